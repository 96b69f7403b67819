//! From the folder of a site to sources.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::{
    base::{File, Hash, SourcePath, Sources, media, source::text_limit},
    config::{CONFIG_PATH, SYNONYMS_PATH},
    document::CONTENT,
    outlines::OUTLINES_FILE,
    registry::{REGISTRY_FILE, REGISTRY_FOLDER},
    theme::THEMES,
};

use super::WorldError;

/// Enough of a picture to find its size, also behind a preview that a camera put before it.
const HEAD: usize = 256 * 1024;

/// The nearest folder from `start` upwards that holds a site.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join(CONFIG_PATH).is_file()).map(Path::to_owned)
}

/// What of a site's folder is its sources.
pub(super) const SOURCES: [&str; 5] =
    [CONTENT, OUTLINES_FILE, REGISTRY_FILE, REGISTRY_FOLDER, THEMES];

/// The bytes of a file of the site; none when it can't be read, which is told when it is copied.
pub fn bytes(root: &Path, path: &SourcePath) -> Vec<u8> {
    fs::read(root.join(path.as_str())).unwrap_or_default()
}

/// Reads all that a site is made of: `content`, the outlines of the regions, the registry and `themes`.
pub fn read(root: &Path) -> Result<Sources, WorldError> {
    let read = |(path, found): (SourcePath, Found)| {
        let file = found.read(&path)?;
        Ok(file.map(|file| (path, file)))
    };
    let files: Result<Vec<_>, WorldError> = walk_site(root)?.into_par_iter().map(read).collect();
    let mut sources = Sources::default();
    for (path, file) in files?.into_iter().flatten() {
        sources.insert(path, file);
    }
    Ok(sources)
}

/// All that a walk finds of a site.
pub(super) fn walk_site(root: &Path) -> Result<Vec<(SourcePath, Found)>, WorldError> {
    let mut found: Vec<(SourcePath, Found)> = Vec::new();
    for start in SOURCES {
        let start = root.join(start);
        if start.exists() {
            walk(root, &start, &mut found)?;
        }
    }
    Ok(found)
}

/// Whether a folder lies among the sources of a site, where a published site would be read as one.
pub fn is_in_sources(root: &Path, folder: &Path) -> bool {
    let real = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (root, folder) = (real(root), real(folder));
    [CONTENT, REGISTRY_FOLDER, THEMES].iter().any(|part| folder.starts_with(root.join(part)))
}

/// What a walk finds at a path.
pub(super) enum Found {
    File {
        real: PathBuf,
        is_link: bool,
    },
    /// A link to a folder; what is in it follows by itself.
    Folder(PathBuf),
    LinkLoop,
    NameNotUnicode,
}

impl Found {
    /// What stands there; nothing for a folder.
    pub(super) fn read(&self, path: &SourcePath) -> Result<Option<File>, WorldError> {
        Ok(Some(match self {
            Found::File { real, .. } => read_file(path, real)?,
            Found::LinkLoop => File::LinkLoop,
            Found::NameNotUnicode => File::NameNotUnicode,
            Found::Folder(_) => return Ok(None),
        }))
    }
}

/// What stands at `start` and below it.
pub(super) fn walk(
    root: &Path,
    start: &Path,
    found: &mut Vec<(SourcePath, Found)>,
) -> Result<(), WorldError> {
    let walk = WalkDir::new(start).follow_links(true).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(|entry| is_wanted(root, entry.path())) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let (path, sound) = source_path(root, entry.path());
                let is_link = entry.path_is_symlink();
                let file = Found::File { real: entry.into_path(), is_link };
                found.push((path, if sound { file } else { Found::NameNotUnicode }));
            }
            Ok(entry) if entry.path_is_symlink() => {
                found.push((source_path(root, entry.path()).0, Found::Folder(entry.into_path())));
            }
            Ok(_) => {}
            Err(error) => {
                let at = error.path().unwrap_or(start).to_owned();
                let leads_up = error.loop_ancestor().is_some();
                let source = error.into_io_error();
                let source = source.unwrap_or_else(|| std::io::Error::other("unknown error"));
                if leads_up || is_link_loop(&source) {
                    found.push((source_path(root, &at).0, Found::LinkLoop));
                    continue;
                }
                // A link that leads nowhere is like a file that is not there.
                let is_dangling = source.kind() == std::io::ErrorKind::NotFound;
                if !is_dangling {
                    return Err(WorldError::Io { action: "read", path: at, source });
                }
            }
        }
    }
    Ok(())
}

/// Whether links lead round and round until the system gives up.
fn is_link_loop(error: &std::io::Error) -> bool {
    #[cfg(unix)]
    return error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error());
    #[cfg(not(unix))]
    return false;
}

/// How the names of files begin and end that editors and systems leave behind.
const LEFTOVERS: [(&str, &str); 13] = [
    ("", "~"),
    (".#", ""),
    ("~$", ""),
    ("", ".bak"),
    ("", ".tmp"),
    ("", ".swp"),
    ("", ".orig"),
    ("", ".rej"),
    ("", ".part"),
    ("#", "#"),
    (".DS_Store", ""),
    ("Thumbs.db", ""),
    ("desktop.ini", ""),
];

/// Whether a path is that of a source, whatever stands there. Hidden files and what editors leave
/// behind are none, but `_root` may hold `.well-known`.
pub(super) fn is_wanted(root: &Path, path: &Path) -> bool {
    let Ok(inside) = path.strip_prefix(root) else { return false };
    let mut names = inside.iter().map(|name| name.to_string_lossy());
    let is_source = names.next().is_some_and(|first| SOURCES.contains(&&*first));
    let mut in_root = false;
    is_source
        && names.all(|name| {
            let leftover = LEFTOVERS.iter().any(|(a, b)| name.starts_with(a) && name.ends_with(b));
            let hidden = name.starts_with('.') && !in_root;
            in_root |= name == "_root";
            !leftover && !hidden
        })
}

pub(super) fn source_path(root: &Path, path: &Path) -> (SourcePath, bool) {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<&std::ffi::OsStr> = relative.iter().collect();
    let sound = parts.iter().all(|part| part.to_str().is_some());
    let names: Vec<String> = parts.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    (SourcePath::new(names.join("/")), sound)
}

/// Reads one file of a site; `real` is where it is.
pub fn read_file(path: &SourcePath, real: &Path) -> Result<File, WorldError> {
    let failed = || WorldError::io("read", real);
    if !is_text(path) {
        return read_blob(path, real);
    }
    let mut file = fs::File::open(real).map_err(failed())?;
    let len = file.metadata().map_err(failed())?.len();
    if len > text_limit(path) {
        return Ok(File::TooLarge(len));
    }
    // One byte more, so that the end is seen without asking for more room.
    let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or(0) + 1);
    file.read_to_end(&mut bytes).map_err(failed())?;
    let hash = Hash::of(&bytes);
    Ok(match String::from_utf8(bytes) {
        Ok(text) => File::Text { text: text.into(), hash },
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            File::NotUtf8 { before: String::from_utf8_lossy(&bytes[..valid]).into() }
        }
    })
}

fn read_blob(path: &SourcePath, real: &Path) -> Result<File, WorldError> {
    let failed = || WorldError::io("read", real);
    let mut file = fs::File::open(real).map_err(failed())?;
    let mut head = Vec::new();
    let looks = path.as_str().starts_with(CONTENT) && media::is_looked_into(path.file_name());
    let mut whole = Vec::new();
    let (mut hasher, mut len) = (crate::base::hash::Stream::default(), 0);
    let mut buffer = vec![0; HEAD];
    loop {
        let read = file.read(&mut buffer).map_err(failed())?;
        if read == 0 {
            break;
        }
        let wanted = HEAD.saturating_sub(head.len()).min(read);
        head.extend_from_slice(&buffer[..wanted]);
        hasher.add(&buffer[..read]);
        len += read as u64;
        if looks && len <= media::LIMIT {
            whole.extend_from_slice(&buffer[..read]);
        }
    }
    let is_whole = looks && whole.len() as u64 == len;
    let flaw = if is_whole { media::flaw(path.file_name(), &whole) } else { None };
    Ok(File::Blob { hash: hasher.finish(), len, head: Arc::from(head), flaw })
}

/// Files that the program reads as text; all others are copied.
fn is_text(path: &SourcePath) -> bool {
    let name = path.file_name().to_ascii_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let below = |folder: &str| path.as_str().starts_with(folder);
    if below(THEMES) {
        ends(&[".html", ".xml", ".yaml", ".css", ".js", ".mjs", ".svg", ".txt"])
    } else if below(CONTENT) {
        let is_own = [CONFIG_PATH, SYNONYMS_PATH].contains(&path.as_str());
        is_own || (name.ends_with(".md") && !below("content/_root/"))
    } else {
        path.as_str() == OUTLINES_FILE || ends(&[".yaml", ".yml"])
    }
}
