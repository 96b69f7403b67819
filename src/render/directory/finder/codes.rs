//! What each provider offers, as the finder's script reads it.
//!
//! It stands on each provider of the list, in two attributes:
//!
//! - `data-offers`: one entry for each support, parted by `;`. An entry is `form,where,days,steps,point`:
//!   the form by its place in the field of forms; `*` for the whole country, `-` for all but Åland, else
//!   municipalities (base 36) and whole regions (`A` to `S`) by their places in the tables, parted by
//!   `.`; the days ahead with help as a number in base 36 whose lowest bit is the day of the build; `1`
//!   for a step-free entrance; and how far north of 59° and east of 19° the place lies, in thousandths of
//!   a degree. What is empty at the end is left out.
//! - `data-groups`: audiences, languages and topics by their places in the fields of the form, parted by
//!   `;` and `.`.

use std::fmt::Write as _;

use crate::{
    reference::{self, region_at},
    registry::{Provider, Standing, Support},
    site::{Facet, Offer, Served},
};

use super::{
    super::super::{
        Renderer,
        hours::{DAYS_AHEAD, reach},
    },
    is_step_free,
};

/// What the script reads of a provider.
#[derive(Clone, Default)]
pub(in crate::render) struct Codes {
    pub(super) offers: String,
    pub(super) groups: String,
}

impl Renderer<'_> {
    /// The codes of each provider of the registry; the same in every language.
    pub(super) fn provider_codes(&self) -> Vec<Codes> {
        let code = |((at, offers), groups): ((usize, &Vec<Offer>), String)| {
            let provider = &self.site.registry.providers[at];
            let own = offers.iter().map(|own| self.offer(at, provider, own));
            Codes { offers: own.collect::<Vec<String>>().join(";"), groups }
        };
        let offers = self.site.directory.offers.iter().enumerate();
        offers.zip(self.groups_of_providers()).map(code).collect()
    }

    fn offer(&self, at: usize, provider: &Provider, offer: &Offer) -> String {
        let support = &provider.supports[offer.support];
        let forms = self.site.directory.groups(Facet::Form);
        let form = forms.iter().position(|own| own.code == support.form).unwrap_or(forms.len());
        let place = provider.place_of(support);
        let steps = place.filter(|own| is_step_free(own)).map_or("", |_| "1").to_owned();
        let point = place.filter(|_| support.is_in_person()).and_then(|own| own.coordinates);
        let days = match self.days_with_help(at, provider, support) {
            0 => String::new(),
            days => base36(days.into()),
        };
        let point = point.map(point_code).unwrap_or_default();
        let code = [form.to_string(), reach_code(&offer.reach), days, steps, point].join(",");
        code.trim_end_matches(',').to_owned()
    }

    /// The days ahead on which someone helps: the lowest bit is the day of the build.
    fn days_with_help(&self, at: usize, provider: &Provider, support: &Support) -> u32 {
        if support.is_training() || !self.site.is_active(at) {
            return 0;
        }
        let days = support.hours.days(self.site.date, DAYS_AHEAD, reach(provider, support));
        let helps = |date| provider.standing(date) == Standing::Active && support.is_current(date);
        let open = days.map(|day| !day.openings.is_empty() && helps(day.date));
        open.enumerate().filter(|(_, is_open)| *is_open).map(|(at, _)| 1 << at).sum()
    }

    /// `data-groups` of each provider of the registry.
    fn groups_of_providers(&self) -> Vec<String> {
        let directory = &self.site.directory;
        let lists = |facet| directory.groups(facet).iter().map(|own| &own.providers).collect();
        let topics = self.site.topics.iter().map(|own| &own.providers);
        let topics = topics.filter(|own| !own.is_empty()).collect();
        let fields: [Vec<&Vec<usize>>; 3] =
            [lists(Facet::Audience), lists(Facet::Language), topics];
        let mut codes = vec![String::new(); self.site.registry.providers.len()];
        for (number, groups) in fields.iter().enumerate() {
            if number > 0 {
                codes.iter_mut().for_each(|code| code.push(';'));
            }
            for (group, providers) in groups.iter().enumerate() {
                for provider in providers.iter() {
                    let code = &mut codes[*provider];
                    let is_first = code.is_empty() || code.ends_with(';');
                    let _ = write!(code, "{}{group}", if is_first { "" } else { "." });
                }
            }
        }
        codes
    }
}

fn reach_code(reach: &Served) -> String {
    let own = match reach {
        Served::Everywhere => return "*".to_owned(),
        Served::Mainland => return "-".to_owned(),
        Served::Municipalities(own) => own,
    };
    let all = reference::municipalities();
    let is_whole = |region: &str| {
        let inside = all.iter().enumerate().filter(|(_, own)| own.region == region);
        inside.map(|(at, _)| at).all(|at| own.binary_search(&at).is_ok())
    };
    let mut whole: Vec<&str> = own.iter().map(|at| all[*at].region).collect();
    whole.sort_unstable();
    whole.dedup();
    // One municipality alone is told as such, though it be all of a region.
    whole.retain(|region| own.len() > 1 && is_whole(region));
    let letter = |region: &&str| {
        let at = region_at(region).and_then(|at| u8::try_from(at).ok()).unwrap_or_default();
        char::from(b'A' + at).to_string()
    };
    let regions = whole.iter().map(letter);
    let others = own.iter().filter(|at| !whole.contains(&all[**at].region));
    let parts: Vec<String> = regions.chain(others.map(|at| base36(*at as u64))).collect();
    parts.join(".")
}

/// How far a point lies north of 59° and east of 19°, the corner of the country, in thousandths of a
/// degree: to a hundred metres, as exact as the distances that are told.
fn point_code((north, east): (f64, f64)) -> String {
    let thousandths = |degrees: f64| base36((degrees * 1000.0).round().max(0.0) as u64);
    format!("{}.{}", thousandths(north - 59.0), thousandths(east - 19.0))
}

fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit((number % 36) as u32, 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_regions_are_told_as_one() {
        let inside = |region: &str| -> Vec<usize> {
            let all = reference::municipalities().iter().enumerate();
            all.filter(|(_, own)| own.region == region).map(|(at, _)| at).collect()
        };
        assert_eq!(reach_code(&Served::Municipalities(inside("01"))), "A");
        assert_eq!(reach_code(&Served::Municipalities(inside("01")[..2].to_vec())).len(), 3);
        assert_eq!(reach_code(&Served::Mainland), "-");
    }

    #[test]
    fn numbers_are_written_as_browsers_read_them() {
        let numbers = [0, 35, 36, (1 << 28) - 1];
        assert_eq!(numbers.map(base36), ["0", "z", "10", "4fti4f"]);
    }
}
