//! Hours as series of events, for calendars: what comes again by a rule is one event.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use super::{DAY, Every, Hours, Opening, Reach, Slot, Times};

/// An event that comes once, or again and again.
#[derive(Clone, PartialEq, Debug)]
pub struct Series {
    /// The day of the first one.
    pub first: Date,
    /// From when to when, and whether one must have booked.
    pub opening: Opening,
    /// By which rule it comes again; none when it comes once.
    pub rule: Option<Rule>,
    /// Days on which the rule would have it come, but it does not.
    pub except: Vec<Date>,
}

/// When an event comes again.
#[derive(Clone, PartialEq, Debug)]
pub struct Rule {
    /// In which weeks or months.
    pub step: Step,
    /// On which days of the week.
    pub days: Vec<Weekday>,
    /// The day of the last one.
    pub last: Date,
}

/// In which weeks or months an event comes again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Every so many weeks.
    Weeks(u8),
    /// Every month, on the n-th such weekday; -1 is the last.
    Months(i8),
}

/// A rule for fewer events than this says less than the events themselves.
const FEWEST: usize = 3;

impl Hours {
    /// All times with help between two days, as events.
    pub fn series(&self, from: Date, to: Date, reach: Reach) -> Vec<Series> {
        let mut left: BTreeMap<Date, Vec<Opening>> = BTreeMap::new();
        let days = from.series(jiff::ToSpan::day(1)).take_while(|day| *day <= to);
        for day in days {
            let openings = self.on(day, reach).openings;
            if !openings.is_empty() {
                left.insert(day, openings);
            }
        }
        let mut series = Vec::new();
        for slot in self.support.iter().filter(|slot| slot.state.is_staffed()) {
            for times in &slot.times {
                let by_appointment = slot.state == super::State::ByAppointment;
                let opening = Opening { times: *times, by_appointment };
                for days in stretches(slot, from, to) {
                    series.extend(take(slot, opening, &days, &mut left));
                }
            }
        }
        for (first, openings) in left {
            let once = |opening| Series { first, opening, rule: None, except: Vec::new() };
            series.extend(openings.into_iter().map(once));
        }
        series.sort_by_key(|own| (own.first, own.opening));
        series
    }
}

/// The days of a slot, in stretches in which one rule gives them. The numbers of weeks begin anew
/// each year, so that odd weeks are every other week only within a year.
fn stretches(slot: &Slot, from: Date, to: Date) -> Vec<Vec<Date>> {
    let days: Vec<Date> = slot.dates(from, to).collect();
    match slot.every {
        Some(Every::OddWeeks | Every::EvenWeeks) => {
            let year = |day: &Date| day.iso_week_date().year();
            days.chunk_by(|a, b| year(a) == year(b)).map(<[Date]>::to_vec).collect()
        }
        _ => vec![days],
    }
}

/// Takes an opening out of the days that a rule gives, where it holds.
fn take(
    slot: &Slot,
    opening: Opening,
    days: &[Date],
    left: &mut BTreeMap<Date, Vec<Opening>>,
) -> Option<Series> {
    let holds = |day: &Date| {
        left.get(day).is_some_and(|own| own.contains(&opening))
            && !is_across_clock_change(*day, opening.times)
    };
    let kept: Vec<Date> = days.iter().copied().filter(holds).collect();
    if kept.len() < FEWEST {
        return None;
    }
    let (first, last) = (*kept.first()?, *kept.last()?);
    for day in &kept {
        let own = left.get_mut(day)?;
        own.retain(|other| *other != opening);
    }
    let between = days.iter().filter(|day| (first..=last).contains(*day));
    let except = between.copied().filter(|day| !kept.contains(day)).collect();
    let step = match slot.every {
        None => Step::Weeks(1),
        Some(Every::OddWeeks | Every::EvenWeeks) => Step::Weeks(2),
        Some(Every::First) => Step::Months(1),
        Some(Every::Second) => Step::Months(2),
        Some(Every::Third) => Step::Months(3),
        Some(Every::Fourth) => Step::Months(4),
        Some(Every::Last) => Step::Months(-1),
    };
    let rule = Some(Rule { step, days: slot.days.clone(), last });
    Some(Series { first, opening, rule, except })
}

/// Whether the clock is changed during these hours: then the events of a series, which all last
/// equally long (RFC 5545, section 3.8.5.3), would end at another time by the clock. Summer time
/// begins and ends on the last Sunday of March and October at 3 and 4 o'clock (directive
/// 2000/84/EC).
fn is_across_clock_change(day: Date, times: Times) -> bool {
    const CHANGE: std::ops::Range<u16> = 180..240;
    let changes = |day: Date| {
        matches!(day.month(), 3 | 10) && day.weekday() == Weekday::Sunday && day.day() > 24
    };
    let that_day = times.from < CHANGE.end && times.to > CHANGE.start && changes(day);
    let next_day = times.to > DAY + CHANGE.start && day.tomorrow().is_ok_and(changes);
    that_day || next_day
}
