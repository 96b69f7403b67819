//! Comments by which editors silence a rule at one place, with a reason.
//!
//! `<!-- digituki: off a11y-heading-long The name of an act -->` in a text, and
//! `# digituki: off registry-phone-service The switchboard` in YAML. The comment counts for what
//! comes after it: the next paragraph, or the next field with all that belongs to it. At the end of a
//! line it counts for that line.

use crate::base::{SourcePath, Span, fence::Fences};

use super::{Code, Diagnostic, Finding};

/// How such a comment begins.
const SIGN: &str = "digituki:";

/// A rule that is silent at a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Silence {
    /// The rule.
    pub code: Code,
    /// The file.
    pub file: SourcePath,
    /// The comment.
    pub comment: Span,
    /// Where findings are silent.
    pub covers: Span,
}

impl Silence {
    /// Whether a finding is not to be told. One about a file as a whole is silenced anywhere in it.
    pub fn covers(&self, diagnostic: &Diagnostic) -> bool {
        let is_inside =
            |span: Span| self.covers.start <= span.start && span.start < self.covers.end;
        self.code == diagnostic.code
            && self.file == diagnostic.place.file
            && diagnostic.place.span.is_none_or(is_inside)
    }
}

/// The comments of a file; notes those that can't be understood.
pub fn find(file: &SourcePath, text: &str, notes: &mut Vec<Diagnostic>) -> Vec<Silence> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(SIGN).filter(|(at, _)| !is_code(text, *at)) {
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
        let line = &text[start..end];
        let Some(comment) = Comment::read(line, at - start) else { continue };
        let span = Span::new(start + comment.span.start, start + comment.span.end);
        let Some(code) = comment.code else {
            let d = Diagnostic::at(Finding::RuleComment.into(), file, span);
            notes.push(d.fact("text", &text[span.start..span.end]).near(comment.near));
            continue;
        };
        // In a quotation or a list the line begins with its signs.
        let before = line[..comment.span.start].trim_matches([' ', '\t', '>', '-', '*']);
        let is_alone = before.is_empty();
        let covers = match (is_alone, comment.is_yaml) {
            (false, _) => Span::new(start, end),
            (true, true) => field_after(text, end),
            (true, false) => paragraph_after(text, end),
        };
        found.push(Silence { code, file: file.clone(), comment: span, covers });
    }
    found
}

/// Whether a place is in code: between fences, or after the sign of code on its line.
fn is_code(text: &str, at: usize) -> bool {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let mut fences = Fences::default();
    text[..start].lines().for_each(|line| fences.pass(line));
    let before = text[start..at].trim_start_matches(' ');
    fences.is_open() || before.contains('`') || text[start..at].starts_with("    <!--")
}

/// A comment as it stands on its line.
struct Comment {
    is_yaml: bool,
    span: Span,
    /// The rule, if there is such a one and a reason.
    code: Option<Code>,
    near: Option<String>,
}

impl Comment {
    fn read(line: &str, at: usize) -> Option<Comment> {
        let before = line[..at].trim_end();
        let rest = &line[at + SIGN.len()..];
        let is_off = rest.trim_start().starts_with("off ");
        let (is_yaml, start, end) = if before.ends_with("<!--") {
            let end = rest.find("-->").map_or(line.len(), |end| at + SIGN.len() + end + 3);
            (false, before.len() - 4, end)
        } else if before.ends_with('#') {
            (true, before.len() - 1, line.trim_end().len())
        } else {
            return None;
        };
        let words = rest.split("-->").next().unwrap_or_default();
        let mut words = words.split_whitespace();
        words.next();
        let name = words.next().unwrap_or_default();
        let has_reason = words.next().is_some();
        let code = Code::named(name);
        let near = if code.is_none() { Code::nearest(name) } else { None };
        let code = code.filter(|_| has_reason && is_off);
        Some(Comment { is_yaml, span: Span::new(start, end), code, near })
    }
}

/// From a line's end on to the end of the next paragraph.
fn paragraph_after(text: &str, from: usize) -> Span {
    let mut end = from;
    let mut begun = false;
    for line in text[from..].split_inclusive('\n') {
        if line.trim().is_empty() {
            if begun {
                break;
            }
        } else if !line.trim_start_matches([' ', '\t', '>']).starts_with("<!--") {
            begun = true;
        }
        end += line.len();
        // A heading is one line, whatever stands below it.
        if begun && line.starts_with('#') {
            break;
        }
    }
    Span::new(from, end)
}

/// From a line's end on to the end of the next field or item, with the lines that are indented
/// more than its first.
fn field_after(text: &str, from: usize) -> Span {
    let mut end = from;
    let mut indent = None;
    for line in text[from..].split_inclusive('\n') {
        let own = line.len() - line.trim_start().len();
        let is_empty = line.trim().is_empty() || line.trim_start().starts_with('#');
        match indent {
            None if !is_empty => indent = Some(own),
            Some(first) if !is_empty && own <= first => break,
            _ => {}
        }
        end += line.len();
    }
    Span::new(from, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(text: &str) -> Vec<String> {
        let file = SourcePath::new("content/a.fi.md");
        let found = find(&file, text, &mut Vec::new());
        found.iter().map(|own| text[own.covers.start..own.covers.end].trim().to_owned()).collect()
    }

    #[test]
    fn a_comment_counts_for_what_comes_after_it() {
        let text = "<!-- digituki: off a11y-heading-long Nimi -->\n\n## Pitkä\njatkuu\n\nMuu\n";
        assert_eq!(covered(text), ["## Pitkä"]);
        let text = "> <!-- digituki: off a11y-phone Numero -->\n> 050 123 4567\n";
        assert_eq!(covered(text), ["> 050 123 4567"]);
        let text = "```\n<!-- digituki: off a11y-phone Numero -->\n```\nTeksti\n";
        assert_eq!(covered(text).len(), 0);
        let text = "a:\n  # digituki: off page-slug Vanha\n  b:\n    c: 1\n  d: 2\n";
        assert_eq!(covered(text), ["b:\n    c: 1"]);
        assert_eq!(covered("a: 1\nb: 2 # digituki: off page-slug Vanha\n").len(), 1);
        assert_eq!(covered("digituki: off page-slug teksti\n").len(), 0);
    }
}
