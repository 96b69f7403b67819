//! Who helps with what: the owners of services advise on them, supporters on using devices and the
//! network.

use std::collections::BTreeMap;

use crate::{
    reference,
    site::{LangId, Subject},
    theme::{Vars, shared},
};

use super::super::{Renderer, view::HelperRow};

impl Renderer<'_> {
    pub(super) fn helpers(&self, vars: &mut Vars, lang: LangId) -> &'static str {
        let topics = 0..self.site.topics.len();
        let rows: Vec<HelperRow> = topics.filter_map(|at| self.helper_row(at, lang)).collect();
        vars.share("rows", &shared(&rows));
        vars.share("ethics", &shared(&self.ethics(lang)));
        "helpers.html"
    }

    fn helper_row(&self, at: usize, lang: LangId) -> Option<HelperRow> {
        let topic = &self.site.topics[at];
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for provider in &topic.providers {
            *counts.entry(self.site.registry.providers[*provider].kind).or_default() += 1;
        }
        let kinds = reference::codes("provider_type").iter();
        let helpers = kinds.filter_map(|kind| {
            let count = self.words(lang).number(*counts.get(kind.id)?);
            let word = self.word("provider_type", kind.id, lang);
            Some(format!("{word} ({count})"))
        });
        Some(HelperRow {
            topic: self.directory_card(Subject::Topic(at), lang)?,
            owner: self.owner(&topic.code, lang).unwrap_or_default(),
            helpers: helpers.collect(),
            limit: self.limit(&topic.code, lang),
        })
    }

    /// Who advises on the services of a topic; none where a topic has no service behind it.
    pub(super) fn owner(&self, topic: &str, lang: LangId) -> Option<String> {
        self.told("owner", topic, lang)
    }

    /// What supporters do not do in matters of a topic.
    pub(super) fn limit(&self, topic: &str, lang: LangId) -> Option<String> {
        self.told("limit", topic, lang)
    }

    fn told(&self, group: &str, topic: &str, lang: LangId) -> Option<String> {
        let texts = self.theme.texts(self.site.lang(lang))?;
        texts.plain(&format!("{group}.{topic}")).map(str::to_owned)
    }

    /// The page on how supporters work, if the settings name it.
    pub(super) fn ethics(&self, lang: LangId) -> Option<super::super::view::Card> {
        let key = self.site.config.ethics.as_ref()?;
        self.card(self.site.page_with_key(&key.value)?, lang)
    }
}
