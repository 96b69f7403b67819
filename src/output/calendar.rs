//! Calendars as iCalendar (RFC 5545).
//!
//! Times are those of the clock in Finland. What comes again is one event with a rule; odd weeks are
//! a rule of their own for each year, since the numbers of weeks begin anew.

use icalendar::{Calendar, Component, Event, EventLike, Property};
use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use crate::{
    registry::hours::{Series, Step},
    render::{CalendarEvent, Renderer},
    site::RouteId,
};

/// The time zone, with summer time as directive 2000/84/EC has it. The crate can't write one: it would
/// give its parts identities of their own, new ones in each build.
const ZONE: &str = "\
BEGIN:VTIMEZONE\r
TZID:Europe/Helsinki\r
BEGIN:DAYLIGHT\r
DTSTART:19970330T030000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZNAME:EEST\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0300\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T040000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZNAME:EET\r
TZOFFSETFROM:+0300\r
TZOFFSETTO:+0200\r
END:STANDARD\r
END:VTIMEZONE\r
";

/// The calendar of a page.
pub(super) fn calendar(renderer: &Renderer, route: RouteId) -> String {
    let own = renderer.calendar(route);
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//digituki//digituki//FI"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", &one_line(&own.name)),
        ("X-WR-TIMEZONE", "Europe/Helsinki"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.extend(own.events.iter().map(event));
    // No text holds a break of lines, so that this is the first event and nothing else.
    const FIRST: &str = "\r\nBEGIN:VEVENT\r\n";
    let with_zone = format!("\r\n{ZONE}BEGIN:VEVENT\r\n");
    calendar.to_string().replacen(FIRST, &with_zone, 1)
}

/// A text without breaks of lines, which only the texts of some properties may have.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn event(own: &CalendarEvent) -> Event {
    let Series { first, opening, rule, except } = &own.series;
    let mut event = Event::new();
    event.uid(&own.uid).summary(&one_line(&own.summary));
    // When the facts were checked: the same bytes from the same registry.
    event.add_property("DTSTAMP", format!("{}T000000Z", compact(own.checked)));
    event.append_property(at("DTSTART", *first, opening.times.from));
    event.append_property(at("DTEND", *first, opening.times.to));
    if let Some(location) = &own.location {
        event.location(&one_line(location));
    }
    if let Some(url) = &own.url {
        event.url(url);
    }
    if let Some(rule) = rule {
        let days: Vec<String> = rule.days.iter().map(|day| day_code(*day, rule.step)).collect();
        let often = match rule.step {
            Step::Weeks(1) => "FREQ=WEEKLY".to_owned(),
            Step::Weeks(n) => format!("FREQ=WEEKLY;INTERVAL={n}"),
            Step::Months(_) => "FREQ=MONTHLY".to_owned(),
        };
        let until = until(rule.last, opening.times.from);
        let rule = format!("{often};UNTIL={until};WKST=MO;BYDAY={}", days.join(","));
        event.add_property("RRULE", rule);
    }
    for day in except {
        event.append_multi_property(at("EXDATE", *day, opening.times.from));
    }
    event.done()
}

/// A time by the clock in Finland, so many minutes from the beginning of a day.
fn at(name: &str, day: Date, minutes: u16) -> Property {
    let mut property = Property::new(name, local(day, minutes));
    property.add_parameter("TZID", "Europe/Helsinki");
    property.done()
}

fn local(day: Date, minutes: u16) -> String {
    let time = day.to_datetime(jiff::civil::Time::midnight());
    let time = time.checked_add(i64::from(minutes).minutes()).unwrap_or(time);
    format!("{}T{:02}{:02}00", compact(time.date()), time.hour(), time.minute())
}

/// The end of a rule, in UTC as it must be told: after the time of the last event and before that of
/// the next, also for those readers who take it for a time by the clock.
fn until(last: Date, from: u16) -> String {
    const EARLY: u16 = 120;
    let time = if from < EARLY { "120000" } else { "235959" };
    format!("{}T{time}Z", compact(last))
}

fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// "MO", "2MO", "-1MO".
fn day_code(day: Weekday, step: Step) -> String {
    let code = match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    };
    match step {
        Step::Weeks(_) => code.to_owned(),
        Step::Months(n) => format!("{n}{code}"),
    }
}
