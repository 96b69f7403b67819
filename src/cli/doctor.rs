//! `digituki doctor`: whether all is well around the site.

use std::{
    collections::BTreeMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use jiff::civil::Date;
use textwrap::{Options as Wrapping, WordSplitter};

use crate::{
    Options,
    base::Sources,
    compile,
    diagnostic::texts::{
        MessageLang,
        doctor::{State, closing, state, told},
    },
    disk,
    doctor::{Git, Look, Published, Surroundings, examine},
    schema::SCHEMAS,
};

use super::{
    CONTENT, leave, say,
    site::{self, today},
    speech,
};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    site: site::Args,
    /// The published site; default: public/ in the folder of the site
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The day, for reproducible results; default: today in Finland
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    #[command(flatten)]
    speech: speech::Args,
}

pub(super) fn run(args: &Args) -> ExitCode {
    let (root, sources) = match args.site.read() {
        Ok(read) => read,
        Err(code) => return code,
    };
    let date = args.date.unwrap_or_else(today);
    let options = Options { date, base_url: None, drafts: false, allow_expired: false };
    let site = compile(&sources, &options);
    let lang = args.speech.lang(&site.site.config.editor_language);
    let around = Surroundings {
        git: git(&root, &sources),
        schemas: texts_in(&root.join(SCHEMAS)),
        workflows: texts_in(&root.join(".github/workflows")).into_values().collect(),
        published: published(args.out.as_deref().unwrap_or(&root.join("public"))),
    };
    let looks = examine(&site, &sources, &around);
    print(&looks, lang);
    let count = |state: State| looks.iter().filter(|(symptom, _)| symptom.state() == state).count();
    say(&closing(count(State::Mend), count(State::Look), lang));
    let is_ill = count(State::Mend) > 0;
    leave((site, sources));
    if is_ill { ExitCode::from(CONTENT) } else { ExitCode::SUCCESS }
}

/// Lines are at most this long (characters).
const WIDTH: usize = 80;

fn print(looks: &[Look], lang: MessageLang) {
    let mut out = anstream::stdout().lock();
    let states = [State::Fine, State::Look, State::Mend].map(|own| state(own, lang));
    let width = states.iter().map(|word| word.chars().count()).max().unwrap_or_default();
    let indent = " ".repeat(width + 2);
    for (symptom, facts) in looks {
        let (what, fix) = told(*symptom, facts, lang);
        let first = format!("{:width$}  ", state(symptom.state(), lang));
        let wrapped = |text: &str, first: &str| {
            let options = Wrapping::new(WIDTH)
                .initial_indent(first)
                .subsequent_indent(&indent)
                .break_words(false)
                .word_splitter(WordSplitter::NoHyphenation);
            textwrap::fill(text, options)
        };
        // Nobody may be listening any more: then nothing is lost by not writing.
        let _ = writeln!(out, "{}", wrapped(&what, &first));
        if !fix.is_empty() {
            let _ = writeln!(out, "{}", wrapped(&fix, &indent));
        }
    }
}

/// The texts of a folder, by the names of their files.
fn texts_in(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let text = |entry: fs::DirEntry| {
        let text = fs::read_to_string(entry.path()).ok()?;
        Some((entry.file_name().to_string_lossy().into_owned(), text))
    };
    entries.filter_map(text).collect()
}

/// What git tells of the sources; `None` without git, or outside a repository.
fn git(root: &Path, sources: &Sources) -> Option<Git> {
    let paths: Vec<&str> = sources.iter().map(|(path, _)| path.as_str()).collect();
    let ignored = ignored(root, &paths)?;
    let takes_published = ignored_one(root, "public/index.html") == Some(false);
    Some(Git { ignored, takes_published })
}

/// Which of some paths git ignores: `git check-ignore` names them, each ended by a zero byte.
fn ignored(root: &Path, paths: &[&str]) -> Option<Vec<String>> {
    let mut child = Command::new("git")
        .args(["check-ignore", "-z", "--stdin"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let input = paths.join("\0") + "\0";
    let mut stdin = child.stdin.take()?;
    let writer = std::thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output().ok()?;
    let _ = writer.join();
    // 0: some are ignored; 1: none is; anything else: git can't tell.
    matches!(output.status.code(), Some(0 | 1)).then(|| {
        let names = String::from_utf8_lossy(&output.stdout);
        names.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect()
    })
}

fn ignored_one(root: &Path, path: &str) -> Option<bool> {
    Some(!ignored(root, &[path])?.is_empty())
}

/// How large a published site is; `None` where there is none.
fn published(folder: &Path) -> Option<Published> {
    let listing = disk::listing(folder).ok()??;
    let largest = listing.files.iter().max_by_key(|(_, file)| file.len)?;
    Some(Published {
        bytes: listing.files.values().map(|file| file.len).sum(),
        largest: (largest.0.clone(), largest.1.len),
    })
}
