//! The table of codes: every kind of finding, its stable name and its severity.

use std::fmt;

use super::suggest::nearest;

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

impl Severity {
    /// Its name in settings and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Off => "off",
            Severity::Note => "note",
            Severity::Due => "due",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
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
    ColonSpace "yaml-colon-space" Error,
    Sign "yaml-sign" Error,
    CurlyQuote "yaml-curly-quote" Error,
    QuoteInside "yaml-quote-inside" Error,
    Dash "yaml-dash" Error,
    Hash "yaml-hash" Warning,
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
    PageFrontDashes "page-front-dashes" Error,
    PageFrontLate "page-front-late" Error,
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
    PagePlaceholder "page-placeholder" Error,
    PageChecked "page-checked-due" Due,
    PagePlanSum "page-plan-sum" Warning,
    PagePlanLong "page-plan-long" Note,
    PageEmailPersonal "page-email-personal" Warning,
    HeadingSpaces "page-heading-spaces" Note,
    HeadingMark "page-heading-mark" Warning,
    LinkFile "link-file-missing" Error,
    LinkFragment "link-fragment-missing" Error,
    LinkFragmentPair "link-fragment-pair" Warning,
    LinkScheme "link-scheme" Error,
    LinkComputer "link-own-computer" Error,
    LinkAbsolute "link-absolute" Error,
    LinkOutside "link-outside" Error,
    LinkUnpublished "link-unpublished" Warning,
    LinkForm "link-form" Warning,
    LinkLanguage "link-language" Warning,
    LinkOwnAddress "link-own-address" Warning,
    LinkOrphan "link-orphan" Warning,
    LinkHttp "link-http" Note,
    LinkBroken "link-broken" Warning,
    LinkMoved "link-moved" Note,
    ImageAlt "a11y-image-alt" Error,
    ImageAltName "a11y-image-alt-name" Warning,
    ImageAltLong "a11y-image-alt-long" Warning,
    ImageAnimated "a11y-image-animated" Error,
    LinkImage "a11y-link-image" Error,
    LinkText "a11y-link-text" Error,
    LinkTextSame "a11y-link-text-same" Warning,
    LinkTextAddress "a11y-link-text-address" Warning,
    LinkTextSign "a11y-link-text-sign" Error,
    LinkDocument "a11y-link-document" Warning,
    LinkForeign "a11y-link-language" Warning,
    LinkSwitch "a11y-language-switch" Warning,
    PdfTags "a11y-pdf" Warning,
    HeadingLevel "a11y-heading-level" Error,
    HeadingTitle "a11y-heading-title" Error,
    HeadingEmpty "a11y-heading-empty" Error,
    HeadingBold "a11y-heading-bold" Warning,
    HeadingSame "a11y-heading-same" Warning,
    HeadingLong "a11y-heading-long" Warning,
    HeadingStop "a11y-heading-full-stop" Warning,
    TableHead "a11y-table-head" Error,
    TableSingle "a11y-table-single" Warning,
    TableName "a11y-table-name" Warning,
    TableWide "a11y-table-wide" Warning,
    Capitals "a11y-capitals" Warning,
    Sensory "a11y-sensory" Warning,
    FakeList "a11y-list" Warning,
    SentenceLong "a11y-sentence-long" Warning,
    Readability "a11y-readability" Warning,
    Abbreviation "a11y-abbreviation" Warning,
    Emoji "a11y-emoji" Warning,
    DateAmbiguous "a11y-date" Warning,
    HoursDash "a11y-hours-dash" Warning,
    LineBreaks "a11y-line-breaks" Warning,
    BoldLong "a11y-bold-long" Warning,
    PhoneText "a11y-phone" Warning,
    LangEasyAlone "lang-easy-alone" Error,
    LangMust "lang-missing" Error,
    LangShould "lang-missing-should" Warning,
    LangMay "lang-missing-may" Note,
    LangPart "lang-part" Warning,
    LangPage "lang-page" Warning,
    LangSection "lang-section" Warning,
    LangOutdated "lang-outdated" Warning,
    LangUntranslated "lang-untranslated" Warning,
    LangImageAlt "lang-image-alt" Warning,
    SiteConfigMissing "site-config-missing" Error,
    SiteVersion "site-version" Error,
    SiteVersionForm "site-version-form" Error,
    SiteRemoved "site-removed" Error,
    SiteDomain "site-domain" Warning,
    SiteFileLarge "site-file-large" Warning,
    SiteLarge "site-large" Warning,
    SiteUrl "site-url" Error,
    SiteLangUnlisted "site-language-unlisted" Error,
    SiteReference "site-reference" Error,
    SiteRule "site-rule" Error,
    SiteStatement "site-statement-missing" Error,
    SiteLinkLoop "site-link-loop" Error,
    SiteFileName "site-file-name" Error,
    SiteOutputTwice "site-output-twice" Error,
    TitleSame "site-title-same" Error,
    StatementReview "site-statement-review" Due,
    StatementContact "site-statement-contents" Warning,
    RuleUnused "site-rule-unused" Note,
    RuleComment "site-rule-comment" Warning,
    RuleCommentUnused "site-rule-comment-unused" Note,
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
    RegistryCodeQuotes "registry-code-quotes" Note,
    MapFormat "map-format" Error,
    MapCoordinates "map-coordinates" Error,
    MapFeature "map-feature" Warning,
    ThemeMissing "theme-missing" Error,
    ThemeVersion "theme-version" Error,
    ThemeOutdated "theme-outdated" Note,
    ThemeTemplate "theme-template" Error,
    ThemeTextMissing "theme-text-missing" Error,
    ThemeContrast "theme-contrast" Error,
    ThemeFontPixels "theme-font-size" Error,
    ThemeFocus "theme-focus" Error,
    ThemeHeight "theme-height" Error,
    ThemeOutside "theme-outside" Error,
    ThemeInline "theme-inline" Error,
    ThemeStorage "theme-storage" Error,
    PrivacyUnused "site-privacy-unused" Warning,
    SynonymAlone "site-synonym-alone" Warning,
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

    /// The name of a code that is nearly the same, if there is one.
    pub fn nearest(name: &str) -> Option<String> {
        let names: Vec<String> = Code::all().map(|code| code.to_string()).collect();
        nearest(name, names.iter().map(String::as_str)).map(str::to_owned)
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
    /// Whether `digituki check --fix` can mend such findings.
    pub fn is_mendable(self) -> bool {
        use Finding as F;
        let Code::Finding(finding) = self else { return false };
        matches!(
            finding,
            F::HeadingSpaces
                | F::HeadingMark
                | F::FakeList
                | F::HoursDash
                | F::PhoneText
                | F::LinkHttp
                | F::RegistryPhone
                | F::RegistryEmail
                | F::RegistryHours
                | F::RegistryWebsite
                | F::RegistryCodeQuotes
        )
    }

    /// The numbers of the rule in the tables of rules: of the registry (P001–P052) and of
    /// accessibility (R01–R59).
    pub fn rules(self) -> Vec<&'static str> {
        let Code::Finding(finding) = self else {
            return match self {
                Code::Yaml(Family::Registry, YamlFault::KeyUnknown) => vec!["P050"],
                _ => Vec::new(),
            };
        };
        let accessibility = accessibility(finding).map_or(&[][..], |(rules, _)| rules);
        finding.rule().into_iter().chain(accessibility.iter().copied()).collect()
    }

    /// The success criteria of WCAG 2.2 that the rule serves, by their numbers.
    pub fn criteria(self) -> Vec<&'static str> {
        match self {
            Code::Finding(finding) => {
                accessibility(finding).map_or(Vec::new(), |(_, own)| own.to_vec())
            }
            Code::Yaml(..) => Vec::new(),
        }
    }
}

/// The rules of accessibility that a finding tells of, and the success criteria of WCAG 2.2 that
/// they serve. R11, R27, R37, R38, R40, R41, R43 and R48 speak of HTML, which never passes; what
/// stands in its place can't break them. R47 is also met by the pages of providers, and R52 to R54
/// by the theme, which the tests hold.
fn accessibility(finding: Finding) -> Option<(&'static [&'static str], &'static [&'static str])> {
    use Finding as F;
    Some(match finding {
        F::ImageAlt => (&["R01"], &["1.1.1"]),
        F::ImageAltName => (&["R02"], &["1.1.1"]),
        F::ImageAltLong => (&["R03"], &["1.1.1"]),
        F::LinkImage => (&["R04"], &["2.4.4", "4.1.2"]),
        F::LinkText => (&["R05"], &["2.4.4", "2.4.9"]),
        F::LinkTextSame => (&["R06"], &["2.4.4", "2.4.9"]),
        F::LinkTextAddress => (&["R07"], &["2.4.4"]),
        F::LinkDocument => (&["R08"], &["2.4.4"]),
        F::PdfTags => (&["R09"], &["1.3.1", "3.1.1", "2.4.2"]),
        F::LinkForeign => (&["R10"], &["3.1.2"]),
        F::PageRawHtml => (
            &["R11", "R27", "R37", "R38", "R40", "R41", "R43", "R48"],
            &[
                "1.1.1", "1.3.1", "1.4.1", "1.4.2", "1.4.3", "2.1.1", "2.4.3", "3.2.5", "3.3.2",
                "4.1.2",
            ],
        ),
        F::HeadingLevel => (&["R12"], &["1.3.1", "2.4.6"]),
        F::HeadingTitle => (&["R13"], &["1.3.1"]),
        F::HeadingEmpty => (&["R14"], &["1.3.1", "2.4.6"]),
        F::HeadingBold => (&["R15"], &["1.3.1"]),
        F::HeadingMark => (&[], &["1.3.1"]),
        F::HeadingSame => (&["R16"], &["2.4.6"]),
        F::HeadingLong | F::HeadingStop => (&["R17"], &["2.4.6"]),
        F::TableHead => (&["R18"], &["1.3.1"]),
        F::TableSingle => (&["R19"], &["1.3.1"]),
        F::TableName => (&["R20"], &["1.3.1", "2.4.6"]),
        F::TableWide => (&["R21"], &["1.4.10"]),
        F::Capitals => (&["R22"], &["3.1.5"]),
        F::LangPart => (&["R23"], &["3.1.2"]),
        F::LangPage => (&["R24"], &["3.1.1"]),
        F::LinkSwitch => (&["R25"], &["3.2.4"]),
        F::DirectiveArgumentMissing => (&["R26"], &["1.2.2", "1.2.3", "1.2.5"]),
        F::Sensory => (&["R28"], &["1.3.3", "1.4.1"]),
        F::FakeList => (&["R29"], &["1.3.1"]),
        F::SentenceLong => (&["R30"], &["3.1.5"]),
        F::Readability => (&["R31"], &["3.1.5"]),
        F::Abbreviation => (&["R32"], &["3.1.4"]),
        F::LinkTextSign => (&["R33"], &["2.4.4", "4.1.2"]),
        F::Emoji => (&["R34"], &["1.1.1", "2.4.6"]),
        F::LinkFragment | F::LinkFragmentPair => (&["R35"], &["2.4.4"]),
        F::DateAmbiguous | F::HoursDash => (&["R36"], &["3.1.5"]),
        F::LineBreaks => (&["R39"], &["1.3.1"]),
        F::ImageAnimated => (&["R42"], &["2.2.2", "2.3.1"]),
        F::PagePlaceholder => (&["R44"], &[]),
        F::SiteStatement | F::StatementReview | F::StatementContact => (&["R45"], &[]),
        F::LangSection | F::LangOutdated => (&["R46"], &["3.2.4"]),
        F::PhoneText => (&["R47"], &["2.5.8"]),
        F::BoldLong => (&["R49"], &["1.4.8", "3.1.5"]),
        F::TitleSame => (&["R50"], &["2.4.2"]),
        F::ThemeContrast => (&["R51"], &["1.4.3", "1.4.11"]),
        F::LangMust | F::LangShould | F::LangMay => (&["R55"], &["3.1.1", "3.2.4"]),
        F::ThemeFontPixels => (&["R56"], &["1.4.4", "1.4.12"]),
        F::ThemeFocus => (&["R57"], &["2.4.7", "2.4.11"]),
        F::ThemeHeight => (&["R58"], &["1.4.12"]),
        F::RegistryAccessibility => (&["R59"], &[]),
        F::LangImageAlt | F::LangUntranslated => (&[], &["3.1.2"]),
        F::LinkLanguage => (&[], &["3.1.2"]),
        F::LinkOrphan => (&[], &["2.4.5"]),
        _ => return None,
    })
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
                    | Y::ColonSpace
                    | Y::Sign
                    | Y::CurlyQuote
                    | Y::QuoteInside
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
                    | Finding::PageFrontDashes
                    | Finding::PageFrontLate
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
