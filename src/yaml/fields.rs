//! Reading a tree field by field. Every reader notes what is wrong and goes on with the rest.

use jiff::civil::Date;

use crate::{
    base::{Lang, SourcePath, Span, source::Spanned},
    diagnostic::{
        Code, Diagnostic, Family, Term, YamlFault,
        suggest::{meant, nearest},
    },
};

use super::{Entry, Node, Value};

/// Where the readers are and what they have noted.
pub struct Reader<'a> {
    /// The file.
    pub file: &'a SourcePath,
    /// Which kind of YAML it holds.
    pub family: Family,
    /// What was wrong so far.
    pub notes: &'a mut Vec<Diagnostic>,
    /// Whether the YAML broke off at a mistake. What is missing then was probably after it.
    pub broken: bool,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning of a file.
    pub fn new(file: &'a SourcePath, family: Family, notes: &'a mut Vec<Diagnostic>) -> Reader<'a> {
        Reader { file, family, notes, broken: false }
    }

    /// Notes a fault of YAML.
    pub fn note(
        &mut self,
        fault: YamlFault,
        span: Span,
        with: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        self.notes.push(with(Diagnostic::at(Code::Yaml(self.family, fault), self.file, span)));
    }

    /// Notes a fault of YAML that another place belongs to.
    pub fn note_see(
        &mut self,
        fault: YamlFault,
        span: Span,
        other: Span,
        with: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let file = self.file.clone();
        self.note(fault, span, |d| with(d.see(&file, Some(other))));
    }

    /// Notes any other finding.
    pub fn find(
        &mut self,
        code: impl Into<Code>,
        span: Span,
        with: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        self.notes.push(with(Diagnostic::at(code.into(), self.file, span)));
    }

    /// The fields of a node; notes when it is something else.
    pub fn fields<'n>(&mut self, node: &'n Node, key: &str) -> Option<Fields<'n>> {
        match &node.value {
            Value::Map(entries) => {
                Some(Fields { entries, span: node.span, asked: Vec::new(), missing: Vec::new() })
            }
            _ => {
                self.wrong_type(node, key, Term::Fields);
                None
            }
        }
    }

    /// The items of a list. One scalar alone is taken as a list of one, as people write it.
    pub fn items<'n>(&mut self, node: &'n Node, key: &str) -> &'n [Node] {
        match &node.value {
            Value::List(items) => items,
            Value::Scalar { .. } => std::slice::from_ref(node),
            _ => {
                self.wrong_type(node, key, Term::List);
                &[]
            }
        }
    }

    /// A text.
    pub fn text(&mut self, node: &Node, key: &str) -> Option<Spanned<String>> {
        match &node.value {
            Value::Scalar { text, .. } if text.trim().is_empty() => {
                self.note(YamlFault::ValueEmpty, node.span, |d| d.fact("key", key));
                None
            }
            Value::Scalar { text, .. } => Some(Spanned::new(text.trim().to_owned(), node.span)),
            Value::Null => {
                self.note(YamlFault::ValueEmpty, node.span, |d| d.fact("key", key));
                None
            }
            _ => {
                self.wrong_type(node, key, Term::Text);
                None
            }
        }
    }

    /// A whole number.
    pub fn number(&mut self, node: &Node, key: &str) -> Option<i64> {
        let text = self.text(node, key)?;
        let number = text.value.parse().ok();
        if number.is_none() {
            // "30 min" means 30.
            let figures = text.value.chars().take_while(char::is_ascii_digit).collect::<String>();
            let near = Some(figures).filter(|figures| !figures.is_empty());
            self.wrong_type_near(node, key, Term::Number, near);
        }
        number
    }

    /// A length in minutes: at least one, at most a day.
    pub fn minutes(&mut self, node: &Node, key: &str) -> Option<i64> {
        let number = self.number(node, key)?;
        let is_length = (1..=24 * 60).contains(&number);
        if !is_length {
            self.wrong_type(node, key, Term::Minutes);
        }
        is_length.then_some(number)
    }

    /// `true` or `false`.
    pub fn yes_no(&mut self, node: &Node, key: &str) -> Option<bool> {
        match self.text(node, key)?.value.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                let near = meant(other, &["true", "false"]).map(str::to_owned);
                self.wrong_type_near(node, key, Term::YesNo, near);
                None
            }
        }
    }

    /// A date, `YYYY-MM-DD`.
    pub fn date(&mut self, node: &Node, key: &str) -> Option<Date> {
        let text = self.text(node, key)?;
        let date = (text.value.len() == 10).then(|| text.value.parse::<Date>().ok()).flatten();
        if date.is_none() {
            let near = date_meant(&text.value).map(|date| date.to_string());
            self.note(YamlFault::ValueDate, text.span, |d| d.fact("value", text.value).near(near));
        }
        date
    }

    /// One of the known values.
    pub fn choice<'k>(&mut self, node: &Node, key: &str, known: &[&'k str]) -> Option<&'k str> {
        let text = self.text(node, key)?;
        let found = known.iter().copied().find(|choice| *choice == text.value);
        if found.is_none() {
            let near = meant(&text.value, known);
            let near = near.or_else(|| nearest(&text.value, known.iter().copied()));
            self.note(YamlFault::ValueChoice, text.span, |d| {
                d.fact("key", key).fact("value", &text.value).fact("known", list(known)).near(near)
            });
        }
        found
    }

    /// A text for each language. A language that is not among `langs` is noted.
    pub fn by_lang(&mut self, node: &Node, key: &str, langs: &[Lang]) -> Vec<(Lang, String)> {
        let Value::Map(entries) = &node.value else {
            self.wrong_type(node, key, Term::TextByLanguage);
            return Vec::new();
        };
        let mut texts = Vec::with_capacity(entries.len());
        for Entry { key: tag, node } in entries {
            let Some(lang) = self.lang(tag, langs) else { continue };
            texts.extend(self.text(node, &tag.value).map(|text| (lang, text.value)));
        }
        texts
    }

    /// A language by its tag. One that is not among `langs` is noted.
    pub fn lang(&mut self, tag: &Spanned<String>, langs: &[Lang]) -> Option<Lang> {
        let found = langs.iter().find(|lang| lang.as_str() == tag.value).cloned();
        if found.is_none() {
            let known: Vec<&str> = langs.iter().map(Lang::as_str).collect();
            let near = nearest(&tag.value, known.iter().copied());
            self.note(YamlFault::ValueLang, tag.span, |d| {
                d.fact("value", &tag.value).fact("known", list(&known)).near(near)
            });
        }
        found
    }

    /// Notes a field that must be there.
    pub fn missing(&mut self, key: &str, span: Span) {
        if !self.broken {
            self.note(YamlFault::KeyMissing, span, |d| d.fact("key", key));
        }
    }

    fn wrong_type(&mut self, node: &Node, key: &str, expected: Term) {
        self.wrong_type_near(node, key, expected, None);
    }

    fn wrong_type_near(&mut self, node: &Node, key: &str, expected: Term, near: Option<String>) {
        let value = match &node.value {
            Value::Scalar { text, .. } => text.clone(),
            Value::Null => "~".to_owned(),
            Value::List(_) => "[…]".to_owned(),
            Value::Map(_) => "{…}".to_owned(),
        };
        self.note(YamlFault::ValueType, node.span, |d| {
            d.fact("key", key).fact("value", value).term("expected", expected).near(near)
        });
    }
}

/// A date that is written in another form: `22.11.2026`, `2026-1-5`, or with month and day swapped.
fn date_meant(text: &str) -> Option<Date> {
    let parts: Vec<i32> =
        text.split(['.', '/', '-']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let [first, second, third] = parts[..] else { return None };
    let (year, month, day) = match first > 31 {
        true => (first, second, third),
        false => (third, second, first),
    };
    let (year, month, day) =
        (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let date = |month, day| Date::new(year, month, day).ok().filter(|_| year > 1900);
    date(month, day).or_else(|| date(day, month))
}

/// Known names as a message lists them.
pub fn list(names: &[&str]) -> String {
    names.join(", ")
}

/// Named values that are read one by one; what nobody asked for is an unknown field.
pub struct Fields<'n> {
    entries: &'n [Entry],
    /// From the first to the last byte of all fields.
    pub span: Span,
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'n> Fields<'n> {
    /// The value of a field. A field that is there and empty is noted, and counts as missing.
    pub fn get(&mut self, key: &'static str, reader: &mut Reader) -> Option<&'n Node> {
        let node = &self.entry(key)?.node;
        if node.value == Value::Null {
            reader.note(YamlFault::ValueEmpty, node.span, |d| d.fact("key", key));
            return None;
        }
        Some(node)
    }

    /// The name and value of a field, empty or not.
    pub fn entry(&mut self, key: &'static str) -> Option<&'n Entry> {
        self.ask(key);
        self.entries.iter().find(|entry| entry.key.value == key)
    }

    fn ask(&mut self, key: &'static str) {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
    }

    /// The value of a field that must be there.
    pub fn require(&mut self, key: &'static str, reader: &mut Reader) -> Option<&'n Node> {
        self.demand(key);
        self.get(key, reader)
    }

    /// Says that a field must be there, whoever reads it.
    pub fn demand(&mut self, key: &'static str) {
        if !self.entries.iter().any(|entry| entry.key.value == key) {
            self.ask(key);
            self.missing.push(key);
        }
    }

    /// A field that holds a text.
    pub fn text(&mut self, key: &'static str, reader: &mut Reader) -> Option<Spanned<String>> {
        self.get(key, reader).and_then(|node| reader.text(node, key))
    }

    /// A field that holds a list of texts.
    pub fn texts(&mut self, key: &'static str, reader: &mut Reader) -> Vec<Spanned<String>> {
        let Some(node) = self.get(key, reader) else { return Vec::new() };
        let items = reader.items(node, key);
        items.iter().filter_map(|item| reader.text(item, key)).collect()
    }

    /// A field that holds a list of known values.
    pub fn choices<'k>(
        &mut self,
        key: &'static str,
        known: &[&'k str],
        reader: &mut Reader,
    ) -> Vec<&'k str> {
        let Some(node) = self.get(key, reader) else { return Vec::new() };
        let items = reader.items(node, key);
        items.iter().filter_map(|item| reader.choice(item, key, known)).collect()
    }

    /// A field that holds a date.
    pub fn date(&mut self, key: &'static str, reader: &mut Reader) -> Option<Date> {
        self.get(key, reader).and_then(|node| reader.date(node, key))
    }

    /// A field that holds a whole number.
    pub fn number(&mut self, key: &'static str, reader: &mut Reader) -> Option<i64> {
        self.get(key, reader).and_then(|node| reader.number(node, key))
    }

    /// A field that holds `true` or `false`; `false` when it is not there.
    pub fn flag(&mut self, key: &'static str, reader: &mut Reader) -> bool {
        self.get(key, reader).and_then(|node| reader.yes_no(node, key)).unwrap_or(false)
    }

    /// A field that holds a text for each language.
    pub fn by_lang(
        &mut self,
        key: &'static str,
        langs: &[Lang],
        reader: &mut Reader,
    ) -> Vec<(Lang, String)> {
        let node = self.get(key, reader);
        node.map_or(Vec::new(), |node| reader.by_lang(node, key, langs))
    }

    /// Notes every field that nobody asked for, with the nearest name that was; then what must be
    /// there and is not, unless a field is just that, misspelt.
    pub fn finish(mut self, reader: &mut Reader) {
        for Entry { key, .. } in self.entries {
            if self.asked.contains(&key.value.as_str()) {
                continue;
            }
            let near = meant(&key.value, &self.asked);
            let near = near.or_else(|| nearest(&key.value, self.asked.iter().copied()));
            self.missing.retain(|missing| near != Some(*missing));
            let known = list(&self.asked);
            reader.note(YamlFault::KeyUnknown, key.span, |d| {
                d.fact("key", &key.value).fact("known", known).near(near)
            });
        }
        let first = self.entries.first().map_or(self.span, |entry| entry.key.span);
        for key in self.missing {
            reader.missing(key, first);
        }
    }
}
