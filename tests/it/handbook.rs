//! The handbook of this repository: how much there is, whether its languages say the same, and whether its
//! words are one's own in each.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::Arc,
};

use digituki::{
    Options,
    base::Hash,
    compile, disk,
    document::{self, Body, Extra, Kind},
    site::{Doc, Page, Resolved, Site, Subject},
};
use regex::Regex;

use crate::support::{TODAY, project};

const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

fn handbook() -> Arc<Site> {
    let sources = disk::read(project()).expect("the sources are read");
    let options = Options { date: TODAY, base_url: None, drafts: false, allow_expired: false };
    compile(&sources, &options).site
}

/// The text of a document.
fn body(site: &Site, doc: &Doc) -> Body {
    let text = fs::read_to_string(project().join(doc.path.as_str())).expect("a text");
    let parsed = document::parse(
        &doc.path,
        (&text, Hash::of(text.as_bytes())),
        &site.config,
        &mut Vec::new(),
    );
    Arc::unwrap_or_clone(parsed.expect("a page").0.body)
}

/// The files of the handbook's texts by their paths, with the language in their names.
fn texts() -> Vec<(String, String, String)> {
    let entries = walkdir::WalkDir::new(project().join("content")).sort_by_file_name();
    let files = entries.into_iter().map(|entry| entry.expect("an entry").into_path());
    files
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.strip_suffix(".md")?.to_owned();
            let (_, lang) = name.rsplit_once('.')?;
            let text = fs::read_to_string(&path).expect("a text");
            Some((path.display().to_string(), lang.to_owned(), text))
        })
        .collect()
}

fn table(name: &str) -> Vec<Vec<String>> {
    let path = project().join("tests/handbook").join(name);
    let text = fs::read_to_string(path).expect("a table");
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| row.split('\t').map(str::to_owned).collect()).collect()
}

#[test]
fn there_is_enough_of_everything_in_every_language() {
    let site = handbook();
    for (lang, tag) in LANGUAGES.into_iter().enumerate() {
        let has = |kind: Kind| {
            let own = |page: &&Page| page.kind == kind && page.versions[lang].is_some();
            site.pages.iter().filter(own).count()
        };
        let all = site.pages.iter().filter(|page| page.versions[lang].is_some()).count();
        assert!(all >= 70, "{tag}: {all} pages");
        for (kind, least) in [
            (Kind::Lesson, 16),
            (Kind::Path, 4),
            (Kind::Practice, 10),
            (Kind::Faq, 1),
            (Kind::Glossary, 1),
        ] {
            assert!(has(kind) >= least, "{tag}: {} of {}", has(kind), kind.name());
        }
        let easy = site.pages.iter().filter(|page| page.easy[lang].is_some()).count();
        assert!(easy >= 8 || tag == "en", "{tag}: {easy} pages in easier language");
        // Short are only those that lead on to others.
        for page in &site.pages {
            let Some(doc) = page.versions[lang] else { continue };
            let words = body(&site, &site.docs[doc]).words;
            let leads_on = matches!(page.kind, Kind::Section | Kind::Home | Kind::Path);
            assert!(words >= 150 || leads_on, "{}: {words} words", site.docs[doc].path.as_str());
        }
    }
    let pictures = site.files.keys().filter(|path| path.as_str().ends_with(".svg")).count();
    assert!(pictures >= 12, "{pictures} drawings");
}

#[test]
fn every_lesson_is_a_page_a_trainers_version_a_plan_and_a_handout() {
    let site = handbook();
    for (at, page) in site.pages.iter().enumerate().filter(|(_, page)| page.kind == Kind::Lesson) {
        for lang in site.languages() {
            for extra in [Extra::Trainer, Extra::Plan, Extra::Handout] {
                let route = site.route_of(lang, Subject::Extra(at, extra));
                assert!(route.is_some(), "{} has no {}", page.key, extra.name());
            }
            let lesson = &site.docs[page.versions[lang].expect("every language")].front.lesson;
            let path = &page.key;
            assert!((3..=5).contains(&lesson.objectives.len()), "{path}: objectives");
            assert!(!lesson.digcomp.is_empty() && lesson.level.is_some(), "{path}: level");
            assert!(lesson.minutes().is_some_and(|own| own <= 90), "{path}: too long a session");
        }
    }
}

#[test]
fn a_glossary_has_the_same_terms_in_every_language_and_pages_lead_to_the_ones_they_name() {
    let site = handbook();
    let glossary = site.pages.iter().find(|page| page.kind == Kind::Glossary).expect("a glossary");
    let terms = |lang: usize| {
        let doc = glossary.versions[lang].expect("every language");
        &site.docs[doc].face.terms
    };
    assert!(terms(0).len() >= 50);
    for lang in site.languages() {
        assert_eq!(terms(lang).len(), terms(0).len(), "{}", LANGUAGES[lang]);
        assert!(terms(lang).iter().all(|term| !term.definition.is_empty()));
        let names: BTreeSet<&str> = terms(lang).iter().map(|term| term.name.as_str()).collect();
        assert_eq!(names.len(), terms(lang).len(), "{}: a term twice", LANGUAGES[lang]);
    }
    // The places of the terms that a version of a page leads to.
    let mut linked = 0;
    let mut led_to = |doc: usize, lang: usize| {
        let mut places = BTreeSet::new();
        let labels = body(&site, &site.docs[doc]).labels;
        for (link, words) in site.docs[doc].face.links.iter().zip(&labels) {
            let Resolved::Page { page, fragment: Some(fragment), .. } =
                site.resolve_target(&link.target)
            else {
                continue;
            };
            if site.pages[page].kind != Kind::Glossary {
                continue;
            }
            let place = terms(lang).iter().position(|term| term.id == fragment);
            let path = site.docs[doc].path.as_str();
            let place = place.unwrap_or_else(|| panic!("{path}: #{fragment} is no term"));
            // Words are inflected at their ends.
            let start = |text: &str| text.to_lowercase().chars().take(4).collect::<String>();
            assert_eq!(start(words), start(&terms(lang)[place].name), "{path}: {words}");
            linked += 1;
            places.insert(place);
        }
        places
    };
    for page in &site.pages {
        let own: Vec<BTreeSet<usize>> =
            site.languages().filter_map(|lang| Some(led_to(page.versions[lang]?, lang))).collect();
        assert!(own.iter().all(|places| *places == own[0]), "{} explains {own:?}", page.key);
        for lang in site.languages() {
            page.easy[lang].map(|doc| led_to(doc, lang));
        }
    }
    assert!(linked >= 150, "{linked} links to the glossary");
}

#[test]
fn names_and_terms_are_those_of_the_language() {
    let names = table("names.tsv");
    assert_eq!(names[0], LANGUAGES);
    let avoided: Vec<(String, Regex, String)> = table("avoided.tsv")
        .into_iter()
        .map(|row| (row[0].clone(), Regex::new(&row[1]).expect("a pattern"), row[2].clone()))
        .collect();
    // What is said to be in another language is; addresses are nobody's words.
    let other = Regex::new(
        r#"\[[^\]]*\]\{lang=[^}]*\}|https?://[^\s)"]+|\]\([^)]*\)|[\w./-]+\.(?:md|svg)"#,
    )
    .expect("a pattern");
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, tag, text) in texts() {
        let lang = tag.trim_end_matches("-simple");
        let own = LANGUAGES.iter().position(|known| *known == lang).expect("a language");
        let text = other.replace_all(&text, "] ");
        for row in &names[1..] {
            for (at, name) in
                row.iter().enumerate().filter(|(at, name)| *at != own && **name != row[own])
            {
                let pattern =
                    Regex::new(&format!(r"\b{}", regex::escape(name))).expect("a pattern");
                // A name may be a part of another's: Kela is in OmaKela, a language's own.
                if pattern.is_match(&text) {
                    let told = format!("{name} ({}), for {}", LANGUAGES[at], row[own]);
                    found.entry(path.clone()).or_default().push(told);
                }
            }
        }
        for (_, pattern, instead) in avoided.iter().filter(|(own, ..)| own == lang) {
            for word in pattern.find_iter(&text) {
                found
                    .entry(path.clone())
                    .or_default()
                    .push(format!("{}, for {instead}", word.as_str()));
            }
        }
    }
    assert_eq!(found, BTreeMap::new());
}

#[test]
fn a_page_that_speaks_of_the_law_names_its_sources_and_when_they_were_read() {
    let site = handbook();
    let law = [
        r"(?i)\b(?:laki|lain|lakia|laissa|lailla|direktiiv\w+)\b",
        r"(?i)\b(?:lag|lagen|lagar|lagstift\w+|direktiv\w*|[Ss]pråklagen)\b",
        r"\b(?:Act|law|laws|legislation|[Dd]irective)\b",
    ]
    .map(|pattern| Regex::new(pattern).expect("a pattern"));
    let mut speaking = 0;
    for doc in site.docs.iter().filter(|doc| doc.page.is_some()) {
        let page = &site.pages[doc.page.expect("a page")];
        // Sections lead on; practices are composed examples, and say so; privacy is the site's own.
        let asks =
            !matches!(page.kind, Kind::Section | Kind::Home | Kind::Practice | Kind::Statement);
        let lang = LANGUAGES.iter().position(|own| doc.name.lang.as_str().starts_with(own));
        let path = doc.path.as_str();
        let text = fs::read_to_string(project().join(path)).expect("a text");
        if asks && law[lang.expect("a language")].is_match(&text) {
            speaking += 1;
            assert!(!doc.front.sources.is_empty(), "{path} names no source");
            assert!(doc.front.checked.is_some(), "{path} does not say when it was checked");
        }
    }
    assert!(speaking >= 30, "{speaking} pages speak of the law");
}
