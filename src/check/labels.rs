//! The words of links, given where they lead.

use std::collections::BTreeMap;

use crate::{
    base::{BaseUrl, UrlPath},
    diagnostic::{Diagnostic, Finding},
    document::{Document, Link, Target},
    site::{DocId, Resolved, Site},
};

use super::{
    links::relative,
    text::{is_switch, says_nothing},
};

pub(super) fn check(site: &Site, id: DocId, document: &Document, notes: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<&str, Vec<&Link>> = BTreeMap::new();
    for (link, label) in document.face.links.iter().zip(&document.body.labels) {
        if label.is_empty() {
            continue;
        }
        if says_nothing(label, &document.name.lang) {
            let d = Diagnostic::at(Finding::LinkText.into(), &document.path, link.span);
            notes.push(d.fact("text", label).fact("example", example(site, document, link)));
        } else {
            seen.entry(label).or_default().push(link);
        }
        notes.extend(language(site, id, document, link, label));
        notes.extend(own_address(site, document, link));
    }
    for (label, links) in seen {
        notes.extend(same_words(site, document, label, &links));
    }
}

/// A link as it could be written: with the title of the page it leads to.
fn example(site: &Site, document: &Document, link: &Link) -> String {
    let title = match site.resolve_target(&link.target) {
        Resolved::Page { named, .. } => site.docs[named].front.title.as_str(),
        _ => "…",
    };
    let target = match &link.target {
        Target::Page(path, _) => relative(document.path.folder(), path.as_str()),
        Target::File(path) => relative(document.path.folder(), path.as_str()),
        Target::Outside(address) => address.clone(),
        Target::Here(part) => format!("#{part}"),
        Target::Nothing => String::new(),
    };
    format!("[{title}]({target})")
}

/// The same words for two places.
fn same_words(
    site: &Site,
    document: &Document,
    label: &str,
    links: &[&Link],
) -> Option<Diagnostic> {
    let mut places: Vec<(String, &Link)> = Vec::new();
    for link in links {
        let place = match site.resolve_target(&link.target) {
            Resolved::Page { page, .. } => format!("page {page}"),
            // Parts of one page are one place.
            Resolved::Outside(address) => {
                let page = address.split('#').next().unwrap_or_default();
                page.trim_end_matches('/').to_lowercase()
            }
            Resolved::File(path, _) => path.to_string(),
            // What leads nowhere is told already.
            _ => continue,
        };
        if !places.iter().any(|(own, _)| *own == place) {
            places.push((place, link));
        }
    }
    let [(_, first), (_, second), ..] = places[..] else { return None };
    let d = Diagnostic::at(Finding::LinkTextSame.into(), &document.path, second.span);
    let d = d.fact("text", label).fact("count", places.len().to_string());
    Some(d.see(&document.path, Some(first.span)))
}

/// A link to the file of another language: by mistake, or because there is no other.
fn language(
    site: &Site,
    id: DocId,
    document: &Document,
    link: &Link,
    label: &str,
) -> Option<Diagnostic> {
    let Resolved::Page { page, named, fragment } = site.resolve_target(&link.target) else {
        return None;
    };
    let is_home = site.docs[named].name.is_index();
    if is_home && is_switch(label) {
        return None;
    }
    let own = document.name.lang.standard().unwrap_or_else(|| document.name.lang.clone());
    let other = &site.docs[named].name.lang;
    let other = other.standard().unwrap_or_else(|| other.clone());
    // From one version of a page to another is how easier language and languages meet.
    if own == other || site.docs[id].page == Some(page) {
        return None;
    }
    let lang = site.languages().find(|lang| *site.lang(*lang) == own)?;
    let at = |finding: Finding| Diagnostic::at(finding.into(), &document.path, link.span);
    let folder = document.path.folder();
    if let Some(version) = site.pages[page].versions[lang] {
        let part = fragment.map_or(String::new(), |part| format!("#{part}"));
        let target = relative(folder, site.docs[named].path.as_str());
        let example = relative(folder, site.docs[version].path.as_str());
        let d = at(Finding::LinkLanguage).fact("target", format!("{target}{part}"));
        return Some(d.fact("example", example));
    }
    let term = super::text::term_of(&other)?;
    let says_so = super::text::names_language(label, term);
    (!says_so).then(|| at(Finding::LinkForeign).fact("text", label).term("lang", term))
}

/// An address on this very site, which the program can only check as a file.
fn own_address(site: &Site, document: &Document, link: &Link) -> Option<Diagnostic> {
    let Target::Outside(address) = &link.target else { return None };
    let path = path_on(&site.config.base_url, address)?;
    let route = site.routes.iter().find(|route| route.url == path);
    let alias = || site.aliases.get(&path).map(|route| &site.routes[*route]);
    let doc = route.or_else(alias)?.doc?;
    let example = relative(document.path.folder(), site.docs[doc].path.as_str());
    let d = Diagnostic::at(Finding::LinkOwnAddress.into(), &document.path, link.span);
    Some(d.fact("target", address).fact("example", example))
}

/// The path of an address, if it is on the site at `base`.
fn path_on(base: &BaseUrl, address: &str) -> Option<UrlPath> {
    let rest = address.strip_prefix(base.origin())?.strip_prefix(base.path())?;
    let path = rest.split(['#', '?']).next().unwrap_or_default().trim_matches('/');
    Some(UrlPath::new(if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }))
}
