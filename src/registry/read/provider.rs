//! Reading a provider, and what its fields say against each other.

use crate::{
    base::{Lang, Span, source::Spanned},
    config::ByLang,
    diagnostic::{Finding, Severity},
    reference,
    registry::{Area, Charge, Provider, Spans, Status, formats},
    yaml::{Fields, Node, Value, list},
};

use super::{Context, value_span};

/// As the Suomi.fi service catalogue has them: characters of a summary and of a description.
const SUMMARY_LIMIT: usize = 150;
const DESCRIPTION_LIMIT: usize = 2500;

impl Context<'_, '_> {
    pub(super) fn provider(&mut self, node: &Node) -> Option<Provider> {
        let mut fields = self.reader.fields(node, "providers")?;
        let before = self.reader.notes.len();
        let id = self.id(&mut fields);
        let kind = self.code("type", "provider_type", Finding::RegistryType, &mut fields);
        let name = self.plain("name", &mut fields);
        let places = self.each("places", &mut fields, Context::place);
        // An id that can't be used still tells which provider is meant.
        let written = fields.entry("id").and_then(|entry| match &entry.node.value {
            Value::Scalar { text, .. } => Some(text.as_str()),
            _ => None,
        });
        let shown = written.unwrap_or("?");
        let contacts = self.each("contacts", &mut fields, Context::contact);
        let has_phone = has_phone(&mut fields);
        let (organisation, business_id) = self.organisation(&mut fields);
        let (valid, valid_to) = self.period_in("valid", &mut fields);
        let at = |key: &'static str, fields: &mut Fields| {
            fields.entry(key).map_or(fields.span, |entry| entry.key.span)
        };
        let provider = Provider {
            file: self.reader.file.clone(),
            kind: kind.unwrap_or_default(),
            status: self.status(&mut fields),
            valid,
            summary: self.limited("summary", SUMMARY_LIMIT, &mut fields),
            description: self.limited("description", DESCRIPTION_LIMIT, &mut fields),
            easy: self.plain("easy", &mut fields),
            website: self.web_by_lang("website", &mut fields),
            organisation,
            business_id,
            audiences: self.own_codes("audiences", "audience", &mut fields),
            topics: self.own_codes("topics", "topic", &mut fields),
            support_languages: self.languages(&mut fields),
            area: self.area(shown, &mut fields),
            charge: self.charge(&mut fields),
            access: self.codes("access", "access", Finding::RegistryCode, &mut fields),
            supports: self.each("supports", &mut fields, |context, item| {
                context.support(item, shown, &places, has_phone)
            }),
            last_verified: self.last_verified(&mut fields),
            spans: Spans {
                name: at("name", &mut fields),
                website: at("website", &mut fields),
                valid_to,
            },
            id: id.clone().unwrap_or_else(|| Spanned::new(String::new(), fields.span)),
            contacts,
            places,
            name,
        };
        self.text("verified_by", &mut fields);
        self.source(&mut fields);
        self.names(&provider, shown, &mut fields);
        self.against_each_other(&provider, shown, &mut fields);
        fields.finish(&mut self.reader);
        let new = &self.reader.notes[before..];
        let sound = new.iter().all(|d| d.code.severity() < Severity::Error);
        // With errors the site is not built, but what is named can still be linked to and shown
        // while editing.
        (sound || (id.is_some() && !provider.name.0.is_empty())).then_some(provider)
    }

    /// Texts of at most so many characters. The short one is plain; the long one is Markdown.
    fn limited(&mut self, key: &'static str, limit: usize, fields: &mut Fields) -> ByLang {
        let (finding, texts) = match key {
            "summary" => (Finding::RegistrySummaryLong, self.plain(key, fields)),
            _ => (Finding::RegistryDescriptionLong, self.marked(key, formats::html, fields)),
        };
        for (lang, text) in &texts.0 {
            let length = text.chars().count();
            if length > limit {
                let span = value_span(fields, key, lang);
                self.find(finding, span, |d| {
                    d.fact("length", length.to_string()).fact("limit", limit.to_string())
                });
            }
        }
        texts
    }

    fn last_verified(&mut self, fields: &mut Fields) -> Option<Spanned<jiff::civil::Date>> {
        let node = fields.require("last_verified", &mut self.reader)?;
        let date = self.reader.date(node, "last_verified")?;
        Some(Spanned::new(date, node.span))
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

    fn organisation(&mut self, fields: &mut Fields) -> (ByLang, Option<String>) {
        let node = fields.get("organisation", &mut self.reader);
        let Some(mut inner) = node.and_then(|node| self.reader.fields(node, "organisation")) else {
            return (ByLang::default(), None);
        };
        let name = self.plain("name", &mut inner);
        let id = inner.text("business_id", &mut self.reader);
        if let Some(id) = id.as_ref().filter(|id| !formats::is_business_id(&id.value)) {
            self.find(Finding::RegistryBusinessId, id.span, |d| d.fact("value", &id.value));
        }
        inner.finish(&mut self.reader);
        (name, id.map(|id| id.value))
    }

    fn source(&mut self, fields: &mut Fields) {
        let node = fields.get("source", &mut self.reader);
        let Some(mut inner) = node.and_then(|node| self.reader.fields(node, "source")) else {
            return;
        };
        self.text("system", &mut inner);
        self.text("id", &mut inner);
        self.web_field("url", &mut inner);
        inner.finish(&mut self.reader);
    }

    fn languages(&mut self, fields: &mut Fields) -> Vec<Lang> {
        self.each("support_languages", fields, |context, item| {
            let text = context.reader.text(item, "support_languages")?;
            // A language of the site is one that help can be given in.
            let is_own = context.langs.iter().any(|lang| lang.as_str() == text.value);
            let known = is_own || reference::LANGUAGES.contains(&text.value.as_str());
            if !known {
                let near = language_meant(&text.value);
                context.find(Finding::RegistryLanguage, text.span, |d| {
                    d.fact("value", &text.value).near(near)
                });
            }
            Lang::parse(&text.value).filter(|_| known)
        })
    }

    fn area(&mut self, id: &str, fields: &mut Fields) -> Area {
        const SCOPES: [&str; 2] = ["nationwide", "nationwide_except_aland"];
        let nowhere = Area::Some { municipalities: Vec::new(), regions: Vec::new() };
        let Some(node) = fields.get("area", &mut self.reader) else {
            let at = fields.entry("id").map_or(fields.span, |entry| entry.key.span);
            if !self.reader.broken {
                self.find(Finding::RegistryArea, at, |d| d.fact("id", id));
            }
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
            self.find(Finding::RegistryArea, inner.span, |d| d.fact("id", id));
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
        let kind = self.code("type", "charge", Finding::RegistryCode, &mut inner);
        let note = self.plain("note", &mut inner);
        inner.finish(&mut self.reader);
        Some(Charge { kind: kind?, note })
    }

    /// Names and summaries in the languages of the site and of the help.
    fn names(&mut self, provider: &Provider, id: &str, fields: &mut Fields) {
        let mut at = |key: &'static str| {
            let entry = fields.entry(key).or_else(|| fields.entry("id"));
            entry.map_or(fields.span, |entry| entry.key.span)
        };
        let (name_at, summary_at) = (at("name"), at("summary"));
        if self.reader.broken {
            // What is missing was probably after the place where the file breaks off.
            return;
        }
        // A name of another sort has been told already.
        let is_map =
            |entry: &crate::yaml::Entry| matches!(entry.node.value, Value::Map(_) | Value::Null);
        if provider.name.0.is_empty() && !fields.entry("name").is_none_or(is_map) {
            return;
        }
        if provider.name.0.is_empty() {
            self.find(Finding::RegistryName, name_at, |d| d.fact("id", id));
            return;
        }
        let helps_in = |lang: &&Lang| provider.support_languages.contains(lang);
        for lang in self.langs.iter().filter(helps_in) {
            if provider.name.get(lang).is_none() {
                self.find(Finding::RegistryNameMissing, name_at, |d| {
                    d.fact("id", id).fact("lang", lang.as_str())
                });
            }
        }
        // On Åland, Swedish is the only official language.
        let is_on_aland = provider.area.is_on_aland_alone();
        let is_wanted = |lang: &&Lang| !is_on_aland || lang.as_str() == "sv";
        let lacks = |lang: &&Lang| provider.summary.get(lang).is_none();
        let missing: Vec<&str> =
            self.langs.iter().filter(is_wanted).filter(lacks).map(Lang::as_str).collect();
        if !missing.is_empty() {
            self.find(Finding::RegistrySummaryMissing, summary_at, |d| {
                d.fact("id", id).fact("lang", list(&missing))
            });
        }
    }

    /// What the fields say against each other.
    fn against_each_other(&mut self, provider: &Provider, id: &str, fields: &mut Fields) {
        // An end that is no date has been told already.
        let has_end = match fields.entry("valid").map(|entry| &entry.node.value) {
            Some(Value::Map(entries)) => entries.iter().any(|entry| entry.key.value == "to"),
            _ => provider.valid.to.is_some(),
        };
        let mut at = |key: &'static str| {
            let entry = fields.entry(key).or_else(|| fields.entry("id"));
            entry.map_or(fields.span, |entry| entry.key.span)
        };
        if self.reader.broken {
            return;
        }
        if provider.kind == "project" && !has_end {
            let at = at("valid");
            self.find(Finding::RegistryProjectEnd, at, |d| d.fact("id", id));
        }
        if provider.topics.iter().any(|topic| topic == "banking") {
            let at = at("topics");
            self.find(Finding::RegistryBanking, at, |d| d.fact("id", id));
        }
        if self.owes_swedish(provider) {
            let at: Span = at("name");
            self.find(Finding::RegistrySwedish, at, |d| d.fact("id", id));
        }
    }

    /// Whether a provider is an authority that serves a municipality where Swedish is an official
    /// language, and has no Swedish texts (Language Act 423/2003, section 32).
    fn owes_swedish(&self, provider: &Provider) -> bool {
        let Some(swedish) = self.langs.iter().find(|lang| lang.as_str() == "sv") else {
            return false;
        };
        let lacks = provider.name.get(swedish).is_none() || provider.summary.get(swedish).is_none();
        let is_authority =
            matches!(provider.kind, "municipality" | "authority" | "wellbeing_county");
        let mut served = provider.area.municipalities();
        lacks
            && is_authority
            && served.any(|at| reference::municipalities()[at].language.has_swedish())
    }
}

/// Whether any contact names a phone, right or wrong: a wrong one is told where it stands.
fn has_phone(fields: &mut Fields) -> bool {
    let Some(Value::List(contacts)) = fields.entry("contacts").map(|entry| &entry.node.value)
    else {
        return false;
    };
    contacts.iter().any(|contact| match &contact.value {
        Value::Map(entries) => entries.iter().any(|entry| entry.key.value == "phone"),
        _ => false,
    })
}

/// The language that an editor has probably meant by a name.
fn language_meant(text: &str) -> Option<&'static str> {
    const NAMES: [(&str, &[&str]); 12] = [
        ("fi", &["suomi", "finska", "finnish"]),
        ("sv", &["ruotsi", "svenska", "swedish", "se-sv", "swe"]),
        ("en", &["englanti", "engelska", "english", "eng", "gb", "uk-en"]),
        ("se", &["saame", "pohjoissaame", "nordsamiska", "sami"]),
        ("smn", &["inarinsaame", "enaresamiska"]),
        ("sms", &["koltansaame", "skoltsamiska"]),
        ("fse", &["viittomakieli", "suomalainen viittomakieli", "sign language"]),
        (
            "fss",
            &["suomenruotsalainen viittomakieli", "finlandssvenskt teckenspråk", "teckenspråk"],
        ),
        ("ru", &["venäjä", "ryska", "russian", "rus"]),
        ("et", &["viro", "estniska", "estonian", "ee"]),
        ("ar", &["arabia", "arabiska", "arabic"]),
        ("uk", &["ukraina", "ukrainska", "ukrainian", "ua"]),
    ];
    let lower = text.to_lowercase();
    NAMES.iter().find(|(_, names)| names.contains(&lower.as_str())).map(|(tag, _)| *tag)
}
