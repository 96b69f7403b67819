//! The words of `digituki search`.

use super::MessageLang;

/// What the command says.
pub struct Search {
    /// Nothing was found.
    pub none: &'static str,
    /// A word of the query, and what it led to.
    pub reason: &'static str,
    /// A word of the query that is not on the page.
    pub missing: &'static str,
    /// How a word led to another: in the order of the search.
    pub how: [&'static str; 7],
    /// A query that did not find what it should.
    pub missed: &'static str,
    /// How well the queries did.
    pub recall: &'static str,
    /// A language that the site does not have.
    pub language: &'static str,
    /// A line of the file that can't be read.
    pub line: &'static str,
}

/// The words of a language.
pub fn search(lang: MessageLang) -> &'static Search {
    match lang {
        MessageLang::Fi => &FI,
        MessageLang::Sv => &SV,
        MessageLang::En => &EN,
    }
}

const FI: Search = Search {
    none: "Haulla ”{query}” ei löytynyt sivuja.",
    reason: "    {word} → {term} ({how})",
    missing: "    {word}: ei tällä sivulla",
    how: [
        "saman sanan muoto",
        "sama ilman tarkkeita",
        "sama merkitys",
        "sanan alku",
        "sanan osa",
        "lähes sama kirjoitusasu",
        "sanan tunnettu alku",
    ],
    missed: "Ei kymmenen ensimmäisen joukossa: ”{query}” → {expected}",
    recall: "{lang}: {found}/{all} hausta löysi sivun kymmenen ensimmäisen joukosta ({share}).",
    language: "Sivustolla ei ole kieltä ”{lang}”. Kielet: {known}.",
    line: "{file}:{line}: rivillä on oltava hakusanat, sarkain ja sivun osoite.",
};

const SV: Search = Search {
    none: "Sökningen ”{query}” gav inga sidor.",
    reason: "    {word} → {term} ({how})",
    missing: "    {word}: finns inte på sidan",
    how: [
        "en form av samma ord",
        "samma utan prickar och accenter",
        "samma betydelse",
        "början av ordet",
        "en del av ordet",
        "nästan samma stavning",
        "den kända början av ordet",
    ],
    missed: "Inte bland de tio första: ”{query}” → {expected}",
    recall: "{lang}: {found}/{all} sökningar hittade sidan bland de tio första ({share}).",
    language: "Webbplatsen har inte språket ”{lang}”. Språk: {known}.",
    line: "{file}:{line}: på raden ska stå sökord, tabb och sidans adress.",
};

const EN: Search = Search {
    none: "No pages found for “{query}”.",
    reason: "    {word} → {term} ({how})",
    missing: "    {word}: not on this page",
    how: [
        "a form of the same word",
        "the same without marks on letters",
        "the same meaning",
        "the beginning of the word",
        "a part of the word",
        "nearly the same spelling",
        "the known beginning of the word",
    ],
    missed: "Not among the first ten: “{query}” → {expected}",
    recall: "{lang}: {found}/{all} queries found the page among the first ten ({share}).",
    language: "The site does not have the language “{lang}”. Languages: {known}.",
    line: "{file}:{line}: a line must hold the query, a tab and the address of the page.",
};
