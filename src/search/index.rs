//! The words of all pages of one language, and where they stand.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

use crate::{base::Lang, site::RouteId};

use super::{
    compounds::parts, entry::Entry, lexicon::Lexicon, terms::Analysis, words::whole_words,
};

/// A term, by its place among all terms of a language.
pub(super) type TermId = usize;

/// What the parts of a compound count beside the whole: the last is what it is a kind of.
const LAST_PART: f64 = 0.55;
const OTHER_PART: f64 = 0.45;

/// BM25F: how soon more of the same counts less, and how much a long page counts less.
const K1: f64 = 1.2;
const B: f64 = 0.8;

/// How well a term fits a page is one of so many steps, so that it needs few bits and is the same
/// number wherever it is worked out.
pub(super) const STEPS: u32 = 32;

/// An index of one language.
pub struct Index {
    pub(super) lang: Lang,
    pub(super) analysis: Analysis,
    pub(super) entries: Vec<Entry>,
    pub(super) lexicon: Lexicon,
    /// The terms of each word of the lexicon.
    pub(super) own: Vec<Vec<TermId>>,
    /// All terms, in order.
    pub(super) terms: Vec<String>,
    /// For each term the pages that it stands on, in order, and how well it fits them.
    pub(super) postings: Vec<Vec<Posting>>,
    /// What means the same: groups of phrases, as words.
    pub(super) synonyms: Vec<Group>,
    /// The terms of these words.
    pub(super) meanings: Vec<Vec<Vec<BTreeSet<String>>>>,
}

/// Phrases that mean the same, as words.
pub(super) type Group = Vec<Vec<String>>;

/// A page with a term: its place, and how well it fits, in one number.
#[derive(Clone, Copy)]
pub(super) struct Posting(u32);

impl Posting {
    /// A page, and how often a term stands there by weight, beside the length of the page as a share
    /// of the mean.
    fn new(page: usize, often: f64, length: f64) -> Posting {
        let often = often / (1.0 - B + B * length);
        let step = (often / (often + K1) * f64::from(STEPS)) as u32;
        Posting(page as u32 * STEPS + step.min(STEPS - 1))
    }

    /// The place of the page in the index.
    pub(super) fn page(self) -> usize {
        (self.0 / STEPS) as usize
    }

    /// How well it fits: from 1 to [`STEPS`].
    pub(super) fn impact(self) -> u64 {
        u64::from(self.0 % STEPS + 1)
    }
}

impl Index {
    /// Makes the index of pages in a language.
    pub fn of(mut entries: Vec<Entry>, lang: &Lang, synonyms: &[Vec<String>]) -> Index {
        entries.sort_unstable_by_key(|entry| entry.route);
        let analysis = Analysis::of(lang);
        let mut words: Numbered<&str> = Numbered::default();
        let counts = entries.iter().map(|entry| {
            let count = |(word, weight)| (words.insert_full(word).0, weight);
            entry.counts().map(count).collect()
        });
        let counts: Vec<Vec<(usize, u16)>> = counts.collect();
        let mut terms: Numbered<String> = Numbered::default();
        let own: Vec<Vec<TermId>> = words
            .iter()
            .map(|word| {
                analysis.terms(word).into_iter().map(|own| terms.insert_full(own).0).collect()
            })
            .collect();
        let weighted: Vec<Vec<(TermId, f64)>> =
            words.iter().map(|word| with_parts(word, &words, &own, lang)).collect();
        let postings = postings(&entries, &counts, &weighted, terms.len());

        // Until here words and terms have the numbers in which they came; now they get into order.
        let lexicon = Lexicon::of(words.iter().copied());
        let mut order: Vec<TermId> = (0..terms.len()).collect();
        order.sort_unstable_by_key(|term| &terms[*term]);
        let mut place = vec![0; terms.len()];
        order.iter().enumerate().for_each(|(at, term)| place[*term] = at);
        let own_of = |word: &str| {
            let own = words.get_index_of(word).map_or(&[][..], |word| &own[word]);
            own.iter().map(|term| place[*term]).collect()
        };
        let own = lexicon.words().map(own_of).collect();
        let mut unordered = postings;
        let postings = order.iter().map(|term| std::mem::take(&mut unordered[*term])).collect();
        let terms = order.iter().map(|term| terms[*term].clone()).collect();

        let phrases =
            |group: &Vec<String>| group.iter().map(|phrase| whole_words(phrase)).collect();
        let synonyms: Vec<Group> = synonyms.iter().map(phrases).collect();
        let meaning =
            |phrase: &Vec<String>| phrase.iter().map(|word| analysis.terms(word)).collect();
        let meanings = synonyms.iter().map(|group| group.iter().map(meaning).collect()).collect();
        let lang = lang.clone();
        Index { lang, analysis, entries, lexicon, own, terms, postings, synonyms, meanings }
    }

    /// The route of a page, by its place.
    pub fn route(&self, page: usize) -> RouteId {
        self.entries[page].route
    }

    /// The title of a page, by its place.
    pub fn title(&self, page: usize) -> &str {
        &self.entries[page].title
    }

    /// The language of the pages.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The place of a term, if it stands on any page.
    pub(super) fn term(&self, term: &str) -> Option<TermId> {
        self.terms.binary_search_by(|own| own.as_str().cmp(term)).ok()
    }

    /// How much a term tells: the fewer pages have it, the more.
    pub(super) fn rarity(&self, term: TermId) -> u64 {
        rarity(self.entries.len(), self.postings[term].len())
    }
}

/// The weight of BM25 for a term that some of all pages have, in thousandths.
fn rarity(pages: usize, having: usize) -> u64 {
    let (pages, having) = (pages as f64, having as f64);
    let rarity = (1.0 + (pages - having + 0.5) / (having + 0.5)).ln();
    ((rarity * 1000.0).round() as u64).max(1)
}

/// Things by the numbers in which they came.
pub(super) type Numbered<T> = IndexSet<T, FxBuildHasher>;

/// Where each term stands, and how well it fits there: out of the words of each page, and the terms of
/// each word.
fn postings(
    entries: &[Entry],
    counts: &[Vec<(usize, u16)>],
    weighted: &[Vec<(TermId, f64)>],
    terms: usize,
) -> Vec<Vec<Posting>> {
    let total: f64 = entries.iter().map(|entry| f64::from(entry.length)).sum();
    let mean = (total / (entries.len() as f64).max(1.0)).max(1.0);
    let mut postings: Vec<Vec<Posting>> = vec![Vec::new(); terms];
    // Words come in the order of the page's list, so that sums are the same each time.
    let mut often = vec![0.0; terms];
    let mut found: Vec<TermId> = Vec::new();
    for (page, (entry, counts)) in entries.iter().zip(counts).enumerate() {
        for (word, weight) in counts {
            for (term, share) in &weighted[*word] {
                if often[*term] == 0.0 {
                    found.push(*term);
                }
                often[*term] += share * f64::from(*weight);
            }
        }
        for term in found.drain(..) {
            let often = std::mem::take(&mut often[term]);
            postings[term].push(Posting::new(page, often, f64::from(entry.length) / mean));
        }
    }
    postings
}

/// The terms of a word and of its parts, by weight.
fn with_parts(
    word: &str,
    words: &Numbered<&str>,
    own: &[Vec<TermId>],
    lang: &Lang,
) -> Vec<(TermId, f64)> {
    let terms = |word: &str| words.get_index_of(word).map_or(&[][..], |at| &own[at]);
    let mut found: BTreeMap<TermId, f64> = terms(word).iter().map(|term| (*term, 1.0)).collect();
    for (part, is_last) in parts(word, words, lang) {
        let weight = if is_last { LAST_PART } else { OTHER_PART };
        for term in terms(part) {
            let own = found.entry(*term).or_insert(weight);
            *own = own.max(weight);
        }
    }
    found.into_iter().collect()
}
