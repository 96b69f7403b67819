//! The cold builds as a picture: a bar for each, on a scale that grows tenfold at each line.

use std::fmt::Write;

use crate::measure::{COLD, FLOOR, HUGO, Measured};

const WIDTH: f64 = 460.0;
const LEFT: f64 = 190.0;
const BAR: f64 = 14.0;
/// The scale begins at a hundredth of a second and ends at a hundred.
const FROM: f64 = 0.01;
const DECADES: f64 = 4.0;

pub(crate) fn svg(measured: &[Measured]) -> String {
    let mut bars = String::new();
    let mut y = 40.0;
    for one in measured {
        let _ = writeln!(
            bars,
            "<text x=\"8\" y=\"{y}\" font-weight=\"bold\">3 × {} pages</text>",
            one.size.pages
        );
        y += 10.0;
        for (name, row) in [("digituki", COLD), ("Hugo", HUGO), ("write floor", FLOOR)] {
            let Some(cost) = one.cost(row) else { continue };
            for (what, seconds, class) in [("wall", cost.wall, "wall"), ("CPU", cost.cpu, "cpu")] {
                let length = ((seconds / FROM).log10() / DECADES * WIDTH).max(1.0);
                let _ = writeln!(
                    bars,
                    "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{name}, {what}</text><rect class=\"{class}\" x=\"{LEFT}\" y=\"{y}\" width=\"{length:.1}\" height=\"{BAR}\"/><text x=\"{:.1}\" y=\"{}\">{seconds:.2} s</text>",
                    LEFT - 8.0,
                    y + 11.0,
                    LEFT + length + 6.0,
                    y + 11.0,
                );
                y += BAR + 4.0;
            }
        }
        y += 24.0;
    }
    let mut lines = String::new();
    for decade in 0..=4 {
        let x = LEFT + f64::from(decade) / DECADES * WIDTH;
        let label = FROM * 10f64.powi(decade);
        let _ = writeln!(
            lines,
            "<line x1=\"{x}\" y1=\"24\" x2=\"{x}\" y2=\"{y}\"/><text x=\"{x}\" y=\"16\" text-anchor=\"middle\">{label} s</text>"
        );
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {y}\" role=\"img\" aria-label=\"Cold builds: wall and CPU seconds of digituki and Hugo, on a logarithmic scale\">\n<style>svg {{ background: #fff; font: 12px sans-serif; fill: #1b1b1b }} line {{ stroke: #ccc }} .wall {{ fill: #0b4f5c }} .cpu {{ fill: #d0832b }}</style>\n{lines}{bars}</svg>\n",
        LEFT + WIDTH + 70.0,
    )
}
