//! Pages by themselves: fields of their kind, references to pages, snippets and providers.

use crate::{
    base::{Span, source::Spanned},
    diagnostic::{Code, Diagnostic, Family, Finding, YamlFault, suggest::nearest},
    document::{Body, Call, Kind},
    reference,
    site::{Doc, Site},
    yaml::list,
};

pub(super) fn check(
    site: &Site,
    doc: &Doc,
    body: &Body,
    knows_code: impl Fn(&str) -> bool,
    notes: &mut Vec<Diagnostic>,
) {
    for code in body.codes.iter().filter(|code| !knows_code(&code.language)) {
        let d = Diagnostic::at(Finding::PageCodeLanguage.into(), &doc.path, code.span);
        notes.push(d.fact("language", &code.language));
    }
    fields(site, doc, notes);
    for lesson in &doc.front.path.lessons {
        notes.extend(page_reference(site, doc, lesson));
    }
    if let Some(contact) = &doc.front.practice.contact_ref {
        notes.extend(coordinator(site, doc, &contact.value, contact.span));
    }
    for call in &body.calls {
        notes.extend(judge_call(site, doc, call));
    }
}

/// A field of another kind than the page is would not be shown.
fn fields(site: &Site, doc: &Doc, notes: &mut Vec<Diagnostic>) {
    let Some(page) = doc.page else { return };
    let kind = site.pages[page].kind;
    if kind == Kind::News && doc.front.date.is_none() {
        let code = Code::Yaml(Family::Page, YamlFault::KeyMissing);
        let d = Diagnostic::at(code, &doc.path, doc.front.title_span);
        notes.push(d.fact("key", "date"));
    }
    for (_, key, span) in doc.front.of_kind.iter().filter(|(of, ..)| *of != kind) {
        let d = Diagnostic::at(Finding::PageKindField.into(), &doc.path, *span);
        notes.push(d.fact("key", *key).fact("kind", kind.name()));
    }
}

fn page_reference(site: &Site, doc: &Doc, key: &Spanned<String>) -> Option<Diagnostic> {
    if site.page_with_key(&key.value).is_some() {
        return None;
    }
    if site.docs.iter().any(|doc| doc.is_named(&key.value)) {
        let d = Diagnostic::at(Finding::LinkUnpublished.into(), &doc.path, key.span);
        return Some(d.fact("target", &key.value));
    }
    let known = site.pages.iter().map(|page| page.key.as_str());
    let near = nearest(&key.value, known);
    let d = Diagnostic::at(Finding::PageReference.into(), &doc.path, key.span);
    Some(d.fact("key", &key.value).near(near))
}

fn coordinator(site: &Site, doc: &Doc, id: &str, span: Span) -> Option<Diagnostic> {
    let known: Vec<&str> =
        site.registry.coordinators.iter().map(|own| own.id.value.as_str()).collect();
    unknown(doc, "ref", id, &known, span)
}

fn judge_call(site: &Site, doc: &Doc, call: &Call) -> Option<Diagnostic> {
    let argument = |name| call.argument(name);
    match call.shape.name {
        "include" => snippet(site, doc, call, argument("file")?),
        "contact" => coordinator(site, doc, argument("ref")?, call.span),
        "provider" => {
            // One that is withheld for its age is no mistake of the page: time alone brings it about.
            let providers = site.registry.providers.iter();
            let known: Vec<&str> = providers.map(|own| own.id.value.as_str()).collect();
            unknown(doc, "id", argument("id")?, &known, call.span)
        }
        "providers" => {
            let regions: Vec<&str> = reference::regions().iter().map(|r| r.code).collect();
            let region = argument("region")
                .and_then(|code| unknown(doc, "region", code, &regions, call.span));
            let form =
                || unknown(doc, "form", argument("form")?, &reference::code_ids("form"), call.span);
            region.or_else(form)
        }
        _ => None,
    }
}

fn unknown(doc: &Doc, key: &str, value: &str, known: &[&str], span: Span) -> Option<Diagnostic> {
    if known.contains(&value) {
        return None;
    }
    let near = nearest(value, known.iter().copied());
    let d = Diagnostic::at(Finding::RegistryCode.into(), &doc.path, span);
    Some(d.fact("key", key).fact("value", value).fact("known", list(known)).near(near))
}

/// A snippet must exist in the language of the page, and may not include others.
fn snippet(site: &Site, doc: &Doc, call: &Call, file: &str) -> Option<Diagnostic> {
    let at = |finding: Finding| Diagnostic::at(finding.into(), &doc.path, call.span);
    if doc.name.is_snippet() {
        return Some(at(Finding::IncludeHeading));
    }
    if site.snippet(doc, file).is_some() {
        return None;
    }
    let keys = site.snippets.keys().map(|(key, _)| key.as_str());
    let near = nearest(file.trim_start_matches("../"), keys).map(str::to_owned);
    let example = format!("_snippets/name.{}.md", doc.name.lang);
    Some(at(Finding::IncludeMissing).fact("file", file).fact("example", example).near(near))
}
