//! Links, phrases in other languages, pictures, and the attributes in braces after them.

use pulldown_cmark::LinkType;

use crate::{
    base::{Lang, Span, url::is_slug},
    diagnostic::{Diagnostic, Finding},
};

use super::{
    Frame, Hole, Image, Link, MAX_ATTRIBUTES, Markup, OpenImage, Pass, Target,
    attributes::{self, Attribute},
    link, push_attribute,
};

impl Pass<'_> {
    /// The attributes in braces right after `span`, if any stand there; the text pass skips them.
    fn attributes_after(&mut self, span: Span) -> Vec<Attribute> {
        let line = line_after(self.original, span.end);
        let Some((attributes, used)) = attributes::parse(line, self.start + span.end) else {
            return Vec::new();
        };
        self.skipped.push(Span::new(span.end, span.end + used));
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
                // Twice the same attribute would be no HTML.
                _ if html.contains(match name {
                    attributes::Name::Id => " id=",
                    attributes::Name::Key(key) if key == "lang" => " lang=",
                    _ => "\0",
                }) =>
                {
                    false
                }
                attributes::Name::Class if value == "decorative" => {
                    decorative = true;
                    true
                }
                attributes::Name::Class if sound => {
                    classes.push(value);
                    true
                }
                attributes::Name::Id
                    if is_slug(value)
                        && !self.name.is_snippet()
                        && self.face.anchors.insert(value.clone()) =>
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

    pub(super) fn open_link(&mut self, kind: LinkType, destination: &str, title: &str, span: Span) {
        let attributes = self.attributes_after(span);
        let lang = attributes::lang(&attributes);
        let (attributes, _) = self.written(attributes);
        if (destination.is_empty() && is_unknown(kind)) || self.out.is_in_link() {
            self.out.html(&format!("<span{attributes}>"));
            self.prose.begin(lang.map_or(Markup::Other, Markup::Lang));
            return self.out.push(Frame::Tag);
        }
        let destination = match kind {
            LinkType::Email => format!("mailto:{destination}"),
            _ => destination.to_owned(),
        };
        let index = self.link(&destination, title, attributes, span);
        self.prose.begin(Markup::Link(index));
        self.out.hole(Hole::LinkOpen(index));
        self.out.push(Frame::Link(index));
    }

    pub(super) fn link(
        &mut self,
        destination: &str,
        title: &str,
        attributes: String,
        span: Span,
    ) -> usize {
        let span = span.within(self.original).shifted(self.start);
        let target = link::target(destination, self.file, span, self.notes);
        self.face.links.push(Link { target, span, title: title.to_owned(), attributes });
        self.face.links.len() - 1
    }

    pub(super) fn open_image(&mut self, destination: &str, title: &str, span: Span) {
        let attributes = self.attributes_after(span);
        let (attributes, decorative) = self.written(attributes);
        let image =
            Image { link: 0, alt: String::new(), decorative, title: title.to_owned(), attributes };
        self.image = Some(OpenImage { image, destination: destination.to_owned(), span, depth: 0 });
    }

    pub(super) fn close_image(&mut self) {
        self.out.pop();
        let Some(OpenImage { mut image, destination, span, .. }) = self.image.take() else {
            return;
        };
        image.link = self.link(&destination, "", String::new(), span);
        image.alt = image.alt.trim().to_owned();
        self.note_text(&image.alt);
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
        self.prose.begin(Markup::Image(self.face.images.len() - 1));
        self.prose.end();
        self.out.hole(Hole::Image(self.face.images.len() - 1));
    }
}

fn is_unknown(kind: LinkType) -> bool {
    matches!(
        kind,
        LinkType::ReferenceUnknown | LinkType::CollapsedUnknown | LinkType::ShortcutUnknown
    )
}

/// What follows on a line, as far as attributes may reach: a line may be as long as the file.
pub(super) fn line_after(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    rest[..rest.floor_char_boundary(MAX_ATTRIBUTES)].lines().next().unwrap_or_default()
}

/// Whether the text of a link ends on this line before another begins: `…](`.
pub(super) fn closes_a_link(line: &str) -> bool {
    let end = line.find(['[', ']']);
    end.is_some_and(|end| line[end..].starts_with("]("))
}
