//! The long form of a code: what it says, whom it serves, and an example wrong and right.

use std::fmt::Write;

use super::{
    Code, Family,
    texts::{self, MessageLang},
};

/// An example of a mistake, and of how it is put right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Example {
    /// As it is wrong.
    pub wrong: String,
    /// As it is right.
    pub right: String,
}

/// The example of a code in a language. The faults of YAML are the same in every file, and have one
/// each.
pub fn example(code: Code, lang: MessageLang) -> Option<Example> {
    let named = |code: Code| section(&code.to_string(), lang);
    match code {
        Code::Yaml(_, fault) => {
            let in_page = Code::Yaml(Family::Page, fault);
            named(code)
                .or_else(|| named(in_page))
                .or_else(|| named(Code::Yaml(Family::Site, fault)))
        }
        Code::Finding(_) => named(code),
    }
}

fn section(name: &str, lang: MessageLang) -> Option<Example> {
    let book = match lang {
        MessageLang::Fi => include_str!("examples/fi.md"),
        MessageLang::Sv => include_str!("examples/sv.md"),
        MessageLang::En => include_str!("examples/en.md"),
    };
    let start = book.find(&format!("\n## {name}\n"))? + 1;
    let section = &book[start..];
    let section = &section[..section.find("\n## ").unwrap_or(section.len())];
    let (wrong, right) = section.split_once("\nright:\n")?;
    let (_, wrong) = wrong.split_once("\nwrong:\n")?;
    Some(Example { wrong: unindented(wrong), right: unindented(right) })
}

/// The lines of an example without the four spaces before them.
fn unindented(text: &str) -> String {
    let lines = text.trim_matches('\n').lines();
    let bare = |line: &str| line.strip_prefix("    ").unwrap_or(line).to_owned() + "\n";
    lines.map(bare).collect()
}

/// All there is to say about a code.
pub fn explained(code: Code, lang: MessageLang) -> String {
    let words = texts::manual(lang);
    let labels = texts::labels(lang);
    let message = texts::pattern(code, lang);
    let mut out = format!("{code}\n\n");
    let mut section = |label: &str, text: &str| {
        let _ = writeln!(out, "{}\n", filled(&format!("{}: {text}", capitalised(label))));
    };
    section(words.what, &message.what);
    section(labels.why, &message.why);
    section(labels.fix, &message.fix);
    section(words.severity, texts::severity(code.severity(), lang));
    let criteria: Vec<String> =
        code.criteria().into_iter().map(|own| criterion(own, lang)).collect();
    if !criteria.is_empty() {
        section(words.criteria, &criteria.join("; "));
    }
    if !code.rules().is_empty() {
        section(words.rules, &code.rules().join(", "));
    }
    if let Some(Example { wrong, right }) = example(code, lang) {
        let _ = writeln!(out, "{}:\n\n{}", words.wrong, indented(&wrong));
        let _ = writeln!(out, "{}:\n\n{}", words.right, indented(&right));
    }
    if code.is_mendable() {
        let _ = writeln!(out, "{}\n", filled(words.mend));
    }
    let reason = words.reason;
    let _ = writeln!(out, "{}\n", filled(words.everywhere));
    let _ = writeln!(out, "    rules:\n      {code}: {{ level: off, reason: {reason} }}\n");
    let _ = writeln!(out, "{}\n", filled(words.here));
    let _ = writeln!(out, "    <!-- digituki: off {code} {reason} -->");
    let _ = writeln!(out, "    # digituki: off {code} {reason}");
    out
}

/// The numbers of the success criteria of WCAG 2.2, levels A and AA, and of those that rules serve
/// besides.
pub fn criteria() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("wcag.tsv").lines().skip(1);
    lines.filter_map(|line| line.split('\t').next())
}

/// A success criterion with its name.
pub fn criterion(number: &str, lang: MessageLang) -> String {
    let column = match lang {
        MessageLang::Fi => 1,
        MessageLang::Sv => 2,
        MessageLang::En => 3,
    };
    let lines = include_str!("wcag.tsv").lines();
    let mut rows = lines.map(|line| line.split('\t').collect::<Vec<&str>>());
    let row = rows.find(|row| row[0] == number);
    let name = row.and_then(|row| row.get(column).copied()).unwrap_or_default();
    format!("{number} {name}")
}

fn filled(text: &str) -> String {
    textwrap::fill(text, super::terminal::lines(80))
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect()
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().to_string() + chars.as_str()).unwrap_or_default()
}
