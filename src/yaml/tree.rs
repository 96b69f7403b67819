//! From text to a tree. Total: whatever the text, there is a result and there are diagnostics.

use std::collections::BTreeMap;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError};

use crate::{
    base::{Span, source::Spanned},
    diagnostic::{Code, Diagnostic, YamlFault},
};

use super::{Reader, causes};

/// A value and its place in the file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// From its first to its last byte.
    pub span: Span,
}

/// What YAML can hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Nothing, or `~`, or `null`.
    Null,
    /// A text as it is written; `plain` when it stands without quotation marks.
    Scalar {
        /// The text after unescaping.
        text: String,
        /// Whether it stands without quotation marks on its line.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Named values in the order of the file, each name once.
    Map(Vec<Entry>),
}

/// A name and its value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The name.
    pub key: Spanned<String>,
    /// The value.
    pub node: Node,
}

/// Deeper or larger files than these are refused: 32 levels, two million values.
const MAX_DEPTH: usize = 32;
const MAX_NODES: usize = 2_000_000;

/// Reads the first document of `text`, which stands at byte `offset` of the reader's file.
///
/// After a syntax error the part before it is still returned, closed where the error stands.
/// `None` when there is no value at all.
pub fn parse(text: &str, offset: usize, reader: &mut Reader) -> Option<Node> {
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_unresolved_aliases = true;
    options.block_nesting_limit = MAX_DEPTH;
    options.flow_nesting_limit = MAX_DEPTH;
    let mut builder = Builder { offset, open: Vec::new(), root: None, nodes: 0, aliased: None };
    for step in Parser::new_from_str_with_options(text, options) {
        let (event, span) = match step {
            Ok(step) => step,
            Err(error) => {
                let d = syntax_error(&error, text, offset, reader);
                // What follows a `*` on its line is an echo of it.
                if !builder.aliased.is_some_and(|alias| same_line(text, offset, alias, &d)) {
                    reader.notes.push(d);
                }
                reader.broken = true;
                break;
            }
        };
        let span = span.byte_range().map_or(Span::default(), |r| Span::new(r.start, r.end));
        let span = span.within(text).shifted(offset);
        if matches!(event, Event::DocumentEnd) || !builder.take(event, span, text, reader) {
            break;
        }
    }
    let root = builder.finish(offset + text.len(), reader);
    let is_text = |node: &Node| matches!(node.value, Value::Scalar { plain: true, .. });
    let cause = root
        .as_ref()
        .filter(|node| is_text(node))
        .and_then(|node| causes::usual(text, node.span.start - offset));
    match cause {
        Some(cause) if cause.fault == YamlFault::ColonSpace && reader.broken => None,
        Some(cause) if cause.fault == YamlFault::ColonSpace => {
            let span = cause.line.shifted(offset);
            reader.note(cause.fault, span, |d| d.fact("example", cause.example));
            reader.broken = true;
            None
        }
        _ => root,
    }
}

/// A list or map that is not closed yet.
enum Open {
    List(Vec<Node>, usize),
    Map { entries: Vec<Entry>, names: Names, pending: Option<Spanned<String>>, start: usize },
}

/// The names of a map that were given already. Few are looked through; many are sorted.
#[derive(Default)]
struct Names(BTreeMap<String, Span>);

/// With so many names, sorting them pays.
const MANY: usize = 40;

impl Names {
    fn first(&mut self, key: &str, entries: &[Entry]) -> Option<Span> {
        if entries.len() < MANY {
            return entries.iter().find(|e| e.key.value == key).map(|e| e.key.span);
        }
        for entry in &entries[self.0.len()..] {
            self.0.insert(entry.key.value.clone(), entry.key.span);
        }
        self.0.get(key).copied()
    }
}

struct Builder {
    offset: usize,
    open: Vec<Open>,
    root: Option<Node>,
    nodes: usize,
    /// The last text that was taken for an alias.
    aliased: Option<Span>,
}

impl Builder {
    /// Takes one event; `false` when the file is too large to go on.
    fn take(&mut self, event: Event, span: Span, text: &str, reader: &mut Reader) -> bool {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            reader.note(YamlFault::Size, span, |d| d);
            return false;
        }
        match event {
            Event::Scalar(value, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                let null = plain && matches!(&*value, "" | "~" | "null");
                if plain {
                    self.lookalikes(if null { "" } else { &value }, span, text, reader);
                }
                let value = match null {
                    true => Value::Null,
                    false => Value::Scalar { text: value.into_owned(), plain },
                };
                self.place(Node { value, span }, reader);
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let written = &text[span.start - self.offset..span.end - self.offset];
                reader.note(YamlFault::Alias, span, |d| d.fact("text", written));
                self.aliased = Some(span);
                let value = Value::Scalar { text: written.to_owned(), plain: true };
                self.place(Node { value, span }, reader);
            }
            Event::SequenceStart(..) => self.open.push(Open::List(Vec::new(), span.start)),
            Event::MappingStart(..) => self.open.push(Open::Map {
                entries: Vec::new(),
                names: Names::default(),
                pending: None,
                start: span.start,
            }),
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end, reader),
            _ => {}
        }
        true
    }

    /// Notes what stands there as it is not meant: the points of a list without a space, and what
    /// is lost after a `#`.
    fn lookalikes(&self, value: &str, span: Span, text: &str, reader: &mut Reader) {
        let (start, end) = (span.start - self.offset, span.end - self.offset);
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let is_alone = text[line..start].trim().is_empty();
        let mut signs = value.chars();
        let is_dash = matches!(signs.next(), Some('-' | '–' | '—' | '•'));
        if is_alone && is_dash && signs.next().is_some_and(|c| c.is_alphabetic() || c == ' ') {
            let first = text[start..end].lines().next().unwrap_or_default().trim_end();
            let words = first.trim_start_matches(['-', '–', '—', '•', ' ']);
            let span = Span::new(span.start, span.start + first.len());
            reader.note(YamlFault::Dash, span, |d| d.fact("example", format!("- {words}")));
        }
        // Where there is no value, what is told of stands before the colon.
        let end = end + usize::from(value.is_empty() && text[end..].starts_with(':'));
        let rest = text[end..].lines().next().unwrap_or_default();
        let comment = rest.trim_start();
        let is_word =
            comment.strip_prefix('#').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        if is_word && rest.len() > comment.len() {
            let start = self.offset + end + rest.len() - comment.len();
            let written = &text[line..end + rest.len()];
            let name = written.split_once(':').map_or("", |(name, _)| name.trim());
            let example = format!("{name}: \"{}\"", format!("{value}{rest}").trim());
            let span = Span::new(start, start + comment.trim_end().len());
            reader.note(YamlFault::Hash, span, |d| {
                d.fact("text", comment.trim_end()).fact("example", example)
            });
        }
    }

    fn place(&mut self, node: Node, reader: &mut Reader) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(items, _)) => items.push(node),
            Some(Open::Map { entries, names, pending, .. }) => match pending.take() {
                None => *pending = Some(key_of(node)),
                Some(key) => match names.first(&key.value, entries) {
                    None => entries.push(Entry { key, node }),
                    Some(first) => {
                        reader.note_see(YamlFault::KeyDuplicate, key.span, first, |d| {
                            d.fact("key", key.value)
                        });
                    }
                },
            },
        }
    }

    fn close(&mut self, end: usize, reader: &mut Reader) {
        let node = match self.open.pop() {
            None => return,
            Some(Open::List(items, start)) => {
                let end = items.last().map_or(end, |last| last.span.end);
                Node { value: Value::List(items), span: Span::new(start, end.max(start)) }
            }
            // A name whose value was broken off is left out with it.
            Some(Open::Map { entries, start, .. }) => {
                let end = entries.last().map_or(end, |last| last.node.span.end);
                Node { value: Value::Map(entries), span: Span::new(start, end.max(start)) }
            }
        };
        self.place(node, reader);
    }

    fn finish(mut self, end: usize, reader: &mut Reader) -> Option<Node> {
        while !self.open.is_empty() {
            self.close(end, reader);
        }
        self.root
    }
}

/// Whether a finding is on the same line as `span`.
fn same_line(text: &str, offset: usize, span: Span, d: &Diagnostic) -> bool {
    let at = d.place.span.map_or(0, |span| span.start) - offset;
    let from = span.start - offset;
    !text[from.min(at)..from.max(at)].contains('\n')
}

/// A key is a text; anything else is taken by an empty name, which no reader knows.
fn key_of(node: Node) -> Spanned<String> {
    let text = match node.value {
        Value::Scalar { text, .. } => text,
        _ => String::new(),
    };
    Spanned::new(text, node.span)
}

/// The diagnostic of a syntax error: the kinds that editors meet have messages of their own.
fn syntax_error(error: &ScanError, text: &str, offset: usize, reader: &Reader) -> Diagnostic {
    use ErrorKind as K;
    let is_deep = matches!(error.kind(), K::RecursionLimitExceeded);
    let marked = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let near = line_around(text, marked).start;
    if let Some(cause) = causes::usual(text, near).filter(|_| !is_deep) {
        let code = Code::Yaml(reader.family, cause.fault);
        let written = &text[cause.line.start..cause.line.end];
        let d = Diagnostic::at(code, reader.file, cause.line.shifted(offset)).fact("text", written);
        return d.fact("sign", cause.sign).fact("example", cause.example);
    }
    if let Some(line) = open_bracket(text, line_around(text, marked)).filter(|_| !is_deep) {
        let code = Code::Yaml(reader.family, YamlFault::Bracket);
        return Diagnostic::at(code, reader.file, line.shifted(offset));
    }
    let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
    let fault = match error.kind() {
        K::RecursionLimitExceeded => YamlFault::Size,
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabAtBlockScalarStart
        | K::TabInPlainScalar => YamlFault::Tab,
        K::UnclosedQuotedScalar
        | K::DocumentIndicatorInQuotedScalar
        | K::InvalidQuotedScalarIndent
        | K::InvalidTrailingSingleQuotedScalar
        | K::InvalidTrailingDoubleQuotedScalar => YamlFault::Quote,
        K::MappingValueNotAllowed | K::InvalidColonPlacement => YamlFault::Colon,
        K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::MismatchedFlowCollectionEnd { .. } => YamlFault::Bracket,
        K::InvalidIndentation
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::InvalidFlowScalarIndent
        | K::MappingKeyNotAllowed => YamlFault::Indent,
        K::MissingAnchorOrAliasName => YamlFault::Alias,
        _ => YamlFault::Syntax,
    };
    let mut line = line_around(text, at);
    let written = &text[line.start..line.end];
    let fault = match fault {
        // A lone "name: value" that may not stand here is indented wrongly.
        YamlFault::Colon if written.matches(": ").count() < 2 => YamlFault::Indent,
        other => other,
    };
    if fault == YamlFault::Quote {
        line = opening_line(text, line);
    }
    let span = line.shifted(offset);
    let code = Code::Yaml(reader.family, fault);
    Diagnostic::at(code, reader.file, span).fact("text", &text[line.start..line.end])
}

/// The line on which a quotation mark is left open: the last one, up to `line`, with an odd number
/// of the same mark.
fn opening_line(text: &str, line: Span) -> Span {
    let mut at = line;
    loop {
        let written = &text[at.start..at.end];
        let odd = |mark: char| written.matches(mark).count() % 2 == 1;
        if odd('"') || odd('\'') {
            return at;
        }
        let Some(before) = text[..at.start].rfind('\n') else { return line };
        let above = line_around(text, before);
        if above.start >= at.start {
            return line;
        }
        at = above;
    }
}

/// The line on which a bracket is left open: the last of a few, up to `line`, that opens more than it
/// closes outside of quotation marks, where none of the lines after it closes it.
fn open_bracket(text: &str, line: Span) -> Option<Span> {
    let mut starts = vec![0];
    starts.extend(text[..line.end].match_indices('\n').map(|(at, _)| at + 1));
    let lines = starts.into_iter().rev().map(|start| line_around(text, start));
    let mut open = 0_i64;
    for own in lines.take(FEW_LINES) {
        let mut quote = None;
        for sign in text[own.start..own.end].chars() {
            match (quote, sign) {
                (Some(mark), _) => quote = (mark != sign).then_some(mark),
                (None, '"' | '\'') => quote = Some(sign),
                (None, '[' | '{') => open += 1,
                (None, ']' | '}') => open -= 1,
                _ => {}
            }
        }
        if open > 0 {
            return Some(own);
        }
    }
    None
}

/// A list or map in brackets is not longer than this, as editors write them.
const FEW_LINES: usize = 6;

/// The written part of the line at `at`, or of the last written line before it.
fn line_around(text: &str, at: usize) -> Span {
    let mut at = text.floor_char_boundary(at);
    loop {
        let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
        let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
        let line = &text[start..end];
        let written = line.trim();
        if !written.is_empty() || start == 0 {
            let lead = line.len() - line.trim_start().len();
            return Span::new(start + lead, (start + lead) + written.len());
        }
        at = start - 1;
    }
}
