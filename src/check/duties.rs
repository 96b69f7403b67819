//! What the settings say of the site's duties: the review of its accessibility statement.

use crate::{
    base::SourcePath,
    config::CONFIG_PATH,
    diagnostic::{Diagnostic, Finding},
    site::Site,
};

use super::pages::{STATEMENT_DAYS, days_before};

pub(super) fn check(site: &Site, notes: &mut Vec<Diagnostic>) {
    let Some(statement) = &site.config.accessibility else { return };
    let reviewed = &statement.reviewed_on;
    if reviewed.value < days_before(site.date, STATEMENT_DAYS) {
        let file = SourcePath::new(CONFIG_PATH);
        let d = Diagnostic::at(Finding::StatementReview.into(), &file, reviewed.span);
        notes.push(d.fact("date", reviewed.value.to_string()));
    }
}
