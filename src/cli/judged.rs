//! What building and checking share: the sources are read, the site is judged, and all that is wrong
//! is told.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use jiff::civil::Date;

use crate::{
    Compilation, Options, Report,
    answers::Answers,
    base::{BaseUrl, SourcePath, Sources},
    compile,
    config::{self, CONFIG_PATH},
    diagnostic::{Severity, texts::MessageLang},
};

use super::{
    WORLD,
    report::{self, Manner},
    say,
    site::{self, today},
    speech::{self, Format},
};

#[derive(clap::Args)]
#[group(skip)]
pub(super) struct Args {
    #[command(flatten)]
    site: site::Args,
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
    /// Show providers that nobody has checked for too long
    #[arg(long)]
    allow_expired: bool,
    /// Say nothing but errors
    #[arg(long)]
    pub(super) quiet: bool,
    #[command(flatten)]
    pub(super) speech: speech::Args,
    /// How findings are told
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

pub(super) fn parse_url(text: &str) -> Result<BaseUrl, String> {
    let example = "write a whole address, such as https://example.fi/ or https://example.fi/repo/";
    BaseUrl::parse(text).ok_or_else(|| example.to_owned())
}

/// A site that has been read.
pub(super) struct Read {
    /// The folder of the site.
    pub root: PathBuf,
    pub sources: Sources,
    pub options: Options,
    /// What a checker of links has found out.
    pub answers: Option<Answers>,
}

/// A site of which all that is wrong has been told.
pub(super) struct Judged {
    pub site: Compilation,
    /// The language of the person at the terminal.
    pub lang: MessageLang,
    /// What was told.
    pub told: Vec<Report>,
    /// The findings that keep the site from being published.
    pub errors: usize,
}

impl Args {
    /// Does a piece of work on as many threads as were asked for.
    pub(super) fn on_threads(&self, work: impl FnOnce() -> ExitCode + Send) -> ExitCode {
        let jobs = self.jobs.map_or(0, usize::from);
        match rayon::ThreadPoolBuilder::new().num_threads(jobs).build() {
            Ok(pool) => pool.install(work),
            Err(error) => {
                say(&format!("Can't start {jobs} threads: {error}."));
                ExitCode::from(WORLD)
            }
        }
    }

    /// Reads the site, or tells why it can't be read and what to end with.
    pub(super) fn read(&self) -> Result<Read, ExitCode> {
        let (root, sources) = self.site.read()?;
        let options = Options {
            date: self.date.unwrap_or_else(today),
            base_url: self.base_url.clone(),
            drafts: false,
            allow_expired: self.allow_expired,
        };
        Ok(Read { root, sources, options, answers: None })
    }

    /// Judges the site, and tells what weighs at least so much.
    pub(super) fn judge(&self, read: &Read, least: Severity) -> Judged {
        let mut site = compile(&read.sources, &read.options);
        if let Some(answers) = &read.answers {
            site.hear(answers);
        }
        let lang = self.speech.lang(&site.site.config.editor_language);
        let least = if self.quiet { Severity::Error } else { least };
        let strict = |severity: Severity| match severity {
            Severity::Warning if self.strict => Severity::Error,
            other => other,
        };
        let mut reports = site.reports.clone();
        reports.iter_mut().for_each(|report| report.severity = strict(report.severity));
        reports.retain(|report| report.severity >= least);
        report::print(&reports, &read.sources, self.manner(lang, &read.root));
        let errors = reports.iter().filter(|report| report.severity == Severity::Error).count();
        Judged { site, lang, errors, told: reports }
    }

    /// The language to speak before the site is judged.
    pub(super) fn lang_of(&self, read: &Read) -> MessageLang {
        let text = read.sources.text(&SourcePath::new(CONFIG_PATH));
        let config =
            text.map_or_else(config::stand_in, |text| config::parse(text, &mut Vec::new()));
        self.speech.lang(&config.editor_language)
    }

    /// How this command tells its findings.
    pub(super) fn manner<'a>(&self, lang: MessageLang, root: &'a Path) -> Manner<'a> {
        Manner { lang, format: self.format, root }
    }
}
