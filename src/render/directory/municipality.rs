//! A municipality: who helps there, who helps its people from afar, and who is nearest.

use crate::{
    reference::{self, LanguageStatus, Municipality},
    site::{LangId, Local, Route},
    theme::{Vars, shared},
};

use super::{
    super::{
        Renderer,
        view::{Card, Fact, FactValue, NearView},
    },
    by_name,
};

/// So many municipalities near by are named, each with so many providers.
const NEAR_SHOWN: usize = 3;
const NEAR_PROVIDERS: usize = 5;

impl Renderer<'_> {
    pub(super) fn municipality(&self, vars: &mut Vars, at: usize, route: &Route) -> &'static str {
        let lang = route.lang;
        let own = &reference::municipalities()[at];
        let local = &self.site.directory.municipalities[at];
        let visits = local.in_person.iter();
        let visits = visits.filter_map(|at| self.visiting_card(*at, own.code, lang));
        let visits = by_name(visits, self.site.lang(lang));
        vars.share("visits", &shared(&visits));
        vars.share("homes", &shared(&self.provider_cards(local.at_home.iter().copied(), lang)));
        let trainings = local.trainings.iter().map(|at| &self.site.directory.trainings[*at]);
        let trainings: Vec<Card> =
            trainings.filter_map(|own| self.training_card(own, lang)).collect();
        vars.share("trainings", &shared(&trainings));
        vars.share("remote", &shared(&self.provider_cards(local.remote.iter().copied(), lang)));
        vars.share("nationwide", self.remote_everywhere(at, lang));
        vars.share("nearest", &shared(&self.nearest(local, lang)));
        vars.share("coordinators", &shared(&self.coordinators_of(own.region, lang)));
        vars.share("region", &shared(&self.region_card(own.region, lang)));
        vars.share("facts", &shared(&self.municipality_facts(own, lang)));
        let is_aland = own.language == LanguageStatus::Swedish;
        let note = is_aland.then(|| self.t(lang, "municipality.swedish").to_owned());
        vars.share("note", &shared(&note));
        vars.share("calendar", &shared(&self.calendar_href(route)));
        "municipality.html"
    }

    pub(super) fn municipality_lead(&self, at: usize, lang: LangId) -> String {
        let local = &self.site.directory.municipalities[at];
        let tag = self.site.lang(lang).as_str();
        let place = reference::municipalities()[at].locative.in_lang(tag);
        match local.in_person.iter().filter(|at| self.site.is_active(**at)).count() {
            0 => self.t_with(lang, "municipality.lead_none", &[("place", place)]),
            n => {
                let text = self.t_count(lang, "municipality.lead", n);
                super::super::words::fill(&text, &[("place", place)])
            }
        }
    }

    /// The nearest municipalities where someone can be visited.
    fn nearest(&self, local: &Local, lang: LangId) -> Vec<NearView> {
        let near = |(at, km): &(usize, u32)| {
            let card = self.municipality_card(*at, lang)?;
            let there = self.site.directory.municipalities[*at].in_person.iter();
            let mut providers = self.provider_cards(there.copied(), lang);
            providers.truncate(NEAR_PROVIDERS);
            let km = self.words(lang).number(*km as usize);
            Some(NearView {
                title: card.title,
                href: card.href,
                distance: self.t_with(lang, "kilometres", &[("n", &km)]),
                providers,
            })
        };
        local.nearest.iter().take(NEAR_SHOWN).filter_map(near).collect()
    }

    fn municipality_facts(&self, own: &Municipality, lang: LangId) -> Vec<Fact> {
        let tag = self.site.lang(lang).as_str();
        let mut facts = Vec::new();
        let mut add = |key: &'static str, values: Vec<FactValue>| {
            self.add_fact(&mut facts, key, values, lang);
        };
        let region = self.region_card(own.region, lang);
        let linked = |card: Card| FactValue { text: card.title, href: Some(card.href), lang: None };
        add("fact.regions", region.map(linked).into_iter().collect());
        add("fact.wellbeing", vec![own.wellbeing.in_lang(tag).to_owned().into()]);
        let language = match own.language {
            LanguageStatus::Finnish => "language_status.fi",
            LanguageStatus::BilingualFinnish => "language_status.bi_fi",
            LanguageStatus::BilingualSwedish => "language_status.bi_sv",
            LanguageStatus::Swedish => "language_status.sv",
        };
        add("fact.official_languages", vec![self.t(lang, language).to_owned().into()]);
        let (residents, year) = self.site.registry.header.population.of(own);
        let number = self.words(lang).number(residents as usize);
        add("fact.population", vec![self.population(number, Some(year), lang).into()]);
        facts
    }
}
