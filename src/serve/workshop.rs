//! From saved files to the next edition.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
    time::Instant,
};

use tokio::sync::watch;

use crate::{
    Compilation, Memo, Options,
    base::{Hash, SourcePath},
    diagnostic::{Severity, texts::MessageLang},
    disk::{self, Library, Links, Survey, WorldError},
    judge, prepare,
};

use super::{
    edition::Edition,
    findings::Findings,
    readable::Readable,
    tabs::{self, Tabs},
};

/// One change, as the terminal tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The files that are other ones than before.
    pub files: Vec<SourcePath>,
    /// How many pages that open tabs show are other ones than before.
    pub pages: usize,
    /// How many pages were rendered.
    pub rendered: usize,
    /// How long it took until tabs could be told, in milliseconds.
    pub milliseconds: u128,
    /// The errors that are left.
    pub errors: usize,
    /// The warnings that are left.
    pub warnings: usize,
    /// The language to tell it in.
    pub lang: MessageLang,
}

/// Makes editions.
pub struct Workshop {
    library: Library,
    readable: Readable,
    memo: Memo,
    options: Options,
    editor: String,
    current: watch::Sender<Arc<Edition>>,
    tabs: Tabs,
}

impl Workshop {
    /// Makes the first edition. Addresses of files in an editor have `{path}` and `{line}`.
    pub fn new(library: Library, options: Options, editor: String) -> Workshop {
        let readable = Readable::new(library.sources());
        let mut memo = Memo::default();
        let site = prepare(&mut memo, readable.sources(), &options);
        let (reports, _) = judge(&mut memo, &site);
        let edition = Edition::new(site, library.root(), &editor);
        edition.set_findings(Findings::new(reports, library.sources()));
        let (current, editions) = watch::channel(Arc::new(edition));
        let tabs = Tabs::new(editions);
        Workshop { library, readable, memo, options, editor, current, tabs }
    }

    /// The folder of the site, without links in its path.
    pub fn root(&self) -> &Path {
        self.library.root()
    }

    /// The links of the site.
    pub(super) fn links(&self) -> &Links {
        self.library.links()
    }

    /// Those who look at the site.
    pub fn tabs(&self) -> Tabs {
        self.tabs.clone()
    }

    /// Takes what a watcher has named. Tells what has changed, if anything has.
    pub fn look_at(&mut self, paths: &[PathBuf]) -> Option<Change> {
        let start = Instant::now();
        let changes = self.library.look_at(paths);
        self.publish(changes, start)
    }

    /// Takes whatever has changed. Tells it, if anything has.
    pub fn sweep(&mut self) -> Result<Option<Change>, WorldError> {
        let survey = Survey::of(self.library.root())?;
        self.take(survey)
    }

    /// Takes what has changed according to a survey. Tells it, if anything has.
    pub(super) fn take(&mut self, survey: Survey) -> Result<Option<Change>, WorldError> {
        let start = Instant::now();
        let changes = self.library.take(survey)?;
        Ok(self.publish(changes, start))
    }

    fn publish(&mut self, changes: Vec<disk::Change>, start: Instant) -> Option<Change> {
        if changes.is_empty() {
            return None;
        }
        let files: Vec<SourcePath> = changes.iter().map(|change| change.path.clone()).collect();
        self.readable.take(&files, self.library.sources());
        let before = self.tabs.edition();
        let open = self.tabs.open();
        let site = prepare(&mut self.memo, self.readable.sources(), &self.options);
        let edition = self.edition(site, &changes).after(&before, &open, &files);
        let pages = tabs::make_open(&open, &edition, &before);
        let edition = Arc::new(edition);
        // Whoever looks is told of the page now, and of what is wrong as soon as that is known.
        self.current.send_replace(edition.clone());
        let milliseconds = start.elapsed().as_millis();
        let (reports, _) = judge(&mut self.memo, &edition.site);
        let reports = self.readable.reports(reports, &edition.site.site.config);
        let findings = Findings::new(reports, self.library.sources());
        let (errors, warnings) =
            (findings.count(Severity::Error), findings.count(Severity::Warning));
        edition.set_findings(findings);
        self.current.send_replace(edition.clone());
        let (rendered, lang) = (edition.rendered(), edition.lang());
        Some(Change { files, pages, rendered, milliseconds, errors, warnings, lang })
    }

    fn edition(&self, site: Compilation, changes: &[disk::Change]) -> Edition {
        let mut edition = Edition::new(site, self.library.root(), &self.editor);
        edition.held = self.readable.held();
        edition.holds_all = self.readable.holds_all();
        edition.renamed = renamed(changes);
        edition
    }
}

/// Files that went away while another one with the same text appeared.
fn renamed(changes: &[disk::Change]) -> BTreeMap<SourcePath, SourcePath> {
    let gone = changes.iter().filter(|change| change.after.is_none());
    let appeared = |hash: Hash| {
        let mut same =
            changes.iter().filter(move |own| own.before.is_none() && own.after == Some(hash));
        same.next().filter(|_| same.next().is_none())
    };
    gone.filter_map(|own| Some((own.path.clone(), appeared(own.before?)?.path.clone()))).collect()
}
