//! What a publication changes: which addresses come, stay, move and die.
//!
//! An address that people keep, in a bookmark, on a handout or on another site, must lead somewhere for
//! ever. It may only die when somebody has said so.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{
    base::Hash,
    output::{Name, REDIRECT},
};

/// What a site says of its addresses when it is published.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Addresses {
    /// What stands at the addresses that people keep, by the path of the output.
    pub names: BTreeMap<String, Name>,
    /// Addresses that may die, as paths or patterns such as `/fi/ajankohtaista/**`.
    pub removed: Vec<String>,
}

/// A published site.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Listing {
    /// Its files by their paths.
    pub files: BTreeMap<String, Listed>,
    /// Addresses that may die, as paths or patterns.
    pub removed: Vec<String>,
}

/// A file of a published site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// The hash of its bytes.
    pub hash: Hash,
    /// Its length in bytes.
    pub len: u64,
    /// What stands there; `None` for what only pages load.
    pub name: Option<Name>,
}

/// What has become of the addresses of a site. Addresses are those below the site's own, such as
/// `/fi/ohjeet/`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Changes {
    /// Addresses of what is new.
    pub added: Vec<String>,
    /// Addresses that show something else than before.
    pub changed: Vec<String>,
    /// What has moved, and leads on from its old address.
    pub moved: Vec<Moved>,
    /// What has moved without leading on: the old address is dead.
    pub lost: Vec<Moved>,
    /// Pages of the handbook and files that are gone, and their addresses with them.
    pub removed: Vec<String>,
    /// The same of what the registry or the settings have brought about: providers, lists, calendars. No
    /// page can take their place by an alias.
    pub vanished: Vec<String>,
    /// Dead addresses that somebody has allowed to die.
    pub allowed: Vec<String>,
    /// How many addresses are as they were.
    pub unchanged: usize,
}

/// Something that has moved.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
pub struct Moved {
    /// The old address.
    pub from: String,
    /// The new one.
    pub to: String,
}

impl Changes {
    /// The addresses that are dead and were not allowed to.
    pub fn dead(&self) -> impl Iterator<Item = &str> {
        let lost = self.lost.iter().map(|moved| moved.from.as_str());
        lost.chain(self.removed.iter().chain(&self.vanished).map(String::as_str))
    }
}

/// Compares two publications. An address that leads nowhere any more may do so when the new site says
/// it, or one of `allowed`.
pub fn compare(old: &Listing, new: &Listing, allowed: &[String]) -> Changes {
    let may_die = |address: &str| {
        let fits = |pattern: &String| fast_glob::glob_match(pattern, address);
        new.removed.iter().chain(allowed).any(fits)
    };
    let places = Places::of(new);
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut changes = Changes::default();
    for (path, name, hash) in addresses(old) {
        let from = address(path);
        known.insert(path);
        match new.files.get(path).map(|now| (now.name.as_ref().and_then(target), now.hash)) {
            Some((Some(to), _)) if target(name).is_none() => {
                let to = to.to_owned();
                changes.moved.push(Moved { from, to });
            }
            Some((_, now)) if now == hash => changes.unchanged += 1,
            Some(_) => changes.changed.push(from),
            None if may_die(&from) => changes.allowed.push(from),
            None => match places.now(found(name, old)) {
                Some(to) => changes.lost.push(Moved { from, to: address(to) }),
                None if is_written(found(name, old)) => changes.removed.push(from),
                None => changes.vanished.push(from),
            },
        }
        // Where it is now is not new.
        known.extend(places.now(name));
    }
    let is_new =
        |(path, name, _): &(&str, &Name, Hash)| target(name).is_none() && !known.contains(path);
    changes.added = addresses(new).filter(is_new).map(|(path, ..)| address(path)).collect();
    for list in
        [&mut changes.added, &mut changes.changed, &mut changes.removed, &mut changes.allowed]
    {
        list.sort();
    }
    changes.vanished.sort();
    changes.moved.sort();
    changes.lost.sort();
    changes
}

/// Where things are in a site.
struct Places<'a> {
    by_name: BTreeMap<&'a str, &'a str>,
    by_title: BTreeMap<&'a str, &'a str>,
}

impl<'a> Places<'a> {
    fn of(site: &'a Listing) -> Places<'a> {
        let all = || addresses(site).filter(|(_, name, _)| target(name).is_none());
        let titled = all().filter(|(_, name, _)| !name.title.is_empty());
        Places {
            by_name: all().map(|(path, name, _)| (name.what.as_str(), path)).collect(),
            by_title: titled.map(|(path, name, _)| (name.title.as_str(), path)).collect(),
        }
    }

    /// Where something is that may have moved: under its name or, when its file has got another, under its
    /// title.
    fn now(&self, name: &Name) -> Option<&'a str> {
        let titled = || self.by_title.get(name.title.as_str());
        self.by_name.get(name.what.as_str()).or_else(titled).copied()
    }
}

/// The addresses that people keep: path, what stands there, the hash of its bytes.
fn addresses(listing: &Listing) -> impl Iterator<Item = (&str, &Name, Hash)> {
    fn kept<'a>((path, file): (&'a String, &'a Listed)) -> Option<(&'a str, &'a Name, Hash)> {
        Some((path, file.name.as_ref()?, file.hash))
    }
    listing.files.iter().filter_map(kept)
}

/// Whether something is a page or a file that an editor has written.
fn is_written(name: &Name) -> bool {
    let what = name.what.split(' ').next().unwrap_or_default();
    matches!(what, "page" | "easy" | "trainer" | "handout" | "file")
}

/// The address that something leads on to, if it is nothing by itself.
fn target(name: &Name) -> Option<&str> {
    name.what.strip_prefix(REDIRECT)
}

/// What a reader found in the old site: for an address that led on, what stood where it led.
fn found<'a>(name: &'a Name, old: &'a Listing) -> &'a Name {
    let Some(to) = target(name) else { return name };
    let to = to.trim_start_matches('/');
    let target = old.files.get(&format!("{to}index.html")).or_else(|| old.files.get(to));
    target.and_then(|target| target.name.as_ref()).unwrap_or(name)
}

/// The address of an output: `fi/ohjeet/index.html` is `/fi/ohjeet/`.
fn address(path: &str) -> String {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("/{folder}"),
        _ => format!("/{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str, &str)]) -> Listing {
        let listed = |(path, what, text): &(&str, &str, &str)| {
            let title =
                if what.starts_with("page") { format!("fi: {text}") } else { String::new() };
            let name = Name { what: (*what).to_owned(), title };
            let (hash, len) = (Hash::of(text.as_bytes()), text.len() as u64);
            let name = Some(name).filter(|name| !name.what.is_empty());
            ((*path).to_owned(), Listed { hash, len, name })
        };
        Listing { files: files.iter().map(listed).collect(), removed: Vec::new() }
    }

    #[test]
    fn addresses_come_change_move_and_die() {
        let old = site(&[
            ("fi/a/index.html", "page a fi", "A"),
            ("fi/b/index.html", "page b fi", "B"),
            ("fi/c/index.html", "page c fi", "C"),
            ("fi/d/index.html", "page d fi", "D"),
            ("fi/e/index.html", "page e fi", "E"),
            ("fi/g/index.html", "page g fi", "G"),
            ("fi/p/index.html", "provider p fi", "P"),
            ("fi/old-b/index.html", "redirect /fi/b/", ""),
            ("assets/style.123.css", "", "css"),
        ]);
        let new = site(&[
            ("fi/a/index.html", "page a fi", "A2"),
            ("fi/b2/index.html", "page b fi", "B"),
            ("fi/b/index.html", "redirect /fi/b2/", "->"),
            ("fi/c2/index.html", "page c fi", "C"),
            ("fi/f/index.html", "page f fi", "F"),
            ("fi/h/index.html", "page h fi", "G"),
        ]);
        let changes = compare(&old, &new, &["/fi/e/".to_owned()]);
        let moved = |from: &str, to: &str| Moved { from: from.to_owned(), to: to.to_owned() };
        assert_eq!(changes.changed, ["/fi/a/"]);
        assert_eq!(changes.moved, [moved("/fi/b/", "/fi/b2/")]);
        let lost =
            [moved("/fi/c/", "/fi/c2/"), moved("/fi/g/", "/fi/h/"), moved("/fi/old-b/", "/fi/b2/")];
        assert_eq!(changes.lost, lost);
        assert_eq!(changes.removed, ["/fi/d/"]);
        assert_eq!(changes.vanished, ["/fi/p/"]);
        assert_eq!(changes.allowed, ["/fi/e/"]);
        assert_eq!(changes.added, ["/fi/f/"]);
        assert_eq!(
            changes.dead().collect::<Vec<_>>(),
            ["/fi/c/", "/fi/g/", "/fi/old-b/", "/fi/d/", "/fi/p/"]
        );
    }
}
