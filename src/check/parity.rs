//! Whether the versions of a page in different languages still say the same.

use crate::{
    diagnostic::{Diagnostic, Finding},
    document::{Document, Face},
    site::{Doc, DocId, Site},
};

use super::text::tongue;

/// A shorter description may well be the same in two languages (characters).
const SHORT: usize = 20;

/// Compares a version with the one it was translated from.
pub(super) fn check(site: &Site, id: DocId, document: &Document, notes: &mut Vec<Diagnostic>) {
    let own = &site.docs[id];
    let Some(page) = own.page else { return };
    let Some(source) = site.pages[page].versions.iter().flatten().next() else { return };
    let is_easy = own.name.lang.standard().is_some();
    if *source == id || is_easy {
        return;
    }
    let source = &site.docs[*source];
    notes.extend(sections(own, source, &document.face));
    notes.extend(outdated(own, source));
    notes.extend(description(own, source));
    for image in &document.face.images {
        let is_same = image.alt.chars().count() > SHORT
            && source.face.images.iter().any(|other| other.alt == image.alt);
        if is_same || tongue(&image.alt, &own.name.lang).is_some() {
            let span = document.face.links[image.link].span;
            let d = Diagnostic::at(Finding::LangImageAlt.into(), &own.path, span);
            notes.push(d.fact("alt", &image.alt));
        }
    }
}

/// The first heading that only one of two versions has.
fn sections(own: &Doc, source: &Doc, face: &Face) -> Option<Diagnostic> {
    let (mine, theirs) = (&face.headings, &source.face.headings);
    let levels = mine.iter().zip(theirs).position(|(own, other)| own.level != other.level);
    let at =
        levels.or_else(|| (mine.len() != theirs.len()).then(|| mine.len().min(theirs.len())))?;
    let text = theirs.get(at).or_else(|| mine.get(at)).map_or("", |heading| heading.text.as_str());
    let place = mine.get(at).or(mine.last()).map_or(own.front.title_span, |heading| heading.span);
    let d = Diagnostic::at(Finding::LangSection.into(), &own.path, place);
    let d = d.fact("lang", own.name.lang.as_str()).fact("text", text);
    let d = d.fact("own", mine.len().to_string()).fact("count", theirs.len().to_string());
    // The place in the other file is that of another day: the file alone is sure.
    Some(d.see(&source.path, None))
}

fn outdated(own: &Doc, source: &Doc) -> Option<Diagnostic> {
    let theirs =
        source.front.updated.filter(|day| own.front.updated.is_some_and(|own| own < *day))?;
    let d = Diagnostic::at(Finding::LangOutdated.into(), &own.path, own.front.title_span);
    let d = d.fact("lang", own.name.lang.as_str()).fact("date", theirs.to_string());
    Some(d.see(&source.path, None))
}

fn description(own: &Doc, source: &Doc) -> Option<Diagnostic> {
    let mine = own.front.description.as_ref()?;
    let is_same = mine.chars().count() > SHORT && source.front.description.as_ref() == Some(mine);
    if !is_same && tongue(mine, &own.name.lang).is_none() {
        return None;
    }
    let d = Diagnostic::at(Finding::LangUntranslated.into(), &own.path, own.front.title_span);
    Some(d.fact("key", "description").fact("value", mine))
}
