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
            let urls = hits.iter().take(10).map(|hit| &site.site.routes[index.route(hit.page)].url);
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
        let terms = |word: &str| search::terms(&word.to_lowercase(), &tag);
        let (mut met, mut all) = (0, 0);
        for (lemma, forms) in &rows {
            let own = terms(lemma);
            all += forms.split(' ').count();
            met += forms.split(' ').filter(|form| !own.is_disjoint(&terms(form))).count();
        }
        let words: BTreeSet<String> = rows.iter().map(|(lemma, _)| lemma.to_lowercase()).collect();
        let words: Vec<BTreeSet<String>> = words.iter().map(|word| terms(word)).collect();
        let pairs = words.len() * (words.len() - 1) / 2;
        let wrong = words
            .iter()
            .enumerate()
            .flat_map(|(at, one)| words[at + 1..].iter().map(move |other| (one, other)))
            .filter(|(one, other)| !one.is_disjoint(other))
            .count();
        let share = met as f64 / all as f64;
        let false_share = wrong as f64 / pairs as f64;
        println!(
            "{lang}: {share:.3} of {all} forms, {false_share:.5} of {pairs} pairs meet falsely"
        );
        assert!(share >= 0.85, "{lang}: {share:.3}");
        assert!(false_share <= 0.01, "{lang}: {wrong} of {pairs}");
    }
}

/// Words of every shape: those of the lists and of the queries, and some that no language has.
fn words_to_try(lang: &str) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = BTreeSet::new();
    if lang != "en" {
        for (lemma, forms) in rows(&format!("forms.{lang}.tsv")) {
            words.insert(lemma);
            words.extend(forms.split(' ').take(2).map(str::to_owned));
        }
    }
    for (query, _) in rows(&format!("queries.{lang}.tsv")) {
        words.extend(query.split_whitespace().map(str::to_owned));
    }
    let parts = [
        "a", "ä", "kk", "sto", "li", "nen", "us", "ing", "et", "t", "'s", "y", "ion", "ssa", "mme",
        "tt", "ö", "het", "er", "n", "je", "vä", "rt", "nk", "2", "иж", "å", "s", "lig", "ful",
    ];
    let mut state: u64 = 7;
    let mut below = |most: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % most
    };
    for _ in 0..400 {
        let length = 1 + below(5);
        words.insert((0..length).map(|_| parts[below(parts.len())]).collect());
    }
    words.iter().map(|word| word.to_lowercase()).collect()
}

/// The script of the search page works terms out by itself; its tests read these files.
#[test]
fn the_script_knows_the_same_terms() {
    for lang in ["fi", "sv", "en"] {
        let tag = Lang::parse(lang).expect("a language");
        let row = |word: &String| {
            let terms: Vec<String> = search::terms(word, &tag).into_iter().collect();
            format!("{word}\t{}\n", terms.join(" "))
        };
        let told: String = words_to_try(lang).iter().map(row).collect();
        let path = project().join(format!("tests/search/terms.{lang}.tsv"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &told).expect("it is written");
        }
        assert_eq!(fs::read_to_string(&path).unwrap_or_default(), told, "{lang}: UPDATE_EXPECT=1");
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
        assert_eq!(finnish.title(hits[0].page), "Tavallinen sivu");
    }
    // A page that is shown in a language it lacks is found in its own alone.
    assert!(site.index(1).expect("templates are sound").search("tavallinen").is_empty());
    for odd in ["", " ", "-", "\u{ad}", "🙂", "'", "a:b:c", &"x".repeat(10_000)] {
        finnish.search(odd);
    }
}
