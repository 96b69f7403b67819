//! All that is around the text of a page: head, language switch, breadcrumbs, notices, menus.

use jiff::ToSpan;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    document::{Extra, Kind, standard_or_own},
    reference,
    site::{Duty, LangId, List, MenuItem, PageId, Route, RouteId, Subject},
    theme::{Fault, Vars},
};

use super::{
    Renderer,
    hours::DAYS_AHEAD,
    view::{Crumb, LanguageChoice, Notice, SectionView, Shell, SiteView, Stale},
    words::Words,
};
use crate::theme::VIEW_VERSION;

impl Renderer<'_> {
    /// The site as templates see it.
    pub(super) fn site_view(&self, lang: LangId) -> SiteView {
        let config = &self.site.config;
        let tag = self.site.lang(lang);
        let best = |text: &crate::config::ByLang| {
            text.best(tag, &config.languages).map(|(_, text)| text.to_owned())
        };
        SiteView {
            title: best(&config.title).unwrap_or_default(),
            home: self.href(&home_url(tag)),
            search: self.route_href(lang, Subject::Search).unwrap_or_default(),
            organisation: best(&config.organisation.name),
            feedback: self.duty_card(Duty::Feedback, lang).map(|card| card.href),
            feed: (!self.site.news[lang].is_empty()).then(|| self.href(&feed_url(tag))),
            licence: config.licence.clone(),
            no_cookies: config.privacy.stores.is_empty(),
            css: self.asset("style.css"),
            icon: self.asset("icon.svg"),
            base: config.base_url.path().to_owned(),
            view_version: VIEW_VERSION,
        }
    }

    /// The address of an asset of the theme.
    pub(super) fn asset(&self, name: &str) -> String {
        self.theme.assets.get(name).map_or(String::new(), |asset| self.href(&asset.url))
    }

    /// Where to tell of a mistake on a page: where feedback is given or, in a letter that names the
    /// page, by e-mail.
    fn report(&self, route: &Route, title: &str) -> Option<String> {
        let organisation = &self.site.config.organisation;
        let letter = |email: &String| {
            let part = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
            let (subject, address) = (part(title), part(&self.absolute(&route.url)));
            format!("mailto:{email}?subject={subject}&body={address}%0A%0A")
        };
        let feedback = organisation.feedback_url.clone();
        feedback.or_else(|| organisation.email.as_ref().map(letter))
    }

    /// The name of the site in a language.
    pub(super) fn site_title(&self, lang: LangId) -> &str {
        let config = &self.site.config;
        config.title.best(self.site.lang(lang), &config.languages).map_or("", |(_, title)| title)
    }

    /// The shell of a route, and the HTML of its menus.
    pub(super) fn shell(&self, id: RouteId, title: &str) -> Result<(Shell, Vars), Fault> {
        let route = &self.site.routes[id];
        let lang = route.lang;
        let section = self.section_of(route);
        let shell = Shell {
            kind: self.kind(route),
            lang: self.html_lang(route),
            right_to_left: self.site.lang(lang).is_right_to_left(),
            text_lang: self.text_lang(route),
            is_home: self.is_home(route),
            policy: self.policy(self.has_script(route)),
            page_script: self.page_script(route).map(|name| self.asset(name)),
            head: self.head(route, title),
            languages: self.language_choices(route),
            crumbs: self.crumbs(route, title),
            notices: self.notices(route),
            section: section.and_then(|section| self.section_view(section, route)),
            report: self.report(route, title),
        };
        let frame = &self.frames[lang];
        let mut vars = Vars::default();
        vars.share("t", &frame.texts);
        vars.share("site", &frame.site);
        if self.is_dated(route) {
            vars.share("stale", &frame.stale);
        }
        let text_frame = route.doc.and_then(|doc| {
            let tag = standard_or_own(&self.site.docs[doc].name.lang);
            let text_lang = self.site.config.languages.iter().position(|own| *own == tag)?;
            self.frames.get(text_lang)
        });
        vars.share("t_text", &text_frame.unwrap_or(frame).texts);
        let href = self.href(&route.url);
        vars.html("menu", &frame.menu.marked(&href, self.menu_href(route).as_deref()));
        vars.html("footer", &frame.footer.marked(&href, None));
        let menu = match section.and_then(|section| self.section_menu(section, lang)) {
            Some(Ok(menu)) => menu.marked(&href, None),
            Some(Err(fault)) => return Err(fault.clone()),
            None => String::new(),
        };
        vars.html("section_menu", &menu);
        Ok((shell, vars))
    }

    /// Whether it is a page of text, with a script that follows the reading.
    fn is_read(&self, route: &Route) -> bool {
        let is_sheet = matches!(route.subject, Subject::Extra(_, Extra::Handout | Extra::Plan));
        let page = route.subject.page().filter(|_| !is_sheet);
        page.is_some_and(|page| self.site.pages[page].kind != Kind::Home)
    }

    /// Whether it tells of days to come, which are over one day.
    fn is_dated(&self, route: &Route) -> bool {
        let list = matches!(route.subject, Subject::List(List::Trainings));
        let place = matches!(route.subject, Subject::Region(_) | Subject::Municipality(_));
        list || place || matches!(route.subject, Subject::Provider(_))
    }

    /// What such a page says once they are.
    pub(super) fn stale(&self, lang: LangId, words: &Words) -> Stale {
        let today = self.site.date;
        let until = today.saturating_add((DAYS_AHEAD as i64 - 1).days()).to_string();
        Stale { until, text: self.t_with(lang, "stale", &[("date", &words.date(today))]) }
    }

    /// The script of the page: one that follows the reading, and brings the search when it is needed, or
    /// one that looks at the dates.
    fn page_script(&self, route: &Route) -> Option<&'static str> {
        if self.is_read(route) || route.subject == Subject::Search {
            Some("page.js")
        } else {
            self.is_dated(route).then_some("dates.js")
        }
    }

    fn has_script(&self, route: &Route) -> bool {
        self.page_script(route).is_some() || route.subject == Subject::List(List::Finder)
    }

    /// The language of the page itself: of its menus, and of its text unless that says otherwise.
    fn html_lang(&self, route: &Route) -> String {
        match (route.subject, route.doc) {
            (Subject::Easy(_), Some(doc)) => self.site.docs[doc].name.lang.to_string(),
            _ => self.site.lang(route.lang).to_string(),
        }
    }

    /// The language of the text, when it is not that of the page.
    fn text_lang(&self, route: &Route) -> Option<String> {
        let doc = route.doc.filter(|_| route.is_fallback)?;
        Some(self.site.docs[doc].name.lang.to_string())
    }

    fn kind(&self, route: &Route) -> &'static str {
        match route.subject {
            Subject::Page(page) | Subject::Easy(page) => self.site.pages[page].kind.name(),
            Subject::Extra(_, extra) => extra.name(),
            Subject::Duty(duty) => duty.name(),
            Subject::Search => "search",
            Subject::List(list) => list.name(),
            Subject::Region(_) => "region",
            Subject::Municipality(_) => "municipality",
            Subject::Provider(_) => "provider",
            Subject::Topic(_) => "topic",
            Subject::Facet(..) => "facet",
        }
    }

    pub(super) fn is_home(&self, route: &Route) -> bool {
        route.url == home_url(self.site.lang(route.lang))
    }

    /// The same subject in every language, as the switch shows it.
    fn language_choices(&self, route: &Route) -> Vec<LanguageChoice> {
        let choice = |lang: LangId| {
            // What stands beside a page switches to the page itself where nothing stands beside it.
            let page = route.subject.page().filter(|_| route.subject.is_beside());
            let page = || self.site.route_of(lang, Subject::Page(page?));
            let twin = self.site.route_of(lang, route.subject).or_else(page);
            let twin = &self.site.routes[twin?];
            let tag = self.site.lang(lang);
            let shown = twin.doc.map(|doc| self.site.docs[doc].name.lang.clone());
            let shown = shown.filter(|_| twin.is_fallback);
            let note = shown.as_ref().map(|shown| {
                self.t_with(
                    route.lang,
                    "shown_in",
                    &[("language", &self.language_in(route.lang, shown.as_str()))],
                )
            });
            Some(LanguageChoice {
                tag: tag.to_string(),
                text_tag: shown.as_ref().unwrap_or(tag).to_string(),
                name: capitalised(self.t(lang, "language")),
                href: self.href(&twin.url),
                current: lang == route.lang,
                note: note.filter(|_| lang != route.lang),
            })
        };
        self.site.languages().filter_map(choice).collect()
    }

    /// "in Finnish", in the reader's language.
    pub(super) fn language_in(&self, lang: LangId, tag: &str) -> String {
        let texts = self.theme.texts(self.site.lang(lang));
        let word = texts.and_then(|texts| texts.plain(&format!("language_in.{tag}")));
        word.map_or_else(|| self.language_name(lang, tag), str::to_owned)
    }

    /// The name of a language, in the reader's language.
    pub(super) fn language_name(&self, lang: LangId, tag: &str) -> String {
        let texts = self.theme.texts(self.site.lang(lang));
        let word = texts.and_then(|texts| texts.plain(&format!("languages.{tag}")));
        word.unwrap_or(tag).to_owned()
    }

    fn crumbs(&self, route: &Route, title: &str) -> Vec<Crumb> {
        if self.is_home(route) {
            return Vec::new();
        }
        let lang = route.lang;
        let page = |page: PageId| {
            let card = self.card(page, lang)?;
            if self.site.pages[page].key == "index" {
                let title = self.t(lang, "home").to_owned();
                return Some(Crumb { title, href: Some(card.href), lang: None });
            }
            Some(Crumb { title: card.title, href: Some(card.href), lang: card.lang })
        };
        let directory = |subject: Subject| {
            let route = self.site.route_of(lang, subject)?;
            let title = self.directory_name(subject, lang);
            Some(Crumb { title, href: Some(self.href_of(route)), lang: None })
        };
        // Every way into the directory begins at the finder, but a topic may be one of pages alone.
        let entrance = Some(Subject::List(List::Finder)).filter(|_| {
            let is_own = matches!(route.subject, Subject::List(List::Finder | List::Topics));
            !is_own
                && !matches!(route.subject, Subject::Topic(_) | Subject::Duty(_) | Subject::Search)
        });
        let home = self.site.page_with_key("index").and_then(page);
        let mut crumbs: Vec<Crumb> = match route.subject {
            Subject::Page(id) => self.site.ancestors(id).into_iter().filter_map(page).collect(),
            Subject::Easy(id) | Subject::Extra(id, _) => {
                self.site.ancestors(id).into_iter().chain([id]).filter_map(page).collect()
            }
            Subject::List(_) => home.into_iter().chain(entrance.and_then(directory)).collect(),
            Subject::Municipality(at) => {
                let region = reference::region_at(reference::municipalities()[at].region);
                let region = region.and_then(|at| directory(Subject::Region(at)));
                home.into_iter().chain(entrance.and_then(directory)).chain(region).collect()
            }
            other => {
                let list = other.list().and_then(|list| directory(Subject::List(list)));
                home.into_iter().chain(entrance.and_then(directory)).chain(list).collect()
            }
        };
        // The page that it stands beside comes before it, by its title.
        let beside = match route.subject {
            Subject::Extra(_, Extra::Trainer) => Some("views.trainer"),
            Subject::Extra(_, Extra::Handout) => Some("handout"),
            Subject::Extra(_, Extra::Plan) => Some("plan.name"),
            _ => None,
        };
        crumbs.push(match beside {
            Some(key) => Crumb { title: self.t(lang, key).to_owned(), href: None, lang: None },
            None => Crumb { title: title.to_owned(), href: None, lang: self.text_lang(route) },
        });
        crumbs
    }

    fn notices(&self, route: &Route) -> Vec<Notice> {
        let mut notices = Vec::new();
        let lang = route.lang;
        if let Some(tag) = self.text_lang(route) {
            let language = self.language_name(lang, &tag);
            // "Vi visar den på finska", "Näytämme sen kielellä: suomi".
            let text = self.t_with(lang, "not_translated", &[("language", &language)]);
            notices.push(Notice { text, ..Notice::default() });
        }
        notices.extend(self.directory_notices(route));
        notices
    }

    /// The section whose pages a menu beside the text lists.
    fn section_of(&self, route: &Route) -> Option<PageId> {
        let page = route.subject.page()?;
        let has_menu = |page: &PageId| self.frames[route.lang].sections.contains_key(page);
        Some(page).filter(has_menu).or(self.site.pages[page].parent.filter(has_menu))
    }

    fn section_view(&self, section: PageId, route: &Route) -> Option<SectionView> {
        let card = self.card(section, route.lang)?;
        let current = card.href == self.href(&route.url);
        Some(SectionView { title: card.title, href: card.href, lang: card.lang, current })
    }

    /// The entry of the menu that the route belongs under, if it is not the entry itself.
    fn menu_href(&self, route: &Route) -> Option<String> {
        let belongs = |item: &MenuItem| match (*item, route.subject) {
            (MenuItem::Page(own), subject) => subject.page().is_some_and(|page| {
                own == self.site.section(page) || self.site.ancestors(page).contains(&own)
            }),
            (MenuItem::List(own), Subject::List(list)) => own == list,
            (MenuItem::List(own), subject) => subject.list() == Some(own),
        };
        // What has no entry of its own is found through the finder, or through the regions.
        let is_entrance = |item: &MenuItem| match route.subject {
            Subject::Topic(_) | Subject::List(List::Topics) => false,
            Subject::Duty(_) | Subject::Search => false,
            subject if subject.page().is_some() => false,
            _ => matches!(item, MenuItem::List(List::Finder | List::Regions)),
        };
        let is_home = |item: &&MenuItem| match item {
            MenuItem::Page(page) => self.site.pages[*page].key == "index",
            MenuItem::List(_) => false,
        };
        let mut items = self.site.menu.iter().filter(|item| !is_home(item));
        let item =
            items.clone().find(|item| belongs(item)).or_else(|| items.find(|i| is_entrance(i)))?;
        self.menu_card(*item, route.lang).map(|card| card.href)
    }
}

/// The address of a language's home page.
pub(super) fn home_url(lang: &crate::base::Lang) -> crate::base::UrlPath {
    crate::base::UrlPath::new(format!("/{lang}/"))
}

/// The address of a language's feed of news.
pub(super) fn feed_url(lang: &crate::base::Lang) -> crate::base::UrlPath {
    crate::base::UrlPath::new(format!("/{lang}/feed.xml"))
}

/// A word at the beginning of a line or a list.
pub(super) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}
