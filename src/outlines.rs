//! `regions.geojson` → the outlines of the regions, drawn for a page: GeoJSON (RFC 7946) in degrees,
//! with a feature for each region.

use std::collections::BTreeMap;

use geojson::{Feature, GeoJson, GeometryValue, JsonValue, Position};

use crate::{
    base::{SourcePath, url::composed},
    diagnostic::{Diagnostic, Finding},
    reference::{self, region_at},
};

/// The file of the outlines.
pub const OUTLINES_FILE: &str = "regions.geojson";

/// The regions as a drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outlines {
    /// Its width, in units of the drawing.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Each region that has an outline, by its place in the table.
    pub regions: BTreeMap<usize, Outline>,
}

/// A region in the drawing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outline {
    /// The `d` of an SVG path.
    pub path: String,
    /// A point well within it.
    pub within: (i32, i32),
}

/// A ring of points on the projected earth, in its radii.
type Projected = Vec<(f64, f64)>;

/// A ring of points in units of the drawing, closed.
type Ring = Vec<(i32, i32)>;

/// The longer side of the drawing. The points of the outlines are rounded to its units, which leaves
/// out what is too small to see, and leaves borders that two regions share the same in both.
const LONGER_SIDE: f64 = 900.0;

/// Where Finland and its neighbours lie, in degrees: longitudes and latitudes.
const AROUND: ([f64; 2], [f64; 2]) = ([15.0, 36.0], [55.0, 75.0]);

/// The middle of the country; the meridian of the maps of Finland (ETRS-TM35FIN).
const MERIDIAN: f64 = 27.0;

/// Reads the outlines. What can't be used is noted, and there are none.
pub fn parse(text: &str, notes: &mut Vec<Diagnostic>) -> Option<Outlines> {
    let file = SourcePath::new(OUTLINES_FILE);
    let mut note = |finding: Finding, facts: &[(&'static str, String)]| {
        let d = Diagnostic::on(finding.into(), &file);
        notes.push(facts.iter().fold(d, |d, (name, fact)| d.fact(name, fact)));
    };
    let reason = match text.trim_start_matches('\u{feff}').parse::<GeoJson>() {
        Ok(GeoJson::FeatureCollection(collection)) if !collection.features.is_empty() => {
            Ok(collection.features)
        }
        Ok(_) => Err("no features".to_owned()),
        Err(error) => Err(error.to_string()),
    };
    let features = match reason {
        Ok(features) => features,
        Err(reason) => {
            note(Finding::MapFormat, &[("reason", reason)]);
            return None;
        }
    };
    let mut shapes: BTreeMap<usize, Vec<Vec<Position>>> = BTreeMap::new();
    let mut strangers: Vec<usize> = Vec::new();
    for (number, feature) in features.iter().enumerate() {
        match (region_of(feature), rings_of(feature)) {
            (Some(region), rings) if !rings.is_empty() => {
                shapes.entry(region).or_default().extend(rings);
            }
            _ => strangers.push(number + 1),
        }
    }
    if let Some(wrong) = shapes.values().flatten().flatten().find(|point| !is_around(point)) {
        let found: Vec<String> = wrong.as_slice().iter().take(2).map(f64::to_string).collect();
        note(Finding::MapCoordinates, &[("found", found.join(", "))]);
        return None;
    }
    if strangers.len() > shapes.len() {
        // Another map, such as one of municipalities, whose numbers may look like those of regions.
        note(Finding::MapFormat, &[("reason", "most features are not regions".to_owned())]);
        return None;
    }
    if let Some(first) = strangers.first() {
        let facts = [("n", strangers.len().to_string()), ("number", first.to_string())];
        note(Finding::MapFeature, &facts);
    }
    Some(draw(&shapes))
}

/// The region that a feature is: by its name in any property, or by its code in one that is called so.
fn region_of(feature: &Feature) -> Option<usize> {
    let properties = feature.properties.iter().flatten();
    let named = properties.clone().filter_map(|(_, value)| value.as_str()).find_map(|text| {
        let text = composed(text.trim()).to_lowercase();
        let is_named = |own: &reference::Region| {
            [own.names.fi, own.names.sv, own.names.en].iter().any(|own| own.to_lowercase() == text)
        };
        reference::regions().iter().position(is_named)
    });
    let is_code = |name: &str| {
        let name = name.to_lowercase();
        ["code", "koodi", "natcode", "maakunta", "landskap", "region"].contains(&name.as_str())
    };
    let code = |value: &JsonValue| match value {
        JsonValue::String(text) => region_at(text.trim()),
        JsonValue::Number(number) => region_at(&format!("{:0>2}", number.to_string())),
        _ => None,
    };
    let mut coded = properties.filter(|(name, _)| is_code(name));
    named.or_else(|| coded.find_map(|(_, value)| code(value)))
}

/// All rings of a feature that have an area: outer ones and holes.
fn rings_of(feature: &Feature) -> Vec<Vec<Position>> {
    let mut rings = Vec::new();
    if let Some(geometry) = &feature.geometry {
        collect_rings(&geometry.value, &mut rings);
    }
    // A ring has four positions at least (section 3.1.6), and three that differ to have an area.
    let has_area = |ring: &Vec<Position>| {
        let places = ring.iter().filter(|own| own.as_slice().len() > 1);
        let mut places: Vec<(u64, u64)> =
            places.map(|own| (own[0].to_bits(), own[1].to_bits())).collect();
        places.sort_unstable();
        places.dedup();
        ring.len() > 3 && places.len() > 2
    };
    rings.retain(has_area);
    rings
}

fn collect_rings(geometry: &GeometryValue, rings: &mut Vec<Vec<Position>>) {
    match geometry {
        GeometryValue::Polygon { coordinates } => rings.extend(coordinates.iter().cloned()),
        GeometryValue::MultiPolygon { coordinates } => {
            rings.extend(coordinates.iter().flatten().cloned());
        }
        GeometryValue::GeometryCollection { geometries } => {
            geometries.iter().for_each(|own| collect_rings(&own.value, rings));
        }
        _ => {}
    }
}

fn is_around(point: &Position) -> bool {
    let (longitudes, latitudes) = AROUND;
    let within = |at: usize, [least, most]: [f64; 2]| {
        point.as_slice().get(at).is_some_and(|own| (least..=most).contains(own))
    };
    within(0, longitudes) && within(1, latitudes)
}

/// Draws the regions as they look from above the middle of the country.
fn draw(shapes: &BTreeMap<usize, Vec<Vec<Position>>>) -> Outlines {
    let projected = |ring: &Vec<Position>| -> Projected {
        ring.iter().map(|point| projected(point[0], point[1])).collect()
    };
    let shapes: Vec<(usize, Vec<Projected>)> = shapes
        .iter()
        .map(|(region, rings)| (*region, rings.iter().map(projected).collect()))
        .collect();
    let points = || shapes.iter().flat_map(|(_, rings)| rings).flatten();
    let least = |of: fn(&(f64, f64)) -> f64| points().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&(f64, f64)) -> f64| points().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (left, right) = (least(|point| point.0), most(|point| point.0));
    let (bottom, top) = (least(|point| point.1), most(|point| point.1));
    let scale = LONGER_SIDE / (right - left).max(top - bottom).max(f64::MIN_POSITIVE);
    let unit = |length: f64| (length * scale).round() as i32;
    let placed = |rings: &Vec<Projected>| -> Vec<Ring> {
        let point = |(x, y): &(f64, f64)| (unit(x - left), unit(top - y));
        rings.iter().map(|ring| rounded(ring.iter().map(point))).collect()
    };
    let regions =
        shapes.iter().filter_map(|(region, rings)| Some((*region, outline(placed(rings))?)));
    Outlines {
        width: unit(right - left).unsigned_abs(),
        height: unit(top - bottom).unsigned_abs(),
        regions: regions.collect(),
    }
}

/// The transverse Mercator projection of a sphere: east and north of where the meridian meets the
/// equator, in radii of the earth.
fn projected(longitude: f64, latitude: f64) -> (f64, f64) {
    let (east, north) = ((longitude - MERIDIAN).to_radians(), latitude.to_radians());
    ((north.cos() * east.sin()).atanh(), north.tan().atan2(east.cos()))
}

/// A ring without points that fall together, or that lie on the line between their neighbours.
fn rounded(points: impl Iterator<Item = (i32, i32)>) -> Ring {
    let mut ring: Ring = Vec::new();
    for point in points {
        if ring.last() == Some(&point) {
            continue;
        }
        if let [.., first, second] = ring[..]
            && turn(first, second, point) == 0
        {
            ring.pop();
        }
        ring.push(point);
    }
    ring
}

/// Twice the area of a triangle; nought for three points on a line.
fn turn(a: (i32, i32), b: (i32, i32), c: (i32, i32)) -> i64 {
    let difference = |p: (i32, i32)| (i64::from(p.0 - a.0), i64::from(p.1 - a.1));
    let (b, c) = (difference(b), difference(c));
    b.0 * c.1 - b.1 * c.0
}

/// Twice the area within a ring.
fn area(ring: &Ring) -> u64 {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    pairs.map(|(a, b)| turn((0, 0), *a, *b)).sum::<i64>().unsigned_abs()
}

/// Islands smaller than so many units, twice counted, are left out.
const SMALLEST: u64 = 8;

fn outline(mut rings: Vec<Ring>) -> Option<Outline> {
    rings.retain(|ring| ring.len() > 2);
    let largest = rings.iter().max_by_key(|ring| area(ring))?.clone();
    rings.retain(|ring| area(ring) >= SMALLEST || *ring == largest);
    let path = rings.iter().map(|ring| {
        let points: Vec<String> = ring.iter().map(|(x, y)| format!("{x} {y}")).collect();
        format!("M{}z", points.join("L"))
    });
    Some(Outline { path: path.collect(), within: within(&largest) })
}

/// A point well within a ring: the middle of its widest stretch halfway up, or as near to halfway as
/// there is one.
fn within(ring: &Ring) -> (i32, i32) {
    let heights = ring.iter().map(|point| point.1);
    let (top, bottom) = (heights.clone().min().unwrap_or(0), heights.max().unwrap_or(0));
    let stretch = |y: i32| {
        // Halfway between two rows of points no line lies level.
        let y_exact = f64::from(y) + 0.5;
        let lines = ring.iter().zip(ring.iter().cycle().skip(1));
        let crosses = lines.filter_map(|(a, b)| {
            let (a_y, b_y) = (f64::from(a.1), f64::from(b.1));
            let is_crossed = (a_y > y_exact) != (b_y > y_exact);
            let x = f64::from(a.0) + (y_exact - a_y) / (b_y - a_y) * f64::from(b.0 - a.0);
            is_crossed.then_some(x)
        });
        let mut crosses: Vec<f64> = crosses.collect();
        crosses.sort_by(f64::total_cmp);
        let pairs =
            crosses.chunks_exact(2).map(|pair| (pair[1] - pair[0], (pair[0] + pair[1]) / 2.0));
        pairs.max_by(|a, b| a.0.total_cmp(&b.0))
    };
    // Of some rows around the middle, the one where the widest stretch is.
    let rows = (3..6).map(|part| top + (bottom - top) * part / 8);
    let best = rows.filter_map(|y| stretch(y).map(|(width, x)| (width, x, y)));
    let best = best.max_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or(ring[0], |(_, x, y)| (x.round() as i32, y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_is_drawn_upright() {
        let square = |code: &str, west: f64, south: f64| {
            let (east, north) = (west + 1.0, south + 1.0);
            format!(
                "{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\
                 \"coordinates\":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"
            )
        };
        let text = format!(
            "{{\"type\":\"FeatureCollection\",\"features\":[{},{}]}}",
            square("19", 26.5, 67.0),
            square("01", 24.0, 60.0)
        );
        let mut notes = Vec::new();
        let drawn = parse(&text, &mut notes).expect("a map");
        assert!(notes.is_empty());
        let at = |code: &str| &drawn.regions[&region_at(code).expect("a region")];
        // The north is above the south, and west of the meridian is left of it.
        assert!(at("19").within.1 < at("01").within.1);
        assert!(at("01").within.0 < at("19").within.0);
        assert_eq!(drawn.height, LONGER_SIDE as u32);
        assert!(at("01").path.starts_with('M') && at("01").path.ends_with('z'));
    }

    #[test]
    fn a_point_within_is_within_however_a_region_bends() {
        // A horseshoe, whose middle is outside.
        let ring =
            vec![(0, 0), (100, 0), (100, 100), (0, 100), (0, 80), (80, 80), (80, 20), (0, 20)];
        let (x, y) = within(&ring);
        assert!((!(20..=80).contains(&y) || x > 80) && (0..100).contains(&x), "{x} {y}");
    }
}
