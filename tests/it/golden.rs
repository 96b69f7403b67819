//! What readers see: Markdown, languages, lists, overrides. The expected text is in the test.

use expect_test::{Expect, expect};

use crate::support::{codes, compiled, main_of, outputs, page, text_of};

fn check(markdown: &str, expected: Expect) {
    expected.assert_eq(&format!("{}\n", text_of(markdown)));
}

#[test]
fn text_of_a_page() {
    check(
        "Moi *sinä* ja **minä**, ~~ei~~ `koodi`. \"Lainaus\" on 5 kg – kello 10.\n",
        expect![[r#"
            <p>Moi <em>sinä</em> ja <strong>minä</strong>, <s>ei</s> <code>koodi</code>. ”Lainaus” on 5 kg – kello 10.</p>
        "#]],
    );
}

#[test]
fn headings_get_ids_once_and_the_title_stays_the_only_one_of_level_1() {
    check(
        "# Alku\n## Näin se käy\n## Näin se käy\n### Oma {#oma-id .luokka lang=sv}\n",
        expect![[r#"
            <h2 id="alku">Alku</h2>
            <h2 id="nain-se-kay">Näin se käy</h2>
            <h2 id="nain-se-kay-2">Näin se käy</h2>
            <h3 id="oma-id" lang="sv" class="luokka">Oma</h3>
        "#]],
    );
}

#[test]
fn tables_can_be_reached_and_have_names() {
    check(
        "## Ajat\n| Päivä | Aika |\n|---|--:|\n| ma | 10 |\n",
        expect![[r#"
            <h2 id="ajat">Ajat</h2>
            <div class="table" role="group" tabindex="0" aria-label="Ajat"><table aria-label="Ajat">
            <thead><tr><th scope="col">Päivä</th><th scope="col" class="end">Aika</th></tr></thead><tbody>
            <tr><td>ma</td><td class="end">10</td></tr>
            </tbody></table></div>
        "#]],
    );
}

#[test]
fn lists_tasks_definitions_and_footnotes() {
    check(
        "3. kolmas\n4. neljäs\n\n- [x] tehty\n- [ ] kesken\n\nSana\n: Selitys\n\nTieto[^a] ja sama[^a].\n\n[^a]: Lähde.\n",
        expect![[r##"
            <ol start="3">
            <li>kolmas</li>
            <li>neljäs</li>
            </ol>
            <ul>
            <li><input type="checkbox" class="task" aria-label="Tehty" disabled checked> tehty</li>
            <li><input type="checkbox" class="task" aria-label="Tekemättä" disabled> kesken</li>
            </ul>
            <dl>
            <dt id="sana">Sana</dt>
            <dd>Selitys</dd>
            </dl>
            <p>Tieto<sup class="footnote"><a href="#fn_1" id="fnref_1" role="doc-noteref">1</a></sup> ja sama<sup class="footnote"><a href="#fn_1" id="fnref_1_2" role="doc-noteref">1</a></sup>.</p>
            <section class="footnotes" role="doc-endnotes" aria-label="Alaviitteet"><ol>
            <li id="fn_1"><p>Lähde.</p>
            <a href="#fnref_1" role="doc-backlink" aria-label="Takaisin tekstiin, viite 1">↩</a> <a href="#fnref_1_2" role="doc-backlink" aria-label="Takaisin tekstiin, viite 1">↩</a> </li>
            </ol></section>
        "##]],
    );
}

#[test]
fn directives_hold_text_and_each_other() {
    check(
        "::::selftest\n:::details{title=\"Mikä?\"}\nVastaus **tässä**.\n:::\n::::\n\n> [!TIP]\n> Vihje.\n\n:::lang{code=\"sv\"}\nPå svenska \"så\".\n:::\n",
        expect![[r#"
            <section class="box selftest" aria-label="Testaa taitosi">
            <p class="box-title"><svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 5h16v15H4zM8 12l3 3 5-6"/></svg> Testaa taitosi</p>

            <details>
            <summary>Mikä?</summary>
            <div>
            <p>Vastaus <strong>tässä</strong>.</p>

            </div>
            </details>

            </section>

            <aside class="box tip" aria-label="Vinkki">
            <p class="box-title"><svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c1 1 1 1.500 1 2.500h6c0-1 0-1.500 1-2.500A6 6 0 0 0 12 3z"/></svg> Vinkki</p>
            <p>Vihje.</p>

            </aside>

            <div lang="sv">
            <p>På svenska ”så”.</p>

            </div>
        "#]],
    );
}

#[test]
fn an_alert_keeps_what_stands_before_and_after_it() {
    check(
        "Alku\n\n> [!NOTE]\n> Huom **tämä**.\n>\n> - yksi\n\nLoppu\n",
        expect![[r#"
            <p>Alku</p>

            <aside class="box note" aria-label="Huomaa">
            <p class="box-title"><svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5"/></svg> Huomaa</p>
            <p>Huom <strong>tämä</strong>.</p>
            <ul>
            <li>yksi</li>
            </ul>

            </aside>
            <p>Loppu</p>
        "#]],
    );
}

#[test]
fn attributes_after_links_and_pictures_take_nothing_away() {
    check(
        "Paina [**Jatka** nyt]{lang=fi} ja [linkki](https://example.fi){.nappi}, sitten [a]{lang=sv} [b]{lang=en}.\n",
        expect![[r#"
            <p>Paina <span lang="fi"><strong>Jatka</strong> nyt</span> ja <a href="https://example.fi" class="nappi">linkki</a>, sitten <span lang="sv">a</span> <span lang="en">b</span>.</p>
        "#]],
    );
    check(
        "## Otsikko [god dag]{lang=sv}\n## Toinen {#oma lang=sv}\n",
        expect![[r#"
        <h2 id="otsikko-god-dag">Otsikko <span lang="sv">god dag</span></h2>
        <h2 id="oma" lang="sv">Toinen</h2>
    "#]],
    );
}

#[test]
fn comments_are_not_published_and_nothing_else_is_lost() {
    check(
        "Alku <!-- piilo --> jatko.\n\n<!--\n:::warning\nsalainen\n:::\n-->\n\n:::note\nNäkyy.\n:::\n",
        expect![[r#"
            <p>Alku  jatko.</p>

            <aside class="box note" aria-label="Huomaa">
            <p class="box-title"><svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5"/></svg> Huomaa</p>
            <p>Näkyy.</p>

            </aside>
        "#]],
    );
    let beside = "//- content/sivu.fi.md\n---\ntitle: Sivu\n---\n<!-- x --> näkyvä\n\nLoppu.\n";
    assert_eq!(codes(beside), ["page-raw-html content/sivu.fi.md:4"]);
    assert!(page(beside, "fi/sivu/index.html").contains("näkyvä"));
}

#[test]
fn directives_in_code_are_code() {
    check(
        "    :::note\n\n- ```text\n  :::note\n  ```\n\n> ```\n> :::tip\n\n:::note\nOikea.\n:::\n",
        expect![[r#"
            <pre tabindex="0" role="group" aria-label="Koodi"><code>:::note
            </code></pre>
            <ul>
            <li><pre tabindex="0" role="group" aria-label="Koodi"><code>:::note
            </code></pre>
            </li>
            </ul>
            <blockquote>
            <pre tabindex="0" role="group" aria-label="Koodi"><code>:::tip
            </code></pre>
            </blockquote>

            <aside class="box note" aria-label="Huomaa">
            <p class="box-title"><svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5"/></svg> Huomaa</p>
            <p>Oikea.</p>

            </aside>
        "#]],
    );
}

#[test]
fn an_open_comment_ends_with_its_block_and_is_told() {
    let open = |body: &str| {
        let site = format!("//- content/sivu.fi.md\n---\ntitle: Sivu\n---\n{body}");
        (codes(&site), main_of(&page(&site, "fi/sivu/index.html")))
    };
    let (codes, html) = open("> <!-- todo\n\nA\n\n:::nosuch\n\nB\n");
    assert!(codes.contains(&"page-raw-html content/sivu.fi.md:4".to_owned()), "{codes:?}");
    assert!(codes.contains(&"page-directive-unknown content/sivu.fi.md:8".to_owned()), "{codes:?}");
    assert!(html.contains("<p>A</p>") && html.contains("<p>B</p>"));
    let (codes, html) = open("Julkinen <!-- salainen\n:::note\nSALAISUUS\n:::\n-->\n");
    assert_eq!(codes, Vec::<String>::new());
    assert!(html.contains("Julkinen") && !html.contains("SALAISUUS"), "{html}");
}

#[test]
fn directives_are_found_wherever_blocks_stand() {
    check(
        "- :::note\n  Listassa.\n  :::\n\nViite[^1].\n\n[^1]: Nootti\n\n    :::tip\n    Viitteessä.\n    :::\n",
        expect![[r##"
            <ul>
            <li>
            <aside class="box note" aria-label="Huomaa">
            <p class="box-title"><svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5"/></svg> Huomaa</p>
            Listassa.
            </aside>
            </li>
            </ul>
            <p>Viite<sup class="footnote"><a href="#fn_1" id="fnref_1" role="doc-noteref">1</a></sup>.</p>
            <section class="footnotes" role="doc-endnotes" aria-label="Alaviitteet"><ol>
            <li id="fn_1"><p>Nootti</p>

            <aside class="box tip" aria-label="Vinkki">
            <p class="box-title"><svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c1 1 1 1.500 1 2.500h6c0-1 0-1.500 1-2.500A6 6 0 0 0 12 3z"/></svg> Vinkki</p>
            <p>Viitteessä.</p>

            </aside>
            <a href="#fnref_1" role="doc-backlink" aria-label="Takaisin tekstiin, viite 1">↩</a> </li>
            </ol></section>
        "##]],
    );
    let indented =
        "//- content/sivu.fi.md\n---\ntitle: Sivu\n---\n:::note\nteksti\n    :::tip\n:::\n";
    assert_eq!(codes(indented), ["page-directive-syntax content/sivu.fi.md:6"]);
}

#[test]
fn signs_that_html_cannot_hold_are_replaced_where_they_stand() {
    let site =
        "//- content/sivu.fi.md\n---\ntitle: \"A\u{fffe}\"\n---\nx\u{1}y\u{0}z\u{b} [a](#b)\n";
    let html = page(site, "fi/sivu/index.html");
    assert!(!html.contains(['\u{1}', '\u{0}', '\u{b}', '\u{fffe}']));
    assert_eq!(codes(site), ["link-fragment-missing content/sivu.fi.md:4"]);
}

#[test]
fn brackets_that_are_no_phrases_stay() {
    check(
        "[nimi]{ei attr} ja [a]{} ja [b]{lang=sv lang=en}\n\n## Liite (PDF) {#liite}\n",
        expect![[r#"
            <p>[nimi]{ei attr} ja [a]{} ja <span lang="sv">b</span></p>
            <h2 id="liite">Liite (PDF)</h2>
        "#]],
    );
    let nested = "//- content/sivu.fi.md\n---\ntitle: Sivu\n---\n[Hae [Kela]{lang=fi}](https://example.fi)\n";
    assert_eq!(codes(nested), ["page-attribute content/sivu.fi.md:4"]);
    assert!(
        page(nested, "fi/sivu/index.html")
            .contains("<a href=\"https://example.fi\">Hae [Kela]{lang=fi}</a>")
    );
}

#[test]
fn old_addresses_of_translated_sections_lead_on() {
    let site = PAIR.replace("slug: telefon\n", "");
    let outputs = outputs(&compiled(&site));
    let to = |path: &str| {
        let html = &outputs[path];
        let at = html.find("content=\"0; url=").expect("a redirect") + 16;
        html[at..at + html[at..].find('"').expect("its end")].to_owned()
    };
    assert_eq!(to("sv/laitteet/index.html"), "/sv/apparater/");
    assert_eq!(to("sv/laitteet/puhelin/index.html"), "/sv/apparater/puhelin/");
    assert_eq!(to("sv/laitteet/lataus/index.html"), "/sv/apparater/laddning/");
    assert_eq!(to("sv/laitteet/laddning/index.html"), "/sv/apparater/laddning/");
    assert_eq!(to("sv/apparater/lataus/index.html"), "/sv/apparater/laddning/");
}

#[test]
fn a_page_that_shows_samples_is_kept_from_search_engines() {
    let site = "\
//- providers.yaml
schema: 1
samples: true
coordinators:
  - { id: kk, regions: [\"13\"], organisation: { fi: Verkko }, role: { fi: Koordinaattori } }
providers: []
//- content/_osat/apu.fi.md
::contact{ref=\"kk\"}
//- content/sivu.fi.md
---
title: Sivu
---
::include{file=\"_osat/apu\"}
//- content/toinen.fi.md
---
title: Toinen
---
";
    let outputs = outputs(&compiled(site));
    let shows = &outputs["fi/sivu/index.html"];
    assert!(shows.contains("content=\"noindex\"") && shows.contains("keksittyjä esimerkkejä"));
    assert!(!shows.contains("ld+json"));
    assert!(!outputs["fi/toinen/index.html"].contains("noindex"));
}

#[test]
fn names_of_files_are_written_as_addresses() {
    let mut sources = crate::support::fixture(
        "//- content/sivu.fi.md\n---\ntitle: Sivu\n---\n[opas](<opas %231 100%25.pdf>)\n",
    );
    let bytes: std::sync::Arc<[u8]> = b"%PDF".as_slice().into();
    let hash = digituki::base::Hash::of(&bytes);
    let path = digituki::base::SourcePath::new("content/opas #1 100%.pdf");
    sources.insert(path, digituki::base::File::Blob { hash, len: 4, head: bytes, flaw: None });
    let site = digituki::compile(&sources, &crate::support::options());
    assert_eq!(site.reports, []);
    let html = &outputs(&site)["fi/sivu/index.html"];
    assert!(html.contains("href=\"/media/opas%20%231%20100%25.pdf\""), "{html}");
}

#[test]
fn a_directive_in_a_list_stays_in_the_list() {
    check(
        "1. Avaa.\n\n   :::note\n   Odota.\n   :::\n\n2. Sulje.\n",
        expect![[r#"
            <ol>
            <li><p>Avaa.</p>

            <aside class="box note" aria-label="Huomaa">
            <p class="box-title"><svg class="icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5"/></svg> Huomaa</p>
            <p>Odota.</p>

            </aside>
            </li>
            <li><p>Sulje.</p>
            </li>
            </ol>
        "#]],
    );
}

#[test]
fn phrases_in_other_languages_and_harmless_html() {
    check(
        "Sano [god *dag*]{lang=sv} ja paina <kbd>Ctrl</kbd> H<sub>2</sub>O.<br>Loppu <!-- muistiinpano -->\n\n[tavallinen] hakasulku\n",
        expect![[r#"
            <p>Sano <span lang="sv">god <em>dag</em></span> ja paina <kbd>Ctrl</kbd> H<sub>2</sub>O.<br>Loppu </p>
            <p>[tavallinen] hakasulku</p>
        "#]],
    );
}

#[test]
fn code_is_coloured_by_classes() {
    check(
        "```json\n{\"a\": 1}\n```\n",
        expect![[r#"
            <pre tabindex="0" role="group" aria-label="Koodi: json"><code>{<span class="s">&quot;a&quot;</span>: <span class="n">1</span>}
            </code></pre>
        "#]],
    );
}

#[test]
fn raw_html_is_shown_and_never_passes() {
    let site = "//- content/sivu.fi.md\n---\ntitle: Sivu\n---\n<script>alert(1)</script>\n\nHei <b onclick=x>sinä</b> <kbd>auki\n";
    let html = page(site, "fi/sivu/index.html");
    assert!(!html.contains("<script>") && !html.contains("<b "), "{html}");
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(html.contains("<kbd>auki</kbd>"));
    let codes = codes(site);
    assert!(codes.iter().all(|code| code.starts_with("page-raw-html content/sivu.fi.md")));
    // The end of an element is told with its beginning.
    assert_eq!(codes.len(), 3, "{codes:?}");
}

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"></svg>";

#[test]
fn pictures_have_sizes_and_descriptions_per_language() {
    let site = "//- content/sivu.fi.md\n---\ntitle: Sivu\n---\n![Puhelin](kuva.svg) ![](kuva.svg){.decorative}\n";
    let mut sources = crate::support::fixture(site);
    let head: std::sync::Arc<[u8]> = PICTURE.as_bytes().into();
    let hash = digituki::base::Hash::of(&head);
    let path = digituki::base::SourcePath::new("content/kuva.svg");
    sources.insert(
        path,
        digituki::base::File::Blob { hash, len: head.len() as u64, head, flaw: None },
    );
    let site = digituki::compile(&sources, &crate::support::options());
    let outputs = outputs(&site);
    assert!(outputs["fi/sivu/index.html"].contains(
        "<img src=\"/media/kuva.svg\" alt=\"Puhelin\" width=\"40\" height=\"30\" loading=\"lazy\" decoding=\"async\"> <img src=\"/media/kuva.svg\" alt=\"\" width=\"40\""
    ));
    assert_eq!(outputs["media/kuva.svg"], "copy of content/kuva.svg");
}

const PAIR: &str = "\
//- content/index.sv.md
---
title: Start
---
//- content/laitteet/index.fi.md
---
title: Laitteet
---
//- content/laitteet/index.sv.md
---
title: Apparater
slug: apparater
---
//- content/laitteet/puhelin.fi.md
---
title: Puhelin
---
Katso [latausta](lataus.fi.md#nain-lataat).
## Käyttö
//- content/laitteet/puhelin.sv.md
---
title: Telefon
slug: telefon
---
Se [laddning](lataus.sv.md#sa-laddar-du) och [kort](lataus.fi.md#nain-lataat).
//- content/laitteet/lataus.fi.md
---
title: Lataus
---
## Näin lataat
//- content/laitteet/lataus.sv.md
---
title: Laddning
slug: laddning
---
## Så laddar du
";

#[test]
fn links_follow_the_reader_into_their_language_with_the_part() {
    let site = compiled(PAIR);
    let outputs = outputs(&site);
    let fi = main_of(&outputs["fi/laitteet/puhelin/index.html"]);
    assert!(fi.contains("<a href=\"/fi/laitteet/lataus/#nain-lataat\">latausta</a>"), "{fi}");
    let sv = main_of(&outputs["sv/apparater/telefon/index.html"]);
    assert!(sv.contains("<a href=\"/sv/apparater/laddning/#sa-laddar-du\">laddning</a>"), "{sv}");
    assert!(sv.contains("<a href=\"/sv/apparater/laddning/#sa-laddar-du\">kort</a>"), "{sv}");
}

#[test]
fn a_page_that_lacks_a_language_is_shown_openly_in_another() {
    let site = compiled(PAIR);
    let outputs = outputs(&site);
    let en = &outputs["en/laitteet/puhelin/index.html"];
    assert!(en.contains("<html lang=\"en\">"));
    assert!(en.contains("<main id=\"ui_main\" lang=\"fi\" tabindex=\"-1\">"));
    assert!(en.contains("This page has not been translated yet. We show it in Finnish."));
    assert!(!main_of(en).contains("has not been translated"));
    assert!(
        en.contains("<link rel=\"canonical\" href=\"https://example.fi/fi/laitteet/puhelin/\">")
    );
    assert!(!en.contains("rel=\"alternate\" hreflang"));
    assert!(!outputs["sitemap.xml"].contains("/en/laitteet/"));
    // A link to a page that the reader's language lacks says in which language it is.
    assert!(main_of(en).contains("<a href=\"/en/laitteet/lataus/#nain-lataat\" hreflang=\"fi\">"));
    // The switch says so too, in the reader's language.
    let fi = &outputs["fi/laitteet/puhelin/index.html"];
    assert!(fi.contains("hreflang=\"fi\">English</a> <span class=\"missing\">(suomeksi)</span>"));
}

#[test]
fn the_address_before_a_translation_leads_on() {
    let site = compiled(PAIR);
    let outputs = outputs(&site);
    let old = &outputs["sv/apparater/lataus/index.html"];
    assert!(old.contains("content=\"0; url=/sv/apparater/laddning/\""), "{old}");
    assert!(
        old.contains("<link rel=\"canonical\" href=\"https://example.fi/sv/apparater/laddning/\">")
    );
}

#[test]
fn pages_pair_by_key_where_names_differ() {
    let site = "\
//- content/salasanat.fi.md
---
title: Salasanat
---
//- content/passwords.en.md
---
title: Passwords
key: salasanat
---
";
    let outputs = outputs(&compiled(site));
    assert!(outputs.contains_key("fi/salasanat/index.html"));
    assert!(
        outputs["en/passwords/index.html"]
            .contains("hreflang=\"fi\" href=\"https://example.fi/fi/salasanat/\"")
    );
}

#[test]
fn drafts_and_pages_of_the_future_are_not_published() {
    let site = "\
//- content/luonnos.fi.md
---
title: Luonnos
draft: true
---
//- content/huomenna.fi.md
---
title: Huomenna
date: 2026-11-23
---
//- content/tanaan.fi.md
---
title: Tänään
date: 2026-11-22
---
Katso [luonnosta](luonnos.fi.md).
";
    let outputs = outputs(&compiled(site));
    assert!(!outputs.contains_key("fi/luonnos/index.html"));
    assert!(!outputs.contains_key("fi/huomenna/index.html"));
    assert!(outputs["fi/tanaan/index.html"].contains("Katso <span>luonnosta</span>"));
    assert_eq!(codes(site), ["link-unpublished content/tanaan.fi.md:5"]);
}

#[test]
fn lists_follow_weight_then_the_order_of_the_language() {
    let mut site = String::from("//- content/a/index.fi.md\n---\ntitle: Osio\n---\n");
    for (name, title, weight) in [
        ("1", "Örebro", ""),
        ("2", "Åbo", ""),
        ("3", "Zürich", ""),
        ("4", "Viimeisenä ensin", "weight: 1\n"),
    ] {
        site.push_str(&format!("//- content/a/{name}.fi.md\n---\ntitle: {title}\n{weight}---\n"));
    }
    let html = main_of(&page(&site, "fi/a/index.html"));
    let at = |title: &str| html.find(title).unwrap_or_else(|| panic!("{title}: {html}"));
    assert!(
        at("Viimeisenä") < at("Zürich") && at("Zürich") < at("Åbo") && at("Åbo") < at("Örebro")
    );
}

#[test]
fn easier_language_is_linked_both_ways_and_kept_out_of_hreflang() {
    let site = "\
//- content/apua.fi.md
---
title: Apua
---
//- content/apua.fi-simple.md
---
title: Apua helposti
---
";
    let outputs = outputs(&compiled(site));
    let easy = &outputs["fi/apua/helpompi/index.html"];
    assert!(easy.contains("<html lang=\"fi-simple\">") && easy.contains("Lue yleiskielellä"));
    assert!(!easy.contains("rel=\"alternate\" hreflang"));
    let standard = &outputs["fi/apua/index.html"];
    assert!(standard.contains(
        "<a href=\"/fi/apua/helpompi/\" hreflang=\"fi-simple\">Lue helpommalla kielellä</a>"
    ));
    assert!(!outputs["sitemap.xml"].contains("helpompi"));
}

#[test]
fn snippets_are_placed_in_the_language_of_the_page() {
    let site = "\
//- content/_osat/muista.fi.md
Muista *turvallisuus*.
//- content/sivu.fi.md
---
title: Sivu
---
Alku.

::include{file=\"_osat/muista\"}
";
    assert!(page(site, "fi/sivu/index.html").contains("<p>Muista <em>turvallisuus</em>.</p>"));
    assert_eq!(codes(site), Vec::<String>::new());
    assert!(!outputs(&compiled(site)).keys().any(|path| path.contains("muista")));
}

#[test]
fn a_site_overrides_a_template_a_style_and_a_word() {
    let site = "\
//- themes/default/templates/directives/note.html
{% component note(title: string = \"\", @t) %}<p class=\"oma\">{{ t.note }}: {{ body }}</p>{% endcomponent note %}
//- themes/default/texts/fi.yaml
note: Hoksaa
//- themes/default/assets/style.css
body { color: red }
//- content/sivu.fi.md
---
title: Sivu
---
:::note
Teksti.
:::
";
    let outputs = outputs(&compiled(site));
    assert!(outputs["fi/sivu/index.html"].contains("<p class=\"oma\">Hoksaa: <p>Teksti.</p>"));
    let style =
        outputs.iter().find(|(path, _)| path.starts_with("assets/style.")).expect("a style");
    assert_eq!(style.1, "body { color: red }\n");
}

#[test]
fn templates_see_the_view_only_and_a_broken_one_is_told_with_its_line() {
    let site = "//- themes/default/templates/faq.html\n{% extends \"base.html\" %}\n{% block main %}{{ pagge.title }}{% endblock %}\n//- content/sivu.fi.md\n---\ntitle: Sivu\nkind: faq\n---\n";
    let compiled = compiled(site);
    let renderer = compiled.renderer().expect("the frame renders");
    let failed = compiled
        .plan
        .outputs
        .iter()
        .find_map(|output| compiled.make(&output.recipe, &renderer).err())
        .expect("a page fails");
    let report = compiled.report(&failed);
    assert_eq!(report.diagnostic.place.file.as_str(), "themes/default/templates/faq.html");
    assert!(report.diagnostic.place.span.is_some());
    let syntax = "//- themes/default/templates/page.html\n{% block main %}{{ }}\n";
    assert_eq!(codes(syntax), ["theme-template themes/default/templates/page.html:1"]);
}

#[test]
fn the_root_offers_the_languages_and_404_speaks_them_all() {
    let outputs = outputs(&compiled(""));
    let root = &outputs["index.html"];
    assert!(root.contains("hreflang=\"x-default\" href=\"https://example.fi/\""));
    for (lang, word) in
        [("fi", "Jatka suomeksi"), ("sv", "Fortsätt på svenska"), ("en", "Continue in English")]
    {
        assert!(root.contains(&format!("<section lang=\"{lang}\">")) && root.contains(word));
    }
    assert!(!root.contains("http-equiv=\"refresh\"") && !root.contains("<script"));
    let missing = &outputs["404.html"];
    for word in ["Sivua ei löytynyt", "Sidan hittades inte", "Page not found"] {
        assert!(missing.contains(word));
    }
}

#[test]
fn news_make_a_feed_newest_first_and_leave_it_when_they_are_over() {
    let site = "\
//- content/uutiset/index.fi.md
---
title: Ajankohtaista
children_kind: news
---
//- content/uutiset/vanha.fi.md
---
title: Vanha
date: 2026-01-02
---
//- content/uutiset/uusi.fi.md
---
title: Uusi & tuore
date: 2026-11-02
---
//- content/uutiset/ohi.fi.md
---
title: Ohi
date: 2026-11-03
until: 2026-11-10
---
";
    let outputs = outputs(&compiled(site));
    let feed = &outputs["fi/feed.xml"];
    assert!(feed.contains("<title xml:lang=\"fi\">Uusi &amp; tuore</title>"), "{feed}");
    assert!(feed.find("Uusi").expect("new") < feed.find("Vanha").expect("old"));
    assert!(!feed.contains("Ohi"));
    assert!(feed.contains("<updated>2026-11-02T00:00:00+00:00</updated>"));
    assert!(outputs.contains_key("fi/uutiset/ohi/index.html"), "its address stays");
    assert!(!main_of(&outputs["fi/uutiset/index.html"]).contains("Ohi"));
}

#[test]
fn topics_gather_pages_and_providers_in_every_language() {
    let site = compiled(
        "//- content/site.yaml\n\
         title: Sivu\n\
         languages: [fi, sv]\n\
         base_url: https://example.fi/\n\
         menu: [topics]\n\
         topics: { oma: { fi: Sähköposti, sv: E-post } }\n\
         //- content/b.fi.md\n---\ntitle: Beeta\ntopics: [email, email]\n---\n\
         //- content/a.fi.md\n---\ntitle: Alfa\ntopics: [oma, email]\n---\n\
         //- content/a.sv.md\n---\ntitle: Ö\ntopics: [email]\n---\n\
         //- content/vanha.fi.md\n---\ntitle: Vanha\nkind: news\ndate: 2026-01-01\nuntil: 2026-02-01\ntopics: [email]\n---\n\
         //- providers.yaml\n\
         schema: 1\n\
         providers:\n\
         \x20 - id: apu\n    type: library\n    name: { fi: Apu, sv: Hjälp }\n    topics: [passwords]\n\
         \x20   last_verified: 2026-11-01\n    area: { scope: nationwide }\n",
    );
    let outputs = outputs(&site);
    let address = |name: &str| outputs.contains_key(name);
    let listed = |name: &str| {
        let html = scraper::Html::parse_document(&outputs[name]);
        let selector = scraper::Selector::parse("main li a").expect("a selector");
        let text = |link: scraper::ElementRef| link.text().collect::<String>();
        html.select(&selector).map(text).collect::<Vec<_>>()
    };
    assert_eq!(listed("fi/aiheet/index.html"), ["Salasanat", "Sähköposti", "Sähköposti"]);
    assert_eq!(listed("sv/teman/index.html"), ["E-post", "E-post", "Lösenord"]);
    assert_eq!(listed("fi/aiheet/sahkoposti/index.html"), ["Alfa", "Beeta"]);
    assert_eq!(listed("sv/teman/e-post/index.html"), ["Beeta", "Ö"]);
    assert_eq!(listed("fi/aiheet/salasanat/index.html"), ["Apu"]);
    // A second topic with the same name is found at its code.
    assert_eq!(listed("fi/aiheet/oma/index.html"), ["Alfa"]);
    assert!(address("sv/teman/oma/index.html"));
    assert!(!address("fi/aiheet/verotus-ja-omavero/index.html"), "nothing is about it");
    let page = &outputs["fi/a/index.html"];
    assert!(page.contains("<a href=\"/fi/aiheet/\">Aiheet</a>"), "{page}");
    let own = "<p>Aiheet: <a href=\"/fi/aiheet/sahkoposti/\">Sähköposti</a>, \
               <a href=\"/fi/aiheet/oma/\">Sähköposti</a></p>";
    assert!(page.contains(own), "{page}");
}
