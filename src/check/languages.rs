//! Languages: which pages lack one, and how much that matters on this site.

use crate::{
    diagnostic::{Diagnostic, Finding},
    site::{LangId, Page, Site},
};

pub(super) fn check(site: &Site, notes: &mut Vec<Diagnostic>) {
    for page in &site.pages {
        let finding = wanted(site, page);
        for lang in site.languages().filter(|lang| page.versions[*lang].is_none()) {
            notes.extend(missing(site, page, lang, finding));
        }
    }
}

/// How strongly the settings ask for all languages of a page: by its key or by its kind, and as
/// `should` where they say nothing.
fn wanted(site: &Site, page: &Page) -> Finding {
    let parity = &site.config.parity;
    let key = page.key.strip_suffix("/index").unwrap_or(&page.key);
    let named = |list: &[String]| {
        list.iter().any(|name| name == page.kind.name() || *name == page.key || name == key)
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
    Some(
        Diagnostic::on(finding.into(), &doc.path)
            .fact("key", &page.key)
            .fact("lang", tag.as_str())
            .fact("example", example),
    )
}
