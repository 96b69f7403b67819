//! Findings and results as people see them on a terminal.

use std::io::{IsTerminal, Write};

use crate::{
    Report,
    base::Sources,
    diagnostic::{
        terminal::{Style, render},
        texts::MessageLang,
    },
};

/// Prints findings to the terminal, in colours where it has them.
pub(super) fn print(reports: &[Report], sources: &Sources, lang: MessageLang) {
    let style = if std::io::stderr().is_terminal() { Style::Coloured } else { Style::Plain };
    let mut out = anstream::stderr().lock();
    for report in reports {
        let text = render(&report.diagnostic, report.severity, sources, lang, style);
        // Nobody may be listening any more.
        let _ = write!(out, "{text}");
    }
}
