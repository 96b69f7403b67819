//! Findings and results as people see them on a terminal.

use std::{
    collections::BTreeMap,
    io::{IsTerminal, Write},
};

use crate::{
    Report,
    base::{SourcePath, Sources},
    diagnostic::{
        Code,
        terminal::{Style, Terminal},
        texts::MessageLang,
    },
};

/// As many findings of one kind are shown in full for one file; of the rest, their number is.
const SHOWN: usize = 200;

/// Prints findings to the terminal, in colours where it has them.
pub(super) fn print(reports: &[Report], sources: &Sources, lang: MessageLang) {
    let style = if std::io::stderr().is_terminal() { Style::Coloured } else { Style::Plain };
    let mut terminal = Terminal::new(sources, lang, style);
    let mut out = anstream::stderr().lock();
    let mut counts: BTreeMap<(&SourcePath, Code), usize> = BTreeMap::new();
    // Nobody may be listening any more: then nothing is lost by not writing.
    for report in reports {
        let diagnostic = &report.diagnostic;
        let count = counts.entry((&diagnostic.place.file, diagnostic.code)).or_default();
        *count += 1;
        if *count <= SHOWN {
            let _ = write!(out, "{}", terminal.render(diagnostic, report.severity));
        }
    }
    for ((file, code), count) in counts.into_iter().filter(|(_, count)| *count > SHOWN) {
        let _ = writeln!(out, "{file}: {code}: +{}", count - SHOWN);
    }
}
