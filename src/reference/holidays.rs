//! Public holidays and eves, found by rule in any year.

use std::sync::LazyLock;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use super::{Names, rows};

/// A day that differs from others of its weekday.
#[derive(Clone, Debug)]
pub struct Holiday {
    /// Its stable name.
    pub id: &'static str,
    /// Its name.
    pub names: Names,
    /// What it means for hours.
    pub kind: HolidayKind,
    rule: Rule,
}

/// What a holiday means for hours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HolidayKind {
    /// A public holiday in the whole country.
    Public,
    /// Nearly everything is closed: Midsummer Eve and Christmas Eve.
    Eve,
    /// Hours are often shorter; nothing follows from it.
    Short,
    /// A holiday in the region with this code.
    Regional(&'static str),
}

#[derive(Clone, Copy, Debug)]
enum Rule {
    /// The same day each year: month and day.
    Fixed(i8, i8),
    /// So many days from Easter Sunday.
    Easter(i64),
    /// The first such weekday from a day on: month and day.
    From(Weekday, i8, i8),
}

impl Rule {
    fn parse(text: &str) -> Option<Rule> {
        if let Some(offset) = text.strip_prefix("easter") {
            return Some(Rule::Easter(if offset.is_empty() { 0 } else { offset.parse().ok()? }));
        }
        let day = |text: &str| {
            let (month, day) = text.split_once('-')?;
            Some((month.parse().ok()?, day.parse().ok()?))
        };
        let Some((weekday, range)) = text.split_once(" between ") else {
            let (month, day) = day(text)?;
            return Some(Rule::Fixed(month, day));
        };
        // The range always holds seven days, so that it has each weekday once.
        let (first, _) = range.split_once(" and ")?;
        let (month, day) = day(first)?;
        let weekday = match weekday {
            "friday" => Weekday::Friday,
            "saturday" => Weekday::Saturday,
            _ => return None,
        };
        Some(Rule::From(weekday, month, day))
    }

    fn day_in(self, year: i16) -> Option<Date> {
        match self {
            Rule::Fixed(month, day) => Date::new(year, month, day).ok(),
            Rule::Easter(offset) => {
                computus::gregorian_jiff_date(year.into()).ok()?.checked_add(offset.days()).ok()
            }
            Rule::From(weekday, month, day) => {
                let first = Date::new(year, month, day).ok()?;
                let ahead = weekday.since(first.weekday());
                first.checked_add(i64::from(ahead).days()).ok()
            }
        }
    }
}

static HOLIDAYS: LazyLock<Vec<Holiday>> = LazyLock::new(|| {
    let holiday = |row: Vec<&'static str>| match row[..] {
        [id, fi, sv, en, kind, rule] => {
            let kind = match kind {
                "public" => HolidayKind::Public,
                "eve" => HolidayKind::Eve,
                "short" => HolidayKind::Short,
                region => HolidayKind::Regional(region),
            };
            Some(Holiday { id, names: Names { fi, sv, en }, kind, rule: Rule::parse(rule)? })
        }
        _ => None,
    };
    rows(include_str!("data/holidays.tsv")).filter_map(holiday).collect()
});

/// The days of the years that sites are built in, worked out once.
static CALENDAR: LazyLock<Vec<(Date, &'static Holiday)>> = LazyLock::new(|| {
    let years = FIRST_YEAR..=LAST_YEAR;
    let of_year =
        |year: i16| HOLIDAYS.iter().filter_map(move |own| Some((own.rule.day_in(year)?, own)));
    let mut days: Vec<(Date, &'static Holiday)> = years.flat_map(of_year).collect();
    // Two on one day, such as Ascension on May Day: the public one is told first.
    days.sort_by_key(|(date, own)| (*date, own.kind != HolidayKind::Public));
    days
});

const FIRST_YEAR: i16 = 2000;
const LAST_YEAR: i16 = 2100;

/// The holidays of a day, a public one first.
pub fn holiday(day: Date) -> impl Iterator<Item = &'static Holiday> {
    let first = CALENDAR.partition_point(|(own, _)| *own < day);
    CALENDAR[first..].iter().take_while(move |(own, _)| *own == day).map(|(_, own)| *own)
}

/// Whether a day is a public holiday in the whole country.
pub fn is_public_holiday(day: Date) -> bool {
    holiday(day).any(|own| own.kind == HolidayKind::Public)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// Public holidays, Midsummer Eve and Christmas Eve of 2026 to 2031, as the Python package
    /// `holidays` 0.109 gives them for Finland.
    const FROM_ELSEWHERE: &str = "\
        2026 01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-19 06-20 10-31 12-06 12-24 12-25 12-26
        2027 01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-25 06-26 11-06 12-06 12-24 12-25 12-26
        2028 01-01 01-06 04-14 04-16 04-17 05-01 05-25 06-04 06-23 06-24 11-04 12-06 12-24 12-25 12-26
        2029 01-01 01-06 03-30 04-01 04-02 05-01 05-10 05-20 06-22 06-23 11-03 12-06 12-24 12-25 12-26
        2030 01-01 01-06 04-19 04-21 04-22 05-01 05-30 06-09 06-21 06-22 11-02 12-06 12-24 12-25 12-26
        2031 01-01 01-06 04-11 04-13 04-14 05-01 05-22 06-01 06-20 06-21 11-01 12-06 12-24 12-25 12-26";

    #[test]
    fn holidays_fall_on_the_days_that_others_give() {
        for line in FROM_ELSEWHERE.lines() {
            let mut words = line.split_whitespace();
            let year = words.next().expect("a year");
            let expected: Vec<String> = words.map(|day| format!("{year}-{day}")).collect();
            let first = date(year.parse().expect("a number"), 1, 1);
            let counts = |day: &Date| {
                holiday(*day).any(|own| matches!(own.kind, HolidayKind::Public | HolidayKind::Eve))
            };
            let days = first.series(1.day()).take_while(|day| day.year() == first.year());
            let days: Vec<String> = days.filter(counts).map(|day| day.to_string()).collect();
            assert_eq!(days, expected);
        }
    }

    #[test]
    fn aland_has_a_day_of_its_own() {
        let day = holiday(date(2027, 6, 9)).next().expect("a day");
        assert_eq!((day.id, day.kind), ("aland_autonomy_day", HolidayKind::Regional("21")));
        assert!(!is_public_holiday(date(2027, 6, 9)));
    }
}
