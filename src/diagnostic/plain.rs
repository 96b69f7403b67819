//! Findings line by line, in words alone: for screen readers, mail and logs.

use crate::base::Sources;

use super::{
    Diagnostic, Severity,
    located::Locator,
    texts::{self, MessageLang},
};

/// Tells findings line by line.
pub struct Plain<'a> {
    places: Locator<'a>,
    lang: MessageLang,
}

impl<'a> Plain<'a> {
    /// Tells in a language.
    pub fn new(sources: &'a Sources, lang: MessageLang) -> Plain<'a> {
        Plain { places: Locator::new(sources), lang }
    }

    /// A finding, with an empty line after it.
    pub fn render(&mut self, diagnostic: &Diagnostic, severity: Severity) -> String {
        let message = texts::message(diagnostic, self.lang);
        let labels = texts::labels(self.lang);
        let mut lines = Vec::new();
        let file = &diagnostic.place.file;
        let place = |range: Option<super::located::Range>| match range {
            Some(range) => {
                format!(", {} {}, {} {}", labels.line, range.line, labels.column, range.column)
            }
            None => String::new(),
        };
        let range = diagnostic.place.span.and_then(|span| self.places.range(file, span));
        let level = texts::severity(severity, self.lang);
        lines.push(format!("{file}{}: {level}, {}", place(range), diagnostic.code));
        let near = message.near.map(|near| format!(" {near}")).unwrap_or_default();
        lines.push(format!("{}{near}", message.what));
        let quote = diagnostic.place.span.and_then(|span| self.places.quote(file, span));
        if let Some(quote) = quote.map(str::trim).filter(|quote| !quote.is_empty()) {
            lines.push(format!("{}: {}", labels.quote, texts::shortened(quote, 200)));
        }
        for other in &diagnostic.related {
            let range = other.span.and_then(|span| self.places.range(&other.file, span));
            lines.push(format!("{}: {}{}", labels.also, other.file, place(range)));
        }
        lines.push(format!("{}: {}", labels.why, message.why));
        lines.push(format!("{}: {}", labels.fix, message.fix));
        lines.join("\n") + "\n\n"
    }
}
