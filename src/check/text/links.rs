//! Links by their words, wherever they lead: what a list of links tells to someone who hears it.

use std::ops::Range;

use crate::{
    base::Span,
    diagnostic::{Diagnostic, Finding},
    document::{
        Image, Target,
        prose::{Mark, Markup},
    },
    registry::is_personal_email,
};

use super::{Text, lexicon, lists::is_emoji};

/// An address longer than this is not read as a name (characters).
const LONG_ADDRESS: usize = 25;

pub(super) fn check(text: &Text, notes: &mut Vec<Diagnostic>) {
    for index in 0..text.prose.blocks.len() {
        lookalikes(text, index, notes);
    }
    for mark in &text.prose.marks {
        if let Markup::Link(index) = mark.markup {
            let link = &text.document.face.links[index];
            notes.extend(words(text, mark, index));
            if let Target::Outside(address) = &link.target {
                notes.extend(document(text, mark, address, link.span));
                notes.extend(http(text, address, link.span));
                if let Some(email) = address.strip_prefix("mailto:") {
                    let email = email.split('?').next().unwrap_or_default();
                    notes.extend(personal(text, email, link.span));
                }
            }
        }
    }
}

/// What looks like a link as it is written, and is shown to readers as it stands: with a space in the
/// address or before it.
fn lookalikes(text: &Text, index: usize, notes: &mut Vec<Diagnostic>) {
    let block = &text.prose.blocks[index];
    let words = text.prose.words(&block.words);
    for (at, _) in words.match_indices(']') {
        let rest = &words[at + 1..];
        let space = rest.len() - rest.trim_start_matches(' ').len();
        let Some(inside) = rest[space..].strip_prefix('(') else { continue };
        let Some(end) = inside.find([')', '\n']) else { continue };
        let target = inside[..end].trim();
        let open = words[..at].rfind('[');
        let is_address = target.contains(['.', '#', '/']) && !target.contains("  ");
        let is_whole = inside[end..].starts_with(')') && space < 2;
        let (Some(open), true) = (open, is_address && is_whole) else { continue };
        let start = if words[..open].ends_with('!') { open - 1 } else { open };
        let range = block.words.start + start..block.words.start + at + 1 + space + 1 + end + 1;
        let is_code = text.prose.marks_of(index).any(|mark| {
            mark.markup == Markup::Code
                && mark.words.start < range.end
                && range.start < mark.words.end
        });
        if is_code {
            continue;
        }
        let target = if target.contains(' ') { format!("<{target}>") } else { target.to_owned() };
        let example = format!("{}({target})", &words[start..=at]);
        let written = text.prose.words(&range);
        let d = text.at(Finding::LinkForm, text.prose.span(&range)).fact("text", written);
        notes.push(d.fact("example", example));
    }
}

/// What is wrong with the words of a link, whatever it leads to.
fn words(text: &Text, mark: &Mark, index: usize) -> Option<Diagnostic> {
    let link = &text.document.face.links[index];
    let span = link.span;
    let at = |finding| text.at(finding, span);
    let words = text.prose.words(&mark.words).trim();
    let target = destination(text, span);
    if words.is_empty() {
        let images = images_in(text, mark, span);
        let is_nameless = images.iter().all(|image| image.alt.is_empty());
        // A link without anything in it is shown nowhere.
        let has_nothing = is_nameless && !images.is_empty();
        return has_nothing.then(|| at(Finding::LinkImage).fact("target", target));
    }
    if !words.chars().any(char::is_alphanumeric) {
        return Some(at(Finding::LinkTextSign).fact("text", words));
    }
    if words.chars().any(is_emoji) {
        return Some(at(Finding::Emoji).fact("text", words));
    }
    if is_address(words) && words.chars().count() > LONG_ADDRESS {
        return Some(at(Finding::LinkTextAddress).fact("text", words));
    }
    let leads_home = match &link.target {
        Target::Page(path, _) => path.file_name().starts_with("index."),
        Target::Outside(address) => address.starts_with(text.config.base_url.origin()),
        _ => false,
    };
    (is_switch(words) && leads_home).then(|| at(Finding::LinkSwitch).fact("text", words))
}

/// The pictures in a link.
fn images_in<'a>(text: &'a Text, link: &Mark, span: Span) -> Vec<&'a Image> {
    let inside = text.prose.marks_of(link.block).filter_map(|mark| match mark.markup {
        Markup::Image(image)
            if link.words.start <= mark.words.start && mark.words.end <= link.words.end =>
        {
            Some(&text.document.face.images[image])
        }
        _ => None,
    });
    // Of neighbours without words only the places in the file tell which picture is whose.
    let is_in = |image: &&Image| {
        let own = text.document.face.links[image.link].span;
        span.start <= own.start && own.end <= span.end
    };
    inside.filter(is_in).collect()
}

/// What a link leads to, as it is written.
fn destination<'a>(text: &'a Text, span: Span) -> &'a str {
    let written = &text.source[span.start..span.end];
    let inside = written.rsplit_once("](").map_or(written, |(_, rest)| rest);
    inside.trim_end_matches(')')
}

/// Whether words are an address as it stands in a browser.
fn is_address(words: &str) -> bool {
    let begins = ["http://", "https://", "www."].iter().any(|start| words.starts_with(start));
    begins && !words.contains(char::is_whitespace)
}

/// Whether the words of a link say nothing of where it leads, in the language of the page.
pub(in crate::check) fn says_nothing(words: &str, lang: &crate::base::Lang) -> bool {
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let bare = bare.split_whitespace().collect::<Vec<_>>().join(" ");
    lexicon::of(lang).is_some_and(|lexicon| lexicon.says_nothing.has(&bare))
}

/// Whether the words of a link are all of a language switch.
pub(in crate::check) fn is_switch(words: &str) -> bool {
    lexicon::COMMON.language_switch.has(&words.trim().to_lowercase())
}

/// A file elsewhere, whose format must be in the words. Of the site's own files the program tells.
fn document(text: &Text, mark: &Mark, address: &str, span: Span) -> Option<Diagnostic> {
    const FORMATS: [(&str, &str, &[&str]); 9] = [
        (".pdf", "PDF", &["pdf"]),
        (".docx", "Word", &["word", "docx"]),
        (".doc", "Word", &["word", "doc"]),
        (".xlsx", "Excel", &["excel", "xlsx"]),
        (".xls", "Excel", &["excel", "xls"]),
        (".pptx", "PowerPoint", &["powerpoint", "pptx"]),
        (".ppt", "PowerPoint", &["powerpoint", "ppt"]),
        (".odt", "ODT", &["odt"]),
        (".zip", "ZIP", &["zip"]),
    ];
    let path = address.split(['?', '#']).next().unwrap_or_default().to_lowercase();
    let (_, name, words) = FORMATS.into_iter().find(|(ending, ..)| path.ends_with(ending))?;
    let own = text.prose.words(&mark.words).trim();
    let lower = own.to_lowercase();
    if words.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let d = text.at(Finding::LinkDocument, span).fact("text", own);
    Some(d.fact("example", format!("{own} ({name})")))
}

fn http(text: &Text, address: &str, span: Span) -> Option<Diagnostic> {
    let rest = address.strip_prefix("http://")?;
    let d = text.at(Finding::LinkHttp, span).fact("target", address);
    Some(d.edit_if_asked(span, address, format!("https://{rest}")))
}

/// An e-mail address that looks like a person's own.
pub(super) fn personal(text: &Text, email: &str, span: Span) -> Option<Diagnostic> {
    is_personal_email(email).then(|| text.at(Finding::PageEmailPersonal, span).fact("email", email))
}

/// Whether words of a block stand in a link.
pub(super) fn is_in_link(text: &Text, block: usize, words: &Range<usize>) -> bool {
    text.prose.marks_of(block).any(|mark| {
        matches!(mark.markup, Markup::Link(_))
            && mark.words.start <= words.start
            && words.end <= mark.words.end
    })
}
