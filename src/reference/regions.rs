//! The regions.

use std::sync::LazyLock;

use super::{Names, rows};

/// The code of Åland, where Swedish is the only official language.
pub const ALAND: &str = "21";

/// A region (maakunta, landskap).
#[derive(Clone, Debug)]
pub struct Region {
    /// Two digits, as Statistics Finland gives them.
    pub code: &'static str,
    /// Its name.
    pub names: Names,
    /// "In the region", with the preposition or case that the name takes; in English the name alone.
    pub locative: Names,
    /// The code of the municipality that is its centre.
    pub centre: &'static str,
    /// Its regional council; on Åland the government.
    pub council: Names,
    /// The codes of its land neighbours.
    pub neighbours: Vec<&'static str>,
    /// The codes of its neighbours across the sea.
    pub sea_neighbours: Vec<&'static str>,
    /// Its row and column on a map of the country in tiles, from 1.
    pub tile: (u8, u8),
}

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let region = |row: Vec<&'static str>| match row[..] {
        [
            code,
            fi,
            sv,
            en,
            _,
            in_fi,
            in_sv,
            centre,
            council_fi,
            council_sv,
            by_land,
            by_sea,
            tile,
        ] => {
            let (row, column) = tile.split_once(' ')?;
            Some(Region {
                code,
                names: Names { fi, sv, en },
                locative: Names { fi: in_fi, sv: in_sv, en },
                centre,
                // The councils have no official English names of one pattern.
                council: Names { fi: council_fi, sv: council_sv, en: council_fi },
                neighbours: by_land.split_whitespace().collect(),
                sea_neighbours: by_sea.split_whitespace().collect(),
                tile: (row.parse().ok()?, column.parse().ok()?),
            })
        }
        _ => None,
    };
    rows(include_str!("data/regions.tsv")).filter_map(region).collect()
});

/// The regions, in the order of their codes.
pub fn regions() -> &'static [Region] {
    &REGIONS
}

/// The region with this code.
pub fn region(code: &str) -> Option<&'static Region> {
    region_at(code).map(|at| &REGIONS[at])
}

/// The place of a region in the table.
pub fn region_at(code: &str) -> Option<usize> {
    REGIONS.iter().position(|region| region.code == code)
}
