//! Hours: what they come to on days that are odd, and calendars when clocks are changed.

use calcard::{
    common::timezone::Tz,
    icalendar::{ICalendar, dates::TimeOrDelta},
};
use digituki::{
    Options, compile,
    registry::{
        Hours,
        hours::{Cause, Reach},
    },
};
use jiff::{
    ToSpan,
    civil::{Date, DateTime, date},
};

use crate::support::{compiled, fixture, options, outputs_of};

/// A registry with one provider and one support with these hours; they are not samples.
pub(crate) fn registry(hours: &str) -> String {
    format!(
        "//- providers.yaml\nschema: 1\nproviders:\n  - id: apu\n    type: library\n    name: {{ fi: Apu, sv: Hjälp, en: Help }}\n    summary: {{ fi: A, sv: A, en: A }}\n    last_verified: 2026-01-01\n    area: {{ municipalities: [\"091\"] }}\n    supports:\n      - form: local_home\n        hours:\n{hours}"
    )
}

fn hours(text: &str) -> Hours {
    let text: String = text.lines().map(|line| format!("          {line}\n")).collect();
    let site = compiled(&registry(&text));
    let wrong: Vec<_> = site
        .reports
        .iter()
        .filter(|r| r.diagnostic.code.severity() > digituki::diagnostic::Severity::Due)
        .collect();
    assert_eq!(wrong, Vec::<&digituki::Report>::new());
    site.site.registry.providers[0].supports[0].hours.clone()
}

/// The hours of a day, as "10:00-12:00 13:00-16:00", with why they are other than usual.
fn on(hours: &Hours, date: Date) -> String {
    let day = hours.on(date, Reach::default());
    let time = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let opening = |own: &digituki::registry::hours::Opening| {
        format!("{}-{}", time(own.times.from), time(own.times.to))
    };
    let openings: Vec<String> = day.openings.iter().map(opening).collect();
    let openings = if openings.is_empty() { "closed".to_owned() } else { openings.join(" ") };
    match day.cause {
        Cause::Week => openings,
        Cause::Exception(_) => format!("{openings}, exception"),
        Cause::Holiday(holiday) => format!("{openings}, {}", holiday.id),
    }
}

#[test]
fn holidays_and_eves_close_when_the_registry_says_so() {
    let every_day =
        "support: [ { days: [mon, tue, wed, thu, fri, sat, sun], open: \"10:00-12:00\" } ]";
    let closed = hours(&format!("{every_day}\non_holidays: closed\non_eves: closed"));
    let open = hours(&format!("{every_day}\non_holidays: open"));
    // By the almanac: the days of 2026 to 2031 that move.
    let days = [
        (2026, ["04-03", "04-05", "04-06", "05-14", "05-24", "06-19", "06-20", "10-31"]),
        (2027, ["03-26", "03-28", "03-29", "05-06", "05-16", "06-25", "06-26", "11-06"]),
        (2028, ["04-14", "04-16", "04-17", "05-25", "06-04", "06-23", "06-24", "11-04"]),
        (2029, ["03-30", "04-01", "04-02", "05-10", "05-20", "06-22", "06-23", "11-03"]),
        (2030, ["04-19", "04-21", "04-22", "05-30", "06-09", "06-21", "06-22", "11-02"]),
        (2031, ["04-11", "04-13", "04-14", "05-22", "06-01", "06-20", "06-21", "11-01"]),
    ];
    let ids = [
        "good_friday",
        "easter_sunday",
        "easter_monday",
        "ascension",
        "whit_sunday",
        "midsummer_eve",
        "midsummer_day",
        "all_saints",
    ];
    for (year, days) in days {
        for (day, id) in days.iter().zip(ids) {
            let day: Date = format!("{year}-{day}").parse().expect("a date");
            assert_eq!(on(&closed, day), format!("closed, {id}"), "{day}");
            assert_eq!(on(&open, day), "10:00-12:00", "{day}");
            let before = day.checked_sub(14.days()).expect("a day");
            if id == "midsummer_day" {
                assert_eq!(on(&closed, before), "10:00-12:00", "{before}");
            }
        }
        for (month, day) in [(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)] {
            assert!(on(&closed, date(year, month, day)).starts_with("closed, "));
        }
        // Eves whose hours vary from place to place stay as they are.
        for (month, day) in [(4, 30), (12, 31)] {
            assert_eq!(on(&closed, date(year, month, day)), "10:00-12:00");
        }
    }
    // Christmas Eve is no holiday: `on_holidays` alone does not close it.
    let holidays = hours(&format!("{every_day}\non_holidays: closed"));
    assert_eq!(on(&holidays, date(2026, 12, 24)), "10:00-12:00");
    assert_eq!(on(&holidays, date(2026, 12, 25)), "closed, christmas_day");
}

#[test]
fn the_day_of_aland_closes_there_alone() {
    let own = hours("support: [ { days: [wed], open: \"10:00-12:00\" } ]\non_holidays: closed");
    let there = own.on(date(2027, 6, 9), Reach { region: Some("21") });
    assert!(there.openings.is_empty());
    assert_eq!(on(&own, date(2027, 6, 9)), "10:00-12:00");
}

#[test]
fn weeks_begin_anew_each_year() {
    let odd = hours(
        "support: [ { days: [thu], open: \"10:00-12:00\", every: odd-weeks } ]\non_holidays: open",
    );
    let even = hours(
        "support: [ { days: [thu], open: \"10:00-12:00\", every: even-weeks } ]\non_holidays: open",
    );
    // 2026 has 53 weeks, so two odd weeks follow each other; 2027 to 2031 have 52.
    let days = [
        (date(2026, 12, 24), false), // week 52
        (date(2026, 12, 31), true),  // week 53
        (date(2027, 1, 7), true),    // week 1
        (date(2027, 1, 14), false),  // week 2
        (date(2027, 12, 30), false), // week 52
        (date(2028, 1, 6), true),    // week 1
        (date(2028, 12, 28), false), // week 52
        (date(2029, 1, 4), true),    // week 1
        (date(2031, 1, 2), true),    // week 1 begins in the year before
        (date(2030, 12, 26), false), // week 52
    ];
    for (day, is_odd) in days {
        let (in_odd, in_even) =
            if is_odd { ("10:00-12:00", "closed") } else { ("closed", "10:00-12:00") };
        assert_eq!((on(&odd, day).as_str(), on(&even, day).as_str()), (in_odd, in_even), "{day}");
    }
}

#[test]
fn first_and_last_weekdays_are_counted_in_their_month() {
    let open = |every: &str, day: &str, dates: [Date; 3], not: [Date; 2]| {
        let text = format!(
            "support: [ {{ days: [{day}], open: \"10:00-12:00\", every: {every} }} ]\non_holidays: open"
        );
        let own = hours(&text);
        for date in dates {
            assert_eq!(on(&own, date), "10:00-12:00", "{every} {date}");
        }
        for date in not {
            assert_eq!(on(&own, date), "closed", "{every} {date}");
        }
    };
    open(
        "first",
        "tue",
        [date(2026, 12, 1), date(2027, 2, 2), date(2029, 5, 1)],
        [date(2026, 12, 8), date(2027, 2, 9)],
    );
    open(
        "second",
        "wed",
        [date(2026, 12, 9), date(2027, 9, 8), date(2028, 3, 8)],
        [date(2026, 12, 2), date(2027, 9, 15)],
    );
    open(
        "third",
        "mon",
        [date(2027, 2, 15), date(2030, 7, 15), date(2031, 9, 15)],
        [date(2027, 2, 22), date(2030, 7, 8)],
    );
    open(
        "fourth",
        "fri",
        [date(2027, 1, 22), date(2027, 2, 26), date(2028, 12, 22)],
        [date(2027, 1, 29), date(2028, 12, 29)],
    );
    open(
        "last",
        "fri",
        [date(2027, 1, 29), date(2027, 2, 26), date(2028, 2, 25)],
        [date(2027, 1, 22), date(2028, 2, 18)],
    );
    open(
        "last",
        "tue",
        [date(2028, 2, 29), date(2026, 12, 29), date(2031, 12, 30)],
        [date(2028, 2, 22), date(2031, 12, 23)],
    );
}

#[test]
fn exceptions_go_before_holidays_and_later_ones_before_earlier() {
    let own = hours(
        "support: [ { days: [mon, tue, wed, thu, fri], open: \"10:00-12:00\" } ]\non_holidays: closed\non_eves: closed\nexceptions:\n  - { dates: 2026-12-21/2027-01-08, closed: true }\n  - { dates: 2026-12-24, open: \"09:00-11:00\" }\n  - { dates: 2027-01-06, open: \"12:00-13:00, 15:00-16:00\" }",
    );
    assert_eq!(on(&own, date(2026, 12, 18)), "10:00-12:00");
    assert_eq!(on(&own, date(2026, 12, 21)), "closed, exception");
    assert_eq!(on(&own, date(2026, 12, 24)), "09:00-11:00, exception");
    assert_eq!(on(&own, date(2026, 12, 25)), "closed, exception");
    assert_eq!(on(&own, date(2027, 1, 6)), "12:00-13:00 15:00-16:00, exception");
    assert_eq!(on(&own, date(2027, 1, 11)), "10:00-12:00");
}

#[test]
fn terms_breaks_self_service_and_nights() {
    let own = hours(
        "support:\n  - { days: [mon], open: \"10:00-16:00\", from: 2027-01-11, to: 2027-05-31 }\n  - { days: [mon], open: \"12:00-13:00\", state: closed }\n  - { days: [tue], open: \"07:00-22:00\", state: self_service }\n  - { days: [fri, sat], open: \"22:00-02:00\", next_day: true }\n  - { days: [sun], open: \"20:00-24:00\", state: by_appointment }\non_holidays: open",
    );
    assert_eq!(on(&own, date(2027, 1, 4)), "closed");
    assert_eq!(on(&own, date(2027, 1, 11)), "10:00-12:00 13:00-16:00");
    assert_eq!(on(&own, date(2027, 5, 31)), "10:00-12:00 13:00-16:00");
    assert_eq!(on(&own, date(2027, 6, 7)), "closed");
    assert_eq!(on(&own, date(2027, 1, 12)), "closed");
    assert_eq!(on(&own, date(2027, 1, 15)), "22:00-26:00");
    let sunday = own.on(date(2027, 1, 17), Reach::default());
    assert_eq!(
        (on(&own, sunday.date).as_str(), sunday.openings[0].by_appointment),
        ("20:00-24:00", true)
    );
}

/// When help is given, by the clock in Finland: from and to.
pub(crate) type Spans = Vec<(DateTime, DateTime)>;

/// Spans of all sources side by side, joined where they meet.
pub(crate) fn joined(mut spans: Spans) -> Spans {
    spans.sort();
    let mut joined: Spans = Vec::new();
    for (from, to) in spans {
        match joined.last_mut().filter(|(_, last)| from <= *last) {
            Some((_, last)) => *last = to.max(*last),
            None => joined.push((from, to)),
        }
    }
    joined
}

/// The expanded events of a calendar that begin on some days, and their real length in minutes.
pub(crate) fn events(ics: &str, first: Date, days: i64) -> Vec<(DateTime, DateTime, i64)> {
    let calendar = ICalendar::parse(ics).expect("a calendar is read");
    let expanded = calendar.expand_dates(Tz::Floating, 10_000);
    assert_eq!(expanded.errors, Vec::new(), "{ics}");
    let last = first.checked_add((days - 1).days()).expect("a day");
    let mut events = Vec::new();
    for event in expanded.events {
        let end = match &event.end {
            TimeOrDelta::Time(end) => *end,
            TimeOrDelta::Delta(delta) => event.start + *delta,
        };
        let read = |text: String| text.replace(' ', "T").parse::<DateTime>().expect("a time");
        let from = read(event.start.naive_local().to_string());
        let to = read(end.naive_local().to_string());
        let minutes = end.signed_duration_since(event.start).num_minutes();
        if (first..=last).contains(&from.date()) {
            events.push((from, to, minutes));
        }
    }
    events.sort();
    events
}

fn calendar_of(hours: &str, today: Date) -> String {
    let text: String = hours.lines().map(|line| format!("          {line}\n")).collect();
    let site = compile(
        &fixture(&registry(&text)),
        &Options { date: today, allow_expired: true, ..options() },
    );
    let mut outputs =
        outputs_of(&site, |own| own.path.as_str().ends_with("tarjoajat/apu/calendar.ics"));
    outputs.remove("fi/tarjoajat/apu/calendar.ics").expect("a calendar")
}

#[test]
fn nights_when_the_clock_is_changed_end_on_time_in_calendars() {
    let night = "support: [ { days: [fri, sat, sun], open: \"22:00-06:00\", next_day: true } ]\non_holidays: open";
    let cases = [
        // Clocks go forward on the last Sunday of March: the night before is an hour shorter.
        (date(2026, 3, 1), date(2026, 3, 27), [480, 420, 480]),
        (date(2027, 3, 1), date(2027, 3, 26), [480, 420, 480]),
        // They go back on the last Sunday of October.
        (date(2026, 10, 1), date(2026, 10, 23), [480, 540, 480]),
        (date(2031, 10, 1), date(2031, 10, 24), [480, 540, 480]),
    ];
    for (today, friday, expected) in cases {
        let events = events(&calendar_of(night, today), friday, 3);
        let clock: Vec<String> =
            events.iter().map(|(from, to, _)| format!("{}-{}", from.time(), to.time())).collect();
        assert_eq!(clock, ["22:00:00-06:00:00"; 3], "{friday}");
        let minutes: Vec<i64> = events.iter().map(|(.., minutes)| *minutes).collect();
        assert_eq!(minutes, expected, "{friday}");
    }
}

#[test]
fn a_calendar_is_one_event_for_what_comes_again() {
    let ics = calendar_of(
        "support:\n  - { days: [mon, tue], open: \"10:00-12:00\" }\n  - { days: [wed], open: \"14:00-16:00\", every: odd-weeks }\n  - { days: [thu], open: \"17:00-19:00\", every: first }\non_holidays: closed",
        date(2026, 11, 22),
    );
    let rules: Vec<&str> =
        ics.lines().filter(|line| line.starts_with("RRULE") && !line.contains("YEARLY")).collect();
    assert_eq!(
        rules,
        [
            "RRULE:FREQ=WEEKLY;UNTIL=20271122T235959Z;WKST=MO;BYDAY=MO,TU",
            "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261230T235959Z;WKST=MO;BYDAY=WE",
            "RRULE:FREQ=MONTHLY;UNTIL=20271104T235959Z;WKST=MO;BYDAY=1TH",
            "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20271110T235959Z;WKST=MO;BYDAY=WE",
        ]
    );
    assert!(ics.contains("EXDATE;TZID=Europe/Helsinki:20270329T100000"), "Easter Monday: {ics}");
    assert!(ics.lines().all(|line| line.len() <= 75));
}
