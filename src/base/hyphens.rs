//! Where long words may break. Most browsers know no Finnish hyphenation, and a compound at the head
//! of a narrow page would break anywhere.

use std::borrow::Cow;

use super::Lang;

/// U+00AD: a hyphen that shows only where a line breaks.
const SOFT_HYPHEN: char = '\u{ad}';

/// Words with fewer letters fit into the narrowest column.
const LONG: usize = 13;

/// As many letters stay together at either end of a word.
const ENDS: usize = 4;

/// A title with soft hyphens in its long words, by the patterns of its language; in a language
/// without patterns here, as it is.
pub fn soft<'t>(text: &'t str, lang: &Lang) -> Cow<'t, str> {
    let standard = lang.standard();
    let patterns = match standard.as_ref().unwrap_or(lang).as_str() {
        "fi" => hypher::Lang::Finnish,
        "sv" => hypher::Lang::Swedish,
        "en" => hypher::Lang::English,
        _ => return Cow::Borrowed(text),
    };
    if !text.split(|sign: char| !sign.is_alphabetic()).any(is_long) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for part in text.split_inclusive(char::is_whitespace) {
        // An address is copied as it stands.
        let is_address =
            part.trim_end().trim_end_matches(['.', ':', '?']).contains(['@', '.', '/', ':']);
        if is_address {
            out.push_str(part);
        } else {
            soften(&mut out, part, patterns);
        }
    }
    Cow::Owned(out)
}

fn soften(out: &mut String, text: &str, patterns: hypher::Lang) {
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.find(|sign: char| !sign.is_alphabetic()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(word);
        if is_long(word) {
            let parts = hypher::hyphenate_bounded(word, patterns, ENDS, ENDS);
            for (at, part) in parts.enumerate() {
                if at > 0 {
                    out.push(SOFT_HYPHEN);
                }
                out.push_str(part);
            }
        } else {
            out.push_str(word);
        }
        let next = after.find(char::is_alphabetic).unwrap_or(after.len());
        out.push_str(&after[..next]);
        rest = &after[next..];
    }
}

fn is_long(word: &str) -> bool {
    word.chars().filter(|sign| sign.is_alphabetic()).count() >= LONG
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_may_break_where_their_language_lets_them() {
        let shown = |text: &str, lang: &str| {
            let lang = Lang::parse(lang).expect("a language");
            soft(text, &lang).replace(SOFT_HYPHEN, "|")
        };
        let fi = shown("Saavutettavuusseloste, 2. osa", "fi");
        assert!(fi.contains("vuus|se"), "{fi}");
        assert_eq!(fi.replace('|', ""), "Saavutettavuusseloste, 2. osa");
        assert!(shown("Tillgänglighetsutlåtande", "sv").contains('|'));
        assert!(shown("Saavutettavuusseloste", "fi-simple").contains('|'));
        for (text, lang) in [
            ("Etsi digitukea", "fi"),
            ("saavutettavuusseloste@example.fi", "fi"),
            ("Доступность сервисов", "ru"),
            ("", "fi"),
        ] {
            assert_eq!(shown(text, lang), text);
        }
    }
}
