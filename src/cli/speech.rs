//! In which language and in which form a command speaks.

use std::{env, path::Path};

use clap::ValueEnum;

use crate::{base::Lang, diagnostic::texts::MessageLang};

#[derive(clap::Args)]
#[group(skip)]
pub(super) struct Args {
    /// The language of messages; default: that of your system if it is one of these, else that of the
    /// site's editors
    #[arg(long, value_name = "LANGUAGE", value_enum)]
    lang: Option<Named>,
}

/// The languages of messages, as they are asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Named {
    Fi,
    Sv,
    En,
}

/// The form of findings.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub(super) enum Format {
    /// The line with a mark under it, in colours on a terminal
    #[default]
    Text,
    /// Words alone, for screen readers
    Plain,
    /// JSON on standard output, for other programs
    Json,
    /// Annotations and a summary for GitHub Actions, on standard output
    Github,
}

impl Args {
    /// The language to speak, given that of the site's editors.
    pub(super) fn lang(&self, editors: &Lang) -> MessageLang {
        self.asked().unwrap_or_else(|| MessageLang::for_tag(editors.as_str()))
    }

    /// The language that the person or the system asks for.
    pub(super) fn asked(&self) -> Option<MessageLang> {
        let named = self.lang.map(|named| match named {
            Named::Fi => MessageLang::Fi,
            Named::Sv => MessageLang::Sv,
            Named::En => MessageLang::En,
        });
        named.or_else(of_the_system)
    }
}

/// The language of the system, by the variables of POSIX in their order.
fn of_the_system() -> Option<MessageLang> {
    let set = |name: &&str| env::var(name).is_ok_and(|value| !value.is_empty());
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find(|name| set(name))?;
    MessageLang::named(&env::var(name).ok()?)
}

/// The way from the folder where a command runs to that of the site, as GitHub wants paths; empty
/// where they are the same.
pub(super) fn folder_of(root: &Path) -> String {
    let here = env::current_dir().and_then(|here| here.canonicalize()).unwrap_or_default();
    let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    let inside = root.strip_prefix(&here).map(Path::to_owned).unwrap_or_default();
    let parts: Vec<String> =
        inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    parts.join("/")
}
