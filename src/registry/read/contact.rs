//! Reading ways to reach someone.

use crate::{
    base::source::Spanned,
    diagnostic::Finding,
    reference,
    registry::{
        Charge, Consent, Contact,
        formats::{self, Form},
        hours,
    },
    yaml::{Fields, Node, Value},
};

use super::Context;

/// Whether the value of a field stands without quotation marks.
fn is_plain(fields: &mut Fields, key: &'static str) -> bool {
    let entry = fields.entry(key);
    entry.is_some_and(|entry| matches!(entry.node.value, Value::Scalar { plain: true, .. }))
}

impl Context<'_, '_> {
    pub(super) fn contact(&mut self, node: &Node) -> Option<Contact> {
        let mut fields = self.reader.fields(node, "contacts")?;
        let consent = self.consent(&mut fields);
        let name = fields.text("name", &mut self.reader);
        if let Some(name) = name.as_ref().filter(|_| consent.is_none()) {
            self.find(Finding::RegistryPerson, name.span, |d| d.fact("name", &name.value));
        }
        let reach = self.phone_and_email(&mut fields);
        if consent.is_none() {
            self.check_personal(&reach);
        }
        if let Some(name) = &name
            && let Some(mark) = formats::markup(&name.value)
        {
            self.find(Finding::RegistryMarkup, name.span, |d| {
                d.fact("key", "name").fact("mark", mark)
            });
        }
        let contact = Contact {
            role: self.plain("role", &mut fields),
            name,
            consent,
            call_charge: self.call_charge(&reach, &mut fields),
            hours: hours::slots("hours", &mut fields, &mut self.reader),
            ..reach
        };
        fields.finish(&mut self.reader);
        Some(contact)
    }

    fn consent(&mut self, fields: &mut Fields) -> Option<Consent> {
        let node = fields.get("person_consent", &mut self.reader)?;
        let mut inner = self.reader.fields(node, "person_consent")?;
        let mut date = |key: &'static str| {
            let node = inner.require(key, &mut self.reader)?;
            self.reader.date(node, key)
        };
        let (given, until) = (date("given"), date("until"));
        hours::ordered(given, until, inner.span, &mut self.reader);
        inner.finish(&mut self.reader);
        Some(Consent { given: given?, until: until? })
    }

    /// Notes an e-mail address that looks like a person's own.
    pub(super) fn check_personal(&mut self, contact: &Contact) {
        let email = contact.email.as_ref();
        if let Some(email) = email.filter(|own| formats::is_personal_email(&own.value)) {
            self.find(Finding::RegistryEmailPersonal, email.span, |d| {
                d.fact("value", &email.value)
            });
        }
    }

    /// A phone and an e-mail address, as kept.
    pub(super) fn phone_and_email(&mut self, fields: &mut Fields) -> Contact {
        let phone = fields.text("phone", &mut self.reader);
        let email = fields.text("email", &mut self.reader);
        Contact {
            phone: phone.and_then(|own| {
                // Without quotation marks other programs would read a number, and lose the `+`.
                let bare = is_plain(fields, "phone");
                let write =
                    |number: &str| if bare { format!("\"{number}\"") } else { number.to_owned() };
                self.form(own, formats::phone, Finding::RegistryPhone, write)
            }),
            email: email.and_then(|own| {
                self.form(own, formats::email, Finding::RegistryEmail, str::to_owned)
            }),
            ..Contact::default()
        }
    }

    fn form(
        &mut self,
        text: Spanned<String>,
        form: impl Fn(&str) -> Form,
        finding: Finding,
        write: impl Fn(&str) -> String,
    ) -> Option<Spanned<String>> {
        match form(&text.value) {
            Form::Right(kept) => Some(Spanned::new(kept, text.span)),
            Form::Wrong(meant) => {
                self.find(finding, text.span, |d| {
                    let d = d.fact("value", &text.value).near(meant.clone());
                    // Digits and signs are put right; of words one can't be sure.
                    meant
                        .into_iter()
                        .fold(d, |d, meant| d.edit(text.span, &text.value, write(&meant)))
                });
                None
            }
        }
    }

    /// What a call costs: must be said of a phone.
    fn call_charge(&mut self, reach: &Contact, fields: &mut Fields) -> Option<Charge> {
        let has_phone = fields.entry("phone").is_some();
        let entry = fields.entry("call_charge");
        let node = fields.get("call_charge", &mut self.reader);
        let known = reference::code_ids("call_charge");
        let kind = node.and_then(|node| {
            self.known_code(node, ("call_charge", "call_charge"), Finding::RegistryCode, &known)
        });
        let note = self.plain("call_charge_note", fields);
        let phone = reach.phone.as_ref();
        let is_unclear = match entry {
            None => has_phone,
            Some(_) => kind == Some("other") && note.0.is_empty(),
        };
        // A number that is wrong has been told; its price can wait.
        if is_unclear && !self.reader.broken && (phone.is_some() || entry.is_some()) {
            let at = entry.or_else(|| fields.entry("phone"));
            let at = at.map_or(fields.span, |entry| entry.key.span);
            let number = phone.map_or("?", |phone| phone.value.as_str());
            self.find(Finding::RegistryCallCharge, at, |d| d.fact("phone", number));
        }
        if let Some(phone) = phone.filter(|own| formats::is_service_number(&own.value))
            && kind == Some("normal")
        {
            let at = node.map_or(phone.span, |node| node.span);
            self.find(Finding::RegistryPhoneService, at, |d| d.fact("value", &phone.value));
        }
        Some(Charge { kind: kind?, note })
    }
}
