//! `digituki links`: all addresses elsewhere, for a checker that asks the network.

use std::{collections::BTreeSet, fs, io::Write, path::PathBuf, process::ExitCode};

use crate::{Options, compile, disk, disk::WorldError};

use super::{
    WORLD, say,
    site::{self, today},
};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    site: site::Args,
    /// Write the addresses into a file, one on each line; default: show them
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> ExitCode {
    let root = match args.site.find_root() {
        Ok(root) => root,
        Err(code) => return code,
    };
    match list(args, &root) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(error.to_string().trim_end());
            ExitCode::from(WORLD)
        }
    }
}

fn list(args: &Args, root: &std::path::Path) -> Result<(), WorldError> {
    let sources = disk::read(root)?;
    let options = Options { date: today(), base_url: None, drafts: true, allow_expired: true };
    let site = compile(&sources, &options);
    let addresses: BTreeSet<String> =
        site.outside().into_iter().map(|(address, _)| address).collect();
    let text: String = addresses.iter().map(|address| format!("{address}\n")).collect();
    match &args.record {
        Some(file) => fs::write(file, text).map_err(WorldError::io("write", file)),
        None => {
            // A reader that has gone away misses the rest; that is no reason to fail.
            let _ = std::io::stdout().lock().write_all(text.as_bytes());
            Ok(())
        }
    }
}
