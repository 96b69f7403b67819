//! Lines of directives among the events, and what they leave open.

use crate::{
    base::Span,
    diagnostic::{Diagnostic, Finding},
};

use super::{Call, Extra, Frame, Hole, Line, Pass, Target, directive};

impl Pass<'_> {
    pub(super) fn html_line(&mut self, html: &str, span: Span) {
        let written = &self.original[span.start..span.end];
        let indent = written.len() - written.trim_start().len();
        if !self.out.is_in_comment() && directive::stands_at(written.trim_start()) {
            return self.directive(Span::new(span.start + indent, span.end));
        }
        let outside = self.out.without_comments(html);
        let outside = outside.trim();
        if outside.is_empty() {
            return;
        }
        // One finding is enough for a block; its other lines are shown as text with it.
        if !self.html_refused {
            self.refuse_html(outside, span);
            self.html_refused = true;
        }
        self.out.html("<p>");
        self.out.text(outside, self.lang);
        self.out.html("</p>\n");
    }

    fn directive(&mut self, span: Span) {
        let mut notes = Vec::new();
        let line = directive::read(self.original, span, self.file, &mut notes);
        self.notes.extend(notes.into_iter().map(|d| moved(d, self.start)));
        match line {
            Line::Leaf(call) => {
                let call = self.call(call);
                self.out.hole(Hole::Leaf(call));
            }
            Line::Open(colons, call) => {
                let call = self.call(call);
                self.out.hole(Hole::Open(call));
                self.out.push(Frame::Directive { call, colons });
            }
            // Its end is not stray, and what stands in it is still judged.
            Line::Broken(colons) if colons > 2 => self.out.push(Frame::Broken { colons }),
            Line::Broken(_) => {}
            Line::Close(colons) => self.close_directive(colons, span),
        }
    }

    fn call(&mut self, mut call: Call) -> usize {
        let at = call.span;
        for (argument, path) in directive::file_arguments(&call) {
            let link = self.link(&path, "", String::new(), at);
            self.only_own_file(link, argument);
            call.files.push((argument, link));
        }
        self.face.extras.extend(Extra::of(call.shape.name));
        call.span = at.shifted(self.start);
        self.out.call(call)
    }

    /// A file of a directive is loaded with the page, so it must be the site's own; only the text
    /// of a video may be a page.
    fn only_own_file(&mut self, link: usize, argument: &str) {
        let link = &mut self.face.links[link];
        let own = match &link.target {
            Target::File(_) | Target::Nothing => true,
            Target::Page(..) => argument == "transcript",
            Target::Outside(_) | Target::Here(_) => false,
        };
        if !own {
            let target =
                self.original[link.span.start - self.start..link.span.end - self.start].trim();
            let d = Diagnostic::at(Finding::LinkOutside.into(), self.file, link.span);
            self.notes.push(d.fact("target", target));
            link.target = Target::Nothing;
        }
    }

    fn close_directive(&mut self, colons: usize, span: Span) {
        if !self.out.is_open(colons) {
            let line = self.original[span.start..span.end].trim_end();
            let span = Span::new(span.start, span.start + line.len());
            let d = self.finding(Finding::DirectiveStray, span);
            self.notes.push(d.fact("colons", ":".repeat(colons)));
            // It was meant to end what is open here: that is told once, and not as left open too.
            match self.out.pop_unclosed() {
                Some(Frame::Directive { call, .. }) => self.out.hole(Hole::Close(call)),
                Some(Frame::Html(tag)) => self.abandon(Frame::Html(tag), span),
                _ => {}
            }
            return;
        }
        while let Some(frame) = self.out.pop_unclosed() {
            match frame {
                Frame::Directive { call, colons: own } if own == colons => {
                    return self.out.hole(Hole::Close(call));
                }
                Frame::Broken { colons: own } if own == colons => return,
                other => self.abandon(other, span),
            }
        }
    }

    /// Closes what people opened inside a block and left open.
    pub(super) fn close_frames(&mut self, span: Span) {
        while let Some(frame) = self.out.pop_unclosed() {
            self.abandon(frame, span);
        }
    }

    /// Tells of something that was left open, and closes it.
    fn abandon(&mut self, frame: Frame, span: Span) {
        match frame {
            Frame::Directive { call, colons } => {
                let called = &self.out.body.calls[call];
                let d = Diagnostic::at(Finding::DirectiveUnclosed.into(), self.file, called.span);
                let d = d.fact("name", called.shape.name).fact("colons", ":".repeat(colons));
                self.notes.push(d);
                self.out.hole(Hole::Close(call));
            }
            Frame::Html(tag) => {
                self.refuse_html(&format!("<{tag}>"), span);
                self.out.html(&format!("</{tag}>"));
            }
            Frame::Tag | Frame::Link(_) | Frame::Alert(_) | Frame::Broken { .. } => {}
        }
    }
}

/// A finding whose place was counted from the beginning of the Markdown.
fn moved(mut diagnostic: Diagnostic, by: usize) -> Diagnostic {
    diagnostic.place.span = diagnostic.place.span.map(|span| span.shifted(by));
    diagnostic
}
