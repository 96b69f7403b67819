//! The news of a language as an Atom feed (RFC 4287).

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::civil::Date;

use crate::{
    base::UrlPath,
    render::Renderer,
    site::{LangId, Site, Subject},
    theme::Theme,
};

/// As many news as a reader program needs to catch up.
const ENTRIES: usize = 30;

pub(super) fn feed(renderer: &Renderer, site: &Site, theme: &Theme, lang: LangId) -> String {
    let tag = site.lang(lang);
    let config = &site.config;
    let best = |text: &crate::config::ByLang| {
        text.best(tag, &config.languages).map_or(String::new(), |(_, text)| text.to_owned())
    };
    let title = format!("{}: {}", best(&config.title), theme.text(tag, "news"));
    let own = renderer.absolute(&UrlPath::new(format!("/{tag}/feed.xml")));
    let home = renderer.absolute(&UrlPath::new(format!("/{tag}/")));
    let mut feed = Feed::default();
    feed.set_id(own.clone());
    feed.set_lang(tag.to_string());
    feed.set_title(title);
    feed.set_links(vec![link(&own, "self", tag.as_str()), link(&home, "alternate", tag.as_str())]);
    let author = Some(best(&config.organisation.name)).filter(|name| !name.is_empty());
    let name = author.unwrap_or_else(|| best(&config.title));
    feed.set_authors(vec![Person { name, ..Person::default() }]);
    feed.set_generator(Generator { value: "digituki".into(), ..Generator::default() });
    let mut newest: Option<Date> = None;
    let mut entries = Vec::new();
    for page in site.news[lang].iter().copied().take(ENTRIES) {
        let Some((doc, _)) = site.shown(page, lang) else { continue };
        let Some(route) = site.route_of(lang, Subject::Page(page)) else { continue };
        let doc = &site.docs[doc];
        let address = renderer.absolute(&site.routes[route].url);
        let text_lang = doc.name.lang.as_str();
        let published = doc.front.date.unwrap_or(site.date);
        let changed = doc.front.updated.unwrap_or(published).max(published);
        newest = newest.max(Some(changed));
        let mut entry = Entry::default();
        entry.set_id(address.clone());
        let mut title = Text::plain(doc.front.title.clone());
        title.lang = Some(text_lang.to_owned());
        entry.set_title(title);
        entry.set_links(vec![link(&address, "alternate", text_lang)]);
        entry.set_published(midnight(published));
        entry.set_updated(midnight(changed).unwrap_or_default());
        if let Some(description) = &doc.front.description {
            let mut summary = Text::plain(description.clone());
            summary.lang = Some(text_lang.to_owned());
            entry.set_summary(summary);
        }
        entries.push(entry);
    }
    feed.set_updated(midnight(newest.unwrap_or(site.date)).unwrap_or_default());
    feed.set_entries(entries);
    feed.to_string()
}

fn link(href: &str, rel: &str, lang: &str) -> Link {
    Link {
        href: href.to_owned(),
        rel: rel.to_owned(),
        hreflang: Some(lang.to_owned()),
        ..Link::default()
    }
}

/// Dates of pages have no time of day.
fn midnight(date: Date) -> Option<FixedDateTime> {
    format!("{date}T00:00:00Z").parse().ok()
}
