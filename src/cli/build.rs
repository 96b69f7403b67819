//! `digituki build`: from a folder of sources to a folder of pages.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::{Deserialize, Serialize};

use crate::{
    Compilation, Report,
    audit::Trace,
    base::{Hash, OutPath},
    diagnostic::{
        Severity,
        texts::{MessageLang, Summary, summary},
    },
    disk::{self, Ops, Outcome, Publication, Staged},
    inputs,
    search::Entry,
    theme::{Fault, THEMES},
};

use super::{
    CONTENT, USAGE, WORLD,
    judged::{self, Judged, Read},
    leave, report, say,
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
    let read = match args.judged.read() {
        Ok(read) => read,
        Err(code) => return code,
    };
    let out = args.out.clone().unwrap_or_else(|| read.root.join("public"));
    let inputs = inputs(&read.sources, &read.options);
    let inputs = Hash::of_parts([inputs.as_bytes(), PROGRAM.as_bytes()]);
    if let Some((outcome, built)) = disk::published(&out, inputs)
        && let Some(built) = Built::parse(&built)
    {
        if !args.judged.quiet {
            say(&built.closing(outcome, start, args.judged.speech.asked()));
        }
        return ExitCode::SUCCESS;
    }
    let Judged { site, lang, errors, told } = args.judged.judge(&read, Severity::Warning);
    if errors > 0 {
        let manner = args.judged.manner(lang, &read.root);
        let closing = summary(lang, &Summary::Refused { errors });
        report::close(&told, &read.sources, manner, &closing);
        return ExitCode::from(CONTENT);
    }
    let Read { root, sources, .. } = read;
    if disk::is_in_sources(&root, &out) {
        say(&format!("The site can't be put among its own sources: {}.", out.display()));
        return ExitCode::from(USAGE);
    }
    // From here on only a template can have a fault; the texts would only take memory.
    let sources = sources.only(THEMES);
    let built = Built::of(&site);
    let progress = Progress::new(site.plan.outputs.len(), args.judged.quiet, start);
    let to = Target { root: &root, out: &out, inputs, remark: &built.remark() };
    let published = publish(&site, &to, &progress);
    let code = match published {
        Ok(outcome) => {
            if !args.judged.quiet {
                say(&built.closing(outcome, start, Some(lang)));
            }
            ExitCode::SUCCESS
        }
        Err(Staged::World(error)) => {
            say(error.to_string().trim_end());
            ExitCode::from(WORLD)
        }
        Err(Staged::Make(refused)) => {
            let manner = args.judged.manner(lang, &root);
            let reports = match refused {
                Refused::Template(fault) => vec![site.report(&fault)],
                Refused::Traces(reports) => reports,
            };
            let closing = summary(lang, &Summary::Refused { errors: reports.len() });
            report::print(&reports, &sources, manner);
            report::close(&reports, &sources, manner, &closing);
            ExitCode::from(CONTENT)
        }
    };
    leave(site);
    code
}

/// Where a site goes, and what is remembered of it there.
struct Target<'a> {
    root: &'a Path,
    out: &'a Path,
    inputs: Hash,
    remark: &'a str,
}

/// Why a site that has no errors is not published all the same.
enum Refused {
    /// A template failed while a page was rendered.
    Template(Fault),
    /// Pages load, store or run what nobody has declared.
    Traces(Vec<Report>),
}

fn publish(
    site: &Compilation,
    to: &Target,
    progress: &Progress,
) -> Result<Outcome, Staged<Refused>> {
    let renderer = site.renderer().map_err(|fault| Staged::Make(Refused::Template(fault)))?;
    let paths: Vec<&OutPath> = site.plan.outputs.iter().map(|output| &output.path).collect();
    let Target { root, out: target, inputs, remark } = *to;
    let addresses = site.addresses();
    let addresses = &addresses;
    let publication = Publication { target, root, paths: &paths, inputs, remark, addresses };
    let traces: Mutex<BTreeMap<Trace, usize>> = Mutex::default();
    let entries: Mutex<Vec<Entry>> = Mutex::default();
    let found = || traces.lock().unwrap_or_else(PoisonError::into_inner);
    let make = |index: usize| {
        let content = site.make(&site.plan.outputs[index].recipe, &renderer);
        let content = content.map_err(Refused::Template)?;
        for trace in site.undeclared(index, &content, |path| disk::bytes(to.root, path)) {
            let mut found = found();
            let first = found.entry(trace).or_insert(index);
            *first = index.min(*first);
        }
        let entry = site.entry(&site.plan.outputs[index].recipe, &content, &renderer);
        entries.lock().unwrap_or_else(PoisonError::into_inner).extend(entry);
        Ok(content)
    };
    let rest = || {
        let found = found();
        let reports: Vec<Report> = found.iter().map(|(trace, at)| site.trace(trace, *at)).collect();
        if !reports.is_empty() {
            return Err(Refused::Traces(reports));
        }
        Ok(site.search_files(std::mem::take(
            &mut *entries.lock().unwrap_or_else(PoisonError::into_inner),
        )))
    };
    let outcome = disk::publish(&publication, &Ops::default(), make, || progress.step(), rest);
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

/// What is told of a build at its end, beside what was written. It is remembered with the site, so
/// that a build of the same can tell it without doing it again.
#[derive(Serialize, Deserialize)]
struct Built {
    /// The language of the site's editors.
    lang: String,
    /// The number of pages in each language.
    pages: Vec<(String, usize)>,
    /// The number of warnings.
    warnings: usize,
    /// The number of tasks that time has brought about.
    tasks: usize,
}

impl Built {
    fn of(site: &Compilation) -> Built {
        let pages = |id| {
            let routes = site.site.routes.iter();
            (site.site.lang(id).to_string(), routes.filter(|route| route.lang == id).count())
        };
        Built {
            lang: site.site.config.editor_language.to_string(),
            pages: site.site.languages().map(pages).collect(),
            warnings: site.count(Severity::Warning),
            tasks: site.count(Severity::Due),
        }
    }

    /// As text; nothing where warnings must be told each time.
    fn remark(&self) -> String {
        match self.warnings {
            0 => serde_json::to_string(self).unwrap_or_default(),
            _ => String::new(),
        }
    }

    fn parse(remark: &str) -> Option<Built> {
        serde_json::from_str(remark).ok()
    }

    fn closing(&self, outcome: Outcome, start: Instant, asked: Option<MessageLang>) -> String {
        let built = Summary::Built {
            pages: self.pages.clone(),
            files: outcome.files,
            written: outcome.written,
            bytes: outcome.bytes,
            milliseconds: start.elapsed().as_millis(),
            warnings: self.warnings,
            tasks: self.tasks,
        };
        summary(asked.unwrap_or_else(|| MessageLang::for_tag(&self.lang)), &built)
    }
}
