//! What more providers cost: a small handbook with ever more of them, in three languages.

use std::{io, path::Path};

use crate::{
    corpus::{self, Size},
    measure::{Cost, build, median, of},
};

/// All of them have the pages that every directory has. The first is the size that the others are
/// measured from.
const SIZES: [usize; 3] = [1_000, 2_000, 11_000];
const PAGES: usize = 10;
const TURNS: usize = 5;

/// Measures, and tells as Markdown.
pub(crate) fn run(folder: &Path) -> io::Result<String> {
    for providers in SIZES {
        corpus::write(&folder.join(providers.to_string()), Size { pages: PAGES, providers })?;
    }
    let mut costs: [Vec<Cost>; 3] = Default::default();
    for turn in 0..=TURNS {
        for (providers, costs) in SIZES.iter().zip(&mut costs) {
            let site = folder.join(providers.to_string());
            let out = folder.join(format!("out-{providers}-{turn}"));
            let cost = of(&mut build(&site, &out)?)?;
            eprintln!("{turn} {providers} providers: {:.3} s, {:.3} CPU s", cost.wall, cost.cpu);
            if turn > 0 {
                costs.push(cost);
            }
        }
    }
    Ok(markdown(costs.map(|costs| median(&costs))))
}

fn markdown([few, some, many]: [Cost; 3]) -> String {
    let mut text =
        "| providers × 3 languages | wall s | CPU s | peak MB |\n|---|---|---|---|\n".to_owned();
    for (providers, Cost { wall, cpu, memory, .. }) in SIZES.iter().zip([few, some, many]) {
        text.push_str(&format!("| {providers} | {wall:.3} | {cpu:.3} | {memory:.0} |\n"));
    }
    let growth = |figure: fn(&Cost) -> f64| {
        (figure(&many) - figure(&few)) / (10.0 * (figure(&some) - figure(&few)))
    };
    let (wall, cpu) = (growth(|cost| cost.wall), growth(|cost| cost.cpu));
    text + &format!(
        "\n10,000 more take {cpu:.2} times ten times the CPU time, and {wall:.2} times ten times the wall time, that 1,000 more take.\n"
    )
}
