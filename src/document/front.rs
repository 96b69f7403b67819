//! Front matter: the fields at the beginning of a page.

use std::ops::Range;

use jiff::civil::Date;

use crate::{
    base::{
        Lang, SourcePath, Span,
        source::Spanned,
        url::{is_slug, slugify},
    },
    config::Config,
    diagnostic::{Diagnostic, Family, Finding},
    reference,
    yaml::{self, Fields, Reader},
};

use super::Name;

/// What sort of page it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    #[default]
    Page,
    Section,
    Home,
    News,
    Lesson,
    Practice,
    Path,
    Faq,
    Glossary,
    Statement,
}

impl Kind {
    const NAMED: [(&'static str, Kind); 10] = [
        ("page", Kind::Page),
        ("section", Kind::Section),
        ("home", Kind::Home),
        ("news", Kind::News),
        ("lesson", Kind::Lesson),
        ("practice", Kind::Practice),
        ("path", Kind::Path),
        ("faq", Kind::Faq),
        ("glossary", Kind::Glossary),
        ("statement", Kind::Statement),
    ];

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Kind> {
        Kind::NAMED.iter().find(|(own, _)| *own == name).map(|(_, kind)| *kind)
    }

    /// The names of all kinds.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Kind::NAMED.iter().map(|(name, _)| *name)
    }

    /// The name as written in front matter; also the name of its template.
    pub fn name(self) -> &'static str {
        Kind::NAMED.iter().find(|(_, kind)| *kind == self).map_or("page", |(name, _)| name)
    }
}

/// The fields of a page, as meant.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Front {
    /// The title.
    pub title: String,
    /// One sentence for lists, search engines and shared links.
    pub description: Option<String>,
    /// What sort of page it is, when the page says so itself.
    pub kind: Option<Kind>,
    /// What sort of pages the pages of this section are.
    pub children_kind: Option<Kind>,
    /// The last part of its address.
    pub slug: Option<Spanned<String>>,
    /// The key that pairs its languages, when it is not its path.
    pub key: Option<Spanned<String>>,
    /// Order among its neighbours; lighter comes first.
    pub weight: Option<i64>,
    /// The day of publication.
    pub date: Option<Date>,
    /// The day of the last change in substance.
    pub updated: Option<Date>,
    /// The day its facts were checked.
    pub checked: Option<Date>,
    /// Not to be published.
    pub draft: bool,
    /// For whom it is: codes.
    pub audiences: Vec<String>,
    /// What it is about: codes.
    pub topics: Vec<String>,
    /// The regions it concerns: codes.
    pub regions: Vec<&'static str>,
    /// Old addresses that lead here.
    pub aliases: Vec<Spanned<String>>,
    /// Not for search engines.
    pub noindex: bool,
    /// The languages that are enough for this page; none when all are wanted.
    pub only: Option<Vec<Lang>>,
    /// Where its facts come from.
    pub sources: Vec<Source>,
    /// The fields of a lesson.
    pub lesson: Lesson,
    /// The fields of a learning path.
    pub path: PathFront,
    /// The fields of a practice.
    pub practice: Practice,
    /// The fields of a news item.
    pub news: News,
    /// The fields that only some kinds have and that the page has: kind, field, place.
    pub of_kind: Vec<(Kind, &'static str, Span)>,
    /// The place of the title.
    pub title_span: Span,
}

impl Front {
    /// What stands in for fields that can't be read.
    pub(super) fn unread(name: &Name) -> Front {
        Front { title: name.stem.clone(), ..Front::default() }
    }
}

/// Where a fact comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// Its name.
    pub title: String,
    /// Its address.
    pub url: Option<String>,
}

/// The fields of a lesson.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Lesson {
    /// What the learner can do afterwards.
    pub objectives: Vec<String>,
    /// How long it takes, in minutes.
    pub duration_min: Option<i64>,
    /// A code of the list `level`.
    pub level: Option<&'static str>,
    /// How many learners.
    pub group_size: Option<String>,
    /// What the learner should know before.
    pub prior: Option<String>,
    /// What is needed.
    pub materials: Vec<String>,
    /// Codes of the list `device`.
    pub devices: Vec<&'static str>,
    /// DigComp 2.2 ids.
    pub digcomp: Vec<&'static str>,
    /// The version of the service or app that is shown.
    pub service_version: Option<String>,
    /// What is done in a session, in order.
    pub plan: Vec<Step>,
}

/// A step of the plan of a lesson.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// How long it takes.
    pub minutes: i64,
    /// What is done.
    pub what: String,
    /// Where it is written.
    pub span: Span,
}

impl Lesson {
    /// How long it takes, in minutes: as it says itself, or by its plan.
    pub fn minutes(&self) -> Option<i64> {
        self.duration_min.or_else(|| (!self.plan.is_empty()).then(|| self.planned()))
    }

    /// How long the steps of its plan take together, in minutes.
    pub fn planned(&self) -> i64 {
        self.plan.iter().map(|step| step.minutes).sum()
    }
}

/// The fields of a learning path.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PathFront {
    /// The keys of its lessons, in order.
    pub lessons: Vec<Spanned<String>>,
}

/// The fields of a practice.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Practice {
    /// What the situation was.
    pub situation: Option<String>,
    /// For whom it was done.
    pub for_whom: Option<String>,
    /// What it took.
    pub resources: Option<String>,
    /// What came of it.
    pub results: Option<String>,
    /// The coordinator to ask: an id of the registry.
    pub contact_ref: Option<Spanned<String>>,
}

/// The fields of a news item.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct News {
    /// The last day in lists and feeds.
    pub until: Option<Date>,
}

/// Where the front matter of a file stands.
pub(super) enum Block {
    /// Between its lines of `---`: the YAML, and where the text after it begins.
    Found { yaml: Range<usize>, body: usize },
    /// The file begins with something else.
    Missing,
    /// It is opened and never closed.
    Unclosed,
}

/// Finds the front matter of a text without byte order mark.
pub(super) fn find(text: &str) -> Block {
    let mut lines = text.split_inclusive('\n');
    let is_border = |line: &str| line.trim_end() == "---";
    let Some(first) = lines.next().filter(|line| is_border(line)) else { return Block::Missing };
    let mut at = first.len();
    for line in lines {
        if is_border(line) {
            return Block::Found { yaml: first.len()..at, body: at + line.len() };
        }
        at += line.len();
    }
    Block::Unclosed
}

/// So many lines are looked through for borders that are not quite.
const LINES: usize = 60;

/// What was meant as front matter where there is none to be found: borders of other signs than
/// hyphens, which word processors make of them, or text before it.
pub(super) fn meant(text: &str) -> Option<(Finding, Span)> {
    let mut at = 0;
    let mut first: Option<Span> = None;
    let lines: Vec<&str> = text.split_inclusive('\n').take(LINES).collect();
    for (index, line) in lines.iter().enumerate() {
        let written = line.trim();
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        let is_dashes = !written.is_empty() && written.chars().all(|c| "–—-―….".contains(c));
        // A border must stand at the beginning, or end what the first line has begun.
        let ends = first.is_none() || lines[0].trim_end() == "---";
        if is_dashes && written != "---" && ends {
            return Some((Finding::PageFrontDashes, span));
        }
        if index > 0 && written == "---" {
            let next = lines.get(index + 1).is_some_and(|next| next.starts_with("title:"));
            return first.filter(|_| next).map(|first| (Finding::PageFrontLate, first));
        }
        if !written.is_empty() && first.is_none() {
            first = Some(span);
        }
    }
    None
}

/// Reads the fields; `None` when they can't be read at all, or there is no title.
pub(super) fn parse(
    path: &SourcePath,
    text: &str,
    yaml: Range<usize>,
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> Option<Front> {
    let before = notes.len();
    let mut reader = Reader::new(path, Family::Page, notes);
    let node = yaml::parse(&text[yaml.clone()], yaml.start, &mut reader);
    let Some(node) = node else {
        // Nothing at all between the borders; a syntax error has been told already.
        if reader.notes.len() == before {
            let at = Span::new(yaml.start, yaml.start);
            reader.missing("title", at);
        }
        return None;
    };
    let fields = reader.fields(&node, "front matter")?;
    read(fields, config, &mut reader)
}

fn read(mut fields: Fields, config: &Config, reader: &mut Reader) -> Option<Front> {
    let kinds = Kind::NAMED.map(|(name, _)| name);
    let title = fields.require("title", reader).and_then(|node| reader.text(node, "title"));
    let description = fields.text("description", reader).map(|text| text.value);
    let kind = fields.get("kind", reader).and_then(|node| reader.choice(node, "kind", &kinds));
    // A kind that can't be read says nothing about which fields belong to the page.
    let misnamed = kind.is_none() && fields.entry("kind").is_some();
    let children = fields.get("children_kind", reader);
    let children = children.and_then(|node| reader.choice(node, "children_kind", &kinds));
    let front = Front {
        kind: kind.and_then(Kind::named),
        children_kind: children.and_then(Kind::named),
        description,
        slug: read_slug(&mut fields, reader),
        key: fields.text("key", reader),
        weight: fields.number("weight", reader),
        date: fields.date("date", reader),
        updated: fields.date("updated", reader),
        checked: fields.date("checked", reader),
        draft: fields.flag("draft", reader),
        audiences: own_codes(
            "audiences",
            "audience",
            &config.audiences,
            config,
            &mut fields,
            reader,
        ),
        topics: own_codes("topics", "topic", &config.topics, config, &mut fields, reader),
        regions: read_regions(&mut fields, reader),
        aliases: fields.texts("aliases", reader),
        noindex: fields.flag("noindex", reader),
        only: read_only(&mut fields, config, reader),
        sources: read_sources(&mut fields, reader),
        of_kind: if misnamed { Vec::new() } else { of_kind(&mut fields) },
        lesson: read_lesson(&mut fields, reader),
        path: PathFront { lessons: fields.texts("lessons", reader) },
        practice: read_practice(&mut fields, reader),
        news: News { until: fields.date("until", reader) },
        title: String::new(),
        title_span: Span::default(),
    };
    fields.finish(reader);
    let title = title?;
    Some(Front { title: title.value, title_span: title.span, ..front })
}

fn read_slug(fields: &mut Fields, reader: &mut Reader) -> Option<Spanned<String>> {
    let slug = fields.text("slug", reader)?;
    if is_slug(&slug.value) {
        return Some(slug);
    }
    let example = Some(slugify(&slug.value)).filter(|s| !s.is_empty());
    let example = example.unwrap_or_else(|| "digituki".to_owned());
    reader.find(Finding::PageSlug, slug.span, |d| {
        d.fact("slug", &slug.value).fact("example", example)
    });
    None
}

fn own_codes(
    key: &'static str,
    group: &str,
    own: &[crate::config::OwnCode],
    config: &Config,
    fields: &mut Fields,
    reader: &mut Reader,
) -> Vec<String> {
    let known = config.known_codes(group, own);
    fields.choices(key, &known, reader).into_iter().map(str::to_owned).collect()
}

fn read_regions(fields: &mut Fields, reader: &mut Reader) -> Vec<&'static str> {
    let known: Vec<&'static str> = reference::regions().iter().map(|region| region.code).collect();
    fields.choices("regions", &known, reader)
}

fn read_only(fields: &mut Fields, config: &Config, reader: &mut Reader) -> Option<Vec<Lang>> {
    let known: Vec<&str> = config.languages.iter().map(Lang::as_str).collect();
    fields.entry("only")?;
    let tags = fields.choices("only", &known, reader);
    Some(tags.into_iter().filter_map(Lang::parse).collect())
}

fn read_sources(fields: &mut Fields, reader: &mut Reader) -> Vec<Source> {
    let Some(node) = fields.get("sources", reader) else { return Vec::new() };
    let mut sources = Vec::new();
    for item in reader.items(node, "sources") {
        if let yaml::Value::Scalar { text, .. } = &item.value {
            sources.push(Source { title: text.clone(), url: None });
            continue;
        }
        let Some(mut inner) = reader.fields(item, "sources") else { continue };
        let title = inner.require("title", reader).and_then(|node| reader.text(node, "title"));
        let url = inner.text("url", reader).and_then(|text| web_address(text, reader));
        inner.finish(reader);
        sources.extend(title.map(|title| Source { title: title.value, url }));
    }
    sources
}

/// An address of the web, as it is written; anything else is noted.
fn web_address(text: Spanned<String>, reader: &mut Reader) -> Option<String> {
    let scheme = text.value.split_once(':').map_or("", |(scheme, _)| scheme);
    if matches!(scheme, "https" | "http") {
        return Some(text.value);
    }
    reader.find(Finding::LinkScheme, text.span, |d| d.fact("scheme", scheme));
    None
}

fn read_lesson(fields: &mut Fields, reader: &mut Reader) -> Lesson {
    let values = |texts: Vec<Spanned<String>>| texts.into_iter().map(|text| text.value).collect();
    let levels = reference::code_ids("level");
    let level = fields.get("level", reader);
    Lesson {
        objectives: values(fields.texts("objectives", reader)),
        duration_min: fields
            .get("duration_min", reader)
            .and_then(|node| reader.minutes(node, "duration_min")),
        level: level.and_then(|node| reader.choice(node, "level", &levels)),
        group_size: fields.text("group_size", reader).map(|text| text.value),
        prior: fields.text("prior", reader).map(|text| text.value),
        materials: values(fields.texts("materials", reader)),
        devices: fields.choices("devices", &reference::code_ids("device"), reader),
        digcomp: fields.choices("digcomp", &reference::code_ids("digcomp"), reader),
        service_version: fields.text("service_version", reader).map(|text| text.value),
        plan: read_plan(fields, reader),
    }
}

fn read_plan(fields: &mut Fields, reader: &mut Reader) -> Vec<Step> {
    let Some(node) = fields.get("plan", reader) else { return Vec::new() };
    let mut plan = Vec::new();
    for item in reader.items(node, "plan") {
        let Some(mut step) = reader.fields(item, "plan") else { continue };
        let minutes = step.require("minutes", reader);
        let minutes = minutes.and_then(|node| reader.minutes(node, "minutes"));
        let what = step.require("what", reader).and_then(|node| reader.text(node, "what"));
        step.finish(reader);
        if let (Some(minutes), Some(what)) = (minutes, what) {
            plan.push(Step { minutes, what: what.value, span: item.span });
        }
    }
    plan
}

fn read_practice(fields: &mut Fields, reader: &mut Reader) -> Practice {
    let mut text = |key| fields.text(key, reader).map(|text| text.value);
    let situation = text("situation");
    let for_whom = text("for_whom");
    let resources = text("resources");
    let results = text("results");
    let contact_ref = fields.text("contact_ref", reader);
    Practice { situation, for_whom, resources, results, contact_ref }
}

/// The fields that belong to one kind, with that kind.
const KIND_FIELDS: [(Kind, &[&str]); 4] = [
    (
        Kind::Lesson,
        &[
            "objectives",
            "duration_min",
            "level",
            "group_size",
            "prior",
            "materials",
            "devices",
            "digcomp",
            "service_version",
            "plan",
        ],
    ),
    (Kind::Path, &["lessons"]),
    (Kind::Practice, &["situation", "for_whom", "resources", "results", "contact_ref"]),
    (Kind::News, &["until"]),
];

fn of_kind(fields: &mut Fields) -> Vec<(Kind, &'static str, Span)> {
    let mut found = Vec::new();
    for (kind, keys) in KIND_FIELDS {
        for key in keys {
            found.extend(fields.entry(key).map(|entry| (kind, *key, entry.key.span)));
        }
    }
    found
}
