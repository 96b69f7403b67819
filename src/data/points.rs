//! The places of support as GeoJSON (RFC 7946): a point for each, in degrees, longitude first.

use geojson::{Feature, FeatureCollection, GeometryValue, JsonObject, feature::Id};
use serde_json::json;

use crate::{
    registry::{Place, Provider},
    site::Site,
};

use super::{Dataset, VERSION, page_of};

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

fn features(site: &Site, at: usize) -> impl Iterator<Item = Feature> + '_ {
    let provider = &site.registry.providers[at];
    let venues = provider.supports.iter().filter_map(|own| own.venue.as_ref());
    let places = provider.places.iter().chain(venues).enumerate();
    places.filter_map(move |(number, place)| {
        // In a point of GeoJSON the longitude comes first (section 3.1.1).
        let (latitude, longitude) = place.coordinates?;
        Some(Feature {
            bbox: None,
            geometry: Some(GeometryValue::new_point([longitude, latitude]).into()),
            id: Some(Id::String(format!("{}/{number}", provider.id.value))),
            properties: Some(properties(site, at, provider, place)),
            foreign_members: None,
        })
    })
}

fn properties(site: &Site, at: usize, provider: &Provider, place: &Place) -> JsonObject {
    let mut properties = JsonObject::new();
    let mut add = |name: String, value: serde_json::Value| {
        properties.insert(name, value);
    };
    add("provider".to_owned(), json!(provider.id.value));
    add("sample".to_owned(), json!(site.registry.header.samples));
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
    let here = |own: &&crate::registry::Support| {
        !own.is_over(site.date)
            && provider.place_of(own).is_some_and(|own| std::ptr::eq(own, place))
    };
    let forms: Vec<&str> = provider.supports.iter().filter(here).map(|own| own.form).collect();
    add("forms".to_owned(), json!(forms));
    properties
}
