//! `digituki build`: from a folder of sources to a folder of pages.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Mutex,
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::civil::Date;

use crate::{
    Compilation, Options,
    base::{BaseUrl, Hash, OutPath},
    compile,
    diagnostic::{
        Severity,
        texts::{MessageLang, Summary, summary},
    },
    disk::{self, Ops, Outcome, Publication, Staged},
    theme::Fault,
};

use super::{
    CONTENT, USAGE, WORLD, report, say,
    site::{self, today},
};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    site: site::Args,
    /// Where to put the finished site; default: public/ in the folder of the site
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Where the site will be published, instead of base_url in content/site.yaml
    #[arg(long, value_name = "URL", value_parser = parse_url)]
    base_url: Option<BaseUrl>,
    /// The day of the build, for reproducible results; default: today in Finland
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    /// Stop at warnings too
    #[arg(long)]
    strict: bool,
    /// How many threads to use; default: as many as there are processors
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
    /// Say nothing but errors
    #[arg(long)]
    quiet: bool,
}

fn parse_url(text: &str) -> Result<BaseUrl, String> {
    let example = "write a whole address, such as https://example.fi/ or https://example.fi/repo/";
    BaseUrl::parse(text).ok_or_else(|| example.to_owned())
}

/// What changes when the program does, so that a site built by another version is built again.
const PROGRAM: &str = env!("DIGITUKI_PROGRAM");

pub(super) fn run(args: &Args) -> ExitCode {
    let jobs = args.jobs.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build();
    match pool {
        Ok(pool) => pool.install(|| build(args)),
        Err(error) => {
            say(&format!("Can't start {jobs} threads: {error}."));
            ExitCode::from(WORLD)
        }
    }
}

fn build(args: &Args) -> ExitCode {
    let start = Instant::now();
    let root = match args.site.find_root() {
        Ok(root) => root,
        Err(code) => return code,
    };
    let sources = match disk::read(&root) {
        Ok(sources) => sources,
        Err(error) => {
            say(&error.to_string());
            return ExitCode::from(WORLD);
        }
    };
    let options = Options {
        date: args.date.unwrap_or_else(today),
        base_url: args.base_url.clone(),
        drafts: false,
    };
    let site = compile(&sources, &options);
    let lang = MessageLang::for_tag(site.site.config.editor_language.as_str());
    let least = if args.quiet { Severity::Error } else { Severity::Warning };
    let strict = |severity: Severity| match severity {
        Severity::Warning if args.strict => Severity::Error,
        other => other,
    };
    let mut reports = site.reports.clone();
    reports.iter_mut().for_each(|report| report.severity = strict(report.severity));
    reports.retain(|report| report.severity >= least);
    report::print(&reports, &sources, lang);
    let errors = reports.iter().filter(|report| report.severity == Severity::Error).count();
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
    let progress = Progress::new(site.plan.outputs.len(), args.quiet, start);
    match publish(&site, &root, &out, inputs, &progress) {
        Ok(outcome) => {
            if !args.quiet {
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
