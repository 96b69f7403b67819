//! Pictures: whether their descriptions describe.

use crate::diagnostic::{Diagnostic, Finding};

use super::{Lexicon, Text, lexicon};

/// A description longer than this can't be taken in by ear (characters).
const LONG: usize = 150;

pub(super) fn check(text: &Text, lexicon: Option<&Lexicon>, notes: &mut Vec<Diagnostic>) {
    let face = &text.document.face;
    for image in face.images.iter().filter(|image| !image.alt.is_empty()) {
        let span = face.links[image.link].span;
        let count = image.alt.chars().count();
        let file = destination(&text.source[span.start..span.end]);
        if is_a_name(&image.alt, file, lexicon) {
            notes.push(text.at(Finding::ImageAltName, span).fact("alt", &image.alt));
        } else if count > LONG {
            let d = text.at(Finding::ImageAltLong, span).fact("count", count.to_string());
            notes.push(d.fact("limit", LONG.to_string()));
        }
    }
}

/// The name of the file in a picture as it is written: `![…](a/b.png)`.
fn destination(written: &str) -> &str {
    let inside = written.rsplit_once("](").map_or("", |(_, rest)| rest);
    let path = inside.split([')', ' ', '"']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}

/// Whether a description is the name of a file, or says only that there is a picture.
fn is_a_name(alt: &str, file: &str, lexicon: Option<&Lexicon>) -> bool {
    const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"];
    let lower = alt.to_lowercase();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let is_file = ENDINGS.iter().any(|ending| lower.ends_with(ending))
        || (!file.is_empty() && lower == file.to_lowercase())
        || (lower == stem.to_lowercase() && stem.contains(['-', '_']));
    let bare = lower.trim_end_matches(|c: char| c.is_ascii_digit() || " _-():".contains(c));
    let is_numbered = bare.len() < lower.len() && lexicon::COMMON.picture_name.has(bare);
    let is_said = lexicon.is_some_and(|lexicon| {
        lexicon.picture_begins.begin(&lower) || lexicon.picture_alone.has(bare)
    });
    is_file || is_numbered || is_said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_no_descriptions() {
        for alt in ["IMG_1234", "kuva 2", "puhelin.png", "Screenshot (3)", "puhelimen-asetus"] {
            assert!(is_a_name(alt, "puhelimen-asetus.png", None), "{alt}");
        }
        assert!(!is_a_name("Puhelin", "puhelin.png", None));
        assert!(!is_a_name("Asetukset-valikko on auki", "a.png", None));
        assert_eq!(destination("![x](../a/b.png \"t\")"), "b.png");
    }
}
