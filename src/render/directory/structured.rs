//! Facts on providers for search engines, in the terms of schema.org.

use jiff::civil::{Date, Weekday};
use serde_json::{Map, Value, json};

use crate::{
    reference,
    registry::{
        Area, Contact, Place, Provider, Support,
        hours::{DAY, Day, Opening, Slot, State},
    },
    site::{LangId, Route, Subject},
};

use super::super::{
    Renderer,
    hours::{DAYS_AHEAD, reach},
};

impl Renderer<'_> {
    /// What the page of a provider tells search engines: the organisation, its places, and each
    /// form of its support.
    pub(in crate::render) fn provider_things(&self, route: &Route) -> Vec<Value> {
        let Subject::Provider(at) = route.subject else { return Vec::new() };
        if !self.site.is_active(at) {
            return Vec::new();
        }
        let provider = &self.site.registry.providers[at];
        let url = self.absolute(&route.url);
        let id = format!("{url}#provider");
        let mut things = vec![self.organisation_thing(provider, &id, &url, route.lang)];
        let current = provider.supports.iter().filter(|own| own.is_current(self.site.date));
        things.extend(current.map(|own| match own.form {
            "training_course" | "training_online" => {
                self.course(provider, own, &id, &url, route.lang)
            }
            "event" => self.event_thing(provider, own, &id, &url, route.lang),
            _ => self.service(provider, own, &id, route.lang),
        }));
        things
    }

    fn organisation_thing(&self, provider: &Provider, id: &str, url: &str, lang: LangId) -> Value {
        let kind = match provider.kind {
            "library" => "Library",
            "association" | "volunteers" | "parish" => "NGO",
            "adult_education" | "school" => "EducationalOrganization",
            "municipality" | "authority" | "wellbeing_county" => "GovernmentOrganization",
            "company" => "Corporation",
            _ => "Organization",
        };
        let mut thing = self.thing(kind, provider, lang);
        thing.insert("@id".into(), id.into());
        thing.insert("url".into(), url.into());
        let website = self.localised(&provider.website, lang).text;
        if !website.is_empty() {
            thing.insert("sameAs".into(), website.into());
        }
        if let Some(id) = &provider.business_id {
            thing.insert("taxID".into(), id.as_str().into());
        }
        thing.insert("areaServed".into(), self.area_served(&provider.area, lang));
        let points =
            provider.contacts.iter().filter_map(|own| self.contact_point(own, provider, lang));
        insert_all(&mut thing, "contactPoint", points.collect());
        let places = provider.places.iter().map(|place| self.place_thing(place, lang));
        insert_all(&mut thing, "location", places.collect());
        Value::Object(thing)
    }

    /// A thing with the name and description of a provider.
    fn thing(&self, kind: &str, provider: &Provider, lang: LangId) -> Map<String, Value> {
        let mut thing = Map::new();
        thing.insert("@type".into(), kind.into());
        thing.insert("name".into(), self.localised(&provider.name, lang).text.into());
        let summary = self.localised(&provider.summary, lang).text;
        if !summary.is_empty() {
            thing.insert("description".into(), summary.into());
        }
        thing
    }

    fn area_served(&self, area: &Area, lang: LangId) -> Value {
        let tag = self.site.lang(lang).as_str();
        let country = json!({ "@type": "Country", "name": "Finland", "identifier": "FI" });
        let named = |name: &str| json!({ "@type": "AdministrativeArea", "name": name });
        let region = |own: &reference::Region| named(own.names.in_lang(tag));
        match area {
            Area::Nationwide => country,
            Area::NationwideExceptAland => {
                let mainland = reference::regions().iter();
                mainland.filter(|own| own.code != reference::ALAND).map(region).collect()
            }
            Area::Some { municipalities, regions } => {
                let regions = regions.iter().filter_map(|code| reference::region(code)).map(region);
                let own = municipalities.iter().filter_map(|code| reference::municipality(code));
                regions.chain(own.map(|own| named(own.names.in_lang(tag)))).collect()
            }
        }
    }

    fn contact_point(&self, own: &Contact, provider: &Provider, lang: LangId) -> Option<Value> {
        let mut point = Map::new();
        point.insert("@type".into(), "ContactPoint".into());
        let role = self.localised(&own.role, lang).text;
        let role = if role.is_empty() { "customer service".to_owned() } else { role };
        point.insert("contactType".into(), role.into());
        let phone = own.phone.as_ref().map(|phone| phone.value.clone());
        let email = own.email.as_ref().map(|email| email.value.clone());
        // What is a person's own is not for search engines, which keep it when consent has ended.
        if own.is_personal() || (phone.is_none() && email.is_none()) {
            return None;
        }
        point.extend(phone.map(|phone| ("telephone".into(), phone.into())));
        point.extend(email.map(|email| ("email".into(), email.into())));
        point.insert("availableLanguage".into(), languages(provider));
        insert_all(&mut point, "hoursAvailable", weekly(&own.hours));
        Some(Value::Object(point))
    }

    fn place_thing(&self, place: &Place, lang: LangId) -> Value {
        let tag = self.site.lang(lang).as_str();
        let mut thing = Map::new();
        thing.insert("@type".into(), "Place".into());
        let name = self.localised(&place.name, lang).text;
        if !name.is_empty() {
            thing.insert("name".into(), name.into());
        }
        let mut address = Map::new();
        address.insert("@type".into(), "PostalAddress".into());
        let street = self.localised(&place.street, lang).text;
        if !street.is_empty() {
            address.insert("streetAddress".into(), street.into());
        }
        if let Some(postcode) = &place.postcode {
            address.insert("postalCode".into(), postcode.as_str().into());
        }
        if let Some(own) = place.municipality.and_then(reference::municipality) {
            address.insert("addressLocality".into(), own.names.in_lang(tag).into());
        }
        address.insert("addressCountry".into(), "FI".into());
        thing.insert("address".into(), address.into());
        if let Some((lat, lon)) = place.coordinates {
            let point = json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon });
            thing.insert("geo".into(), point);
        }
        let feature = |code: &&'static str| {
            let name = reference::code_word("a11y", code, tag);
            json!({ "@type": "LocationFeatureSpecification", "name": name, "value": true })
        };
        insert_all(&mut thing, "amenityFeature", place.accessibility.iter().map(feature).collect());
        Value::Object(thing)
    }

    fn service(&self, provider: &Provider, own: &Support, id: &str, lang: LangId) -> Value {
        let is_authority =
            matches!(provider.kind, "municipality" | "authority" | "wellbeing_county");
        let kind = if is_authority { "GovernmentService" } else { "Service" };
        let form = self.word("form", own.form, lang);
        let who = self.localised(&provider.name, lang).text;
        let name = self.t_with(lang, "colon", &[("name", &who), ("value", &form)]);
        let mut thing = Map::new();
        thing.insert("@type".into(), kind.into());
        thing.insert("name".into(), name.into());
        thing.insert("serviceType".into(), form.into());
        thing.insert("provider".into(), json!({ "@id": id }));
        thing.insert("areaServed".into(), self.area_served(&provider.area, lang));
        let is_free = provider.charge.as_ref().is_some_and(|charge| charge.kind == "free");
        if is_free {
            let offer = json!({ "@type": "Offer", "price": 0, "priceCurrency": "EUR" });
            thing.insert("offers".into(), offer);
        }
        thing.insert("availableChannel".into(), self.channel(provider, own, lang));
        insert_all(&mut thing, "hoursAvailable", self.hours_available(provider, own));
        Value::Object(thing)
    }

    fn channel(&self, provider: &Provider, own: &Support, lang: LangId) -> Value {
        let mut channel = Map::new();
        channel.insert("@type".into(), "ServiceChannel".into());
        channel.insert("availableLanguage".into(), languages(provider));
        if let Some(url) = &own.url {
            channel.insert("serviceUrl".into(), url.as_str().into());
        }
        if own.form == "remote_phone" {
            let point = provider.contacts.iter().filter(|contact| contact.phone.is_some());
            let point = point.filter_map(|own| self.contact_point(own, provider, lang)).next();
            channel.extend(point.map(|point| ("servicePhone".into(), point)));
        }
        if let Some(place) = provider.place_of(own) {
            channel.insert("serviceLocation".into(), self.place_thing(place, lang));
        }
        Value::Object(channel)
    }

    fn course(
        &self,
        provider: &Provider,
        own: &Support,
        id: &str,
        url: &str,
        lang: LangId,
    ) -> Value {
        let is_online = own.form == "training_online";
        let mut instance = Map::new();
        instance.insert("@type".into(), "CourseInstance".into());
        instance.insert("courseMode".into(), if is_online { "Online" } else { "Onsite" }.into());
        instance.extend(dates(own));
        if let Some(place) = provider.place_of(own) {
            instance.insert("location".into(), self.place_thing(place, lang));
        }
        let mut thing = self.named(provider, own, "Course", lang);
        thing.insert("provider".into(), json!({ "@id": id }));
        let category = match provider.charge.as_ref().map(|charge| charge.kind) {
            Some("free") => Some("Free"),
            Some("charged") => Some("Paid"),
            // What it costs is told in words, or not at all.
            _ => None,
        };
        let offer = category.map(|category| json!({ "@type": "Offer", "category": category }));
        thing.extend(offer.map(|offer| ("offers".into(), offer)));
        thing.insert("url".into(), own.url.as_deref().unwrap_or(url).into());
        thing.insert("inLanguage".into(), languages(provider));
        thing.insert("hasCourseInstance".into(), instance.into());
        let teaches = own.digcomp.iter().map(|id| self.word("digcomp", id, lang).into());
        insert_all(&mut thing, "teaches", teaches.collect());
        Value::Object(thing)
    }

    fn event_thing(
        &self,
        provider: &Provider,
        own: &Support,
        id: &str,
        url: &str,
        lang: LangId,
    ) -> Value {
        let mut thing = self.named(provider, own, "Event", lang);
        thing.extend(dates(own));
        thing.insert("organizer".into(), json!({ "@id": id }));
        thing.insert("eventStatus".into(), "https://schema.org/EventScheduled".into());
        thing.insert("inLanguage".into(), languages(provider));
        let (mode, location) = match provider.place_of(own) {
            Some(place) => ("OfflineEventAttendanceMode", self.place_thing(place, lang)),
            None => {
                let url = own.url.as_deref().unwrap_or(url);
                let room = json!({ "@type": "VirtualLocation", "url": url });
                ("OnlineEventAttendanceMode", room)
            }
        };
        let mode = format!("https://schema.org/{mode}");
        thing.insert("eventAttendanceMode".into(), mode.into());
        thing.insert("location".into(), location);
        Value::Object(thing)
    }

    /// A course or event with its own name, and the description of its provider.
    fn named(
        &self,
        provider: &Provider,
        own: &Support,
        kind: &str,
        lang: LangId,
    ) -> Map<String, Value> {
        let mut thing = self.thing(kind, provider, lang);
        let title = self.localised(&own.title, lang).text;
        let name = if title.is_empty() { self.word("form", own.form, lang) } else { title };
        // Search engines ask for a description of every course.
        thing.entry("description").or_insert_with(|| name.clone().into());
        thing.insert("name".into(), name.into());
        thing
    }

    /// The hours of a support: the week, and each day of the next four weeks that the week alone
    /// does not give, with the same day as its first and last.
    fn hours_available(&self, provider: &Provider, own: &Support) -> Vec<Value> {
        let hours = &own.hours;
        let plain: Vec<Slot> =
            hours.support.iter().filter(|slot| slot.every.is_none()).cloned().collect();
        let has_breaks = hours.support.iter().any(|slot| slot.state == State::Closed);
        let plain = if has_breaks { Vec::new() } else { plain };
        let mut all = weekly(&plain);
        let usual = crate::registry::Hours { support: plain, ..Default::default() };
        for day in hours.days(self.site.date, DAYS_AHEAD, reach(provider, own)) {
            if day.openings != usual.of_week(day.date) {
                all.extend(special(&day));
            }
        }
        all
    }
}

fn insert_all(thing: &mut Map<String, Value>, key: &str, values: Vec<Value>) {
    if !values.is_empty() {
        thing.insert(key.to_owned(), values.into());
    }
}

fn languages(provider: &Provider) -> Value {
    provider.support_languages.iter().map(|tag| tag.as_str()).collect()
}

fn dates(own: &Support) -> Vec<(String, Value)> {
    let date = |key: &str, date: Option<Date>| {
        date.map(|date| (key.to_owned(), Value::from(date.to_string())))
    };
    let period = own.period;
    [date("startDate", period.from), date("endDate", period.to.or(period.from))]
        .into_iter()
        .flatten()
        .collect()
}

/// Hours that come every week.
fn weekly(slots: &[Slot]) -> Vec<Value> {
    let staffed = slots.iter().filter(|slot| slot.state.is_staffed() && slot.every.is_none());
    let specification = |slot: &Slot| -> Vec<Value> {
        let days: Vec<String> = slot.days.iter().map(|day| day_url(*day)).collect();
        let of = |times: &crate::registry::hours::Times| {
            let mut own = opening(times.from, times.to);
            own.insert("dayOfWeek".into(), days.clone().into());
            let term = [("validFrom", slot.from), ("validThrough", slot.to)];
            let term = term.into_iter().filter_map(|(key, date)| Some((key, date?)));
            own.extend(term.map(|(key, date)| (key.to_owned(), date.to_string().into())));
            Value::Object(own)
        };
        slot.times.iter().map(of).collect()
    };
    staffed.flat_map(specification).collect()
}

/// The hours of one day alone; a closed day opens and closes at midnight.
fn special(day: &Day) -> Vec<Value> {
    let dated = |mut own: Map<String, Value>| {
        for key in ["validFrom", "validThrough"] {
            own.insert(key.to_owned(), day.date.to_string().into());
        }
        Value::Object(own)
    };
    if day.openings.is_empty() {
        return vec![dated(opening(0, 0))];
    }
    let times = |own: &Opening| dated(opening(own.times.from, own.times.to));
    day.openings.iter().map(times).collect()
}

/// A specification of opening hours. What closes before it opens closes on the next day.
fn opening(from: u16, to: u16) -> Map<String, Value> {
    let time = |minutes: u16| match minutes {
        // schema.org writes the end of a day as its last minute.
        DAY => "23:59".to_owned(),
        _ => format!("{:02}:{:02}", minutes % DAY / 60, minutes % 60),
    };
    let mut own = Map::new();
    own.insert("@type".into(), "OpeningHoursSpecification".into());
    own.insert("opens".into(), time(from).into());
    own.insert("closes".into(), time(to).into());
    own
}

fn day_url(day: Weekday) -> String {
    format!("https://schema.org/{day:?}")
}
