//! `theme.yaml` of a site's own theme: which version of the View its templates were written for, and
//! from which originals its files were copied.

use crate::{
    base::{Hash, SourcePath, Sources},
    config::Config,
    diagnostic::{Diagnostic, Family, Finding},
    yaml::{self, Entry, Reader, Value},
};

use super::{VIEW_VERSION, original};

/// The name of the file in the folder of a theme.
pub const THEME_FILE: &str = "theme.yaml";

/// Reads the file, if the theme has one. `false` when its templates were written for a newer program, so
/// that they can't be used.
pub(super) fn fits(
    sources: &Sources,
    folder: &str,
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> bool {
    let file = SourcePath::new(format!("{folder}/{THEME_FILE}"));
    let Some(text) = sources.text(&file) else { return true };
    let mut reader = Reader::new(&file, Family::Theme, notes);
    let Some(node) = yaml::parse(text, 0, &mut reader) else { return true };
    let Some(mut fields) = reader.fields(&node, THEME_FILE) else { return true };
    let mut fits = true;
    let view = fields.entry("view").map(|entry| entry.node.span);
    if let Some(written) = fields.number("view", &mut reader) {
        fits = written <= i64::from(VIEW_VERSION);
        let facts =
            |d: Diagnostic| d.fact("name", &config.theme.value).fact("value", written.to_string());
        let own = VIEW_VERSION.to_string();
        if let Some(span) = view.filter(|_| !fits) {
            reader.find(Finding::ThemeVersion, span, |d| facts(d).fact("own", own));
        }
    }
    if let Some(node) = fields.get("copied", &mut reader) {
        match &node.value {
            Value::Map(entries) => copies(entries, &mut reader),
            _ => drop(reader.fields(node, "copied")),
        }
    }
    fields.finish(&mut reader);
    fits
}

/// Copies whose original is not any more what it was.
fn copies(entries: &[Entry], reader: &mut Reader) {
    for Entry { key, node } in entries {
        let Some(mark) = reader.text(node, &key.value) else { continue };
        let now = original(&key.value).map(|bytes| self::mark(&bytes));
        if let Some(now) = now.filter(|now| *now != mark.value) {
            let d = |d: Diagnostic| d.fact("name", &key.value).fact("value", now);
            reader.find(Finding::ThemeOutdated, mark.span, d);
        }
    }
}

/// `theme.yaml`, as it is or as it begins, with the note that a file was copied from an original with a mark.
/// `None` when it has the note already, or is written such that nothing can be added.
pub fn with_copy(own: Option<&str>, name: &str, mark: &str) -> Option<String> {
    let line = format!("  {name}: \"{mark}\"\n");
    let Some(own) = own else { return Some(format!("view: {VIEW_VERSION}\ncopied:\n{line}")) };
    if own.contains(&format!("{name}:")) {
        return None;
    }
    let own = own.trim_end();
    match own.split_once("\ncopied:\n") {
        Some((before, copies)) => Some(format!("{before}\ncopied:\n{line}{copies}\n")),
        None if own.contains("copied:") => None,
        None => Some(format!("{own}\ncopied:\n{line}")),
    }
}

/// What tells one version of an original from another.
pub fn mark(bytes: &[u8]) -> String {
    Hash::of(bytes).short()
}
