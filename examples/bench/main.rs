//! How fast a generated site is built, and with how much memory.
//!
//! ```sh
//! cargo run --release --example bench              # 3 × 1,000 pages, 300 providers
//! cargo run --release --example bench -- 100 100   # 3 × 100 pages, 100 providers
//! cargo run --release --example bench -- write DIR 100 100   # only writes the sources
//! cargo run --release --example bench -- edits     # ten thousand saves: does the memory grow?
//! ```
//!
//! Each build runs in a process of its own, so that the memory is that of one build. Times on a
//! shared machine vary: compare numbers of one run, by their medians.

#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark prints and measures"
)]

mod corpus;
mod edits;

use std::{
    env, fs,
    path::Path,
    process::{Command, ExitCode},
    time::Instant,
};

/// Builds that are measured, after one that is not.
const RUNS: usize = 5;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [word, folder] = &arguments[..]
        && word == "build-in"
    {
        return build(Path::new(folder));
    }
    if let [word, folder, pages, providers] = &arguments[..]
        && word == "write"
    {
        let number = |text: &String| text.parse().unwrap_or(0);
        let size = corpus::Size { pages: number(pages), providers: number(providers) };
        return ended(corpus::write(Path::new(folder), size));
    }
    if arguments.first().is_some_and(|word| word == "edits") {
        let folder = env::temp_dir().join(format!("digituki-edits-{}", std::process::id()));
        let result = edits::run(&folder, corpus::Size { pages: 1000, providers: 300 });
        let _ = fs::remove_dir_all(&folder);
        return ended(result);
    }
    let number =
        |at: usize, default| arguments.get(at).and_then(|n| n.parse().ok()).unwrap_or(default);
    let size = corpus::Size { pages: number(0, 1000), providers: number(1, 300) };
    let folder = env::temp_dir().join(format!("digituki-bench-{}", std::process::id()));
    let result = measure(&folder, size);
    let _ = fs::remove_dir_all(&folder);
    ended(result)
}

fn ended(result: std::io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("The benchmark could not run: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Builds a site, then tells the peak memory of this process, in kB.
fn build(folder: &Path) -> ExitCode {
    let root = folder.join("site").display().to_string();
    let out = folder.join("public").display().to_string();
    let arguments =
        ["digituki", "build", "--quiet", "--date", "2026-11-22", "--root", &root, "--out", &out];
    let code = digituki::cli::run(arguments.map(Into::into));
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!("{}", peak.unwrap_or("0 kB").trim().trim_end_matches(" kB"));
    code
}

fn measure(folder: &Path, size: corpus::Size) -> std::io::Result<()> {
    corpus::write(&folder.join("site"), size)?;
    println!("3 × {} pages, {} providers", size.pages, size.providers);
    let (mut cold, mut memory) = (Vec::new(), Vec::new());
    for run in 0..=RUNS {
        let _ = fs::remove_dir_all(folder.join("public"));
        let (seconds, peak) = one(folder)?;
        if run > 0 {
            cold.push(seconds);
            memory.push(peak);
        }
    }
    let mut warm = Vec::new();
    for _ in 0..RUNS {
        warm.push(one(folder)?.0);
    }
    println!("cold build        {:>8.3} s (median of {RUNS})", median(&mut cold));
    println!("nothing changed   {:>8.3} s (median of {RUNS})", median(&mut warm));
    println!(
        "peak memory       {:>8.1} MB (most of {RUNS})",
        memory.iter().copied().fold(0.0, f64::max)
    );
    Ok(())
}

/// The seconds and the peak megabytes of one build.
fn one(folder: &Path) -> std::io::Result<(f64, f64)> {
    let start = Instant::now();
    let output = Command::new(env::current_exe()?).arg("build-in").arg(folder).output()?;
    let seconds = start.elapsed().as_secs_f64();
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(std::io::Error::other(said));
    }
    let peak = String::from_utf8_lossy(&output.stdout).trim().parse::<f64>().unwrap_or(0.0);
    Ok((seconds, peak / 1000.0))
}

fn median(numbers: &mut [f64]) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
