//! Programs at work: wall time, processor time, memory, and what they have written.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
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
    /// Seconds until all that was written is on the disk, not only in the memory of the system.
    pub(crate) disk: f64,
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

/// A site of one size and all that is made of it.
pub(crate) struct Bench<'a> {
    folder: PathBuf,
    size: Size,
    hugo: Option<&'a Path>,
    costs: Vec<(&'static str, Vec<Cost>)>,
}

impl<'a> Bench<'a> {
    pub(crate) fn new(folder: &Path, size: Size, hugo: Option<&'a Path>) -> io::Result<Bench<'a>> {
        let folder = folder.join(size.pages.to_string());
        let bench = Bench { folder, size, hugo, costs: Vec::new() };
        corpus::write(&bench.at("site"), size)?;
        hugo::write(&bench.at("site"), &bench.at("twin"), size)?;
        corpus::write(&bench.at("bare"), size)?;
        fs::remove_file(bench.at("bare").join("providers.yaml"))?;
        Ok(bench)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A place that nothing was written to before.
    fn fresh(&self, name: &str, turn: usize) -> PathBuf {
        self.at(&format!("{name}-{turn}"))
    }

    fn turns(&self) -> usize {
        if self.size.pages > 2_000 { 3 } else { 5 }
    }

    /// Notes what something took; the first turn is not counted.
    fn note(&mut self, name: &'static str, turn: usize, cost: Cost) {
        let Cost { wall, cpu, memory, .. } = cost;
        eprintln!("{turn} {name}: {wall:.3} s, {cpu:.3} CPU s, {memory:.0} MB");
        if !self.costs.iter().any(|(own, _)| *own == name) {
            self.costs.push((name, Vec::new()));
        }
        if let Some((_, list)) = self.costs.iter_mut().find(|(own, _)| *own == name && turn > 0) {
            list.push(cost);
        }
    }

    /// Builds from nothing, of everyone in turn. Each goes to a place of its own, and nothing is
    /// deleted: file systems are slow to give out again what was just given back, and whoever came
    /// next would pay for it.
    pub(crate) fn cold(&mut self) -> io::Result<()> {
        let site = self.at("site");
        for turn in 0..=self.turns() {
            let out = self.fresh("out", turn);
            self.note(COLD, turn, of(&mut build(&site, &out)?)?);
            if let Some(hugo) = self.hugo {
                let mut command = Command::new(hugo);
                command.arg("--quiet").arg("--noBuildLock").arg("--source").arg(self.at("twin"));
                command.arg("--destination").arg(self.fresh("hugo", turn));
                self.note(HUGO, turn, of(&mut command)?);
            }
            let target = self.fresh("floor", turn);
            self.note(FLOOR, turn, floor_of(&out, &target)?);
            let target = self.fresh("bare-out", turn);
            self.note(BARE, turn, of(&mut build(&self.at("bare"), &target)?)?);
        }
        Ok(())
    }

    /// Builds of what is there already.
    pub(crate) fn again(&mut self) -> io::Result<()> {
        let site = self.at("site");
        let page = site.join(corpus::source(self.size.pages / 2 + 3));
        let text = fs::read_to_string(&page)?;
        let out = self.fresh("out", 0);
        for turn in 0..=self.turns() {
            self.note(WARM, turn, of(&mut build(&site, &out)?)?);
            let mut check = own("digituki")?;
            check.args(["check", "--quiet", "--date", DATE, "--root"]).arg(&site);
            self.note(CHECK, turn, of(&mut check)?);
        }
        for turn in 0..=self.turns() {
            fs::write(&page, format!("{text}\nMuutos {turn}.\n"))?;
            self.note(EDITED, turn, of(&mut build(&site, &out)?)?);
        }
        fs::write(&page, &text)
    }

    pub(crate) fn end(self) -> io::Result<Measured> {
        let mut outputs = vec![written("digituki", &self.fresh("out", 1))?];
        if self.hugo.is_some() {
            outputs.push(written("Hugo", &self.fresh("hugo", 1))?);
        }
        let stages = stages(&self.at("site"), &self.at("stages"))?;
        let rows = self.costs.into_iter().map(|(name, costs)| (name, median(&costs))).collect();
        Ok(Measured { size: self.size, rows, outputs, stages })
    }
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

pub(crate) fn build(site: &Path, out: &Path) -> io::Result<Command> {
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
pub(crate) fn of(command: &mut Command) -> io::Result<Cost> {
    Command::new("sync").status()?;
    let start = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
    let used = child.wait4()?;
    let wall = start.elapsed().as_secs_f64();
    Command::new("sync").status()?;
    let disk = start.elapsed().as_secs_f64();
    if !used.status.success() {
        return Err(io::Error::other(format!("{command:?} has failed")));
    }
    let cpu = used.rusage.utime + used.rusage.stime;
    Ok(Cost { wall, disk, cpu: cpu.as_secs_f64(), memory: used.rusage.maxrss as f64 / 1e6 })
}

/// The time to write the bytes of a site that are already in memory, told by the process itself.
fn floor_of(site: &Path, target: &Path) -> io::Result<Cost> {
    Command::new("sync").status()?;
    let said = own("floor")?.arg(site).arg(target).output()?;
    let start = Instant::now();
    Command::new("sync").status()?;
    let flushed = start.elapsed().as_secs_f64();
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let numbers: Vec<f64> = said.split_whitespace().filter_map(|n| n.parse().ok()).collect();
    match numbers[..] {
        [wall, cpu] => Ok(Cost { wall, disk: wall + flushed, cpu, memory: 0.0 }),
        _ => Err(io::Error::other("the floor could not be measured")),
    }
}

/// Writes the files of a site to new files: the folders one by one, the files on all processors.
pub(crate) fn floor(site: &Path, target: &Path) -> io::Result<()> {
    let files = hugo::files(site)?;
    let read = |file: &PathBuf| {
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
pub(crate) fn processor_time() -> f64 {
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
pub(crate) fn median(costs: &[Cost]) -> Cost {
    let of = |figure: fn(&Cost) -> f64| {
        let mut figures: Vec<f64> = costs.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures.get(figures.len() / 2).copied().unwrap_or_default()
    };
    Cost {
        wall: of(|cost| cost.wall),
        disk: of(|cost| cost.disk),
        cpu: of(|cost| cost.cpu),
        memory: of(|cost| cost.memory),
    }
}
