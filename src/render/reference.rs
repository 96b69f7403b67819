//! What templates see, as types: the reference of themes is made of it. Nothing here is ever built; a test
//! holds the names to those that pages are given.

use schemars::{JsonSchema, Schema, schema_for};

use super::{
    directory::{
        finder::{Field, Found},
        map::MapView,
        open_data::{FileView, TableView},
    },
    duties::{StatementView, Technology},
    page::{Choice, Name},
    plan::PlanView,
    search::Twin,
    view::{
        Card, ContactView, ContentsItem, Fact, HelperRow, ListPart, NearView, Notice, PageView,
        ProviderView, Shell, SiteView, Stale, Supply,
    },
};

/// The JSON Schema of all that templates see. A template sees the part of it that its page has.
pub fn view_schema() -> Schema {
    schema_for!(View)
}

/// Everything that a template may be given, by the names it has there.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its form is told")]
struct View {
    /// All that is around the text: these fields stand at the top, without a name before them.
    #[schemars(flatten)]
    shell: Shell,
    /// The site, the same on all pages of a language.
    site: SiteView,
    /// The words of the theme in the language of the page, by their keys.
    t: std::collections::BTreeMap<String, String>,
    /// The same in the language of the text, where that differs.
    t_text: std::collections::BTreeMap<String, String>,
    /// What is said when the page is older than what it tells; only on pages that tell of days to come.
    stale: Option<Stale>,
    /// The menu, as HTML.
    menu: String,
    /// What stands at the end of every page, as HTML.
    footer: String,
    /// The menu of the section, as HTML.
    section_menu: String,
    /// Data for search engines, as HTML.
    json_ld: String,
    /// The title and what else the page says of itself.
    page: PageView,
    /// The text of a page of the handbook, as HTML.
    html: String,
    /// The headings of the text.
    contents: Vec<ContentsItem>,
    /// The pages of a section.
    children: Vec<Card>,
    /// The page before this one in its section.
    previous: Option<Card>,
    /// The page after it.
    next: Option<Card>,
    /// The latest news, or those of a region.
    news: Vec<Card>,
    /// The way into the directory, on the home page.
    find: Option<Card>,
    /// Whom to ask: as HTML on a practice, as a value on the page on feedback.
    contact: Option<ContactView>,
    /// The lessons of a path.
    lessons: Vec<Card>,
    /// What is done when, in the plan of a lesson or path and in the trainer's version.
    plan: Option<PlanView>,
    /// The language, for pages that have nothing around their text.
    lang: String,
    /// The title, for the same pages.
    title: String,
    /// The title of the window.
    head_title: String,
    /// The Content-Security-Policy.
    policy: String,
    /// The address of the style sheet.
    css: String,
    /// The address of the icon.
    icon: String,
    /// The name of the site in each language, on `/`.
    names: Vec<Name>,
    /// The languages to choose from, on `/`.
    choices: Vec<Choice>,
    /// Where a page has moved to.
    href: String,
    /// The full address of that.
    canonical: String,
    /// The address of what the search looks things up in.
    index: String,
    /// The address of the script of the page.
    script: String,
    /// The words of the script, as JSON within HTML.
    script_texts: String,
    /// The same search in other languages.
    twins: Vec<Twin>,
    /// The way to the finder.
    finder: Option<Card>,
    /// Lists of places, on the search; the address of the places' names, on the finder.
    places: Vec<Card>,
    /// The parts of a list.
    parts: Vec<ListPart>,
    /// The entries of a menu.
    items: Vec<Card>,
    /// Providers.
    providers: Vec<Card>,
    /// Other lists of the same sort.
    others: Vec<Card>,
    /// The list that all of those stand in.
    others_title: Option<Card>,
    /// What kind of a region it is, in sentences.
    about: Vec<String>,
    /// Pages of the handbook on a topic, or about a region.
    pages: Vec<Card>,
    /// Who advises on the service that a topic is about.
    owner: Option<String>,
    /// What a helper does not do.
    limit: Option<String>,
    /// Coordinators, each as HTML.
    coordinators: Vec<ContactView>,
    /// Who helps with what; the regions, as a table beside the map.
    rows: Vec<HelperRow>,
    /// The page on how supporters work.
    ethics: Option<Card>,
    /// Training on known days.
    dated: Vec<ListPart>,
    /// Training at any time.
    free: Vec<Card>,
    /// Who can be visited in a municipality.
    visits: Vec<Card>,
    /// Who comes home there.
    homes: Vec<Card>,
    /// Training there.
    trainings: Vec<Card>,
    /// Who helps its people remotely.
    remote: Vec<Card>,
    /// Who helps the whole country.
    nationwide: Vec<Card>,
    /// Municipalities near to it.
    nearest: Vec<NearView>,
    /// The region of a municipality.
    region: Option<Card>,
    /// Facts of a municipality.
    facts: Vec<Fact>,
    /// A note on a municipality.
    note: Option<Notice>,
    /// The address of a calendar.
    calendar: Option<String>,
    /// Who works together in a region.
    network: Vec<Card>,
    /// What there is in a region, and what is missing.
    supply: Supply,
    /// The municipalities of a region.
    municipalities: Vec<Card>,
    /// The regions beside it.
    neighbours: Vec<Card>,
    /// A provider.
    provider: ProviderView,
    /// The description of a provider, as HTML.
    description: String,
    /// The providers of the finder.
    found: Vec<Found>,
    /// The fields of its form.
    fields: Vec<Field>,
    /// Lists to look through instead.
    browse: Vec<Card>,
    /// Ways of being helped.
    ways: Vec<Card>,
    /// Where the form of the finder leads.
    action: String,
    /// The day of the build.
    made_on: String,
    /// How many providers there are.
    count: String,
    /// The map of the regions.
    map: Option<MapView>,
    /// The files of the open data.
    files: Vec<FileView>,
    /// The address of the licence.
    licence_url: Option<String>,
    /// What the columns of its tables hold.
    tables: Vec<TableView>,
    /// The accessibility statement; on the page on feedback, its address.
    statement: Option<StatementView>,
    /// What the site does on a reader's device.
    technology: Technology,
}
