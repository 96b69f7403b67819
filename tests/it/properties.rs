//! Whatever the input: no panic, and every place lies in its file.

use digituki::{base::Sources, compile};
use proptest::{prelude::*, test_runner::RngSeed};

use crate::support::{SITE, is_seen, options, outputs_of, project};

/// So many cases, the same on every run; with `PROPTEST_CASES` as many as it says, new ones each time.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default(),
        None => ProptestConfig {
            cases,
            rng_seed: RngSeed::Fixed(2026),
            failure_persistence: None,
            ..ProptestConfig::default()
        },
    }
}

/// Compiles and renders; every finding must point into its file.
fn survives(sources: &Sources) -> Result<(), TestCaseError> {
    let site = compile(sources, &options());
    for report in &site.reports {
        let place = &report.diagnostic.place;
        let (Some(span), Some(text)) = (place.span, sources.text(&place.file)) else { continue };
        prop_assert!(span.start <= span.end && span.end <= text.len(), "{:?}", report.diagnostic);
        prop_assert!(text.is_char_boundary(span.start), "{:?}", report.diagnostic);
        prop_assert!(text.is_char_boundary(span.end), "{:?}", report.diagnostic);
    }
    for lang in digituki::diagnostic::texts::MessageLang::ALL {
        let rendered = crate::support::rendered(sources, lang);
        prop_assert_eq!(rendered.is_empty(), site.reports.is_empty());
    }
    outputs_of(&site, is_seen);
    Ok(())
}

fn with(path: &str, text: &str) -> Sources {
    let mut sources = Sources::default();
    sources.insert_text("content/site.yaml", SITE);
    sources.insert_text("content/index.fi.md", "---\ntitle: Etusivu\n---\n");
    sources.insert_text("content/toinen.sv.md", "---\ntitle: Andra\n---\n## Del\n");
    sources.insert_text(path, text);
    sources
}

fn real(path: &str) -> String {
    std::fs::read_to_string(project().join(path)).expect("a file is read")
}

/// Pieces that mean something in one of the languages of our files.
fn piece() -> impl Strategy<Value = String> {
    const PIECES: [&str; 58] = [
        "---\n",
        "title: ",
        "a: [",
        "]",
        "{",
        "}",
        "- ",
        "  ",
        "\t",
        "\n",
        "\r\n",
        ":",
        "\"",
        "'",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "~~~",
        ":::",
        "::::",
        ":::note\n",
        ":::\n",
        "::include{file=\"x\"}\n",
        "{lang=sv}",
        "{.decorative}",
        "{#id}",
        "[",
        "](",
        ")",
        "![",
        "<kbd>",
        "</kbd>",
        "<b>",
        "<!--",
        "-->",
        "> ",
        "[!NOTE]\n",
        "| a | b |\n|---|---|\n",
        "[^1]",
        "[^1]: ",
        "# ",
        "## ",
        "ä",
        "å\u{308}",
        "\u{feff}",
        "\u{0}",
        "&amp;",
        "<?",
        "?>",
        "#",
        "&x",
        "*x",
        "!!tag",
        "toinen.sv.md#del",
        "10 000",
        "\u{202e}",
    ];
    prop_oneof![
        4 => proptest::sample::select(&PIECES[..]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[a-zäö ]{1,8}",
    ]
}

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.concat())
}

/// A real file with some of its bytes cut out, doubled or replaced.
fn mutated(text: String) -> impl Strategy<Value = String> {
    let cut = (any::<prop::sample::Index>(), 0usize..40, soup());
    proptest::collection::vec(cut, 1..5).prop_map(move |cuts| {
        let mut text = text.clone();
        for (at, length, new) in cuts {
            let start = text.floor_char_boundary(at.index(text.len() + 1));
            let end = text.ceil_char_boundary((start + length).min(text.len()));
            text.replace_range(start..end, &new[..new.floor_char_boundary(60)]);
        }
        text
    })
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_text_as_a_page(text in soup()) {
        survives(&with("content/sivu.fi.md", &text))?;
    }

    #[test]
    fn any_text_as_the_body_of_a_page(text in soup()) {
        survives(&with("content/sivu.fi.md", &format!("---\ntitle: Sivu\n---\n{text}")))?;
    }

    #[test]
    fn any_text_as_front_matter(text in soup()) {
        survives(&with("content/sivu.fi.md", &format!("---\n{text}\n---\nTeksti.\n")))?;
    }

    #[test]
    fn any_text_as_settings_registry_and_words(text in soup()) {
        survives(&with("content/site.yaml", &text))?;
        survives(&with("providers.yaml", &text))?;
        survives(&with("themes/default/texts/fi.yaml", &text))?;
        survives(&with("themes/default/templates/page.html", &text))?;
    }

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        survives(&with("content/sivu.fi.md", &text))?;
        survives(&with("providers.yaml", &text))?;
    }

    #[test]
    fn real_lessons_with_mistakes(text in mutated(real("content/oppitunnit/salasanat.fi.md"))) {
        survives(&with("content/sivu.fi.md", &text))?;
    }

    #[test]
    fn real_settings_with_mistakes(text in mutated(real("content/site.yaml"))) {
        survives(&with("content/site.yaml", &text))?;
    }

    #[test]
    fn any_name_of_a_file(name in "[a-zäöÅ .:_#?%\\\\-]{1,12}", lang in "(fi|sv|xx|fi-simple)") {
        let path = format!("content/{}.{lang}.md", name.replace('/', ""));
        survives(&with(&path, "---\ntitle: Sivu\n---\n"))?;
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn real_registries_with_mistakes(text in mutated(real("providers.yaml"))) {
        survives(&with("providers.yaml", &text))?;
    }
}
