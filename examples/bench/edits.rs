//! A long day of writing: ten thousand saves with twenty tabs open, and what the memory does.

use std::{fs, io, path::Path};

use digituki::{
    Options,
    disk::Library,
    serve::{Answer, Tab, Workshop},
};

use crate::corpus;

const EDITS: usize = 10_000;
/// What is measured against: by now everything has been used.
const WARM: usize = 500;
const TABS: usize = 20;
/// The memory may grow by so many hundredths.
const GROWTH: f64 = 10.0;

/// Saves pages again and again. Tells the memory, and fails when it has grown.
pub(crate) fn run(folder: &Path, size: corpus::Size) -> io::Result<()> {
    corpus::write(folder, size)?;
    let library = Library::open(folder).map_err(io::Error::other)?;
    let root = library.root().to_owned();
    let date = jiff::civil::date(2026, 11, 22);
    let options = Options { date, base_url: None, drafts: false, allow_expired: false };
    let mut workshop = Workshop::new(library, options, "vscode://file{path}:{line}".to_owned());
    let tabs = workshop.tabs();
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let number = |at: usize| 2 + at % TABS.min(size.pages / 2);
    let mut open: Vec<Tab> =
        (0..TABS).map(|at| tabs.join(corpus::address(number(at)), "", None)).collect();
    let mut warm = 0.0;
    for edit in 0..EDITS {
        let path = root.join(corpus::source(number(edit)));
        let text = fs::read_to_string(&path)?;
        let body = text.split_inclusive("\n---\n").take(1).collect::<String>();
        // Titles now and then, and code that was never there before.
        let title = if edit % 50 == 0 { format!("title: Sivu {edit}") } else { String::new() };
        let body = if title.is_empty() { body } else { retitled(&body, &title) };
        fs::write(&path, format!("{body}\nTeksti {edit}.\n\n```json\n{{\"n\": {edit}}}\n```\n"))?;
        let change = workshop.look_at(&[path]);
        assert!(change.is_some_and(|change| change.pages > 0), "edit {edit} shows on no page");
        for tab in &mut open {
            runtime.block_on(tab.next());
        }
        if edit == WARM {
            warm = megabytes("VmRSS:");
        }
    }
    assert!(matches!(tabs.edition().answer(&corpus::address(number(1))), Answer::Found(_)));
    let now = megabytes("VmRSS:");
    let growth = (now / warm - 1.0) * 100.0;
    println!(
        "{} tabs, memory after {WARM} edits {warm:.1} MB, after {EDITS} {now:.1} MB: {growth:+.1} %",
        open.len()
    );
    match growth < GROWTH {
        true => Ok(()),
        false => Err(io::Error::other("the memory grows")),
    }
}

fn retitled(text: &str, title: &str) -> String {
    let line =
        |line: &str| if line.starts_with("title: ") { title.to_owned() } else { line.to_owned() };
    text.lines().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// The memory of this process, by one of the names that Linux has for it.
pub(crate) fn megabytes(name: &str) -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let own = status.lines().find_map(|line| line.strip_prefix(name));
    own.and_then(|text| text.trim().trim_end_matches(" kB").parse::<f64>().ok()).unwrap_or(0.0)
        / 1000.0
}
