//! What search engines are told: which pages there are, and in which languages.

use serde::Serialize;

use crate::{
    base::UrlPath,
    render::{Alternate, Renderer},
    site::{Site, Subject},
    theme::{Fault, Theme, Vars, shared},
};

#[derive(Serialize)]
struct Entry {
    loc: String,
    lastmod: Option<String>,
    alternates: Vec<Alternate>,
}

/// `sitemap.xml`: the root, and every page in its own language that search engines may show.
pub(super) fn sitemap(renderer: &Renderer, site: &Site, theme: &Theme) -> Result<String, Fault> {
    let root = Entry {
        loc: renderer.absolute(&UrlPath::new("/")),
        lastmod: None,
        alternates: renderer.home_alternates(),
    };
    let mut entries = vec![root];
    for route in &site.routes {
        let hidden = route.is_fallback
            || matches!(route.subject, Subject::Easy(_))
            || renderer.is_noindex(route);
        if hidden {
            continue;
        }
        let front = route.doc.map(|doc| &site.docs[doc].front);
        let changed = front.and_then(|front| front.updated.or(front.date));
        entries.push(Entry {
            loc: renderer.absolute(&route.url),
            lastmod: changed.map(|date| date.to_string()),
            alternates: renderer.alternates(route),
        });
    }
    let mut vars = Vars::default();
    vars.share("entries", &shared(&entries));
    theme.templates.render("sitemap.xml", &vars)
}

/// `robots.txt`: everything may be read.
pub(super) fn robots(site: &Site) -> String {
    let sitemap = site.config.base_url.absolute(&UrlPath::new("/sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}
