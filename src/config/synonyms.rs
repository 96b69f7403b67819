//! `content/synonyms.yaml`: words that mean the same to those who search this site.

use std::collections::BTreeMap;

use crate::{
    base::{Lang, SourcePath},
    diagnostic::{Diagnostic, Family, Finding},
    yaml::{self, Entry, Node, Reader, Value},
};

/// Where they are written.
pub const SYNONYMS_PATH: &str = "content/synonyms.yaml";

/// Groups of words and phrases that mean the same.
pub type Synonyms = Vec<Vec<String>>;

/// Reads the groups of each language of a site.
pub fn parse_synonyms(
    text: &str,
    languages: &[Lang],
    notes: &mut Vec<Diagnostic>,
) -> BTreeMap<Lang, Synonyms> {
    let file = SourcePath::new(SYNONYMS_PATH);
    let mut reader = Reader::new(&file, Family::Site, notes);
    let Some(node) = yaml::parse(text, 0, &mut reader) else { return BTreeMap::new() };
    let Value::Map(entries) = &node.value else {
        // One that is empty, or all comments, has nothing to say.
        if node.value != Value::Null {
            reader.fields(&node, "synonyms.yaml");
        }
        return BTreeMap::new();
    };
    let mut all = BTreeMap::new();
    for Entry { key, node } in entries {
        if let Some(lang) = reader.lang(key, languages) {
            all.insert(lang, synonyms(node, &mut reader));
        }
    }
    all
}

/// Reads the groups of one language: a list of lists.
pub fn synonyms(node: &Node, reader: &mut Reader) -> Synonyms {
    let mut groups = Vec::new();
    for group in reader.items(node, "synonyms") {
        let words = reader.items(group, "synonyms");
        let words = words.iter().filter_map(|word| reader.text(word, "synonyms"));
        let words: Vec<String> = words.map(|word| word.value).collect();
        if let [alone] = words.as_slice() {
            let d = |d: Diagnostic| d.fact("value", alone);
            reader.find(Finding::SynonymAlone, group.span, d);
        }
        groups.push(words);
    }
    groups
}
