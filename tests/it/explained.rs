//! What `digituki explain` shows: each example is as wrong, and as right, as it says.

use digituki::{
    base::Sources,
    compile,
    diagnostic::{
        Code,
        explain::{Example, example, explained},
        texts::MessageLang,
    },
};

use crate::support::{files, fixture, options};

/// A provider against which nothing is to be said; keys of an example take the place of its own.
const PROVIDER: &str = r#"id: apu
type: library
name: { fi: Digituki, sv: Digitalt stöd, en: Digital support }
summary: { fi: Apua, sv: Hjälp, en: Help }
last_verified: 2026-11-01
area: { municipalities: ["091"] }
places: [{ id: main, name: { fi: Pääkirjasto, sv: Huvudbiblioteket, en: Main library }, address: { municipality: "091" }, accessibility: [step_free] }]
supports: [{ form: local_point, place: main }]
"#;

const SETTINGS: &str = "\
title: { fi: Käsikirja, sv: Handbok, en: Handbook }
languages: [fi, sv, en]
base_url: https://example.fi/
";

/// Fields of one text, by their names, put over those of another.
fn over(base: &str, own: &str) -> String {
    let name = |line: &str| {
        let name = line.split(':').next().unwrap_or_default().trim().to_owned();
        (!line.starts_with([' ', '-', '#']) && line.contains(':')).then_some(name)
    };
    let own_names: Vec<String> = own.lines().filter_map(name).collect();
    let kept = base.lines().filter(|line| name(line).is_none_or(|own| !own_names.contains(&own)));
    kept.map(|line| format!("{line}\n")).collect::<String>() + own
}

/// The site of an example.
fn site(code: Code, text: &str, tag: &str) -> Sources {
    let phone = match tag {
        "fi" => ("Puhelin", "Asetukset"),
        "sv" => ("Telefon", "Inställningar"),
        _ => ("Phone", "Settings"),
    };
    let mut site = format!(
        "//- content/puhelin.{tag}.md\n---\ntitle: {}\n---\n## {}\n//- content/kuva.png\npicture\n",
        phone.0, phone.1
    );
    let name = code.to_string();
    let family = name.split('-').next().unwrap_or_default();
    if text.starts_with("//- ") {
        site.push_str(text);
    } else if family == "registry" {
        let provider = over(PROVIDER, text);
        let provider: String = provider.lines().map(|line| format!("    {line}\n")).collect();
        site.push_str("//- providers.yaml\nschema: 1\nproviders:\n  -\n");
        site.push_str(&provider);
    } else if family == "site" {
        site.push_str(&format!("//- content/site.yaml\n{}", over(SETTINGS, text)));
    } else if text.starts_with("---") {
        site.push_str(&format!("//- content/sivu.{tag}.md\n{text}"));
    } else {
        site.push_str(&format!("//- content/sivu.{tag}.md\n---\ntitle: Page\n---\n{text}"));
    }
    let has_own = files(text).iter().any(|(path, _)| path.contains("puhelin."));
    if has_own {
        site = site
            .split_once("//- content/kuva.png")
            .map_or(String::new(), |(_, rest)| format!("//- content/kuva.png{rest}"));
    }
    if family == "link" && !text.contains("content/site.yaml") {
        // Of the settings of most tests, one silences pages to which nothing leads.
        site.push_str(&format!("//- content/site.yaml\n{SETTINGS}"));
    }
    fixture(&site)
}

/// What only the disk, a picture, a checker of links or another version of the program brings about;
/// their examples are prose.
const ELSEWHERE: [&str; 10] = [
    "page-encoding",
    "page-size",
    "site-link-loop",
    "a11y-image-animated",
    "a11y-pdf",
    "link-broken",
    "link-moved",
    "site-file-large",
    "site-large",
    "theme-outdated",
];

fn codes(sources: &Sources) -> Vec<String> {
    let reports = compile(sources, &options()).reports;
    reports.iter().map(|report| report.diagnostic.code.to_string()).collect()
}

#[test]
fn every_code_has_an_example_that_is_wrong_and_one_that_is_right() {
    let mut amiss = Vec::new();
    for lang in MessageLang::ALL {
        for code in Code::all().filter(|code| !ELSEWHERE.contains(&code.to_string().as_str())) {
            let Some(Example { wrong, right }) = example(code, lang) else {
                amiss.push(format!("{code} has no example in {}", lang.tag()));
                continue;
            };
            let Code::Finding(_) = code else {
                // The faults of YAML are the same in all files; a page or the settings show them.
                continue;
            };
            let name = code.to_string();
            let (in_wrong, in_right) =
                (codes(&site(code, &wrong, lang.tag())), codes(&site(code, &right, lang.tag())));
            if !in_wrong.contains(&name) {
                amiss.push(format!("{name} ({}): wrong has only {in_wrong:?}", lang.tag()));
            }
            if in_right.contains(&name) {
                amiss.push(format!("{name} ({}): right has it too", lang.tag()));
            }
        }
    }
    assert!(amiss.is_empty(), "{}", amiss.join("\n"));
}

#[test]
fn the_examples_of_yaml_are_as_wrong_as_they_say() {
    use digituki::diagnostic::{Family, YamlFault};
    for lang in MessageLang::ALL {
        for fault in YamlFault::ALL {
            let in_page = Code::Yaml(Family::Page, *fault);
            let in_site = Code::Yaml(Family::Site, *fault);
            let Example { wrong, right } = example(in_page, lang).expect("an example");
            let is_of_page = wrong.starts_with("---");
            let code = if is_of_page { in_page } else { in_site };
            let found = codes(&site(code, &wrong, lang.tag()));
            assert!(found.contains(&code.to_string()), "{code} ({}): {found:?}", lang.tag());
            let found = codes(&site(code, &right, lang.tag()));
            assert!(!found.contains(&code.to_string()), "{code} ({}): {found:?}", lang.tag());
        }
    }
}

#[test]
fn explanations_fit_a_window_and_leave_no_gap() {
    use unicode_width::UnicodeWidthStr;
    for lang in MessageLang::ALL {
        for code in Code::all() {
            let text = explained(code, lang);
            // Examples stand as editors would write them.
            for line in text.lines().filter(|line| !line.starts_with("    ")) {
                let longest = line.split(' ').map(UnicodeWidthStr::width).max().unwrap_or_default();
                assert!(line.width() <= 80 || longest > 60, "{code}: {line}");
            }
            for criterion in code.criteria() {
                let named = text.split(criterion).nth(1).unwrap_or_default();
                let name = named.chars().nth(1);
                assert!(name.is_some_and(char::is_alphabetic), "{criterion} has no name");
            }
        }
    }
}
