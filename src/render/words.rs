//! Dates, weekdays, numbers and plurals as each language writes them, from CLDR data.

use icu_calendar::{Date as IcuDate, Iso};
use icu_datetime::{DateTimeFormatter, fieldsets};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use jiff::civil::{Date, Weekday};

use crate::base::Lang;

/// How a language writes.
pub(super) struct Words {
    plurals: Option<PluralRules>,
    date: Option<DateTimeFormatter<fieldsets::YMD>>,
    day: Option<DateTimeFormatter<fieldsets::MDE>>,
    weekday: Option<DateTimeFormatter<fieldsets::E>>,
    /// What parts thousands.
    group: &'static str,
    /// What stands before decimals.
    decimal: &'static str,
}

impl Words {
    pub(super) fn new(lang: &Lang) -> Words {
        let locale = lang.locale();
        let english = locale.id.language.as_str() == "en";
        Words {
            plurals: PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).ok(),
            date: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::long()).ok(),
            day: DateTimeFormatter::try_new((&locale).into(), fieldsets::MDE::long()).ok(),
            weekday: DateTimeFormatter::try_new((&locale).into(), fieldsets::E::short()).ok(),
            decimal: if english { "." } else { "," },
            group: if english { "," } else { "\u{a0}" },
        }
    }

    /// "21. marraskuuta 2026", with spaces that do not break between day and month.
    pub(super) fn date(&self, date: Date) -> String {
        let iso = icu(date);
        match (&self.date, iso) {
            (Some(format), Some(iso)) => {
                let text = format.format(&iso.to_any()).to_string();
                text.replacen(' ', "\u{a0}", 1)
            }
            _ => date.to_string(),
        }
    }

    /// "maanantai 23. marraskuuta".
    pub(super) fn day(&self, date: Date) -> String {
        match (&self.day, icu(date)) {
            (Some(format), Some(iso)) => format.format(&iso.to_any()).to_string(),
            _ => date.to_string(),
        }
    }

    /// "ma", "mån", "Mon".
    pub(super) fn weekday(&self, day: Weekday) -> String {
        // A Monday, and the days after it.
        let date = icu(jiff::civil::date(2024, 1, 1 + day.to_monday_zero_offset()));
        match (&self.weekday, date) {
            (Some(format), Some(date)) => {
                format.format(&date.to_any()).to_string().trim_end_matches('.').to_owned()
            }
            _ => format!("{day:?}"),
        }
    }

    /// The plural category of a number: `one`, `other`, …
    pub(super) fn category(&self, n: usize) -> &'static str {
        match self.plurals.as_ref().map(|rules| rules.category_for(n)) {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }

    /// Tenths as a number with one decimal: "2,5", "2.5".
    pub(super) fn tenths(&self, tenths: u64) -> String {
        let whole = self.number((tenths / 10) as usize);
        format!("{whole}{}{}", self.decimal, tenths % 10)
    }

    /// "1 234", "1,234".
    pub(super) fn number(&self, n: usize) -> String {
        let digits = n.to_string();
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(self.group);
            }
            out.push(digit);
        }
        out
    }
}

fn icu(date: Date) -> Option<IcuDate<Iso>> {
    IcuDate::try_new_iso(date.year().into(), date.month() as u8, date.day() as u8).ok()
}

/// Fills the `{gaps}` of a text of the theme.
pub(super) fn fill(text: &str, gaps: &[(&str, &str)]) -> String {
    let mut out = text.to_owned();
    for (name, value) in gaps {
        out = out.replace(&format!("{{{name}}}"), value);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_dates_its_own_way() {
        let date = jiff::civil::date(2026, 11, 21);
        let written = |tag: &str| {
            let words = Words::new(&Lang::parse(tag).expect("a tag"));
            let day = words.weekday(Weekday::Monday);
            (words.date(date).replace('\u{a0}', "_"), day, words.number(5563970))
        };
        let expected = |date: &str, day: &str, n: &str| (date.into(), day.into(), n.into());
        assert_eq!(written("fi"), expected("21._marraskuuta 2026", "ma", "5\u{a0}563\u{a0}970"));
        assert_eq!(written("sv"), expected("21_november 2026", "mån", "5\u{a0}563\u{a0}970"));
        assert_eq!(written("en"), expected("21_November 2026", "Mon", "5,563,970"));
    }
}
