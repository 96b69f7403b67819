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
    RegistryId "registry-id" Error,
    RegistryIdTwice "registry-id-twice" Error,
    RegistryCode "registry-code" Error,
    RegistryMunicipality "registry-municipality" Error,
    RegistryName "registry-name" Error,
    RegistryArea "registry-area" Error,
    RegistryPlace "registry-place" Error,
    RegistryHours "registry-hours" Error,
    RegistryException "registry-exception" Error,
    RegistryLanguage "registry-language" Error,
    RegistryLanguages "registry-languages" Error,
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
