//! The sources of a site while it is being written: a file is read again when it has changed.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant, SystemTime},
};

use rayon::prelude::*;

use crate::base::{File, Hash, SourcePath, Sources};

use super::{
    WorldError,
    read::{self, Found},
};

/// The sources of a site, kept up to date.
pub struct Library {
    root: PathBuf,
    sources: Sources,
    stamps: BTreeMap<SourcePath, Stamp>,
    /// When each file was last read.
    read: BTreeMap<SourcePath, Instant>,
    links: Links,
}

/// The links of a site, whose other ends are to be watched too.
#[derive(Clone, Default)]
pub struct Links {
    /// The files outside of the sources that links lead to.
    pub files: BTreeSet<PathBuf>,
    /// The links to folders, by their own paths.
    pub folders: BTreeSet<PathBuf>,
}

/// A file that is another one than before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The file.
    pub path: SourcePath,
    /// What it was; none for a new one.
    pub before: Option<Hash>,
    /// What it is; none when it is gone.
    pub after: Option<Hash>,
}

/// What tells that a file has changed, without reading it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    /// When anything about the file was changed, which no program can set back, and which file it is.
    identity: (i64, i64, u64),
    len: u64,
    /// Whether a later change is sure to give another stamp. Clocks of file systems are coarse: a
    /// file that was read right after it was written may be written again under the same time.
    sure: bool,
}

impl Stamp {
    fn of(path: &Path) -> Option<Stamp> {
        const TICK: Duration = Duration::from_millis(50);
        let found = fs::metadata(path).ok()?;
        let modified = found.modified().ok();
        let age = modified.and_then(|at| SystemTime::now().duration_since(at).ok());
        let sure = age.is_some_and(|age| age > TICK);
        Some(Stamp { modified, identity: identity(&found), len: found.len(), sure })
    }
}

#[cfg(unix)]
fn identity(found: &fs::Metadata) -> (i64, i64, u64) {
    use std::os::unix::fs::MetadataExt;
    (found.ctime(), found.ctime_nsec(), found.ino())
}

#[cfg(not(unix))]
fn identity(_: &fs::Metadata) -> (i64, i64, u64) {
    (0, 0, 0)
}

/// Every file of a site as a walk finds it, none of them read.
pub struct Survey {
    files: Vec<(SourcePath, Found, Option<Stamp>)>,
    /// When it began: what was read after that may be unknown to it.
    begun: Instant,
}

impl Survey {
    /// Walks through the folder of a site.
    pub fn of(root: &Path) -> Result<Survey, WorldError> {
        let stamped = |(path, found): (SourcePath, Found)| {
            let stamp = found.stamp();
            (path, found, stamp)
        };
        let begun = Instant::now();
        let files = read::walk_site(root)?.into_iter().map(stamped).collect();
        Ok(Survey { files, begun })
    }
}

impl Library {
    /// Reads a site.
    pub fn open(root: &Path) -> Result<Library, WorldError> {
        let root = fs::canonicalize(root).map_err(WorldError::io("find", root))?;
        let mut library = Library {
            root,
            sources: Sources::default(),
            stamps: BTreeMap::new(),
            read: BTreeMap::new(),
            links: Links::default(),
        };
        library.sweep()?;
        Ok(library)
    }

    /// The folder of the site, without links in its path.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The sources as last read.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The links of the site as of the last sweep.
    pub fn links(&self) -> &Links {
        &self.links
    }

    /// Reads again what a watcher has named: files, or folders with all that is in them. What it
    /// did not name, or what can't be read just now, a sweep finds.
    pub fn look_at(&mut self, paths: &[PathBuf]) -> Vec<Change> {
        let mut changes = Vec::new();
        for path in paths {
            // What is below a link to a folder depends on where it leads: a sweep finds that out.
            let is_linked_folder = path.is_symlink() && path.is_dir();
            if is_linked_folder || !read::is_wanted(&self.root, path) {
                continue;
            }
            let mut found = Vec::new();
            if path.exists() && read::walk(&self.root, path, &mut found).is_err() {
                continue;
            }
            changes.extend(self.lost(path, &found));
            for (path, found) in found {
                let stamp = found.stamp();
                if let Ok(Some(file)) = found.read(&path) {
                    changes.extend(self.put(path, file, stamp));
                }
            }
        }
        changes
    }

    /// The files at a path and below it that are no longer there.
    fn lost(&mut self, path: &Path, found: &[(SourcePath, Found)]) -> Vec<Change> {
        let (at, _) = read::source_path(&self.root, path);
        let below = self.sources.under(at.as_str()).map(|(own, _)| own.clone());
        let mut known: Vec<SourcePath> = below.collect();
        known.extend(self.sources.get(&at).map(|_| at));
        // A whole site may be named at once.
        let there: BTreeSet<&SourcePath> = found.iter().map(|(path, _)| path).collect();
        known.retain(|own| !there.contains(own));
        known.into_iter().filter_map(|path| self.drop_file(&path)).collect()
    }

    /// Looks at every file and reads those that have changed.
    pub fn sweep(&mut self) -> Result<Vec<Change>, WorldError> {
        let survey = Survey::of(&self.root)?;
        self.take(survey)
    }

    /// Reads what has changed according to a survey. What has changed since is read as it is now.
    pub fn take(&mut self, survey: Survey) -> Result<Vec<Change>, WorldError> {
        let mut there = BTreeSet::new();
        let mut links = Links::default();
        let mut stale = Vec::new();
        for (path, found, stamp) in survey.files {
            match &found {
                Found::Folder(path) => drop(links.folders.insert(path.clone())),
                found => links.files.extend(found.outside(&self.root)),
            }
            let before = self.stamps.get(&path).filter(|before| before.sure);
            if before.is_none() || before != stamp.as_ref() {
                stale.push((path.clone(), found));
            }
            there.insert(path);
        }
        self.links = links;
        let read = |(path, found): (SourcePath, Found)| {
            let stamp = found.stamp();
            match found.read(&path) {
                Ok(file) => Ok(file.map(|file| (path, file, stamp))),
                // It went away meanwhile: the next sweep knows.
                Err(error) if error.is_not_found() => Ok(None),
                Err(error) => Err(error),
            }
        };
        let read: Result<Vec<_>, WorldError> = stale.into_par_iter().map(read).collect();
        let mut changes = Vec::new();
        for (path, file, stamp) in read?.into_iter().flatten() {
            changes.extend(self.put(path, file, stamp));
        }
        let is_known = |path: &SourcePath| self.read.get(path).is_none_or(|at| *at < survey.begun);
        let is_lost = |path: &&SourcePath| !there.contains(path) && is_known(path);
        let lost: Vec<SourcePath> =
            self.sources.iter().map(|(path, _)| path).filter(is_lost).cloned().collect();
        changes.extend(lost.iter().filter_map(|path| self.drop_file(path)));
        Ok(changes)
    }

    fn put(&mut self, path: SourcePath, file: File, stamp: Option<Stamp>) -> Option<Change> {
        let before = self.sources.get(&path).map(File::key);
        let after = Some(file.key());
        if let Some(stamp) = stamp {
            self.stamps.insert(path.clone(), stamp);
        }
        self.read.insert(path.clone(), Instant::now());
        if before == after {
            return None;
        }
        self.sources.insert(path.clone(), file);
        Some(Change { path, before, after })
    }

    fn drop_file(&mut self, path: &SourcePath) -> Option<Change> {
        let before = Some(self.sources.get(path)?.key());
        self.sources.remove(path);
        self.stamps.remove(path);
        self.read.remove(path);
        Some(Change { path: path.clone(), before, after: None })
    }
}

impl Found {
    /// The stamp of a file, taken before it is read: what changes after that is seen as a change.
    fn stamp(&self) -> Option<Stamp> {
        match self {
            Found::File { real, .. } => Stamp::of(real),
            Found::Folder(_) | Found::LinkLoop | Found::NameNotUnicode => None,
        }
    }

    /// The file that a link leads to, when it is none of the sources.
    fn outside(&self, root: &Path) -> Option<PathBuf> {
        let Found::File { real, is_link: true } = self else { return None };
        let target = fs::canonicalize(real).ok()?;
        (!read::is_wanted(root, &target)).then_some(target)
    }
}
