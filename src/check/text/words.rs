//! The words of a page, found once for all rules that count or compare them.

use std::ops::Range;

use crate::document::{
    Prose,
    prose::{BlockKind, Markup},
};

/// A word between spaces, without the signs around it.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// The word itself, as a range of the text of the page.
    pub core: Range<usize>,
    /// The word with the signs around it.
    pub whole: Range<usize>,
    /// Whether it is code, or in a language of its own: then it says nothing about the text.
    pub is_apart: bool,
}

/// The words of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct BlockWords<'w> {
    /// The block, by its number.
    pub block: usize,
    /// Its words.
    pub words: &'w [Word],
}

/// All words of a page, one block after another.
pub(super) struct Words {
    all: Vec<Word>,
    /// Where the words of each block end.
    ends: Vec<usize>,
}

impl Words {
    pub(super) fn of(prose: &Prose) -> Words {
        let mut all = Vec::with_capacity(prose.len() / 7);
        let mut ends = Vec::with_capacity(prose.blocks.len());
        let mut apart: Vec<Range<usize>> = Vec::new();
        for (block, own) in prose.blocks.iter().enumerate() {
            let marks = prose.marks_of(block);
            let marks = marks.filter(|mark| matches!(mark.markup, Markup::Code | Markup::Lang(_)));
            apart.clear();
            apart.extend(marks.map(|mark| mark.words.clone()));
            split_into(&mut all, prose.words(&own.words), own.words.start, &apart);
            ends.push(all.len());
        }
        Words { all, ends }
    }

    /// The words by their blocks.
    pub(super) fn blocks(&self) -> impl Iterator<Item = BlockWords<'_>> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ranges = starts.zip(&self.ends).enumerate();
        ranges.map(|(block, (start, end))| BlockWords { block, words: &self.all[start..*end] })
    }
}

fn split_into(words: &mut Vec<Word>, text: &str, offset: usize, apart: &[Range<usize>]) {
    let mut at = 0;
    for piece in text.split(char::is_whitespace) {
        let start = at;
        at += piece.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        let from_left = piece.trim_start_matches(|c: char| !c.is_alphanumeric());
        let core = from_left.trim_end_matches(|c: char| !c.is_alphanumeric());
        if core.is_empty() {
            continue;
        }
        let begin = offset + start + piece.len() - from_left.len();
        let core = begin..begin + core.len();
        let is_apart = apart.iter().any(|own| own.start < core.end && core.start < own.end);
        words.push(Word { core, whole: offset + start..offset + start + piece.len(), is_apart });
    }
}

/// Whether a block is running text: no heading, and no cell of a table.
pub(super) fn is_running(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Item)
}

/// Whether a sentence ends with a word, as it is written with its signs: before a word that begins
/// with a small letter none does, which spares `esim.` and `22. marraskuuta`.
pub(super) fn ends_sentence(whole: &str, next: Option<&str>) -> bool {
    let bare = whole.trim_end_matches(['”', '"', '’', '\'', ')', ']', '»']);
    let is_end = bare.ends_with(['.', '!', '?', '…']);
    is_end && next.is_none_or(|next| !next.chars().next().is_some_and(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_without_the_signs_around_them() {
        let text = "Katso ”Kela” – (esim. PDF:n), 9.30–15!";
        let mut words = Vec::new();
        split_into(&mut words, text, 0, &[]);
        let cores: Vec<&str> = words.iter().map(|word| &text[word.core.clone()]).collect();
        assert_eq!(cores, ["Katso", "Kela", "esim", "PDF:n", "9.30–15"]);
        let wholes: Vec<&str> = words.iter().map(|word| &text[word.whole.clone()]).collect();
        assert_eq!(wholes, ["Katso", "”Kela”", "(esim.", "PDF:n),", "9.30–15!"]);
    }

    #[test]
    fn a_sentence_ends_before_a_capital_only() {
        assert!(ends_sentence("loppuu.", Some("Uusi")));
        assert!(ends_sentence("loppuu.”", None));
        assert!(!ends_sentence("22.", Some("marraskuuta")));
        assert!(!ends_sentence("kesken,", Some("Uusi")));
    }
}
