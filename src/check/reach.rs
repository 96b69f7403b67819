//! Whether readers can find a page at all: from the menu, a section, a list or a link.

use std::collections::BTreeMap;

use crate::{
    diagnostic::{Diagnostic, Finding},
    document::Kind,
    site::{MenuItem, Page, PageId, Resolved, Site},
};

pub(super) fn check(site: &Site, notes: &mut Vec<Diagnostic>) {
    orphans(site, notes);
    titles(site, notes);
}

/// Pages that nothing leads to.
fn orphans(site: &Site, notes: &mut Vec<Diagnostic>) {
    let mut reached = vec![false; site.pages.len()];
    let mut waiting: Vec<PageId> = begin(site);
    while let Some(page) = waiting.pop() {
        if !std::mem::replace(&mut reached[page], true) {
            // The front page lists nothing by itself; what stands in its menu does.
            let lists = site.pages[page].kind != Kind::Home && site.pages[page].key != "index";
            waiting.extend(site.pages[page].children.iter().flatten().filter(|_| lists));
            waiting.extend(linked(site, &site.pages[page]));
        }
    }
    for page in (0..site.pages.len()).filter(|page| !reached[*page]) {
        let Some(doc) = first_version(&site.pages[page]) else { continue };
        let doc = &site.docs[doc];
        notes.push(Diagnostic::at(Finding::LinkOrphan.into(), &doc.path, doc.front.title_span));
    }
}

/// Where readers begin: the front page, the menu, the footer, news, and lists by topic or region.
fn begin(site: &Site) -> Vec<PageId> {
    let menu = site.menu.iter().filter_map(|item| match item {
        MenuItem::Page(page) => Some(*page),
        MenuItem::List(_) => None,
    });
    let listed = (0..site.pages.len()).filter(|page| {
        let page = &site.pages[*page];
        let is_listed = |doc: usize| {
            let front = &site.docs[doc].front;
            !front.topics.is_empty() || !front.regions.is_empty()
        };
        matches!(page.kind, Kind::Home | Kind::Statement | Kind::News)
            || page.key == "index"
            || first_version(page).is_some_and(is_listed)
    });
    let ethics = site.config.ethics.as_ref().and_then(|key| site.page_with_key(&key.value));
    let snippets = site.snippets.values().flat_map(|doc| targets(site, *doc));
    menu.chain(listed).chain(ethics).chain(snippets).collect()
}

/// The pages that a page leads to in its text, in any language, or as the lessons of a path.
fn linked(site: &Site, page: &Page) -> Vec<PageId> {
    let docs = page.versions.iter().chain(&page.easy).flatten();
    let one = |doc: &usize| {
        let lessons = site.docs[*doc].front.path.lessons.iter();
        let lessons = lessons.filter_map(|key| site.page_with_key(&key.value));
        targets(site, *doc).into_iter().chain(lessons).collect::<Vec<PageId>>()
    };
    docs.flat_map(one).collect()
}

fn targets(site: &Site, doc: usize) -> Vec<PageId> {
    let links = site.docs[doc].face.links.iter();
    let page = |link: &crate::document::Link| match site.resolve_target(&link.target) {
        Resolved::Page { page, .. } => Some(page),
        _ => None,
    };
    links.filter_map(page).collect()
}

fn first_version(page: &Page) -> Option<usize> {
    page.versions.iter().flatten().next().copied()
}

/// Pages of one language that browser tabs can't tell apart.
fn titles(site: &Site, notes: &mut Vec<Diagnostic>) {
    for lang in site.languages() {
        let mut first: BTreeMap<&str, usize> = BTreeMap::new();
        for doc in site.pages.iter().filter_map(|page| page.versions[lang]) {
            let own = &site.docs[doc];
            let Some(before) = first.insert(&own.front.title, doc) else { continue };
            let before = &site.docs[before];
            let d = Diagnostic::at(Finding::TitleSame.into(), &own.path, own.front.title_span);
            let d = d.fact("title", &own.front.title).fact("other", before.path.as_str());
            notes.push(d.see(&before.path, Some(before.front.title_span)));
        }
    }
}
