//! Footnotes: numbered by their first reference, listed at the end, with ways there and back.

use std::collections::BTreeMap;

use crate::base::url::slugify;

use super::{Hole, Name, Piece, Word, Writer};

/// The footnotes of a page.
#[derive(Default)]
pub(super) struct Footnotes {
    /// What ids begin with: nothing on a page, and the name of a snippet, which stands on a page
    /// that has footnotes of its own.
    prefix: String,
    /// Labels in the order of their first reference, with the number of references.
    referred: Vec<(String, usize)>,
    /// The place of each label in that order.
    places: BTreeMap<String, usize>,
    defined: BTreeMap<String, Piece>,
    open: Vec<String>,
    written: Vec<String>,
}

impl Footnotes {
    /// The footnotes of a document with this name.
    pub(super) fn new(name: &Name) -> Footnotes {
        let prefix = if name.is_snippet() { slugify(&name.key()) + "-" } else { String::new() };
        Footnotes { prefix, ..Footnotes::default() }
    }

    /// The HTML of a reference.
    pub(super) fn refer(&mut self, label: &str) -> String {
        let next = self.referred.len();
        let at = *self.places.entry(label.to_owned()).or_insert(next);
        if at == next {
            self.referred.push((label.to_owned(), 0));
        }
        self.referred[at].1 += 1;
        let number = at + 1;
        let (note, id) = (self.note_id(number), self.back_id(number, self.referred[at].1));
        format!(
            "<sup class=\"footnote\"><a href=\"#{note}\" id=\"{id}\" role=\"doc-noteref\">{number}</a></sup>"
        )
    }

    fn note_id(&self, number: usize) -> String {
        format!("{}fn-{number}", self.prefix)
    }

    fn back_id(&self, number: usize, count: usize) -> String {
        match count {
            1 => format!("{}fnref-{number}", self.prefix),
            _ => format!("{}fnref-{number}-{count}", self.prefix),
        }
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
            let note = self.note_id(number);
            out.html(&format!("<li id=\"{note}\">"));
            self.written.push(note);
            out.append(self.defined.remove(label).unwrap_or_default());
            for count in 1..=*references {
                let id = self.back_id(number, count);
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
