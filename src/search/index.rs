//! The words of all pages of one language, and where they stand.

use std::collections::{BTreeMap, BTreeSet};

use crate::{base::Lang, site::RouteId};

use super::{
    compounds::parts,
    entry::Entry,
    lexicon::{Lexicon, WordId},
    terms::Analysis,
    words::{is_little, whole_words},
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
        let all: BTreeSet<&str> =
            entries.iter().flat_map(Entry::counts).map(|(word, _)| word).collect();
        let lexicon = Lexicon::of(all);
        let terms_of: Vec<BTreeSet<String>> =
            lexicon.words().map(|word| analysis.terms(word)).collect();
        let terms: BTreeSet<&String> = terms_of.iter().flatten().collect();
        let terms: Vec<String> = terms.into_iter().cloned().collect();
        let id = |term: &String| terms.binary_search(term).unwrap_or_default();
        let own: Vec<Vec<TermId>> =
            terms_of.iter().map(|terms| terms.iter().map(id).collect()).collect();
        let postings = postings(&entries, &lexicon, &own, terms.len(), lang);
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

    pub(super) fn is_little(&self, word: &str) -> bool {
        is_little(word, &self.lang)
    }
}

/// The weight of BM25 for a term that some of all pages have, in thousandths.
fn rarity(pages: usize, having: usize) -> u64 {
    let (pages, having) = (pages as f64, having as f64);
    let rarity = (1.0 + (pages - having + 0.5) / (having + 0.5)).ln();
    ((rarity * 1000.0).round() as u64).max(1)
}

/// Where each term stands, and how well it fits there.
fn postings(
    entries: &[Entry],
    lexicon: &Lexicon,
    own: &[Vec<TermId>],
    terms: usize,
    lang: &Lang,
) -> Vec<Vec<Posting>> {
    let places: BTreeMap<&str, WordId> =
        lexicon.words().enumerate().map(|(at, word)| (word, at)).collect();
    let weighted: Vec<Vec<(TermId, f64)>> =
        lexicon.words().map(|word| with_parts(word, &places, own, lang)).collect();
    let total: f64 = entries.iter().map(|entry| f64::from(entry.length)).sum();
    let mean = (total / (entries.len() as f64).max(1.0)).max(1.0);
    let mut postings: Vec<Vec<Posting>> = vec![Vec::new(); terms];
    let mut found: Vec<(TermId, f64)> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        for (word, weight) in entry.counts() {
            let terms = places.get(word).map_or(&[][..], |word| &weighted[*word]);
            found.extend(terms.iter().map(|(term, share)| (*term, share * f64::from(weight))));
        }
        // The order of words is that of the page's list, so that sums are the same each time.
        found.sort_by_key(|(term, _)| *term);
        for same in found.chunk_by(|a, b| a.0 == b.0) {
            let often = same.iter().map(|(_, often)| often).sum();
            postings[same[0].0].push(Posting::new(at, often, f64::from(entry.length) / mean));
        }
        found.clear();
    }
    postings
}

/// The terms of a word and of its parts, by weight.
fn with_parts(
    word: &str,
    places: &BTreeMap<&str, WordId>,
    own: &[Vec<TermId>],
    lang: &Lang,
) -> Vec<(TermId, f64)> {
    let terms = |word: &str| places.get(word).map_or(&[][..], |at| &own[*at]);
    let mut found: BTreeMap<TermId, f64> = terms(word).iter().map(|term| (*term, 1.0)).collect();
    for (part, is_last) in parts(word, places, lang) {
        let weight = if is_last { LAST_PART } else { OTHER_PART };
        for term in terms(part) {
            let own = found.entry(*term).or_insert(weight);
            *own = own.max(weight);
        }
    }
    found.into_iter().collect()
}
