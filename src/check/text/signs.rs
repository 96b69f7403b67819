//! Words and signs by themselves: capitals, abbreviations, emoji, addresses of persons, and what was
//! left to be written.

use std::{collections::BTreeSet, ops::Range};

use crate::{
    diagnostic::{Diagnostic, Finding},
    document::prose::{Block, BlockKind},
};

use super::{
    Lexicon, Text, lexicon, links,
    lists::is_emoji,
    numbers, sensory,
    words::{BlockWords, Word, Words},
};

/// So many words in capitals are more than a name.
const CAPITALS: usize = 4;
/// Or so many letters.
const CAPITAL_LETTERS: usize = 20;

pub(super) fn check(
    text: &Text,
    words: &Words,
    lexicon: Option<&Lexicon>,
    notes: &mut Vec<Diagnostic>,
) {
    let mut explained = BTreeSet::new();
    for own in words.blocks() {
        let block = &text.prose.blocks[own.block];
        emoji(text, own.block, block, notes);
        placeholder_in_brackets(text, block, lexicon, notes);
        let loud = capitals(text, own, notes);
        let has_address = text.prose.words(&block.words).contains('@');
        for (index, word) in own.words.iter().enumerate().filter(|(_, word)| !word.is_apart) {
            let core = text.prose.words(&word.core);
            let begins_with_digit = core.as_bytes()[0].is_ascii_digit();
            let has_sign = word.whole.start < word.core.start
                && text.prose.words(&word.whole).starts_with(['+', '(']);
            if begins_with_digit || has_sign {
                numbers::check(text, own, index, lexicon, notes);
            }
            if has_address && core.contains('@') {
                let span = text.prose.span(&word.core);
                if !links::is_in_link(text, own.block, &word.core) {
                    notes.extend(links::personal(text, core, span));
                }
            }
            if core.len() >= 2 && core.as_bytes()[0].is_ascii_uppercase() {
                let is_note = placeholder(text, own, index, notes);
                if !is_note && !loud.iter().any(|run| run.contains(&index)) {
                    abbreviation(text, own, index, &mut explained, notes);
                }
            }
        }
        if let Some(lexicon) = lexicon
            && block.lang.is_none()
            && !matches!(block.kind, BlockKind::Heading(_))
        {
            sensory::check(text, own, lexicon, notes);
        }
    }
}

/// Emoji in a heading, or so many in a text that they can't be heard through. Those at the
/// beginnings of lines are told as a list.
fn emoji(text: &Text, index: usize, block: &Block, notes: &mut Vec<Diagnostic>) {
    let words = text.prose.words(&block.words);
    if words.is_ascii() {
        return;
    }
    let count = words.chars().filter(|c| is_emoji(*c)).count();
    let first = words.char_indices().find(|(_, c)| is_emoji(*c));
    let Some((at, sign)) = first else { return };
    let in_items = |at: usize| {
        text.prose.blocks.get(at).is_some_and(|own| {
            let words = text.prose.words(&own.words);
            own.kind == BlockKind::Item && words.chars().next().is_some_and(is_emoji)
        })
    };
    let is_mark = in_items(index) && in_items(index + 1) && !(index > 0 && in_items(index - 1));
    if matches!(block.kind, BlockKind::Heading(_)) || count > 2 || is_mark {
        let start = block.words.start + at;
        let span = text.prose.span(&(start..start + sign.len_utf8()));
        notes.push(text.at(Finding::Emoji, span).fact("text", sign.to_string()));
    }
}

/// Runs of words in capitals; those that are told, by the numbers of their words.
fn capitals(text: &Text, own: BlockWords, notes: &mut Vec<Diagnostic>) -> Vec<Range<usize>> {
    let is_loud = |word: &Word| {
        let core = text.prose.words(&word.core);
        let mut letters = core.chars().filter(|c| c.is_alphabetic()).peekable();
        !word.is_apart && letters.peek().is_some() && letters.all(char::is_uppercase)
    };
    let mut runs = Vec::new();
    let mut start = 0;
    for index in 0..=own.words.len() {
        let is_on = own.words.get(index).is_some_and(is_loud);
        // Abbreviations one after another, with signs between, are a list.
        let is_parted = index > start
            && own
                .words
                .get(index - 1)
                .is_some_and(|before| text.prose.words(&before.whole).ends_with([',', ';', '.']));
        if is_on && !is_parted {
            continue;
        }
        let run = start..index;
        start = if is_on { index } else { index + 1 };
        let words = &own.words[run.clone()];
        let cores = || words.iter().map(|word| text.prose.words(&word.core));
        let known = cores().filter(|core| is_known(text, core)).count();
        let letters: usize =
            cores().map(|core| core.chars().filter(|c| c.is_alphabetic()).count()).sum();
        let long =
            words.len() - known >= CAPITALS || (letters >= CAPITAL_LETTERS && known < words.len());
        if let (true, Some(first), Some(last)) = (long, words.first(), words.last()) {
            let range = first.core.start..last.core.end;
            let d = text.at(Finding::Capitals, text.prose.span(&range));
            notes.push(d.fact("text", text.prose.words(&range)));
            runs.push(run);
        }
    }
    runs
}

/// Whether an abbreviation needs no explanation here.
fn is_known(text: &Text, letters: &str) -> bool {
    let emphasis = lexicon::of(&text.document.name.lang).map(|lexicon| &lexicon.emphasis);
    lexicon::COMMON.abbreviation.has(letters)
        || emphasis.is_some_and(|words| words.has(letters))
        || text.config.abbreviations.iter().any(|own| own == letters)
}

fn abbreviation(
    text: &Text,
    own: BlockWords,
    index: usize,
    explained: &mut BTreeSet<String>,
    notes: &mut Vec<Diagnostic>,
) {
    let word = &own.words[index];
    let core = text.prose.words(&word.core);
    // A case ending after a colon, or the rest of a compound, is not part of it.
    let letters = core.split([':', '-', '–', '/', '’', '\'']).next().unwrap_or_default();
    let count = letters.chars().count();
    let is_short = (2..=6).contains(&count) && letters.chars().all(char::is_uppercase);
    let is_roman = letters.chars().all(|c| "IVXLC".contains(c));
    if !is_short || is_roman || is_known(text, letters) || explained.contains(letters) {
        return;
    }
    let whole = text.prose.words(&word.whole);
    let opens = |word: &Word| {
        let next = text.prose.words(&word.whole);
        next.starts_with('(') || matches!(next, "eli" | "eller" | "dvs." | "i.e." | "or")
    };
    let is_inside = whole.starts_with('(') || whole.starts_with("”");
    let is_followed = own.words.get(index + 1).is_some_and(opens);
    // Words in capitals beside others in capitals are loud, not short.
    let is_loud = |at: Option<usize>| {
        let other = at.and_then(|at| own.words.get(at));
        other.is_some_and(|other| {
            let core = text.prose.words(&other.core);
            core.len() > 1 && core.chars().all(char::is_uppercase)
        })
    };
    if is_loud(index.checked_sub(1)) || is_loud(Some(index + 1)) {
        return;
    }
    explained.insert(letters.to_owned());
    if !is_inside && !is_followed {
        let range = word.core.start..word.core.start + letters.len();
        let d = text.at(Finding::Abbreviation, text.prose.span(&range));
        notes.push(d.fact("text", letters));
    }
}

/// A word that stands for a text that is still to be written. Whether it is one.
fn placeholder(text: &Text, own: BlockWords, index: usize, notes: &mut Vec<Diagnostic>) -> bool {
    let word = &own.words[index];
    let core = text.prose.words(&word.core);
    let next = own.words.get(index + 1).map_or("", |next| text.prose.words(&next.core));
    let is_latin = core.eq_ignore_ascii_case("lorem") && next.eq_ignore_ascii_case("ipsum");
    let rest = word.core.start..text.prose.blocks[own.block].words.end;
    let rest = text.prose.words(&rest);
    let note = match lexicon::COMMON.placeholder.may_have(core) {
        true => lexicon::COMMON.placeholder.beginning(rest),
        false => None,
    };
    // A compound that begins so is a word like others.
    let note = note.filter(|note| !rest[note.len()..].starts_with('-'));
    let note = if is_latin { rest.get(.."lorem ipsum".len()) } else { note };
    let Some(note) = note.filter(|_| !text.document.front.draft) else { return note.is_some() };
    let range = word.core.start..word.core.start + note.len();
    notes.push(text.at(Finding::PagePlaceholder, text.prose.span(&range)).fact("text", note));
    true
}

/// `[lisää tähän]`.
fn placeholder_in_brackets(
    text: &Text,
    block: &Block,
    lexicon: Option<&Lexicon>,
    notes: &mut Vec<Diagnostic>,
) {
    let words = text.prose.words(&block.words);
    if text.document.front.draft {
        return;
    }
    for (at, _) in words.match_indices('[') {
        let Some(end) = words[at..].find(']') else { return };
        let inside = words[at + 1..at + end].trim().to_lowercase();
        let is_note = lexicon.is_some_and(|own| own.placeholder_in_brackets.begin(&inside));
        if is_note {
            let range = block.words.start + at..block.words.start + at + end + 1;
            let d = text.at(Finding::PagePlaceholder, text.prose.span(&range));
            notes.push(d.fact("text", text.prose.words(&range)));
        }
    }
}
