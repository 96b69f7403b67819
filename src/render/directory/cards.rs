//! Cards: providers and other subjects as lists show them.

use crate::{
    base::Lang,
    reference,
    registry::{Provider, Standing, Support},
    site::{Facet, LangId, Subject, sort_by_name},
};

use super::super::{Renderer, shell::capitalised, view::Card};

impl Renderer<'_> {
    /// A subject of the directory as lists show it.
    pub(in crate::render) fn directory_card(&self, subject: Subject, lang: LangId) -> Option<Card> {
        let route = self.site.route_of(lang, subject)?;
        let title = self.directory_name(subject, lang);
        Some(Card { title, href: self.href_of(route), ..Card::default() })
    }

    /// The same with a number behind it: of providers, or of pages and providers.
    pub(super) fn counted_card(
        &self,
        subject: Subject,
        count: usize,
        lang: LangId,
    ) -> Option<Card> {
        let meta = Some(format!("({})", self.words(lang).number(count)));
        Some(Card { meta, ..self.directory_card(subject, lang)? })
    }

    /// The codes that providers are sorted by, each with the number of its providers.
    pub(super) fn facet_cards(&self, facet: Facet, lang: LangId) -> Vec<Card> {
        let groups = self.site.directory.groups(facet).iter().enumerate();
        let card = |(at, group): (usize, &crate::site::Group)| {
            self.counted_card(Subject::Facet(facet, at), group.providers.len(), lang)
        };
        groups.filter_map(card).collect()
    }

    /// The providers that lists show.
    pub(super) fn listed(&self) -> impl Iterator<Item = (usize, &Provider)> {
        let providers = &self.site.registry.providers;
        self.site.directory.listed.iter().map(move |at| (*at, &providers[*at]))
    }

    /// The listed providers that serve a region and not the whole country.
    pub(super) fn local<'s>(
        &'s self,
        region: &'s str,
    ) -> impl Iterator<Item = (usize, &'s Provider)> + 's {
        self.listed().filter(move |(_, own)| !own.area.is_nationwide() && own.is_in_region(region))
    }

    /// The cards of some providers, sorted by name.
    pub(in crate::render) fn provider_cards(
        &self,
        providers: impl IntoIterator<Item = usize>,
        lang: LangId,
    ) -> Vec<Card> {
        let cards = providers.into_iter().filter_map(|at| self.provider_card(at, lang));
        by_name(cards, self.site.lang(lang))
    }

    pub(super) fn provider_card(&self, at: usize, lang: LangId) -> Option<Card> {
        let provider = &self.site.registry.providers[at];
        let route = self.site.route_of(lang, Subject::Provider(at))?;
        let name = self.localised(&provider.name, lang);
        let summary = self.localised(&provider.summary, lang);
        let paused = provider.standing(self.site.date) == Standing::Paused;
        let paused = paused.then(|| self.t(lang, "paused").to_owned());
        let forms = Some(self.forms_of(provider, lang)).filter(|text| !text.is_empty());
        let meta: Vec<String> = paused.into_iter().chain(forms).collect();
        Some(Card {
            title: name.text,
            href: self.href_of(route),
            description: Some(summary.text).filter(|text| !text.is_empty()),
            description_lang: summary.lang,
            lang: name.lang,
            meta: Some(meta.join(" · ")).filter(|text| !text.is_empty()),
            lines: Vec::new(),
        })
    }

    /// "Palvelupiste, kurssi": how a provider helps, without what is over.
    fn forms_of(&self, provider: &Provider, lang: LangId) -> String {
        let current = provider.supports.iter().filter(|own| own.is_current(self.site.date));
        let mut forms: Vec<&str> = current.map(|support| support.form).collect();
        let mut seen = Vec::new();
        forms.retain(|form| {
            !seen.contains(form) && {
                seen.push(*form);
                true
            }
        });
        let words: Vec<String> =
            forms.into_iter().map(|form| self.word("form", form, lang)).collect();
        capitalised(&words.join(", "))
    }

    /// The card of a provider in a municipality, with where and when it can be visited there.
    pub(super) fn visiting_card(
        &self,
        at: usize,
        municipality: &'static str,
        lang: LangId,
    ) -> Option<Card> {
        let provider = &self.site.registry.providers[at];
        let here = |support: &&Support| {
            let place = provider.place_of(support).and_then(|place| place.municipality);
            let is_here = place.is_none_or(|code| code == municipality);
            support.is_in_person() && support.is_current(self.site.date) && is_here
        };
        let line = |support: &Support| {
            let place = provider.place_of(support);
            let place = place.map(|place| self.place_line(place, lang)).unwrap_or_default();
            let hours = self.hours_line(&support.hours.support, lang);
            let parts = [Some(place).filter(|text| !text.is_empty()), hours];
            parts.into_iter().flatten().collect::<Vec<_>>().join(": ")
        };
        // Who has paused is nowhere at any time.
        let supports = provider.supports.iter().filter(|_| self.site.is_active(at));
        let lines = supports.filter(here).map(line).filter(|line| !line.is_empty()).collect();
        Some(Card { lines, ..self.provider_card(at, lang)? })
    }

    /// A municipality as lists show it.
    pub(super) fn municipality_card(&self, at: usize, lang: LangId) -> Option<Card> {
        self.directory_card(Subject::Municipality(at), lang)
    }

    /// The region of this code as lists show it.
    pub(super) fn region_card(&self, code: &str, lang: LangId) -> Option<Card> {
        self.directory_card(Subject::Region(reference::region_at(code)?), lang)
    }
}

/// Cards in the order of their titles.
pub(in crate::render) fn by_name(cards: impl Iterator<Item = Card>, lang: &Lang) -> Vec<Card> {
    by_title(cards, lang, |card| &card.title)
}

/// Things in the order of their titles.
pub(super) fn by_title<T>(
    things: impl Iterator<Item = T>,
    lang: &Lang,
    title: impl Fn(&T) -> &str,
) -> Vec<T> {
    let mut things: Vec<Option<T>> = things.map(Some).collect();
    let titles: Vec<&str> = things.iter().flatten().map(title).collect();
    let mut order: Vec<usize> = (0..titles.len()).collect();
    sort_by_name(&mut order, lang, |at| titles[*at]);
    order.into_iter().filter_map(|at| things[at].take()).collect()
}
