//! Publishing: the new site is written beside the old one and takes its place in one step.
//!
//! Beside the target `public` stand, while a build runs or after one was stopped:
//!
//! - `.public.digituki-new`: the new site. While it is being written it holds a marker, and all
//!   in it is the program's; without the marker it is whole and has a manifest. After the exchange
//!   it holds the old site, which is deleted file by file as its manifest says.
//! - `.public.digituki-old`: only where the system can't exchange folders; the old site on its way
//!   out. If the target is missing then, the next start finishes the step or undoes it.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::{
    base::{Hash, OutPath},
    changes::Addresses,
    output::Content,
};

use super::{
    Ops, WorldError,
    manifest::{Entry, MANIFEST, Manifest},
};

/// The file that marks a folder as being written.
const MARKER: &str = ".digituki-unfinished";

/// As many files of a refused folder are listed.
const LISTED: usize = 20;

/// What is to be published, and where.
pub struct Publication<'a> {
    /// The folder of the published site.
    pub target: &'a Path,
    /// The folder of the sources, for files that are copied.
    pub root: &'a Path,
    /// The files, each once.
    pub paths: &'a [&'a OutPath],
    /// One hash for all that the site is made of, the program too.
    pub inputs: Hash,
    /// What is to be remembered with the site: [`published`] tells it again.
    pub remark: &'a str,
    /// What the site says of its addresses: [`listing`](super::listing) tells it again.
    pub addresses: &'a Addresses,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Outcome {
    /// The number of files of the site.
    pub files: usize,
    /// Their length in bytes.
    pub bytes: u64,
    /// How many of them were written, not kept from the site before.
    pub written: usize,
}

/// Why a publication ended early.
#[derive(Debug)]
pub enum Staged<E> {
    /// The world.
    World(WorldError),
    /// A file could not be made.
    Make(E),
}

impl<E> From<WorldError> for Staged<E> {
    fn from(error: WorldError) -> Staged<E> {
        Staged::World(error)
    }
}

/// Publishes a site. `make` gives the content of the file with an index, on several threads;
/// `done` is called after each file. `rest` is asked when all are made: it gives the files that can
/// only be made then, and an error keeps the site from taking the place of the old one.
pub fn publish<E: Send>(
    publication: &Publication,
    ops: &Ops,
    make: impl Fn(usize) -> Result<Content, E> + Sync,
    done: impl Fn() + Sync,
    rest: impl FnOnce() -> Result<BTreeMap<OutPath, Vec<u8>>, E>,
) -> Result<Outcome, Staged<E>> {
    let places = Places::of(publication.target, ops)?;
    let _lock = places.lock();
    places.recover(ops)?;
    let old = places.inspect()?;
    if let Some(outcome) = old.as_ref().and_then(|old| unchanged(old, publication.inputs)) {
        return Ok(outcome);
    }
    let staged = stage(publication, &places, old.as_ref(), ops, make, done, rest);
    let outcome = match staged {
        Ok(outcome) => outcome,
        Err(error) => {
            // What can't be cleaned now is cleaned at the next start.
            let _ = remove_unfinished(&places.new, ops);
            return Err(error);
        }
    };
    places.swap(ops)?;
    Ok(outcome)
}

/// What was published into a folder, and what was to be remembered with it, if it was made of the same
/// and is still whole. Whatever else is the matter there, publishing tells.
pub fn published(target: &Path, inputs: Hash) -> Option<(Outcome, String)> {
    if !target.is_dir() {
        return None;
    }
    let places = Places::of(target, &Ops::default()).ok()?;
    let _lock = places.lock();
    let is_left = |path: &Path| fs::symlink_metadata(path).is_ok();
    if is_left(&places.new) || is_left(&places.old) {
        return None;
    }
    let old = places.inspect().ok()??;
    let outcome = unchanged(&old, inputs)?;
    Some((outcome, old.manifest.remark))
}

/// What the target holds.
struct Old {
    manifest: Manifest,
    whole: bool,
}

/// When nothing that the site is made of has changed and all its files are there, nothing is done.
fn unchanged(old: &Old, inputs: Hash) -> Option<Outcome> {
    let same = old.whole && old.manifest.inputs == Some(inputs);
    let bytes = old.manifest.files.values().map(|entry| entry.len).sum();
    same.then_some(Outcome { files: old.manifest.files.len(), bytes, written: 0 })
}

/// The folders of a publication.
struct Places {
    target: PathBuf,
    parent: PathBuf,
    new: PathBuf,
    old: PathBuf,
}

impl Places {
    fn of(target: &Path, ops: &Ops) -> Result<Places, WorldError> {
        // A link to a folder is followed, so that the exchange happens where the folder is.
        let real = fs::canonicalize(target).or_else(|_| std::path::absolute(target));
        let real = real.map_err(WorldError::io("find", target))?;
        let (Some(parent), Some(name)) = (real.parent(), real.file_name()) else {
            let source = io::Error::other("a whole disk can't be exchanged");
            return Err(WorldError::Io { action: "write", path: real, source });
        };
        if !parent.is_dir() {
            ops.create_dir_all(parent).map_err(WorldError::io("create", parent))?;
        }
        let name = name.to_string_lossy();
        Ok(Places {
            new: parent.join(format!(".{name}.digituki-new")),
            old: parent.join(format!(".{name}.digituki-old")),
            parent: parent.to_owned(),
            target: real,
        })
    }

    /// Keeps other builds waiting until this one has ended. Where a folder can't be locked, two
    /// builds at a time are the caller's care.
    fn lock(&self) -> Option<fs::File> {
        let folder = fs::File::open(&self.parent).ok()?;
        folder.lock().ok()?;
        Some(folder)
    }

    /// Finishes or undoes what a build that was stopped has left.
    fn recover(&self, ops: &Ops) -> Result<(), WorldError> {
        let exists = |path: &Path| fs::symlink_metadata(path).is_ok();
        let whole = |path: &Path| !exists(&path.join(MARKER)) && Manifest::read(path).is_some();
        if exists(&self.old) && !exists(&self.target) {
            let from = if whole(&self.new) { &self.new } else { &self.old };
            ops.rename(from, &self.target).map_err(WorldError::io("rename", from))?;
        }
        for leftover in [&self.new, &self.old] {
            if !exists(leftover) {
                continue;
            }
            if exists(&leftover.join(MARKER)) {
                remove_unfinished(leftover, ops)?;
            } else {
                remove_site(leftover, ops)?;
            }
        }
        Ok(())
    }

    /// Looks at the target: what the program wrote into it, and that nothing else is there.
    fn inspect(&self) -> Result<Option<Old>, WorldError> {
        let read = || WorldError::io("read", &self.target);
        match fs::metadata(&self.target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(read()(error)),
            Ok(found) if !found.is_dir() => {
                return Err(self.foreign(vec!["(it is a file, not a folder)".to_owned()]));
            }
            Ok(_) => {}
        }
        let manifest = Manifest::read(&self.target).unwrap_or_default();
        let written =
            fs::metadata(self.target.join(MANIFEST)).and_then(|found| found.modified()).ok();
        let mut found: Vec<(String, walkdir::DirEntry)> = Vec::new();
        for entry in WalkDir::new(&self.target).min_depth(1) {
            let entry = entry.map_err(|error| read()(error.into()))?;
            let relative = entry.path().strip_prefix(&self.target).unwrap_or(entry.path());
            let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
            let name = parts.join("/");
            if !entry.file_type().is_dir() && name != MANIFEST {
                found.push((name, entry));
            }
        }
        let is_foreign = |(name, entry): &&(String, walkdir::DirEntry)| {
            let own = manifest.files.get(name);
            !own.is_some_and(|own| is_own(entry, own, written))
        };
        let foreign = found.par_iter().filter(is_foreign).map(|(name, _)| name.clone());
        let mut foreign: Vec<String> = foreign.collect();
        if !foreign.is_empty() {
            foreign.sort_unstable();
            return Err(self.foreign(foreign));
        }
        let whole = found.len() == manifest.files.len();
        Ok(Some(Old { manifest, whole }))
    }

    fn foreign(&self, mut files: Vec<String>) -> WorldError {
        let count = files.len();
        files.truncate(LISTED);
        WorldError::Foreign { folder: self.target.clone(), files, count }
    }

    /// Puts the new site in the place of the old one, and deletes the old one.
    fn swap(&self, ops: &Ops) -> Result<(), WorldError> {
        if fs::symlink_metadata(&self.target).is_err() {
            return ops
                .rename(&self.new, &self.target)
                .map_err(WorldError::io("rename", &self.new));
        }
        match ops.exchange(&self.new, &self.target) {
            Ok(()) => remove_site(&self.new, ops),
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {
                ops.rename(&self.target, &self.old)
                    .map_err(WorldError::io("rename", &self.target))?;
                ops.rename(&self.new, &self.target).map_err(WorldError::io("rename", &self.new))?;
                remove_site(&self.old, ops)
            }
            Err(error) => Err(WorldError::io("exchange", &self.target)(error)),
        }
    }
}

/// Whether a file is as the program wrote it. One that was not touched since the manifest was
/// written is taken for it; else its bytes decide, since copying a site changes its times.
fn is_own(entry: &walkdir::DirEntry, own: &Entry, written: Option<std::time::SystemTime>) -> bool {
    let Ok(found) = entry.metadata() else { return false };
    if !found.is_file() || found.len() != own.len {
        return false;
    }
    let untouched = found.modified().ok().zip(written).is_some_and(|(file, all)| file <= all);
    untouched || fs::read(entry.path()).is_ok_and(|bytes| Hash::of(&bytes) == own.hash)
}

/// Writes the new site beside the target: whole, with its manifest and without the marker.
fn stage<E: Send>(
    publication: &Publication,
    places: &Places,
    old: Option<&Old>,
    ops: &Ops,
    make: impl Fn(usize) -> Result<Content, E> + Sync,
    done: impl Fn() + Sync,
    rest: impl FnOnce() -> Result<BTreeMap<OutPath, Vec<u8>>, E>,
) -> Result<Outcome, Staged<E>> {
    let new = &places.new;
    ops.create_dir(new).map_err(WorldError::io("create", new))?;
    let marker = new.join(MARKER);
    ops.write(&marker, b"").map_err(WorldError::io("write", &marker))?;
    let create = |folder: &str| {
        let folder = new.join(folder);
        ops.create_dir(&folder).map_err(WorldError::io("create", &folder))
    };
    // The folder of one file comes with it, on several threads: most pages have one of their own.
    let paths: Vec<&str> = publication.paths.iter().map(|path| path.as_str()).collect();
    let folders = folders(&paths);
    for (folder, _) in folders.iter().filter(|(_, holds)| !holds.is_one_file()) {
        create(folder)?;
    }
    let written = AtomicUsize::new(0);
    let put = |path: &OutPath, content: Content| {
        let (entry, kept) = write(publication, places, old, ops, path, content)?;
        if !kept {
            written.fetch_add(1, Ordering::Relaxed);
        }
        Ok::<_, WorldError>((path.as_str().to_owned(), entry))
    };
    let one = |(index, path): (usize, &&OutPath)| {
        let content = make(index).map_err(Staged::Make)?;
        if let Some((folder, _)) = path.as_str().rsplit_once('/')
            && folders.get(folder).is_some_and(Holds::is_one_file)
        {
            create(folder)?;
        }
        let put = put(path, content)?;
        done();
        Ok(put)
    };
    let entries: Result<Vec<(String, Entry)>, Staged<E>> =
        publication.paths.par_iter().enumerate().map(one).collect();
    let mut files: BTreeMap<String, Entry> = entries?.into_iter().collect();
    let rest = rest().map_err(Staged::Make)?;
    let paths: Vec<&str> = rest.keys().map(OutPath::as_str).collect();
    for folder in self::folders(&paths).keys().filter(|folder| !folders.contains_key(*folder)) {
        create(folder)?;
    }
    let put = |(path, bytes): (OutPath, Vec<u8>)| put(&path, Content::Bytes(bytes));
    let entries: Result<Vec<(String, Entry)>, WorldError> = rest.into_par_iter().map(put).collect();
    files.extend(entries?);
    let remark = publication.remark.to_owned();
    let addresses = publication.addresses.clone();
    let manifest = Manifest { inputs: Some(publication.inputs), remark, files, addresses };
    let path = new.join(MANIFEST);
    ops.write(&path, &manifest.to_bytes()).map_err(WorldError::io("write", &path))?;
    ops.remove_file(&marker).map_err(WorldError::io("delete", &marker))?;
    Ok(Outcome {
        files: manifest.files.len(),
        bytes: manifest.files.values().map(|entry| entry.len).sum(),
        written: written.into_inner(),
    })
}

/// How much a folder holds.
#[derive(Default)]
struct Holds {
    files: usize,
    folders: usize,
}

impl Holds {
    fn is_one_file(&self) -> bool {
        (self.files, self.folders) == (1, 0)
    }
}

/// The folders of some files, each after the one it is in.
fn folders<'a>(paths: &[&'a str]) -> BTreeMap<&'a str, Holds> {
    let mut folders: BTreeMap<&str, Holds> = BTreeMap::new();
    for path in paths {
        let Some((mut folder, _)) = path.rsplit_once('/') else { continue };
        let mut is_known = folders.contains_key(folder);
        folders.entry(folder).or_default().files += 1;
        while let Some((above, _)) = folder.rsplit_once('/').filter(|_| !is_known) {
            is_known = folders.contains_key(above);
            folders.entry(above).or_default().folders += 1;
            folder = above;
        }
    }
    folders
}

/// Writes one file, or links the one that is already published when it is the same. Tells which.
fn write(
    publication: &Publication,
    places: &Places,
    old: Option<&Old>,
    ops: &Ops,
    path: &OutPath,
    content: Content,
) -> Result<(Entry, bool), WorldError> {
    let to = places.new.join(path.as_str());
    let (bytes, source) = match content {
        Content::Bytes(bytes) => (bytes, None),
        Content::CopyOf(source) => {
            let source = publication.root.join(source.as_str());
            (fs::read(&source).map_err(WorldError::io("read", &source))?, Some(source))
        }
    };
    let entry = Entry { len: bytes.len() as u64, hash: Hash::of(&bytes) };
    let same = old.is_some_and(|old| old.manifest.files.get(path.as_str()) == Some(&entry));
    if same && ops.hard_link(&places.target.join(path.as_str()), &to).is_ok() {
        return Ok((entry, true));
    }
    match source {
        Some(source) => {
            ops.copy(&source, &to).map(|_| ()).map_err(WorldError::io("copy", &source))?
        }
        None => ops.write(&to, &bytes).map_err(WorldError::io("write", &to))?,
    }
    Ok((entry, false))
}

/// Deletes a folder that was being written, the marker last, so that it stays known as the
/// program's until it is empty.
fn remove_unfinished(folder: &Path, ops: &Ops) -> Result<(), WorldError> {
    let marker = folder.join(MARKER);
    for entry in WalkDir::new(folder).min_depth(1).contents_first(true) {
        let entry = entry.map_err(|error| WorldError::io("read", folder)(error.into()))?;
        if entry.path() == marker {
            continue;
        }
        let removed = match entry.file_type().is_dir() {
            true => ops.remove_dir(entry.path()),
            false => ops.remove_file(entry.path()),
        };
        removed.map_err(WorldError::io("delete", entry.path()))?;
    }
    if marker.exists() {
        ops.remove_file(&marker).map_err(WorldError::io("delete", &marker))?;
    }
    ops.remove_dir(folder).map_err(WorldError::io("delete", folder))
}

/// Deletes a site as its manifest says, the manifest last. A file that is not in it stays, and its
/// folder with it, which is then reported.
fn remove_site(folder: &Path, ops: &Ops) -> Result<(), WorldError> {
    let manifest = Manifest::read(folder).unwrap_or_default();
    let paths: Vec<&str> = manifest.files.keys().map(String::as_str).collect();
    let folders = folders(&paths);
    let remove = |path: &&str| {
        let file = folder.join(path);
        match ops.remove_file(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            removed => removed.map_err(WorldError::io("delete", &file))?,
        }
        if let Some((own, _)) = path.rsplit_once('/')
            && folders.get(own).is_some_and(Holds::is_one_file)
        {
            // One that is not empty now holds what someone else put there; that is seen below.
            let _ = ops.remove_dir(&folder.join(own));
        }
        Ok(())
    };
    paths.par_iter().try_for_each(remove)?;
    let mut foreign = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).contents_first(true) {
        let entry = entry.map_err(|error| WorldError::io("read", folder)(error.into()))?;
        let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        if entry.file_type().is_dir() {
            let removed = ops.remove_dir(entry.path());
            let full = |error: &io::Error| error.kind() == io::ErrorKind::DirectoryNotEmpty;
            match removed {
                Err(error) if full(&error) => {}
                removed => removed.map_err(WorldError::io("delete", entry.path()))?,
            }
        } else if relative != Path::new(MANIFEST) {
            foreign.push(relative.display().to_string());
        }
    }
    if !foreign.is_empty() {
        let count = foreign.len();
        foreign.truncate(LISTED);
        return Err(WorldError::Foreign { folder: folder.to_owned(), files: foreign, count });
    }
    let manifest = folder.join(MANIFEST);
    if manifest.exists() {
        ops.remove_file(&manifest).map_err(WorldError::io("delete", &manifest))?;
    }
    ops.remove_dir(folder).map_err(WorldError::io("delete", folder))
}
