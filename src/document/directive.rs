//! Directives: `:::name{key="value"}` … `:::` around a text, `::name{…}` on a line of its own.
//!
//! CommonMark has no such blocks. Before it is parsed, each line of a directive is overwritten by a
//! processing instruction of the same length, `<?   ?>`: an HTML block that may interrupt a
//! paragraph and ends on its own line. So the borders of a directive arrive among the events
//! exactly in place, nesting works, and every offset in the text stays true.

use std::{borrow::Cow, ops::Range, sync::LazyLock};

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::{
    base::{Lang, SourcePath, Span},
    diagnostic::{Diagnostic, Finding, suggest::nearest},
    yaml::list,
};

use super::attributes::{self, Name};

/// A directive as used on a page.
#[derive(Clone, PartialEq, Debug)]
pub struct Call {
    /// The directive.
    pub shape: &'static Shape,
    /// Its arguments, by the order of the page.
    pub arguments: Vec<(&'static str, String)>,
    /// The arguments that name files, with the index of the link that stands for each.
    pub files: Vec<(&'static str, usize)>,
    /// Its line.
    pub span: Span,
}

impl Call {
    /// The value of an argument.
    pub fn argument(&self, name: &str) -> Option<&str> {
        self.arguments.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
    }
}

/// What a directive looks like.
#[derive(PartialEq, Eq, Debug)]
pub struct Shape {
    /// Its name.
    pub name: &'static str,
    /// What people call it in Finnish and in Swedish, to be helped to the name.
    also: [&'static str; 2],
    /// Whether it holds text.
    pub container: bool,
    /// The names of its arguments.
    arguments: &'static [&'static str],
    /// How many of them, from the first, must be there.
    required: usize,
    /// The arguments that name files.
    files: &'static [&'static str],
    /// How it is written.
    example: &'static str,
}

const fn titled(name: &'static str, also: [&'static str; 2], example: &'static str) -> Shape {
    Shape { name, also, container: true, arguments: &["title"], required: 0, files: &[], example }
}

/// Every directive.
pub static SHAPES: [Shape; 18] = [
    titled("note", ["huomautus", "anmarkning"], ":::note"),
    titled("tip", ["vinkki", "tips"], ":::tip"),
    titled("warning", ["varoitus", "varning"], ":::warning"),
    titled("example", ["esimerkki", "exempel"], ":::example"),
    titled("exercise", ["harjoitus", "ovning"], ":::exercise"),
    titled("steps", ["vaiheet", "steg"], ":::steps"),
    titled("selftest", ["itsetesti", "sjalvtest"], "::::selftest"),
    titled("trainer", ["kouluttajalle", "utbildare"], ":::trainer"),
    titled("handout", ["moniste", "utdelningsblad"], ":::handout"),
    Shape {
        name: "lang",
        also: ["kieli", "sprak"],
        container: true,
        arguments: &["code"],
        required: 1,
        files: &[],
        example: ":::lang{code=\"sv\"}",
    },
    Shape {
        name: "details",
        also: ["lisatiedot", "detaljer"],
        container: true,
        arguments: &["title"],
        required: 1,
        files: &[],
        example: ":::details{title=\"…?\"}",
    },
    Shape {
        name: "figure",
        also: ["kuva", "figur"],
        container: true,
        arguments: &["caption"],
        required: 1,
        files: &[],
        example: ":::figure{caption=\"…\"}",
    },
    Shape {
        name: "video",
        also: ["filmi", "film"],
        container: false,
        arguments: &["src", "captions", "transcript", "title"],
        required: 3,
        files: &["src", "captions", "transcript"],
        example: "::video{src=\"a.mp4\" captions=\"a.vtt\" transcript=\"a.txt\" title=\"…\"}",
    },
    Shape {
        name: "include",
        also: ["sisallyta", "inkludera"],
        container: false,
        arguments: &["file"],
        required: 1,
        files: &[],
        example: "::include{file=\"../_snippets/name\"}",
    },
    Shape {
        name: "provider",
        also: ["tarjoaja", "tillhandahallare"],
        container: false,
        arguments: &["id"],
        required: 1,
        files: &[],
        example: "::provider{id=\"…\"}",
    },
    Shape {
        name: "providers",
        also: ["tarjoajat", "aktorer"],
        container: false,
        arguments: &["region", "form"],
        required: 0,
        files: &[],
        example: "::providers{region=\"13\"}",
    },
    Shape {
        name: "contact",
        also: ["yhteystieto", "kontakt"],
        container: false,
        arguments: &["ref"],
        required: 1,
        files: &[],
        example: "::contact{ref=\"…\"}",
    },
    Shape {
        name: "privacy",
        also: ["tietosuoja", "dataskydd"],
        container: false,
        arguments: &[],
        required: 0,
        files: &[],
        example: "::privacy",
    },
];

/// The shape of the directive that stands for an alert, `> [!NOTE]`.
pub(super) fn shape(name: &str) -> &'static Shape {
    SHAPES.iter().find(|shape| shape.name == name).unwrap_or(&SHAPES[0])
}

/// A line of a directive, read.
pub(super) enum Line {
    /// `:::`, with the number of its colons.
    Close(usize),
    /// `:::name{…}`, with the number of its colons.
    Open(usize, Call),
    /// `::name{…}`.
    Leaf(Call),
    /// A line that could not be read; diagnostics tell why. The number of its colons.
    Broken(usize),
}

/// The text with the lines of directives overwritten, every offset kept. Lines in code and in
/// comments stay: a first parse tells where these are.
pub(super) fn masked(text: &str) -> Cow<'_, str> {
    let lines = directive_lines(text);
    if lines.is_empty() {
        return Cow::Borrowed(text);
    }
    let untouched = match may_hold_code_or_comments(text) {
        true => code_and_comments(text),
        false => Vec::new(),
    };
    let mut out = text.to_owned();
    for line in lines {
        let before = untouched.partition_point(|range| range.start <= line.start);
        let inside = untouched[..before].last().filter(|range| range.end > line.start);
        let mask = match inside.map(|range| text[range.clone()].trim_start().starts_with("<!--")) {
            None => mask(line.len()),
            Some(false) => continue,
            // In a comment nothing shows; but colons could begin a definition and break it up.
            Some(true) => "x".repeat(line.len()),
        };
        out.replace_range(line, &mask);
    }
    Cow::Owned(out)
}

/// The lines that look like directives, without what they are indented by.
fn directive_lines(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = without_markers(line);
        if is_directive(bare) {
            let start = at + line.len() - bare.len();
            lines.push(start..start + bare.trim_end().len());
        }
        at += line.len();
    }
    lines
}

/// A line without what it is indented by: spaces, marks of quotations and of list items.
fn without_markers(line: &str) -> &str {
    let mut rest = line;
    loop {
        let bare = rest.trim_start_matches([' ', '\t', '>']);
        let digits = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let item = match digits.len() == bare.len() {
            true => bare.strip_prefix(['-', '*', '+']),
            false => digits.strip_prefix(['.', ')']),
        };
        match item.filter(|item| item.starts_with(' ')) {
            Some(item) => rest = item,
            None => return bare,
        }
    }
}

/// Whether a text has what code between fences, indented code or a comment begins with. Most texts
/// have not, and need no parse to tell.
fn may_hold_code_or_comments(text: &str) -> bool {
    ["```", "~~~", "    ", "\t", "<!--"].iter().any(|sign| text.contains(sign))
}

/// Where code and comments are, in order.
fn code_and_comments(text: &str) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    // A line of colons could be taken for a definition here.
    let options = super::markdown::OPTIONS.difference(Options::ENABLE_DEFINITION_LIST);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        let keeps = match event {
            Event::Start(Tag::CodeBlock(_)) => true,
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                text[range.clone()].trim_start().starts_with("<!--")
            }
            _ => false,
        };
        if keeps {
            ranges.push(range);
        }
    }
    ranges
}

/// `<?  ?>` in so many bytes: three or more.
fn mask(length: usize) -> String {
    match length {
        3 => "<?>".to_owned(),
        _ => format!("<?{}?>", " ".repeat(length - 4)),
    }
}

fn is_directive(line: &str) -> bool {
    let line = line.trim_end();
    let colons = colons(line);
    let rest = &line[colons..];
    match rest.chars().next() {
        None => colons >= 3,
        Some(c) => colons >= 2 && (c.is_alphabetic() || (matches!(c, ' ' | '{') && colons >= 3)),
    }
}

fn colons(line: &str) -> usize {
    line.bytes().take_while(|byte| *byte == b':').count()
}

/// Whether the bytes at a place of the original text are a directive's line.
pub(super) fn stands_at(text: &str) -> bool {
    is_directive(text.lines().next().unwrap_or_default())
}

/// Reads the line of a directive at `span`.
pub(super) fn read(text: &str, span: Span, file: &SourcePath, notes: &mut Vec<Diagnostic>) -> Line {
    let line = text[span.start..span.end].lines().next().unwrap_or_default().trim_end();
    let span = Span::new(span.start, span.start + line.len());
    let count = colons(line);
    let rest = line[count..].trim_start();
    if rest.is_empty() {
        return Line::Close(count);
    }
    let end = rest.find(|c: char| c == '{' || c.is_whitespace()).unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    let Some(shape) = SHAPES.iter().find(|shape| shape.name == name) else {
        notes.push(unknown(name, span, file));
        return Line::Broken(count);
    };
    let fault = |finding: Finding| Diagnostic::at(finding.into(), file, span).fact("name", name);
    let after = after.trim_start();
    let after_at = span.end - after.len();
    let parsed = match after.is_empty() {
        true => Some((Vec::new(), 0)),
        false => attributes::parse(after, after_at),
    };
    let fitting = if shape.container { count >= 3 } else { count == 2 };
    let Some((given, _)) = parsed.filter(|(_, used)| fitting && after[*used..].is_empty()) else {
        notes.push(fault(Finding::DirectiveSyntax).fact("example", shape.example));
        return Line::Broken(count);
    };
    let mut arguments = Vec::new();
    for attribute in given {
        let key = match &attribute.name {
            Name::Key(key) => key.as_str(),
            Name::Id | Name::Class => "",
        };
        match shape.arguments.iter().find(|known| **known == key) {
            Some(known) => arguments.push((*known, attribute.value)),
            None => {
                let near = nearest(key, shape.arguments.iter().copied());
                let d = Diagnostic::at(Finding::DirectiveArgument.into(), file, attribute.span);
                let written = text[attribute.span.start..attribute.span.end].to_owned();
                notes.push(
                    d.fact("name", name)
                        .fact("argument", if key.is_empty() { written } else { key.to_owned() })
                        .fact("known", list(shape.arguments))
                        .near(near),
                );
            }
        }
    }
    for needed in &shape.arguments[..shape.required] {
        if !arguments.iter().any(|(key, value)| key == needed && !value.trim().is_empty()) {
            let d = fault(Finding::DirectiveArgumentMissing);
            notes.push(d.fact("argument", *needed).fact("example", shape.example));
        }
    }
    if let Some((_, code)) =
        arguments.iter().find(|(key, _)| shape.name == "lang" && *key == "code")
        && Lang::parse(code).is_none()
    {
        notes.push(fault(Finding::PageAttribute).fact("attribute", code));
    }
    let call = Call { shape, arguments, files: Vec::new(), span };
    if shape.container { Line::Open(count, call) } else { Line::Leaf(call) }
}

/// The arguments of a call that name files.
pub(super) fn file_arguments(call: &Call) -> Vec<(&'static str, String)> {
    let is_file = |(name, _): &&(&'static str, String)| call.shape.files.contains(name);
    call.arguments.iter().filter(is_file).cloned().collect()
}

static NAMES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| SHAPES.iter().map(|shape| shape.name).collect());

fn unknown(name: &str, span: Span, file: &SourcePath) -> Diagnostic {
    let slug = crate::base::url::slugify(name);
    let translated = SHAPES.iter().find(|shape| shape.also.contains(&slug.as_str()));
    let near = translated.map(|shape| shape.name);
    let near = near.or_else(|| nearest(&slug, NAMES.iter().copied()));
    Diagnostic::at(Finding::DirectiveUnknown.into(), file, span)
        .fact("name", name)
        .fact("known", list(&NAMES))
        .near(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masking_keeps_every_offset() {
        let text = "a\n:::note{title=\"ä\"}\nb\n:::\n```\n:::\n```\n> :::tip\n> c\n> :::\n::x\n";
        let masked = masked(text);
        assert_eq!(masked.len(), text.len());
        let lines: Vec<&str> = masked.lines().collect();
        assert!(lines[1].starts_with("<?") && lines[1].ends_with("?>"));
        assert_eq!(lines[3], "<?>");
        assert_eq!(lines[5], ":::", "inside a fence nothing changes");
        assert!(lines[7].starts_with("> <?"));
        assert_eq!(lines[9], "> <?>");
        assert_eq!(lines[10], "<?>");
    }
}
