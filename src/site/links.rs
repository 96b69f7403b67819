//! Where links lead: to the same page in the reader's language, falling back openly.

use crate::{
    base::SourcePath,
    document::{Extra, Face, Target},
};

use super::{ContentFile, DocId, LangId, PageId, Route, Site, Subject};

/// What the target of a link is on this site, for readers of any language.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Resolved<'a> {
    /// An address elsewhere.
    Outside(&'a str),
    /// A part of the same page.
    Here(&'a str),
    /// A page, named by one of its versions, and perhaps a part of it.
    Page {
        /// The page.
        page: PageId,
        /// The version that the link names.
        named: DocId,
        /// The part, as named in that version.
        fragment: Option<&'a str>,
    },
    /// Another file of the content.
    File(&'a SourcePath, &'a ContentFile),
    /// A page that exists and is not published yet.
    Unpublished,
    /// A file that does not exist.
    Missing,
    /// Nothing that can be linked; told already.
    Nothing,
}

/// Where a link leads for readers of one language.
#[derive(Clone, PartialEq, Debug)]
pub struct Destination<'a> {
    /// The route.
    pub route: &'a Route,
    /// The id of the part in the text shown there.
    pub fragment: Option<&'a str>,
}

impl Site {
    /// What a target is.
    pub fn resolve_target<'a>(&'a self, target: &'a Target) -> Resolved<'a> {
        match target {
            Target::Outside(address) => Resolved::Outside(address),
            Target::Here(fragment) => Resolved::Here(fragment),
            Target::Nothing => Resolved::Nothing,
            Target::File(path) => match self.file_at(path) {
                Some((path, file)) => Resolved::File(path, file),
                None => Resolved::Missing,
            },
            Target::Page(path, fragment) => {
                let Some(named) = self.doc_at(path) else { return Resolved::Missing };
                match self.docs[named].page {
                    Some(page) => Resolved::Page { page, named, fragment: fragment.as_deref() },
                    None => Resolved::Unpublished,
                }
            }
        }
    }

    /// Where a link to a page leads for readers of a language.
    pub fn destination<'a>(
        &'a self,
        page: PageId,
        named: DocId,
        fragment: Option<&'a str>,
        lang: LangId,
    ) -> Option<Destination<'a>> {
        // A link to the easier version stays with it.
        let is_easy = self.docs[named].name.lang.standard().is_some();
        let easy = is_easy.then(|| self.route_of(lang, Subject::Easy(page))).flatten();
        let route = easy.or_else(|| self.route_of(lang, Subject::Page(page)))?;
        let mut route = &self.routes[route];
        let shown = route.doc?;
        let fragment = fragment.and_then(|fragment| self.fragment(named, fragment, shown));
        // What is for trainers alone is not on the page itself.
        if fragment.is_some_and(|fragment| self.docs[shown].face.is_for_trainer(fragment)) {
            let trainer = self.route_of(lang, Subject::Extra(page, Extra::Trainer));
            route = trainer.map_or(route, |trainer| &self.routes[trainer]);
        }
        Some(Destination { route, fragment })
    }

    /// The id in one version of a page of a part named in another: the same id, or the heading at
    /// the same place when the two have the same levels of headings all through, or the term at the same
    /// place when they have as many terms.
    pub fn fragment<'a>(
        &'a self,
        named: DocId,
        fragment: &'a str,
        shown: DocId,
    ) -> Option<&'a str> {
        let has = |face: &Face, id: &str| face.anchors.contains(id);
        let (from, to) = (&self.docs[named].face, &self.docs[shown].face);
        if named == shown || has(to, fragment) {
            return has(to, fragment).then_some(fragment);
        }
        if let Some(place) = from.terms.iter().position(|term| term.id == fragment) {
            let same = from.terms.len() == to.terms.len();
            return same.then(|| to.terms[place].id.as_str());
        }
        let place = from.headings.iter().position(|heading| heading.id == fragment)?;
        let levels = |face: &Face| face.headings.iter().map(|h| h.level).collect::<Vec<u8>>();
        (levels(from) == levels(to)).then(|| to.headings[place].id.as_str())
    }
}

impl Site {
    /// The snippet that a page includes: its path from the page's folder, without language and
    /// ending, in the language of the page.
    pub fn snippet(&self, doc: &super::Doc, file: &str) -> Option<DocId> {
        let path = doc.path.join(file)?;
        let key = path.as_str().strip_prefix("content/")?;
        let lang = doc.name.lang.standard().unwrap_or_else(|| doc.name.lang.clone());
        self.snippets.get(&(key.to_owned(), lang)).copied()
    }
}
