//! From the events of the Markdown parser to a face and a body, in one pass.

mod footnotes;
mod writer;

use std::collections::BTreeMap;

use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options,
    Parser, Tag, TagEnd,
};

use crate::{
    base::{Lang, SourcePath, Span, html::escape, url::is_slug, url::slugify},
    diagnostic::{Diagnostic, Finding},
};

use super::{
    Body, CodeBlock, Face, Heading, Hole, Image, Link, Name, Target, Word,
    attributes::{self, Attribute},
    directive::{self, Call, Line},
    link, typography,
};
use footnotes::Footnotes;
use writer::{Frame, Piece, Writer};

/// More levels than this inside each other are refused.
const MAX_DEPTH: usize = 40;

/// Attributes in braces are looked for in so many bytes after a link.
const MAX_ATTRIBUTES: usize = 1_000;

const OPTIONS: Options = Options::ENABLE_TABLES
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
) -> (Face, Body) {
    let original = &text[start..];
    let masked = directive::masked(original);
    // `[text]{lang=sv}` has no destination: taken for a link here, it becomes a phrase below.
    let phrase = |broken: BrokenLink| {
        let attributed = masked[broken.span.end..].starts_with('{');
        attributed.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(&masked, OPTIONS, Some(phrase));
    let mut pass = Pass {
        file,
        original,
        start,
        name,
        lang: name.lang.as_str(),
        notes,
        face: Face::default(),
        out: Writer::default(),
        repeated: BTreeMap::new(),
        skip_until: 0,
        heading: None,
        image: None,
        table: None,
        footnotes: Footnotes::new(name),
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
    face: Face,
    out: Writer,
    /// How often a slug was wanted as an id.
    repeated: BTreeMap<String, usize>,
    /// Text before this place belongs to attributes that were read already.
    skip_until: usize,
    heading: Option<OpenHeading>,
    image: Option<OpenImage>,
    table: Option<Table>,
    footnotes: Footnotes,
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
            return self.take_in_image(event, span);
        }
        match event {
            Event::Start(tag) => self.open(tag, span),
            Event::End(tag) => self.close(tag, span),
            Event::Text(text) => self.text(&text, span),
            Event::Code(code) => {
                self.note_text(&code);
                self.out.html(&format!("<code>{}</code>", escape(&code)));
            }
            Event::Html(html) => self.html_line(&html, span),
            Event::InlineHtml(html) => self.inline_html(&html, span),
            Event::FootnoteReference(label) => {
                let reference = self.footnotes.refer(&label);
                self.out.html(&reference);
            }
            Event::SoftBreak => {
                self.note_text(" ");
                self.out.html("\n");
            }
            Event::HardBreak => self.out.html("<br>\n"),
            Event::Rule => self.out.html("<hr>\n"),
            Event::TaskListMarker(done) => {
                let (word, sign) = match done {
                    true => (Word::TaskDone, "☑"),
                    false => (Word::TaskOpen, "☐"),
                };
                self.out.html("<span class=\"task\" role=\"img\" aria-label=\"");
                self.out.hole(Hole::Word(word));
                self.out.html(&format!("\">{sign}</span> "));
            }
            // Not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    /// Inside a picture only the words of its description count.
    fn take_in_image(&mut self, event: Event, span: Span) {
        let Some(open) = &mut self.image else { return };
        match event {
            Event::Start(_) => open.depth += 1,
            Event::End(TagEnd::Image) if open.depth == 0 => self.close_image(span),
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
            Tag::HtmlBlock => return,
            Tag::Paragraph => "<p>",
            Tag::Heading { level, id, classes, attrs } => {
                let plain = attrs.iter().map(|(key, value)| (&**key, value.as_deref()));
                let own = id.as_deref().map(str::to_owned);
                self.open_heading(level, own, &classes, plain.collect(), span);
                return self.out.push(Frame::Tag);
            }
            Tag::BlockQuote(kind) => {
                self.open_quote(kind, span);
                return self.out.push(Frame::Tag);
            }
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
            Tag::Item => "<li>",
            Tag::FootnoteDefinition(label) => {
                self.out.begin_aside();
                self.footnotes.define(&label);
                return self.out.push(Frame::Tag);
            }
            Tag::DefinitionList => "<dl>\n",
            Tag::DefinitionListTitle => "<dt>",
            Tag::DefinitionListDefinition => "<dd>",
            Tag::Table(alignments) => {
                self.open_table(alignments);
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
                self.open_cell();
                return self.out.push(Frame::Tag);
            }
            Tag::Emphasis => "<em>",
            Tag::Strong => "<strong>",
            Tag::Strikethrough => "<s>",
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

    fn close(&mut self, tag: TagEnd, span: Span) {
        if tag == TagEnd::HtmlBlock {
            return;
        }
        self.close_frames(span);
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
            TagEnd::DefinitionListTitle => "</dt>\n",
            TagEnd::DefinitionListDefinition => "</dd>\n",
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

    /// Closes what people opened inside a block and left open.
    fn close_frames(&mut self, span: Span) {
        while let Some(frame) = self.out.pop_unclosed() {
            match frame {
                Frame::Directive { call, colons } => {
                    let shape = self.out.body.calls[call].shape.name;
                    let at = self.out.body.calls[call].span;
                    let d = Diagnostic::at(Finding::DirectiveUnclosed.into(), self.file, at);
                    self.notes.push(d.fact("name", shape).fact("colons", ":".repeat(colons)));
                    self.out.hole(Hole::Close(call));
                }
                Frame::Html(tag) => {
                    self.refuse_html(&format!("<{tag}>"), span);
                    self.out.html(&format!("</{tag}>"));
                }
                _ => {}
            }
        }
    }

    fn text(&mut self, text: &str, span: Span) {
        if let Some(code) = self.out.open_code() {
            code.push_str(text);
            return;
        }
        let skipped = self.skip_until.saturating_sub(span.start).min(span.end - span.start);
        let text = match skipped {
            0 => text,
            n if n >= text.len() => return,
            n => text.get(n..).unwrap_or_default(),
        };
        self.note_text(text);
        self.face.words += text.split_whitespace().count();
        let written = &self.original[span.start..span.end];
        let quote = matches!(written, "\"" | "'").then(|| text.chars().next()).flatten();
        match quote {
            Some(mark) => self.out.text(&typography::quote(mark, self.lang).to_string(), self.lang),
            None => self.out.text(text, self.lang),
        }
    }

    /// The words of a heading, for the contents of the page.
    fn note_text(&mut self, text: &str) {
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(text);
        }
    }

    // Headings.

    fn open_heading(
        &mut self,
        level: HeadingLevel,
        id: Option<String>,
        classes: &[CowStr],
        pairs: Vec<(&str, Option<&str>)>,
        span: Span,
    ) {
        if self.name.is_snippet() {
            let d = self.finding(Finding::IncludeHeading, span);
            self.notes.push(d);
        }
        let mut written = String::new();
        for (key, value) in pairs {
            match (key, value.and_then(Lang::parse)) {
                ("lang", Some(lang)) => push_attribute(&mut written, "lang", lang.as_str()),
                _ => {
                    let d = self.finding(Finding::PageAttribute, span);
                    self.notes.push(d.fact("attribute", key));
                }
            }
        }
        if !classes.is_empty() {
            push_attribute(&mut written, "class", &classes.join(" "));
        }
        let own = id.filter(|id| {
            let sound = is_slug(id);
            if !sound {
                let d = self.finding(Finding::PageAttribute, span);
                self.notes.push(d.fact("attribute", format!("#{id}")));
            }
            sound
        });
        // The title of the page is its only heading of level 1.
        let level = (level as u8).max(2);
        let text = String::new();
        self.heading = Some(OpenHeading { level, id: own, attributes: written, text, span });
        self.out.begin_aside();
    }

    fn close_heading(&mut self) {
        let content = self.out.end_aside();
        let Some(heading) = self.heading.take() else { return };
        let text = heading.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let slug = heading.id.unwrap_or_else(|| slugify(&text));
        let id = self.unique_id(if slug.is_empty() { "osa" } else { &slug });
        let OpenHeading { level, attributes, span, .. } = heading;
        self.out.html(&format!("<h{level} id=\"{id}\"{attributes}>"));
        self.out.append(content);
        self.out.html(&format!("</h{level}>\n"));
        let span = span.within(self.original).shifted(self.start);
        self.face.headings.push(Heading { level, id, text, span });
    }

    fn unique_id(&mut self, slug: &str) -> String {
        let count = self.repeated.entry(slug.to_owned()).or_default();
        let mut id = slug.to_owned();
        while self.face.anchors.contains(&id) {
            *count = (*count).max(1) + 1;
            id = format!("{slug}-{count}");
        }
        self.face.anchors.insert(id.clone());
        id
    }

    // Blocks.

    fn open_quote(&mut self, kind: Option<BlockQuoteKind>, span: Span) {
        let name = match kind {
            None => return self.out.html("<blockquote>\n"),
            Some(BlockQuoteKind::Note | BlockQuoteKind::Important) => "note",
            Some(BlockQuoteKind::Tip) => "tip",
            Some(BlockQuoteKind::Warning | BlockQuoteKind::Caution) => "warning",
        };
        let span = Span::new(span.start, span.start).shifted(self.start);
        let shape = directive::shape(name);
        let call = Call { shape, arguments: Vec::new(), files: Vec::new(), span };
        let call = self.out.call(call);
        self.out.hole(Hole::Open(call));
        // The alert's own frame; the tag's follows and is taken first.
        self.out.push(Frame::Alert(call));
    }

    fn open_code(&mut self, kind: CodeBlockKind, span: Span) {
        let language = match &kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let first = self.original[span.start..span.end].lines().next().unwrap_or_default();
        let span = Span::new(span.start, span.start + first.len()).shifted(self.start);
        let code = CodeBlock { language: language.to_owned(), text: String::new(), span };
        self.out.code(code);
    }

    fn open_table(&mut self, alignments: Vec<pulldown_cmark::Alignment>) {
        self.table = Some(Table { alignments, column: 0, in_head: true });
        // A table that is too wide is scrolled by itself, so it must be reachable and have a name.
        self.out.html("<div class=\"table\" role=\"group\" tabindex=\"0\" ");
        match self.face.headings.last() {
            Some(heading) => self.out.html(&format!("aria-labelledby=\"{}\">", heading.id)),
            None => {
                self.out.html("aria-label=\"");
                self.out.hole(Hole::Word(Word::Table));
                self.out.html("\">");
            }
        }
        self.out.html("<table>\n");
    }

    fn begin_row(&mut self, in_head: bool) {
        if let Some(table) = &mut self.table {
            table.column = 0;
            table.in_head = in_head;
        }
    }

    fn open_cell(&mut self) {
        use pulldown_cmark::Alignment as A;
        let Some(table) = &mut self.table else { return };
        let class = match table.alignments.get(table.column) {
            Some(A::Center) => " class=\"center\"",
            Some(A::Right) => " class=\"end\"",
            Some(A::Left | A::None) | None => "",
        };
        table.column += 1;
        let html = match table.in_head {
            true => format!("<th scope=\"col\"{class}>"),
            false => format!("<td{class}>"),
        };
        self.out.html(&html);
    }

    // Links, phrases and pictures.

    /// The attributes in braces right after `span`, if any stand there; the text pass skips them.
    fn attributes_after(&mut self, span: Span) -> Vec<Attribute> {
        let rest = &self.original[span.end..];
        // Attributes are short, and a line may be as long as the file.
        let line = &rest[..rest.floor_char_boundary(MAX_ATTRIBUTES)];
        let line = line.lines().next().unwrap_or_default();
        let Some((attributes, used)) = attributes::parse(line, self.start + span.end) else {
            return Vec::new();
        };
        self.skip_until = span.end + used;
        attributes
    }

    /// Writes attributes out as HTML. `decorative` is not one of HTML; whether it was there is
    /// returned too.
    fn written(&mut self, attributes: Vec<Attribute>) -> (String, bool) {
        let mut classes: Vec<&str> = Vec::new();
        let mut html = String::new();
        let mut decorative = false;
        for Attribute { name, value, span } in &attributes {
            let sound = value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
            let known = match name {
                attributes::Name::Class if value == "decorative" => {
                    decorative = true;
                    true
                }
                attributes::Name::Class if sound => {
                    classes.push(value);
                    true
                }
                attributes::Name::Id
                    if is_slug(value) && self.face.anchors.insert(value.clone()) =>
                {
                    push_attribute(&mut html, "id", value);
                    true
                }
                attributes::Name::Key(key) if key == "lang" => {
                    let lang = Lang::parse(value);
                    if let Some(lang) = &lang {
                        push_attribute(&mut html, "lang", lang.as_str());
                    }
                    lang.is_some()
                }
                _ => false,
            };
            if !known {
                let written = &self.original[span.start - self.start..span.end - self.start];
                let d = Diagnostic::at(Finding::PageAttribute.into(), self.file, *span);
                self.notes.push(d.fact("attribute", written));
            }
        }
        if !classes.is_empty() {
            push_attribute(&mut html, "class", &classes.join(" "));
        }
        (html, decorative)
    }

    fn open_link(&mut self, kind: LinkType, destination: &str, title: &str, span: Span) {
        let attributes = self.attributes_after(span);
        let (attributes, _) = self.written(attributes);
        if destination.is_empty() && is_unknown(kind) {
            self.out.html(&format!("<span{attributes}>"));
            return self.out.push(Frame::Tag);
        }
        let destination = match kind {
            LinkType::Email => format!("mailto:{destination}"),
            _ => destination.to_owned(),
        };
        let index = self.link(&destination, title, attributes, span);
        self.out.hole(Hole::LinkOpen(index));
        self.out.push(Frame::Link(index));
    }

    fn link(&mut self, destination: &str, title: &str, attributes: String, span: Span) -> usize {
        let span = span.within(self.original).shifted(self.start);
        let target = link::target(destination, self.file, span, self.notes);
        self.face.links.push(Link { target, span, title: title.to_owned(), attributes });
        self.face.links.len() - 1
    }

    fn open_image(&mut self, destination: &str, title: &str, span: Span) {
        let attributes = self.attributes_after(span);
        let (attributes, decorative) = self.written(attributes);
        let image =
            Image { link: 0, alt: String::new(), decorative, title: title.to_owned(), attributes };
        self.image = Some(OpenImage { image, destination: destination.to_owned(), span, depth: 0 });
    }

    fn close_image(&mut self, _end: Span) {
        self.out.pop();
        let Some(OpenImage { mut image, destination, span, .. }) = self.image.take() else {
            return;
        };
        image.link = self.link(&destination, "", String::new(), span);
        image.alt = image.alt.trim().to_owned();
        let outside = matches!(self.face.links[image.link].target, Target::Outside(_));
        if outside {
            // A picture from elsewhere would be a request to someone else's server.
            let d = self.finding(Finding::LinkOutside, span);
            self.notes.push(d.fact("target", &destination));
            self.face.links[image.link].target = Target::Nothing;
        }
        if image.alt.is_empty() && !image.decorative {
            let d = self.finding(Finding::ImageAlt, span);
            self.notes.push(d.fact("target", &destination));
        }
        self.face.images.push(image);
        self.out.hole(Hole::Image(self.face.images.len() - 1));
    }

    // Directives and HTML.

    fn html_line(&mut self, html: &str, span: Span) {
        let written = &self.original[span.start..span.end];
        let indent = written.len() - written.trim_start().len();
        if directive::stands_at(written.trim_start()) {
            return self.directive(Span::new(span.start + indent, span.end));
        }
        match self.out.in_comment(html) {
            true => {}
            false => self.inline_html(html, span),
        }
    }

    fn directive(&mut self, span: Span) {
        let mut notes = Vec::new();
        let line = directive::read(self.original, span, self.file, &mut notes);
        self.notes.extend(notes.into_iter().map(|d| moved(d, self.start)));
        match line {
            Line::Leaf(call) => {
                let call = self.call(call);
                self.out.hole(Hole::Leaf(call));
            }
            Line::Open(colons, call) => {
                let call = self.call(call);
                self.out.hole(Hole::Open(call));
                self.out.push(Frame::Directive { call, colons });
            }
            // Its end is not stray, and what stands in it is still judged.
            Line::Broken(colons) if colons > 2 => self.out.push(Frame::Broken { colons }),
            Line::Broken(_) => {}
            Line::Close(colons) => self.close_directive(colons, span),
        }
    }

    fn call(&mut self, mut call: Call) -> usize {
        let at = call.span;
        for (argument, path) in directive::file_arguments(&call) {
            let link = self.link(&path, "", String::new(), at);
            call.files.push((argument, link));
        }
        call.span = at.shifted(self.start);
        self.out.call(call)
    }

    fn close_directive(&mut self, colons: usize, span: Span) {
        if !self.out.is_open(colons) {
            let line = self.original[span.start..span.end].trim_end();
            let d = self
                .finding(Finding::DirectiveStray, Span::new(span.start, span.start + line.len()));
            self.notes.push(d.fact("colons", ":".repeat(colons)));
            return;
        }
        while let Some(frame) = self.out.pop_unclosed() {
            match frame {
                Frame::Directive { call, colons: own } if own == colons => {
                    return self.out.hole(Hole::Close(call));
                }
                Frame::Broken { colons: own } if own == colons => return,
                other => {
                    self.out.push(other);
                    self.close_innermost(span);
                }
            }
        }
    }

    /// Closes one frame that was left open inside a directive which ends here.
    fn close_innermost(&mut self, span: Span) {
        match self.out.pop_unclosed() {
            Some(Frame::Directive { call, colons }) => {
                let called = &self.out.body.calls[call];
                let d = Diagnostic::at(Finding::DirectiveUnclosed.into(), self.file, called.span);
                let d = d.fact("name", called.shape.name).fact("colons", ":".repeat(colons));
                self.notes.push(d);
                self.out.hole(Hole::Close(call));
            }
            Some(Frame::Html(tag)) => {
                self.refuse_html(&format!("<{tag}>"), span);
                self.out.html(&format!("</{tag}>"));
            }
            _ => {}
        }
    }

    /// HTML as people write it: five harmless elements pass, comments vanish, the rest is shown.
    fn inline_html(&mut self, html: &str, span: Span) {
        const ALLOWED: [&str; 4] = ["kbd", "sub", "sup", "mark"];
        let trimmed = html.trim();
        if trimmed.starts_with("<!--") && trimmed.ends_with("-->") || trimmed.is_empty() {
            return;
        }
        if matches!(trimmed, "<br>" | "<br/>" | "<br />") {
            return self.out.html("<br>");
        }
        let name = trimmed.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
        let known = |name: &str| ALLOWED.into_iter().find(|allowed| *allowed == name);
        match name {
            Some(name) if known(name).is_some() => {
                self.out.html(trimmed);
                self.out.push(Frame::Html(known(name).unwrap_or_default()));
            }
            Some(name)
                if name
                    .strip_prefix('/')
                    .and_then(known)
                    .is_some_and(|tag| self.out.closes(tag)) =>
            {
                self.out.pop();
                self.out.html(trimmed);
            }
            _ => {
                self.refuse_html(trimmed, span);
                self.out.text(trimmed, self.lang);
            }
        }
    }

    fn refuse_html(&mut self, html: &str, span: Span) {
        let instead = instead_of(html);
        let d = self.finding(Finding::PageRawHtml, span);
        self.notes.push(d.fact("html", html).fact("instead", instead));
    }

    fn finish(mut self) -> (Face, Body) {
        self.close_frames(Span::new(self.original.len(), self.original.len()));
        self.footnotes.write(&mut self.out);
        self.face.anchors.extend(self.footnotes.anchors());
        (self.face, self.out.into_body())
    }
}

fn is_unknown(kind: LinkType) -> bool {
    matches!(
        kind,
        LinkType::ReferenceUnknown | LinkType::CollapsedUnknown | LinkType::ShortcutUnknown
    )
}

fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.push_str(&format!(" {name}=\"{}\"", escape(value)));
}

/// A finding whose place was counted from the beginning of the Markdown.
fn moved(mut diagnostic: Diagnostic, by: usize) -> Diagnostic {
    diagnostic.place.span = diagnostic.place.span.map(|span| span.shifted(by));
    diagnostic
}

/// What to write instead of an HTML element, as Markdown: the same in every language.
fn instead_of(html: &str) -> &'static str {
    let name = html.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    match name[..end].to_ascii_lowercase().as_str() {
        "img" => "![…](….png)",
        "a" => "[…](https://…)",
        "b" | "strong" | "u" => "**…**",
        "i" | "em" => "*…*",
        "details" | "summary" => ":::details{title=\"…\"} … :::",
        "div" | "section" | "aside" | "p" | "center" | "font" => ":::note … :::",
        "span" => "[…]{lang=sv}",
        "video" | "audio" | "iframe" | "embed" | "object" => {
            "::video{src=\"…\" captions=\"…\" transcript=\"…\"}"
        }
        "figure" | "figcaption" => ":::figure{caption=\"…\"} … :::",
        "table" | "tr" | "td" | "th" => "| … | … |",
        "ul" | "ol" | "li" => "- …",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "## …",
        "hr" => "---",
        "code" | "pre" => "`…`",
        _ => "Markdown",
    }
}
