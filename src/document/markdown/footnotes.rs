//! Footnotes: numbered by their first reference, listed at the end, with ways there and back.

use std::collections::BTreeMap;

use super::{Hole, Piece, Word, Writer};

/// The footnotes of a page. Their ids hold a `_`, which those of headings never do.
#[derive(Default)]
pub(super) struct Footnotes {
    /// Labels in the order of their first reference, with the number of references.
    referred: Vec<(String, usize)>,
    /// The place of each label in that order.
    places: BTreeMap<String, usize>,
    defined: BTreeMap<String, Piece>,
    open: Vec<String>,
    written: Vec<String>,
}

impl Footnotes {
    /// The HTML of a reference.
    pub(super) fn refer(&mut self, label: &str) -> String {
        let next = self.referred.len();
        let at = *self.places.entry(label.to_owned()).or_insert(next);
        if at == next {
            self.referred.push((label.to_owned(), 0));
        }
        self.referred[at].1 += 1;
        let (number, id) = (at + 1, back_id(at + 1, self.referred[at].1));
        format!(
            "<sup class=\"footnote\"><a href=\"#fn_{number}\" id=\"{id}\" role=\"doc-noteref\">{number}</a></sup>"
        )
    }

    /// A definition begins.
    pub(super) fn define(&mut self, label: &str) {
        self.open.push(label.to_owned());
    }

    /// A definition ends.
    pub(super) fn defined(&mut self, piece: Piece) {
        if let Some(label) = self.open.pop() {
            self.defined.entry(label).or_insert(piece);
        }
    }

    /// The labels of those that nothing refers to, and that are not shown.
    pub(super) fn unused(&self) -> impl Iterator<Item = &str> {
        self.defined.keys().filter(|label| !self.places.contains_key(*label)).map(String::as_str)
    }

    /// Writes the list of those that are referred to.
    pub(super) fn write(&mut self, out: &mut Writer) {
        if self.referred.is_empty() {
            return;
        }
        out.html("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
        out.hole(Hole::Word(Word::Footnotes));
        out.html("\"><ol>\n");
        for (at, (label, references)) in self.referred.iter().enumerate() {
            let number = at + 1;
            out.html(&format!("<li id=\"fn_{number}\">"));
            self.written.push(format!("fn_{number}"));
            out.append(self.defined.remove(label).unwrap_or_default());
            for count in 1..=*references {
                let id = back_id(number, count);
                out.html(&format!("<a href=\"#{id}\" role=\"doc-backlink\" aria-label=\""));
                out.hole(Hole::Word(Word::FootnoteBack));
                out.html(&format!(" {number}\">↩</a> "));
                self.written.push(id);
            }
            out.html("</li>\n");
        }
        out.html("</ol></section>\n");
    }

    /// The ids that were written.
    pub(super) fn anchors(&mut self) -> Vec<String> {
        std::mem::take(&mut self.written)
    }
}

fn back_id(number: usize, count: usize) -> String {
    match count {
        1 => format!("fnref_{number}"),
        _ => format!("fnref_{number}_{count}"),
    }
}
