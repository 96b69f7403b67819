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
