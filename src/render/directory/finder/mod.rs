//! The finder: a list of all providers that needs no script, told so that a script in the browser can
//! narrow it down. What the script reads is told in [`codes`].

mod codes;
mod places;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    reference,
    registry::{Area, Place, Provider},
    site::{Facet, LangId, List, Offer, Route, Served, Subject, Topic, sort_by_name},
    theme::{Vars, shared},
};

use super::{
    super::{
        Renderer,
        json_ld::within_html,
        view::{Card, ListPart},
    },
    by_name,
    cards::by_title,
};

pub(in crate::render) use codes::Codes;
pub use places::{PlaceNames, places};

/// So many places of a provider are named; of more, only their regions.
const PLACES_NAMED: usize = 3;

/// A provider in the list.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct Found {
    card: Card,
    /// It helps nobody just now.
    is_paused: bool,
    offers: String,
    groups: String,
}

/// A field that narrows the list down by one choice of several.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct Field {
    name: &'static str,
    label: String,
    options: Vec<Choice>,
}

/// A choice of a field.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "FieldChoice")]
pub(in crate::render) struct Choice {
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
        let codes = self.codes.get_or_init(|| self.provider_codes());
        let found = self.listed().filter_map(|(at, provider)| {
            let card = self.provider_card(at, lang)?;
            let whereabouts = Some(self.whereabouts(at, provider, lang));
            let parts = [card.meta, whereabouts, self.step_free(provider, lang)];
            let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
            let meta = parts.collect::<Vec<String>>().join(" · ");
            let card = Card { meta: Some(meta), description: None, ..card };
            let Codes { offers, groups } = codes[at].clone();
            Some(Found { card, is_paused: !self.site.is_active(at), offers, groups })
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
        let topics = self.helped_topics().map(|(at, topic)| Choice {
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

    /// The topics that someone helps with, by their places among those of the site.
    fn helped_topics(&self) -> impl Iterator<Item = (usize, &Topic)> {
        let topics = self.site.topics.iter().enumerate();
        topics.filter(|(_, topic)| !topic.providers.is_empty())
    }

    /// Every page that sorts providers, for those without a script.
    fn browse(&self, lang: LangId) -> Vec<ListPart> {
        let part = |list: List, items: Vec<Card>| {
            let card = self.directory_card(Subject::List(list), lang)?;
            let (title, href) = (Some(card.title), Some(card.href));
            (!items.is_empty()).then(|| ListPart { title, href, items, ..ListPart::default() })
        };
        let topic = |(at, topic): (usize, &Topic)| {
            self.counted_card(Subject::Topic(at), topic.providers.len(), lang)
        };
        let topics = by_name(self.helped_topics().filter_map(topic), self.site.lang(lang));
        let parts = [
            part(List::Regions, self.counted_regions(lang)),
            part(List::Forms, self.facet_cards(Facet::Form, lang)),
            part(List::Topics, topics),
            part(List::Audiences, self.facet_cards(Facet::Audience, lang)),
            part(List::Languages, self.facet_cards(Facet::Language, lang)),
        ];
        parts.into_iter().flatten().collect()
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
