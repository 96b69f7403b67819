//! Pages made from the settings: the accessibility statement, feedback, and what a page on privacy
//! is told of the site's technology.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    base::Lang,
    config::{Accessibility, ByLang, Declared, Shortcoming},
    diagnostic::{criterion, texts::MessageLang},
    registry::international_phone,
    site::{Duty, LangId, List, Route, Subject},
    theme::{Fault, Vars, shared},
};

use super::{
    Renderer,
    directory::{Localised, shown_phone},
    view::{Card, ContactView, Fact, FactValue, PageView},
};

/// Shortcomings with one reason.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct Reason {
    id: String,
    title: String,
    items: Vec<ShortcomingView>,
}

#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct ShortcomingView {
    what: String,
    /// The language of the text, when it is not the reader's.
    lang: Option<String>,
    facts: Vec<Fact>,
}

/// The accessibility statement as its page shows it.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct StatementView {
    /// What it is of, who is responsible, and the law.
    intro: Vec<String>,
    note: Option<FactValue>,
    status: String,
    reasons: Vec<Reason>,
    /// How and when it was made.
    prepared: Vec<String>,
    contact: ContactView,
    unit: Option<FactValue>,
    /// `tel:` and the number of the authority.
    authority_phone: Option<String>,
    json: String,
}

/// What the site does on a reader's device, by the words of a language.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct Technology {
    loads: Vec<FactValue>,
    stores: Vec<FactValue>,
    scripts: Vec<String>,
    /// Whether the site has the finder, whose form puts something into an address.
    finder: bool,
}

impl From<Localised> for FactValue {
    fn from(own: Localised) -> FactValue {
        FactValue { text: own.text, lang: own.lang, href: None }
    }
}

impl Renderer<'_> {
    /// The page of a duty.
    pub(super) fn duty_page(&self, route: &Route, duty: Duty) -> Result<String, Fault> {
        let lang = route.lang;
        let Some(id) = self.site.route_of(lang, route.subject) else { return Ok(String::new()) };
        let title = self.t(lang, duty.title_key()).to_owned();
        let (shell, mut vars) = self.shell(id, &title)?;
        let json_ld = self.json_ld(route, &title, &shell.crumbs);
        let description = Some(self.t(lang, duty.lead_key()).to_owned());
        vars.share("page", &shared(&PageView { title, description, ..PageView::default() }));
        match duty {
            Duty::Accessibility => {
                let view = self.site.config.accessibility.as_ref();
                vars.share("statement", &shared(&view.map(|own| self.statement(own, route))));
            }
            Duty::Feedback => self.feedback_page(&mut vars, lang),
        }
        self.finish(&format!("{}.html", duty.name()), shell, vars, json_ld)
    }

    fn statement(&self, own: &Accessibility, route: &Route) -> StatementView {
        let lang = route.lang;
        let organisation = self.localised(&self.site.config.organisation.name, lang);
        let base = &self.site.config.base_url;
        let url = format!("{}{}", base.origin(), base.path());
        let bare = url.split_once("://").map_or(url.as_str(), |(_, host)| host);
        let service = self.site_title(lang);
        let applies = [("service", service), ("url", bare)];
        let responsible = Some(organisation)
            .filter(|own| !own.text.is_empty())
            .map(|own| self.t_with(lang, "statement.responsible", &[("organisation", &own.text)]));
        let standard = self.standard(own, lang);
        let status = match own.status_in(self.site.lang(lang)) {
            "full" => "statement.status.full",
            "partial" => "statement.status.partial",
            _ => "statement.status.none",
        };
        let intro = [
            Some(self.t_with(lang, "statement.applies", &applies)),
            responsible,
            Some(self.t(lang, "statement.law").to_owned()),
        ];
        let feedback = &own.feedback;
        StatementView {
            intro: intro.into_iter().flatten().collect(),
            note: self.some(&own.note, lang),
            status: self.t_with(lang, status, &[("standard", &standard)]),
            reasons: self.reasons(own, lang),
            prepared: self.prepared(own, lang),
            contact: ContactView {
                phone: feedback.phone.as_deref().map(shown),
                phone_href: feedback.phone.as_deref().and_then(telephone),
                email: feedback.email.clone(),
                email_href: feedback.email.as_ref().map(|email| format!("mailto:{email}")),
                website: feedback
                    .form_url
                    .as_ref()
                    .map(|_| self.t(lang, "feedback_page.form").to_owned()),
                website_href: feedback.form_url.clone(),
                ..ContactView::default()
            },
            unit: self.some(&own.unit, lang),
            authority_phone: telephone(self.t(lang, "statement.authority_phone")),
            json: self.href(&route.statement()),
        }
    }

    /// The requirements that the site was assessed by.
    pub(super) fn standard(&self, own: &Accessibility, lang: LangId) -> String {
        let text = self.localised(&own.standard, lang).text;
        if text.is_empty() { self.t(lang, "statement.standard").to_owned() } else { text }
    }

    fn reasons(&self, own: &Accessibility, lang: LangId) -> Vec<Reason> {
        let tag = self.site.lang(lang);
        let reason = |(at, reason): (usize, &'static str)| {
            let of_reason = |item: &&Shortcoming| item.reason == reason && item.is_in(tag);
            let items = own.shortcomings.iter().filter(of_reason);
            let items: Vec<ShortcomingView> =
                items.map(|own| self.shortcoming(own, lang)).collect();
            let key = match reason {
                "non_compliance" => "statement.reason.non_compliance",
                "disproportionate_burden" => "statement.reason.disproportionate_burden",
                _ => "statement.reason.out_of_scope",
            };
            let title = self.t(lang, key).to_owned();
            (!items.is_empty()).then(|| Reason { id: format!("ui_reason-{at}"), title, items })
        };
        Shortcoming::REASONS.into_iter().enumerate().filter_map(reason).collect()
    }

    fn shortcoming(&self, own: &Shortcoming, lang: LangId) -> ShortcomingView {
        let what = self.localised(&own.what, lang);
        let tag = self.site.lang(lang).as_str();
        let criteria = own
            .wcag
            .iter()
            .map(|number| FactValue::from(criterion(number, MessageLang::for_tag(tag))));
        let fix_by = own.fix_by.map(|date| FactValue::from(self.words(lang).date(date)));
        let facts = [
            ("statement.affected", self.some(&own.who, lang).into_iter().collect()),
            ("statement.workaround", self.some(&own.workaround, lang).into_iter().collect()),
            ("statement.criteria", criteria.collect()),
            ("statement.fix_by", fix_by.into_iter().collect::<Vec<FactValue>>()),
        ];
        let fact = |(key, values): (&'static str, Vec<FactValue>)| {
            (!values.is_empty()).then(|| Fact { name: self.t(lang, key).to_owned(), values })
        };
        let facts = facts.into_iter().filter_map(fact).collect();
        ShortcomingView { what: what.text, lang: what.lang, facts }
    }

    fn prepared(&self, own: &Accessibility, lang: LangId) -> Vec<String> {
        let on = |key, date| self.t_with(lang, key, &[("date", &self.words(lang).date(date))]);
        let assessed = match &own.assessor {
            None => self.t(lang, "statement.self").to_owned(),
            Some((assessor, date)) => {
                let assessor = self.localised(assessor, lang).text;
                let date = self.words(lang).date(*date);
                let gaps = [("assessor", assessor.as_str()), ("date", date.as_str())];
                self.t_with(lang, "statement.third_party", &gaps)
            }
        };
        vec![
            on("statement.published_on", own.published_on),
            on("statement.prepared_on", own.prepared_on),
            assessed,
            on("statement.reviewed_on", own.reviewed_on.value),
        ]
    }

    fn feedback_page(&self, vars: &mut Vars, lang: LangId) {
        let organisation = &self.site.config.organisation;
        let form = organisation.feedback_url.as_ref();
        let contact = ContactView {
            title: Some(self.localised(&organisation.name, lang).text)
                .filter(|own| !own.is_empty()),
            email: organisation.email.clone(),
            email_href: organisation.email.as_ref().map(|email| format!("mailto:{email}")),
            website: form.map(|_| self.t(lang, "feedback_page.form").to_owned()),
            website_href: form.cloned(),
            ..ContactView::default()
        };
        vars.share("contact", &shared(&contact));
        let statement = self.duty_card(Duty::Accessibility, lang);
        vars.share("statement", &shared(&statement.map(|card| card.href)));
        vars.share("providers", &shared(&!self.site.registry.providers.is_empty()));
    }

    /// The page of a duty as the footer shows it.
    pub(super) fn duty_card(&self, duty: Duty, lang: LangId) -> Option<Card> {
        let route = self.site.route_of(lang, Subject::Duty(duty))?;
        let title = self.t(lang, duty.title_key()).to_owned();
        Some(Card { title, href: self.href_of(route), ..Card::default() })
    }

    /// What a page on privacy shows of the site's technology, in the language of its text.
    pub(super) fn technology(&self, vars: &mut Vars, tag: &Lang) {
        let Some(lang) = self.site.languages().find(|lang| self.site.lang(*lang) == tag) else {
            return;
        };
        let config = &self.site.config;
        let declared = |own: &Declared| FactValue {
            text: self.t_with(
                lang,
                "colon",
                &[("name", &own.name.value), ("value", &self.localised(&own.purpose, lang).text)],
            ),
            ..FactValue::default()
        };
        let finder = self.site.route_of(lang, Subject::List(List::Finder)).is_some();
        let script = |name: &String| {
            let stem = name.strip_suffix(".js")?;
            let told = self.theme.texts(self.site.lang(lang));
            let told = told.and_then(|texts| texts.plain(&format!("privacy.script_{stem}")));
            (stem != "finder" || finder).then(|| told.unwrap_or(name).to_owned())
        };
        let view = Technology {
            loads: config.privacy.loads.iter().map(declared).collect(),
            stores: config.privacy.stores.iter().map(declared).collect(),
            scripts: self.theme.assets.keys().filter_map(script).collect(),
            finder,
        };
        vars.share("technology", &shared(&view));
    }

    fn some(&self, text: &ByLang, lang: LangId) -> Option<FactValue> {
        Some(self.localised(text, lang)).filter(|own| !own.text.is_empty()).map(FactValue::from)
    }

    /// The accessibility statement as data, in a language.
    pub fn statement_json(&self, lang: LangId) -> String {
        let Some(own) = &self.site.config.accessibility else { return String::new() };
        let json = serde_json::to_string_pretty(&self.statement_data(own, lang));
        json.unwrap_or_default() + "\n"
    }

    fn statement_data(&self, own: &Accessibility, lang: LangId) -> serde_json::Value {
        let tag: &Lang = self.site.lang(lang);
        let text = |own: &ByLang| self.some(own, lang).map(|own| own.text);
        let items = own.shortcomings.iter().filter(|item| item.is_in(tag)).map(|item| {
            serde_json::json!({
                "reason": item.reason,
                "what": text(&item.what),
                "who_is_affected": text(&item.who),
                "wcag": item.wcag,
                "workaround": text(&item.workaround),
                "fix_by": item.fix_by.map(|date| date.to_string()),
            })
        });
        let items: Vec<serde_json::Value> = items.collect();
        let assessment = match &own.assessor {
            None => serde_json::json!({ "by": "self" }),
            Some((assessor, date)) => serde_json::json!({
                "by": "third_party", "assessor": text(assessor), "date": date.to_string(),
            }),
        };
        serde_json::json!({
            "language": tag.as_str(),
            "service_name": self.site_title(lang),
            "service_url": self.absolute(&super::shell::home_url(tag)),
            "organisation": text(&self.site.config.organisation.name),
            "status": own.status_in(tag),
            "standard": self.standard(own, lang),
            "non_accessible_content": items,
            "prepared_on": own.prepared_on.to_string(),
            "reviewed_on": own.reviewed_on.value.to_string(),
            "published_on": own.published_on.to_string(),
            "assessment": assessment,
            "unit_responsible": text(&own.unit),
            "feedback": {
                "email": own.feedback.email,
                "form_url": own.feedback.form_url,
                "phone": own.feedback.phone,
                "answer_within_days": ANSWER_DAYS,
            },
            "enforcement": {
                "authority": self.t(lang, "statement.authority"),
                "url": self.t(lang, "statement.authority_url"),
                "email": self.t(lang, "statement.authority_email"),
                "phone": international_phone(self.t(lang, "statement.authority_phone")),
            },
        })
    }
}

/// Feedback on accessibility must be answered within so many days (Act 306/2019).
const ANSWER_DAYS: u8 = 14;

/// A phone number as it is read, however it was written.
fn shown(phone: &str) -> String {
    international_phone(phone).map_or_else(|| phone.to_owned(), |phone| shown_phone(&phone))
}

fn telephone(phone: &str) -> Option<String> {
    international_phone(phone).map(|phone| format!("tel:{phone}"))
}
