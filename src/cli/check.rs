//! `digituki check`: all that is wrong with a site, without building it.

use std::{process::ExitCode, time::Instant};

use crate::diagnostic::{
    Severity,
    texts::{Summary, summary},
};

use super::{CONTENT, judged, leave, report};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    judged: judged::Args,
}

pub(super) fn run(args: &Args) -> ExitCode {
    args.judged.on_threads(|| check(&args.judged))
}

fn check(args: &judged::Args) -> ExitCode {
    let start = Instant::now();
    let read = match args.read() {
        Ok(read) => read,
        Err(code) => return code,
    };
    let judged = args.judge(&read, Severity::Note);
    if judged.errors > 0 || !args.quiet {
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
        let manner = args.manner(judged.lang, &read.root);
        report::close(&judged.told, &read.sources, manner, &summary(judged.lang, &checked));
    }
    let code = if judged.errors > 0 { ExitCode::from(CONTENT) } else { ExitCode::SUCCESS };
    leave((judged, read));
    code
}
