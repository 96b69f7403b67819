//! The table of codes: every kind of finding, its stable name and its severity.

use std::fmt;

/// How much a finding weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// Silenced.
    Off,
    /// Informs.
    Note,
    /// Brought about by the passing of time alone; never stops a build.
    Due,
    /// Passes, unless the build is strict.
    Warning,
    /// Stops a build.
    Error,
}

/// Which kind of YAML a finding about YAML is in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Family {
    /// The front matter of a page.
    Page,
    /// `content/site.yaml`.
    Site,
    /// The registry of providers.
    Registry,
    /// The texts of a theme.
    Theme,
}

impl Family {
    const ALL: [Family; 4] = [Family::Page, Family::Site, Family::Registry, Family::Theme];

    fn prefix(self) -> &'static str {
        match self {
            Family::Page => "page",
            Family::Site => "site",
            Family::Registry => "registry",
            Family::Theme => "theme",
        }
    }
}

macro_rules! table {
    ($(#[$doc:meta])* $kind:ident, $($name:ident $text:literal $severity:ident,)*) => {
        $(#[$doc])*
        #[allow(missing_docs, reason = "each variant's sentences in `texts` document it")]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub enum $kind { $($name,)* }

        impl $kind {
            /// All of them, in the order of the table.
            pub const ALL: &'static [$kind] = &[$($kind::$name,)*];

            fn name(self) -> &'static str {
                match self { $($kind::$name => $text,)* }
            }

            fn severity(self) -> Severity {
                match self { $($kind::$name => Severity::$severity,)* }
            }
        }
    };
}

table! {
    /// What can be wrong with YAML, in any of the files that hold it.
    YamlFault,
    Syntax "yaml-syntax" Error,
    Tab "yaml-tab" Error,
    Quote "yaml-quote" Error,
    Colon "yaml-colon" Error,
    Indent "yaml-indent" Error,
    Bracket "yaml-bracket" Error,
    Alias "yaml-alias" Error,
    Size "yaml-size" Error,
    KeyDuplicate "key-duplicate" Error,
    KeyUnknown "key-unknown" Error,
    KeyMissing "key-missing" Error,
    ValueType "value-type" Error,
    ValueEmpty "value-empty" Error,
    ValueDate "value-date" Error,
    ValueChoice "value-choice" Error,
    ValueLang "value-lang" Error,
}

table! {
    /// All other findings.
    Finding,
    PageEncoding "page-encoding" Error,
    PageSize "page-size" Error,
    PageFileName "page-file-name" Error,
    PageFrontMissing "page-front-missing" Error,
    PageFrontUnclosed "page-front-unclosed" Error,
    PageSlug "page-slug" Error,
    PageAddress "page-address" Error,
    PagePair "page-pair" Error,
    PageIndexMissing "page-index-missing" Error,
    PageRawHtml "page-raw-html" Error,
    PageNesting "page-nesting" Error,
    PageAttribute "page-attribute" Error,
    PageAliasAddress "page-alias" Error,
    PageCodeLanguage "page-code-language" Note,
    PageFootnote "page-footnote-unused" Warning,
    PageReference "page-reference" Error,
    PageKindField "page-kind-field" Error,
    DirectiveUnknown "page-directive-unknown" Error,
    DirectiveArgument "page-directive-argument" Error,
    DirectiveArgumentMissing "page-directive-argument-missing" Error,
    DirectiveSyntax "page-directive-syntax" Error,
    DirectiveUnclosed "page-directive-unclosed" Error,
    DirectiveStray "page-directive-stray" Error,
    IncludeMissing "page-include-missing" Error,
    IncludeHeading "page-include-heading" Error,
    LinkFile "link-file-missing" Error,
    LinkFragment "link-fragment-missing" Error,
    LinkFragmentPair "link-fragment-pair" Warning,
    LinkScheme "link-scheme" Error,
    LinkAbsolute "link-absolute" Error,
    LinkOutside "link-outside" Error,
    LinkUnpublished "link-unpublished" Warning,
    ImageAlt "a11y-image-alt" Error,
    LangEasyAlone "lang-easy-alone" Error,
    LangMust "lang-missing" Error,
    LangShould "lang-missing-should" Warning,
    LangMay "lang-missing-may" Note,
    SiteConfigMissing "site-config-missing" Error,
    SiteUrl "site-url" Error,
    SiteLangUnlisted "site-language-unlisted" Error,
    SiteReference "site-reference" Error,
    SiteRule "site-rule" Error,
    SiteStatement "site-statement-missing" Error,
    SiteLinkLoop "site-link-loop" Error,
    SiteFileName "site-file-name" Error,
    SiteOutputTwice "site-output-twice" Error,
    RegistryShape "registry-shape" Error,
    RegistryHeaderTwice "registry-header-twice" Error,
    RegistryCoordinator "registry-coordinator" Error,
    RegistryDates "registry-dates" Error,
    RegistryFigure "registry-figure" Error,
    RegistryId "registry-id" Error,
    RegistryIdTwice "registry-id-twice" Error,
    RegistryType "registry-type" Error,
    RegistryName "registry-name" Error,
    RegistryNameMissing "registry-name-missing" Warning,
    RegistrySummaryLong "registry-summary-long" Error,
    RegistryDescriptionLong "registry-description-long" Error,
    RegistrySummaryMissing "registry-summary-missing" Warning,
    RegistryMarkup "registry-markup" Error,
    RegistryMunicipality "registry-municipality" Error,
    RegistryMunicipalityMerged "registry-municipality-merged" Error,
    RegistryArea "registry-area" Error,
    RegistryRegion "registry-region" Error,
    RegistrySwedish "registry-swedish-missing" Warning,
    RegistryLanguage "registry-language" Error,
    RegistryLanguages "registry-languages" Error,
    RegistryCode "registry-code" Error,
    RegistryPhone "registry-phone" Error,
    RegistryPhoneService "registry-phone-service" Warning,
    RegistryCallCharge "registry-call-charge" Error,
    RegistryEmail "registry-email" Error,
    RegistryEmailPersonal "registry-email-personal" Warning,
    RegistryPerson "registry-person" Error,
    RegistryPersonExpired "registry-person-expired" Due,
    RegistryWebsite "registry-website" Error,
    RegistryWebsiteSeason "registry-website-season" Warning,
    RegistryPostcode "registry-postcode" Error,
    RegistryPostcodeMunicipality "registry-postcode-municipality" Warning,
    RegistryCoordinates "registry-coordinates" Error,
    RegistryCoordinatesFar "registry-coordinates-far" Warning,
    RegistryPlace "registry-place" Error,
    RegistryForm "registry-form" Error,
    RegistryHomeAddress "registry-home-address" Error,
    RegistryRemote "registry-remote" Error,
    RegistryHoursOrder "registry-hours-order" Error,
    RegistryHoursOverlap "registry-hours-overlap" Error,
    RegistryHours "registry-hours" Error,
    RegistryHoursStaff "registry-hours-staff" Warning,
    RegistryHoursEvery "registry-hours-every" Error,
    RegistryException "registry-exception" Error,
    RegistryExceptionsPast "registry-exceptions-past" Due,
    RegistryHoursHolidays "registry-hours-holidays" Warning,
    RegistryTrainingOrder "registry-training-order" Error,
    RegistryTrainingSessions "registry-training-sessions" Error,
    RegistryTrainingRegistration "registry-training-registration" Error,
    RegistryTrainingEnded "registry-training-ended" Due,
    RegistryProjectEnd "registry-project-end" Error,
    RegistryEnding "registry-ending" Due,
    RegistryEnded "registry-ended" Due,
    RegistryVerifiedFuture "registry-verified-future" Error,
    RegistryReviewDue "registry-review-due" Due,
    RegistryExpired "registry-expired" Due,
    RegistryShared "registry-shared" Warning,
    RegistryBusinessId "registry-business-id" Error,
    RegistryAccessibility "registry-accessibility" Warning,
    RegistryBanking "registry-banking" Warning,
    RegistryDigcomp "registry-digcomp" Error,
    ThemeMissing "theme-missing" Error,
    ThemeTemplate "theme-template" Error,
    ThemeTextMissing "theme-text-missing" Error,
}

/// The kind of a finding. Its name is stable: people write it in `site.yaml`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Code {
    /// A fault of YAML, in one of the families.
    Yaml(Family, YamlFault),
    /// Any other finding.
    Finding(Finding),
}

impl Code {
    /// Every code, in the order of the table.
    pub fn all() -> impl Iterator<Item = Code> {
        let yaml = Family::ALL
            .into_iter()
            .flat_map(|family| YamlFault::ALL.iter().map(move |fault| Code::Yaml(family, *fault)));
        yaml.chain(Finding::ALL.iter().map(|finding| Code::Finding(*finding)))
    }

    /// The code of this name.
    pub fn named(name: &str) -> Option<Code> {
        Code::all().find(|code| code.to_string() == name)
    }

    /// The severity that the code has unless `site.yaml` says otherwise.
    pub fn severity(self) -> Severity {
        match self {
            Code::Yaml(_, fault) => fault.severity(),
            Code::Finding(finding) => finding.severity(),
        }
    }
}

impl Finding {
    /// The number of the rule in the table of registry rules (P001–P052) that the finding tells of.
    /// P050, unknown keys, is a fault of YAML; P043 is also told as a missing key or a wrong date;
    /// P052, coverage, is a report on the pages of the regions.
    pub fn rule(self) -> Option<&'static str> {
        use Finding as F;
        Some(match self {
            F::RegistryId | F::RegistryIdTwice => "P001",
            F::RegistryType => "P002",
            F::RegistryName => "P003",
            F::RegistryNameMissing => "P004",
            F::RegistrySummaryLong => "P005",
            F::RegistryDescriptionLong => "P006",
            F::RegistrySummaryMissing => "P007",
            F::RegistryMarkup => "P008",
            F::RegistryMunicipality => "P009",
            F::RegistryMunicipalityMerged => "P010",
            F::RegistryArea => "P011",
            F::RegistryRegion => "P012",
            F::RegistrySwedish => "P013",
            F::RegistryLanguage => "P014",
            F::RegistryPhone => "P015",
            F::RegistryPhoneService => "P016",
            F::RegistryCallCharge => "P017",
            F::RegistryEmail => "P018",
            F::RegistryEmailPersonal => "P019",
            F::RegistryPerson | F::RegistryPersonExpired => "P020",
            F::RegistryWebsite => "P021",
            F::RegistryWebsiteSeason => "P022",
            F::RegistryPostcode => "P023",
            F::RegistryPostcodeMunicipality => "P024",
            F::RegistryCoordinates => "P025",
            F::RegistryCoordinatesFar => "P026",
            F::RegistryPlace => "P027",
            F::RegistryForm => "P028",
            F::RegistryHomeAddress => "P029",
            F::RegistryRemote => "P030",
            F::RegistryHoursOrder | F::RegistryHoursOverlap => "P031",
            F::RegistryHours => "P032",
            F::RegistryHoursStaff => "P033",
            F::RegistryHoursEvery => "P034",
            F::RegistryException => "P035",
            F::RegistryExceptionsPast => "P036",
            F::RegistryHoursHolidays => "P037",
            F::RegistryTrainingOrder
            | F::RegistryTrainingSessions
            | F::RegistryTrainingRegistration => "P038",
            F::RegistryTrainingEnded => "P039",
            F::RegistryProjectEnd => "P040",
            F::RegistryEnding => "P041",
            F::RegistryEnded => "P042",
            F::RegistryVerifiedFuture => "P043",
            F::RegistryReviewDue => "P044",
            F::RegistryExpired => "P045",
            F::RegistryShared => "P046",
            F::RegistryBusinessId => "P047",
            F::RegistryAccessibility => "P048",
            F::RegistryBanking => "P049",
            F::RegistryDigcomp => "P051",
            _ => return None,
        })
    }
}

impl Code {
    /// Whether such a finding leaves the rest of its file unread.
    pub fn cuts_off(self) -> bool {
        use YamlFault as Y;
        match self {
            Code::Yaml(_, fault) => matches!(
                fault,
                Y::Syntax
                    | Y::Tab
                    | Y::Quote
                    | Y::Colon
                    | Y::Indent
                    | Y::Bracket
                    | Y::Alias
                    | Y::Size
            ),
            Code::Finding(finding) => matches!(
                finding,
                Finding::PageEncoding
                    | Finding::PageSize
                    | Finding::PageFrontMissing
                    | Finding::PageFrontUnclosed
                    | Finding::SiteConfigMissing
                    | Finding::ThemeTemplate
            ),
        }
    }
}

impl From<Finding> for Code {
    fn from(finding: Finding) -> Code {
        Code::Finding(finding)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Yaml(family, fault) => write!(f, "{}-{}", family.prefix(), fault.name()),
            Code::Finding(finding) => f.write_str(finding.name()),
        }
    }
}
