//! The registry: every field is read, every mistake told, and a second reader agrees.

use digituki::{
    Options, compile,
    diagnostic::Fact,
    registry::{Area, Status},
};
use serde_yaml::Value;

use crate::support::{codes, compiled, fixture, main_of, options, outputs, project};

const HEAD: &str = "//- providers.yaml\nschema: 1\nproviders:\n";

fn provider(fields: &str) -> String {
    format!(
        "{HEAD}  - id: apu\n    type: library\n    name: {{ fi: Apu }}\n    summary: {{ fi: A, sv: A, en: A }}\n    last_verified: 2026-11-01\n    area: {{ municipalities: [\"091\"] }}\n{fields}"
    )
}

#[test]
fn codes_with_leading_zeros_no_and_times_stay_texts() {
    let site = compiled(&provider(
        "    support_languages: [fi, no]\n    supports:\n      - form: local_point\n        hours: { support: [ { days: [mon], open: \"12:30-13:00\" } ] }\n",
    ));
    let provider = &site.site.registry.providers[0];
    let area = Area::Some { municipalities: vec!["091"], regions: Vec::new() };
    assert_eq!(provider.area, area);
    let tags: Vec<&str> = provider.support_languages.iter().map(|lang| lang.as_str()).collect();
    assert_eq!(tags, ["fi"]);
    // Not `false`: a language that is not on the list.
    let facts = &site.reports[0].diagnostic.facts;
    assert_eq!(facts, &[("value", Fact::Text("no".to_owned()))]);
    assert_eq!(provider.supports[0].hours.support[0].times[0].from, 750);
}

#[test]
fn every_mistake_is_told_at_its_line() {
    let site = format!(
        "{HEAD}  - id: Väärä Nimi\n    type: kirjasto\n    name: {{ fi: A }}\n    last_verified: eilen\n    area: {{ municipalities: [20, \"999\"] }}\n    adress: x\n  - id: b\n    type: library\n    name: {{ fi: B, fi: C }}\n    supports: [ {{ form: local_point, place: main }} ]\n"
    );
    assert_eq!(
        codes(&site),
        [
            "registry-summary-missing providers.yaml:3",
            "registry-id providers.yaml:3",
            "registry-type providers.yaml:4",
            "registry-value-date providers.yaml:6",
            "registry-municipality providers.yaml:7",
            "registry-municipality providers.yaml:7",
            "registry-key-unknown providers.yaml:8",
            "registry-key-missing providers.yaml:9",
            "registry-summary-missing providers.yaml:9",
            "registry-area providers.yaml:9",
            "registry-key-duplicate providers.yaml:11",
            "registry-place providers.yaml:12",
        ]
    );
}

#[test]
fn a_folder_of_files_is_a_registry_too() {
    let site = "\
//- providers/_registry.yaml
schema: 1
samples: true
//- providers/apu.yaml
id: apu
type: library
name: { fi: Apu }
summary: { fi: A, sv: A, en: A }
last_verified: 2026-11-01
area: { scope: nationwide }
//- providers/muut.yaml
- id: apu
  type: library
  name: { fi: Toinen }
  summary: { fi: A, sv: A, en: A }
  last_verified: 2026-11-01
  area: { scope: nationwide }
";
    assert_eq!(codes(site), ["registry-id-twice providers/muut.yaml:1"]);
    assert_eq!(compiled(site).site.registry.providers.len(), 1);
}

#[test]
fn a_folder_without_a_header_is_told() {
    let site = "\
//- providers/apu.yaml
id: apu
type: library
name: { fi: Apu }
summary: { fi: A, sv: A, en: A }
last_verified: 2026-11-01
area: { scope: nationwide }
";
    assert_eq!(codes(site), ["registry-shape providers/_registry.yaml"]);
}

#[test]
fn providers_show_where_and_while_they_serve() {
    let shown = |fields: &str| {
        let outputs = outputs(&compiled(&provider(fields)));
        outputs.contains_key("fi/tarjoajat/apu/index.html")
    };
    assert!(shown(""));
    assert!(!shown("    valid: { from: 2026-11-23 }\n"));
    let old = provider("").replace("2026-11-01", "2025-05-01");
    assert!(!outputs(&compiled(&old)).contains_key("fi/tarjoajat/apu/index.html"));
    let kept = compile(&fixture(&old), &Options { allow_expired: true, ..options() });
    assert!(outputs(&kept).contains_key("fi/tarjoajat/apu/index.html"));
    for ended in ["    status: ended\n", "    valid: { to: 2026-11-21 }\n"] {
        let outputs = outputs(&compiled(&provider(ended)));
        let page = &outputs["fi/tarjoajat/apu/index.html"];
        assert!(
            page.contains("<a href=\"/fi/kunnat/helsinki/\">Digitukea Helsingissä</a>"),
            "{page}"
        );
        assert!(outputs["fi/paattyneet/index.html"].contains("/fi/tarjoajat/apu/"));
        for list in ["tarjoajat", "kunnat/helsinki", "maakunnat/uusimaa"] {
            let page = main_of(&outputs[&format!("fi/{list}/index.html")]);
            assert!(!page.contains("/fi/tarjoajat/apu/"), "{page}");
        }
    }
    let due = provider("").replace("2026-11-01", "2026-01-01");
    assert!(
        outputs(&compiled(&due))["fi/tarjoajat/apu/index.html"]
            .contains("Tiedot voivat olla vanhentuneet.")
    );
    let paused = compiled(&provider("    status: paused\n"));
    assert_eq!(paused.site.registry.providers[0].status, Status::Paused);
    assert!(outputs(&paused)["fi/tarjoajat/apu/index.html"].contains("Palvelu on tauolla."));
}

#[test]
fn nationwide_except_aland_stays_out_of_aland() {
    let site = provider("")
        .replace("area: { municipalities: [\"091\"] }", "area: { scope: nationwide_except_aland }");
    let outputs = outputs(&compiled(&site));
    assert!(main_of(&outputs["fi/maakunnat/lappi/index.html"]).contains("/fi/tarjoajat/apu/"));
    assert!(
        !main_of(&outputs["fi/maakunnat/ahvenanmaa/index.html"]).contains("/fi/tarjoajat/apu/")
    );
    assert!(outputs["sv/landskap/aland/index.html"].contains("Digitalt stöd på Åland"));
}

#[test]
fn times_are_written_as_each_language_writes_them() {
    let site = provider(
        "    supports:\n      - form: local_point\n        hours: { support: [ { days: [mon, tue, wed], open: \"09:00-12:00\", every: odd-weeks } ], on_holidays: closed }\n",
    );
    let outputs = outputs(&compiled(&site));
    let row = |path: &str| {
        let main = main_of(&outputs[path]);
        let start = main.find("<th scope=\"row\">").expect("a row");
        main[start..start + main[start..].find("</tr>").expect("its end")].to_owned()
    };
    assert_eq!(
        row("fi/tarjoajat/apu/index.html"),
        "<th scope=\"row\">Ma–ke</th><td>9.00–12.00, parittomilla viikoilla</td>"
    );
    assert_eq!(
        row("sv/tillhandahallare/apu/index.html"),
        "<th scope=\"row\">Mån–ons</th><td>kl.\u{a0}9.00–12.00, udda veckor</td>"
    );
    assert_eq!(
        row("en/providers/apu/index.html"),
        "<th scope=\"row\">Mon–Wed</th><td>09:00–12:00, in odd-numbered weeks</td>"
    );
}

#[test]
fn a_second_reader_of_yaml_agrees_on_our_registry() {
    let text = std::fs::read_to_string(project().join("providers.yaml")).expect("a file is read");
    let second: Value = serde_yaml::from_str(&text).expect("YAML");
    let site = digituki::compile(
        &digituki::disk::read(project()).expect("the sources are read"),
        &crate::support::options(),
    );
    let registry = &site.site.registry;
    let listed = second["providers"].as_sequence().expect("a list");
    assert_eq!((listed.len(), registry.providers.len()), (120, 120));
    let mut regions: Vec<&str> = Vec::new();
    for own in &registry.providers {
        let other = listed
            .iter()
            .find(|other| other["id"].as_str() == Some(&own.id.value))
            .expect("the same id");
        assert_eq!(other["type"].as_str(), Some(own.kind));
        for (lang, name) in &own.name.0 {
            assert_eq!(other["name"][lang.as_str()].as_str(), Some(name.as_str()));
        }
        for (lang, summary) in &own.summary.0 {
            assert_eq!(
                other["summary"][lang.as_str()].as_str().map(str::trim),
                Some(summary.as_str())
            );
        }
        assert_eq!(
            other["last_verified"].as_str(),
            own.last_verified.as_ref().map(|date| date.value.to_string()).as_deref()
        );
        let count = |key: &str| other[key].as_sequence().map_or(0, Vec::len);
        assert_eq!(count("supports"), own.supports.len());
        assert_eq!(count("places"), own.places.len());
        assert_eq!(count("contacts"), own.contacts.len());
        assert_eq!(count("topics"), own.topics.len());
        if let Area::Some { municipalities, .. } = &own.area {
            let codes = other["area"]["municipalities"].as_sequence();
            let codes: Vec<&str> = codes.into_iter().flatten().filter_map(Value::as_str).collect();
            assert_eq!(&codes, municipalities);
            regions.extend(
                digituki::reference::regions()
                    .iter()
                    .map(|r| r.code)
                    .filter(|code| own.area.meets_region(code)),
            );
        }
        for (slot, theirs) in
            own.supports.iter().zip(other["supports"].as_sequence().into_iter().flatten())
        {
            assert_eq!(theirs["form"].as_str(), Some(slot.form));
        }
    }
    regions.sort_unstable();
    regions.dedup();
    assert_eq!(regions.len(), 19, "every region has a provider of its own");
}
