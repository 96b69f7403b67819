//! Numbers that readers can't be sure of, or use: dates, hours, phone numbers.

use crate::{
    diagnostic::{Diagnostic, Finding},
    registry::international_phone,
};

use super::{
    Lexicon, Text, lexicon,
    links::is_in_link,
    words::{BlockWords, Word},
};

/// Judges the number that a word begins.
pub(super) fn check(
    text: &Text,
    own: BlockWords,
    index: usize,
    lexicon: Option<&Lexicon>,
    notes: &mut Vec<Diagnostic>,
) {
    date(text, own, index, notes);
    hours(text, own, index, lexicon, notes);
    phone(text, own, index, notes);
}

/// A date whose day could be its month, or whose year has two figures.
fn date(text: &Text, own: BlockWords, index: usize, notes: &mut Vec<Diagnostic>) {
    let word = &own.words[index];
    let core = text.prose.words(&word.core);
    let before = index.checked_sub(1).map(|at| text.prose.words(&own.words[at].core));
    let is_part =
        before.is_some_and(|before| lexicon::COMMON.number_of.has(&before.to_lowercase()));
    if is_part {
        return;
    }
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
    let is_said = lexicon.is_some_and(|lexicon| lexicon.before_hours.has(&before));
    let is_day =
        lexicon.is_some_and(|lexicon| before.split(['-', '–']).all(|day| lexicon.day.has(day)));
    // After a day there may be other numbers, with what they count.
    let next = own.words.get(index + 1).map(|next| text.prose.words(&next.core));
    let counts = word.whole.end == word.core.end
        && next.is_some_and(|next| next.starts_with(char::is_lowercase));
    let has_minutes = core.contains(['.', ':']);
    let is_other = lexicon::COMMON.number_of.has(&before)
        || (word.whole.end == word.core.end
            && next.is_some_and(|next| lexicon::COMMON.unit.has(next)));
    if is_other || !(is_said || (is_day && !counts) || has_minutes) {
        return;
    }
    let span = text.prose.span(&word.core);
    let example = format!("{from}–{to}");
    let d = text.at(Finding::HoursDash, span).fact("text", core).fact("example", &example);
    notes.push(if is_said || is_day { d.edit(span, core, example) } else { d });
}

/// A Finnish phone number that can't be pressed. Numbers of other sorts look much alike, so that only
/// groups of figures count as people write phone numbers, and not after a word that names another
/// sort, nor before a unit.
fn phone(text: &Text, own: BlockWords, index: usize, notes: &mut Vec<Diagnostic>) {
    let first = &own.words[index];
    let whole = text.prose.words(&first.whole);
    let is_figure = |word: &Word| {
        let core = text.prose.words(&word.core);
        core.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    let begins = text.prose.words(&first.core).starts_with('0') || whole.contains("+358");
    let ends = |word: &Word| word.whole.end != word.core.end;
    // Only the first figures of a number begin it.
    let before = index.checked_sub(1).map(|at| &own.words[at]);
    let follows = before.is_some_and(|before| is_figure(before) && !ends(before));
    let is_other = before.is_some_and(|before| {
        let word = text.prose.words(&before.core).to_lowercase();
        lexicon::COMMON.number_of.has(&word)
    });
    if !begins
        || (follows && !whole.starts_with('+'))
        || is_other
        || !is_figure(first)
        || first.is_apart
    {
        return;
    }
    let mut last = index;
    while !ends(&own.words[last])
        && own.words.get(last + 1).is_some_and(|next| {
            let whole = text.prose.words(&next.whole);
            is_figure(next) && whole.starts_with(|c: char| c.is_ascii_digit())
        })
        && figures(text, own, index, last) < MOST_FIGURES
    {
        last += 1;
    }
    let unit = own.words.get(last + 1).map_or("", |next| text.prose.words(&next.core));
    let start = if whole.contains('+') { first.core.start - 1 } else { first.core.start };
    let range = start..own.words[last].core.end;
    let written = text.prose.words(&range);
    let is_measure = lexicon::COMMON.unit.has(unit) && !ends(&own.words[last]);
    if !is_phone(written) || is_measure || is_in_link(text, own.block, &range) {
        return;
    }
    let Some(number) = international_phone(written) else { return };
    let span = text.prose.span(&range);
    let example = format!("[{written}](tel:{number})");
    let d = text.at(Finding::PhoneText, span).fact("text", written).fact("example", &example);
    notes.push(d.edit(span, written, example));
}

/// No Finnish number has more figures, nor one with its country code (Traficom, numbering of
/// telephone networks).
const MOST_FIGURES: usize = 10;

fn figures(text: &Text, own: BlockWords, from: usize, to: usize) -> usize {
    let words = own.words[from..=to].iter();
    words.map(|word| text.prose.words(&word.core).bytes().filter(u8::is_ascii_digit).count()).sum()
}

/// Whether figures are grouped as in a phone number: `029 534 5000`, `050-123 4567`, `+358 50 …`.
fn is_phone(written: &str) -> bool {
    let groups: Vec<&str> = written.split([' ', '-', '\u{a0}']).collect();
    let count: usize = groups.iter().map(|group| group.trim_start_matches('+').len()).sum();
    if written.starts_with('+') {
        return (11..=13).contains(&count) && !written.contains('\n');
    }
    let first = groups[0].len();
    let is_grouped = groups.len() > 1 && groups[1..].iter().all(|group| group.len() >= 2);
    is_grouped && (2..=4).contains(&first) && (9..=10).contains(&count)
}
