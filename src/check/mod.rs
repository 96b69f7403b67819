//! Rules over the site, complete before any HTML exists; one file per family.

mod languages;
mod links;
mod outputs;
mod pages;

use std::sync::Arc;

use crate::{diagnostic::Diagnostic, document::Body, site::Site};

/// Everything that can be said against the site as a whole. `bodies` are the texts of its
/// documents, in the same order; `knows_code` tells whether a language of code can be coloured.
pub fn check(
    site: &Site,
    bodies: &[Arc<Body>],
    knows_code: impl Fn(&str) -> bool,
    notes: &mut Vec<Diagnostic>,
) {
    links::check(site, notes);
    languages::check(site, notes);
    pages::check(site, bodies, knows_code, notes);
    outputs::check(site, notes);
}
