//! Rules over the site, complete before any HTML exists; one file per family.

mod duties;
mod labels;
mod languages;
mod links;
mod outputs;
mod pages;
mod parity;
mod reach;
mod registry;
mod text;

pub use text::{Text, text};

use crate::{
    diagnostic::Diagnostic,
    document::Document,
    site::{DocId, Site},
};

/// What can be said against the site as a whole.
pub fn whole(site: &Site, notes: &mut Vec<Diagnostic>) {
    duties::check(site, notes);
    languages::check(site, notes);
    outputs::check(site, notes);
    reach::check(site, notes);
    registry::check(site, notes);
}

/// What can be said against one document, given the site; its places in the file are those of the
/// document. `knows_code` tells whether a language of
/// code can be coloured.
pub fn document(
    site: &Site,
    id: DocId,
    document: &Document,
    knows_code: impl Fn(&str) -> bool,
    notes: &mut Vec<Diagnostic>,
) {
    links::check(site, &site.docs[id], &document.face, notes);
    labels::check(site, id, document, notes);
    parity::check(site, id, document, notes);
    pages::check(site, &site.docs[id], &document.body, knows_code, notes);
}
