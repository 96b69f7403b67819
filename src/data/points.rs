//! The places of support as GeoJSON (RFC 7946): a point for each, in degrees, longitude first.

use std::collections::BTreeSet;

use geojson::{Feature, FeatureCollection, GeometryValue, JsonObject, feature::Id};
use serde_json::json;

use crate::{
    registry::{Place, Provider, Support},
    site::Site,
};

use super::{Dataset, VERSION, page_of, status};

/// The places of the listed providers whose coordinates are known.
pub(super) fn places(site: &Site) -> FeatureCollection {
    let features = site.directory.listed.iter().flat_map(|at| features(site, *at));
    // Members that are not GeoJSON's own are allowed (section 6.1).
    let mut about = JsonObject::new();
    about.insert("version".to_owned(), json!(VERSION));
    about.insert("made_on".to_owned(), json!(site.date.to_string()));
    about.insert("licence".to_owned(), json!(site.config.licence));
    about.insert("samples".to_owned(), json!(site.registry.header.samples));
    let directory = site.config.base_url.absolute(&Dataset::Directory.url());
    about.insert("directory".to_owned(), json!(directory));
    FeatureCollection { bbox: None, features: features.collect(), foreign_members: Some(about) }
}

/// The places of a provider where something can be had now, each once.
fn features(site: &Site, at: usize) -> impl Iterator<Item = Feature> + '_ {
    let provider = &site.registry.providers[at];
    let venues = provider.supports.iter().enumerate();
    let venues = venues.filter_map(|(number, own)| Some((number, own.venue.as_ref()?)));
    let venues = venues.map(|(number, own)| (format!("venue-{number}"), own));
    let places = provider.places.iter().map(|own| (own.id.clone(), own)).chain(venues);
    places.filter_map(move |(id, place)| {
        // In a point of GeoJSON the longitude comes first (section 3.1.1).
        let (latitude, longitude) = place.coordinates?;
        let forms = forms_at(site, provider, place);
        (!forms.is_empty()).then(|| Feature {
            bbox: None,
            geometry: Some(GeometryValue::new_point([longitude, latitude]).into()),
            id: Some(Id::String(format!("{}/{id}", provider.id.value))),
            properties: Some(properties(site, at, place, &forms)),
            foreign_members: None,
        })
    })
}

/// The forms of support that can be had at a place, each once.
fn forms_at<'a>(site: &Site, provider: &'a Provider, place: &Place) -> BTreeSet<&'a str> {
    let here = |own: &&Support| {
        let is_here = provider.place_of(own).is_some_and(|own| std::ptr::eq(own, place));
        is_here && own.is_current(site.date)
    };
    provider.supports.iter().filter(here).map(|own| own.form).collect()
}

fn properties(site: &Site, at: usize, place: &Place, forms: &BTreeSet<&str>) -> JsonObject {
    let provider = &site.registry.providers[at];
    let mut properties = JsonObject::new();
    let mut add = |name: String, value: serde_json::Value| {
        properties.insert(name, value);
    };
    add("provider".to_owned(), json!(provider.id.value));
    add("place".to_owned(), json!(Some(&place.id).filter(|id| !id.is_empty())));
    add("sample".to_owned(), json!(site.registry.header.samples));
    add("status".to_owned(), json!(status(site, at)));
    for lang in site.languages() {
        let tag = site.lang(lang);
        add(format!("name_{tag}"), json!(provider.name.get(tag)));
        add(format!("place_{tag}"), json!(place.name.get(tag)));
        add(format!("street_{tag}"), json!(place.street.get(tag)));
        add(format!("page_{tag}"), json!(page_of(site, at, lang)));
    }
    add("postcode".to_owned(), json!(place.postcode));
    add("municipality".to_owned(), json!(place.municipality));
    add("accessibility".to_owned(), json!(place.accessibility));
    add("accessibility_unknown".to_owned(), json!(place.accessibility_unknown));
    add("forms".to_owned(), json!(forms));
    properties
}
