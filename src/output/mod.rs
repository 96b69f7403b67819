//! The plan: every file of the finished site, and how each is made. Cheap to make; the bytes are
//! made by whoever wants them.

mod calendar;
mod feed;
mod names;
mod sitemap;

use crate::{
    base::{OutPath, SourcePath},
    data::{self, Dataset},
    render::{Renderer, places},
    site::{Duty, LangId, RouteId, Site, Subject},
    theme::{AssetContent, Fault, Theme},
};

pub use names::{Name, REDIRECT, name};

/// Every file of the site, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The files.
    pub outputs: Vec<Output>,
}

/// A file of the site.
#[derive(Clone, Debug)]
pub struct Output {
    /// Where it stands.
    pub path: OutPath,
    /// How it is made.
    pub recipe: Recipe,
}

/// How a file is made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Recipe {
    /// A page.
    Route(RouteId),
    /// The page that leads on from an old address.
    Redirect(RouteId),
    /// `/`, which offers the languages.
    Root,
    /// What a host shows for an address that does not exist.
    NotFound,
    /// The addresses for search engines.
    Sitemap,
    /// The news of a language.
    Feed(LangId),
    /// The calendar of a page.
    Calendar(RouteId),
    /// The accessibility statement as data, beside its page.
    Statement(LangId),
    /// The names of places, for the finder.
    Places,
    /// A file of the open data.
    Data(Dataset),
    /// What robots are told.
    Robots,
    /// Tells GitHub Pages to take the files as they are.
    NoJekyll,
    /// A file of the theme, by its name.
    Asset(String),
    /// A file of the content, as it is.
    Copy(SourcePath),
}

/// What a file holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The same as a source file.
    CopyOf(SourcePath),
}

/// Lists every file of the site.
pub fn plan(site: &Site, theme: &Theme) -> Plan {
    let mut outputs: Vec<Output> = Vec::with_capacity(site.routes.len() + 64);
    let mut add = |path: &str, recipe: Recipe| {
        outputs.extend(OutPath::new(path).map(|path| Output { path, recipe }));
    };
    for (id, route) in site.routes.iter().enumerate() {
        add(&route.url.file(), Recipe::Route(id));
        if route.subject == Subject::Duty(Duty::Accessibility) {
            add(&route.statement().file(), Recipe::Statement(route.lang));
        }
        if site.has_calendar(route.subject) {
            add(&route.calendar().file(), Recipe::Calendar(id));
        }
    }
    for (url, route) in &site.aliases {
        add(&url.file(), Recipe::Redirect(*route));
    }
    for (name, asset) in &theme.assets {
        add(asset.out.as_str(), Recipe::Asset(name.clone()));
    }
    for lang in site.languages().filter(|lang| !site.news[*lang].is_empty()) {
        add(&format!("{}/feed.xml", site.lang(lang)), Recipe::Feed(lang));
    }
    if !site.registry.providers.is_empty() {
        add(&places().url.file(), Recipe::Places);
        for dataset in Dataset::ALL {
            add(&dataset.url().file(), Recipe::Data(dataset));
        }
    }
    add("index.html", Recipe::Root);
    add("404.html", Recipe::NotFound);
    add("sitemap.xml", Recipe::Sitemap);
    let copied = |name: &str| site.files.values().any(|file| file.out.as_str() == name);
    if !copied("robots.txt") {
        add("robots.txt", Recipe::Robots);
    }
    if !copied(".nojekyll") {
        add(".nojekyll", Recipe::NoJekyll);
    }
    for (path, file) in &site.files {
        add(file.out.as_str(), Recipe::Copy(path.clone()));
    }
    outputs.sort_by(|a, b| a.path.cmp(&b.path));
    // Two recipes for one path are an error that the checks have told; one is kept.
    outputs.dedup_by(|a, b| a.path == b.path);
    Plan { outputs }
}

/// Makes a file.
pub fn make(
    recipe: &Recipe,
    renderer: &Renderer,
    site: &Site,
    theme: &Theme,
) -> Result<Content, Fault> {
    let text = |text: String| Content::Bytes(text.into_bytes());
    Ok(match recipe {
        Recipe::Route(id) => text(renderer.route(*id)?),
        Recipe::Redirect(id) => text(renderer.redirect(*id)?),
        Recipe::Root => text(renderer.root()?),
        Recipe::NotFound => text(renderer.not_found()?),
        Recipe::Sitemap => Content::Bytes(sitemap::sitemap(renderer, site)),
        Recipe::Feed(lang) => text(feed::feed(renderer, site, theme, *lang)),
        Recipe::Calendar(id) => text(calendar::calendar(renderer, *id)),
        Recipe::Statement(lang) => text(renderer.statement_json(*lang)),
        Recipe::Places => text(places().json.clone()),
        Recipe::Data(dataset) => Content::Bytes(data::make(*dataset, site)),
        Recipe::Robots => text(sitemap::robots(site)),
        Recipe::NoJekyll => Content::Bytes(Vec::new()),
        Recipe::Asset(name) => match theme.assets.get(name).map(|asset| &asset.content) {
            Some(AssetContent::Bytes(bytes)) => Content::Bytes(bytes.to_vec()),
            Some(AssetContent::Source(path)) => Content::CopyOf(path.clone()),
            None => Content::Bytes(Vec::new()),
        },
        Recipe::Copy(path) => Content::CopyOf(path.clone()),
    })
}
