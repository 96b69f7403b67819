//! `digituki check`: all that is wrong with a site, without building it, and mending what can be.

use std::{path::PathBuf, process::ExitCode, time::Instant};

use similar::TextDiff;

use crate::{
    answers,
    diagnostic::{
        Severity,
        texts::{Summary, summary},
    },
    disk,
    mend::{Mended, Reach, mend},
};

use super::{
    CONTENT, USAGE, WORLD,
    judged::{self, Read},
    leave, report, say,
};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    judged: judged::Args,
    /// Mend what can be mended safely: signs, spaces, forms of numbers and times
    #[arg(long)]
    fix: bool,
    /// With --fix: change addresses that begin with http to https too
    #[arg(long, requires = "fix")]
    https: bool,
    /// Tell what a checker of links has found out: its results as JSON, or lines of address and status
    #[arg(long, value_name = "FILE")]
    link_results: Option<PathBuf>,
    /// With --fix: show what would change, and change nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
}

pub(super) fn run(args: &Args) -> ExitCode {
    args.judged.on_threads(|| check(args))
}

fn check(args: &Args) -> ExitCode {
    let start = Instant::now();
    let mut read = match args.judged.read() {
        Ok(read) => read,
        Err(code) => return code,
    };
    if let Some(file) = &args.link_results {
        let text = match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) => {
                say(&format!("Can't read {}: {error}.", file.display()));
                return ExitCode::from(WORLD);
            }
        };
        read.answers = answers::parse(&text);
        if read.answers.is_none() {
            say(&format!("{} names no address: is it the result of a checker?", file.display()));
            return ExitCode::from(USAGE);
        }
    }
    if args.fix {
        match fix(args, read) {
            Ok(mended) => read = mended,
            Err(code) => return code,
        }
    }
    let judged = args.judged.judge(&read, Severity::Note);
    if judged.errors > 0 || !args.judged.quiet {
        // What is stopped at counts as an error, and is not counted twice.
        let warnings = judged.site.count(Severity::Error) + judged.site.count(Severity::Warning);
        let checked = Summary::Checked {
            files: read.sources.iter().count(),
            errors: judged.errors,
            warnings: warnings - judged.errors,
            tasks: judged.site.count(Severity::Due),
            notes: judged.site.count(Severity::Note),
            milliseconds: start.elapsed().as_millis(),
        };
        let manner = args.judged.manner(judged.lang, &read.root);
        report::close(&judged.told, &read.sources, manner, &summary(judged.lang, &checked));
    }
    let code = if judged.errors > 0 { ExitCode::from(CONTENT) } else { ExitCode::SUCCESS };
    leave((judged, read));
    code
}

/// Mends the files of a site, or shows how they would change; what is left is judged afterwards.
fn fix(args: &Args, read: Read) -> Result<Read, ExitCode> {
    let reach = if args.https { Reach::Asked } else { Reach::Safe };
    let Mended { sources, files, count, left } = mend(&read.sources, &read.options, reach);
    let mut changed = 0;
    for file in &files {
        let (Some(old), Some(new)) = (read.sources.text(file), sources.text(file)) else {
            continue;
        };
        if args.dry_run {
            show(file.as_str(), old, new);
            changed += 1;
            continue;
        }
        match disk::replace(&read.root.join(file.as_str()), old, new) {
            Ok(true) => changed += 1,
            Ok(false) => say(&format!("{file} was changed meanwhile, and was left as it is.")),
            Err(error) => {
                say(error.to_string().trim_end());
                return Err(ExitCode::from(WORLD));
            }
        }
    }
    if !args.judged.quiet {
        let lang = args.judged.lang_of(&read);
        let is_trial = args.dry_run;
        say(&summary(lang, &Summary::Mended { findings: count, files: changed, left, is_trial }));
    }
    Ok(if args.dry_run { read } else { Read { sources, ..read } })
}

/// Shows a change as a unified diff, on standard output.
fn show(name: &str, old: &str, new: &str) {
    use std::io::Write;
    let diff = TextDiff::from_lines(old, new);
    let text = diff.unified_diff().header(&format!("a/{name}"), &format!("b/{name}")).to_string();
    let _ = write!(std::io::stdout().lock(), "{text}");
}
