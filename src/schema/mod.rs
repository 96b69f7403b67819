//! JSON Schemas of what editors write, for completion and hover texts in their editors.
//!
//! No form is described twice: the readers themselves are asked. Each field of an example that has
//! them all is replaced by something that can't be right, and what its reader then says tells which
//! names, values and types it takes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json, json};

use crate::{
    base::{Hash, Lang, SourcePath, Span},
    config::{self, CONFIG_PATH, Config},
    diagnostic::{
        Code, Diagnostic, Fact, Family, Finding, Term, YamlFault, json as findings,
        texts::MessageLang,
    },
    document, reference,
    registry::{self, REGISTRY_FILE},
    yaml::{self, Entry, Node, Reader, Value},
};

/// What a schema is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// `content/site.yaml`.
    Site,
    /// The front matter of a page.
    Page,
    /// `providers.yaml`.
    Registry,
}

impl Subject {
    /// All of them.
    pub const ALL: [Subject; 3] = [Subject::Site, Subject::Page, Subject::Registry];

    /// The name of its file.
    pub fn file(self) -> &'static str {
        match self {
            Subject::Site => "site.schema.json",
            Subject::Page => "page.schema.json",
            Subject::Registry => "providers.schema.json",
        }
    }

    /// The first part of the paths of its fields.
    fn root(self) -> &'static str {
        match self {
            Subject::Site => "site",
            Subject::Page => "page",
            Subject::Registry => "registry",
        }
    }

    /// An example in which every field stands at least once.
    pub fn example(self) -> &'static str {
        match self {
            Subject::Site => include_str!("site.yaml"),
            Subject::Page => include_str!("page.yaml"),
            Subject::Registry => include_str!("registry.yaml"),
        }
    }

    fn family(self) -> Family {
        match self {
            Subject::Site => Family::Site,
            Subject::Page => Family::Page,
            Subject::Registry => Family::Registry,
        }
    }

    /// What the reader says of a text.
    fn read(self, text: &str, config: &Config) -> Vec<Diagnostic> {
        let mut notes = Vec::new();
        match self {
            Subject::Site => drop(config::parse(text, &mut notes)),
            Subject::Registry => {
                let path = SourcePath::new(REGISTRY_FILE);
                drop(registry::parse(&path, text, config, &mut notes));
            }
            Subject::Page => {
                let path = SourcePath::new(format!("content/page.{}.md", config.languages[0]));
                let whole = format!("{FENCE}{text}{FENCE}");
                drop(document::parse(&path, (&whole, Hash::of(b"")), config, &mut notes));
                for place in notes.iter_mut().filter_map(|note| note.place.span.as_mut()) {
                    place.start = place.start.saturating_sub(FENCE.len());
                    place.end = place.end.saturating_sub(FENCE.len());
                }
            }
        }
        notes
    }
}

/// What stands around front matter.
const FENCE: &str = "---\n";

/// A name and a value that nobody means.
const PROBE: &str = "zzz_probe";

/// The JSON Schema (draft 7) of what editors write, with hover texts in a language, for a site with
/// these settings.
pub fn schema(subject: Subject, config: &Config, lang: MessageLang) -> Json {
    let text = subject.example();
    let file = SourcePath::new(CONFIG_PATH);
    let mut notes = Vec::new();
    let mut reader = Reader::new(&file, subject.family(), &mut notes);
    let node = yaml::parse(text, 0, &mut reader);
    let mut nodes = BTreeMap::new();
    if let Some(node) = &node {
        gather(node, subject.root().to_owned(), &mut nodes);
    }
    let asker = Asker { subject, text, config, nodes, words: words(lang) };
    let mut schema = asker.shape(subject.root());
    if let Json::Object(fields) = &mut schema {
        fields.insert("$schema".into(), "http://json-schema.org/draft-07/schema#".into());
        fields.insert("title".into(), subject.file().trim_end_matches(".schema.json").into());
    }
    schema
}

/// The settings of VS Code, from the folder of the site.
pub const EDITOR_SETTINGS: &str = ".vscode/settings.json";

/// The folder of the schemas.
pub const SCHEMAS: &str = "schemas";

/// All schemas of a site as files: their names and what they hold.
pub fn files(config: &Config, lang: MessageLang) -> Vec<(&'static str, String)> {
    let own = Subject::ALL.map(|subject| (subject.file(), schema(subject, config, lang)));
    let all = own.into_iter().chain([("findings.schema.json", findings::schema())]);
    all.map(|(name, schema)| (name, pretty(&schema))).collect()
}

/// Settings for the YAML extension of Red Hat in VS Code.
pub fn editor_settings() -> String {
    pretty(&json!({
        "yaml.schemas": {
            "./schemas/site.schema.json": "content/site.yaml",
            "./schemas/providers.schema.json": ["providers.yaml", "providers/_registry.yaml"],
        },
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
    }))
}

fn pretty(json: &Json) -> String {
    serde_json::to_string_pretty(json).unwrap_or_default() + "\n"
}

/// The paths of all fields that have a hover text.
pub fn described() -> BTreeSet<&'static str> {
    rows().map(|(path, _)| path).collect()
}

fn rows() -> impl Iterator<Item = (&'static str, [&'static str; 3])> {
    include_str!("fields.tsv").lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, [cells.next()?, cells.next()?, cells.next()?]))
    })
}

fn words(lang: MessageLang) -> BTreeMap<&'static str, &'static str> {
    let column = MessageLang::ALL.iter().position(|own| *own == lang).unwrap_or_default();
    rows().map(|(path, texts)| (path, texts[column])).collect()
}

/// The nodes of an example by their paths; the items of a list have the path of the list, and names
/// that the site chooses are `*`.
fn gather<'n>(node: &'n Node, path: String, nodes: &mut BTreeMap<String, Vec<&'n Node>>) {
    match &node.value {
        Value::Map(entries) => {
            let free = format!("{path}.*");
            let is_free = rows().any(|(path, _)| path == free);
            for Entry { key, node } in entries {
                let own = if is_free { free.clone() } else { format!("{path}.{}", key.value) };
                gather(node, own, nodes);
            }
        }
        Value::List(items) => {
            items.iter().for_each(|item| gather(item, path.clone(), nodes));
        }
        _ => {}
    }
    nodes.entry(path).or_default().push(node);
}

struct Asker<'a> {
    subject: Subject,
    text: &'a str,
    config: &'a Config,
    nodes: BTreeMap<String, Vec<&'a Node>>,
    words: BTreeMap<&'static str, &'static str>,
}

impl Asker<'_> {
    /// The schema of what stands at a path.
    fn shape(&self, path: &str) -> Json {
        let nodes = self.nodes.get(path).map(Vec::as_slice).unwrap_or_default();
        let of = |pick: fn(&Value) -> bool| nodes.iter().copied().find(|node| pick(&node.value));
        let map = of(|value| matches!(value, Value::Map(_))).map(|node| self.map(node, path));
        let scalar = of(|value| matches!(value, Value::Scalar { .. }));
        let scalar = scalar.map(|node| self.scalar(node));
        let mut shapes: Vec<Json> = map.into_iter().chain(scalar).collect();
        if of(|value| matches!(value, Value::List(_))).is_some() {
            // One alone may stand without a list, as people write it.
            let items = one_of(shapes.clone());
            shapes.push(json!({ "type": "array", "items": items }));
        }
        let mut shape = one_of(shapes);
        if let (Json::Object(fields), Some(words)) = (&mut shape, self.words.get(path)) {
            fields.insert("description".into(), (*words).into());
        }
        shape
    }

    fn map(&self, node: &Node, path: &str) -> Json {
        let Value::Map(entries) = &node.value else { return json!({}) };
        if let Some(known) = entries.first().and_then(|first| self.known_names(first)) {
            let properties: Map<String, Json> = known
                .iter()
                .map(|key| (key.clone(), self.shape(&format!("{path}.{key}"))))
                .collect();
            let mut shape = json!({
                "type": "object",
                "properties": properties,
                "additionalProperties": false,
            });
            let required = self.required_names(node);
            if !required.is_empty() {
                shape["required"] = json!(required);
            }
            return shape;
        }
        let notes = self.with(node.span, &format!("\"{PROBE}\""));
        if notes.iter().any(|note| expects(note, Term::TextByLanguage))
            || self.is_by_language(entries)
        {
            let tags = self.config.languages.iter().map(Lang::as_str);
            let text = |tag: &str| (tag.to_owned(), json!({ "type": "string" }));
            let properties: Map<String, Json> = tags.map(text).collect();
            return json!({
                "type": "object",
                "properties": properties,
                "additionalProperties": false,
            });
        }
        let shape = self.shape(&format!("{path}.*"));
        let mut whole = json!({ "type": "object", "additionalProperties": shape });
        if path == "site.rules" {
            let codes: Vec<String> = Code::all().map(|code| code.to_string()).collect();
            whole["propertyNames"] = json!({ "enum": codes });
        }
        whole
    }

    fn is_by_language(&self, entries: &[Entry]) -> bool {
        entries.iter().all(|entry| {
            let is_tag = self.config.languages.iter().any(|lang| lang.as_str() == entry.key.value);
            is_tag && matches!(entry.node.value, Value::Scalar { .. })
        })
    }

    /// The names that can stand beside the first one of a map; none where the site chooses them.
    fn known_names(&self, first: &Entry) -> Option<Vec<String>> {
        let at = first.key.span.start;
        let line = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let before = &self.text[line..at];
        let is_block = before.trim_start_matches([' ', '-']).is_empty();
        let column = before.chars().count();
        let after = if is_block { format!("\n{}", " ".repeat(column)) } else { ", ".to_owned() };
        let notes = self.with(Span::new(at, at), &format!("{PROBE}: 1{after}"));
        let unknown = Code::Yaml(self.subject.family(), YamlFault::KeyUnknown);
        let own = notes.iter().find(|note| {
            note.code == unknown && fact(note, "key").is_some_and(|key| key == PROBE)
        })?;
        Some(fact(own, "known")?.split(", ").map(str::to_owned).collect())
    }

    /// The names that must be there, in any map at this place.
    fn required_names(&self, node: &Node) -> Vec<String> {
        let probe = format!("{{ {PROBE}: 1 }}");
        // A map without braces goes on to the end of the line that its last value stands on.
        let written = &self.text[node.span.start..node.span.end];
        let end = node.span.start + written.trim_end().len();
        let line = self.text[end..].find('\n').map_or(self.text.len(), |length| end + length);
        let whole = if written.starts_with('{') { node.span.end } else { line };
        let notes = self.with(Span::new(node.span.start, whole), &probe);
        let missing = Code::Yaml(self.subject.family(), YamlFault::KeyMissing);
        let own = Span::new(node.span.start, node.span.start + probe.len());
        let is_own = |note: &&Diagnostic| {
            note.code == missing && note.place.span.is_some_and(|span| within(span, own))
        };
        notes
            .iter()
            .filter(is_own)
            .filter_map(|note| fact(note, "key").map(str::to_owned))
            .collect()
    }

    /// What a value may be that is no list and no map.
    fn scalar(&self, node: &Node) -> Json {
        let probe = format!("\"{PROBE}\"");
        let own = Span::new(node.span.start, node.span.start + probe.len());
        let notes = self.with(node.span, &probe);
        let about = |note: &&Diagnostic| note.place.span.is_some_and(|span| within(span, own));
        let notes: Vec<&Diagnostic> = notes.iter().filter(about).collect();
        let is = |finding: Finding| notes.iter().any(|note| note.code == Code::Finding(finding));
        // The ids of places are those of the example, and of no one else.
        let is_own_name = is(Finding::RegistryPlace);
        let known = notes.iter().find_map(|note| fact(note, "known")).filter(|_| !is_own_name);
        let is_date =
            notes.iter().any(|note| matches!(note.code, Code::Yaml(_, YamlFault::ValueDate)));
        if notes.iter().any(|note| expects(note, Term::Number)) {
            json!({ "type": "integer" })
        } else if notes.iter().any(|note| expects(note, Term::YesNo)) {
            json!({ "type": "boolean" })
        } else if is(Finding::RegistryMunicipality) {
            let all = reference::municipalities().iter();
            choice(all.map(|own| (own.code.to_owned(), own.names.fi.to_owned())).collect())
        } else if is(Finding::RegistryRegion) {
            let all = reference::regions().iter();
            choice(all.map(|own| (own.code.to_owned(), own.names.fi.to_owned())).collect())
        } else if let Some(known) = known {
            json!({ "type": "string", "enum": known.split(", ").collect::<Vec<_>>() })
        } else if is_date {
            json!({ "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?$" })
        } else {
            // A text that is only figures is a number to other programs.
            json!({ "type": ["string", "number"] })
        }
    }

    /// What the reader says when something else stands in a range of the example.
    fn with(&self, span: Span, new: &str) -> Vec<Diagnostic> {
        let text = format!("{}{new}{}", &self.text[..span.start], &self.text[span.end..]);
        self.subject.read(&text, self.config)
    }
}

/// One shape, or any of several.
fn one_of(mut shapes: Vec<Json>) -> Json {
    match shapes.len() {
        0 => json!({}),
        1 => shapes.remove(0),
        _ => json!({ "anyOf": shapes }),
    }
}

fn choice(values: Vec<(String, String)>) -> Json {
    let (codes, names): (Vec<String>, Vec<String>) = values.into_iter().unzip();
    json!({ "type": "string", "enum": codes, "markdownEnumDescriptions": names })
}

fn within(inner: Span, outer: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn fact<'d>(note: &'d Diagnostic, name: &str) -> Option<&'d str> {
    note.facts.iter().find_map(|(own, fact)| match fact {
        Fact::Text(text) if *own == name => Some(text.as_str()),
        _ => None,
    })
}

fn expects(note: &Diagnostic, term: Term) -> bool {
    note.facts.iter().any(|(name, fact)| *name == "expected" && *fact == Fact::Term(term))
}
