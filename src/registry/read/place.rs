//! Reading places: addresses, postcodes and points on the map.

use crate::{
    base::Span,
    diagnostic::Finding,
    reference::{self, Municipality},
    registry::Place,
    yaml::{Fields, Node, list},
};

use super::Context;

/// The mainland and Åland lie between these degrees of latitude and longitude (WGS 84).
const LATITUDES: std::ops::Range<f64> = 59.3..70.2;
const LONGITUDES: std::ops::Range<f64> = 19.0..31.7;

/// A point farther from the centre of its municipality than this is looked at twice, in kilometres.
const FAR_KM: f64 = 40.0;
/// A municipality may be large: only when as many centres of others are nearer is a point odd.
const NEARER_CENTRES: usize = 4;

impl Context<'_, '_> {
    pub(super) fn place(&mut self, node: &Node) -> Option<Place> {
        let mut fields = self.reader.fields(node, "places")?;
        let id = fields.text("id", &mut self.reader);
        let finding = Finding::RegistryCode;
        let mut place = Place {
            name: self.plain("name", &mut fields),
            directions: self.plain("directions", &mut fields),
            accessibility: self.codes("accessibility", "a11y", finding, &mut fields),
            accessibility_unknown: self.codes(
                "accessibility_unknown",
                "a11y",
                finding,
                &mut fields,
            ),
            ..Place::default()
        };
        let at = id.as_ref().map_or(first_line(&mut fields), |id| id.span);
        place.id = id.map_or(String::new(), |id| id.value);
        let is_silent = fields.entry("accessibility").is_none()
            && fields.entry("accessibility_unknown").is_none();
        if is_silent {
            let name = place.name.0.first().map_or(place.id.as_str(), |(_, name)| name.as_str());
            self.find(Finding::RegistryAccessibility, at, |d| d.fact("id", name));
        }
        self.address(&mut place, &mut fields);
        self.coordinates(&mut place, &mut fields);
        fields.finish(&mut self.reader);
        Some(place)
    }

    fn address(&mut self, place: &mut Place, fields: &mut Fields) {
        let address = fields.get("address", &mut self.reader);
        let Some(mut inner) = address.and_then(|node| self.reader.fields(node, "address")) else {
            return;
        };
        place.street = self.plain("street", &mut inner);
        let postcode = inner.text("postcode", &mut self.reader);
        let node = inner.get("municipality", &mut self.reader);
        place.municipality = node.and_then(|node| self.municipality(node, "municipality"));
        inner.finish(&mut self.reader);
        let Some(postcode) = postcode else { return };
        let Some(known) = reference::postcode(&postcode.value) else {
            self.find(Finding::RegistryPostcode, postcode.span, |d| {
                d.fact("value", &postcode.value)
            });
            return;
        };
        if let (None, [only]) = (place.municipality, &known.municipalities[..]) {
            place.municipality = Some(only);
        }
        let own = place.municipality.and_then(reference::municipality);
        if let Some(own) = own.filter(|own| !known.municipalities.contains(&own.code)) {
            let name = |code: &&'static str| self.municipality_name(code);
            let others: Vec<&str> = known.municipalities.iter().map(name).collect();
            let (own, others) = (self.municipality_name(own.code), list(&others));
            self.find(Finding::RegistryPostcodeMunicipality, postcode.span, |d| {
                d.fact("postcode", &postcode.value).fact("municipality", own).fact("other", others)
            });
        }
        place.postcode = Some(postcode.value);
    }

    fn coordinates(&mut self, place: &mut Place, fields: &mut Fields) {
        let Some(at) = fields.entry("coordinates").map(|entry| entry.node.span) else { return };
        let texts = fields.texts("coordinates", &mut self.reader);
        let numbers: Vec<f64> = texts.iter().filter_map(|text| text.value.parse().ok()).collect();
        let in_finland = |lat: f64, lon: f64| LATITUDES.contains(&lat) && LONGITUDES.contains(&lon);
        let point = match numbers[..] {
            [lat, lon] if in_finland(lat, lon) => (lat, lon),
            _ => {
                let swapped = match numbers[..] {
                    [lon, lat] if in_finland(lat, lon) => Some(format!("[{lat}, {lon}]")),
                    _ => None,
                };
                let written: Vec<&str> = texts.iter().map(|text| text.value.as_str()).collect();
                self.find(Finding::RegistryCoordinates, at, |d| {
                    d.fact("value", list(&written)).near(swapped)
                });
                return;
            }
        };
        place.coordinates = Some(point);
        if let Some(own) = place.municipality.and_then(reference::municipality) {
            self.near_its_municipality(own, point, at);
        }
    }

    fn near_its_municipality(&mut self, own: &Municipality, point: (f64, f64), at: Span) {
        let km = own.distance_km(point);
        if km <= FAR_KM {
            return;
        }
        let distance = |other: &'static Municipality| (other.distance_km(point), other);
        let nearer = reference::municipalities().iter().map(distance).filter(|(own, _)| *own < km);
        let mut nearer: Vec<(f64, &Municipality)> = nearer.collect();
        if nearer.len() < NEARER_CENTRES {
            return;
        }
        nearer.sort_by(|a, b| a.0.total_cmp(&b.0));
        let nearest = nearer.first().map_or("", |(_, own)| self.municipality_name(own.code));
        let own = self.municipality_name(own.code);
        self.find(Finding::RegistryCoordinatesFar, at, |d| {
            let d = d.fact("municipality", own).fact("km", format!("{km:.0}"));
            d.fact("nearest", nearest)
        });
    }

    /// The name of a municipality in the language of the editor.
    fn municipality_name(&self, code: &str) -> &'static str {
        let tag = self.config.editor_language.as_str();
        reference::municipality(code).map_or("", |own| own.names.in_lang(tag))
    }
}

/// Where a place without an id is told of: at its name.
fn first_line(fields: &mut Fields) -> Span {
    fields.entry("name").map_or(fields.span, |entry| entry.key.span)
}
