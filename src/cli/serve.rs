//! `digituki serve`: the site in a browser, while it is being written.

use std::{path::PathBuf, process::ExitCode};

use jiff::civil::Date;

use crate::{
    Options,
    diagnostic::texts::{Summary, summary},
    serve::{Audience, Means, News, Settings, serve},
};

use super::{USAGE, WORLD, say, site};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    site: site::Args,
    /// The port to use; the next free one when it is taken
    #[arg(long, value_name = "N", default_value_t = 4000)]
    port: u16,
    /// Open the site in a browser
    #[arg(long)]
    open: bool,
    /// Let other devices in the same network see the site too
    #[arg(long)]
    host: bool,
    /// Show drafts and pages of the future too
    #[arg(long)]
    drafts: bool,
    /// Show providers that nobody has checked for too long
    #[arg(long)]
    allow_expired: bool,
    /// Look at the files again and again, for network drives that don't tell of changes
    #[arg(long)]
    poll: bool,
    /// What opens a file in your editor, with {path} and {line}
    #[arg(long, value_name = "ADDRESS", default_value = "vscode://file{path}:{line}")]
    editor: String,
    /// The day to show the site on; default: today in Finland
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
}

pub(super) fn run(args: &Args) -> ExitCode {
    let root: PathBuf = match args.site.find_root() {
        Ok(root) => root,
        Err(code) => return code,
    };
    if !is_address(&args.editor) {
        say("--editor needs an address with {path}, such as vscode://file{path}:{line}.");
        return ExitCode::from(USAGE);
    }
    let settings = Settings {
        root,
        options: Options {
            date: args.date.unwrap_or_else(site::today),
            base_url: None,
            drafts: args.drafts,
            allow_expired: args.allow_expired,
        },
        port: args.port,
        audience: if args.host { Audience::Network } else { Audience::Own },
        means: if args.poll { Means::Polled } else { Means::Told },
        editor: args.editor.clone(),
    };
    let (open, is_public) = (args.open, args.host);
    match serve(settings, move |news| tell(&news, open, is_public)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(error.to_string().trim_end());
            ExitCode::from(WORLD)
        }
    }
}

/// Whether links in a page may lead to it: an address of an application, not a script.
fn is_address(pattern: &str) -> bool {
    let scheme = pattern.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_scheme = |scheme: &String| {
        !scheme.is_empty()
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
            && !matches!(scheme.as_str(), "javascript" | "data" | "vbscript")
    };
    scheme.as_ref().is_some_and(is_scheme) && pattern.contains("{path}")
}

fn tell(news: &News, open: bool, is_public: bool) {
    match news {
        News::Ready { addresses, lang } => {
            let addresses = addresses.to_vec();
            if let Some(address) = addresses.first().filter(|_| open)
                && open::that_detached(address).is_err()
            {
                say(&summary(*lang, &Summary::NoBrowser));
            }
            say(&summary(*lang, &Summary::Serving { addresses, is_public }));
        }
        News::Changed(change) => say(&summary(change.lang, &changed(change))),
        News::Trouble(sentence) => say(sentence),
    }
}

fn changed(change: &crate::serve::Change) -> Summary {
    Summary::Changed {
        files: change.files.iter().map(ToString::to_string).collect(),
        pages: change.pages,
        milliseconds: change.milliseconds,
        errors: change.errors,
        warnings: change.warnings,
    }
}
