//! Pages of the handbook, and the pages that belong to no section: the root, redirects, 404.

use crate::{
    base::UrlPath,
    document::{Extra, Front, Kind},
    site::{LangId, List, PageId, Route, RouteId, Subject},
    theme::{Fault, Vars, shared},
};

use super::{
    Renderer,
    head::fitting,
    shell::home_url,
    view::{
        Alternate, Card, ContentsItem, EasyLink, ExtraLink, Fact, FactValue, PageView, SourceView,
    },
};
use schemars::JsonSchema;
use serde::Serialize;

/// Words that an adult reads in a minute, a little under the usual figures for Finnish.
const WORDS_A_MINUTE: usize = 150;

/// News on the home page.
const LATEST: usize = 3;

impl Renderer<'_> {
    /// The HTML of a route.
    pub fn route(&self, id: RouteId) -> Result<String, Fault> {
        let route = &self.site.routes[id];
        match route.subject {
            Subject::Page(page) | Subject::Easy(page) | Subject::Extra(page, _) => {
                self.page(id, page)
            }
            Subject::Duty(duty) => self.duty_page(route, duty),
            Subject::Search => self.search_page(id),
            _ => self.directory_page(id),
        }
    }

    fn page(&self, id: RouteId, page: PageId) -> Result<String, Fault> {
        let route = &self.site.routes[id];
        let (Some(doc), Some(front)) = (route.doc, self.front(route)) else {
            return Ok(String::new());
        };
        let lang = route.lang;
        let title = self.extra_title(route, &front.title);
        let (shell, mut vars) = self.shell(id, &title)?;
        let json_ld = self.json_ld(route, &front.title, &shell.crumbs);
        let view = self.page_view(route, page, front);
        vars.html("html", &self.body(doc, route)?);
        vars.share("page", &shared(&view));
        vars.share("contents", &shared(&self.contents(route)));
        vars.share("children", &shared(&self.children(page, lang)));
        let (previous, next) = self.neighbours(page, lang);
        vars.share("previous", &shared(&previous));
        vars.share("next", &shared(&next));
        if self.site.pages[page].kind == Kind::Home {
            let latest: Vec<Card> = self.news_cards(lang).into_iter().take(LATEST).collect();
            vars.share("news", &shared(&latest));
            let find = self
                .site
                .route_of(lang, Subject::List(List::Finder))
                .map(|route| self.href_of(route));
            vars.share("find", &shared(&find));
        }
        if let Some(contact) = &front.practice.contact_ref {
            vars.html("contact", &self.contact_box(&contact.value, lang)?);
        }
        if self.site.pages[page].kind == Kind::Path {
            vars.share("lessons", &shared(&self.lessons(front, lang)));
        }
        if self.shows_plan(route) {
            vars.share("plan", &shared(&self.plan(page, front, self.text_lang_id(route))));
        }
        let template = match route.subject {
            Subject::Extra(_, Extra::Handout) => "handout.html".to_owned(),
            Subject::Extra(_, Extra::Plan) => "plan.html".to_owned(),
            _ => format!("{}.html", self.site.pages[page].kind.name()),
        };
        self.finish(&template, shell, vars, json_ld)
    }

    /// Whether a route shows the plan of its page: a page of its own, and the trainer's view do.
    fn shows_plan(&self, route: &Route) -> bool {
        match route.subject {
            Subject::Extra(_, Extra::Plan) => true,
            Subject::Extra(page, Extra::Trainer) => {
                self.site.route_of(route.lang, Subject::Extra(page, Extra::Plan)).is_some()
            }
            _ => false,
        }
    }

    /// The title of a page or of what stands beside it.
    fn extra_title(&self, route: &Route, title: &str) -> String {
        let key = match route.subject {
            Subject::Extra(_, Extra::Trainer) => "views.trainer_title",
            Subject::Extra(_, Extra::Handout) => "views.handout_title",
            Subject::Extra(_, Extra::Plan) => "views.plan_title",
            _ => return title.to_owned(),
        };
        self.t_with(route.lang, key, &[("title", title)])
    }

    /// From a page to what stands beside it, and back.
    fn extra_links(&self, route: &Route, page: PageId) -> Vec<ExtraLink> {
        let link = |subject: Subject, key: &'static str, icon: &'static str| {
            let id = self.site.route_of(route.lang, subject)?;
            let text = self.t(route.lang, key).to_owned();
            Some(ExtraLink { href: self.href_of(id), text, icon })
        };
        let trainer = || link(Subject::Extra(page, Extra::Trainer), "views.trainer", "trainer");
        let handout = || link(Subject::Extra(page, Extra::Handout), "views.handout", "print");
        let plan = || link(Subject::Extra(page, Extra::Plan), "views.plan", "clock");
        let back = |key| link(Subject::Page(page), key, "back");
        let links = match route.subject {
            Subject::Page(_) => [trainer(), plan(), handout()],
            Subject::Extra(_, Extra::Trainer) => [back("views.lesson"), plan(), handout()],
            Subject::Extra(_, Extra::Handout) => [back("views.back"), None, None],
            Subject::Extra(_, Extra::Plan) => [back("views.back"), trainer(), handout()],
            _ => [None, None, None],
        };
        links.into_iter().flatten().collect()
    }

    /// Renders a template with a shell around.
    pub(super) fn finish(
        &self,
        template: &str,
        shell: super::view::Shell,
        mut vars: Vars,
        json_ld: Option<String>,
    ) -> Result<String, Fault> {
        vars.add(&shell)?;
        if let Some(json_ld) = json_ld {
            vars.html("json_ld", &json_ld);
        }
        self.theme.templates.render(template, &vars)
    }

    fn page_view(&self, route: &Route, page: PageId, front: &Front) -> PageView {
        let kind = self.site.pages[page].kind;
        let text_lang = self.text_lang_id(route);
        PageView {
            title: front.title.clone(),
            description: front.description.clone(),
            easy: self.easy_link(route, page),
            extra: match route.subject {
                Subject::Extra(_, extra) => Some(extra.name()),
                _ => None,
            },
            extras: self.extra_links(route, page),
            objectives: front.lesson.objectives.clone(),
            facts: self.facts(front, kind, text_lang),
            terms: self.terms(route),
            sources: front
                .sources
                .iter()
                .map(|source| SourceView { title: source.title.clone(), url: source.url.clone() })
                .collect(),
            topics: self.topics(front, route.lang),
            dates: self.dates(route, front, kind),
            date: front.date.map(|date| self.words(text_lang).date(date)),
            date_iso: front.date.map(|date| date.to_string()),
            edit_url: self.edit_url(route),
        }
    }

    /// The language of the text of a route, among the languages of the site.
    fn text_lang_id(&self, route: &Route) -> LangId {
        let tag = route.doc.map(|doc| &self.site.docs[doc].name.lang);
        let standard = tag.map(crate::document::standard_or_own);
        let own = |tag| self.site.config.languages.iter().position(|own| *own == tag);
        standard.and_then(own).unwrap_or(route.lang)
    }

    fn edit_url(&self, route: &Route) -> Option<String> {
        let pattern = self.site.config.edit_url.as_ref()?;
        let path = self.site.docs[route.doc?].path.as_str();
        Some(pattern.replace("{path}", &crate::base::url::encoded(path)))
    }

    /// The link to the page in easier language, or back from it.
    fn easy_link(&self, route: &Route, page: PageId) -> Option<EasyLink> {
        let reviewed = self.site.config.easy_language_reviewed;
        let (subject, key) = match route.subject {
            Subject::Easy(_) => (Subject::Page(page), "standard_version"),
            _ if reviewed => (Subject::Easy(page), "easy_version_reviewed"),
            _ => (Subject::Easy(page), "easy_version"),
        };
        let twin = &self.site.routes[self.site.route_of(route.lang, subject)?];
        let lang = self.site.docs[twin.doc?].name.lang.to_string();
        let text = self.t(route.lang, key).to_owned();
        Some(EasyLink { href: self.href(&twin.url), lang, text })
    }

    fn contents(&self, route: &Route) -> Vec<ContentsItem> {
        let Some(doc) = route.doc else { return Vec::new() };
        let headings = self.site.docs[doc].face.headings.iter();
        let item = |heading: &crate::document::Heading| ContentsItem {
            id: heading.id.clone(),
            text: heading.text.clone(),
            level: heading.level,
        };
        let is_shown = |heading: &&crate::document::Heading| match route.subject {
            Subject::Extra(_, Extra::Trainer) | Subject::Easy(_) => true,
            Subject::Extra(_, Extra::Handout | Extra::Plan) => false,
            _ => !heading.for_trainer,
        };
        headings
            .filter(|heading| heading.level <= 3 && !heading.text.is_empty())
            .filter(is_shown)
            .map(item)
            .collect()
    }

    fn children(&self, page: PageId, lang: LangId) -> Vec<Card> {
        let children = &self.site.pages[page].children[lang];
        let current = &self.site.news[lang];
        let shown = |child: &&PageId| {
            self.site.pages[**child].kind != Kind::News || current.contains(child)
        };
        children.iter().filter(shown).filter_map(|child| self.child_card(*child, lang)).collect()
    }

    /// A page in the list of its section: with its date or duration.
    pub(super) fn child_card(&self, page: PageId, lang: LangId) -> Option<Card> {
        let mut card = self.card(page, lang)?;
        let front = self.site.front(page, lang)?;
        card.meta = match self.site.pages[page].kind {
            Kind::News => front.date.map(|date| self.words(lang).date(date)),
            Kind::Lesson => front.lesson.minutes().map(|n| self.minutes(lang, n)),
            _ => None,
        };
        // The line about it is in the reader's language; the card in that of the page.
        card.meta = card.meta.filter(|_| card.lang.is_none());
        Some(card)
    }

    /// The topics of a page, with the addresses of what else there is on them.
    fn topics(&self, front: &Front, lang: LangId) -> Vec<Card> {
        let topics = self.site.topics.iter().enumerate();
        let own = topics.filter(|(_, topic)| front.topics.contains(&topic.code));
        own.filter_map(|(at, _)| self.topic_card(at, lang)).collect()
    }

    fn news_cards(&self, lang: LangId) -> Vec<Card> {
        self.site.news[lang].iter().filter_map(|page| self.child_card(*page, lang)).collect()
    }

    fn minutes(&self, lang: LangId, n: i64) -> String {
        self.t_count(lang, "minutes", usize::try_from(n).unwrap_or(0))
    }

    fn lessons(&self, front: &Front, lang: LangId) -> Vec<Card> {
        let keys = front.path.lessons.iter();
        let pages = keys.filter_map(|key| self.site.page_with_key(&key.value));
        pages.filter_map(|page| self.child_card(page, lang)).collect()
    }

    /// The pages before and after a page in its section.
    fn neighbours(&self, page: PageId, lang: LangId) -> (Option<Card>, Option<Card>) {
        let Some(parent) = self.site.pages[page].parent else { return (None, None) };
        let siblings = &self.site.pages[parent].children[lang];
        if self.site.pages[page].kind == Kind::Statement {
            return (None, None);
        }
        let Some(at) = siblings.iter().position(|own| *own == page) else { return (None, None) };
        let is_top = self.site.pages[parent].key == "index";
        let card = |at: Option<usize>| {
            let sibling = *siblings.get(at?)?;
            (!is_top).then(|| self.card(sibling, lang)).flatten()
        };
        (card(at.checked_sub(1)), card(Some(at + 1)))
    }

    /// What is told of a page under its text, in the reader's language.
    fn dates(&self, route: &Route, front: &Front, kind: Kind) -> Vec<String> {
        let lang = route.lang;
        let said = |key, date: Option<jiff::civil::Date>| {
            date.map(|date| self.t_with(lang, key, &[("date", &self.words(lang).date(date))]))
        };
        let mut dates = Vec::new();
        if kind != Kind::News {
            dates.extend(said("published", front.date));
        }
        dates.extend(said("updated", front.updated));
        dates.extend(said("checked", front.checked));
        let words = route.doc.map_or(0, |doc| self.documents[doc].body.words);
        if matches!(kind, Kind::Page | Kind::Lesson | Kind::Practice | Kind::Faq) && words > 0 {
            dates.push(self.t_count(lang, "reading_time", words.div_ceil(WORDS_A_MINUTE)));
        }
        dates
    }

    /// The facts of a page that stand in its front matter, in the language of the text.
    fn facts(&self, front: &Front, kind: Kind, lang: LangId) -> Vec<Fact> {
        let mut facts = Facts { renderer: self, lang, list: Vec::new() };
        match kind {
            Kind::Lesson => facts.lesson(front),
            Kind::Path => facts.path(front),
            Kind::Practice => facts.practice(front),
            _ => {}
        }
        facts.list
    }

    // Pages that belong to no section.

    /// `/`: a page that offers the languages, without redirecting anyone.
    pub fn root(&self) -> Result<String, Fault> {
        let canonical = self.absolute(&UrlPath::new("/"));
        let alternates = self.home_alternates();
        let page = LanguagesPage { canonical: Some(canonical), alternates, noindex: false };
        let keys = ("choose.heading", "choose.text", "choose.link");
        self.languages_page(&page, keys, |lang| self.site_title(lang).to_owned())
    }

    /// `404.html`, in all languages: a host knows only one.
    pub fn not_found(&self) -> Result<String, Fault> {
        let page = LanguagesPage { canonical: None, alternates: Vec::new(), noindex: true };
        let keys = ("not_found.heading", "not_found.text", "not_found.link");
        self.languages_page(&page, keys, |lang| self.t(lang, "not_found.heading").to_owned())
    }

    fn languages_page(
        &self,
        page: &LanguagesPage,
        (heading, text, link): (&'static str, &'static str, &'static str),
        title: impl Fn(LangId) -> String,
    ) -> Result<String, Fault> {
        let mut names: Vec<Name> = Vec::new();
        for lang in self.site.languages() {
            let text = title(lang);
            if !names.iter().any(|name| name.text == text) {
                names.push(Name { lang: self.site.lang(lang).to_string(), text });
            }
        }
        let choice = |lang: LangId| Choice {
            lang: self.site.lang(lang).to_string(),
            heading: self.t(lang, heading).to_owned(),
            text: self.t(lang, text).to_owned(),
            link: self.t(lang, link).to_owned(),
            href: self.href(&home_url(self.site.lang(lang))),
        };
        let choices: Vec<Choice> = self.site.languages().map(choice).collect();
        let title: Vec<&str> = names.iter().map(|name| name.text.as_str()).collect();
        let mut vars = Vars::of(page)?;
        vars.text("lang", self.site.config.source_language().as_str());
        let first = title.first().copied().unwrap_or_default();
        vars.text("title", &fitting(&title.join(" · "), first));
        vars.text("policy", &self.policy(false));
        vars.text("css", &self.asset("style.css"));
        vars.text("icon", &self.asset("icon.svg"));
        vars.share("names", &shared(&names));
        vars.share("choices", &shared(&choices));
        self.theme.templates.render("root.html", &vars)
    }

    /// The home pages of all languages, answered by each of them.
    pub fn home_alternates(&self) -> Vec<Alternate> {
        let home = self.site.page_with_key("index");
        let route = home.and_then(|home| {
            self.site.languages().find_map(|lang| self.site.route_of(lang, Subject::Page(home)))
        });
        route.map_or(Vec::new(), |route| self.alternates(&self.site.routes[route]))
    }

    /// A page that leads on from an old address, without JavaScript.
    pub fn redirect(&self, to: RouteId) -> Result<String, Fault> {
        let route = &self.site.routes[to];
        let title = self.front(route).map_or("", |front| front.title.as_str());
        let mut vars = Vars::default();
        vars.share("t", &self.frames[route.lang].texts);
        vars.text("lang", self.site.lang(route.lang).as_str());
        vars.text("title", title);
        let moved = self.t(route.lang, "page_moved");
        vars.text("head_title", &fitting(&format!("{moved}: {title}"), moved));
        vars.text("policy", &self.policy(false));
        vars.text("href", &self.href(&route.url));
        vars.text("canonical", &self.absolute(&route.url));
        vars.text("css", &self.asset("style.css"));
        self.theme.templates.render("redirect.html", &vars)
    }
}

#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct LanguagesPage {
    canonical: Option<String>,
    alternates: Vec<Alternate>,
    noindex: bool,
}

#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct Name {
    lang: String,
    text: String,
}

#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct Choice {
    lang: String,
    heading: String,
    text: String,
    link: String,
    href: String,
}

/// Gathers facts under their names.
struct Facts<'a> {
    renderer: &'a Renderer<'a>,
    lang: LangId,
    list: Vec<Fact>,
}

impl Facts<'_> {
    fn add(&mut self, key: &'static str, values: impl IntoIterator<Item = String>) {
        let values: Vec<String> = values.into_iter().collect();
        if !values.is_empty() {
            let name = self.renderer.t(self.lang, key).to_owned();
            self.list
                .push(Fact { name, values: values.into_iter().map(FactValue::from).collect() });
        }
    }

    fn words<'c>(&self, group: &str, codes: impl IntoIterator<Item = &'c str>) -> Vec<String> {
        let tag = self.renderer.site.lang(self.lang).as_str();
        let word = |code: &'c str| crate::reference::code_word(group, code, tag).to_owned();
        codes.into_iter().map(word).collect()
    }

    fn audiences(&mut self, front: &Front) {
        let config = &self.renderer.site.config;
        let lang = self.renderer.site.lang(self.lang);
        let word =
            |code: &String| config.code_word("audience", &config.audiences, code, lang).to_owned();
        self.add("fact.audiences", front.audiences.iter().map(word));
    }

    fn lesson(&mut self, front: &Front) {
        let lesson = &front.lesson;
        let minutes = lesson.minutes().map(|n| self.renderer.minutes(self.lang, n));
        self.add("fact.duration", minutes);
        self.add("fact.level", self.words("level", lesson.level));
        self.audiences(front);
        self.add("fact.group_size", lesson.group_size.clone());
        self.add("fact.prior", lesson.prior.clone());
        self.add("fact.devices", self.words("device", lesson.devices.iter().copied()));
        self.add("fact.materials", lesson.materials.clone());
        let digcomp = lesson.digcomp.iter().map(|id| {
            let tag = self.renderer.site.lang(self.lang).as_str();
            format!("{id} {}", crate::reference::code_word("digcomp", id, tag))
        });
        let digcomp: Vec<String> = digcomp.collect();
        self.add("fact.digcomp", digcomp);
        self.add("fact.service_version", lesson.service_version.clone());
    }

    fn path(&mut self, front: &Front) {
        let site = self.renderer.site;
        let pages = front.path.lessons.iter().filter_map(|key| site.page_with_key(&key.value));
        let fronts = pages.filter_map(|page| site.front(page, self.lang));
        let total: i64 = fronts.filter_map(|front| front.lesson.minutes()).sum();
        let total = (total > 0).then(|| self.renderer.minutes(self.lang, total));
        self.add("fact.total", total);
        self.audiences(front);
    }

    fn practice(&mut self, front: &Front) {
        let practice = &front.practice;
        self.add("fact.situation", practice.situation.clone());
        self.add("fact.for_whom", practice.for_whom.clone());
        self.add("fact.resources", practice.resources.clone());
        self.add("fact.results", practice.results.clone());
        let tag = self.renderer.site.lang(self.lang).as_str();
        let regions = front.regions.iter().filter_map(|code| crate::reference::region(code));
        self.add("fact.regions", regions.map(|region| region.names.in_lang(tag).to_owned()));
    }
}
