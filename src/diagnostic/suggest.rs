//! "Did you mean …?": the nearest of what exists.

/// The candidate nearest to `typed`, if one is near enough to be what was meant:
/// at most one edit in three characters, a swap of neighbours counting as one.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed_chars: Vec<char> = typed.to_lowercase().chars().take(MAX_LENGTH).collect();
    let limit = (typed_chars.len() / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let chars: Vec<char> = candidate.to_lowercase().chars().take(MAX_LENGTH).collect();
            let near = chars.len().abs_diff(typed_chars.len()) <= limit;
            let distance = near.then(|| edits(&typed_chars, &chars))?;
            (distance <= limit).then_some((distance, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// Longer words are compared by their beginnings, so that no input makes the comparison slow.
const MAX_LENGTH: usize = 80;

/// The optimal string alignment distance of two words.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, &ca) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &cb) in b.iter().enumerate() {
            let substituted = above[j] + usize::from(ca != cb);
            let mut best = substituted.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && ca == b[j - 1] && a[i - 1] == cb {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let keys = ["title", "description", "duration_min", "date"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("Titel", keys), Some("title"));
        assert_eq!(nearest("duration", keys), None);
        assert_eq!(nearest("duration_mni", keys), Some("duration_min"));
        assert_eq!(nearest("x", keys), None);
        assert_eq!(nearest("", keys), None);
    }
}
