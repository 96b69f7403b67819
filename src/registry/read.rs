//! From YAML to the registry as meant: every field of the format, every mistake at its line.

use crate::{
    base::{Lang, SourcePath, source::Spanned, url::is_slug, url::slugify},
    config::{ByLang, Config},
    diagnostic::{Diagnostic, Family, Finding, Severity, suggest::nearest},
    reference,
    yaml::{self, Fields, Node, Reader, Value, list},
};

use super::{
    Area, Charge, Contact, Coordinator, Header, Period, Place, Provider, REGISTRY_FILE,
    REGISTRY_HEADER, RegistryFile, Status, Support, hours,
};

/// Reads one file of the registry. A file of the folder may hold one provider, a list of them, or
/// what the single file holds.
pub fn parse(
    path: &SourcePath,
    text: &str,
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> RegistryFile {
    let mut reader = Reader::new(path, Family::Registry, notes);
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let Some(node) = yaml::parse(&text[bom..], bom, &mut reader) else {
        return RegistryFile::default();
    };
    let mut context = Context { config, langs: &config.languages, reader };
    match &node.value {
        Value::List(items) => RegistryFile {
            providers: items.iter().filter_map(|item| context.provider(item)).collect(),
            ..RegistryFile::default()
        },
        Value::Map(entries) if !is_whole(path, entries) => RegistryFile {
            providers: context.provider(&node).into_iter().collect(),
            ..RegistryFile::default()
        },
        _ => context.whole(&node).unwrap_or_default(),
    }
}

/// Whether a file holds a registry, and not one provider. Of the files of the folder, only the
/// header is one by its name.
fn is_whole(path: &SourcePath, entries: &[yaml::Entry]) -> bool {
    const KEYS: [&str; 4] = ["schema", "samples", "coordinators", "providers"];
    let named = matches!(path.as_str(), REGISTRY_FILE | REGISTRY_HEADER);
    named || entries.iter().any(|entry| KEYS.contains(&entry.key.value.as_str()))
}

struct Context<'a, 'r> {
    config: &'a Config,
    langs: &'a [Lang],
    reader: Reader<'r>,
}

impl Context<'_, '_> {
    fn whole(&mut self, node: &Node) -> Option<RegistryFile> {
        let reader = &mut self.reader;
        let mut fields = reader.fields(node, "providers")?;
        let schema = fields.get("schema", reader).and_then(|node| reader.text(node, "schema"));
        if schema.is_none_or(|schema| schema.value != "1") {
            reader.find(Finding::RegistryShape, fields.span, |d| d);
        }
        self.check_languages(&mut fields);
        let reader = &mut self.reader;
        let default = Header::default();
        let header = Header {
            samples: fields.flag("samples", reader),
            review_after_days: fields
                .number("review_after_days", reader)
                .unwrap_or(default.review_after_days),
            expire_after_days: fields
                .number("expire_after_days", reader)
                .unwrap_or(default.expire_after_days),
        };
        fields.text("timezone", reader);
        let mut coordinators = Vec::new();
        if let Some(node) = fields.get("coordinators", reader) {
            for item in self.reader.items(node, "coordinators") {
                coordinators.extend(self.coordinator(item));
            }
        }
        let mut providers = Vec::new();
        if let Some(node) = fields.get("providers", &mut self.reader) {
            for item in self.reader.items(node, "providers") {
                providers.extend(self.provider(item));
            }
        }
        fields.finish(&mut self.reader);
        Some(RegistryFile { header: Some(header), coordinators, providers })
    }

    /// `languages` is optional and must equal the site's.
    fn check_languages(&mut self, fields: &mut Fields) {
        let reader = &mut self.reader;
        let Some(entry) = fields.entry("languages") else { return };
        let span = entry.key.span;
        let given = fields.texts("languages", reader);
        let same = given.iter().map(|text| text.value.as_str());
        if !same.eq(self.langs.iter().map(Lang::as_str)) {
            let known: Vec<&str> = self.langs.iter().map(Lang::as_str).collect();
            reader.find(Finding::RegistryLanguages, span, |d| d.fact("known", list(&known)));
        }
    }

    fn coordinator(&mut self, node: &Node) -> Option<Coordinator> {
        let mut fields = self.reader.fields(node, "coordinators")?;
        let id = self.id(&mut fields)?;
        let topics = self.config.known_codes("topic", &self.config.topics);
        let coordinator = Coordinator {
            id,
            regions: self.regions(&mut fields),
            topic: fields
                .get("topic", &mut self.reader)
                .and_then(|node| self.reader.choice(node, "topic", &topics))
                .map(str::to_owned),
            organisation: self.by_lang("organisation", &mut fields),
            role: self.by_lang("role", &mut fields),
            email: self.text("email", &mut fields),
            phone: self.text("phone", &mut fields),
            website: self.by_lang_or_text("website", &mut fields),
        };
        fields.finish(&mut self.reader);
        Some(coordinator)
    }

    fn provider(&mut self, node: &Node) -> Option<Provider> {
        let mut fields = self.reader.fields(node, "providers")?;
        let before = self.reader.notes.len();
        let id = self.id(&mut fields);
        let kind = self.code("type", "provider_type", &mut fields);
        let name = self.by_lang("name", &mut fields);
        let places = self.each("places", &mut fields, Context::place);
        let shown = id.as_ref().map_or("?", |id| id.value.as_str());
        let provider = Provider {
            file: self.reader.file.clone(),
            kind: kind.unwrap_or_default(),
            status: self.status(&mut fields),
            valid: self.period_in("valid", &mut fields),
            summary: self.by_lang("summary", &mut fields),
            description: self.by_lang("description", &mut fields),
            easy: self.by_lang("easy", &mut fields),
            website: self.by_lang("website", &mut fields),
            organisation: self.organisation(&mut fields),
            audiences: self.own_codes("audiences", "audience", &mut fields),
            topics: self.own_codes("topics", "topic", &mut fields),
            support_languages: self.languages(&mut fields),
            area: self.area(shown, &mut fields),
            charge: self.charge(&mut fields),
            access: self.codes("access", "access", &mut fields),
            contacts: self.each("contacts", &mut fields, Context::contact),
            supports: self.supports(&places, &mut fields),
            last_verified: fields
                .require("last_verified", &mut self.reader)
                .and_then(|node| self.reader.date(node, "last_verified")),
            id: id.clone().unwrap_or_else(|| Spanned::new(String::new(), fields.span)),
            places,
            name,
        };
        self.text("verified_by", &mut fields);
        self.source(&mut fields);
        if provider.name.0.is_empty() {
            let at = fields.entry("name").map_or(fields.span, |entry| entry.key.span);
            self.reader.find(Finding::RegistryName, at, |d| d.fact("id", shown));
        }
        fields.finish(&mut self.reader);
        let new = &self.reader.notes[before..];
        let sound = new.iter().all(|d| d.code.severity() < Severity::Error);
        // With errors the site is not built, but what is named can still be linked to and shown
        // while editing.
        (sound || (id.is_some() && !provider.name.0.is_empty())).then_some(provider)
    }

    fn id(&mut self, fields: &mut Fields) -> Option<Spanned<String>> {
        let node = fields.require("id", &mut self.reader)?;
        let id = self.reader.text(node, "id")?;
        if is_slug(&id.value) {
            return Some(id);
        }
        let example = Some(slugify(&id.value)).filter(|slug| !slug.is_empty());
        let example = example.unwrap_or_else(|| "kirjasto".to_owned());
        self.reader.find(Finding::RegistryId, id.span, |d| {
            d.fact("id", &id.value).fact("example", example)
        });
        None
    }

    fn text(&mut self, key: &'static str, fields: &mut Fields) -> Option<String> {
        fields.text(key, &mut self.reader).map(|text| text.value)
    }

    fn by_lang(&mut self, key: &'static str, fields: &mut Fields) -> ByLang {
        ByLang(fields.by_lang(key, self.langs, &mut self.reader))
    }

    /// An address that may be the same in every language.
    fn by_lang_or_text(&mut self, key: &'static str, fields: &mut Fields) -> ByLang {
        match fields.entry(key).map(|entry| &entry.node.value) {
            Some(Value::Scalar { text, .. }) => {
                ByLang(self.langs.iter().map(|lang| (lang.clone(), text.clone())).collect())
            }
            _ => self.by_lang(key, fields),
        }
    }

    fn each<T>(
        &mut self,
        key: &'static str,
        fields: &mut Fields,
        mut read: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = fields.get(key, &mut self.reader) else { return Vec::new() };
        let items = self.reader.items(node, key);
        items.iter().filter_map(|item| read(self, item)).collect()
    }

    /// One code of a list that must be there.
    fn code(
        &mut self,
        key: &'static str,
        group: &str,
        fields: &mut Fields,
    ) -> Option<&'static str> {
        let node = fields.require(key, &mut self.reader)?;
        self.known_code(node, key, &reference::code_ids(group))
    }

    fn codes(&mut self, key: &'static str, group: &str, fields: &mut Fields) -> Vec<&'static str> {
        let known = reference::code_ids(group);
        self.each(key, fields, |context, item| context.known_code(item, key, &known))
    }

    fn own_codes(&mut self, key: &'static str, group: &str, fields: &mut Fields) -> Vec<String> {
        let config = self.config;
        let own = if group == "topic" { &config.topics } else { &config.audiences };
        let known = config.known_codes(group, own);
        self.each(key, fields, |context, item| {
            context.known_code(item, key, &known).map(str::to_owned)
        })
    }

    fn known_code<'k>(&mut self, node: &Node, key: &str, known: &[&'k str]) -> Option<&'k str> {
        let text = self.reader.text(node, key)?;
        let found = known.iter().copied().find(|code| *code == text.value);
        if found.is_none() {
            let near = nearest(&text.value, known.iter().copied());
            self.reader.find(Finding::RegistryCode, text.span, |d| {
                d.fact("key", key).fact("value", &text.value).fact("known", list(known)).near(near)
            });
        }
        found
    }

    fn status(&mut self, fields: &mut Fields) -> Status {
        let node = fields.get("status", &mut self.reader);
        let named = node
            .and_then(|node| self.reader.choice(node, "status", &["active", "paused", "ended"]));
        match named {
            Some("paused") => Status::Paused,
            Some("ended") => Status::Ended,
            _ => Status::Active,
        }
    }

    fn period_in(&mut self, key: &'static str, fields: &mut Fields) -> Period {
        let node = fields.get(key, &mut self.reader);
        let Some(mut inner) = node.and_then(|node| self.reader.fields(node, key)) else {
            return Period::default();
        };
        let period = Period {
            from: inner.date("from", &mut self.reader),
            to: inner.date("to", &mut self.reader),
        };
        inner.finish(&mut self.reader);
        period
    }

    fn organisation(&mut self, fields: &mut Fields) -> ByLang {
        let node = fields.get("organisation", &mut self.reader);
        let Some(mut inner) = node.and_then(|node| self.reader.fields(node, "organisation")) else {
            return ByLang::default();
        };
        let name = self.by_lang("name", &mut inner);
        self.text("business_id", &mut inner);
        inner.finish(&mut self.reader);
        name
    }

    fn source(&mut self, fields: &mut Fields) {
        let node = fields.get("source", &mut self.reader);
        let Some(mut inner) = node.and_then(|node| self.reader.fields(node, "source")) else {
            return;
        };
        for key in ["system", "url", "id"] {
            self.text(key, &mut inner);
        }
        inner.finish(&mut self.reader);
    }

    fn languages(&mut self, fields: &mut Fields) -> Vec<Lang> {
        self.each("support_languages", fields, |context, item| {
            let text = context.reader.text(item, "support_languages")?;
            let lang = Lang::parse(&text.value);
            if lang.is_none() {
                context
                    .reader
                    .find(Finding::RegistryLanguage, text.span, |d| d.fact("value", &text.value));
            }
            lang
        })
    }

    fn regions(&mut self, fields: &mut Fields) -> Vec<&'static str> {
        let known: Vec<&'static str> = reference::regions().iter().map(|r| r.code).collect();
        self.each("regions", fields, |context, item| context.known_code(item, "regions", &known))
    }

    fn municipality(&mut self, node: &Node, key: &str) -> Option<&'static str> {
        let text = self.reader.text(node, key)?;
        let found = reference::municipality(&text.value);
        if found.is_none() {
            let padded = format!("{:0>3}", text.value);
            let near = reference::municipality(&padded).map(|_| format!("\"{padded}\""));
            self.reader.find(Finding::RegistryMunicipality, text.span, |d| {
                d.fact("value", &text.value).near(near)
            });
        }
        found.map(|municipality| municipality.code)
    }

    fn area(&mut self, id: &str, fields: &mut Fields) -> Area {
        const SCOPES: [&str; 2] = ["nationwide", "nationwide_except_aland"];
        let nowhere = Area::Some { municipalities: Vec::new(), regions: Vec::new() };
        let Some(node) = fields.get("area", &mut self.reader) else {
            let at = fields.entry("id").map_or(fields.span, |entry| entry.key.span);
            self.reader.find(Finding::RegistryArea, at, |d| d.fact("id", id));
            return nowhere;
        };
        let before = self.reader.notes.len();
        let Some(mut inner) = self.reader.fields(node, "area") else { return nowhere };
        let scope = inner.get("scope", &mut self.reader);
        let scope = scope.and_then(|node| self.reader.choice(node, "scope", &SCOPES));
        let municipalities = self.each("municipalities", &mut inner, |context, item| {
            context.municipality(item, "municipalities")
        });
        let regions = self.regions(&mut inner);
        let given = !municipalities.is_empty() || !regions.is_empty();
        if scope.is_some() == given && self.reader.notes.len() == before {
            self.reader.find(Finding::RegistryArea, inner.span, |d| d.fact("id", id));
        }
        inner.finish(&mut self.reader);
        match scope {
            Some("nationwide") => Area::Nationwide,
            Some(_) => Area::NationwideExceptAland,
            None => Area::Some { municipalities, regions },
        }
    }

    fn charge(&mut self, fields: &mut Fields) -> Option<Charge> {
        let node = fields.get("charge", &mut self.reader)?;
        let mut inner = self.reader.fields(node, "charge")?;
        let kind = self.code("type", "charge", &mut inner);
        let note = self.by_lang("note", &mut inner);
        inner.finish(&mut self.reader);
        Some(Charge { kind: kind?, note })
    }

    fn contact(&mut self, node: &Node) -> Option<Contact> {
        let mut fields = self.reader.fields(node, "contacts")?;
        let role = self.by_lang("role", &mut fields);
        let phone = self.text("phone", &mut fields);
        let kind = fields.get("call_charge", &mut self.reader);
        let kind = kind.and_then(|node| {
            self.known_code(node, "call_charge", &reference::code_ids("call_charge"))
        });
        let note = self.by_lang("call_charge_note", &mut fields);
        let email = self.text("email", &mut fields);
        let hours = hours::slots("hours", &mut fields, &mut self.reader);
        fields.finish(&mut self.reader);
        let call_charge = kind.map(|kind| Charge { kind, note });
        Some(Contact { role, phone, call_charge, email, hours })
    }

    fn place(&mut self, node: &Node) -> Option<Place> {
        let mut fields = self.reader.fields(node, "places")?;
        let mut place = Place {
            id: self.text("id", &mut fields).unwrap_or_default(),
            name: self.by_lang("name", &mut fields),
            directions: self.by_lang("directions", &mut fields),
            accessibility: self.codes("accessibility", "a11y", &mut fields),
            accessibility_unknown: self.codes("accessibility_unknown", "a11y", &mut fields),
            coordinates: self.coordinates(&mut fields),
            ..Place::default()
        };
        let address = fields.get("address", &mut self.reader);
        if let Some(mut inner) = address.and_then(|node| self.reader.fields(node, "address")) {
            place.street = self.by_lang("street", &mut inner);
            place.postcode = self.text("postcode", &mut inner);
            let node = inner.get("municipality", &mut self.reader);
            place.municipality = node.and_then(|node| self.municipality(node, "municipality"));
            inner.finish(&mut self.reader);
        }
        fields.finish(&mut self.reader);
        Some(place)
    }

    fn coordinates(&mut self, fields: &mut Fields) -> Option<(f64, f64)> {
        let numbers = fields.texts("coordinates", &mut self.reader);
        match &numbers[..] {
            [lat, lon] => Some((lat.value.parse().ok()?, lon.value.parse().ok()?)),
            _ => None,
        }
    }

    fn supports(&mut self, places: &[Place], fields: &mut Fields) -> Vec<Support> {
        self.each("supports", fields, |context, item| context.support(item, places))
    }

    fn support(&mut self, node: &Node, places: &[Place]) -> Option<Support> {
        let mut fields = self.reader.fields(node, "supports")?;
        let form = self.code("form", "form", &mut fields);
        let place = fields.text("place", &mut self.reader).and_then(|id| {
            let found = places.iter().position(|place| place.id == id.value);
            if found.is_none() {
                let known: Vec<&str> = places.iter().map(|place| place.id.as_str()).collect();
                let near = nearest(&id.value, known.iter().copied());
                self.reader.find(Finding::RegistryPlace, id.span, |d| {
                    d.fact("place", &id.value).fact("known", list(&known)).near(near)
                });
            }
            found
        });
        let venue = fields.get("venue", &mut self.reader).and_then(|node| self.place(node));
        let hours = fields.get("hours", &mut self.reader);
        let hours = hours.and_then(|node| hours::read(node, self.langs, &mut self.reader));
        let registration = fields.get("registration", &mut self.reader);
        let registration = registration.and_then(|node| self.reader.fields(node, "registration"));
        let (mut registration_url, mut registration_closes) = (None, None);
        if let Some(mut inner) = registration {
            registration_url = self.text("url", &mut inner);
            registration_closes = inner.date("closes", &mut self.reader);
            inner.finish(&mut self.reader);
        }
        let strong = fields.get("strong_identification", &mut self.reader);
        let sessions = fields.get("sessions", &mut self.reader);
        let sessions = match sessions.map(|node| (&node.value, node)) {
            Some((Value::Map(_), node)) => {
                hours::slot(node, &mut self.reader).into_iter().collect()
            }
            Some(_) => hours::slots("sessions", &mut fields, &mut self.reader),
            None => Vec::new(),
        };
        let support = Support {
            form: form.unwrap_or_default(),
            title: self.by_lang("title", &mut fields),
            place,
            venue,
            url: self.text("url", &mut fields),
            hours: hours.unwrap_or_default(),
            access: self.codes("access", "access", &mut fields),
            strong_identification: strong
                .and_then(|node| self.reader.yes_no(node, "strong_identification")),
            period: Period {
                from: fields.date("starts", &mut self.reader),
                to: fields.date("ends", &mut self.reader),
            },
            sessions,
            registration_url,
            registration_closes,
            digcomp: self.codes("digcomp", "digcomp", &mut fields),
        };
        fields.finish(&mut self.reader);
        Some(support)
    }
}
