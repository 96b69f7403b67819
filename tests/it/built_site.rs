//! This repository's own site, built for the root of a host and for a folder of one.

use std::collections::{BTreeMap, BTreeSet};

use digituki::{
    Compilation, Options, base::BaseUrl, compile, diagnostic::Severity, disk, site::Subject,
};
use scraper::{Html, Selector};

use crate::support::{TODAY, outputs, project};

fn built(base: &str) -> (Compilation, BTreeMap<String, String>) {
    let sources = disk::read(project()).expect("the sources are read");
    let base_url = BaseUrl::parse(base);
    let site =
        compile(&sources, &Options { date: TODAY, base_url, drafts: false, allow_expired: false });
    // What time brings about is shown by some samples on purpose.
    let mistakes = site.reports.iter().filter(|report| report.severity != Severity::Due);
    let findings: Vec<String> = mistakes.map(|r| format!("{:?}", r.diagnostic)).collect();
    assert_eq!(findings, Vec::<String>::new(), "our own site has findings");
    let outputs = outputs(&site);
    (site, outputs)
}

fn attributes(html: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    let elements = html.select(&selector);
    elements.filter_map(|element| element.attr(attribute)).map(str::to_owned).collect()
}

/// Every `href` and `src` that stays on the site leads to a file, and to an id in it.
fn every_link_resolves(base: &str) {
    let (_, outputs) = built(base);
    let path = BaseUrl::parse(base).expect("an address").path().to_owned();
    let pages: BTreeMap<&String, Html> = outputs
        .iter()
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(name, html)| (name, Html::parse_document(html)))
        .collect();
    let ids: BTreeMap<&String, BTreeSet<String>> = pages
        .iter()
        .map(|(name, html)| (*name, attributes(html, "[id]", "id").into_iter().collect()))
        .collect();
    let mut checked = 0;
    for (name, html) in &pages {
        let mut links = attributes(html, "[href]", "href");
        links.extend(attributes(html, "[src]", "src"));
        for link in links {
            let (address, fragment) = link.split_once('#').unwrap_or((&link, ""));
            let target = match address.strip_prefix(base.trim_end_matches('/')) {
                Some(rest) if address.starts_with("http") => rest.to_owned(),
                _ if ["http", "mailto:", "tel:"].iter().any(|own| address.starts_with(own)) => {
                    continue;
                }
                _ if address.is_empty() => format!("/{name}").replace("index.html", ""),
                _ => {
                    let rest = address.strip_prefix(&path);
                    rest.unwrap_or_else(|| panic!("{name}: {link} leaves {path}")).to_owned()
                }
            };
            let mut file = target.trim_start_matches('/').to_owned();
            if file.is_empty() || file.ends_with('/') {
                file.push_str("index.html");
            }
            assert!(outputs.contains_key(&file), "{name}: {link} leads to no file");
            if !fragment.is_empty() {
                assert!(ids[&file].contains(fragment), "{name}: {link} leads to no part");
            }
            checked += 1;
        }
    }
    assert!(checked > 3000, "only {checked} links were found");
}

#[test]
fn every_link_resolves_at_the_root_of_a_host() {
    every_link_resolves("https://example.fi/");
}

#[test]
fn every_link_resolves_in_a_folder_of_a_host() {
    every_link_resolves("https://example.github.io/repo/");
}

#[test]
fn every_language_says_the_same_pages_and_every_hreflang_is_answered() {
    let (_, outputs) = built("https://example.fi/");
    let mut by_address: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (name, html) in outputs.iter().filter(|(name, _)| name.ends_with("index.html")) {
        let html = Html::parse_document(html);
        let tags = attributes(&html, "link[hreflang]", "hreflang");
        let hrefs = attributes(&html, "link[hreflang]", "href");
        let address = format!("https://example.fi/{}", name.trim_end_matches("index.html"));
        by_address.insert(address, tags.into_iter().zip(hrefs).collect());
    }
    let mut answered = 0;
    for (address, alternates) in &by_address {
        for (tag, other) in alternates {
            let back = by_address.get(other).unwrap_or_else(|| panic!("{address}: no {other}"));
            let answers = back.values().any(|href| href == address);
            let is_root_default = tag == "x-default" && other == "https://example.fi/";
            assert!(
                answers || is_root_default || address == "https://example.fi/",
                "{other} does not answer {address}"
            );
            answered += 1;
        }
    }
    assert!(answered > 300);
    let (site, _) = built("https://example.fi/");
    // Easier language is there in Finnish and Swedish alone.
    let is_easy = |subject| matches!(subject, Subject::Easy(_));
    let routes = || site.site.routes.iter().filter(|route| !is_easy(route.subject));
    let pages = |lang| routes().filter(|route| route.lang == lang).count();
    assert_eq!((pages(0), pages(1)), (pages(1), pages(2)));
    let own = site.site.pages.len();
    assert!(own >= 22, "{own} pages");
    assert!(site.site.pages.iter().all(|page| page.versions.iter().all(Option::is_some)));
}

#[test]
fn every_page_has_one_title_landmarks_a_language_and_named_links() {
    let (_, outputs) = built("https://example.fi/");
    let mut titles: BTreeMap<(String, String), String> = BTreeMap::new();
    for (name, text) in outputs.iter().filter(|(name, _)| name.ends_with(".html")) {
        let html = Html::parse_document(text);
        let count =
            |selector: &str| html.select(&Selector::parse(selector).expect("a selector")).count();
        assert_eq!(count("h1"), 1, "{name}: h1");
        assert_eq!(count("main"), 1, "{name}: main");
        assert_eq!(count("html[lang]"), 1, "{name}: lang");
        // The finder has a script and the words that it says, the search too; a page of text follows
        // the reading, and one that tells of days to come looks whether they are over.
        let is_finder = ["fi/etsi", "sv/hitta", "en/find"].iter().any(|own| name.starts_with(own));
        let is_read = count("script[type='module']") == 1;
        let is_search = count("body.kind-search") == 1;
        let is_text = count(".about") == 1 && count(".handout-sheet") == 0;
        let is_dated = count("[data-until]") == 1;
        assert_eq!(is_read, is_text || is_search || is_dated, "{name}: module");
        let scripts = 2 * usize::from(is_finder) + usize::from(is_read) + usize::from(is_search);
        assert_eq!(count("script:not([type='application/ld+json'])"), scripts, "{name}: script");
        assert_eq!(count("script[src]"), scripts.min(1), "{name}: script");
        assert_eq!(count("[style], style, [onclick]"), 0, "{name}: inline style or script");
        assert_eq!(count("img:not([alt])"), 0, "{name}: alt");
        let ids = attributes(&html, "[id]", "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: ids {ids:?}");
        let headings = Selector::parse("h1, h2, h3, h4, h5, h6").expect("a selector");
        let mut level = 0;
        for heading in html.select(&headings) {
            let own: u32 = heading.value().name()[1..].parse().expect("a level");
            assert!(
                own <= level + 1,
                "{name}: a level is skipped before {:?}",
                heading.inner_html()
            );
            level = own;
        }
        for link in html.select(&Selector::parse("a").expect("a selector")) {
            let named = link.text().any(|text| !text.trim().is_empty());
            assert!(named, "{name}: a link without a name: {}", link.html());
        }
        let lang = attributes(&html, "html", "lang").concat();
        let title = html.select(&Selector::parse("title").expect("a selector")).next();
        let title = title.expect("a title").text().collect::<String>();
        assert!(!title.trim().is_empty(), "{name}: no title");
        if text.contains("http-equiv=\"refresh\"") {
            continue;
        }
        if let Some(other) = titles.insert((lang, title.clone()), name.clone()) {
            panic!("{name} and {other} have the same title: {title}");
        }
    }
}

/// The folders of the directory in each language.
const DIRECTORY: [&str; 24] = [
    "tarjoajat",
    "tillhandahallare",
    "providers",
    "maakunnat",
    "landskap",
    "regions",
    "kunnat",
    "kommuner",
    "municipalities",
    "tuen-muodot",
    "stodformer",
    "forms",
    "kenelle",
    "for-vem",
    "for-whom",
    "palvelukielet",
    "servicesprak",
    "languages",
    "kuka-auttaa",
    "vem-hjalper",
    "who-helps",
    "koulutukset",
    "utbildningar",
    "training",
];

#[test]
fn samples_are_kept_from_search_engines_and_can_not_be_dialled() {
    let (_, outputs) = built("https://example.fi/");
    let sitemap = &outputs["sitemap.xml"];
    let mut samples = 0;
    for (name, html) in &outputs {
        let parts: Vec<&str> = name.split('/').collect();
        let is_directory = parts.get(1).is_some_and(|part| DIRECTORY.contains(part));
        assert!(!name.ends_with(".ics"), "{name}");
        if !is_directory {
            continue;
        }
        samples += 1;
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{name}");
        assert!(!html.contains("tel:") && !html.contains("application/ld+json"), "{name}");
        let main = crate::support::main_of(html);
        assert!(!main.contains("mailto:"), "{name}");
        assert!(!sitemap.contains(&format!("/{}", name.trim_end_matches("index.html"))), "{name}");
    }
    assert!(samples > 308 * 3 + 19 * 3 + 120 * 3);
    let region = &outputs["fi/maakunnat/keski-suomi/index.html"];
    assert!(region.contains("Digitukea Keski-Suomessa"));
    assert!(region.contains("Nämä tarjoajat ovat keksittyjä esimerkkejä."));
}

/// What stands around the text is the same on every page of a language: a way past it first, one
/// main part, menus that have names of their own, and the same links in the same order, those to
/// statements and feedback among them (WCAG 2.2: 2.4.1, 3.2.3, 3.2.6).
#[test]
fn every_page_of_a_language_has_the_same_frame() {
    let (_, outputs) = built("https://example.fi/");
    let mut frames: BTreeMap<String, (String, Vec<String>, Vec<String>)> = BTreeMap::new();
    let pages = outputs.iter().filter(|(name, _)| {
        name.ends_with("/index.html")
            && ["fi/", "sv/", "en/"].iter().any(|own| name.starts_with(own))
    });
    let mut seen = 0;
    // Old addresses lead on at once.
    for (name, html) in pages.filter(|(_, html)| !html.contains("http-equiv=\"refresh\"")) {
        let html = Html::parse_document(html);
        let first = Selector::parse("body > *").expect("a selector");
        let first = html.select(&first).next().expect("a first element");
        assert_eq!(first.attr("class"), Some("skip"), "{name}");
        let mains = attributes(&html, "main", "id");
        assert_eq!(mains.len(), 1, "{name}");
        assert_eq!(first.attr("href"), Some(format!("#{}", mains[0]).as_str()), "{name}");
        let labels = attributes(&html, "nav", "aria-label");
        let names: BTreeSet<&String> = labels.iter().collect();
        assert_eq!(names.len(), labels.len(), "{name}: {labels:?}");
        let menu = attributes(&html, "nav.menu a", "href");
        // A letter names the page that it is about; it goes to the same address from each.
        let address = |href: String| href.split('?').next().unwrap_or_default().to_owned();
        let footer = attributes(&html, "body > footer a", "href").into_iter().map(address);
        let footer: Vec<String> = footer.collect();
        assert!(html.html().contains("mailto:kasikirja@example.fi?subject="), "{name}");
        assert!(menu.len() > 3 && footer.len() > 1, "{name}: {menu:?} {footer:?}");
        let own = (name.clone(), menu, footer);
        let (before, menu, footer) = frames.entry(name[..2].to_owned()).or_insert(own.clone());
        assert_eq!((&own.1, &own.2), (&*menu, &*footer), "{name} and {before} differ");
        seen += 1;
    }
    assert!(seen > 1000, "only {seen} pages");
}
