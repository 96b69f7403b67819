//! Words and signs by themselves: capitals, abbreviations, dates, phone numbers, what was left to
//! be written, and what points by colour or place alone.

use std::{collections::BTreeSet, ops::Range};

use crate::{
    base::Span,
    diagnostic::{Diagnostic, Finding},
    document::prose::{Block, BlockKind, Markup},
    registry::international_phone,
};

use super::{
    Lexicon, Text, lexicon, links,
    lists::is_emoji,
    words::{BlockWords, Word, Words, ends_sentence},
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
                date(text, word, core, notes);
                hours(text, own, index, lexicon, notes);
                phone(text, own, index, notes);
            }
            if has_address && core.contains('@') {
                let span = text.prose.span(&word.core);
                if !is_in_link(text, own.block, &word.core) {
                    notes.extend(links::personal(text, core, span));
                }
            }
            if core.len() >= 2 && core.as_bytes()[0].is_ascii_uppercase() {
                placeholder(text, own, index, notes);
                if !loud.iter().any(|run| run.contains(&index)) {
                    abbreviation(text, own, index, &mut explained, notes);
                }
            }
        }
        if let Some(lexicon) = lexicon
            && block.lang.is_none()
            && !links::is_heading(block.kind)
        {
            sensory(text, own, lexicon, notes);
        }
    }
}

fn is_in_link(text: &Text, block: usize, words: &Range<usize>) -> bool {
    text.prose.marks_of(block).any(|mark| {
        matches!(mark.markup, Markup::Link(_))
            && mark.words.start <= words.start
            && words.end <= mark.words.end
    })
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
        if own.words.get(index).is_some_and(is_loud) {
            continue;
        }
        let run = start..index;
        start = index + 1;
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
    let opens = |word: &Word| text.prose.words(&word.whole).starts_with('(');
    let is_inside = whole.starts_with('(') || whole.starts_with("”");
    let is_followed = own.words.get(index + 1).is_some_and(opens);
    explained.insert(letters.to_owned());
    if !is_inside && !is_followed {
        let range = word.core.start..word.core.start + letters.len();
        let d = text.at(Finding::Abbreviation, text.prose.span(&range));
        notes.push(d.fact("text", letters));
    }
}

/// A date whose day could be its month, or whose year has two figures.
fn date(text: &Text, word: &Word, core: &str, notes: &mut Vec<Diagnostic>) {
    let sign = if core.contains('/') { '/' } else { '.' };
    let parts: Vec<&str> = core.split(sign).collect();
    let [first, second, year] = parts[..] else { return };
    let number = |part: &str| (part.len() <= 4).then(|| part.parse::<u32>().ok()).flatten();
    let (Some(day), Some(month), Some(number)) = (number(first), number(second), number(year))
    else {
        return;
    };
    let is_unclear = (sign == '/' && matches!(year.len(), 2 | 4)) || year.len() == 2;
    if !is_unclear
        || !(1..=31).contains(&day)
        || !(1..=31).contains(&month)
        || (day > 12 && month > 12)
    {
        return;
    }
    let (day, month) = if month > 12 { (month, day) } else { (day, month) };
    let year = if year.len() == 2 { 2000 + number } else { number };
    let example = lexicon::date_example(&text.document.name.lang, day, month, year);
    let d = text.at(Finding::DateAmbiguous, text.prose.span(&word.core)).fact("text", core);
    notes.push(d.fact("example", example));
}

/// Hours that are joined with a hyphen.
fn hours(
    text: &Text,
    own: BlockWords,
    index: usize,
    lexicon: Option<&Lexicon>,
    notes: &mut Vec<Diagnostic>,
) {
    let word = &own.words[index];
    let core = text.prose.words(&word.core);
    let Some((from, to)) = core.split_once('-') else { return };
    let hour = |part: &str| {
        let (hours, minutes) = part.split_once(['.', ':']).unwrap_or((part, "00"));
        let sound = hours.len() <= 2 && minutes.len() == 2;
        let in_day = |text: &str, most: u32| text.parse::<u32>().is_ok_and(|n| n <= most);
        sound && in_day(hours, 24) && in_day(minutes, 59)
    };
    if !hour(from) || !hour(to) {
        return;
    }
    let before = index.checked_sub(1).map(|at| text.prose.words(&own.words[at].core));
    let before = before.unwrap_or_default().to_lowercase();
    let is_said = lexicon.is_some_and(|lexicon| {
        lexicon.before_hours.has(&before)
            || before.split(['-', '–']).all(|day| lexicon.day.has(day))
    });
    if !is_said && !core.contains(['.', ':']) {
        return;
    }
    let span = text.prose.span(&word.core);
    let example = format!("{from}–{to}");
    let d = text.at(Finding::HoursDash, span).fact("text", core).fact("example", &example);
    notes.push(d.edit(span, core, example));
}

/// A Finnish phone number that can't be pressed.
fn phone(text: &Text, own: BlockWords, index: usize, notes: &mut Vec<Diagnostic>) {
    let first = &own.words[index];
    let whole = text.prose.words(&first.whole);
    let begins = text.prose.words(&first.core).starts_with('0') || whole.contains("+358");
    let is_figure = |word: &Word| {
        let core = text.prose.words(&word.core);
        core.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    // Only the first figures of a number begin it.
    let follows = index > 0 && is_figure(&own.words[index - 1]) && !whole.starts_with('+');
    if !begins || follows || !is_figure(first) || first.is_apart {
        return;
    }
    let rest = own.words[index + 1..].iter().take_while(|word| {
        let whole = text.prose.words(&word.whole);
        is_figure(word) && whole.starts_with(|c: char| c.is_ascii_digit())
    });
    let mut last = first;
    for word in rest {
        // A sign after the figures ends the number.
        if last.whole.end != last.core.end {
            break;
        }
        last = word;
    }
    let start = if whole.contains('+') { first.core.start - 1 } else { first.core.start };
    let range = start..last.core.end;
    let written = text.prose.words(&range);
    let figures = written.bytes().filter(u8::is_ascii_digit).count();
    if !(7..=13).contains(&figures) || is_in_link(text, own.block, &range) || written.contains('\n')
    {
        return;
    }
    let Some(number) = international_phone(written) else { return };
    let span = text.prose.span(&range);
    let example = format!("[{written}](tel:{number})");
    let d = text.at(Finding::PhoneText, span).fact("text", written).fact("example", &example);
    notes.push(d.edit(span, written, example));
}

/// A word that stands for a text that is still to be written.
fn placeholder(text: &Text, own: BlockWords, index: usize, notes: &mut Vec<Diagnostic>) {
    let word = &own.words[index];
    let core = text.prose.words(&word.core);
    let is_latin = core.eq_ignore_ascii_case("lorem")
        && own
            .words
            .get(index + 1)
            .is_some_and(|next| text.prose.words(&next.core).eq_ignore_ascii_case("ipsum"));
    if !lexicon::COMMON.placeholder.may_have(core) && !core.eq_ignore_ascii_case("lorem") {
        return;
    }
    let rest = word.core.start..text.prose.blocks[own.block].words.end;
    let is_note = lexicon::COMMON.placeholder.begin(text.prose.words(&rest));
    if (is_note || is_latin) && !text.document.front.draft {
        let d = text.at(Finding::PagePlaceholder, text.prose.span(&word.core));
        notes.push(d.fact("text", core));
    }
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

/// A sentence that points at a control by its colour or place, and does not name it.
fn sensory(text: &Text, own: BlockWords, lexicon: &Lexicon, notes: &mut Vec<Diagnostic>) {
    let mut first = 0;
    let mut names_control = false;
    let mut lower = String::new();
    for (index, word) in own.words.iter().enumerate() {
        let core = text.prose.words(&word.core);
        if lexicon.control.may_have(core) || lexicon.control_link.may_have(core) {
            lower.clear();
            lower.extend(core.chars().flat_map(char::to_lowercase));
            names_control |= lexicon.control.has(&lower) || lexicon.control_link.has(&lower);
        }
        let next = own.words.get(index + 1);
        let next = next.map(|next| text.prose.words(&next.core));
        if next.is_some() && !ends_sentence(text.prose.words(&word.whole), next) {
            continue;
        }
        if names_control {
            let range = own.words[first].whole.start..word.whole.end;
            if points_only(&text.prose.words(&range).to_lowercase(), lexicon) {
                notes.extend(unnamed(text, own.block, range));
            }
        }
        (first, names_control) = (index + 1, false);
    }
}

/// Whether a sentence in small letters points at something to press by its looks or its place.
fn points_only(sentence: &str, lexicon: &Lexicon) -> bool {
    let words = || sentence.split(|c: char| !c.is_alphanumeric() && c != '-');
    let has_control =
        || words().any(|word| lexicon.control.has(word) && !lexicon.no_control.has(word));
    let is_on_screen = lexicon.points.stand_in(sentence);
    let is_in_text = lexicon.points_in_text.stand_in(sentence);
    let has_link = || words().any(|word| lexicon.control_link.has(word));
    let points = (is_on_screen && (has_control() || has_link())) || (is_in_text && has_control());
    points && !lexicon.mouse.stand_in(sentence)
}

fn unnamed(text: &Text, block: usize, range: Range<usize>) -> Option<Diagnostic> {
    let words = text.prose.words(&range);
    let has_quote = words.contains(['”', '“', '"', '»', '«']);
    let is_marked = text.prose.marks_of(block).any(|mark| {
        let is_name = matches!(
            mark.markup,
            Markup::Strong | Markup::Emphasis | Markup::Code | Markup::Link(_)
        );
        is_name && range.start <= mark.words.start && mark.words.end <= range.end
    });
    let span: Span = text.prose.span(&range);
    (!has_quote && !is_marked).then(|| text.at(Finding::Sensory, span).fact("text", words.trim()))
}
