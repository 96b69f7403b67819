//! Topics: which pages and providers are about what.

use std::collections::BTreeMap;

use crate::{config::Config, document::Front, registry::Registry};

use super::{LangId, PageId};

/// A topic that a page or a provider has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Topic {
    /// Its code.
    pub code: String,
    /// Its pages, per language in the order of their titles there.
    pub pages: Vec<Vec<PageId>>,
    /// The shown providers that help with it, by their place in the registry.
    pub providers: Vec<usize>,
}

/// Finds the topics in use, in the order of the code list. `by_title` has the pages of each language
/// in the order of their titles; `front` tells what of a page is listed, if it is.
pub(super) fn collect<'a>(
    config: &Config,
    registry: &Registry,
    providers: &[usize],
    by_title: &[Vec<PageId>],
    front: impl Fn(PageId, LangId) -> Option<&'a Front>,
) -> Vec<Topic> {
    let codes = config.known_codes("topic", &config.topics);
    let none = |code: &str| Topic {
        code: code.to_owned(),
        pages: vec![Vec::new(); by_title.len()],
        providers: Vec::new(),
    };
    let mut topics: Vec<Topic> = codes.iter().map(|code| none(code)).collect();
    let places: BTreeMap<&str, usize> =
        codes.iter().enumerate().map(|(at, code)| (*code, at)).collect();
    for (lang, pages) in by_title.iter().enumerate() {
        for page in pages {
            let codes = front(*page, lang).map_or(&[][..], |front| &front.topics);
            for at in codes.iter().filter_map(|code| places.get(code.as_str())) {
                let list = &mut topics[*at].pages[lang];
                // One that is named twice is listed once.
                if list.last() != Some(page) {
                    list.push(*page);
                }
            }
        }
    }
    for own in providers {
        let codes = &registry.providers[*own].topics;
        for at in codes.iter().filter_map(|code| places.get(code.as_str())) {
            let list = &mut topics[*at].providers;
            if list.last() != Some(own) {
                list.push(*own);
            }
        }
    }
    topics.retain(|topic| {
        !topic.providers.is_empty() || topic.pages.iter().any(|pages| !pages.is_empty())
    });
    topics
}
