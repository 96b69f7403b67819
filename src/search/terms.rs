//! From words to terms: what the forms of one word have in common. The stemmers are those of
//! Snowball, which part the nominative of a Finnish word from its other forms. So a word is also
//! stemmed as it would be in the genitive, and the grades of consonants are folded after the stem.

use std::collections::BTreeSet;

use snowball_stemmers_rs::{Algorithm, Stemmer};

use crate::base::Lang;

/// How terms are made in one language.
pub(super) struct Analysis {
    stemmer: Option<Stemmer>,
    pub(super) rules: &'static [Rule],
    /// Consonants at the end of a stem that stand for one another, from the longest; none where no
    /// stem is folded.
    pub(super) grades: &'static [Rule],
}

/// What an ending of the nominative becomes elsewhere.
pub(super) type Rule = (&'static str, &'static str);

impl Analysis {
    pub(super) fn of(lang: &Lang) -> Analysis {
        let (algorithm, rules): (Option<Algorithm>, &[Rule]) = match lang.as_str() {
            "fi" => (Some(Algorithm::Finnish), &FINNISH),
            "sv" => (Some(Algorithm::Swedish), &SWEDISH),
            "en" => (Some(Algorithm::English), &[]),
            _ => (None, &[]),
        };
        let grades: &[Rule] = if lang.as_str() == "fi" { &GRADES } else { &[] };
        Analysis { stemmer: algorithm.map(Stemmer::create), rules, grades }
    }

    /// The terms of a word in lower case: of the word as it is, and as it might be in other forms.
    pub(super) fn terms(&self, word: &str) -> BTreeSet<String> {
        let Some(stemmer) = &self.stemmer else { return BTreeSet::from([word.to_owned()]) };
        if word.chars().any(|sign| sign.is_ascii_digit()) {
            return BTreeSet::from([word.to_owned()]);
        }
        let other = |(ending, other): &Rule| {
            let start = word.strip_suffix(ending).filter(|start| start.chars().count() > 1)?;
            Some(format!("{start}{other}"))
        };
        let forms = self.rules.iter().filter_map(other);
        let stem = |form: String| {
            let stem = stemmer.stem(&form).into_owned();
            if self.grades.is_empty() { stem } else { folded(&stem, self.grades) }
        };
        forms.chain([word.to_owned()]).map(stem).collect()
    }
}

/// The genitive of Finnish nouns, without the grades of consonants, and the stems of verbs.
const FINNISH: [Rule; 43] = [
    ("a", "an"),
    ("ä", "än"),
    ("o", "on"),
    ("ö", "ön"),
    ("u", "un"),
    ("y", "yn"),
    ("i", "in"),
    ("e", "een"),
    ("e", "että"),
    ("li", "len"),
    ("ri", "ren"),
    ("ni", "nen"),
    ("mi", "men"),
    ("hi", "hen"),
    ("ki", "ken"),
    ("psi", "psen"),
    ("si", "den"),
    ("in", "imen"),
    ("nen", "sen"),
    ("us", "uksen"),
    ("ys", "yksen"),
    ("is", "iksen"),
    ("os", "oksen"),
    ("uus", "uuden"),
    ("yys", "yyden"),
    ("eus", "euden"),
    ("eys", "eyden"),
    ("kas", "kkaan"),
    ("käs", "kkään"),
    ("pas", "ppaan"),
    ("tas", "ttaan"),
    ("as", "aan"),
    ("äs", "ään"),
    ("is", "iin"),
    ("es", "een"),
    ("ton", "ttoman"),
    ("tön", "ttömän"),
    ("taa", "tan"),
    ("tää", "tän"),
    ("ata", "aan"),
    ("ätä", "ään"),
    ("ea", "en"),
    ("ua", "un"),
];

/// Endings of Swedish that its stemmer leaves or takes for others.
const SWEDISH: [Rule; 18] = [
    ("or", "oren"),
    ("s", "sen"),
    ("el", "let"),
    ("an", "ningar"),
    ("n", "nnen"),
    ("s", ""),
    ("n", ""),
    ("t", ""),
    ("na", ""),
    ("ns", ""),
    ("ts", ""),
    ("nas", ""),
    ("ers", ""),
    ("ens", "e"),
    ("ets", "e"),
    ("ena", "e"),
    ("enas", "e"),
    ("et", ""),
];

/// What consonants at the end of a Finnish stem become in the weak grade.
const GRADES: [Rule; 21] = [
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("ss", "s"),
    ("nk", "n"),
    ("ng", "n"),
    ("nn", "n"),
    ("nt", "n"),
    ("mp", "m"),
    ("mm", "m"),
    ("lt", "l"),
    ("ll", "l"),
    ("rt", "r"),
    ("rr", "r"),
    ("ht", "h"),
    ("hd", "h"),
    ("ks", "s"),
    ("lk", "l"),
    ("rk", "r"),
    ("d", "t"),
    ("v", "p"),
];

/// A Finnish stem without what changes at its end.
fn folded(stem: &str, grades: &[Rule]) -> String {
    let is_vowel = |sign: char| "aeiouyäöå".contains(sign);
    let short = stem.trim_end_matches(['i', 'e', 'j']);
    let stem = if short.chars().count() > 2 { short } else { stem };
    let end = stem.trim_end_matches(is_vowel).len();
    let (body, tail) = stem.split_at(end);
    // A single vowel after the last consonants tells little.
    let tail = if tail.chars().count() > 1 || body.chars().count() < 4 { tail } else { "" };
    for (strong, weak) in grades {
        if let Some(start) = body.strip_suffix(strong).filter(|start| !start.is_empty()) {
            return format!("{start}{weak}{tail}");
        }
    }
    format!("{body}{tail}")
}

/// The terms of a word in lower case. Words that have one in common are taken for forms of one.
pub fn terms(word: &str, lang: &Lang) -> BTreeSet<String> {
    Analysis::of(lang).terms(word)
}
