//! The description of a provider: Markdown of paragraphs, lists, emphasis and links.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html::push_html};

/// Whether links are links: those of invented providers lead nowhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    /// They are.
    Kept,
    /// They are plain text.
    Dropped,
}

/// The HTML of a description. Headings become paragraphs, since the page has its own; pictures and
/// raw HTML are left out, and links lead to the web or to an e-mail address alone.
pub(super) fn html(markdown: &str, links: Links) -> String {
    let mut out = String::with_capacity(markdown.len() + 64);
    let mut kept: Vec<bool> = Vec::new();
    let events = Parser::new_ext(markdown, Options::empty()).filter_map(|event| match event {
        Event::Start(Tag::Heading { .. }) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            let sound =
                ["https://", "http://", "mailto:"].iter().any(|start| dest_url.starts_with(start));
            kept.push(sound && links == Links::Kept);
            kept.last().copied().unwrap_or(false).then_some(event)
        }
        Event::End(TagEnd::Link) => kept.pop().unwrap_or(false).then_some(event),
        Event::Start(Tag::Image { .. } | Tag::HtmlBlock)
        | Event::End(TagEnd::Image | TagEnd::HtmlBlock)
        | Event::Html(_)
        | Event::InlineHtml(_)
        | Event::Rule => None,
        other => Some(other),
    });
    push_html(&mut out, events);
    out
}

#[cfg(test)]
mod tests {
    use super::{Links, html};

    #[test]
    fn only_text_lists_and_sound_links_come_through() {
        assert_eq!(
            html("# Apu\n\n*Tule* [käymään](https://a.example.fi).", Links::Kept),
            "<p>Apu</p>\n<p><em>Tule</em> <a href=\"https://a.example.fi\">käymään</a>.</p>\n"
        );
        assert_eq!(
            html("[x](javascript:alert(1)) <b>y</b> ![z](a.png)", Links::Kept),
            "<p>x y z</p>\n"
        );
        assert_eq!(html("<script>alert(1)</script>\n", Links::Kept), "");
    }
}
