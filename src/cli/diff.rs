//! `digituki diff`: what a publication changes, so that no address dies unnoticed.

use std::{
    fmt::Write as _,
    io::Write as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::ValueEnum;
use textwrap::{Options, WordSplitter};

use crate::{
    base::SourcePath,
    changes::{Changes, Listing, Moved, compare},
    config::{self, CONFIG_PATH},
    diagnostic::texts::changes::{Told, changes},
    disk,
};

use super::{CONTENT, USAGE, WORLD, report, say, speech};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The site as it was: its folder, or its .digituki-manifest.json
    old: PathBuf,
    /// The site as it is to be
    new: PathBuf,
    /// An address that may lead nowhere any more, as a path or a pattern such as "/fi/ajankohtaista/**";
    /// may be given many times
    #[arg(long, value_name = "PATTERN")]
    allow: Vec<String>,
    #[command(flatten)]
    speech: speech::Args,
    /// How changes are told
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The form in which changes are told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
enum Format {
    /// A list, on standard output
    #[default]
    Text,
    /// JSON on standard output, for other programs
    Json,
    /// The list, annotations and a summary for GitHub Actions
    Github,
}

pub(super) fn run(args: &Args) -> ExitCode {
    let told = changes(args.speech.lang(&editors()));
    let read = |site: &Path| match disk::listing(site) {
        Ok(Some(listing)) => Ok(listing),
        Ok(None) => {
            say(&told.no_site.replace("{folder}", &site.display().to_string()));
            Err(ExitCode::from(USAGE))
        }
        Err(error) => {
            say(&error.to_string());
            Err(ExitCode::from(WORLD))
        }
    };
    let sites = read(&args.old).and_then(|old| Ok((old, read(&args.new)?)));
    let (old, new): (Listing, Listing) = match sites {
        Ok(sites) => sites,
        Err(code) => return code,
    };
    let changes = compare(&old, &new, &args.allow);
    tell(&changes, args.format, told);
    match changes.dead().next() {
        Some(_) => ExitCode::from(CONTENT),
        None => ExitCode::SUCCESS,
    }
}

/// The language of the editors of the site that the command runs in, if it runs in one.
fn editors() -> crate::base::Lang {
    let config = || {
        let root = disk::find_root(&std::env::current_dir().ok()?)?;
        let file = disk::read_file(&SourcePath::new(CONFIG_PATH), &root.join(CONFIG_PATH)).ok()?;
        match file {
            crate::base::File::Text { text, .. } => Some(config::parse(&text, &mut Vec::new())),
            _ => None,
        }
    };
    let english = || crate::base::Lang::parse("en").unwrap_or(config::stand_in().editor_language);
    config().map_or_else(english, |config| config.editor_language)
}

fn tell(changes: &Changes, format: Format, told: &Told) {
    let mut out = anstream::stdout().lock();
    // Nobody may be listening any more: then nothing is lost by not writing.
    let _ = match format {
        Format::Json => {
            let text = serde_json::to_string_pretty(changes).unwrap_or_default();
            writeln!(out, "{text}")
        }
        Format::Text => write!(out, "{}{}", list(changes, told, "", "  "), dead(changes, told)),
        Format::Github => {
            for line in advice(changes, told) {
                let line = line.replace('%', "%25").replace('\n', "%0A");
                let _ = writeln!(out, "::error title=digituki diff::{line}");
            }
            report::summarise(&format!(
                "## digituki diff\n\n{}\n{}",
                list(changes, told, "- ", "  - "),
                dead(changes, told)
            ));
            write!(out, "{}{}", list(changes, told, "", "  "), dead(changes, told))
        }
    };
}

/// All that has changed, with a number for each way and the addresses below it.
fn list(changes: &Changes, told: &Told, head: &str, item: &str) -> String {
    let one = |address: &String| address.clone();
    let two = |Moved { from, to }: &Moved| format!("{from} → {to}");
    let gone = changes.removed.iter().chain(&changes.vanished);
    let parts: [(&str, Vec<String>); 6] = [
        (told.added, changes.added.iter().map(one).collect()),
        (told.changed, changes.changed.iter().map(one).collect()),
        (told.moved, changes.moved.iter().map(two).collect()),
        (told.allowed, changes.allowed.iter().map(one).collect()),
        (told.lost, changes.lost.iter().map(two).collect()),
        (told.removed, gone.map(one).collect()),
    ];
    let mut out = String::new();
    for (name, addresses) in parts.iter().filter(|(_, addresses)| !addresses.is_empty()) {
        let _ = writeln!(out, "{head}{name}: {}", addresses.len());
        for address in addresses.iter().take(LISTED) {
            let _ = writeln!(out, "{item}{address}");
        }
        if addresses.len() > LISTED {
            let _ = writeln!(out, "{item}… +{}", addresses.len() - LISTED);
        }
    }
    let _ = writeln!(out, "{head}{}: {}", told.unchanged, changes.unchanged);
    out
}

/// What to do about each dead address. What stands below one that is dead goes with it.
fn advice(changes: &Changes, told: &Told) -> Vec<String> {
    let dead: Vec<&str> = changes.dead().collect();
    let is_own = |from: &str| !dead.iter().any(|above| from != *above && from.starts_with(above));
    let lost = changes.lost.iter().filter(|moved| is_own(&moved.from));
    let lost =
        lost.map(|Moved { from, to }| told.how_lost.replace("{from}", from).replace("{to}", to));
    let removed = changes.removed.iter().filter(|from| is_own(from));
    let removed = removed.map(|from| told.how_removed.replace("{from}", from));
    let vanished = changes.vanished.iter().filter(|from| is_own(from));
    let vanished = vanished.map(|from| told.how_vanished.replace("{from}", from));
    lost.chain(removed).chain(vanished).collect()
}

/// How it ends: with what to do, or with the word that all is well.
fn dead(changes: &Changes, told: &Told) -> String {
    let advice = advice(changes, told);
    if advice.is_empty() {
        let said = if changes.allowed.is_empty() { told.alive } else { told.others_alive };
        return format!("{said}\n");
    }
    let count = changes.dead().count().to_string();
    let mut out = format!("\n{}\n", told.dead.replace("{count}", &count));
    for line in advice {
        let options = Options::new(WIDTH).word_splitter(WordSplitter::NoHyphenation);
        let _ = writeln!(out, "\n{}", textwrap::fill(&line, options));
    }
    out
}

/// As many addresses of one sort are listed; JSON has all of them.
const LISTED: usize = 200;

/// Lines of advice are at most this long (characters).
const WIDTH: usize = 80;
