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

#[test]
fn settings_stand_in_one_file_alone() {
    let head = "//- providers/_registry.yaml\nschema: 1\nsamples: true\n";
    let fields = "    type: library\n    name: { fi: Apu }\n    summary: { fi: A, sv: A, en: A }\n    last_verified: 2026-11-01\n    area: { scope: nationwide }\n";
    // A file of the folder may list providers without settings …
    let list = format!("{head}//- providers/z.yaml\nproviders:\n  - id: apu\n{fields}");
    assert_eq!(codes(&list), Vec::<String>::new());
    // … but second settings could turn invented providers into real ones.
    let twice = list.replace("//- providers/z.yaml\n", "//- providers/z.yaml\nschema: 1\n");
    assert_eq!(codes(&twice), ["registry-header-twice providers/z.yaml"]);
    assert!(compiled(&twice).site.registry.header.samples);
}

#[test]
fn a_half_written_file_is_told_of_once() {
    for text in ["  - id: b\n    ty", "  - id: b\n\ttype: library\n"] {
        let codes = codes(&format!("{HEAD}{text}"));
        assert!(codes.iter().all(|code| code.starts_with("registry-yaml-")), "{codes:?}");
    }
    // What was told wrong is not told missing, too.
    let wrong = provider(
        "    contacts: [ { phone: \"040 123 4567\" } ]\n    supports: [ { form: remote_phone } ]\n",
    );
    assert_eq!(codes(&wrong), ["registry-phone providers.yaml:9"]);
}

#[test]
fn a_person_is_shown_with_consent_alone() {
    let page = |consent: &str| {
        let contact = format!(
            "    contacts: [ {{ name: Etunimi Sukunimi, phone: \"+358401234567\", call_charge: normal, email: etunimi.sukunimi@example.fi, person_consent: {{ {consent} }} }} ]\n"
        );
        outputs(&compiled(&provider(&contact)))["fi/tarjoajat/apu/index.html"].clone()
    };
    let shown = page("given: 2026-01-01, until: 2027-01-01");
    let main = main_of(&shown);
    assert!(main.contains("Etunimi Sukunimi") && main.contains("tel:+358401234567"), "{main}");
    // Search engines keep what they are told, so they are told of no person.
    let facts = &shown[..shown.find("<body").expect("a body")];
    assert!(!facts.contains("+358401234567") && !facts.contains("sukunimi"), "{facts}");
    for over in ["given: 2025-01-01, until: 2026-11-21", "given: 2026-12-01, until: 2027-12-01"] {
        let page = page(over);
        assert!(!page.contains("Sukunimi") && !page.contains("sukunimi"), "{page}");
        assert!(!page.contains("+358401234567"), "{page}");
    }
    let unnamed = provider(
        "    contacts: [ { email: etunimi.sukunimi@example.fi, person_consent: { given: 2020-01-01, until: 2021-12-01 } } ]\n",
    );
    assert_eq!(codes(&unnamed), ["registry-person-expired providers.yaml:9"]);
    assert!(!outputs(&compiled(&unnamed))["fi/tarjoajat/apu/index.html"].contains("sukunimi"));
}

#[test]
fn support_is_shown_while_it_can_be_had() {
    let point = |dates: &str| {
        provider(&format!(
            "    places: [ {{ id: main, name: {{ fi: Talo }}, accessibility: [lift], address: {{ postcode: \"00530\" }} }} ]\n    supports:\n      - form: local_point\n        place: main\n{dates}        hours: {{ support: [ {{ days: [mon], open: \"10:00-12:00\" }} ], on_holidays: closed }}\n"
        ))
    };
    let in_helsinki = |text: &str| {
        let outputs = outputs(&compiled(text));
        let page = main_of(&outputs["fi/kunnat/helsinki/index.html"]);
        let has_calendar = outputs.contains_key("fi/kunnat/helsinki/calendar.ics");
        (page.contains("ma 10.00–12.00"), has_calendar)
    };
    assert_eq!(in_helsinki(&point("")), (true, true));
    assert_eq!(in_helsinki(&point("        ends: 2026-12-31\n")), (true, true));
    assert_eq!(in_helsinki(&point("        ends: 2026-10-31\n")), (false, false));
    assert_eq!(in_helsinki(&point("        starts: 2027-03-01\n")), (false, false));
    let paused = point("").replace("    supports:", "    status: paused\n    supports:");
    assert_eq!(in_helsinki(&paused), (false, false));
    let page = main_of(&outputs(&compiled(&paused))["fi/kunnat/helsinki/index.html"]);
    assert!(
        page.contains("Tauolla · Palvelupiste") && page.contains("Tiedossamme ei ole"),
        "{page}"
    );
}

#[test]
fn the_page_of_one_that_has_ended_stays_however_old_it_is() {
    let old = provider("    status: ended\n").replace("2026-11-01", "2023-01-01");
    assert_eq!(codes(&old), Vec::<String>::new());
    assert!(outputs(&compiled(&old)).contains_key("fi/tarjoajat/apu/index.html"));
}

#[test]
fn what_is_said_of_holidays_and_seasons_is_true() {
    let hours = |support: &str, more: &str| {
        codes(&provider(&format!(
            "    supports:\n      - form: local_home\n        hours: {{ support: [ {support} ]{more} }}\n"
        )))
    };
    let holidays = ["registry-hours-holidays providers.yaml:11"];
    assert_eq!(hours("{ days: [fri], open: \"10:00-12:00\" }", ""), holidays);
    // Over; in a term without holidays; told by an exception.
    let none = Vec::<String>::new();
    let past = "{ days: [fri], open: \"10:00-12:00\", from: 2025-12-01, to: 2025-12-31 }";
    assert_eq!(hours(past, ""), none);
    let term = "{ days: [wed], open: \"10:00-12:00\", from: 2027-01-13, to: 2027-05-26 }";
    assert_eq!(hours(term, ""), none);
    let december = "{ days: [fri], open: \"10:00-12:00\", from: 2026-12-01, to: 2026-12-31 }";
    assert_eq!(hours(december, ""), holidays);
    assert_eq!(hours(december, ", exceptions: [ { dates: 2026-12-25, closed: true } ]"), none);
    // Only what should last is asked for an address without a season.
    let course = "    supports: [ { form: training_course, starts: 2027-01-11, ends: 2027-01-11, registration: { url: \"https://a.example.fi/kevat-2027\" } } ]\n";
    assert_eq!(codes(&provider(course)), none);
}

#[test]
fn staff_are_looked_for_across_midnight_and_not_at_self_service() {
    let hours = |support: &str, building: &str| {
        codes(&provider(&format!(
            "    supports:\n      - form: local_home\n        hours: {{ support: [ {support} ], building: [ {building} ], on_holidays: closed }}\n"
        )))
    };
    let night = "{ days: [mon], open: \"20:00-04:00\", next_day: true }";
    assert_eq!(hours("{ days: [tue], open: \"01:00-02:00\" }", night), Vec::<String>::new());
    let alone = "{ days: [tue], open: \"00:00-24:00\", state: self_service }";
    let told = ["registry-hours-staff providers.yaml:11"];
    assert_eq!(hours("{ days: [tue], open: \"10:00-12:00\" }", alone), told);
}
