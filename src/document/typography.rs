//! Typography of running text, per language: spaces that must not break.
//!
//! Quotation marks are made by the Markdown parser from straight ones and then turned into those
//! of the language here.

/// The no-break space, U+00A0.
const NBSP: char = '\u{a0}';

/// The quotation mark that a language uses where English has `english` (one of “ ” ‘ ’).
pub(super) fn quote(english: char, lang: &str) -> char {
    match (lang.split('-').next(), english) {
        (Some("fi" | "sv" | "se" | "smn" | "sms"), '“') => '”',
        (Some("fi" | "sv" | "se" | "smn" | "sms"), '‘') => '’',
        (_, mark) => mark,
    }
}

/// Units and signs that stay with the number before them.
const UNITS: [&str; 24] = [
    "%", "€", "§", "°C", "kg", "g", "km", "m", "cm", "mm", "l", "dl", "h", "t", "min", "s", "kt",
    "kB", "Mt", "MB", "Gt", "GB", "snt", "euroa",
];

/// Words that stay with the number after them.
fn leads_number(word: &str, lang: &str) -> bool {
    match lang.split('-').next() {
        Some("fi") => matches!(word, "kello" | "klo" | "n." | "nro" | "s." | "luvun" | "pykälän"),
        Some("sv") => matches!(word, "kl." | "klockan" | "nr" | "s." | "ca" | "cirka"),
        Some("en") => matches!(word, "No." | "p." | "pp." | "Section"),
        _ => false,
    }
}

/// Replaces the spaces of a piece of running text that must not break, appending to `out`.
pub(super) fn spaced_into(out: &mut String, text: &str, lang: &str) {
    let mut copied = 0;
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| *byte == b' ') {
        if !may_glue(text.as_bytes(), at) || !glued(text, at, lang) {
            continue;
        }
        out.push_str(&text[copied..at]);
        out.push(NBSP);
        copied = at + 1;
    }
    out.push_str(&text[copied..]);
}

/// Whether the space at `at` has a digit beside it, or what a dash begins with after it: all others
/// may break.
fn may_glue(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| bytes[before]);
    let after = bytes.get(at + 1).copied();
    let is_digit = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_digit());
    is_digit(before) || is_digit(after) || after == Some(0xe2)
}

/// Whether the space at `at` keeps its neighbours together.
fn glued(text: &str, at: usize, lang: &str) -> bool {
    let (before, after) = (&text[..at], &text[at + 1..]);
    let next = after.as_bytes().first().copied();
    // A dash does not begin a line.
    if after.starts_with("– ") {
        return true;
    }
    let ends_in_digit = before.as_bytes().last().is_some_and(u8::is_ascii_digit);
    if next.is_some_and(|byte| byte.is_ascii_digit()) {
        if ends_in_digit {
            return is_group(after) && opens_group(before);
        }
        let word = before.rsplit([' ', '(', '\n']).next().unwrap_or_default();
        return leads_number(word, lang);
    }
    if !ends_in_digit {
        return false;
    }
    let unit =
        after.split([' ', ',', '.', ';', ':', ')', '\n', '!', '?']).next().unwrap_or_default();
    UNITS.contains(&unit)
}

/// Exactly three digits follow: a group of thousands.
fn is_group(after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

/// One to three digits stand before: the beginning or the middle of a grouped number.
fn opens_group(before: &str) -> bool {
    let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spaced(text: &str, lang: &str) -> String {
        let mut out = String::new();
        spaced_into(&mut out, text, lang);
        out.replace(NBSP, "_")
    }

    #[test]
    fn spaces_that_keep_things_together() {
        assert_eq!(
            spaced("Noin 79 % ja 5 563 970 asukasta", "fi"),
            "Noin 79_% ja 5_563_970 asukasta"
        );
        assert_eq!(spaced("kello 10–12 tai klo 9.30", "fi"), "kello_10–12 tai klo_9.30");
        assert_eq!(spaced("måndag kl. 10 – eller senare", "sv"), "måndag kl._10_– eller senare");
        assert_eq!(spaced("laki 306/2019, 9 §", "fi"), "laki 306/2019, 9_§");
        assert_eq!(spaced("vuonna 2026 100 ihmistä", "fi"), "vuonna 2026 100 ihmistä");
        assert_eq!(spaced("45 min, 2 members", "en"), "45_min, 2 members");
    }

    #[test]
    fn quotes_follow_the_language() {
        assert_eq!(quote('“', "fi"), '”');
        assert_eq!(quote('“', "en"), '“');
        assert_eq!(quote('‘', "sv-simple"), '’');
    }
}
