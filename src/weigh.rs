//! How much findings weigh on a site: by their codes, its settings, and the comments of its editors.

use crate::{
    base::SourcePath,
    config::{CONFIG_PATH, Config, Rule},
    diagnostic::{Diagnostic, Finding, Severity, silence::Silence},
};

/// A finding and how much it weighs on this site.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Report {
    /// How much it weighs.
    pub severity: Severity,
    /// The finding.
    pub diagnostic: Diagnostic,
}

/// Weighs findings as the settings say.
pub fn weigh(notes: Vec<Diagnostic>, config: &Config) -> Vec<Report> {
    Scales::new(config, &[]).weigh(notes)
}

/// What findings weigh on a site, and which of its own changes of that count for any.
pub(crate) struct Scales<'a> {
    config: &'a Config,
    silences: &'a [Silence],
    /// The rules of the settings that counted for a finding.
    used: Vec<bool>,
    /// The comments that silenced one.
    heard: Vec<bool>,
}

impl Scales<'_> {
    /// Scales for the findings of a site.
    pub(crate) fn new<'a>(config: &'a Config, silences: &'a [Silence]) -> Scales<'a> {
        let (used, heard) = (vec![false; config.rules.len()], vec![false; silences.len()]);
        Scales { config, silences, used, heard }
    }

    /// Weighs findings and puts them in order; silent ones are left out.
    pub(crate) fn weigh(&mut self, mut notes: Vec<Diagnostic>) -> Vec<Report> {
        notes.sort();
        notes.dedup();
        let weigh = |diagnostic: Diagnostic| {
            let severity = self.severity(&diagnostic);
            (severity != Severity::Off).then_some(Report { severity, diagnostic })
        };
        notes.into_iter().filter_map(weigh).collect()
    }

    fn severity(&mut self, diagnostic: &Diagnostic) -> Severity {
        let (code, file) = (diagnostic.code, &diagnostic.place.file);
        if let Some(own) = self.silences.iter().position(|own| own.covers(diagnostic)) {
            self.heard[own] = true;
            return Severity::Off;
        }
        // Of several that fit the last counts, so that a part can differ from the whole.
        let Some(rule) = self.config.rules.iter().rposition(|rule| rule.is_for(code, file)) else {
            return code.severity();
        };
        self.used[rule] = true;
        self.config.rules[rule].severity
    }

    /// What silences nothing, so that it can go.
    pub(crate) fn idle(&self) -> Vec<Diagnostic> {
        let comments = self.silences.iter().zip(&self.heard).filter(|(_, heard)| !**heard);
        let comment = |(own, _): (&Silence, &bool)| {
            let d = Diagnostic::at(Finding::RuleCommentUnused.into(), &own.file, own.comment);
            d.fact("code", own.code.to_string())
        };
        let rules = self.config.rules.iter().zip(&self.used);
        let rules = rules.filter(|(rule, used)| !**used && rule.is_lowered());
        let rule = |(own, _): (&Rule, &bool)| {
            let file = SourcePath::new(CONFIG_PATH);
            let d = Diagnostic::at(Finding::RuleUnused.into(), &file, own.span);
            d.fact("code", own.code.to_string())
        };
        comments.map(comment).chain(rules.map(rule)).collect()
    }
}
