//! From everything that was read to the site.

use std::{cmp::Reverse, collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::{
    base::{Lang, OutPath, SourcePath, Sources, UrlPath, source::Spanned},
    config::{CONFIG_PATH, Config},
    diagnostic::{Diagnostic, Finding, suggest::nearest},
    document::{Document, Front, Kind},
    outlines::Outlines,
    registry::Registry,
    theme::Theme,
};

use super::{
    Directory, Doc, DocId, Duty, LangId, List, MenuItem, Page, PageId, Route, RouteId, Site,
    Subject, files, pages, paths::Paths, routes, shown, sort_by_name, topics,
};

/// What the site is made of.
pub struct Input<'a> {
    /// The settings.
    pub config: Arc<Config>,
    /// The documents, in the order of their paths.
    pub documents: &'a [Arc<Document>],
    /// The providers.
    pub registry: Arc<Registry>,
    /// The outlines of the regions, if the site has them.
    pub outlines: Arc<Option<Outlines>>,
    /// The theme, for the words that stand in addresses.
    pub theme: &'a Theme,
    /// The other files.
    pub sources: &'a Sources,
    /// The day of the build.
    pub date: Date,
    /// Whether drafts and pages of the future are shown.
    pub drafts: bool,
    /// Whether providers are shown that nobody has checked for too long.
    pub allow_expired: bool,
}

/// Makes the site. Notes what pages say against each other.
pub fn resolve(input: Input, notes: &mut Vec<Diagnostic>) -> Site {
    let Input {
        config,
        documents,
        registry,
        outlines,
        theme,
        sources,
        date,
        drafts,
        allow_expired,
    } = input;
    let mut docs: Vec<Doc> = documents.par_iter().map(|own| doc(own)).collect();
    let is_published = |doc: &Doc| {
        let future = doc.front.date.is_some_and(|day| day > date);
        !doc.name.is_snippet() && (drafts || !(doc.front.draft || future))
    };
    let published: Vec<DocId> = (0..docs.len()).filter(|id| is_published(&docs[*id])).collect();
    pages::check_sections(&docs, &config, notes);
    let mut pages = pages::group(&mut docs, &published, &config, notes);
    let by_title = by_title(&pages, &docs, &config);
    order_children(&mut pages, &docs, &by_title);
    let directory = Directory::of(&registry, &config, date, allow_expired);
    let listed = |page: PageId, lang| {
        let front = front(&pages, &docs, page, lang)?;
        is_current(&pages[page], front, date).then_some(front)
    };
    let topics = topics::collect(&config, &registry, &directory.listed, &by_title, listed);
    let naming = routes::Naming::new(&config, &docs, &pages, theme);
    let mut all = naming.pages();
    let (duties, own_feedback) = naming.duties(&all);
    all.extend(duties);
    all.extend(naming.search());
    all.extend(naming.directory(&registry, &directory, &topics));
    let (routes, mut index) = routes::index(all, &docs, notes);
    if let Some(page) = own_feedback {
        index.stand_in(Subject::Duty(Duty::Feedback), Subject::Page(page), config.languages.len());
    }
    let aliases = aliases(&naming, &routes, notes);
    let menu = menu(&config, &pages, &docs, &index, notes);
    if let Some(key) = &config.ethics {
        check_key(key, &pages, &docs, notes);
    }
    let snippets = snippets(&docs);
    let news = (0..config.languages.len()).map(|lang| news(&pages, &docs, lang, date)).collect();
    let by_path = Paths::of(&docs);
    let files = files::collect(sources, &docs, &config, notes);
    Site {
        config,
        registry,
        outlines,
        directory,
        topics,
        date,
        docs,
        pages,
        routes,
        aliases,
        files,
        snippets,
        menu,
        news,
        index,
        by_path,
    }
}

fn doc(document: &Document) -> Doc {
    Doc {
        path: document.path.clone(),
        name: document.name.clone(),
        front: document.front.clone(),
        face: document.face.clone(),
        page: None,
    }
}

fn snippets(docs: &[Doc]) -> BTreeMap<(String, Lang), DocId> {
    let named = |(id, doc): (DocId, &Doc)| ((doc.name.key(), doc.name.lang.clone()), id);
    let shown = |(_, doc): &(DocId, &Doc)| doc.name.is_snippet() && !doc.front.draft;
    docs.iter().enumerate().filter(shown).map(named).collect()
}

/// The front matter of a page as shown to readers of a language.
fn front<'a>(pages: &[Page], docs: &'a [Doc], page: PageId, lang: LangId) -> Option<&'a Front> {
    shown(&pages[page].versions, lang).map(|(doc, _)| &*docs[doc].front)
}

/// Whether a page is listed: news are, until they are over.
fn is_current(page: &Page, front: &Front, today: Date) -> bool {
    page.kind != Kind::News || front.news.until.is_none_or(|until| until >= today)
}

/// All pages by their titles, for readers of each language.
fn by_title(pages: &[Page], docs: &[Doc], config: &Config) -> Vec<Vec<PageId>> {
    let sorted = |(lang, tag): (LangId, &Lang)| {
        let title = |id: PageId| front(pages, docs, id, lang).map_or("", |front| &front.title);
        let titles: Vec<&str> = (0..pages.len()).map(title).collect();
        let mut order: Vec<PageId> = (0..pages.len()).collect();
        sort_by_name(&mut order, tag, |id| titles[*id]);
        order
    };
    config.languages.par_iter().enumerate().map(sorted).collect()
}

/// Puts the pages of each section in order, per language: by weight, then news newest first and
/// all others by title.
fn order_children(pages: &mut [Page], docs: &[Doc], by_title: &[Vec<PageId>]) {
    for (lang, order) in by_title.iter().enumerate() {
        for id in order {
            if let Some(parent) = pages[*id].parent {
                pages[parent].children[lang].push(*id);
            }
        }
    }
    let order = |pages: &[Page], lang: LangId, id: PageId| {
        let front = front(pages, docs, id, lang);
        let weight = front.and_then(|front| front.weight).unwrap_or(i64::MAX);
        let date = front.and_then(|front| front.date).filter(|_| pages[id].kind == Kind::News);
        (weight, Reverse(date))
    };
    for parent in 0..pages.len() {
        for lang in 0..by_title.len() {
            let mut children = std::mem::take(&mut pages[parent].children[lang]);
            children.sort_by_key(|id| order(pages, lang, *id));
            pages[parent].children[lang] = children;
        }
    }
}

/// The news that are not over, newest first.
fn news(pages: &[Page], docs: &[Doc], lang: LangId, today: Date) -> Vec<PageId> {
    let front = |page: PageId| front(pages, docs, page, lang);
    let current = |page: &PageId| {
        pages[*page].kind == Kind::News
            && front(*page).is_some_and(|front| is_current(&pages[*page], front, today))
    };
    let mut news: Vec<PageId> = (0..pages.len()).filter(current).collect();
    news.sort_by_key(|page| (Reverse(front(*page).and_then(|front| front.date)), *page));
    news
}

/// Old addresses: those that front matter names, and those that pages had before they were
/// translated, or had under the old address of their section.
fn aliases(
    naming: &routes::Naming,
    routes: &[Route],
    notes: &mut Vec<Diagnostic>,
) -> BTreeMap<UrlPath, RouteId> {
    let taken: BTreeMap<&UrlPath, RouteId> =
        routes.iter().enumerate().map(|(id, route)| (&route.url, id)).collect();
    let mut aliases: BTreeMap<UrlPath, RouteId> = BTreeMap::new();
    for (id, route) in routes.iter().enumerate() {
        // What stands beside a page shows parts of the same document, and has moved with the page.
        let is_own = !route.is_fallback && !matches!(route.subject, Subject::Extra(..));
        let Some(doc) = route.doc.filter(|_| is_own) else { continue };
        let doc = &naming.docs[doc];
        for alias in &doc.front.aliases {
            let url = alias_url(&alias.value).filter(|url| !taken.contains_key(url));
            match url.filter(|url| !aliases.contains_key(url)) {
                Some(url) => {
                    aliases.insert(url, id);
                }
                None => notes.push(
                    Diagnostic::at(Finding::PageAliasAddress.into(), &doc.path, alias.span)
                        .fact("alias", &alias.value),
                ),
            }
        }
    }
    let named: Vec<(UrlPath, RouteId)> =
        aliases.iter().flat_map(|(url, id)| beside(url, *id, routes)).collect();
    for (url, id) in named.into_iter().filter(|(url, _)| !taken.contains_key(url)) {
        aliases.entry(url).or_insert(id);
    }
    // In the order of the pages, so that an old address that two of them had stays with the first.
    let mut pages: Vec<(LangId, PageId, RouteId)> = Vec::with_capacity(routes.len());
    for (id, route) in routes.iter().enumerate() {
        if let Subject::Page(page) = route.subject {
            pages.push((route.lang, page, id));
        }
    }
    pages.sort_unstable();
    for (lang, page, id) in pages {
        for url in naming.earlier_urls(page, lang) {
            let all = std::iter::once((url.clone(), id)).chain(beside(&url, id, routes));
            for (url, id) in all.filter(|(url, _)| !taken.contains_key(url)) {
                aliases.entry(url).or_insert(id);
            }
        }
    }
    aliases
}

/// Old addresses of what stands beside a page, given one of the page itself: a handout that was shared
/// has moved with its lesson.
fn beside(alias: &UrlPath, page: RouteId, routes: &[Route]) -> Vec<(UrlPath, RouteId)> {
    let own = &routes[page];
    let is_beside = |(_, route): &(RouteId, &Route)| {
        route.lang == own.lang
            && route.subject.is_beside()
            && route.subject.page() == own.subject.page()
    };
    let moved = |(id, route): (RouteId, &Route)| {
        let rest = route.url.as_str().strip_prefix(own.url.as_str())?;
        let is_folder = alias.as_str().ends_with('/');
        is_folder.then(|| (UrlPath::new(format!("{alias}{rest}")), id))
    };
    // Routes are in the order of language and address, so what stands beside a page follows it.
    let after = routes.iter().enumerate().skip(page + 1);
    let near = after.take_while(|(_, route)| route.url.as_str().starts_with(own.url.as_str()));
    near.filter(is_beside).filter_map(moved).collect()
}

/// An old address as written: from the root, with or without a closing `/`.
fn alias_url(alias: &str) -> Option<UrlPath> {
    let path = alias.strip_prefix('/')?.trim_end_matches('/');
    OutPath::new(path)?;
    let is_file = path.rsplit('/').next().is_some_and(|last| last.contains('.'));
    let closing = if is_file { "" } else { "/" };
    let sound = !path.contains(['?', '#', '%', '<', '>', '"', ' ']);
    sound.then(|| UrlPath::new(format!("/{path}{closing}")))
}

/// The menu: what the settings list, or the top sections and the regions of the directory.
fn menu(
    config: &Config,
    pages: &[Page],
    docs: &[Doc],
    index: &routes::Index,
    notes: &mut Vec<Diagnostic>,
) -> Vec<MenuItem> {
    // A site whose registry is empty, or can't be read, has no directory to lead to.
    let list = |list: List| index.get(0, Subject::List(list)).map(|_| MenuItem::List(list));
    let Some(listed) = &config.menu else {
        let home = pages::find(pages, "index");
        let top = |id: &PageId| pages[*id].is_section && pages[*id].parent == home;
        // In the order of the source language, so that every language has the same order.
        let ordered: Vec<PageId> = match home {
            Some(home) => pages[home].children.first().cloned().unwrap_or_default(),
            None => (0..pages.len()).collect(),
        };
        let sections = ordered.into_iter().filter(top).map(MenuItem::Page);
        return sections.chain(list(List::Finder)).collect();
    };
    let mut menu = Vec::new();
    for key in listed {
        let named = List::ALL.into_iter().find(|own| own.name() == key.value);
        match (pages::find(pages, &key.value), named) {
            (Some(page), _) => menu.push(MenuItem::Page(page)),
            (None, Some(named)) => menu.extend(list(named)),
            (None, None) => check_key(key, pages, docs, notes),
        }
    }
    menu
}

/// Notes a key in the settings that no page has, published or not.
fn check_key(key: &Spanned<String>, pages: &[Page], docs: &[Doc], notes: &mut Vec<Diagnostic>) {
    // What is not yet published comes in on its day.
    let is_known = || docs.iter().any(|doc| doc.is_named(&key.value));
    if pages::find(pages, &key.value).is_some() || is_known() {
        return;
    }
    let known = docs.iter().map(|doc| doc.name.key()).collect::<Vec<_>>();
    let names = known.iter().map(|key| key.trim_end_matches("/index"));
    let near = nearest(&key.value, names);
    let file = SourcePath::new(CONFIG_PATH);
    let d = Diagnostic::at(Finding::SiteReference.into(), &file, key.span);
    notes.push(d.fact("key", &key.value).near(near));
}
