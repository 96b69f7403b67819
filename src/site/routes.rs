//! Addresses: `/<language>/<slugs of the sections>/<slug>/`, one for each page in each language.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::{
    base::{
        Lang, UrlPath,
        url::{is_slug, slugify},
    },
    config::{CONFIG_PATH, Config},
    diagnostic::{Diagnostic, Finding},
    document::Extra,
    reference,
    registry::Registry,
    theme::Theme,
};

use super::{
    Directory, Doc, Duty, Facet, LangId, List, Page, PageId, Route, RouteId, Subject, Topic, shown,
};

/// As many old addresses of a page are kept at most.
const MOST_ALIASES: usize = 16;

/// What addresses are made of.
pub(super) struct Naming<'a> {
    pub config: &'a Config,
    pub docs: &'a [Doc],
    pub pages: &'a [Page],
    pub theme: &'a Theme,
    /// The slug of each document.
    slugs: Vec<String>,
}

impl<'a> Naming<'a> {
    pub(super) fn new(
        config: &'a Config,
        docs: &'a [Doc],
        pages: &'a [Page],
        theme: &'a Theme,
    ) -> Naming<'a> {
        let slugs = docs.par_iter().map(slug_of).collect();
        Naming { config, docs, pages, theme, slugs }
    }

    /// The route of every page in every language.
    pub(super) fn pages(&self) -> Vec<Route> {
        let languages = 0..self.config.languages.len();
        languages.into_par_iter().flat_map_iter(|lang| self.pages_in(lang)).collect()
    }

    fn pages_in(&self, lang: LangId) -> Vec<Route> {
        let mut routes = Vec::with_capacity(self.pages.len());
        let easy_slug = slugify(self.theme.text(&self.config.languages[lang], "route.easy"));
        for page in 0..self.pages.len() {
            let Some((doc, is_fallback)) = shown(&self.pages[page].versions, lang) else {
                continue;
            };
            let url = self.url(page, lang);
            if let Some(doc) = self.pages[page].easy[lang] {
                let (url, subject) = (url.child(&easy_slug), Subject::Easy(page));
                routes.push(Route { url, lang, subject, doc: Some(doc), is_fallback: false });
            }
            for extra in self.docs[doc].extras() {
                let word = match extra {
                    Extra::Trainer => "route.trainer",
                    Extra::Handout => "route.handout",
                    Extra::Plan => "route.plan",
                };
                let url = url.child(&slugify(self.theme.text(&self.config.languages[lang], word)));
                let subject = Subject::Extra(page, extra);
                routes.push(Route { url, lang, subject, doc: Some(doc), is_fallback });
            }
            let subject = Subject::Page(page);
            routes.push(Route { url, lang, subject, doc: Some(doc), is_fallback });
        }
        routes
    }

    /// The routes of what is made from the settings, and the site's own page on feedback, if one of
    /// `pages` stands where it would be made: then none is made in any language.
    pub(super) fn duties(&self, pages: &[Route]) -> (Vec<Route>, Option<PageId>) {
        let duties = || Duty::ALL.into_iter().filter(|duty| duty.is_of(self.config));
        let route = |(lang, duty): (LangId, Duty)| {
            let tag = &self.config.languages[lang];
            let slug = slugify(self.theme.text(tag, duty.route_key()));
            let url = UrlPath::new(format!("/{tag}/")).child(&slug);
            Route { url, lang, subject: Subject::Duty(duty), doc: None, is_fallback: false }
        };
        let languages = 0..self.config.languages.len();
        let all = languages.flat_map(|lang| duties().map(move |duty| (lang, duty))).map(route);
        let mut all: Vec<Route> = all.collect();
        let is_feedback = |route: &Route| route.subject == Subject::Duty(Duty::Feedback);
        let made: BTreeSet<&UrlPath> =
            all.iter().filter(|route| is_feedback(route)).map(|route| &route.url).collect();
        let taken = pages.iter().find(|page| made.contains(&page.url));
        let own = taken.and_then(|route| route.subject.page());
        if own.is_some() {
            all.retain(|route| !is_feedback(route));
        }
        (all, own)
    }

    /// The route of the search in every language.
    pub(super) fn search(&self) -> Vec<Route> {
        let route = |(lang, tag): (LangId, &Lang)| {
            let slug = slugify(self.theme.text(tag, "route.search"));
            let url = UrlPath::new(format!("/{tag}/")).child(&slug);
            Route { url, lang, subject: Subject::Search, doc: None, is_fallback: false }
        };
        self.config.languages.iter().enumerate().map(route).collect()
    }

    /// The routes of the directory in every language.
    pub(super) fn directory(
        &self,
        registry: &Registry,
        directory: &Directory,
        topics: &[Topic],
    ) -> Vec<Route> {
        let lists = directory.lists(registry, topics);
        let in_lang = |lang: LangId| {
            let list = |list: &List| self.list(*list, lang, registry, directory, topics);
            lists.iter().flat_map(list).collect::<Vec<Route>>()
        };
        let languages = 0..self.config.languages.len();
        languages.into_par_iter().flat_map_iter(in_lang).collect()
    }

    /// The route of a list, and those of what stands in it.
    fn list(
        &self,
        list: List,
        lang: LangId,
        registry: &Registry,
        directory: &Directory,
        topics: &[Topic],
    ) -> Vec<Route> {
        let tag = &self.config.languages[lang];
        let word = |key: &str| slugify(self.theme.text(tag, key));
        let url = UrlPath::new(format!("/{tag}/")).child(&word(list.route_key()));
        let route = |url: UrlPath, subject: Subject| Route {
            url,
            lang,
            subject,
            doc: None,
            is_fallback: false,
        };
        let mut routes = vec![route(url.clone(), Subject::List(list))];
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let mut add = |subject: Subject, name: &str, code: &str| {
            let mut slug = slugify(name);
            // Two topics of a site may have one name, or one that no address can hold.
            if slug.is_empty() || !taken.insert(slug.clone()) {
                slug = slugify(code);
            }
            routes.push(route(url.child(&slug), subject));
        };
        let names = tag.as_str();
        match list {
            List::Regions => {
                for (at, own) in reference::regions().iter().enumerate() {
                    add(Subject::Region(at), own.names.in_lang(names), own.code);
                }
            }
            List::Municipalities => {
                for (at, own) in reference::municipalities().iter().enumerate() {
                    add(Subject::Municipality(at), own.names.in_lang(names), own.code);
                }
            }
            List::Providers => {
                for at in directory.with_pages() {
                    let id = &registry.providers[at].id.value;
                    add(Subject::Provider(at), id, id);
                }
            }
            List::Topics => {
                for (at, own) in topics.iter().enumerate() {
                    let name = self.config.topic_word(&own.code, tag);
                    add(Subject::Topic(at), name, &own.code);
                }
            }
            List::Forms | List::Audiences | List::Languages => {
                let Some(facet) = list.facet() else { return routes };
                for (at, own) in directory.groups(facet).iter().enumerate() {
                    let name = self.facet_name(facet, &own.code, lang);
                    add(Subject::Facet(facet, at), name, &own.code);
                }
            }
            List::Finder | List::Helpers | List::Trainings | List::Archive | List::Data => {}
        }
        routes
    }

    fn facet_name(&self, facet: Facet, code: &'a str, lang: LangId) -> &'a str {
        let tag = &self.config.languages[lang];
        match facet {
            Facet::Form => reference::code_word("form", code, tag.as_str()),
            Facet::Audience => self.config.code_word("audience", &self.config.audiences, code, tag),
            Facet::Language => {
                let word =
                    self.theme.texts(tag).and_then(|t| t.plain(&format!("languages.{code}")));
                word.unwrap_or(code)
            }
        }
    }

    /// The address of a page in a language.
    fn url(&self, page: PageId, lang: LangId) -> UrlPath {
        self.folder(page, lang, self.slug(page, lang))
    }

    /// The addresses that a page had in a language before it and its sections were translated there or
    /// got other names: with the slug of the source, or one of an old address, in the place of each that
    /// is now another.
    pub(super) fn earlier_urls(&self, page: PageId, lang: LangId) -> Vec<UrlPath> {
        let parent = |at: &PageId| self.pages[*at].parent;
        let mut chain = std::iter::successors(Some(page), parent);
        let is_same = |at| self.slug(at, lang) == self.source_slug(at);
        if chain.all(|at| is_same(at) && self.aliases(at, lang).next().is_none()) {
            return Vec::new();
        }
        let now = self.url(page, lang);
        let mut urls = vec![UrlPath::new(format!("/{}/", self.config.languages[lang]))];
        for at in self.chain(page) {
            let mut slugs = vec![self.slug(at, lang)];
            for earlier in std::iter::once(self.source_slug(at)).chain(self.aliases(at, lang)) {
                if !slugs.contains(&earlier) {
                    slugs.push(earlier);
                }
            }
            let steps = slugs.into_iter().filter(|slug| !slug.is_empty());
            urls = steps.flat_map(|slug| urls.iter().map(|url| url.child(slug))).collect();
            // Deeper than this, an old address is a matter of luck.
            urls.truncate(MOST_ALIASES);
        }
        urls.retain(|url| *url != now);
        urls
    }

    /// The last parts of the old addresses of a page, in a language and in that of the source.
    fn aliases(&self, page: PageId, lang: LangId) -> impl Iterator<Item = &'a str> {
        let versions = &self.pages[page].versions;
        let source = shown(versions, 0).map(|(doc, _)| doc);
        let own = versions[lang].filter(|own| Some(*own) != source);
        let docs = self.docs;
        own.into_iter().chain(source).flat_map(move |doc| {
            let aliases = docs[doc].front.aliases.iter();
            aliases.filter_map(|alias| {
                let slug = alias.value.trim_end_matches('/').rsplit('/').next()?;
                (is_slug(slug) && alias.value.matches('/').count() > 2).then_some(slug)
            })
        })
    }

    /// The sections of a page below the home page, and the page itself.
    fn chain(&self, page: PageId) -> Vec<PageId> {
        let parent = |at: &PageId| self.pages[*at].parent;
        let mut chain: Vec<PageId> = std::iter::successors(Some(page), parent).collect();
        chain.reverse();
        chain.retain(|at| self.pages[*at].key != "index");
        chain
    }

    fn folder(&self, page: PageId, lang: LangId, slug: &str) -> UrlPath {
        match self.pages[page].parent {
            Some(parent) => self.url(parent, lang).child(slug),
            // The home page, or a page of a site that has none.
            None => {
                let home = UrlPath::new(format!("/{}/", self.config.languages[lang]));
                let is_home = self.pages[page].key == "index";
                if is_home { home } else { home.child(slug) }
            }
        }
    }

    /// The slug of a page for readers of a language.
    fn slug(&self, page: PageId, lang: LangId) -> &str {
        shown(&self.pages[page].versions, lang).map_or("", |(doc, _)| &self.slugs[doc])
    }

    /// The slug of a page in the first language it has.
    fn source_slug(&self, page: PageId) -> &str {
        let source = self.pages[page].versions.iter().flatten().next();
        source.map_or("", |doc| &self.slugs[*doc])
    }
}

/// A document's own slug, or its file's name; for a section, its folder's.
fn slug_of(doc: &Doc) -> String {
    if let Some(slug) = &doc.front.slug {
        return slug.value.clone();
    }
    let folder = doc.name.folder.rsplit('/').next().unwrap_or_default();
    slugify(if doc.name.is_index() { folder } else { &doc.name.stem })
}

/// Routes by what they show.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Those of pages, by language and page: pages ask for each other all the time.
    pages: Vec<Vec<Option<RouteId>>>,
    others: BTreeMap<(LangId, Subject), RouteId>,
}

impl Index {
    pub(super) fn get(&self, lang: LangId, subject: Subject) -> Option<RouteId> {
        match subject {
            Subject::Page(page) => self.pages.get(lang)?.get(page).copied()?,
            _ => self.others.get(&(lang, subject)).copied(),
        }
    }

    /// Lets the routes of one subject stand for another, which has none.
    pub(super) fn stand_in(&mut self, subject: Subject, other: Subject, languages: usize) {
        for lang in 0..languages {
            if let Some(route) = self.get(lang, other) {
                self.others.insert((lang, subject), route);
            }
        }
    }

    fn add(&mut self, route: &Route, id: RouteId) {
        let Subject::Page(page) = route.subject else {
            self.others.insert((route.lang, route.subject), id);
            return;
        };
        if self.pages.len() <= route.lang {
            self.pages.resize(route.lang + 1, Vec::new());
        }
        let pages = &mut self.pages[route.lang];
        if pages.len() <= page {
            pages.resize(page + 1, None);
        }
        pages[page] = Some(id);
    }
}

/// Sorts the routes and finds them by subject. Notes addresses that two have, and names of which
/// no letter can stand in an address.
pub(super) fn index(
    mut routes: Vec<Route>,
    docs: &[Doc],
    notes: &mut Vec<Diagnostic>,
) -> (Vec<Route>, Index) {
    routes.sort_by(|a, b| (a.lang, &a.url, a.subject).cmp(&(b.lang, &b.url, b.subject)));
    let mut kept: Vec<Route> = Vec::with_capacity(routes.len());
    for route in routes {
        let doc = route.doc.map(|doc| &docs[doc]);
        if route.file().is_none() {
            if let Some(doc) = doc.filter(|_| !route.is_fallback) {
                let d = Diagnostic::on(Finding::PageSlug.into(), &doc.path);
                notes.push(d.fact("slug", &doc.name.stem).fact("example", "digituki"));
            }
            continue;
        }
        match kept.last().filter(|last| last.url == route.url) {
            None => kept.push(route),
            Some(first) => notes.extend(twice(first, &route, docs)),
        }
    }
    let mut index = Index::default();
    kept.iter().enumerate().for_each(|(id, route)| index.add(route, id));
    (kept, index)
}

/// Whether a page is made from the settings, or for every site.
fn is_made(subject: Subject) -> bool {
    matches!(subject, Subject::Duty(_) | Subject::Search)
}

/// The finding for two routes with one address. A pair that only meets because one of them is
/// shown in a language it lacks is told by the versions that exist.
fn twice(first: &Route, second: &Route, docs: &[Doc]) -> Option<Diagnostic> {
    let (a, b) = (first.doc.map(|doc| &docs[doc]), second.doc.map(|doc| &docs[doc]));
    let (at, other) = match (b, a) {
        (Some(doc), other) => (doc, other),
        (None, Some(doc)) => (doc, None),
        (None, None) => return None,
    };
    if first.is_fallback && second.is_fallback {
        return None;
    }
    let d = match &at.front.slug {
        Some(slug) => Diagnostic::at(Finding::PageAddress.into(), &at.path, slug.span),
        None => Diagnostic::on(Finding::PageAddress.into(), &at.path),
    };
    let d = d.fact("address", second.url.as_str());
    Some(match other {
        Some(other) => d.fact("other", other.path.as_str()).see(&other.path, None),
        None if [first, second].iter().any(|route| is_made(route.subject)) => {
            d.fact("other", CONFIG_PATH)
        }
        None => d.fact("other", "providers.yaml"),
    })
}
