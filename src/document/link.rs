//! Links as written, and what they point at.

use percent_encoding::percent_decode_str;

use crate::{
    base::{SourcePath, Span},
    diagnostic::{Diagnostic, Finding},
};

use super::name::CONTENT;

/// A link in a text.
#[derive(Clone, PartialEq, Debug, Hash)]
pub struct Link {
    /// What it points at.
    pub target: Target,
    /// Its place: the whole link, as it stands in the text.
    pub span: Span,
    /// The title attribute.
    pub title: String,
    /// The `class`, `id` and `lang` attributes, written out.
    pub attributes: String,
}

/// What a link points at.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum Target {
    /// An address elsewhere: https, http, mailto or tel.
    Outside(String),
    /// A part of the same page.
    Here(String),
    /// A page by its source file, and perhaps a part of it.
    Page(SourcePath, Option<String>),
    /// Another file of the content, by its path.
    File(SourcePath),
    /// Nothing that can be linked; a diagnostic tells why.
    Nothing,
}

/// The target of the destination of a link as written in `from`.
pub(super) fn target(
    destination: &str,
    from: &SourcePath,
    span: Span,
    notes: &mut Vec<Diagnostic>,
) -> Target {
    let mut refuse = |finding: Finding, fact: &'static str, value: &str| {
        notes.push(Diagnostic::at(finding.into(), from, span).fact(fact, value));
        Target::Nothing
    };
    if let Some(scheme) = scheme(destination) {
        return match scheme.to_ascii_lowercase().as_str() {
            "https" | "http" | "mailto" | "tel" => Target::Outside(destination.to_owned()),
            // A drive of Windows, or the address of a file.
            drive if drive.len() == 1 => refuse(Finding::LinkComputer, "target", destination),
            "file" => refuse(Finding::LinkComputer, "target", destination),
            other => refuse(Finding::LinkScheme, "scheme", other),
        };
    }
    if let Some(fragment) = destination.strip_prefix('#') {
        return Target::Here(decoded(fragment));
    }
    if destination.starts_with('/') || destination.starts_with('\\') {
        return refuse(Finding::LinkAbsolute, "target", destination);
    }
    let (path, fragment) = match destination.split_once('#') {
        Some((path, fragment)) => (path, Some(decoded(fragment))),
        None => (destination, None),
    };
    let path = decoded(path);
    let inside = format!("{CONTENT}/");
    let joined = from.join(&path).filter(|path| path.as_str().starts_with(&inside));
    match joined {
        None => refuse(Finding::LinkOutside, "target", destination),
        Some(file) if file.as_str().ends_with(".md") => Target::Page(file, fragment),
        Some(file) => Target::File(file),
    }
}

/// The scheme of an address, if it has one. One letter alone is a drive, and no scheme of ours.
fn scheme(destination: &str) -> Option<&str> {
    let (scheme, _) = destination.split_once(':')?;
    let mut chars = scheme.chars();
    let sound = chars.next().is_some_and(|c| c.is_ascii_alphabetic())
        && chars.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    // Control characters inside a scheme are dropped by browsers: `java\nscript:`.
    let hidden = scheme.chars().any(|c| c.is_control() || c.is_whitespace());
    (sound || hidden).then_some(scheme)
}

/// Percent-decoding; a sequence that is not UTF-8 stays as it is.
fn decoded(text: &str) -> String {
    let decoded = percent_decode_str(text).decode_utf8();
    decoded.map_or_else(|_| text.to_owned(), |text| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(destination: &str) -> Target {
        let from = SourcePath::new("content/a/b.fi.md");
        target(destination, &from, Span::default(), &mut Vec::new())
    }

    #[test]
    fn targets_are_told_apart() {
        let path = |text: &str| SourcePath::new(text);
        assert_eq!(of("#osa"), Target::Here("osa".into()));
        assert_eq!(of("https://example.fi"), Target::Outside("https://example.fi".into()));
        assert_eq!(of("../c/d.fi.md#x"), Target::Page(path("content/c/d.fi.md"), Some("x".into())));
        assert_eq!(of("kuva%20yksi.png"), Target::File(path("content/a/kuva yksi.png")));
        for bad in
            ["javascript:alert(1)", "JaVaScript:x", "java\tscript:x", "data:x", "/fi/", "//x.fi/"]
        {
            assert_eq!(of(bad), Target::Nothing, "{bad:?}");
        }
        assert_eq!(of("../../providers.yaml"), Target::Nothing);
    }
}
