//! The words of the site as they stand, and those that a word may have been meant for.

use std::collections::BTreeMap;

use crate::base::plain::plain;

/// A word of the site, by its place in the lexicon.
pub(super) type WordId = usize;

/// A word of so many letters is long: two of them may be wrong.
const LONG: usize = 7;

/// Words that begin with so many of the same letters are looked at first.
const ALIKE: usize = 2;

/// All words of a language, in the order of their plain forms: words that differ in marks alone are
/// neighbours, and what begins alike stands together.
pub(super) struct Lexicon {
    words: Vec<Word>,
}

struct Word {
    plain: String,
    own: String,
}

impl Lexicon {
    /// Takes words, each once.
    pub(super) fn of<'w>(words: impl IntoIterator<Item = &'w str>) -> Lexicon {
        let word = |own: &str| Word { plain: plain(own), own: own.to_owned() };
        let mut words: Vec<Word> = words.into_iter().map(word).collect();
        words.sort_unstable_by(|a, b| (&a.plain, &a.own).cmp(&(&b.plain, &b.own)));
        Lexicon { words }
    }

    /// The words, in their order.
    pub(super) fn words(&self) -> impl ExactSizeIterator<Item = &str> {
        self.words.iter().map(|word| word.own.as_str())
    }

    /// The plain form of a word.
    pub(super) fn plain_of(&self, word: WordId) -> &str {
        &self.words[word].plain
    }

    /// The words that are so but for marks on letters.
    pub(super) fn plain(&self, plain: &str) -> impl Iterator<Item = WordId> {
        self.from(plain).take_while(move |at| self.words[*at].plain == plain)
    }

    /// Words that begin so, from three letters; without regard to marks if it has none.
    pub(super) fn beginning(&self, word: &str) -> impl Iterator<Item = WordId> {
        let is_long = word.chars().count() > 2;
        self.starting(word).filter(move |_| is_long)
    }

    /// Words that have it inside, from four letters.
    pub(super) fn holding(&self, word: &str) -> impl Iterator<Item = WordId> {
        let is_long = word.chars().count() > 3;
        let all = 0..self.words.len();
        all.filter(move |at| is_long && self.words[*at].own.contains(word))
    }

    /// Some words that begin as this does for as long as any does, from four letters.
    pub(super) fn known_start(&self, word: &str) -> Vec<WordId> {
        let starts = (4..word.chars().count()).rev();
        let mut starts = starts.map(|end| word.chars().take(end).collect::<String>());
        let known = starts.find(|start| self.starting(start).next().is_some());
        known.map_or(Vec::new(), |start| self.starting(&start).take(4).collect())
    }

    fn starting(&self, start: &str) -> impl Iterator<Item = WordId> {
        let (start, plain) = (start.to_owned(), plain(start));
        let is_plain = start == plain;
        let known = self.from(&plain);
        known
            .take_while({
                let plain = plain.clone();
                move |at| self.words[*at].plain.starts_with(&plain)
            })
            .filter(move |at| is_plain || self.words[*at].own.starts_with(&start))
    }

    /// The places of the words from a plain form on.
    fn from(&self, plain: &str) -> std::ops::Range<WordId> {
        self.words.partition_point(|word| *word.plain < *plain)..self.words.len()
    }

    /// Words one change away from a plain form, or two for a long one; those nearest only.
    pub(super) fn nearly(&self, own: &str) -> Vec<WordId> {
        self.nearest(own, 0..self.words.len())
    }

    /// The same for a long word, among those that begin with the same letters. A short one is as often
    /// a part of a compound.
    pub(super) fn nearly_alike(&self, own: &str) -> Vec<WordId> {
        if own.chars().count() < LONG {
            return Vec::new();
        }
        let start: String = own.chars().take(ALIKE).collect();
        let alike = self.from(&start).take_while(|at| self.words[*at].plain.starts_with(&start));
        self.nearest(own, alike)
    }

    fn nearest(&self, own: &str, among: impl Iterator<Item = WordId>) -> Vec<WordId> {
        let length = own.chars().count();
        let most = match length {
            0..4 => 0,
            4..LONG => 1,
            _ => 2,
        };
        let mut nearest: BTreeMap<usize, Vec<WordId>> = BTreeMap::new();
        for at in among.filter(|_| most > 0) {
            let plain = &self.words[at].plain;
            if plain.chars().count().abs_diff(length) <= most {
                nearest.entry(strsim::osa_distance(own, plain)).or_default().push(at);
            }
        }
        nearest.into_iter().next().filter(|(distance, _)| *distance <= most).unwrap_or_default().1
    }
}
