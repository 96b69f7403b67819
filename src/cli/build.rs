//! `digituki build`: from a folder of sources to a folder of pages.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Mutex,
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::{
    Compilation,
    base::{Hash, OutPath},
    diagnostic::{
        Severity,
        texts::{MessageLang, Summary, summary},
    },
    disk::{self, Ops, Outcome, Publication, Staged},
    theme::Fault,
};

use super::{
    CONTENT, USAGE, WORLD,
    judged::{self, Judged},
    report, say,
};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    judged: judged::Args,
    /// Where to put the finished site; default: public/ in the folder of the site
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// What changes when the program does, so that a site built by another version is built again.
const PROGRAM: &str = env!("DIGITUKI_PROGRAM");

pub(super) fn run(args: &Args) -> ExitCode {
    args.judged.on_threads(|| build(args))
}

fn build(args: &Args) -> ExitCode {
    let start = Instant::now();
    let Judged { root, sources, options, site, lang, errors } = match args.judged.judge() {
        Ok(judged) => judged,
        Err(code) => return code,
    };
    if errors > 0 {
        say(&summary(lang, &Summary::Refused { errors }));
        return ExitCode::from(CONTENT);
    }
    let out = args.out.clone().unwrap_or_else(|| root.join("public"));
    if disk::is_in_sources(&root, &out) {
        say(&format!("The site can't be put among its own sources: {}.", out.display()));
        return ExitCode::from(USAGE);
    }
    let inputs = Hash::of_parts([site.inputs(&sources, &options).as_bytes(), PROGRAM.as_bytes()]);
    let progress = Progress::new(site.plan.outputs.len(), args.judged.quiet, start);
    match publish(&site, &root, &out, inputs, &progress) {
        Ok(outcome) => {
            if !args.judged.quiet {
                say(&closing(&site, outcome, start, lang));
            }
            ExitCode::SUCCESS
        }
        Err(Staged::World(error)) => {
            say(error.to_string().trim_end());
            ExitCode::from(WORLD)
        }
        Err(Staged::Make(fault)) => {
            report::print(&[site.report(&fault)], &sources, lang);
            ExitCode::from(CONTENT)
        }
    }
}

fn publish(
    site: &Compilation,
    root: &Path,
    out: &Path,
    inputs: Hash,
    progress: &Progress,
) -> Result<Outcome, Staged<Fault>> {
    let renderer = site.renderer().map_err(Staged::Make)?;
    let paths: Vec<&OutPath> = site.plan.outputs.iter().map(|output| &output.path).collect();
    let publication = Publication { target: out, root, paths: &paths, inputs };
    let make = |index: usize| site.make(&site.plan.outputs[index].recipe, &renderer);
    let outcome = disk::publish(&publication, &Ops::default(), make, || progress.step());
    progress.finish();
    outcome
}

/// A bar on a terminal for builds that take over a second.
struct Progress {
    bar: ProgressBar,
    shown: Mutex<bool>,
    wanted: bool,
    start: Instant,
}

impl Progress {
    fn new(files: usize, quiet: bool, start: Instant) -> Progress {
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}") {
            bar.set_style(style);
        }
        Progress { bar, shown: Mutex::new(false), wanted: !quiet, start }
    }

    fn step(&self) {
        self.bar.inc(1);
        if !self.wanted || self.start.elapsed() < Duration::from_secs(1) {
            return;
        }
        let mut shown = self.shown.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !*shown {
            // Draws nothing where standard error is no terminal.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            *shown = true;
        }
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

fn closing(site: &Compilation, outcome: Outcome, start: Instant, lang: MessageLang) -> String {
    let pages = |id| {
        let routes = site.site.routes.iter();
        (site.site.lang(id).to_string(), routes.filter(|route| route.lang == id).count())
    };
    let built = Summary::Built {
        pages: site.site.languages().map(pages).collect(),
        files: outcome.files,
        written: outcome.written,
        bytes: outcome.bytes,
        milliseconds: start.elapsed().as_millis(),
        warnings: site.count(Severity::Warning),
    };
    summary(lang, &built)
}
