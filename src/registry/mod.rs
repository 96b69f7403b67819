//! The registry of providers: who gives digital support, where, when and in which language.
//!
//! `read` turns one file into values with their places; [`merge`] makes the registry of all files.

pub mod hours;
mod read;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    base::{Lang, SourcePath, Span, source::Spanned},
    config::ByLang,
    diagnostic::{Diagnostic, Finding},
    reference,
};

pub use hours::Hours;
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
}

impl Default for Header {
    /// Half a year, and the year and a half after which the Suomi.fi service catalogue archives.
    fn default() -> Header {
        Header { samples: false, review_after_days: 180, expire_after_days: 548 }
    }
}

/// One file of the registry.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct RegistryFile {
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
    /// A shared address.
    pub email: Option<String>,
    /// A number in E.164.
    pub phone: Option<String>,
    /// Its website, per language.
    pub website: ByLang,
}

/// Who gives digital support.
#[derive(Clone, PartialEq, Debug)]
pub struct Provider {
    /// Its id; part of its address.
    pub id: Spanned<String>,
    /// The file it stands in.
    pub file: SourcePath,
    /// A code of the list `provider_type`.
    pub kind: &'static str,
    /// Whether it gives support now.
    pub status: Status,
    /// When it gives support, if not for good.
    pub valid: Period,
    /// Its name.
    pub name: ByLang,
    /// At most 150 characters of plain text.
    pub summary: ByLang,
    /// Plain paragraphs.
    pub description: ByLang,
    /// The description in easier language.
    pub easy: ByLang,
    /// Its website.
    pub website: ByLang,
    /// The organisation behind it, when it has another name.
    pub organisation: ByLang,
    /// Codes.
    pub audiences: Vec<String>,
    /// Codes.
    pub topics: Vec<String>,
    /// The languages in which help is given.
    pub support_languages: Vec<Lang>,
    /// Where it serves.
    pub area: Area,
    /// What it costs.
    pub charge: Option<Charge>,
    /// Codes of the list `access`.
    pub access: Vec<&'static str>,
    /// Ways to reach it.
    pub contacts: Vec<Contact>,
    /// Its places.
    pub places: Vec<Place>,
    /// The forms of support it gives.
    pub supports: Vec<Support>,
    /// When a person last checked these facts.
    pub last_verified: Option<Date>,
}

/// Whether a provider gives support.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Status {
    /// It does.
    #[default]
    Active,
    /// Not just now.
    Paused,
    /// No more.
    Ended,
}

/// A range of days; open where there is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// Where a provider serves.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Area {
    /// Everywhere in Finland.
    Nationwide,
    /// Everywhere but on Åland.
    NationwideExceptAland,
    /// In some municipalities and regions: codes.
    Some {
        /// Three digits each.
        municipalities: Vec<&'static str>,
        /// Two digits each.
        regions: Vec<&'static str>,
    },
}

/// The code of Åland.
const ALAND: &str = "21";

impl Area {
    /// Whether the provider serves the whole or a part of a region.
    pub fn meets_region(&self, region: &str) -> bool {
        match self {
            Area::Nationwide => true,
            Area::NationwideExceptAland => region != ALAND,
            Area::Some { municipalities, regions } => {
                let inside = |code: &&str| {
                    reference::municipality(code).is_some_and(|own| own.region == region)
                };
                regions.contains(&region) || municipalities.iter().any(inside)
            }
        }
    }

    /// Whether it serves the whole country, with or without Åland.
    pub fn is_nationwide(&self) -> bool {
        !matches!(self, Area::Some { .. })
    }
}

/// What support or a call costs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Charge {
    /// A code of the list `charge` or `call_charge`.
    pub kind: &'static str,
    /// What it means here.
    pub note: ByLang,
}

/// A way to reach a provider.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Contact {
    /// Whom one reaches; a role.
    pub role: ByLang,
    /// A number in E.164.
    pub phone: Option<String>,
    /// What a call costs.
    pub call_charge: Option<Charge>,
    /// A shared address.
    pub email: Option<String>,
    /// When it answers.
    pub hours: Vec<hours::Slot>,
}

/// A place where support is given.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Place {
    /// Its id among the provider's places; empty for a venue.
    pub id: String,
    /// Its name.
    pub name: ByLang,
    /// The street and number.
    pub street: ByLang,
    /// Five digits.
    pub postcode: Option<String>,
    /// The code of its municipality.
    pub municipality: Option<&'static str>,
    /// Latitude and longitude (WGS 84).
    pub coordinates: Option<(f64, f64)>,
    /// How to find it.
    pub directions: ByLang,
    /// What it offers: codes of the list `a11y`.
    pub accessibility: Vec<&'static str>,
    /// What nobody knows about it: codes of the same list.
    pub accessibility_unknown: Vec<&'static str>,
}

/// A form of support that a provider gives.
#[derive(Clone, PartialEq, Debug)]
pub struct Support {
    /// A code of the list `form`.
    pub form: &'static str,
    /// The name of a course or event.
    pub title: ByLang,
    /// The place, by its index among the provider's places.
    pub place: Option<usize>,
    /// A place that is not the provider's own.
    pub venue: Option<Place>,
    /// The address of a chat, a video room or an online course.
    pub url: Option<String>,
    /// When help is given.
    pub hours: Hours,
    /// Codes of the list `access`, when they differ from the provider's.
    pub access: Vec<&'static str>,
    /// Whether strong identification is asked for.
    pub strong_identification: Option<bool>,
    /// First and last day of a course or event.
    pub period: Period,
    /// When a course meets.
    pub sessions: Vec<hours::Slot>,
    /// Where one enrols.
    pub registration_url: Option<String>,
    /// The last day to enrol.
    pub registration_closes: Option<Date>,
    /// DigComp 2.2 ids.
    pub digcomp: Vec<&'static str>,
}

impl Provider {
    /// Whether it is shown on a day: not ended, not before its time or after it, and its facts
    /// checked within the days that the registry sets.
    pub fn is_published(&self, today: Date, header: &Header) -> bool {
        let begun = self.valid.from.is_none_or(|from| from <= today);
        let over = self.valid.to.is_some_and(|to| to < today);
        self.status != Status::Ended
            && begun
            && !over
            && !self.is_older(today, header.expire_after_days)
    }

    /// Whether its facts should be checked again.
    pub fn is_due(&self, today: Date, header: &Header) -> bool {
        self.is_older(today, header.review_after_days)
    }

    fn is_older(&self, today: Date, days: i64) -> bool {
        let Some(checked) = self.last_verified else { return false };
        let age = today.duration_since(checked).as_hours() / 24;
        age > days
    }
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
    for file in files {
        registry.header = file.header.unwrap_or(registry.header);
        registry.coordinators.extend(file.coordinators);
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
