//! From what somebody typed to pages, and why each.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::plain::plain;

use super::{
    index::{Index, TermId},
    lexicon::WordId,
    words::{little, words},
};

/// A page that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The page, by its place in the index.
    pub page: usize,
    /// How well it fits; comparable within one search only.
    pub score: u64,
    /// For each word of the query the term that counted most on this page, and how it was found.
    pub reasons: Vec<(String, Option<(String, How)>)>,
}

/// How a word of the query led to a term.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum How {
    /// It is a form of the same word.
    Form,
    /// It is the same but for marks on letters.
    Marks,
    /// Both mean the same.
    Synonym,
    /// It begins so.
    Beginning,
    /// It has it inside, as compounds do.
    Inside,
    /// It is spelled nearly so.
    Spelling,
    /// As far as it is known at all.
    Start,
}

impl How {
    /// What a term found so counts, in percent.
    fn weight(self) -> u64 {
        match self {
            How::Form => 100,
            How::Marks => 95,
            How::Synonym => 70,
            How::Beginning => 60,
            How::Inside => 50,
            How::Spelling => 60,
            How::Start => 30,
        }
    }
}

/// For each word of a query what counted most on a page: how much, the term, and how it was found.
type Found = Vec<Option<(u64, TermId, How)>>;

/// The terms that a word may stand for, and how each was found.
type Expanded = BTreeMap<TermId, How>;

/// As many terms are tried for a word.
const EXPANSIONS: usize = 12;

impl Index {
    /// The pages that fit a query, the best first.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let typed = words(query);
        let little = little(&self.lang);
        let told: Vec<&String> =
            typed.iter().filter(|word| !little.contains(word.as_str())).collect();
        let asked: Vec<&String> = if told.is_empty() { typed.iter().collect() } else { told };
        let asked = self.joined(&asked);
        let means: Vec<BTreeSet<String>> =
            asked.iter().map(|word| self.analysis.terms(word)).collect();
        let mut scores: BTreeMap<usize, Found> = BTreeMap::new();
        for (at, word) in asked.iter().enumerate() {
            let terms = self.expand(word, at, &means);
            // What else a word may stand for tells no more than the word itself.
            let own = terms.iter().filter(|(_, how)| **how == How::Form);
            let cap = own.map(|(term, _)| self.rarity(*term)).max().unwrap_or(u64::MAX);
            for (term, how) in terms {
                let share = how.weight() * self.rarity(term).min(cap);
                for posting in &self.postings[term] {
                    let own = scores.entry(posting.page());
                    let own = own.or_insert_with(|| vec![None; asked.len()]);
                    let score = share * posting.impact();
                    if own[at].as_ref().is_none_or(|(best, ..)| *best < score) {
                        own[at] = Some((score, term, how));
                    }
                }
            }
        }
        let hit = |(page, found): (usize, Found)| {
            let sum: u64 = found.iter().flatten().map(|(score, ..)| score).sum();
            let covered = found.iter().flatten().count() as u64;
            let reason = |found: Option<(u64, TermId, How)>| {
                found.map(|(_, term, how)| (self.terms[term].clone(), how))
            };
            let reasons = asked.iter().cloned().zip(found.into_iter().map(reason));
            Hit { page, score: sum * covered, reasons: reasons.collect() }
        };
        let mut hits: Vec<Hit> = scores.into_iter().map(hit).collect();
        // Equal ones stay in the order of their addresses.
        hits.sort_by(|a, b| b.score.cmp(&a.score).then(a.page.cmp(&b.page)));
        hits
    }

    /// The words of a query; two neighbours that the site writes as one are one.
    fn joined(&self, asked: &[&String]) -> Vec<String> {
        let mut words: Vec<String> = Vec::with_capacity(asked.len());
        for word in asked {
            let last = words.pop();
            let both = last.as_ref().map(|last| format!("{last}{word}"));
            // Rare spellings of two known words are no reason to leave these out.
            let known = last.as_ref().map_or(0, |last| self.count(last)).min(self.count(word));
            match both.filter(|both| self.count(both) >= known.div_ceil(2).max(1)) {
                Some(both) => words.push(both),
                None => words.extend(last.into_iter().chain([(*word).clone()])),
            }
        }
        words
    }

    /// The number of pages with a form of a word.
    fn count(&self, word: &str) -> usize {
        let terms = self.analysis.terms(word);
        let known = terms.iter().filter_map(|term| self.term(term));
        known.map(|term| self.postings[term].len()).max().unwrap_or(0)
    }

    /// The terms that a word may stand for. What is spelled otherwise counts only when nothing else
    /// is known.
    fn expand(&self, word: &str, at: usize, means: &[BTreeSet<String>]) -> Expanded {
        let mut found = Expanded::new();
        let own = means[at].iter().filter_map(|term| self.term(term));
        found.extend(own.map(|term| (term, How::Form)));
        let plain = plain(word);
        self.add(&mut found, self.lexicon.plain(&plain), How::Marks);
        let synonyms = self.synonyms_of(at, means);
        add_terms(&mut found, synonyms, How::Synonym);
        let is_known = !found.is_empty();
        // The last word may not be whole yet.
        if !is_known || at + 1 == means.len() {
            self.add(&mut found, self.lexicon.beginning(word), How::Beginning);
        }
        // Slips are seldom at the beginning, and what begins alike is in few files.
        if found.is_empty() {
            self.add(&mut found, self.lexicon.nearly_alike(&plain), How::Spelling);
        }
        let is_mended = found.values().any(|how| *how == How::Spelling);
        if !is_known && !is_mended {
            self.add(&mut found, self.lexicon.holding(word), How::Inside);
        }
        if found.is_empty() {
            self.add(&mut found, self.lexicon.nearly(&plain), How::Spelling);
        }
        if found.is_empty() {
            self.add(&mut found, self.lexicon.known_start(word), How::Start);
        }
        found
    }

    /// Adds the terms of words of the site, as far as they may be many.
    fn add(&self, found: &mut Expanded, words: impl IntoIterator<Item = WordId>, how: How) {
        add_terms(found, words.into_iter().flat_map(|word| &self.own[word]).copied(), how);
    }

    /// The terms of what means the same as a word, alone or with its neighbours.
    fn synonyms_of(&self, at: usize, means: &[BTreeSet<String>]) -> Vec<TermId> {
        let meets = |word: &BTreeSet<String>, own: &BTreeSet<String>| !word.is_disjoint(own);
        let names = |phrase: &Vec<BTreeSet<String>>| {
            phrase.iter().any(|word| meets(word, &means[at]))
                && phrase.iter().all(|word| means.iter().any(|own| meets(word, own)))
        };
        let groups = self.meanings.iter().filter(|group| group.iter().any(names));
        let others = groups.flat_map(|group| group.iter().filter(|phrase| !names(phrase)));
        others.flatten().flatten().filter_map(|term| self.term(term)).collect()
    }
}

/// Adds terms as long as there are not too many.
fn add_terms(found: &mut Expanded, terms: impl IntoIterator<Item = TermId>, how: How) {
    for term in terms {
        if found.len() >= EXPANSIONS {
            return;
        }
        found.entry(term).or_insert(how);
    }
}
