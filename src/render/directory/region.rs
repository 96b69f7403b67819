//! A region: who coordinates there, who helps, what there is and what is missing.

use std::collections::BTreeSet;

use crate::{
    document::Kind,
    reference::{self, LanguageStatus, Region},
    registry::{Provider, Standing},
    site::{LangId, Subject},
    theme::{Vars, shared},
};

use super::{
    super::{
        Renderer,
        shell::capitalised,
        view::{Card, ContactView, Fact, FactValue, ListPart, Supply, SupplyRow},
    },
    by_name,
};

impl Renderer<'_> {
    pub(super) fn region(&self, vars: &mut Vars, at: usize, lang: LangId) -> &'static str {
        let region = &reference::regions()[at];
        vars.share("about", &shared(&self.about_region(region, lang)));
        vars.share("pages", &shared(&self.pages_on_region(region.code, lang)));
        vars.share("coordinators", &shared(&self.coordinators_of(region.code, lang)));
        vars.share("network", &shared(&self.network(region, lang)));
        let nationwide = self
            .listed()
            .filter(|(_, own)| own.area.is_nationwide() && own.area.meets_region(region.code));
        let nationwide = self.provider_cards(nationwide.map(|(at, _)| at), lang);
        vars.share("nationwide", &shared(&nationwide));
        vars.share("supply", &shared(&self.supply(region, lang)));
        let inside = by_name(self.municipalities_of(region.code, lang), self.site.lang(lang));
        vars.share("municipalities", &shared(&inside));
        vars.share("news", &shared(&self.news_of(region.code, lang)));
        let near = region.neighbours.iter().chain(&region.sea_neighbours);
        let neighbours: Vec<Card> = near.filter_map(|code| self.region_card(code, lang)).collect();
        vars.share("neighbours", &shared(&neighbours));
        "region.html"
    }

    /// What kind of a region it is for those who look for help there, in sentences.
    fn about_region(&self, region: &Region, lang: LangId) -> Vec<String> {
        let tag = self.site.lang(lang).as_str();
        let inside: Vec<_> =
            reference::municipalities().iter().filter(|own| own.region == region.code).collect();
        let place = capitalised(region.locative.in_lang(tag));
        let count = self.t_count(lang, "region_page.count_inside", inside.len());
        let size = [("region", place.as_str()), ("count", count.as_str())];
        let mut sentences = vec![self.t_with(lang, "region_page.size", &size)];
        if let Some(centre) = inside.iter().find(|own| own.code == region.centre) {
            let name = centre.names.in_lang(tag);
            sentences.push(self.t_with(lang, "region_page.centre", &[("name", name)]));
        }
        let both = |status| {
            matches!(status, LanguageStatus::BilingualFinnish | LanguageStatus::BilingualSwedish)
        };
        let bilingual = inside.iter().filter(|own| both(own.language)).count();
        let is_swedish = inside.iter().all(|own| own.language == LanguageStatus::Swedish);
        sentences.push(match bilingual {
            _ if is_swedish => self.t(lang, "region_page.swedish").to_owned(),
            0 => self.t(lang, "region_page.finnish").to_owned(),
            count => self.t_count(lang, "region_page.bilingual", count),
        });
        let advice = self.t(lang, "region_page.advice").to_owned();
        vec![sentences.join(" "), advice]
    }

    /// Pages of the handbook that are about a region, but for its news.
    fn pages_on_region(&self, region: &str, lang: LangId) -> Vec<Card> {
        let pages = self.site.pages.iter().enumerate().filter(|(_, own)| own.kind != Kind::News);
        let is_own = |page: usize| {
            self.site.front(page, lang).is_some_and(|front| front.regions.contains(&region))
        };
        pages
            .filter(|(at, _)| is_own(*at))
            .filter_map(|(at, _)| self.child_card(at, lang))
            .collect()
    }

    /// Those who coordinate a region.
    pub(super) fn coordinators_of(&self, region: &str, lang: LangId) -> Vec<ContactView> {
        let coordinators = self.site.registry.coordinators.iter();
        let own = coordinators.filter(|own| own.regions.contains(&region));
        own.map(|own| self.coordinator_view(own, lang)).collect()
    }

    /// Those who coordinate a theme in the whole country.
    pub(super) fn coordinators_on(&self, topic: &str, lang: LangId) -> Vec<ContactView> {
        let coordinators = self.site.registry.coordinators.iter();
        let own = coordinators.filter(|own| own.topic.as_deref() == Some(topic));
        own.map(|own| self.coordinator_view(own, lang)).collect()
    }

    /// The network of a region: its providers by their sort.
    fn network(&self, region: &Region, lang: LangId) -> Vec<ListPart> {
        let local: Vec<(usize, &Provider)> = self.local(region.code).collect();
        let part = |kind: &reference::CodeWord| {
            let own = local.iter().filter(|(_, provider)| provider.kind == kind.id);
            let items = self.provider_cards(own.map(|(at, _)| *at), lang);
            let title = Some(capitalised(kind.names.in_lang(self.site.lang(lang).as_str())));
            (!items.is_empty()).then(|| ListPart { title, items, ..ListPart::default() })
        };
        reference::codes("provider_type").iter().filter_map(part).collect()
    }

    /// What there is in a region, and what is missing: the report on coverage (P052).
    fn supply(&self, region: &Region, lang: LangId) -> Supply {
        let today = self.site.date;
        let is_active = |own: &Provider| own.standing(today) == Standing::Active;
        let local: Vec<&Provider> =
            self.local(region.code).map(|(_, own)| own).filter(|own| is_active(own)).collect();
        let row = |form: &reference::CodeWord| {
            let gives = |own: &&&Provider| {
                own.supports.iter().any(|own| own.form == form.id && own.is_current(today))
            };
            let count = local.iter().filter(gives).count();
            SupplyRow {
                name: capitalised(form.names.in_lang(self.site.lang(lang).as_str())),
                count: self.words(lang).number(count),
                is_missing: count == 0,
            }
        };
        Supply {
            rows: reference::codes("form").iter().map(row).collect(),
            facts: self.supply_facts(region, &local, lang),
            without: self.without_visits(region, lang),
        }
    }

    fn supply_facts(&self, region: &Region, local: &[&Provider], lang: LangId) -> Vec<Fact> {
        let mut facts = Vec::new();
        let mut add = |key: &'static str, values: Vec<FactValue>| {
            self.add_fact(&mut facts, key, values, lang);
        };
        let languages: BTreeSet<&str> =
            local.iter().flat_map(|own| &own.support_languages).map(|tag| tag.as_str()).collect();
        let known = reference::LANGUAGES.iter().filter(|tag| languages.contains(**tag));
        add("fact.languages", known.map(|tag| self.language_name(lang, tag).into()).collect());
        let minutes: u32 = local
            .iter()
            .flat_map(|own| &own.supports)
            .filter(|own| own.is_current(self.site.date))
            .map(|own| own.hours.minutes_a_week(self.site.date))
            .sum();
        let inside = reference::municipalities().iter().filter(|own| own.region == region.code);
        let figures = inside.map(|own| self.site.registry.header.population.of(own));
        let figures: Vec<(u32, i64)> = figures.collect();
        let residents: u32 = figures.iter().map(|(own, _)| own).sum();
        let years = figures.iter().map(|(_, year)| *year);
        let year = years.clone().min().filter(|first| years.max() == Some(*first));
        let words = self.words(lang);
        let number = words.number(residents as usize);
        add("fact.population", vec![self.population(number, year, lang).into()]);
        let each = words.tenths(u64::from(minutes) * 100_000 / 60 / u64::from(residents.max(1)));
        let hours = words.number((minutes / 60) as usize);
        let gaps = [("hours", hours.as_str()), ("each", each.as_str())];
        add("fact.hours", vec![self.t_with(lang, "hours_a_week", &gaps).into()]);
        facts
    }

    /// "1 733 033 (31.12.2022)"; without the year where figures of several years are added up.
    pub(super) fn population(&self, number: String, year: Option<i64>, lang: LangId) -> String {
        let day = year.and_then(|year| i16::try_from(year).ok());
        let day = day.and_then(|year| jiff::civil::Date::new(year, 12, 31).ok());
        match day {
            Some(day) => {
                let date = self.words(lang).date(day);
                self.t_with(lang, "population_on", &[("n", &number), ("date", &date)])
            }
            None => number,
        }
    }

    /// The municipalities of a region where nobody can be visited.
    fn without_visits(&self, region: &Region, lang: LangId) -> Vec<Card> {
        let all = reference::municipalities().iter().enumerate();
        let without = all.filter(|(at, own)| {
            own.region == region.code && !self.site.directory.municipalities[*at].has_in_person
        });
        let cards =
            without.filter_map(|(at, _)| self.directory_card(Subject::Municipality(at), lang));
        by_name(cards, self.site.lang(lang))
    }

    /// The current news of a region, newest first.
    fn news_of(&self, region: &str, lang: LangId) -> Vec<Card> {
        let is_own = |page: &&usize| {
            let front = self.site.front(**page, lang);
            front.is_some_and(|front| front.regions.contains(&region))
        };
        let own = self.site.news[lang].iter().filter(is_own);
        own.filter_map(|page| self.child_card(*page, lang)).collect()
    }
}
