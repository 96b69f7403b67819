//! What a published site is made of, as its manifest tells it.

use std::{fs, path::Path};

use crate::changes::{Addresses, Listed, Listing};

use super::{
    WorldError,
    manifest::{MANIFEST, Manifest},
};

/// What a site holds that the program has published: its folder, or its manifest alone. `Ok(None)` when
/// there is no manifest that can be read.
pub fn listing(site: &Path) -> Result<Option<Listing>, WorldError> {
    let file = if site.is_dir() { site.join(MANIFEST) } else { site.to_owned() };
    let bytes = match fs::read(&file) {
        Ok(bytes) => bytes,
        Err(error) if site.is_dir() && error.kind() == std::io::ErrorKind::NotFound => {
            return Ok(None);
        }
        Err(error) => return Err(WorldError::io("read", &file)(error)),
    };
    let Some(Manifest { files, addresses, .. }) = Manifest::parse(&bytes) else { return Ok(None) };
    let Addresses { names, removed } = addresses;
    let listed = |(path, entry): (String, super::manifest::Entry)| {
        let name = names.get(&path).cloned();
        (path, Listed { hash: entry.hash, len: entry.len, name })
    };
    Ok(Some(Listing { files: files.into_iter().map(listed).collect(), removed }))
}
