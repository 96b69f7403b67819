//! Code lists, with the word for each code.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{Names, rows};

/// One code of a code list.
#[derive(Clone, Debug)]
pub struct CodeWord {
    /// The code as written in front matter and the registry.
    pub id: &'static str,
    /// Its word.
    pub names: Names,
}

/// The languages in which support is given: BCP 47. Their names are words of the theme.
pub const LANGUAGES: [&str; 28] = [
    "fi", "sv", "en", "se", "smn", "sms", "fse", "fss", "ru", "et", "ar", "so", "uk", "fa", "ku",
    "vi", "zh", "th", "es", "fr", "de", "tr", "pl", "ro", "sq", "bs", "ti", "tl",
];

static CODES: LazyLock<BTreeMap<&'static str, Vec<CodeWord>>> = LazyLock::new(|| {
    let mut lists: BTreeMap<&'static str, Vec<CodeWord>> = BTreeMap::new();
    for row in rows(include_str!("data/codes.tsv")) {
        if let [group, id, fi, sv, en] = row[..] {
            lists.entry(group).or_default().push(CodeWord { id, names: Names { fi, sv, en } });
        }
    }
    lists
});

/// A code list, such as `form` or `topic`; empty when there is none of that name.
pub fn codes(group: &str) -> &'static [CodeWord] {
    CODES.get(group).map_or(&[], Vec::as_slice)
}

/// The codes of a list alone.
pub fn code_ids(group: &str) -> Vec<&'static str> {
    codes(group).iter().map(|code| code.id).collect()
}

/// The code whose word in any language is a text, as people write words in the place of codes.
pub fn code_meant(group: &str, text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let is_word = |own: &&CodeWord| {
        [own.names.fi, own.names.sv, own.names.en].iter().any(|word| word.to_lowercase() == lower)
    };
    codes(group).iter().find(is_word).map(|own| own.id)
}

/// The word for a code of a list, for readers of a language; the code itself when it has none.
pub fn code_word<'a>(group: &str, id: &'a str, tag: &str) -> &'a str {
    codes(group).iter().find(|code| code.id == id).map_or(id, |code| code.names.in_lang(tag))
}
