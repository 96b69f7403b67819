//! The pages of the directory: regions, municipalities, providers, and the lists of them.

mod boxes;
mod calendar;
mod cards;
mod description;
pub(super) mod finder;
mod helpers;
mod lists;
pub(super) mod map;
mod municipality;
pub(super) mod open_data;
mod provider;
mod region;
mod structured;
mod trainings;
mod wording;

use crate::{
    document::Call,
    reference,
    registry::Standing,
    site::{DocId, Facet, LangId, List, Route, RouteId, Subject},
    theme::{Fault, shared},
};

use super::{
    Renderer,
    shell::capitalised,
    view::{Notice, PageView},
};

pub use calendar::{Calendar, CalendarEvent};
pub(super) use cards::by_name;
pub(super) use finder::Codes;
pub use finder::{PlaceNames, places};
pub(super) use provider::shown_phone;
pub(super) use wording::Localised;

impl Renderer<'_> {
    pub(super) fn directory_page(&self, id: RouteId) -> Result<String, Fault> {
        let route = &self.site.routes[id];
        let lang = route.lang;
        let title = self.directory_title(route.subject, lang);
        let (shell, mut vars) = self.shell(id, &title)?;
        let json_ld = self.json_ld(route, &title, &shell.crumbs);
        let page = PageView {
            title,
            description: self.directory_description(route),
            ..PageView::default()
        };
        vars.share("page", &shared(&page));
        let template = match route.subject {
            Subject::Region(at) => self.region(&mut vars, at, lang),
            Subject::Municipality(at) => self.municipality(&mut vars, at, route),
            Subject::Provider(at) => self.provider(&mut vars, at, route),
            Subject::Topic(at) => self.topic(&mut vars, at, lang),
            Subject::Facet(facet, at) => self.facet(&mut vars, facet, at, lang),
            Subject::List(List::Finder) => self.finder(&mut vars, route),
            Subject::List(List::Data) => self.open_data(&mut vars, lang),
            Subject::List(List::Regions) => self.regions(&mut vars, lang),
            Subject::List(List::Helpers) => self.helpers(&mut vars, lang),
            Subject::List(List::Trainings) => self.trainings(&mut vars, lang),
            Subject::List(list) => self.list(&mut vars, list, lang),
            // Pages of the handbook, and those made for every site, are made elsewhere.
            Subject::Page(_) | Subject::Easy(_) | Subject::Extra(..) => "page.html",
            Subject::Duty(_) | Subject::Search => "page.html",
        };
        self.finish(template, shell, vars, json_ld)
    }

    /// The title of a page of the directory.
    pub(super) fn directory_title(&self, subject: Subject, lang: LangId) -> String {
        let tag = self.site.lang(lang).as_str();
        let support_in = |place: &str| self.t_with(lang, "support_in", &[("place", place)]);
        match subject {
            Subject::Region(at) => support_in(reference::regions()[at].locative.in_lang(tag)),
            Subject::Municipality(at) => {
                support_in(reference::municipalities()[at].locative.in_lang(tag))
            }
            Subject::Facet(Facet::Language, at) => {
                let code = &self.site.directory.groups(Facet::Language)[at].code;
                let language = self.language_in(lang, code);
                self.t_with(lang, "service_languages.one", &[("language", &language)])
            }
            Subject::Facet(facet, at) => {
                self.t_with(lang, "facet.title", &[("name", &self.facet_word(facet, at, lang))])
            }
            other => self.directory_name(other, lang),
        }
    }

    /// The name of a page of the directory, as lists and paths to it show it.
    pub(super) fn directory_name(&self, subject: Subject, lang: LangId) -> String {
        let tag = self.site.lang(lang).as_str();
        match subject {
            Subject::Region(at) => reference::regions()[at].names.in_lang(tag).to_owned(),
            Subject::Municipality(at) => {
                reference::municipalities()[at].names.in_lang(tag).to_owned()
            }
            Subject::Provider(at) => {
                self.localised(&self.site.registry.providers[at].name, lang).text
            }
            Subject::Topic(at) => self.topic_name(at, lang),
            Subject::Facet(facet, at) => self.facet_name(facet, at, lang),
            Subject::List(list) => self.t(lang, list.title_key()).to_owned(),
            Subject::Duty(duty) => self.t(lang, duty.title_key()).to_owned(),
            Subject::Search => self.t(lang, "search.title").to_owned(),
            Subject::Page(_) | Subject::Easy(_) | Subject::Extra(..) => String::new(),
        }
    }

    /// The name of a code that providers are sorted by.
    pub(super) fn facet_name(&self, facet: Facet, at: usize, lang: LangId) -> String {
        capitalised(&self.facet_word(facet, at, lang))
    }

    /// The same within a sentence.
    fn facet_word(&self, facet: Facet, at: usize, lang: LangId) -> String {
        let code = &self.site.directory.groups(facet)[at].code;
        let config = &self.site.config;
        let tag = self.site.lang(lang);
        match facet {
            Facet::Form => self.word("form", code, lang),
            Facet::Audience => {
                config.code_word("audience", &config.audiences, code, tag).to_owned()
            }
            Facet::Language => self.language_name(lang, code),
        }
    }

    pub(super) fn directory_description(&self, route: &Route) -> Option<String> {
        let lang = route.lang;
        match route.subject {
            Subject::List(list) => Some(self.t(lang, list.lead_key()).to_owned()),
            Subject::Topic(at) => {
                let topic = self.topic_name(at, lang);
                Some(self.t_with(lang, "topic.lead", &[("topic", &topic)]))
            }
            Subject::Facet(facet, at) => {
                let name = self.facet_name(facet, at, lang);
                let count = self.site.directory.groups(facet)[at].providers.len();
                let number = self.t_count(lang, "providers.count", count);
                let gaps = [("name", name.as_str()), ("count", number.as_str())];
                Some(self.t_with(lang, "facet.lead", &gaps))
            }
            Subject::Region(at) => Some(
                match self
                    .local(reference::regions()[at].code)
                    .filter(|(at, _)| self.site.is_active(*at))
                    .count()
                {
                    0 => self.t(lang, "region_lead_none").to_owned(),
                    n => self.t_count(lang, "region_lead", n),
                },
            ),
            Subject::Municipality(at) => Some(self.municipality_lead(at, lang)),
            Subject::Provider(at) => {
                let summary = &self.site.registry.providers[at].summary;
                Some(self.localised(summary, lang).text).filter(|text| !text.is_empty())
            }
            Subject::Duty(duty) => Some(self.t(lang, duty.lead_key()).to_owned()),
            Subject::Search => Some(self.t(lang, "search.lead").to_owned()),
            Subject::Page(_) | Subject::Easy(_) | Subject::Extra(..) => None,
        }
    }

    pub(super) fn directory_notices(&self, route: &Route) -> Vec<Notice> {
        let lang = route.lang;
        let registry = &self.site.registry;
        let mut texts = Vec::new();
        if self.shows_samples(route) {
            texts.push(self.t(lang, "provider_samples").to_owned());
        }
        if let Subject::Provider(at) = route.subject {
            let provider = &registry.providers[at];
            match provider.standing(self.site.date) {
                Standing::Paused => texts.push(self.t(lang, "provider_paused").to_owned()),
                Standing::Ended => texts.push(match provider.valid.to {
                    Some(to) if to < self.site.date => {
                        let date = self.words(lang).date(to);
                        self.t_with(lang, "provider_ended_on", &[("date", &date)])
                    }
                    _ => self.t(lang, "provider_ended").to_owned(),
                }),
                _ if provider.is_due(self.site.date, &registry.header) => {
                    texts.push(self.t(lang, "provider_due").to_owned());
                }
                _ => {}
            }
        }
        texts.into_iter().map(|text| Notice { text, ..Notice::default() }).collect()
    }

    /// Whether invented providers are shown: on all pages of the directory, and on pages of the
    /// handbook that show some by a directive or a contact.
    pub(in crate::render) fn shows_samples(&self, route: &Route) -> bool {
        if !self.site.registry.header.samples {
            return false;
        }
        let Some(doc) = route.doc else {
            return match route.subject {
                Subject::List(List::Topics) | Subject::Duty(_) | Subject::Search => false,
                Subject::Topic(at) => !self.site.topics[at].providers.is_empty(),
                _ => true,
            };
        };
        let has_contact = self.site.docs[doc].front.practice.contact_ref.is_some();
        has_contact || self.calls_registry(doc)
    }

    /// Whether a text, or a snippet in it, calls something of the registry.
    fn calls_registry(&self, doc: DocId) -> bool {
        let is_own = |call: &Call| matches!(call.shape.name, "provider" | "providers" | "contact");
        let calls = &self.documents[doc].body.calls;
        let snippets =
            calls.iter().filter(|call| call.shape.name == "include").filter_map(|call| {
                let file = call.argument("file").unwrap_or_default();
                self.site.snippet(&self.site.docs[doc], file)
            });
        let mut texts = std::iter::once(doc).chain(snippets);
        texts.any(|text| self.documents[text].body.calls.iter().any(is_own))
    }

    /// Samples are invented: nobody should call or write to them.
    fn reachable(&self) -> bool {
        !self.site.registry.header.samples
    }
}
