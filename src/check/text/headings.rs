//! Headings: their order, and whether each says what comes.

use crate::{
    diagnostic::{Diagnostic, Finding},
    document::prose::{Block, BlockKind, Markup},
};

use super::{Text, as_heading};

/// A heading longer than this is a sentence (characters).
const LONG: usize = 80;

pub(super) fn check(text: &Text, notes: &mut Vec<Diagnostic>) {
    // The title of the page is its heading of level 1.
    let mut before = 1;
    let mut above: Vec<(u8, String)> = Vec::new();
    let mut seen: Vec<(Vec<String>, String, Vec<&Block>)> = Vec::new();
    for (index, block) in text.prose.blocks.iter().enumerate() {
        let BlockKind::Heading(level) = block.kind else {
            notes.extend(marker(text, block));
            notes.extend(bold(text, index, block, before));
            continue;
        };
        let words = one_line(text.prose.words(&block.words));
        spaces(text, block, notes);
        if words.is_empty() && !has_named_picture(text, index) {
            notes.push(text.at(Finding::HeadingEmpty, block.span));
            continue;
        }
        if level == 1 {
            notes.push(text.at(Finding::HeadingTitle, block.span).fact("text", &words));
        } else if level > before + 1 {
            let d = text.at(Finding::HeadingLevel, block.span).fact("text", &words);
            let d = d.fact("level", level.to_string()).fact("before", before.to_string());
            notes.push(d.fact("example", as_heading(before + 1, &words)));
        }
        // A heading of level 1 is shown as one of level 2.
        before = level.max(2);
        length(text, block, &words, notes);
        above.retain(|(own, _)| *own < before);
        let parents: Vec<String> = above.iter().map(|(_, text)| text.clone()).collect();
        above.push((before, words.clone()));
        match seen.iter_mut().find(|(own, same, _)| *own == parents && *same == words) {
            Some((.., blocks)) => blocks.push(block),
            None => seen.push((parents, words, vec![block])),
        }
    }
    for (_, words, blocks) in seen.iter().filter(|(.., blocks)| blocks.len() > 1) {
        let d = text.at(Finding::HeadingSame, blocks[1].span).fact("text", words);
        let d = d.fact("count", blocks.len().to_string());
        notes.push(d.see(&text.document.path, Some(blocks[0].span)));
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn has_named_picture(text: &Text, block: usize) -> bool {
    let images = &text.document.face.images;
    text.prose.marks_of(block).any(|mark| match mark.markup {
        Markup::Image(image) => !images[image].alt.is_empty(),
        _ => false,
    })
}

fn length(text: &Text, block: &Block, words: &str, notes: &mut Vec<Diagnostic>) {
    let count = words.chars().count();
    if count > LONG {
        let d = text.at(Finding::HeadingLong, block.span).fact("count", count.to_string());
        notes.push(d.fact("limit", LONG.to_string()));
    } else if ends_like_sentence(words) {
        notes.push(text.at(Finding::HeadingStop, block.span).fact("text", words));
    }
}

/// Whether a heading ends in a full stop that is not that of an abbreviation, such as `ym.`.
fn ends_like_sentence(words: &str) -> bool {
    const ABBREVIATION: usize = 4;
    let Some(bare) = words.strip_suffix('.') else { return false };
    let last = bare.split_whitespace().next_back().unwrap_or_default();
    !bare.ends_with('.') && last.chars().count() > ABBREVIATION && !last.contains('.')
}

/// Spaces at the end of a heading's line.
fn spaces(text: &Text, block: &Block, notes: &mut Vec<Diagnostic>) {
    let written = &text.source[block.span.start..];
    let line = written.lines().next().unwrap_or_default();
    // Only a heading that begins with `#` is one line.
    if !written.starts_with('#') || line.trim_end().len() == line.len() {
        return;
    }
    let end = block.span.start + line.len();
    let from = block.span.start + line.trim_end().len();
    let span = crate::base::Span::new(from, end);
    let d = text.at(Finding::HeadingSpaces, span);
    notes.push(d.edit(span, &line[line.trim_end().len()..], ""));
}

/// `##Otsikko`: without a space it is no heading.
fn marker(text: &Text, block: &Block) -> Option<Diagnostic> {
    if block.kind != BlockKind::Paragraph {
        return None;
    }
    let written = &text.source[block.span.start..block.span.end];
    let line = written.lines().next()?.trim_end();
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    let is_word = rest.chars().next().is_some_and(char::is_alphabetic);
    // One mark before a single small word is how people write a subject in social media.
    let is_tag = marks == 1 && !rest.contains(' ') && rest.chars().all(|c| !c.is_uppercase());
    if marks == 0 || marks > 6 || !is_word || is_tag {
        return None;
    }
    let signs = "#".repeat(marks);
    let span = crate::base::Span::new(block.span.start, block.span.start + line.len());
    let d = text.at(Finding::HeadingMark, span);
    let d = d.fact("text", line).fact("example", format!("{signs} {rest}"));
    // A title of level 1 would be another mistake.
    let own = crate::base::Span::new(span.start, span.start + marks);
    Some(if marks > 1 { d.edit(own, &signs, format!("{signs} ")) } else { d })
}

/// A paragraph all in bold or italics that stands over another text.
fn bold(text: &Text, index: usize, block: &Block, before: u8) -> Option<Diagnostic> {
    if block.kind != BlockKind::Paragraph {
        return None;
    }
    let words = text.prose.words(&block.words);
    let short = words.trim();
    let is_end = short.ends_with(['.', '!', '?', ':', '…', ',', ';']);
    if !short.chars().any(char::is_alphabetic)
        || short.chars().count() >= LONG
        || is_end
        || short.contains('\n')
    {
        return None;
    }
    let is_whole = text.prose.marks_of(index).any(|mark| {
        matches!(mark.markup, Markup::Strong | Markup::Emphasis)
            && text.prose.words(&mark.words).trim() == short
    });
    let next = text.prose.blocks.get(index + 1)?;
    let follows = matches!(next.kind, BlockKind::Paragraph | BlockKind::Item);
    (is_whole && follows).then(|| {
        let d = text.at(Finding::HeadingBold, block.span).fact("text", short);
        d.fact("example", as_heading((before + 1).clamp(2, 6), short))
    })
}
