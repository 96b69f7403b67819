//! Languages as BCP 47 tags.

use std::{fmt, sync::Arc};

use icu_locale_core::Locale;

/// A language tag in its canonical form, such as `fi`, `sv` or `fi-simple`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Arc<str>);

/// The variant subtag of easier language, registered with IANA.
const EASY: &str = "-simple";

impl Lang {
    /// Reads a BCP 47 tag; `None` when it is not well formed or names no language. A primary subtag
    /// of more than three letters, as in "suomi", is well formed but no language has one.
    pub fn parse(tag: &str) -> Option<Lang> {
        let locale = Locale::try_from_str(tag).ok()?;
        let language = locale.id.language;
        let named = !language.is_unknown() && language.as_str().len() <= 3;
        named.then(|| Lang(locale.to_string().into()))
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For `fi-simple` the language `fi`; `None` when the tag is not of an easier language.
    pub fn standard(&self) -> Option<Lang> {
        self.0.strip_suffix(EASY).map(|tag| Lang(tag.into()))
    }

    /// The easier variant of this language: `fi` to `fi-simple`.
    pub fn easy(&self) -> Lang {
        Lang(format!("{}{EASY}", self.0).into())
    }

    /// The locale whose customs this language is written in here: English as it is written in Finland.
    pub fn locale(&self) -> Locale {
        let tag = if &*self.0 == "en" { "en-FI" } else { &self.0 };
        Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN)
    }

    /// Whether the language is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        let primary = self.0.split('-').next().unwrap_or_default();
        matches!(primary, "ar" | "fa" | "he" | "ps" | "ur" | "ckb")
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
