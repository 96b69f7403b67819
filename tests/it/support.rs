//! Small sites as text, and what the tests ask of them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use digituki::{
    Compilation, Options,
    base::{File, Hash, SourcePath, Sources, media},
    compile,
    diagnostic::texts::MessageLang,
    output::Content,
};
use jiff::civil::{Date, date};

/// The day on which all tests build.
pub(crate) const TODAY: Date = date(2026, 11, 22);

/// The smallest settings: three languages. Most sites of tests have no page that leads to another.
pub(crate) const SITE: &str = "\
title: { fi: Käsikirja, sv: Handbok, en: Handbook }
languages: [fi, sv, en]
base_url: https://example.fi/
parity: { may: [page, section, home, news, lesson, practice, path] }
rules:
  lang-missing-may: { level: off, reason: Small sites have few languages }
  link-orphan: { level: off, reason: Small sites have few links }
  site-rule-unused: { level: off, reason: Not every small site needs both }
";

/// A site written as one text: `//- path` before each file. Settings and a home page are added
/// where it has none.
pub(crate) fn fixture(text: &str) -> Sources {
    let mut sources = Sources::default();
    sources.insert_text("content/site.yaml", SITE);
    sources.insert_text("content/index.fi.md", "---\ntitle: Etusivu\n---\nTervetuloa.\n");
    for (path, text) in files(text) {
        let is_text = [".md", ".yaml", ".css", ".js", ".svg", ".geojson"];
        match is_text.iter().any(|ending| path.to_lowercase().ends_with(ending))
            || path.starts_with("themes/")
        {
            true => sources.insert_text(&path, &text),
            false => sources.insert(SourcePath::new(path.as_str()), blob(&path, text.as_bytes())),
        }
    }
    sources
}

/// A file that is copied as it is.
pub(crate) fn blob(name: &str, bytes: &[u8]) -> File {
    let (hash, len) = (Hash::of(bytes), bytes.len() as u64);
    File::Blob { hash, len, head: bytes.into(), flaw: media::flaw(name, bytes) }
}

/// The files of a text, each after its line `//- path`.
pub(crate) fn files(text: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("//- ") {
            Some(path) => files.push((path.trim().to_owned(), String::new())),
            None => {
                if let Some((_, text)) = files.last_mut() {
                    text.push_str(line);
                }
            }
        }
    }
    files
}

pub(crate) fn options() -> Options {
    Options { date: TODAY, base_url: None, drafts: false, allow_expired: false }
}

pub(crate) fn compiled(text: &str) -> Compilation {
    compile(&fixture(text), &options())
}

/// The codes of all findings, each with its file and line.
pub(crate) fn codes(text: &str) -> Vec<String> {
    let sources = fixture(text);
    let site = compile(&sources, &options());
    let code = |report: &digituki::Report| {
        let place = &report.diagnostic.place;
        let text = sources.text(&place.file);
        let line = place.span.and_then(|span| {
            text.map(|text| text[..span.start.min(text.len())].matches('\n').count() + 1)
        });
        let line = line.map_or(String::new(), |line| format!(":{line}"));
        format!("{} {}{line}", report.diagnostic.code, place.file)
    };
    site.reports.iter().map(code).collect()
}

/// Whether tests that make a site again and again look at an output: of the pages of the 308
/// municipalities and 19 regions, which are all made alike, at those of Helsinki and Uusimaa alone.
pub(crate) fn is_seen(output: &digituki::output::Output) -> bool {
    let parts: Vec<&str> = output.path.as_str().split('/').collect();
    match parts[..] {
        [_, "kunnat" | "kommuner" | "municipalities", name, _] => name.starts_with("helsin"),
        [_, "maakunnat" | "landskap" | "regions", name, _] => matches!(name, "uusimaa" | "nyland"),
        [_, "kunnat" | "kommuner" | "municipalities", _] => false,
        _ => true,
    }
}

/// Every output of a site by its path. Copied files are named by their source.
pub(crate) fn outputs(site: &Compilation) -> BTreeMap<String, String> {
    outputs_of(site, |_| true)
}

/// Some outputs of a site by their paths.
pub(crate) fn outputs_of(
    site: &Compilation,
    pick: impl Fn(&digituki::output::Output) -> bool,
) -> BTreeMap<String, String> {
    let renderer = site.renderer().expect("the theme renders");
    let output = |output: &digituki::output::Output| {
        let content = site.make(&output.recipe, &renderer).expect("the page renders");
        let text = match content {
            Content::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Content::CopyOf(path) => format!("copy of {path}"),
        };
        (output.path.to_string(), text)
    };
    site.plan.outputs.iter().filter(|own| pick(own)).map(output).collect()
}

/// One page of a site.
pub(crate) fn page(text: &str, path: &str) -> String {
    let site = compiled(text);
    let mut outputs = outputs(&site);
    let known: Vec<String> = outputs.keys().cloned().collect();
    outputs.remove(path).unwrap_or_else(|| panic!("no {path} among {known:#?}"))
}

/// What stands in the `main` of a page.
pub(crate) fn main_of(html: &str) -> String {
    let start = html.find("<main").expect("a main");
    let end = html.find("</main>").expect("its end");
    html[start..end].to_owned()
}

/// The text of a page of the body, between the markers of the template.
pub(crate) fn text_of(markdown: &str) -> String {
    let html = page(
        &format!("//- content/sivu.fi.md\n---\ntitle: Sivu\n---\n{markdown}"),
        "fi/sivu/index.html",
    );
    let start = html.find("<div class=\"text\">").expect("a text") + 18;
    let end = html[start..].find("<footer class=\"about\"").expect("its end") + start;
    html[start..end].trim().trim_end_matches("</div>").trim().to_owned()
}

/// All findings as a person sees them.
pub(crate) fn rendered(sources: &Sources, lang: MessageLang) -> String {
    use digituki::diagnostic::terminal::{Style, Terminal};
    let site = compile(sources, &options());
    let mut terminal = Terminal::new(sources, lang, Style::Plain);
    let reports = site.reports.iter();
    reports.map(|report| terminal.render(&report.diagnostic, report.severity)).collect()
}

/// The folder of this project.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs the program in a folder.
pub(crate) fn digituki(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_digituki"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANG")
        .env_remove("GITHUB_STEP_SUMMARY")
        .output()
        .expect("the program starts")
}

/// Writes files below a folder.
pub(crate) fn write(folder: &Path, files: &[(String, String)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
        fs::write(path, text).expect("a file is written");
    }
}

/// Every file below a folder with its bytes.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut tree = BTreeMap::new();
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).expect("a folder is read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).expect("below the folder");
            tree.insert(name.display().to_string(), fs::read(&path).expect("a file is read"));
        }
    }
    tree
}

/// Replays every file of a folder and compares it with what it says; `UPDATE_EXPECT=1` writes it
/// anew. All of them as one text.
pub(crate) fn replayed(folder: &str, replay: impl Fn(&str) -> String) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(project().join(folder)).expect("a folder is read") {
        let path = entry.expect("an entry").path();
        let now = replay(&fs::read_to_string(&path).expect("a file is read"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&path, &now).expect("a file is written");
        } else {
            expect_test::expect_file![&path].assert_eq(&now);
        }
        all.push_str(&now);
    }
    assert!(!all.is_empty(), "{folder} is empty");
    all
}
