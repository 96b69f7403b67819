//! The styles of a site's own theme: contrast by arithmetic, and what readers must be able to change.
//!
//! Only blocks and declarations of CSS are told apart here, by their braces and semicolons (CSS
//! Syntax Module Level 3): enough for the rules, which ask for single declarations.

use crate::{
    base::{SourcePath, Span},
    diagnostic::{Diagnostic, Finding},
};

/// A declaration, and the rule it stands in.
struct Declaration<'a> {
    /// The selectors and conditions around it, from the outermost.
    around: Vec<&'a str>,
    /// The number of its rule.
    rule: usize,
    name: &'a str,
    value: &'a str,
    span: Span,
}

/// A colour in sRGB, each part from 0 to 255.
type Colour = [u8; 3];

/// Texts need this contrast with their ground (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// Controls and marks of focus need this (WCAG 2.2, 1.4.11).
const SIGN: f64 = 3.0;

/// The colours of a theme and the grounds they stand on, by the names of the default theme.
const PAIRS: [(&str, &[&str], f64); 16] = [
    ("--text", &GROUNDS, TEXT),
    ("--text", &SHADES, TEXT),
    ("--quiet", &GROUNDS, TEXT),
    ("--link", &GROUNDS, TEXT),
    ("--visited", &GROUNDS, TEXT),
    ("--note", &["--note-tint"], TEXT),
    ("--tip", &["--tip-tint"], TEXT),
    ("--warn", &["--warn-tint", "--ground"], TEXT),
    ("--accent", &["--ground", "--surface", "--raised", "--hero", "--accent-tint"], TEXT),
    ("--on-brand", &["--brand"], TEXT),
    ("--code-comment", &["--surface"], TEXT),
    ("--code-string", &["--surface"], TEXT),
    ("--code-keyword", &["--surface"], TEXT),
    ("--code-number", &["--surface"], TEXT),
    ("--code-name", &["--surface"], TEXT),
    ("--control", &["--ground", "--surface", "--raised", "--hero"], SIGN),
];

/// What texts stand on.
const GROUNDS: [&str; 8] = [
    "--ground",
    "--surface",
    "--raised",
    "--hero",
    "--note-tint",
    "--tip-tint",
    "--warn-tint",
    "--accent-tint",
];

/// The regions of the map, whose names are texts.
const SHADES: [&str; 5] = ["--shade-0", "--shade-1", "--shade-2", "--shade-3", "--shade-4"];

/// Judges a style sheet.
pub(super) fn check(file: &SourcePath, css: &str, notes: &mut Vec<Diagnostic>) {
    let declarations = declarations(css);
    let at = |finding: Finding, span: Span| {
        let d = Diagnostic::at(finding.into(), file, span);
        let text = css[span.start..span.end].split_whitespace().collect::<Vec<_>>().join(" ");
        d.fact("text", text)
    };
    for own in &declarations {
        if hinders_own_size(own) {
            notes.push(at(Finding::ThemeFontPixels, own.span));
        }
        if is_without_outline(own) && !has_other_mark(own, &declarations) {
            notes.push(at(Finding::ThemeFocus, own.span));
        }
        if own.name == "height" && is_fixed(own.value) && hides(own, &declarations) {
            notes.push(at(Finding::ThemeHeight, own.span));
        }
    }
    contrasts(file, &declarations, notes);
}

/// Whether a declaration keeps a reader's own size of text, or spacing, from taking effect.
fn hinders_own_size(own: &Declaration) -> bool {
    let is_root = own.around.last().is_some_and(|selector| {
        selector.split(',').any(|one| matches!(one.trim(), "html" | ":root" | "body"))
    });
    let sizes = matches!(own.name, "font-size" | "font");
    let words = || own.value.split([' ', '/', '(', ')', ',']);
    let in_unit = |unit: &str| words().any(|word| number_with(word, unit));
    let in_view = ["vw", "vh", "vi", "vb", "vmin", "vmax"].iter().any(|unit| in_unit(unit));
    let in_text = ["rem", "em", "%"].iter().any(|unit| in_unit(unit));
    let spacing = matches!(own.name, "line-height" | "letter-spacing" | "word-spacing");
    (sizes && is_root && in_unit("px"))
        || (sizes && in_view && !in_text)
        || (spacing && own.value.contains("!important"))
}

fn number_with(word: &str, unit: &str) -> bool {
    word.strip_suffix(unit).is_some_and(|number| number.parse::<f64>().is_ok())
}

fn is_without_outline(own: &Declaration) -> bool {
    let value = own.value.trim_end_matches("!important").trim();
    let is_none = matches!(value, "none" | "0" | "0px");
    // A part of the page that scripts move to is not one that people reach with the keyboard.
    let is_main = own.around.last().is_some_and(|selector| *selector == "main:focus");
    matches!(own.name, "outline" | "outline-style" | "outline-width") && is_none && !is_main
}

/// Whether the same rule marks focus in another way.
fn has_other_mark(own: &Declaration, all: &[Declaration]) -> bool {
    let marks = ["border", "border-color", "background", "background-color", "text-decoration"];
    all.iter().any(|other| other.rule == own.rule && marks.contains(&other.name))
}

fn is_fixed(value: &str) -> bool {
    ["px", "rem", "em"].iter().any(|unit| {
        value.split_whitespace().any(|word| number_with(word, unit) && !word.starts_with("0"))
    })
}

fn hides(own: &Declaration, all: &[Declaration]) -> bool {
    all.iter().any(|other| {
        other.rule == own.rule
            && matches!(other.name, "overflow" | "overflow-y")
            && (other.value.contains("hidden") || other.value.contains("clip"))
    })
}

/// Colours that can't be read on their grounds, in light and in dark.
fn contrasts(file: &SourcePath, all: &[Declaration], notes: &mut Vec<Diagnostic>) {
    for dark in [false, true] {
        let scheme = Scheme { all, dark };
        let told = |own: &Declaration, ground: &Declaration| {
            // What the light scheme has told need not be told again.
            dark && !is_dark(own) && !is_dark(ground)
        };
        for (name, grounds, need) in PAIRS {
            let Some(own) = scheme.named(name) else { continue };
            let worst = grounds.iter().filter_map(|ground| scheme.named(ground)).find(|ground| {
                !told(own, ground) && scheme.contrast(own, ground).is_some_and(|own| own < need)
            });
            notes.extend(worst.and_then(|ground| scheme.too_little(file, own, ground, need)));
        }
    }
    for own in all.iter().filter(|own| own.name == "color") {
        let is_ground = |other: &&Declaration| {
            other.rule == own.rule && matches!(other.name, "background" | "background-color")
        };
        let Some(ground) = all.iter().find(is_ground) else { continue };
        if is_pair(own.value, ground.value) {
            continue;
        }
        let scheme = Scheme { all, dark: is_dark(own) };
        if scheme.contrast(own, ground).is_some_and(|own| own < TEXT) {
            notes.extend(scheme.too_little(file, own, ground, TEXT));
        }
    }
}

/// Whether both refer to names that are compared anyway.
fn is_pair(front: &str, back: &str) -> bool {
    let name = |value: &'static str| format!("var({value})");
    PAIRS.iter().any(|(own, grounds, _)| {
        front == name(own) && grounds.iter().any(|ground| back == name(ground))
    })
}

fn is_dark(own: &Declaration) -> bool {
    own.around.iter().any(|around| around.contains("dark"))
}

/// The declarations that count in light or in dark.
#[derive(Clone, Copy)]
struct Scheme<'a> {
    all: &'a [Declaration<'a>],
    dark: bool,
}

impl<'a> Scheme<'a> {
    /// The declaration of a name: of several the last counts, as in CSS.
    fn named(self, name: &str) -> Option<&'a Declaration<'a>> {
        self.all.iter().rev().find(|own| own.name == name && (self.dark || !is_dark(own)))
    }

    /// The colour of a declaration, or of the name that it refers to.
    fn colour(self, own: &Declaration) -> Option<Colour> {
        let mut value = own.value;
        // Names refer to names, but not for ever.
        for _ in 0..8 {
            let name = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')'));
            let Some(name) = name else { break };
            value = self.named(name.trim())?.value;
        }
        colour(value)
    }

    fn contrast(self, own: &Declaration, ground: &Declaration) -> Option<f64> {
        Some(contrast(self.colour(own)?, self.colour(ground)?))
    }

    fn too_little(
        self,
        file: &SourcePath,
        own: &Declaration,
        ground: &Declaration,
        need: f64,
    ) -> Option<Diagnostic> {
        let (front, back) = (self.colour(own)?, self.colour(ground)?);
        let ratio = (contrast(front, back) * 10.0).floor() / 10.0;
        let example = nearest_readable(front, back, need);
        let d = Diagnostic::at(Finding::ThemeContrast.into(), file, own.span);
        let d = d.fact("name", own.name).fact("colour", own.value).fact("ground", ground.value);
        let d = d.fact("ratio", format!("{ratio}")).fact("need", format!("{need}"));
        let hex = example.map(|part| format!("{part:02x}")).concat();
        Some(d.fact("example", format!("#{hex}")).see(file, Some(ground.span)))
    }
}

/// A colour as CSS writes it (CSS Color Module Level 4), if nothing shines through it.
fn colour(value: &str) -> Option<Colour> {
    let colour = csscolorparser::parse(value.trim()).ok().filter(|own| own.a >= 1.0)?;
    let [r, g, b, _] = colour.to_rgba8();
    Some([r, g, b])
}

/// The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio).
fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The relative luminance of a colour (WCAG 2.2).
fn luminance(colour: Colour) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let [r, g, b] = colour.map(part);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The colour on the way to black or white that is the first to be readable.
fn nearest_readable(front: Colour, back: Colour, need: f64) -> Colour {
    let end: u8 = if luminance(back) > 0.18 { 0 } else { 255 };
    let mixed = |step: u32| {
        front.map(|part| {
            let way = (f64::from(end) - f64::from(part)) * f64::from(step) / 64.0;
            (f64::from(part) + way).round() as u8
        })
    };
    (0..=64).map(mixed).find(|colour| contrast(*colour, back) >= need).unwrap_or([end; 3])
}

/// All declarations of a style sheet, in order.
fn declarations(css: &str) -> Vec<Declaration<'_>> {
    let bare = without_comments(css);
    let mut found = Vec::new();
    let mut around: Vec<&str> = Vec::new();
    let mut rules: Vec<usize> = vec![0];
    let (mut start, mut count, mut quote) = (0, 0, None);
    for (at, sign) in bare.char_indices() {
        match (quote, sign) {
            (Some(open), _) => quote = (sign != open).then_some(open),
            (None, '"' | '\'') => quote = Some(sign),
            (None, '{') => {
                around.push(css[start..at].trim());
                count += 1;
                rules.push(count);
                start = at + 1;
            }
            (None, ';' | '}') => {
                let rule = rules.last().copied().unwrap_or_default();
                found.extend(declaration(css, &bare, start..at, &around, rule));
                start = at + 1;
                if sign == '}' {
                    around.pop();
                    rules.pop();
                }
            }
            _ => {}
        }
    }
    found
}

fn declaration<'a>(
    css: &'a str,
    bare: &str,
    range: std::ops::Range<usize>,
    around: &[&'a str],
    rule: usize,
) -> Option<Declaration<'a>> {
    let text = &bare[range.clone()];
    let start = range.start + text.len() - text.trim_start().len();
    let end = range.start + text.trim_end().len();
    let colon = start + bare.get(start..end)?.find(':')?;
    let (name, value) = (css[start..colon].trim(), css[colon + 1..end].trim());
    let span = Span::new(start, end);
    Some(Declaration { around: around.to_vec(), rule, name, value, span })
}

/// The style sheet with comments overwritten by spaces, so that every place stays true.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("/*") {
        let end = rest[at + 2..].find("*/").map_or(rest.len(), |end| at + 2 + end + 2);
        out.push_str(&rest[..at]);
        out.extend(std::iter::repeat_n(' ', end - at));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(css: &str) -> Vec<String> {
        let mut notes = Vec::new();
        check(&SourcePath::new("themes/oma/assets/style.css"), css, &mut notes);
        notes.iter().map(|note| note.code.to_string()).collect()
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast([0, 0, 0], [255, 255, 255]) - 21.0).abs() < 1e-9);
        assert!((contrast([0x77; 3], [255; 3]) - 4.478).abs() < 0.001);
        assert!(contrast(nearest_readable([0xaa; 3], [255; 3], TEXT), [255; 3]) >= TEXT);
        for white in ["#fff", "white", "rgb(255 255 255)", "hsl(0, 0%, 100%)", "oklch(1 0 0)"] {
            assert_eq!(colour(white), Some([255; 3]), "{white}");
        }
        assert_eq!(colour("rgb(0 0 0 / .5)"), None);
    }

    #[test]
    fn what_keeps_readers_from_their_own_way_is_told() {
        assert_eq!(codes("html { font-size: 16px }"), ["theme-font-size"]);
        assert_eq!(codes("h1 { font-size: 5vw; }"), ["theme-font-size"]);
        assert!(codes("h1 { font-size: calc(1rem + 2vw); } p { font-size: 12px }").is_empty());
        assert_eq!(codes("a:focus { outline: none }"), ["theme-focus"]);
        assert!(codes("a:focus { outline: none; border: 2px solid }").is_empty());
        assert_eq!(codes(".x { height: 3rem; overflow: hidden }"), ["theme-height"]);
        assert_eq!(codes("/* { */ .x { color: #999; background: #fff }"), ["theme-contrast"]);
        let dark = "@media (prefers-color-scheme: dark) { :root { --text: #333; --ground: #000 } }";
        assert_eq!(codes(dark), ["theme-contrast"]);
        assert_eq!(codes(":root { --ink: gray; --text: var(--ink); --hero: white }").len(), 1);
        for odd in ["}", "{", "a{b:c", "/*", "\"", "a { : }", "é{ü:ö}"] {
            codes(odd);
        }
    }

    #[test]
    fn the_default_theme_keeps_its_own_rules() {
        assert_eq!(codes(include_str!("../../themes/default/assets/style.css")), [""; 0]);
    }
}
