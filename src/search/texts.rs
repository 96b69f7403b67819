//! What the pages of a language say, as they show it.

use crate::{
    reference,
    render::Renderer,
    site::{List, Route, RouteId, Site, Subject},
};

use super::reading::{Heading, Reading};

/// What a page says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page {
    /// Its route.
    pub route: RouteId,
    /// Its title.
    pub title: String,
    /// What it is called, for those who look for it: of a place only its name, since all places have
    /// the rest of the title.
    pub names: String,
    /// Its headings.
    pub headings: Vec<Heading>,
    /// All else that it says, the first paragraph first.
    pub text: String,
    /// What is shown of this: no lists, tables or buttons that are around it.
    pub shown: String,
}

/// Whether a page may be found: those that are for search engines too, in their own language.
pub fn is_found(renderer: &Renderer, route: &Route) -> bool {
    let is_own = route.subject == Subject::Search;
    !is_own && !route.is_fallback && !route.subject.is_beside() && !renderer.is_noindex(route)
}

/// Reads a page as it is published.
pub fn page(site: &Site, id: RouteId, html: &str) -> Page {
    let route = &site.routes[id];
    let reading = Reading::of(html);
    // Lists of the directory are found by what they are, and what they list by itself.
    let is_list = matches!(
        route.subject,
        Subject::Municipality(_) | Subject::Region(_) | Subject::Topic(_) | Subject::Facet(..)
    ) || matches!(route.subject, Subject::List(list) if list != List::Data);
    let text = match is_list {
        true => reading.lead.clone(),
        false => format!("{} {}", reading.lead, reading.text),
    };
    let shown = format!("{} {}", reading.lead, reading.prose);
    let tag = site.lang(route.lang).as_str();
    let (names, text) = match route.subject {
        Subject::Municipality(at) => {
            let own = &reference::municipalities()[at];
            let codes = reference::postcodes_of(own.code).map(|code| format!(" {code}"));
            let codes: String = codes.collect();
            let names = format!("{} {}", own.names.in_lang(tag), own.locative.in_lang(tag));
            (names, format!("{text} {} {}{codes}", own.names.fi, own.names.sv))
        }
        Subject::Region(at) => {
            let own = &reference::regions()[at];
            (format!("{} {}", own.names.in_lang(tag), own.locative.in_lang(tag)), text)
        }
        _ => (reading.title.clone(), text),
    };
    let headings = if is_list { Vec::new() } else { reading.headings };
    Page { route: id, title: reading.title, names, headings, text, shown }
}
