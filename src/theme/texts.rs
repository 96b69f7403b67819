//! The words of a theme in one language, by dotted keys.

use std::collections::BTreeMap;

use crate::yaml::{self, Node, Reader, Value};

/// A word or sentence of the interface.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Text {
    /// One form for all numbers.
    Plain(String),
    /// A form for each plural category of CLDR (`one`, `other`, …).
    Plural(BTreeMap<String, String>),
}

/// The words of one language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Texts(BTreeMap<String, Text>);

/// The plural categories of CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl Texts {
    /// Adds the words of a YAML text, which go before those that are there.
    pub fn merge(&mut self, text: &str, reader: &mut Reader) {
        if let Some(node) = yaml::parse(text, 0, reader) {
            self.add("", &node, reader);
        }
    }

    fn add(&mut self, key: &str, node: &Node, reader: &mut Reader) {
        let Value::Map(entries) = &node.value else {
            if let Some(text) = reader.text(node, key) {
                self.0.insert(key.to_owned(), Text::Plain(text.value));
            }
            return;
        };
        let is_category = |name: &str| CATEGORIES.contains(&name);
        if !entries.is_empty() && entries.iter().all(|entry| is_category(&entry.key.value)) {
            let forms = entries.iter().filter_map(|entry| {
                let text = reader.text(&entry.node, &entry.key.value)?;
                Some((entry.key.value.clone(), text.value))
            });
            let forms = forms.collect();
            self.0.insert(key.to_owned(), Text::Plural(forms));
            return;
        }
        for entry in entries {
            let name = &entry.key.value;
            let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
            self.add(&key, &entry.node, reader);
        }
    }

    /// Takes what lacks from another language; the first key that lacked, if any.
    pub fn fill_from(&mut self, other: &Texts) -> Option<String> {
        let mut first = None;
        for (key, text) in &other.0 {
            if !self.0.contains_key(key) {
                first.get_or_insert_with(|| key.clone());
                self.0.insert(key.clone(), text.clone());
            }
        }
        first
    }

    /// All words below a key, for a script: by the rest of their keys, plurals with all their forms.
    pub fn below(&self, key: &str) -> serde_json::Map<String, serde_json::Value> {
        let own = |(own, text): (&String, &Text)| {
            let name = own.strip_prefix(key)?.strip_prefix('.')?;
            let value = match text {
                Text::Plain(text) => serde_json::json!(text),
                Text::Plural(forms) => serde_json::json!(forms),
            };
            Some((name.to_owned(), value))
        };
        self.0.iter().filter_map(own).collect()
    }

    /// A word that has one form.
    pub fn plain(&self, key: &str) -> Option<&str> {
        match self.0.get(key)? {
            Text::Plain(text) => Some(text),
            Text::Plural(forms) => forms.get("other").map(String::as_str),
        }
    }

    /// A word with the form of a plural category.
    pub fn plural(&self, key: &str, category: &str) -> Option<&str> {
        match self.0.get(key)? {
            Text::Plain(text) => Some(text),
            Text::Plural(forms) => {
                forms.get(category).or_else(|| forms.get("other")).map(String::as_str)
            }
        }
    }
}

/// The words as templates see them: `a.b` by its dots, a plural by its `other` form.
impl serde::Serialize for Texts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut tree = serde_json::Map::new();
        for (key, text) in &self.0 {
            let plain = match text {
                Text::Plain(text) => text.clone(),
                Text::Plural(forms) => forms.get("other").cloned().unwrap_or_default(),
            };
            plant(&mut tree, key, plain);
        }
        tree.serialize(serializer)
    }
}

/// Puts a value at a dotted key. Where a word stands already, what is below it is left out.
fn plant(tree: &mut serde_json::Map<String, serde_json::Value>, key: &str, text: String) {
    match key.split_once('.') {
        None => {
            tree.insert(key.to_owned(), text.into());
        }
        Some((first, rest)) => {
            let below = tree.entry(first).or_insert_with(|| serde_json::Map::new().into());
            if let Some(below) = below.as_object_mut() {
                plant(below, rest, text);
            }
        }
    }
}
