//! Changing a file of an editor: whole, or not at all, and only when it still is what was read.

use std::{fs, io::Write, path::Path};

use super::WorldError;

/// Replaces the text of a file. `Ok(false)` when it no longer holds `old`: someone else has written
/// it meanwhile, and what they wrote stays.
pub fn replace(path: &Path, old: &str, new: &str) -> Result<bool, WorldError> {
    let failed = || WorldError::io("change", path);
    // A link stays one: what it leads to is changed.
    let real = path.canonicalize().map_err(failed())?;
    if fs::read(&real).map_err(failed())? != old.as_bytes() {
        return Ok(false);
    }
    if fs::metadata(&real).map_err(failed())?.permissions().readonly() {
        return Err(failed()(std::io::ErrorKind::PermissionDenied.into()));
    }
    let name = real.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let beside = real.with_file_name(format!(".{name}.digituki-new"));
    let written = || {
        let mut file = fs::File::create(&beside)?;
        file.write_all(new.as_bytes())?;
        file.set_permissions(fs::metadata(&real)?.permissions())?;
        file.sync_all()?;
        fs::rename(&beside, &real)
    };
    if let Err(error) = written() {
        // Ours, and of no use to anyone.
        let _ = fs::remove_file(&beside);
        return Err(failed()(error));
    }
    Ok(true)
}
