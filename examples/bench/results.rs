//! The results as Markdown.

use std::{fmt::Write, fs, io, path::Path, process::Command};

use crate::measure::{BARE, CHECK, COLD, Cost, EDITED, FLOOR, HUGO, Measured, WARM};

/// Puts a text into its place in `bench/RESULTS.md`: between `<!-- part -->` and the next `<!-- end -->`.
pub(crate) fn put(part: &str, text: &str) -> io::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/RESULTS.md");
    let results = fs::read_to_string(&path)?;
    let mark = format!("<!-- {part} -->\n");
    let split = results.split_once(&mark).and_then(|(before, after)| {
        let (_, after) = after.split_once("<!-- end -->")?;
        Some(format!("{before}{mark}\n{}\n\n<!-- end -->{after}", text.trim()))
    });
    fs::write(path, split.ok_or_else(|| io::Error::other(format!("no place for {part}")))?)
}

pub(crate) fn markdown(measured: &[Measured], hugo: Option<&Path>) -> io::Result<String> {
    let mut out = String::new();
    let processors = std::thread::available_parallelism()?;
    let _ = write!(out, "{processors} processors");
    if let Some(hugo) = hugo {
        let said = Command::new(hugo).arg("version").output()?;
        let said = String::from_utf8_lossy(&said.stdout).into_owned();
        let version = said.split(['-', '+', ' ']).nth(1).unwrap_or("?");
        let _ = write!(out, ", Hugo {version}");
    }
    out.push_str(". Medians. Cold builds and the floor took turns; builds of what was there already came after all of them.\n");
    for one in measured {
        size(&mut out, one);
    }
    growth(&mut out, measured);
    Ok(out)
}

fn size(out: &mut String, one: &Measured) {
    let (pages, providers) = (thousands(one.size.pages), thousands(one.size.providers));
    let _ = writeln!(out, "\n### 3 × {pages} pages, {providers} providers\n");
    let _ = writeln!(
        out,
        "| | wall s | until on the disk s | CPU s | peak MB |\n|---|---|---|---|---|"
    );
    for name in [COLD, HUGO, FLOOR, BARE, WARM, EDITED, CHECK] {
        let Some(cost) = one.cost(name) else { continue };
        let memory = if cost.memory > 0.0 { format!("{:.0}", cost.memory) } else { String::new() };
        let Cost { wall, disk, cpu, .. } = cost;
        let _ = writeln!(out, "| {name} | {wall:.3} | {disk:.3} | {cpu:.3} | {memory} |");
    }
    let _ = writeln!(out);
    for (name, files, bytes) in &one.outputs {
        let bytes = *bytes as f64 / 1e6;
        let _ = writeln!(out, "- {name} writes {} files, {bytes:.1} MB.", thousands(*files));
    }
    let (cold, floor) = (one.cost(COLD).unwrap_or_default(), one.cost(FLOOR).unwrap_or_default());
    if let Some(other) = one.cost(HUGO) {
        let of = |figure: fn(&Cost) -> f64| figure(&other) / figure(&cold);
        let _ = writeln!(
            out,
            "- Hugo takes {:.1} times the CPU time, {:.1} times the wall time and {:.1} times the memory.",
            of(|cost| cost.cpu),
            of(|cost| cost.wall),
            of(|cost| cost.memory),
        );
    }
    let _ = writeln!(
        out,
        "- The cold build takes {:.2} times the write floor; until all is on the disk, {:.2} times.",
        cold.wall / floor.wall,
        cold.disk / floor.disk,
    );
    let all: f64 = one.stages.iter().map(|(_, time)| time).sum();
    let _ = writeln!(out, "\n| stage, on one thread | ms | share |\n|---|---|---|");
    for (name, time) in &one.stages {
        let _ = writeln!(out, "| {name} | {time:.0} | {:.0} % |", time / all * 100.0);
    }
}

/// How the cost of a page grows from size to size.
fn growth(out: &mut String, measured: &[Measured]) {
    let pair = |pair: &[Measured]| {
        let page = |one: &Measured| {
            let (_, files, _) = one.outputs[0];
            one.cost(COLD).unwrap_or_default().cpu / files as f64
        };
        let sizes = (thousands(pair[0].size.pages), thousands(pair[1].size.pages));
        format!(
            "- From 3 × {} to 3 × {}: CPU time a file × {:.2}.",
            sizes.0,
            sizes.1,
            page(&pair[1]) / page(&pair[0])
        )
    };
    let lines: Vec<String> = measured.windows(2).map(pair).collect();
    if !lines.is_empty() {
        let _ = writeln!(out, "\n### Growth\n\n{}", lines.join("\n"));
    }
}

fn thousands(number: usize) -> String {
    match number {
        1_000.. => format!("{},{:03}", number / 1000, number % 1000),
        _ => number.to_string(),
    }
}
