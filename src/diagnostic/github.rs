//! Findings as GitHub Actions shows them: beside the lines of a change, and as a summary of the job.
//!
//! The form of workflow commands: GitHub Docs, "Workflow commands for GitHub Actions".

use std::fmt::Write;

use crate::base::Sources;

use super::{
    Diagnostic, Severity,
    located::Locator,
    texts::{self, MessageLang},
};

/// So many findings are listed in a summary: GitHub takes a megabyte.
const LISTED: usize = 1_000;

/// The command by which a finding is shown beside its line. `folder` leads from the repository to
/// the site; empty when they are the same.
pub fn annotation(
    diagnostic: &Diagnostic,
    severity: Severity,
    sources: &Sources,
    folder: &str,
    lang: MessageLang,
) -> String {
    let message = texts::message(diagnostic, lang);
    let labels = texts::labels(lang);
    let level = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Due | Severity::Note | Severity::Off => "notice",
    };
    let file = &diagnostic.place.file;
    let path = if folder.is_empty() { file.to_string() } else { format!("{folder}/{file}") };
    let mut properties = vec![format!("file={}", property(&path))];
    let span = diagnostic.place.span;
    if let Some(range) = span.and_then(|span| Locator::new(sources).range(file, span)) {
        properties.push(format!("line={}", range.line));
        properties.push(format!("endLine={}", range.end_line));
        // Columns are only understood where a finding stands on one line.
        if range.line == range.end_line {
            properties.push(format!("col={}", range.column));
            properties.push(format!("endColumn={}", range.end_column));
        }
    }
    properties.push(format!("title={}", property(&diagnostic.code.to_string())));
    let near = message.near.map(|near| format!(" {near}")).unwrap_or_default();
    let said = format!(
        "{}{near}\n{}: {}\n{}: {}",
        message.what, labels.why, message.why, labels.fix, message.fix
    );
    format!("::{level} {}::{}", properties.join(","), data(&said))
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of one of its properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// The summary of a job in Markdown: a heading, the closing sentence, and a table of findings.
pub fn summary<'d>(
    reports: impl IntoIterator<Item = (&'d Diagnostic, Severity)>,
    sources: &Sources,
    closing: &str,
    lang: MessageLang,
) -> String {
    let labels = texts::labels(lang);
    let mut places = Locator::new(sources);
    let mut out = format!("## digituki check\n\n{}\n", text(closing));
    let mut rows = String::new();
    let mut count = 0;
    for (diagnostic, severity) in reports {
        count += 1;
        if count > LISTED {
            continue;
        }
        let message = texts::message(diagnostic, lang);
        let file = &diagnostic.place.file;
        let range = diagnostic.place.span.and_then(|span| places.range(file, span));
        let line = range.map_or(String::new(), |range| format!(":{}", range.line));
        let near = message.near.map(|near| format!(" {near}")).unwrap_or_default();
        let _ = writeln!(
            rows,
            "| {} | {} | {} | {} |",
            texts::severity(severity, lang),
            text(&format!("{file}{line}")),
            text(&format!("{}{near}", message.what)),
            text(&message.fix),
        );
    }
    if count > 0 {
        let [severity, place, what, fix] = labels.columns;
        let _ =
            write!(out, "\n| {severity} | {place} | {what} | {fix} |\n|---|---|---|---|\n{rows}");
    }
    if count > LISTED {
        let _ = writeln!(out, "\n+{}", count - LISTED);
    }
    out
}

/// Text in a cell of a table: no sign of it is Markdown.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' | '\n' => out.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '+' | '-' | '.'
            | '!' | '|' | '~' | ':' | '@' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out
}
