//! What the program wrote into a folder: every file with its hash, in a file of that folder.

use std::{collections::BTreeMap, fs, path::Path};

use serde::{Deserialize, Serialize};

use crate::base::Hash;

/// The name of the manifest in the folder of a site.
pub(super) const MANIFEST: &str = ".digituki-manifest.json";

/// The files of a published site.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Manifest {
    /// One hash for all that the site was made of, the program too.
    pub inputs: Option<Hash>,
    /// What the one who published it wanted to remember.
    pub remark: String,
    /// The files by their paths.
    pub files: BTreeMap<String, Entry>,
}

/// A published file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Entry {
    /// Its length in bytes.
    pub len: u64,
    /// The hash of its bytes.
    pub hash: Hash,
}

/// The manifest as it is written.
#[derive(Serialize, Deserialize)]
struct Written {
    made_by: String,
    inputs: String,
    #[serde(default)]
    remark: String,
    files: BTreeMap<String, (u64, String)>,
}

impl Manifest {
    /// Reads the manifest of a folder; `None` when there is none that can be read.
    pub(super) fn read(folder: &Path) -> Option<Manifest> {
        let written: Written =
            serde_json::from_slice(&fs::read(folder.join(MANIFEST)).ok()?).ok()?;
        let mut files = BTreeMap::new();
        for (path, (len, hash)) in written.files {
            // A path that leads elsewhere is nobody's: it is not deleted, and so not listed.
            crate::base::OutPath::new(&path)?;
            files.insert(path, Entry { len, hash: Hash::parse(&hash)? });
        }
        let inputs = Hash::parse(&written.inputs);
        Some(Manifest { inputs, remark: written.remark, files })
    }

    /// The manifest as bytes, the same for the same files.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let file =
            |(path, entry): (&String, &Entry)| (path.clone(), (entry.len, entry.hash.to_string()));
        let written = Written {
            made_by: "digituki".to_owned(),
            inputs: self.inputs.map_or(String::new(), |hash| hash.to_string()),
            remark: self.remark.clone(),
            files: self.files.iter().map(file).collect(),
        };
        let mut bytes = serde_json::to_vec_pretty(&written).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}
