//! EFFECT. Reading the sources of a site, and publishing a finished one in a single step.

#![expect(clippy::disallowed_methods, reason = "this room is where files are opened")]

mod create;
mod library;
mod listing;
mod manifest;
mod ops;
mod publish;
mod read;
mod replace;

use std::{fmt, io, path::PathBuf};

pub use create::create;
pub use library::{Change, Library, Links, Survey};
pub use listing::listing;
pub use ops::Ops;
pub use publish::{Outcome, Publication, Staged, publish, published};
pub use read::{bytes, find_root, is_in_sources, read, read_file};
pub use replace::replace;

/// Something that the world did not allow, as one sentence.
#[derive(Debug)]
pub enum WorldError {
    /// An operation on a file or folder failed.
    Io {
        /// What was to be done: "read", "write", …
        action: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The target folder has files that the program did not write, or that were changed since.
    Foreign {
        /// The target folder.
        folder: PathBuf,
        /// Some of the files, from the target folder.
        files: Vec<String>,
        /// How many there are in all.
        count: usize,
    },
}

impl WorldError {
    /// Turns an error of the system into one of the world.
    pub fn io(
        action: &'static str,
        path: &std::path::Path,
    ) -> impl FnOnce(io::Error) -> WorldError {
        let path = path.to_owned();
        move |source| WorldError::Io { action, path, source }
    }

    /// Whether a file or folder is not there.
    pub fn is_not_found(&self) -> bool {
        matches!(self, WorldError::Io { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }
}

impl fmt::Display for WorldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WorldError::Io { action, path, source } => {
                write!(f, "Can't {action} {}: {source}.", path.display())
            }
            WorldError::Foreign { folder, files, count } => {
                let folder = folder.display();
                writeln!(
                    f,
                    "{folder} has files that digituki did not write, or that were changed since."
                )?;
                writeln!(f, "Nothing was deleted. Move them elsewhere, or choose another --out:")?;
                for file in files {
                    writeln!(f, "  {file}")?;
                }
                if *count > files.len() {
                    writeln!(f, "  … and {} more", count - files.len())?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for WorldError {}
