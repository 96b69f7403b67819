//! HTML as people write it. It never passes, but for five harmless elements.

use crate::{base::Span, diagnostic::Finding};

use super::{Frame, LINE_BREAK, Pass, directive};

impl Pass<'_> {
    /// HTML as people write it: five harmless elements pass, comments vanish, the rest is shown.
    pub(super) fn inline_html(&mut self, html: &str, span: Span) {
        const ALLOWED: [&str; 4] = ["kbd", "sub", "sup", "mark"];
        let html = self.out.without_comments(html);
        let trimmed = html.trim();
        if trimmed.is_empty() {
            return;
        }
        // The line of a directive that is indented so far that it belongs to the text above it.
        let written = &self.original[span.start..span.end];
        if directive::stands_at(written.trim_start()) {
            let d = self.finding(Finding::DirectiveSyntax, span);
            self.notes.push(d.fact("name", written).fact("example", written.trim()));
            return self.out.text(written, self.lang);
        }
        if matches!(trimmed, "<br>" | "<br/>" | "<br />") {
            self.note_text(" ");
            self.prose_text(LINE_BREAK, span);
            return self.out.html("<br>");
        }
        let name = trimmed.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
        let known = |name: &str| ALLOWED.into_iter().find(|allowed| *allowed == name);
        match name {
            Some(name) if known(name).is_some() => {
                self.out.html(trimmed);
                self.out.push(Frame::Html(known(name).unwrap_or_default()));
            }
            Some(name)
                if name
                    .strip_prefix('/')
                    .and_then(known)
                    .is_some_and(|tag| self.out.closes(tag)) =>
            {
                self.out.pop();
                self.out.html(trimmed);
            }
            _ => {
                self.refuse_html(trimmed, span);
                self.out.text(trimmed, self.lang);
            }
        }
    }

    pub(super) fn refuse_html(&mut self, html: &str, span: Span) {
        let name = name_of(html);
        if html.starts_with("</") && self.refused.contains(&name) {
            // The end of what was refused at its beginning.
            return;
        }
        let instead = instead_of(&name);
        self.refused.insert(name);
        let d = self.finding(Finding::PageRawHtml, span);
        self.notes.push(d.fact("html", html).fact("instead", instead));
    }
}

/// The name of an HTML element, in small letters.
fn name_of(html: &str) -> String {
    let name = html.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    name[..end].to_ascii_lowercase()
}

/// What to write instead of an HTML element, as Markdown: the same in every language.
fn instead_of(name: &str) -> &'static str {
    match name {
        "img" => "![…](….png)",
        "a" => "[…](https://…)",
        "b" | "strong" | "u" | "font" => "**…**",
        "i" | "em" => "*…*",
        "details" | "summary" => ":::details{title=\"…\"} … :::",
        "div" | "section" | "aside" | "p" | "center" => ":::note … :::",
        "span" => "[…]{lang=sv}",
        "iframe" | "embed" | "object" => "[…](https://…)",
        "video" | "audio" => "::video{src=\"…\" captions=\"…\" transcript=\"…\"}",
        "figure" | "figcaption" => ":::figure{caption=\"…\"} … :::",
        "table" | "tr" | "td" | "th" => "| … | … |",
        "ul" | "ol" | "li" => "- …",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "## …",
        "hr" => "---",
        "code" | "pre" => "`…`",
        _ => "`<…>`",
    }
}
