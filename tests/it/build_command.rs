//! The command line as people use it: transcripts in `tests/cmd/*.md`.
//!
//! Each transcript is prose with a block ```` ```site ```` of files and blocks ```` ```console ````.
//! `UPDATE_EXPECT=1` writes what the program says into the transcripts.

use std::{fs, path::Path};

use crate::support::{digituki, files, replayed, write};

/// What differs from run to run.
fn steady(text: &str, folder: &Path) -> String {
    let text = text.replace(&folder.display().to_string(), "SITE");
    let mut steady = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(" ms") {
        let start = rest[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len();
        steady.push_str(&rest[..start]);
        steady.push('N');
        steady.push_str(" ms");
        rest = &rest[at + 3..];
    }
    steady.push_str(rest);
    steady
}

fn run(folder: &Path, command: &str) -> String {
    let arguments: Vec<&str> = command.split_whitespace().skip(1).collect();
    let output = digituki(folder, &arguments);
    let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.push_str(&String::from_utf8_lossy(&output.stderr));
    let code = output.status.code().expect("it ends by itself");
    let said = steady(said.trim_end(), folder);
    format!("$ {command}\n{said}{}[exit {code}]\n", if said.is_empty() { "" } else { "\n" })
}

fn replay(text: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = fs::canonicalize(folder.path()).map(|path| (folder, path)).expect("a path");
    let (_keep, folder) = folder;
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("\n```") {
        let (before, after) = rest.split_at(start + 4);
        out.push_str(before);
        let (info, after) = after.split_once('\n').expect("a line");
        let end = after.find("\n```").map_or(after.len(), |at| at + 1);
        let block = &after[..end];
        out.push_str(info);
        out.push('\n');
        match info {
            "site" => {
                write(&folder, &files(block));
                out.push_str(block);
            }
            "console" => {
                for line in block.lines().filter(|line| line.starts_with("$ ")) {
                    out.push_str(&run(&folder, &line[2..]));
                }
            }
            _ => out.push_str(block),
        }
        out.push_str("```");
        rest = &after[end + 3..];
    }
    out.push_str(rest);
    out
}

#[test]
fn transcripts_tell_the_truth() {
    let said = replayed("tests/cmd", replay);
    for code in 0..4 {
        assert!(said.contains(&format!("[exit {code}]")), "no transcript ends with {code}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_is_one_sentence_and_exit_3() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &files("//- content/index.fi.md\n---\ntitle: A\n---\n"));
    write(folder.path(), &[("content/site.yaml".to_owned(), crate::support::SITE.to_owned())]);
    // A place where nobody can write, not even root.
    let output = digituki(folder.path(), &["build", "--quiet", "--out", "/proc/digituki/public"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    assert!(said.contains("/proc/digituki"), "{said}");
}
