//! What the country is: regions, municipalities and code lists, as tables inside the program.
//!
//! Origin and licence of each table stand in its first lines.

use std::{collections::BTreeMap, sync::LazyLock};

/// A name in the three languages that the tables have.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// Finnish.
    pub fi: &'static str,
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

impl Names {
    /// The name for readers of a language: their own, or English for languages without one.
    pub fn in_lang(&self, tag: &str) -> &'static str {
        match tag.split('-').next() {
            Some("fi") => self.fi,
            Some("sv") => self.sv,
            _ => self.en,
        }
    }
}

/// A region (maakunta, landskap).
#[derive(Clone, Debug)]
pub struct Region {
    /// Two digits, as Statistics Finland gives them.
    pub code: &'static str,
    /// Its name.
    pub names: Names,
    /// "In the region", with the preposition or case that the name takes; in English the name alone.
    pub locative: Names,
    /// The codes of its land neighbours.
    pub neighbours: Vec<&'static str>,
}

/// A municipality.
#[derive(Clone, Debug)]
pub struct Municipality {
    /// Three digits, as Statistics Finland gives them.
    pub code: &'static str,
    /// Its name; the English one is the Finnish, or the Swedish where Swedish is its main language.
    pub names: Names,
    /// The code of its region.
    pub region: &'static str,
}

/// One code of a code list.
#[derive(Clone, Debug)]
pub struct CodeWord {
    /// The code as written in front matter and the registry.
    pub id: &'static str,
    /// Its word.
    pub names: Names,
}

/// The rows of a table: tab-separated, first line the names of the columns, `#` before comments.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.map(|line| line.split('\t').collect())
}

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let region = |row: Vec<&'static str>| match row[..] {
        [code, fi, sv, en, _genitive, in_fi, in_sv, _centre, neighbours] => Some(Region {
            code,
            names: Names { fi, sv, en },
            locative: Names { fi: in_fi, sv: in_sv, en },
            neighbours: neighbours.split_whitespace().collect(),
        }),
        _ => None,
    };
    rows(include_str!("data/regions.tsv")).filter_map(region).collect()
});

static MUNICIPALITIES: LazyLock<BTreeMap<&'static str, Municipality>> = LazyLock::new(|| {
    let municipality = |row: Vec<&'static str>| match row[..] {
        [code, fi, sv, region, language, ..] => {
            let en = if matches!(language, "sv" | "bi-sv") { sv } else { fi };
            Some((code, Municipality { code, names: Names { fi, sv, en }, region }))
        }
        _ => None,
    };
    rows(include_str!("data/municipalities.tsv")).filter_map(municipality).collect()
});

static CODES: LazyLock<BTreeMap<&'static str, Vec<CodeWord>>> = LazyLock::new(|| {
    let mut lists: BTreeMap<&'static str, Vec<CodeWord>> = BTreeMap::new();
    for row in rows(include_str!("data/codes.tsv")) {
        if let [group, id, fi, sv, en] = row[..] {
            lists.entry(group).or_default().push(CodeWord { id, names: Names { fi, sv, en } });
        }
    }
    lists
});

/// The regions, in the order of their codes.
pub fn regions() -> &'static [Region] {
    &REGIONS
}

/// The region with this code.
pub fn region(code: &str) -> Option<&'static Region> {
    REGIONS.iter().find(|region| region.code == code)
}

/// The municipality with this code.
pub fn municipality(code: &str) -> Option<&'static Municipality> {
    MUNICIPALITIES.get(code)
}

/// All municipalities, in the order of their codes.
pub fn municipalities() -> impl Iterator<Item = &'static Municipality> {
    MUNICIPALITIES.values()
}

/// A code list, such as `form` or `topic`; empty when there is none of that name.
pub fn codes(group: &str) -> &'static [CodeWord] {
    CODES.get(group).map_or(&[], Vec::as_slice)
}

/// The codes of a list alone.
pub fn code_ids(group: &str) -> Vec<&'static str> {
    codes(group).iter().map(|code| code.id).collect()
}

/// The word for a code of a list, for readers of a language; the code itself when it has none.
pub fn code_word<'a>(group: &str, id: &'a str, tag: &str) -> &'a str {
    codes(group).iter().find(|code| code.id == id).map_or(id, |code| code.names.in_lang(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(regions().len(), 19);
        assert_eq!(MUNICIPALITIES.len(), 308);
        for municipality in municipalities() {
            assert!(region(municipality.region).is_some(), "{municipality:?}");
        }
        for region in regions() {
            assert!(region.neighbours.iter().all(|code| super::region(code).is_some()));
        }
        assert_eq!(codes("form").len(), 9);
        assert_eq!(codes("digcomp").len(), 26);
    }
}
