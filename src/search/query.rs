//! From what somebody typed to pages, and why each.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    index::Index,
    words::{plain, words},
};

/// A page that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The page, by its place in the index.
    pub page: usize,
    /// How well it fits; comparable within one search only.
    pub score: f32,
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
    /// What a term found so counts.
    fn weight(self) -> f32 {
        match self {
            How::Form => 1.0,
            How::Marks => 0.95,
            How::Synonym => 0.7,
            How::Beginning => 0.6,
            How::Inside => 0.5,
            How::Spelling => 0.6,
            How::Start => 0.3,
        }
    }
}

/// For each word of a query what counted most on a page: how much, the term, and how it was found.
type Found = Vec<Option<(f32, String, How)>>;

/// As many terms are tried for a word.
const EXPANSIONS: usize = 12;
/// BM25F: how soon more of the same counts less, and how much a long page counts less.
const K1: f32 = 1.2;
const B: f32 = 0.8;

impl Index {
    /// The pages that fit a query, the best first.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let typed = words(query);
        let told: Vec<&String> = typed.iter().filter(|word| !self.is_little(word)).collect();
        let asked: Vec<&String> = if told.is_empty() { typed.iter().collect() } else { told };
        let joined = self.joined(&asked);
        let asked: Vec<&String> = joined.iter().collect();
        let expanded: Vec<BTreeMap<String, How>> = asked
            .iter()
            .enumerate()
            .map(|(at, word)| self.expand(word, &asked, at + 1 == asked.len()))
            .collect();
        // What else a word may stand for tells no more than the word itself.
        let caps: Vec<Option<f32>> = expanded
            .iter()
            .map(|terms| {
                let own = terms.iter().filter(|(_, how)| **how == How::Form);
                own.map(|(term, _)| self.rarity(term)).max_by(f32::total_cmp)
            })
            .collect();
        let mut scores: BTreeMap<usize, Found> = BTreeMap::new();
        for (at, terms) in expanded.iter().enumerate() {
            for (term, how) in terms {
                let share =
                    how.weight() * caps[at].map_or(1.0, |cap| (cap / self.rarity(term)).min(1.0));
                for (page, score) in self.scores(term) {
                    let own = scores.entry(page).or_insert_with(|| vec![None; asked.len()]);
                    let score = score * share;
                    if own[at].as_ref().is_none_or(|(best, ..)| *best < score) {
                        own[at] = Some((score, term.clone(), *how));
                    }
                }
            }
        }
        let hit = |(page, found): (usize, Found)| {
            let sum: f32 = found.iter().flatten().map(|(score, ..)| score).sum();
            let coverage = found.iter().flatten().count() as f32 / asked.len() as f32;
            let reasons = asked
                .iter()
                .zip(found)
                .map(|(word, found)| ((*word).clone(), found.map(|(_, term, how)| (term, how))));
            Hit { page, score: sum * coverage, reasons: reasons.collect() }
        };
        let mut hits: Vec<Hit> = scores.into_iter().map(hit).collect();
        // Equal ones stay in the order of their addresses.
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.page.cmp(&b.page)));
        hits
    }

    /// How much a term tells: the fewer pages have it, the more.
    fn rarity(&self, term: &str) -> f32 {
        let (pages, count) = (self.pages.len(), self.postings.get(term).map_or(0, Vec::len));
        let (pages, count) = (pages as f32, count as f32);
        (1.0 + (pages - count + 0.5) / (count + 0.5)).ln()
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
        let terms = self.terms.terms(word);
        let counts = terms.iter().filter_map(|term| self.postings.get(term)).map(Vec::len);
        counts.max().unwrap_or(0)
    }

    /// How well each page fits a term.
    fn scores(&self, term: &str) -> impl Iterator<Item = (usize, f32)> {
        let postings = self.postings.get(term).map_or(&[][..], Vec::as_slice);
        let rarity = self.rarity(term);
        postings.iter().map(move |(page, often)| {
            let length = 1.0 - B + B * self.lengths[*page] / self.mean;
            let often = often / length;
            (*page, rarity * often * (K1 + 1.0) / (often + K1))
        })
    }

    /// The terms that a word may stand for. What is spelled otherwise counts only when nothing else
    /// is known.
    fn expand(&self, word: &str, asked: &[&String], is_last: bool) -> BTreeMap<String, How> {
        let mut found: BTreeMap<String, How> = BTreeMap::new();
        self.add(&mut found, self.terms.terms(word), How::Form);
        let marked = self.plain.get(&plain(word)).into_iter().flatten();
        self.add(&mut found, self.terms_of(marked.map(String::as_str)), How::Marks);
        for synonym in self.synonyms_of(word, asked) {
            self.add(&mut found, self.terms.terms(&synonym), How::Synonym);
        }
        let is_known = !found.is_empty();
        // The last word may not be whole yet.
        if !is_known || is_last {
            self.add(&mut found, self.terms_of(self.beginning(word)), How::Beginning);
        }
        if !is_known {
            self.add(&mut found, self.terms_of(self.holding(word)), How::Inside);
        }
        if found.is_empty() {
            self.add(&mut found, self.terms_of(self.spelled_nearly(word)), How::Spelling);
        }
        if found.is_empty() {
            self.add(&mut found, self.terms_of(self.known_start(word)), How::Start);
        }
        found
    }

    /// Adds terms that some page has; of other than forms only so many.
    fn add(
        &self,
        found: &mut BTreeMap<String, How>,
        terms: impl IntoIterator<Item = String>,
        how: How,
    ) {
        for term in terms.into_iter().filter(|term| self.postings.contains_key(term)) {
            if found.len() < EXPANSIONS || how == How::Form {
                found.entry(term).or_insert(how);
            }
        }
    }

    /// The terms of words that stand on the site.
    fn terms_of<'w>(
        &self,
        words: impl IntoIterator<Item = &'w str>,
    ) -> impl Iterator<Item = String> {
        let known = words.into_iter().filter_map(|word| self.vocabulary.get(word));
        known.flatten().cloned()
    }

    /// Words that begin so, from three letters.
    fn beginning(&self, word: &str) -> impl Iterator<Item = &str> {
        let is_long = word.chars().count() > 2;
        self.from(word).filter(move |_| is_long)
    }

    /// Words that have it inside, from four letters.
    fn holding<'i>(&'i self, word: &'i str) -> impl Iterator<Item = &'i str> {
        let is_long = word.chars().count() > 3;
        let words = self.vocabulary.keys().map(String::as_str);
        words.filter(move |other| is_long && other.contains(word))
    }

    /// Some words that begin as this does for as long as any does, from four letters.
    fn known_start(&self, word: &str) -> Vec<&str> {
        let starts = (4..word.chars().count()).rev();
        let mut starts = starts.map(|end| word.chars().take(end).collect::<String>());
        let known = starts.find(|start| self.from(start).next().is_some());
        known.map_or(Vec::new(), |start| self.from(&start).take(4).collect())
    }

    /// The words that begin so, in order.
    fn from(&self, start: &str) -> impl Iterator<Item = &str> {
        let start = start.to_owned();
        let range = self.vocabulary.range(start.clone()..);
        range.map(|(word, _)| word.as_str()).take_while(move |word| word.starts_with(&start))
    }

    /// Words one change away, or two for a long word; those nearest only.
    fn spelled_nearly(&self, word: &str) -> Vec<&str> {
        let own = plain(word);
        let length = own.chars().count();
        let most = match length {
            0..4 => 0,
            4..7 => 1,
            _ => 2,
        };
        let mut found: Vec<(usize, &str)> = Vec::new();
        for (other, words) in self.plain.iter().filter(|_| most > 0) {
            if other.chars().count().abs_diff(length) > most {
                continue;
            }
            let distance = strsim::osa_distance(&own, other);
            if distance <= most {
                found.extend(words.iter().map(|word| (distance, word.as_str())));
            }
        }
        let nearest = found.iter().map(|(distance, _)| *distance).min();
        found.retain(|(distance, _)| Some(*distance) == nearest);
        found.into_iter().map(|(_, word)| word).take(EXPANSIONS).collect()
    }

    /// The words of what means the same as a word, alone or with its neighbours.
    fn synonyms_of(&self, word: &str, asked: &[&String]) -> Vec<String> {
        let own = self.terms.terms(word);
        let all: BTreeSet<String> = asked.iter().flat_map(|word| self.terms.terms(word)).collect();
        let meets = |other: &String, terms: &BTreeSet<String>| {
            self.terms.terms(other).iter().any(|term| terms.contains(term))
        };
        let names = |phrase: &Vec<String>| {
            phrase.iter().any(|own_word| meets(own_word, &own))
                && phrase.iter().all(|other| meets(other, &all))
        };
        let groups = self.synonyms.iter().filter(|group| group.iter().any(names));
        let others = groups.flat_map(|group| group.iter().filter(|phrase| !names(phrase)));
        // A phrase stands for the word by its last word, what it is a kind of.
        others.flatten().cloned().collect()
    }
}
