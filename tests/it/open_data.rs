//! The open data, and the map of the regions with a site's own outlines.

use std::collections::{BTreeMap, BTreeSet};

use digituki::{compile, data::Dataset, disk, output::Output, reference};
use serde_json::Value;

use crate::support::{compiled, options, outputs, outputs_of, project};

const REAL: &str = "//- providers.yaml\nschema: 1\nproviders:\n  - id: apu\n    type: library\n    name: { fi: Apu }\n    summary: { fi: Apua }\n    last_verified: 2026-11-01\n    area: { municipalities: [\"091\"] }\n    supports: [ { form: remote_chat, url: \"https://chat.example.fi/\" } ]\n";

fn data(outputs: &BTreeMap<String, String>, dataset: Dataset) -> Value {
    let text = &outputs[&format!("data/{}", dataset.name())];
    serde_json::from_str(text).expect("JSON")
}

/// The samples of the handbook, and the registry that has every field.
fn sites() -> [BTreeMap<String, String>; 2] {
    let complete = std::fs::read_to_string(project().join("src/schema/registry.yaml"));
    let complete = format!("//- providers.yaml\n{}", complete.expect("the file"));
    let samples = compile(&disk::read(project()).expect("the sources are read"), &options());
    let is_data = |own: &Output| own.path.as_str().starts_with("data/");
    [samples, compiled(&complete)].map(|site| outputs_of(&site, is_data))
}

#[test]
fn json_is_as_its_schema_says_and_the_schema_is_no_sieve() {
    for site in sites() {
        let (schema, directory) = (data(&site, Dataset::Schema), data(&site, Dataset::Directory));
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let faults: Vec<String> =
            validator.iter_errors(&directory).map(|error| error.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(schema["$id"], directory["schema"]);
        // Each field of a provider is asked for, and has its type.
        for name in directory["providers"][0].as_object().expect("fields").keys() {
            let mut without = directory.clone();
            without["providers"][0].as_object_mut().expect("fields").remove(name);
            assert!(!validator.is_valid(&without), "{name} is not asked for");
            let mut other = directory.clone();
            other["providers"][0][name] = serde_json::json!(4.5);
            assert!(!validator.is_valid(&other), "{name} may be anything");
        }
    }
}

#[test]
fn whatever_editors_write_of_providers_is_in_the_json() {
    let text = std::fs::read_to_string(project().join("src/schema/registry.yaml")).expect("a file");
    let written: Value = serde_yaml::from_str(&text).expect("YAML");
    let [_, site] = sites();
    let directory = data(&site, Dataset::Directory);
    let mut told = BTreeSet::new();
    collect(&directory, &mut told);
    // What is a person's own; when and by whom it was checked; where it was taken from.
    let left = ["name", "person_consent", "verified_by", "source", "next_day"];
    let mut lost = Vec::new();
    let providers = written["providers"].as_array().expect("providers");
    for provider in providers {
        let personal = |contact: &&Value| contact.get("name").is_none();
        let contacts = provider["contacts"].as_array().into_iter().flatten().filter(personal);
        for contact in contacts {
            missing(contact, &told, &left, &mut lost);
        }
        let mut rest = provider.clone();
        rest.as_object_mut().expect("fields").remove("contacts");
        missing(&rest, &told, &left[1..], &mut lost);
    }
    assert_eq!(lost, Vec::<String>::new());
}

/// All texts and numbers of a value.
fn collect(value: &Value, texts: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, texts)),
        Value::String(text) => {
            texts.insert(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        other => {
            texts.insert(other.to_string());
        }
    }
}

/// The texts of a value that are not told; hours and dates are told in another form.
fn missing(value: &Value, told: &BTreeSet<String>, left: &[&str], lost: &mut Vec<String>) {
    let mut own = BTreeSet::new();
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                if !left.contains(&name.as_str()) && !["open", "dates"].contains(&name.as_str()) {
                    missing(field, told, left, lost);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| missing(item, told, left, lost)),
        Value::String(_) => collect(value, &mut own),
        _ => {}
    }
    let is_state = |text: &String| ["open", "closed"].contains(&text.as_str());
    lost.extend(own.into_iter().filter(|text| !told.contains(text) && !is_state(text)));
}

#[test]
fn every_field_of_the_json_is_explained() {
    let schema = data(&sites()[0], Dataset::Schema);
    let parts = schema["$defs"].as_object().expect("parts").values().chain([&schema]);
    for part in parts {
        for (name, field) in part["properties"].as_object().into_iter().flatten() {
            assert!(field["description"].is_string(), "{name}: {field}");
        }
    }
}

#[test]
fn what_looks_like_a_person_s_own_address_is_left_out() {
    let contact = "supports: [ { form: remote_chat, url: \"https://chat.example.fi/\" } ]\n    contacts: [ { email: matti.virtanen@example.fi }, { email: apu@example.fi } ]";
    let site = REAL
        .replace("supports: [ { form: remote_chat, url: \"https://chat.example.fi/\" } ]", contact);
    let site = outputs(&compiled(&site));
    for (path, text) in site.iter().filter(|(path, _)| path.starts_with("data/")) {
        assert!(!text.contains("matti.virtanen"), "{path}");
    }
    assert!(site["data/providers.csv"].contains("apu@example.fi"));
}

#[test]
fn a_paused_provider_is_told_as_such_and_nothing_is_made_up_of_its_place() {
    let place = "status: paused\n    places: [ { id: talo, name: { fi: Talo }, address: { municipality: \"091\" }, coordinates: [60.17, 24.94] }, { id: tyhja, name: { fi: Tyhja }, coordinates: [60.18, 24.95] } ]\n    supports: [ { form: local_point, place: talo }, { form: local_peer, place: talo, starts: 2027-09-01 },";
    let site = REAL.replace("supports: [", place);
    let site = outputs(&compiled(&site));
    let places = data(&site, Dataset::Places);
    let features = places["features"].as_array().expect("features");
    assert_eq!(features.len(), 1, "a place that nothing is at is no point");
    assert_eq!(features[0]["id"], "apu/talo");
    assert_eq!(features[0]["properties"]["status"], "paused");
    let supports: Vec<&str> = site["data/supports.csv"].lines().collect();
    let column = supports[0].split(';').position(|name| name == "step_free").expect("a column");
    let row = supports.iter().find(|line| line.contains("local_point")).expect("a row");
    assert_eq!(row.split(';').nth(column), Some("unknown"));
    assert!(row.contains(";paused;"));
}

#[test]
fn every_code_has_its_words() {
    for site in sites() {
        let directory = data(&site, Dataset::Directory);
        let codes = &directory["codes"];
        for provider in directory["providers"].as_array().expect("providers") {
            let mut used = vec![("provider_type", &provider["type"])];
            let lists = [("topic", "topics"), ("audience", "audiences"), ("access", "access")];
            for (list, field) in lists {
                used.extend(
                    provider[field].as_array().into_iter().flatten().map(|code| (list, code)),
                );
            }
            for support in provider["supports"].as_array().expect("supports") {
                used.push(("form", &support["form"]));
            }
            for (list, code) in used {
                let words = &codes[list][code.as_str().expect("a code")];
                assert!(words["fi"].is_string(), "{list} {code}: {words}");
            }
        }
    }
}

#[test]
fn a_site_without_providers_has_no_data_and_no_finder() {
    let site = outputs(&compiled(""));
    assert!(!site.keys().any(|path| path.starts_with("data/") || path.contains("etsi")));
    assert!(!site["fi/index.html"].contains("action=\"/fi/etsi/\""));
    let site = outputs(&compiled(REAL));
    assert!(site["fi/index.html"].contains("action=\"/fi/etsi/\""));
    assert!(site.contains_key("data/directory.json"));
    assert!(site["fi/avoin-data/index.html"].contains("\"@type\":\"Dataset\""));
}

#[test]
fn those_who_help_no_more_and_courses_that_are_over_are_in_no_data() {
    let ended = REAL.replace("type: library", "type: library\n    status: ended");
    let site = outputs(&compiled(&ended));
    assert_eq!(data(&site, Dataset::Directory)["providers"], serde_json::json!([]));
    let over = REAL.replace(
        "supports: [ {",
        "supports: [ { form: event, title: { fi: Tapahtuma }, starts: 2026-01-01, ends: 2026-01-01 }, {",
    );
    let site = outputs(&compiled(&over));
    let supports = &data(&site, Dataset::Directory)["providers"][0]["supports"];
    assert_eq!(supports.as_array().map(Vec::len), Some(1));
    assert_eq!(site["data/supports.csv"].lines().count(), 2);
}

#[test]
fn a_file_of_the_editors_own_does_not_take_the_place_of_the_data() {
    let site = compiled(&format!("{REAL}//- content/_root/data/directory.json\n{{}}\n"));
    let codes: Vec<String> =
        site.reports.iter().map(|own| own.diagnostic.code.to_string()).collect();
    assert!(codes.contains(&"site-output-twice".to_owned()), "{codes:?}");
}

/// A region in the shape of a square, with a bay that others have not.
fn square(code: &str, west: f64, south: f64) -> String {
    let points = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.5, 0.4), (0.0, 1.0), (0.0, 0.0)];
    let points = points.map(|(x, y)| format!("[{}, {}]", west + x, south + y)).join(", ");
    format!(
        r#"{{ "type": "Feature", "properties": {{ "code": "{code}" }}, "geometry": {{ "type": "Polygon", "coordinates": [[{points}]] }} }}"#
    )
}

/// The number of regions that the map of a page draws.
fn of_the_map(page: &str) -> usize {
    let map = page.split_once("<figure").and_then(|(_, rest)| rest.split_once("</figure>"));
    map.map_or(0, |(map, _)| map.matches("<path ").count())
}

#[test]
fn a_site_draws_its_own_outlines_and_says_whose_they_are() {
    let map = format!(
        r#"{{ "type": "FeatureCollection", "features": [{}, {}] }}"#,
        square("19", 26.0, 67.0),
        square("01", 24.0, 60.0)
    );
    let settings = "//- content/site.yaml\ntitle: { fi: K, sv: H, en: H }\nlanguages: [fi, sv, en]\nbase_url: https://example.fi/\nmap_attribution: { fi: Rajat Maanmittauslaitos }\n";
    let site = outputs(&compiled(&format!("{settings}{REAL}//- regions.geojson\n{map}\n")));
    let page = &site["fi/maakunnat/index.html"];
    assert_eq!(of_the_map(page), 2);
    assert!(page.contains("Rajat Maanmittauslaitos</figcaption>"));
    assert!(site["sv/landskap/index.html"].contains("<figcaption class=\"meta\" lang=\"fi\">"));
    // The table beside it has all of them still.
    for region in reference::regions() {
        assert!(page.contains(&format!(">{}</a></th>", region.names.fi)), "{}", region.names.fi);
    }
    // Without outlines there are tiles, and no word on where they come from.
    let site = outputs(&compiled(&format!("{settings}{REAL}")));
    let page = &site["fi/maakunnat/index.html"];
    assert_eq!(of_the_map(page), 19);
    assert!(!page.contains("figcaption"));
}

#[test]
fn regions_are_known_by_their_names_in_any_letters() {
    for property in
        ["\"NIMI\": \"UUSIMAA\"", "\"namn\": \" nyland \"", "\"maakunta\": 1", "\"code\": \"01\""]
    {
        let own = square("x", 24.0, 60.0).replace("\"code\": \"x\"", property);
        // The number of a feature says nothing.
        let own = own.replace("\"type\": \"Feature\"", "\"type\": \"Feature\", \"id\": 19");
        let map = format!("{{\"type\":\"FeatureCollection\",\"features\":[{own}]}}");
        let page = outputs(&compiled(&format!("{REAL}//- regions.geojson\n{map}\n")));
        let map = &page["fi/maakunnat/index.html"];
        assert_eq!(of_the_map(map), 1, "{property}");
        assert!(map.contains("aria-label=\"Uusimaa: "), "{property}");
    }
}

#[test]
fn a_map_that_can_t_be_used_is_told_and_tiles_stand_in() {
    let nothing =
        square("01", 24.0, 60.0).replace("[24, 60], [25, 60], [25, 61], [24.5, 60.4], ", "");
    let feature = |text: &str| format!("{{\"type\":\"FeatureCollection\",\"features\":[{text}]}}");
    // The number of a municipality in the place of a region's, and a region without an area.
    let municipalities = [5, 19, 9, 10].map(|code| {
        square("x", 24.0, 60.0)
            .replace("\"code\": \"x\"", &format!("\"nimi\": \"Kunta {code}\", \"id\": {code}"))
    });
    for map in
        ["", "{", "[]", &feature(""), &feature(&nothing), &feature(&municipalities.join(","))]
    {
        let site = compiled(&format!("{REAL}//- regions.geojson\n{map}\n"));
        let codes: Vec<String> =
            site.reports.iter().map(|own| own.diagnostic.code.to_string()).collect();
        assert!(codes.contains(&"map-format".to_owned()), "{map}: {codes:?}");
        assert_eq!(of_the_map(&outputs(&site)["fi/maakunnat/index.html"]), 19);
    }
}
