//! One provider or coordinator, as a page shows it.

use crate::{
    reference,
    registry::{Area, Charge, Contact, Coordinator, Place, Provider, Standing, Support},
    site::{Facet, LangId, Route, Subject},
    theme::{Vars, shared},
};

use super::{
    super::{
        Renderer,
        shell::capitalised,
        view::{Card, ContactView, Fact, FactValue, Notice, PlaceView, ProviderView, SupportView},
    },
    description::Links,
};

impl Renderer<'_> {
    pub(super) fn provider(&self, vars: &mut Vars, at: usize, route: &Route) -> &'static str {
        let provider = &self.site.registry.providers[at];
        vars.share("provider", &shared(&self.provider_view(provider, route)));
        let description = self.localised(&provider.description, route.lang).text;
        let links = if self.reachable() { Links::Kept } else { Links::Dropped };
        vars.html("description", &super::description::html(&description, links));
        "provider.html"
    }

    fn provider_view(&self, provider: &Provider, route: &Route) -> ProviderView {
        let lang = route.lang;
        let name = self.localised(&provider.name, lang);
        let summary = self.localised(&provider.summary, lang);
        // Easier language is easier only for those who read the language.
        let easy = provider.easy.get(self.site.lang(lang)).unwrap_or_default();
        let today = self.site.date;
        let (past, current): (Vec<&Support>, Vec<&Support>) =
            provider.supports.iter().partition(|own| own.is_over(today));
        let views = |supports: Vec<&Support>| {
            supports.into_iter().map(|own| self.support_view(provider, own, lang)).collect()
        };
        let standing = provider.standing(today);
        let date = |date| self.words(lang).date(date);
        let checked = provider.last_verified.as_ref();
        ProviderView {
            kind: capitalised(&self.word("provider_type", provider.kind, lang)),
            name_lang: name.lang,
            summary_lang: summary.lang,
            description_lang: self.localised(&provider.description, lang).lang,
            easy: easy
                .lines()
                .map(str::trim)
                .filter(|l| !l.is_empty())
                .map(str::to_owned)
                .collect(),
            supports: views(current),
            past: views(past),
            contacts: match standing {
                // Nobody answers there any more.
                Standing::Ended => Vec::new(),
                _ => self.contacts(provider, lang),
            },
            places: provider.places.iter().map(|place| self.place_view(place, lang)).collect(),
            facts: self.provider_facts(provider, lang),
            checked: checked.map(|own| self.t_with(lang, "checked", &[("date", &date(own.value))])),
            calendar: self.calendar_href(route),
            referral: self.referral(provider, lang),
            instead: match standing {
                Standing::Ended => self.instead_of(provider, lang),
                _ => Vec::new(),
            },
            made_on: self.t_with(lang, "hours.made_on", &[("date", &date(today))]),
        }
    }

    /// Where the people of a provider that helps no more find others: the pages of its area.
    fn instead_of(&self, provider: &Provider, lang: LangId) -> Vec<Card> {
        match &provider.area {
            Area::Some { municipalities, regions } => {
                let municipalities =
                    municipalities.iter().filter_map(|code| reference::municipality_at(code));
                let municipalities = municipalities.map(Subject::Municipality);
                let regions = regions.iter().filter_map(|code| reference::region_at(code));
                let all = municipalities.chain(regions.map(Subject::Region));
                let card = |subject| {
                    let title = self.directory_title(subject, lang);
                    Some(Card { title, ..self.directory_card(subject, lang)? })
                };
                all.filter_map(card).collect()
            }
            _ => {
                let list = Subject::List(crate::site::List::Finder);
                self.directory_card(list, lang).into_iter().collect()
            }
        }
    }

    /// Bank matters belong to the bank.
    fn referral(&self, provider: &Provider, lang: LangId) -> Option<Notice> {
        let limit = self.limit("banking", lang)?;
        let has_banking = provider.topics.iter().any(|topic| topic == "banking");
        let ethics = self.ethics(lang);
        has_banking.then(|| Notice {
            text: limit,
            href: ethics.as_ref().map(|card| card.href.clone()),
            link_lang: ethics.as_ref().and_then(|card| card.lang.clone()),
            link: ethics.map(|card| card.title),
        })
    }

    fn provider_facts(&self, provider: &Provider, lang: LangId) -> Vec<Fact> {
        let config = &self.site.config;
        let tag = self.site.lang(lang);
        let mut facts = Vec::new();
        let mut add = |key: &'static str, values: Vec<FactValue>| {
            self.add_fact(&mut facts, key, values, lang);
        };
        add("fact.area", self.area(&provider.area, lang));
        let languages = provider.support_languages.iter();
        let language = |own: &crate::base::Lang| {
            let name = self.language_name(lang, own.as_str());
            self.facet_value(Facet::Language, own.as_str(), name, lang)
        };
        add("fact.languages", languages.map(language).collect());
        let topic = |code: &String| FactValue {
            text: config.topic_word(code, tag).to_owned(),
            href: self.topic_href(code, lang),
            lang: None,
        };
        add("fact.topics", provider.topics.iter().map(topic).collect());
        let audience = |code: &String| {
            let name = config.code_word("audience", &config.audiences, code, tag).to_owned();
            self.facet_value(Facet::Audience, code, name, lang)
        };
        add("fact.audiences", provider.audiences.iter().map(audience).collect());
        let charge = provider.charge.iter().map(|own| self.charge(own, "charge", lang));
        add("fact.charge", charge.collect());
        add("fact.access", self.codes("access", &provider.access, lang));
        add("fact.organisation", self.text_value(&provider.organisation, lang));
        let id = provider.business_id.iter().cloned().map(FactValue::from);
        add("fact.business_id", id.collect());
        let valid = self.period(provider.valid.from, provider.valid.to, lang);
        add("fact.valid", valid.into_iter().map(FactValue::from).collect());
        facts
    }

    /// A code that leads to its page, if it has one.
    fn facet_value(&self, facet: Facet, code: &str, name: String, lang: LangId) -> FactValue {
        let at = self.site.directory.groups(facet).iter().position(|group| group.code == code);
        let route = at.and_then(|at| self.site.route_of(lang, Subject::Facet(facet, at)));
        FactValue { text: name, href: route.map(|route| self.href_of(route)), lang: None }
    }

    fn topic_href(&self, code: &str, lang: LangId) -> Option<String> {
        let at = self.site.topics.iter().position(|topic| topic.code == code)?;
        self.site.route_of(lang, Subject::Topic(at)).map(|route| self.href_of(route))
    }

    pub(super) fn add_fact(
        &self,
        facts: &mut Vec<Fact>,
        key: &'static str,
        values: Vec<FactValue>,
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
        let mut add = |key: &'static str, values: Vec<FactValue>| {
            self.add_fact(&mut facts, key, values, lang);
        };
        let one = |text: Option<String>| text.into_iter().map(FactValue::from).collect();
        let place = provider.place_of(support).map(|place| self.place_line(place, lang));
        add("fact.place", one(place.filter(|line| !line.is_empty())));
        add("fact.web", support.url.iter().map(|url| self.web_value(url)).collect());
        add("fact.dates", one(self.period(support.period.from, support.period.to, lang)));
        add("fact.sessions", one(self.hours_line(&support.sessions, lang)));
        let registration = support.registration_url.iter().map(|url| self.web_value(url));
        let closes = self.enrolment(support, lang).map(FactValue::from);
        add("fact.registration", registration.chain(closes).collect());
        add("fact.access", self.codes("access", &support.access, lang));
        let digcomp = support
            .digcomp
            .iter()
            .map(|id| FactValue::from(format!("{id} {}", self.word("digcomp", id, lang))));
        add("fact.digcomp", digcomp.collect());
        let strong =
            support.strong_identification.map(|yes| self.t(lang, if yes { "yes" } else { "no" }));
        add("fact.identification", one(strong.map(str::to_owned)));
        let mut hours = self.hours_view(provider, support, lang);
        if support.is_at_home() {
            hours.notes.push(self.t(lang, "no_address").to_owned());
        }
        // A title in another language stands alone, so that it can be marked as such.
        let title_shown = match (title.text.is_empty(), &title.lang) {
            (true, _) => form,
            (false, None) => self.t_with(lang, "colon", &[("name", &form), ("value", &title.text)]),
            (false, Some(_)) => title.text,
        };
        SupportView { title: title_shown, lang: title.lang, facts, hours }
    }

    /// An address on the web; for samples not as a link.
    fn web_value(&self, url: &str) -> FactValue {
        FactValue { text: url.to_owned(), href: self.web_href(url), lang: None }
    }

    fn place_view(&self, place: &Place, lang: LangId) -> PlaceView {
        let name = self.localised(&place.name, lang);
        let mut facts = Vec::new();
        let mut add = |key: &'static str, values: Vec<FactValue>| {
            self.add_fact(&mut facts, key, values, lang);
        };
        add("fact.address", self.address(place, lang).into_iter().map(FactValue::from).collect());
        add("fact.directions", self.text_value(&place.directions, lang));
        add("fact.accessibility", self.codes("a11y", &place.accessibility, lang));
        add("fact.accessibility_unknown", self.codes("a11y", &place.accessibility_unknown, lang));
        PlaceView { name: name.text, lang: name.lang, facts }
    }

    pub(super) fn place_line(&self, place: &Place, lang: LangId) -> String {
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

    fn area(&self, area: &Area, lang: LangId) -> Vec<FactValue> {
        match area {
            Area::Nationwide => vec![self.t(lang, "area.nationwide").to_owned().into()],
            Area::NationwideExceptAland => {
                vec![self.t(lang, "area.nationwide_except_aland").to_owned().into()]
            }
            Area::Some { municipalities, regions } => {
                let regions = regions.iter().filter_map(|code| self.region_card(code, lang));
                let own = municipalities.iter().filter_map(|code| reference::municipality_at(code));
                let own = own.filter_map(|at| self.municipality_card(at, lang));
                let value =
                    |card: Card| FactValue { text: card.title, href: Some(card.href), lang: None };
                regions.chain(own).map(value).collect()
            }
        }
    }

    fn charge(&self, charge: &Charge, group: &str, lang: LangId) -> FactValue {
        match self.text_value(&charge.note, lang).pop() {
            Some(note) => note,
            None => capitalised(&self.word(group, charge.kind, lang)).into(),
        }
    }

    fn contacts(&self, provider: &Provider, lang: LangId) -> Vec<ContactView> {
        let shown = provider.contacts.iter().filter(|own| own.is_shown(self.site.date));
        let mut views: Vec<ContactView> =
            shown.map(|contact| self.contact_view(contact, lang)).collect();
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
        let charge = contact.call_charge.as_ref().filter(|_| contact.phone.is_some());
        let phone = contact.phone.as_ref().map(|own| own.value.as_str());
        let name = contact.name.as_ref().map(|own| own.value.as_str());
        let email = contact.email.as_ref().map(|own| own.value.as_str());
        ContactView {
            title: Some(role.text).filter(|text| !text.is_empty()),
            lang: role.lang,
            name: name.map(str::to_owned),
            phone: phone.map(shown_phone),
            phone_href: phone.filter(|_| reachable).map(|phone| format!("tel:{phone}")),
            call_charge: charge.map(|charge| self.charge(charge, "call_charge", lang).text),
            hours: self.hours_line(&contact.hours, lang),
            email: email.map(str::to_owned),
            email_href: email.filter(|_| reachable).map(|email| format!("mailto:{email}")),
            ..ContactView::default()
        }
    }

    pub(super) fn coordinator_view(&self, own: &Coordinator, lang: LangId) -> ContactView {
        let organisation = self.localised(&own.organisation, lang);
        let role = self.localised(&own.role, lang);
        // One language holds for the title; a role in another one is left out.
        let title_lang = organisation.lang.clone();
        let role = Some(role.text).filter(|_| role.lang == organisation.lang);
        let title = [organisation.text, role.unwrap_or_default()]
            .into_iter()
            .filter(|part| !part.is_empty());
        let title = title.collect::<Vec<String>>().join(", ");
        let website = Some(self.localised(&own.website, lang).text).filter(|text| !text.is_empty());
        ContactView {
            title: Some(title),
            lang: title_lang,
            website_href: website.as_deref().and_then(|website| self.web_href(website)),
            website,
            ..self.contact_view(&own.contact, lang)
        }
    }

    /// An address on the web as a link; samples are invented and lead nowhere.
    fn web_href(&self, website: &str) -> Option<String> {
        self.reachable().then(|| website.to_owned())
    }
}

/// A Finnish number as people write it: `+358401234567` to `040 123 4567`.
pub(in crate::render) fn shown_phone(phone: &str) -> String {
    let Some(national) = phone.strip_prefix("+358").filter(|rest| rest.is_ascii()) else {
        return phone.to_owned();
    };
    let number = format!("0{national}");
    // The first part is the area code, the operator's, or that of the service.
    let first = match number.as_bytes() {
        [b'0', b'6' | b'7' | b'8', b'0', b'0', ..] => 4,
        [b'0', b'4' | b'1', ..] | [b'0', b'5', b'0', ..] | [b'0', b'2' | b'3', b'0', ..] => 3,
        [b'0', b'7', b'1' | b'3' | b'5', ..] | [b'0', b'2', b'9', ..] => 3,
        _ => 2,
    };
    let mut parts = vec![number.get(..first).unwrap_or(&number)];
    let rest = number.get(first..).unwrap_or_default();
    match rest.len() {
        0 => {}
        1..5 => parts.push(rest),
        _ => parts.extend([&rest[..3], &rest[3..]]),
    }
    parts.join("\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_shown_as_they_are_dialled() {
        assert_eq!(shown_phone("+358401234567"), "040\u{a0}123\u{a0}4567");
        assert_eq!(shown_phone("+46701234567"), "+46701234567");
        assert_eq!(shown_phone("+358800123456"), "0800\u{a0}123\u{a0}456");
        assert_eq!(shown_phone("+35891234567"), "09\u{a0}123\u{a0}4567");
        assert_eq!(shown_phone("+35850123456"), "050\u{a0}123\u{a0}456");
        assert_eq!(shown_phone("+35813123456"), "013\u{a0}123\u{a0}456");
        assert_eq!(shown_phone("+35811"), "011");
    }
}
