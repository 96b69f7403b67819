//! Facts for search engines as JSON-LD, in the terms of schema.org.

use serde::Serialize;

use crate::{
    document::{Front, Kind},
    site::{List, Route, Subject},
};

use super::{Renderer, shell::home_url, view::Crumb};

#[derive(Serialize)]
struct Document<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: Vec<Thing<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Thing<'a> {
    WebSite(WebSite<'a>),
    Breadcrumbs(Breadcrumbs<'a>),
    Article(Article<'a>),
    /// Of the directory.
    Other(serde_json::Value),
}

#[derive(Serialize)]
struct WebSite<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    url: String,
    #[serde(rename = "inLanguage")]
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'a>>,
}

#[derive(Serialize)]
struct Organization<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct Breadcrumbs<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: &'a str,
    item: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    headline: &'a str,
    url: String,
    in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_required: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    educational_level: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    teaches: &'a [String],
}

impl Renderer<'_> {
    /// What a page tells search engines; nothing for samples and pages that are not for them.
    pub(super) fn json_ld(&self, route: &Route, title: &str, crumbs: &[Crumb]) -> Option<String> {
        if self.is_noindex(route) || route.is_fallback {
            return None;
        }
        let mut graph = vec![match self.is_home(route) {
            true => Thing::WebSite(self.web_site(route)),
            false => Thing::Breadcrumbs(self.breadcrumbs(route, crumbs)),
        }];
        let article = self.front(route).and_then(|front| self.article(route, front, title));
        graph.extend(article.map(Thing::Article));
        if route.subject == Subject::List(List::Data) {
            graph.push(Thing::Other(self.dataset_thing(route)));
        }
        graph.extend(self.provider_things(route).into_iter().map(Thing::Other));
        let document = Document { context: "https://schema.org", graph };
        within_html(&document)
    }

    fn organization(&self, route: &Route) -> Option<Organization<'_>> {
        let config = &self.site.config;
        let name = &config.organisation.name;
        let (_, name) = name.best(self.site.lang(route.lang), &config.languages)?;
        Some(Organization { kind: "Organization", name })
    }

    fn web_site(&self, route: &Route) -> WebSite<'_> {
        let tag = self.site.lang(route.lang);
        WebSite {
            kind: "WebSite",
            name: self.site_title(route.lang),
            url: self.absolute(&home_url(tag)),
            language: tag.as_str(),
            publisher: self.organization(route),
        }
    }

    fn breadcrumbs<'a>(&self, route: &Route, crumbs: &'a [Crumb]) -> Breadcrumbs<'a> {
        let origin = self.site.config.base_url.origin();
        let item = |(at, crumb): (usize, &'a Crumb)| Item {
            kind: "ListItem",
            position: at + 1,
            name: &crumb.title,
            item: match &crumb.href {
                Some(href) => format!("{origin}{href}"),
                None => self.absolute(&route.url),
            },
        };
        let items = crumbs.iter().enumerate().map(item).collect();
        Breadcrumbs { kind: "BreadcrumbList", items }
    }

    fn article<'a>(
        &'a self,
        route: &Route,
        front: &'a Front,
        title: &'a str,
    ) -> Option<Article<'a>> {
        let (Subject::Page(page) | Subject::Easy(page)) = route.subject else { return None };
        let kind = match self.site.pages[page].kind {
            Kind::Lesson | Kind::Path => "LearningResource",
            Kind::News => "NewsArticle",
            Kind::Page | Kind::Practice | Kind::Faq => "Article",
            Kind::Section | Kind::Home | Kind::Glossary | Kind::Statement => return None,
        };
        let lesson = Some(&front.lesson).filter(|_| kind == "LearningResource");
        let minutes = lesson.and_then(|lesson| lesson.minutes());
        Some(Article {
            kind,
            name: title,
            headline: title,
            url: self.absolute(&route.url),
            in_language: self.site.docs[route.doc?].name.lang.as_str(),
            description: front.description.as_deref(),
            date_published: front.date.map(|date| date.to_string()),
            date_modified: front.updated.map(|date| date.to_string()),
            publisher: self.organization(route),
            time_required: minutes.map(|n| format!("PT{n}M")),
            educational_level: lesson.and_then(|lesson| lesson.level),
            teaches: lesson.map_or(&[], |lesson| &lesson.objectives),
        })
    }
}

/// A value as JSON that can stand in a `script` element: no `</script>` is in it.
pub(super) fn within_html(value: &impl Serialize) -> Option<String> {
    let json = serde_json::to_string(value).ok()?;
    Some(if json.contains('<') { json.replace('<', "\\u003c") } else { json })
}
