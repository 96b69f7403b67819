//! Findings as people and programs get them.

use std::{
    collections::BTreeMap,
    fs::OpenOptions,
    io::{self, IsTerminal, Write},
    path::Path,
};

use crate::{
    Report,
    base::{SourcePath, Sources},
    diagnostic::{
        Code, github, json,
        plain::Plain,
        terminal::{Style, Terminal},
        texts::MessageLang,
    },
};

use super::{
    say,
    speech::{Format, folder_of},
};

/// As many findings of one kind are shown in full for one file; of the rest, their number is.
const SHOWN: usize = 200;

/// How findings are told.
#[derive(Clone, Copy)]
pub(super) struct Manner<'a> {
    pub lang: MessageLang,
    pub format: Format,
    /// The folder of the site.
    pub root: &'a Path,
}

/// Tells findings.
pub(super) fn print(reports: &[Report], sources: &Sources, manner: Manner) {
    let Manner { lang, format, root } = manner;
    match format {
        Format::Text => {
            let style = if io::stderr().is_terminal() { Style::Coloured } else { Style::Plain };
            let mut terminal = Terminal::new(sources, lang, style);
            told(reports, |report| terminal.render(&report.diagnostic, report.severity));
        }
        Format::Plain => {
            let mut plain = Plain::new(sources, lang);
            told(reports, |report| plain.render(&report.diagnostic, report.severity));
        }
        Format::Json => {
            let findings = json::findings(pairs(reports), sources, lang);
            let text = serde_json::to_string_pretty(&findings).unwrap_or_default();
            let _ = writeln!(io::stdout().lock(), "{text}");
        }
        Format::Github => {
            let folder = folder_of(root);
            let mut out = io::stdout().lock();
            for Report { severity, diagnostic } in reports {
                let line = github::annotation(diagnostic, *severity, sources, &folder, lang);
                let _ = writeln!(out, "{line}");
            }
        }
    }
}

/// Ends what was told with a sentence: also in the summary of a job, where there is one.
pub(super) fn close(reports: &[Report], sources: &Sources, manner: Manner, closing: &str) {
    say(closing);
    if manner.format == Format::Github {
        summarise(&github::summary(pairs(reports), sources, closing, manner.lang));
    }
}

/// Adds to the summary of a job, where there is one.
pub(super) fn summarise(text: &str) {
    let file = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|file| !file.is_empty());
    let Some(file) = file else { return };
    let written = OpenOptions::new()
        .append(true)
        .create(true)
        .open(&file)
        .and_then(|mut file| file.write_all(text.as_bytes()));
    if let Err(error) = written {
        say(&format!("Can't write the summary {}: {error}.", Path::new(&file).display()));
    }
}

fn pairs(
    reports: &[Report],
) -> impl Iterator<Item = (&crate::diagnostic::Diagnostic, crate::diagnostic::Severity)> {
    reports.iter().map(|report| (&report.diagnostic, report.severity))
}

/// Tells findings one by one, and of too many of a kind their number.
fn told(reports: &[Report], mut render: impl FnMut(&Report) -> String) {
    let mut out = anstream::stderr().lock();
    let mut counts: BTreeMap<(&SourcePath, Code), usize> = BTreeMap::new();
    // Nobody may be listening any more: then nothing is lost by not writing.
    for report in reports {
        let diagnostic = &report.diagnostic;
        let count = counts.entry((&diagnostic.place.file, diagnostic.code)).or_default();
        *count += 1;
        if *count <= SHOWN {
            let _ = write!(out, "{}", render(report));
        }
    }
    for ((file, code), count) in counts.into_iter().filter(|(_, count)| *count > SHOWN) {
        let _ = writeln!(out, "{file}: {code}: +{}", count - SHOWN);
    }
}
