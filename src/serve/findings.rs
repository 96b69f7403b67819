//! What is wrong, as the panel in a page shows it: in the editor's language, that of the page first.

use std::{collections::BTreeMap, fmt::Write};

use serde::Serialize;

use crate::{
    Report,
    base::{SourcePath, Sources, html::escape, source::Lines, url::encoded},
    diagnostic::{
        Severity,
        texts::{self, MessageLang, desk},
    },
};

use super::edition::Edition;

/// What is wrong with a site, each finding with the line it is about.
pub(super) struct Findings {
    pub found: Vec<Found>,
}

/// A finding and its line.
pub(super) struct Found {
    pub report: Report,
    /// From 1; none when it is about the whole file.
    pub line: Option<usize>,
}

/// What a tab is told about what is wrong.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Panel {
    /// One line for the closed panel; empty when all is well.
    pub summary: String,
    /// The worst there is: `error`, `warning` or nothing.
    pub level: &'static str,
    /// The list, as HTML.
    pub html: String,
    /// Read aloud when it changes.
    pub says: String,
    /// The places on the page, as `file:line`, each with `error` or `warning`.
    pub marks: Vec<(String, &'static str)>,
}

/// As many findings of a page are shown on it; all are in the editor's view.
const SHOWN: usize = 30;

impl Findings {
    pub(super) fn new(reports: Vec<Report>, sources: &Sources) -> Findings {
        let mut lines: BTreeMap<SourcePath, Lines> = BTreeMap::new();
        let mut line_of = |report: &Report| {
            let place = &report.diagnostic.place;
            let (span, text) = (place.span?, sources.text(&place.file)?);
            let lines = lines.entry(place.file.clone()).or_insert_with(|| Lines::of(text));
            Some(lines.line(span.within(text).start).0)
        };
        let found = |report: Report| Found { line: line_of(&report), report };
        Findings { found: reports.into_iter().map(found).collect() }
    }

    /// How many weigh so much.
    pub(super) fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|found| found.report.severity == severity).count()
    }
}

/// The panel of a page that is made of some sources. `failed` is why it can't be rendered.
pub(super) fn panel(edition: &Edition, sources: &[SourcePath], failed: Option<&Report>) -> Panel {
    let words = desk(edition.lang());
    let weighs = |found: &&Found| found.report.severity >= Severity::Warning;
    let all = edition.findings().map(|all| all.found.as_slice()).unwrap_or_default();
    let failed = failed.map(|report| Found { report: report.clone(), line: None });
    let all: Vec<&Found> = failed.iter().chain(all.iter().filter(weighs)).collect();
    let is_own = |found: &&&Found| {
        let file = &found.report.diagnostic.place.file;
        sources.contains(file) || failed.as_ref().is_some_and(|own| std::ptr::eq(own, **found))
    };
    let own: Vec<&Found> = all.iter().filter(is_own).copied().collect();
    let elsewhere = all.len() - own.len().min(SHOWN);
    let count = |severity| all.iter().filter(|found| found.report.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut html = String::new();
    let is_held = edition.holds_all || sources.iter().any(|source| edition.held.contains(source));
    if is_held || failed.is_some() {
        let _ = write!(html, "<p class=\"held\">{}</p>", escape(words.held));
    }
    if !own.is_empty() {
        let _ = write!(html, "<h2>{}</h2><ol>", escape(words.on_this_page));
        own.iter().take(SHOWN).for_each(|found| item(&mut html, edition, found, Shown::OnPage));
        html.push_str("</ol>");
    }
    if elsewhere > 0 {
        let href = format!("{}{}#findings", edition.base_path(), super::inject::OWN);
        let text = words.elsewhere.replace("{n}", &elsewhere.to_string());
        let _ = write!(html, "<p><a href=\"{}\">{}</a></p>", escape(&href), escape(&text));
    }
    let mark = |found: &&Found| {
        let place = format!("{}:{}", found.report.diagnostic.place.file, found.line?);
        Some((place, level(found.report.severity)))
    };
    Panel {
        level: if errors > 0 {
            "error"
        } else if warnings > 0 {
            "warning"
        } else {
            ""
        },
        summary: summary(words, errors, warnings),
        says: says(edition, &own, &summary(words, errors, warnings)),
        marks: own.iter().filter_map(mark).collect(),
        html,
    }
}

fn summary(words: &texts::Desk, errors: usize, warnings: usize) -> String {
    let mut parts = Vec::new();
    if errors > 0 {
        parts.push(format!("{}: {errors}", words.errors));
    }
    if warnings > 0 {
        parts.push(format!("{}: {warnings}", words.warnings));
    }
    parts.join(", ")
}

/// What is read aloud: the first finding of the page, or how many there are elsewhere, or none.
fn says(edition: &Edition, own: &[&Found], summary: &str) -> String {
    let words = desk(edition.lang());
    match own.first() {
        Some(first) => {
            let message = texts::message(&first.report.diagnostic, edition.lang());
            let severity = severity_name(edition.lang(), first.report.severity);
            format!("{severity}: {}", message.what)
        }
        None if summary.is_empty() => words.all_well.to_owned(),
        None => summary.to_owned(),
    }
}

/// A severity as styles and filters name it.
pub(super) fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Due => "due",
        Severity::Note | Severity::Off => "note",
    }
}

/// Where a finding is listed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// On its page, where its place can be shown.
    OnPage,
    /// In the editor's view.
    InList,
}

/// A finding as an item of a list.
pub(super) fn item(html: &mut String, edition: &Edition, found: &Found, shown: Shown) {
    let lang = edition.lang();
    let words = desk(lang);
    let Found { report, line } = found;
    let message = texts::message(&report.diagnostic, lang);
    let labels = texts::labels(lang);
    let near = message.near.map(|near| format!(" {near}")).unwrap_or_default();
    let file = &report.diagnostic.place.file;
    let place = line.map_or_else(|| file.to_string(), |line| format!("{file}:{line}"));
    let level = level(report.severity);
    let _ = write!(
        html,
        "<li class=\"{level}\"><p><strong>{}:</strong> {}{}</p><p>{}: {}</p><p>{}: {}</p><p>",
        escape(&severity_name(lang, report.severity)),
        escape(&message.what),
        escape(&near),
        escape(&capitalised(labels.why)),
        escape(&message.why),
        escape(&capitalised(labels.fix)),
        escape(&message.fix),
    );
    let _ = write!(
        html,
        "<a href=\"{}\">{}</a> <code>{}</code>",
        escape(&editor_href(edition, file, *line)),
        escape(words.open_in_editor),
        escape(&place),
    );
    if shown == Shown::OnPage && line.is_some() {
        let (place, show) = (escape(&place), escape(words.show));
        let _ = write!(html, " <button type=\"button\" data-show=\"{place}\">{show}</button>");
    }
    html.push_str("</p></li>");
}

/// The word for a severity, as it begins a line or stands in a list.
pub(super) fn severity_name(lang: MessageLang, severity: Severity) -> String {
    capitalised(texts::severity(severity, lang))
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}

/// The address of a file in the editor.
pub(super) fn editor_href(edition: &Edition, file: &SourcePath, line: Option<usize>) -> String {
    let path = edition.root.join(file.as_str()).display().to_string().replace('\\', "/");
    // A drive of Windows, too, stands after a slash in an address.
    let path = if path.starts_with('/') { path } else { format!("/{path}") };
    let line = line.unwrap_or(1).to_string();
    edition.editor.replace("{path}", &encoded(&path)).replace("{line}", &line)
}
