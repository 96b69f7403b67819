//! The lists of the directory: regions, municipalities, providers, and the ways to sort them.

use crate::{
    reference,
    registry::Provider,
    site::{Facet, LangId, List, Subject, sort_by_name},
    theme::{Vars, shared},
};

use super::{
    super::{
        Renderer,
        shell::capitalised,
        view::{Card, ListPart},
    },
    by_name,
};

impl Renderer<'_> {
    /// A list in one template or another.
    pub(super) fn list(&self, vars: &mut Vars, list: List, lang: LangId) -> &'static str {
        let tag = self.site.lang(lang);
        let parts = match list {
            List::Providers | List::Archive => {
                let directory = &self.site.directory;
                let providers =
                    if list == List::Archive { &directory.ended } else { &directory.listed };
                let cards = self.provider_cards(providers.iter().copied(), lang);
                vars.share("providers", &shared(&cards));
                return "providers.html";
            }
            List::Municipalities => self.municipalities_by_region(lang),
            List::Topics => {
                let count = |at: usize| {
                    let topic = &self.site.topics[at];
                    topic.pages[lang].len() + topic.providers.len()
                };
                let topics = 0..self.site.topics.len();
                let card = |at| self.counted_card(Subject::Topic(at), count(at), lang);
                vec![part(by_name(topics.filter_map(card), tag))]
            }
            List::Forms => vec![part(self.facet_cards(Facet::Form, lang))],
            List::Audiences => vec![part(self.facet_cards(Facet::Audience, lang))],
            List::Languages => {
                vec![part(by_name(self.facet_cards(Facet::Language, lang).into_iter(), tag))]
            }
            List::Finder | List::Regions | List::Helpers | List::Trainings | List::Data => {
                Vec::new()
            }
        };
        vars.share("parts", &shared(&parts));
        "list.html"
    }

    /// The other ways into the directory.
    pub(super) fn ways(&self, lang: LangId) -> Vec<Card> {
        let others = List::ALL.into_iter().filter(|list| *list != List::Finder);
        others.filter_map(|list| self.directory_card(Subject::List(list), lang)).collect()
    }

    /// The regions, each with the number of its providers.
    pub(super) fn counted_regions(&self, lang: LangId) -> Vec<Card> {
        let card = |(at, own): (usize, &reference::Region)| {
            self.counted_card(Subject::Region(at), self.local(own.code).count(), lang)
        };
        by_name(reference::regions().iter().enumerate().filter_map(card), self.site.lang(lang))
    }

    /// The regions, each with its card, in the order of their names.
    fn regions_by_name(&self, lang: LangId) -> Vec<(&'static reference::Region, Card)> {
        let tag = self.site.lang(lang);
        let all = reference::regions();
        let mut order: Vec<usize> = (0..all.len()).collect();
        sort_by_name(&mut order, tag, |at| all[*at].names.in_lang(tag.as_str()));
        let regions = order.into_iter().map(|at| &all[at]);
        regions.filter_map(|own| Some((own, self.region_card(own.code, lang)?))).collect()
    }

    fn municipalities_by_region(&self, lang: LangId) -> Vec<ListPart> {
        let part = |(own, card): (&reference::Region, Card)| {
            let inside = self.municipalities_of(own.code, lang);
            region_part(card, by_name(inside, self.site.lang(lang)))
        };
        numbered(self.regions_by_name(lang).into_iter().map(part))
    }

    /// The municipalities of a region, in the order of their codes.
    pub(super) fn municipalities_of<'s>(
        &'s self,
        region: &'s str,
        lang: LangId,
    ) -> impl Iterator<Item = Card> + 's {
        let all = reference::municipalities().iter().enumerate();
        let inside = all.filter(move |(_, own)| own.region == region);
        inside.filter_map(move |(at, _)| self.municipality_card(at, lang))
    }

    /// The providers that have a code in common: those of the whole country, then region by region.
    pub(super) fn facet(
        &self,
        vars: &mut Vars,
        facet: Facet,
        at: usize,
        lang: LangId,
    ) -> &'static str {
        let group = &self.site.directory.groups(facet)[at];
        vars.share("parts", &shared(&self.by_region(&group.providers, lang)));
        let others = self.facet_cards(facet, lang);
        let own = self.directory_card(Subject::Facet(facet, at), lang).map(|card| card.href);
        let others: Vec<Card> =
            others.into_iter().filter(|card| Some(&card.href) != own.as_ref()).collect();
        vars.share("others", &shared(&others));
        let list = self.t(lang, facet.list().title_key());
        vars.share("others_title", &shared(&list));
        "facet.html"
    }

    /// Providers of the whole country, then region by region.
    pub(super) fn by_region(&self, providers: &[usize], lang: LangId) -> Vec<ListPart> {
        let provider = |at: &usize| (*at, &self.site.registry.providers[*at]);
        let all: Vec<(usize, &Provider)> = providers.iter().map(provider).collect();
        let pick = |holds: &dyn Fn(&Provider) -> bool| {
            let own = all.iter().filter(|(_, own)| holds(own)).map(|(at, _)| *at);
            self.provider_cards(own.collect::<Vec<usize>>(), lang)
        };
        let whole = ListPart {
            title: Some(self.t(lang, "nationwide_support").to_owned()),
            items: pick(&|own| own.area.is_nationwide()),
            ..ListPart::default()
        };
        let region = |(own, card): (&reference::Region, Card)| {
            let inside = |provider: &Provider| {
                !provider.area.is_nationwide() && provider.is_in_region(own.code)
            };
            region_part(card, pick(&inside))
        };
        let regions = self.regions_by_name(lang).into_iter().map(region);
        numbered(std::iter::once(whole).chain(regions).filter(|part| !part.items.is_empty()))
    }

    pub(super) fn topic(&self, vars: &mut Vars, at: usize, lang: LangId) -> &'static str {
        let topic = &self.site.topics[at];
        let pages = topic.pages[lang].iter();
        let pages: Vec<Card> = pages.filter_map(|page| self.child_card(*page, lang)).collect();
        vars.share("pages", &shared(&pages));
        vars.share("parts", &shared(&self.by_region(&topic.providers, lang)));
        vars.share("owner", &shared(&self.owner(&topic.code, lang)));
        vars.share("limit", &shared(&self.limit(&topic.code, lang)));
        vars.share("coordinators", &shared(&self.coordinators_on(&topic.code, lang)));
        "topic.html"
    }

    pub(in crate::render) fn topic_card(&self, at: usize, lang: LangId) -> Option<Card> {
        self.directory_card(Subject::Topic(at), lang)
    }

    pub(super) fn topic_name(&self, at: usize, lang: LangId) -> String {
        let code = &self.site.topics[at].code;
        capitalised(self.site.config.topic_word(code, self.site.lang(lang)))
    }
}

/// A list in one part.
fn part(items: Vec<Card>) -> ListPart {
    ListPart { items, ..ListPart::default() }
}

/// The part of a list that belongs to a region.
fn region_part(region: Card, items: Vec<Card>) -> ListPart {
    let Card { title, href, .. } = region;
    ListPart { title: Some(title), href: Some(href), items, ..ListPart::default() }
}

/// Parts with an id each.
fn numbered(parts: impl Iterator<Item = ListPart>) -> Vec<ListPart> {
    let id = |(index, part)| ListPart { id: format!("ui_part-{}", index + 1), ..part };
    parts.enumerate().map(id).collect()
}
