//! What the program wrote into a folder: every file with its hash, in a file of that folder.

use std::{collections::BTreeMap, fs, path::Path};

use serde::{Deserialize, Serialize};

use crate::{base::Hash, changes::Addresses, output::Name};

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
    /// What the site says of its addresses.
    pub addresses: Addresses,
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
    #[serde(default)]
    addresses: BTreeMap<String, (String, String)>,
    #[serde(default)]
    removed: Vec<String>,
}

impl Manifest {
    /// Reads the manifest of a folder; `None` when there is none that can be read.
    pub(super) fn read(folder: &Path) -> Option<Manifest> {
        Manifest::parse(&fs::read(folder.join(MANIFEST)).ok()?)
    }

    /// The manifest that `to_bytes` has written.
    pub(super) fn parse(bytes: &[u8]) -> Option<Manifest> {
        let written: Written = serde_json::from_slice(bytes).ok()?;
        let mut files = BTreeMap::new();
        for (path, (len, hash)) in written.files {
            // A path that leads elsewhere is nobody's: it is not deleted, and so not listed.
            crate::base::OutPath::new(&path)?;
            files.insert(path, Entry { len, hash: Hash::parse(&hash)? });
        }
        let inputs = Hash::parse(&written.inputs);
        let Written { remark, addresses, removed, .. } = written;
        let name = |(path, (what, title))| (path, Name { what, title });
        let names = addresses.into_iter().map(name).collect();
        Some(Manifest { inputs, remark, files, addresses: Addresses { names, removed } })
    }

    /// The manifest as bytes, the same for the same files.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let file =
            |(path, entry): (&String, &Entry)| (path.clone(), (entry.len, entry.hash.to_string()));
        let address = |(path, name): (&String, &Name)| {
            (path.clone(), (name.what.clone(), name.title.clone()))
        };
        let written = Written {
            made_by: "digituki".to_owned(),
            inputs: self.inputs.map_or(String::new(), |hash| hash.to_string()),
            remark: self.remark.clone(),
            files: self.files.iter().map(file).collect(),
            addresses: self.addresses.names.iter().map(address).collect(),
            removed: self.addresses.removed.clone(),
        };
        let mut bytes = serde_json::to_vec_pretty(&written).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}
