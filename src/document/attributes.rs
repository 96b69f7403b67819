//! Attributes in braces: `{#id .class key="value"}`.

use crate::base::{Lang, Span};

/// One attribute and its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Attribute {
    pub name: Name,
    pub value: String,
    pub span: Span,
}

/// What an attribute is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Name {
    Id,
    Class,
    Key(String),
}

/// Reads attributes from a text that begins with `{`; `at` is its place in the file. Returns them
/// and the length up to and with the closing brace; `None` when they are not well formed.
pub(super) fn parse(text: &str, at: usize) -> Option<(Vec<Attribute>, usize)> {
    let mut attributes = Vec::new();
    let mut rest = text.strip_prefix('{')?;
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        let start = text.len() - rest.len();
        if let Some(after) = rest.strip_prefix('}') {
            return Some((attributes, text.len() - after.len()));
        }
        let (name, value, after) = one(rest)?;
        let span = Span::new(at + start, at + text.len() - after.len());
        attributes.push(Attribute { name, value, span });
        rest = after;
    }
}

/// The language that attributes give.
pub(super) fn lang(attributes: &[Attribute]) -> Option<Lang> {
    let own = attributes.iter().find(|own| own.name == Name::Key("lang".to_owned()))?;
    Lang::parse(&own.value)
}

fn one(text: &str) -> Option<(Name, String, &str)> {
    if let Some(rest) = text.strip_prefix('#') {
        let (id, rest) = word(rest)?;
        return Some((Name::Id, id.to_owned(), rest));
    }
    if let Some(rest) = text.strip_prefix('.') {
        let (class, rest) = word(rest)?;
        return Some((Name::Class, class.to_owned(), rest));
    }
    let (key, rest) = word(text)?;
    let rest = rest.strip_prefix('=')?;
    let (value, rest) = value(rest)?;
    Some((Name::Key(key.to_owned()), value.to_owned(), rest))
}

/// A value between quotation marks, straight or curly, or one word.
fn value(text: &str) -> Option<(&str, &str)> {
    const PAIRS: [(char, &[char]); 4] =
        [('"', &['"']), ('\'', &['\'']), ('”', &['”']), ('“', &['”', '“'])];
    for (open, close) in PAIRS {
        if let Some(rest) = text.strip_prefix(open) {
            let end = rest.find(|c| close.contains(&c) || c == '\n')?;
            let closing = rest[end..].chars().next().filter(|c| *c != '\n')?;
            return Some((&rest[..end], &rest[end + closing.len_utf8()..]));
        }
    }
    word(text)
}

fn word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '}' | '=' | '{' | '"'));
    let end = end.unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}
