//! The words of all pages of one language, and where they stand.

use std::collections::{BTreeMap, BTreeSet};

use crate::{base::Lang, site::RouteId};

use super::{
    compounds::parts,
    terms::Terms,
    words::{is_little, plain, words},
};

/// A page as it is searched: what it is called, and what it says.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its route.
    pub route: RouteId,
    /// Its title.
    pub title: String,
    /// What it is called, for those who look for it: of a place only its name, since all places have
    /// the rest of the title.
    pub names: String,
    /// Its headings.
    pub headings: String,
    /// All else that it says.
    pub text: String,
}

/// What a word in a title or heading counts, beside one in the text.
const TITLE: f32 = 10.0;
const HEADING: f32 = 3.0;

/// What the parts of a compound count beside the whole: the last is what it is a kind of.
const LAST_PART: f32 = 0.55;
const OTHER_PART: f32 = 0.45;

/// An index of one language.
pub struct Index {
    pub(super) terms: Terms,
    pub(super) lang: Lang,
    pub(super) pages: Vec<Page>,
    /// The length of each page in words, those of title and headings by their weight.
    pub(super) lengths: Vec<f32>,
    /// The mean of these lengths.
    pub(super) mean: f32,
    /// How often a term stands on each page, by weight; in the order of pages.
    pub(super) postings: BTreeMap<String, Vec<(usize, f32)>>,
    /// Every word as it stands, with its terms.
    pub(super) vocabulary: BTreeMap<String, BTreeSet<String>>,
    /// Words without marks on their letters, with those that have them.
    pub(super) plain: BTreeMap<String, Vec<String>>,
    /// Words and phrases that mean the same.
    pub(super) synonyms: Vec<Vec<Vec<String>>>,
}

impl Index {
    /// Makes the index of pages in a language.
    pub fn of(pages: Vec<Page>, lang: &Lang, synonyms: &[Vec<String>]) -> Index {
        let terms = Terms::of(lang);
        let fields: Vec<[(f32, Vec<String>); 3]> = pages
            .iter()
            .map(|page| {
                [
                    (TITLE, words(&page.names)),
                    (HEADING, words(&page.headings)),
                    (1.0, words(&page.text)),
                ]
            })
            .collect();
        let all = fields.iter().flatten().flat_map(|(_, words)| words);
        let surfaces: BTreeSet<&String> = all.collect();
        let vocabulary: BTreeMap<String, BTreeSet<String>> =
            surfaces.iter().map(|word| ((*word).clone(), terms.terms(word))).collect();
        let mut plain_words: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for word in vocabulary.keys() {
            plain_words.entry(plain(word)).or_default().push(word.clone());
        }
        let weighted: BTreeMap<&String, BTreeMap<String, f32>> =
            vocabulary.keys().map(|word| (word, with_parts(word, &vocabulary, lang))).collect();
        let mut postings: BTreeMap<String, Vec<(usize, f32)>> = BTreeMap::new();
        let mut lengths = Vec::with_capacity(pages.len());
        for (at, fields) in fields.iter().enumerate() {
            let mut own: BTreeMap<&String, f32> = BTreeMap::new();
            let mut length = 0.0;
            for (weight, words) in fields {
                length += words.len() as f32;
                for word in words {
                    for (term, share) in &weighted[word] {
                        *own.entry(term).or_default() += weight * share;
                    }
                }
            }
            lengths.push(length);
            for (term, count) in own {
                postings.entry(term.clone()).or_default().push((at, count));
            }
        }
        let group = |group: &Vec<String>| group.iter().map(|own| words(own)).collect();
        let synonyms = synonyms.iter().map(group).collect();
        let lang = lang.clone();
        let mean = lengths.iter().sum::<f32>() / (lengths.len() as f32).max(1.0);
        Index {
            terms,
            lang,
            pages,
            lengths,
            mean,
            postings,
            vocabulary,
            plain: plain_words,
            synonyms,
        }
    }

    /// A page, by its place.
    pub fn page(&self, at: usize) -> &Page {
        &self.pages[at]
    }

    /// The language of the pages.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    pub(super) fn is_little(&self, word: &str) -> bool {
        is_little(word, &self.lang)
    }
}

/// The terms of a word and of its parts, by weight.
fn with_parts(
    word: &str,
    vocabulary: &BTreeMap<String, BTreeSet<String>>,
    lang: &Lang,
) -> BTreeMap<String, f32> {
    let mut found: BTreeMap<String, f32> =
        vocabulary[word].iter().map(|term| (term.clone(), 1.0)).collect();
    for (part, is_last) in parts(word, vocabulary, lang) {
        let weight = if is_last { LAST_PART } else { OTHER_PART };
        for term in &vocabulary[part] {
            let own = found.entry(term.clone()).or_insert(weight);
            *own = own.max(weight);
        }
    }
    found
}
