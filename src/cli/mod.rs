//! EFFECT. The command line; one file per command.
//!
//! Exit codes: 0 fine, 1 errors in the content, 2 wrong use, 3 the world (disk, permissions).

#![expect(clippy::disallowed_methods, reason = "this room is where the clock is asked")]

mod build;
mod check;
mod complete;
mod diff;
mod doctor;
mod explain;
mod init;
mod judged;
mod links;
mod new;
mod report;
mod schema;
mod search;
mod serve;
mod site;
mod speech;

use std::{ffi::OsString, io::Write, process::ExitCode};

use clap::{CommandFactory, Parser, Subcommand, error::ErrorKind};

/// Errors in the content.
const CONTENT: u8 = 1;
/// Wrong use of the program.
const USAGE: u8 = 2;
/// The world did not allow it.
const WORLD: u8 = 3;

/// Builds an accessible website in several languages from Markdown and a registry of digital
/// support providers.
///
/// Write pages in the folder content/ and providers in providers.yaml, then run "digituki build"
/// in the same place. The finished site is in the folder public/.
#[derive(Parser)]
#[command(name = "digituki", version, arg_required_else_help = true, after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "Exit codes:
  0  everything went well
  1  there are errors in the content; each is shown with its file and line
  2  the command was written wrong
  3  the computer did not allow it: disk, permissions, files that are in the way

Start here:
  digituki init my-site     begin a new site in the folder my-site
  digituki serve --open     show the site of this folder in a browser while you write
  digituki check            tell all that is wrong, without building
  digituki build            build the site of this folder into public/
  digituki build --strict   the same, and stop at warnings too";

#[derive(Subcommand)]
enum Command {
    /// Build the site into a folder
    Build(build::Args),
    /// Tell all that is wrong with the site, without building it
    Check(check::Args),
    /// Print what makes a shell complete the commands of digituki
    Completions(complete::Completions),
    /// Show what a publication changes: pages that are new, moved or gone
    Diff(diff::Args),
    /// Look whether all is well around the site: versions, addresses, git, sizes
    Doctor(doctor::Args),
    /// Explain a message: what it means, with an example wrong and right
    Explain(explain::Args),
    /// Begin a new site: a small one that is complete, to be changed
    Init(init::Args),
    /// List all addresses on other sites, for a checker of links
    Links(links::Args),
    /// Print the manual page, or write those of all commands
    Man(complete::Man),
    /// Make a new page, translation or provider in its place
    New(new::Args),
    /// Write JSON Schemas, with which an editor completes and explains what you write
    Schema(schema::Args),
    /// Search the site as its readers would, and see why a page is found
    Search(search::Args),
    /// Show the site in a browser and follow every change of its files
    Serve(serve::Args),
}

/// The definition of the command line: what completions, manual pages and the documentation are made of.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs the program with arguments, the first of them its name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
            let alone = error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
            // A reader that has gone away misses the help; that is no reason to fail.
            let _ = error.print();
            return if asked || alone { ExitCode::SUCCESS } else { ExitCode::from(USAGE) };
        }
    };
    match cli.command {
        Command::Build(args) => build::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Completions(args) => complete::completions(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Doctor(args) => doctor::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Init(args) => init::run(&args),
        Command::Links(args) => links::run(&args),
        Command::Man(args) => complete::man(&args),
        Command::New(args) => new::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Search(args) => search::run(&args),
        Command::Serve(args) => serve::run(&args),
    }
}

/// Leaves a site behind at the end of the program: the system takes all memory back in one piece, which
/// is quicker than giving it back in millions.
fn leave<T>(site: T) {
    std::mem::forget(site);
}

/// Says a sentence to the person at the terminal.
fn say(text: &str) {
    let mut stderr = anstream::stderr().lock();
    // Nobody may be listening any more.
    let _ = writeln!(stderr, "{text}");
}
