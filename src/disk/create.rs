//! Making new files: all of them, or none, and never over one that is there.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::starter::NewFile;

use super::WorldError;

/// Makes files below a folder, which is made too. A file that is there already stays as it is; the paths of
/// such files are returned. When one can't be made, those that were are removed again.
pub fn create<'a>(root: &Path, files: &'a [NewFile]) -> Result<Vec<&'a NewFile>, WorldError> {
    let mut made = Made::default();
    match made.all(root, files) {
        Ok(kept) => Ok(kept),
        Err(error) => {
            made.undo();
            Err(error)
        }
    }
}

/// What was made so far.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn all<'a>(
        &mut self,
        root: &Path,
        files: &'a [NewFile],
    ) -> Result<Vec<&'a NewFile>, WorldError> {
        self.folder(root)?;
        let mut kept = Vec::new();
        for file in files {
            let path = root.join(file.path.as_str());
            if let Some(folder) = path.parent() {
                self.folder(folder)?;
            }
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => kept.push(file),
                Err(error) => return Err(WorldError::io("make", &path)(error)),
                Ok(mut open) => {
                    self.files.push(path.clone());
                    let written = open.write_all(&file.bytes).and_then(|()| open.sync_all());
                    written.map_err(WorldError::io("write", &path))?;
                }
            }
        }
        Ok(kept)
    }

    fn folder(&mut self, folder: &Path) -> Result<(), WorldError> {
        if folder.as_os_str().is_empty() || folder.is_dir() {
            return Ok(());
        }
        if let Some(above) = folder.parent() {
            self.folder(above)?;
        }
        fs::create_dir(folder).map_err(WorldError::io("make", folder))?;
        self.folders.push(folder.to_owned());
        Ok(())
    }

    /// Removes what was made: these very files, and folders that are empty then.
    fn undo(self) {
        for file in self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.into_iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}
