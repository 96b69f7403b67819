//! What every command asks: which site, and which day it is.

use std::{path::PathBuf, process::ExitCode};

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::{base::Sources, disk};

use super::{USAGE, WORLD, say};

#[derive(clap::Args)]
#[group(skip)]
pub(super) struct Args {
    /// The folder of the site; default: the nearest one upwards with content/site.yaml
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

impl Args {
    /// The folder of the site, or what to end with after it has been told why there is none.
    pub(super) fn find_root(&self) -> Result<PathBuf, ExitCode> {
        if let Some(root) = &self.root {
            if root.is_dir() {
                return Ok(root.clone());
            }
            say(&format!("There is no folder {}.", root.display()));
            return Err(ExitCode::from(USAGE));
        }
        let here = std::env::current_dir().map_err(|error| {
            say(&format!("Can't find the current folder: {error}."));
            ExitCode::from(WORLD)
        })?;
        disk::find_root(&here).ok_or_else(|| {
            say("There is no site here: no folder upwards has the file content/site.yaml.\n\
                 Go to the folder of your site, or name it with --root.");
            ExitCode::from(USAGE)
        })
    }

    /// Finds the site and reads it, or gives what to end with after it has been told why it can't be.
    pub(super) fn read(&self) -> Result<(PathBuf, Sources), ExitCode> {
        let root = self.find_root()?;
        let sources = disk::read(&root).map_err(|error| {
            say(&error.to_string());
            ExitCode::from(WORLD)
        })?;
        Ok((root, sources))
    }
}

/// Today in Finland, wherever the program runs.
pub(super) fn today() -> Date {
    // The rules of the time zone are part of the program: not every system has them.
    const HELSINKI: TimeZone = jiff::tz::get!("Europe/Helsinki");
    Timestamp::now().to_zoned(HELSINKI).date()
}
