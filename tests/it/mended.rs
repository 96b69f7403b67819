//! `check --fix`: a mistake goes, none comes, and not a byte changes elsewhere.

use digituki::{
    Report,
    base::Sources,
    compile,
    mend::{Reach, mend},
};
use proptest::prelude::*;

use crate::{
    properties::cases,
    support::{digituki, files, fixture, options, write},
};

/// Lines of a page that are wrong, and as they are when they are mended.
const PAGE: [(&str, &str); 9] = [
    ("## Näin soitat   \n\nTeksti.", "## Näin soitat\n\nTeksti."),
    ("###Pieni otsikko\n\nTeksti.", "###Pieni otsikko\n\nTeksti."),
    ("• puhelin\n• laturi", "- puhelin\n- laturi"),
    ("Ota mukaan:\n•\u{a0}puhelin\n·   laturi", "Ota mukaan:\n- puhelin\n- laturi"),
    ("Avoinna klo 9-15.", "Avoinna klo 9–15."),
    ("Avoinna ma-pe 10.00-14.30!", "Avoinna ma-pe 10.00–14.30!"),
    ("Soita 029 534 5000 heti.", "Soita [029 534 5000](tel:+358295345000) heti."),
    ("(puh. +358 29 534 5000)", "(puh. [+358 29 534 5000](tel:+358295345000))"),
    (
        "Lue [ohje](http://example.fi/a) ja [toinen](https://example.fi/b).",
        "Lue [ohje](https://example.fi/a) ja [toinen](https://example.fi/b).",
    ),
];

/// The same for fields of a provider.
const FIELDS: [(&str, &str); 7] = [
    ("phone: 029 534 5000", "phone: \"+358295345000\""),
    ("phone: \"(029) 534-5000\"  # vaihde", "phone: \"+358295345000\"  # vaihde"),
    ("email: apu [at] example.fi", "email: apu@example.fi"),
    ("email: 'apu(at)example.fi'", "email: 'apu@example.fi'"),
    ("website: www.example.fi/apu", "website: https://www.example.fi/apu"),
    ("open: 10.00-12.00", "open: 10:00-12:00"),
    ("open: \"9-11, 12:00-15:00\"", "open: \"09:00-11:00, 12:00-15:00\""),
];

fn page(lines: &[&str]) -> String {
    format!("---\ntitle: Sivu\n---\n{}\n", lines.join("\n\nVälissä on tekstiä.\n\n"))
}

fn registry(field: &str) -> String {
    let contact = |fields: &str| {
        format!(
            "    contacts:\n      - role: {{ fi: neuvonta, sv: rådgivning, en: advice }}\n{fields}"
        )
    };
    let (contacts, open, website) = match field.split(':').next().unwrap_or_default() {
        "phone" => (
            contact(&format!("        {field}\n        call_charge: normal\n")),
            "open: 10:00-12:00",
            "",
        ),
        "email" => (contact(&format!("        {field}\n")), "open: 10:00-12:00", ""),
        "website" => (String::new(), "open: 10:00-12:00", field),
        _ => (String::new(), field, ""),
    };
    let website = if website.is_empty() { String::new() } else { format!("    {website}\n") };
    format!(
        "# Palvelupaikat\nschema: 1\nproviders:\n  - id: apu   # tunnus\n    type: library\n    name: {{ fi: Apu, sv: Hjälp, en: Help }}\n    summary: {{ fi: Apua, sv: Hjälp, en: Help }}\n    last_verified: 2026-11-01\n    area: {{ municipalities: [091, \"049\"] }}\n{website}{contacts}    supports:\n      - form: remote_phone\n        hours: {{ on_holidays: closed, support: [ {{ days: [mon], {} }} ] }}\n",
        open
    )
}

fn site(page: &str, registry: &str) -> Sources {
    fixture(&format!("//- content/sivu.fi.md\n{page}//- providers.yaml\n{registry}"))
}

fn reports(sources: &Sources) -> Vec<Report> {
    compile(sources, &options()).reports
}

fn text(sources: &Sources, path: &str) -> String {
    sources.text(&digituki::base::SourcePath::new(path)).expect("a text").to_string()
}

#[test]
fn each_mistake_is_mended_as_it_should_be() {
    for (wrong, right) in PAGE {
        let sources = site(&page(&[wrong]), &registry("open: 10:00-12:00"));
        let mended = mend(&sources, &options(), Reach::Asked);
        assert_eq!(text(&mended.sources, "content/sivu.fi.md"), page(&[right]));
    }
    for (wrong, right) in FIELDS {
        let sources = site(&page(&["Teksti."]), &registry(wrong));
        let mended = mend(&sources, &options(), Reach::Asked);
        let right = registry(right).replace("[091,", "[\"091\",");
        assert_eq!(text(&mended.sources, "providers.yaml"), right);
    }
}

#[test]
fn what_changes_where_links_lead_is_only_done_when_asked() {
    let wrong = "Lue [ohje](http://example.fi/a).";
    let sources = site(&page(&[wrong]), &registry("website: www.example.fi"));
    let mended = mend(&sources, &options(), Reach::Safe);
    assert_eq!(text(&mended.sources, "content/sivu.fi.md"), page(&[wrong]));
    assert!(text(&mended.sources, "providers.yaml").contains("website: www.example.fi"));
}

proptest! {
    #![proptest_config(cases(48))]

    /// Any mistakes in any order, with any line ends: those that can be mended go, nothing comes in
    /// their place, all other lines stay as they are, and a second time changes nothing.
    #[test]
    fn mending_is_safe(
        picks in prop::collection::vec(0..PAGE.len(), 1..5),
        field in 0..FIELDS.len(),
        windows in any::<bool>(),
    ) {
        let lines: Vec<&str> = picks.iter().map(|pick| PAGE[*pick].0).collect();
        let ends = |text: String| if windows { text.replace('\n', "\r\n") } else { text };
        let sources = site(&ends(page(&lines)), &registry(FIELDS[field].0));
        let before = reports(&sources);
        let mended = mend(&sources, &options(), Reach::Asked);
        let after = reports(&mended.sources);
        let code = |report: &Report| report.diagnostic.code.to_string();
        for report in &after {
            let count = |all: &[Report]| all.iter().filter(|own| code(own) == code(report)).count();
            prop_assert!(count(&after) <= count(&before), "{} came", code(report));
        }
        prop_assert!(after.len() < before.len());
        prop_assert_eq!(mended.count, before.len() - after.len());
        // Lines without a mistake are the same, byte by byte.
        let (old, new) = (text(&sources, "content/sivu.fi.md"), text(&mended.sources, "content/sivu.fi.md"));
        prop_assert_eq!(old.lines().count(), new.lines().count());
        for (old, new) in old.split('\n').zip(new.split('\n')) {
            let is_right = old.trim().is_empty() || old.starts_with("Välissä") || old.starts_with("Teksti");
            prop_assert!(!is_right || old == new, "{:?} became {:?}", old, new);
        }
        let again = mend(&mended.sources, &options(), Reach::Asked);
        prop_assert_eq!(again.files.len(), 0);
    }
}

#[test]
fn the_command_shows_or_makes_the_changes_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let wrong = "---\ntitle: Etusivu\n---\nAvoinna klo 9-15.\n";
    let site = format!(
        "//- content/site.yaml\ntitle: {{ fi: Opas }}\nlanguages: [fi]\nbase_url: https://example.fi/\n//- content/index.fi.md\n{wrong}"
    );
    write(folder.path(), &files(&site));
    let page = folder.path().join("content/index.fi.md");
    let day = ["--date", "2026-11-22"];
    let shown = digituki(folder.path(), &[&["check", "--fix", "--dry-run"][..], &day].concat());
    let diff = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(diff.contains("-Avoinna klo 9-15.\n+Avoinna klo 9–15.\n"), "{diff}");
    assert_eq!(std::fs::read_to_string(&page).expect("a page"), wrong);
    let done = digituki(folder.path(), &[&["check", "--fix", "--strict"][..], &day].concat());
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    assert_eq!(std::fs::read_to_string(&page).expect("a page"), wrong.replace("9-15", "9–15"));
    let left: Vec<_> =
        std::fs::read_dir(folder.path().join("content")).expect("a folder").collect();
    assert_eq!(left.len(), 2, "{left:?}");
}
