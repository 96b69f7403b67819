//! Languages: which pages lack one, and how much that matters on this site.

use crate::{
    base::{SourcePath, source::Spanned},
    config::CONFIG_PATH,
    diagnostic::{Diagnostic, Finding, suggest::nearest},
    document::Kind,
    site::{LangId, Page, Site},
};

pub(super) fn check(site: &Site, notes: &mut Vec<Diagnostic>) {
    names(site, notes);
    for page in &site.pages {
        let finding = wanted(site, page);
        for lang in site.languages().filter(|lang| page.versions[*lang].is_none()) {
            notes.extend(missing(site, page, lang, finding));
        }
    }
}

/// The kinds and keys that the settings name exist; a statement that must be there is.
fn names(site: &Site, notes: &mut Vec<Diagnostic>) {
    let parity = &site.config.parity;
    let file = SourcePath::new(CONFIG_PATH);
    let lists = parity.must.iter().chain(&parity.should).chain(&parity.may);
    for name in lists {
        let is_kind = Kind::named(&name.value).is_some();
        if is_kind || site.docs.iter().any(|doc| doc.is_named(&name.value)) {
            continue;
        }
        let mut known: Vec<&str> = Kind::names().collect();
        known.extend(site.pages.iter().map(|page| page.key.as_str()));
        let near = nearest(&name.value, known);
        let d = Diagnostic::at(Finding::SiteReference.into(), &file, name.span);
        notes.push(d.fact("key", &name.value).near(near));
    }
    let statement = parity.must.iter().find(|name| name.value == Kind::Statement.name());
    let has_page = site.pages.iter().any(|page| page.kind == Kind::Statement);
    let is_there = has_page || site.config.accessibility.is_some();
    if let Some(name) = statement.filter(|_| !is_there) {
        notes.push(Diagnostic::at(Finding::SiteStatement.into(), &file, name.span));
    }
}

/// How strongly the settings ask for all languages of a page: by its key or by its kind, and as
/// `should` where they say nothing.
fn wanted(site: &Site, page: &Page) -> Finding {
    let parity = &site.config.parity;
    let key = page.key.strip_suffix("/index").unwrap_or(&page.key);
    let named = |list: &[Spanned<String>]| {
        let mut names = list.iter().map(|name| name.value.as_str());
        names.any(|name| name == page.kind.name() || name == page.key || name == key)
    };
    if named(&parity.must) {
        Finding::LangMust
    } else if named(&parity.should) || !named(&parity.may) {
        Finding::LangShould
    } else {
        Finding::LangMay
    }
}

fn missing(site: &Site, page: &Page, lang: LangId, finding: Finding) -> Option<Diagnostic> {
    let doc = &site.docs[page.versions.iter().flatten().copied().next()?];
    let tag = site.lang(lang);
    let enough = doc.front.only.as_ref().is_some_and(|only| !only.contains(tag));
    if enough {
        return None;
    }
    let example = format!("{}/{}.{tag}.md", doc.path.folder(), doc.name.stem);
    let has: Vec<&str> = site
        .languages()
        .filter(|lang| page.versions[*lang].is_some())
        .map(|lang| site.lang(lang).as_str())
        .collect();
    Some(
        Diagnostic::on(finding.into(), &doc.path)
            .fact("key", &page.key)
            .fact("lang", tag.as_str())
            .fact("example", example)
            .fact("own", has.join(", ")),
    )
}
