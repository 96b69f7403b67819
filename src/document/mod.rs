//! One Markdown file as a value. Knows no other file.
//!
//! A [`Document`] has two sides: what other pages show or ask of it (its [`Front`] and [`Face`]),
//! and its [`Body`], HTML with holes where the site, the reader's language or the theme decide.

mod attributes;
pub mod directive;
mod front;
mod link;
mod markdown;
mod name;
pub mod prose;
mod typography;

pub use directive::Call;
pub use front::{Front, Kind, Lesson, News, PathFront, Practice, Source, Step};
pub use link::{Link, Target};
pub use name::{CONTENT, Name};
pub use prose::Prose;

use std::{borrow::Cow, collections::BTreeSet, sync::Arc};

use crate::{
    base::{Hash, Lang, SourcePath, Span},
    config::Config,
    diagnostic::{
        Diagnostic, Finding,
        silence::{self, Silence},
    },
};

/// One Markdown file.
#[derive(Clone, PartialEq, Debug)]
pub struct Document {
    /// The file.
    pub path: SourcePath,
    /// What its path says: folder, name and language.
    pub name: Name,
    /// The fields at its beginning.
    pub front: Arc<Front>,
    /// What other pages ask of its text.
    pub face: Arc<Face>,
    /// Its text.
    pub body: Arc<Body>,
    /// The hash of all that other pages may ask of it: its name, its front matter as it is written,
    /// and its face wherever it stands in the file.
    pub asked: Hash,
    /// Where its editors have silenced a rule.
    pub silences: Vec<Silence>,
    /// The hash of its file.
    pub source: Hash,
}

/// A part of a page that has an address of its own beside the page.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Extra {
    /// The page with the notes for trainers, which readers don't see.
    Trainer,
    /// What participants are given, to be printed.
    Handout,
    /// What is done when: the plan of a lesson, or of the sessions of a learning path.
    Plan,
}

impl Extra {
    /// Its name, which is also that of the directive that makes a page have it, if one does.
    pub fn name(self) -> &'static str {
        match self {
            Extra::Trainer => "trainer",
            Extra::Handout => "handout",
            Extra::Plan => "plan",
        }
    }

    /// The one that a directive makes. A plan is made of front matter.
    fn of(directive: &str) -> Option<Extra> {
        [Extra::Trainer, Extra::Handout].into_iter().find(|extra| extra.name() == directive)
    }
}

/// What other pages show or ask of a text.
#[derive(Clone, PartialEq, Debug, Default, Hash)]
pub struct Face {
    /// What the directives of the text put beside the page.
    pub extras: BTreeSet<Extra>,
    /// The headings in order.
    pub headings: Vec<Heading>,
    /// All ids that a link can lead to.
    pub anchors: BTreeSet<String>,
    /// The links in order, pictures' and directives' files among them.
    pub links: Vec<Link>,
    /// The pictures in order.
    pub images: Vec<Image>,
    /// The terms that it defines, in order.
    pub terms: Vec<Term>,
}

impl Face {
    /// Whether a part stands in notes for trainers.
    pub fn is_for_trainer(&self, id: &str) -> bool {
        self.headings.iter().any(|heading| heading.id == id && heading.for_trainer)
    }
}

/// A heading of a page.
#[derive(Clone, PartialEq, Debug, Hash)]
pub struct Heading {
    /// 2 for the highest level below the title.
    pub level: u8,
    /// The id, unique on the page.
    pub id: String,
    /// The text without marks.
    pub text: String,
    /// Whether it stands in notes for trainers.
    pub for_trainer: bool,
    /// Its place.
    pub span: Span,
}

/// A term of a list of definitions.
#[derive(Clone, PartialEq, Debug, Hash)]
pub struct Term {
    /// The id, unique on the page.
    pub id: String,
    /// The term without marks.
    pub name: String,
    /// What it means, without marks.
    pub definition: String,
}

/// A picture in a text.
#[derive(Clone, PartialEq, Debug, Hash)]
pub struct Image {
    /// The index of its file among the links.
    pub link: usize,
    /// The description; empty for a decoration.
    pub alt: String,
    /// Whether it is marked as decoration.
    pub decorative: bool,
    /// A title that browsers show on hovering.
    pub title: String,
    /// The `class`, `id` and `lang` attributes, written out.
    pub attributes: String,
}

/// HTML with holes.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Body {
    /// The HTML between the holes.
    pub html: String,
    /// The holes by their place in the HTML, in order.
    pub holes: Vec<(usize, Hole)>,
    /// The blocks of code.
    pub codes: Vec<CodeBlock>,
    /// The directives.
    pub calls: Vec<Call>,
    /// The number of words.
    pub words: usize,
    /// The words of each link; empty for pictures and for the files of directives.
    pub labels: Vec<String>,
}

/// What stands in a hole of a body.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hole {
    /// The opening tag of a link, by its index.
    LinkOpen(usize),
    /// The closing tag of a link, by its index.
    LinkClose(usize),
    /// A picture, by its index.
    Image(usize),
    /// A block of code, by its index.
    Code(usize),
    /// The beginning of a container, by the index of its call.
    Open(usize),
    /// The end of a container, by the index of its call.
    Close(usize),
    /// A directive without content, by the index of its call.
    Leaf(usize),
    /// A word of the theme, in the language of the text.
    Word(Word),
    /// Inside the opening tag of a block: the line of the file that it begins on, from 1.
    Place(usize),
}

/// Words that the theme supplies inside texts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Word {
    /// The name of the list of footnotes.
    Footnotes,
    /// From a footnote back to the text.
    FootnoteBack,
    /// A task that is done.
    TaskDone,
    /// A task that is to be done.
    TaskOpen,
    /// The name of a table that stands under no heading.
    Table,
}

impl Word {
    /// The key of the word among the texts of the theme.
    pub fn key(self) -> &'static str {
        match self {
            Word::Footnotes => "text.footnotes",
            Word::FootnoteBack => "text.footnote_back",
            Word::TaskDone => "text.task_done",
            Word::TaskOpen => "text.task_open",
            Word::Table => "text.table",
        }
    }
}

/// A block of code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeBlock {
    /// The first word after the fence; empty when there is none.
    pub language: String,
    /// The code.
    pub text: String,
    /// The place of the language, or of the block.
    pub span: Span,
    /// The line of the file that it begins on, from 1.
    pub line: usize,
}

/// Reads one Markdown file, given its text and the hash of the file. Notes what is wrong with it by itself; `None` when its name says no
/// language, so that it can't be a page. A page whose front matter can't be read is still there for
/// others to link to, under the name of its file; the findings keep it from being published.
pub fn parse(
    path: &SourcePath,
    (text, source): (&str, Hash),
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> Option<(Document, Prose)> {
    let Some(name) = Name::parse(path, config) else {
        notes.push(name::unnamed(path, config));
        return None;
    };
    let text = &*printable(text);
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let (front, start) = match front::find(&text[bom..]) {
        front::Block::Found { yaml, body } => {
            let yaml = bom + yaml.start..bom + yaml.end;
            (front::parse(path, text, yaml, config, notes), bom + body)
        }
        front::Block::Missing if name.is_snippet() => (Some(Front::default()), bom),
        front::Block::Missing => {
            let none = (Finding::PageFrontMissing, Span::new(0, 0));
            let (finding, span) = front::meant(&text[bom..]).unwrap_or(none);
            notes.push(Diagnostic::at(finding.into(), path, span.shifted(bom)));
            (None, bom)
        }
        front::Block::Unclosed => {
            let open = (Finding::PageFrontUnclosed, Span::new(0, 3));
            let (finding, span) = front::meant(&text[bom..]).unwrap_or(open);
            notes.push(Diagnostic::at(finding.into(), path, span.shifted(bom)));
            (None, text.len())
        }
    };
    let (face, body, prose) = markdown::parse(path, text, start, &name, notes);
    let front = front.unwrap_or_else(|| Front::unread(&name));
    let before = &text[..start];
    let document = Document::new(path, source, before, name, front, face, body);
    let silences = silence::find(path, text, notes);
    Some((Document { silences, ..document }, prose))
}

/// The text with signs that HTML and XML can't hold replaced by others of the same length, so that
/// every place stays true: control characters, and code points that are no characters.
fn printable(text: &str) -> Cow<'_, str> {
    let is_bad = |c: char| {
        let control = c.is_control() && !matches!(c, '\t' | '\n' | '\r');
        control || matches!(c as u32 & 0xfffe, 0xfffe) || ('\u{fdd0}'..='\u{fdef}').contains(&c)
    };
    // What such a sign may begin with; in most texts there is none, and this is quickly seen.
    let is_rare = |byte: u8| matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127 | 0xc2 | 0xef..);
    if !text.bytes().any(is_rare) || !text.contains(is_bad) {
        return Cow::Borrowed(text);
    }
    let same_length = |c: char| match (is_bad(c), c.len_utf8()) {
        (false, _) => c,
        (true, 1) => ' ',
        (true, 2) => '\u{a0}',
        (true, 3) => '\u{fffd}',
        (true, _) => '\u{10fffd}',
    };
    Cow::Owned(text.chars().map(same_length).collect())
}

/// A page whose file can't be read at all: it is there for others to link to. The caller has told
/// why it can't be read. `None` when its name says no language.
pub fn unread(path: &SourcePath, source: Hash, config: &Config) -> Option<Document> {
    let name = Name::parse(path, config)?;
    let front = Front::unread(&name);
    Some(Document::new(path, source, "", name, front, Face::default(), Body::default()))
}

impl Document {
    fn new(
        path: &SourcePath,
        source: Hash,
        before: &str,
        name: Name,
        front: Front,
        face: Face,
        body: Body,
    ) -> Document {
        Document {
            path: path.clone(),
            asked: Hash::of_value(&(&name, before, &face)),
            source,
            front: Arc::new(front),
            face: Arc::new(face),
            body: Arc::new(body),
            silences: Vec::new(),
            name,
        }
    }
}

/// The language itself: `fi` for `fi-simple`, and any other as it is.
pub fn standard_or_own(lang: &Lang) -> Lang {
    lang.standard().unwrap_or_else(|| lang.clone())
}
