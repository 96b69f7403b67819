//! The text of a document for readers of a language: HTML with its holes filled.

use std::{fmt::Write, ops::Range};

use crate::{
    base::{Lang, SourcePath, html::escape, html::escape_into},
    document::{Body, Call, Extra, Hole, Kind, Link, Term, standard_or_own},
    site::{ContentFile, Doc, DocId, LangId, Resolved, Route, Subject},
    theme::{Fault, Vars},
};

use super::{Highlighter, Places, Renderer, view::TermView, words::fill};

/// For whom a text is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// For readers: without notes for trainers, which have an address of their own.
    Page,
    /// For trainers.
    Trainer,
    /// What participants are given, alone.
    Handout,
}

impl From<Subject> for Shown {
    fn from(subject: Subject) -> Shown {
        match subject {
            Subject::Extra(_, Extra::Trainer) => Shown::Trainer,
            Subject::Extra(_, Extra::Handout) => Shown::Handout,
            _ => Shown::Page,
        }
    }
}

/// How deep snippets may stand in each other: on a page only, never in a snippet.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Page,
    Snippet,
}

impl Renderer<'_> {
    /// The HTML of the document of a route.
    pub(super) fn body(&self, doc: DocId, route: &Route) -> Result<String, Fault> {
        let filling = self.filling(doc, route);
        let body = &self.documents[doc].body;
        // A plan is made of front matter.
        if matches!(route.subject, Subject::Extra(_, Extra::Plan)) {
            return Ok(String::new());
        }
        match filling.shown {
            Shown::Handout => filling.handouts(body),
            Shown::Page | Shown::Trainer => filling.fill(body),
        }
    }

    fn filling(&self, doc: DocId, route: &Route) -> Filling<'_> {
        let (lang, shown) = (route.lang, route.subject.into());
        let trainer = |page| self.site.route_of(lang, Subject::Extra(page, Extra::Trainer));
        let page = route.subject.page().filter(|_| !matches!(route.subject, Subject::Easy(_)));
        let has_trainer = page.and_then(trainer).is_some();
        let (doc, depth) = (&self.site.docs[doc], Depth::Page);
        Filling { renderer: self, doc, lang, shown, has_trainer, depth }
    }

    /// The terms of glossaries that the text of a route leads to, each once, in the order of the text.
    pub(super) fn terms(&self, route: &Route) -> Vec<TermView> {
        let Some(doc) = route.doc else { return Vec::new() };
        let text_lang = standard_or_own(&self.site.docs[doc].name.lang);
        let mut terms: Vec<TermView> = Vec::new();
        for link in self.links_shown(doc, route) {
            let Resolved::Page { page, named, fragment } =
                self.site.resolve_target(&self.site.docs[doc].face.links[link].target)
            else {
                continue;
            };
            let is_glossary = self.site.pages[page].kind == Kind::Glossary;
            let Some(end) = self
                .site
                .destination(page, named, fragment, route.lang)
                .filter(|_| is_glossary && route.subject.page() != Some(page))
            else {
                continue;
            };
            let Some(other) = end.route.doc.map(|doc| &self.site.docs[doc]) else { continue };
            let same = |own: &&Term| Some(own.id.as_str()) == end.fragment;
            let Some(term) = other.face.terms.iter().find(same) else { continue };
            let href = format!("{}#{}", self.href(&end.route.url), term.id);
            if terms.iter().all(|own| own.href != href) {
                let (name, definition) = (term.name.clone(), term.definition.clone());
                let lang = standard_or_own(&other.name.lang);
                let lang = (lang != text_lang).then(|| lang.to_string());
                terms.push(TermView { name, href, definition, lang });
            }
        }
        terms
    }

    /// The links of a text that a route shows: those of notes for trainers only where these are.
    fn links_shown(&self, doc: DocId, route: &Route) -> Vec<usize> {
        let body = &self.documents[doc].body;
        let is_left_out = |call: &usize| {
            let shape = body.calls[*call].shape.name;
            shape == Extra::Trainer.name() && self.filling(doc, route).leaves_trainers_out()
        };
        let mut left_out = 0;
        let mut links = Vec::new();
        for (_, hole) in &body.holes {
            match hole {
                Hole::Open(call) if is_left_out(call) => left_out += 1,
                Hole::Close(call) if is_left_out(call) => left_out -= 1,
                Hole::LinkOpen(link) if left_out == 0 => links.push(*link),
                _ => {}
            }
        }
        links
    }

    /// What components of a text may ask for: the words of the language it is written in.
    fn around(&self, lang: &Lang) -> Vars {
        let standard = lang.standard().unwrap_or_else(|| lang.clone());
        let own = self.site.config.languages.iter().position(|own| *own == standard);
        let mut vars = Vars::default();
        if let Some(frame) = own.and_then(|own| self.frames.get(own)) {
            vars.share("t", &frame.texts);
        }
        vars.text("lang", standard.as_str());
        vars
    }
}

struct Filling<'a> {
    renderer: &'a Renderer<'a>,
    doc: &'a Doc,
    lang: LangId,
    shown: Shown,
    /// Whether the page has a trainer's version.
    has_trainer: bool,
    depth: Depth,
}

/// What stands at the end of a link.
enum LinkEnd<'a> {
    /// It leads nowhere.
    Nothing,
    /// It leads to a page, or elsewhere.
    Page,
    /// It opens a file.
    File(&'a SourcePath, &'a ContentFile),
}

impl Filling<'_> {
    fn fill(&self, body: &Body) -> Result<String, Fault> {
        self.fill_part(body, &body.holes, 0..body.html.len())
    }

    /// What stands in the handouts of a text, one after another.
    fn handouts(&self, body: &Body) -> Result<String, Fault> {
        let is_handout = |call: usize| body.calls[call].shape.name == Extra::Handout.name();
        let holes = || body.holes.iter().enumerate();
        let mut out = String::new();
        for (first, (start, hole)) in holes() {
            let Hole::Open(call) = *hole else { continue };
            let is_end = |(_, (_, hole)): &(usize, &(usize, Hole))| *hole == Hole::Close(call);
            let Some((last, (end, _))) = holes().find(is_end).filter(|_| is_handout(call)) else {
                continue;
            };
            if let Some(title) = body.calls[call].argument("title") {
                let _ = write!(out, "<h2>{}</h2>", escape(title));
            }
            out.push_str(&self.fill_part(body, &body.holes[first + 1..last], *start..*end)?);
        }
        Ok(out)
    }

    /// A part of a text, with the holes that are in it.
    fn fill_part(
        &self,
        body: &Body,
        holes: &[(usize, Hole)],
        part: Range<usize>,
    ) -> Result<String, Fault> {
        let mut done: Vec<String> = Vec::new();
        let mut out = String::with_capacity(part.len() + holes.len() * 32);
        let mut copied = part.start;
        // A link holds no other, so one end is enough to remember.
        let mut end = LinkEnd::Nothing;
        for (at, hole) in holes {
            out.push_str(&body.html[copied..*at]);
            copied = *at;
            match hole {
                Hole::LinkOpen(link) => end = self.link_open(&mut out, *link),
                Hole::LinkClose(_) => self.link_close(&mut out, &end),
                Hole::Image(image) => self.image(&mut out, *image),
                Hole::Code(code) => self.code(&mut out, body, *code),
                Hole::Leaf(call) => out.push_str(&self.leaf(&body.calls[*call])?),
                Hole::Word(word) => {
                    let lang = self.text_lang();
                    escape_into(&mut out, self.renderer.theme.text(&lang, word.key()));
                }
                Hole::Place(line) => self.place(&mut out, *line),
                Hole::Open(_) => done.push(std::mem::take(&mut out)),
                Hole::Close(call) => {
                    let inner = std::mem::replace(&mut out, done.pop().unwrap_or_default());
                    out.push_str(&self.container(&body.calls[*call], &inner)?);
                }
            }
        }
        out.push_str(&body.html[copied..part.end]);
        Ok(out)
    }

    /// Where in its file a block stands, if pages tell that.
    fn place(&self, out: &mut String, line: usize) {
        if self.renderer.places == Places::Told {
            let path = escape(self.doc.path.as_str());
            let _ = write!(out, " data-source=\"{path}:{line}\"");
        }
    }

    /// The language of the text, without `-simple`.
    fn text_lang(&self) -> Lang {
        let lang = &self.doc.name.lang;
        lang.standard().unwrap_or_else(|| lang.clone())
    }

    fn link(&self, index: usize) -> &Link {
        &self.doc.face.links[index]
    }

    fn link_open(&self, out: &mut String, index: usize) -> LinkEnd<'_> {
        let link = self.link(index);
        let resolved = self.renderer.site.resolve_target(&link.target);
        let end = match &resolved {
            Resolved::File(path, file) => LinkEnd::File(path, file),
            _ => LinkEnd::Page,
        };
        let Some((href, hreflang)) = self.href(resolved) else {
            out.push_str("<span>");
            return LinkEnd::Nothing;
        };
        out.push_str("<a href=\"");
        escape_into(out, &href);
        out.push('"');
        if let Some(lang) = hreflang {
            let _ = write!(out, " hreflang=\"{lang}\"");
        }
        if !link.title.is_empty() {
            let _ = write!(out, " title=\"{}\"", escape(&link.title));
        }
        out.push_str(&link.attributes);
        out.push('>');
        end
    }

    fn link_close(&self, out: &mut String, end: &LinkEnd) {
        match end {
            LinkEnd::Nothing => out.push_str("</span>"),
            LinkEnd::Page => out.push_str("</a>"),
            LinkEnd::File(path, file) => {
                out.push_str("</a>");
                let text = format_and_size(path.file_name(), file, &self.text_lang());
                escape_into(out, &text);
            }
        }
    }

    /// The address of a target for the reader, and the language found there when it is not theirs.
    fn href(&self, target: Resolved) -> Option<(String, Option<String>)> {
        let site = self.renderer.site;
        match target {
            Resolved::Outside(address) => Some((address.to_owned(), None)),
            Resolved::Here(fragment) => {
                Some((format!("{}#{fragment}", self.page_with(fragment)), None))
            }
            Resolved::File(_, file) => Some((self.renderer.href(&file.url), None)),
            Resolved::Page { page, named, fragment } => {
                let destination = site.destination(page, named, fragment, self.lang)?;
                let mut href = self.renderer.href(&destination.route.url);
                if let Some(fragment) = destination.fragment {
                    href.push('#');
                    href.push_str(fragment);
                }
                let shown = &site.docs[destination.route.doc?].name.lang;
                let other = (shown != site.lang(self.lang)).then(|| shown.to_string());
                Some((href, other))
            }
            Resolved::Unpublished | Resolved::Missing | Resolved::Nothing => None,
        }
    }

    /// The address of the page that holds a part of this text; empty when it is the one being made.
    fn page_with(&self, fragment: &str) -> String {
        let is_here = match self.shown {
            Shown::Trainer => true,
            Shown::Page => !self.doc.face.is_for_trainer(fragment),
            Shown::Handout => false,
        };
        let subject = match self.doc.face.is_for_trainer(fragment) {
            true => |page| Subject::Extra(page, Extra::Trainer),
            false => Subject::Page,
        };
        let page = self.doc.page.filter(|_| !is_here);
        let route = page.and_then(|page| self.renderer.site.route_of(self.lang, subject(page)));
        route.map_or(String::new(), |route| self.renderer.href_of(route))
    }

    fn image(&self, out: &mut String, index: usize) {
        let image = &self.doc.face.images[index];
        let target = &self.link(image.link).target;
        let Resolved::File(_, file) = self.renderer.site.resolve_target(target) else {
            return escape_into(out, &image.alt);
        };
        let alt = if image.decorative { "" } else { &image.alt };
        let src = self.renderer.href(&file.url);
        let _ = write!(out, "<img src=\"{}\" alt=\"{}\"", escape(&src), escape(alt));
        if let Some((width, height)) = file.size {
            let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
        }
        if !image.title.is_empty() {
            let _ = write!(out, " title=\"{}\"", escape(&image.title));
        }
        let _ = write!(out, "{} loading=\"lazy\" decoding=\"async\">", image.attributes);
    }

    /// Code is scrolled sideways by itself, so it must be reachable and have a name.
    fn code(&self, out: &mut String, body: &Body, index: usize) {
        let code = &body.codes[index];
        let name = self.renderer.theme.text(&self.text_lang(), "text.code").to_owned();
        let name = match Highlighter::knows(&code.language) && !code.language.is_empty() {
            true if code.language != "text" => format!("{name}: {}", code.language),
            _ => name,
        };
        let html = self.renderer.highlighter.html(&code.language, &code.text);
        let name = escape(&name);
        let _ = write!(out, "<pre tabindex=\"0\" role=\"group\" aria-label=\"{name}\"");
        self.place(out, code.line);
        let _ = writeln!(out, "><code>{html}</code></pre>");
    }

    fn container(&self, call: &Call, inner: &str) -> Result<String, Fault> {
        if call.shape.name == Extra::Trainer.name() && self.leaves_trainers_out() {
            return Ok(String::new());
        }
        let arguments = self.arguments(call);
        let around = self.renderer.around(&self.doc.name.lang);
        let templates = &self.renderer.theme.templates;
        templates.component(call.shape.name, &arguments, &around, Some(inner))
    }

    /// The arguments of a call; those that name files as addresses.
    fn arguments(&self, call: &Call) -> Vars {
        let mut vars = Vars::default();
        for (name, value) in &call.arguments {
            let file = call.files.iter().find(|(own, _)| own == name);
            let target = file.map(|(_, link)| &self.link(*link).target);
            let href =
                target.and_then(|target| self.href(self.renderer.site.resolve_target(target)));
            vars.text(*name, href.as_ref().map_or(value, |(href, _)| href));
        }
        vars
    }

    fn leaf(&self, call: &Call) -> Result<String, Fault> {
        let argument = |name| call.argument(name).unwrap_or_default();
        match call.shape.name {
            "include" => self.include(argument("file")),
            "provider" => self.renderer.provider_box(argument("id"), self.lang),
            "providers" => {
                let form = call.argument("form");
                self.renderer.provider_list(call.argument("region"), form, self.lang)
            }
            "contact" => self.renderer.contact_box(argument("ref"), self.lang),
            name => {
                let mut around = self.renderer.around(&self.doc.name.lang);
                if name == "privacy" {
                    self.renderer.technology(&mut around, &self.text_lang());
                }
                let templates = &self.renderer.theme.templates;
                templates.component(name, &self.arguments(call), &around, None)
            }
        }
    }

    /// Whether notes for trainers are for others than who reads this: they are in the trainer's
    /// version, if the page has one.
    fn leaves_trainers_out(&self) -> bool {
        match self.shown {
            Shown::Trainer => false,
            Shown::Handout => true,
            Shown::Page => self.has_trainer,
        }
    }

    fn include(&self, file: &str) -> Result<String, Fault> {
        let snippet = self.renderer.site.snippet(self.doc, file);
        let Some(id) = snippet.filter(|_| self.depth == Depth::Page) else {
            return Ok(String::new());
        };
        let doc = &self.renderer.site.docs[id];
        let inner = Filling { renderer: self.renderer, doc, depth: Depth::Snippet, ..*self };
        inner.fill(&self.renderer.documents[id].body)
    }
}

/// " (PDF, 240 kt)": what a link to a file opens, and how large it is.
fn format_and_size(name: &str, file: &ContentFile, lang: &Lang) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_uppercase();
    let finnish = lang.as_str() == "fi";
    let (size, unit) = match file.len {
        0..1_000_000 => (file.len.div_ceil(1000), if finnish { "kt" } else { "kB" }),
        _ => (file.len.div_ceil(1_000_000), if finnish { "Mt" } else { "MB" }),
    };
    fill(" ({type}, {size})", &[("type", &ending), ("size", &format!("{size}\u{a0}{unit}"))])
}
