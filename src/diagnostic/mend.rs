//! Changes of a text: all other bytes stay as they are.

use std::ops::Range;

use super::Edit;

/// The text with some changes made. Those that do not find what they look for, once and as a word of
/// its own, are left out, and so are those that would meet another one; `None` when none is left.
pub fn mended<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> Option<String> {
    let placed = |edit: &'e Edit| Some((place(text, edit)?, edit.new.as_str()));
    let mut places: Vec<(Range<usize>, &str)> = edits.into_iter().filter_map(placed).collect();
    places.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len() + 64);
    let mut copied = 0;
    for (range, new) in places {
        if range.start < copied {
            continue;
        }
        out.push_str(&text[copied..range.start]);
        out.push_str(new);
        copied = range.end;
    }
    out.push_str(&text[copied..]);
    (out != text).then_some(out)
}

/// Where a change is to be made.
fn place(text: &str, edit: &Edit) -> Option<Range<usize>> {
    let span = edit.span.within(text);
    let inside = &text[span.start..span.end];
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let begins = is_word(edit.old.chars().next());
    let ends = is_word(edit.old.chars().next_back());
    let stands_alone = |at: &usize| {
        let before = inside[..*at].chars().next_back();
        let after = inside[at + edit.old.len()..].chars().next();
        let goes_on = (begins && is_word(before)) || (ends && is_word(after));
        !goes_on
    };
    let mut found = inside.match_indices(&edit.old).map(|(at, _)| at).filter(stands_alone);
    let (first, second) = (found.next()?, found.next());
    let start = span.start + first;
    second.is_none().then_some(start..start + edit.old.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;

    fn edit(text: &str, old: &str, new: &str) -> Edit {
        let span = Span::new(0, text.len());
        Edit { span, old: old.to_owned(), new: new.to_owned(), is_asked_for: false }
    }

    #[test]
    fn only_what_is_meant_changes() {
        let text = "open: \"9-15, 19-15\"\r\n";
        let mend = |old, new| mended(text, [&edit(text, old, new)]);
        assert_eq!(
            mend("9-15", "09:00-15:00").as_deref(),
            Some("open: \"09:00-15:00, 19-15\"\r\n")
        );
        assert_eq!(mend("9-16", "x"), None);
        assert_eq!(mend("15", "x"), None);
        let both = [edit(text, "9-15", "a"), edit(text, "9-15, 19-15", "b")];
        assert_eq!(mended(text, &both).as_deref(), Some("open: \"a, 19-15\"\r\n"));
    }
}
