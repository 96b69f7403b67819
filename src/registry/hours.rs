//! Hours as written: days, times, and the weeks and terms in which they hold.

use jiff::civil::{Date, Weekday};

use crate::{
    config::ByLang,
    diagnostic::{Finding, YamlFault},
    yaml::{Fields, Node, Reader},
};

/// When help is given and when doors are open.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Hours {
    /// When a person helps.
    pub support: Vec<Slot>,
    /// When the doors are open.
    pub building: Vec<Slot>,
    /// Whether public holidays are closed; none when it is not said.
    pub closed_on_holidays: Option<bool>,
    /// Whether Midsummer Eve and Christmas Eve are closed; none when it is not said.
    pub closed_on_eves: Option<bool>,
    /// Days that differ.
    pub exceptions: Vec<Exception>,
}

/// Some times on some days of the week.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Slot {
    /// The days, from Monday.
    pub days: Vec<Weekday>,
    /// The times, in minutes from midnight.
    pub times: Vec<Times>,
    /// In which weeks.
    pub every: Option<&'static str>,
    /// The first day on which it holds.
    pub from: Option<Date>,
    /// The last day on which it holds.
    pub to: Option<Date>,
    /// A code of the list `hours_state`.
    pub state: Option<&'static str>,
    /// Whether the end is on the next day.
    pub next_day: bool,
}

/// From when to when, in minutes from midnight: 0 to 1440.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Times {
    /// The beginning.
    pub from: u16,
    /// The end.
    pub to: u16,
}

/// Days that differ from the week.
#[derive(Clone, PartialEq, Debug)]
pub struct Exception {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The times on these days; closed when there are none.
    pub times: Vec<Times>,
    /// Why.
    pub note: ByLang,
}

const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// In which weeks a slot can hold.
const EVERY: [&str; 7] = ["odd-weeks", "even-weeks", "first", "second", "third", "fourth", "last"];

/// Reads the hours of a support.
pub(super) fn read(node: &Node, langs: &[crate::base::Lang], reader: &mut Reader) -> Option<Hours> {
    let mut fields = reader.fields(node, "hours")?;
    let support = slots("support", &mut fields, reader);
    let building = slots("building", &mut fields, reader);
    let closed = |key: &'static str, fields: &mut Fields, reader: &mut Reader| {
        let node = fields.get(key, reader)?;
        reader.choice(node, key, &["closed", "open"]).map(|choice| choice == "closed")
    };
    let closed_on_holidays = closed("on_holidays", &mut fields, reader);
    let closed_on_eves = closed("on_eves", &mut fields, reader);
    let mut exceptions = Vec::new();
    if let Some(node) = fields.get("exceptions", reader) {
        for item in reader.items(node, "exceptions") {
            exceptions.extend(exception(item, langs, reader));
        }
    }
    fields.finish(reader);
    Some(Hours { support, building, closed_on_holidays, closed_on_eves, exceptions })
}

/// Reads a field that holds slots.
pub(super) fn slots(key: &'static str, fields: &mut Fields, reader: &mut Reader) -> Vec<Slot> {
    let Some(node) = fields.get(key, reader) else { return Vec::new() };
    reader.items(node, key).iter().filter_map(|item| slot(item, reader)).collect()
}

/// Reads one slot.
pub(super) fn slot(node: &Node, reader: &mut Reader) -> Option<Slot> {
    let mut fields = reader.fields(node, "hours")?;
    let names = DAYS.map(|(name, _)| name);
    let mut days: Vec<Weekday> = match fields.require("days", reader) {
        None => Vec::new(),
        Some(node) => {
            let items = reader.items(node, "days").iter();
            let names = items.filter_map(|item| reader.choice(item, "days", &names));
            names
                .filter_map(|name| DAYS.iter().find(|(own, _)| *own == name))
                .map(|d| d.1)
                .collect()
        }
    };
    days.sort_by_key(|day| day.to_monday_zero_offset());
    days.dedup();
    let every = fields.get("every", reader);
    let state = fields.get("state", reader);
    let slot = Slot {
        days,
        times: fields.require("open", reader).map_or(Vec::new(), |node| times(node, reader)),
        every: every.and_then(|node| reader.choice(node, "every", &EVERY)),
        from: fields.date("from", reader),
        to: fields.date("to", reader),
        state: state.and_then(|node| {
            reader.choice(node, "state", &crate::reference::code_ids("hours_state"))
        }),
        next_day: fields.flag("next_day", reader),
    };
    fields.finish(reader);
    Some(slot)
}

fn exception(node: &Node, langs: &[crate::base::Lang], reader: &mut Reader) -> Option<Exception> {
    let mut fields = reader.fields(node, "exceptions")?;
    let dates = fields.require("dates", reader).and_then(|node| reader.text(node, "dates"));
    let open = fields.get("open", reader).map(|node| times(node, reader));
    let closed = fields.flag("closed", reader);
    let note = ByLang(fields.by_lang("note", langs, reader));
    let span = fields.span;
    fields.finish(reader);
    let dates = dates?;
    let (from, to) = dates.value.split_once('/').unwrap_or((&dates.value, &dates.value));
    let (Ok(from), Ok(to)) = (from.parse::<Date>(), to.parse::<Date>()) else {
        reader.note(YamlFault::ValueDate, dates.span, |d| d.fact("value", &dates.value));
        return None;
    };
    if from > to || (open.is_none() && !closed) {
        reader.find(Finding::RegistryException, span, |d| d.fact("dates", &dates.value));
        return None;
    }
    Some(Exception { from, to, times: open.unwrap_or_default(), note })
}

/// Reads `10:00-12:00, 13:00-16:00`.
fn times(node: &Node, reader: &mut Reader) -> Vec<Times> {
    let Some(text) = reader.text(node, "open") else { return Vec::new() };
    let mut times = Vec::new();
    for range in text.value.split(',') {
        match parse_range(range.trim()) {
            Some(range) => times.push(range),
            None => {
                let tidy = range.trim().replace('.', ":").replace(['–', '—'], "-").replace(' ', "");
                let near = parse_range(&tidy).map(|_| tidy);
                reader.find(Finding::RegistryHours, text.span, |d| {
                    d.fact("value", range.trim()).near(near)
                });
            }
        }
    }
    times
}

fn parse_range(text: &str) -> Option<Times> {
    let (from, to) = text.split_once('-')?;
    Some(Times { from: minutes(from)?, to: minutes(to)? })
}

fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let sound = hours.len() == 2 && minutes.len() == 2;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = hours * 60 + minutes;
    (sound && minutes < 60 && total <= 1440).then_some(total)
}
