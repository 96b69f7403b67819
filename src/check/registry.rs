//! The registry: what time brings about, and what providers say against each other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{ToSpan, civil::Date};

use crate::{
    base::Span,
    diagnostic::{Diagnostic, Finding},
    reference,
    registry::{Area, Header, Provider, Status, Support},
    site::Site,
};

/// So many days before its end a provider is asked whether it goes on.
const ENDING_DAYS: i64 = 60;

pub(super) fn check(site: &Site, notes: &mut Vec<Diagnostic>) {
    let header = &site.registry.header;
    for provider in &site.registry.providers {
        validity(provider, site.date, notes);
        verification(provider, header, site.date, notes);
        consents(provider, site.date, notes);
        for support in &provider.supports {
            exceptions(provider, support, site.date, notes);
            holidays(provider, support, site.date, notes);
            training(site, provider, support, notes);
        }
    }
    shared(site, notes);
}

fn at(provider: &Provider, finding: Finding, span: Span) -> Diagnostic {
    Diagnostic::at(finding.into(), &provider.file, span)
}

fn validity(provider: &Provider, today: Date, notes: &mut Vec<Diagnostic>) {
    let Some(to) = provider.valid.to.filter(|_| provider.status == Status::Active) else { return };
    let soon = today.checked_add(ENDING_DAYS.days()).is_ok_and(|day| to <= day);
    let finding = match to < today {
        true => Finding::RegistryEnded,
        false if soon => Finding::RegistryEnding,
        false => return,
    };
    let d = at(provider, finding, provider.spans.valid_to);
    notes.push(d.fact("id", &provider.id.value).fact("date", to.to_string()));
}

fn verification(provider: &Provider, header: &Header, today: Date, notes: &mut Vec<Diagnostic>) {
    let Some(checked) = &provider.last_verified else { return };
    if checked.value > today {
        let d = at(provider, Finding::RegistryVerifiedFuture, checked.span);
        notes.push(d.fact("value", checked.value.to_string()));
        return;
    }
    // Nobody needs to check what is over.
    if provider.status == Status::Ended {
        return;
    }
    let finding = if provider.is_expired(today, header) {
        Finding::RegistryExpired
    } else if provider.is_due(today, header) {
        Finding::RegistryReviewDue
    } else {
        return;
    };
    let d = at(provider, finding, checked.span);
    notes.push(d.fact("id", &provider.id.value).fact("date", checked.value.to_string()));
}

fn consents(provider: &Provider, today: Date, notes: &mut Vec<Diagnostic>) {
    for contact in &provider.contacts {
        let Some(consent) = contact.consent.filter(|own| own.until < today) else { continue };
        let own = contact.name.as_ref().or(contact.email.as_ref()).or(contact.phone.as_ref());
        if let Some(own) = own {
            let d = at(provider, Finding::RegistryPersonExpired, own.span);
            notes.push(d.fact("name", &own.value).fact("date", consent.until.to_string()));
        }
    }
}

fn exceptions(provider: &Provider, support: &Support, today: Date, notes: &mut Vec<Diagnostic>) {
    let hours = &support.hours;
    let past = !hours.exceptions.is_empty() && hours.exceptions.iter().all(|own| own.to < today);
    let is_over = provider.status == Status::Ended;
    if let Some(span) = hours.exceptions_at.filter(|_| past && !is_over) {
        notes.push(at(provider, Finding::RegistryExceptionsPast, span));
    }
}

fn holidays(provider: &Provider, support: &Support, today: Date, notes: &mut Vec<Diagnostic>) {
    if provider.status == Status::Ended {
        return;
    }
    if let Some((slot, day)) = support.hours.unclear_holiday(today) {
        let d = at(provider, Finding::RegistryHoursHolidays, slot.at);
        notes.push(d.fact("day", day.to_string()));
    }
}

fn training(site: &Site, provider: &Provider, support: &Support, notes: &mut Vec<Diagnostic>) {
    let (Some(ends), Some(span)) = (support.period.to, support.ends_at) else { return };
    if !support.is_over(site.date) || provider.status == Status::Ended {
        return;
    }
    let lang = &site.config.editor_language;
    let title = support.title.best(lang, &site.config.languages).map(|(_, title)| title);
    let title = title.unwrap_or_else(|| reference::code_word("form", support.form, lang.as_str()));
    let d = at(provider, Finding::RegistryTrainingEnded, span);
    notes.push(d.fact("title", title).fact("date", ends.to_string()));
}

/// Tells of phones, addresses, and names in one municipality that two providers have.
fn shared(site: &Site, notes: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(&'static str, String), &Provider> = BTreeMap::new();
    for provider in site.registry.providers.iter().filter(|own| own.status != Status::Ended) {
        let mut told: Vec<&'static str> = Vec::new();
        for (key, value, shown, span) in marks(provider) {
            let before = *first.entry((key, value)).or_insert(provider);
            if std::ptr::eq(before, provider) || told.contains(&key) {
                continue;
            }
            told.push(key);
            let d = at(provider, Finding::RegistryShared, span);
            let d = d.fact("key", key).fact("value", shown).fact("id", &before.id.value);
            notes.push(d.see(&before.file, Some(before.id.span)));
        }
    }
}

/// What only one provider should have: the field, what is compared, what is shown, and its place.
fn marks(provider: &Provider) -> Vec<(&'static str, String, String, Span)> {
    let mut marks = Vec::new();
    for contact in &provider.contacts {
        for (key, text) in [("phone", &contact.phone), ("email", &contact.email)] {
            let mark =
                text.as_ref().map(|own| (key, own.value.to_lowercase(), &own.value, own.span));
            marks.extend(mark.map(|(key, value, shown, span)| (key, value, shown.clone(), span)));
        }
    }
    for (_, address) in &provider.website.0 {
        let same = address.trim_end_matches('/').to_lowercase();
        marks.push(("website", same, address.clone(), provider.spans.website));
    }
    let venues = provider.supports.iter().filter_map(|support| support.venue.as_ref());
    let places = provider.places.iter().chain(venues).filter_map(|place| place.municipality);
    let area = match &provider.area {
        Area::Some { municipalities, .. } => municipalities.clone(),
        _ => Vec::new(),
    };
    let municipalities: BTreeSet<&str> = places.chain(area).collect();
    for municipality in municipalities {
        for (_, name) in &provider.name.0 {
            let same = format!("{} {municipality}", name.to_lowercase());
            marks.push(("name", same, name.clone(), provider.spans.name));
        }
    }
    marks
}
