//! The table of the week, the list of the next four weeks, schema.org and the calendar tell the same
//! minutes of any hours on any day: each is read by a reader of its own.

use std::collections::BTreeMap;

use digituki::{Options, compile};
use jiff::{
    ToSpan,
    civil::{Date, DateTime, Weekday, date},
};
use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::{
    hours::{Spans, events, joined, registry},
    support::{fixture, options, outputs_of},
};

fn select(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

fn text(element: ElementRef) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// "10:00–12:00" and the like in a text, in minutes; an end before the beginning is on the next day.
fn ranges(text: &str) -> Vec<(i64, i64)> {
    let time = |text: &str| {
        let (hours, minutes) = text.split_once(':')?;
        Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?)
    };
    let words = text.split([' ', ',', '(', ')']);
    let range = |word: &str| {
        let (from, to) = word.split_once('–')?;
        let (from, to) = (time(from)?, time(to)?);
        Some((from, if to <= from { to + 1440 } else { to }))
    };
    words.filter_map(range).collect()
}

fn spans(day: Date, ranges: &[(i64, i64)]) -> Spans {
    let at = |minutes: i64| day.at(0, 0, 0, 0).checked_add(minutes.minutes()).expect("a time");
    ranges.iter().map(|(from, to)| (at(*from), at(*to))).collect()
}

/// "21 November 2026".
fn english_date(text: &str) -> Option<Date> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let [day, month, year] = words[..] else { return None };
    let month = MONTHS.iter().position(|own| *own == month)? + 1;
    Date::new(year.parse().ok()?, month as i8, day.parse().ok()?).ok()
}

/// "… – …", "from …", "until …" or one day.
fn english_period(text: &str) -> (Option<Date>, Option<Date>) {
    if let Some(from) = text.strip_prefix("from ") {
        return (english_date(from), None);
    }
    if let Some(to) = text.strip_prefix("until ") {
        return (None, english_date(to));
    }
    match text.split_once(" – ") {
        Some((from, to)) => (english_date(from), english_date(to)),
        None => (english_date(text), english_date(text)),
    }
}

/// The days of "Mon, Wed–Fri".
fn english_days(text: &str) -> Vec<Weekday> {
    const NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let at = |name: &str| NAMES.iter().position(|own| *own == name).expect("a weekday") as i8;
    let run = |part: &str| match part.split_once('–') {
        Some((first, last)) => (at(first)..=at(last)).collect::<Vec<i8>>(),
        None => vec![at(part)],
    };
    let days = text.split(", ").flat_map(run);
    days.map(|day| Weekday::from_monday_zero_offset(day).expect("a weekday")).collect()
}

/// Whether a row holds on a day, by its words.
fn row_holds(days: &[Weekday], words: &str, day: Date) -> bool {
    let period = words.split_once('(').map(|(_, rest)| rest.trim_end_matches(')'));
    let (from, to) = period.map_or((None, None), english_period);
    let week = day.iso_week_date().week();
    let nth = (day.day() + 6) / 7;
    let is_last = day.checked_add(7.days()).is_ok_and(|next| next.month() != day.month());
    days.contains(&day.weekday())
        && from.is_none_or(|from| from <= day)
        && to.is_none_or(|to| day <= to)
        && (!words.contains("in odd-numbered weeks") || week % 2 == 1)
        && (!words.contains("in even-numbered weeks") || week % 2 == 0)
        && (!words.contains("only the first one each month") || nth == 1)
        && (!words.contains("only the second one each month") || nth == 2)
        && (!words.contains("only the third one each month") || nth == 3)
        && (!words.contains("only the fourth one each month") || nth == 4)
        && (!words.contains("only the last one each month") || is_last)
}

/// What the table of the week and the notes under it say of a day, as a person would read them.
fn of_table(page: &Html, day: Date) -> Spans {
    let notes: Vec<String> = page.select(&select(".support > .meta")).map(text).collect();
    for note in notes.iter().rev() {
        let Some((dates, times)) = note.split_once(": ") else { continue };
        let (Some(from), Some(to)) = english_period(dates) else { continue };
        if from <= day && day <= to {
            return spans(day, &ranges(times));
        }
    }
    let says = |sentence: &str| notes.iter().any(|note| note == sentence);
    let is_public = digituki::reference::is_public_holiday(day);
    let is_eve = (day.month(), day.day()) == (12, 24)
        || (day.month() == 6 && day.weekday() == Weekday::Friday && (19..=25).contains(&day.day()));
    if (is_public && says("Closed on public holidays."))
        || (is_eve && says("Closed on Midsummer Eve and Christmas Eve."))
    {
        return Vec::new();
    }
    let mut minutes: Vec<(i64, bool)> = Vec::new();
    for row in page.select(&select(".support > .hours tbody tr")) {
        let days = english_days(&text(row.select(&select("th")).next().expect("days")));
        let words = text(row.select(&select("td")).next().expect("times"));
        if row_holds(&days, &words, day) && !words.contains("self-service") {
            let is_open = !words.contains("closed");
            for (from, to) in ranges(&words) {
                minutes.retain(|(minute, _)| is_open || !(from..to).contains(minute));
                minutes.extend((from..to).filter(|_| is_open).map(|minute| (minute, true)));
            }
        }
    }
    joined(minutes.iter().flat_map(|(minute, _)| spans(day, &[(*minute, minute + 1)])).collect())
}

/// What the list of the next four weeks says.
fn of_list(page: &Html) -> Spans {
    let in_list = select(".days tr");
    let rows = page.select(&in_list).filter_map(|row| {
        let time = row.select(&select("time")).next()?;
        let day: Date = time.attr("datetime")?.parse().ok()?;
        let times = text(row.select(&select("td")).next()?);
        Some(spans(day, &ranges(&times)))
    });
    joined(rows.flatten().collect())
}

/// What schema.org says of a day: what holds on that day alone goes before what holds every week.
fn of_schema(service: &Value, day: Date) -> Spans {
    let all: Vec<&Value> = service["hoursAvailable"].as_array().into_iter().flatten().collect();
    let date =
        |own: &Value, key: &str| own[key].as_str().and_then(|text| text.parse::<Date>().ok());
    let dated = all.iter().copied().filter(|own| own["dayOfWeek"].is_null());
    let own: Vec<&Value> = dated.filter(|own| date(own, "validFrom") == Some(day)).collect();
    let name = format!("https://schema.org/{:?}", day.weekday());
    let weekly = all.iter().copied().filter(|own| {
        let days = own["dayOfWeek"].as_array().into_iter().flatten();
        days.into_iter().any(|day| day == name.as_str())
            && date(own, "validFrom").is_none_or(|from| from <= day)
            && date(own, "validThrough").is_none_or(|to| day <= to)
    });
    let holding: Vec<&Value> = if own.is_empty() { weekly.collect() } else { own };
    let range = |own: &&Value| {
        let (opens, closes) = (own["opens"].as_str()?, own["closes"].as_str()?);
        match (opens, closes) {
            ("00:00", "00:00") => None,
            (_, "23:59") => ranges(&format!("{opens}–24:00")).pop(),
            _ => ranges(&format!("{opens}–{closes}")).pop(),
        }
    };
    spans(day, &holding.iter().filter_map(range).collect::<Vec<_>>())
}

const EVERY: [&str; 8] =
    ["", "odd-weeks", "even-weeks", "first", "second", "third", "fourth", "last"];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A slot in a band of the day of its own, so that no two overlap.
fn slot(band: u32) -> impl Strategy<Value = String> {
    let days = proptest::sample::subsequence(DAYS.to_vec(), 1..6);
    let from = 0u32..100;
    (days, from, 15u32..130, 0usize..8, 0u32..4, 0u32..6, 0i64..400).prop_map(
        move |(days, from, len, every, state, term, start)| {
            let from = band + from;
            let to = from + len;
            let time = |minutes: u32| format!("{:02}:{:02}", minutes % 1440 / 60, minutes % 60);
            let mut slot =
                format!("{{ days: [{}], open: \"{}-{}\"", days.join(", "), time(from), time(to));
            if to > 1440 {
                slot.push_str(", next_day: true");
            }
            if !EVERY[every].is_empty() {
                slot.push_str(&format!(", every: {}", EVERY[every]));
            }
            if state == 0 {
                slot.push_str(", state: by_appointment");
            }
            let day = date(2026, 6, 1).checked_add(start.days()).expect("a day");
            if term == 0 {
                slot.push_str(&format!(", from: {day}"));
            }
            if term == 1 {
                let end = day.checked_add(60.days()).expect("a day");
                slot.push_str(&format!(", from: {day}, to: {end}"));
            }
            slot + " }"
        },
    )
}

fn exception() -> impl Strategy<Value = String> {
    (0i64..420, 0i64..9, any::<bool>()).prop_map(|(start, len, is_open)| {
        let from = date(2026, 6, 1).checked_add(start.days()).expect("a day");
        let to = from.checked_add(len.days()).expect("a day");
        let what = if is_open { "open: \"09:30-11:00, 12:00-12:45\"" } else { "closed: true" };
        format!("{{ dates: {from}/{to}, {what} }}")
    })
}

prop_compose! {
    fn any_hours()(
        morning in proptest::option::of(slot(420)),
        noon in proptest::option::of(slot(660)),
        evening in proptest::option::of(slot(900)),
        night in proptest::option::of(slot(1260)),
        cut in any::<bool>(),
        holidays in any::<bool>(),
        eves in any::<bool>(),
        exceptions in proptest::collection::vec(exception(), 0..4),
    ) -> String {
        let mut slots: Vec<String> = [morning, noon, evening, night].into_iter().flatten().collect();
        if slots.is_empty() || cut {
            slots.push("{ days: [mon, wed, sat], open: \"09:00-13:00\", state: closed }".to_owned());
        }
        let word = |closed: bool| if closed { "closed" } else { "open" };
        let mut text = format!("          support: [ {} ]\n          on_holidays: {}\n          on_eves: {}\n", slots.join(", "), word(holidays), word(eves));
        if !exceptions.is_empty() {
            text.push_str(&format!("          exceptions: [ {} ]\n", exceptions.join(", ")));
        }
        text
    }
}

/// The English page of the provider, its calendar, and its JSON-LD.
fn told(hours: &str, today: Date) -> (Html, String, Value) {
    let site = compile(
        &fixture(&registry(hours)),
        &Options { date: today, allow_expired: true, ..options() },
    );
    let mut outputs = outputs_of(&site, |own| own.path.as_str().starts_with("en/providers/apu/"));
    let page = outputs.remove("en/providers/apu/index.html").expect("a page");
    let ics = outputs.remove("en/providers/apu/calendar.ics").unwrap_or_default();
    let start = page.find("ld+json\">").expect("JSON-LD") + 9;
    let end = start + page[start..].find("</script>").expect("its end");
    let json: Value = serde_json::from_str(&page[start..end]).expect("JSON");
    (Html::parse_document(&page), ics, json)
}

proptest! {
    #![proptest_config(crate::properties::cases(120))]

    #[test]
    fn table_list_schema_and_calendar_tell_the_same_minutes(
        hours in any_hours(),
        start in 0i64..400,
    ) {
        let today = date(2026, 6, 1).checked_add(start.days()).expect("a day");
        let (page, ics, json) = told(&hours, today);
        let graph = json["@graph"].as_array().expect("a graph");
        let service = graph.iter().find(|own| own["@type"] == "Service").expect("a service");
        let days: Vec<Date> = today.series(1.day()).take(28).collect();
        let list = of_list(&page);
        let table = joined(days.iter().flat_map(|day| of_table(&page, *day)).collect());
        prop_assert_eq!(&table, &list, "the table and the list from {}: {}", today, hours);
        let schema = joined(days.iter().flat_map(|day| of_schema(service, *day)).collect());
        prop_assert_eq!(&schema, &list, "schema.org and the list from {}: {}", today, hours);
        let calendar: Spans = match ics.is_empty() {
            true => Vec::new(),
            false => events(&ics, today, 28).iter().map(|(from, to, _)| (*from, *to)).collect(),
        };
        prop_assert_eq!(joined(calendar), list, "the calendar and the list from {}: {}", today, hours);
    }
}

#[test]
fn the_readers_of_the_property_see_hours() {
    // Readers that see nothing would agree, too.
    let hours = "          support: [ { days: [mon, tue], open: \"10:00-12:00\" } ]\n          on_holidays: closed\n";
    let (page, ics, json) = told(hours, date(2026, 11, 22));
    let graph = json["@graph"].as_array().expect("a graph");
    let service = graph.iter().find(|own| own["@type"] == "Service").expect("a service");
    let monday = date(2026, 11, 23);
    let expected = spans(monday, &[(600, 720)]);
    assert_eq!(of_table(&page, monday), expected);
    assert_eq!(of_list(&page).first(), expected.first());
    assert_eq!(of_list(&page).len(), 8);
    assert_eq!(of_schema(service, monday), expected);
    let events: BTreeMap<DateTime, DateTime> =
        events(&ics, monday, 1).into_iter().map(|(from, to, _)| (from, to)).collect();
    assert_eq!(events.into_iter().collect::<Spans>(), expected);
}
