//! Findings with the lines and columns of their places, in whichever form they are told.

use std::collections::BTreeMap;

use crate::base::{File, SourcePath, Sources, Span, source::Lines};

/// Finds lines and columns, and remembers the lines of each file.
pub(super) struct Locator<'a> {
    sources: &'a Sources,
    lines: BTreeMap<SourcePath, Lines>,
}

/// A range of a file as people count: lines and columns from 1, columns in characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Range {
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
}

impl<'a> Locator<'a> {
    pub(super) fn new(sources: &'a Sources) -> Locator<'a> {
        Locator { sources, lines: BTreeMap::new() }
    }

    /// The text of a file as far as it can be read.
    pub(super) fn text(&self, file: &SourcePath) -> Option<&'a str> {
        match self.sources.get(file)? {
            File::Text { text, .. } => Some(text),
            File::NotUtf8 { before } => Some(before),
            _ => None,
        }
    }

    /// The line of a byte: its number and its bytes.
    pub(super) fn line(&mut self, file: &SourcePath, at: usize) -> Option<(usize, Span)> {
        let text = self.text(file)?;
        let lines = self.lines.entry(file.clone()).or_insert_with(|| Lines::of(text));
        Some(lines.line(at))
    }

    /// The lines and columns of a range.
    pub(super) fn range(&mut self, file: &SourcePath, span: Span) -> Option<Range> {
        let text = self.text(file)?;
        let span = span.within(text);
        let (line, start) = self.line(file, span.start)?;
        let (end_line, end) = self.line(file, span.end)?;
        let column = |from: usize, to: usize| text[from..to].chars().count() + 1;
        let (column, end_column) = (column(start.start, span.start), column(end.start, span.end));
        Some(Range { line, column, end_line, end_column })
    }

    /// What stands in a range, as far as its first line goes.
    pub(super) fn quote(&mut self, file: &SourcePath, span: Span) -> Option<&'a str> {
        let text = self.text(file)?;
        let span = span.within(text);
        text[span.start..span.end].lines().next()
    }
}
