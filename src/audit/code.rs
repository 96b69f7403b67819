//! Style sheets and scripts: addresses elsewhere, and what is stored.

use std::sync::LazyLock;

use regex::Regex;

use super::{Found, Trace};

static STYLE_LOADS: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"(?i)(?:@import\s+|url\(\s*)["']?\s*((?:https?:)?//[^"')\s;]+)"#;
    Regex::new(pattern).expect("a pattern")
});

static SCRIPT_LOADS: LazyLock<Regex> = LazyLock::new(|| {
    let calls =
        r"\b(?:fetch|import|importScripts|WebSocket|EventSource|sendBeacon|Worker|open|from)";
    let pattern =
        format!(r#"(?:{calls}\s*\(?\s*|\.src\s*=\s*)["'`]((?:https?:|wss?:)?//[^"'`\s]+)"#);
    Regex::new(&pattern).expect("a pattern")
});

/// What a script says when it stores something, by the names that sites declare.
const STORED: [(&str, &str); 7] = [
    ("document.cookie", "cookie"),
    ("cookieStore", "cookie"),
    ("localStorage", "localStorage"),
    ("sessionStorage", "sessionStorage"),
    ("indexedDB", "indexedDB"),
    ("caches.open", "cacheStorage"),
    ("serviceWorker.register", "serviceWorker"),
];

pub(super) fn of_style(text: &str) -> Vec<Found> {
    loads(&STYLE_LOADS, text).collect()
}

pub(super) fn of_script(text: &str) -> Vec<Found> {
    let stores = STORED.iter().flat_map(|(words, name)| {
        text.match_indices(words).map(|(at, _)| (Trace::Stores(name), at..at + words.len()))
    });
    loads(&SCRIPT_LOADS, text).chain(stores).collect()
}

fn loads(pattern: &'static Regex, text: &str) -> impl Iterator<Item = Found> {
    pattern.captures_iter(text).filter_map(|found| {
        let address = found.get(1)?;
        Some((Trace::Loads(address.as_str().to_owned()), address.range()))
    })
}
