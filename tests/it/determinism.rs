//! The same sources give the same bytes.

use std::fs;

use crate::support::{digituki, project, tree};

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).expect("a folder is made");
    for entry in fs::read_dir(from).expect("a folder is read") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy(&path, &target),
            false => drop(fs::copy(&path, &target).expect("a file is copied")),
        }
    }
}

#[test]
fn the_same_sources_give_the_same_bytes_whatever_the_folder_and_the_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut trees = Vec::new();
    for (name, jobs) in [("a", "1"), ("a", "1"), ("toinen kansio ä", "8"), ("c", "8")] {
        let checkout = folder.path().join(name);
        for part in ["content", "themes"] {
            copy(&project().join(part), &checkout.join(part));
        }
        let registry = checkout.join("providers.yaml");
        fs::copy(project().join("providers.yaml"), registry).expect("a file is copied");
        let out = folder.path().join(format!("out-{}", trees.len()));
        let out_name = out.display().to_string();
        let arguments =
            ["build", "--quiet", "--date", "2026-11-22", "--jobs", jobs, "--out", &out_name];
        let output = digituki(&checkout, &arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        trees.push(tree(&out));
    }
    for other in &trees[1..] {
        assert!(trees[0] == *other, "two builds differ");
    }
    assert!(trees[0].len() > 300);
}
