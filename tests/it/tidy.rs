//! The order of knowledge, and other rules about the sources themselves.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use digituki::diagnostic::{Code, Diagnostic, texts};

use crate::support::project;

/// The modules in the order of knowledge: each may use those before it. Modules of one row do not
/// know each other.
const ORDER: [&[&str]; 18] = [
    &["base"],
    &["answers", "diagnostic"],
    &["yaml"],
    &["reference"],
    &["config"],
    &["audit", "document", "outlines", "registry"],
    &["schema", "theme"],
    &["site"],
    &["data"],
    &["check", "render"],
    &["search"],
    &["output"],
    &["changes", "memo", "weigh"],
    &["compile"],
    &["doctor", "mend", "starter"],
    &["disk"],
    &["serve"],
    &["cli"],
];

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![project().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder is read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("a file is read");
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

fn module(path: &Path) -> String {
    let below = path.strip_prefix(project().join("src")).expect("below src");
    let first = below.iter().next().expect("a name").to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules that a file names as `crate::…`, alone or in a list.
fn used(text: &str) -> Vec<String> {
    let mut used = Vec::new();
    for after in text.split("crate::").skip(1) {
        match after.strip_prefix('{') {
            None => used.push(word(after)),
            Some(list) => {
                let mut depth = 0;
                let mut start = true;
                for (at, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => start = true,
                        c if c.is_whitespace() => {}
                        _ if start => {
                            used.push(word(&list[at..]));
                            start = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    used
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn every_module_knows_only_those_before_it() {
    let rank: BTreeMap<&str, usize> = ORDER
        .iter()
        .enumerate()
        .flat_map(|(rank, names)| names.iter().map(move |name| (*name, rank)))
        .collect();
    let exported = [
        "Compilation",
        "Memo",
        "Options",
        "Report",
        "judge",
        "prepare",
        "unreadable",
        "unusable_theme",
        "weigh",
    ];
    let mut seen = 0;
    for (path, text) in sources() {
        let own = module(&path);
        if matches!(own.as_str(), "lib" | "main") {
            continue;
        }
        let own_rank =
            *rank.get(own.as_str()).unwrap_or_else(|| panic!("{own} has no place in the order"));
        for name in used(&text) {
            let name = if exported.contains(&name.as_str()) { "compile" } else { &name };
            let Some(other) = rank.get(name) else { continue };
            assert!(
                own == *name || *other < own_rank,
                "{}: {own} may not know {name}",
                path.display()
            );
            seen += 1;
        }
    }
    assert!(seen > 100);
}

#[test]
fn only_disk_serve_and_cli_touch_the_world() {
    let effects = ["disk", "serve", "cli", "main"];
    let world = [
        "std::fs",
        "fs::",
        "std::net",
        "std::env",
        "std::process",
        "println!",
        "eprintln!",
        "print!",
        "stdout",
        "stderr",
        "Timestamp::now",
        "SystemTime",
        "Instant",
        "walkdir",
        "indicatif",
        "notify",
        "tokio",
    ];
    for (path, text) in sources() {
        if effects.contains(&module(&path).as_str()) {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for word in world {
                assert!(!line.contains(word), "{}: {word} in: {line}", path.display());
            }
        }
    }
}

#[test]
fn every_file_opens_with_what_it_is_and_nothing_is_left_to_do() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{} has no first line of its own", path.display());
        for mark in ["TODO", "FIXME", "XXX", "unwrap()", "HashMap", "HashSet", "#[allow(dead"] {
            assert!(!text.contains(mark), "{}: {mark}", path.display());
        }
    }
}

#[test]
fn every_code_has_a_name_of_its_own_and_texts_in_every_language() {
    let file = digituki::base::SourcePath::new("content/a.fi.md");
    let mut names: Vec<String> = Vec::new();
    for code in Code::all() {
        let name = code.to_string();
        assert_eq!(Code::named(&name), Some(code));
        assert!(!names.contains(&name), "{name} twice");
        names.push(name);
        let diagnostic = Diagnostic::on(code, &file);
        let mut gaps: Vec<Vec<String>> = Vec::new();
        let mut sentences = Vec::new();
        for lang in texts::MessageLang::ALL {
            let message = texts::message(&diagnostic, lang);
            let all = format!("{} {} {}", message.what, message.why, message.fix);
            assert!(
                message.what.len() > 10 && message.why.len() > 8 && message.fix.len() > 4,
                "{code}"
            );
            let mut own: Vec<String> = all
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}'))
                .map(|(gap, _)| gap.to_owned())
                .filter(|gap| gap.chars().all(|c| c.is_ascii_lowercase()))
                .collect();
            own.sort();
            own.dedup();
            gaps.push(own);
            sentences.push(message.what);
        }
        assert!(gaps[0] == gaps[2] && gaps[1] == gaps[2], "{code}: {gaps:?}");
        let generic = sentences[0] == sentences[2] || sentences[1] == sentences[2];
        assert!(!generic, "{code} is not translated");
    }
}

#[test]
fn the_texts_of_the_theme_have_the_same_keys_and_gaps_in_every_language() {
    let keys = |lang: &str| {
        let path = project().join(format!("themes/default/texts/{lang}.yaml"));
        let text = fs::read_to_string(path).expect("a file is read");
        let tree: serde_yaml::Value = serde_yaml::from_str(&text).expect("YAML");
        let mut keys = Vec::new();
        flatten("", &tree, &mut keys);
        keys.sort();
        keys
    };
    let finnish = keys("fi");
    assert!(finnish.len() > 150);
    assert_eq!(finnish, keys("sv"));
    assert_eq!(finnish, keys("en"));
}

fn flatten(key: &str, value: &serde_yaml::Value, keys: &mut Vec<String>) {
    match value {
        serde_yaml::Value::Mapping(map) => {
            for (name, value) in map {
                let name = name.as_str().expect("a text as a key");
                flatten(&format!("{key}.{name}"), value, keys);
            }
        }
        other => {
            let text = other.as_str().unwrap_or_else(|| panic!("{key} is no text"));
            let mut gaps: Vec<&str> =
                text.split('{').skip(1).filter_map(|r| r.split('}').next()).collect();
            gaps.sort_unstable();
            keys.push(format!("{key} {gaps:?}"));
        }
    }
}

#[test]
fn the_documents_say_what_is_there() {
    let read = |name: &str| {
        fs::read_to_string(project().join(name)).unwrap_or_else(|_| panic!("no {name}"))
    };
    let architecture = read("ARCHITECTURE.md");
    for (path, _) in sources() {
        let name = module(&path);
        if !matches!(name.as_str(), "lib" | "main") {
            assert!(
                architecture.contains(&format!("`{name}`")),
                "ARCHITECTURE.md does not name {name}"
            );
        }
    }
    let manifest = read("Cargo.toml");
    let dependencies = manifest.split("[dependencies]").nth(1).expect("dependencies");
    let dependencies = dependencies.split("[profile").next().expect("their end");
    for line in dependencies.lines().filter(|line| line.contains(" = ")) {
        let name = line.split(' ').next().expect("a name");
        assert!(
            architecture.contains(&format!("`{name}`")),
            "ARCHITECTURE.md gives no reason for {name}"
        );
    }
    assert!(read("CHANGELOG.md").contains("## Unreleased"));
    for name in ["README.md", "CONTRIBUTING.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        assert!(!read(name).is_empty());
    }
}
