//! The editor's view: all pages in all languages with their state, and all findings. It belongs to
//! the dev server alone and works without JavaScript.

use std::{collections::BTreeMap, fmt::Write};

use jiff::civil::Date;

use crate::{
    base::{Hash, html::escape},
    diagnostic::{
        Severity,
        texts::{self, desk},
    },
    site::{DocId, LangId, Site, Subject},
};

use super::{
    edition::Edition,
    findings::{self, Found, Shown, editor_href, level},
    inject,
};

/// What of the site is shown.
pub(super) struct Desk {
    search: String,
    lang: String,
    state: String,
    weight: String,
    from: usize,
    findings_from: usize,
}

/// A page and its state in each language.
struct Row {
    title: String,
    cells: Vec<Cell>,
}

/// A page in one language.
struct Cell {
    state: State,
    href: Option<String>,
    doc: Option<DocId>,
}

/// How a page is in one language.
#[derive(Clone, PartialEq, Eq)]
enum State {
    Own,
    /// Shown in another language.
    Fallback(String),
    Draft,
    /// Published on a day to come.
    Scheduled(Date),
    Missing,
}

/// So many rows are shown at a time.
const SHOWN: usize = 200;

impl State {
    /// The name that filters give it.
    fn name(&self) -> &'static str {
        match self {
            State::Own => "own",
            State::Fallback(_) => "fallback",
            State::Draft => "draft",
            State::Scheduled(_) => "scheduled",
            State::Missing => "missing",
        }
    }

    fn text(&self, words: &texts::Desk) -> String {
        match self {
            State::Own => words.own.to_owned(),
            State::Fallback(lang) => words.fallback.replace("{language}", lang),
            State::Draft => words.draft.to_owned(),
            State::Scheduled(date) => words.scheduled.replace("{date}", &date.to_string()),
            State::Missing => words.missing.to_owned(),
        }
    }
}

impl Desk {
    /// What a query of an address asks for.
    pub(super) fn new(query: &str) -> Desk {
        let pairs: BTreeMap<String, String> =
            url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let text =
            |name: &str| pairs.get(name).map(|text| text.trim().to_owned()).unwrap_or_default();
        let number = |name: &str| text(name).parse().unwrap_or(0);
        Desk {
            search: text("q"),
            lang: text("lang"),
            state: text("state"),
            weight: text("weight"),
            from: number("from"),
            findings_from: number("findings"),
        }
    }

    /// The page, and a hash of what it says.
    pub(super) fn page(&self, edition: &Edition) -> (String, Hash) {
        let words = desk(edition.lang());
        let mut main = String::new();
        let _ = write!(main, "<h1>{}</h1>", escape(words.title));
        let home = format!("{}/", edition.base_path());
        let _ = write!(main, "<p><a href=\"{}\">{}</a></p>", escape(&home), escape(words.home));
        self.form(&mut main, edition);
        self.all_findings(&mut main, edition);
        self.all_pages(&mut main, edition);
        let hash = Hash::of(main.as_bytes());
        let client = inject::client(edition, hash, None);
        let html = format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
             script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'\">\
             <title>{title}</title><link rel=\"icon\" href=\"{base}{own}icon.svg\"><link rel=\"stylesheet\" href=\"{base}{own}desk.css\">{client}</head>\
             <body><main id=\"main\">{main}</main></body></html>",
            lang = words.lang,
            title = escape(words.title),
            base = escape(edition.base_path()),
            own = inject::OWN,
        );
        (html, hash)
    }

    fn form(&self, html: &mut String, edition: &Edition) {
        let words = desk(edition.lang());
        let site = &edition.site.site;
        let languages = site.languages().map(|lang| {
            let tag = site.lang(lang).to_string();
            (tag.clone(), tag)
        });
        let states = [
            ("own", words.own.to_owned()),
            ("fallback", words.fallback.replace("{language}", "…")),
            ("draft", words.draft.to_owned()),
            ("scheduled", words.scheduled.replace("{date}", "…")),
            ("missing", words.missing.to_owned()),
        ];
        let weight =
            |severity| (level(severity), findings::severity_name(edition.lang(), severity));
        let weights = [Severity::Error, Severity::Warning, Severity::Due, Severity::Note];
        let _ = write!(
            html,
            "<form><p><label for=\"q\">{}</label> <input id=\"q\" name=\"q\" type=\"search\" value=\"{}\"></p>",
            escape(words.search),
            escape(&self.search)
        );
        let named = |(name, text): (&str, String)| (name.to_owned(), text);
        select(html, words, "lang", words.language, &self.lang, languages);
        select(html, words, "state", words.state, &self.state, states.into_iter().map(named));
        let weights = weights.map(weight).into_iter().map(named);
        select(html, words, "weight", words.weight, &self.weight, weights);
        let _ = write!(html, "<p><button>{}</button></p></form>", escape(words.filter));
    }

    fn all_findings(&self, html: &mut String, edition: &Edition) {
        let words = desk(edition.lang());
        let wanted = self.search.to_lowercase();
        let fits = |found: &&Found| {
            let file = found.report.diagnostic.place.file.as_str().to_lowercase();
            let weight = level(found.report.severity);
            (self.weight.is_empty() || self.weight == weight) && file.contains(&wanted)
        };
        let all = edition.findings().map(|all| all.found.as_slice()).unwrap_or_default();
        let mut found: Vec<&Found> = all.iter().filter(fits).collect();
        found.sort_by_key(|found| std::cmp::Reverse(found.report.severity));
        let _ = write!(html, "<h2 id=\"findings\">{}</h2>", escape(words.findings));
        if found.is_empty() {
            let text = if all.is_empty() { words.all_well } else { words.nothing_fits };
            let _ = write!(html, "<p>{}</p>", escape(text));
            return;
        }
        let window = self.window(html, words, found.len(), ("findings", self.findings_from));
        html.push_str("<ol class=\"findings\">");
        for found in &found[window] {
            findings::item(html, edition, found, Shown::InList);
        }
        html.push_str("</ol>");
    }

    fn all_pages(&self, html: &mut String, edition: &Edition) {
        let words = desk(edition.lang());
        let site = &edition.site.site;
        let wanted = self.search.to_lowercase();
        let fits = |(key, row): &(&String, &Row)| {
            let cells = row.cells.iter().enumerate();
            let mut cells = cells
                .filter(|(lang, _)| self.lang.is_empty() || site.lang(*lang).as_str() == self.lang);
            let is_state =
                cells.any(|(_, cell)| self.state.is_empty() || cell.state.name() == self.state);
            let found = [key.as_str(), row.title.as_str()];
            let is_named = found.iter().any(|text| text.to_lowercase().contains(&wanted));
            is_state && is_named
        };
        let rows = rows(edition);
        let rows: Vec<(&String, &Row)> = rows.iter().filter(fits).collect();
        let _ = write!(html, "<h2 id=\"pages\">{}</h2>", escape(words.pages));
        if rows.is_empty() {
            let _ = write!(html, "<p>{}</p>", escape(words.nothing_fits));
            return;
        }
        let window = self.window(html, words, rows.len(), ("from", self.from));
        let _ = write!(
            html,
            "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-labelledby=\"pages\"><table><thead><tr><th scope=\"col\">{}</th>",
            escape(words.page)
        );
        for lang in site.languages() {
            let _ = write!(html, "<th scope=\"col\">{}</th>", escape(site.lang(lang).as_str()));
        }
        html.push_str("</tr></thead><tbody>");
        for (key, row) in &rows[window] {
            let (title, key) = (escape(&row.title), escape(key));
            let _ = write!(html, "<tr><th scope=\"row\">{title} <code>{key}</code></th>");
            row.cells.iter().for_each(|cell| cell.write(html, edition));
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table></div>");
    }

    /// What of a long list is shown, with links to what is before and after.
    fn window(
        &self,
        html: &mut String,
        words: &texts::Desk,
        all: usize,
        (name, from): (&str, usize),
    ) -> std::ops::Range<usize> {
        let from = from.min(all.saturating_sub(1)) / SHOWN * SHOWN;
        let to = (from + SHOWN).min(all);
        let gaps = [("{from}", from + 1), ("{to}", to), ("{all}", all)];
        let text = gaps
            .iter()
            .fold(words.shown.to_owned(), |text, (gap, n)| text.replace(gap, &n.to_string()));
        let _ = write!(html, "<p>{}", escape(&text));
        let mut link = |to: usize, text: &str| {
            let href = self.with(name, to);
            let _ = write!(html, " <a href=\"?{}\">{}</a>", escape(&href), escape(text));
        };
        if from > 0 {
            link(from - SHOWN, words.previous);
        }
        if to < all {
            link(to, words.next);
        }
        html.push_str("</p>");
        from..to
    }

    /// The query for the same view from elsewhere in a list.
    fn with(&self, name: &str, from: usize) -> String {
        let place = |own: &str, value: usize| if own == name { from } else { value };
        url::form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &self.search)
            .append_pair("lang", &self.lang)
            .append_pair("state", &self.state)
            .append_pair("weight", &self.weight)
            .append_pair("from", &place("from", self.from).to_string())
            .append_pair("findings", &place("findings", self.findings_from).to_string())
            .finish()
    }
}

fn select(
    html: &mut String,
    words: &texts::Desk,
    name: &str,
    label: &str,
    chosen: &str,
    options: impl Iterator<Item = (String, String)>,
) {
    let label = escape(label);
    let _ = write!(
        html,
        "<p><label for=\"{name}\">{label}</label> <select id=\"{name}\" name=\"{name}\">"
    );
    let _ = write!(html, "<option value=\"\">{}</option>", escape(words.any));
    for (value, text) in options {
        let selected = if value == chosen { " selected" } else { "" };
        let (value, text) = (escape(&value), escape(&text));
        let _ = write!(html, "<option value=\"{value}\"{selected}>{text}</option>");
    }
    html.push_str("</select></p>");
}

/// Every page by its key, drafts and pages of the future too.
fn rows(edition: &Edition) -> BTreeMap<String, Row> {
    let site = &edition.site.site;
    let empty = || Cell { state: State::Missing, href: None, doc: None };
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for (id, doc) in site.docs.iter().enumerate().filter(|(_, doc)| !doc.name.is_snippet()) {
        let row = rows.entry(doc.key()).or_insert_with(|| Row {
            title: doc.front.title.clone(),
            cells: site.languages().map(|_| empty()).collect(),
        });
        let lang = site.config.languages.iter().position(|own| *own == doc.name.lang);
        if lang == Some(0) {
            row.title.clone_from(&doc.front.title);
        }
        let Some(cell) = lang.and_then(|lang| row.cells.get_mut(lang)) else { continue };
        cell.doc = Some(id);
        cell.state = match (doc.front.draft, doc.front.date) {
            (true, _) => State::Draft,
            (false, Some(date)) if doc.page.is_none() => State::Scheduled(date),
            _ => State::Own,
        };
    }
    for (id, page) in site.pages.iter().enumerate() {
        let Some(row) = rows.get_mut(&page.key) else { continue };
        for lang in site.languages() {
            place(site, &mut row.cells[lang], lang, Subject::Page(id));
        }
    }
    rows
}

/// Where a page is shown to readers of a language.
fn place(site: &Site, cell: &mut Cell, lang: LangId, subject: Subject) {
    let Some(route) = site.route_of(lang, subject).map(|id| &site.routes[id]) else { return };
    cell.href = Some(site.config.base_url.href(&route.url));
    if let (State::Missing, Some(doc)) = (&cell.state, route.doc.filter(|_| route.is_fallback)) {
        cell.state = State::Fallback(site.docs[doc].name.lang.to_string());
    }
}

impl Cell {
    fn write(&self, html: &mut String, edition: &Edition) {
        let words = desk(edition.lang());
        let _ = write!(html, "<td class=\"{}\">", self.state.name());
        let text = self.state.text(words);
        let _ = match &self.href {
            Some(href) => write!(html, "<a href=\"{}\">{}</a>", escape(href), escape(&text)),
            None => write!(html, "{}", escape(&text)),
        };
        if let Some(doc) = self.doc {
            let path = &edition.site.site.docs[doc].path;
            let href = editor_href(edition, path, None);
            let label = format!("{}: {path}", words.open_in_editor);
            let _ = write!(
                html,
                " <a class=\"edit\" href=\"{}\" aria-label=\"{}\">✎</a>",
                escape(&href),
                escape(&label)
            );
        }
        html.push_str("</td>");
    }
}
