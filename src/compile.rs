//! From sources to everything that a build needs: one pure function.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::{
    base::{BaseUrl, File, Hash, SourcePath, Sources},
    check,
    config::{self, CONFIG_PATH, Config},
    diagnostic::{Diagnostic, Finding, Severity},
    document::{self, Body, Document},
    output::{self, Content, Plan, Recipe},
    registry::{self, REGISTRY_FILE, REGISTRY_FOLDER, REGISTRY_HEADER, Registry},
    render::{Highlighter, Renderer},
    site::{self, Site},
    theme::{self, Fault, Theme},
};

/// What a build is told besides the sources.
#[derive(Clone, Debug)]
pub struct Options {
    /// The day of the build.
    pub date: Date,
    /// Where the site is published, instead of what its settings say.
    pub base_url: Option<BaseUrl>,
    /// Whether drafts and pages of the future are shown.
    pub drafts: bool,
}

/// A finding and how much it weighs on this site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// How much it weighs.
    pub severity: Severity,
    /// The finding.
    pub diagnostic: Diagnostic,
}

/// A site, judged and ready to be rendered.
pub struct Compilation {
    /// The site.
    pub site: Site,
    /// The list of all outputs.
    pub plan: Plan,
    /// All findings, in the order of file and place.
    pub reports: Vec<Report>,
    /// One hash for all that the outputs are made of, but for the program.
    pub inputs: Hash,
    theme: Theme,
    bodies: Vec<Arc<Body>>,
    highlighter: Highlighter,
}

impl Compilation {
    /// How many findings weigh so much.
    pub fn count(&self, severity: Severity) -> usize {
        self.reports.iter().filter(|report| report.severity == severity).count()
    }

    /// Prepares rendering.
    pub fn renderer(&self) -> Result<Renderer<'_>, Fault> {
        Renderer::new(&self.site, &self.bodies, &self.theme, &self.highlighter)
    }

    /// Makes an output.
    pub fn make(&self, recipe: &Recipe, renderer: &Renderer) -> Result<Content, Fault> {
        output::make(recipe, renderer, &self.site, &self.theme)
    }

    /// The finding for a template that failed while a page was rendered.
    pub fn report(&self, fault: &Fault) -> Report {
        let folder = format!("{}/{}/templates", theme::THEMES, self.site.config.theme.value);
        Report { severity: Severity::Error, diagnostic: fault.diagnostic(&folder) }
    }
}

/// Compiles a site. Content can't make it fail: what is wrong becomes findings, all at once.
pub fn compile(sources: &Sources, options: &Options) -> Compilation {
    let mut notes = Vec::new();
    let config = Arc::new(read_config(sources, options, &mut notes));
    let (documents, more) = read_documents(sources, &config);
    notes.extend(more);
    let registry = Arc::new(read_registry(sources, &config, &mut notes));
    let theme = theme::parse(sources, &config, &mut notes);
    let input = site::Input {
        config: config.clone(),
        documents: &documents,
        registry,
        theme: &theme,
        sources,
        date: options.date,
        drafts: options.drafts,
    };
    let site = site::resolve(input, &mut notes);
    let bodies: Vec<Arc<Body>> = documents.into_iter().map(|document| document.body).collect();
    check::check(&site, &bodies, Highlighter::knows, &mut notes);
    let plan = output::plan(&site, &theme);
    Compilation {
        reports: weigh(notes, &config),
        inputs: hash_inputs(sources, options, &config),
        highlighter: Highlighter::default(),
        site,
        plan,
        theme,
        bodies,
    }
}

fn read_config(sources: &Sources, options: &Options, notes: &mut Vec<Diagnostic>) -> Config {
    let path = SourcePath::new(CONFIG_PATH);
    let file = sources.get(&path);
    if file.is_none() {
        notes.push(Diagnostic::on(Finding::SiteConfigMissing.into(), &path));
    }
    let text = file.and_then(|file| readable(&path, file, notes));
    let mut config = text.map_or_else(config::stand_in, |text| config::parse(text, notes));
    if let Some(base_url) = &options.base_url {
        config.base_url = base_url.clone();
    }
    config
}

/// The text of a file of text; notes when it can't be read.
fn readable<'a>(path: &SourcePath, file: &'a File, notes: &mut Vec<Diagnostic>) -> Option<&'a str> {
    match file {
        File::Text { text, .. } => Some(text),
        File::NotUtf8 { before } => {
            let at = crate::base::Span::new(before.len(), before.len());
            notes.push(Diagnostic::at(Finding::PageEncoding.into(), path, at));
            None
        }
        File::TooLarge(len) => {
            let megabytes = |bytes: u64| format!("{} MB", bytes.div_ceil(1_000_000));
            let d = Diagnostic::on(Finding::PageSize.into(), path);
            let limit = crate::base::source::text_limit(path);
            notes.push(d.fact("size", megabytes(*len)).fact("limit", megabytes(limit)));
            None
        }
        File::Blob { .. } | File::LinkLoop | File::NameNotUnicode => None,
    }
}

/// Reads all Markdown in parallel; the results are in the order of the paths.
fn read_documents(sources: &Sources, config: &Config) -> (Vec<Document>, Vec<Diagnostic>) {
    let is_page = |path: &SourcePath| {
        // `.MD` is told as a wrong name, not passed over.
        path.as_str().to_ascii_lowercase().ends_with(".md")
            && !path.as_str().starts_with("content/_root/")
    };
    let pages: Vec<(&SourcePath, &File)> =
        sources.under(document::CONTENT).filter(|(path, _)| is_page(path)).collect();
    let read = |(path, file): &(&SourcePath, &File)| {
        let mut notes = Vec::new();
        let text = readable(path, file, &mut notes);
        let document = text.and_then(|text| document::parse(path, text, config, &mut notes));
        (document, notes)
    };
    let results: Vec<(Option<Document>, Vec<Diagnostic>)> = pages.par_iter().map(read).collect();
    let mut documents = Vec::with_capacity(results.len());
    let mut all = Vec::new();
    for (document, notes) in results {
        documents.extend(document);
        all.extend(notes);
    }
    (documents, all)
}

fn read_registry(sources: &Sources, config: &Config, notes: &mut Vec<Diagnostic>) -> Registry {
    let one = SourcePath::new(REGISTRY_FILE);
    let header = SourcePath::new(REGISTRY_HEADER);
    let mut paths: Vec<&SourcePath> = Vec::new();
    if sources.get(&one).is_some() {
        paths.push(&one);
    }
    if sources.get(&header).is_some() {
        paths.push(&header);
    }
    let is_yaml =
        |path: &SourcePath| path.as_str().ends_with(".yaml") || path.as_str().ends_with(".yml");
    let folder = sources.under(REGISTRY_FOLDER).map(|(path, _)| path);
    paths.extend(folder.filter(|path| is_yaml(path) && **path != header));
    let mut files = Vec::new();
    for path in paths {
        let Some(file) = sources.get(path) else { continue };
        if let Some(text) = readable(path, file, notes) {
            files.push(registry::parse(path, text, config, notes));
        }
    }
    registry::merge(files, notes)
}

/// Weighs the findings as the settings say, and puts them in order.
fn weigh(mut notes: Vec<Diagnostic>, config: &Config) -> Vec<Report> {
    notes.sort();
    notes.dedup();
    let weigh = |diagnostic: Diagnostic| {
        let severity = config.rules.get(&diagnostic.code).copied();
        let severity = severity.unwrap_or_else(|| diagnostic.code.severity());
        Report { severity, diagnostic }
    };
    let reports = notes.into_iter().map(weigh);
    reports.filter(|report| report.severity != Severity::Off).collect()
}

fn hash_inputs(sources: &Sources, options: &Options, config: &Config) -> Hash {
    let date = options.date.to_string();
    let drafts = [u8::from(options.drafts)];
    let base = format!("{}{}", config.base_url.origin(), config.base_url.path());
    let sources = sources.hash();
    Hash::of_parts([sources.as_bytes(), date.as_bytes(), base.as_bytes(), &drafts])
}
