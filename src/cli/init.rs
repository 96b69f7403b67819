//! `digituki init`: from nothing to a small site that can be written on at once.

use std::{
    io::{self, BufRead, IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use jiff::civil::Date;

use crate::{
    base::{BaseUrl, Lang},
    config::ByLang,
    diagnostic::texts::{
        MessageLang,
        start::{Start, start},
    },
    disk,
    reference::{Region, regions},
    starter::{SPOKEN, Wishes, site},
};

use super::{USAGE, WORLD, judged::parse_url, say, site::today, speech};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The folder of the new site; default: this one
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
    /// The languages of the site, that of the originals first: fi, sv and en
    #[arg(long, value_name = "LIST")]
    languages: Option<String>,
    /// The name of the site; for one language as LANG=TEXT; may be given many times
    #[arg(long, value_name = "TEXT")]
    name: Vec<String>,
    /// The organisation that is responsible for the site; for one language as LANG=TEXT
    #[arg(long, value_name = "TEXT")]
    organisation: Vec<String>,
    /// The shared e-mail address of the organisation
    #[arg(long, value_name = "ADDRESS", default_value = "digituki@example.fi")]
    email: String,
    /// The region that the site is about, by its name or code
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// Where the site will be published
    #[arg(long, value_name = "URL", value_parser = parse_url, default_value = "https://example.fi/")]
    base_url: BaseUrl,
    /// Ask nothing: what is not told is chosen
    #[arg(long)]
    yes: bool,
    /// The day, for reproducible results; default: today in Finland
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    #[command(flatten)]
    speech: speech::Args,
}

/// What a site can't be put over.
const PARTS: [&str; 3] = ["content", "providers.yaml", "providers"];

pub(super) fn run(args: &Args) -> ExitCode {
    // Before anything is known of the site, its first language is the best guess.
    let first = args.languages.as_deref().and_then(|list| languages(list).ok());
    let first = first.and_then(|list| list.into_iter().next());
    let english = || Lang::parse("en").unwrap_or(crate::config::stand_in().editor_language);
    let lang = args.speech.lang(&first.unwrap_or_else(english));
    let words = start(lang);
    if let Some(part) = PARTS.iter().find(|part| args.folder.join(part).symlink_metadata().is_ok())
    {
        let path = args.folder.join(part);
        let path = path.strip_prefix(".").unwrap_or(&path);
        say(&words.is_there.replace("{path}", &path.display().to_string()));
        return ExitCode::from(USAGE);
    }
    let is_asked = !args.yes && io::stdin().is_terminal() && io::stderr().is_terminal();
    let mut asker = Asker { words, input: io::stdin().lock(), is_asked };
    let wishes = match wishes(args, &mut asker, lang) {
        Ok(wishes) => wishes,
        Err(sentence) => {
            say(&sentence);
            return ExitCode::from(USAGE);
        }
    };
    make(&args.folder, &wishes, words)
}

fn make(folder: &Path, wishes: &Wishes, words: &Start) -> ExitCode {
    let files = match site(wishes) {
        Ok(files) => files,
        Err(fault) => {
            say(&format!("{}: {}", fault.template, fault.reason));
            return ExitCode::from(WORLD);
        }
    };
    match disk::create(folder, &files) {
        Ok(kept) => {
            for file in &kept {
                say(&words.kept.replace("{path}", file.path.as_str()));
            }
            let shown = if folder == Path::new(".") {
                std::env::current_dir().unwrap_or_else(|_| folder.to_owned())
            } else {
                folder.to_owned()
            };
            let made = words.made.replace("{folder}", &shown.display().to_string());
            say(&made.replace("{count}", &(files.len() - kept.len()).to_string()));
            if folder != Path::new(".") {
                say(&format!("  cd \"{}\"", folder.display()));
            }
            words.next.iter().for_each(|line| say(line));
            ExitCode::SUCCESS
        }
        Err(error) => {
            say(error.to_string().trim_end());
            ExitCode::from(WORLD)
        }
    }
}

/// Asks at the terminal, line by line, so that every terminal and every screen reader can be used.
struct Asker<'a, R> {
    words: &'a Start,
    input: R,
    is_asked: bool,
}

impl<R: BufRead> Asker<'_, R> {
    /// The answer to a question as `read` takes it; what it refuses is asked again. Without a terminal, and
    /// for an empty answer, the answer is `default`.
    fn ask<T>(
        &mut self,
        question: &str,
        default: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, String> {
        while self.is_asked {
            let mut stderr = anstream::stderr().lock();
            let shown = if default.is_empty() { String::new() } else { format!(" [{default}]") };
            let _ = write!(stderr, "{question}{shown}: ").and_then(|()| stderr.flush());
            drop(stderr);
            let mut line = String::new();
            if !matches!(self.input.read_line(&mut line), Ok(1..)) {
                // Nobody answers any more.
                self.is_asked = false;
                say("");
                break;
            }
            let answer = if line.trim().is_empty() { default } else { line.trim() };
            match read(answer) {
                Ok(answer) => return Ok(answer),
                Err(sentence) => say(&sentence),
            }
        }
        read(default)
    }
}

fn wishes<R: BufRead>(
    args: &Args,
    asker: &mut Asker<R>,
    lang: MessageLang,
) -> Result<Wishes, String> {
    let words = asker.words;
    let refuse = |value: &str| words.no_language.replace("{value}", value);
    let read = |list: &str| languages(list).map_err(|value| refuse(&value));
    let languages = match &args.languages {
        Some(list) => read(list)?,
        None => {
            let others = SPOKEN.iter().filter(|tag| **tag != lang.tag());
            let all: Vec<&str> = std::iter::once(lang.tag()).chain(others.copied()).collect();
            asker.ask(words.languages, &all.join(", "), read)?
        }
    };
    let source = MessageLang::for_tag(languages[0].as_str());
    let mut text = |given: &[String], question: &str, default: &str, of: fn(&Start) -> &str| {
        if let Some(given) = by_lang(given, &languages) {
            return Ok(given);
        }
        let own = |lang: &Lang| of(start(MessageLang::for_tag(lang.as_str()))).to_owned();
        // What nobody has said is called in each language as that calls it.
        let all = |text: &str| match text == default {
            true => languages.iter().map(|lang| (lang.clone(), own(lang))).collect(),
            false => languages.iter().map(|lang| (lang.clone(), text.to_owned())).collect(),
        };
        asker.ask(question, default, |text| Ok::<ByLang, String>(ByLang(all(text))))
    };
    let name = text(&args.name, words.name, start(source).default_name, |own| own.default_name)?;
    let organisation =
        text(&args.organisation, words.organisation, start(source).default_organisation, |own| {
            own.default_organisation
        })?;
    let read = |name: &str| region(name, words, lang);
    let region = match &args.region {
        Some(name) => read(name)?,
        None => asker.ask(words.region, "", read)?,
    };
    let (email, base_url) = (args.email.clone(), args.base_url.clone());
    let today = args.date.unwrap_or_else(today);
    Ok(Wishes { languages, name, organisation, email, region, base_url, today })
}

/// Reads a list of languages, each once; or gives what is none.
fn languages(list: &str) -> Result<Vec<Lang>, String> {
    let mut languages: Vec<Lang> = Vec::new();
    for tag in list.split([',', ' ']).filter(|tag| !tag.is_empty()) {
        let known = SPOKEN.iter().find(|own| own.eq_ignore_ascii_case(tag));
        let lang = known.and_then(|own| Lang::parse(own)).filter(|lang| !languages.contains(lang));
        languages.push(lang.ok_or_else(|| tag.to_owned())?);
    }
    if languages.is_empty() { Err(list.to_owned()) } else { Ok(languages) }
}

/// A text in each language: its own, given as `LANG=TEXT`, or the one for all, or the first. `None` when all
/// that is given is empty.
fn by_lang(given: &[String], languages: &[Lang]) -> Option<ByLang> {
    let said = |text: &&str| !text.trim().is_empty();
    let own = |lang: &Lang| {
        let own = given.iter().find_map(|text| text.strip_prefix(lang.as_str())?.strip_prefix('='));
        own.filter(said)
    };
    let is_own = |text: &&str| languages.iter().any(|lang| text.starts_with(&format!("{lang}=")));
    let all = given.iter().map(String::as_str).find(|text| !is_own(text) && said(text));
    let first = all.or_else(|| languages.iter().find_map(own))?;
    let best = |lang: &Lang| own(lang).unwrap_or(first).trim().to_owned();
    Some(ByLang(languages.iter().map(|lang| (lang.clone(), best(lang))).collect()))
}

/// The region of a name or code; none for an empty one.
fn region(name: &str, words: &Start, lang: MessageLang) -> Result<Option<&'static Region>, String> {
    let wanted = name.trim();
    if wanted.is_empty() {
        return Ok(None);
    }
    let is_wanted = |own: &&Region| own.code == wanted || own.names.is(wanted);
    let known: Vec<&str> = regions().iter().map(|own| own.names.in_lang(lang.tag())).collect();
    let refused = words.no_region.replace("{value}", name).replace("{known}", &known.join(", "));
    regions().iter().find(is_wanted).map(Some).ok_or(refused)
}
