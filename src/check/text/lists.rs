//! Lists that are none, breaks that stand for spaces, and bold that is too much.

use crate::{
    base::Span,
    diagnostic::{Diagnostic, Finding},
    document::prose::{Block, BlockKind, Markup},
};

use super::Text;

/// So many words in bold, and nothing stands out any more.
const BOLD: usize = 30;

/// Signs that word processors put before the points of a list.
const BULLETS: [char; 12] = ['•', '·', '▪', '●', '◦', '‣', '–', '—', '∙', '■', '□', '\u{f0b7}'];

pub(super) fn check(text: &Text, notes: &mut Vec<Diagnostic>) {
    for (index, block) in text.prose.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) {
            notes.extend(fake_list(text, block));
            notes.extend(line_breaks(text, block));
        }
        let strong = text
            .prose
            .marks_of(index)
            .filter(|mark| matches!(mark.markup, Markup::Strong | Markup::Emphasis));
        for mark in strong {
            let count = text.prose.words(&mark.words).split_whitespace().count();
            if count > BOLD {
                let d = text.at(Finding::BoldLong, text.prose.span(&mark.words));
                notes.push(d.fact("count", count.to_string()));
            }
        }
    }
}

/// Two lines or more that begin with a bullet, and are one paragraph to a screen reader.
fn fake_list(text: &Text, block: &Block) -> Option<Diagnostic> {
    let words = text.prose.words(&block.words);
    let is_bullet = |line: &str| {
        let mut chars = line.trim_start().chars();
        let first = chars.next().is_some_and(|c| BULLETS.contains(&c) || is_emoji(c));
        let after = chars.as_str().trim_start();
        let follows = chars.clone().next().is_some_and(|c| c.is_whitespace() || c.is_alphabetic());
        first && follows && after.starts_with(char::is_alphabetic)
    };
    let (mut count, mut first, mut at) = (0, None, 0);
    for line in words.split(['\n', '\u{2028}']) {
        let end = at + line.len();
        if is_bullet(line) {
            count += 1;
            first.get_or_insert(block.words.start + at..block.words.start + end);
        }
        at = end + words[end..].chars().next().map_or(0, char::len_utf8);
    }
    let span = text.prose.span(&first.filter(|_| count > 1)?);
    let d = text.at(Finding::FakeList, span).fact("count", count.to_string());
    Some(with_bullets_mended(d, text, block))
}

/// Makes bullets of the source those of Markdown, where that is all it takes.
fn with_bullets_mended(d: Diagnostic, text: &Text, block: &Block) -> Diagnostic {
    let written = &text.source[block.span.start..block.span.end];
    let is_plain = block.kind == BlockKind::Paragraph
        && !written.contains("<br")
        && !written.lines().any(|line| line.ends_with('\\'));
    let mut edits = Vec::new();
    let mut at = block.span.start;
    for line in written.split_inclusive('\n') {
        let rest = line.trim_start();
        let start = at + line.len() - rest.len();
        at += line.len();
        if rest.starts_with(['–', '—']) {
            // Dashes also begin lines of speech, and numbers below nought.
            return d;
        }
        if rest.starts_with(|c: char| BULLETS.contains(&c)) {
            let sign = rest.chars().next().map_or(0, char::len_utf8);
            let after = &rest[sign..];
            let bullet = sign + after.len() - after.trim_start_matches([' ', '\t', '\u{a0}']).len();
            edits.push((Span::new(start, start + bullet), &rest[..bullet]));
        } else if edits.is_empty() && rest.starts_with(is_emoji) {
            return d;
        }
    }
    // In a quotation or a list the lines begin with other signs too.
    let begins = edits.first().is_some_and(|(span, _)| {
        let line = text.source[..span.start].rfind('\n').map_or(0, |at| at + 1);
        text.source[line..span.start].trim().is_empty()
    });
    match is_plain && begins {
        true => edits.into_iter().fold(d, |d, (span, old)| d.edit(span, old, "- ")),
        false => d,
    }
}

/// An empty line made of line breaks.
fn line_breaks(text: &Text, block: &Block) -> Option<Diagnostic> {
    let words = text.prose.words(&block.words);
    let mut breaks = words.match_indices('\u{2028}').map(|(at, _)| at);
    let first = breaks.next()?;
    let mut before = first;
    for at in breaks {
        if words[before..at].trim().is_empty() {
            let start = block.words.start;
            let span = text.prose.span(&(start + before..start + at + '\u{2028}'.len_utf8()));
            return Some(text.at(Finding::LineBreaks, span));
        }
        before = at;
    }
    None
}

/// Whether a sign is a picture of the emoji blocks of Unicode. (Unicode Technical Standard 51:
/// signs with the property Emoji_Presentation, and the dingbats that are drawn as pictures.)
pub(super) fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x1f300..=0x1faff | 0x2600..=0x27bf | 0x2b50 | 0x2b55 | 0x1f1e6..=0x1f1ff)
}
