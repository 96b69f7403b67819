//! One provider or coordinator, as a page shows it.

use crate::{
    reference,
    registry::{Area, Charge, Contact, Coordinator, Place, Provider, Support},
    site::LangId,
};

use super::super::{
    Renderer,
    shell::capitalised,
    view::{ContactView, Fact, PlaceView, ProviderView, SupportView},
};

impl Renderer<'_> {
    pub(super) fn provider_view(&self, provider: &Provider, lang: LangId) -> ProviderView {
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
        let topic = |code: &String| config.topic_word(code, tag).to_owned();
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
            phone_href: phone.filter(|p| reachable && is_e164(p)).map(|p| format!("tel:{p}")),
            call_charge: charge.map(|charge| self.charge(charge, "call_charge", lang)),
            hours: self.hours_line(&contact.hours, lang),
            email: email.map(str::to_owned),
            email_href: email.filter(|e| reachable && is_email(e)).map(|e| format!("mailto:{e}")),
            ..ContactView::default()
        }
    }

    pub(super) fn coordinator_view(&self, own: &Coordinator, lang: LangId) -> ContactView {
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
}

/// Whether a number is written so that any phone can dial it.
fn is_e164(phone: &str) -> bool {
    let digits = phone.strip_prefix('+').unwrap_or_default();
    (4..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a text looks like one e-mail address.
fn is_email(text: &str) -> bool {
    let sound = |c: char| c.is_alphanumeric() || ".-_+".contains(c);
    let parts = text.split_once('@');
    parts.is_some_and(|(a, b)| {
        !a.is_empty() && b.contains('.') && (a.to_owned() + b).chars().all(sound)
    })
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
