//! The pages of the directory: regions, providers, topics, and the lists of all three.

mod boxes;
mod provider;
mod topics;
mod wording;

use crate::{
    base::Lang,
    document::Call,
    reference,
    registry::{Provider, Status},
    site::{DocId, LangId, Route, RouteId, Subject, sort_by_name},
    theme::{Fault, Vars, shared},
};

use super::{
    Renderer,
    shell::capitalised,
    view::{Card, ContactView, Notice, PageView},
};

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
            Subject::Regions => {
                self.regions(&mut vars, lang);
                "regions.html"
            }
            Subject::Region(at) => {
                self.region(&mut vars, at, lang);
                "region.html"
            }
            Subject::Provider(at) => {
                let provider = self.provider_view(&self.site.registry.providers[at], lang);
                vars.share("provider", &shared(&provider));
                "provider.html"
            }
            Subject::Topics => {
                vars.share("topics", &shared(&self.topic_list(lang)));
                "topics.html"
            }
            Subject::Topic(at) => {
                self.topic(&mut vars, at, lang);
                "topic.html"
            }
            Subject::Providers | Subject::Page(_) | Subject::Easy(_) => {
                let all = self.provider_cards(lang, |_| true);
                vars.share("providers", &shared(&all));
                "providers.html"
            }
        };
        self.finish(template, shell, vars, json_ld)
    }

    pub(super) fn directory_title(&self, subject: Subject, lang: LangId) -> String {
        let tag = self.site.lang(lang).as_str();
        match subject {
            Subject::Region(at) => {
                let place = reference::regions()[at].locative.in_lang(tag);
                self.t_with(lang, "support_in", &[("place", place)])
            }
            Subject::Provider(at) => {
                self.localised(&self.site.registry.providers[at].name, lang).text
            }
            Subject::Topics => self.t(lang, "topics.title").to_owned(),
            Subject::Topic(at) => self.topic_name(at, lang),
            Subject::Providers => self.t(lang, "providers.title").to_owned(),
            Subject::Regions | Subject::Page(_) | Subject::Easy(_) => {
                self.t(lang, "regions.title").to_owned()
            }
        }
    }

    pub(super) fn directory_description(&self, route: &Route) -> Option<String> {
        let lang = route.lang;
        match route.subject {
            Subject::Regions => Some(self.t(lang, "regions.lead").to_owned()),
            Subject::Providers => Some(self.t(lang, "providers.lead").to_owned()),
            Subject::Topics => Some(self.t(lang, "topics.lead").to_owned()),
            Subject::Topic(at) => {
                let topic = self.topic_name(at, lang);
                Some(self.t_with(lang, "topic.lead", &[("topic", &topic)]))
            }
            Subject::Region(at) => {
                let local = self.local(reference::regions()[at].code).count();
                Some(self.t_count(lang, "region_lead", local))
            }
            Subject::Provider(at) => {
                let summary = &self.site.registry.providers[at].summary;
                Some(self.localised(summary, lang).text).filter(|text| !text.is_empty())
            }
            Subject::Page(_) | Subject::Easy(_) => None,
        }
    }

    pub(super) fn directory_notices(&self, route: &Route) -> Vec<Notice> {
        let lang = route.lang;
        let registry = &self.site.registry;
        let mut keys = Vec::new();
        if self.shows_samples(route) {
            keys.push("provider_samples");
        }
        if let Subject::Provider(at) = route.subject {
            let provider = &registry.providers[at];
            if provider.status == Status::Paused {
                keys.push("provider_paused");
            }
            if provider.is_due(self.site.date, &registry.header) {
                keys.push("provider_due");
            }
        }
        let notice = |key| Notice { text: self.t(lang, key).to_owned(), ..Notice::default() };
        keys.into_iter().map(notice).collect()
    }

    /// Whether invented providers are shown: on all pages of the directory, and on pages of the
    /// handbook that show some by a directive or a contact.
    pub(in crate::render) fn shows_samples(&self, route: &Route) -> bool {
        if !self.site.registry.header.samples {
            return false;
        }
        let Some(doc) = route.doc else {
            return match route.subject {
                Subject::Topics => false,
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

    fn regions(&self, vars: &mut Vars, lang: LangId) {
        let tag = self.site.lang(lang).as_str();
        let card = |(at, region): (usize, &reference::Region)| {
            let route = self.site.route_of(lang, Subject::Region(at))?;
            let count = self.local(region.code).count();
            Some(Card {
                title: region.names.in_lang(tag).to_owned(),
                href: self.href_of(route),
                meta: Some(format!("({})", self.words(lang).number(count))),
                ..Card::default()
            })
        };
        let regions = reference::regions().iter().enumerate().filter_map(card);
        let regions = by_name(regions, self.site.lang(lang));
        vars.share("regions", &shared(&regions));
        let all = self.site.route_of(lang, Subject::Providers).map(|route| Card {
            title: self.t(lang, "providers.title").to_owned(),
            href: self.href_of(route),
            ..Card::default()
        });
        vars.share("all", &shared(&all));
    }

    fn region(&self, vars: &mut Vars, at: usize, lang: LangId) {
        let region = &reference::regions()[at];
        let tag = self.site.lang(lang).as_str();
        let registry = &self.site.registry;
        let coordinators = registry.coordinators.iter();
        let coordinators: Vec<ContactView> = coordinators
            .filter(|own| own.regions.contains(&region.code))
            .map(|own| self.coordinator_view(own, lang))
            .collect();
        let meets = |provider: &Provider| provider.area.meets_region(region.code);
        let local = self.provider_cards(lang, |own| meets(own) && !own.area.is_nationwide());
        let nationwide = self.provider_cards(lang, |own| meets(own) && own.area.is_nationwide());
        let neighbour = |code: &&str| {
            let at = reference::regions().iter().position(|own| own.code == *code)?;
            let route = self.site.route_of(lang, Subject::Region(at))?;
            Some(Card {
                title: reference::regions()[at].names.in_lang(tag).to_owned(),
                href: self.href_of(route),
                ..Card::default()
            })
        };
        let neighbours: Vec<Card> = region.neighbours.iter().filter_map(neighbour).collect();
        vars.share("coordinators", &shared(&coordinators));
        vars.share("local", &shared(&local));
        vars.share("nationwide", &shared(&nationwide));
        vars.share("neighbours", &shared(&neighbours));
    }

    /// The shown providers that serve a region and not the whole country.
    fn local<'s>(&'s self, region: &'s str) -> impl Iterator<Item = &'s Provider> + 's {
        let providers = self.site.providers.iter().map(|at| &self.site.registry.providers[*at]);
        providers.filter(move |own| !own.area.is_nationwide() && own.area.meets_region(region))
    }

    /// The cards of some shown providers, sorted by name.
    pub(super) fn provider_cards(
        &self,
        lang: LangId,
        pick: impl Fn(&Provider) -> bool,
    ) -> Vec<Card> {
        let card = |at: &usize| {
            let provider = &self.site.registry.providers[*at];
            pick(provider).then(|| self.provider_card(*at, lang)).flatten()
        };
        let cards = self.site.providers.iter().filter_map(card);
        by_name(cards, self.site.lang(lang))
    }

    pub(super) fn provider_card(&self, at: usize, lang: LangId) -> Option<Card> {
        let provider = &self.site.registry.providers[at];
        let route = self.site.route_of(lang, Subject::Provider(at))?;
        let name = self.localised(&provider.name, lang);
        let summary = self.localised(&provider.summary, lang);
        let forms = provider.supports.iter().map(|support| self.word("form", support.form, lang));
        let mut meta: Vec<String> = forms.collect();
        meta.dedup();
        // One `lang` holds for the whole card, so what is in another language is left out.
        let own = name.lang.is_none();
        Some(Card {
            title: name.text,
            href: self.href_of(route),
            description: Some(summary.text)
                .filter(|text| summary.lang == name.lang && !text.is_empty()),
            lang: name.lang,
            meta: own.then(|| capitalised(&meta.join(", "))).filter(|text| !text.is_empty()),
        })
    }
}

/// Cards in the order of their titles.
fn by_name(cards: impl Iterator<Item = Card>, lang: &Lang) -> Vec<Card> {
    let mut cards: Vec<Option<Card>> = cards.map(Some).collect();
    let titles: Vec<&str> = cards.iter().flatten().map(|card| card.title.as_str()).collect();
    let mut order: Vec<usize> = (0..titles.len()).collect();
    sort_by_name(&mut order, lang, |at| titles[*at]);
    order.into_iter().filter_map(|at| cards[at].take()).collect()
}
