//! What editors usually did when YAML can't be read: the line, and how it could be written.

use crate::{base::Span, diagnostic::YamlFault};

/// Why a line can't be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Cause {
    pub fault: YamlFault,
    /// The line, without the spaces around it.
    pub line: Span,
    /// The sign that is to blame, if it is one.
    pub sign: String,
    /// The line as it could be written.
    pub example: String,
}

/// So many lines above a mistake may have brought it about.
const ABOVE: usize = 3;

/// The usual cause of a mistake that was noticed at a byte: on its line, the next, or one above.
pub(super) fn usual(text: &str, at: usize) -> Option<Cause> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let above = text[..start].split_inclusive('\n').rev().take(ABOVE);
    let mut lines = vec![start];
    let mut begin = start;
    for line in above {
        begin -= line.len();
        lines.push(begin);
    }
    let next = text[start..].find('\n').map(|end| start + end + 1);
    lines.splice(1..1, next.filter(|next| *next < text.len()));
    lines.into_iter().find_map(|start| of_line(text, start))
}

/// What is wrong with the line that begins at a byte, if it is one of the usual mistakes.
fn of_line(text: &str, start: usize) -> Option<Cause> {
    let line = text[start..].split('\n').next()?;
    let written = line.trim();
    let lead = line.len() - line.trim_start().len();
    let span = Span::new(start + lead, start + lead + written.len());
    let cause = |fault, sign: &str, example: String| {
        Some(Cause { fault, line: span, sign: sign.to_owned(), example })
    };
    if line[..lead].contains('\t') {
        return cause(YamlFault::Tab, "\t", format!("  {written}"));
    }
    let bare = written.strip_prefix("- ").unwrap_or(written).trim_start();
    let dash = &written[..written.len() - bare.len()];
    let (name, rest) = bare.split_once(':')?;
    let is_name = !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
        && !name.starts_with(|c: char| c.is_ascii_digit());
    if !is_name {
        return None;
    }
    if rest.starts_with(|c: char| c.is_alphanumeric()) && !rest.contains(": ") {
        return cause(YamlFault::ColonSpace, ":", format!("{dash}{name}: {}", rest.trim()));
    }
    let value = rest.strip_prefix(' ')?.trim();
    let example = format!("{dash}{name}: {}", quoted(value));
    let first = value.chars().next()?;
    match first {
        '@' | '`' | '%' | '!' | '&' | '*' => cause(YamlFault::Sign, &first.to_string(), example),
        '>' | '|' if value.len() > 2 => cause(YamlFault::Sign, &first.to_string(), example),
        '[' | '{' => {
            let close = if first == '[' { ']' } else { '}' };
            let after = value.rfind(close).map(|at| value[at + 1..].trim());
            let has_more = after.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('#'));
            has_more.then(|| cause(YamlFault::Sign, &first.to_string(), example)).flatten()
        }
        '”' | '“' | '„' | '’' | '‘' | '»' => {
            cause(YamlFault::CurlyQuote, &first.to_string(), example)
        }
        '"' | '\'' => {
            let end = value[1..].find(first).map(|at| at + 2)?;
            let rest = value[end..].trim();
            let goes_on = !rest.is_empty() && !rest.starts_with('#');
            goes_on.then(|| cause(YamlFault::QuoteInside, &first.to_string(), example)).flatten()
        }
        _ if value.contains(": ") || value.ends_with(':') => cause(YamlFault::Colon, ":", example),
        _ => None,
    }
}

/// A value between quotation marks, whatever marks it has itself.
fn quoted(value: &str) -> String {
    let bare = value.trim_matches(|c| matches!(c, '”' | '“' | '„' | '’' | '‘' | '»'));
    // One mark alone at either end was meant to stand around the whole.
    let alone = |mark: char| bare.matches(mark).count() == 1;
    let bare = if alone('"') { bare.trim_matches('"') } else { bare };
    match bare.contains('"') || bare.contains('\\') {
        true => format!("'{}'", bare.trim_matches('\'').replace('\'', "''")),
        false => format!("\"{bare}\""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_mistakes_are_known_by_their_lines() {
        let told = |text: &str| of_line(text, 0).map(|own| (own.fault, own.example));
        let is = |fault, example: &str| Some((fault, example.to_owned()));
        assert_eq!(told("title:Puhelin"), is(YamlFault::ColonSpace, "title: Puhelin"));
        assert_eq!(told("title: A: b"), is(YamlFault::Colon, "title: \"A: b\""));
        assert_eq!(told("- name: @apu"), is(YamlFault::Sign, "- name: \"@apu\""));
        assert_eq!(told("title: [Luonnos] A"), is(YamlFault::Sign, "title: \"[Luonnos] A\""));
        assert_eq!(told("title: ”A: b”"), is(YamlFault::CurlyQuote, "title: \"A: b\""));
        assert_eq!(told("title: \"A\" ja b"), is(YamlFault::QuoteInside, "title: '\"A\" ja b'"));
        for fine in ["title: A", "open: 10:00-12:00", "url: https://a.fi/", "a: [b] # c", "- b", ""]
        {
            assert_eq!(told(fine), None, "{fine}");
        }
        let text = "title: A\n description: B\n";
        assert_eq!(usual(text, 10), None);
        assert_eq!(usual("a: b\nc: d\n\te: f\n", 8).map(|own| own.fault), Some(YamlFault::Tab));
    }
}
