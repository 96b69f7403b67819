//! What a site owes its readers by law: a statement on its accessibility, and to say what it loads
//! from elsewhere and stores on their devices.

use jiff::civil::Date;

use crate::{
    base::{Lang, source::Spanned},
    diagnostic::{Finding, YamlFault, criteria},
    yaml::{Fields, Node, Reader},
};

use super::{ByLang, read_address};

/// The accessibility statement as data (Act 306/2019, section 9; the model of Commission
/// Implementing Decision (EU) 2018/1523).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Accessibility {
    /// How far the site meets the requirements: `full`, `partial` or `none`.
    pub status: &'static str,
    /// Which requirements it was assessed by.
    pub standard: ByLang,
    /// When the statement was first made.
    pub prepared_on: Date,
    /// When it was last looked over.
    pub reviewed_on: Spanned<Date>,
    /// When the site was published.
    pub published_on: Date,
    /// Who assessed the site besides its makers, and when.
    pub assessor: Option<(ByLang, Date)>,
    /// Who sees to the accessibility of the site.
    pub unit: ByLang,
    /// Where shortcomings are told.
    pub feedback: Feedback,
    /// What is not accessible.
    pub shortcomings: Vec<Shortcoming>,
    /// Something to know about this statement.
    pub note: ByLang,
}

/// Where shortcomings are told, and answered within 14 days.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Feedback {
    /// By e-mail.
    pub email: Option<String>,
    /// By a form on the web.
    pub form_url: Option<String>,
    /// By telephone.
    pub phone: Option<String>,
}

/// Content that is not accessible.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shortcoming {
    /// Why: `non_compliance`, `disproportionate_burden` or `out_of_scope`.
    pub reason: &'static str,
    /// The languages of the site that it is in; all when empty.
    pub languages: Vec<Spanned<String>>,
    /// What it is.
    pub what: ByLang,
    /// Whom it hinders.
    pub who: ByLang,
    /// The success criteria of WCAG that are not met, by their numbers.
    pub wcag: Vec<&'static str>,
    /// What can be done meanwhile.
    pub workaround: ByLang,
    /// When it will be put right.
    pub fix_by: Option<Date>,
}

impl Accessibility {
    /// How far the pages in a language meet the requirements: each may have faults of its own.
    pub fn status_in(&self, lang: &Lang) -> &'static str {
        let has_faults =
            self.shortcomings.iter().any(|own| own.is_in(lang) && own.reason != "out_of_scope");
        if self.status == "partial" && !has_faults { "full" } else { self.status }
    }
}

impl Shortcoming {
    /// The reasons that the law knows, in the order of the statement.
    pub const REASONS: [&'static str; 3] =
        ["non_compliance", "disproportionate_burden", "out_of_scope"];

    /// Whether the pages in a language have it.
    pub fn is_in(&self, lang: &Lang) -> bool {
        self.languages.is_empty() || self.languages.iter().any(|own| own.value == lang.as_str())
    }
}

/// What a theme of the site loads from elsewhere or stores, which readers are told.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Privacy {
    /// Addresses that pages load something from.
    pub loads: Vec<Declared>,
    /// Ways of storing something on a reader's device.
    pub stores: Vec<Declared>,
}

/// Something that is declared, and what for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Declared {
    /// An origin such as `https://tiles.example.fi`, or the name of a way of storing.
    pub name: Spanned<String>,
    /// What for.
    pub purpose: ByLang,
}

/// The ways in which a page can store something on a reader's device.
pub const STORES: [&str; 6] =
    ["cookie", "localStorage", "sessionStorage", "indexedDB", "cacheStorage", "serviceWorker"];

const STATUSES: [&str; 3] = ["full", "partial", "none"];

pub(super) fn read_accessibility(
    mut fields: Fields,
    langs: &[Lang],
    reader: &mut Reader,
) -> Option<Accessibility> {
    let status_node = fields.require("status", reader);
    let status = status_node.and_then(|node| reader.choice(node, "status", &STATUSES));
    let standard = ByLang(fields.by_lang("standard", langs, reader));
    let mut date = |key| {
        let node = fields.require(key, reader)?;
        Some((reader.date(node, key)?, node.span))
    };
    let prepared_on = date("prepared_on");
    let reviewed_on = date("reviewed_on");
    let published_on = date("published_on");
    let assessment = fields.require("assessment", reader);
    let assessor = assessment
        .and_then(|node| reader.fields(node, "assessment"))
        .and_then(|inner| read_assessment(inner, langs, reader));
    let unit = ByLang(fields.by_lang("unit_responsible", langs, reader));
    let feedback = fields.require("feedback", reader);
    let feedback = feedback
        .and_then(|node| reader.fields(node, "feedback"))
        .map_or_else(Feedback::default, |inner| read_feedback(inner, reader));
    let key = "non_accessible_content";
    let listed = match status {
        Some("full") | None => fields.get(key, reader),
        Some(_) => fields.require(key, reader),
    };
    let items = listed.map_or(&[][..], |node| reader.items(node, key));
    let shortcomings = items.iter().filter_map(|item| read_shortcoming(item, langs, reader));
    let shortcomings: Vec<Shortcoming> = shortcomings.collect();
    if let Some(node) = listed.filter(|_| items.is_empty() && status != Some("full")) {
        reader.note(YamlFault::ValueEmpty, node.span, |d| d.fact("key", key));
    }
    // Who meets all requirements has no faults but those that they don't reach.
    if let Some(node) = status_node.filter(|_| status == Some("full"))
        && shortcomings.iter().any(|own| own.reason != "out_of_scope")
    {
        reader.note(YamlFault::ValueChoice, node.span, |d| {
            d.fact("key", "status").fact("value", "full").fact("known", "partial, none")
        });
    }
    let note = ByLang(fields.by_lang("note", langs, reader));
    fields.finish(reader);
    let (reviewed, span) = reviewed_on?;
    Some(Accessibility {
        status: status?,
        standard,
        prepared_on: prepared_on?.0,
        reviewed_on: Spanned { value: reviewed, span },
        published_on: published_on?.0,
        assessor,
        unit,
        feedback,
        shortcomings,
        note,
    })
}

/// Who assessed the site, if not its makers.
fn read_assessment(
    mut fields: Fields,
    langs: &[Lang],
    reader: &mut Reader,
) -> Option<(ByLang, Date)> {
    let by = fields.require("by", reader);
    let by = by.and_then(|node| reader.choice(node, "by", &["self", "third_party"]));
    let is_other = by == Some("third_party");
    if is_other {
        fields.demand("assessor");
        fields.demand("date");
    }
    let assessor = ByLang(fields.by_lang("assessor", langs, reader));
    let date = fields.date("date", reader);
    fields.finish(reader);
    date.filter(|_| is_other).map(|date| (assessor, date))
}

fn read_feedback(mut fields: Fields, reader: &mut Reader) -> Feedback {
    let feedback = Feedback {
        email: fields.text("email", reader).map(|text| text.value),
        form_url: read_address("form_url", &mut fields, reader),
        phone: fields.text("phone", reader).map(|text| text.value),
    };
    if feedback.email.is_none() && feedback.form_url.is_none() {
        fields.demand("email");
    }
    fields.finish(reader);
    feedback
}

fn read_shortcoming(node: &Node, langs: &[Lang], reader: &mut Reader) -> Option<Shortcoming> {
    let mut fields = reader.fields(node, "non_accessible_content")?;
    let reason = fields.require("reason", reader);
    let reason = reason.and_then(|node| reader.choice(node, "reason", &Shortcoming::REASONS));
    let languages = fields.texts("languages", reader);
    for own in &languages {
        if !langs.iter().any(|lang| lang.as_str() == own.value) {
            let known: Vec<&str> = langs.iter().map(Lang::as_str).collect();
            let known = crate::yaml::list(&known);
            reader.note(YamlFault::ValueLang, own.span, |d| {
                d.fact("value", &own.value).fact("known", known)
            });
        }
    }
    let what = fields.require("what", reader);
    let what = what.map_or_else(Vec::new, |node| reader.by_lang(node, "what", langs));
    let known: Vec<&'static str> = criteria().collect();
    let shortcoming = Shortcoming {
        reason: reason.unwrap_or(Shortcoming::REASONS[0]),
        languages,
        what: ByLang(what),
        who: ByLang(fields.by_lang("who_is_affected", langs, reader)),
        wcag: fields.choices("wcag", &known, reader),
        workaround: ByLang(fields.by_lang("workaround", langs, reader)),
        fix_by: fields.date("fix_by", reader),
    };
    fields.finish(reader);
    (!shortcoming.what.0.is_empty()).then_some(shortcoming)
}

pub(super) fn read_privacy(mut fields: Fields, langs: &[Lang], reader: &mut Reader) -> Privacy {
    let mut declared = |key: &'static str, name: &'static str| -> Vec<Declared> {
        let Some(node) = fields.get(key, reader) else { return Vec::new() };
        let items = reader.items(node, key);
        items.iter().filter_map(|item| read_declared(item, (key, name), langs, reader)).collect()
    };
    let privacy = Privacy { loads: declared("loads", "origin"), stores: declared("stores", "in") };
    fields.finish(reader);
    privacy
}

fn read_declared(
    node: &Node,
    (list, key): (&'static str, &'static str),
    langs: &[Lang],
    reader: &mut Reader,
) -> Option<Declared> {
    let mut fields = reader.fields(node, list)?;
    let name = match key {
        "origin" => {
            fields.demand(key);
            read_origin(&mut fields, reader)
        }
        _ => {
            let node = fields.require(key, reader);
            let found = node.and_then(|node| Some((reader.choice(node, key, &STORES)?, node.span)));
            found.map(|(name, span)| Spanned { value: name.to_owned(), span })
        }
    };
    let purpose = fields.require("purpose", reader);
    let purpose = purpose.map_or_else(Vec::new, |node| reader.by_lang(node, "purpose", langs));
    fields.finish(reader);
    Some(Declared { name: name?, purpose: ByLang(purpose) })
}

/// An origin on the web: scheme and host, and a port if need be.
fn read_origin(fields: &mut Fields, reader: &mut Reader) -> Option<Spanned<String>> {
    let text = fields.text("origin", reader)?;
    let parsed = crate::base::BaseUrl::parse(&text.value);
    let origin = parsed.as_ref().map(|url| url.origin().to_owned());
    let is_origin = origin.as_deref() == Some(text.value.trim_end_matches('/'));
    let is_safe = !text.value.contains([';', ',', '\'', '"', ' ', '*']);
    if !(is_origin && is_safe && text.value.starts_with("https://")) {
        reader.find(Finding::SiteUrl, text.span, |d| d.fact("value", &text.value));
        return None;
    }
    let origin = text.value.trim_end_matches('/').to_ascii_lowercase();
    Some(Spanned { value: origin, span: text.span })
}
