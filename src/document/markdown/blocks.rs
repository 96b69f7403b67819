//! Quotations and alerts, code, tables.

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind};

use crate::base::{Span, html::escape};

use super::{BlockKind, Call, CodeBlock, Frame, Hole, Pass, Table, Word, directive};

impl Pass<'_> {
    pub(super) fn open_alert(&mut self, kind: BlockQuoteKind, span: Span) {
        let name = match kind {
            BlockQuoteKind::Note | BlockQuoteKind::Important => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Warning | BlockQuoteKind::Caution => "warning",
        };
        let span = Span::new(span.start, span.start).shifted(self.start);
        let shape = directive::shape(name);
        let call = Call { shape, arguments: Vec::new(), files: Vec::new(), span };
        let call = self.out.call(call);
        self.out.hole(Hole::Open(call));
        self.out.push(Frame::Alert(call));
    }

    pub(super) fn open_code(&mut self, kind: CodeBlockKind, span: Span) {
        let language = match &kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        let first = self.original[span.start..span.end].lines().next().unwrap_or_default();
        let line = self.line_of(span.start);
        let span = Span::new(span.start, span.start + first.len()).shifted(self.start);
        let code = CodeBlock { language: language.to_owned(), text: String::new(), span, line };
        self.out.code(code);
    }

    pub(super) fn open_table(&mut self, alignments: Vec<Alignment>, span: Span) {
        self.prose.table(alignments.len(), span.within(self.original).shifted(self.start));
        self.table = Some(Table { alignments, column: 0, in_head: true });
        // A table that is too wide is scrolled by itself, so it must be reachable and have a name.
        self.out.html("<div class=\"table\" role=\"group\" tabindex=\"0\"");
        self.place(span);
        self.name_table();
        self.out.html("><table");
        self.name_table();
        self.out.html(">\n");
    }

    /// The name of a table: the heading it stands under. By its words, since a handout has the table
    /// without the heading.
    fn name_table(&mut self) {
        self.out.html(" aria-label=\"");
        match self.face.headings.last() {
            Some(heading) => self.out.html(&escape(&heading.text)),
            None => self.out.hole(Hole::Word(Word::Table)),
        }
        self.out.html("\"");
    }

    pub(super) fn begin_row(&mut self, in_head: bool) {
        if let Some(table) = &mut self.table {
            table.column = 0;
            table.in_head = in_head;
        }
    }

    pub(super) fn open_cell(&mut self, span: Span) {
        use Alignment as A;
        let Some(Table { column, in_head, .. }) = &self.table else { return };
        let table = self.prose.tables.len().saturating_sub(1);
        let kind = BlockKind::Cell { table, column: column + 1, is_head: *in_head };
        self.open_prose(kind, span);
        let Some(table) = &mut self.table else { return };
        let class = match table.alignments.get(table.column) {
            Some(A::Center) => " class=\"center\"",
            Some(A::Right) => " class=\"end\"",
            Some(A::Left | A::None) | None => "",
        };
        table.column += 1;
        let html = match table.in_head {
            true => format!("<th scope=\"col\"{class}>"),
            false => format!("<td{class}>"),
        };
        self.out.html(&html);
    }
}
