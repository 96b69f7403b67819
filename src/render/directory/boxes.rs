//! What pages of the handbook show of the directory: a provider, a list, a contact.

use crate::{
    registry::Provider,
    site::LangId,
    theme::{Fault, Vars, shared},
};

use super::super::Renderer;

impl Renderer<'_> {
    pub(in crate::render) fn provider_box(&self, id: &str, lang: LangId) -> Result<String, Fault> {
        let registry = &self.site.registry;
        let mut pages = self.site.directory.with_pages();
        let at = pages.find(|at| registry.providers[*at].id.value == id);
        let Some(card) = at.and_then(|at| self.provider_card(at, lang)) else {
            return Ok(String::new());
        };
        let mut around = Vars::default();
        around.share("item", &shared(&card));
        self.theme.templates.component("provider", &Vars::default(), &around, None)
    }

    pub(in crate::render) fn provider_list(
        &self,
        region: Option<&str>,
        form: Option<&str>,
        lang: LangId,
    ) -> Result<String, Fault> {
        let fits = |own: &Provider| {
            region.is_none_or(|code| own.area.meets_region(code))
                && form.is_none_or(|form| own.supports.iter().any(|own| own.form == form))
        };
        let fitting = self.listed().filter(|(_, own)| fits(own));
        let cards = self.provider_cards(fitting.map(|(at, _)| at), lang);
        let mut around = Vars::default();
        around.share("items", &shared(&cards));
        self.theme.templates.component("providers", &Vars::default(), &around, None)
    }

    pub(in crate::render) fn contact_box(&self, id: &str, lang: LangId) -> Result<String, Fault> {
        let coordinators = &self.site.registry.coordinators;
        let Some(own) = coordinators.iter().find(|own| own.id.value == id) else {
            return Ok(String::new());
        };
        let mut arguments = Vars::default();
        arguments.share("item", &shared(&self.coordinator_view(own, lang)));
        let mut around = Vars::default();
        around.share("t", &self.frames[lang].texts);
        self.theme.templates.component("contact_card", &arguments, &around, None)
    }
}
