//! How heavy a text is to read: long sentences, and the readability index LIX.

use crate::diagnostic::{Diagnostic, Finding};

use super::{
    Lexicon, Text,
    words::{Word, Words, ends_sentence, is_running},
};

/// A shorter text has no index (words).
const SHORT: usize = 100;

/// Words longer than this are long ones (letters): Björnsson, Läsbarhet, 1968.
const LONG_WORD: usize = 6;

#[derive(Default)]
struct Count {
    words: usize,
    long: usize,
    sentences: usize,
}

pub(super) fn check(text: &Text, words: &Words, lexicon: &Lexicon, notes: &mut Vec<Diagnostic>) {
    let limits = if text.is_easy() { lexicon.easy_limits } else { lexicon.limits };
    let mut all = Count::default();
    let mut longest: Vec<&str> = Vec::new();
    for block in words.blocks() {
        let own = &text.prose.blocks[block.block];
        if !is_running(own.kind) || own.lang.is_some() {
            continue;
        }
        let mut first = 0;
        for (index, word) in block.words.iter().enumerate() {
            let core = text.prose.words(&word.core);
            let letters = core.chars().count();
            if letters > LONG_WORD && !word.is_apart {
                all.long += 1;
                keep_longest(&mut longest, core);
            }
            let next = block.words.get(index + 1);
            let next = next.map(|next| text.prose.words(&next.core));
            if next.is_none() || ends_sentence(text.prose.words(&word.whole), next) {
                all.sentences += 1;
                let sentence = &block.words[first..=index];
                all.words += sentence.len();
                notes.extend(long_sentence(text, sentence, limits.sentence));
                first = index + 1;
            }
        }
    }
    if all.words < SHORT {
        return;
    }
    let lix = all.words as f64 / all.sentences as f64 + 100.0 * all.long as f64 / all.words as f64;
    let lix = lix.round() as usize;
    if lix > limits.lix {
        let d = text.at(Finding::Readability, text.document.front.title_span);
        let d = d.fact("lix", lix.to_string()).fact("limit", limits.lix.to_string());
        notes.push(d.fact("words", longest.join(", ")));
    }
}

/// The three longest words that are not the same.
fn keep_longest<'a>(longest: &mut Vec<&'a str>, word: &'a str) {
    let is_shortest = longest.len() == 3 && longest[2].len() >= word.len();
    if is_shortest || longest.contains(&word) {
        return;
    }
    let at = longest.partition_point(|own| own.len() >= word.len());
    longest.insert(at, word);
    longest.truncate(3);
}

fn long_sentence(text: &Text, sentence: &[Word], limit: usize) -> Option<Diagnostic> {
    if sentence.len() <= limit {
        return None;
    }
    let count = counted(text, sentence);
    let (first, last) = (sentence.first()?, sentence.last()?);
    let span = text.prose.span(&(first.whole.start..last.whole.end));
    (count > limit).then(|| {
        let d = text.at(Finding::SentenceLong, span).fact("count", count.to_string());
        d.fact("limit", limit.to_string())
    })
}

/// The words of a sentence; a name between quotation marks is one, and so is code.
fn counted(text: &Text, sentence: &[Word]) -> usize {
    let mut count = 0;
    let mut inside = false;
    let mut was_apart = false;
    for word in sentence {
        let whole = text.prose.words(&word.whole);
        let opens = whole.starts_with(['”', '“', '"', '«', '»']);
        let rest = whole.trim_end_matches(|c: char| ".,;:!?)".contains(c));
        let closes = rest.len() > 1 && rest.ends_with(['”', '“', '"', '«', '»']);
        let goes_on = inside || (word.is_apart && was_apart);
        count += usize::from(!goes_on);
        inside = (inside || opens) && !closes;
        was_apart = word.is_apart;
    }
    count
}
