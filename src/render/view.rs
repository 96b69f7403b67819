//! What templates see. The names of these fields are the theme's public interface, version
//! [`VIEW_VERSION`](crate::theme::VIEW_VERSION).

use schemars::JsonSchema;
use serde::Serialize;

/// Something that is linked to, as a list shows it.
#[derive(JsonSchema, Serialize, Default, Clone, Debug)]
pub(super) struct Card {
    pub title: String,
    pub href: String,
    /// The language of the title, when it is not the reader's.
    pub lang: Option<String>,
    pub description: Option<String>,
    /// The language of the description, when it is not the reader's.
    pub description_lang: Option<String>,
    /// A line about it: its duration, its date, its place.
    pub meta: Option<String>,
    /// Where and when it can be had.
    pub lines: Vec<String>,
}

/// A named fact: one value or several.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct Fact {
    pub name: String,
    pub values: Vec<FactValue>,
}

/// A value of a fact.
#[derive(JsonSchema, Serialize, Default, Clone, Debug)]
pub(super) struct FactValue {
    pub text: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
    /// Its language, when it is not the reader's.
    pub lang: Option<String>,
}

impl From<String> for FactValue {
    fn from(text: String) -> FactValue {
        FactValue { text, ..FactValue::default() }
    }
}

/// The site, the same on all pages of a language.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct SiteView {
    pub title: String,
    pub home: String,
    /// Where the field in the header leads.
    pub search: String,
    pub organisation: Option<String>,
    pub feedback: Option<String>,
    pub feed: Option<String>,
    pub licence: Option<String>,
    /// Whether the site stores nothing on a reader's device.
    pub no_cookies: bool,
    pub css: String,
    pub icon: String,
    pub base: String,
    pub view_version: u32,
}

/// What stands in the head of a page.
#[derive(JsonSchema, Serialize, Default, Debug)]
pub(super) struct Head {
    pub title: String,
    pub description: Option<String>,
    pub noindex: bool,
    pub canonical: Option<String>,
    pub alternates: Vec<Alternate>,
    pub feed: Option<Feed>,
    pub og_title: String,
    pub og_type: &'static str,
    pub og_locale: String,
    pub og_image: String,
}

/// The same page in a language.
#[derive(JsonSchema, Serialize, Debug, Clone)]
pub struct Alternate {
    /// The language, or `x-default`.
    pub lang: String,
    /// The full address.
    pub href: String,
}

/// The feed of the language.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct Feed {
    pub title: String,
    pub href: String,
}

/// An entry of the language switch.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct LanguageChoice {
    pub tag: String,
    /// The language of the text that is shown there.
    pub text_tag: String,
    pub name: String,
    pub href: String,
    pub current: bool,
    /// Says so when the page is shown there in another language.
    pub note: Option<String>,
}

/// A step of the breadcrumbs; the last has no address.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct Crumb {
    pub title: String,
    pub href: Option<String>,
    pub lang: Option<String>,
}

/// Something to know before reading.
#[derive(JsonSchema, Serialize, Default, Debug)]
pub(super) struct Notice {
    pub text: String,
    pub href: Option<String>,
    pub link: Option<String>,
    pub link_lang: Option<String>,
}

/// That a page is old, shown by a script when its days are over.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct Stale {
    /// The last day for which the page was worked out, as ISO 8601.
    pub until: String,
    pub text: String,
}

/// The section that a page stands in.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct SectionView {
    pub title: String,
    pub href: String,
    pub lang: Option<String>,
    pub current: bool,
}

/// All that is around the text of a page.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct Shell {
    pub kind: &'static str,
    pub lang: String,
    pub right_to_left: bool,
    /// The language of the text, when it is not that of the page.
    pub text_lang: Option<String>,
    pub is_home: bool,
    pub policy: String,
    /// The script of the page, if it has one.
    pub page_script: Option<String>,
    pub head: Head,
    pub languages: Vec<LanguageChoice>,
    pub crumbs: Vec<Crumb>,
    pub notices: Vec<Notice>,
    pub section: Option<SectionView>,
    /// Where to tell of a mistake on this page.
    pub report: Option<String>,
}

/// A heading in the contents of a page.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct ContentsItem {
    pub id: String,
    pub text: String,
    pub level: u8,
}

/// Where the facts of a page come from.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct SourceView {
    pub title: String,
    pub url: Option<String>,
}

/// A term of the glossary that a page links to.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct TermView {
    pub name: String,
    pub href: String,
    pub definition: String,
    /// The language of the term, when it is not that of the text.
    pub lang: Option<String>,
}

/// The twin of a page in easier or standard language.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct EasyLink {
    pub href: String,
    pub lang: String,
    pub text: String,
}

/// From a page to what stands beside it, or back.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct ExtraLink {
    pub href: String,
    pub text: String,
    /// The name of its icon.
    pub icon: &'static str,
}

/// A page of the handbook.
#[derive(JsonSchema, Serialize, Default, Debug)]
pub(super) struct PageView {
    pub title: String,
    pub description: Option<String>,
    pub easy: Option<EasyLink>,
    /// What of a page this is, if it stands beside one: `trainer`, `handout` or `plan`.
    pub extra: Option<&'static str>,
    /// To what stands beside the page, and back.
    pub extras: Vec<ExtraLink>,
    pub objectives: Vec<String>,
    pub facts: Vec<Fact>,
    /// The terms that the text links to, with what they mean.
    pub terms: Vec<TermView>,
    pub sources: Vec<SourceView>,
    /// What the page is about.
    pub topics: Vec<Card>,
    /// "Updated …", "Checked …", in the reader's language.
    pub dates: Vec<String>,
    /// The day of publication, in words and as ISO 8601.
    pub date: Option<String>,
    pub date_iso: Option<String>,
    pub edit_url: Option<String>,
}

/// A way to reach someone.
#[derive(JsonSchema, Serialize, Default, Debug)]
pub(super) struct ContactView {
    pub title: Option<String>,
    /// The language of the title, when it is not the reader's.
    pub lang: Option<String>,
    /// A person's name, published with consent.
    pub name: Option<String>,
    pub phone: Option<String>,
    pub phone_href: Option<String>,
    pub call_charge: Option<String>,
    pub hours: Option<String>,
    pub email: Option<String>,
    pub email_href: Option<String>,
    pub website: Option<String>,
    pub website_href: Option<String>,
}

/// A row of a table of hours.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct HoursRow {
    pub days: String,
    pub times: String,
}

/// The hours of a week, and how they come out on the days to come.
#[derive(JsonSchema, Serialize, Default, Debug)]
pub(super) struct HoursView {
    pub rows: Vec<HoursRow>,
    /// Holidays, and days that differ.
    pub notes: Vec<String>,
    /// When the doors are open, which is not when help is given.
    pub building: Vec<HoursRow>,
    /// The next four weeks: every day with help, and every day without it that usually has some.
    pub days: Vec<DayView>,
}

/// A day and its hours.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct DayView {
    pub date: String,
    pub date_iso: String,
    pub times: String,
    /// Why it differs from others.
    pub note: Option<String>,
    pub is_closed: bool,
}

/// A form of support of a provider.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct SupportView {
    pub title: String,
    /// The language of the title, when it is not the reader's.
    pub lang: Option<String>,
    pub facts: Vec<Fact>,
    pub hours: HoursView,
}

/// A place of a provider.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct PlaceView {
    pub name: String,
    pub lang: Option<String>,
    pub facts: Vec<Fact>,
}

/// A provider.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct ProviderView {
    pub kind: String,
    pub name_lang: Option<String>,
    pub summary_lang: Option<String>,
    pub description_lang: Option<String>,
    /// The description in easier language, one sentence each.
    pub easy: Vec<String>,
    pub supports: Vec<SupportView>,
    /// Courses and events that are over.
    pub past: Vec<SupportView>,
    pub contacts: Vec<ContactView>,
    pub places: Vec<PlaceView>,
    pub facts: Vec<Fact>,
    pub checked: Option<String>,
    /// The calendar of its hours.
    pub calendar: Option<String>,
    /// Where to go with what it does not help with.
    pub referral: Option<Notice>,
    /// Lists of others, for one that helps no more.
    pub instead: Vec<Card>,
    /// On which day the page was made, for hours that change from day to day.
    pub made_on: String,
}

/// A part of a list, with a heading of its own.
#[derive(JsonSchema, Serialize, Default, Debug)]
pub(super) struct ListPart {
    pub id: String,
    pub title: Option<String>,
    pub href: Option<String>,
    pub items: Vec<Card>,
}

/// A row of what there is in a region, and what is missing.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct SupplyRow {
    pub name: String,
    pub count: String,
    /// Nothing of it is known there.
    pub is_missing: bool,
}

/// What there is in a region, and what is missing.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct Supply {
    pub rows: Vec<SupplyRow>,
    pub facts: Vec<Fact>,
    /// Municipalities where nobody can be visited.
    pub without: Vec<Card>,
}

/// A municipality near to another, with those who can be visited there.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct NearView {
    pub title: String,
    pub href: String,
    pub distance: String,
    pub providers: Vec<Card>,
}

/// A topic, and who helps with it.
#[derive(JsonSchema, Serialize, Debug)]
pub(super) struct HelperRow {
    pub topic: Card,
    /// Who advises on the service itself.
    pub owner: String,
    /// Sorts of providers that help, with their number.
    pub helpers: Vec<String>,
    /// What a helper does not do.
    pub limit: Option<String>,
}
