//! Headings: their ids, and what the contents of the page show of them.

use pulldown_cmark::{CowStr, HeadingLevel};

use crate::{
    base::{Lang, Span, url::is_slug, url::slugify},
    diagnostic::Finding,
};

use super::{Extra, Heading, OpenHeading, Pass, push_attribute};

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
        let text = heading.text.split_whitespace().collect::<Vec<_>>().join(" ");
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

/// The id of a heading that has none of its own: it begins with a letter, as selectors ask for.
fn automatic_id(text: &str) -> String {
    let slug = slugify(text);
    match slug.chars().next() {
        None => "osa".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("osa-{slug}"),
        Some(_) => slug,
    }
}
