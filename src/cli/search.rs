//! `digituki search`: what readers would find and why, or how well a list of queries does.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::{
    Compilation, Options, compile,
    diagnostic::texts::{
        MessageLang,
        search::{Search, search},
    },
    disk::WorldError,
    search::{Hit, Index},
};

use super::{
    CONTENT, USAGE, WORLD, leave, report, say,
    site::{self, today},
};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    site: site::Args,
    /// What to look for
    #[arg(required_unless_present = "queries")]
    query: Vec<String>,
    /// The language to search in; default: the first of the site
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// Tell why each page was found
    #[arg(long)]
    explain: bool,
    /// Score a list instead: a query, a tab and the addresses of which one should be found, on each
    /// line
    #[arg(long, value_name = "FILE", conflicts_with = "query")]
    queries: Option<PathBuf>,
}

/// As many pages are shown, and count as found.
const SHOWN: usize = 10;

pub(super) fn run(args: &Args) -> ExitCode {
    let (root, sources) = match args.site.read() {
        Ok(read) => read,
        Err(code) => return code,
    };
    let options = Options { date: today(), base_url: None, drafts: false, allow_expired: false };
    let site = compile(&sources, &options);
    let told = MessageLang::for_tag(site.site.config.editor_language.as_str());
    let words = search(told);
    let asked = args.lang.as_deref();
    let languages = &site.site.config.languages;
    let known =
        asked.map_or(Some(0), |asked| languages.iter().position(|own| own.as_str() == asked));
    let Some(lang) = known else {
        let all: Vec<&str> = languages.iter().map(crate::base::Lang::as_str).collect();
        let text = words.language.replace("{lang}", asked.unwrap_or_default());
        say(&text.replace("{known}", &all.join(", ")));
        return ExitCode::from(USAGE);
    };
    let index = match site.index(lang) {
        Ok(index) => index,
        Err(fault) => {
            let manner = report::Manner { lang: told, format: Default::default(), root: &root };
            report::print(&[site.report(&fault)], &sources, manner);
            return ExitCode::from(CONTENT);
        }
    };
    let code = match &args.queries {
        Some(file) => score(&site, &index, file, args.explain, words).unwrap_or_else(|error| {
            say(error.to_string().trim_end());
            ExitCode::from(WORLD)
        }),
        None => show(&site, &index, &args.query.join(" "), args.explain, words),
    };
    leave(site);
    code
}

fn show(site: &Compilation, index: &Index, query: &str, explain: bool, words: &Search) -> ExitCode {
    let hits = index.search(query);
    if hits.is_empty() {
        say(&words.none.replace("{query}", query));
        return ExitCode::SUCCESS;
    }
    print(&listed(site, index, &hits, explain.then_some(words)));
    ExitCode::SUCCESS
}

/// The first hits, with the reasons for each where there are words for them.
fn listed(site: &Compilation, index: &Index, hits: &[Hit], words: Option<&Search>) -> String {
    let mut out = String::new();
    for (at, hit) in hits.iter().take(SHOWN).enumerate() {
        let title = index.title(hit.page);
        out += &format!("{}. {title}\n    {}\n", at + 1, address(site, index, hit));
        out += &words.map(|words| reasons(hit, words)).unwrap_or_default();
    }
    out
}

fn reasons(hit: &Hit, words: &Search) -> String {
    let line = |(word, found): &(String, Option<(String, crate::search::How)>)| match found {
        Some((term, how)) => {
            let text = words.reason.replace("{word}", word).replace("{term}", term);
            text.replace("{how}", words.how[*how as usize]) + "\n"
        }
        None => words.missing.replace("{word}", word) + "\n",
    };
    hit.reasons.iter().map(line).collect()
}

fn address(site: &Compilation, index: &Index, hit: &Hit) -> String {
    site.site.routes[index.route(hit.page)].url.to_string()
}

/// Tells which queries of a file miss what they should find, and how many don't; of each what it finds
/// and why, when this is to be explained.
fn score(
    site: &Compilation,
    index: &Index,
    file: &Path,
    explain: bool,
    words: &Search,
) -> Result<ExitCode, WorldError> {
    let text = fs::read_to_string(file).map_err(WorldError::io("read", file))?;
    let (mut found, mut all) = (0, 0);
    let mut out = String::new();
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let mut cells = line.split('\t');
        let (query, expected) = (cells.next().unwrap_or_default(), cells.next());
        let Some(expected) = expected.filter(|own| own.contains('/')) else {
            // The first line may name the columns.
            if at > 0 {
                let text = words.line.replace("{file}", &file.display().to_string());
                say(&text.replace("{line}", &(at + 1).to_string()));
                return Ok(ExitCode::from(USAGE));
            }
            continue;
        };
        all += 1;
        let hits = index.search(query);
        if explain {
            out += &format!("{query}\n{}", listed(site, index, &hits, Some(words)));
        }
        let is_expected = |hit: &Hit| {
            let own = address(site, index, hit);
            expected.split_whitespace().any(|wanted| wanted == own)
        };
        if hits.iter().take(SHOWN).any(is_expected) {
            found += 1;
        } else {
            out += &(words.missed.replace("{query}", query).replace("{expected}", expected) + "\n");
        }
    }
    let share = f64::from(found) / f64::from(all.max(1));
    let text = words.recall.replace("{lang}", index.lang().as_str());
    let text = text.replace("{found}", &found.to_string()).replace("{all}", &all.to_string());
    out += &(text.replace("{share}", &format!("{share:.3}")) + "\n");
    print(&out);
    Ok(ExitCode::SUCCESS)
}

fn print(text: &str) {
    // A reader that has gone away misses the rest; that is no reason to fail.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
