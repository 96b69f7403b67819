//! The text of a page as readers meet it: blocks in order, their words, and where each is written.
//!
//! It is made beside the HTML, read by the rules on texts, and then forgotten.

use std::ops::Range;

use crate::base::{Lang, Span};

/// The text of a page.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// What is marked inside the blocks, in the order of their ends.
    pub marks: Vec<Mark>,
    /// The tables in order.
    pub tables: Vec<Table>,
    /// The words of all blocks, one after another. A line that breaks in the source is `\n`, one
    /// that breaks for readers too is U+2028.
    text: String,
    /// Where pieces of the text are written: their beginnings in the text and in the file.
    pieces: Vec<(usize, Span)>,
    open: Option<Open>,
    begun: Vec<(Markup, usize)>,
}

/// A block of text.
#[derive(Clone, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, as a range of the text of the page.
    pub words: Range<usize>,
    /// Its place in the file.
    pub span: Span,
    /// The language that it is marked with, where that is not the language of the page.
    pub lang: Option<Lang>,
}

/// What a block is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading of this level, as it is written: 1 to 6.
    Heading(u8),
    /// A point of a list, or a term or definition.
    Item,
    /// A cell of the table with this number.
    Cell {
        /// The table, by its place on the page.
        table: usize,
        /// The column, from 1.
        column: usize,
        /// Whether it is in the head.
        is_head: bool,
    },
}

/// A stretch of text that is marked.
#[derive(Clone, Debug)]
pub struct Mark {
    /// How.
    pub markup: Markup,
    /// The words.
    pub words: Range<usize>,
    /// The place of the first of them in the list of blocks.
    pub block: usize,
}

/// How a stretch of text can be marked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Markup {
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// Code.
    Code,
    /// A link, by its index on the page.
    Link(usize),
    /// Another language.
    Lang(Lang),
    /// A picture, by its index on the page; it has no words.
    Image(usize),
    /// Something else.
    Other,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// The number of its columns.
    pub columns: usize,
    /// Its place in the file.
    pub span: Span,
    /// The number of blocks before it.
    pub block: usize,
}

#[derive(Clone, Debug)]
struct Open {
    kind: BlockKind,
    start: usize,
    span: Span,
    lang: Option<Lang>,
}

impl Prose {
    /// How long the text is, in bytes.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The words of a block or of a mark.
    pub fn words(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }

    /// Where words are written in the file.
    pub fn span(&self, words: &Range<usize>) -> Span {
        let start = self.place(words.start).map_or(0, |(start, _)| start);
        let last = self.text[words.clone()].char_indices().next_back();
        let end = last.and_then(|(at, _)| self.place(words.start + at));
        let end = end.map_or(start, |(_, end)| end);
        Span::new(start, end.max(start))
    }

    /// The first byte in the file of a character of the text, and one past its last.
    fn place(&self, at: usize) -> Option<(usize, usize)> {
        let next = self.pieces.partition_point(|(start, _)| *start <= at);
        let (start, span) = *self.pieces.get(next.checked_sub(1)?)?;
        let end = self.pieces.get(next).map_or(self.text.len(), |(start, _)| *start);
        // Signs that the parser has made of others have the place of the whole piece.
        if end - start != span.end - span.start {
            return Some((span.start, span.end));
        }
        let width = self.text[at..].chars().next().map_or(0, char::len_utf8);
        Some((span.start + at - start, span.start + at - start + width))
    }

    /// The marks of a block.
    pub fn marks_of(&self, block: usize) -> impl Iterator<Item = &Mark> {
        let first = self.marks.partition_point(|mark| mark.block < block);
        self.marks[first..].iter().take_while(move |mark| mark.block == block)
    }

    /// Begins a block; one that is still open ends.
    pub(super) fn open(&mut self, kind: BlockKind, span: Span, lang: Option<Lang>) {
        self.close();
        self.open = Some(Open { kind, start: self.text.len(), span, lang });
    }

    /// Ends the open block. Points of a list that hold only other blocks are none.
    pub(super) fn close(&mut self) {
        while self.end().is_some() {}
        let Some(Open { kind, start, span, lang }) = self.open.take() else { return };
        let is_empty = self.text[start..].trim().is_empty();
        let has_marks = self.marks.last().is_some_and(|mark| mark.block == self.blocks.len());
        if is_empty && !has_marks && matches!(kind, BlockKind::Item | BlockKind::Paragraph) {
            self.text.truncate(start);
            self.pieces.retain(|(at, _)| *at < start);
            return;
        }
        self.blocks.push(Block { kind, words: start..self.text.len(), span, lang });
    }

    /// Begins a table.
    pub(super) fn table(&mut self, columns: usize, span: Span) {
        self.close();
        self.tables.push(Table { columns, span, block: self.blocks.len() });
    }

    /// Adds words to the open block.
    pub(super) fn text(&mut self, text: &str, span: Span) {
        if self.open.is_some() && !text.is_empty() {
            self.pieces.push((self.text.len(), span));
            self.text.push_str(text);
        }
    }

    /// Begins to mark text.
    pub(super) fn begin(&mut self, markup: Markup) {
        self.begun.push((markup, self.text.len()));
    }

    /// Ends what was begun last.
    pub(super) fn end(&mut self) -> Option<()> {
        let (markup, start) = self.begun.pop()?;
        let block = self.blocks.len();
        self.marks.push(Mark { markup, words: start..self.text.len(), block });
        Some(())
    }
}
