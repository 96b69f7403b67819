//! Words of the registry for readers of a language.

use crate::{config::ByLang, reference::code_word, site::LangId};

use super::super::Renderer;

/// A text and its language, when that is not the reader's.
pub(super) struct Localised {
    pub(super) text: String,
    pub(super) lang: Option<String>,
}

impl Renderer<'_> {
    pub(super) fn localised(&self, text: &ByLang, lang: LangId) -> Localised {
        let tag = self.site.lang(lang);
        match text.best(tag, &self.site.config.languages) {
            Some((own, text)) => {
                Localised { text: text.to_owned(), lang: (own != tag).then(|| own.to_string()) }
            }
            None => Localised { text: String::new(), lang: None },
        }
    }

    pub(super) fn word(&self, group: &str, code: &str, lang: LangId) -> String {
        code_word(group, code, self.site.lang(lang).as_str()).to_owned()
    }

    pub(super) fn codes(&self, group: &str, codes: &[&'static str], lang: LangId) -> Vec<String> {
        codes.iter().map(|code| self.word(group, code, lang)).collect()
    }
}
