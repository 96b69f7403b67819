//! Headings and terms: their ids, and what other pages show of them.

use pulldown_cmark::{CowStr, HeadingLevel};

use crate::{
    base::{Lang, Span, url::is_slug, url::slugify},
    diagnostic::Finding,
};

use super::{Extra, Heading, OpenHeading, Pass, Term, push_attribute};

impl Pass<'_> {
    pub(super) fn open_heading(
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
        // Attributes right after a phrase or a link at the end are its own.
        let source = self.original[span.start..span.end].trim_end();
        let of_phrase = source.rfind('{').is_some_and(|at| {
            let before = &source[..at];
            before.ends_with(']') || (before.ends_with(')') && before.contains("]("))
        });
        let (id, classes, pairs) =
            if of_phrase { (None, &[][..], Vec::new()) } else { (id, classes, pairs) };
        let mut written = String::new();
        for (key, value) in pairs {
            match (key, value.and_then(Lang::parse)) {
                ("lang", Some(lang)) if written.is_empty() => {
                    push_attribute(&mut written, "lang", lang.as_str())
                }
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

    pub(super) fn close_heading(&mut self) {
        let content = self.out.end_aside();
        let Some(heading) = self.heading.take() else { return };
        let text = one_line(&heading.text);
        let slug = heading.id.unwrap_or_else(|| automatic_id(&text));
        let id = self.unique_id(&slug);
        let OpenHeading { level, attributes, span, .. } = heading;
        self.out.html(&format!("<h{level} id=\"{id}\"{attributes}"));
        self.place(span);
        self.out.html(">");
        self.out.append(content);
        self.out.html(&format!("</h{level}>\n"));
        let span = span.within(self.original).shifted(self.start);
        let for_trainer = self.out.is_within(Extra::Trainer.name());
        self.face.headings.push(Heading { level, id, text, for_trainer, span });
    }

    /// Begins a term, whose id is known when it ends.
    pub(super) fn open_term(&mut self, span: Span) {
        self.term = Some((String::new(), span));
        self.out.begin_aside();
    }

    pub(super) fn close_term(&mut self) {
        let content = self.out.end_aside();
        let Some((text, span)) = self.term.take() else { return };
        let name = one_line(&text);
        let id = self.unique_id(&automatic_id(&name));
        self.out.html(&format!("<dt id=\"{id}\""));
        self.place(span);
        self.out.html(">");
        self.out.append(content);
        self.out.html("</dt>\n");
        self.face.terms.push(Term { id, name, definition: String::new() });
    }

    /// Keeps what the last term means.
    pub(super) fn close_definition(&mut self) {
        let text = self.definition.take().unwrap_or_default();
        if let Some(term) = self.face.terms.last_mut() {
            term.definition = one_line(&format!("{} {text}", term.definition));
        }
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
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The id of a heading that has none of its own: it begins with a letter, as selectors ask for.
fn automatic_id(text: &str) -> String {
    let slug = slugify(text);
    match slug.chars().next() {
        None => "osa".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("osa-{slug}"),
        Some(_) => slug,
    }
}
