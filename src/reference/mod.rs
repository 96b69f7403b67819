//! What the country is: regions, municipalities, holidays, postcodes and code lists, as tables
//! inside the program.
//!
//! Origin and licence of each table stand in its first lines.

mod codes;
mod holidays;
mod municipalities;
mod postcodes;
mod regions;

pub use codes::{CodeWord, LANGUAGES, code_ids, code_meant, code_word, codes};
pub use holidays::{Holiday, HolidayKind, holiday, is_public_holiday};
pub use municipalities::{
    LanguageStatus, Merged, Municipality, POPULATION_YEAR, all_merged, by_distance, merged,
    municipalities, municipality, municipality_at,
};
pub use postcodes::{Postcode, postcode, postcodes, postcodes_of};
pub use regions::{ALAND, Region, region, region_at, regions};

/// A name in the three languages that the tables have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Names {
    /// Finnish.
    pub fi: &'static str,
    /// Swedish.
    pub sv: &'static str,
    /// English.
    pub en: &'static str,
}

impl Names {
    /// The name for readers of a language: their own, or English for languages without one.
    pub fn in_lang(&self, tag: &str) -> &'static str {
        match tag.split('-').next() {
            Some("fi") => self.fi,
            Some("sv") => self.sv,
            _ => self.en,
        }
    }

    /// Whether somebody means it who writes `name`, in any of the languages and with any capitals.
    pub fn is(&self, name: &str) -> bool {
        let name = name.trim().to_lowercase();
        [self.fi, self.sv, self.en].iter().any(|own| own.to_lowercase() == name)
    }
}

/// The rows of a table: tab-separated, first line the names of the columns, `#` before comments.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.map(|line| line.split('\t').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(regions().len(), 19);
        assert_eq!(municipalities().len(), 308);
        for municipality in municipalities() {
            assert!(region(municipality.region).is_some(), "{municipality:?}");
            let forms = [municipality.locative.fi, municipality.locative.sv, municipality.genitive];
            assert!(forms.iter().all(|form| !form.is_empty()), "{municipality:?}");
        }
        let population: u32 = municipalities().iter().map(|own| own.population).sum();
        // The official figure for 31 December 2022.
        assert_eq!(population, 5_563_970);
        for region in regions() {
            let near = region.neighbours.iter().chain(&region.sea_neighbours);
            assert!(near.clone().all(|code| super::region(code).is_some()));
            assert!(near.count() > 0, "{}", region.code);
            assert!(municipality(region.centre).is_some_and(|own| own.region == region.code));
        }
        assert_eq!(codes("form").len(), 9);
        assert_eq!(codes("digcomp").len(), 26);
    }

    #[test]
    fn every_postcode_and_old_code_leads_to_a_municipality() {
        let codes = ["00100", "64260", "99999"]
            .map(|code| postcode(code).map(|own| own.municipalities.len()));
        assert_eq!(codes, [Some(1), Some(2), None]);
        assert_eq!(merged("588").map(|old| (old.name, old.into)), Some(("Pertunmaa", "507")));
        for own in municipalities() {
            assert!(merged(own.code).is_none());
        }
    }
}
