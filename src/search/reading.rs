//! A page as a browser shows it: its title, headings and texts, out of its HTML.

use html5gum::{
    Span, Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};

/// What stands in the main part of a page.
#[derive(Default, Debug)]
pub(super) struct Reading {
    pub title: String,
    /// The first paragraph below the title.
    pub lead: String,
    pub headings: Vec<Heading>,
    /// All else.
    pub text: String,
    /// What of it was written to be read from beginning to end: the text of a page without what the
    /// theme puts around it.
    pub prose: String,
}

/// A heading of a page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Heading {
    /// The part of the address that leads there; none for one that has none.
    pub id: Option<String>,
    /// What it says.
    pub text: String,
}

/// The elements that stand within a line. All others part words.
const INLINE: [&[u8]; 20] = [
    b"a", b"abbr", b"b", b"bdi", b"cite", b"code", b"dfn", b"em", b"i", b"kbd", b"mark", b"q",
    b"s", b"small", b"span", b"strong", b"sub", b"sup", b"time", b"wbr",
];

/// What leads elsewhere or does something, and says nothing of the page.
const SKIPPED: [&[u8]; 5] = [b"nav", b"footer", b"script", b"noscript", b"button"];

/// The class of the element that holds the text of a page.
const PROSE: &[u8] = b"text";

impl Reading {
    pub(super) fn of(html: &str) -> Reading {
        let mut eye = Eye::default();
        let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>"));
        if let Some((main, _)) = main {
            let main = format!("<main{main}");
            let take = |event: CallbackEvent<'_>, _: Span<()>| -> Option<()> {
                eye.take(event);
                None
            };
            Tokenizer::new_with_emitter(&main, CallbackEmitter::new(take)).for_each(drop);
        }
        let mut reading = eye.reading;
        let texts = [&mut reading.title, &mut reading.lead, &mut reading.text, &mut reading.prose];
        let headings = reading.headings.iter_mut().map(|heading| &mut heading.text);
        texts.into_iter().chain(headings).for_each(|text| *text = tidy(text));
        reading.headings.retain(|heading| !heading.text.is_empty());
        reading
    }
}

/// A text without soft hyphens, with single spaces.
fn tidy(text: &str) -> String {
    let text = text.replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Where in a page the reading has come to.
#[derive(Default)]
struct Eye {
    reading: Reading,
    place: Place,
    /// How many elements that are skipped it is in.
    skipped: usize,
    /// How many `div` it is in, from the one with the text of the page on.
    prose: usize,
    /// The attribute whose value comes next.
    attribute: Vec<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Place {
    Title,
    Lead,
    Heading,
    #[default]
    Text,
}

impl Eye {
    fn take(&mut self, event: CallbackEvent) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.open(name),
            CallbackEvent::AttributeName { name } => {
                self.attribute.clear();
                self.attribute.extend_from_slice(name);
            }
            CallbackEvent::AttributeValue { value } => self.attribute(value),
            CallbackEvent::EndTag { name } => self.close(name),
            CallbackEvent::String { value } if self.skipped == 0 => {
                self.write(&String::from_utf8_lossy(value));
            }
            _ => {}
        }
    }

    fn open(&mut self, name: &[u8]) {
        self.part(name);
        match name {
            b"h1" => self.place = Place::Title,
            b"h2" | b"h3" | b"h4" if self.skipped == 0 => {
                self.place = Place::Heading;
                self.reading.headings.push(Heading::default());
            }
            b"p" if !self.reading.title.is_empty() && self.reading.lead.is_empty() => {
                self.place = Place::Lead;
            }
            b"div" if self.prose > 0 => self.prose += 1,
            name if SKIPPED.contains(&name) => self.skipped += 1,
            _ => {}
        }
    }

    fn attribute(&mut self, value: &[u8]) {
        match (self.attribute.as_slice(), self.place, self.reading.headings.last_mut()) {
            (b"id", Place::Heading, Some(heading)) => {
                heading.id = Some(String::from_utf8_lossy(value).into_owned());
            }
            (b"class", ..) if value == PROSE => self.prose = self.prose.max(1),
            _ => {}
        }
    }

    fn close(&mut self, name: &[u8]) {
        self.part(name);
        match name {
            b"h1" | b"h2" | b"h3" | b"h4" | b"p" => self.place = Place::Text,
            b"div" => self.prose = self.prose.saturating_sub(1),
            name if SKIPPED.contains(&name) => self.skipped = self.skipped.saturating_sub(1),
            _ => {}
        }
    }

    /// Parts what stands in two elements, unless they stand in one line.
    fn part(&mut self, name: &[u8]) {
        if !INLINE.contains(&name) {
            self.write(" ");
        }
    }

    fn write(&mut self, value: &str) {
        let reading = &mut self.reading;
        match self.place {
            Place::Title => reading.title.push_str(value),
            Place::Lead => reading.lead.push_str(value),
            Place::Heading => {
                reading.headings.last_mut().into_iter().for_each(|own| own.text += value)
            }
            Place::Text => {
                reading.text.push_str(value);
                if self.prose > 0 {
                    reading.prose.push_str(value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_it_is_shown() {
        let html = "<nav>Valikko</nav><main id=\"x\"><header><h1>Sala\u{ad}sanat</h1><p class=\"lead\">Näin \
                    <b>teet</b>.</p></header><ul><li>Moniste</li></ul><div class=\"text\"><h2 id=\"osa\">Ensin \
                    </h2><div><p>Katso <a href=\"/\">ohje</a>. Sana<em>t</em></p></div><p>Loppu</p></div>\
                    <p>Lisää</p><button>Kopioi</button></main>";
        let reading = Reading::of(html);
        assert_eq!(reading.title, "Salasanat");
        assert_eq!(reading.lead, "Näin teet.");
        let heading = Heading { id: Some("osa".to_owned()), text: "Ensin".to_owned() };
        assert_eq!(reading.headings, [heading]);
        assert_eq!(reading.prose, "Katso ohje. Sanat Loppu");
        assert_eq!(reading.text, "Moniste Katso ohje. Sanat Loppu Lisää");
    }
}
