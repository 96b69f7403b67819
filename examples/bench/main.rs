//! How fast a generated site is built, and with how much memory; beside Hugo where that is at hand.
//!
//! ```sh
//! cargo run --release --example bench                  # 3 × 1,000 pages, 300 providers
//! cargo run --release --example bench -- all           # 3 × 100, 3 × 1,000 and 3 × 10,000 pages
//! cargo run --release --example bench -- all --hugo /path/to/hugo --out bench   # into RESULTS.md
//! cargo run --release --example bench -- edits         # ten thousand saves: does the memory grow?
//! cargo run --release --example bench -- providers     # what 10,000 more providers cost
//! cargo run --release --example bench -- write DIR PAGES PROVIDERS         # only the sources
//! cargo run --release --example bench -- write-hugo SITE DIR PAGES PROVIDERS
//! ```
//!
//! Every build is a process of its own, and all of them take turns. Times on a shared machine vary:
//! compare numbers of one run, by their medians.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a benchmark prints and measures"
)]

mod code;
mod corpus;
mod edits;
mod hugo;
mod index;
mod measure;
mod plot;
mod providers;
mod results;
mod stages;

use std::{
    env, fs,
    io::{self, Read},
    path::{Path, PathBuf},
    process::ExitCode,
};

use corpus::Size;
use measure::Bench;

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZES: [Size; 3] = [
    Size { pages: 100, providers: 100 },
    Size { pages: 1_000, providers: 300 },
    Size { pages: 10_000, providers: 1_000 },
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The benchmark could not run: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> io::Result<()> {
    let size = |pages: &str, providers: &str| {
        let number = |text: &str| text.parse().map_err(io::Error::other);
        Ok::<_, io::Error>(Size { pages: number(pages)?, providers: number(providers)? })
    };
    match words {
        ["write", folder, pages, providers] => {
            corpus::write(Path::new(folder), size(pages, providers)?)
        }
        ["write-hugo", site, twin, pages, providers] => {
            hugo::write(Path::new(site), Path::new(twin), size(pages, providers)?)
        }
        ["providers"] => {
            print!("{}", in_folder("providers", providers::run)?);
            Ok(())
        }
        ["edits"] => in_folder("edits", |folder| edits::run(folder, SIZES[1])),
        // What the benchmark runs of itself, each in a process of its own.
        ["digituki", arguments @ ..] => measure::digituki(arguments),
        ["floor", site, target] => measure::floor(Path::new(site), Path::new(target)),
        ["index", site] => index::run(Path::new(site)),
        ["stages", site, target] => stages::run(Path::new(site), Path::new(target)),
        ["put", part] => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text)?;
            print!("{text}");
            results::put(part, &text)
        }
        ["all", options @ ..] => compare(&SIZES, options),
        [pages, providers, options @ ..] if pages.parse::<usize>().is_ok() => {
            compare(&[size(pages, providers)?], options)
        }
        options => compare(&SIZES[1..2], options),
    }
}

/// Measures sites of some sizes, and tells the results.
fn compare(sizes: &[Size], options: &[&str]) -> io::Result<()> {
    let option = |name: &str| {
        let at = options.iter().position(|word| *word == name)?;
        options.get(at + 1).map(PathBuf::from)
    };
    let (hugo, out) = (option("--hugo"), option("--out"));
    let measured = in_folder("bench", |folder| {
        let bench = |size: &Size| Bench::new(folder, *size, hugo.as_deref());
        let mut benches = sizes.iter().map(bench).collect::<io::Result<Vec<_>>>()?;
        benches.iter_mut().try_for_each(Bench::cold)?;
        benches.iter_mut().try_for_each(Bench::again)?;
        benches.into_iter().map(Bench::end).collect::<io::Result<Vec<_>>>()
    })?;
    let text = results::markdown(&measured, hugo.as_deref())?;
    println!("{text}");
    if let Some(out) = out {
        fs::write(out.join("builds.svg"), plot::svg(&measured))?;
        results::put("builds", &text)?;
    }
    Ok(())
}

/// Does something in a folder that is gone afterwards.
fn in_folder<T>(name: &str, work: impl FnOnce(&Path) -> io::Result<T>) -> io::Result<T> {
    let folder = env::temp_dir().join(format!("digituki-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let result = work(&folder);
    let _ = fs::remove_dir_all(&folder);
    result
}
