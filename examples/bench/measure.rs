//! Programs at work: wall time, processor time, memory, and what they have written.

use std::{
    env, fs, io,
    path::Path,
    process::{Command, Stdio},
    time::Instant,
};

use rayon::prelude::*;
use wait4::Wait4;

use crate::{
    corpus::{self, Size},
    hugo,
};

/// The day of every build.
const DATE: &str = "2026-11-22";

/// What a program took.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cost {
    /// Seconds.
    pub(crate) wall: f64,
    /// Processor seconds, of the program and of the system for it.
    pub(crate) cpu: f64,
    /// Megabytes at most.
    pub(crate) memory: f64,
}

/// What was measured of a site of one size.
pub(crate) struct Measured {
    pub(crate) size: Size,
    /// What is measured, and how: each by its name, in the order of measuring.
    pub(crate) rows: Vec<(&'static str, Cost)>,
    /// What a program has written, by its name: the number of files and their bytes.
    pub(crate) outputs: Vec<(&'static str, usize, u64)>,
    /// Milliseconds of one thread by what they are for.
    pub(crate) stages: Vec<(String, f64)>,
}

pub(crate) const COLD: &str = "cold build";
pub(crate) const HUGO: &str = "cold build, Hugo";
pub(crate) const FLOOR: &str = "write floor";
pub(crate) const WARM: &str = "nothing changed";
pub(crate) const EDITED: &str = "one page changed";
pub(crate) const CHECK: &str = "check";
pub(crate) const BARE: &str = "cold build without the directory";

impl Measured {
    pub(crate) fn cost(&self, name: &str) -> Option<Cost> {
        self.rows.iter().find(|(own, _)| *own == name).map(|(_, cost)| *cost)
    }
}

/// Measures everything for one size. All kinds of builds take turns, after a turn that is not counted.
pub(crate) fn all(folder: &Path, size: Size, hugo: Option<&Path>) -> io::Result<Measured> {
    let turns = if size.pages > 2_000 { 3 } else { 5 };
    let (site, twin) = (folder.join("site"), folder.join("twin"));
    // Each build goes to a place of its own, and nothing is deleted before the end: a file system
    // may be slow to give out again what was just given back.
    let fresh = |name: &str, turn: usize| folder.join(format!("{name}-{turn}"));
    corpus::write(&site, size)?;
    hugo::write(&site, &twin, size)?;
    let without = folder.join("bare");
    corpus::write(&without, size)?;
    fs::remove_file(without.join("providers.yaml"))?;
    let page = site.join(corpus::source(size.pages / 2 + 3));
    let text = fs::read_to_string(&page)?;

    let mut costs: Vec<(&'static str, Vec<Cost>)> = Vec::new();
    let mut note = |name: &'static str, turn: usize, cost: Cost| {
        eprintln!(
            "{turn} {name}: {:.3} s, {:.3} CPU s, {:.0} MB",
            cost.wall, cost.cpu, cost.memory
        );
        if !costs.iter().any(|(own, _)| *own == name) {
            costs.push((name, Vec::new()));
        }
        if let Some((_, list)) = costs.iter_mut().find(|(own, _)| *own == name && turn > 0) {
            list.push(cost);
        }
    };
    for turn in 0..=turns {
        let out = fresh("out", turn);
        note(COLD, turn, of(&mut build(&site, &out)?)?);
        if let Some(hugo) = hugo {
            let mut command = Command::new(hugo);
            command.arg("--quiet").arg("--noBuildLock").arg("--source").arg(&twin);
            note(HUGO, turn, of(command.arg("--destination").arg(fresh("hugo", turn)))?);
        }
        note(FLOOR, turn, floor_of(&out, &fresh("floor", turn))?);
        note(BARE, turn, of(&mut build(&without, &fresh("bare-out", turn))?)?);
        note(WARM, turn, of(&mut build(&site, &out)?)?);
        fs::write(&page, format!("{text}\nMuutos {turn}.\n"))?;
        note(EDITED, turn, of(&mut build(&site, &out)?)?);
        fs::write(&page, &text)?;
        let mut check = own("digituki")?;
        note(CHECK, turn, of(check.args(["check", "--date", DATE, "--root"]).arg(&site))?);
    }
    let rows = costs.into_iter().map(|(name, costs)| (name, median(&costs))).collect();
    let mut outputs = vec![written("digituki", &fresh("out", turns))?];
    if hugo.is_some() {
        outputs.push(written("Hugo", &fresh("hugo", turns))?);
    }
    Ok(Measured { size, rows, outputs, stages: stages(&site, &folder.join("stages"))? })
}

fn stages(site: &Path, target: &Path) -> io::Result<Vec<(String, f64)>> {
    let said = own("stages")?.arg(site).arg(target).output()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let line = |line: &str| {
        let (name, time) = line.rsplit_once('\t')?;
        Some((name.to_owned(), time.parse().ok()?))
    };
    Ok(said.lines().filter_map(line).collect())
}

/// This program with a word of its own.
fn own(word: &str) -> io::Result<Command> {
    let mut command = Command::new(env::current_exe()?);
    command.arg(word);
    Ok(command)
}

fn build(site: &Path, out: &Path) -> io::Result<Command> {
    let mut command = own("digituki")?;
    command.args(["build", "--quiet", "--date", DATE, "--root"]).arg(site).arg("--out").arg(out);
    Ok(command)
}

/// Runs digituki itself with arguments.
pub(crate) fn digituki(arguments: &[&str]) -> io::Result<()> {
    let arguments = std::iter::once(&"digituki").chain(arguments);
    let code = digituki::cli::run(arguments.map(Into::into));
    match format!("{code:?}") == format!("{:?}", std::process::ExitCode::SUCCESS) {
        true => Ok(()),
        false => Err(io::Error::other("digituki has failed")),
    }
}

/// Runs a command to its end. What was written before is first brought to the disk, so that nobody
/// pays for another.
fn of(command: &mut Command) -> io::Result<Cost> {
    Command::new("sync").status()?;
    let start = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
    let used = child.wait4()?;
    let wall = start.elapsed().as_secs_f64();
    if !used.status.success() {
        return Err(io::Error::other(format!("{command:?} has failed")));
    }
    let cpu = used.rusage.utime + used.rusage.stime;
    Ok(Cost { wall, cpu: cpu.as_secs_f64(), memory: used.rusage.maxrss as f64 / 1e6 })
}

/// The time to write the bytes of a site that are already in memory, told by the process itself.
fn floor_of(site: &Path, target: &Path) -> io::Result<Cost> {
    Command::new("sync").status()?;
    let said = own("floor")?.arg(site).arg(target).output()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let numbers: Vec<f64> = said.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    match numbers[..] {
        [wall, cpu] => Ok(Cost { wall, cpu, memory: 0.0 }),
        _ => Err(io::Error::other("the floor could not be measured")),
    }
}

/// Writes the files of a site to new files: the folders one by one, the files on all processors.
pub(crate) fn floor(site: &Path, target: &Path) -> io::Result<()> {
    let files = hugo::files(site)?;
    let read = |file: &std::path::PathBuf| {
        let below = file.strip_prefix(site).map_err(io::Error::other)?;
        Ok((target.join(below), fs::read(file)?))
    };
    let files: Vec<_> = files.iter().map(read).collect::<io::Result<_>>()?;
    let mut folders: Vec<&Path> =
        files.iter().flat_map(|(file, _)| file.ancestors().skip(1)).collect();
    folders.sort_unstable();
    folders.dedup();
    let before = processor_time();
    let start = Instant::now();
    for folder in folders.into_iter().filter(|folder| folder.starts_with(target)) {
        fs::create_dir(folder)?;
    }
    files.par_iter().try_for_each(|(file, bytes)| fs::write(file, bytes))?;
    println!("{} {}", start.elapsed().as_secs_f64(), processor_time() - before);
    Ok(())
}

/// The processor seconds of this process so far.
fn processor_time() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(") ").next().unwrap_or_default();
    let ticks: f64 = after.split(' ').skip(11).take(2).filter_map(|n| n.parse::<f64>().ok()).sum();
    ticks / 100.0
}

fn written(name: &'static str, folder: &Path) -> io::Result<(&'static str, usize, u64)> {
    let files = hugo::files(folder)?;
    let mut bytes = 0;
    for file in &files {
        bytes += fs::metadata(file)?.len();
    }
    Ok((name, files.len(), bytes))
}

/// Each figure by itself.
fn median(costs: &[Cost]) -> Cost {
    let of = |figure: fn(&Cost) -> f64| {
        let mut figures: Vec<f64> = costs.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures.get(figures.len() / 2).copied().unwrap_or_default()
    };
    Cost { wall: of(|cost| cost.wall), cpu: of(|cost| cost.cpu), memory: of(|cost| cost.memory) }
}
