//! From the site and a route to HTML. A view gathers all that a page shows; a template sees only
//! the view.

mod body;
mod directory;
mod duties;
mod head;
mod highlight;
mod hours;
mod json_ld;
mod menu;
mod page;
mod plan;
mod reference;
mod search;
mod shell;
mod view;
mod words;

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use crate::{
    base::{Lang, UrlPath, hyphens},
    document::Document,
    site::{Duty, LangId, List, MenuItem, Page, PageId, RouteId, Site, Subject},
    theme::{Fault, Shared, Theme, Vars, shared},
};

use directory::Codes;
pub use directory::{Calendar, CalendarEvent, PlaceNames, places};
pub use highlight::Highlighter;
use menu::Menu;
pub use reference::view_schema;
pub use view::Alternate;
use view::Card;
use words::Words;

/// Everything that pages are rendered from.
pub struct Renderer<'a> {
    site: &'a Site,
    /// The documents of the site, in the same order.
    documents: &'a [Arc<Document>],
    theme: &'a Theme,
    highlighter: &'a Highlighter,
    /// What all pages of a language share, per language.
    frames: &'a [Frame],
    /// What the finder's script reads of each provider.
    codes: &'a OnceLock<Vec<Codes>>,
    places: Places,
}

/// Whether pages tell where in the sources their texts stand, for the one who writes them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Places {
    /// They don't, as readers get them.
    Left,
    /// Each block has an attribute `data-source` with file and line.
    Told,
}

/// What pages share; made when the first of them is rendered.
#[derive(Default)]
pub struct Frames {
    /// What all pages of a language share, per language.
    languages: OnceLock<Result<Vec<Frame>, Fault>>,
    /// What the finder's script reads of each provider, in every language.
    codes: OnceLock<Vec<Codes>>,
}

/// What all pages of a language share; rendered once.
struct Frame {
    words: Words,
    /// The words as templates see them.
    texts: Shared,
    /// The site as templates see it.
    site: Shared,
    /// What pages say when they are older than what they tell.
    stale: Shared,
    menu: Menu,
    footer: Menu,
    /// The menus of sections, each rendered when a page first shows it.
    sections: BTreeMap<PageId, OnceLock<Result<Menu, Fault>>>,
    /// Those who help remotely in the whole country: as people on the mainland see them, and as
    /// those on Åland do.
    remote: [OnceLock<Shared>; 2],
}

/// The scripts of the default theme.
const SCRIPTS: [&str; 4] = ["dates.js", "finder.js", "page.js", "search.js"];

fn is_script(name: &str) -> bool {
    name.ends_with(".js") || name.ends_with(".mjs")
}

/// A section with more pages than this is found through its list, not through a menu on each page.
const MENU_LIMIT: usize = 40;

impl<'a> Renderer<'a> {
    /// Prepares what pages share. Fails when a template of the theme does.
    pub fn new(
        site: &'a Site,
        documents: &'a [Arc<Document>],
        theme: &'a Theme,
        highlighter: &'a Highlighter,
        frames: &'a Frames,
        places: Places,
    ) -> Result<Renderer<'a>, Fault> {
        let codes = &frames.codes;
        let bare = Renderer { site, documents, theme, highlighter, frames: &[], codes, places };
        let made = frames
            .languages
            .get_or_init(|| site.languages().map(|lang| bare.frame(lang)).collect());
        let frames = made.as_ref().map_err(Fault::clone)?;
        Ok(Renderer { frames, ..bare })
    }

    fn frame(&self, lang: LangId) -> Result<Frame, Fault> {
        let tag = self.site.lang(lang);
        let words = Words::new(tag);
        let texts = shared(&self.theme.texts(tag));
        let site = shared(&self.site_view(lang));
        let list = |template, items: Vec<Card>| self.menu(template, &items, &site, &texts);
        let items = self.site.menu.iter().filter_map(|item| self.menu_card(*item, lang)).collect();
        let menu = list("parts/menu.html", items)?;
        let written = self.statements().filter_map(|page| self.card(page, lang));
        let statements =
            self.duty_card(Duty::Accessibility, lang).into_iter().chain(written).collect();
        let footer = list("parts/footer.html", statements)?;
        let has_menu = |(id, page): (PageId, &Page)| {
            let fits = (1..=MENU_LIMIT).contains(&page.children[lang].len());
            (fits && page.parent.is_some()).then(|| (id, OnceLock::new()))
        };
        let sections = self.site.pages.iter().enumerate().filter_map(has_menu).collect();
        let remote = [OnceLock::new(), OnceLock::new()];
        let stale = shared(&self.stale(lang, &words));
        Ok(Frame { words, texts, site, stale, menu, footer, sections, remote })
    }

    /// A list of links by a template.
    fn menu(
        &self,
        template: &str,
        items: &[Card],
        site: &Shared,
        texts: &Shared,
    ) -> Result<Menu, Fault> {
        let mut vars = Vars::default();
        vars.share("items", &shared(&items));
        vars.share("site", site);
        vars.share("t", texts);
        self.theme.templates.render(template, &vars).map(Menu::new)
    }

    /// What a browser may load for a page, as a Content-Security-Policy: only what the site itself
    /// serves, scripts only where the page has one, and what the settings declare besides.
    fn policy(&self, has_script: bool) -> String {
        let origins: String = self
            .site
            .config
            .privacy
            .loads
            .iter()
            .map(|own| format!(" {}", own.name.value))
            .collect();
        // A theme of the site may have scripts on any page; what it declares may be of any sort.
        let has_own =
            self.theme.assets.keys().any(|name| is_script(name) && !SCRIPTS.contains(&&**name));
        let script = match has_script || has_own || !origins.is_empty() {
            true => format!(" script-src 'self'{origins};"),
            false => String::new(),
        };
        let others = match origins.is_empty() {
            true => String::new(),
            false => format!(" font-src 'self'{origins}; frame-src{origins};"),
        };
        format!(
            "default-src 'none'; connect-src 'self'{origins}; img-src 'self'{origins}; \
             media-src 'self'{origins};{script} style-src 'self'{origins};{others} base-uri 'none'; \
             form-action 'self'{origins}"
        )
    }

    /// The menu of a section; none when it has none.
    fn section_menu(&self, section: PageId, lang: LangId) -> Option<&Result<Menu, Fault>> {
        let frame = &self.frames[lang];
        let menu = frame.sections.get(&section)?;
        Some(menu.get_or_init(|| {
            let children = self.site.pages[section].children[lang].iter();
            // A section's menu stands in a narrow column.
            let soft = |card: Card| {
                let own = card.lang.as_deref().and_then(Lang::parse);
                let tag = own.as_ref().unwrap_or(self.site.lang(lang));
                Card { title: hyphens::soft(&card.title, tag).into_owned(), ..card }
            };
            let cards = children.filter_map(|child| self.card(*child, lang));
            let items: Vec<Card> = cards.map(soft).collect();
            self.menu("parts/menu.html", &items, &frame.site, &frame.texts)
        }))
    }

    /// Those who help the people of a municipality remotely wherever they live.
    fn remote_everywhere(&self, municipality: usize, lang: LangId) -> &Shared {
        let is_on_aland = crate::reference::municipalities()[municipality].is_on_aland();
        self.frames[lang].remote[usize::from(is_on_aland)].get_or_init(|| {
            let providers = self.site.directory.remote_everywhere(municipality);
            shared(&self.provider_cards(providers, lang))
        })
    }

    /// The statements that every page leads to: on accessibility, on privacy.
    fn statements(&self) -> impl Iterator<Item = PageId> + '_ {
        let is_statement =
            |id: &PageId| self.site.pages[*id].kind == crate::document::Kind::Statement;
        (0..self.site.pages.len()).filter(is_statement)
    }

    fn menu_card(&self, item: MenuItem, lang: LangId) -> Option<Card> {
        match item {
            MenuItem::Page(page) => self.card(page, lang),
            MenuItem::List(list) => {
                let route = self.site.route_of(lang, Subject::List(list))?;
                let title = match list {
                    List::Regions => self.t(lang, "regions.menu").to_owned(),
                    _ => self.t(lang, list.title_key()).to_owned(),
                };
                Some(Card { title, href: self.href_of(route), ..Card::default() })
            }
        }
    }

    /// A page as other pages show it to readers of a language.
    fn card(&self, page: PageId, lang: LangId) -> Option<Card> {
        let route = self.site.route_of(lang, Subject::Page(page))?;
        let (doc, is_fallback) = self.site.shown(page, lang)?;
        let doc = &self.site.docs[doc];
        Some(Card {
            title: doc.front.title.clone(),
            href: self.href_of(route),
            lang: is_fallback.then(|| doc.name.lang.to_string()),
            description: doc.front.description.clone(),
            description_lang: is_fallback.then(|| doc.name.lang.to_string()),
            ..Card::default()
        })
    }

    fn href(&self, url: &UrlPath) -> String {
        self.site.config.base_url.href(url)
    }

    fn href_of(&self, route: RouteId) -> String {
        self.href(&self.site.routes[route].url)
    }

    /// The address of what shows a subject in a language, if something does.
    fn route_href(&self, lang: LangId, subject: Subject) -> Option<String> {
        self.site.route_of(lang, subject).map(|route| self.href_of(route))
    }

    /// The full address of a path.
    pub fn absolute(&self, url: &UrlPath) -> String {
        self.site.config.base_url.absolute(url)
    }

    /// A word of the theme.
    fn t(&self, lang: LangId, key: &'static str) -> &str {
        self.theme.text(self.site.lang(lang), key)
    }

    /// A word of the theme with its gaps filled.
    fn t_with(&self, lang: LangId, key: &'static str, gaps: &[(&str, &str)]) -> String {
        words::fill(self.t(lang, key), gaps)
    }

    /// A word of the theme in the form for a number.
    fn t_count(&self, lang: LangId, key: &'static str, n: usize) -> String {
        let words = &self.frames[lang].words;
        let texts = self.theme.texts(self.site.lang(lang));
        let text = texts.and_then(|texts| texts.plural(key, words.category(n))).unwrap_or(key);
        words::fill(text, &[("n", &words.number(n))])
    }

    fn words(&self, lang: LangId) -> &Words {
        &self.frames[lang].words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One that is missing from the list would let scripts into every page.
    #[test]
    fn the_scripts_of_the_default_theme_are_all_known() {
        let originals = crate::theme::originals();
        let scripts: Vec<&str> =
            originals.iter().filter_map(|name| name.strip_prefix("assets/")).collect();
        let scripts: Vec<&str> = scripts.into_iter().filter(|name| is_script(name)).collect();
        assert_eq!(scripts, SCRIPTS);
    }
}
