//! Words that mean the same to those who search.

use crate::{
    base::{SourcePath, Sources},
    config::{self, Synonyms},
    diagnostic::{Diagnostic, Family},
    yaml::{self, Reader},
};

use super::{THEMES, embedded_text};

/// The groups of a language: those of the default theme, and those of the site's own.
pub(super) fn synonyms_of(
    lang: &str,
    sources: &Sources,
    folder: &str,
    notes: &mut Vec<Diagnostic>,
) -> Synonyms {
    let name = format!("synonyms/{lang}.yaml");
    let default = format!("{THEMES}/default");
    let own = SourcePath::new(format!("{folder}/{name}"));
    let mut groups = Vec::new();
    let embedded =
        embedded_text(&name).filter(|_| folder != default || sources.text(&own).is_none());
    let own_text = sources.text(&own).map(|text| text.to_string());
    for (path, text) in [(SourcePath::new(format!("{default}/{name}")), embedded), (own, own_text)]
    {
        let Some(text) = text else { continue };
        let mut reader = Reader::new(&path, Family::Theme, notes);
        let Some(node) = yaml::parse(&text, 0, &mut reader) else { continue };
        groups.extend(config::synonyms(&node, &mut reader));
    }
    groups
}
