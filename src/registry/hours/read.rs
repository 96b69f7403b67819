//! Reading hours: days, times, and the weeks and terms in which they hold.

use jiff::civil::{Date, Weekday};

use crate::{
    base::{Lang, Span},
    config::ByLang,
    diagnostic::{Finding, YamlFault, suggest::nearest},
    yaml::{Fields, Node, Reader, Value, list},
};

use super::{super::formats, DAY, Every, Exception, Hours, Slot, State, Times};

/// The days in the registry, with what editors also call them: in Finnish and in Swedish.
const DAYS: [(&str, Weekday, [&str; 2]); 7] = [
    ("mon", Weekday::Monday, ["ma", "mån"]),
    ("tue", Weekday::Tuesday, ["ti", "tis"]),
    ("wed", Weekday::Wednesday, ["ke", "ons"]),
    ("thu", Weekday::Thursday, ["to", "tors"]),
    ("fri", Weekday::Friday, ["pe", "fre"]),
    ("sat", Weekday::Saturday, ["la", "lör"]),
    ("sun", Weekday::Sunday, ["su", "sön"]),
];

/// Reads the hours of a support.
pub(in crate::registry) fn read(node: &Node, langs: &[Lang], reader: &mut Reader) -> Option<Hours> {
    let mut fields = reader.fields(node, "hours")?;
    let closed = |key: &'static str, fields: &mut Fields, reader: &mut Reader| {
        let node = fields.get(key, reader)?;
        reader.choice(node, key, &["closed", "open"]).map(|choice| choice == "closed")
    };
    let closed_on_holidays = closed("on_holidays", &mut fields, reader);
    let closed_on_eves = closed("on_eves", &mut fields, reader);
    let support = slots("support", &mut fields, reader);
    let building = slots("building", &mut fields, reader);
    staffed(&support, &building, reader);
    let exceptions_at = fields.entry("exceptions").map(|entry| entry.key.span);
    let mut exceptions = Vec::new();
    if let Some(node) = fields.get("exceptions", reader) {
        for item in reader.items(node, "exceptions") {
            exceptions.extend(exception(item, langs, reader));
        }
    }
    fields.finish(reader);
    Some(Hours { support, building, closed_on_holidays, closed_on_eves, exceptions, exceptions_at })
}

/// Reads a field that holds slots; notes those that overlap.
pub(in crate::registry) fn slots(
    key: &'static str,
    fields: &mut Fields,
    reader: &mut Reader,
) -> Vec<Slot> {
    let Some(node) = fields.get(key, reader) else { return Vec::new() };
    // One slot may stand there without a list.
    let items = match &node.value {
        Value::Map(_) => std::slice::from_ref(node),
        _ => reader.items(node, key),
    };
    let mut slots: Vec<Slot> = Vec::new();
    for item in items {
        let Some(slot) = slot(item, reader) else { continue };
        for before in slots.iter().filter(|own| own.state == slot.state) {
            overlap(before, &slot, reader);
        }
        slots.push(slot);
    }
    slots
}

/// Reads one slot.
pub(in crate::registry) fn slot(node: &Node, reader: &mut Reader) -> Option<Slot> {
    let mut fields = reader.fields(node, "hours")?;
    let mut days: Vec<Weekday> = match fields.require("days", reader) {
        None => Vec::new(),
        Some(node) => {
            let items = reader.items(node, "days");
            if items.is_empty() {
                reader.note(YamlFault::ValueEmpty, node.span, |d| d.fact("key", "days"));
            }
            items.iter().filter_map(|item| day(item, reader)).collect()
        }
    };
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    let next_day = fields.flag("next_day", reader);
    let open = fields.require("open", reader);
    let at = open.map_or(fields.span, |node| node.span);
    let slot = Slot {
        days,
        times: open.map_or(Vec::new(), |node| times(node, next_day, reader)),
        every: fields.get("every", reader).and_then(|node| every(node, reader)),
        from: fields.date("from", reader),
        to: fields.date("to", reader),
        state: fields.get("state", reader).and_then(|node| state(node, reader)).unwrap_or_default(),
        at,
    };
    ordered(slot.from, slot.to, at, reader);
    fields.finish(reader);
    for (index, times) in slot.times.iter().enumerate() {
        let earlier = slot.times[..index].iter().find(|own| own.overlaps(*times));
        if let (Some(earlier), Some(day)) = (earlier, slot.days.first()) {
            note_overlap(*earlier, *times, *day, at, reader);
        }
    }
    Some(slot)
}

/// Notes a first day that comes after the last.
pub(in crate::registry) fn ordered(
    from: Option<Date>,
    to: Option<Date>,
    at: Span,
    reader: &mut Reader,
) {
    if let Some((from, to)) = from.zip(to).filter(|(from, to)| from > to) {
        reader.find(Finding::RegistryDates, at, |d| {
            d.fact("from", from.to_string()).fact("to", to.to_string())
        });
    }
}

fn day(node: &Node, reader: &mut Reader) -> Option<Weekday> {
    let text = reader.text(node, "days")?;
    let found = DAYS.iter().find(|(name, ..)| *name == text.value);
    if found.is_none() {
        let lower = text.value.to_lowercase();
        let begins = |(name, _, others): &&(&'static str, Weekday, [&str; 2])| {
            lower.starts_with(name) || others.iter().any(|other| lower.starts_with(other))
        };
        let names = DAYS.map(|(name, ..)| name);
        let run = run_of_days(&lower);
        let near = DAYS.iter().find(begins).map(|(name, ..)| *name);
        let near = near.or_else(|| nearest(&lower, names.iter().copied()));
        let near = run.or_else(|| near.map(str::to_owned));
        reader.note(YamlFault::ValueChoice, text.span, |d| {
            let d = d.fact("key", "days").fact("value", &text.value);
            d.fact("known", list(&names)).near(near)
        });
    }
    found.map(|(_, day, _)| *day)
}

/// `ma-pe` or `mon–fri` as the list that is meant.
fn run_of_days(text: &str) -> Option<String> {
    let (first, last) = text.split_once(['-', '–'])?;
    let at = |text: &str| {
        let is_own = |(name, _, others): &(&str, Weekday, [&str; 2])| {
            *name == text.trim() || others.contains(&text.trim())
        };
        DAYS.iter().position(is_own)
    };
    let names: Vec<&str> =
        DAYS.get(at(first)?..=at(last)?)?.iter().map(|(name, ..)| *name).collect();
    Some(names.join(", "))
}

fn every(node: &Node, reader: &mut Reader) -> Option<Every> {
    let text = reader.text(node, "every")?;
    let found = Every::ALL.iter().find(|(word, _)| *word == text.value);
    if found.is_none() {
        let words = Every::ALL.map(|(word, _)| word);
        let near = words.iter().copied().find(|word| word.starts_with(&text.value));
        let near = near.or_else(|| nearest(&text.value, words.iter().copied()));
        reader.find(Finding::RegistryHoursEvery, text.span, |d| {
            d.fact("value", &text.value).fact("known", list(&words)).near(near)
        });
    }
    found.map(|(_, every)| *every)
}

fn state(node: &Node, reader: &mut Reader) -> Option<State> {
    let codes = State::ALL.map(|(code, _)| code);
    let code = reader.choice(node, "state", &codes)?;
    State::ALL.iter().find(|(own, _)| *own == code).map(|(_, state)| *state)
}

fn exception(node: &Node, langs: &[Lang], reader: &mut Reader) -> Option<Exception> {
    let mut fields = reader.fields(node, "exceptions")?;
    let dates = fields.require("dates", reader).and_then(|node| reader.text(node, "dates"));
    let next_day = fields.flag("next_day", reader);
    let open = fields.get("open", reader).map(|node| times(node, next_day, reader));
    let closed = fields.flag("closed", reader);
    let note = ByLang(fields.by_lang("note", langs, reader));
    let marked = note.0.iter().find_map(|(_, text)| formats::markup(text));
    if let (Some(mark), Some(entry)) = (marked, fields.entry("note")) {
        reader.find(Finding::RegistryMarkup, entry.node.span, |d| {
            d.fact("key", "note").fact("mark", mark)
        });
    }
    let span = fields.span;
    fields.finish(reader);
    let dates = dates?;
    let (from, to) = dates.value.split_once('/').unwrap_or((&dates.value, &dates.value));
    let date = |text: &str| text.parse::<Date>().ok().filter(|_| text.len() == 10);
    let (Some(from), Some(to)) = (date(from), date(to)) else {
        reader.note(YamlFault::ValueDate, dates.span, |d| d.fact("value", &dates.value));
        return None;
    };
    // Both closed and open is as unclear as neither.
    if from > to || open.is_some() == closed {
        reader.find(Finding::RegistryException, span, |d| d.fact("dates", &dates.value));
        return None;
    }
    Some(Exception { from, to, times: open.unwrap_or_default(), note })
}

/// Reads `10:00-12:00, 13:00-16:00`.
fn times(node: &Node, next_day: bool, reader: &mut Reader) -> Vec<Times> {
    let Some(text) = reader.text(node, "open") else { return Vec::new() };
    let mut times = Vec::new();
    for range in text.value.split(',') {
        let Some((from, to)) = parse_range(range.trim()) else {
            let near = tidied(range);
            reader.find(Finding::RegistryHours, text.span, |d| {
                let d = d.fact("value", range.trim()).near(near.clone());
                near.into_iter().fold(d, |d, near| d.edit(text.span, range.trim(), near))
            });
            continue;
        };
        if from < to {
            times.push(Times { from, to });
        } else if next_day {
            times.push(Times { from, to: to + DAY });
        } else {
            reader.find(Finding::RegistryHoursOrder, text.span, |d| d.fact("value", range.trim()));
        }
    }
    times
}

/// A time range as it was probably meant: `10.00–12.00`, `10-12`, `klo 9:00 - 12:30`.
fn tidied(range: &str) -> Option<String> {
    let range = range.replace('.', ":").replace(['–', '—'], "-");
    let range = range.trim().trim_start_matches("klo").trim_start_matches("kl:");
    let (from, to) = range.split_once('-')?;
    let time = |text: &str| {
        let text = text.trim();
        let (hours, minutes) = text.split_once(':').unwrap_or((text, "00"));
        Some(format!("{:02}:{minutes}", hours.parse::<u8>().ok()?))
    };
    let meant = format!("{}-{}", time(from)?, time(to)?);
    parse_range(&meant).map(|_| meant)
}

fn parse_range(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once('-')?;
    let from = minutes(from).filter(|from| *from < DAY)?;
    Some((from, minutes(to)?))
}

fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let sound = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !sound(hours) || !sound(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= DAY).then_some(total)
}

/// Notes times of two slots of the same state that overlap on a day.
fn overlap(before: &Slot, slot: &Slot, reader: &mut Reader) {
    let Some(day) = slot.meets(before) else { return };
    for times in &slot.times {
        if let Some(other) = before.times.iter().find(|own| own.overlaps(*times)) {
            note_overlap(*other, *times, day, slot.at, reader);
        }
    }
}

fn note_overlap(other: Times, times: Times, day: Weekday, at: Span, reader: &mut Reader) {
    reader.find(Finding::RegistryHoursOverlap, at, |d| {
        let d = d.fact("value", written(times)).fact("other", written(other));
        d.fact("day", day_name(day))
    });
}

/// Notes hours of support when nobody is in the building, where its hours are told.
fn staffed(support: &[Slot], building: &[Slot], reader: &mut Reader) {
    if building.is_empty() {
        return;
    }
    for slot in support.iter().filter(|slot| slot.state.is_staffed()) {
        let outside = slot.days.iter().find_map(|day| {
            let open = open_on(building, *day);
            let is_inside =
                |own: &&Times| open.iter().any(|d| d.from <= own.from && own.to <= d.to);
            let outside = slot.times.iter().find(|own| !is_inside(own));
            outside.map(|times| (*times, *day))
        });
        if let Some((times, day)) = outside {
            reader.find(Finding::RegistryHoursStaff, slot.at, |d| {
                d.fact("value", written(times)).fact("day", day_name(day))
            });
        }
    }
}

/// When staff are in the building on a day: also from the night before, and into the next one.
fn open_on(building: &[Slot], day: Weekday) -> Vec<Times> {
    let on = |day: Weekday| {
        let slots =
            building.iter().filter(move |own| own.state.is_staffed() && own.days.contains(&day));
        slots.flat_map(|own| own.times.iter().copied())
    };
    let night = |own: Times| Times { from: 0, to: own.to.saturating_sub(DAY) };
    let morning = |own: Times| Times { from: own.from + DAY, to: own.to + DAY };
    let before = on(day.previous()).map(night).filter(|own| own.to > 0);
    let mut open: Vec<Times> = before.chain(on(day)).chain(on(day.next()).map(morning)).collect();
    open.sort();
    joined(open)
}

/// Sorted times, with those that meet made one.
fn joined(times: Vec<Times>) -> Vec<Times> {
    let mut joined: Vec<Times> = Vec::new();
    for own in times {
        match joined.last_mut().filter(|last| own.from <= last.to) {
            Some(last) => last.to = last.to.max(own.to),
            None => joined.push(own),
        }
    }
    joined
}

/// Times as the registry writes them: "10:00-12:00".
pub fn written(times: Times) -> String {
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let to = if times.to > DAY { times.to - DAY } else { times.to };
    format!("{}-{}", time(times.from), time(to))
}

/// A day of the week as the registry writes it.
pub fn day_name(day: Weekday) -> &'static str {
    DAYS.iter().find(|(_, own, _)| *own == day).map_or("", |(name, ..)| name)
}
