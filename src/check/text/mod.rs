//! The text of one page by itself, as its readers meet it. No rule here asks for another page, and
//! none that guesses is an error.

mod headings;
mod language;
mod lexicon;
mod links;
mod lists;
mod numbers;
mod pictures;
mod readability;
mod sensory;
mod signs;
mod tables;
mod words;

pub(super) use language::{names_language, term_of, tongue};
pub(super) use links::{is_switch, says_nothing};

use crate::{
    base::Span,
    config::Config,
    diagnostic::{Diagnostic, Finding},
    document::{Document, Prose},
};

use lexicon::Lexicon;

/// A page and its text.
pub struct Text<'a> {
    /// The page.
    pub document: &'a Document,
    /// Its words and where they are written.
    pub prose: &'a Prose,
    /// The whole file.
    pub source: &'a str,
    /// The settings of the site.
    pub config: &'a Config,
}

/// Judges the text of a page.
pub fn text(text: &Text, notes: &mut Vec<Diagnostic>) {
    let lexicon = lexicon::of(&text.document.name.lang);
    let words = words::Words::of(text.prose);
    headings::check(text, notes);
    pictures::check(text, lexicon, notes);
    links::check(text, notes);
    tables::check(text, lexicon, notes);
    lists::check(text, notes);
    signs::check(text, &words, lexicon, notes);
    language::check(text, &words, notes);
    if let Some(lexicon) = lexicon {
        readability::check(text, &words, lexicon, notes);
    }
}

impl Text<'_> {
    fn at(&self, finding: Finding, span: Span) -> Diagnostic {
        Diagnostic::at(finding.into(), &self.document.path, span)
    }

    /// Whether the page is in easier language, which asks for more.
    fn is_easy(&self) -> bool {
        self.document.name.lang.standard().is_some()
    }
}

/// Running text as Markdown shows it in a message: the marks of a heading before it.
fn as_heading(level: u8, text: &str) -> String {
    format!("{} {text}", "#".repeat(usize::from(level)))
}
