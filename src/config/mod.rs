//! `content/site.yaml` as meant: the name of the site, its languages and what it asks of its pages.

mod duties;
mod synonyms;

use crate::{
    base::{BaseUrl, Lang, SourcePath, Span, Version, source::Spanned},
    diagnostic::{Code, Diagnostic, Family, Finding, Severity, YamlFault},
    reference,
    yaml::{self, Fields, Reader},
};

pub use duties::{Accessibility, Declared, Feedback, Privacy, STORES, Shortcoming};
pub use synonyms::{SYNONYMS_PATH, Synonyms, parse_synonyms, synonyms};

/// Where the settings of a site stand.
pub const CONFIG_PATH: &str = "content/site.yaml";

/// The settings of a site.
#[derive(Clone, Debug)]
pub struct Config {
    /// The name of the site, in each language that has one.
    pub title: ByLang,
    /// The languages; the first is the source language. Never empty.
    pub languages: Vec<Lang>,
    /// Where the site is published.
    pub base_url: BaseUrl,
    /// Who is responsible for the site.
    pub organisation: Organisation,
    /// The name of the theme.
    pub theme: Spanned<String>,
    /// The keys of the pages in the menu, in order; none when the top sections are the menu.
    pub menu: Option<Vec<Spanned<String>>>,
    /// The site's own topics.
    pub topics: Vec<OwnCode>,
    /// The site's own audiences.
    pub audiences: Vec<OwnCode>,
    /// Which pages must exist in every language.
    pub parity: Parity,
    /// Severities that the site has changed, in the order of the file.
    pub rules: Vec<Rule>,
    /// The language of messages.
    pub editor_language: Lang,
    /// How long a session of teaching takes, in minutes.
    pub session_min: i64,
    /// The address where a page can be edited, with `{path}`.
    pub edit_url: Option<String>,
    /// The licence of the content: a name or an address.
    pub licence: Option<String>,
    /// Whether an expert has reviewed the pages in easier language, so that they may be called
    /// selkokieli or lätt språk.
    pub easy_language_reviewed: bool,
    /// The key of the page on how supporters work; notes on bank matters lead to it.
    pub ethics: Option<Spanned<String>>,
    /// The accessibility statement, for a site that keeps it as data.
    pub accessibility: Option<Accessibility>,
    /// What readers are told of that a theme loads from elsewhere or stores.
    pub privacy: Privacy,
    /// Whom the outlines of the regions come from, and under which licence.
    pub map_attribution: ByLang,
    /// Abbreviations that need no explanation on the pages of the site.
    pub abbreviations: Vec<String>,
    /// Addresses that may die, as paths or patterns such as `/fi/ajankohtaista/**`.
    pub removed: Vec<String>,
    /// The version of the program that the site was made with.
    pub version: Option<Version>,
}

/// A text for each language, in the order of the file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ByLang(pub Vec<(Lang, String)>);

impl ByLang {
    /// The text in a language.
    pub fn get(&self, lang: &Lang) -> Option<&str> {
        self.0.iter().find(|(own, _)| own == lang).map(|(_, text)| text.as_str())
    }

    /// The text in a language or, where that lacks, in the first of `languages` that has one,
    /// with the language it is in.
    pub fn best<'a>(
        &'a self,
        lang: &'a Lang,
        languages: &'a [Lang],
    ) -> Option<(&'a Lang, &'a str)> {
        let order = std::iter::once(lang).chain(languages);
        order.into_iter().find_map(|lang| Some((lang, self.get(lang)?)))
    }
}

/// Who is responsible for the site.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Organisation {
    /// Its name.
    pub name: ByLang,
    /// Its shared e-mail address.
    pub email: Option<String>,
    /// Where feedback is given.
    pub feedback_url: Option<String>,
    /// The Finnish business id (Y-tunnus).
    pub business_id: Option<String>,
}

/// A code that the site adds to a code list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnCode {
    /// The code.
    pub id: String,
    /// Its word in each language.
    pub names: ByLang,
}

/// A change of how much the findings of a rule weigh.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// The rule.
    pub code: Code,
    /// What its findings weigh.
    pub severity: Severity,
    /// The files it is changed in, as paths or patterns such as `content/news/**`; all when empty.
    pub files: Vec<String>,
    /// Its place in the settings.
    pub span: Span,
}

impl Rule {
    /// Whether it counts for a finding in a file.
    pub fn is_for(&self, code: Code, file: &SourcePath) -> bool {
        let fits = |pattern: &String| fast_glob::glob_match(pattern, file.as_str());
        self.code == code && (self.files.is_empty() || self.files.iter().any(fits))
    }

    /// Whether it makes findings weigh less than they would.
    pub fn is_lowered(&self) -> bool {
        self.severity < self.code.severity()
    }
}

/// Kinds or keys of pages, by how strongly each language is asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Parity {
    /// A missing language is an error; a missing accessibility statement too, when it is named.
    pub must: Vec<Spanned<String>>,
    /// A missing language is a warning.
    pub should: Vec<Spanned<String>>,
    /// A missing language is a note.
    pub may: Vec<Spanned<String>>,
}

impl Config {
    /// The language of the originals, in which other languages are shown where they lack.
    pub fn source_language(&self) -> &Lang {
        &self.languages[0]
    }

    /// The topics or audiences that may be used: the built-in ones and the site's own.
    pub fn known_codes<'a>(&'a self, group: &str, own: &'a [OwnCode]) -> Vec<&'a str> {
        let own = own.iter().map(|code| code.id.as_str());
        reference::code_ids(group).into_iter().chain(own).collect()
    }

    /// The word for a topic.
    pub fn topic_word<'a>(&'a self, code: &'a str, lang: &'a Lang) -> &'a str {
        self.code_word("topic", &self.topics, code, lang)
    }

    /// The word for a topic or audience.
    pub fn code_word<'a>(
        &'a self,
        group: &str,
        own: &'a [OwnCode],
        id: &'a str,
        lang: &'a Lang,
    ) -> &'a str {
        let own = own.iter().find(|code| code.id == id);
        let named = own.and_then(|code| code.names.best(lang, &self.languages));
        named.map_or_else(|| reference::code_word(group, id, lang.as_str()), |(_, name)| name)
    }
}

/// Reads the settings. What can't be read gets a stand-in, so that all other files are still read
/// and judged; the diagnostics then keep the site from being built.
pub fn parse(text: &str, notes: &mut Vec<Diagnostic>) -> Config {
    let file = SourcePath::new(CONFIG_PATH);
    let mut reader = Reader::new(&file, Family::Site, notes);
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let node = yaml::parse(&text[bom..], bom, &mut reader);
    let fields = node.as_ref().and_then(|node| reader.fields(node, "site.yaml"));
    match fields {
        Some(fields) => read(fields, &mut reader),
        None => {
            if reader.notes.is_empty() {
                reader.find(Finding::SiteConfigMissing, Span::default(), |d| d);
            }
            stand_in()
        }
    }
}

/// Settings that stand in where a site has none that can be read.
pub fn stand_in() -> Config {
    Config {
        title: ByLang::default(),
        languages: ["fi", "sv", "en"].into_iter().filter_map(Lang::parse).collect(),
        base_url: BaseUrl::parse("https://example.fi/").expect("an address"),
        organisation: Organisation::default(),
        theme: Spanned::new("default".to_owned(), Span::default()),
        menu: None,
        topics: Vec::new(),
        audiences: Vec::new(),
        parity: Parity::default(),
        rules: Vec::new(),
        editor_language: Lang::parse("fi").expect("a tag"),
        session_min: 90,
        edit_url: None,
        licence: None,
        easy_language_reviewed: false,
        ethics: None,
        accessibility: None,
        privacy: Privacy::default(),
        map_attribution: ByLang::default(),
        abbreviations: Vec::new(),
        removed: Vec::new(),
        version: None,
    }
}

fn read(mut fields: Fields, reader: &mut Reader) -> Config {
    let mut config = stand_in();
    let languages = read_languages(&mut fields, reader);
    if !languages.is_empty() {
        config.languages = languages;
    }
    let langs = config.languages.clone();
    if let Some(node) = fields.require("title", reader) {
        config.title = ByLang(reader.by_lang(node, "title", &langs));
    }
    if let Some(node) = fields.require("base_url", reader)
        && let Some(text) = reader.text(node, "base_url")
    {
        match BaseUrl::parse(&text.value) {
            Some(url) => config.base_url = url,
            None => reader.find(Finding::SiteUrl, text.span, |d| d.fact("value", &text.value)),
        }
    }
    if let Some(node) = fields.get("organisation", reader)
        && let Some(inner) = reader.fields(node, "organisation")
    {
        config.organisation = read_organisation(inner, &langs, reader);
    }
    if let Some(theme) = fields.text("theme", reader) {
        config.theme = theme;
    }
    config.menu = fields.get("menu", reader).map(|node| {
        let items = reader.items(node, "menu");
        items.iter().filter_map(|item| reader.text(item, "menu")).collect()
    });
    config.topics = read_codes("topics", &mut fields, &langs, reader);
    config.audiences = read_codes("audiences", &mut fields, &langs, reader);
    if let Some(node) = fields.get("parity", reader)
        && let Some(inner) = reader.fields(node, "parity")
    {
        config.parity = read_parity(inner, reader);
    }
    config.rules = read_rules(&mut fields, reader);
    config.editor_language = config.languages[0].clone();
    if let Some(text) = fields.text("editor_language", reader) {
        match Lang::parse(&text.value) {
            Some(lang) => config.editor_language = lang,
            None => {
                reader.find(Finding::SiteLangUnlisted, text.span, |d| d.fact("value", &text.value));
            }
        }
    }
    if let Some(node) = fields.get("session_min", reader)
        && let Some(minutes) = reader.minutes(node, "session_min")
    {
        config.session_min = minutes;
    }
    config.edit_url = fields.text("edit_url", reader).map(|text| text.value);
    config.licence = fields.text("licence", reader).map(|text| text.value);
    config.easy_language_reviewed = fields.flag("easy_language_reviewed", reader);
    config.ethics = fields.text("ethics", reader);
    let langs = config.languages.clone();
    config.map_attribution = ByLang(fields.by_lang("map_attribution", &langs, reader));
    if let Some(node) = fields.get("accessibility", reader)
        && let Some(inner) = reader.fields(node, "accessibility")
    {
        config.accessibility = duties::read_accessibility(inner, &langs, reader);
    }
    if let Some(node) = fields.get("privacy", reader)
        && let Some(inner) = reader.fields(node, "privacy")
    {
        config.privacy = duties::read_privacy(inner, &langs, reader);
    }
    let abbreviations = fields.texts("abbreviations", reader);
    config.abbreviations = abbreviations.into_iter().map(|text| text.value).collect();
    config.removed = read_removed(&mut fields, reader);
    config.version = read_version("digituki", Finding::SiteVersion, &mut fields, reader);
    fields.finish(reader);
    config
}

/// Addresses that may die. Each begins with `/`: the base path is not part of it.
fn read_removed(fields: &mut Fields, reader: &mut Reader) -> Vec<String> {
    let mut removed = Vec::new();
    for address in fields.texts("removed", reader) {
        match address.value.starts_with('/') {
            true => removed.push(address.value),
            false => {
                let d = |d: Diagnostic| d.fact("alias", &address.value);
                reader.find(Finding::SiteRemoved, address.span, d);
            }
        }
    }
    removed
}

/// The version of the program that something was made with. One that is newer than this program is
/// noted by `newer`.
pub fn read_version(
    key: &'static str,
    newer: Finding,
    fields: &mut Fields,
    reader: &mut Reader,
) -> Option<Version> {
    let text = fields.text(key, reader)?;
    let Some(version) = Version::parse(&text.value) else {
        reader.find(Finding::SiteVersionForm, text.span, |d| {
            d.fact("value", &text.value).fact("own", Version::OWN)
        });
        return None;
    };
    if version > Version::own() {
        reader.find(newer, text.span, |d| d.fact("value", &text.value).fact("own", Version::OWN));
    }
    Some(version)
}

fn read_languages(fields: &mut Fields, reader: &mut Reader) -> Vec<Lang> {
    let Some(node) = fields.require("languages", reader) else { return Vec::new() };
    let mut languages = Vec::new();
    let items = reader.items(node, "languages");
    if items.is_empty() {
        reader.note(YamlFault::ValueEmpty, node.span, |d| d.fact("key", "languages"));
    }
    for item in items {
        let Some(text) = reader.text(item, "languages") else { continue };
        match Lang::parse(&text.value) {
            Some(lang) if lang.standard().is_none() && !languages.contains(&lang) => {
                languages.push(lang);
            }
            _ => {
                reader.find(Finding::SiteLangUnlisted, text.span, |d| d.fact("value", &text.value))
            }
        }
    }
    languages
}

fn read_organisation(mut fields: Fields, langs: &[Lang], reader: &mut Reader) -> Organisation {
    let organisation = Organisation {
        name: ByLang(fields.by_lang("name", langs, reader)),
        email: fields.text("email", reader).map(|text| text.value),
        feedback_url: read_address("feedback_url", &mut fields, reader),
        business_id: fields.text("business_id", reader).map(|text| text.value),
    };
    fields.finish(reader);
    organisation
}

/// An address of the web, or to write to; anything else could run something.
fn read_address(key: &'static str, fields: &mut Fields, reader: &mut Reader) -> Option<String> {
    let text = fields.text(key, reader)?;
    let scheme = text.value.split_once(':').map_or("", |(scheme, _)| scheme);
    if matches!(scheme, "https" | "http" | "mailto") {
        return Some(text.value);
    }
    reader.find(Finding::LinkScheme, text.span, |d| d.fact("scheme", scheme));
    None
}

fn read_codes(
    key: &'static str,
    fields: &mut Fields,
    langs: &[Lang],
    reader: &mut Reader,
) -> Vec<OwnCode> {
    let Some(node) = fields.get(key, reader) else { return Vec::new() };
    let yaml::Value::Map(entries) = &node.value else {
        reader.fields(node, key);
        return Vec::new();
    };
    let own = |entry: &yaml::Entry| OwnCode {
        id: entry.key.value.clone(),
        names: ByLang(reader.by_lang(&entry.node, &entry.key.value, langs)),
    };
    entries.iter().map(own).collect()
}

fn read_parity(mut fields: Fields, reader: &mut Reader) -> Parity {
    let mut texts = |key| fields.texts(key, reader);
    let parity = Parity { must: texts("must"), should: texts("should"), may: texts("may") };
    fields.finish(reader);
    parity
}

fn read_rules(fields: &mut Fields, reader: &mut Reader) -> Vec<Rule> {
    let mut rules = Vec::new();
    let Some(node) = fields.get("rules", reader) else { return rules };
    let yaml::Value::Map(entries) = &node.value else {
        reader.fields(node, "rules");
        return rules;
    };
    for yaml::Entry { key, node } in entries {
        // A rule may be changed in one way here and in another there.
        let one = std::slice::from_ref(node);
        let changes = if let yaml::Value::List(items) = &node.value { items } else { one };
        let code = Code::named(&key.value);
        if code.is_none() {
            let near = Code::nearest(&key.value);
            reader.find(Finding::SiteRule, key.span, |d| d.fact("code", &key.value).near(near));
        }
        for change in changes {
            rules.extend(read_rule(key, change, reader).and_then(|(severity, files)| {
                Some(Rule { code: code?, severity, files, span: key.span })
            }));
        }
    }
    rules
}

fn read_rule(
    key: &Spanned<String>,
    node: &yaml::Node,
    reader: &mut Reader,
) -> Option<(Severity, Vec<String>)> {
    const LEVELS: [(&str, Severity); 4] = [
        ("off", Severity::Off),
        ("note", Severity::Note),
        ("warning", Severity::Warning),
        ("error", Severity::Error),
    ];
    let mut rule = reader.fields(node, &key.value)?;
    let level = rule.require("level", reader);
    let level = level.and_then(|node| reader.choice(node, "level", &LEVELS.map(|(name, _)| name)));
    let files: Vec<String> =
        rule.texts("files", reader).into_iter().map(|file| file.value).collect();
    if let Some(entry) = rule.entry("files").filter(|_| files.is_empty()) {
        reader.note(YamlFault::ValueEmpty, entry.key.span, |d| d.fact("key", "files"));
        return None;
    }
    if rule.text("reason", reader).is_none() && rule.entry("reason").is_none() {
        reader.missing("reason", key.span);
    }
    rule.finish(reader);
    let (_, severity) = LEVELS.iter().find(|(name, _)| Some(*name) == level)?;
    Some((*severity, files))
}
