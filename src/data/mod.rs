//! The directory as data for others: JSON, CSV and GeoJSON, all under `/data/`.
//!
//! What holds for each of them: only providers that lists show are in it; what is a person's own is
//! not, since nobody can call it back from there; and invented providers are flagged as such.

mod directory;
mod points;
mod tables;

use serde_json::{Value, json};

use crate::{
    base::UrlPath,
    reference::code_ids,
    registry::{Contact, hours, is_personal_email},
    site::{Site, Subject},
};

pub use directory::{Directory, VERSION};
pub use tables::{Column, Table};

/// A file of the open data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Dataset {
    /// Everything, as JSON.
    Directory,
    /// What the JSON is like, as JSON Schema.
    Schema,
    /// A line for each provider, as CSV.
    Providers,
    /// A line for each form of support, as CSV.
    Supports,
    /// What the columns of the CSV files are, as CSV on the Web.
    Columns,
    /// The places of support, as GeoJSON.
    Places,
}

impl Dataset {
    /// All of them, in the order in which they are explained.
    pub const ALL: [Dataset; 6] = [
        Dataset::Providers,
        Dataset::Supports,
        Dataset::Places,
        Dataset::Directory,
        Dataset::Schema,
        Dataset::Columns,
    ];

    /// The name of its file.
    pub fn name(self) -> &'static str {
        match self {
            Dataset::Directory => "directory.json",
            Dataset::Schema => "directory.schema.json",
            Dataset::Providers => "providers.csv",
            Dataset::Supports => "supports.csv",
            // Where readers of CSV on the Web look for it.
            Dataset::Columns => "csv-metadata.json",
            Dataset::Places => "places.geojson",
        }
    }

    /// Its address.
    pub fn url(self) -> UrlPath {
        UrlPath::new(format!("/data/{}", self.name()))
    }

    /// The part of a text that explains it: `providers` for `providers.csv`.
    pub fn key(self) -> &'static str {
        match self {
            Dataset::Directory => "directory",
            Dataset::Schema => "schema",
            Dataset::Providers => "providers",
            Dataset::Supports => "supports",
            Dataset::Columns => "columns",
            Dataset::Places => "places",
        }
    }

    /// Its media type (IANA).
    pub fn media_type(self) -> &'static str {
        match self {
            Dataset::Directory => "application/json",
            Dataset::Schema => "application/schema+json",
            Dataset::Providers | Dataset::Supports => "text/csv",
            Dataset::Columns => "application/csvm+json",
            Dataset::Places => "application/geo+json",
        }
    }
}

/// The bytes of a file of the open data.
pub fn make(dataset: Dataset, site: &Site) -> Vec<u8> {
    match dataset {
        Dataset::Directory => lines(&directory::directory(site)),
        Dataset::Schema => lines(&schema(site)),
        Dataset::Providers => tables::write(Table::Providers, site),
        Dataset::Supports => tables::write(Table::Supports, site),
        Dataset::Columns => lines(&tables::metadata(site)),
        Dataset::Places => points::places(site).to_string().into_bytes(),
    }
}

/// The JSON Schema of [`Dataset::Directory`].
fn schema(site: &Site) -> Value {
    // What is written, not what might be read: every field is there, be it empty.
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<Directory>().to_value();
    schema["$id"] = json!(site.config.base_url.absolute(&Dataset::Schema.url()));
    schema["properties"]["version"]["const"] = json!(VERSION);
    let parts = &mut schema["$defs"];
    for (part, field, list) in [
        ("Provider", "type", "provider_type"),
        ("Support", "form", "form"),
        ("Slot", "state", "hours_state"),
    ] {
        parts[part]["properties"][field]["enum"] = json!(code_ids(list));
    }
    let days = jiff::civil::Weekday::Monday.cycle_forward().take(7).map(hours::day_name);
    parts["Slot"]["properties"]["days"]["items"]["enum"] = days.collect();
    let weeks = hours::Every::ALL.iter().map(|(word, _)| json!(word));
    parts["Slot"]["properties"]["every"]["enum"] = weeks.chain([Value::Null]).collect();
    schema
}

fn lines(value: &impl serde::Serialize) -> Vec<u8> {
    // Texts and numbers alone can't fail to be written.
    let mut text = serde_json::to_vec_pretty(value).unwrap_or_default();
    text.push(b'\n');
    text
}

/// Whether a listed provider gives support now.
fn status(site: &Site, provider: usize) -> &'static str {
    if site.is_active(provider) { "active" } else { "paused" }
}

/// The e-mail address of a contact, unless it looks like a person's own.
fn shared_email(contact: &Contact) -> Option<&str> {
    let email = contact.email.as_ref().map(|own| own.value.as_str());
    email.filter(|own| !is_personal_email(own))
}

/// The full address of the page of a provider, in a language of the site.
fn page_of(site: &Site, provider: usize, lang: usize) -> Option<String> {
    let route = site.route_of(lang, Subject::Provider(provider))?;
    Some(site.config.base_url.absolute(&site.routes[route].url))
}
