//! Hours in words: days and times as each language writes them.

use jiff::civil::Weekday;

use crate::{
    registry::{
        Hours,
        hours::{Exception, Slot, Times},
    },
    site::LangId,
};

use super::{Renderer, shell::capitalised, view::HoursRow, words::fill};

impl Renderer<'_> {
    /// A row for each slot: its days, and its times with the weeks in which they hold.
    pub(super) fn hours_rows(&self, slots: &[Slot], lang: LangId) -> Vec<HoursRow> {
        let row = |slot: &Slot| HoursRow {
            days: capitalised(&self.days(&slot.days, lang)),
            times: self.slot_times(slot, lang),
        };
        slots.iter().map(row).collect()
    }

    /// All slots in one sentence.
    pub(super) fn hours_line(&self, slots: &[Slot], lang: LangId) -> Option<String> {
        let one = |slot: &Slot| {
            format!("{} {}", self.days(&slot.days, lang), self.slot_times(slot, lang))
        };
        let lines: Vec<String> = slots.iter().map(one).collect();
        (!lines.is_empty()).then(|| lines.join("; "))
    }

    /// What else is to know about hours: holidays, and days that differ and are not past.
    pub(super) fn hours_notes(&self, hours: &Hours, lang: LangId) -> Vec<String> {
        let mut notes = Vec::new();
        match hours.closed_on_holidays {
            Some(true) => notes.push(self.t(lang, "hours.closed_on_holidays").to_owned()),
            Some(false) => notes.push(self.t(lang, "hours.open_on_holidays").to_owned()),
            None => {}
        }
        if hours.closed_on_eves == Some(true) {
            notes.push(self.t(lang, "hours.closed_on_eves").to_owned());
        }
        let ahead = hours.exceptions.iter().filter(|exception| exception.to >= self.site.date);
        notes.extend(ahead.map(|exception| self.exception(exception, lang)));
        notes
    }

    fn exception(&self, exception: &Exception, lang: LangId) -> String {
        let dates = match exception.from == exception.to {
            true => self.words(lang).date(exception.from),
            false => {
                self.period(Some(exception.from), Some(exception.to), lang).unwrap_or_default()
            }
        };
        let times = match exception.times.is_empty() {
            true => self.t(lang, "hours.closed").to_lowercase(),
            false => self.times(&exception.times, lang),
        };
        let text = self.t_with(lang, "hours.exception", &[("dates", &dates), ("times", &times)]);
        let config = &self.site.config;
        match exception.note.best(self.site.lang(lang), &config.languages) {
            Some((_, note)) => format!("{text} ({note})"),
            None => text,
        }
    }

    /// "21. marraskuuta 2026 – 3. joulukuuta 2026", or one end of it.
    pub(super) fn period(
        &self,
        from: Option<jiff::civil::Date>,
        to: Option<jiff::civil::Date>,
        lang: LangId,
    ) -> Option<String> {
        let date = |date| self.words(lang).date(date);
        match (from, to) {
            (Some(from), Some(to)) => {
                let gaps = [("from", &*date(from)), ("to", &*date(to))];
                Some(self.t_with(lang, "hours.period", &gaps))
            }
            (Some(from), None) => Some(self.t_with(lang, "hours.from", &[("date", &date(from))])),
            (None, Some(to)) => Some(self.t_with(lang, "hours.to", &[("date", &date(to))])),
            (None, None) => None,
        }
    }

    /// "ma–ke, pe": three or more days in a row are joined by a dash.
    fn days(&self, days: &[Weekday], lang: LangId) -> String {
        let name = |day: &Weekday| self.words(lang).weekday(*day);
        let follows =
            |a: &Weekday, b: &Weekday| a.to_monday_zero_offset() + 1 == b.to_monday_zero_offset();
        let runs = days.chunk_by(follows).flat_map(|run| match run {
            [first, _, .., last] => vec![format!("{}–{}", name(first), name(last))],
            few => few.iter().map(name).collect(),
        });
        runs.collect::<Vec<String>>().join(", ")
    }

    fn slot_times(&self, slot: &Slot, lang: LangId) -> String {
        let mut text = self.times(&slot.times, lang);
        if let Some(every) = slot.every {
            let texts = self.theme.texts(self.site.lang(lang));
            let word = texts.and_then(|texts| texts.plain(&format!("hours.every.{every}")));
            text = format!("{text}, {}", word.unwrap_or(every));
        }
        if let Some(period) = self.period(slot.from, slot.to, lang) {
            text = format!("{text} ({period})");
        }
        text
    }

    fn times(&self, times: &[Times], lang: LangId) -> String {
        let range = |times: &Times| {
            let (from, to) = (self.time(times.from, lang), self.time(times.to, lang));
            fill(self.t(lang, "hours.range"), &[("from", &from), ("to", &to)])
        };
        let ranges: Vec<String> = times.iter().map(range).collect();
        let joined = format!(" {} ", self.t(lang, "hours.joined"));
        match ranges.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{}{joined}{last}", rest.join(", ")),
            _ => ranges.concat(),
        }
    }

    fn time(&self, minutes: u16, lang: LangId) -> String {
        let (hours, minutes) = (minutes / 60, format!("{:02}", minutes % 60));
        // English shows two figures for the hour, Finnish and Swedish as many as there are.
        let pattern = self.t(lang, "hours.time");
        let padded = pattern.contains(':');
        let hours = if padded { format!("{hours:02}") } else { hours.to_string() };
        fill(pattern, &[("hours", &hours), ("minutes", &minutes)])
    }
}
