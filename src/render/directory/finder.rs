//! The finder: a list of all providers that needs no script, told so that a script in the browser can
//! narrow it down.
//!
//! What the script reads stands on each provider of the list, in two attributes:
//!
//! - `data-offers`: one entry for each support, parted by `;`. An entry is `form,where,days,steps,point`:
//!   the form by its place in the field of forms; `*` for the whole country, `-` for all but Åland, else
//!   municipalities (base 36) and whole regions (`A` to `S`) by their places in the tables, parted by
//!   `.`; the days ahead with help as a number in base 36 whose lowest bit is the day of the build; `1`
//!   for a step-free entrance; and how far north of 59° and east of 19° the place lies, in thousandths of
//!   a degree. What is empty at the end is left out.
//! - `data-groups`: audiences, languages and topics by their places in the fields of the form, parted by
//!   `;` and `.`.

use std::{collections::BTreeSet, fmt::Write as _};

use serde::Serialize;

use crate::{
    reference::{self, region_at},
    registry::{Area, Place, Provider, Standing, Support},
    site::{Facet, LangId, List, Offer, Route, Served, Subject, sort_by_name},
    theme::{Vars, shared},
};

use super::{
    super::{
        Renderer,
        hours::{DAYS_AHEAD, reach},
        json_ld::within_html,
        view::{Card, ListPart},
    },
    by_name,
    cards::by_title,
    places,
};

/// So many places of a provider are named; of more, only their regions.
const PLACES_NAMED: usize = 3;

/// A provider in the list.
#[derive(Serialize)]
struct Found {
    card: Card,
    offers: String,
    groups: String,
}

/// A field that narrows the list down by one choice of several.
#[derive(Serialize)]
struct Field {
    name: &'static str,
    label: String,
    options: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    code: String,
    name: String,
}

impl Renderer<'_> {
    pub(super) fn finder(&self, vars: &mut Vars, route: &Route) -> &'static str {
        let lang = route.lang;
        let action = self.href(&route.url);
        let municipalities = self.site.route_of(lang, Subject::List(List::Municipalities));
        vars.share("found", &shared(&self.found(lang)));
        vars.share("fields", &shared(&self.finder_fields(lang)));
        vars.share("browse", &shared(&self.browse(lang)));
        vars.share("ways", &shared(&self.ways(lang)));
        vars.text("action", &action);
        vars.text("script", &self.asset("finder.js"));
        vars.text("places", &self.href(&places().url));
        vars.text("municipalities", &municipalities.map_or(action, |own| self.href_of(own)));
        vars.text("made_on", &self.site.date.to_string());
        let count = self.site.directory.listed.len();
        vars.text("count", &self.t_count(lang, "finder.script.count", count));
        let texts = within_html(&self.script_texts(lang)).unwrap_or_default();
        vars.html("script_texts", &texts);
        "finder.html"
    }

    /// The words that the script says, by their keys, and the regions in the order of the table.
    fn script_texts(&self, lang: LangId) -> serde_json::Map<String, serde_json::Value> {
        let texts = self.theme.texts(self.site.lang(lang));
        let mut script = texts.map(|own| own.below("finder.script")).unwrap_or_default();
        let date = self.words(lang).date(self.site.date);
        let old = self.t_with(lang, "finder.script.old", &[("date", &date)]);
        script.insert("old".to_owned(), old.into());
        // The same headings as on the page of a municipality.
        let page = texts.map(|own| own.below("municipality")).unwrap_or_default();
        let parts = ["visits", "homes", "trainings", "remote", "nationwide"];
        let headings = page.into_iter().filter(|(name, _)| parts.contains(&name.as_str()));
        script.insert("headings".to_owned(), headings.collect());
        let regions = 0..reference::regions().len();
        let regions = regions.filter_map(|at| self.directory_card(Subject::Region(at), lang));
        let link = |card: Card| serde_json::json!({ "title": card.title, "href": card.href });
        script.insert("regions".to_owned(), regions.map(link).collect());
        script
    }

    /// All providers of the directory, by name.
    fn found(&self, lang: LangId) -> Vec<Found> {
        let offers = self.offers.get_or_init(|| self.offers());
        let groups = self.groups_of_providers();
        let found = self.listed().filter_map(|(at, provider)| {
            let card = self.provider_card(at, lang)?;
            let whereabouts = Some(self.whereabouts(at, provider, lang));
            let parts = [card.meta, whereabouts, self.step_free(provider, lang)];
            let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
            let meta = parts.collect::<Vec<String>>().join(" · ");
            let card = Card { meta: Some(meta), description: None, ..card };
            Some(Found { card, offers: offers[at].clone(), groups: groups[at].clone() })
        });
        by_title(found, self.site.lang(lang), |found| &found.card.title)
    }

    /// Where a provider is: the municipalities of its places, else its area.
    fn whereabouts(&self, at: usize, provider: &Provider, lang: LangId) -> String {
        let tag = self.site.lang(lang).as_str();
        let offers = self.site.directory.offers[at].iter();
        let is_bound = |own: &&Offer| {
            let support = &provider.supports[own.support];
            support.is_in_person() || support.is_training()
        };
        let bound = offers.filter(is_bound).flat_map(municipalities_of).copied();
        let mut places: Vec<usize> = bound.collect();
        places.sort_unstable();
        places.dedup();
        if places.is_empty() {
            match provider.area {
                Area::Nationwide => return self.t(lang, "area.nationwide").to_owned(),
                Area::NationwideExceptAland => {
                    return self.t(lang, "area.nationwide_except_aland").to_owned();
                }
                Area::Some { .. } => places.extend(provider.area.municipalities()),
            }
        }
        let all = places.iter().map(|at| &reference::municipalities()[*at]);
        let mut names: Vec<&str> = if places.len() <= PLACES_NAMED {
            all.map(|own| own.names.in_lang(tag)).collect()
        } else {
            let regions: BTreeSet<&str> = all.map(|own| own.region).collect();
            let regions = regions.into_iter().filter_map(reference::region);
            regions.map(|own| own.names.in_lang(tag)).collect()
        };
        sort_by_name(&mut names, self.site.lang(lang), |name| *name);
        names.join(", ")
    }

    fn step_free(&self, provider: &Provider, lang: LangId) -> Option<String> {
        let mut places = provider.supports.iter().filter_map(|own| provider.place_of(own));
        places.any(is_step_free).then(|| self.word("a11y", STEP_FREE, lang))
    }

    /// The fields of the form. Their options are in the order that `data-offers` and `data-groups`
    /// count by.
    fn finder_fields(&self, lang: LangId) -> Vec<Field> {
        let facet = |facet: Facet| {
            let groups = self.site.directory.groups(facet).iter().enumerate();
            let choice = |(at, group): (usize, &crate::site::Group)| Choice {
                code: group.code.clone(),
                name: self.facet_name(facet, at, lang),
            };
            groups.map(choice).collect()
        };
        let topics = self.site.topics.iter().enumerate();
        let helped = topics.filter(|(_, topic)| !topic.providers.is_empty());
        let topics = helped.map(|(at, topic)| Choice {
            code: topic.code.clone(),
            name: self.topic_name(at, lang),
        });
        let field =
            |name, label, options| Field { name, label: self.t(lang, label).to_owned(), options };
        vec![
            field("form", "finder.form", facet(Facet::Form)),
            field("topic", "finder.topic", topics.collect()),
            field("audience", "finder.audience", facet(Facet::Audience)),
            field("language", "finder.language", facet(Facet::Language)),
        ]
    }

    /// Every page that sorts providers, for those without a script.
    fn browse(&self, lang: LangId) -> Vec<ListPart> {
        let part = |list: List, items: Vec<Card>| {
            let card = self.directory_card(Subject::List(list), lang)?;
            let (title, href) = (Some(card.title), Some(card.href));
            (!items.is_empty()).then(|| ListPart { title, href, items, ..ListPart::default() })
        };
        let topics = self.site.topics.iter().enumerate();
        let helped = topics.filter(|(_, topic)| !topic.providers.is_empty());
        let topic = |(at, topic): (usize, &crate::site::Topic)| {
            self.counted_card(Subject::Topic(at), topic.providers.len(), lang)
        };
        let topics = by_name(helped.filter_map(topic), self.site.lang(lang));
        let parts = [
            part(List::Regions, self.counted_regions(lang)),
            part(List::Forms, self.facet_cards(Facet::Form, lang)),
            part(List::Topics, topics),
            part(List::Audiences, self.facet_cards(Facet::Audience, lang)),
            part(List::Languages, self.facet_cards(Facet::Language, lang)),
        ];
        parts.into_iter().flatten().collect()
    }

    /// `data-offers` of each provider of the registry; the same in every language.
    fn offers(&self) -> Vec<String> {
        let code = |(at, offers): (usize, &Vec<Offer>)| {
            let provider = &self.site.registry.providers[at];
            let own = offers.iter().map(|own| self.offer(at, provider, own));
            own.collect::<Vec<String>>().join(";")
        };
        self.site.directory.offers.iter().enumerate().map(code).collect()
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

/// A code of the list `a11y`.
const STEP_FREE: &str = "step_free";

fn is_step_free(place: &Place) -> bool {
    place.accessibility.contains(&STEP_FREE)
}

/// The municipalities that an offer is bound to.
fn municipalities_of(offer: &Offer) -> &[usize] {
    match &offer.reach {
        Served::Municipalities(own) => own,
        Served::Everywhere | Served::Mainland => &[],
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
