//! The registry of providers: who gives digital support, where, when and in which language.
//!
//! `read` turns one file into values with their places; [`merge`] makes the registry of all files.

mod formats;
pub mod hours;
mod provider;
mod read;

use std::collections::BTreeMap;

use crate::{
    base::{SourcePath, Span, source::Spanned},
    config::ByLang,
    diagnostic::{Diagnostic, Finding},
    reference::{self, Municipality},
};

pub use formats::{international_phone, is_personal_email};
pub use hours::Hours;
pub use provider::{
    Area, Charge, Consent, Contact, Period, Place, Provider, Spans, Standing, Status, Support,
};
pub use read::parse;

/// The one file of a registry, or the folder of many.
pub const REGISTRY_FILE: &str = "providers.yaml";
/// The folder of a registry in many files.
pub const REGISTRY_FOLDER: &str = "providers";
/// The file of that folder which holds the header and the coordinators.
pub const REGISTRY_HEADER: &str = "providers/_registry.yaml";

/// All providers and coordinators.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Registry {
    /// Settings of the registry.
    pub header: Header,
    /// The coordinators, in the order of the files.
    pub coordinators: Vec<Coordinator>,
    /// The providers, in the order of their ids.
    pub providers: Vec<Provider>,
}

/// The settings of a registry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Header {
    /// Whether its providers are invented.
    pub samples: bool,
    /// After so many days without a check a provider is shown with a notice.
    pub review_after_days: i64,
    /// After so many days without a check a provider is withheld.
    pub expire_after_days: i64,
    /// Newer figures of residents than those of the table.
    pub population: Population,
}

/// Figures of residents that an editor has put in the place of those of the table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Population {
    /// They are those of the last day of this year.
    pub year: i64,
    /// By the code of the municipality.
    pub residents: BTreeMap<&'static str, u32>,
}

impl Population {
    /// The residents of a municipality, and the year of the figure.
    pub fn of(&self, municipality: &Municipality) -> (u32, i64) {
        match self.residents.get(municipality.code) {
            Some(residents) => (*residents, self.year),
            None => (municipality.population, reference::POPULATION_YEAR),
        }
    }
}

impl Default for Header {
    /// Half a year, and the year and a half after which the Suomi.fi service catalogue archives.
    fn default() -> Header {
        Header {
            samples: false,
            review_after_days: 180,
            expire_after_days: 548,
            population: Population::default(),
        }
    }
}

/// One file of the registry.
#[derive(Clone, PartialEq, Debug)]
pub struct RegistryFile {
    /// The file.
    pub path: SourcePath,
    /// The settings, if the file has any.
    pub header: Option<Header>,
    /// Its coordinators.
    pub coordinators: Vec<Coordinator>,
    /// Its providers.
    pub providers: Vec<Provider>,
}

/// Who coordinates digital support in regions, or a theme.
#[derive(Clone, PartialEq, Debug)]
pub struct Coordinator {
    /// Its id.
    pub id: Spanned<String>,
    /// The regions it covers: codes.
    pub regions: Vec<&'static str>,
    /// The topic it covers instead: a code.
    pub topic: Option<String>,
    /// The organisation.
    pub organisation: ByLang,
    /// The role; never a person's name.
    pub role: ByLang,
    /// How to reach it.
    pub contact: Contact,
    /// Its website, per language.
    pub website: ByLang,
}

/// The registry of all its files. Notes ids that are used twice.
pub fn merge(files: Vec<RegistryFile>, notes: &mut Vec<Diagnostic>) -> Registry {
    let mut registry = Registry::default();
    let first_provider = files.iter().flat_map(|file| &file.providers).next();
    if let Some(provider) =
        first_provider.filter(|_| files.iter().all(|file| file.header.is_none()))
    {
        // Without a header nobody knows whether these are samples.
        let header = SourcePath::new(REGISTRY_HEADER);
        let d = Diagnostic::on(Finding::RegistryShape.into(), &header);
        notes.push(d.see(&provider.file, None));
    }
    let mut first: BTreeMap<String, (SourcePath, Span)> = BTreeMap::new();
    let mut header: Option<SourcePath> = None;
    let mut coordinators: BTreeMap<String, (SourcePath, Span)> = BTreeMap::new();
    for file in files {
        match (&header, file.header) {
            (_, None) => {}
            (None, Some(own)) => {
                registry.header = own;
                header = Some(file.path.clone());
            }
            (Some(first), Some(_)) => {
                let d = Diagnostic::on(Finding::RegistryHeaderTwice.into(), &file.path);
                notes.push(d.fact("other", first.as_str()).see(first, None));
            }
        }
        for own in file.coordinators {
            let id = own.id.value.clone();
            if let Some((first, span)) = coordinators.get(&id) {
                let d = Diagnostic::at(Finding::RegistryIdTwice.into(), &file.path, own.id.span);
                notes.push(d.fact("id", id).see(first, Some(*span)));
                continue;
            }
            coordinators.insert(id, (file.path.clone(), own.id.span));
            registry.coordinators.push(own);
        }
        for provider in file.providers {
            let id = &provider.id;
            if let Some((file, span)) = first.get(&id.value) {
                let d = Diagnostic::at(Finding::RegistryIdTwice.into(), &provider.file, id.span);
                notes.push(d.fact("id", &id.value).see(file, Some(*span)));
                continue;
            }
            first.insert(id.value.clone(), (provider.file.clone(), id.span));
            registry.providers.push(provider);
        }
    }
    registry.providers.sort_by(|a, b| a.id.value.cmp(&b.id.value));
    registry
}
