//! Compounds, split where both sides are words of the site itself.

use crate::base::Lang;

use super::index::Numbered;

/// Parts shorter than this are endings more often than words.
const SHORTEST: usize = 4;

/// The parts of a compound that stand on the site as words, and whether each is the last. Finnish
/// joins words as they are or in the genitive, Swedish often by an s.
pub(super) fn parts<'v>(
    word: &str,
    words: &Numbered<&'v str>,
    lang: &Lang,
) -> Vec<(&'v str, bool)> {
    let length = word.chars().count();
    if length < 2 * SHORTEST || lang.as_str() == "en" {
        return Vec::new();
    }
    let known = |part: &str| words.get(part).copied();
    let links: &[&str] = if lang.as_str() == "sv" { &["", "s"] } else { &[""] };
    let mut found: Vec<(&'v str, bool)> = Vec::new();
    for (at, _) in word.char_indices().skip(SHORTEST) {
        let (first, last) = word.split_at(at);
        if last.chars().count() < SHORTEST {
            break;
        }
        let Some(last) = known(last) else { continue };
        let first = links.iter().find_map(|link| known(first.strip_suffix(link)?));
        if let Some(first) = first {
            found.push((first, false));
            found.push((last, true));
            found.extend(parts(first, words, lang).into_iter().map(|(part, _)| (part, false)));
            found.extend(parts(last, words, lang));
            break;
        }
    }
    found
}
