//! A provider: who gives digital support, where, when and in which language.

use jiff::civil::Date;

use crate::{
    base::{Lang, SourcePath, Span, source::Spanned},
    config::ByLang,
    reference::{self, ALAND},
};

use super::{Header, Hours, hours};

/// Who gives digital support.
#[derive(Clone, PartialEq, Debug)]
pub struct Provider {
    /// Its id; part of its address.
    pub id: Spanned<String>,
    /// The file it stands in.
    pub file: SourcePath,
    /// A code of the list `provider_type`.
    pub kind: &'static str,
    /// Whether it gives support now.
    pub status: Status,
    /// When it gives support, if not for good.
    pub valid: Period,
    /// Its name.
    pub name: ByLang,
    /// At most 150 characters of plain text.
    pub summary: ByLang,
    /// Markdown, at most 2500 characters.
    pub description: ByLang,
    /// The description in easier language: one sentence on a line.
    pub easy: ByLang,
    /// Its website.
    pub website: ByLang,
    /// The organisation behind it, when it has another name.
    pub organisation: ByLang,
    /// The business ID of that organisation.
    pub business_id: Option<String>,
    /// Codes.
    pub audiences: Vec<String>,
    /// Codes.
    pub topics: Vec<String>,
    /// The languages in which help is given.
    pub support_languages: Vec<Lang>,
    /// Where it serves.
    pub area: Area,
    /// What it costs.
    pub charge: Option<Charge>,
    /// Codes of the list `access`.
    pub access: Vec<&'static str>,
    /// Ways to reach it.
    pub contacts: Vec<Contact>,
    /// Its places.
    pub places: Vec<Place>,
    /// The forms of support it gives.
    pub supports: Vec<Support>,
    /// When a person last checked these facts.
    pub last_verified: Option<Spanned<Date>>,
    /// Where what can be said against it later on stands.
    pub spans: Spans,
}

/// Where fields of a provider stand in its file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spans {
    /// The name.
    pub name: Span,
    /// The website.
    pub website: Span,
    /// The last day on which it gives support.
    pub valid_to: Span,
}

/// What a provider is on a day: whether it is shown, and how.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It begins later: not shown.
    NotYet,
    /// It gives support: shown in lists.
    Active,
    /// It gives none just now: shown in lists, with a notice.
    Paused,
    /// It gives none any more: its page stays and says so; no list shows it.
    Ended,
}

/// Whether a provider gives support.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Status {
    /// It does.
    #[default]
    Active,
    /// Not just now.
    Paused,
    /// No more.
    Ended,
}

/// A range of days; open where there is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// Where a provider serves.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Area {
    /// Everywhere in Finland.
    Nationwide,
    /// Everywhere but on Åland.
    NationwideExceptAland,
    /// In some municipalities and regions: codes.
    Some {
        /// Three digits each.
        municipalities: Vec<&'static str>,
        /// Two digits each.
        regions: Vec<&'static str>,
    },
}

impl Area {
    /// Whether the provider serves the whole or a part of a region.
    pub fn meets_region(&self, region: &str) -> bool {
        match self {
            Area::Nationwide => true,
            Area::NationwideExceptAland => region != ALAND,
            Area::Some { municipalities, regions } => {
                let inside = |code: &&str| {
                    reference::municipality(code).is_some_and(|own| own.region == region)
                };
                regions.contains(&region) || municipalities.iter().any(inside)
            }
        }
    }

    /// Whether the provider serves a municipality.
    pub fn serves(&self, municipality: &reference::Municipality) -> bool {
        match self {
            Area::Nationwide => true,
            Area::NationwideExceptAland => !municipality.is_on_aland(),
            Area::Some { municipalities, regions } => {
                regions.contains(&municipality.region)
                    || municipalities.contains(&municipality.code)
            }
        }
    }

    /// The municipalities that it serves, as their places in the table.
    pub fn municipalities(&self) -> impl Iterator<Item = usize> {
        let all = reference::municipalities().iter().enumerate();
        all.filter(|(_, own)| self.serves(own)).map(|(at, _)| at)
    }

    /// Whether it serves only Åland, where Swedish is the only official language.
    pub fn is_on_aland_alone(&self) -> bool {
        let mut all = self.municipalities().peekable();
        all.peek().is_some() && all.all(|at| reference::municipalities()[at].is_on_aland())
    }

    /// Whether it serves the whole country, with or without Åland.
    pub fn is_nationwide(&self) -> bool {
        !matches!(self, Area::Some { .. })
    }
}

/// What support or a call costs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Charge {
    /// A code of the list `charge` or `call_charge`.
    pub kind: &'static str,
    /// What it means here.
    pub note: ByLang,
}

/// A way to reach a provider.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Contact {
    /// Whom one reaches; a role.
    pub role: ByLang,
    /// A person's name; shown only while there is consent.
    pub name: Option<Spanned<String>>,
    /// The person's consent to publish the name.
    pub consent: Option<Consent>,
    /// A number in E.164.
    pub phone: Option<Spanned<String>>,
    /// What a call costs.
    pub call_charge: Option<Charge>,
    /// A shared address.
    pub email: Option<Spanned<String>>,
    /// When it answers.
    pub hours: Vec<hours::Slot>,
}

/// A person's consent to publish name and address (GDPR, article 6(1)(a)).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Consent {
    /// The day it was given.
    pub given: Date,
    /// The last day it holds.
    pub until: Date,
}

impl Contact {
    /// Whether it is a person's, and not only an organisation's.
    pub fn is_personal(&self) -> bool {
        self.name.is_some() || self.consent.is_some()
    }

    /// Whether it may be shown on a day: a person's name, number and address only with consent.
    pub fn is_shown(&self, day: Date) -> bool {
        let holds = |own: Consent| own.given <= day && day <= own.until;
        !self.is_personal() || self.consent.is_some_and(holds)
    }
}

/// A place where support is given.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Place {
    /// Its id among the provider's places; empty for a venue.
    pub id: String,
    /// Its name.
    pub name: ByLang,
    /// The street and number.
    pub street: ByLang,
    /// Five digits.
    pub postcode: Option<String>,
    /// The code of its municipality.
    pub municipality: Option<&'static str>,
    /// Latitude and longitude (WGS 84).
    pub coordinates: Option<(f64, f64)>,
    /// How to find it.
    pub directions: ByLang,
    /// What it offers: codes of the list `a11y`.
    pub accessibility: Vec<&'static str>,
    /// What nobody knows about it: codes of the same list.
    pub accessibility_unknown: Vec<&'static str>,
}

/// A form of support that a provider gives.
#[derive(Clone, PartialEq, Debug)]
pub struct Support {
    /// A code of the list `form`.
    pub form: &'static str,
    /// The name of a course or event.
    pub title: ByLang,
    /// The place, by its index among the provider's places.
    pub place: Option<usize>,
    /// A place that is not the provider's own.
    pub venue: Option<Place>,
    /// The address of a chat, a video room or an online course.
    pub url: Option<String>,
    /// When help is given.
    pub hours: Hours,
    /// Codes of the list `access`, when they differ from the provider's.
    pub access: Vec<&'static str>,
    /// Whether strong identification is asked for.
    pub strong_identification: Option<bool>,
    /// First and last day of a course or event.
    pub period: Period,
    /// Where the last day stands in the file.
    pub ends_at: Option<Span>,
    /// When a course meets.
    pub sessions: Vec<hours::Slot>,
    /// Where one enrols.
    pub registration_url: Option<String>,
    /// The last day to enrol.
    pub registration_closes: Option<Date>,
    /// DigComp 2.2 ids.
    pub digcomp: Vec<&'static str>,
}

impl Support {
    /// Whether people come to a place for help.
    pub fn is_in_person(&self) -> bool {
        matches!(self.form, "local_point" | "local_peer")
    }

    /// Whether a helper comes to people's homes.
    pub fn is_at_home(&self) -> bool {
        self.form == "local_home"
    }

    /// Whether help is given by chat, phone or video.
    pub fn is_remote(&self) -> bool {
        matches!(self.form, "remote_chat" | "remote_phone" | "remote_video")
    }

    /// Whether it is training or an event: something with dates, or to study by oneself.
    pub fn is_training(&self) -> bool {
        matches!(self.form, "training_course" | "training_online" | "event")
    }

    /// Whether its last day is past.
    pub fn is_over(&self, today: Date) -> bool {
        self.period.to.is_some_and(|to| to < today)
    }

    /// Whether it can be had on a day: it is not over and, unless it is training to come, has begun.
    pub fn is_current(&self, today: Date) -> bool {
        let has_begun = self.period.from.is_none_or(|from| from <= today);
        !self.is_over(today) && (self.is_training() || has_begun)
    }

    /// Whether it has times that are not past.
    pub fn has_times(&self, today: Date) -> bool {
        let is_ahead = |own: &hours::Slot| {
            !own.days.is_empty() && !own.times.is_empty() && own.to.is_none_or(|to| to >= today)
        };
        let is_open = |own: &hours::Slot| own.state.is_staffed() && is_ahead(own);
        let differs = |own: &hours::Exception| !own.times.is_empty() && own.to >= today;
        self.hours.support.iter().any(is_open)
            || self.hours.exceptions.iter().any(differs)
            || (self.period.from.is_some() && self.sessions.iter().any(is_ahead))
    }
}

impl Provider {
    /// What it is on a day.
    pub fn standing(&self, today: Date) -> Standing {
        if self.status == Status::Ended || self.valid.to.is_some_and(|to| to < today) {
            return Standing::Ended;
        }
        if self.valid.from.is_some_and(|from| from > today) {
            return Standing::NotYet;
        }
        if self.status == Status::Paused { Standing::Paused } else { Standing::Active }
    }

    /// Whether nobody has checked its facts for so long that it is withheld.
    pub fn is_expired(&self, today: Date, header: &Header) -> bool {
        self.is_older(today, header.expire_after_days)
    }

    /// Whether its facts should be checked again.
    pub fn is_due(&self, today: Date, header: &Header) -> bool {
        self.is_older(today, header.review_after_days)
    }

    /// Whether its facts were last checked more than so many days ago.
    fn is_older(&self, today: Date, days: i64) -> bool {
        let Some(checked) = &self.last_verified else { return false };
        today.duration_since(checked.value).as_hours() / 24 > days
    }

    /// Whether it is in a region: it serves people there, or can be visited there.
    pub fn is_in_region(&self, region: &str) -> bool {
        let is_there = |support: &Support| {
            let place = self.place_of(support).and_then(|place| place.municipality);
            let own = place.and_then(reference::municipality);
            support.is_in_person() && own.is_some_and(|own| own.region == region)
        };
        self.area.meets_region(region) || self.supports.iter().any(is_there)
    }

    /// The place of one of its supports: its own, or one for this support alone.
    pub fn place_of<'a>(&'a self, support: &'a Support) -> Option<&'a Place> {
        support.place.and_then(|at| self.places.get(at)).or(support.venue.as_ref())
    }
}
