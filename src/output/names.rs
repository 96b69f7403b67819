//! What stands at an address, by a name that stays when the address changes. With it, two
//! publications of a site tell which pages have moved and which are gone.

use crate::{
    document::Extra,
    reference,
    site::{Route, RouteId, Site, Subject},
};

use super::Recipe;

/// Before the address that an old one leads on to.
pub const REDIRECT: &str = "redirect ";

/// Endings of files that pages show. Nobody has their addresses.
const SHOWN: [&str; 8] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp", "vtt"];

/// What stands at an address.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Name {
    /// Its name, such as `page oppitunnit/salasanat fi`; for what only leads on, where to.
    pub what: String,
    /// Its title, by which a page is known whose file has got another name; empty where it has none.
    pub title: String,
}

/// What stands at the address of an output. `None` for what has no address that people keep: assets,
/// pictures, the page that is shown where there is none.
pub fn name(recipe: &Recipe, site: &Site) -> Option<Name> {
    let title = match recipe {
        Recipe::Route(id) => title(*id, site),
        _ => String::new(),
    };
    Some(Name { what: what(recipe, site)?, title })
}

/// The title of a page of the handbook, parted from those of other kinds and languages.
fn title(id: RouteId, site: &Site) -> String {
    let Route { subject, lang, .. } = &site.routes[id];
    let front = subject.page().and_then(|page| site.front(page, *lang));
    let kind = match subject {
        Subject::Page(_) => "",
        Subject::Easy(_) => " (easy)",
        Subject::Extra(_, Extra::Trainer) => " (trainer)",
        Subject::Extra(_, Extra::Handout) => " (handout)",
        Subject::Extra(_, Extra::Plan) => " (plan)",
        _ => return String::new(),
    };
    front.map_or_else(String::new, |front| format!("{}: {}{kind}", site.lang(*lang), front.title))
}

fn what(recipe: &Recipe, site: &Site) -> Option<String> {
    let in_language = |name: &str, lang| format!("{name} {}", site.lang(lang));
    Some(match recipe {
        Recipe::Route(id) => of_route(*id, site),
        Recipe::Redirect(id) => format!("{REDIRECT}{}", site.routes[*id].url),
        Recipe::Root => "root".to_owned(),
        Recipe::Feed(lang) => in_language("feed", *lang),
        Recipe::Calendar(id) => format!("calendar of {}", of_route(*id, site)),
        Recipe::Statement(lang) => in_language("statement", *lang),
        Recipe::Data(dataset) => format!("data {}", dataset.name()),
        Recipe::Copy(path) => {
            let ending = path.file_name().rsplit_once('.').map(|(_, ending)| ending);
            let ending = ending.unwrap_or_default().to_ascii_lowercase();
            let is_kept = !SHOWN.contains(&ending.as_str()) && path.file_name() != "CNAME";
            return is_kept.then(|| format!("file {path}"));
        }
        Recipe::NotFound | Recipe::Sitemap | Recipe::Robots => return None,
        Recipe::NoJekyll | Recipe::Places | Recipe::Asset(_) => return None,
    })
}

fn of_route(id: RouteId, site: &Site) -> String {
    let Route { subject, lang, .. } = &site.routes[id];
    let page = |page: usize| site.pages[page].key.as_str();
    let (what, which) = match *subject {
        Subject::Page(at) => ("page", page(at)),
        Subject::Easy(at) => ("easy", page(at)),
        Subject::Extra(at, extra) => (extra.name(), page(at)),
        Subject::Duty(duty) => ("duty", duty.name()),
        Subject::Search => ("search", ""),
        Subject::List(list) => ("list", list.name()),
        Subject::Region(at) => ("region", reference::regions()[at].code),
        Subject::Municipality(at) => ("municipality", reference::municipalities()[at].code),
        Subject::Provider(at) => ("provider", site.registry.providers[at].id.value.as_str()),
        Subject::Topic(at) => ("topic", site.topics[at].code.as_str()),
        Subject::Facet(facet, at) => {
            (facet.list().name(), site.directory.groups(facet)[at].code.as_str())
        }
    };
    let lang = site.lang(*lang);
    match which {
        "" => format!("{what} {lang}"),
        which => format!("{what} {which} {lang}"),
    }
}
