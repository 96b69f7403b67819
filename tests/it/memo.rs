//! Compiling again with what is kept gives what compiling afresh gives, and makes only what has
//! changed.

use digituki::{Compilation, Memo, base::Sources, compile, recompile};
use proptest::prelude::*;

use crate::support::{files, fixture, is_seen, options, outputs_of};

const SITE: &str = "\
//- content/index.sv.md
---
title: Start
---
//- content/a/index.fi.md
---
title: Osio
---
Katso [toinen](toinen.fi.md#osa) ja [muu](../muu.fi.md).
//- content/a/toinen.fi.md
---
title: Toinen
weight: 2
---
## Osa

Teksti.
//- content/a/toinen.sv.md
---
title: Andra
slug: andra
---
## Del
//- content/muu.fi.md
---
title: Muu
---
::include{file=\"_osat/muista\"}

::providers{region=\"01\"}
//- content/uutiset/index.fi.md
---
title: Uutiset
children_kind: news
---
//- content/uutiset/eka.fi.md
---
title: Eka
date: 2026-11-01
---
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

/// Everything about a site that anyone can see.
fn seen(site: &Compilation) -> (Vec<digituki::Report>, std::collections::BTreeMap<String, String>) {
    let renderer = site.renderer();
    let outputs = if renderer.is_ok() { outputs_of(site, is_seen) } else { Default::default() };
    (site.reports.clone(), outputs)
}

fn edit(sources: &Sources, path: &str, from: &str, to: &str) -> Sources {
    let mut sources = sources.clone();
    let text = sources.text(&digituki::base::SourcePath::new(path)).expect("a file").to_string();
    assert!(text.contains(from), "{path} has no {from}");
    sources.insert_text(path, &text.replacen(from, to, 1));
    sources
}

/// What is made anew after an edit: the files read, whether the site is worked out, the checks.
fn work(path: &str, from: &str, to: &str) -> (Vec<String>, bool, usize) {
    let sources = fixture(SITE);
    let mut memo = Memo::default();
    recompile(&mut memo, &sources, &options());
    let edited = edit(&sources, path, from, to);
    let again = recompile(&mut memo, &edited, &options());
    assert!(seen(&again) == seen(&compile(&edited, &options())), "{path}: stale");
    let work = again.work;
    (work.parsed.iter().map(ToString::to_string).collect(), work.resolved, work.checked)
}

#[test]
fn an_edit_makes_only_what_it_touches_anew() {
    let documents = 9;
    let one = |path: &str| vec![path.to_owned()];
    let page = "content/a/toinen.fi.md";
    assert_eq!(work(page, "Teksti.", "Uusi teksti, pidempi."), (one(page), false, 1));
    assert_eq!(work(page, "Teksti.", "Teksti."), (Vec::new(), false, 0));
    assert_eq!(work(page, "## Osa", "## Kohta"), (one(page), true, documents));
    assert_eq!(work(page, "title: Toinen", "title: Kakkonen"), (one(page), true, documents));
    let section = "content/a/index.fi.md";
    assert_eq!(work(section, "Katso", "Pitempi alku.\n\nKatso"), (one(section), false, 1));
    assert_eq!(work("providers.yaml", "fi: Apu", "fi: Tuki"), (Vec::new(), true, documents));
}

#[test]
fn a_finding_keeps_its_place_when_lines_above_it_change() {
    let sources = fixture(SITE);
    let mut memo = Memo::default();
    let broken = edit(&sources, "content/a/index.fi.md", "#osa", "#poissa");
    recompile(&mut memo, &broken, &options());
    let moved = edit(&broken, "content/a/index.fi.md", "Katso", "Uusi rivi.\n\nKatso");
    let again = recompile(&mut memo, &moved, &options());
    assert!(seen(&again) == seen(&compile(&moved, &options())));
    assert_eq!(again.reports.len(), 1);
}

/// One edit of a site, by numbers.
fn change(sources: &mut Sources, kind: usize, which: usize, word: &str) {
    let pages = [
        "a/toinen.fi",
        "a/toinen.sv",
        "muu.fi",
        "a/index.fi",
        "uutiset/eka.fi",
        "_osat/muista.fi",
        "uusi.fi",
    ];
    let path = format!("content/{}.md", pages[which % pages.len()]);
    let front = |fields: &str| format!("---\ntitle: {word}\n{fields}---\n");
    let text = match kind {
        0 => format!("{}Teksti {word}.\n", front("")),
        1 => format!("{}## {word}\n\n[linkki](muu.fi.md#{word})\n", front("")),
        2 => front(&format!("slug: {word}\n")),
        3 => front("draft: true\n"),
        4 => front(&format!("weight: {}\n# {word}\n", which % 5)),
        5 => format!("---\ntitle: {word}: rikki\n---\n"),
        6 => {
            *sources = sources.iter().filter(|(own, _)| own.as_str() != path).fold(
                Sources::default(),
                |mut all, (path, file)| {
                    all.insert(path.clone(), file.clone());
                    all
                },
            );
            return;
        }
        7 => return sources.insert_text("providers.yaml", &registry(word)),
        8 => {
            return sources.insert_text("themes/default/texts/fi.yaml", &format!("note: {word}\n"));
        }
        9 => {
            return sources
                .insert_text("themes/default/assets/style.css", &format!("/* {word} */"));
        }
        10 => {
            let site = crate::support::SITE.replace("Käsikirja", word);
            return sources.insert_text("content/site.yaml", &site);
        }
        _ => format!("{}:::note\n{word}\n:::\n\n::include{{file=\"_osat/muista\"}}\n", front("")),
    };
    sources.insert_text(&path, &text);
}

fn registry(word: &str) -> String {
    let registry = files(SITE).into_iter().find(|(path, _)| path == "providers.yaml");
    registry.expect("a registry").1.replace("fi: Apu", &format!("fi: {word}"))
}

proptest! {
    #![proptest_config(crate::properties::cases(60))]

    #[test]
    fn nothing_is_ever_stale(
        changes in proptest::collection::vec((0usize..12, 0usize..20, "[a-c]{1,2}"), 1..18),
    ) {
        let mut sources = fixture(SITE);
        let mut memo = Memo::default();
        recompile(&mut memo, &sources, &options());
        for (kind, which, word) in changes {
            change(&mut sources, kind, which, &word);
            let again = recompile(&mut memo, &sources, &options());
            let afresh = compile(&sources, &options());
            let same = seen(&again) == seen(&afresh);
            prop_assert!(same, "stale after {kind}, {which}, {word}");
        }
    }
}
