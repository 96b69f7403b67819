//! Words of the registry for readers of a language.

use crate::{config::ByLang, reference::code_word, site::LangId};

use super::super::{Renderer, view::FactValue};

/// A text and its language, when that is not the reader's.
pub(in crate::render) struct Localised {
    pub(in crate::render) text: String,
    pub(in crate::render) lang: Option<String>,
}

impl Renderer<'_> {
    pub(in crate::render) fn localised(&self, text: &ByLang, lang: LangId) -> Localised {
        let tag = self.site.lang(lang);
        match text.best(tag, &self.site.config.languages) {
            Some((own, text)) => {
                Localised { text: text.to_owned(), lang: (own != tag).then(|| own.to_string()) }
            }
            None => Localised { text: String::new(), lang: None },
        }
    }

    pub(in crate::render) fn word(&self, group: &str, code: &str, lang: LangId) -> String {
        code_word(group, code, self.site.lang(lang).as_str()).to_owned()
    }

    pub(super) fn codes(
        &self,
        group: &str,
        codes: &[&'static str],
        lang: LangId,
    ) -> Vec<FactValue> {
        codes.iter().map(|code| self.word(group, code, lang).into()).collect()
    }

    /// A text of the registry as the value of a fact; none when there is no text.
    pub(super) fn text_value(&self, text: &ByLang, lang: LangId) -> Vec<FactValue> {
        let Localised { text, lang } = self.localised(text, lang);
        let value = FactValue { text, lang, href: None };
        Some(value).filter(|value| !value.text.is_empty()).into_iter().collect()
    }
}
