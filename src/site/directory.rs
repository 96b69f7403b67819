//! Who helps where: the registry on the day of the build, seen from each municipality and sorted in
//! the ways people look for help.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    config::Config,
    reference,
    registry::{Area, Provider, Registry, Standing, Support},
};

use super::{Facet, List, Site, Subject, Topic};

/// The directory on a day. Providers are named by their place in the registry, municipalities by
/// their place in the table.
#[derive(Clone, Debug, Default)]
pub struct Directory {
    /// The providers that lists show: they help, or have paused.
    pub listed: Vec<usize>,
    /// The providers that help no more; each keeps its page.
    pub ended: Vec<usize>,
    /// The help in each municipality.
    pub municipalities: Vec<Local>,
    /// Providers that help remotely in the whole country.
    pub remote_nationwide: Vec<usize>,
    /// Providers that help remotely in the whole country but not on Åland.
    pub remote_mainland: Vec<usize>,
    /// Training and events that are not over, in the order of their beginning; what begins at no
    /// set time comes last.
    pub trainings: Vec<Training>,
    /// What each provider offers on the day, by its place in the registry; nothing for one that
    /// lists do not show.
    pub offers: Vec<Vec<Offer>>,
    forms: Vec<Group>,
    audiences: Vec<Group>,
    languages: Vec<Group>,
}

/// The help in a municipality.
#[derive(Clone, Debug, Default)]
pub struct Local {
    /// Providers to visit there.
    pub in_person: Vec<usize>,
    /// Providers that come home.
    pub at_home: Vec<usize>,
    /// Providers that help its people remotely, but for those that help the whole country.
    pub remote: Vec<usize>,
    /// Training and events there, by their place in [`Directory::trainings`].
    pub trainings: Vec<usize>,
    /// Whether someone can be visited there just now.
    pub has_in_person: bool,
    /// Other municipalities where someone can be visited, nearest first, with the distance between
    /// the centres in whole kilometres.
    pub nearest: Vec<(usize, u32)>,
}

/// A form of support that can be had on the day, or training to come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// The support, by its place among those of the provider.
    pub support: usize,
    /// Where it can be had.
    pub reach: Served,
}

/// Whom a support is for, by where they live or go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Served {
    /// Everyone in the country.
    Everywhere,
    /// Everyone but on Åland.
    Mainland,
    /// Those in these municipalities, in the order of the table; in none for what is bound to no
    /// place, such as courses on the web.
    Municipalities(Vec<usize>),
}

/// A training or an event of a provider.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Training {
    /// The provider.
    pub provider: usize,
    /// The support, by its place among those of the provider.
    pub support: usize,
}

/// Providers that have something in common.
#[derive(Clone, Debug)]
pub struct Group {
    /// The code of what they have in common.
    pub code: String,
    /// The providers.
    pub providers: Vec<usize>,
}

/// So many nearest municipalities are kept.
const NEAREST: usize = 5;

impl Directory {
    /// The directory of a registry on a day.
    pub(super) fn of(
        registry: &Registry,
        config: &Config,
        today: Date,
        allow_expired: bool,
    ) -> Directory {
        let mut directory = Directory::default();
        let mut is_active = vec![false; registry.providers.len()];
        for (at, provider) in registry.providers.iter().enumerate() {
            match provider.standing(today) {
                // One that has ended is not expected to be checked any more.
                Standing::Active | Standing::Paused
                    if !allow_expired && provider.is_expired(today, &registry.header) => {}
                Standing::Active => {
                    is_active[at] = true;
                    directory.listed.push(at);
                }
                Standing::Paused => directory.listed.push(at),
                Standing::Ended => directory.ended.push(at),
                Standing::NotYet => {}
            }
        }
        if registry.providers.is_empty() {
            return directory;
        }
        directory.municipalities = vec![Local::default(); reference::municipalities().len()];
        directory.offers = vec![Vec::new(); registry.providers.len()];
        directory.collect_trainings(registry, &is_active, today);
        for at in directory.listed.clone() {
            directory.place(at, &registry.providers[at], is_active[at], today);
        }
        directory.find_nearest();
        directory.sort_into_groups(registry, config, today);
        directory
    }

    /// Puts a provider into the municipalities that it helps in, and among those who help the whole
    /// country.
    fn place(&mut self, at: usize, provider: &Provider, is_active: bool, today: Date) {
        let supports = provider.supports.iter().enumerate();
        let current = supports.filter(|(_, own)| own.is_current(today));
        let offer = |(support, own)| Offer { support, reach: served(provider, own, is_active) };
        let offers: Vec<Offer> = current.map(offer).collect();
        for offer in &offers {
            let support = &provider.supports[offer.support];
            match &offer.reach {
                Served::Everywhere => push_once(&mut self.remote_nationwide, at),
                Served::Mainland => push_once(&mut self.remote_mainland, at),
                Served::Municipalities(served) => {
                    for municipality in served {
                        self.municipalities[*municipality].add(at, support, is_active);
                    }
                }
            }
        }
        self.offers[at] = offers;
    }

    fn collect_trainings(&mut self, registry: &Registry, is_active: &[bool], today: Date) {
        for &at in self.listed.iter().filter(|at| is_active[**at]) {
            let supports = registry.providers[at].supports.iter().enumerate();
            let current = supports.filter(|(_, own)| own.is_training() && !own.is_over(today));
            self.trainings.extend(current.map(|(support, _)| Training { provider: at, support }));
        }
        let begins = |own: &Training| {
            let support = &registry.providers[own.provider].supports[own.support];
            let from = support.period.from;
            (from.is_none(), from, own.provider, own.support)
        };
        self.trainings.sort_by_key(begins);
        for (index, own) in self.trainings.iter().enumerate() {
            let provider = &registry.providers[own.provider];
            let support = &provider.supports[own.support];
            let place = provider.place_of(support).and_then(|place| place.municipality);
            if let Some(at) = place.and_then(reference::municipality_at) {
                self.municipalities[at].trainings.push(index);
            }
        }
    }

    fn find_nearest(&mut self) {
        let has_help: Vec<bool> = self.municipalities.iter().map(|own| own.has_in_person).collect();
        for (at, local) in self.municipalities.iter_mut().enumerate() {
            let others = reference::by_distance(at).iter().filter(|(other, _)| has_help[*other]);
            local.nearest = others.take(NEAREST).copied().collect();
        }
    }

    fn sort_into_groups(&mut self, registry: &Registry, config: &Config, today: Date) {
        let providers = |at: &usize| (*at, &registry.providers[*at]);
        let listed: Vec<(usize, &Provider)> = self.listed.iter().map(providers).collect();
        let forms = |own: &Provider| -> Vec<String> {
            let current = own.supports.iter().filter(|support| support.is_current(today));
            current.map(|support| support.form.to_owned()).collect()
        };
        let languages = |own: &Provider| -> Vec<String> {
            own.support_languages.iter().map(ToString::to_string).collect()
        };
        self.forms = groups(&reference::code_ids("form"), &listed, forms);
        let codes = config.known_codes("audience", &config.audiences);
        self.audiences = groups(&codes, &listed, |own| own.audiences.clone());
        let own = config.languages.iter().map(|lang| lang.as_str());
        let mut tags: Vec<&str> = reference::LANGUAGES.into_iter().chain(own).collect();
        let mut seen = std::collections::BTreeSet::new();
        tags.retain(|tag| seen.insert(*tag));
        self.languages = groups(&tags, &listed, languages);
    }

    /// The groups of a way to sort providers, in the order of its code list; none of them is empty.
    pub fn groups(&self, facet: Facet) -> &[Group] {
        match facet {
            Facet::Form => &self.forms,
            Facet::Audience => &self.audiences,
            Facet::Language => &self.languages,
        }
    }

    /// The providers that have a page.
    pub fn with_pages(&self) -> impl Iterator<Item = usize> + '_ {
        self.listed.iter().chain(&self.ended).copied()
    }

    /// Providers that help the people of a municipality remotely wherever they live.
    pub fn remote_everywhere(&self, municipality: usize) -> impl Iterator<Item = usize> + '_ {
        let is_on_aland = reference::municipalities()[municipality].is_on_aland();
        let mainland = self.remote_mainland.iter().filter(move |_| !is_on_aland);
        self.remote_nationwide.iter().chain(mainland).copied()
    }

    /// The lists that hold something.
    pub(super) fn lists(&self, registry: &Registry, topics: &[Topic]) -> Vec<List> {
        let holds = |list: &List| match list {
            _ if registry.providers.is_empty() => *list == List::Topics && !topics.is_empty(),
            List::Topics | List::Helpers => !topics.is_empty(),
            List::Forms => !self.forms.is_empty(),
            List::Audiences => !self.audiences.is_empty(),
            List::Languages => !self.languages.is_empty(),
            List::Trainings => !self.trainings.is_empty(),
            List::Archive => !self.ended.is_empty(),
            List::Finder | List::Regions | List::Municipalities | List::Providers | List::Data => {
                true
            }
        };
        List::ALL.into_iter().filter(holds).collect()
    }
}

impl Site {
    /// Whether a page has a calendar: one of a provider that helps at set times, or of a
    /// municipality where someone does. Samples have none.
    pub fn has_calendar(&self, subject: Subject) -> bool {
        if self.registry.header.samples {
            return false;
        }
        let has_hours = |own: &Support| !own.is_over(self.date) && own.has_times(self.date);
        match subject {
            Subject::Provider(at) => {
                self.is_active(at) && self.registry.providers[at].supports.iter().any(has_hours)
            }
            Subject::Municipality(at) => {
                let supports = self.supports_in(at);
                supports.into_iter().any(|(_, support)| has_hours(support))
            }
            _ => false,
        }
    }

    /// Whether a provider helps on the day of the build.
    pub fn is_active(&self, provider: usize) -> bool {
        let own = &self.registry.providers[provider];
        own.standing(self.date) == Standing::Active
    }

    /// What can be had in a municipality from providers that help: visits, training and events.
    pub fn supports_in(&self, municipality: usize) -> Vec<(usize, &Support)> {
        let local = &self.directory.municipalities[municipality];
        let code = reference::municipalities()[municipality].code;
        let mut supports = Vec::new();
        for at in local.in_person.iter().filter(|at| self.is_active(**at)) {
            let provider = &self.registry.providers[*at];
            let here = |own: &&Support| {
                let place = provider.place_of(own).and_then(|place| place.municipality);
                let is_here = place.is_none_or(|place| place == code);
                own.is_in_person() && own.is_current(self.date) && is_here
            };
            supports.extend(provider.supports.iter().filter(here).map(|own| (*at, own)));
        }
        for own in local.trainings.iter().map(|at| self.directory.trainings[*at]) {
            let support = &self.registry.providers[own.provider].supports[own.support];
            supports.push((own.provider, support));
        }
        supports
    }
}

impl Local {
    fn add(&mut self, at: usize, support: &Support, is_active: bool) {
        if support.is_in_person() {
            push_once(&mut self.in_person, at);
            self.has_in_person |= is_active;
        } else if support.is_at_home() {
            push_once(&mut self.at_home, at);
        } else if support.is_remote() {
            push_once(&mut self.remote, at);
        }
    }
}

/// Providers come one after another, so that one that is there already is the last.
fn push_once(list: &mut Vec<usize>, at: usize) {
    if list.last() != Some(&at) {
        list.push(at);
    }
}

/// Whom a support of a provider is for.
fn served(provider: &Provider, support: &Support, is_active: bool) -> Served {
    let area = &provider.area;
    if support.is_remote() && area.is_nationwide() {
        return match area {
            Area::Nationwide => Served::Everywhere,
            _ => Served::Mainland,
        };
    }
    let place = provider.place_of(support).and_then(|place| place.municipality);
    let place = || place.and_then(reference::municipality_at).into_iter();
    Served::Municipalities(if support.is_training() {
        // Who has paused holds no courses.
        place().filter(|_| is_active).collect()
    } else if support.is_in_person() && (place().len() > 0 || area.is_nationwide()) {
        place().collect()
    } else {
        area.municipalities().collect()
    })
}

/// Providers by code, in the order of the codes.
fn groups(
    codes: &[&str],
    providers: &[(usize, &Provider)],
    own: impl Fn(&Provider) -> Vec<String>,
) -> Vec<Group> {
    let places: BTreeMap<&str, usize> =
        codes.iter().enumerate().map(|(at, code)| (*code, at)).collect();
    let none = |code: &&str| Group { code: (*code).to_owned(), providers: Vec::new() };
    let mut groups: Vec<Group> = codes.iter().map(none).collect();
    for (at, provider) in providers {
        for code in own(provider) {
            let group = places.get(code.as_str()).map(|place| &mut groups[*place].providers);
            // One that is named twice is listed once.
            if let Some(group) = group.filter(|group| group.last() != Some(at)) {
                group.push(*at);
            }
        }
    }
    groups.retain(|group| !group.providers.is_empty());
    groups
}
