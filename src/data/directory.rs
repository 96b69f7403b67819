//! The directory as JSON. Its JSON Schema is made from these types.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    base::Lang,
    config::ByLang,
    registry::{self, hours},
    site::Site,
};

use super::{Dataset, page_of, shared_email, status};

/// The version of the form: it grows when a field changes its meaning or goes.
pub const VERSION: u32 = 1;

/// A text for each language that has one, by language tag (BCP 47).
type Texts = BTreeMap<String, String>;

/// Who gives digital support, where, when and in which language, on the day it was made.
#[derive(Serialize, JsonSchema)]
pub struct Directory {
    /// The version of this form: it grows when a field changes its meaning or goes. New fields may
    /// come without a new version.
    version: u32,
    /// The address of the JSON Schema of this file.
    schema: String,
    /// The day on which this was made.
    #[schemars(extend("format" = "date"))]
    made_on: String,
    /// The name of the site, by language.
    title: Texts,
    /// The address of the site.
    #[schemars(extend("format" = "uri"))]
    site: String,
    /// The licence of the data, when the site gives one: a name or an address.
    licence: Option<String>,
    /// Whether all providers and coordinators are invented examples.
    samples: bool,
    /// The words for the codes of each list, such as form or topic.
    codes: BTreeMap<&'static str, BTreeMap<String, Texts>>,
    /// Who coordinates digital support in regions, or on a theme.
    coordinators: Vec<Coordinator>,
    /// Who gives digital support.
    providers: Vec<Provider>,
}

/// Who coordinates digital support in regions, or on a theme.
#[derive(Serialize, JsonSchema)]
struct Coordinator {
    /// A name that does not change.
    id: String,
    /// Codes of regions (Statistics Finland, two digits).
    regions: Vec<&'static str>,
    /// A code of a topic, for one who coordinates a theme.
    topic: Option<String>,
    /// The name of its organisation, by language.
    organisation: Texts,
    /// What one reaches it as, by language: a role, never a person's name.
    role: Texts,
    /// Addresses of websites, by language.
    website: Texts,
    /// How to reach it.
    contact: Contact,
}

/// Who gives digital support.
#[derive(Serialize, JsonSchema)]
struct Provider {
    /// A name that does not change.
    id: String,
    /// Whether it is an invented example.
    sample: bool,
    /// The sort of organisation: library, association, municipality and so on.
    r#type: &'static str,
    /// active, or paused when it gives no support just now.
    #[schemars(extend("enum" = ["active", "paused"]))]
    status: &'static str,
    /// When it gives support, if not for good.
    valid: Period,
    /// Its name, by language.
    name: Texts,
    /// Plain text, at most 150 characters.
    summary: Texts,
    /// CommonMark.
    description: Texts,
    /// The description in easier language: one sentence on a line.
    easy: Texts,
    /// Addresses of its page on this site, by language.
    page: Texts,
    /// Addresses of its own website, by language.
    website: Texts,
    /// The organisation behind it, when it has another name.
    organisation: Texts,
    /// The Finnish Business ID of that organisation.
    business_id: Option<String>,
    /// Whom it helps: codes of the list audience.
    audiences: Vec<String>,
    /// What it helps with: codes of the list topic.
    topics: Vec<String>,
    /// The languages in which help is given, as language tags (BCP 47).
    support_languages: Vec<String>,
    /// Where it serves.
    area: Area,
    /// What help costs; none when it is not known.
    charge: Option<Charge>,
    /// Whether one needs an appointment: no_appointment, appointment, registration, queue_number.
    access: Vec<&'static str>,
    /// Ways to reach it, without those that are a person's own.
    contacts: Vec<Contact>,
    /// Its places.
    places: Vec<Place>,
    /// The forms of support that it gives or will give.
    supports: Vec<Support>,
    /// The day on which a person last checked these facts.
    #[schemars(extend("format" = "date"))]
    last_verified: Option<String>,
}

/// First and last day; open where there is none.
#[derive(Serialize, JsonSchema)]
struct Period {
    /// The first day.
    #[schemars(extend("format" = "date"))]
    from: Option<String>,
    /// The last day.
    #[schemars(extend("format" = "date"))]
    to: Option<String>,
}

/// Where a provider serves.
#[derive(Serialize, JsonSchema)]
struct Area {
    /// nationwide, nationwide_except_aland, or some for the regions and municipalities that are named.
    #[schemars(extend("enum" = ["nationwide", "nationwide_except_aland", "some"]))]
    scope: &'static str,
    /// Codes of regions that are served as a whole (Statistics Finland, two digits).
    regions: Vec<&'static str>,
    /// Codes of municipalities (Statistics Finland, three digits).
    municipalities: Vec<&'static str>,
}

/// What something costs.
#[derive(Serialize, JsonSchema)]
struct Charge {
    /// A code of the list charge, or call_charge for a call.
    r#type: &'static str,
    /// What it means here, by language.
    note: Texts,
}

/// A way to reach someone in a role. What is a person's own is left out.
#[derive(Serialize, JsonSchema)]
struct Contact {
    /// Whom one reaches, by language.
    role: Texts,
    /// In international form (E.164).
    #[schemars(extend("pattern" = r"^\+[0-9]{2,15}$"))]
    phone: Option<String>,
    /// What a call costs.
    call_charge: Option<Charge>,
    /// A shared address.
    #[schemars(extend("format" = "email"))]
    email: Option<String>,
    /// When the telephone is answered.
    hours: Vec<Slot>,
}

/// A place where support is given.
#[derive(Serialize, JsonSchema)]
struct Place {
    /// Its name among the places of the provider; none for the venue of a single event.
    id: Option<String>,
    /// Its name, by language.
    name: Texts,
    /// Street and number, by language.
    street: Texts,
    /// Five digits.
    #[schemars(extend("pattern" = "^[0-9]{5}$"))]
    postcode: Option<String>,
    /// Its code (Statistics Finland, three digits).
    #[schemars(extend("pattern" = "^[0-9]{3}$"))]
    municipality: Option<&'static str>,
    /// Where it lies.
    coordinates: Option<Coordinates>,
    /// How to find it, by language.
    directions: Texts,
    /// What the place offers: step_free, lift and so on.
    accessibility: Vec<&'static str>,
    /// What nobody knows about it. Where both lists are empty, nothing is known.
    accessibility_unknown: Vec<&'static str>,
}

/// A point in degrees (WGS 84).
#[derive(Serialize, JsonSchema)]
struct Coordinates {
    /// North of the equator.
    #[schemars(range(min = -90, max = 90))]
    latitude: f64,
    /// East of Greenwich.
    #[schemars(range(min = -180, max = 180))]
    longitude: f64,
}

/// A form of support.
#[derive(Serialize, JsonSchema)]
struct Support {
    /// remote_chat, remote_phone, remote_video, local_point, local_peer, local_home,
    /// training_online, training_course or event.
    form: &'static str,
    /// The name of a course or event.
    title: Texts,
    /// The place, by its position in the list of places, from 0.
    place: Option<usize>,
    /// The place, when it is none of the provider's own.
    venue: Option<Place>,
    /// The address of a chat, a video room or a course on the web.
    url: Option<String>,
    /// When help is given.
    hours: Hours,
    /// How one gets help, when it differs from the provider's.
    access: Vec<&'static str>,
    /// Whether strong electronic identification is asked for.
    strong_identification: Option<bool>,
    /// First and last day of a course or event.
    period: Period,
    /// When a course meets.
    sessions: Vec<Slot>,
    /// Where one enrols.
    registration_url: Option<String>,
    /// The last day to enrol.
    #[schemars(extend("format" = "date"))]
    registration_closes: Option<String>,
    /// Competences of DigComp 2.2, such as 2.1.
    digcomp: Vec<&'static str>,
}

/// When help is given. Exceptions go before the rules for holidays, and these before the week.
#[derive(Serialize, JsonSchema)]
struct Hours {
    /// When people help.
    support: Vec<Slot>,
    /// When the doors are open, which is not when help is given.
    building: Vec<Slot>,
    /// Whether it is closed on the public holidays of Finland; none when it is not known.
    closed_on_holidays: Option<bool>,
    /// Whether it is closed on Midsummer Eve and Christmas Eve; none when it is not known.
    closed_on_eves: Option<bool>,
    /// Days that differ. Of two that hold on one day, the later one does.
    exceptions: Vec<Exception>,
}

/// Some times on some days of the week, in the time of Finland.
#[derive(Serialize, JsonSchema)]
struct Slot {
    /// mon, tue, wed, thu, fri, sat, sun.
    days: Vec<&'static str>,
    /// The times on these days.
    times: Vec<Times>,
    /// In which weeks, if not in all: odd-weeks, even-weeks (ISO 8601), or first to last of a month.
    every: Option<&'static str>,
    /// The days between which it holds.
    period: Period,
    /// open, by_appointment, self_service (nobody helps) or closed (a break).
    state: &'static str,
}

/// From when to when.
#[derive(Serialize, JsonSchema)]
struct Times {
    /// Hours and minutes, such as 09:30.
    #[schemars(extend("pattern" = "^([01][0-9]|2[0-4]):[0-5][0-9]$"))]
    from: String,
    /// Hours and minutes; 24:00 is the end of the day.
    #[schemars(extend("pattern" = "^([01][0-9]|2[0-4]):[0-5][0-9]$"))]
    to: String,
    /// Whether the end is on the day after.
    next_day: bool,
}

/// Days that differ from the week.
#[derive(Serialize, JsonSchema)]
struct Exception {
    /// The first day.
    #[schemars(extend("format" = "date"))]
    from: String,
    /// The last day.
    #[schemars(extend("format" = "date"))]
    to: String,
    /// The times on these days; closed when there are none.
    times: Vec<Times>,
    /// Why, by language.
    note: Texts,
}

/// The directory of a site.
pub(super) fn directory(site: &Site) -> Directory {
    let config = &site.config;
    Directory {
        version: VERSION,
        schema: config.base_url.absolute(&Dataset::Schema.url()),
        made_on: site.date.to_string(),
        title: texts(&config.title),
        site: config.base_url.absolute(&crate::base::UrlPath::new("/")),
        licence: config.licence.clone(),
        samples: site.registry.header.samples,
        codes: codes(site),
        coordinators: site.registry.coordinators.iter().map(coordinator).collect(),
        providers: site.directory.listed.iter().map(|at| provider(site, *at)).collect(),
    }
}

/// The lists of codes that the data has.
const CODE_LISTS: [&str; 9] = [
    "provider_type",
    "form",
    "topic",
    "audience",
    "charge",
    "call_charge",
    "access",
    "a11y",
    "hours_state",
];

fn codes(site: &Site) -> BTreeMap<&'static str, BTreeMap<String, Texts>> {
    let config = &site.config;
    let list = |group: &'static str| {
        let own = match group {
            "topic" => &config.topics[..],
            "audience" => &config.audiences[..],
            _ => &[],
        };
        let words = |code: &str| -> Texts {
            let word = |lang: &Lang| config.code_word(group, own, code, lang).to_owned();
            config.languages.iter().map(|lang| (lang.to_string(), word(lang))).collect()
        };
        let codes = config.known_codes(group, own);
        (group, codes.into_iter().map(|code| (code.to_owned(), words(code))).collect())
    };
    CODE_LISTS.into_iter().map(list).collect()
}

fn coordinator(own: &registry::Coordinator) -> Coordinator {
    Coordinator {
        id: own.id.value.clone(),
        regions: own.regions.clone(),
        topic: own.topic.clone(),
        organisation: texts(&own.organisation),
        role: texts(&own.role),
        website: texts(&own.website),
        contact: contact(&own.contact),
    }
}

fn provider(site: &Site, at: usize) -> Provider {
    let own = &site.registry.providers[at];
    let page = |lang| Some((site.lang(lang).to_string(), page_of(site, at, lang)?));
    let current = own.supports.iter().filter(|support| !support.is_over(site.date));
    Provider {
        id: own.id.value.clone(),
        sample: site.registry.header.samples,
        r#type: own.kind,
        status: status(site, at),
        valid: period(own.valid.from, own.valid.to),
        name: texts(&own.name),
        summary: texts(&own.summary),
        description: texts(&own.description),
        easy: texts(&own.easy),
        page: site.languages().filter_map(page).collect(),
        website: texts(&own.website),
        organisation: texts(&own.organisation),
        business_id: own.business_id.clone(),
        audiences: own.audiences.clone(),
        topics: own.topics.clone(),
        support_languages: own.support_languages.iter().map(ToString::to_string).collect(),
        area: area(&own.area),
        charge: own.charge.as_ref().map(charge),
        access: own.access.clone(),
        contacts: own.contacts.iter().filter(|own| !own.is_personal()).map(contact).collect(),
        places: own.places.iter().map(place).collect(),
        supports: current.map(support).collect(),
        last_verified: own.last_verified.as_ref().map(|own| own.value.to_string()),
    }
}

fn area(own: &registry::Area) -> Area {
    let (scope, regions, municipalities) = match own {
        registry::Area::Nationwide => ("nationwide", Vec::new(), Vec::new()),
        registry::Area::NationwideExceptAland => {
            ("nationwide_except_aland", Vec::new(), Vec::new())
        }
        registry::Area::Some { municipalities, regions } => {
            ("some", regions.clone(), municipalities.clone())
        }
    };
    Area { scope, regions, municipalities }
}

fn contact(own: &registry::Contact) -> Contact {
    Contact {
        role: texts(&own.role),
        phone: own.phone.as_ref().map(|phone| phone.value.clone()),
        call_charge: own.call_charge.as_ref().map(charge),
        email: shared_email(own).map(str::to_owned),
        hours: own.hours.iter().map(slot).collect(),
    }
}

fn place(own: &registry::Place) -> Place {
    let point = |(latitude, longitude)| Coordinates { latitude, longitude };
    Place {
        id: Some(own.id.clone()).filter(|id| !id.is_empty()),
        name: texts(&own.name),
        street: texts(&own.street),
        postcode: own.postcode.clone(),
        municipality: own.municipality,
        coordinates: own.coordinates.map(point),
        directions: texts(&own.directions),
        accessibility: own.accessibility.clone(),
        accessibility_unknown: own.accessibility_unknown.clone(),
    }
}

fn support(own: &registry::Support) -> Support {
    Support {
        form: own.form,
        title: texts(&own.title),
        place: own.place,
        venue: own.venue.as_ref().map(place),
        url: own.url.clone(),
        hours: Hours {
            support: own.hours.support.iter().map(slot).collect(),
            building: own.hours.building.iter().map(slot).collect(),
            closed_on_holidays: own.hours.closed_on_holidays,
            closed_on_eves: own.hours.closed_on_eves,
            exceptions: own.hours.exceptions.iter().map(exception).collect(),
        },
        access: own.access.clone(),
        strong_identification: own.strong_identification,
        period: period(own.period.from, own.period.to),
        sessions: own.sessions.iter().map(slot).collect(),
        registration_url: own.registration_url.clone(),
        registration_closes: own.registration_closes.map(|date| date.to_string()),
        digcomp: own.digcomp.clone(),
    }
}

fn slot(own: &hours::Slot) -> Slot {
    Slot {
        days: own.days.iter().map(|day| hours::day_name(*day)).collect(),
        times: own.times.iter().copied().map(times).collect(),
        every: own.every.map(hours::Every::word),
        period: period(own.from, own.to),
        state: own.state.code(),
    }
}

fn exception(own: &hours::Exception) -> Exception {
    Exception {
        from: own.from.to_string(),
        to: own.to.to_string(),
        times: own.times.iter().copied().map(times).collect(),
        note: texts(&own.note),
    }
}

fn charge(own: &registry::Charge) -> Charge {
    Charge { r#type: own.kind, note: texts(&own.note) }
}

fn period(from: Option<Date>, to: Option<Date>) -> Period {
    let text = |date: Option<Date>| date.map(|date| date.to_string());
    Period { from: text(from), to: text(to) }
}

fn texts(own: &ByLang) -> Texts {
    own.0.iter().map(|(lang, text)| (lang.to_string(), text.clone())).collect()
}

fn times(own: hours::Times) -> Times {
    let next_day = own.to > hours::DAY;
    let to = if next_day { own.to - hours::DAY } else { own.to };
    Times { from: clock(own.from), to: clock(to), next_day }
}

/// "09:30".
fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
