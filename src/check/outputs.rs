//! Outputs: no two files to one place, also where capital letters and ways to write ä make no
//! difference, and no file where a folder must be.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use crate::{
    base::{SourcePath, Span, url::composed},
    config::CONFIG_PATH,
    data::Dataset,
    diagnostic::{Diagnostic, Finding},
    site::{INDEX_FOLDER, Site, index_url},
};

/// Who wants a place in the output.
#[derive(Clone)]
struct Claim {
    /// The output file as it is written.
    path: String,
    source: SourcePath,
    /// The alias in the front matter that it comes from.
    alias: Option<(Span, String)>,
}

pub(super) fn check(site: &Site, notes: &mut Vec<Diagnostic>) {
    let mut taken: BTreeMap<String, Claim> = BTreeMap::new();
    for claim in claims(site) {
        match taken.entry(folded(&claim.path)) {
            Entry::Vacant(place) => drop(place.insert(claim)),
            Entry::Occupied(first) if is_stand_in(first.get(), &claim) => {}
            Entry::Occupied(first) => notes.push(twice(first.get(), &claim)),
        }
    }
    // Folders that have no file in their own place, nor in that of one above them.
    let mut clear: BTreeSet<&str> = BTreeSet::new();
    for claim in taken.values() {
        let folders = std::iter::successors(above(&claim.path), |folder| above(folder));
        let folders: Vec<&str> = folders.take_while(|folder| !clear.contains(folder)).collect();
        let before = notes.len();
        for folder in &folders {
            if let Some(file) = taken.get(&folded(folder)) {
                // The one that an editor chose freely is told of: the alias, or the file.
                let (first, second) =
                    if file.alias.is_some() { (claim, file) } else { (file, claim) };
                notes.push(twice(first, second));
            }
        }
        if notes.len() == before {
            clear.extend(folders);
        }
    }
}

/// Everything that wants a place: what the program makes first, then what editors add.
fn claims(site: &Site) -> Vec<Claim> {
    let config = SourcePath::new(CONFIG_PATH);
    let own = |path: String| Claim { path, source: config.clone(), alias: None };
    let mut claims: Vec<Claim> = Vec::new();
    for route in &site.routes {
        let source = route.doc.map_or(&config, |doc| &site.docs[doc].path).clone();
        claims.push(Claim { path: route.url.file(), source, alias: None });
    }
    for name in ["index.html", "404.html", "sitemap.xml", "robots.txt", ".nojekyll", "assets/x"] {
        claims.push(own(name.to_owned()));
    }
    for lang in site.languages().map(|lang| site.lang(lang)) {
        claims.push(own(index_url(lang).file()));
        claims.push(own(format!("{INDEX_FOLDER}/{lang}/x")));
    }
    if !site.registry.providers.is_empty() {
        claims.extend(Dataset::ALL.iter().map(|dataset| own(dataset.url().file())));
    }
    let feeds = site.languages().filter(|lang| !site.news[*lang].is_empty());
    claims.extend(feeds.map(|lang| own(format!("{}/feed.xml", site.lang(lang)))));
    for (path, file) in &site.files {
        let path = Claim { path: file.out.to_string(), source: path.clone(), alias: None };
        claims.push(path);
    }
    for (url, route) in &site.aliases {
        let Some(doc) = site.routes[*route].doc.map(|doc| &site.docs[doc]) else { continue };
        let trimmed = url.as_str().trim_matches('/');
        let named = doc.front.aliases.iter().find(|own| own.value.trim_matches('/') == trimmed);
        let alias = named.map(|own| (own.span, own.value.clone()));
        claims.push(Claim { path: url.file(), source: doc.path.clone(), alias });
    }
    claims
}

/// A site may bring its own robots.txt in `_root`.
fn is_stand_in(first: &Claim, second: &Claim) -> bool {
    let own = ["content/_root/robots.txt", "content/_root/.nojekyll"];
    first.source.as_str() == CONFIG_PATH && own.contains(&second.source.as_str())
}

fn twice(first: &Claim, second: &Claim) -> Diagnostic {
    if let Some((span, alias)) = &second.alias {
        let d = Diagnostic::at(Finding::PageAliasAddress.into(), &second.source, *span);
        return d.fact("alias", alias).see(&first.source, None);
    }
    Diagnostic::on(Finding::SiteOutputTwice.into(), &second.source)
        .fact("path", &second.path)
        .fact("other", first.source.as_str())
        .see(&first.source, None)
}

/// The folder that a file or folder is in.
fn above(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

fn folded(path: &str) -> String {
    composed(&path.to_lowercase()).into_owned()
}
