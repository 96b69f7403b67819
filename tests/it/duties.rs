//! The accessibility statement, feedback, and what a page on privacy is told.

use crate::support::{codes, compiled, outputs};

const HEAD: &str = "\
//- content/site.yaml
title: { fi: Käsikirja, sv: Handbok }
languages: [fi, sv]
base_url: https://example.fi/
rules:
  lang-missing-should: { level: off, reason: Small sites have few languages }
";

const STATEMENT: &str = "\
accessibility:
  status: partial
  prepared_on: 2026-10-01
  reviewed_on: 2026-10-02
  published_on: 2026-09-01
  assessment: { by: third_party, assessor: { fi: Arvioijat, sv: Bedömarna }, date: 2026-09-15 }
  feedback: { email: palaute@example.fi, phone: \"+358401234567\" }
  non_accessible_content:
    - { reason: non_compliance, what: { fi: Videosta puuttuu tekstitys., sv: En video saknar text. }, wcag: [\"1.2.2\"], fix_by: 2027-05-31 }
    - { reason: out_of_scope, languages: [sv], what: { sv: Gamla filer. } }
";

#[test]
fn the_statement_is_made_in_every_language_and_as_json() {
    let site = format!("{HEAD}{STATEMENT}");
    assert_eq!(codes(&site), [""; 0]);
    let outputs = outputs(&compiled(&site));
    let fi = outputs["fi/saavutettavuusseloste/index.html"].replace('\u{a0}', " ");
    let sv = &outputs["sv/tillganglighetsutlatande/index.html"];
    for text in [
        "Videosta puuttuu tekstitys.",
        "1.2.2 Tekstitys (tallennettu)",
        "31. toukokuuta 2027",
        "(Arvioijat, 15. syyskuuta 2026)",
        "WCAG 2.1, tasot A ja AA",
        "href=\"tel:+358401234567\"",
        "mailto:saavutettavuus@traficom.fi",
    ] {
        assert!(fi.contains(text), "{text}");
    }
    // Each language has shortcomings of its own.
    assert!(fi.contains("Sivusto täyttää saavutettavuusvaatimukset osittain"));
    assert!(sv.contains("Gamla filer.") && !fi.contains("Gamla filer."));
    assert!(
        fi.contains("hreflang=\"sv\" href=\"https://example.fi/sv/tillganglighetsutlatande/\"")
    );
    let json: serde_json::Value =
        serde_json::from_str(&outputs["sv/tillganglighetsutlatande/statement.json"]).expect("JSON");
    assert_eq!(json["status"], "partial");
    assert_eq!(json["non_accessible_content"].as_array().map(Vec::len), Some(2));
    assert_eq!(json["enforcement"]["phone"], "+358295345000");
    // Every page leads to it.
    assert!(outputs["fi/index.html"].contains("href=\"/fi/saavutettavuusseloste/\""));
    assert!(outputs["sitemap.xml"].contains("/sv/tillganglighetsutlatande/"));
}

#[test]
fn a_page_on_feedback_is_made_unless_there_is_one() {
    let email = "organisation: { name: { fi: Virasto, sv: Verket }, email: palaute@example.fi }\n";
    let made = outputs(&compiled(&format!("{HEAD}{email}")));
    assert!(made["fi/palaute/index.html"].contains("14 päivän kuluessa"));
    assert!(made["fi/index.html"].contains("href=\"/fi/palaute/\""));
    let own = "//- content/palaute.fi.md\n---\ntitle: Oma palautesivu\n---\nKirjoita meille.\n";
    let own = outputs(&compiled(&format!("{HEAD}{email}{own}")));
    assert!(own["fi/palaute/index.html"].contains("Oma palautesivu"));
    // It is the page that every language leads to.
    assert!(own["fi/index.html"].contains("href=\"/fi/palaute/\">Anna palautetta"));
    assert!(own["sv/index.html"].contains("href=\"/sv/palaute/\">Ge respons"));
    assert!(!own.contains_key("sv/respons/index.html"));
    assert!(!outputs(&compiled(HEAD)).contains_key("fi/palaute/index.html"));
}

#[test]
fn readers_are_told_what_is_declared_and_browsers_let_it_in() {
    let privacy = "\
privacy:
  loads: [ { origin: https://kartta.example.fi, purpose: { fi: Kartan kuvat, sv: Kartans bilder } } ]
theme: oma
//- themes/oma/assets/oma.css
.kartta { background: url(https://kartta.example.fi/a.png); }
//- content/tietosuoja.fi.md
---
title: Tietosuoja
kind: statement
---
::privacy
";
    let site = format!("{HEAD}{privacy}");
    assert_eq!(codes(&site), [""; 0]);
    let outputs = outputs(&compiled(&site));
    let page = &outputs["fi/tietosuoja/index.html"];
    assert!(page.contains("https://kartta.example.fi: Kartan kuvat"));
    assert!(page.contains(" https://kartta.example.fi; media-src "));
    assert!(page.contains("Sivusto ei käytä evästeitä eikä tallenna laitteellesi mitään."));
}
