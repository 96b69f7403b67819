//! From the events of the Markdown parser to a face and a body, in one pass.

mod blocks;
mod directives;
mod footnotes;
mod headings;
mod html;
mod links;
mod writer;

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::{
    base::{Lang, SourcePath, Span, html::escape, hyphens},
    diagnostic::{Diagnostic, Finding},
};

use super::{
    Body, CodeBlock, Extra, Face, Heading, Hole, Image, Link, Name, Target, Term, Word,
    attributes::{self},
    directive::{self, Call, Line},
    link,
    prose::{BlockKind, Markup, Prose},
    typography,
};
use footnotes::Footnotes;
use writer::{Frame, Piece, Writer};

/// More levels than this inside each other are refused.
const MAX_DEPTH: usize = 40;

/// A line that ends for readers too.
const LINE_BREAK: &str = "\u{2028}";

/// Attributes in braces are looked for in so many bytes after a link.
const MAX_ATTRIBUTES: usize = 1_000;

pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_SMART_PUNCTUATION)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST);

/// Reads the Markdown of `file` that begins at byte `start`.
pub(super) fn parse(
    file: &SourcePath,
    text: &str,
    start: usize,
    name: &Name,
    notes: &mut Vec<Diagnostic>,
) -> (Face, Body, Prose) {
    let original = &text[start..];
    let masked = directive::masked(original);
    // `[text]{lang=sv}` has no destination: taken for a link here, it becomes a phrase below. In
    // the text of a link it can't be one, since a link holds no other.
    let nested = RefCell::new(Vec::new());
    let phrase = |broken: BrokenLink| {
        let line = links::line_after(original, broken.span.end);
        let (_, used) = attributes::parse(line, 0).filter(|(found, _)| !found.is_empty())?;
        if links::closes_a_link(&line[used..]) {
            nested.borrow_mut().push(Span::new(broken.span.end, broken.span.end + used));
            return None;
        }
        Some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(&masked, OPTIONS, Some(phrase));
    let mut pass = Pass {
        file,
        original,
        start,
        name,
        lang: name.lang.as_str(),
        notes,
        line: LineCount { at: 0, number: 1 + text[..start].matches('\n').count() },
        face: Face::default(),
        out: Writer::default(),
        prose: Prose::default(),
        repeated: BTreeMap::new(),
        skipped: Vec::new(),
        html_refused: false,
        refused: BTreeSet::new(),
        heading: None,
        term: None,
        definition: None,
        image: None,
        table: None,
        footnotes: Footnotes::default(),
    };
    for (event, range) in parser.into_offset_iter() {
        let span = Span::new(range.start, range.end);
        if pass.out.depth() > MAX_DEPTH {
            let d = pass.finding(Finding::PageNesting, span);
            pass.notes.push(d.fact("limit", MAX_DEPTH.to_string()));
            break;
        }
        pass.take(event, span);
    }
    for span in nested.take() {
        let d = pass.finding(Finding::PageAttribute, span);
        pass.notes.push(d.fact("attribute", &original[span.start..span.end]));
    }
    pass.finish()
}

struct Pass<'a> {
    file: &'a SourcePath,
    /// The Markdown as written, from `start` of the file; events give places in it.
    original: &'a str,
    start: usize,
    name: &'a Name,
    lang: &'a str,
    notes: &'a mut Vec<Diagnostic>,
    line: LineCount,
    face: Face,
    out: Writer,
    /// The same for the rules on texts.
    prose: Prose,
    /// How often a slug was wanted as an id.
    repeated: BTreeMap<String, usize>,
    /// Attributes in braces that were read already, and are not text.
    skipped: Vec<Span>,
    /// Whether this block of HTML has been refused already.
    html_refused: bool,
    /// The elements of HTML that were refused so far.
    refused: BTreeSet<String>,
    heading: Option<OpenHeading>,
    /// The words of the term that is open, and its place.
    term: Option<(String, Span)>,
    /// The words of the definition that is open.
    definition: Option<String>,
    image: Option<OpenImage>,
    table: Option<Table>,
    footnotes: Footnotes,
}

/// The number of the line that a byte stands on, counted on from the last one asked for.
struct LineCount {
    at: usize,
    number: usize,
}

struct OpenHeading {
    level: u8,
    id: Option<String>,
    attributes: String,
    text: String,
    span: Span,
}

struct OpenImage {
    image: Image,
    destination: String,
    span: Span,
    depth: usize,
}

struct Table {
    alignments: Vec<pulldown_cmark::Alignment>,
    column: usize,
    in_head: bool,
}

impl Pass<'_> {
    fn finding(&self, finding: Finding, span: Span) -> Diagnostic {
        Diagnostic::at(finding.into(), self.file, span.within(self.original).shifted(self.start))
    }

    fn take(&mut self, event: Event, span: Span) {
        if self.image.is_some() {
            return self.take_in_image(event);
        }
        match event {
            Event::Start(tag) => self.open(tag, span),
            Event::End(tag) => self.close(tag, span),
            Event::Text(text) => self.text(&text, span),
            Event::Code(code) => {
                self.note_text(&code);
                self.prose.begin(Markup::Code);
                self.prose_text(&code, span);
                self.prose.end();
                self.out.html(&format!("<code>{}</code>", escape(&code)));
            }
            Event::Html(html) => self.html_line(&html, span),
            Event::InlineHtml(html) => {
                self.inline_html(&html, span);
                self.out.end_comment();
            }
            Event::FootnoteReference(label) => {
                if self.name.is_snippet() {
                    let d = self.finding(Finding::IncludeHeading, span);
                    self.notes.push(d);
                }
                let reference = self.footnotes.refer(&label);
                self.out.html(&reference);
            }
            Event::SoftBreak => {
                self.note_text(" ");
                self.prose_text("\n", span);
                self.out.html("\n");
            }
            Event::HardBreak => {
                self.note_text(" ");
                self.prose_text(LINE_BREAK, span);
                self.out.html("<br>\n");
            }
            Event::Rule => self.out.html("<hr>\n"),
            Event::TaskListMarker(done) => {
                let (word, checked) = match done {
                    true => (Word::TaskDone, " checked"),
                    false => (Word::TaskOpen, ""),
                };
                self.out.html("<input type=\"checkbox\" class=\"task\" aria-label=\"");
                self.out.hole(Hole::Word(word));
                self.out.html(&format!("\" disabled{checked}> "));
            }
            // Not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    /// Inside a picture only the words of its description count.
    fn take_in_image(&mut self, event: Event) {
        let Some(open) = &mut self.image else { return };
        match event {
            Event::Start(_) => open.depth += 1,
            Event::End(TagEnd::Image) if open.depth == 0 => self.close_image(),
            Event::End(_) => open.depth -= 1,
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => {
                open.image.alt.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => open.image.alt.push(' '),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag, span: Span) {
        let html = match tag {
            // Its lines come one by one, and what they open goes on after it.
            Tag::HtmlBlock => {
                self.html_refused = false;
                return;
            }
            Tag::Paragraph => {
                self.open_prose(BlockKind::Paragraph, span);
                return self.open_block("<p", span);
            }
            Tag::Heading { level, id, classes, attrs } => {
                let plain = attrs.iter().map(|(key, value)| (&**key, value.as_deref()));
                let own = id.as_deref().map(str::to_owned);
                self.open_prose(BlockKind::Heading(level as u8), span);
                self.open_heading(level, own, &classes, plain.collect(), span);
                return self.out.push(Frame::Tag);
            }
            Tag::BlockQuote(Some(kind)) => return self.open_alert(kind, span),
            Tag::BlockQuote(None) => "<blockquote>\n",
            Tag::CodeBlock(kind) => {
                self.open_code(kind, span);
                return self.out.push(Frame::Tag);
            }
            Tag::List(None) => "<ul>\n",
            Tag::List(Some(1)) => "<ol>\n",
            Tag::List(Some(first)) => {
                self.out.html(&format!("<ol start=\"{first}\">\n"));
                return self.out.push(Frame::Tag);
            }
            Tag::Item => {
                self.open_prose(BlockKind::Item, span);
                return self.open_block("<li", span);
            }
            Tag::FootnoteDefinition(label) => {
                self.out.begin_aside();
                self.footnotes.define(&label);
                return self.out.push(Frame::Tag);
            }
            Tag::DefinitionList => "<dl>\n",
            Tag::DefinitionListTitle => {
                self.open_prose(BlockKind::Item, span);
                self.open_term(span);
                return self.out.push(Frame::Tag);
            }
            Tag::DefinitionListDefinition => {
                self.open_prose(BlockKind::Item, span);
                self.definition = Some(String::new());
                return self.open_block("<dd", span);
            }
            Tag::Table(alignments) => {
                self.open_table(alignments, span);
                return self.out.push(Frame::Tag);
            }
            Tag::TableHead => {
                self.begin_row(true);
                "<thead><tr>"
            }
            Tag::TableRow => {
                self.begin_row(false);
                "<tr>"
            }
            Tag::TableCell => {
                self.open_cell(span);
                return self.out.push(Frame::Tag);
            }
            Tag::Emphasis => {
                self.prose.begin(Markup::Emphasis);
                "<em>"
            }
            Tag::Strong => {
                self.prose.begin(Markup::Strong);
                "<strong>"
            }
            Tag::Strikethrough => {
                self.prose.begin(Markup::Other);
                "<s>"
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                self.open_link(link_type, &dest_url, &title, span);
                return;
            }
            Tag::Image { dest_url, title, .. } => {
                self.open_image(&dest_url, &title, span);
                return self.out.push(Frame::Tag);
            }
            Tag::MetadataBlock(_) | Tag::Superscript | Tag::Subscript => "",
        };
        self.out.html(html);
        self.out.push(Frame::Tag);
    }

    /// A block that tells, to the one who writes it, where it stands.
    fn open_block(&mut self, tag: &str, span: Span) {
        self.out.html(tag);
        self.place(span);
        self.out.html(">");
        self.out.push(Frame::Tag);
    }

    /// The place of a block, inside its opening tag.
    fn place(&mut self, span: Span) {
        let line = self.line_of(span.start);
        self.out.hole(Hole::Place(line));
    }

    /// The line of the file that a byte of the Markdown stands on. Blocks come in their order.
    fn line_of(&mut self, at: usize) -> usize {
        let LineCount { at: before, number } = self.line;
        let breaks = |from: usize, to: usize| {
            self.original.as_bytes()[from..to].iter().filter(|byte| **byte == b'\n').count()
        };
        let number = match at >= before {
            true => number + breaks(before, at),
            false => number - breaks(at, before),
        };
        self.line = LineCount { at, number };
        number
    }

    fn close(&mut self, tag: TagEnd, span: Span) {
        if tag == TagEnd::HtmlBlock {
            if self.out.end_comment() {
                self.refuse_html("<!--", span);
            }
            return;
        }
        self.close_frames(span);
        self.close_prose(tag);
        let frame = self.out.pop();
        let html = match tag {
            TagEnd::Paragraph => "</p>\n",
            TagEnd::Heading(_) => return self.close_heading(),
            TagEnd::BlockQuote(None) => "</blockquote>\n",
            TagEnd::BlockQuote(Some(_)) => {
                if let Some(Frame::Alert(call)) = frame {
                    self.out.hole(Hole::Close(call));
                }
                return;
            }
            TagEnd::List(true) => "</ol>\n",
            TagEnd::List(false) => "</ul>\n",
            TagEnd::Item => "</li>\n",
            TagEnd::FootnoteDefinition => {
                let aside = self.out.end_aside();
                return self.footnotes.defined(aside);
            }
            TagEnd::DefinitionList => "</dl>\n",
            TagEnd::DefinitionListTitle => return self.close_term(),
            TagEnd::DefinitionListDefinition => {
                self.close_definition();
                "</dd>\n"
            }
            TagEnd::Table => {
                self.table = None;
                "</tbody></table></div>\n"
            }
            TagEnd::TableHead => "</tr></thead><tbody>\n",
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell => match self.table.as_ref().is_some_and(|table| table.in_head) {
                true => "</th>",
                false => "</td>",
            },
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</s>",
            TagEnd::Link => {
                match frame {
                    Some(Frame::Link(link)) => self.out.hole(Hole::LinkClose(link)),
                    _ => self.out.html("</span>"),
                }
                return;
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Image => "",
            TagEnd::MetadataBlock(_) | TagEnd::Superscript | TagEnd::Subscript => "",
        };
        self.out.html(html);
    }

    fn text(&mut self, text: &str, span: Span) {
        if let Some(code) = self.out.open_code() {
            // What looked like a directive is code after all, so it stands as it was written.
            let written = &self.original[span.start..span.end];
            code.push_str(if written.len() == text.len() { written } else { text });
            return;
        }
        self.skipped.retain(|skipped| skipped.end > span.start);
        let text = match self.skipped.iter().find(|skipped| skipped.start <= span.start) {
            None => text,
            // Attributes are written as they are read, so their bytes are those of the text.
            Some(skipped) => text.get(skipped.end - span.start..).unwrap_or_default(),
        };
        if text.is_empty() {
            return;
        }
        self.note_text(text);
        let skipped = (span.end - span.start).saturating_sub(text.len());
        let cut = self.skipped.iter().any(|own| own.start <= span.start && own.end > span.start);
        let at = if cut { Span::new(span.start + skipped, span.end) } else { span };
        self.prose_text(text, at);
        self.out.body.words += text.split_ascii_whitespace().count();
        let written = &self.original[span.start..span.end];
        let quote = matches!(written, "\"" | "'").then(|| text.chars().next()).flatten();
        match quote {
            Some(mark) => self.out.text(&typography::quote(mark, self.lang).to_string(), self.lang),
            None if self.heading.as_ref().is_some_and(|own| !own.attributes.contains("lang=")) => {
                let soft = Lang::parse(self.lang).map(|lang| hyphens::soft(text, &lang));
                self.out.text(soft.as_deref().unwrap_or(text), self.lang);
            }
            None => self.out.text(text, self.lang),
        }
    }

    /// The words of a heading, a term or a definition, for other places that show them.
    fn note_text(&mut self, text: &str) {
        let heading = self.heading.as_mut().map(|own| &mut own.text);
        let term = self.term.as_mut().map(|(own, _)| own);
        for words in heading.into_iter().chain(term).chain(&mut self.definition) {
            words.push_str(text);
        }
    }

    fn prose_text(&mut self, text: &str, span: Span) {
        self.prose.text(text, span.shifted(self.start));
    }

    /// Begins a block of text, in the language that is open around it.
    fn open_prose(&mut self, kind: BlockKind, span: Span) {
        let span = span.within(self.original);
        // What ends a block is not a part of it.
        let written = self.original[span.start..span.end].trim_end_matches(['\n', '\r']);
        let span = Span::new(span.start, span.start + written.len()).shifted(self.start);
        let lang = self.out.lang().and_then(Lang::parse);
        self.prose.open(kind, span, lang);
    }

    fn close_prose(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link => {
                self.prose.end();
            }
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => self.prose.close(),
            _ => {}
        }
    }

    fn finish(mut self) -> (Face, Body, Prose) {
        self.close_frames(Span::new(self.original.len(), self.original.len()));
        for label in self.footnotes.unused() {
            let at = self.original.find(&format!("[^{label}]:")).unwrap_or_default();
            let span = Span::new(at, (at + label.len() + 4).min(self.original.len()));
            let d = self.finding(Finding::PageFootnote, span).fact("label", label);
            self.notes.push(d);
        }
        self.footnotes.write(&mut self.out);
        self.face.anchors.extend(self.footnotes.anchors());
        self.prose.close();
        let mut body = self.out.into_body();
        body.labels = labels(&self.prose, self.face.links.len());
        (self.face, body, self.prose)
    }
}

/// The words of each link.
fn labels(prose: &Prose, links: usize) -> Vec<String> {
    let mut labels = vec![String::new(); links];
    for mark in &prose.marks {
        if let Markup::Link(link) = mark.markup {
            labels[link] =
                prose.words(&mark.words).split_whitespace().collect::<Vec<_>>().join(" ");
        }
    }
    labels
}

fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.push_str(&format!(" {name}=\"{}\"", escape(value)));
}
