//! From documents to pages: pairs of languages, sections, kinds.

use std::collections::BTreeMap;

use crate::{
    base::Lang,
    config::Config,
    diagnostic::{Diagnostic, Finding},
    document::Kind,
};

use super::{Doc, DocId, LangId, Page, PageId, shown};

/// The page with a key; `a/b` stands for the section `a/b/index` too.
pub(super) fn find(pages: &[Page], key: &str) -> Option<PageId> {
    let exact = |key: &str| pages.binary_search_by(|page| page.key.as_str().cmp(key)).ok();
    exact(key).or_else(|| exact(&format!("{key}/index")))
}

/// Makes the pages of the published documents and tells each document its page.
pub(super) fn group(
    docs: &mut [Doc],
    published: &[DocId],
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> Vec<Page> {
    let languages = config.languages.len();
    let mut keyed: BTreeMap<String, Page> = BTreeMap::new();
    for &id in published {
        let doc = &docs[id];
        let key = doc.key();
        let page = keyed.entry(key.clone()).or_insert_with(|| Page {
            key: key.clone(),
            kind: Kind::Page,
            is_section: false,
            parent: None,
            children: vec![Vec::new(); languages],
            versions: vec![None; languages],
            easy: vec![None; languages],
        });
        let Some((slot, is_easy)) = slot_of(&doc.name.lang, config) else { continue };
        let slots = if is_easy { &mut page.easy } else { &mut page.versions };
        match slots[slot] {
            None => slots[slot] = Some(id),
            Some(other) => {
                let other = &docs[other].path;
                let d = Diagnostic::on(Finding::PagePair.into(), &doc.path);
                notes.push(d.fact("key", key).fact("other", other.as_str()).see(other, None));
            }
        }
    }
    // The keys of the map are those of the pages, so these are in order.
    let mut pages: Vec<Page> = keyed.into_values().collect();
    for page in &mut pages {
        for (easy, standard) in page.easy.iter_mut().zip(&page.versions) {
            if standard.is_some() {
                continue;
            }
            if let Some(easy) = easy.take().map(|easy| &docs[easy]) {
                let twin = |doc: &&Doc| Some(&doc.name.lang) == easy.name.lang.standard().as_ref();
                // It appears with its twin, on the day that is published.
                if !docs.iter().filter(twin).any(|doc| doc.key() == easy.key()) {
                    notes.push(alone(easy));
                }
            }
        }
    }
    pages.retain(|page| page.versions.iter().any(Option::is_some));
    for (id, page) in pages.iter().enumerate() {
        for doc in page.versions.iter().chain(&page.easy).flatten() {
            docs[*doc].page = Some(id);
        }
    }
    place(&mut pages, docs);
    name_kinds(&mut pages, docs);
    pages
}

/// The finding for a page in easier language that has no twin to be linked with.
fn alone(doc: &Doc) -> Diagnostic {
    let standard = doc.name.lang.standard().unwrap_or_else(|| doc.name.lang.clone());
    let example = format!("{}/{}.{standard}.md", doc.path.folder(), doc.name.stem);
    Diagnostic::on(Finding::LangEasyAlone.into(), &doc.path).fact("example", example)
}

/// The place of a language among those of the site, and whether it is the easier variant.
fn slot_of(lang: &Lang, config: &Config) -> Option<(LangId, bool)> {
    let standard = lang.standard();
    let listed = standard.as_ref().unwrap_or(lang);
    let slot = config.languages.iter().position(|own| own == listed)?;
    Some((slot, standard.is_some()))
}

/// The document that says where a page stands: the source language, or the first there is.
fn first_doc<'a>(page: &Page, docs: &'a [Doc]) -> Option<&'a Doc> {
    shown(&page.versions, 0).map(|(doc, _)| &docs[doc])
}

/// Finds the section of each page: the nearest folder above it that has a page of its own.
fn place(pages: &mut [Page], docs: &[Doc]) {
    let mut sections: BTreeMap<String, PageId> = BTreeMap::new();
    for (id, page) in pages.iter().enumerate() {
        for doc in page.versions.iter().flatten().map(|doc| &docs[*doc]) {
            if doc.name.is_index() {
                sections.insert(doc.name.folder.clone(), id);
            }
        }
    }
    let section_of = |(id, page): (PageId, &Page)| {
        let doc = first_doc(page, docs)?;
        let mut folder = Some(doc.name.folder.as_str());
        if doc.name.is_index() {
            folder = folder.filter(|folder| !folder.is_empty()).map(above);
        }
        while let Some(at) = folder {
            if let Some(section) = sections.get(at).filter(|section| **section != id) {
                return Some(*section);
            }
            folder = Some(at).filter(|at| !at.is_empty()).map(above);
        }
        None
    };
    let parents: Vec<Option<PageId>> = pages.iter().enumerate().map(section_of).collect();
    for (page, parent) in pages.iter_mut().zip(parents) {
        page.parent = parent;
    }
    for section in sections.into_values() {
        pages[section].is_section = true;
    }
}

fn above(folder: &str) -> &str {
    folder.rsplit_once('/').map_or("", |(above, _)| above)
}

/// The kind of each page: its own word, what its section says of its children, or what its file is.
fn name_kinds(pages: &mut [Page], docs: &[Doc]) {
    let said = |page: &Page| first_doc(page, docs).and_then(|doc| doc.front.kind);
    let children = |page: &Page| first_doc(page, docs).and_then(|doc| doc.front.children_kind);
    let kinds: Vec<Kind> = pages
        .iter()
        .map(|page| {
            let index = first_doc(page, docs).is_some_and(|doc| doc.name.is_index());
            let by_file = match (index, page.parent) {
                (true, None) => Some(Kind::Home),
                (true, Some(_)) => Some(Kind::Section),
                (false, _) => None,
            };
            let by_section = || page.parent.and_then(|parent| children(&pages[parent]));
            said(page).or(by_file).or_else(by_section).unwrap_or(Kind::Page)
        })
        .collect();
    for (page, kind) in pages.iter_mut().zip(kinds) {
        page.kind = kind;
    }
}

/// Notes folders that have pages and no page of their own in the source language.
pub(super) fn check_sections(docs: &[Doc], config: &Config, notes: &mut Vec<Diagnostic>) {
    let source = config.source_language();
    let mut folders: BTreeMap<&str, (&Doc, bool)> = BTreeMap::new();
    for doc in docs.iter().filter(|doc| !doc.name.is_snippet()) {
        let has_index = doc.name.is_index() && doc.name.lang == *source;
        let folder = folders.entry(&doc.name.folder).or_insert((doc, false));
        folder.1 |= has_index;
    }
    for (folder, (doc, has_index)) in folders {
        if !has_index {
            let path = doc.path.folder();
            let d = Diagnostic::on(Finding::PageIndexMissing.into(), &doc.path);
            let folder = if folder.is_empty() { "content" } else { folder };
            notes.push(
                d.fact("folder", folder).fact("example", format!("{path}/index.{source}.md")),
            );
        }
    }
}
