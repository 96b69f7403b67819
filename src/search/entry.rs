//! A page as the index keeps it: its words counted, and what is shown of it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    document::Kind,
    site::{List, RouteId, Site, Subject},
};

use super::{
    reading::Heading,
    texts::Page,
    words::{little, words},
};

/// What a word in a title or heading counts, beside one in the text.
const TITLE: u16 = 10;
const HEADING: u16 = 3;
const TEXT: u16 = 1;

/// As many characters of a text are shown, or searched for a place to show.
const SHOWN: usize = 700;

/// A page as the index keeps it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its route.
    pub route: RouteId,
    /// Its title.
    pub title: String,
    /// What sort of page it is to those who search.
    pub sort: Sort,
    /// Its length in words.
    pub(super) length: u32,
    /// Its words in order, each once, with spaces between.
    words: String,
    /// What each of them counts.
    weights: Vec<u16>,
    /// What is shown of it, as JSON.
    pub(super) shown: String,
}

/// What sort of page it is to those who search.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// A page to read.
    Guide,
    /// A lesson or a path of lessons.
    Lesson,
    /// A good practice.
    Practice,
    /// News.
    News,
    /// Someone who gives support, or a list of those who do.
    Provider,
    /// A municipality or a region.
    Place,
}

impl Sort {
    /// All of them.
    pub const ALL: [Sort; 6] =
        [Sort::Guide, Sort::Lesson, Sort::Practice, Sort::News, Sort::Provider, Sort::Place];

    /// The letter by which it goes in the index.
    pub fn letter(self) -> char {
        match self {
            Sort::Guide => 'g',
            Sort::Lesson => 'l',
            Sort::Practice => 'p',
            Sort::News => 'n',
            Sort::Provider => 's',
            Sort::Place => 'm',
        }
    }

    fn of(site: &Site, subject: Subject) -> Sort {
        match subject {
            Subject::Page(page) => match site.pages[page].kind {
                Kind::Lesson | Kind::Path => Sort::Lesson,
                Kind::Practice => Sort::Practice,
                Kind::News => Sort::News,
                _ => Sort::Guide,
            },
            Subject::Municipality(_) | Subject::Region(_) => Sort::Place,
            Subject::List(List::Municipalities | List::Regions) => Sort::Place,
            Subject::List(List::Topics | List::Data) => Sort::Guide,
            Subject::Provider(_) | Subject::Facet(..) | Subject::List(_) => Sort::Provider,
            _ => Sort::Guide,
        }
    }
}

/// What is shown of a page that was found.
#[derive(Serialize)]
struct Shown<'a> {
    title: &'a str,
    href: &'a str,
    /// Ids and texts of its headings.
    headings: Vec<(&'a str, &'a str)>,
    text: &'a str,
}

impl Entry {
    /// Counts the words of a page that stands at an address.
    pub fn of<'p>(page: &'p Page, site: &Site) -> Entry {
        let route = &site.routes[page.route];
        let lang = site.lang(route.lang);
        let little = little(lang);
        let mut counts: BTreeMap<String, u16> = BTreeMap::new();
        let mut length = 0;
        let mut count = |text: &str, weight: u16| {
            for word in words(text) {
                length += 1;
                // In a text they tell nothing; a title may be made of them.
                if weight < TITLE && little.contains(word.as_str()) {
                    continue;
                }
                let own = counts.entry(word).or_default();
                *own = own.saturating_add(weight);
            }
        };
        count(&page.names, TITLE);
        page.headings.iter().for_each(|heading| count(&heading.text, HEADING));
        count(&page.text, TEXT);
        let heading = |own: &'p Heading| Some((own.id.as_deref()?, own.text.as_str()));
        let text = page.shown.trim();
        let end = text.char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| at);
        let shown = Shown {
            title: &page.title,
            href: &site.config.base_url.href(&route.url),
            headings: page.headings.iter().filter_map(heading).collect(),
            text: &text[..end],
        };
        Entry {
            route: page.route,
            title: page.title.clone(),
            sort: Sort::of(site, route.subject),
            length,
            words: counts.keys().map(String::as_str).collect::<Vec<&str>>().join(" "),
            weights: counts.into_values().collect(),
            shown: serde_json::to_string(&shown).unwrap_or_default(),
        }
    }

    /// Its words, and what each counts.
    pub(super) fn counts(&self) -> impl Iterator<Item = (&str, u16)> {
        self.words.split_terminator(' ').zip(self.weights.iter().copied())
    }
}
