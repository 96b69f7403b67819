//! Diagnostics on a terminal: the message, the line with a caret, why, and what to do.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::base::Sources;

use super::{
    Diagnostic, Place, Severity,
    located::Locator,
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
    places: Locator<'a>,
    lang: MessageLang,
    style: Style,
}

/// A line of a file, its number, and the bytes in it to point at.
struct Excerpt<'a> {
    line: &'a str,
    number: usize,
    span: Range<usize>,
}

/// Messages are readable in a window of this width (columns).
const WIDTH: usize = 80;

/// So many characters of a line are marked at most.
const MARKED: usize = 50;

/// A text in lines that fit beside what stands before them. Long words such as paths stay whole, to
/// be copied.
fn wrapped(text: &str, before: usize) -> String {
    let filled = textwrap::fill(text, lines(WIDTH.saturating_sub(before).max(WIDTH / 3)));
    filled.replace(texts::BOUND, " ")
}

/// Lines of a width that break at spaces alone.
pub(super) fn lines<'o>(width: usize) -> textwrap::Options<'o> {
    textwrap::Options::new(width)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
}

impl Excerpt<'_> {
    /// Whether a label fits after the marks under the line.
    fn has_room_for(&self, label: &str) -> bool {
        let gutter = self.number.to_string().len() + " | ".len();
        let before = &self.line[..self.span.end.min(self.line.len())];
        self.line.len() <= MAX_LINE && gutter + before.width() + 1 + label.width() < WIDTH
    }
}

/// A line longer than this is not shown: it is no text that a person wrote line by line.
const MAX_LINE: usize = 2_000;

impl<'a> Terminal<'a> {
    /// Renders in a language and a style.
    pub fn new(sources: &'a Sources, lang: MessageLang, style: Style) -> Terminal<'a> {
        Terminal { places: Locator::new(sources), lang, style }
    }

    /// A diagnostic as text, with an empty line after it.
    pub fn render(&mut self, diagnostic: &Diagnostic, severity: Severity) -> String {
        let message = texts::bound_message(diagnostic, self.lang);
        let labels = texts::labels(self.lang);
        let code = diagnostic.code.to_string();
        let level = match severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note | Severity::Due | Severity::Off => Level::NOTE,
        };
        let level = level.with_name(texts::severity(severity, self.lang));
        let near = message.near.as_deref().unwrap_or_default().replace(texts::BOUND, " ");
        let near = near.as_str();
        let main = self.excerpt(&diagnostic.place);
        // Where no line can be shown, what was probably meant is said with what to do.
        let is_shown = main.as_ref().is_some_and(|own| own.has_room_for(near));
        let hint = if !is_shown && !near.is_empty() { format!("{near} ") } else { String::new() };
        // Before a title stand its level and code, before the other parts the number of the line.
        let head = texts::severity(severity, self.lang).width() + code.width() + "[]: ".len();
        let gutter = main.as_ref().map_or(0, |own| own.number.to_string().len()) + " = : ".len();
        let what = wrapped(&message.what, head);
        let why = wrapped(&message.why, gutter + labels.why.width());
        let fix = wrapped(&(hint + &message.fix), gutter + labels.fix.width());
        let mut group = Group::with_title(level.primary_title(&what).id(code.as_str()));
        let label = if is_shown { near } else { "" };
        group = placed(group, &diagnostic.place, main, AnnotationKind::Primary, label);
        for place in &diagnostic.related {
            let excerpt = self.excerpt(place);
            let has_room = excerpt.as_ref().is_some_and(|own| own.has_room_for(labels.also));
            let label = if has_room { labels.also } else { "" };
            group = placed(group, place, excerpt, AnnotationKind::Context, label);
        }
        group = group
            .element(Level::HELP.with_name(labels.why).message(&why))
            .element(Level::HELP.with_name(labels.fix).message(&fix));
        let renderer = match self.style {
            Style::Plain => Renderer::plain(),
            Style::Coloured => Renderer::styled(),
        };
        let renderer = renderer.term_width(WIDTH - 2);
        let mut text = renderer.render(&[group]).to_string();
        text.push_str("\n\n");
        text
    }

    /// The line of a place; none for a whole file, or one that is no text.
    fn excerpt(&mut self, place: &Place) -> Option<Excerpt<'a>> {
        let text = self.places.text(&place.file)?;
        let span = place.span?.within(text);
        let (number, line) = self.places.line(&place.file, span.start)?;
        // One line is enough, however much the finding is about, and of a long one its beginning.
        let end = span.end.clamp(span.start, line.end.max(span.start));
        let marked =
            text[span.start..end].char_indices().nth(MARKED).map(|(at, _)| span.start + at);
        let end = marked.unwrap_or(end);
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
