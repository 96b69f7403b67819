//! When help is given: hours as written, and what they come to on a day.

mod calendar;
mod read;
mod series;

use jiff::civil::{Date, Weekday};

use crate::{base::Span, config::ByLang};

pub use calendar::{Cause, Day, Opening, Reach};
pub use read::{day_name, written};
pub(super) use read::{ordered, read, slot, slots};
pub use series::{Rule, Series, Step};

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
    /// Days that differ. Of two that hold on one day, the later one does.
    pub exceptions: Vec<Exception>,
    /// Where the exceptions stand in the file.
    pub exceptions_at: Option<Span>,
}

/// Some times on some days of the week.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Slot {
    /// The days, from Monday.
    pub days: Vec<Weekday>,
    /// The times.
    pub times: Vec<Times>,
    /// In which weeks.
    pub every: Option<Every>,
    /// The first day on which it holds.
    pub from: Option<Date>,
    /// The last day on which it holds.
    pub to: Option<Date>,
    /// Who or what is there.
    pub state: State,
    /// Where its times stand in the file.
    pub at: Span,
}

/// From when to when, in minutes from midnight. An end over 1440 is on the next day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Times {
    /// The beginning: 0 to 1439.
    pub from: u16,
    /// The end: up to 2880, always after the beginning unless the file has it wrong.
    pub to: u16,
}

/// Minutes in a day.
pub const DAY: u16 = 1440;

/// In which weeks a slot holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Every {
    /// Weeks with an odd number (ISO 8601). They begin anew each year, so week 53 and the week 1
    /// after it are both odd.
    OddWeeks,
    /// Weeks with an even number.
    EvenWeeks,
    /// The first such weekday of a month.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The last.
    Last,
}

impl Every {
    /// All of them, with the word for each in the registry and in the theme's texts.
    pub const ALL: [(&'static str, Every); 7] = [
        ("odd-weeks", Every::OddWeeks),
        ("even-weeks", Every::EvenWeeks),
        ("first", Every::First),
        ("second", Every::Second),
        ("third", Every::Third),
        ("fourth", Every::Fourth),
        ("last", Every::Last),
    ];

    /// Its word.
    pub fn word(self) -> &'static str {
        Every::ALL.iter().find(|(_, own)| *own == self).map_or("", |(word, _)| word)
    }

    /// Whether it holds on a day of the right weekday.
    pub fn holds_on(self, day: Date) -> bool {
        let week = |parity: i8| day.iso_week_date().week() % 2 == parity;
        let nth = |n: i8| (day.day() - 1) / 7 + 1 == n;
        match self {
            Every::OddWeeks => week(1),
            Every::EvenWeeks => week(0),
            Every::First => nth(1),
            Every::Second => nth(2),
            Every::Third => nth(3),
            Every::Fourth => nth(4),
            Every::Last => day.day() + 7 > day.days_in_month(),
        }
    }

    /// Whether this and the other one can hold on the same day.
    fn can_meet(self, other: Every) -> bool {
        let is_parity = |own| matches!(own, Every::OddWeeks | Every::EvenWeeks);
        // The fourth Monday of a month may be its last.
        let near = |a, b| a == Every::Fourth && b == Every::Last;
        self == other
            || is_parity(self) != is_parity(other)
            || near(self, other)
            || near(other, self)
    }
}

/// Who or what is there during a slot.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum State {
    /// People who help; doors that are open.
    #[default]
    Open,
    /// People who help, for those who have booked a time.
    ByAppointment,
    /// Doors that open to visitors' own cards: nobody helps.
    SelfService,
    /// A break within other hours.
    Closed,
}

impl State {
    /// All of them, with their code in the list `hours_state`.
    pub const ALL: [(&'static str, State); 4] = [
        ("open", State::Open),
        ("closed", State::Closed),
        ("self_service", State::SelfService),
        ("by_appointment", State::ByAppointment),
    ];

    /// Its code.
    pub fn code(self) -> &'static str {
        State::ALL.iter().find(|(_, own)| *own == self).map_or("", |(code, _)| code)
    }

    /// Whether people are there.
    pub fn is_staffed(self) -> bool {
        matches!(self, State::Open | State::ByAppointment)
    }
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
