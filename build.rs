//! Names the program by the contents of its own sources, so that a site built by another version
//! of it is known to be out of date. The same sources give the same name on every machine.

#![expect(clippy::disallowed_methods, reason = "a build script has to look at its sources")]

use std::{env, fs, path::Path};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let mut hash = Fnv::default();
    for folder in ["src", "starter", "themes/default"] {
        println!("cargo:rerun-if-changed={folder}");
        add(&Path::new(&root).join(folder), &mut hash);
    }
    println!("cargo:rustc-env=DIGITUKI_PROGRAM={:016x}", hash.0);
}

fn add(path: &Path, hash: &mut Fnv) {
    if path.is_file() {
        hash.update(path.file_name().unwrap_or_default().as_encoded_bytes());
        return hash.update(&fs::read(path).unwrap_or_default());
    }
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        add(&path, hash);
    }
}

/// FNV-1a, 64 bits: not for secrets, only to tell versions apart.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn update(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
