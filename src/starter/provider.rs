//! A new provider: in a file of its own, or at the end of the one file.

use jiff::civil::Date;

use crate::{
    base::{SourcePath, Sources, url::slugify},
    config::Config,
    diagnostic::Family,
    reference,
    registry::{REGISTRY_FILE, REGISTRY_FOLDER, Registry},
    theme::{Fault, Vars},
    yaml::{self, Node, Reader, Value},
};

use super::{
    NewFile,
    fill::{filled, quoted, spoken},
};

/// Whom a provider helps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Where {
    /// A municipality, by its code.
    Municipality(&'static str),
    /// A region, by its code.
    Region(&'static str),
    /// The whole country.
    Nationwide,
}

impl Where {
    /// The place of this name or code: a municipality, else a region.
    pub fn named(name: &str) -> Option<Where> {
        let name = name.trim();
        let municipality =
            reference::municipalities().iter().find(|own| own.code == name || own.names.is(name));
        let region =
            || reference::regions().iter().find(|own| own.code == name || own.names.is(name));
        municipality
            .map(|own| Where::Municipality(own.code))
            .or_else(|| region().map(|own| Where::Region(own.code)))
    }

    fn area(self) -> String {
        match self {
            Where::Municipality(code) => format!("{{ municipalities: [\"{code}\"] }}"),
            Where::Region(code) => format!("{{ regions: [\"{code}\"] }}"),
            Where::Nationwide => "{ scope: nationwide }".to_owned(),
        }
    }
}

/// A provider that is to be made.
pub struct NewProvider<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its type: a code.
    pub kind: &'a str,
    /// Whom it helps.
    pub area: Where,
    /// The day, on which somebody vouches for what is written.
    pub today: Date,
}

/// Makes a provider: a new file, or the text of `providers.yaml` with it. `None` when its name can't be part
/// of an address, or when `providers.yaml` is not such that something can be added at its end.
pub fn provider(
    new: &NewProvider,
    sources: &Sources,
    registry: &Registry,
    config: &Config,
) -> Result<Option<NewFile>, Fault> {
    let Some(id) = free_id(&slugify(new.name), registry) else { return Ok(None) };
    let mut vars = Vars::default();
    let names = config.languages.iter().map(|lang| format!("    {lang}: {}", quoted(new.name)));
    vars.text("id", &id);
    vars.text("type", new.kind);
    vars.text("types", &reference::code_ids("provider_type").join(", "));
    vars.text("forms", &reference::code_ids("form").join(", "));
    vars.text("names", &names.collect::<Vec<String>>().join("\n"));
    vars.text("area", &new.area.area());
    vars.text("today", &new.today.to_string());
    let text = filled(&format!("new/provider.{}.yaml", spoken(&config.editor_language)), &vars)?;
    let one_file = SourcePath::new(REGISTRY_FILE);
    Ok(match sources.text(&one_file) {
        Some(all) => appended(all, &text).map(|all| NewFile::text(REGISTRY_FILE, all)),
        None if sources.under(REGISTRY_FOLDER).next().is_some() => {
            Some(NewFile::text(format!("{REGISTRY_FOLDER}/{id}.yaml"), text))
        }
        None => Some(NewFile::text(
            REGISTRY_FILE,
            format!("schema: 1\nproviders:\n{}", indented(&text, 2)),
        )),
    })
}

/// An id that no provider has yet.
fn free_id(slug: &str, registry: &Registry) -> Option<String> {
    if slug.is_empty() {
        return None;
    }
    let is_free = |id: &String| registry.providers.iter().all(|own| own.id.value != *id);
    let numbered = (2..).map(|number| format!("{slug}-{number}"));
    std::iter::once(slug.to_owned()).chain(numbered).find(is_free)
}

/// The registry with a provider at the end of its list, which must be the last thing in it.
fn appended(all: &str, provider: &str) -> Option<String> {
    let items = providers(all)?;
    let last = items.last()?;
    let line = all[..last.span.start].rfind('\n').map_or(0, |newline| newline + 1);
    let before = &all[line..last.span.start];
    let indent = before.find('-').filter(|_| before.trim() == "-")?;
    let is_at_end = all[last.span.end..].lines().all(|line| {
        line.trim().is_empty() || line.starts_with(' ') || line.trim_start().starts_with('#')
    });
    if !is_at_end {
        return None;
    }
    let ending = if all.contains("\r\n") { "\r\n" } else { "\n" };
    let added = indented(provider, indent).replace('\n', ending);
    let whole = format!("{}{ending}{ending}{added}", all.trim_end());
    let is_added = providers(&whole).is_some_and(|now| now.len() == items.len() + 1);
    is_added.then_some(whole)
}

/// The list of providers of a registry that can be read whole.
fn providers(text: &str) -> Option<Vec<Node>> {
    let file = SourcePath::new(REGISTRY_FILE);
    let mut notes = Vec::new();
    let mut reader = Reader::new(&file, Family::Registry, &mut notes);
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let node = yaml::parse(&text[bom..], bom, &mut reader)?;
    let Value::Map(entries) = node.value else { return None };
    let entry = entries.into_iter().find(|entry| entry.key.value == "providers")?;
    match entry.node.value {
        Value::List(items) if notes.is_empty() => Some(items),
        _ => None,
    }
}

fn indented(text: &str, columns: usize) -> String {
    let indent = " ".repeat(columns);
    let line = |line: &str| if line.is_empty() { String::new() } else { format!("{indent}{line}") };
    text.lines().map(|text| line(text) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_added_at_the_end_of_the_list_as_it_is_indented() {
        let all = "schema: 1\nproviders:\n    - id: a\n      type: library\n    # end\n";
        let more = appended(all, "- id: b\n  type: library\n").expect("a list at the end");
        assert!(more.ends_with("    # end\n\n    - id: b\n      type: library\n"), "{more}");
        let windows = appended(&all.replace('\n', "\r\n"), "- id: b\n").expect("the same");
        assert!(windows.ends_with("# end\r\n\r\n    - id: b\r\n"));
        assert_eq!(appended("providers:\n  - id: a\nschema: 1\n", "- id: b\n"), None);
        assert_eq!(appended("providers: [{ id: a }]\n", "- id: b\n"), None);
    }

    #[test]
    fn places_are_known_by_name_and_code() {
        assert_eq!(Where::named("Tampere"), Some(Where::Municipality("837")));
        assert_eq!(Where::named("tammerfors"), Some(Where::Municipality("837")));
        assert_eq!(Where::named("06"), Some(Where::Region("06")));
        assert_eq!(Where::named("Pirkanmaa"), Some(Where::Region("06")));
        assert_eq!(Where::named("Narnia"), None);
    }
}
