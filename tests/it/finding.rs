//! Finding pages: by the queries that people type, and by the forms of words.

use std::{collections::BTreeSet, fs};

use digituki::{
    base::{Lang, SourcePath},
    compile, search,
};

use crate::support::{compiled, options, project};

/// The handbook of this repository, with its sample providers as if they were real.
fn handbook() -> digituki::Compilation {
    let mut sources = digituki::disk::read(project()).expect("the site is read");
    let registry =
        sources.text(&SourcePath::new("providers.yaml")).expect("a registry").to_string();
    sources.insert_text("providers.yaml", &registry.replace("samples: true", "samples: false"));
    compile(&sources, &options())
}

fn rows(name: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(project().join("tests/search").join(name)).expect("a file");
    let cells = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        Some((cells.next()?, cells.next()?))
    };
    text.lines().filter_map(cells).collect()
}

#[test]
fn people_find_what_they_look_for() {
    let site = handbook();
    for (lang, least) in [("fi", 100), ("sv", 50), ("en", 50)] {
        let queries: Vec<(String, String)> = rows(&format!("queries.{lang}.tsv"))
            .into_iter()
            .filter(|(_, own)| own.starts_with('/'))
            .collect();
        assert!(queries.len() >= least, "{lang}");
        let tag = site.site.config.languages.iter().position(|own| own.as_str() == lang);
        let index = site.index(tag.expect("a language")).expect("templates are sound");
        let is_found = |(query, expected): &&(String, String)| {
            let hits = index.search(query);
            let urls =
                hits.iter().take(10).map(|hit| &site.site.routes[index.page(hit.page).route].url);
            urls.into_iter().any(|url| expected.split(' ').any(|own| own == url.as_str()))
        };
        let found = queries.iter().filter(is_found).count();
        let recall = found as f64 / queries.len() as f64;
        println!("{lang}: {found} of {} found among the first ten: {recall:.3}", queries.len());
        assert!(recall >= 0.92, "{lang}: {recall:.3}");
        let empty = queries.iter().filter(|(query, _)| index.search(query).is_empty()).count();
        assert!(empty * 50 <= queries.len(), "{lang}: {empty} find nothing");
    }
}

#[test]
fn words_are_found_in_all_their_forms_and_seldom_by_those_of_others() {
    for (lang, lemmas) in [("fi", 150), ("sv", 60)] {
        let rows = rows(&format!("forms.{lang}.tsv"));
        assert!(rows.len() >= lemmas, "{lang}");
        let tag = Lang::parse(lang).expect("a language");
        let (mut met, mut all) = (0, 0);
        for (lemma, forms) in &rows {
            for form in forms.split(' ') {
                all += 1;
                met += usize::from(search::meet(&lemma.to_lowercase(), &form.to_lowercase(), &tag));
            }
        }
        let words: BTreeSet<String> = rows.iter().map(|(lemma, _)| lemma.to_lowercase()).collect();
        let words: Vec<&String> = words.iter().collect();
        let pairs = words.len() * (words.len() - 1) / 2;
        let wrong = words
            .iter()
            .enumerate()
            .flat_map(|(at, one)| words[at + 1..].iter().map(move |other| (one, other)))
            .filter(|(one, other)| search::meet(one, other, &tag))
            .count();
        let share = f64::from(met as u32) / f64::from(all as u32);
        let false_share = wrong as f64 / pairs as f64;
        println!(
            "{lang}: {share:.3} of {all} forms, {false_share:.5} of {pairs} pairs meet falsely"
        );
        assert!(share >= 0.85, "{lang}: {share:.3}");
        assert!(false_share <= 0.01, "{lang}: {wrong} of {pairs}");
    }
}

#[test]
fn what_is_not_for_all_is_not_found() {
    let site = compiled(
        "//- content/luonnos.fi.md\n---\ntitle: Luonnos\ndraft: true\n---\nKeskeneräinen.\n\
         //- content/salattu.fi.md\n---\ntitle: Salattu\nnoindex: true\n---\nKätketty.\n\
         //- content/tavallinen.fi.md\n---\ntitle: Tavallinen sivu\n---\nVerkkopankissa asioidaan.\n",
    );
    let finnish = site.index(0).expect("templates are sound");
    assert!(finnish.search("luonnos").is_empty());
    assert!(finnish.search("kätketty").is_empty());
    for query in ["verkkopankki", "verkkopankin", "VERKKOPANKISTA", "verkkopamkki", "tavall"] {
        let hits = finnish.search(query);
        assert_eq!(hits.len(), 1, "{query}");
        assert_eq!(finnish.page(hits[0].page).title, "Tavallinen sivu");
    }
    // A page that is shown in a language it lacks is found in its own alone.
    assert!(site.index(1).expect("templates are sound").search("tavallinen").is_empty());
    for odd in ["", " ", "-", "\u{ad}", "🙂", "'", "a:b:c", &"x".repeat(10_000)] {
        finnish.search(odd);
    }
}
