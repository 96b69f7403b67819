//! HTML under construction: a text with holes, and what stands open in it.

use crate::{base::html::escape_into, document::typography};

use super::{Body, Call, CodeBlock, Hole};

/// Something that is open.
pub(super) enum Frame {
    /// A tag of Markdown; the parser closes it.
    Tag,
    /// A link, by its index.
    Link(usize),
    /// An alert, by the index of its call.
    Alert(usize),
    /// A directive and the number of its colons.
    Directive { call: usize, colons: usize },
    /// A directive that could not be read.
    Broken { colons: usize },
    /// One of the allowed elements of HTML.
    Html(&'static str),
}

/// A piece of HTML with its holes, to be placed elsewhere.
#[derive(Default)]
pub(super) struct Piece {
    html: String,
    holes: Vec<(usize, Hole)>,
}

/// Writes a body.
#[derive(Default)]
pub(super) struct Writer {
    pub body: Body,
    frames: Vec<Frame>,
    /// The texts that wait while something else is written.
    waiting: Vec<Piece>,
    in_code: bool,
    in_comment: bool,
}

impl Writer {
    pub(super) fn html(&mut self, html: &str) {
        self.body.html.push_str(html);
    }

    /// Running text: escaped, with the spaces of the language.
    pub(super) fn text(&mut self, text: &str, lang: &str) {
        if text.bytes().any(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
            let mut spaced = String::with_capacity(text.len() + 8);
            typography::spaced_into(&mut spaced, text, lang);
            escape_into(&mut self.body.html, &spaced);
        } else {
            typography::spaced_into(&mut self.body.html, text, lang);
        }
    }

    pub(super) fn hole(&mut self, hole: Hole) {
        self.body.holes.push((self.body.html.len(), hole));
    }

    pub(super) fn call(&mut self, call: Call) -> usize {
        self.body.calls.push(call);
        self.body.calls.len() - 1
    }

    /// Begins a block of code; text goes into it until its frame is taken.
    pub(super) fn code(&mut self, code: CodeBlock) {
        self.hole(Hole::Code(self.body.codes.len()));
        self.body.codes.push(code);
        self.in_code = true;
    }

    pub(super) fn open_code(&mut self) -> Option<&mut String> {
        let codes = &mut self.body.codes;
        self.in_code.then(|| codes.last_mut().map(|code| &mut code.text)).flatten()
    }

    pub(super) fn depth(&self) -> usize {
        self.frames.len()
    }

    pub(super) fn push(&mut self, frame: Frame) {
        self.frames.push(frame);
    }

    /// Takes the innermost frame.
    pub(super) fn pop(&mut self) -> Option<Frame> {
        self.in_code = false;
        self.frames.pop()
    }

    /// Takes the innermost frame if people opened it: a directive or an element of HTML.
    pub(super) fn pop_unclosed(&mut self) -> Option<Frame> {
        let own = |frame: &Frame| {
            matches!(frame, Frame::Directive { .. } | Frame::Broken { .. } | Frame::Html(_))
        };
        self.frames.pop_if(|frame| own(frame))
    }

    /// Whether a directive with so many colons is open in this block.
    pub(super) fn is_open(&self, colons: usize) -> bool {
        let inside = self.frames.iter().rev().take_while(|frame| {
            matches!(frame, Frame::Directive { .. } | Frame::Broken { .. } | Frame::Html(_))
        });
        inside.into_iter().any(|frame| match frame {
            Frame::Directive { colons: own, .. } | Frame::Broken { colons: own } => *own == colons,
            _ => false,
        })
    }

    /// Whether this place stands in a directive.
    pub(super) fn is_within(&self, name: &str) -> bool {
        self.frames.iter().any(|frame| match frame {
            Frame::Directive { call, .. } => self.body.calls[*call].shape.name == name,
            _ => false,
        })
    }

    /// The language that a directive around this place gives.
    pub(super) fn lang(&self) -> Option<&str> {
        self.frames.iter().rev().find_map(|frame| match frame {
            Frame::Directive { call, .. } if self.body.calls[*call].shape.name == "lang" => {
                self.body.calls[*call].argument("code")
            }
            _ => None,
        })
    }

    /// Whether the innermost frame is this element of HTML.
    pub(super) fn closes(&self, tag: &str) -> bool {
        matches!(self.frames.last(), Some(Frame::Html(own)) if *own == tag)
    }

    /// What of a line of HTML stands outside of comments, which are not published.
    pub(super) fn without_comments(&mut self, html: &str) -> String {
        let mut outside = String::new();
        let mut rest = html;
        loop {
            let (mark, inside) = if self.in_comment { ("-->", true) } else { ("<!--", false) };
            let Some(at) = rest.find(mark) else {
                if !inside {
                    outside.push_str(rest);
                }
                return outside;
            };
            if !inside {
                outside.push_str(&rest[..at]);
            }
            rest = &rest[at + mark.len()..];
            self.in_comment = !inside;
        }
    }

    /// Whether a comment is open.
    pub(super) fn is_in_comment(&self) -> bool {
        self.in_comment
    }

    /// Ends a comment where its HTML ends. Tells whether it was still open.
    pub(super) fn end_comment(&mut self) -> bool {
        std::mem::take(&mut self.in_comment)
    }

    /// Whether a link is open: no other link can stand in it.
    pub(super) fn is_in_link(&self) -> bool {
        self.frames.iter().any(|frame| matches!(frame, Frame::Link(_)))
    }

    /// What follows is a piece of its own until `end_aside`.
    pub(super) fn begin_aside(&mut self) {
        let html = std::mem::take(&mut self.body.html);
        let holes = std::mem::take(&mut self.body.holes);
        self.waiting.push(Piece { html, holes });
    }

    pub(super) fn end_aside(&mut self) -> Piece {
        let before = self.waiting.pop().unwrap_or_default();
        let html = std::mem::replace(&mut self.body.html, before.html);
        let holes = std::mem::replace(&mut self.body.holes, before.holes);
        Piece { html, holes }
    }

    pub(super) fn append(&mut self, piece: Piece) {
        let at = self.body.html.len();
        self.body.html.push_str(&piece.html);
        self.body.holes.extend(piece.holes.into_iter().map(|(place, hole)| (at + place, hole)));
    }

    /// The body; pieces that were never ended are put back in order.
    pub(super) fn into_body(mut self) -> Body {
        while !self.waiting.is_empty() {
            let piece = self.end_aside();
            self.append(piece);
        }
        self.body
    }
}
