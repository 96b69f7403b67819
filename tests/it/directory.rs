//! The directory as a whole: every municipality and region in every language, who is shown where,
//! the registry's own example, a registry full of mistakes, and facts for search engines.

use std::collections::{BTreeMap, BTreeSet};

use digituki::{
    Options, compile,
    diagnostic::{Severity, texts::MessageLang},
    disk, reference,
    registry::{Area, Registry},
};
use jiff::civil::date;
use serde_json::Value;

use crate::support::{compiled, fixture, main_of, options, outputs, outputs_of, project};

/// A provider of a registry that is no sample.
fn provider(id: &str, area: &str, fields: &str) -> String {
    format!(
        "  - id: {id}\n    type: library\n    name: {{ fi: {id}, sv: {id}, en: {id} }}\n    summary: {{ fi: A, sv: A, en: A }}\n    last_verified: 2026-11-01\n    area: {area}\n{fields}"
    )
}

fn registry(providers: &[String]) -> String {
    format!("//- providers.yaml\nschema: 1\nproviders:\n{}", providers.concat())
}

const CHAT: &str = "    supports: [ { form: remote_chat, url: \"https://chat.example.fi/\" } ]\n";

/// The heading of a page, without the hyphens that show only where a line breaks.
fn heading(html: &str) -> String {
    let start = html.find("<h1>").expect("a heading") + 4;
    html[start..start + html[start..].find("</h1>").expect("its end")].replace('\u{ad}', "")
}

#[test]
fn every_municipality_and_region_has_a_page_in_every_language_in_its_own_form() {
    let site = compiled(&registry(&[provider("apu", "{ municipalities: [\"837\"] }", CHAT)]));
    let outputs = outputs(&site);
    let slug = |name: &str| digituki::base::url::slugify(name);
    let mut pages = BTreeSet::new();
    for own in reference::municipalities() {
        for (path, name, title) in [
            ("fi/kunnat", own.names.fi, format!("Digitukea {}", own.locative.fi)),
            ("sv/kommuner", own.names.sv, format!("Digitalt stöd {}", own.locative.sv)),
            ("en/municipalities", own.names.en, format!("Digital support in {}", own.names.en)),
        ] {
            let path = format!("{path}/{}/index.html", slug(name));
            assert_eq!(heading(&outputs[&path]), title, "{path}");
            pages.insert(path);
        }
    }
    assert_eq!(pages.len(), 308 * 3);
    for own in reference::regions() {
        for (path, name, title) in [
            ("fi/maakunnat", own.names.fi, format!("Digitukea {}", own.locative.fi)),
            ("sv/landskap", own.names.sv, format!("Digitalt stöd {}", own.locative.sv)),
            ("en/regions", own.names.en, format!("Digital support in {}", own.names.en)),
        ] {
            let path = format!("{path}/{}/index.html", slug(name));
            assert_eq!(heading(&outputs[&path]), title, "{path}");
            pages.insert(path);
        }
    }
    assert_eq!(pages.len(), (308 + 19) * 3);
    // Forms that no rule gives, as people there say them.
    for (path, title) in [
        ("fi/kunnat/tampere", "Digitukea Tampereella"),
        ("fi/kunnat/turku", "Digitukea Turussa"),
        ("fi/kunnat/virrat", "Digitukea Virroilla"),
        ("fi/kunnat/parainen", "Digitukea Paraisilla"),
        ("fi/kunnat/rovaniemi", "Digitukea Rovaniemellä"),
        ("fi/kunnat/kemionsaari", "Digitukea Kemiönsaarella"),
        ("fi/kunnat/vantaa", "Digitukea Vantaalla"),
        ("fi/kunnat/aanekoski", "Digitukea Äänekoskella"),
        ("fi/kunnat/ii", "Digitukea Iissä"),
        ("fi/kunnat/seinajoki", "Digitukea Seinäjoella"),
        ("sv/kommuner/kimitoon", "Digitalt stöd på Kimitoön"),
        ("sv/kommuner/vardo", "Digitalt stöd på Vårdö"),
        ("sv/kommuner/mariehamn", "Digitalt stöd i Mariehamn"),
        ("sv/kommuner/helsingfors", "Digitalt stöd i Helsingfors"),
        ("sv/landskap/aland", "Digitalt stöd på Åland"),
        ("fi/maakunnat/uusimaa", "Digitukea Uudellamaalla"),
        ("fi/maakunnat/ahvenanmaa", "Digitukea Ahvenanmaalla"),
        ("en/municipalities/mariehamn", "Digital support in Mariehamn"),
        ("en/municipalities/korsholm", "Digital support in Korsholm"),
    ] {
        assert_eq!(heading(&outputs[&format!("{path}/index.html")]), title);
    }
}

/// The municipalities on whose pages in a language a provider is linked to.
fn shown_in(outputs: &BTreeMap<String, String>, id: &str) -> BTreeSet<&'static str> {
    let shown = reference::municipalities().iter().filter(|own| {
        let name = digituki::base::url::slugify(own.names.fi);
        let page = &outputs[&format!("fi/kunnat/{name}/index.html")];
        main_of(page).contains(&format!("/fi/tarjoajat/{id}/"))
    });
    shown.map(|own| own.code).collect()
}

#[test]
fn remote_help_shows_in_every_municipality_that_it_serves_and_in_no_other() {
    let site = compiled(&registry(&[
        provider("kaikkialla", "{ scope: nationwide }", CHAT),
        provider("manner", "{ scope: nationwide_except_aland }", CHAT),
        provider("lappi", "{ regions: [\"19\"] }", CHAT),
        provider("kaksi", "{ municipalities: [\"091\", \"049\"] }", CHAT),
    ]));
    let outputs = outputs(&site);
    let all: BTreeSet<&str> = reference::municipalities().iter().map(|own| own.code).collect();
    let in_region = |region: &str| -> BTreeSet<&str> {
        let own = reference::municipalities().iter().filter(|own| own.region == region);
        own.map(|own| own.code).collect()
    };
    assert_eq!(shown_in(&outputs, "kaikkialla"), all);
    let aland = in_region("21");
    assert_eq!(aland.len(), 16);
    assert_eq!(shown_in(&outputs, "manner"), all.difference(&aland).copied().collect());
    assert_eq!(shown_in(&outputs, "lappi"), in_region("19"));
    assert_eq!(shown_in(&outputs, "kaksi"), BTreeSet::from(["049", "091"]));
}

#[test]
fn a_municipality_without_help_names_the_nearest_by_distance() {
    let point = |code: &str| {
        format!(
            "    supports: [ {{ form: local_point, venue: {{ name: {{ fi: Talo }}, accessibility: [lift], address: {{ municipality: \"{code}\" }} }} }} ]\n"
        )
    };
    let site = compiled(&registry(&[
        provider("tampereella", "{ municipalities: [\"837\"] }", &point("837")),
        provider("oulussa", "{ municipalities: [\"564\"] }", &point("564")),
        provider(
            "tauolla",
            "{ municipalities: [\"536\"] }",
            &format!("    status: paused\n{}", point("536")),
        ),
    ]));
    let outputs = outputs(&site);
    let page = main_of(&outputs["fi/kunnat/ylojarvi/index.html"]);
    assert!(page.contains("Tiedossamme ei ole digituen palvelupaikkaa Ylöjärvellä."), "{page}");
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("no {text} in {page}"));
    // Nokia is nearer, but its provider has paused.
    assert!(at("/fi/kunnat/tampere/") < at("/fi/kunnat/oulu/"));
    assert!(!page.contains("/fi/kunnat/nokia/"));
    assert!(page.contains("<span class=\"meta\">11 km</span>"), "{page}");
    let own = main_of(&outputs["fi/kunnat/tampere/index.html"]);
    assert!(own.contains("1 digituen tarjoaja auttaa Tampereella paikan päällä."), "{own}");
    let region = main_of(&outputs["fi/maakunnat/pirkanmaa/index.html"]);
    let without =
        &region[region.find("Kunnat, joissa ei ole tiedossa palvelupaikkaa").expect("a list")..];
    assert!(without.contains("/fi/kunnat/ylojarvi/") && !without.contains("/fi/kunnat/tampere/"));
}

#[test]
fn an_editor_replaces_a_figure() {
    let text = registry(&[provider("apu", "{ municipalities: [\"837\"] }", CHAT)]).replace(
        "schema: 1\n",
        "schema: 1\npopulation: { year: 2025, residents: { \"837\": 262000 } }\n",
    );
    let outputs = outputs(&compiled(&text));
    let page = &outputs["en/municipalities/tampere/index.html"];
    assert!(page.contains("262,000 (31\u{a0}December 2025)"), "{page}");
    let other = &outputs["en/municipalities/nokia/index.html"];
    assert!(other.contains("(31\u{a0}December 2022)"), "{other}");
}

#[test]
fn the_example_of_the_format_gives_what_its_text_calls_for() {
    let example = include_str!("example.yaml");
    let sources = fixture(&format!("//- providers.yaml\n{example}"));
    let site = compile(&sources, &Options { date: date(2026, 9, 20), ..options() });
    let said: Vec<(String, String)> = site
        .reports
        .iter()
        .map(|report| {
            let message = digituki::diagnostic::texts::message(&report.diagnostic, MessageLang::En);
            (report.diagnostic.code.to_string(), message.what)
        })
        .collect();
    let expected = [
        (
            "registry-summary-missing",
            "The summary of “merenkurkun-digiapu” is missing in the language “en”.",
        ),
        (
            "registry-accessibility",
            "Nothing is said about the accessibility of the place “Föreningshuset”.",
        ),
        // The example was written after this day.
        (
            "registry-verified-future",
            "The date of the last check (last_verified), 2026-10-01, is in the future.",
        ),
    ];
    let expected: Vec<(String, String)> =
        expected.iter().map(|(code, what)| ((*code).to_owned(), (*what).to_owned())).collect();
    assert_eq!(said, expected);
}

#[test]
fn two_hundred_mistakes_are_all_told_in_the_order_of_their_places() {
    let mut text = "//- providers.yaml\nschema: 1\nproviders:\n".to_owned();
    for number in 0..40 {
        // Five mistakes each.
        text.push_str(&format!(
            "  - id: apu-{number}\n    type: kirjasto\n    name: {{ fi: Apu {number}, sv: Hjälp {number}, en: Help {number} }}\n    summary: {{ fi: \"<b>A</b>\", sv: A, en: A }}\n    last_verified: eilen\n    area: {{ municipalities: [\"588\"] }}\n    website: {{ fi: \"http://a{number}.example.fi\" }}\n"
        ));
    }
    let site = compile(&fixture(&text), &options());
    assert_eq!(site.count(Severity::Error), 200);
    assert_eq!(site.reports.len(), 200);
    let places: Vec<_> = site.reports.iter().map(|report| &report.diagnostic.place).collect();
    assert!(places.is_sorted());
}

#[test]
fn samples_use_everything_at_least_twice_and_live_in_every_region() {
    let text = std::fs::read_to_string(project().join("providers.yaml")).expect("a file is read");
    let site = compile(&disk::read(project()).expect("the sources are read"), &options());
    let registry: &Registry = &site.site.registry;
    assert_eq!((registry.providers.len(), registry.coordinators.len()), (120, 5));
    let mut counts: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut count = |group: &'static str, code: &str| {
        *counts.entry((group, code.to_owned())).or_default() += 1;
    };
    for own in &registry.providers {
        count("provider_type", own.kind);
        own.audiences.iter().for_each(|code| count("audience", code));
        own.topics.iter().for_each(|code| count("topic", code));
        own.access.iter().for_each(|code| count("access", code));
        own.charge.iter().for_each(|charge| count("charge", charge.kind));
        own.support_languages.iter().for_each(|lang| count("language", lang.as_str()));
        let charges = own.contacts.iter().filter_map(|contact| contact.call_charge.as_ref());
        charges.for_each(|charge| count("call_charge", charge.kind));
        for place in own.places.iter().chain(own.supports.iter().filter_map(|s| s.venue.as_ref())) {
            place.accessibility.iter().for_each(|code| count("a11y", code));
        }
        count(
            "scope",
            match &own.area {
                Area::Nationwide => "nationwide",
                Area::NationwideExceptAland => "nationwide_except_aland",
                Area::Some { regions, .. } if !regions.is_empty() => "regions",
                Area::Some { .. } => "municipalities",
            },
        );
        for support in &own.supports {
            count("form", support.form);
            let slots = support.hours.support.iter().chain(&support.hours.building);
            for slot in slots.chain(&support.sessions) {
                slot.every.iter().for_each(|every| count("every", every.word()));
                count("hours_state", slot.state.code());
            }
        }
    }
    let seldom = |group: &'static str, code: &str| {
        counts.get(&(group, code.to_owned())).copied().unwrap_or_default() < 2
    };
    let groups =
        ["provider_type", "form", "audience", "topic", "access", "charge", "call_charge", "a11y"];
    let codes = groups
        .iter()
        .flat_map(|group| reference::codes(group).iter().map(move |code| (*group, code.id)));
    // Bank matters belong to banks, and a registry without findings names them nowhere.
    let missing: Vec<_> =
        codes.filter(|(group, code)| seldom(group, code) && *code != "banking").collect();
    assert_eq!(missing, Vec::new());
    for scope in ["nationwide", "nationwide_except_aland", "regions", "municipalities"] {
        assert!(!seldom("scope", scope), "{scope}");
    }
    for (every, _) in digituki::registry::hours::Every::ALL {
        assert!(!seldom("every", every), "{every}");
    }
    for tag in ["fi", "sv", "en", "se", "smn", "sms", "fse", "fss", "ru", "et", "ar", "so", "uk"] {
        assert!(!seldom("language", tag), "{tag}");
    }
    // Every field of the format, as the file has it.
    for field in [
        "id",
        "type",
        "status",
        "valid",
        "name",
        "summary",
        "description",
        "easy",
        "organisation",
        "business_id",
        "website",
        "audiences",
        "topics",
        "support_languages",
        "area",
        "scope",
        "municipalities",
        "regions",
        "charge",
        "access",
        "contacts",
        "role",
        "phone",
        "call_charge",
        "call_charge_note",
        "email",
        "places",
        "address",
        "street",
        "postcode",
        "municipality",
        "coordinates",
        "directions",
        "accessibility",
        "accessibility_unknown",
        "supports",
        "form",
        "place",
        "venue",
        "url",
        "title",
        "hours",
        "support",
        "building",
        "on_holidays",
        "on_eves",
        "exceptions",
        "dates",
        "closed",
        "open",
        "note",
        "days",
        "every",
        "from",
        "to",
        "state",
        "next_day",
        "starts",
        "ends",
        "sessions",
        "registration",
        "closes",
        "digcomp",
        "strong_identification",
        "source",
        "system",
        "last_verified",
        "verified_by",
    ] {
        let key = format!("{field}:");
        let is_key = |(at, _): &(usize, &str)| {
            !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
        };
        assert!(text.match_indices(&key).filter(is_key).count() >= 2, "{field}");
    }
    for region in reference::regions() {
        let own = |provider: &&digituki::registry::Provider| {
            !provider.area.is_nationwide() && provider.area.meets_region(region.code)
        };
        assert!(registry.providers.iter().filter(own).count() >= 2, "{}", region.code);
    }
}

/// The samples as if they were real: the same registry without the word that they are samples.
fn real() -> digituki::Compilation {
    let mut sources = disk::read(project()).expect("the sources are read");
    let path = digituki::base::SourcePath::new("providers.yaml");
    let text = sources.text(&path).expect("a registry").replace("samples: true", "samples: false");
    sources.insert_text("providers.yaml", &text);
    compile(&sources, &options())
}

/// What schema.org, or a search engine that reads it, requires of a type.
fn required(kind: &str) -> &'static [&'static str] {
    match kind {
        "Library"
        | "NGO"
        | "EducationalOrganization"
        | "GovernmentOrganization"
        | "Corporation"
        | "Organization" => &["@id", "name", "url", "areaServed"],
        "Service" | "GovernmentService" => {
            &["name", "serviceType", "provider", "areaServed", "availableChannel"]
        }
        "Course" => &["name", "description", "provider", "hasCourseInstance"],
        "CourseInstance" => &["courseMode"],
        "Event" => &["name", "startDate", "location", "organizer", "eventAttendanceMode"],
        "OpeningHoursSpecification" => &["opens", "closes"],
        "ContactPoint" => &["contactType"],
        "PostalAddress" => &["addressCountry"],
        "GeoCoordinates" => &["latitude", "longitude"],
        "Place" => &["address"],
        "ServiceChannel" => &["availableLanguage"],
        "LocationFeatureSpecification" => &["name", "value"],
        "Offer" | "Country" | "AdministrativeArea" | "VirtualLocation" => &[],
        "BreadcrumbList" => &["itemListElement"],
        "ListItem" => &["position", "name", "item"],
        "WebSite" => &["name", "url"],
        other => panic!("nobody knows {other}"),
    }
}

fn check(value: &Value, at: &str, seen: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(kind) = fields.get("@type").and_then(Value::as_str) {
                seen.insert(kind.to_owned());
                for key in required(kind) {
                    let is_there = fields.get(*key).is_some_and(|own| !own.is_null() && own != "");
                    assert!(is_there, "{at}: {kind} without {key}: {value}");
                }
            }
            fields.values().for_each(|own| check(own, at, seen));
        }
        Value::Array(items) => items.iter().for_each(|own| check(own, at, seen)),
        _ => {}
    }
}

#[test]
fn facts_for_search_engines_are_whole() {
    let site = real();
    let pages = outputs_of(&site, |own| {
        let path = own.path.as_str();
        path.contains("/tarjoajat/")
            || path.contains("/tillhandahallare/")
            || path.contains("/providers/")
    });
    let mut seen = BTreeSet::new();
    let mut with_facts = 0;
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        let Some(start) = page.find("application/ld+json\">").map(|at| at + 21) else { continue };
        let end = start + page[start..].find("</script>").expect("its end");
        let json: Value = serde_json::from_str(&page[start..end]).expect("JSON");
        assert_eq!(json["@context"], "https://schema.org");
        check(&json["@graph"], path, &mut seen);
        with_facts += 1;
    }
    assert!(with_facts > 330, "{with_facts}");
    for kind in [
        "Library",
        "NGO",
        "Service",
        "GovernmentService",
        "Course",
        "Event",
        "Place",
        "GeoCoordinates",
        "OpeningHoursSpecification",
        "ContactPoint",
    ] {
        assert!(seen.contains(kind), "{kind}");
    }
    // Who has ended or paused tells nothing.
    let ended = &pages["fi/tarjoajat/mansikkatorin-lapparikerho/index.html"];
    assert!(!ended.contains("\"Service\""), "{ended}");
}

#[test]
fn real_providers_have_calendars_and_samples_none() {
    let is_calendar = |own: &digituki::output::Output| own.path.as_str().ends_with(".ics");
    let samples = compile(&disk::read(project()).expect("the sources are read"), &options());
    assert_eq!(outputs_of(&samples, is_calendar).len(), 0);
    let site = real();
    let calendars = outputs_of(&site, is_calendar);
    let in_folder = |folder: &str| calendars.keys().filter(|path| path.starts_with(folder)).count();
    assert!(in_folder("fi/tarjoajat/") > 80, "{}", in_folder("fi/tarjoajat/"));
    assert!(in_folder("sv/kommuner/") > 40, "{}", in_folder("sv/kommuner/"));
    for (path, text) in &calendars {
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"),
            "{path}"
        );
        assert!(text.contains("BEGIN:VEVENT"), "{path}");
        let page = format!("{}index.html", path.trim_end_matches("calendar.ics"));
        let linked = outputs_of(&site, |own| own.path.as_str() == page);
        assert!(linked[&page].contains("calendar.ics\""), "{page}");
        if path.starts_with("en/providers/a") {
            let uids: Vec<&str> = text.lines().filter(|line| line.starts_with("UID:")).collect();
            assert_eq!(uids.len(), uids.iter().collect::<BTreeSet<_>>().len(), "{path}");
        }
    }
}

#[test]
fn calendars_are_the_same_bytes_and_hold_what_they_should() {
    let text = registry(&[provider(
        "apu",
        "{ municipalities: [\"091\"] }",
        "    supports: [ { form: local_home, hours: { support: [ { days: [mon], open: \"10:00-12:00\" } ], on_holidays: closed } } ]\n",
    )]);
    let text = text.replace("fi: apu", "fi: \"Apu\\nBEGIN:VEVENT\\nSUMMARY:muu; ja, toinen\"");
    let calendar = || {
        let mut outputs = outputs(&compiled(&text));
        outputs.remove("fi/tarjoajat/apu/calendar.ics").expect("a calendar")
    };
    let first = calendar();
    assert_eq!(first, calendar());
    assert_eq!(first.matches("\r\nBEGIN:VEVENT\r\n").count(), 1, "{first}");
    assert_eq!(first.matches("DTSTAMP").count(), 1, "{first}");
    assert_eq!(first.matches("UID").count(), 1, "{first}");
    assert!(first.contains("X-WR-CALNAME:Apu BEGIN:VEVENT SUMMARY:muu\\; ja\\, toinen"), "{first}");
}

#[test]
fn who_asks_for_bank_matters_is_sent_to_the_bank() {
    let text = registry(&[provider(
        "apu",
        "{ scope: nationwide }",
        &format!("    topics: [banking]\n{CHAT}"),
    )]);
    let ethics = crate::support::SITE.to_owned() + "ethics: ohjeet\n";
    let site = compiled(&format!(
        "//- content/site.yaml\n{ethics}//- content/ohjeet.fi.md\n---\ntitle: Ohjeet\n---\n{text}"
    ));
    let outputs = outputs(&site);
    let own = main_of(&outputs["fi/tarjoajat/apu/index.html"]);
    assert!(own.contains("Pankkiasioissa auttaa oma pankkisi."), "{own}");
    assert!(own.contains("<a href=\"/fi/ohjeet/\">Ohjeet</a>"), "{own}");
    let swedish = main_of(&outputs["sv/tillhandahallare/apu/index.html"]);
    assert!(swedish.contains("<a href=\"/sv/ohjeet/\" lang=\"fi\">Ohjeet</a>"), "{swedish}");
    let table = main_of(&outputs["fi/kuka-auttaa/index.html"]);
    assert!(table.contains("oma pankki") && table.contains("kirjasto (1)"), "{table}");
}

#[test]
fn a_region_shows_its_coordinator_network_news_and_neighbours() {
    let providers = registry(&[
        provider("oma", "{ municipalities: [\"837\"] }", CHAT),
        provider("muu", "{ municipalities: [\"091\"] }", CHAT),
    ]);
    let coordinators = "coordinators:\n  - { id: alue, regions: [\"06\"], organisation: { fi: Verkko }, role: { fi: Koordinaattori }, email: alue@example.fi, phone: \"+358401234567\" }\n  - { id: teema, topic: security, organisation: { fi: Turva }, role: { fi: Koordinaattori }, email: teema@example.fi }\n";
    let providers = providers.replace("providers:\n", &format!("{coordinators}providers:\n"));
    let news = |name: &str, region: &str| {
        format!(
            "//- content/uutiset/{name}.fi.md\n---\ntitle: Uutinen {name}\nkind: news\ndate: 2026-11-01\nregions: [\"{region}\"]\ntopics: [security]\n---\n"
        )
    };
    let site = compiled(&format!(
        "//- content/uutiset/index.fi.md\n---\ntitle: Uutiset\n---\n{}{}{providers}",
        news("oma", "06"),
        news("muu", "01"),
    ));
    assert_eq!(site.reports, Vec::new());
    let outputs = outputs(&site);
    let page = main_of(&outputs["fi/maakunnat/pirkanmaa/index.html"]);
    for own in [
        "Verkko, Koordinaattori",
        "<a href=\"tel:+358401234567\">040\u{a0}123\u{a0}4567</a>",
        "/fi/tarjoajat/oma/",
        "Uutinen oma",
        "/fi/maakunnat/satakunta/",
        "/fi/kunnat/nokia/",
    ] {
        assert!(page.contains(own), "{own} in {page}");
    }
    for other in ["/fi/tarjoajat/muu/", "Uutinen muu", "/fi/maakunnat/lappi/", "Turva"] {
        assert!(!page.contains(other), "{other} in {page}");
    }
    let theme = main_of(&outputs["fi/aiheet/tietoturva-ja-huijaukset/index.html"]);
    assert!(theme.contains("Turva, Koordinaattori") && theme.contains("Uutinen oma"), "{theme}");
    // Land and sea: Åland's only neighbour is across the water.
    let aland = main_of(&outputs["sv/landskap/aland/index.html"]);
    assert!(aland.contains("/sv/landskap/egentliga-finland/"), "{aland}");
}
