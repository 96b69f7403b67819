//! The directory: providers, regions, and the boxes that pages show of them.

use crate::{
    base::Lang,
    config::ByLang,
    reference::{self, code_word},
    registry::{Area, Charge, Contact, Coordinator, Place, Provider, Status, Support},
    site::{LangId, Route, RouteId, Subject, sort_by_name},
    theme::{Fault, Vars, shared},
};

use super::{
    Renderer,
    shell::capitalised,
    view::{Card, ContactView, Fact, Notice, PageView, PlaceView, ProviderView, SupportView},
};

/// A text and its language, when that is not the reader's.
struct Localised {
    text: String,
    lang: Option<String>,
}

impl Renderer<'_> {
    pub(super) fn directory_page(&self, id: RouteId) -> Result<String, Fault> {
        let route = &self.site.routes[id];
        let lang = route.lang;
        let title = self.directory_title(route.subject, lang);
        let (shell, mut vars) = self.shell(id, &title);
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
        let shows_providers = match route.subject {
            Subject::Page(_) | Subject::Easy(_) => self.page_shows_providers(route),
            Subject::Regions | Subject::Region(_) | Subject::Providers | Subject::Provider(_) => {
                true
            }
        };
        if registry.header.samples && shows_providers {
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

    /// Whether a page of the handbook shows providers by a directive.
    fn page_shows_providers(&self, route: &Route) -> bool {
        let calls = route.doc.map_or(&[][..], |doc| &self.bodies[doc].calls);
        calls.iter().any(|call| matches!(call.shape.name, "provider" | "providers"))
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
        let mut regions: Vec<Card> =
            reference::regions().iter().enumerate().filter_map(card).collect();
        let mut order: Vec<(String, Card)> =
            regions.drain(..).map(|card| (card.title.clone(), card)).collect();
        sort_cards(&mut order, self.site.lang(lang));
        let regions: Vec<Card> = order.into_iter().map(|(_, card)| card).collect();
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
    fn provider_cards(&self, lang: LangId, pick: impl Fn(&Provider) -> bool) -> Vec<Card> {
        let card = |at: &usize| {
            let provider = &self.site.registry.providers[*at];
            pick(provider).then(|| self.provider_card(*at, lang)).flatten()
        };
        let cards = self.site.providers.iter().filter_map(card);
        let mut named: Vec<(String, Card)> = cards.map(|card| (card.title.clone(), card)).collect();
        sort_cards(&mut named, self.site.lang(lang));
        named.into_iter().map(|(_, card)| card).collect()
    }

    fn provider_card(&self, at: usize, lang: LangId) -> Option<Card> {
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

    // One provider.

    fn provider_view(&self, provider: &Provider, lang: LangId) -> ProviderView {
        let name = self.localised(&provider.name, lang);
        let summary = self.localised(&provider.summary, lang);
        let description = self.localised(&provider.description, lang);
        let paragraphs = description.text.split("\n\n").map(|text| text.replace('\n', " "));
        let supports = provider.supports.iter();
        let last = provider.last_verified;
        ProviderView {
            kind: capitalised(&self.word("provider_type", provider.kind, lang)),
            name_lang: name.lang,
            summary_lang: summary.lang,
            description: paragraphs
                .map(|text| text.trim().to_owned())
                .filter(|p| !p.is_empty())
                .collect(),
            description_lang: description.lang,
            supports: supports.map(|support| self.support_view(provider, support, lang)).collect(),
            contacts: self.contacts(provider, lang),
            places: provider.places.iter().map(|place| self.place_view(place, lang)).collect(),
            facts: self.provider_facts(provider, lang),
            checked: last.map(|date| {
                self.t_with(lang, "checked", &[("date", &self.words(lang).date(date))])
            }),
        }
    }

    fn provider_facts(&self, provider: &Provider, lang: LangId) -> Vec<Fact> {
        let config = &self.site.config;
        let tag = self.site.lang(lang);
        let mut facts = Vec::new();
        let mut add =
            |key: &'static str, values: Vec<String>| self.add_fact(&mut facts, key, values, lang);
        add("fact.area", self.area(&provider.area, lang));
        let languages = provider.support_languages.iter();
        add(
            "fact.languages",
            languages.map(|own| self.language_name(lang, own.as_str())).collect(),
        );
        let topics = provider.topics.iter();
        let topic = |code: &String| config.code_word("topic", &config.topics, code, tag).to_owned();
        add("fact.topics", topics.map(topic).collect());
        let audiences = provider.audiences.iter();
        let audience =
            |code: &String| config.code_word("audience", &config.audiences, code, tag).to_owned();
        add("fact.audiences", audiences.map(audience).collect());
        add(
            "fact.charge",
            provider.charge.iter().map(|own| self.charge(own, "charge", lang)).collect(),
        );
        add("fact.access", self.codes("access", &provider.access, lang));
        let organisation = self.localised(&provider.organisation, lang);
        add(
            "fact.organisation",
            Some(organisation.text).filter(|t| !t.is_empty()).into_iter().collect(),
        );
        add(
            "fact.valid",
            self.period(provider.valid.from, provider.valid.to, lang).into_iter().collect(),
        );
        facts
    }

    fn add_fact(
        &self,
        facts: &mut Vec<Fact>,
        key: &'static str,
        values: Vec<String>,
        lang: LangId,
    ) {
        if !values.is_empty() {
            facts.push(Fact { name: self.t(lang, key).to_owned(), values });
        }
    }

    fn support_view(&self, provider: &Provider, support: &Support, lang: LangId) -> SupportView {
        let title = self.localised(&support.title, lang);
        let form = capitalised(&self.word("form", support.form, lang));
        let mut facts = Vec::new();
        let mut add =
            |key: &'static str, values: Vec<String>| self.add_fact(&mut facts, key, values, lang);
        let own = support.place.and_then(|at| provider.places.get(at));
        let place = own.or(support.venue.as_ref());
        add("fact.place", place.map(|place| self.place_line(place, lang)).into_iter().collect());
        add("fact.web", support.url.iter().cloned().collect());
        let period = self.period(support.period.from, support.period.to, lang);
        add("fact.dates", period.into_iter().collect());
        add("fact.sessions", self.hours_line(&support.sessions, lang).into_iter().collect());
        let closes = support
            .registration_closes
            .map(|date| self.t_with(lang, "closes", &[("date", &self.words(lang).date(date))]));
        add("fact.registration", support.registration_url.iter().cloned().chain(closes).collect());
        add("fact.access", self.codes("access", &support.access, lang));
        let strong =
            support.strong_identification.map(|yes| self.t(lang, if yes { "yes" } else { "no" }));
        add("fact.identification", strong.map(str::to_owned).into_iter().collect());
        let mut notes = self.hours_notes(&support.hours, lang);
        if support.form == "local_home" {
            notes.push(self.t(lang, "no_address").to_owned());
        }
        SupportView {
            title: match title.text.is_empty() {
                true => form,
                false => self.t_with(lang, "colon", &[("name", &form), ("value", &title.text)]),
            },
            facts,
            hours: self.hours_rows(&support.hours.support, lang),
            notes,
        }
    }

    fn place_view(&self, place: &Place, lang: LangId) -> PlaceView {
        let name = self.localised(&place.name, lang);
        let mut facts = Vec::new();
        let mut add =
            |key: &'static str, values: Vec<String>| self.add_fact(&mut facts, key, values, lang);
        add("fact.address", self.address(place, lang).into_iter().collect());
        let directions = self.localised(&place.directions, lang).text;
        add(
            "fact.directions",
            Some(directions).filter(|text| !text.is_empty()).into_iter().collect(),
        );
        add("fact.accessibility", self.codes("a11y", &place.accessibility, lang));
        add("fact.accessibility_unknown", self.codes("a11y", &place.accessibility_unknown, lang));
        PlaceView { name: name.text, lang: name.lang, facts }
    }

    fn place_line(&self, place: &Place, lang: LangId) -> String {
        let name = self.localised(&place.name, lang).text;
        let address = self.address(place, lang);
        [Some(name).filter(|name| !name.is_empty()), address]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// "Kuusikatu 1, 44100 Äänekoski".
    fn address(&self, place: &Place, lang: LangId) -> Option<String> {
        let street = self.localised(&place.street, lang).text;
        let tag = self.site.lang(lang).as_str();
        let municipality = place.municipality.and_then(reference::municipality);
        let town = municipality.map(|own| own.names.in_lang(tag));
        let line =
            [place.postcode.as_deref(), town].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let parts = [street, line].into_iter().filter(|part| !part.is_empty());
        let address = parts.collect::<Vec<String>>().join(", ");
        (!address.is_empty()).then_some(address)
    }

    fn area(&self, area: &Area, lang: LangId) -> Vec<String> {
        let tag = self.site.lang(lang).as_str();
        match area {
            Area::Nationwide => vec![self.t(lang, "area.nationwide").to_owned()],
            Area::NationwideExceptAland => {
                vec![self.t(lang, "area.nationwide_except_aland").to_owned()]
            }
            Area::Some { municipalities, regions } => {
                let regions = regions.iter().filter_map(|code| reference::region(code));
                let own = municipalities.iter().filter_map(|code| reference::municipality(code));
                let regions = regions.map(|region| region.names.in_lang(tag).to_owned());
                regions.chain(own.map(|own| own.names.in_lang(tag).to_owned())).collect()
            }
        }
    }

    fn charge(&self, charge: &Charge, group: &str, lang: LangId) -> String {
        let note = self.localised(&charge.note, lang).text;
        match note.is_empty() {
            true => capitalised(&self.word(group, charge.kind, lang)),
            false => note,
        }
    }

    fn contacts(&self, provider: &Provider, lang: LangId) -> Vec<ContactView> {
        let mut views: Vec<ContactView> =
            provider.contacts.iter().map(|contact| self.contact_view(contact, lang)).collect();
        let website = self.localised(&provider.website, lang).text;
        if !website.is_empty() {
            let href = self.web_href(&website);
            views.push(ContactView {
                website: Some(website),
                website_href: href,
                ..ContactView::default()
            });
        }
        views
    }

    fn contact_view(&self, contact: &Contact, lang: LangId) -> ContactView {
        let role = self.localised(&contact.role, lang);
        let reachable = self.reachable();
        let charge = contact.call_charge.as_ref();
        let phone = contact.phone.as_deref();
        let email = contact.email.as_deref();
        ContactView {
            title: Some(role.text).filter(|text| !text.is_empty()),
            phone: phone.map(shown_phone),
            phone_href: phone.filter(|_| reachable).map(|phone| format!("tel:{phone}")),
            call_charge: charge.map(|charge| self.charge(charge, "call_charge", lang)),
            hours: self.hours_line(&contact.hours, lang),
            email: email.map(str::to_owned),
            email_href: email.filter(|_| reachable).map(|email| format!("mailto:{email}")),
            ..ContactView::default()
        }
    }

    fn coordinator_view(&self, own: &Coordinator, lang: LangId) -> ContactView {
        let organisation = self.localised(&own.organisation, lang).text;
        let role = self.localised(&own.role, lang).text;
        let title = [organisation, role].into_iter().filter(|part| !part.is_empty());
        let title = title.collect::<Vec<String>>().join(", ");
        let website = Some(self.localised(&own.website, lang).text).filter(|text| !text.is_empty());
        let contact =
            Contact { phone: own.phone.clone(), email: own.email.clone(), ..Contact::default() };
        ContactView {
            title: Some(title),
            website_href: website.as_deref().and_then(|website| self.web_href(website)),
            website,
            ..self.contact_view(&contact, lang)
        }
    }

    /// A website as a link: never another scheme than those of the web.
    fn web_href(&self, website: &str) -> Option<String> {
        let is_web = website.starts_with("https://") || website.starts_with("http://");
        (is_web && self.reachable()).then(|| website.to_owned())
    }

    /// Samples are invented: nobody should call or write to them.
    fn reachable(&self) -> bool {
        !self.site.registry.header.samples
    }

    // Boxes on pages.

    pub(super) fn provider_box(&self, id: &str, lang: LangId) -> Result<String, Fault> {
        let registry = &self.site.registry;
        let at = self.site.providers.iter().find(|at| registry.providers[**at].id.value == id);
        let Some(card) = at.and_then(|at| self.provider_card(*at, lang)) else {
            return Ok(String::new());
        };
        let mut around = Vars::default();
        around.share("item", &shared(&card));
        self.theme.templates.component("provider", &Vars::default(), &around, None)
    }

    pub(super) fn provider_list(
        &self,
        region: Option<&str>,
        form: Option<&str>,
        lang: LangId,
    ) -> Result<String, Fault> {
        let cards = self.provider_cards(lang, |own| {
            region.is_none_or(|code| own.area.meets_region(code))
                && form.is_none_or(|form| own.supports.iter().any(|own| own.form == form))
        });
        let mut around = Vars::default();
        around.share("items", &shared(&cards));
        self.theme.templates.component("providers", &Vars::default(), &around, None)
    }

    pub(super) fn contact_box(&self, id: &str, lang: LangId) -> Result<String, Fault> {
        let coordinators = &self.site.registry.coordinators;
        let Some(own) = coordinators.iter().find(|own| own.id.value == id) else {
            return Ok(String::new());
        };
        let mut arguments = Vars::default();
        arguments.share("item", &shared(&self.coordinator_view(own, lang)));
        let mut around = Vars::default();
        around.share("t", &self.frames[lang].texts);
        self.theme.templates.component("contact_card", &arguments, &around, None)
    }

    // Words.

    fn localised(&self, text: &ByLang, lang: LangId) -> Localised {
        let tag = self.site.lang(lang);
        match text.best(tag, &self.site.config.languages) {
            Some((own, text)) => {
                Localised { text: text.to_owned(), lang: (own != tag).then(|| own.to_string()) }
            }
            None => Localised { text: String::new(), lang: None },
        }
    }

    fn word(&self, group: &str, code: &str, lang: LangId) -> String {
        code_word(group, code, self.site.lang(lang).as_str()).to_owned()
    }

    fn codes(&self, group: &str, codes: &[&'static str], lang: LangId) -> Vec<String> {
        codes.iter().map(|code| self.word(group, code, lang)).collect()
    }
}

fn sort_cards(cards: &mut Vec<(String, Card)>, lang: &Lang) {
    let mut order: Vec<usize> = (0..cards.len()).collect();
    let names: Vec<&str> = cards.iter().map(|(name, _)| name.as_str()).collect();
    sort_by_name(&mut order, lang, |at| names[*at]);
    let mut taken: Vec<Option<(String, Card)>> =
        std::mem::take(cards).into_iter().map(Some).collect();
    cards.extend(order.into_iter().filter_map(|at| taken[at].take()));
}

/// A Finnish number as people write it: `+358401234567` to `040 123 4567`.
fn shown_phone(phone: &str) -> String {
    let Some(national) = phone.strip_prefix("+358").filter(|rest| rest.is_ascii()) else {
        return phone.to_owned();
    };
    let number = format!("0{national}");
    match number.len() {
        0..4 => number,
        4..8 => format!("{}\u{a0}{}", &number[..3], &number[3..]),
        _ => format!("{}\u{a0}{}\u{a0}{}", &number[..3], &number[3..6], &number[6..]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_shown_as_they_are_dialled() {
        assert_eq!(shown_phone("+358401234567"), "040\u{a0}123\u{a0}4567");
        assert_eq!(shown_phone("+46701234567"), "+46701234567");
        assert_eq!(shown_phone("+35811"), "011");
    }
}
