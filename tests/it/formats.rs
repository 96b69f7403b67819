//! Findings for other programs: JSON by its schema, workflow commands and summaries of GitHub, and
//! the schemas of what editors write.

use std::fs;

use digituki::{
    compile,
    config::{self, Config},
    diagnostic::{Severity, github, json, texts::MessageLang},
    schema::{Subject, described, schema},
};
use serde_json::Value;

use crate::support::{SITE, digituki, files, fixture, options, project, write};

fn settings() -> Config {
    config::parse(SITE, &mut Vec::new())
}

/// A page with a name and text that every form must escape.
const ODD: &str = "\
//- content/a,b:c 100%.fi.md
---
title: Sivu
---
Katso [tästä](puuttuu.fi.md) ja <b>|*x*|</b>.
";

#[test]
fn json_is_as_its_schema_says() {
    let validator = jsonschema::validator_for(&json::schema()).expect("a schema");
    let sites = [ODD, "//- content/x.fi.md\n---\ntitle: X\n---\n", "//- providers.yaml\n\tx\n"];
    for site in sites {
        let sources = fixture(site);
        let reports = compile(&sources, &options()).reports;
        let pairs = reports.iter().map(|report| (&report.diagnostic, report.severity));
        let findings = json::findings(pairs, &sources, MessageLang::En);
        let value = serde_json::to_value(&findings).expect("JSON");
        let faults: Vec<String> =
            validator.iter_errors(&value).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(value["findings"].as_array().map(Vec::len), Some(reports.len()));
    }
    assert!(!validator.is_valid(&serde_json::json!({ "version": 1 })));
}

#[test]
fn the_command_writes_json_alone_on_standard_output() {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        &files(&format!(
            "//- content/site.yaml\n{SITE}//- content/index.fi.md\n---\ntitle: Etusivu\n---\n[tästä](ei.fi.md)\n"
        )),
    );
    let done = digituki(folder.path(), &["check", "--format", "json", "--lang", "sv"]);
    assert_eq!(done.status.code(), Some(1));
    let value: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(value["language"], "sv");
    assert_eq!(value["summary"]["errors"], 2);
    let findings = value["findings"].as_array().expect("a list");
    let text = findings.iter().find(|own| own["code"] == "a11y-link-text").expect("a finding");
    assert_eq!(text["place"]["range"]["line"], 4);
    assert_eq!(text["wcag"], serde_json::json!(["2.4.4", "2.4.9"]));
}

#[test]
fn workflow_commands_are_escaped_as_github_demands() {
    let sources = fixture(ODD);
    let reports = compile(&sources, &options()).reports;
    let report = reports
        .iter()
        .find(|own| own.diagnostic.code.to_string() == "link-file-missing")
        .expect("a finding");
    let line =
        github::annotation(&report.diagnostic, Severity::Error, &sources, "docs", MessageLang::Fi);
    let place = "::error file=docs/content/a%2Cb%3Ac 100%25.fi.md,line=4,endLine=4,col=7,endColumn=29,title=link-file-missing::";
    assert!(line.starts_with(place), "{line}");
    let said = &line[place.len()..];
    assert!(said.contains("%0Amiksi: "), "{said}");
    assert!(!said.contains('\n') && !said.contains('\r'), "{said}");
    let all = reports.iter().map(|own| (&own.diagnostic, own.severity));
    let summary = github::summary(all, &sources, "Virheitä: 1.", MessageLang::Fi);
    let rows: Vec<&str> = summary.lines().filter(|line| line.starts_with("| ")).collect();
    assert_eq!(rows.len(), reports.len() + 1, "{summary}");
    // What editors have written is neither HTML nor Markdown there, and adds no column.
    assert!(rows.iter().all(|row| row.matches('|').count() == 5), "{summary}");
    assert!(!summary.contains("<b>"), "{summary}");
}

#[test]
fn a_job_gets_its_summary_and_its_annotations() {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        &files(&format!(
            "//- content/site.yaml\n{SITE}//- content/index.fi.md\n---\ntitle: Etusivu\n---\n[tästä](https://example.org/)\n"
        )),
    );
    let summary = folder.path().join("summary.md");
    let done = std::process::Command::new(env!("CARGO_BIN_EXE_digituki"))
        .args(["check", "--format", "github", "--date", "2026-11-22"])
        .current_dir(folder.path())
        .env("GITHUB_STEP_SUMMARY", &summary)
        .output()
        .expect("the program starts");
    let out = String::from_utf8_lossy(&done.stdout).into_owned();
    assert!(out.starts_with("::error file=content/index.fi.md,line=4,"), "{out}");
    let text = fs::read_to_string(&summary).expect("a summary");
    assert!(text.contains("| Vakavuus | Paikka |") && text.contains("tästä"), "{text}");
}

/// Every place of a schema where a field is described, by its path.
fn walk(shape: &Value, path: &str, found: &mut Vec<(String, bool)>) {
    for one in shape["anyOf"].as_array().into_iter().flatten().chain(shape.get("items")) {
        walk(one, path, found);
    }
    let by_language = |fields: &serde_json::Map<String, Value>| {
        fields.keys().all(|key| matches!(key.as_str(), "fi" | "sv" | "en"))
    };
    let free = shape.get("additionalProperties").filter(|own| own.is_object());
    let named = shape["properties"].as_object().filter(|own| !by_language(own));
    let named = named.into_iter().flatten().map(|(key, shape)| (key.as_str(), shape));
    for (key, shape) in named.chain(free.map(|shape| ("*", shape))) {
        let path = format!("{path}.{key}");
        found.push((path.clone(), shape["description"].is_string()));
        walk(shape, &path, found);
    }
}

#[test]
fn every_field_that_is_read_has_a_hover_text_and_no_other() {
    let mut paths = Vec::new();
    for (subject, root) in Subject::ALL.into_iter().zip(["site", "page", "registry"]) {
        walk(&schema(subject, &settings(), MessageLang::Sv), root, &mut paths);
    }
    let silent: Vec<&String> = paths.iter().filter(|(_, has)| !has).map(|(path, _)| path).collect();
    assert_eq!(silent, Vec::<&String>::new());
    let read: std::collections::BTreeSet<&str> =
        paths.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(read, described());
}

/// YAML as the extension of an editor reads it.
fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("YAML")
}

#[test]
fn the_schemas_accept_what_the_program_accepts() {
    let own = |subject| {
        let schema = schema(subject, &settings(), MessageLang::Fi);
        jsonschema::validator_for(&schema).expect("a schema")
    };
    let read = |path: &str| fs::read_to_string(project().join(path)).expect("a file");
    let accepted = [
        (Subject::Site, Subject::Site.example().to_owned()),
        (Subject::Page, Subject::Page.example().to_owned()),
        (Subject::Registry, Subject::Registry.example().to_owned()),
        (Subject::Site, read("content/site.yaml")),
        (Subject::Registry, read("providers.yaml")),
    ];
    for (subject, text) in accepted {
        let faults: Vec<String> = own(subject)
            .iter_errors(&yaml(&text))
            .map(|fault| format!("{} {fault}", fault.instance_path()))
            .collect();
        assert_eq!(faults, Vec::<String>::new(), "{subject:?}");
    }
    let refused = [
        (
            Subject::Site,
            "title: { fi: A }\nlanguages: [fi]\nbase_url: https://example.fi/\nmneu: []\n",
        ),
        (Subject::Site, "languages: [fi]\nbase_url: https://example.fi/\n"),
        (Subject::Page, "title: A\nkind: oppitunti\n"),
        (Subject::Page, "title: A\nduration_min: 30 min\n"),
        (Subject::Page, "title: A\ndate: 22.11.2026\n"),
        (
            Subject::Registry,
            "schema: 1\nproviders: [{ id: a, type: kirjasto, last_verified: 2026-01-01 }]\n",
        ),
    ];
    for (subject, text) in refused {
        assert!(!own(subject).is_valid(&yaml(text)), "{text}");
    }
}

#[test]
fn the_schemas_of_the_repository_are_those_of_the_program() {
    let text = fs::read_to_string(project().join("content/site.yaml")).expect("a file");
    let config = config::parse(&text, &mut Vec::new());
    let own = Subject::ALL.map(|own| (own.file(), schema(own, &config, MessageLang::Fi)));
    for (name, schema) in own.into_iter().chain([("findings.schema.json", json::schema())]) {
        let kept = fs::read_to_string(project().join("schemas").join(name)).expect("a schema");
        let kept: Value = serde_json::from_str(&kept).expect("JSON");
        assert_eq!(kept, schema, "{name}: write it anew with `cargo run -- schema`");
    }
}

#[test]
fn addresses_elsewhere_are_recorded_and_what_was_found_out_is_told_at_their_lines() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = format!(
        "//- content/site.yaml\n{SITE}//- content/index.fi.md\n---\ntitle: Etusivu\n---\nLue [Opas](https://example.org/opas), [Toinen](https://example.org/2).\n\n[Meille](mailto:apu@example.fi)\n"
    );
    write(folder.path(), &files(&site));
    let done = digituki(folder.path(), &["links", "--record", "links.txt"]);
    assert_eq!(done.status.code(), Some(0));
    let listed = fs::read_to_string(folder.path().join("links.txt")).expect("a list");
    assert_eq!(listed, "https://example.org/2\nhttps://example.org/opas\n");
    let results = "{\"links\":[{\"url\":\"https://example.org/opas\",\"status\":404},{\"url\":\"https://example.org/2\",\"status\":301,\"location\":\"https://example.org/3\"}]}";
    fs::write(folder.path().join("results.json"), results).expect("a file");
    let done = digituki(
        folder.path(),
        &["check", "--link-results", "results.json", "--format", "plain", "--date", "2026-11-22"],
    );
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(
        said.contains("content/index.fi.md, rivi 4, sarake 5: varoitus, link-broken"),
        "{said}"
    );
    assert!(said.contains("rivi 4, sarake 39: huomio, link-moved"), "{said}");
    fs::write(folder.path().join("results.json"), "nothing").expect("a file");
    let done = digituki(folder.path(), &["check", "--link-results", "results.json"]);
    assert_eq!(done.status.code(), Some(2));
}
