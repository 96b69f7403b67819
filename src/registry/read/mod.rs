//! From YAML to the registry as meant: every field of the format, every mistake at its line.

mod contact;
mod place;
mod provider;
mod support;

use crate::{
    base::{Lang, SourcePath, Span, source::Spanned, url::is_slug, url::slugify},
    config::{ByLang, Config},
    diagnostic::{Diagnostic, Family, Finding, suggest::nearest},
    reference,
    yaml::{self, Entry, Fields, Node, Reader, Value, list},
};

use super::{
    Coordinator, Header, Period, Population, REGISTRY_FILE, REGISTRY_HEADER, RegistryFile,
    formats::{self, Form},
    hours,
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
    let path = path.clone();
    let empty =
        RegistryFile { path, header: None, coordinators: Vec::new(), providers: Vec::new() };
    let Some(node) = yaml::parse(&text[bom..], bom, &mut reader) else { return empty };
    let mut context = Context { config, langs: &config.languages, reader };
    match &node.value {
        Value::List(items) => RegistryFile {
            providers: items.iter().filter_map(|item| context.provider(item)).collect(),
            ..empty
        },
        Value::Map(entries) if !is_whole(&empty.path, entries) => {
            RegistryFile { providers: context.provider(&node).into_iter().collect(), ..empty }
        }
        _ => context.whole(&node, empty),
    }
}

/// Whether a file holds a registry, and not one provider. Of the files of the folder, only the
/// header is one by its name.
fn is_whole(path: &SourcePath, entries: &[Entry]) -> bool {
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
    fn whole(&mut self, node: &Node, empty: RegistryFile) -> RegistryFile {
        let reader = &mut self.reader;
        let Some(mut fields) = reader.fields(node, "providers") else { return empty };
        // Of the files of the folder one holds the settings; the others list providers alone.
        const HEAD: [&str; 5] =
            ["schema", "samples", "review_after_days", "expire_after_days", "population"];
        let is_named = matches!(empty.path.as_str(), REGISTRY_FILE | REGISTRY_HEADER);
        let is_head = is_named || HEAD.iter().any(|key| fields.entry(key).is_some());
        let schema = fields.get("schema", reader).and_then(|node| reader.text(node, "schema"));
        if is_head && schema.is_none_or(|schema| schema.value != "1") {
            reader.find(Finding::RegistryShape, fields.span, |d| d);
        }
        self.check_languages(&mut fields);
        let header = Some(self.header(&mut fields)).filter(|_| is_head);
        let coordinators = self.each("coordinators", &mut fields, Context::coordinator);
        let providers = self.each("providers", &mut fields, Context::provider);
        fields.finish(&mut self.reader);
        RegistryFile { header, coordinators, providers, ..empty }
    }

    fn header(&mut self, fields: &mut Fields) -> Header {
        let reader = &mut self.reader;
        let default = Header::default();
        let samples = fields.flag("samples", reader);
        let review = fields.number("review_after_days", reader);
        let expire = fields.number("expire_after_days", reader);
        fields.text("timezone", reader);
        Header {
            samples,
            review_after_days: review.unwrap_or(default.review_after_days),
            expire_after_days: expire.unwrap_or(default.expire_after_days),
            population: self.population(fields).unwrap_or_default(),
        }
    }

    /// Newer figures: `population: { year: 2025, residents: { "091": 690000 } }`.
    fn population(&mut self, fields: &mut Fields) -> Option<Population> {
        let node = fields.get("population", &mut self.reader)?;
        let mut inner = self.reader.fields(node, "population")?;
        let year = inner.require("year", &mut self.reader);
        let year = year.and_then(|node| {
            let year = self.reader.number(node, "year")?;
            let is_sound = (1990..2100).contains(&year);
            if !is_sound {
                self.find(Finding::RegistryFigure, node.span, |d| {
                    d.fact("value", year.to_string())
                });
            }
            Some(year).filter(|_| is_sound)
        });
        let residents = inner.require("residents", &mut self.reader);
        let mut population = Population { year: year.unwrap_or_default(), ..Population::default() };
        let entries = match residents.map(|node| &node.value) {
            Some(Value::Map(entries)) => entries.as_slice(),
            Some(_) => {
                residents.and_then(|node| self.reader.fields(node, "residents"));
                &[]
            }
            None => &[],
        };
        for Entry { key, node } in entries {
            let code = self.municipality_code(&key.value, key.span);
            let Some(number) = self.reader.number(node, "residents") else { continue };
            let residents = u32::try_from(number).ok().filter(|own| (1..10_000_000).contains(own));
            if residents.is_none() {
                self.find(Finding::RegistryFigure, node.span, |d| {
                    d.fact("value", number.to_string())
                });
            }
            population.residents.extend(code.zip(residents));
        }
        inner.finish(&mut self.reader);
        Some(population)
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
        let id = self.id(&mut fields);
        let regions = self.regions(&mut fields);
        let topics = self.config.known_codes("topic", &self.config.topics);
        let topic = fields.get("topic", &mut self.reader);
        let topic = topic.and_then(|node| self.reader.choice(node, "topic", &topics));
        let topic = topic.map(str::to_owned);
        fields.demand("organisation");
        let organisation = self.plain("organisation", &mut fields);
        let role = self.plain("role", &mut fields);
        let contact = self.phone_and_email(&mut fields);
        self.check_personal(&contact);
        let website = self.web_by_lang("website", &mut fields);
        let mut count =
            |keys: &[&'static str]| keys.iter().filter(|key| fields.entry(key).is_some()).count();
        let is_clear = count(&["regions", "topic"]) == 1;
        let is_reachable = count(&["email", "phone", "website"]) > 0;
        let is_whole = is_clear && is_reachable;
        if !is_whole && !self.reader.broken {
            let at = fields.entry("id").map_or(fields.span, |entry| entry.key.span);
            let shown = id.as_ref().map_or("?", |id| id.value.as_str());
            self.find(Finding::RegistryCoordinator, at, |d| d.fact("id", shown));
        }
        fields.finish(&mut self.reader);
        Some(Coordinator { id: id?, regions, topic, organisation, role, contact, website })
    }

    fn find(&mut self, finding: Finding, span: Span, with: impl FnOnce(Diagnostic) -> Diagnostic) {
        self.reader.find(finding, span, with);
    }

    fn id(&mut self, fields: &mut Fields) -> Option<Spanned<String>> {
        let node = fields.require("id", &mut self.reader)?;
        let id = self.reader.text(node, "id")?;
        if is_slug(&id.value) {
            return Some(id);
        }
        let example = Some(slugify(&id.value)).filter(|slug| !slug.is_empty());
        let example = example.unwrap_or_else(|| "kirjasto".to_owned());
        self.find(Finding::RegistryId, id.span, |d| {
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

    /// Plain texts, in which signs of HTML and Markdown would be shown as they are.
    fn plain(&mut self, key: &'static str, fields: &mut Fields) -> ByLang {
        self.marked(key, formats::markup, fields)
    }

    /// Texts in which some marks are wrong.
    fn marked(
        &mut self,
        key: &'static str,
        mark: impl Fn(&str) -> Option<&str>,
        fields: &mut Fields,
    ) -> ByLang {
        let mut texts = self.by_lang(key, fields);
        if !matches!(key, "description" | "easy") {
            // What is written over several lines is one line all the same.
            for (_, text) in &mut texts.0 {
                *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            }
        }
        for (lang, text) in &texts.0 {
            if let Some(mark) = mark(text) {
                let span = value_span(fields, key, lang);
                self.find(Finding::RegistryMarkup, span, |d| d.fact("key", key).fact("mark", mark));
            }
        }
        texts
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
        finding: Finding,
        fields: &mut Fields,
    ) -> Option<&'static str> {
        let node = fields.require(key, &mut self.reader)?;
        self.known_code(node, (key, group), finding, &reference::code_ids(group))
    }

    fn codes(
        &mut self,
        key: &'static str,
        group: &str,
        finding: Finding,
        fields: &mut Fields,
    ) -> Vec<&'static str> {
        let known = reference::code_ids(group);
        self.each(key, fields, |context, item| {
            context.known_code(item, (key, group), finding, &known)
        })
    }

    fn own_codes(&mut self, key: &'static str, group: &str, fields: &mut Fields) -> Vec<String> {
        let config = self.config;
        let own = if group == "topic" { &config.topics } else { &config.audiences };
        let known = config.known_codes(group, own);
        self.each(key, fields, |context, item| {
            let code = context.known_code(item, (key, group), Finding::RegistryCode, &known);
            code.map(str::to_owned)
        })
    }

    fn known_code<'k>(
        &mut self,
        node: &Node,
        (key, group): (&str, &str),
        finding: Finding,
        known: &[&'k str],
    ) -> Option<&'k str> {
        let text = self.reader.text(node, key)?;
        let found = known.iter().copied().find(|code| *code == text.value);
        if found.is_none() {
            let meant = reference::code_meant(group, &text.value);
            // Among numbers, the one that looks alike is another thing.
            let is_word = text.value.chars().any(char::is_alphabetic);
            let alike = || nearest(&text.value, known.iter().copied()).filter(|_| is_word);
            let near = meant.or_else(alike);
            self.find(finding, text.span, |d| {
                d.fact("key", key).fact("value", &text.value).fact("known", list(known)).near(near)
            });
        }
        found
    }

    fn period_in(&mut self, key: &'static str, fields: &mut Fields) -> (Period, Span) {
        let node = fields.get(key, &mut self.reader);
        let Some(mut inner) = node.and_then(|node| self.reader.fields(node, key)) else {
            return (Period::default(), fields.span);
        };
        let period = Period {
            from: inner.date("from", &mut self.reader),
            to: inner.date("to", &mut self.reader),
        };
        let at = inner.entry("to").map_or(inner.span, |entry| entry.node.span);
        hours::ordered(period.from, period.to, at, &mut self.reader);
        inner.finish(&mut self.reader);
        (period, at)
    }

    fn regions(&mut self, fields: &mut Fields) -> Vec<&'static str> {
        self.each("regions", fields, |context, item| {
            let text = context.reader.text(item, "regions")?;
            let found = reference::region(&text.value);
            if found.is_none() {
                let same_name = |own: &&reference::Region| {
                    [own.names.fi, own.names.sv, own.names.en].contains(&text.value.as_str())
                };
                let padded = format!("{:0>2}", text.value);
                let near = reference::region(&padded);
                let near = near.or_else(|| reference::regions().iter().find(same_name));
                context.find(Finding::RegistryRegion, text.span, |d| {
                    d.fact("value", &text.value).near(near.map(|own| format!("\"{}\"", own.code)))
                });
            }
            found.map(|own| own.code)
        })
    }

    fn municipality(&mut self, node: &Node, key: &str) -> Option<&'static str> {
        let text = self.reader.text(node, key)?;
        self.quoted(node);
        self.municipality_code(&text.value, text.span)
    }

    /// Notes figures that begin with a nought and stand without quotation marks: other programs
    /// read a number there, and lose the nought (YAML 1.2.2, core schema; YAML 1.1, octal numbers).
    fn quoted(&mut self, node: &Node) {
        let Value::Scalar { text, plain: true } = &node.value else { return };
        if text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit()) {
            self.find(Finding::RegistryCodeQuotes, node.span, |d| {
                d.fact("value", text).edit(node.span, text, format!("\"{text}\""))
            });
        }
    }

    fn municipality_code(&mut self, code: &str, span: Span) -> Option<&'static str> {
        if let Some(found) = reference::municipality(code) {
            return Some(found.code);
        }
        let padded = format!("{code:0>3}");
        let old = reference::merged(&padded);
        if let Some((old, new)) =
            old.and_then(|old| Some((old, reference::municipality(old.into)?)))
        {
            let new_name = new.names.in_lang(self.config.editor_language.as_str());
            self.find(Finding::RegistryMunicipalityMerged, span, |d| {
                let d = d.fact("value", code).fact("old", old.name).fact("new", new_name);
                d.fact("code", new.code).near(Some(format!("\"{}\"", new.code)))
            });
            return None;
        }
        let same_name = |own: &&reference::Municipality| {
            let names = [own.names.fi, own.names.sv];
            names.iter().any(|name| name.to_lowercase() == code.to_lowercase())
        };
        // 16 may be 016 that has lost its nought, or 020 that was read as an octal number.
        let octal = code.parse::<u32>().ok().map(|number| format!("{number:0>3o}"));
        let is_octal =
            octal.is_some_and(|own| own != padded && reference::municipality(&own).is_some());
        let near = reference::municipality(&padded).filter(|_| !is_octal);
        let near = near.or_else(|| reference::municipalities().iter().find(same_name));
        self.find(Finding::RegistryMunicipality, span, |d| {
            d.fact("value", code).near(near.map(|own| format!("\"{}\"", own.code)))
        });
        None
    }

    /// An address on the web.
    fn web(&mut self, text: &Spanned<String>) -> Option<String> {
        match formats::web(&text.value) {
            Form::Right(address) => Some(address),
            Form::Wrong(meant) => {
                self.find(Finding::RegistryWebsite, text.span, |d| {
                    let d = d.fact("value", &text.value).near(meant.clone());
                    meant.into_iter().fold(d, |d, own| d.edit_if_asked(text.span, &text.value, own))
                });
                None
            }
        }
    }

    /// The address of a website, which should last: without the season or school year of now.
    fn website(&mut self, text: &Spanned<String>) -> Option<String> {
        let address = self.web(text)?;
        if let Some(season) = formats::season(&address) {
            let at = formats::part_of(text.span, &address, season);
            self.find(Finding::RegistryWebsiteSeason, at, |d| {
                d.fact("value", &address).fact("season", season)
            });
        }
        Some(address)
    }

    fn web_field(&mut self, key: &'static str, fields: &mut Fields) -> Option<String> {
        let text = fields.text(key, &mut self.reader)?;
        self.web(&text)
    }

    /// Addresses on the web: one for each language, or one for all.
    fn web_by_lang(&mut self, key: &'static str, fields: &mut Fields) -> ByLang {
        let Some(entry) = fields.entry(key) else { return ByLang::default() };
        if let Value::Scalar { .. } = entry.node.value {
            let text = fields.text(key, &mut self.reader);
            let address = text.and_then(|text| self.website(&text));
            let all = |address: String| {
                self.langs.iter().map(|lang| (lang.clone(), address.clone())).collect()
            };
            return ByLang(address.map_or(Vec::new(), all));
        }
        let texts = self.by_lang(key, fields);
        let mut addresses = Vec::with_capacity(texts.0.len());
        for (lang, text) in texts.0 {
            let text = Spanned::new(text, value_span(fields, key, &lang));
            addresses.extend(self.website(&text).map(|address| (lang, address)));
        }
        ByLang(addresses)
    }
}

/// Where the text of a language stands in a field that holds one for each.
fn value_span(fields: &mut Fields, key: &'static str, lang: &Lang) -> Span {
    let Some(entry) = fields.entry(key) else { return fields.span };
    let Value::Map(entries) = &entry.node.value else { return entry.node.span };
    let own = entries.iter().find(|own| own.key.value == lang.as_str());
    own.map_or(entry.key.span, |own| own.node.span)
}
