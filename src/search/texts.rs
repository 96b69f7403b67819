//! What the pages of a language say, as they show it.

use html5gum::{
    Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};
use rayon::prelude::*;

use crate::{
    reference,
    render::Renderer,
    site::{LangId, List, RouteId, Site, Subject},
    theme::Fault,
};

use super::Page;

/// The pages of a language that may be found: those that are for search engines too, in their own
/// language.
pub fn pages(site: &Site, renderer: &Renderer, lang: LangId) -> Result<Vec<Page>, Fault> {
    let own = site.routes.par_iter().enumerate().filter(|(_, route)| {
        let is_shown = route.lang == lang && !route.is_fallback && !renderer.is_noindex(route);
        is_shown && !route.subject.is_beside()
    });
    own.map(|(id, _)| page(site, renderer, id)).collect()
}

fn page(site: &Site, renderer: &Renderer, id: RouteId) -> Result<Page, Fault> {
    let route = &site.routes[id];
    let mut reading = Reading::default();
    reading.read(&renderer.route(id)?);
    // Lists of the directory are found by what they are, and what they list by itself.
    let is_list = matches!(
        route.subject,
        Subject::Municipality(_) | Subject::Region(_) | Subject::Topic(_) | Subject::Facet(..)
    ) || matches!(route.subject, Subject::List(list) if list != List::Data);
    let mut text =
        if is_list { reading.lead } else { format!("{} {}", reading.lead, reading.text) };
    let tag = site.lang(route.lang).as_str();
    let names = match route.subject {
        Subject::Municipality(at) => {
            let own = &reference::municipalities()[at];
            let codes = reference::postcodes_of(own.code).map(|code| format!(" {code}"));
            text = format!("{text} {} {}{}", own.names.fi, own.names.sv, codes.collect::<String>());
            format!("{} {}", own.names.in_lang(tag), own.locative.in_lang(tag))
        }
        Subject::Region(at) => {
            let own = &reference::regions()[at];
            format!("{} {}", own.names.in_lang(tag), own.locative.in_lang(tag))
        }
        _ => reading.title.clone(),
    };
    let headings = if is_list { String::new() } else { reading.headings };
    Ok(Page { route: id, title: reading.title.trim().replace('\u{ad}', ""), names, headings, text })
}

/// The parts of a page that are being read.
#[derive(Default)]
struct Reading {
    title: String,
    lead: String,
    headings: String,
    text: String,
}

impl Reading {
    fn read(&mut self, html: &str) {
        let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>"));
        let Some((main, _)) = main else { return };
        let mut place = Place::Text;
        let mut skipped = 0;
        let mut in_lead = false;
        let emitter =
            CallbackEmitter::new(|event: CallbackEvent, _: html5gum::Span<()>| -> Option<()> {
                match event {
                    CallbackEvent::OpenStartTag { name } => match name {
                        b"h1" => place = Place::Title,
                        b"h2" | b"h3" | b"h4" => place = Place::Heading,
                        b"nav" | b"footer" | b"script" | b"button" => skipped += 1,
                        // The first paragraph below the title.
                        b"p" => in_lead = !self.title.is_empty() && self.lead.is_empty(),
                        _ => {}
                    },
                    CallbackEvent::EndTag { name } => match name {
                        b"h1" | b"h2" | b"h3" | b"h4" => place = Place::Text,
                        b"nav" | b"footer" | b"script" | b"button" => skipped -= 1,
                        b"p" => in_lead = false,
                        _ => {}
                    },
                    CallbackEvent::String { value } if skipped == 0 => {
                        let value = String::from_utf8_lossy(value);
                        let to = match place {
                            Place::Title => &mut self.title,
                            Place::Heading => &mut self.headings,
                            Place::Text if in_lead => &mut self.lead,
                            Place::Text => &mut self.text,
                        };
                        to.push(' ');
                        to.push_str(&value);
                    }
                    _ => {}
                }
                None
            });
        Tokenizer::new_with_emitter(&*format!("<main{main}"), emitter).for_each(drop);
    }
}

#[derive(Clone, Copy)]
enum Place {
    Title,
    Heading,
    Text,
}
