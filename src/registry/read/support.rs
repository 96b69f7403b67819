//! Reading forms of support, with training and its dates.

use jiff::civil::Date;

use crate::{
    base::Span,
    diagnostic::{Finding, suggest::nearest},
    reference,
    registry::{
        Period, Place, Support,
        hours::{self, Hours, Slot},
    },
    yaml::{Fields, Node, Value, list},
};

use super::Context;

impl Context<'_, '_> {
    pub(super) fn support(
        &mut self,
        node: &Node,
        provider: &str,
        places: &[Place],
        has_phone: bool,
    ) -> Option<Support> {
        let mut fields = self.reader.fields(node, "supports")?;
        let form = self.code("form", "form", Finding::RegistryForm, &mut fields);
        let place = self.place_named(places, &mut fields);
        let venue = fields.get("venue", &mut self.reader).and_then(|node| self.place(node));
        let hours = fields.get("hours", &mut self.reader);
        let hours = hours.and_then(|node| hours::read(node, self.langs, &mut self.reader));
        let (registration_url, registration_closes) = self.registration(&mut fields);
        let strong = fields.get("strong_identification", &mut self.reader);
        let ends_at = fields.entry("ends").map(|entry| entry.node.span);
        let form = form.unwrap_or_default();
        let mut period = Period {
            from: fields.date("starts", &mut self.reader),
            to: fields.date("ends", &mut self.reader),
        };
        match form {
            // An event is over after its day; a course has to say when it is.
            "event" if ends_at.is_none() => period.to = period.from,
            "training_course" if period.from.is_some() => fields.demand("ends"),
            _ => {}
        }
        let support = Support {
            form,
            title: self.plain("title", &mut fields),
            place,
            venue,
            url: self.web_field("url", &mut fields),
            hours: within(hours.unwrap_or_default(), &period),
            access: self.codes("access", "access", Finding::RegistryCode, &mut fields),
            strong_identification: strong
                .and_then(|node| self.reader.yes_no(node, "strong_identification")),
            period,
            ends_at,
            sessions: Vec::new(),
            registration_url,
            registration_closes: registration_closes.map(|(date, _)| date),
            digcomp: self.competences(&mut fields),
        };
        let sessions = self.sessions(&support.period, &mut fields);
        self.dates(&support.period, registration_closes, &mut fields);
        self.way(&support, provider, has_phone, &mut fields);
        fields.finish(&mut self.reader);
        Some(Support { sessions, ..support })
    }

    /// DigComp 2.2 ids of competences; those of whole areas are none.
    fn competences(&mut self, fields: &mut Fields) -> Vec<&'static str> {
        let known = reference::code_ids("digcomp");
        let known: Vec<&str> = known.into_iter().filter(|id| id.contains('.')).collect();
        let (key, finding) = ("digcomp", Finding::RegistryDigcomp);
        self.each(key, fields, |context, item| {
            context.known_code(item, (key, key), finding, &known)
        })
    }

    fn place_named(&mut self, places: &[Place], fields: &mut Fields) -> Option<usize> {
        let id = fields.text("place", &mut self.reader)?;
        let found = places.iter().position(|place| place.id == id.value);
        if found.is_none() {
            let known: Vec<&str> = places.iter().map(|place| place.id.as_str()).collect();
            let near = nearest(&id.value, known.iter().copied());
            self.find(Finding::RegistryPlace, id.span, |d| {
                d.fact("place", &id.value).fact("known", list(&known)).near(near)
            });
        }
        found
    }

    fn registration(&mut self, fields: &mut Fields) -> (Option<String>, Option<(Date, Span)>) {
        let node = fields.get("registration", &mut self.reader);
        let Some(mut inner) = node.and_then(|node| self.reader.fields(node, "registration")) else {
            return (None, None);
        };
        let url = self.web_field("url", &mut inner);
        let at = inner.entry("closes").map_or(inner.span, |entry| entry.node.span);
        let closes = inner.date("closes", &mut self.reader);
        inner.finish(&mut self.reader);
        (url, closes.map(|closes| (closes, at)))
    }

    /// When a course meets; each of its weekdays must come between its first and last day.
    fn sessions(&mut self, period: &Period, fields: &mut Fields) -> Vec<Slot> {
        let Some(node) = fields.get("sessions", &mut self.reader) else { return Vec::new() };
        let items = match &node.value {
            Value::Map(_) => std::slice::from_ref(node),
            _ => self.reader.items(node, "sessions"),
        };
        let mut slots = Vec::new();
        for item in items {
            let Some(slot) = hours::slot(item, &mut self.reader) else {
                continue;
            };
            if let Some(outside) = outside(&slot, period) {
                self.find(Finding::RegistryTrainingSessions, slot.at, |d| d.fact("day", outside));
            }
            slots.push(slot);
        }
        slots
    }

    fn dates(&mut self, period: &Period, closes: Option<(Date, Span)>, fields: &mut Fields) {
        let (Some(starts), ends) = (period.from, period.to) else { return };
        if let Some(ends) = ends.filter(|ends| *ends < starts) {
            let at = fields.entry("ends").map_or(fields.span, |entry| entry.node.span);
            self.find(Finding::RegistryTrainingOrder, at, |d| {
                d.fact("starts", starts.to_string()).fact("ends", ends.to_string())
            });
        }
        if let Some((closes, at)) = closes.filter(|(closes, _)| *closes > starts) {
            self.find(Finding::RegistryTrainingRegistration, at, |d| {
                d.fact("closes", closes.to_string()).fact("starts", starts.to_string())
            });
        }
    }

    /// What each form needs, and what it must not have.
    fn way(&mut self, support: &Support, provider: &str, has_phone: bool, fields: &mut Fields) {
        let at = fields.entry("form").map_or(fields.span, |entry| entry.node.span);
        let lacks = match support.form {
            // A wrong address has been told already.
            "remote_chat" | "remote_video" => fields.entry("url").is_none().then_some("url"),
            "remote_phone" => (!has_phone).then_some("phone"),
            _ => None,
        };
        if let Some(key) = lacks.filter(|_| !self.reader.broken) {
            self.find(Finding::RegistryRemote, at, |d| {
                d.fact("form", support.form).fact("key", key)
            });
        }
        if support.is_at_home() {
            let place = fields.entry("place").or_else(|| fields.entry("venue"));
            if let Some(entry) = place {
                self.find(Finding::RegistryHomeAddress, entry.key.span, |d| d.fact("id", provider));
            }
        }
    }
}

/// Hours of a support that begins or ends: none before and after.
fn within(mut hours: Hours, period: &Period) -> Hours {
    for slot in &mut hours.support {
        slot.from = slot.from.max(period.from);
        slot.to = match (slot.to, period.to) {
            (Some(own), Some(to)) => Some(own.min(to)),
            (own, to) => own.or(to),
        };
    }
    hours
}

/// The first day or date of a slot that does not lie between the first and last day of a course.
fn outside(slot: &Slot, period: &Period) -> Option<String> {
    let (starts, ends) = (period.from?, period.to?);
    let dates = [slot.from.filter(|from| *from < starts), slot.to.filter(|to| *to > ends)];
    let date = dates.into_iter().flatten().next().map(|date| date.to_string());
    let alone = |day| Slot { days: vec![day], ..slot.clone() };
    let never = |day: &&jiff::civil::Weekday| alone(**day).dates(starts, ends).next().is_none();
    let day = slot.days.iter().find(never).map(|day| hours::day_name(*day).to_owned());
    date.or_else(|| day.filter(|_| starts <= ends))
}
