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
                date(text, own, index, notes);
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
                let is_note = placeholder(text, own, index, notes);
                if !is_note && !loud.iter().any(|run| run.contains(&index)) {
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
