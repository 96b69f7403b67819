//! The page to search from: what its script needs, and all pages by their titles for those without.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    base::plain::plain,
    site::{LangId, List, RouteId, Subject, index_url},
    theme::{Fault, shared},
};

use super::{
    Renderer,
    directory::by_name,
    json_ld::within_html,
    view::{Card, ListPart, PageView},
};

/// The same search in another language.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct Twin {
    lang: String,
    href: String,
    text: String,
}

impl Renderer<'_> {
    pub(super) fn search_page(&self, id: RouteId) -> Result<String, Fault> {
        let route = &self.site.routes[id];
        let lang = route.lang;
        let title = self.t(lang, "search.title").to_owned();
        let (shell, mut vars) = self.shell(id, &title)?;
        let json_ld = self.json_ld(route, &title, &shell.crumbs);
        let description = Some(self.t(lang, "search.lead").to_owned());
        vars.share("page", &shared(&PageView { title, description, ..PageView::default() }));
        vars.text("index", &self.href(&index_url(self.site.lang(lang))));
        vars.text("script", &self.asset("search.js"));
        let texts = self.theme.texts(self.site.lang(lang));
        let texts = texts.map(|own| own.below("search.script")).unwrap_or_default();
        vars.html("script_texts", &within_html(&texts).unwrap_or_default());
        vars.share("twins", &shared(&self.searches(lang)));
        let list = |list| self.directory_card(Subject::List(list), lang);
        vars.share("finder", &shared(&list(List::Finder)));
        let lists = [List::Municipalities, List::Regions];
        vars.share("places", &shared(&lists.into_iter().filter_map(list).collect::<Vec<Card>>()));
        vars.share("parts", &shared(&self.by_letter(lang)));
        self.finish("search.html", shell, vars, json_ld)
    }

    /// The search in the other languages, each named in its own.
    fn searches(&self, lang: LangId) -> Vec<Twin> {
        let twin = |other: LangId| {
            Some(Twin {
                lang: self.site.lang(other).to_string(),
                href: self.route_href(other, Subject::Search)?,
                text: self.t(other, "search.in_this_language").to_owned(),
            })
        };
        self.site.languages().filter(|other| *other != lang).filter_map(twin).collect()
    }

    /// All pages that are no places, by the letters that their titles begin with.
    fn by_letter(&self, lang: LangId) -> Vec<ListPart> {
        let own = self.site.routes.iter().filter(|route| route.lang == lang);
        let cards = own.filter_map(|route| match route.subject {
            Subject::Page(page) => self.card(page, lang),
            Subject::Duty(duty) => self.duty_card(duty, lang),
            Subject::Provider(at) if !self.site.directory.listed.contains(&at) => None,
            subject @ (Subject::Provider(_) | Subject::Topic(_) | Subject::List(_)) => {
                self.directory_card(subject, lang)
            }
            _ => None,
        });
        let cards = cards.map(|card| Card { description: None, meta: None, ..card });
        let tag = self.site.lang(lang);
        let mut parts: Vec<ListPart> = Vec::new();
        for card in by_name(cards, tag) {
            let letter = initial(&card.title, tag.as_str());
            let part = match parts.iter().position(|part| part.title.as_ref() == Some(&letter)) {
                Some(at) => &mut parts[at],
                None => {
                    let id = format!("ui_letter-{}", parts.len() + 1);
                    parts.push(ListPart { id, title: Some(letter), ..ListPart::default() });
                    let last = parts.len() - 1;
                    &mut parts[last]
                }
            };
            part.items.push(card);
        }
        parts
    }
}

/// The letter that a title stands under, in the order of a language: å, ä and ö are letters of their
/// own in Finnish and Swedish.
fn initial(title: &str, lang: &str) -> String {
    let Some(first) = title.chars().find(|sign| sign.is_alphanumeric()) else {
        return "#".to_owned();
    };
    if !first.is_alphabetic() {
        return "0–9".to_owned();
    }
    let letter: String = first.to_lowercase().collect();
    let is_own = "åäö".contains(first.to_lowercase().next().unwrap_or(first));
    let letter = if is_own && matches!(lang, "fi" | "sv") { letter } else { plain(&letter) };
    letter.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_under_the_letters_of_their_language() {
        assert_eq!(initial("Äänikirjat", "fi"), "Ä");
        assert_eq!(initial("Äänikirjat", "en"), "A");
        assert_eq!(initial("éducation", "fi"), "E");
        assert_eq!(initial("”Näin”", "fi"), "N");
        assert_eq!(initial("3 askelta", "sv"), "0–9");
        assert_eq!(initial("…", "sv"), "#");
    }
}
