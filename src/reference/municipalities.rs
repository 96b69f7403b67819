//! The municipalities, and those that are no more.

use std::sync::LazyLock;

use super::{ALAND, Names, rows};

/// The population of the table is that of the last day of this year.
pub const POPULATION_YEAR: i64 = 2022;

/// A municipality.
#[derive(Clone, Debug)]
pub struct Municipality {
    /// Three digits, as Statistics Finland gives them.
    pub code: &'static str,
    /// Its name; the English one is the Finnish, or the Swedish where Swedish is its main language.
    pub names: Names,
    /// "Of the municipality", in Finnish.
    pub genitive: &'static str,
    /// "In the municipality", with the preposition or case that the name takes; in English the name
    /// alone.
    pub locative: Names,
    /// The code of its region.
    pub region: &'static str,
    /// Its wellbeing services county.
    pub wellbeing: Names,
    /// Its official languages.
    pub language: LanguageStatus,
    /// Residents on the last day of [`POPULATION_YEAR`].
    pub population: u32,
    /// Latitude and longitude of its centre, in degrees (WGS 84).
    pub centre: (f64, f64),
}

/// The official languages of a municipality (Language Act 423/2003, section 5).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LanguageStatus {
    /// Finnish alone.
    Finnish,
    /// Both, with a Finnish-speaking majority.
    BilingualFinnish,
    /// Both, with a Swedish-speaking majority.
    BilingualSwedish,
    /// Swedish alone: on Åland.
    Swedish,
}

impl LanguageStatus {
    /// Whether Swedish is an official language.
    pub fn has_swedish(self) -> bool {
        self != LanguageStatus::Finnish
    }
}

impl Municipality {
    /// Whether it is on Åland.
    pub fn is_on_aland(&self) -> bool {
        self.region == ALAND
    }

    /// How far its centre is from a point, in kilometres.
    pub fn distance_km(&self, point: (f64, f64)) -> f64 {
        distance_km(self.centre, point)
    }
}

/// The distance between two points along the earth, in kilometres: the haversine formula on a
/// sphere, right to half a per cent.
fn distance_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    const EARTH_RADIUS_KM: f64 = 6371.0;
    let (lat_a, lat_b) = (a.0.to_radians(), b.0.to_radians());
    let half_lat = (lat_b - lat_a) / 2.0;
    let half_lon = (b.1 - a.1).to_radians() / 2.0;
    let chord = half_lat.sin().powi(2) + lat_a.cos() * lat_b.cos() * half_lon.sin().powi(2);
    2.0 * EARTH_RADIUS_KM * chord.sqrt().min(1.0).asin()
}

/// A municipality that has merged into another.
#[derive(Clone, Copy, Debug)]
pub struct Merged {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The code of the municipality that it is now a part of.
    pub into: &'static str,
}

fn wellbeing(code: &str) -> Names {
    let names = |row: Vec<&'static str>| match row[..] {
        [own, fi, sv, en] if own == code => Some(Names { fi, sv, en }),
        _ => None,
    };
    let found = rows(include_str!("data/wellbeing.tsv")).find_map(names);
    found.unwrap_or(Names { fi: "", sv: "", en: "" })
}

static MUNICIPALITIES: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    let municipality = |row: Vec<&'static str>| match row[..] {
        [code, fi, sv, region, county, language, population, lat, lon, genitive, in_fi, in_sv] => {
            let language = match language {
                "sv" => LanguageStatus::Swedish,
                "bi-sv" => LanguageStatus::BilingualSwedish,
                "bi-fi" => LanguageStatus::BilingualFinnish,
                _ => LanguageStatus::Finnish,
            };
            let is_swedish =
                matches!(language, LanguageStatus::Swedish | LanguageStatus::BilingualSwedish);
            let en = if is_swedish { sv } else { fi };
            Some(Municipality {
                code,
                names: Names { fi, sv, en },
                genitive,
                locative: Names { fi: in_fi, sv: in_sv, en },
                region,
                wellbeing: wellbeing(county),
                language,
                population: population.parse().ok()?,
                centre: (lat.parse().ok()?, lon.parse().ok()?),
            })
        }
        _ => None,
    };
    rows(include_str!("data/municipalities.tsv")).filter_map(municipality).collect()
});

static MERGED: LazyLock<Vec<Merged>> = LazyLock::new(|| {
    let merged = |row: Vec<&'static str>| match row[..] {
        [code, name, into, _] => Some(Merged { code, name, into }),
        _ => None,
    };
    rows(include_str!("data/merged.tsv")).filter_map(merged).collect()
});

/// For each municipality all others, nearest first: worked out once, since it never changes.
static BY_DISTANCE: LazyLock<Vec<Vec<(usize, u32)>>> = LazyLock::new(|| {
    let others = |own: &Municipality| {
        let away = |(at, other): (usize, &Municipality)| {
            // A town within another has its centre near: never nought.
            let km = own.distance_km(other.centre).round().max(1.0) as u32;
            (other.code != own.code).then_some((at, km))
        };
        let mut others: Vec<(usize, u32)> =
            MUNICIPALITIES.iter().enumerate().filter_map(away).collect();
        others.sort_by_key(|(at, km)| (*km, *at));
        others
    };
    MUNICIPALITIES.iter().map(others).collect()
});

/// All other municipalities as their places in the table, nearest first, with the distance between
/// the centres in whole kilometres.
pub fn by_distance(at: usize) -> &'static [(usize, u32)] {
    &BY_DISTANCE[at]
}

/// All municipalities, in the order of their codes.
pub fn municipalities() -> &'static [Municipality] {
    &MUNICIPALITIES
}

/// The place of a municipality in the table.
pub fn municipality_at(code: &str) -> Option<usize> {
    MUNICIPALITIES.binary_search_by(|own| own.code.cmp(code)).ok()
}

/// The municipality with this code.
pub fn municipality(code: &str) -> Option<&'static Municipality> {
    municipality_at(code).map(|at| &MUNICIPALITIES[at])
}

/// The municipality that had this code until it merged.
pub fn merged(code: &str) -> Option<Merged> {
    MERGED.iter().find(|own| own.code == code).copied()
}

/// All municipalities that have merged into others.
pub fn all_merged() -> &'static [Merged] {
    &MERGED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_a_map() {
        let (Some(helsinki), Some(tampere)) = (municipality("091"), municipality("837")) else {
            panic!("both are there")
        };
        let km = helsinki.distance_km(tampere.centre);
        assert!((155.0..165.0).contains(&km), "{km}");
    }
}
