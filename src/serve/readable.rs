//! The sources as they are shown: a file that can't be read just now stays as it was last, so that
//! half-written front matter takes no page from the screen.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::{
    Report,
    base::{SourcePath, Sources},
    config::{self, CONFIG_PATH, Config},
    diagnostic::Diagnostic,
    theme::THEMES,
    unreadable, unusable_theme, weigh,
};

/// The sources as they are shown, and what keeps some files from being read.
pub(super) struct Readable {
    shown: Sources,
    held: BTreeMap<SourcePath, Vec<Diagnostic>>,
    theme: Vec<Diagnostic>,
}

impl Readable {
    /// Takes all sources as they are: of files that can't be read, nothing earlier is known.
    pub(super) fn new(sources: &Sources) -> Readable {
        Readable { shown: sources.clone(), held: BTreeMap::new(), theme: Vec::new() }
    }

    /// The sources to show.
    pub(super) fn sources(&self) -> &Sources {
        &self.shown
    }

    /// Takes what has changed.
    pub(super) fn take(&mut self, changed: &[SourcePath], sources: &Sources) {
        let config = SourcePath::new(CONFIG_PATH);
        if changed.contains(&config) {
            self.take_files(std::iter::once(&config), sources);
        }
        // Settings decide what can be read, so what is held is looked at again.
        let held: Vec<SourcePath> = self.held.keys().cloned().collect();
        let files: BTreeSet<&SourcePath> = changed
            .iter()
            .chain(&held)
            .filter(|path| !is_theme(path) && **path != config)
            .collect();
        self.take_files(files.into_iter(), sources);
        if changed.iter().any(is_theme) || changed.contains(&config) {
            self.take_theme(sources);
        }
    }

    fn take_files<'a>(&mut self, paths: impl Iterator<Item = &'a SourcePath>, sources: &Sources) {
        let config = self.config();
        let paths: Vec<&SourcePath> = paths.collect();
        let judge = |path: &&'a SourcePath| {
            let file = sources.get(path)?;
            Some((file, unreadable(path, file, &config)))
        };
        let judged: Vec<_> = paths.par_iter().map(judge).collect();
        for (path, judged) in paths.into_iter().zip(judged) {
            self.held.remove(path);
            match judged {
                None => self.shown.remove(path),
                Some((_, notes)) if !notes.is_empty() && self.was_readable(path, &config) => {
                    self.held.insert(path.clone(), notes);
                }
                Some((file, _)) => self.shown.insert(path.clone(), file.clone()),
            }
        }
    }

    fn was_readable(&self, path: &SourcePath, config: &Config) -> bool {
        self.shown.get(path).is_some_and(|file| unreadable(path, file, config).is_empty())
    }

    /// The files of a theme belong together: they are taken when all of them can be used.
    fn take_theme(&mut self, sources: &Sources) {
        let mut trial = self.shown.clone();
        let old: Vec<SourcePath> = trial.under(THEMES).map(|(path, _)| path.clone()).collect();
        old.iter().for_each(|path| trial.remove(path));
        for (path, file) in sources.under(THEMES) {
            trial.insert(path.clone(), file.clone());
        }
        let config = self.config();
        self.theme = unusable_theme(&trial, &config);
        if self.theme.is_empty() || !unusable_theme(&self.shown, &config).is_empty() {
            self.theme.clear();
            self.shown = trial;
        }
    }

    fn config(&self) -> Config {
        let text = self.shown.text(&SourcePath::new(CONFIG_PATH));
        text.map_or_else(config::stand_in, |text| config::parse(text, &mut Vec::new()))
    }

    /// The findings about what is shown, and in place of those about files that are held back,
    /// what keeps these from being read.
    pub(super) fn reports(&self, mut reports: Vec<Report>, config: &Config) -> Vec<Report> {
        if self.held.is_empty() && self.theme.is_empty() {
            return reports;
        }
        let file = |report: &Report| report.diagnostic.place.file.clone();
        reports.retain(|report| !self.held.contains_key(&file(report)));
        reports.retain(|report| self.theme.is_empty() || !is_theme(&file(report)));
        let held = self.held.values().flatten().chain(&self.theme).cloned().collect();
        reports.extend(weigh(held, config));
        reports.sort_by(|a, b| a.diagnostic.cmp(&b.diagnostic));
        reports
    }

    /// Whether what every page depends on is shown as it was: the settings, the theme.
    pub(super) fn holds_all(&self) -> bool {
        !self.theme.is_empty() || self.held.contains_key(&SourcePath::new(CONFIG_PATH))
    }

    /// The files that are shown as they were, not as they are.
    pub(super) fn held(&self) -> BTreeSet<SourcePath> {
        self.held.keys().cloned().collect()
    }
}

fn is_theme(path: &SourcePath) -> bool {
    path.as_str().strip_prefix(THEMES).is_some_and(|rest| rest.starts_with('/'))
}
