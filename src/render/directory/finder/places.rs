//! The names of places and the postcodes, for the finder's script: the tables of the country as JSON,
//! the same for every site.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Serialize;

use crate::{
    base::{Hash, UrlPath},
    reference::{self, Municipality, region_at},
};

/// A file of the site that tells the finder's script the names of places.
#[derive(Debug)]
pub struct PlaceNames {
    /// Its address, with a part that changes when the file does.
    pub url: UrlPath,
    /// What it holds.
    pub json: String,
}

/// The names of places and the postcodes.
pub fn places() -> &'static PlaceNames {
    static PLACES: LazyLock<PlaceNames> = LazyLock::new(|| {
        // Strings and numbers alone can't fail to be written.
        let json = serde_json::to_string(&Tables::new()).unwrap_or_default();
        let hash = Hash::of(json.as_bytes()).short();
        PlaceNames { url: UrlPath::new(format!("/assets/places.{hash}.json")), json }
    });
    &PLACES
}

#[derive(Serialize)]
struct Tables {
    /// In the order of the table: the code, and the name in Finnish, Swedish and English.
    regions: Vec<[&'static str; 4]>,
    /// In the order of the table.
    municipalities: Vec<Row>,
    /// Municipalities that are no more: the name, and the place in the table of what it is part of.
    merged: Vec<(&'static str, usize)>,
}

/// A municipality: its code; its name in Finnish and in Swedish; "of it" in Finnish; "in it" in both; whether English uses
/// the Swedish name; its region by its place in the table; its centre in thousandths of a degree, north
/// and east; its postcodes as numbers in order, each but the first by its distance from the one before.
#[derive(Serialize)]
struct Row(
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    u8,
    usize,
    u32,
    u32,
    String,
);

impl Tables {
    fn new() -> Tables {
        let mut postcodes: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (code, own) in reference::postcodes() {
            for municipality in &own.municipalities {
                postcodes.entry(municipality).or_default().extend(code.parse::<u32>().ok());
            }
        }
        let row = |own: &Municipality| {
            let codes = postcodes.get(own.code).map_or(&[][..], Vec::as_slice);
            row(own, &distances(codes))
        };
        let merged = reference::all_merged().iter();
        Tables {
            regions: reference::regions()
                .iter()
                .map(|own| [own.code, own.names.fi, own.names.sv, own.names.en])
                .collect(),
            municipalities: reference::municipalities().iter().map(row).collect(),
            merged: merged
                .filter_map(|old| Some((old.name, reference::municipality_at(old.into)?)))
                .collect(),
        }
    }
}

fn row(own: &Municipality, postcodes: &str) -> Row {
    let thousandths = |degrees: f64| (degrees * 1000.0).round() as u32;
    Row(
        own.code,
        own.names.fi,
        own.names.sv,
        own.genitive,
        own.locative.fi,
        own.locative.sv,
        u8::from(own.names.en != own.names.fi),
        region_at(own.region).unwrap_or_default(),
        thousandths(own.centre.0),
        thousandths(own.centre.1),
        postcodes.to_owned(),
    )
}

/// "100 20 10": numbers in order, each but the first by its distance from the one before.
fn distances(numbers: &[u32]) -> String {
    let before = std::iter::once(0).chain(numbers.iter().copied());
    let steps = numbers.iter().zip(before).map(|(own, before)| (own - before).to_string());
    steps.collect::<Vec<String>>().join(" ")
}
