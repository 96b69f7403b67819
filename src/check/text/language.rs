//! In which language a text is, told by the little words that only one of the languages has.
//!
//! It is a guess, and is only made on enough words: a sentence of eight or more.

use crate::{
    base::{Lang, Span},
    diagnostic::{Diagnostic, Finding, Term},
};

use super::{
    Text, lexicon,
    lexicon::Tongue,
    words::{Words, is_running},
};

/// A text of fewer words says too little.
const FEW: usize = 8;

/// So many words of a page must speak before it is told to be in another language as a whole.
const FEW_ON_PAGE: usize = 40;

/// How many little words of each language a text has, in the order of `Tongue::ALL`.
type Hits = [usize; 3];

pub(super) fn check(text: &Text, words: &Words, notes: &mut Vec<Diagnostic>) {
    let Some(own) = Tongue::of(&text.document.name.lang) else { return };
    let mut all = Hits::default();
    let mut count = 0;
    let mut parts: Vec<(Span, usize, Tongue)> = Vec::new();
    for block in words.blocks() {
        let of = &text.prose.blocks[block.block];
        if of.lang.is_some() {
            continue;
        }
        let said = block.words.iter().filter(|word| !word.is_apart);
        let hits = hits(said.clone().map(|word| text.prose.words(&word.core)));
        (0..3).for_each(|index| all[index] += hits[index]);
        let length = said.count();
        count += length;
        if is_running(of.kind)
            && length >= FEW
            && let Some(other) = other(hits, own)
        {
            parts.push((text.prose.span(&of.words), block.block, other));
        }
    }
    if count >= FEW_ON_PAGE
        && let Some(other) = other(all, own)
    {
        let d = text.at(Finding::LangPage, text.document.front.title_span);
        notes.push(d.term("lang", other.term()));
        return;
    }
    for (span, block, other) in parts {
        let words = text.prose.words(&text.prose.blocks[block].words);
        let d = text.at(Finding::LangPart, span).fact("text", words.trim());
        notes.push(d.term("lang", other.term()));
    }
}

/// The language that a text is in, if it clearly is in another than its own.
fn other(hits: Hits, own: Tongue) -> Option<Tongue> {
    let mine = hits[own as usize];
    let most = Tongue::ALL.into_iter().max_by_key(|tongue| hits[*tongue as usize])?;
    let clearly = hits[most as usize] >= 3 && hits[most as usize] >= 4 * mine.max(1) - 1;
    (most != own && clearly).then_some(most)
}

fn hits<'a>(words: impl Iterator<Item = &'a str>) -> Hits {
    let mut hits = Hits::default();
    for word in words.filter(|word| word.len() <= lexicon::LONGEST_LITTLE) {
        if let Some(tongue) = lexicon::little(word) {
            hits[tongue as usize] += 1;
        }
    }
    hits
}

/// The name of a language in messages, if it is one that is known.
pub(in crate::check) fn term_of(lang: &Lang) -> Option<Term> {
    Tongue::of(lang).map(Tongue::term)
}

/// Whether the words of a link say in which language the page is that it leads to.
pub(in crate::check) fn names_language(label: &str, lang: Term) -> bool {
    let named = Tongue::ALL.into_iter().find(|tongue| tongue.term() == lang);
    named.is_some_and(|own| own.lexicon().language_name.stand_in(&label.to_lowercase()))
}

/// The language that a short text is in, if it clearly is in another than `lang`.
pub(in crate::check) fn tongue(text: &str, lang: &Lang) -> Option<Term> {
    let words =
        text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let hits = hits(words);
    other(hits, Tongue::of(lang)?).map(Tongue::term)
}
