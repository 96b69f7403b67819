//! The head of a page: what search engines and shared links see.

use crate::{
    document::Front,
    site::{LangId, Route, Subject},
};

use super::{
    Renderer,
    shell::feed_url,
    view::{Alternate, Feed, Head},
};
use crate::base::UrlPath;

/// Search engines and tabs show about as many characters of a title.
const LONGEST_TITLE: usize = 70;

/// A title for the head, or a shorter one where that would be cut.
pub(super) fn fitting(title: &str, shorter: &str) -> String {
    if title.chars().count() > LONGEST_TITLE { shorter.to_owned() } else { title.to_owned() }
}

impl Renderer<'_> {
    pub(super) fn head(&self, route: &Route, title: &str) -> Head {
        let site_title = self.site_title(route.lang);
        let full = match title == site_title || title.is_empty() || self.is_home(route) {
            true if title.is_empty() => site_title.to_owned(),
            true => title.to_owned(),
            false => format!("{title} – {site_title}"),
        };
        let full = fitting(&full, title);
        let tag = self.site.lang(route.lang);
        let has_feed = !self.site.news[route.lang].is_empty();
        let feed = has_feed.then(|| Feed {
            title: format!("{site_title}: {}", self.t(route.lang, "news")),
            href: self.href(&feed_url(tag)),
        });
        Head {
            title: full,
            description: self.description(route),
            noindex: self.is_noindex(route),
            canonical: self.canonical(route),
            alternates: self.alternates(route),
            feed,
            og_title: title.to_owned(),
            og_type: if self.is_home(route) { "website" } else { "article" },
            og_locale: tag.as_str().replace('-', "_"),
            og_image: self.share_picture(route.lang),
        }
    }

    /// The picture that stands for a page where its address is shared: in its language, if the theme
    /// has one.
    fn share_picture(&self, lang: LangId) -> String {
        let own = format!("share.{}.png", self.site.lang(lang));
        let assets = &self.theme.assets;
        let asset = assets.get(&own).or_else(|| assets.get("share.png"));
        asset.map_or(String::new(), |asset| self.absolute(&asset.url))
    }

    pub(super) fn front(&self, route: &Route) -> Option<&Front> {
        route.doc.map(|doc| &*self.site.docs[doc].front)
    }

    fn description(&self, route: &Route) -> Option<String> {
        match self.front(route) {
            Some(front) => front.description.clone(),
            None => self.directory_description(route),
        }
    }

    /// Whether search engines are asked to stay away.
    pub fn is_noindex(&self, route: &Route) -> bool {
        self.front(route).is_some_and(|front| front.noindex) || self.shows_samples(route)
    }

    /// The address that counts: of the page itself, or of the page whose text is shown here.
    fn canonical(&self, route: &Route) -> Option<String> {
        let subject = match route.subject {
            // What stands beside a page shows parts of the same text.
            Subject::Extra(page, _) => Subject::Page(page),
            own => own,
        };
        let lang = match route.doc.filter(|_| route.is_fallback) {
            Some(doc) => {
                let shown = &self.site.docs[doc].name.lang;
                self.site.config.languages.iter().position(|own| own == shown)?
            }
            None => route.lang,
        };
        let source = self.site.route_of(lang, subject)?;
        Some(self.absolute(&self.site.routes[source].url))
    }

    /// The same page in each language that has it, this one too; none for a page shown in a
    /// language it lacks, for a page in easier language, or one for no search engine.
    pub fn alternates(&self, route: &Route) -> Vec<Alternate> {
        if route.is_fallback || route.subject.is_beside() || self.is_noindex(route) {
            return Vec::new();
        }
        let own = |lang| {
            let twin = &self.site.routes[self.site.route_of(lang, route.subject)?];
            let shown = !twin.is_fallback && !self.is_noindex(twin);
            shown.then(|| Alternate {
                lang: self.site.lang(lang).to_string(),
                href: self.absolute(&twin.url),
            })
        };
        let mut alternates: Vec<Alternate> = self.site.languages().filter_map(own).collect();
        let default = match self.is_home(route) {
            true => Some(self.absolute(&UrlPath::new("/"))),
            false => alternates.first().map(|first| first.href.clone()),
        };
        alternates.extend(default.map(|href| Alternate { lang: "x-default".to_owned(), href }));
        alternates
    }
}
