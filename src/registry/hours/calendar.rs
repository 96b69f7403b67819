//! What hours come to on a day.
//!
//! Order of force: exceptions, then the rules for holidays and eves, then the week.

use std::ops::Range;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use crate::reference::{Holiday, HolidayKind, holiday, is_public_holiday};

use super::{Exception, Hours, Slot, State, Times};

/// A time when people help.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Opening {
    /// From when to when.
    pub times: Times,
    /// Whether one must have booked.
    pub by_appointment: bool,
}

/// A day and its hours.
#[derive(Clone, Debug)]
pub struct Day<'a> {
    /// The day.
    pub date: Date,
    /// When people help, in order; closed when there is none.
    pub openings: Vec<Opening>,
    /// Why.
    pub cause: Cause<'a>,
}

/// What decides the hours of a day.
#[derive(Clone, Copy, Debug)]
pub enum Cause<'a> {
    /// The week.
    Week,
    /// An exception.
    Exception(&'a Exception),
    /// A holiday or eve that is closed.
    Holiday(&'static Holiday),
}

/// What a holiday rule can reach: days that are public holidays there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Reach {
    /// The region, for holidays that only it has.
    pub region: Option<&'static str>,
}

impl Hours {
    /// The hours of a day.
    pub fn on(&self, date: Date, reach: Reach) -> Day<'_> {
        let holds = |own: &&Exception| own.from <= date && date <= own.to;
        if let Some(exception) = self.exceptions.iter().rev().find(holds) {
            let opening = |times: &Times| Opening { times: *times, by_appointment: false };
            let mut openings: Vec<Opening> = exception.times.iter().map(opening).collect();
            openings.sort();
            return Day { date, openings, cause: Cause::Exception(exception) };
        }
        let closed = holiday(date).find(|own| match own.kind {
            HolidayKind::Public => self.closed_on_holidays == Some(true),
            HolidayKind::Regional(region) => {
                self.closed_on_holidays == Some(true) && reach.region == Some(region)
            }
            HolidayKind::Eve => self.closed_on_eves == Some(true),
            HolidayKind::Short => false,
        });
        if let Some(holiday) = closed {
            return Day { date, openings: Vec::new(), cause: Cause::Holiday(holiday) };
        }
        Day { date, openings: self.of_week(date), cause: Cause::Week }
    }

    /// The hours of so many days from one on.
    pub fn days(&self, first: Date, count: usize, reach: Reach) -> impl Iterator<Item = Day<'_>> {
        first.series(1.day()).take(count).map(move |date| self.on(date, reach))
    }

    /// What the week alone gives for a day.
    pub fn of_week(&self, date: Date) -> Vec<Opening> {
        let mut openings: Vec<Opening> = Vec::new();
        for slot in self.support.iter().filter(|slot| slot.holds_on(date)) {
            match slot.state {
                State::Open | State::ByAppointment => {
                    let by_appointment = slot.state == State::ByAppointment;
                    let opening = |times: &Times| Opening { times: *times, by_appointment };
                    openings.extend(slot.times.iter().map(opening));
                }
                // A break takes its time from what was said before it.
                State::Closed => {
                    for cut in &slot.times {
                        openings = openings.iter().flat_map(|own| without(own, cut)).collect();
                    }
                }
                State::SelfService => {}
            }
        }
        openings.retain(|own| own.times.from < own.times.to);
        openings.sort();
        openings
    }

    /// The first day from one on that is a public holiday and has help, where nothing says what happens
    /// then; with the slot. A slot without an end falls on one sooner or later: each weekday does.
    pub fn unclear_holiday(&self, from: Date) -> Option<(&Slot, Date)> {
        /// Within so many years a public holiday falls on each weekday.
        const YEARS_AHEAD: i64 = 7;
        if self.closed_on_holidays.is_some() {
            return None;
        }
        let last = from.checked_add(YEARS_AHEAD.years()).ok()?;
        let is_told =
            |day: Date| self.exceptions.iter().any(|own| own.from <= day && day <= own.to);
        let of_slot = |slot: &'_ Slot| {
            slot.dates(from, last).find(|day| is_public_holiday(*day) && !is_told(*day))
        };
        let staffed =
            self.support.iter().filter(|own| own.state.is_staffed() && !own.times.is_empty());
        staffed.filter_map(|slot| Some((slot, of_slot(slot)?))).next()
    }

    /// Minutes of help in a usual week: those of four weeks without holidays and exceptions, by
    /// four.
    pub fn minutes_a_week(&self, from: Date) -> u32 {
        const WEEKS: i64 = 4;
        let days = from.series(1.day()).take(7 * WEEKS as usize);
        let minutes = days.flat_map(|day| self.of_week(day)).map(|own| own.times.minutes());
        minutes.sum::<u32>() / WEEKS as u32
    }
}

/// What is left of an opening without a break.
fn without(own: &Opening, cut: &Times) -> Vec<Opening> {
    let Times { from, to } = own.times;
    let parts = [from..to.min(cut.from), from.max(cut.to)..to];
    let part =
        |range: Range<u16>| Opening { times: Times { from: range.start, to: range.end }, ..*own };
    parts.into_iter().filter(|range| !range.is_empty()).map(part).collect()
}

impl Times {
    /// How long it is.
    pub fn minutes(self) -> u32 {
        u32::from(self.to.saturating_sub(self.from))
    }

    /// Whether the two have a minute in common.
    pub fn overlaps(self, other: Times) -> bool {
        self.from < other.to && other.from < self.to
    }
}

impl Slot {
    /// Whether it holds on a day.
    pub fn holds_on(&self, date: Date) -> bool {
        self.days.contains(&date.weekday())
            && self.from.is_none_or(|from| from <= date)
            && self.to.is_none_or(|to| date <= to)
            && self.every.is_none_or(|every| every.holds_on(date))
    }

    /// The days from one to another on which it holds.
    pub fn dates(&self, from: Date, to: Date) -> impl Iterator<Item = Date> {
        let first = self.from.map_or(from, |own| own.max(from));
        let last = self.to.map_or(to, |own| own.min(to));
        first.series(1.day()).take_while(move |day| *day <= last).filter(|day| self.holds_on(*day))
    }

    /// A weekday on which this and the other can both hold on one day.
    pub fn meets(&self, other: &Slot) -> Option<Weekday> {
        let ends_before = |a: &Slot, b: &Slot| a.to.zip(b.from).is_some_and(|(to, from)| to < from);
        let apart = ends_before(self, other) || ends_before(other, self);
        let weeks = match (self.every, other.every) {
            (Some(a), Some(b)) => a.can_meet(b),
            _ => true,
        };
        let day = self.days.iter().find(|day| other.days.contains(day));
        day.copied().filter(|_| weeks && !apart)
    }
}
