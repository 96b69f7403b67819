//! Rules on texts: ordinary pages are left alone, clear cases are told, and rules can be silenced.

use crate::support::codes;

/// The codes of what is told of a text on a page in a language.
fn told(lang: &str, text: &str) -> Vec<String> {
    let site = format!("//- content/sivu.{lang}.md\n---\ntitle: Sivu\n---\n{text}\n");
    let found = codes(&site).into_iter().filter(|code| code.contains("sivu."));
    found.map(|code| code.split(' ').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn ordinary_texts_are_left_alone() {
    let ordinary = [
        ("fi", "Y-tunnus: 0201256-6. Henkilötunnus on muotoa 010101-0101."),
        ("fi", "Sarjanumero 0355-1234, koodi 0640 0123 4567, koodi 0501234567, viite 0123 4567."),
        ("fi", "Päivät 05 06 2026, matka 0500 000 km, mitat 020 300 400 mm."),
        ("fi", "Postinumero on 00530 ja tilaus 01234567."),
        ("fi", "Kurssi kestää 5-10 minuuttia. Ryhmässä on 3-5 henkeä. Lukuvuosi on 2024-2025."),
        ("fi", "Hinta on 8.00-16.00 e. Tapaamme ma 1-2 tuntia."),
        ("fi", "Versio 1.2.26 on uusi. Laki 12/3/2026 tuli voimaan."),
        ("fi", "Paina painiketta **Lähetä** (vihreä, oikealla)."),
        ("fi", "Hiiren oikealla painikkeella avaat valikon."),
        (
            "fi",
            "Kansaneläkelaitos (KELA) ja DVV eli Digi- ja väestötietovirasto auttavat. EU:n laki.",
        ),
        ("fi", "Tunnetut lyhenteet: EU, YK, USA, UK, ETA, PDF, SMS, TV ja PC."),
        ("fi", "– Moi, sanoi opastaja.\n– Hei, vastasi asiakas."),
        ("fi", "Ulkona on kylmä:\n– 5 astetta\n– 10 astetta"),
        ("fi", "## Vinkkejä, ohjeita ym.\n\nTeksti."),
        ("fi", "Kirjoita TODO-lista. Koko on XXL."),
        ("fi", "Valitse ”Accept all cookies and continue to the site”."),
        ("sv", "Öppet kl. 9–15. Vitaminer finns i frukt. Ring [029 534 5000](tel:+358295345000)."),
        ("sv", "FPA och EU ger stöd. Priset är 8,00–16,00 euro."),
        ("en", "Choose the right button for you. Take the orange book with you."),
        ("en", "The course takes 10-12 weeks. Open for 10-12 people."),
        ("en", "READ ME first. The pin is ISO 4217."),
    ];
    for (lang, text) in ordinary {
        let found: Vec<String> =
            told(lang, text).into_iter().filter(|code| code != "a11y-list").collect();
        let is_speech = text.starts_with('–');
        assert_eq!(found, [""; 0], "{text}");
        assert!(!is_speech || told(lang, text).len() <= 1, "{text}");
    }
}

#[test]
fn clear_cases_are_told() {
    let clear = [
        ("fi", "Soita 029 534 5000, 050 123 4567.", &["a11y-phone", "a11y-phone"][..]),
        ("fi", "Puh. +358 50 123 4567.", &["a11y-phone"]),
        ("fi", "Avoinna ma-pe 9-15.", &["a11y-hours-dash"]),
        ("fi", "Kurssi on 4/5/2026.", &["a11y-date"]),
        ("fi", "Paina vihreää painiketta.", &["a11y-sensory"]),
        ("sv", "Tryck på den gröna knappen.", &["a11y-sensory"]),
        ("en", "Press the button on the right.", &["a11y-sensory"]),
        ("fi", "DVV auttaa.", &["a11y-abbreviation"]),
        ("fi", "TALLENNA NUMEROT HETI PAPERILLE TÄNÄÄN", &["a11y-capitals"]),
        ("fi", "Aika: [lisää tähän]", &["page-placeholder"]),
        ("sv", "Tiden: ATT FYLLA I", &["page-placeholder"]),
        (
            "fi",
            "[x](https://example.org/a) ja [x](https://example.org/b)",
            &["a11y-link-text-same"],
        ),
        ("fi", "[»](https://example.org/)", &["a11y-link-text-sign"]),
        ("sv", "[läs mer](https://example.org/)", &["a11y-link-text"]),
        ("en", "[Click here!](https://example.org/)", &["a11y-link-text"]),
        ("fi", "Kirjoita: maija.malli@example.fi", &["page-email-personal"]),
        (
            "fi",
            "Palvelupiste on kirjastossa. Sinne pääsee hissillä, ja se on avoinna.\n\nServicepunkten ligger på andra våningen och du kan också ta hissen dit.",
            &["lang-part"],
        ),
    ];
    for (lang, text, expected) in clear {
        assert_eq!(told(lang, text), expected, "{text}");
    }
}

#[test]
fn pages_in_easier_language_have_stricter_limits() {
    let sentence = "Voit tulla kirjastoon aamulla tai illalla ja kysyä neuvoa aina kun siltä tuntuu tai silloin kun ehdit.";
    assert_eq!(told("fi", sentence), [""; 0]);
    let site = format!(
        "//- content/sivu.fi.md\n---\ntitle: Sivu\n---\n//- content/sivu.fi-simple.md\n---\ntitle: Sivu\n---\n{sentence}\n"
    );
    assert_eq!(codes(&site), ["a11y-sentence-long content/sivu.fi-simple.md:4"]);
}

#[test]
fn a_rule_is_silent_where_a_comment_says_so_and_idle_comments_are_told() {
    let silent = "<!-- digituki: off a11y-phone Numero on keksitty -->\nSoita 050 123 4567.\n\nSoita 050 123 4568.";
    assert_eq!(told("fi", silent), ["a11y-phone"]);
    let heading = "<!-- digituki: off a11y-phone Numero on keksitty -->\n## Soita 050 123 4567\nTai 050 123 4568.";
    assert_eq!(told("fi", heading), ["a11y-phone"]);
    let quoted = "> <!-- digituki: off a11y-phone Numero on keksitty -->\n> Soita 050 123 4567.";
    assert_eq!(told("fi", quoted), [""; 0]);
    let idle = "<!-- digituki: off a11y-phone Numero on keksitty -->\nSoita meille.";
    assert_eq!(told("fi", idle), ["site-rule-comment-unused"]);
    for unclear in
        ["digituki: off a11y-phone", "digituki: off a11y-fone Syy", "digituki: on a11y-phone Syy"]
    {
        assert_eq!(told("fi", &format!("<!-- {unclear} -->\nTeksti.")), ["site-rule-comment"]);
    }
    let code = "```\n<!-- digituki: off a11y-phone Syy -->\n```\n\nSoita 050 123 4567.";
    assert_eq!(told("fi", code), ["a11y-phone"]);
    let yaml = "//- content/sivu.fi.md\n---\ntitle: Sivu\n# digituki: off page-slug Vanha osoite\nslug: Vanha\n---\n";
    assert_eq!(codes(yaml), [""; 0]);
}

#[test]
fn a_rule_is_changed_for_the_site_or_for_some_files() {
    let site = |rules: &str| {
        let settings = "//- content/site.yaml\ntitle: { fi: Opas }\nlanguages: [fi]\nbase_url: https://example.fi/\n";
        format!(
            "{settings}menu: [a, b]\nrules:\n{rules}//- content/a/index.fi.md\n---\ntitle: Eka\n---\nDVV auttaa.\n//- content/b/index.fi.md\n---\ntitle: Toka\n---\nDVV auttaa.\n"
        )
    };
    let off = "level: \"off\", reason: Tuttu kaikille";
    assert_eq!(codes(&site(&format!("  a11y-abbreviation: {{ {off} }}\n"))), [""; 0]);
    let some = format!("  a11y-abbreviation: {{ {off}, files: [\"content/a/**\"] }}\n");
    assert_eq!(codes(&site(&some)), ["a11y-abbreviation content/b/index.fi.md:4"]);
    let idle = format!("  a11y-abbreviation: {{ {off} }}\n  a11y-phone: {{ {off} }}\n");
    assert_eq!(codes(&site(&idle)), ["site-rule-unused content/site.yaml:7"]);
    let empty = format!("  a11y-abbreviation: {{ {off}, files: [] }}\n");
    assert!(codes(&site(&empty)).contains(&"site-value-empty content/site.yaml:6".to_owned()));
    let known = site("  a11y-phone: { level: note, reason: Syy }\nabbreviations: [DVV]\n");
    assert_eq!(codes(&known), ["site-rule-unused content/site.yaml:6"]);
}
