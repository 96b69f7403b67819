//! Diagnostics on a terminal: the message, the line with a caret, why, and what to do.

use std::{collections::BTreeMap, ops::Range};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::base::{File, SourcePath, Sources, source::Lines};

use super::{
    Diagnostic, Place, Severity,
    texts::{self, MessageLang},
};

/// How diagnostics look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// Without colours.
    Plain,
    /// With the colours of a terminal.
    Coloured,
}

/// Renders diagnostics about some sources, in one language and style.
pub struct Terminal<'a> {
    sources: &'a Sources,
    lang: MessageLang,
    style: Style,
    /// The lines of the files that findings were about so far.
    lines: BTreeMap<SourcePath, Lines>,
}

/// A line of a file, its number, and the bytes in it to point at.
struct Excerpt<'a> {
    line: &'a str,
    number: usize,
    span: Range<usize>,
}

/// A line longer than this is not shown: it is no text that a person wrote line by line.
const MAX_LINE: usize = 2_000;

impl<'a> Terminal<'a> {
    /// Renders in a language and a style.
    pub fn new(sources: &'a Sources, lang: MessageLang, style: Style) -> Terminal<'a> {
        Terminal { sources, lang, style, lines: BTreeMap::new() }
    }

    /// A diagnostic as text, with an empty line after it.
    pub fn render(&mut self, diagnostic: &Diagnostic, severity: Severity) -> String {
        let message = texts::message(diagnostic, self.lang);
        let labels = texts::labels(self.lang);
        let code = diagnostic.code.to_string();
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note | Severity::Due | Severity::Off => Level::NOTE,
        };
        let level = level.with_name(texts::severity(severity, self.lang));
        let near = message.near.as_deref().unwrap_or_default();
        let main = self.excerpt(&diagnostic.place);
        // Where no line can be shown, what was probably meant is said with what to do.
        let is_shown = main.as_ref().is_some_and(|own| own.line.len() <= MAX_LINE);
        let hint = if !is_shown && !near.is_empty() { format!("{near} ") } else { String::new() };
        let fix = hint + &message.fix;
        let mut group = Group::with_title(level.primary_title(&message.what).id(code.as_str()));
        group = placed(group, &diagnostic.place, main, AnnotationKind::Primary, near);
        for place in &diagnostic.related {
            let excerpt = self.excerpt(place);
            group = placed(group, place, excerpt, AnnotationKind::Context, labels.also);
        }
        group = group
            .element(Level::HELP.with_name(labels.why).message(&message.why))
            .element(Level::HELP.with_name(labels.fix).message(&fix));
        let renderer = match self.style {
            Style::Plain => Renderer::plain(),
            Style::Coloured => Renderer::styled(),
        };
        let mut text = renderer.render(&[group]).to_string();
        text.push_str("\n\n");
        text
    }

    /// The line of a place; none for a whole file, or one that is no text.
    fn excerpt(&mut self, place: &Place) -> Option<Excerpt<'a>> {
        let span = place.span?;
        let text: &str = match self.sources.get(&place.file)? {
            File::Text { text, .. } => text,
            File::NotUtf8 { before } => before,
            _ => return None,
        };
        let span = span.within(text);
        let lines = self.lines.entry(place.file.clone()).or_insert_with(|| Lines::of(text));
        let (number, line) = lines.line(span.start);
        // One line is enough, however much the finding is about.
        let end = span.end.clamp(span.start, line.end.max(span.start));
        let shown = &text[line.start..line.end.max(end)];
        Some(Excerpt { line: shown, number, span: span.start - line.start..end - line.start })
    }
}

/// Adds a place to a message: the line with a mark under it, or the name of the file alone.
fn placed<'g>(
    group: Group<'g>,
    place: &'g Place,
    excerpt: Option<Excerpt<'g>>,
    kind: AnnotationKind,
    label: &'g str,
) -> Group<'g> {
    let path = place.file.as_str();
    match excerpt {
        Some(excerpt) if excerpt.line.len() > MAX_LINE => {
            group.element(Origin::path(path).line(excerpt.number))
        }
        Some(excerpt) => group.element(
            Snippet::source(excerpt.line)
                .line_start(excerpt.number)
                .path(path)
                .annotation(kind.span(excerpt.span).label(label)),
        ),
        None => group.element(Origin::path(path)),
    }
}
