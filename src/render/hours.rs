//! Hours in words: days and times as each language writes them.

use jiff::civil::{Date, Weekday};

use crate::{
    registry::{
        Hours, Provider, Standing, Support,
        hours::{Cause, DAY, Day, Exception, Opening, Reach, Slot, State, Times},
    },
    site::LangId,
};

use super::{
    Renderer,
    shell::capitalised,
    view::{DayView, HoursRow, HoursView},
    words::fill,
};

/// So many days ahead are spelled out, and told to search engines.
pub(super) const DAYS_AHEAD: usize = 28;

/// Which holidays hold for a support: those of the region of its place.
pub(super) fn reach(provider: &Provider, support: &Support) -> Reach {
    let place = provider.place_of(support).and_then(|place| place.municipality);
    let region = place.and_then(crate::reference::municipality).map(|own| own.region);
    let aland = || provider.area.is_on_aland_alone().then_some(crate::reference::ALAND);
    Reach { region: region.or_else(aland) }
}

impl Renderer<'_> {
    /// The hours of a support.
    pub(super) fn hours_view(
        &self,
        provider: &Provider,
        support: &Support,
        lang: LangId,
    ) -> HoursView {
        let hours = &support.hours;
        let is_open = provider.standing(self.site.date) == Standing::Active
            && support.is_current(self.site.date)
            && !(hours.support.is_empty() && hours.exceptions.is_empty());
        let days = match is_open {
            false => Vec::new(),
            true => self.days_ahead(hours, reach(provider, support), lang),
        };
        HoursView {
            rows: self.hours_rows(&hours.support, lang),
            notes: self.hours_notes(hours, lang),
            building: self.hours_rows(&hours.building, lang),
            days,
        }
    }

    /// A row for each slot: its days, and its times with the weeks in which they hold.
    fn hours_rows(&self, slots: &[Slot], lang: LangId) -> Vec<HoursRow> {
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
    fn hours_notes(&self, hours: &Hours, lang: LangId) -> Vec<String> {
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
        match self.reason(exception, lang) {
            Some(note) => format!("{text} ({note})"),
            None => text,
        }
    }

    /// Why a day differs, in the editor's words.
    fn reason(&self, exception: &Exception, lang: LangId) -> Option<String> {
        let config = &self.site.config;
        let note = exception.note.best(self.site.lang(lang), &config.languages);
        note.map(|(_, note)| note.to_owned())
    }

    /// The days to come: those with help, and those without it that usually have some.
    fn days_ahead(&self, hours: &Hours, reach: Reach, lang: LangId) -> Vec<DayView> {
        let days = hours.days(self.site.date, DAYS_AHEAD, reach);
        let matters = |day: &Day| !day.openings.is_empty() || !hours.of_week(day.date).is_empty();
        days.filter(matters).map(|day| self.day_view(&day, lang)).collect()
    }

    fn day_view(&self, day: &Day, lang: LangId) -> DayView {
        let words = self.words(lang);
        let note = match day.cause {
            Cause::Week => None,
            Cause::Exception(exception) => self.reason(exception, lang),
            Cause::Holiday(holiday) => {
                Some(holiday.names.in_lang(self.site.lang(lang).as_str()).to_owned())
            }
        };
        DayView {
            date: capitalised(&words.day(day.date)),
            date_iso: day.date.to_string(),
            times: match day.openings.is_empty() {
                true => self.t(lang, "hours.closed").to_owned(),
                false => self.openings(&day.openings, lang),
            },
            note,
            is_closed: day.openings.is_empty(),
        }
    }

    /// "10.00–12.00 ja 13.00–16.00 (ajanvarauksella)".
    fn openings(&self, openings: &[Opening], lang: LangId) -> String {
        let of = |by_appointment: bool| {
            let own = openings.iter().filter(|own| own.by_appointment == by_appointment);
            self.times(&own.map(|own| own.times).collect::<Vec<Times>>(), lang)
        };
        let (open, booked) = (of(false), of(true));
        let booked = Some(booked)
            .filter(|times| !times.is_empty())
            .map(|times| format!("{times} ({})", self.word("hours_state", "by_appointment", lang)));
        let parts = [Some(open).filter(|times| !times.is_empty()), booked];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// "21. marraskuuta 2026 – 3. joulukuuta 2026", or one end of it.
    pub(super) fn period(
        &self,
        from: Option<Date>,
        to: Option<Date>,
        lang: LangId,
    ) -> Option<String> {
        let date = |date| self.words(lang).date(date);
        match (from, to) {
            (Some(from), Some(to)) if from == to => Some(date(from)),
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
            let word =
                texts.and_then(|texts| texts.plain(&format!("hours.every.{}", every.word())));
            text = format!("{text}, {}", word.unwrap_or(every.word()));
        }
        if slot.state != State::Open {
            let state = self.word("hours_state", slot.state.code(), lang);
            text = format!("{text}, {state}");
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
        let all = match ranges.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{}{joined}{last}", rest.join(", ")),
            _ => ranges.concat(),
        };
        if all.is_empty() { all } else { fill(self.t(lang, "hours.all"), &[("times", &all)]) }
    }

    fn time(&self, minutes: u16, lang: LangId) -> String {
        // Midnight at the end of a day is 24, later it is the next morning.
        let minutes = if minutes > DAY { minutes - DAY } else { minutes };
        let (hours, minutes) = (minutes / 60, format!("{:02}", minutes % 60));
        // English shows two figures for the hour, Finnish and Swedish as many as there are.
        let pattern = self.t(lang, "hours.time");
        let padded = pattern.contains(':');
        let hours = if padded { format!("{hours:02}") } else { hours.to_string() };
        fill(pattern, &[("hours", &hours), ("minutes", &minutes)])
    }
}
