//! From running text to words: those with a hyphen or a colon whole and in parts.

use crate::base::Lang;

/// A word of a text as it is looked up: lower case, without signs inside.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let is_inside = |sign: char| matches!(sign, '-' | ':' | '\'' | '’' | '\u{ad}');
    let is_word = |sign: char| sign.is_alphanumeric() || is_inside(sign);
    for whole in text.split(|sign: char| !is_word(sign)) {
        let whole = whole.trim_matches(is_inside);
        let bare = |part: &str| -> String {
            part.chars().filter(|sign| !is_inside(*sign)).flat_map(char::to_lowercase).collect()
        };
        let joined = bare(whole);
        if joined.is_empty() {
            continue;
        }
        found.push(joined);
        let parts: Vec<&str> = whole.split(['-', ':']).filter(|part| !part.is_empty()).collect();
        if parts.len() > 1 {
            found.extend(parts.into_iter().map(bare).filter(|part| part.chars().count() > 1));
        }
    }
    found
}

/// A word without the marks on its letters, for those who can't type them.
pub(super) fn plain(word: &str) -> String {
    deunicode::deunicode(word).to_lowercase()
}

/// Words so frequent that they tell nothing of what is looked for.
pub(super) fn is_little(word: &str, lang: &Lang) -> bool {
    let words: &[&str] = match lang.as_str() {
        "fi" => &[
            "ja",
            "on",
            "ei",
            "ole",
            "se",
            "ne",
            "en",
            "et",
            "tai",
            "kun",
            "jos",
            "että",
            "niin",
            "myös",
            "mutta",
            "vain",
            "joka",
            "jotka",
            "mitä",
            "miten",
            "missä",
            "mistä",
            "mihin",
            "mikä",
            "mitkä",
            "miksi",
            "milloin",
            "kuka",
            "kenelle",
            "voi",
            "voin",
            "voiko",
            "saa",
            "saan",
            "saako",
            "minun",
            "minulla",
            "minulle",
            "minä",
            "sinun",
            "tämä",
            "tämän",
            "siitä",
            "siihen",
            "siellä",
            "täällä",
            "olla",
            "oli",
            "joku",
            "jokin",
            "onko",
        ],
        "sv" => &[
            "och", "i", "på", "för", "att", "det", "som", "en", "ett", "den", "de", "är", "var",
            "med", "av", "till", "om", "hur", "vad", "vem", "när", "vilken", "varför", "kan",
            "ska", "vill", "jag", "du", "mig", "dig", "min", "mitt", "mina", "din", "inte", "har",
            "hade", "få", "får", "någon", "något", "finns", "här", "där", "vi", "oss", "eller",
            "så",
        ],
        _ => &[
            "the", "a", "an", "of", "in", "on", "to", "and", "or", "is", "are", "be", "for",
            "with", "how", "do", "does", "did", "i", "my", "me", "what", "where", "who", "when",
            "which", "why", "can", "could", "will", "you", "your", "it", "this", "that", "there",
            "not", "by", "at", "from", "as", "am", "we", "us", "our", "if", "any", "some",
            "someone", "come", "have", "has", "get", "need", "want", "about",
        ],
    };
    words.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_a_hyphen_count_whole_and_in_parts() {
        assert_eq!(
            words("E-kirja, Suomi.fi-viestit!"),
            ["ekirja", "kirja", "suomi", "fiviestit", "fi", "viestit"]
        );
        assert_eq!(words("Saavu\u{ad}tettavuus klo 10.00"), ["saavutettavuus", "klo", "10", "00"]);
        assert_eq!(words(" - ' "), [""; 0]);
        assert_eq!(plain("järvenpää"), "jarvenpaa");
    }
}
