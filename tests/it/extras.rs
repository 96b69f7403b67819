//! What stands beside a page: the trainer's version and the handout.

use crate::support::{compiled, outputs};

const LESSON: &str = "\
//- content/tunti.fi.md
---
title: Salasanat
kind: lesson
---
## Alku

Katso [neuvot](#neuvoja-kouluttajalle).

:::trainer
## Neuvoja kouluttajalle

Varaa aikaa. Palaa [alkuun](#alku).
:::

::::handout{title=\"Muista\"}
- Pitkä salasana
- [Alku](#alku)

:::trainer
Jaa tämä lopuksi.
:::
::::

## Loppu

Hyvin meni.
//- content/muu.fi.md
---
title: Muu
---
Ohje on [kouluttajalle](tunti.fi.md#neuvoja-kouluttajalle) ja [kaikille](tunti.fi.md#loppu).
";

#[test]
fn readers_see_no_notes_for_trainers_and_trainers_see_all() {
    let outputs = outputs(&compiled(LESSON));
    let page = &outputs["fi/tunti/index.html"];
    let trainer = &outputs["fi/tunti/kouluttajalle/index.html"];
    assert!(!page.contains("Varaa aikaa") && page.contains("Pitkä salasana"));
    assert!(trainer.contains("Varaa aikaa") && trainer.contains("Pitkä salasana"));
    assert!(page.contains("href=\"/fi/tunti/kouluttajalle/\""));
    assert!(trainer.contains("href=\"/fi/tunti/\""));
    // The page is the one that counts.
    for beside in ["kouluttajalle", "moniste"] {
        let html = &outputs[&format!("fi/tunti/{beside}/index.html")];
        assert!(html.contains("<link rel=\"canonical\" href=\"https://example.fi/fi/tunti/\">"));
        assert!(!html.contains("hreflang=\"x-default\""));
        assert!(!outputs["sitemap.xml"].contains(beside));
    }
}

#[test]
fn a_handout_stands_alone() {
    let outputs = outputs(&compiled(LESSON));
    let handout = &outputs["fi/tunti/moniste/index.html"];
    assert!(handout.contains("<h2>Muista</h2>") && handout.contains("<li>Pitkä salasana</li>"));
    assert!(!handout.contains("Hyvin meni") && !handout.contains("Varaa aikaa"));
    assert!(!handout.contains("Jaa tämä lopuksi"));
    assert!(handout.contains("<a href=\"/fi/tunti/#alku\">Alku</a>"));
}

#[test]
fn links_to_what_is_for_trainers_lead_there() {
    let outputs = outputs(&compiled(LESSON));
    let part = "href=\"/fi/tunti/kouluttajalle/#neuvoja-kouluttajalle\"";
    assert!(outputs["fi/tunti/index.html"].contains(part));
    assert!(outputs["fi/muu/index.html"].contains(part));
    assert!(outputs["fi/muu/index.html"].contains("href=\"/fi/tunti/#loppu\""));
    assert!(outputs["fi/tunti/kouluttajalle/index.html"].contains("<a href=\"#alku\">alkuun</a>"));
}

#[test]
fn the_switch_of_language_stays_in_the_version_or_goes_to_the_page() {
    let sv = "//- content/tunti.sv.md\n---\ntitle: Lösenord\nkind: lesson\n---\n## Början\n\n:::trainer\nTa tid.\n:::\n";
    let outputs = outputs(&compiled(&format!("{LESSON}{sv}")));
    let trainer = &outputs["fi/tunti/kouluttajalle/index.html"];
    assert!(trainer.contains("href=\"/sv/tunti/for-utbildare/\" lang=\"sv\""));
    // The Swedish page has no handout, and English shows the Finnish one.
    let handout = &outputs["fi/tunti/moniste/index.html"];
    assert!(handout.contains("href=\"/sv/tunti/\" lang=\"sv\""));
    let english = &outputs["en/tunti/handout/index.html"];
    assert!(english.contains("<main id=\"ui_main\" lang=\"fi\""));
}

const COURSE: &str = "\
//- content/a.fi.md
---
title: Hiiri
kind: lesson
duration_min: 40
plan:
  - { minutes: 10, what: Tavoitteet }
  - { minutes: 30, what: Harjoitus pareittain }
---
## Alku

Kokeile.

:::trainer
Varaa hiiri jokaiselle.
:::
//- content/b.fi.md
---
title: Sähköposti
kind: lesson
duration_min: 40
---
## Alku

Kirjoita viesti.
//- content/c.fi.md
---
title: Pitkä päivä
kind: lesson
duration_min: 120
plan:
  - { minutes: 120, what: Kaikki }
---
## Alku

Jaksa.
//- content/polku.fi.md
---
title: Ensiaskeleet
kind: path
lessons: [a, b, c]
---
Polku.
";

#[test]
fn a_lesson_has_a_plan_that_says_whether_it_fits() {
    let outputs = outputs(&compiled(COURSE));
    let plan = &outputs["fi/a/tuntisuunnitelma/index.html"];
    assert!(plan.contains("<th scope=\"row\">10–40 min</th><td>Harjoitus pareittain</td>"));
    assert!(plan.contains("Suunnitelma kestää 40 min. 90 minuutin kerrasta jää 50 min"));
    assert!(!plan.contains("Varaa hiiri") && !plan.contains("class=\"box warning\""));
    // Trainers see it too, and readers are led to it.
    assert!(outputs["fi/a/kouluttajalle/index.html"].contains("<td>Harjoitus pareittain</td>"));
    let page = &outputs["fi/a/index.html"];
    assert!(page.contains("href=\"/fi/a/tuntisuunnitelma/\"") && !page.contains("10–40 min"));
    let long = &outputs["fi/c/tuntisuunnitelma/index.html"];
    assert!(long.contains("class=\"box warning\"") && long.contains("Se on 30 min liian pitkä"));
    // Without a plan there is no page for it.
    assert!(!outputs.contains_key("fi/b/tuntisuunnitelma/index.html"));
}

#[test]
fn a_path_is_divided_into_sessions() {
    let outputs = outputs(&compiled(COURSE));
    let plan = &outputs["fi/polku/tuntisuunnitelma/index.html"];
    assert!(plan.contains("2 opetuskertaa, kukin 90 min."));
    let second = plan.find("<h2>2. kerta</h2>").expect("a second session");
    let [a, b, c] = ["/fi/a/", "/fi/b/", "/fi/c/"]
        .map(|href| plan.find(&format!("<h3><a href=\"{href}\">")).expect("a lesson"));
    assert!(a < b && b < second && second < c);
    // After the break, the second lesson goes on from where the first ended.
    assert!(plan.contains("<th scope=\"row\">40–50 min</th><td>Tauko</td>"));
    assert!(plan.contains("<th scope=\"row\">50–90 min</th><td>Koko oppitunti</td>"));
    assert!(
        plan.contains("täyttää koko 90 minuutin kerran") && plan.contains("30 min liian pitkä")
    );
    assert!(outputs["fi/polku/index.html"].contains("href=\"/fi/polku/tuntisuunnitelma/\""));
}

#[test]
fn a_page_explains_the_terms_that_it_leads_to() {
    let outputs = outputs(&compiled(
        "\
//- content/sanat.fi.md
---
title: Sanasto
kind: glossary
---
## Tuki

**Etätuki**
: Digituki, jonka saat *puhelimessa*. Katso [ohje](ohje.fi.md).

**Lähituki**
: Tuki kasvokkain.
//- content/sanat.sv.md
---
title: Ordlista
kind: glossary
slug: ordlista
---
## Stöd

**Distansstöd**
: Stöd på telefon.

**Närstöd**
: Stöd ansikte mot ansikte.
//- content/ohje.fi.md
---
title: Ohje
---
Saat [etätukea](sanat.fi.md#etatuki). Kysy [etätuesta](sanat.fi.md#etatuki). Muut ovat [sanastossa](sanat.fi.md).

:::trainer
Katso [lähituki](sanat.fi.md#lahituki).
:::
",
    ));
    let term = "<dt><a href=\"/fi/sanat/#etatuki\">Etätuki</a></dt><dd>Digituki, jonka saat puhelimessa. Katso ohje.</dd>";
    let page = &outputs["fi/ohje/index.html"];
    assert_eq!(page.matches(term).count(), 1);
    assert!(!page.contains("Tuki kasvokkain"));
    assert!(outputs["fi/ohje/kouluttajalle/index.html"].contains("<dd>Tuki kasvokkain.</dd>"));
    let glossary = &outputs["fi/sanat/index.html"];
    assert!(glossary.contains("<dt id=\"etatuki\">") && !glossary.contains("class=\"terms\""));
    // A page that is shown in Finnish leads Swedish readers to their own glossary, by the same place.
    let fallback = &outputs["sv/ohje/index.html"];
    assert!(fallback.contains("<div lang=\"sv\"><dt><a href=\"/sv/ordlista/#distansstod\">Distansstöd</a></dt><dd>Stöd på telefon.</dd>"));
}
