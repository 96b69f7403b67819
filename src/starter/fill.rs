//! The texts that new files are made of, and filling their gaps.

use std::{borrow::Cow, collections::BTreeMap};

use rust_embed::Embed;

use crate::{
    base::Lang,
    diagnostic::texts::MessageLang,
    theme::{Fault, Templates, Vars},
};

#[derive(Embed)]
#[folder = "starter/"]
struct Texts;

/// The paths of all files, in order.
pub(super) fn paths() -> Vec<String> {
    let mut paths: Vec<String> = Texts::iter().map(Cow::into_owned).collect();
    paths.sort();
    paths
}

/// A file as it is.
pub(super) fn bytes(path: &str) -> Vec<u8> {
    Texts::get(path).map_or_else(Vec::new, |file| file.data.into_owned())
}

/// A text as it is.
pub(super) fn text(path: &str) -> String {
    String::from_utf8_lossy(&bytes(path)).into_owned()
}

/// A text with its gaps filled.
pub(super) fn filled(path: &str, vars: &Vars) -> Result<String, Fault> {
    // Under a name without an ending nothing is escaped: these are texts, not HTML.
    let files = BTreeMap::from([(NAME.to_owned(), text(path))]);
    Templates::load(files)?.render(NAME, vars)
}

const NAME: &str = "text";

/// The language in which somebody who writes in a language is spoken to.
pub(super) fn spoken(lang: &Lang) -> &'static str {
    MessageLang::for_tag(lang.as_str()).tag()
}

/// A text as a scalar of YAML in double quotation marks.
pub(super) fn quoted(text: &str) -> String {
    // What JSON allows in a string, YAML does too.
    serde_json::to_string(text).unwrap_or_default()
}

/// A text on one line, as Markdown shows it.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '{')
        {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}
