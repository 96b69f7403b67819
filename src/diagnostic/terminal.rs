//! Diagnostics on a terminal: the message, the line with a caret, why, and what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::base::{File, Sources};

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

/// The diagnostic as text, with an empty line after it.
pub fn render(
    diagnostic: &Diagnostic,
    severity: Severity,
    sources: &Sources,
    lang: MessageLang,
    style: Style,
) -> String {
    let message = texts::message(diagnostic, lang);
    let labels = texts::labels(lang);
    let code = diagnostic.code.to_string();
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note | Severity::Due | Severity::Off => Level::NOTE,
    };
    let level = level.with_name(texts::severity(severity, lang));
    let near = message.near.as_deref().unwrap_or_default();
    let mut group = Group::with_title(level.primary_title(&message.what).id(code.as_str()));
    let main = excerpt(&diagnostic.place, sources);
    group = match &main {
        Some((text, span)) => group.element(
            snippet(&diagnostic.place, text)
                .annotation(AnnotationKind::Primary.span(span.clone()).label(near)),
        ),
        None => group.element(annotate_snippets::Origin::path(diagnostic.place.file.as_str())),
    };
    let related: Vec<_> =
        diagnostic.related.iter().map(|place| (place, excerpt(place, sources))).collect();
    for (place, excerpt) in &related {
        group = match excerpt {
            Some((text, span)) => group.element(
                snippet(place, text)
                    .annotation(AnnotationKind::Context.span(span.clone()).label(labels.also)),
            ),
            None => group.element(annotate_snippets::Origin::path(place.file.as_str())),
        };
    }
    let hint = (main.is_none() && !near.is_empty()).then_some(near);
    let fix = [hint.unwrap_or_default(), &message.fix].join(" ");
    group = group
        .element(Level::HELP.with_name(labels.why).message(&message.why))
        .element(Level::HELP.with_name(labels.fix).message(fix.trim()));
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let mut text = renderer.render(&[group]).to_string();
    text.push_str("\n\n");
    text
}

/// The text of a place and the bytes in it to point at; none for a whole file, or one that is no text.
fn excerpt(place: &Place, sources: &Sources) -> Option<(String, std::ops::Range<usize>)> {
    let span = place.span?;
    let text: &str = match sources.get(&place.file)? {
        File::Text { text, .. } => text,
        File::NotUtf8 { before } => before,
        _ => return None,
    };
    let span = span.within(text);
    // One line is enough, however much the finding is about.
    let line = text[span.start..span.end].find('\n').map_or(span.end, |at| span.start + at);
    Some((text.to_owned(), span.start..line))
}

fn snippet<'a>(place: &'a Place, text: &'a str) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    Snippet::source(text).line_start(1).path(place.file.as_str()).fold(true)
}
