//! The dev server by its parts: nothing that it serves is ever stale, it renders what open tabs show,
//! and it tells each tab what has become of its page.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use digituki::{
    Compilation, Report,
    base::{File, OutPath, SourcePath, Sources},
    compile,
    diagnostic::{Code, Fact, Family},
    disk::{self, Library},
    output::Content,
    search,
    serve::{Answer, Edition, Tab, Tabs, Told, Workshop},
    site::index_url,
};
use proptest::prelude::*;

use crate::support::{files, is_seen, options, write};

const SITE: &str = "\
//- content/site.yaml
title: { fi: Käsikirja, sv: Handbok, en: Handbook }
languages: [fi, sv, en]
base_url: https://example.fi/repo/
editor_language: en
parity: { may: [page, section, home, news, lesson, practice, path] }
rules:
  lang-missing-may: { level: off, reason: Small sites have few languages }
  link-orphan: { level: off, reason: Nothing leads to some pages of this site }
//- content/index.fi.md
---
title: Etusivu
---
Tervetuloa.
//- content/osio/index.fi.md
---
title: Osio
---
Katso [toinen](toinen.fi.md#osa).
//- content/osio/toinen.fi.md
---
title: Toinen
---
## Osa

Teksti. Katso [muu](../muu.fi.md).

::include{file=\"../_osat/muista\"}
//- content/osio/toinen.sv.md
---
title: Andra
slug: andra
---
## Del
//- content/muu.fi.md
---
title: Muu
---
::providers{region=\"01\"}
//- content/_osat/muista.fi.md
Muista.
//- providers.yaml
schema: 1
providers:
  - id: apu
    type: library
    name: { fi: Apu }
    summary: { fi: Apua., sv: Hjälp., en: Help. }
    last_verified: 2026-11-01
    area: { municipalities: [\"091\"] }
";

/// A site on a disk, and those who keep up with it.
struct Bench {
    _folder: tempfile::TempDir,
    root: PathBuf,
    workshop: Workshop,
}

impl Bench {
    fn new(site: &str) -> Bench {
        let folder = tempfile::tempdir().expect("a folder");
        write(folder.path(), &files(site));
        let library = Library::open(folder.path()).expect("the site is read");
        let root = library.root().to_owned();
        let editor = "vscode://file{path}:{line}".to_owned();
        let workshop = Workshop::new(library, options(), editor);
        Bench { _folder: folder, root, workshop }
    }

    fn tabs(&self) -> Tabs {
        self.workshop.tabs()
    }

    fn edition(&self) -> std::sync::Arc<Edition> {
        self.tabs().edition()
    }

    /// Saves a file, and lets it be looked at.
    fn save(&mut self, path: &str, text: &str) -> Option<digituki::serve::Change> {
        write(&self.root, &[(path.to_owned(), text.to_owned())]);
        self.workshop.look_at(&[self.root.join(path)])
    }

    fn replace(&mut self, path: &str, from: &str, to: &str) -> Option<digituki::serve::Change> {
        let text = fs::read_to_string(self.root.join(path)).expect("a file");
        assert!(text.contains(from), "{path} has no {from}");
        self.save(path, &text.replace(from, to))
    }
}

/// What a tab is told of the edition of the moment.
fn told(tab: &mut Tab) -> Vec<Told> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(tab.next()).expect("an edition")
}

/// A tab that has seen everything so far.
fn tab(tabs: &Tabs, address: &str) -> Tab {
    let hash = match tabs.edition().answer(address) {
        Answer::Found(made) => Some(made.hash),
        _ => None,
    };
    let mut tab = tabs.join(address.to_owned(), "", hash);
    told(&mut tab);
    tab
}

fn kinds(told: &[Told]) -> Vec<&'static str> {
    let kind = |told: &Told| match told {
        Told::Page { .. } => "page",
        Told::Files { .. } => "files",
        Told::Findings(_) => "findings",
        Told::Moved { .. } => "moved",
        Told::Gone { .. } => "gone",
    };
    told.iter().map(kind).collect()
}

fn panel(told: &[Told]) -> String {
    let panel = told.iter().find_map(|told| match told {
        Told::Findings(panel) => Some(format!("{}\n{}", panel.summary, panel.html)),
        _ => None,
    });
    panel.expect("a panel")
}

#[test]
fn an_edit_renders_what_open_tabs_show_and_a_touch_renders_nothing() {
    let mut bench = Bench::new(SITE);
    let tabs = bench.tabs();
    let _shown = [
        tab(&tabs, "/repo/fi/osio/toinen/"),
        tab(&tabs, "/repo/fi/osio/toinen/"),
        tab(&tabs, "/repo/fi/muu/"),
        tab(&tabs, "/repo/fi/poissa/"),
    ];
    let page = "content/osio/toinen.fi.md";
    let change = bench.replace(page, "Teksti.", "Uusi teksti.").expect("a change");
    assert_eq!((change.rendered, change.pages), (2, 1));
    let change = bench.replace(page, "title: Toinen", "title: Kakkonen").expect("a change");
    assert_eq!(change.rendered, 2);
    let text = fs::read_to_string(bench.root.join(page)).expect("a file");
    assert_eq!(bench.save(page, &text), None, "a touch is no change");
    assert_eq!(bench.workshop.sweep().expect("the site is read"), None);
    drop(_shown);
    let change = bench.replace(page, "Uusi", "Vanha").expect("a change");
    assert_eq!((change.rendered, change.pages), (0, 0), "nobody looks");
}

#[test]
fn twenty_tabs_are_told_of_their_own_page_alone() {
    let mut bench = Bench::new(SITE);
    let tabs = bench.tabs();
    let pages = ["osio/toinen/", "muu/", "osio/", ""];
    let mut open: Vec<Tab> =
        (0..20).map(|at| tab(&tabs, &format!("/repo/fi/{}", pages[at % 4]))).collect();
    bench.replace("content/osio/toinen.fi.md", "Teksti.", "Uusi.").expect("a change");
    for (at, tab) in open.iter_mut().enumerate() {
        let expected: &[&str] = if at % 4 == 0 { &["page"] } else { &[] };
        assert_eq!(kinds(&told(tab)), expected, "tab {at}");
    }
}

#[test]
fn a_page_that_moves_is_followed_and_one_that_goes_says_so() {
    let mut bench = Bench::new(SITE);
    let tabs = bench.tabs();
    let mut fi = tab(&tabs, "/repo/fi/osio/toinen/");
    let mut sv = tab(&tabs, "/repo/sv/osio/andra/");
    let page = "content/osio/toinen.fi.md";
    bench.replace(page, "title: Toinen", "title: Toinen\nslug: kakkonen").expect("a change");
    let moved = |address: &str| Told::Moved { address: address.to_owned() };
    assert!(told(&mut fi).contains(&moved("/repo/fi/osio/kakkonen/")));
    assert!(!kinds(&told(&mut sv)).contains(&"moved"));

    // A file that is renamed keeps its page; both names come in one batch.
    let (old, new) = (bench.root.join(page), bench.root.join("content/osio/kolmas.fi.md"));
    let mut fi = tab(&tabs, "/repo/fi/osio/kakkonen/");
    bench.replace(page, "slug: kakkonen\n", "").expect("a change");
    let mut fi2 = tab(&tabs, "/repo/fi/osio/toinen/");
    assert!(told(&mut fi).contains(&moved("/repo/fi/osio/toinen/")));
    fs::rename(&old, &new).expect("it is renamed");
    bench.workshop.look_at(&[old, new.clone()]).expect("a change");
    assert!(told(&mut fi2).contains(&moved("/repo/fi/osio/kolmas/")));

    let mut fi = tab(&tabs, "/repo/fi/osio/kolmas/");
    let text = fs::read_to_string(&new).expect("a file");
    fs::remove_file(&new).expect("it is deleted");
    bench.workshop.look_at(&[new]).expect("a change");
    assert!(kinds(&told(&mut fi)).contains(&"gone"));
    bench.save("content/osio/kolmas.fi.md", &text).expect("a change");
    assert!(kinds(&told(&mut fi)).contains(&"page"), "it is back");

    // A tab that comes too late knows what it has shown.
    bench
        .save(
            "content/osio/kolmas.fi.md",
            &text.replace("title: Toinen", "title: Toinen\nslug: muu"),
        )
        .expect("a change");
    let mut late =
        tabs.join("/repo/fi/osio/kolmas/".to_owned(), "fi content/osio/kolmas.fi.md", None);
    assert!(told(&mut late).contains(&moved("/repo/fi/osio/muu/")));

    let mut missing = tab(&tabs, "/repo/fi/uusi/");
    bench.save("content/uusi.fi.md", "---\ntitle: Uusi\n---\n").expect("a change");
    assert!(kinds(&told(&mut missing)).contains(&"page"), "it has come into being");

    // The page for addresses that do not exist may change too; it was never anything else.
    let mut nowhere = tabs.join("/repo/fi/ei-ole/".to_owned(), "", None);
    assert!(kinds(&told(&mut nowhere)).contains(&"page"));
    let words = "not_found: { heading: Eksyit }\n";
    bench.save("themes/default/texts/fi.yaml", words).expect("a change");
    assert!(kinds(&told(&mut nowhere)).contains(&"page"));
    // A provider's page has no text of its own, and is gone all the same.
    let mut provider = tab(&tabs, "/repo/fi/tarjoajat/apu/");
    bench.replace("providers.yaml", "id: apu", "id: tuki").expect("a change");
    assert!(kinds(&told(&mut provider)).contains(&"gone"));
}

#[test]
fn what_can_not_be_read_is_shown_as_it_was_with_the_reason() {
    let mut bench = Bench::new(SITE);
    let tabs = bench.tabs();
    let mut page = tab(&tabs, "/repo/fi/osio/toinen/");
    let mut other = tab(&tabs, "/repo/fi/muu/");
    let broken = [
        ("content/osio/toinen.fi.md", "title: Toinen", "title: \"Toinen"),
        ("content/osio/toinen.fi.md", "title: Toinen\n", ""),
        ("content/site.yaml", "languages: [fi,", "languages: [[fi,"),
        ("providers.yaml", "schema: 1", "schema: 1\n\tx: y"),
    ];
    for (path, from, to) in broken {
        let before = fs::read_to_string(bench.root.join(path)).expect("a file");
        bench.replace(path, from, to).expect("a change");
        let said = told(&mut page);
        assert_eq!(kinds(&said), ["findings"], "{path}: {to}");
        // Every page depends on the settings; no page of these on the registry.
        let is_held = path != "providers.yaml";
        assert_eq!(panel(&said).contains("won't update until"), is_held, "{path}");
        assert_eq!(kinds(&told(&mut other)), ["findings"], "{path}: {to}");
        assert!(matches!(bench.edition().answer("/repo/fi/osio/toinen/"), Answer::Found(_)));
        bench.save(path, &before).expect("a change");
        let said = told(&mut page);
        assert_eq!(kinds(&said), ["findings"], "{path} is mended");
        assert_eq!(panel(&said), "\n", "{path} is mended");
        told(&mut other);
    }
}

#[test]
fn a_query_is_no_part_of_an_address() {
    let bench = Bench::new(SITE);
    let Answer::Found(made) = bench.edition().answer("/repo/fi/muu/") else { panic!("no page") };
    let mut page = bench.tabs().join("/repo/fi/muu/?a=b".to_owned(), "", Some(made.hash));
    assert_eq!(kinds(&told(&mut page)), ["findings"]);
    let mut view = bench.tabs().join("/repo/_digituki/?q=muu".to_owned(), "", None);
    let said = told(&mut view);
    let Some(Told::Page { html, .. }) = said.first() else { panic!("{said:?}") };
    assert!(html.contains(">Muu <code>") && !html.contains(">Osio <code>"), "{html}");
}

#[test]
fn a_picture_that_is_another_one_is_told_once() {
    let mut bench = Bench::new(SITE);
    bench.save("content/kuva.png", "red").expect("a change");
    let mut page = tab(&bench.tabs(), "/repo/fi/muu/");
    bench.save("content/kuva.png", "blue").expect("a change");
    let expected = Told::Files { addresses: vec!["/repo/media/kuva.png".to_owned()] };
    assert!(told(&mut page).contains(&expected));
    bench.save("content/toinen.png", "green").expect("a change");
    assert!(!told(&mut page).contains(&expected));
}

#[test]
fn a_template_that_fails_leaves_pages_as_they_were() {
    let mut bench = Bench::new(SITE);
    let tabs = bench.tabs();
    let mut page = tab(&tabs, "/repo/fi/muu/");
    let template = "themes/default/templates/parts/footer.html";
    // One that can't be read, and one that fails only when it is used.
    for text in ["{% if %}", "{{ t.note | abs }}"] {
        bench.save(template, text).expect("a change");
        let said = told(&mut page);
        assert_eq!(kinds(&said), ["findings"], "{text}");
        assert!(panel(&said).contains("Errors: 1"), "{}", panel(&said));
    }
    let failed = bench.edition().answer("/repo/fi/muu/");
    assert!(matches!(failed, Answer::Failed(_, Some(_))), "the last good state is kept");
    bench.save(template, "<p>Alaosa</p>").expect("a change");
    let said = told(&mut page);
    assert_eq!(kinds(&said), ["page", "findings"]);
    assert_eq!(panel(&said), "\n");
}

#[test]
fn findings_are_told_with_those_of_the_page_first_and_at_their_blocks() {
    let mut bench = Bench::new(SITE);
    let tabs = bench.tabs();
    let mut page = tab(&tabs, "/repo/fi/osio/toinen/");
    let mut other = tab(&tabs, "/repo/fi/muu/");
    bench.replace("content/osio/toinen.fi.md", "../muu.fi.md", "../mu.fi.md").expect("a change");
    let said = told(&mut page);
    let Some(Told::Findings(panel)) = said.last() else { panic!("{said:?}") };
    assert_eq!(panel.marks, [("content/osio/toinen.fi.md:6".to_owned(), "error")]);
    assert!(panel.html.contains("vscode://file/"), "{}", panel.html);
    assert!(panel.html.contains("content/osio/toinen.fi.md:6"), "{}", panel.html);
    assert!(panel.says.contains("../mu.fi.md"), "{}", panel.says);
    let Some(Told::Findings(elsewhere)) = told(&mut other).pop() else { panic!("no panel") };
    assert!(elsewhere.marks.is_empty() && elsewhere.says == "Errors: 1", "{elsewhere:?}");
    assert!(elsewhere.html.contains("Findings elsewhere: 1"), "{}", elsewhere.html);
    let Answer::Found(made) = bench.edition().answer("/repo/fi/osio/toinen/") else { panic!() };
    let html = String::from_utf8_lossy(&made.bytes).into_owned();
    assert!(html.contains("data-source=\"content/osio/toinen.fi.md:6\""), "{html}");
    assert!(html.contains("data-source=\"content/_osat/muista.fi.md:1\""), "{html}");
}

#[test]
fn a_site_with_nothing_right_in_it_is_served_all_the_same() {
    for site in [
        "//- content/site.yaml\n{{{\n",
        "//- content/site.yaml\ntitle: x\n//- content/index.fi.md\nno front matter\n",
        "//- providers.yaml\n- : : -\n",
        "//- content/index.fi.md\n---\ntitle: A\n---\n//- themes/default/templates/base.html\n{% x\n",
    ] {
        let bench = Bench::new(site);
        let edition = bench.edition();
        for output in edition.site.plan.outputs.iter() {
            edition.file(&output.path);
        }
        let mut tab = bench.tabs().join("/fi/".to_owned(), "", None);
        assert!(panel(&told(&mut tab)).contains("Virheitä"), "{site}");
    }
}

/// The page as it is published: without what only the dev server adds.
fn published(html: &[u8]) -> String {
    let mut html = String::from_utf8_lossy(html).into_owned();
    html = html.replacen("; script-src 'self'\"", "\"", 1);
    // What the policy of the page lets in already is widened in its place.
    for directive in ["script-src ", "connect-src "] {
        html = html.replacen(&format!("{directive}'self' "), directive, 1);
    }
    if let Some(start) = html.find("<link rel=\"stylesheet\" href=\"/repo/_digituki/page.css\">") {
        let end = html.find("</head>").expect("the end of the head");
        html.replace_range(start..end, "");
    }
    let mut out = String::new();
    let mut rest = html.as_str();
    while let Some(at) = rest.find(" data-source=\"") {
        out.push_str(&rest[..at]);
        let value = &rest[at + 14..];
        rest = &value[value.find('"').expect("the end of a value") + 1..];
    }
    out + rest
}

/// Everything that the dev server serves, as it would be published.
fn served(edition: &Edition) -> BTreeMap<String, String> {
    let file = |path: &OutPath| match edition.file(path) {
        Answer::Found(made) => published(&made.bytes),
        Answer::Failed(..) => "fails".to_owned(),
        Answer::Missing => "missing".to_owned(),
    };
    let outputs = edition.site.plan.outputs.iter().filter(|own| is_seen(own));
    outputs.map(|output| (output.path.to_string(), file(&output.path))).collect()
}

/// What the search of each language looks things up in, served and cold; so small a site has it in
/// one file.
fn indexes(edition: &Edition, site: &Compilation) -> Vec<(Option<String>, Option<String>)> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let both = |lang| {
        let path = OutPath::new(&index_url(site.site.lang(lang)).file()).expect("a path");
        let served = match edition.file(&path) {
            Answer::Found(made) => Some(text(&made.bytes)),
            Answer::Failed(..) | Answer::Missing => None,
        };
        let index = site.index(lang).ok();
        (served, index.map(|index| text(&search::files(&index, &site.site)[&path])))
    };
    site.site.languages().map(both).collect()
}

/// Everything that a cold build makes.
fn cold(site: &Compilation, root: &Path) -> BTreeMap<String, String> {
    let renderer = site.renderer();
    let file = |recipe| {
        let Ok(renderer) = &renderer else { return "fails".to_owned() };
        match site.make(recipe, renderer) {
            Ok(Content::Bytes(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
            Ok(Content::CopyOf(path)) => {
                let bytes = fs::read(root.join(path.as_str())).expect("a file");
                String::from_utf8_lossy(&bytes).into_owned()
            }
            Err(_) => "fails".to_owned(),
        }
    };
    let outputs = site.plan.outputs.iter().filter(|own| is_seen(own));
    outputs.map(|output| (output.path.to_string(), file(&output.recipe))).collect()
}

/// The sources that should be shown: each file as it is or, where it can't be read, as it was when it
/// last could. Worked out from the findings of cold compilations alone.
#[derive(Default)]
struct Model {
    shown: BTreeMap<SourcePath, File>,
    readable: BTreeMap<SourcePath, bool>,
}

impl Model {
    fn sources(&self) -> Sources {
        let mut sources = Sources::default();
        self.shown.iter().for_each(|(path, file)| sources.insert(path.clone(), file.clone()));
        sources
    }

    /// Takes the sources as they are on the disk.
    fn take(&mut self, real: &Sources) {
        let reports = compile(real, &options()).reports;
        let is_theme = |path: &SourcePath| path.as_str().starts_with("themes/");
        let theme_fails =
            reports.iter().any(|own| is_theme(&own.diagnostic.place.file) && cuts_off(own));
        let fails = |path: &SourcePath| match is_theme(path) {
            true => theme_fails,
            false => reports.iter().any(|own| own.diagnostic.place.file == *path && cuts_off(own)),
        };
        let had_theme =
            self.readable.iter().filter(|(path, _)| is_theme(path)).all(|(_, good)| *good);
        let keeps_theme = theme_fails && had_theme;
        let gone = |path: &SourcePath| real.get(path).is_none() && !(is_theme(path) && keeps_theme);
        self.shown.retain(|path, _| !gone(path));
        self.readable.retain(|path, _| !gone(path));
        for (path, file) in real.iter() {
            let bad = fails(path);
            let was_good = self.readable.get(path).copied().unwrap_or(false);
            let keeps = if is_theme(path) { keeps_theme } else { bad && was_good };
            if !keeps {
                self.shown.insert(path.clone(), file.clone());
                self.readable.insert(path.clone(), !bad);
            }
        }
    }
}

/// Whether a finding means that its file can't be read, or is a page without a title.
fn cuts_off(report: &Report) -> bool {
    let title = |(name, fact): &(&str, Fact)| {
        *name == "key" && matches!(fact, Fact::Text(key) if key == "title")
    };
    let diagnostic = &report.diagnostic;
    let has_no_title = matches!(diagnostic.code, Code::Yaml(Family::Page, _))
        && diagnostic.facts.iter().any(title);
    diagnostic.code.cuts_off() || has_no_title
}

/// One edit of a site on the disk, by numbers. The paths that a watcher would name.
fn edit(root: &Path, kind: usize, which: usize, word: &str) -> Vec<PathBuf> {
    const PAGES: [&str; 8] = [
        "osio/toinen.fi",
        "osio/toinen.sv",
        "muu.fi",
        "osio/index.fi",
        "index.fi",
        "_osat/muista.fi",
        "uusi/index.fi",
        "uusi/sivu.en",
    ];
    let path = format!("content/{}.md", PAGES[which % PAGES.len()]);
    let front = |fields: &str| format!("---\ntitle: {word}\n{fields}---\n");
    let (path, text) = match kind {
        0..4 => {
            let old = fs::read_to_string(root.join(&path)).unwrap_or_else(|_| front(""));
            (path, format!("{old}\nLisää {word}.\n"))
        }
        4 => (path, format!("{}## {word}\n\n[linkki](muu.fi.md#{word})\n", front(""))),
        5 => (path, front(&format!("slug: {word}\n"))),
        6 => (path, front(&format!("draft: true\n# {word}\n"))),
        7 => (path, front(&format!("weight: {}\ntopics: [{word}]\n", which % 5))),
        8 => (path, format!("---\ntitle: {word}: rikki\n---\n")),
        9 => (path, "---\nslug: ilman-nimea\n---\nTeksti.\n".to_owned()),
        10 | 11 => {
            let _ = fs::remove_file(root.join(&path));
            return vec![root.join(path)];
        }
        12 => {
            let other = format!("content/{}.md", PAGES[(which + 1) % PAGES.len()]);
            let (from, to) = (root.join(path), root.join(other));
            fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
            let _ = fs::rename(&from, &to);
            return vec![from, to];
        }
        13 => {
            let _ = fs::remove_dir_all(root.join("content/uusi"));
            return vec![root.join("content/uusi")];
        }
        14 => ("providers.yaml".to_owned(), registry(word)),
        15 => ("providers.yaml".to_owned(), format!("{}\t{word}: [\n", registry(word))),
        16 => ("themes/default/texts/fi.yaml".to_owned(), format!("note: {word}\n")),
        17 => ("themes/default/assets/style.css".to_owned(), format!("/* {word} */")),
        18 => ("themes/default/templates/parts/footer.html".to_owned(), format!("<p>{word}</p>")),
        19 => ("themes/default/templates/parts/menu.html".to_owned(), format!("{{% {word}")),
        20 => {
            let _ = fs::remove_dir_all(root.join("themes"));
            return vec![root.join("themes")];
        }
        21 => ("content/site.yaml".to_owned(), settings(word)),
        22 => ("content/site.yaml".to_owned(), format!("{}menu: [{word}\n", settings(word))),
        23 => ("content/kuva.png".to_owned(), word.to_owned()),
        _ => (path, format!("{}:::note\n{word}\n:::\n\n![kuva](kuva.png)\n", front(""))),
    };
    write(root, &[(path.clone(), text)]);
    vec![root.join(path)]
}

fn part(name: &str) -> String {
    files(SITE).into_iter().find(|(path, _)| path == name).expect("a file").1
}

fn registry(word: &str) -> String {
    part("providers.yaml").replace("fi: Apu", &format!("fi: {word}"))
}

fn settings(word: &str) -> String {
    part("content/site.yaml").replace("Käsikirja", word)
}

proptest! {
    #![proptest_config(crate::properties::cases(10))]

    /// A thousand edits: after each, everything that is served is what a cold build makes.
    #[test]
    fn nothing_that_is_served_is_ever_stale(
        edits in proptest::collection::vec((0usize..25, 0usize..40, "[a-c]{1,2}", any::<bool>()), 100),
    ) {
        let mut bench = Bench::new(SITE);
        let tabs = bench.tabs();
        let _shown = [tab(&tabs, "/repo/fi/osio/toinen/"), tab(&tabs, "/repo/fi/muu/")];
        let mut model = Model::default();
        model.take(&disk::read(&bench.root).expect("the site is read"));
        for (kind, which, word, is_named) in edits {
            let paths = edit(&bench.root, kind, which, &word);
            // A watcher names what has changed, or says nothing and a sweep finds it.
            match is_named {
                true => drop(bench.workshop.look_at(&paths)),
                false => drop(bench.workshop.sweep().expect("the site is read")),
            }
            model.take(&disk::read(&bench.root).expect("the site is read"));
            let afresh = compile(&model.sources(), &options());
            let same = served(&bench.edition()) == cold(&afresh, &bench.root);
            prop_assert!(same, "stale after {kind}, {which}, {word}, {is_named}");
        }
        let afresh = compile(&model.sources(), &options());
        for (served, cold) in indexes(&bench.edition(), &afresh) {
            prop_assert_eq!(served, cold);
        }
    }
}
