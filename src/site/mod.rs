//! The whole site at once: pages in their languages, addresses, lists and links.
//!
//! `resolve` takes what other pages may ask of a document, never its text, so an edit of a text
//! leaves the site as it is.

mod collate;
mod directory;
mod duties;
mod files;
mod links;
mod lists;
mod pages;
mod paths;
mod resolve;
mod routes;
mod topics;

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;

use crate::{
    base::{Lang, OutPath, SourcePath, UrlPath, url::composed},
    config::Config,
    document::{Extra, Face, Front, Kind, Name},
    outlines::Outlines,
    registry::Registry,
};

pub use collate::sort_by_name;
pub use directory::{Directory, Group, Local, Offer, Served, Training};
pub use duties::Duty;
pub use files::ContentFile;
pub use links::{Destination, Resolved};
pub use lists::{Facet, List};
pub use resolve::{Input, resolve};
pub use topics::Topic;

/// A language of the site, by its place in the settings.
pub type LangId = usize;
/// A document, by its place among all documents.
pub type DocId = usize;
/// A page in all its languages, by its place among all pages.
pub type PageId = usize;
/// An address, by its place among all routes.
pub type RouteId = usize;

/// The site: everything known at once.
#[derive(Clone, Debug)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// The providers.
    pub registry: Arc<Registry>,
    /// The outlines of the regions, if the site has them.
    pub outlines: Arc<Option<Outlines>>,
    /// Who helps where, on the day of the build.
    pub directory: Directory,
    /// The topics that pages and providers have, in the order of the code list.
    pub topics: Vec<Topic>,
    /// The day of the build.
    pub date: Date,
    /// The documents, in the order of their paths.
    pub docs: Vec<Doc>,
    /// The pages, in the order of their keys.
    pub pages: Vec<Page>,
    /// The addresses, in the order of language and address.
    pub routes: Vec<Route>,
    /// Old addresses, each with the route it leads to.
    pub aliases: BTreeMap<UrlPath, RouteId>,
    /// Other files of the content.
    pub files: BTreeMap<SourcePath, ContentFile>,
    /// Parts for pages: by path without language and ending, and language.
    pub snippets: BTreeMap<(String, Lang), DocId>,
    /// The pages of the menu, in order.
    pub menu: Vec<MenuItem>,
    /// The news that are current on the day of the build, newest first, per language.
    pub news: Vec<Vec<PageId>>,
    index: routes::Index,
    by_path: paths::Paths,
}

/// What other pages may ask of a document.
#[derive(Clone, Debug)]
pub struct Doc {
    /// The file.
    pub path: SourcePath,
    /// What its path says.
    pub name: Name,
    /// Its fields.
    pub front: Arc<Front>,
    /// Its headings, links and pictures. Their places are those of the day when the site was worked
    /// out: whoever needs them asks the document.
    pub face: Arc<Face>,
    /// The page it is a version of; none for a snippet, a draft, or one not yet published.
    pub page: Option<PageId>,
}

impl Doc {
    /// Whether it is a version of the page with a key, published or not; `a/b` stands for the
    /// section `a/b/index` too.
    pub fn is_named(&self, key: &str) -> bool {
        let own = self.key();
        own == key || own.strip_suffix("/index") == Some(key)
    }

    /// What stands beside the page.
    pub fn extras(&self) -> impl Iterator<Item = Extra> {
        let has_plan = !self.front.lesson.plan.is_empty() || !self.front.path.lessons.is_empty();
        self.face.extras.iter().copied().chain(has_plan.then_some(Extra::Plan))
    }

    /// Whether it is a page that is not published yet: a draft, or one of the future. It may name others
    /// that will be published with it.
    pub fn is_waiting(&self) -> bool {
        self.page.is_none() && !self.name.is_snippet()
    }

    /// The key that pairs its languages.
    pub fn key(&self) -> String {
        self.front.key.as_ref().map_or_else(|| self.name.key(), |key| key.value.clone())
    }
}

/// A page in all its languages.
#[derive(Clone, Debug)]
pub struct Page {
    /// The key that pairs its languages.
    pub key: String,
    /// What sort of page it is.
    pub kind: Kind,
    /// Whether it is a folder's own page.
    pub is_section: bool,
    /// The section it stands in.
    pub parent: Option<PageId>,
    /// The pages of this section, per language in the order of that language.
    pub children: Vec<Vec<PageId>>,
    /// Its version in each language of the site.
    pub versions: Vec<Option<DocId>>,
    /// Its version in the easier variant of each language of the site.
    pub easy: Vec<Option<DocId>>,
}

/// An entry of the menu.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum MenuItem {
    /// A page.
    Page(PageId),
    /// A list of the directory.
    List(List),
}

/// What a route shows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Subject {
    /// A page.
    Page(PageId),
    /// A page in easier language.
    Easy(PageId),
    /// What stands beside a page.
    Extra(PageId, Extra),
    /// A page made from the settings.
    Duty(Duty),
    /// Where readers search, and all pages by their titles.
    Search,
    /// A list of the directory.
    List(List),
    /// A region, by its place in the table.
    Region(usize),
    /// A municipality, by its place in the table.
    Municipality(usize),
    /// A provider, by its place in the registry.
    Provider(usize),
    /// A topic, by its place among those of the site.
    Topic(usize),
    /// One of the ways to sort providers, by its place among those that the site has.
    Facet(Facet, usize),
}

impl Subject {
    /// The page of the handbook that it is, or that it stands beside.
    pub fn page(self) -> Option<PageId> {
        match self {
            Subject::Page(page) | Subject::Easy(page) | Subject::Extra(page, _) => Some(page),
            _ => None,
        }
    }

    /// Whether it stands beside a page and is found through that alone, by readers and by search
    /// engines.
    pub fn is_beside(self) -> bool {
        matches!(self, Subject::Easy(_) | Subject::Extra(..))
    }

    /// The list that it stands in, for what stands in one.
    pub fn list(self) -> Option<List> {
        match self {
            Subject::Page(_) | Subject::Easy(_) | Subject::Extra(..) => None,
            Subject::Duty(_) | Subject::Search | Subject::List(_) => None,
            Subject::Region(_) => Some(List::Regions),
            Subject::Municipality(_) => Some(List::Municipalities),
            Subject::Provider(_) => Some(List::Providers),
            Subject::Topic(_) => Some(List::Topics),
            Subject::Facet(facet, _) => Some(facet.list()),
        }
    }
}

/// An address and what it shows. The language of the route and the language of the text shown there
/// are two facts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Route {
    /// The address.
    pub url: UrlPath,
    /// The language of the address, the menu and all around the text.
    pub lang: LangId,
    /// What it shows.
    pub subject: Subject,
    /// The document whose text it shows; none for pages of the directory.
    pub doc: Option<DocId>,
    /// Whether the page lacks this language and is shown in another.
    pub is_fallback: bool,
}

impl Route {
    /// The address of the calendar of the page: a file beside it.
    pub fn calendar(&self) -> UrlPath {
        UrlPath::new(format!("{}calendar.ics", self.url))
    }

    /// The address of the accessibility statement as data: a file beside it.
    pub fn statement(&self) -> UrlPath {
        UrlPath::new(format!("{}statement.json", self.url))
    }

    /// The output file of the route.
    pub fn file(&self) -> Option<OutPath> {
        OutPath::new(&self.url.file())
    }
}

/// The folder of what the search looks things up in.
pub const INDEX_FOLDER: &str = "search";

/// The address of what the search of a language looks things up in.
pub fn index_url(lang: &Lang) -> UrlPath {
    UrlPath::new(format!("/{INDEX_FOLDER}/{lang}.json"))
}

impl Site {
    /// A language of the site.
    pub fn lang(&self, lang: LangId) -> &Lang {
        &self.config.languages[lang]
    }

    /// The number of languages.
    pub fn languages(&self) -> std::ops::Range<LangId> {
        0..self.config.languages.len()
    }

    /// The route that shows something in a language.
    pub fn route_of(&self, lang: LangId, subject: Subject) -> Option<RouteId> {
        self.index.get(lang, subject)
    }

    /// The document at a path.
    pub fn doc_at(&self, path: &SourcePath) -> Option<DocId> {
        self.by_path.find(&self.docs, path)
    }

    /// The other file at a path, in whichever Unicode form its name is.
    pub fn file_at(&self, path: &SourcePath) -> Option<(&SourcePath, &ContentFile)> {
        let same = |(own, _): &(&SourcePath, &ContentFile)| {
            composed(own.as_str()) == composed(path.as_str())
        };
        let exact = self.files.get_key_value(path);
        exact.or_else(|| self.files.iter().filter(|_| !path.as_str().is_ascii()).find(same))
    }

    /// The document of a page that is shown to readers of a language: their own, or the source
    /// language, or the first there is. Also whether it is another language than theirs.
    pub fn shown(&self, page: PageId, lang: LangId) -> Option<(DocId, bool)> {
        shown(&self.pages[page].versions, lang)
    }

    /// The front matter of a page as shown to readers of a language.
    pub fn front(&self, page: PageId, lang: LangId) -> Option<&Front> {
        let (doc, _) = self.shown(page, lang)?;
        Some(&self.docs[doc].front)
    }

    /// The page with a key; `a/b` stands for the section `a/b/index` too.
    pub fn page_with_key(&self, key: &str) -> Option<PageId> {
        pages::find(&self.pages, key)
    }

    /// The sections above a page, from the home page down; the home page itself has none.
    pub fn ancestors(&self, page: PageId) -> Vec<PageId> {
        let mut ancestors = Vec::new();
        let mut at = self.pages[page].parent;
        while let Some(parent) = at {
            ancestors.push(parent);
            at = self.pages[parent].parent;
        }
        ancestors.reverse();
        ancestors
    }

    /// The top section that a page stands in, or the page itself at the top.
    pub fn section(&self, page: PageId) -> PageId {
        let ancestors = self.ancestors(page);
        ancestors.get(1).copied().unwrap_or(page)
    }
}

/// The version for readers of a language among the versions of a page.
fn shown(versions: &[Option<DocId>], lang: LangId) -> Option<(DocId, bool)> {
    if let Some(doc) = versions[lang] {
        return Some((doc, false));
    }
    versions.iter().find_map(|version| *version).map(|doc| (doc, true))
}
