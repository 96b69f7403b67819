//! Calendars: the hours and sessions of a provider or in a municipality as events.

use jiff::{ToSpan, civil::Date};

use crate::{
    registry::{
        Hours, Provider, Support,
        hours::{Reach, Series},
    },
    site::{LangId, Route, RouteId, Subject},
};

use super::super::{Renderer, hours::reach, shell::capitalised};

/// What a calendar holds.
pub struct Calendar {
    /// Its name.
    pub name: String,
    /// Its events.
    pub events: Vec<CalendarEvent>,
}

/// An event, perhaps one that comes again.
pub struct CalendarEvent {
    /// What stays the same as long as the event does.
    pub uid: String,
    /// What it is, and whose.
    pub summary: String,
    /// Where it is.
    pub location: Option<String>,
    /// The full address of the provider's page.
    pub url: Option<String>,
    /// When a person last checked it.
    pub checked: Date,
    /// When it is.
    pub series: Series,
}

/// Calendars tell of a year ahead, and a week more.
const WEEKS_AHEAD: i64 = 53;

impl Renderer<'_> {
    /// The address of the calendar of a page, if it has one.
    pub(super) fn calendar_href(&self, route: &Route) -> Option<String> {
        self.site.has_calendar(route.subject).then(|| self.href(&route.calendar()))
    }

    /// The calendar of a page.
    pub fn calendar(&self, id: RouteId) -> Calendar {
        let route = &self.site.routes[id];
        let lang = route.lang;
        let providers = &self.site.registry.providers;
        let supports: Vec<(usize, &Support)> = match route.subject {
            Subject::Provider(at) => {
                let supports = providers[at].supports.iter();
                supports.filter(|own| !own.is_over(self.site.date)).map(|own| (at, own)).collect()
            }
            Subject::Municipality(at) => self.site.supports_in(at),
            _ => Vec::new(),
        };
        let events = supports.into_iter().flat_map(|(at, own)| self.events(at, own, lang));
        let name = self.directory_title(route.subject, lang);
        Calendar { name, events: events.collect() }
    }

    fn events(&self, at: usize, support: &Support, lang: LangId) -> Vec<CalendarEvent> {
        let provider = &self.site.registry.providers[at];
        let (first, last) = self.weeks_ahead();
        let reach = reach(provider, support);
        let mut series = support.hours.series(first, last, reach);
        series.extend(sessions(support, first, last));
        let index = provider.supports.iter().position(|own| std::ptr::eq(own, support));
        let url = self.site.route_of(lang, Subject::Provider(at));
        let url = url.map(|route| self.absolute(&self.site.routes[route].url));
        let location = provider.place_of(support).map(|place| self.place_line(place, lang));
        let location = location.filter(|line| !line.is_empty());
        let checked = provider.last_verified.as_ref().map_or(self.site.date, |own| own.value);
        let event = |series: Series| CalendarEvent {
            uid: self.uid(provider, index.unwrap_or_default(), &series),
            summary: self.event_name(provider, support, &series, lang),
            location: location.clone(),
            url: url.clone(),
            checked,
            series,
        };
        series.into_iter().map(event).collect()
    }

    /// From the Monday of this week on, so that a calendar changes once a week and not every day.
    fn weeks_ahead(&self) -> (Date, Date) {
        let today = self.site.date;
        let monday = i64::from(today.weekday().to_monday_zero_offset());
        let first = today.checked_sub(monday.days()).unwrap_or(today);
        (first, first.checked_add(WEEKS_AHEAD.weeks()).unwrap_or(first))
    }

    fn uid(&self, provider: &Provider, support: usize, series: &Series) -> String {
        let (first, from) = (series.first, series.opening.times.from);
        let origin = self.site.config.base_url.origin();
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        let id = &provider.id.value;
        let kind = if series.rule.is_some() { "r" } else { "d" };
        format!("{id}-{support}-{kind}{}-{from}@{host}", first.to_string().replace('-', ""))
    }

    fn event_name(
        &self,
        provider: &Provider,
        support: &Support,
        series: &Series,
        lang: LangId,
    ) -> String {
        let title = self.localised(&support.title, lang).text;
        let form = capitalised(&self.word("form", support.form, lang));
        let what = if title.is_empty() { form } else { title };
        let who = self.localised(&provider.name, lang).text;
        let name = self.t_with(lang, "colon", &[("name", &who), ("value", &what)]);
        match series.opening.by_appointment {
            true => format!("{name} ({})", self.word("hours_state", "by_appointment", lang)),
            false => name,
        }
    }
}

/// The sessions of a course or event between two days.
fn sessions(support: &Support, first: Date, last: Date) -> Vec<Series> {
    let Some(from) = support.period.from else { return Vec::new() };
    let to = support.period.to.map_or(last, |to| to.min(last));
    let hours = Hours { support: support.sessions.clone(), ..Hours::default() };
    hours.series(from.max(first), to, Reach::default())
}
