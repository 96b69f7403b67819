//! `digituki completions` and `digituki man`: made from the definition of the command line.

use std::{io::Write, path::PathBuf, process::ExitCode};

use clap_complete::Shell;

use crate::disk::WorldError;

use super::{WORLD, command, say};

#[derive(clap::Args)]
pub(super) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

#[derive(clap::Args)]
pub(super) struct Man {
    /// Write a page for each command into a folder; default: print that of the program
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Prints what makes a shell complete the commands.
pub(super) fn completions(args: &Completions) -> ExitCode {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut command(), "digituki", &mut text);
    // Nobody may be listening any more.
    let _ = std::io::stdout().lock().write_all(&text);
    ExitCode::SUCCESS
}

/// Prints the manual page, or writes all of them.
pub(super) fn man(args: &Man) -> ExitCode {
    let written = match &args.out {
        None => {
            let mut text = Vec::new();
            let made = clap_mangen::Man::new(command()).render(&mut text);
            let _ = std::io::stdout().lock().write_all(&text);
            made.map_err(WorldError::io("write", std::path::Path::new("the page")))
        }
        Some(out) => std::fs::create_dir_all(out)
            .and_then(|()| clap_mangen::generate_to(command(), out))
            .map_err(WorldError::io("write", out)),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&error.to_string());
            ExitCode::from(WORLD)
        }
    }
}
