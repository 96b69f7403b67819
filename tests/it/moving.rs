//! What becomes of addresses while a site is changed, commit by commit.

use std::collections::{BTreeMap, BTreeSet};

use digituki::{
    base::Hash,
    changes::{Changes, Listed, Listing, compare},
};

use crate::support::{compiled, digituki, files, outputs, write};

/// A page of the history: where it is in each language, and its old addresses.
#[derive(Clone, Debug)]
struct Page {
    key: usize,
    title: usize,
    section: usize,
    slugs: [String; 2],
    aliases: [Vec<String>; 2],
    has_swedish: bool,
    edits: usize,
}

/// A site of the history.
#[derive(Clone, Debug, Default)]
struct State {
    pages: Vec<Page>,
    sections: Vec<[String; 2]>,
    removed: BTreeSet<String>,
    count: usize,
}

const LANGS: [&str; 2] = ["fi", "sv"];

impl State {
    fn address(&self, page: &Page, lang: usize) -> String {
        format!("/{}/{}/{}/", LANGS[lang], self.sections[page.section][lang], page.slugs[lang])
    }

    /// The files of the site.
    fn text(&self) -> String {
        let removed: Vec<String> = self.removed.iter().map(|own| format!("\"{own}\"")).collect();
        let mut text = format!(
            "//- content/site.yaml\ntitle: {{ fi: Opas, sv: Guide }}\nlanguages: [fi, sv]\n\
             base_url: https://example.fi/repo/\nremoved: [{}]\n\
             //- content/index.fi.md\n---\ntitle: Etusivu\n---\nHei.\n\
             //- content/index.sv.md\n---\ntitle: Hem\n---\nHej.\n",
            removed.join(", ")
        );
        for (number, slugs) in self.sections.iter().enumerate() {
            for (lang, slug) in LANGS.iter().zip(slugs) {
                text.push_str(&format!(
                    "//- content/s{number}/index.{lang}.md\n---\ntitle: Osa {number} {lang}\nslug: {slug}\n---\nHei.\n"
                ));
            }
        }
        for page in &self.pages {
            for (at, lang) in LANGS.iter().enumerate().take(if page.has_swedish { 2 } else { 1 }) {
                let Page { key, title, section, edits, .. } = page;
                let aliases = page.aliases[at].join(", ");
                text.push_str(&format!(
                    "//- content/s{section}/p{key}.{lang}.md\n---\ntitle: Sivu {title} {lang}\nslug: {}\n\
                     aliases: [{aliases}]\n---\nMuokkaus {edits}.\n",
                    page.slugs[at]
                ));
            }
        }
        text
    }
}

/// The site as it would be published: every file with its hash.
fn published(text: &str) -> (Listing, BTreeMap<String, String>) {
    let site = compiled(text);
    let outputs = outputs(&site);
    let addresses = site.addresses();
    let listed = |(path, text): (&String, &String)| {
        let (hash, len) = (Hash::of(text.as_bytes()), text.len() as u64);
        (path.clone(), Listed { hash, len, name: addresses.names.get(path).cloned() })
    };
    let files = outputs.iter().map(listed).collect();
    (Listing { files, removed: addresses.removed }, outputs)
}

/// The addresses of all pages, those that lead on too, as the files alone tell them.
fn alive(outputs: &BTreeMap<String, String>) -> BTreeSet<String> {
    let pages = outputs.keys().filter_map(|path| path.strip_suffix("index.html"));
    pages.map(|folder| format!("/{folder}")).collect()
}

/// Where a reader who opens an address ends up, following what needs no script.
fn opened(outputs: &BTreeMap<String, String>, address: &str) -> Option<String> {
    let page = outputs.get(&format!("{}index.html", &address[1..]))?;
    let Some((_, rest)) = page.split_once("http-equiv=\"refresh\" content=\"0; url=/repo") else {
        return Some(address.to_owned());
    };
    let to = rest.split('"').next()?;
    assert!(page.contains(&format!("rel=\"canonical\" href=\"https://example.fi/repo{to}\"")));
    assert!(page.contains(&format!("<a href=\"/repo{to}\"")), "a link for whoever stays");
    opened(outputs, to)
}

/// Something that a commit does.
fn commit(state: &mut State, draw: &mut impl FnMut(usize) -> usize) {
    let new = |state: &mut State, draw: &mut dyn FnMut(usize) -> usize| {
        state.count += 1;
        let count = state.count;
        let slugs = [format!("sivu-{count}"), format!("sida-{count}")];
        let (section, has_swedish) = (draw(state.sections.len()), draw(3) > 0);
        let slugs = if has_swedish { slugs } else { [slugs[0].clone(), slugs[0].clone()] };
        let aliases = Default::default();
        Page { key: count, title: count, section, slugs, aliases, has_swedish, edits: 0 }
    };
    if state.pages.len() < 4 {
        let page = new(state, draw);
        return state.pages.push(page);
    }
    let at = draw(state.pages.len());
    let lang = if state.pages[at].has_swedish { draw(2) } else { 0 };
    let old = state.address(&state.pages[at], lang);
    match draw(10) {
        0 => {
            let page = new(state, draw);
            state.pages.push(page);
        }
        1 => state.pages[at].edits += 1,
        // Another address, with the old one kept or forgotten.
        2..=4 => {
            state.count += 1;
            let slug = format!("uusi-{}", state.count);
            let is_kept = draw(2) == 0;
            let page = &mut state.pages[at];
            page.slugs[lang] = slug;
            if is_kept {
                page.aliases[lang].push(old);
            }
            if !page.has_swedish {
                page.slugs[1] = page.slugs[0].clone();
            }
        }
        // Gone, by mistake or on purpose.
        5 => {
            let page = state.pages.remove(at);
            if draw(2) == 0 {
                for lang in 0..2 {
                    let address = state.address(&page, lang);
                    state.removed.insert(address);
                }
            }
        }
        // Another file, and with it another key.
        6 => {
            state.count += 1;
            state.pages[at].key = state.count;
        }
        // To another section.
        7 => state.pages[at].section = draw(state.sections.len()),
        // Translated.
        8 => {
            state.count += 1;
            let count = state.count;
            let page = &mut state.pages[at];
            if !page.has_swedish {
                page.has_swedish = true;
                page.slugs[1] = format!("sida-{count}");
            }
        }
        // A section with another address.
        _ => {
            state.count += 1;
            let section = draw(state.sections.len());
            state.sections[section][lang] = format!("osa-{}", state.count);
        }
    }
}

#[test]
fn every_address_that_dies_in_two_hundred_commits_is_told_and_no_other() {
    // Knuth's numbers: the same history each time.
    let mut seed: u64 = 2026;
    let mut draw = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((seed >> 33) % below as u64) as usize
    };
    let section = |number: usize| [format!("osa-{number}"), format!("del-{number}")];
    let mut state = State { sections: (0..3).map(section).collect(), ..State::default() };
    let (mut listing, mut outputs) = published(&state.text());
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut ever = alive(&outputs);
    let mut sums = Changes::default();
    for number in 0..200 {
        commit(&mut state, &mut draw);
        let (now, made) = published(&state.text());
        let changes = compare(&listing, &now, &[]);
        let (before, after) = (alive(&outputs), alive(&made));
        let died: BTreeSet<String> = before.difference(&after).cloned().collect();
        let allowed: BTreeSet<String> = changes.allowed.iter().cloned().collect();
        let dead: BTreeSet<String> = changes.dead().map(str::to_owned).collect();
        let said: BTreeSet<String> = dead.union(&allowed).cloned().collect();
        assert_eq!(said, died, "commit {number}");
        assert_eq!(dead.intersection(&allowed).count(), 0);
        assert!(allowed.is_subset(&state.removed), "commit {number}");
        for moved in changes.lost.iter().chain(&changes.moved) {
            assert!(after.contains(&moved.to), "commit {number}: {moved:?} is a place");
        }
        for moved in &changes.moved {
            assert_eq!(opened(&made, &moved.from), opened(&made, &moved.to), "{moved:?}");
        }
        told.extend(said);
        ever.extend(after.iter().cloned());
        sums.lost.extend(changes.lost);
        sums.moved.extend(changes.moved);
        sums.removed.extend(changes.removed);
        sums.allowed.extend(changes.allowed);
        (listing, outputs) = (now, made);
    }
    // The history has all there is.
    for count in [sums.lost.len(), sums.moved.len(), sums.removed.len(), sums.allowed.len()] {
        assert!(count > 5, "{count}");
    }
    // Whatever was ever an address either was told of, or still leads to a page.
    for address in ever.difference(&told) {
        assert!(opened(&outputs, address).is_some(), "{address}");
    }
}

#[test]
fn an_alias_of_a_lesson_leads_its_handout_and_the_pages_of_its_section_on_too() {
    let site = "\
//- content/site.yaml
title: { fi: Opas, sv: Guide }
languages: [fi, sv]
base_url: https://example.fi/
//- content/tunnit/index.fi.md
---
title: Tunnit
aliases: [/fi/vanhat-tunnit/]
---
//- content/tunnit/uusi.fi.md
---
title: Tunti
kind: lesson
aliases: [/fi/vanhat-tunnit/vanha/]
---
:::handout
Muista.
:::
";
    let site = compiled(site);
    let leads = |from: &str| {
        let found = site.site.aliases.iter().find(|(url, _)| url.as_str() == from);
        let (_, route) = found.unwrap_or_else(|| panic!("{from} leads nowhere"));
        site.site.routes[*route].url.to_string()
    };
    assert_eq!(leads("/fi/vanhat-tunnit/"), "/fi/tunnit/");
    assert_eq!(leads("/fi/vanhat-tunnit/vanha/"), "/fi/tunnit/uusi/");
    assert_eq!(leads("/fi/vanhat-tunnit/vanha/moniste/"), "/fi/tunnit/uusi/moniste/");
    assert_eq!(leads("/fi/vanhat-tunnit/uusi/"), "/fi/tunnit/uusi/");
    assert_eq!(leads("/fi/tunnit/vanha/"), "/fi/tunnit/uusi/");
    // The page is shown in Swedish under the same names, and so is what it was called before.
    assert_eq!(leads("/sv/tunnit/vanha/"), "/sv/tunnit/uusi/");
}

#[test]
fn two_published_folders_are_compared_and_told_in_each_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let site = |slug: &str, more: &str| {
        format!(
            "//- content/site.yaml\ntitle: {{ fi: Opas }}\nlanguages: [fi]\nbase_url: https://example.fi/\n{more}\
             //- content/index.fi.md\n---\ntitle: Etusivu\n---\n[Sivu](sivu.fi.md)\n\
             //- content/sivu.fi.md\n---\ntitle: Sivu\nslug: {slug}\n---\nHei.\n"
        )
    };
    let build = |text: &str, out: &str| {
        write(root, &files(text));
        let output = digituki(root, &["build", "--out", out, "--date", "2026-11-23"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    build(&site("eka", ""), "old");
    build(&site("toka", ""), "new");
    for (lang, says) in
        [("fi", "ei enää johda"), ("sv", "leder inte längre"), ("en", "leads nowhere")]
    {
        let output = digituki(root, &["diff", "old", "new", "--lang", lang]);
        let said = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("/fi/eka/ → /fi/toka/") && said.contains(says), "{said}");
        assert!(said.contains("[/fi/eka/]"), "{said}");
    }
    let allowed = digituki(root, &["diff", "old", "new", "--allow", "/fi/*/"]);
    assert_eq!(allowed.status.code(), Some(0));
    let json = digituki(root, &["diff", "old", "new/.digituki-manifest.json", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["lost"][0]["to"], "/fi/toka/");
    build(&site("toka", "removed: [/fi/eka/]\n"), "new");
    assert_eq!(digituki(root, &["diff", "old", "new"]).status.code(), Some(0));
    assert_eq!(digituki(root, &["diff", "old", "content"]).status.code(), Some(2), "no site");
    assert_eq!(digituki(root, &["diff", "old", "nowhere"]).status.code(), Some(3));
}
