//! Style sheets and scripts: addresses elsewhere, and what is stored.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{Found, Trace};

/// Comments, which do nothing: of both languages, and those of scripts that fill a line.
static COMMENT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?s)/\*.*?\*/|(?m:^[ \t]*//[^\n]*)").expect("a pattern"));

/// A text or `url()` that begins with a host.
static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"["'`(]\s*((?i:(?:https?|wss?):)?//[^"'`)\s;,]+)"#;
    Regex::new(pattern).expect("a pattern")
});

/// What a script says when it stores something, by the names that sites declare.
const STORED: [(&str, &str); 8] = [
    ("document.cookie", "cookie"),
    ("cookieStore", "cookie"),
    ("localStorage", "localStorage"),
    ("sessionStorage", "sessionStorage"),
    ("indexedDB", "indexedDB"),
    ("caches.open", "cacheStorage"),
    ("serviceWorker.register", "serviceWorker"),
    ("serviceWorker?.register", "serviceWorker"),
];

/// The names of vocabularies, which look like addresses and are not loaded.
const NAMESPACES: &str = "://www.w3.org/";

pub(super) fn of_style(text: &str) -> Vec<Found> {
    loads(text, &comments(text)).collect()
}

pub(super) fn of_script(text: &str) -> Vec<Found> {
    let comments = comments(text);
    let stores = STORED.iter().flat_map(|(words, name)| {
        text.match_indices(words).map(|(at, _)| (Trace::Stores(name), at..at + words.len()))
    });
    let stores = stores.filter(|(_, range)| !is_within(range, &comments));
    loads(text, &comments).chain(stores).collect()
}

fn comments(text: &str) -> Vec<Range<usize>> {
    COMMENT.find_iter(text).map(|found| found.range()).collect()
}

fn is_within(range: &Range<usize>, comments: &[Range<usize>]) -> bool {
    let before = comments.partition_point(|comment| comment.start <= range.start);
    comments[..before].last().is_some_and(|comment| comment.end > range.start)
}

fn loads<'t>(text: &'t str, comments: &'t [Range<usize>]) -> impl Iterator<Item = Found> + 't {
    ADDRESS.captures_iter(text).filter_map(|found| {
        let address = found.get(1)?;
        let is_read =
            !is_within(&address.range(), comments) && !address.as_str().contains(NAMESPACES);
        is_read.then(|| (Trace::Loads(address.as_str().to_owned()), address.range()))
    })
}
