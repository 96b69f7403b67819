//! Tables: headings for every column, a name, and a width that a phone can show.

use crate::{
    diagnostic::{Diagnostic, Finding},
    document::prose::{Block, BlockKind, Table},
};

use super::{Lexicon, Text};

/// More columns than this do not fit a phone.
const WIDE: usize = 6;

pub(super) fn check(text: &Text, lexicon: Option<&Lexicon>, notes: &mut Vec<Diagnostic>) {
    let tables = &text.prose.tables;
    for (index, table) in tables.iter().enumerate() {
        let cells = cells(text, index);
        if table.columns == 1 {
            let first = cells.first().map_or("", |cell| text.prose.words(&cell.words));
            notes.push(text.at(Finding::TableSingle, table.span).fact("cell", first.trim()));
        } else if table.columns > WIDE {
            let d = text.at(Finding::TableWide, table.span);
            let d = d.fact("count", table.columns.to_string());
            notes.push(d.fact("limit", WIDE.to_string()));
        }
        for cell in cells {
            let BlockKind::Cell { column, is_head: true, .. } = cell.kind else { continue };
            if text.prose.words(&cell.words).trim().is_empty() {
                let d = text.at(Finding::TableHead, cell.span);
                notes.push(d.fact("column", column.to_string()));
            }
        }
        if tables.len() > 1 && !has_name(text, index, table, lexicon) {
            let d = text.at(Finding::TableName, table.span);
            notes.push(d.fact("count", tables.len().to_string()));
        }
    }
}

fn cells<'a>(text: &'a Text, table: usize) -> Vec<&'a Block> {
    let first = text.prose.tables[table].block;
    let is_own =
        |block: &&Block| matches!(block.kind, BlockKind::Cell { table: own, .. } if own == table);
    text.prose.blocks[first..].iter().take_while(is_own).collect()
}

/// Whether a table has a heading of its own, or a line with its name just before it.
fn has_name(text: &Text, index: usize, table: &Table, lexicon: Option<&Lexicon>) -> bool {
    let blocks = &text.prose.blocks[..table.block];
    let is_table = |block: &Block| matches!(block.kind, BlockKind::Cell { .. });
    let since = blocks.iter().rposition(is_table).map_or(0, |at| at + 1);
    let has_heading = blocks[since..].iter().any(|own| matches!(own.kind, BlockKind::Heading(_)));
    let line = blocks.last().filter(|own| own.kind == BlockKind::Paragraph);
    let line = line.map_or("", |own| text.prose.words(&own.words)).trim();
    // Under a heading that is only its own, the first table has that as its name.
    has_heading
        || (index == 0 && since == 0 && blocks.is_empty())
        || lexicon.is_some_and(|own| own.table.begin(&line.to_lowercase()))
}
