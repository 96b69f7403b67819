//! What we tell people: a diagnostic is data, its sentences live in `texts`, its looks in `terminal`.

pub mod code;
pub mod suggest;
pub mod terminal;
pub mod texts;

pub use code::{Code, Family, Finding, Severity, YamlFault};

use crate::base::{SourcePath, Span};

/// Something to tell an editor, at a place. It holds no sentence.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Diagnostic {
    /// Where.
    pub place: Place,
    /// What kind of finding.
    pub code: Code,
    /// What the sentences of the code need to name, by the name of their gap.
    pub facts: Vec<(&'static str, Fact)>,
    /// Other places that belong to the finding.
    pub related: Vec<Place>,
}

/// A place in a source file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    /// The file.
    pub file: SourcePath,
    /// The bytes; none when the finding is about the whole file.
    pub span: Option<Span>,
}

/// A fact that a sentence names.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Fact {
    /// The editor's own text, a name or a number.
    Text(String),
    /// A notion with a word in each language.
    Term(Term),
}

/// Notions that sentences name and that have a word in each language.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Term {
    /// A piece of text.
    Text,
    /// A list, one item a line with `- `.
    List,
    /// Named fields.
    Fields,
    /// A whole number.
    Number,
    /// `true` or `false`.
    YesNo,
    /// A text for each language.
    TextByLanguage,
}

impl Diagnostic {
    /// A finding at some bytes of a file.
    pub fn at(code: Code, file: &SourcePath, span: Span) -> Diagnostic {
        let place = Place { file: file.clone(), span: Some(span) };
        Diagnostic { code, place, facts: Vec::new(), related: Vec::new() }
    }

    /// A finding about a whole file.
    pub fn on(code: Code, file: &SourcePath) -> Diagnostic {
        let place = Place { file: file.clone(), span: None };
        Diagnostic { code, place, facts: Vec::new(), related: Vec::new() }
    }

    /// With a fact for the sentences.
    pub fn fact(mut self, name: &'static str, value: impl Into<String>) -> Diagnostic {
        self.facts.push((name, Fact::Text(value.into())));
        self
    }

    /// With a notion for the sentences.
    pub fn term(mut self, name: &'static str, term: Term) -> Diagnostic {
        self.facts.push((name, Fact::Term(term)));
        self
    }

    /// With the nearest thing that exists, if anything is near.
    pub fn near(mut self, near: Option<impl Into<String>>) -> Diagnostic {
        self.facts.extend(near.map(|near| ("near", Fact::Text(near.into()))));
        self
    }

    /// With another place that belongs to the finding.
    pub fn see(mut self, file: &SourcePath, span: Option<Span>) -> Diagnostic {
        self.related.push(Place { file: file.clone(), span });
        self
    }
}
