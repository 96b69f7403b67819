//! Pages by themselves: fields of their kind, references to pages, snippets and providers.

use jiff::{ToSpan, civil::Date};

use crate::{
    base::{Span, source::Spanned},
    diagnostic::{Code, Diagnostic, Family, Finding, Term, YamlFault, suggest::nearest},
    document::{Body, Call, Kind, Target},
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
    freshness(site, doc, notes);
    plan(site, doc, notes);
    statement(site, doc, notes);
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

/// Whether the plan of a lesson takes as long as the lesson says, and fits into a session.
fn plan(site: &Site, doc: &Doc, notes: &mut Vec<Diagnostic>) {
    let (lesson, session) = (&doc.front.lesson, site.config.session_min);
    let is_lesson = doc.page.is_some_and(|page| site.pages[page].kind == Kind::Lesson);
    let Some(duration) = lesson.minutes().filter(|_| is_lesson) else { return };
    let planned = lesson.planned();
    let first = lesson.plan.first().map(|step| step.span);
    let mut find = |finding: Finding, span: Span| {
        let d = Diagnostic::at(finding.into(), &doc.path, span);
        let d = d.fact("duration", duration.to_string()).fact("planned", planned.to_string());
        notes.push(d.fact("session", session.to_string()));
    };
    if let Some(first) = first.filter(|_| planned != duration) {
        find(Finding::PagePlanSum, first);
    }
    if duration > session {
        find(Finding::PagePlanLong, doc.front.title_span);
    }
}

/// After so many days facts are looked at again.
const REVIEW_DAYS: i64 = 365;

/// After so many days, eleven months, a statement is: it must be reviewed within a year. (Act
/// 306/2019, section 9; Commission Implementing Decision (EU) 2018/1523, "reviewed regularly".)
pub(super) const STATEMENT_DAYS: i64 = 334;

/// The day so many days before another.
pub(super) fn days_before(date: Date, days: i64) -> Date {
    date.checked_sub(days.days()).unwrap_or(date)
}

/// What was last checked too long ago.
fn freshness(site: &Site, doc: &Doc, notes: &mut Vec<Diagnostic>) {
    let Some(page) = doc.page else { return };
    let is_statement = site.pages[page].kind == Kind::Statement;
    let front = &doc.front;
    let (finding, days, day) = match is_statement {
        true => {
            let day = front.checked.max(front.updated).max(front.date);
            (Finding::StatementReview, STATEMENT_DAYS, day)
        }
        false => (Finding::PageChecked, REVIEW_DAYS, front.checked),
    };
    if let Some(day) = day.filter(|day| *day < days_before(site.date, days)) {
        let d = Diagnostic::at(finding.into(), &doc.path, front.title_span);
        notes.push(d.fact("date", day.to_string()));
    }
}

/// What an accessibility statement must lead to (Directive (EU) 2016/2102, article 7).
fn statement(site: &Site, doc: &Doc, notes: &mut Vec<Diagnostic>) {
    const NAMES: [&str; 3] = ["saavutettavuus", "tillgänglighet", "accessibility"];
    const SUPERVISORS: [&str; 4] = [
        "saavutettavuusvaatimukset.fi",
        "tillganglighetskrav.fi",
        "webaccessibility.fi",
        "traficom.fi",
    ];
    let Some(page) = doc.page else { return };
    let title = doc.front.title.to_lowercase();
    let is_own =
        site.pages[page].kind == Kind::Statement && NAMES.iter().any(|name| title.contains(name));
    if !is_own {
        return;
    }
    let addresses: Vec<&str> = doc
        .face
        .links
        .iter()
        .filter_map(|link| match &link.target {
            Target::Outside(address) => Some(address.as_str()),
            _ => None,
        })
        .collect();
    let is_supervisor = |address: &&&str| SUPERVISORS.iter().any(|own| address.contains(own));
    let feedback = addresses.iter().any(|own| {
        let is_form = site.config.organisation.feedback_url.as_deref() == Some(own);
        (own.starts_with("mailto:") || is_form) && !is_supervisor(&own)
    });
    let supervisor = addresses.iter().any(|own| is_supervisor(&own));
    for (_, missing) in
        [(feedback, Term::Feedback), (supervisor, Term::Supervisor)].iter().filter(|(has, _)| !has)
    {
        let d = Diagnostic::at(Finding::StatementContact.into(), &doc.path, doc.front.title_span);
        notes.push(d.term("missing", *missing));
    }
}

fn page_reference(site: &Site, doc: &Doc, key: &Spanned<String>) -> Option<Diagnostic> {
    if site.page_with_key(&key.value).is_some() {
        return None;
    }
    if site.docs.iter().any(|own| own.is_named(&key.value)) {
        if doc.is_waiting() {
            return None;
        }
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
