//! The lists of the directory, and the ways to sort providers that have lists of their own.

/// A way to sort providers that has a page for each of its codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Facet {
    /// How they help.
    Form,
    /// Whom they help.
    Audience,
    /// In which language they help.
    Language,
}

impl Facet {
    /// All of them.
    pub const ALL: [Facet; 3] = [Facet::Form, Facet::Audience, Facet::Language];

    /// The list of its codes.
    pub fn list(self) -> List {
        match self {
            Facet::Form => List::Forms,
            Facet::Audience => List::Audiences,
            Facet::Language => List::Languages,
        }
    }
}

/// A list of the directory.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs, reason = "the names say it")]
pub enum List {
    /// The way in: all providers, with what narrows them down.
    Finder,
    Regions,
    Municipalities,
    Providers,
    Topics,
    Forms,
    Audiences,
    Languages,
    /// Who helps with what.
    Helpers,
    /// Training and events to come.
    Trainings,
    /// Providers that help no more.
    Archive,
    /// The directory as data for others.
    Data,
}

impl List {
    /// All of them.
    pub const ALL: [List; 12] = [
        List::Finder,
        List::Regions,
        List::Municipalities,
        List::Providers,
        List::Topics,
        List::Forms,
        List::Audiences,
        List::Languages,
        List::Helpers,
        List::Trainings,
        List::Archive,
        List::Data,
    ];

    /// Its name in the menu of the settings, and in the texts of a theme.
    pub fn name(self) -> &'static str {
        self.keys().0
    }

    /// The text of a theme that stands in its address.
    pub fn route_key(self) -> &'static str {
        self.keys().1
    }

    /// The text of a theme that is its title.
    pub fn title_key(self) -> &'static str {
        self.keys().2
    }

    /// The text of a theme that says what it holds.
    pub fn lead_key(self) -> &'static str {
        self.keys().3
    }

    fn keys(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            List::Finder => ("finder", "route.finder", "finder.title", "finder.lead"),
            List::Regions => ("regions", "route.regions", "regions.title", "regions.lead"),
            List::Municipalities => (
                "municipalities",
                "route.municipalities",
                "municipalities.title",
                "municipalities.lead",
            ),
            List::Providers => {
                ("providers", "route.providers", "providers.title", "providers.lead")
            }
            List::Topics => ("topics", "route.topics", "topics.title", "topics.lead"),
            List::Forms => ("forms", "route.forms", "forms.title", "forms.lead"),
            List::Audiences => {
                ("audiences", "route.audiences", "audiences.title", "audiences.lead")
            }
            List::Languages => (
                "service_languages",
                "route.service_languages",
                "service_languages.title",
                "service_languages.lead",
            ),
            List::Helpers => ("helpers", "route.helpers", "helpers.title", "helpers.lead"),
            List::Trainings => {
                ("trainings", "route.trainings", "trainings.title", "trainings.lead")
            }
            List::Archive => ("archive", "route.archive", "archive.title", "archive.lead"),
            List::Data => ("data", "route.data", "data.title", "data.lead"),
        }
    }

    /// The way to sort providers whose codes it lists.
    pub fn facet(self) -> Option<Facet> {
        Facet::ALL.into_iter().find(|facet| facet.list() == self)
    }
}
