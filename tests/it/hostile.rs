//! Input that means harm, or looks as if it did: a clear message or a right page, in bounded time
//! and memory, and nothing outside the target.

use std::fs;

use digituki::diagnostic::Severity;

use crate::support::{SITE, codes, compiled, digituki, files, outputs, write};

fn page(front: &str, body: &str) -> String {
    format!("//- content/sivu.fi.md\n---\ntitle: Sivu\n{front}---\n{body}")
}

#[test]
fn slugs_that_lead_elsewhere_are_refused() {
    for slug in ["../../x", "/etc/x", "a/b", "Ä", "..", "a b", "CON:"] {
        let site = page(&format!("slug: \"{slug}\"\n"), "");
        assert_eq!(codes(&site), ["page-slug content/sivu.fi.md:3"], "{slug}");
        let outputs = outputs(&compiled(&site));
        assert!(outputs.keys().all(|path| !path.contains("..")), "{slug}");
    }
}

#[test]
fn two_pages_with_one_address_name_each_other() {
    let pair = |a: &str, b: &str| {
        codes(&format!(
            "//- content/{a}.fi.md\n---\ntitle: A\n---\n//- content/{b}.fi.md\n---\ntitle: B\n---\n"
        ))
    };
    // By letter case, by the way ä is written, by what is left of a name in an address.
    assert_eq!(pair("sivu", "Sivu"), ["page-address content/sivu.fi.md"]);
    assert_eq!(pair("a\u{308}iti", "äiti"), ["page-pair content/äiti.fi.md"]);
    assert_eq!(pair("aiti", "äiti"), ["page-address content/äiti.fi.md"]);
    let section =
        "//- content/a/index.fi.md\n---\ntitle: A\n---\n//- content/a.fi.md\n---\ntitle: B\n---\n";
    assert_eq!(codes(section), ["page-address content/a/index.fi.md"]);
}

#[test]
fn aliases_stay_on_the_site_and_out_of_the_way() {
    for alias in ["/../x/", "x", "//evil.example/", "/fi/", "/a?b", "/fi/sivu/", "/a\\b"] {
        let site = page(&format!("aliases: ['{alias}']\n"), "");
        assert_eq!(codes(&site), ["page-alias content/sivu.fi.md:3"], "{alias}");
    }
    let site = page("aliases: [/vanha]\n", "");
    assert!(outputs(&compiled(&site))["vanha/index.html"].contains("url=/fi/sivu/"));
}

#[test]
fn aliases_do_not_take_the_place_of_anything() {
    for alias in ["/404.html", "/sitemap.xml", "/index.html", "/fi", "/robots.txt"] {
        let found = codes(&page(&format!("aliases: ['{alias}']\n"), ""));
        let told = found.iter().any(|code| code == "page-alias content/sivu.fi.md:3");
        assert!(told, "{alias}: {found:?}");
    }
}

#[test]
fn the_site_is_not_put_among_its_sources() {
    let folder = site_on_disk();
    for out in ["content/public", "themes", "providers"] {
        let output = digituki(folder.path(), &["build", "--out", out]);
        assert_eq!(output.status.code(), Some(2), "{out}");
    }
}

#[test]
fn videos_come_from_the_site_itself() {
    let video =
        "::video{src=\"https://example.fi/a.mp4\" captions=\"a.vtt\" transcript=\"a.txt\"}\n";
    let found = codes(&page("", video));
    assert!(found.contains(&"link-outside content/sivu.fi.md:4".to_owned()), "{found:?}");
}

#[test]
fn one_mistake_is_told_once() {
    let broken = "//- content/a/index.fi.md\n---\notsikko: A\n---\n//- content/a/b.fi.md\n---\ntitle: B\n---\n[a](index.fi.md)\n";
    let found = codes(broken);
    assert_eq!(found, ["page-key-unknown content/a/index.fi.md:2"]);
    let kind = page("kind: lekson\nduration_min: 45\nlevel: start\n", "");
    assert_eq!(codes(&kind), ["page-value-choice content/sivu.fi.md:3"]);
    let colons = page("", "::::note\nTeksti.\n:::\n");
    assert_eq!(codes(&colons), ["page-directive-stray content/sivu.fi.md:6"]);
}

#[test]
fn time_alone_breaks_no_page() {
    let site = "\
//- providers.yaml
schema: 1
providers:
  - id: vanha
    type: library
    name: { fi: Vanha }
    summary: { fi: Apua., sv: Hjälp., en: Help. }
    last_verified: 2020-01-01
    area: { scope: nationwide }
//- content/sivu.fi.md
---
title: Sivu
---
::provider{id=\"vanha\"}
";
    assert_eq!(codes(site), ["registry-expired providers.yaml:7"]);
    assert_eq!(compiled(site).count(Severity::Error), 0);
}

#[test]
fn links_that_run_or_leave_are_refused() {
    let link = |target: &str| codes(&page("", &format!("[x]({target})\n")));
    assert_eq!(link("javascript:alert(1)"), ["link-scheme content/sivu.fi.md:4"]);
    assert_eq!(link("data:text/html,x"), ["link-scheme content/sivu.fi.md:4"]);
    assert_eq!(link("//evil.example"), ["link-absolute content/sivu.fi.md:4"]);
    assert_eq!(link("../../providers.yaml"), ["link-outside content/sivu.fi.md:4"]);
    assert_eq!(link("<java\tscript:x>"), ["link-scheme content/sivu.fi.md:4"]);
    let html = crate::support::text_of("[x](java&#115;cript:alert(1))\n");
    assert!(!html.contains("href"), "{html}");
    let html = crate::support::text_of("[x](https://example.fi/\"onclick=\"x)\n");
    assert!(!html.contains("\"onclick"), "{html}");
}

#[test]
fn yaml_bombs_and_depths_are_messages() {
    let bomb = "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n";
    let found = codes(&page(bomb, ""));
    assert!(found.iter().any(|code| code.starts_with("page-yaml-alias")), "{found:?}");
    let deep = format!("description: {}{}\n", "[".repeat(10_000), "]".repeat(10_000));
    let found = codes(&page(&deep, ""));
    assert!(found.iter().any(|code| code.starts_with("page-yaml-size")), "{found:?}");
}

#[test]
fn depths_of_markdown_are_messages() {
    for (mark, end) in
        [("> ", ""), ("- ", ""), ("1. ", ""), ("[", "](x)"), ("*a **b ", ""), ("<kbd>", "")]
    {
        let body = format!("{}x{}\n", mark.repeat(10_000), end.repeat(10_000));
        let found = codes(&page("", &body));
        assert!(found.len() <= 10_010, "{mark}: {} findings", found.len());
        if matches!(mark, "> " | "- ") {
            assert_eq!(found, ["page-nesting content/sivu.fi.md:4"], "{mark}");
        }
        outputs(&compiled(&page("", &body)));
    }
    let mut body = String::new();
    for colons in (3..10_000).rev().step_by(50) {
        body.push_str(&format!("{}note\n", ":".repeat(colons)));
    }
    assert!(codes(&page("", &body)).iter().any(|code| code.starts_with("page-nesting")));
}

#[test]
fn two_megabytes_of_anything_are_read_in_time() {
    for piece in [
        "# a\n",
        "[^1]",
        "[x](#y)\n",
        "[x](y.fi.md)\n",
        "<b>",
        "::x\n",
        ":::\n",
        "![](x)\n",
        "a\n\n",
        "|a|\n|-|\n",
    ] {
        let body = piece.repeat(100_000 / piece.len());
        let site = compiled(&page("", &body));
        assert!(site.reports.len() <= 100_000);
        outputs(&site);
    }
    let notes: String = (0..20_000).map(|n| format!("[^{n}]\n\n[^{n}]: x\n\n")).collect();
    assert_eq!(codes(&page("", &notes)), Vec::<String>::new());
    let keys: String = (0..20_000).map(|n| format!("k{n}: x\n")).collect();
    assert_eq!(codes(&page(&keys, "")).len(), 20_000);
}

fn site_on_disk() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &[("content/site.yaml".to_owned(), SITE.to_owned())]);
    write(folder.path(), &files("//- content/index.fi.md\n---\ntitle: Etusivu\n---\n"));
    folder
}

fn build(folder: &std::path::Path) -> (Option<i32>, String) {
    let output = digituki(folder, &["build", "--date", "2026-11-22"]);
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn fifty_megabytes_of_markdown_are_refused_unread() {
    let folder = site_on_disk();
    let path = folder.path().join("content/iso.fi.md");
    fs::write(&path, "sana ".repeat(10_000_000)).expect("a file is written");
    let (code, message) = build(folder.path());
    assert_eq!(code, Some(1), "{message}");
    assert!(message.contains("page-size") && message.contains("50 MB"), "{message}");
}

#[test]
fn bytes_that_are_no_utf8_are_shown_at_their_line() {
    let folder = site_on_disk();
    let path = folder.path().join("content/latin.fi.md");
    fs::write(&path, b"---\ntitle: Sivu\n---\nP\xe4iv\xe4\n").expect("a file is written");
    let (code, message) = build(folder.path());
    assert_eq!(code, Some(1), "{message}");
    assert!(message.contains("content/latin.fi.md:4:2"), "{message}");
    assert!(message.contains("UTF-8"), "{message}");
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_are_told_and_left_out() {
    let folder = site_on_disk();
    let circle = folder.path().join("content/ympyra");
    std::os::unix::fs::symlink(folder.path().join("content"), circle).expect("a link is made");
    std::os::unix::fs::symlink("/nowhere/at/all", folder.path().join("content/tyhja.fi.md"))
        .expect("a link is made");
    let (code, message) = build(folder.path());
    assert_eq!(code, Some(1), "{message}");
    assert!(message.contains("site-link-loop") && message.contains("content/ympyra"), "{message}");
}

#[test]
fn windows_line_endings_and_a_byte_order_mark_are_fine() {
    let site = page("slug: oma\n", "## Otsikko\n\n:::note\nTeksti.\n:::\n").replace('\n', "\r\n");
    let site = site.replace("//- content/sivu.fi.md\r\n", "//- content/sivu.fi.md\n\u{feff}");
    assert_eq!(codes(&site), Vec::<String>::new());
    let html = &outputs(&compiled(&site))["fi/oma/index.html"];
    assert!(
        html.contains("<h2 id=\"otsikko\">Otsikko</h2>") && html.contains("class=\"box note\"")
    );
    let wrong = site.replace("slug: oma", "slagi: oma");
    assert_eq!(codes(&wrong), ["page-key-unknown content/sivu.fi.md:3"]);
}

#[test]
fn two_files_to_one_place_are_told() {
    let folder = site_on_disk();
    let pictures = [
        ("content/_root/fi/index.html".to_owned(), "x".to_owned()),
        ("content/Kuva.png".to_owned(), "x".to_owned()),
        ("content/kuva.png".to_owned(), "y".to_owned()),
    ];
    write(folder.path(), &pictures);
    let (code, message) = build(folder.path());
    assert_eq!(code, Some(1), "{message}");
    assert_eq!(message.matches("[site-output-twice]").count(), 2, "{message}");
}
