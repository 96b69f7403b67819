//! Instructions that only help who sees the screen, and sees it as their writer did.

use std::ops::Range;

use crate::{
    base::Span,
    diagnostic::{Diagnostic, Finding},
    document::prose::Markup,
};

use super::{
    Lexicon, Text,
    words::{BlockWords, ends_sentence},
};

/// A sentence that points at a control by its colour or place, and does not name it.
pub(super) fn check(text: &Text, own: BlockWords, lexicon: &Lexicon, notes: &mut Vec<Diagnostic>) {
    let mut first = 0;
    let mut names_control = false;
    let mut lower = String::new();
    for (index, word) in own.words.iter().enumerate() {
        let core = text.prose.words(&word.core);
        if lexicon.control.may_have(core) || lexicon.control_link.may_have(core) {
            lower.clear();
            lower.extend(core.chars().flat_map(char::to_lowercase));
            names_control |= lexicon.control.has(&lower) || lexicon.control_link.has(&lower);
        }
        let next = own.words.get(index + 1);
        let next = next.map(|next| text.prose.words(&next.core));
        if next.is_some() && !ends_sentence(text.prose.words(&word.whole), next) {
            continue;
        }
        if names_control {
            let range = own.words[first].whole.start..word.whole.end;
            if points_only(&text.prose.words(&range).to_lowercase(), lexicon) {
                notes.extend(unnamed(text, own.block, range));
            }
        }
        (first, names_control) = (index + 1, false);
    }
}

/// Whether a sentence in small letters points at something to press by its looks or its place.
fn points_only(sentence: &str, lexicon: &Lexicon) -> bool {
    let words = || sentence.split(|c: char| !c.is_alphanumeric() && c != '-');
    let has_control =
        || words().any(|word| lexicon.control.has(word) && !lexicon.no_control.has(word));
    let is_on_screen = lexicon.points.stand_in(sentence);
    let is_in_text = lexicon.points_in_text.stand_in(sentence);
    let has_link = || words().any(|word| lexicon.control_link.has(word));
    let points = (is_on_screen && (has_control() || has_link())) || (is_in_text && has_control());
    points && !lexicon.mouse.stand_in(sentence)
}

fn unnamed(text: &Text, block: usize, range: Range<usize>) -> Option<Diagnostic> {
    let words = text.prose.words(&range);
    let has_quote = words.contains(['”', '“', '"', '»', '«']);
    let is_marked = text.prose.marks_of(block).any(|mark| {
        let is_name = matches!(
            mark.markup,
            Markup::Strong | Markup::Emphasis | Markup::Code | Markup::Link(_)
        );
        is_name && range.start <= mark.words.start && mark.words.end <= range.end
    });
    let span: Span = text.prose.span(&range);
    (!has_quote && !is_marked).then(|| text.at(Finding::Sensory, span).fact("text", words.trim()))
}
