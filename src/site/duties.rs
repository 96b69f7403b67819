//! Pages that every public service owes its readers, made from the settings.

use crate::config::Config;

/// A page made from the settings.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Duty {
    /// The accessibility statement.
    Accessibility,
    /// How to give feedback.
    Feedback,
}

impl Duty {
    /// Both.
    pub const ALL: [Duty; 2] = [Duty::Accessibility, Duty::Feedback];

    /// Whether a site with these settings has it.
    pub(super) fn is_of(self, config: &Config) -> bool {
        let organisation = &config.organisation;
        match self {
            Duty::Accessibility => config.accessibility.is_some(),
            Duty::Feedback => organisation.email.is_some() || organisation.feedback_url.is_some(),
        }
    }

    /// Its name among the templates.
    pub fn name(self) -> &'static str {
        match self {
            Duty::Accessibility => "accessibility",
            Duty::Feedback => "feedback",
        }
    }

    /// The text of a theme that stands in its address.
    pub(super) fn route_key(self) -> &'static str {
        match self {
            Duty::Accessibility => "route.accessibility",
            Duty::Feedback => "route.feedback",
        }
    }

    /// The text of a theme that is its title.
    pub fn title_key(self) -> &'static str {
        match self {
            Duty::Accessibility => "statement.title",
            Duty::Feedback => "feedback_page.title",
        }
    }

    /// The text of a theme that says what it holds.
    pub fn lead_key(self) -> &'static str {
        match self {
            Duty::Accessibility => "statement.lead",
            Duty::Feedback => "feedback_page.lead",
        }
    }
}
