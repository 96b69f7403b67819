//! Training and events to come.

use crate::{
    site::{LangId, Training},
    theme::{Vars, shared},
};

use super::super::{Renderer, shell::capitalised, view::Card};

impl Renderer<'_> {
    pub(super) fn trainings(&self, vars: &mut Vars, lang: LangId) -> &'static str {
        let all = &self.site.directory.trainings;
        let is_dated = |own: &&Training| {
            let support = &self.site.registry.providers[own.provider].supports[own.support];
            support.period.from.or(support.period.to).is_some()
        };
        let dated: Vec<Card> =
            all.iter().filter(is_dated).filter_map(|own| self.training_card(own, lang)).collect();
        let free = all.iter().filter(|own| !is_dated(own));
        let free: Vec<Card> = free.filter_map(|own| self.training_card(own, lang)).collect();
        vars.share("dated", &shared(&dated));
        vars.share("free", &shared(&free));
        "trainings.html"
    }

    /// A training as lists show it: its name, its dates, its place, and whether one can enrol.
    pub(super) fn training_card(&self, own: &Training, lang: LangId) -> Option<Card> {
        let provider = &self.site.registry.providers[own.provider];
        let support = &provider.supports[own.support];
        let card = self.provider_card(own.provider, lang)?;
        let title = self.localised(&support.title, lang);
        let form = capitalised(&self.word("form", support.form, lang));
        let is_readable = title.lang.is_none() && !title.text.is_empty();
        let mut lines = Vec::new();
        lines.extend(self.period(support.period.from, support.period.to, lang));
        lines.extend(self.hours_line(&support.sessions, lang));
        let place = provider.place_of(support).map(|place| self.place_line(place, lang));
        lines.extend(place.filter(|line| !line.is_empty()));
        lines.extend(self.enrolment(support, lang));
        let who = match card.lang {
            None => format!("{form}, {}", card.title),
            Some(_) => form.clone(),
        };
        Some(Card {
            title: if is_readable { title.text } else { form },
            href: card.href,
            meta: Some(who),
            lines,
            ..Card::default()
        })
    }

    /// Until when one can enrol, or that it is too late.
    pub(super) fn enrolment(
        &self,
        support: &crate::registry::Support,
        lang: LangId,
    ) -> Option<String> {
        let closes = support.registration_closes?;
        Some(match closes < self.site.date {
            true => self.t(lang, "registration_closed").to_owned(),
            false => self.t_with(lang, "closes", &[("date", &self.words(lang).date(closes))]),
        })
    }
}
