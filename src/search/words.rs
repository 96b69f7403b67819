//! From running text to words: those with a hyphen or a colon whole and in parts.

use std::collections::BTreeSet;

use crate::base::{Lang, url::composed};

/// The words of a text as they are looked up: lower case, without signs inside.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for whole in wholes(&composed(text)) {
        found.push(bare(whole));
        let parts: Vec<&str> = whole.split(['-', ':']).filter(|part| !part.is_empty()).collect();
        if parts.len() > 1 {
            found.extend(parts.into_iter().map(bare).filter(|part| part.chars().count() > 1));
        }
    }
    found
}

/// The same, but those with a hyphen or a colon whole alone.
pub(super) fn whole_words(text: &str) -> Vec<String> {
    wholes(&composed(text)).map(bare).collect()
}

/// Signs that a word may have inside.
fn is_inside(sign: char) -> bool {
    matches!(sign, '-' | ':' | '\'' | '’' | '\u{ad}')
}

/// The words of a text as they stand.
fn wholes(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(|sign: char| !(sign.is_alphanumeric() || is_inside(sign)));
    parts.map(|whole| whole.trim_matches(is_inside)).filter(|whole| !whole.is_empty())
}

fn bare(part: &str) -> String {
    part.chars().filter(|sign| !is_inside(*sign)).flat_map(char::to_lowercase).collect()
}

/// Words so frequent that they tell nothing of what is looked for.
pub(super) fn little(lang: &Lang) -> BTreeSet<&'static str> {
    LITTLE
        .iter()
        .filter(|(own, _)| *own == lang.as_str())
        .flat_map(|(_, words)| words.split(' '))
        .collect()
}

const LITTLE: [(&str, &str); 3] = [
    (
        "fi",
        "ja on ei ole se ne en et tai kun jos että niin myös mutta vain joka jotka mitä \
         miten missä mistä mihin mikä mitkä miksi milloin kuka kenelle voi voin voiko saa \
         saan saako minun minulla minulle minä sinun tämä tämän siitä siihen siellä \
         täällä olla oli joku jokin onko",
    ),
    (
        "sv",
        "och i på för att det som en ett den de är var med av till om hur vad vem när \
         vilken varför kan ska vill jag du mig dig min mitt mina din inte har hade få får \
         någon något finns här där vi oss eller så",
    ),
    (
        "en",
        "the a an of in on to and or is are be for with how do does did i my me what \
         where who when which why can could will you your it this that there not by at \
         from as am we us our if any some someone come have has get need want about",
    ),
];

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
        assert_eq!(whole_words("Suomi.fi-viestit"), ["suomi", "fiviestit"]);
    }
}
