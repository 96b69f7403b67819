//! Topics: the list of them, and what there is on each.

use crate::{
    site::{LangId, Subject},
    theme::{Vars, shared},
};

use super::super::{Renderer, shell::capitalised, view::Card};

impl Renderer<'_> {
    /// The topics as their list shows them, sorted by name.
    pub(super) fn topic_list(&self, lang: LangId) -> Vec<Card> {
        let topics = self.site.topics.iter().enumerate();
        let card = |(at, topic): (usize, &crate::site::Topic)| {
            let count = topic.pages[lang].len() + topic.providers.len();
            let meta = Some(format!("({})", self.words(lang).number(count)));
            Some(Card { meta, ..self.topic_card(at, lang)? })
        };
        super::by_name(topics.filter_map(card), self.site.lang(lang))
    }

    pub(super) fn topic(&self, vars: &mut Vars, at: usize, lang: LangId) {
        let topic = &self.site.topics[at];
        let pages = topic.pages[lang].iter();
        let pages: Vec<Card> = pages.filter_map(|page| self.child_card(*page, lang)).collect();
        let providers = topic.providers.iter();
        let providers = providers.filter_map(|own| self.provider_card(*own, lang));
        vars.share("pages", &shared(&pages));
        vars.share("providers", &shared(&super::by_name(providers, self.site.lang(lang))));
    }

    pub(in crate::render) fn topic_card(&self, at: usize, lang: LangId) -> Option<Card> {
        let route = self.site.route_of(lang, Subject::Topic(at))?;
        let title = self.topic_name(at, lang);
        Some(Card { title, href: self.href_of(route), ..Card::default() })
    }

    pub(super) fn topic_name(&self, at: usize, lang: LangId) -> String {
        let code = &self.site.topics[at].code;
        capitalised(self.site.config.topic_word(code, self.site.lang(lang)))
    }
}
