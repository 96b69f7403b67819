//! The directory as CSV, for spreadsheets.
//!
//! Spreadsheets guess: they take `00100` for a number and drop its zeros, `+358…` for a sum, and `;` for
//! what parts columns wherever the comma is a decimal sign, as it is in Finland. So the columns are
//! parted by `;`, a mark at the beginning says UTF-8, codes stand with their names (`091 Helsinki`),
//! and telephone numbers as addresses (`tel:+358…`). A text that would be taken for a formula begins
//! with an apostrophe. What the columns are is told by CSV on the Web (W3C) too.

use std::iter;

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::{
    base::Lang,
    config::ByLang,
    reference,
    registry::{Area, Charge, Place, Provider, Support, hours},
    site::Site,
};

use super::{Dataset, page_of, shared_email, status};

/// A table of the open data.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Table {
    /// A line for each provider.
    Providers,
    /// A line for each form of support.
    Supports,
}

/// A column, or one for each language of the site.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name; a text of a theme tells what it holds.
    pub name: &'static str,
    cell: Cell,
}

/// What a line is about.
struct Line<'a> {
    site: &'a Site,
    at: usize,
    provider: &'a Provider,
    support: Option<&'a Support>,
    place: Option<&'a Place>,
}

/// How a cell is filled.
#[derive(Clone, Copy, Debug)]
enum Cell {
    One(fn(&Line) -> String),
    Day(fn(&Line) -> Option<Date>),
    ByLang(fn(&Line, usize) -> String),
}

const fn one(name: &'static str, cell: fn(&Line) -> String) -> Column {
    Column { name, cell: Cell::One(cell) }
}

const fn day(name: &'static str, cell: fn(&Line) -> Option<Date>) -> Column {
    Column { name, cell: Cell::Day(cell) }
}

const fn by_lang(name: &'static str, cell: fn(&Line, usize) -> String) -> Column {
    Column { name, cell: Cell::ByLang(cell) }
}

const PROVIDERS: &[Column] = &[
    one("id", |line| line.provider.id.value.clone()),
    one("sample", sample),
    by_lang("name", |line, lang| line.text(&line.provider.name, lang)),
    one("type", |line| line.provider.kind.to_owned()),
    one("status", |line| status(line.site, line.at).to_owned()),
    by_lang("summary", |line, lang| line.text(&line.provider.summary, lang)),
    by_lang("description", |line, lang| line.text(&line.provider.description, lang)),
    one("forms", |line| {
        let current = line.provider.supports.iter().filter(|own| own.is_current(line.site.date));
        let mut forms: Vec<&str> = current.map(|own| own.form).collect();
        forms.sort_unstable();
        forms.dedup();
        joined(forms)
    }),
    one("topics", |line| joined(line.provider.topics.iter().map(String::as_str))),
    one("audiences", |line| joined(line.provider.audiences.iter().map(String::as_str))),
    one("support_languages", |line| {
        joined(line.provider.support_languages.iter().map(Lang::as_str))
    }),
    one("area", area),
    one("charge", |line| line.provider.charge.as_ref().map_or("", |own| own.kind).to_owned()),
    by_lang("charge_note", |line, lang| {
        line.provider.charge.as_ref().map_or(String::new(), |own| line.text(&own.note, lang))
    }),
    one("access", |line| joined(line.provider.access.iter().copied())),
    one("phones", |line| {
        let phones = line.contacts().filter_map(|own| own.phone.as_ref());
        joined(phones.map(|own| format!("tel:{}", own.value)))
    }),
    by_lang("call_charges", |line, lang| {
        let with_phone = line.contacts().filter(|own| own.phone.is_some());
        let charges = with_phone.filter_map(|own| own.call_charge.as_ref());
        joined_by("; ", charges.map(|own| line.call_charge(own, lang)))
    }),
    one("emails", |line| joined(line.contacts().filter_map(shared_email))),
    by_lang("website", |line, lang| line.text(&line.provider.website, lang)),
    by_lang("organisation", |line, lang| line.text(&line.provider.organisation, lang)),
    one("business_id", |line| line.provider.business_id.clone().unwrap_or_default()),
    day("valid_from", |line| line.provider.valid.from),
    day("valid_to", |line| line.provider.valid.to),
    day("last_verified", |line| line.provider.last_verified.as_ref().map(|own| own.value)),
    by_lang("page", |line, lang| page_of(line.site, line.at, lang).unwrap_or_default()),
];

const SUPPORTS: &[Column] = &[
    one("provider", |line| line.provider.id.value.clone()),
    one("sample", sample),
    one("status", |line| status(line.site, line.at).to_owned()),
    by_lang("name", |line, lang| line.text(&line.provider.name, lang)),
    one("form", |line| line.support.map_or("", |own| own.form).to_owned()),
    by_lang("title", |line, lang| line.of_support(|own| line.text(&own.title, lang))),
    by_lang("place", |line, lang| line.of_place(|own| line.text(&own.name, lang))),
    by_lang("street", |line, lang| line.of_place(|own| line.text(&own.street, lang))),
    one("postcode", |line| {
        // Never the number alone, whose zeros would be lost.
        let town =
            |own: &Place| Some(line.named(reference::municipality(own.municipality?)?.names));
        line.of_place(|own| {
            let postcode = own.postcode.clone().unwrap_or_default();
            [postcode, town(own).unwrap_or_default()].join(" ").trim().to_owned()
        })
    }),
    one("municipality", |line| {
        line.of_place(|own| {
            own.municipality.map(|code| line.municipality(code)).unwrap_or_default()
        })
    }),
    one("step_free", |line| {
        line.of_place(|own| match () {
            () if own.accessibility.contains(&"step_free") => "yes".to_owned(),
            () if own.accessibility_unknown.contains(&"step_free") => "unknown".to_owned(),
            // Of a place that nothing is said of, nothing is known.
            () if own.accessibility.is_empty() => "unknown".to_owned(),
            () => "no".to_owned(),
        })
    }),
    one("hours", |line| line.of_support(|own| joined_by("; ", own.hours.support.iter().map(slot)))),
    one("sessions", |line| line.of_support(|own| joined_by("; ", own.sessions.iter().map(slot)))),
    day("starts", |line| line.support?.period.from),
    day("ends", |line| line.support?.period.to),
    one("registration", |line| {
        line.of_support(|own| own.registration_url.clone().unwrap_or_default())
    }),
    day("registration_closes", |line| line.support?.registration_closes),
    one("url", |line| line.of_support(|own| own.url.clone().unwrap_or_default())),
    by_lang("page", |line, lang| page_of(line.site, line.at, lang).unwrap_or_default()),
];

impl Table {
    /// Its columns, in order.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Table::Providers => PROVIDERS,
            Table::Supports => SUPPORTS,
        }
    }

    /// Its file.
    pub fn dataset(self) -> Dataset {
        match self {
            Table::Providers => Dataset::Providers,
            Table::Supports => Dataset::Supports,
        }
    }

    fn lines(self, site: &Site) -> Vec<Line<'_>> {
        let providers = site.directory.listed.iter().map(|at| (*at, &site.registry.providers[*at]));
        match self {
            Table::Providers => providers
                .map(|(at, provider)| Line { site, at, provider, support: None, place: None })
                .collect(),
            Table::Supports => providers
                .flat_map(|(at, provider)| {
                    let current = provider.supports.iter().filter(|own| !own.is_over(site.date));
                    current.map(move |support| {
                        let place = provider.place_of(support);
                        Line { site, at, provider, support: Some(support), place }
                    })
                })
                .collect(),
        }
    }
}

impl Column {
    /// Its name on a site, or one for each language, such as `name_fi`.
    pub fn names(&self, site: &Site) -> Vec<String> {
        match self.cell {
            Cell::One(_) | Cell::Day(_) => vec![self.name.to_owned()],
            Cell::ByLang(_) => {
                let tags = site.languages().map(|lang| site.lang(lang));
                tags.map(|tag| format!("{}_{tag}", self.name)).collect()
            }
        }
    }

    fn cells(&self, line: &Line) -> Vec<String> {
        match self.cell {
            Cell::One(cell) => vec![cell(line)],
            Cell::Day(cell) => vec![cell(line).map(|day| day.to_string()).unwrap_or_default()],
            Cell::ByLang(cell) => line.site.languages().map(|lang| cell(line, lang)).collect(),
        }
    }

    /// The datatype of its cells, in the words of CSV on the Web.
    fn datatype(&self) -> &'static str {
        match self.cell {
            Cell::Day(_) => "date",
            Cell::One(_) | Cell::ByLang(_) => "string",
        }
    }
}

impl Line<'_> {
    fn text(&self, text: &ByLang, lang: usize) -> String {
        text.get(self.site.lang(lang)).unwrap_or_default().to_owned()
    }

    fn of_support(&self, cell: impl Fn(&Support) -> String) -> String {
        self.support.map(cell).unwrap_or_default()
    }

    fn of_place(&self, cell: impl Fn(&Place) -> String) -> String {
        self.place.map(cell).unwrap_or_default()
    }

    fn contacts(&self) -> impl Iterator<Item = &crate::registry::Contact> {
        self.provider.contacts.iter().filter(|own| !own.is_personal())
    }

    /// What a call costs, in words.
    fn call_charge(&self, charge: &Charge, lang: usize) -> String {
        let tag = self.site.lang(lang).as_str();
        match self.text(&charge.note, lang) {
            note if note.is_empty() => {
                reference::code_word("call_charge", charge.kind, tag).to_owned()
            }
            note => note,
        }
    }

    /// A name in the first language of the site.
    fn named(&self, names: reference::Names) -> String {
        names.in_lang(self.site.config.source_language().as_str()).to_owned()
    }

    /// "091 Helsinki".
    fn municipality(&self, code: &str) -> String {
        let name = reference::municipality(code).map(|own| self.named(own.names));
        format!("{code} {}", name.unwrap_or_default())
    }
}

/// A table as bytes: UTF-8 with a byte order mark, lines as RFC 4180 ends them.
pub(super) fn write(table: Table, site: &Site) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let columns = table.columns().iter();
    let cells = |line: &Line| -> Vec<String> {
        columns.clone().flat_map(|column| column.cells(line)).map(harmless).collect()
    };
    let head: Vec<String> = columns.clone().flat_map(|column| column.names(site)).collect();
    let lines = table.lines(site);
    for line in iter::once(head).chain(lines.iter().map(cells)) {
        // Writing to memory can't fail, and every line has the same columns.
        let _ = writer.write_record(&line);
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell that no spreadsheet takes for a formula.
fn harmless(cell: String) -> String {
    // The full-width signs are the same to some spreadsheets.
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        true => format!("'{cell}"),
        false => cell,
    }
}

/// What the columns are, as metadata of CSV on the Web (W3C, *Metadata Vocabulary for Tabular Data*):
/// all are texts, but for days.
pub(super) fn metadata(site: &Site) -> Value {
    let columns = |column: &Column| {
        let datatype = column.datatype();
        let one = move |name: String| json!({ "name": name.replace('-', "_"), "titles": name, "datatype": datatype });
        column.names(site).into_iter().map(one)
    };
    let table = |table: Table| {
        let columns: Vec<Value> = table.columns().iter().flat_map(columns).collect();
        json!({ "url": table.dataset().name(), "tableSchema": { "columns": columns } })
    };
    json!({
        "@context": "http://www.w3.org/ns/csvw",
        "dialect": { "delimiter": ";", "encoding": "utf-8", "header": true, "lineTerminators": ["\r\n"] },
        "tables": [table(Table::Providers), table(Table::Supports)],
    })
}

fn sample(line: &Line) -> String {
    if line.site.registry.header.samples { "yes" } else { "no" }.to_owned()
}

fn area(line: &Line) -> String {
    match &line.provider.area {
        Area::Nationwide => "nationwide".to_owned(),
        Area::NationwideExceptAland => "nationwide_except_aland".to_owned(),
        Area::Some { municipalities, regions } => {
            let region = |code: &&str| {
                let name = reference::region(code).map(|own| line.named(own.names));
                format!("{code} {}", name.unwrap_or_default())
            };
            let own = municipalities.iter().map(|code| line.municipality(code));
            joined(regions.iter().map(region).chain(own))
        }
    }
}

/// "mon, wed 10:00-12:00, odd-weeks": hours in the words of the registry.
fn slot(own: &hours::Slot) -> String {
    let days = own.days.iter().map(|day| hours::day_name(*day));
    let mut text =
        format!("{} {}", joined(days), joined(own.times.iter().map(|own| hours::written(*own))));
    let from = own.from.map(|day| format!("from {day}"));
    let to = own.to.map(|day| format!("to {day}"));
    let state = Some(own.state).filter(|own| *own != hours::State::Open);
    let more = own.every.map(|own| own.word().to_owned()).into_iter();
    for part in more.chain(from).chain(to).chain(state.map(|own| own.code().to_owned())) {
        text.push_str(", ");
        text.push_str(&part);
    }
    text
}

fn joined<T: AsRef<str>>(parts: impl IntoIterator<Item = T>) -> String {
    joined_by(", ", parts)
}

fn joined_by<T: AsRef<str>>(between: &str, parts: impl IntoIterator<Item = T>) -> String {
    let parts: Vec<T> = parts.into_iter().collect();
    parts.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(between)
}
