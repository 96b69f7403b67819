//! What we tell people: a diagnostic is data, its sentences live in `texts`, its looks in `terminal`.

pub mod code;
pub mod explain;
pub mod github;
pub mod json;
mod located;
pub mod mend;
pub mod plain;
pub mod silence;
pub mod suggest;
pub mod terminal;
pub mod texts;

pub use code::{Code, Family, Finding, Severity, YamlFault};
pub use explain::{criteria, criterion};

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
    /// What can be changed in its file, all together, so that the finding is gone and nothing is lost.
    pub edits: Vec<Edit>,
}

/// A change of a text: the only place of `old` in a range becomes `new`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Edit {
    /// The bytes to look in.
    pub span: Span,
    /// What stands there.
    pub old: String,
    /// What is to stand there.
    pub new: String,
    /// Whether it is only done when someone asks for it: it may change where a link leads.
    pub is_asked_for: bool,
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
    /// Several of them.
    Terms(Vec<Term>),
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
    /// A whole number of minutes, from 1 to a day.
    Minutes,
    /// `true` or `false`.
    YesNo,
    /// A text for each language.
    TextByLanguage,
    /// The Finnish language.
    Finnish,
    /// The Swedish language.
    Swedish,
    /// The English language.
    English,
    /// Where feedback on accessibility is given.
    Feedback,
    /// Who supervises accessibility.
    Supervisor,
    /// The tags of a PDF, which tell screen readers what is what.
    Tags,
    /// The language of a document.
    Language,
    /// The title of a document.
    Title,
}

impl Diagnostic {
    /// A finding at some bytes of a file.
    pub fn at(code: Code, file: &SourcePath, span: Span) -> Diagnostic {
        Diagnostic::of(code, Place { file: file.clone(), span: Some(span) })
    }

    /// A finding about a whole file.
    pub fn on(code: Code, file: &SourcePath) -> Diagnostic {
        Diagnostic::of(code, Place { file: file.clone(), span: None })
    }

    /// A finding at a place.
    pub fn of(code: Code, place: Place) -> Diagnostic {
        Diagnostic { code, place, facts: Vec::new(), related: Vec::new(), edits: Vec::new() }
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

    /// With several notions for the sentences.
    pub fn terms(mut self, name: &'static str, terms: Vec<Term>) -> Diagnostic {
        self.facts.push((name, Fact::Terms(terms)));
        self
    }

    /// With the nearest thing that exists, if anything is near.
    pub fn near(mut self, near: Option<impl Into<String>>) -> Diagnostic {
        self.facts.extend(near.map(|near| ("near", Fact::Text(near.into()))));
        self
    }

    /// With a change that mends it.
    pub fn edit(self, span: Span, old: &str, new: impl Into<String>) -> Diagnostic {
        self.with_edit(Edit { span, old: old.to_owned(), new: new.into(), is_asked_for: false })
    }

    /// With a change that mends it, for when someone asks.
    pub fn edit_if_asked(self, span: Span, old: &str, new: impl Into<String>) -> Diagnostic {
        self.with_edit(Edit { span, old: old.to_owned(), new: new.into(), is_asked_for: true })
    }

    fn with_edit(mut self, edit: Edit) -> Diagnostic {
        self.edits.push(edit);
        self
    }

    /// With another place that belongs to the finding.
    pub fn see(mut self, file: &SourcePath, span: Option<Span>) -> Diagnostic {
        self.related.push(Place { file: file.clone(), span });
        self
    }
}
