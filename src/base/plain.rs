//! Letters without their marks.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A word without the marks on its letters, for those who can't type them.
pub fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let is_mark = |sign: &char| ('\u{300}'..='\u{36f}').contains(sign);
    let letters = DecomposingNormalizerBorrowed::new_nfd().normalize(word);
    let mut plain = String::with_capacity(word.len());
    for letter in letters.chars().filter(|letter| !is_mark(letter)) {
        match LETTERS.iter().find(|(own, _)| *own == letter) {
            Some((_, other)) => plain.push_str(other),
            None => plain.push(letter),
        }
    }
    plain
}

/// Letters that are no others with marks, and how they are typed where they are not at hand.
pub const LETTERS: [(char, &str); 9] = [
    ('æ', "ae"),
    ('ø', "o"),
    ('œ', "oe"),
    ('ß', "ss"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ł', "l"),
    ('ŋ', "n"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lose_their_marks() {
        assert_eq!(plain("järvenpää"), "jarvenpaa");
        assert_eq!(plain("smørrebrød"), "smorrebrod");
        assert_eq!(plain("išťaž"), "istaz");
        assert_eq!(plain("йод 10"), "иод 10");
    }
}
