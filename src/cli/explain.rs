//! `digituki explain`: the long form of a message, with an example.

use std::{io::Write, process::ExitCode};

use crate::{
    base::{File, SourcePath},
    config::{self, CONFIG_PATH},
    diagnostic::{
        Code,
        explain::explained,
        texts::{self, MessageLang, manual},
    },
    disk,
};

use super::{USAGE, say, speech};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The code in brackets at the beginning of a message; without one, all codes are listed
    code: Option<String>,
    #[command(flatten)]
    speech: speech::Args,
}

pub(super) fn run(args: &Args) -> ExitCode {
    let lang = args.speech.asked().unwrap_or_else(lang_of_site);
    let Some(name) = &args.code else {
        print(&listed(lang));
        return ExitCode::SUCCESS;
    };
    if let Some(code) = Code::named(name) {
        print(&explained(code, lang));
        return ExitCode::SUCCESS;
    }
    let words = manual(lang);
    let near = Code::nearest(name).map(|near| words.near.replace("{near}", &near) + " ");
    let unknown = words.unknown.replace("{code}", name);
    say(&format!("{unknown} {}{}", near.unwrap_or_default(), words.all));
    ExitCode::from(USAGE)
}

/// Each code with its severity and what it says.
fn listed(lang: MessageLang) -> String {
    let line = |code: Code| format!("{code} ({})\n", texts::severity(code.severity(), lang));
    Code::all().map(line).collect()
}

/// The language of the editors of the site in the folder where the command runs, if there is one.
fn lang_of_site() -> MessageLang {
    let here = std::env::current_dir().ok();
    let root = here.and_then(|here| disk::find_root(&here));
    let text = root.and_then(|root| {
        disk::read_file(&SourcePath::new(CONFIG_PATH), &root.join(CONFIG_PATH)).ok()
    });
    match text {
        Some(File::Text { text, .. }) => {
            let config = config::parse(&text, &mut Vec::new());
            MessageLang::for_tag(config.editor_language.as_str())
        }
        _ => MessageLang::En,
    }
}

fn print(text: &str) {
    // A reader that has gone away misses the rest; that is no reason to fail.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
