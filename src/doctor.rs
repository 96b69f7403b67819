//! Whether all is well around a site: versions, addresses, git, sizes. What is wrong in its texts, `check`
//! tells.

use std::collections::BTreeMap;

use crate::{
    Compilation,
    base::{SourcePath, Sources, Version},
    diagnostic::{
        Code, Finding, Severity,
        texts::{
            MessageLang,
            doctor::{Fact, Symptom},
        },
    },
    schema::{self, SCHEMAS},
    theme::THEMES,
};

/// What can only be seen outside the sources of a site.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// What git tells, where there is git and a repository.
    pub git: Option<Git>,
    /// The schemas that are there, by the names of their files.
    pub schemas: BTreeMap<String, String>,
    /// The workflows of GitHub.
    pub workflows: Vec<String>,
    /// The published site, if there is one.
    pub published: Option<Published>,
}

/// What git tells of a site.
#[derive(Clone, Debug, Default)]
pub struct Git {
    /// The sources that git ignores.
    pub ignored: Vec<String>,
    /// Whether git would take the published site for a source.
    pub takes_published: bool,
}

/// How large a published site is.
#[derive(Clone, Debug, Default)]
pub struct Published {
    /// The length of all its files, in bytes.
    pub bytes: u64,
    /// Its largest file, and the length of that in bytes.
    pub largest: (String, u64),
}

/// A published site may be so long (bytes; GitHub Docs, "GitHub Pages limits").
const SITE: u64 = 1_000_000_000;
/// A file of a repository may be so long (bytes; GitHub Docs, "About large files on GitHub").
const FILE: u64 = 100 * 1024 * 1024;

/// One thing that was looked at, and what there is to tell of it.
pub type Look = (Symptom, Vec<(&'static str, Fact)>);

/// Looks at everything.
pub fn examine(site: &Compilation, sources: &Sources, around: &Surroundings) -> Vec<Look> {
    let mut looks = vec![version(site), content(site), languages(site), theme(site, sources)];
    looks.extend([address(site), email(site)]);
    looks.extend(samples(site));
    looks.push(git(around));
    looks.push(schemas(site, around));
    looks.push(workflow(around));
    looks.push(size(around));
    looks
}

fn text(text: impl ToString) -> Fact {
    text.to_string()
}

fn version(site: &Compilation) -> Look {
    let own = ("own", text(Version::OWN));
    let Some(made) = site.site.config.version else { return (Symptom::VersionMissing, vec![own]) };
    let symptom = match made.cmp(&Version::own()) {
        std::cmp::Ordering::Less => Symptom::VersionOlder,
        std::cmp::Ordering::Equal => Symptom::VersionSame,
        std::cmp::Ordering::Greater => Symptom::VersionNewer,
    };
    (symptom, vec![own, ("value", text(made))])
}

fn content(site: &Compilation) -> Look {
    let (errors, warnings) = (site.count(Severity::Error), site.count(Severity::Warning));
    let symptom = match (errors, warnings) {
        (0, 0) => Symptom::ContentFine,
        (0, _) => Symptom::ContentWarnings,
        _ => Symptom::ContentErrors,
    };
    (symptom, vec![("errors", text(errors)), ("warnings", text(warnings))])
}

/// The findings of some kinds.
fn found<'a>(
    site: &'a Compilation,
    kinds: &'a [Finding],
) -> impl Iterator<Item = &'a crate::Report> {
    let is_one = |report: &&crate::Report| match report.diagnostic.code {
        Code::Finding(finding) => kinds.contains(&finding),
        Code::Yaml(..) => false,
    };
    site.reports.iter().filter(is_one)
}

fn languages(site: &Compilation) -> Look {
    let kinds = [Finding::LangMust, Finding::LangShould, Finding::LangMay];
    let files: Vec<String> =
        found(site, &kinds).map(|report| report.diagnostic.place.file.to_string()).collect();
    match files.len() {
        0 => (Symptom::LanguagesFine, Vec::new()),
        count => {
            (Symptom::LanguagesMissing, vec![("count", text(count)), ("files", some_of(&files))])
        }
    }
}

fn theme(site: &Compilation, sources: &Sources) -> Look {
    let folder = format!("{THEMES}/{}", site.site.config.theme.value);
    let own = sources.under(&folder).count();
    let old = found(site, &[Finding::ThemeOutdated, Finding::ThemeVersion]).count();
    let symptom = match (own, old) {
        (0, _) => Symptom::ThemeDefault,
        (_, 0) => Symptom::ThemeFine,
        _ => Symptom::ThemeOutdated,
    };
    (symptom, vec![("count", text(own)), ("old", text(old))])
}

/// A host that nobody has: `example.fi`, `example.com` and all below them.
fn is_sample(host: &str) -> bool {
    ["example.fi", "example.com", "example.org"]
        .iter()
        .any(|sample| host == *sample || host.ends_with(&format!(".{sample}")))
}

fn address(site: &Compilation) -> Look {
    let base = &site.site.config.base_url;
    let facts = vec![("value", text(base.absolute(&crate::base::UrlPath::new("/"))))];
    if found(site, &[Finding::SiteDomain]).next().is_some() {
        (Symptom::AddressDomain, facts)
    } else if is_sample(base.host()) {
        (Symptom::AddressSample, facts)
    } else {
        (Symptom::AddressFine, facts)
    }
}

fn email(site: &Compilation) -> Look {
    let email = site.site.config.organisation.email.as_deref().unwrap_or_default();
    let host = email.rsplit('@').next().unwrap_or_default();
    let symptom = match email {
        "" => Symptom::EmailMissing,
        _ if is_sample(host) => Symptom::EmailSample,
        _ => Symptom::EmailFine,
    };
    (symptom, vec![("value", text(email))])
}

fn samples(site: &Compilation) -> Option<Look> {
    let registry = &site.site.registry;
    (!registry.providers.is_empty() && registry.header.samples)
        .then(|| (Symptom::SamplesShown, Vec::new()))
}

fn git(around: &Surroundings) -> Look {
    let Some(git) = &around.git else { return (Symptom::GitNone, Vec::new()) };
    if !git.ignored.is_empty() {
        return (Symptom::GitIgnores, vec![("files", some_of(&git.ignored))]);
    }
    match git.takes_published {
        true => (Symptom::GitTakes, Vec::new()),
        false => (Symptom::GitFine, Vec::new()),
    }
}

fn schemas(site: &Compilation, around: &Surroundings) -> Look {
    let config = &site.site.config;
    let is_same = |lang: MessageLang| {
        schema::files(config, lang)
            .iter()
            .all(|(name, text)| around.schemas.get(*name).is_some_and(|own| same_text(own, text)))
    };
    // Whoever wrote them may have asked for another language than that of the editors.
    let symptom = if around.schemas.is_empty() {
        Symptom::SchemasMissing
    } else if MessageLang::ALL.into_iter().any(is_same) {
        Symptom::SchemasFine
    } else {
        Symptom::SchemasOld
    };
    (symptom, vec![("folder", text(SCHEMAS))])
}

/// Whether two texts are the same but for their line endings, which git may change.
fn same_text(a: &str, b: &str) -> bool {
    a.lines().eq(b.lines())
}

fn workflow(around: &Surroundings) -> Look {
    let own = around.workflows.iter().filter(|text| text.contains("digituki/digituki"));
    let versions: Vec<&str> = own
        .flat_map(|text| text.split("digituki/digituki").skip(1))
        .filter_map(|rest| rest.lines().next()?.split_once("@v").map(|(_, version)| version.trim()))
        .collect();
    let other = versions.iter().find(|version| **version != Version::OWN);
    let is_any = around.workflows.iter().any(|text| text.contains("digituki"));
    match (is_any, other) {
        (false, _) => (Symptom::WorkflowMissing, Vec::new()),
        (true, Some(other)) => {
            (Symptom::WorkflowOther, vec![("value", text(other)), ("own", text(Version::OWN))])
        }
        (true, None) => (Symptom::WorkflowFine, Vec::new()),
    }
}

fn size(around: &Surroundings) -> Look {
    let Some(Published { bytes, largest: (name, len) }) = &around.published else {
        return (Symptom::SizeUnknown, Vec::new());
    };
    let megabytes = |bytes: u64| text(bytes.div_ceil(1_000_000));
    let facts = vec![
        ("size", megabytes(*bytes)),
        ("file", SourcePath::new(name.as_str()).to_string()),
        ("len", megabytes(*len)),
    ];
    if *bytes > SITE || *len > FILE {
        (Symptom::SizeOver, facts)
    } else if *bytes > SITE / 10 * 8 {
        (Symptom::SizeNear, facts)
    } else {
        (Symptom::SizeFine, facts)
    }
}

/// Some files by name, and how many more there are.
fn some_of(files: &[String]) -> Fact {
    const SHOWN: usize = 5;
    let mut said = files.iter().take(SHOWN).cloned().collect::<Vec<String>>().join(", ");
    if files.len() > SHOWN {
        said.push_str(&format!(" … +{}", files.len() - SHOWN));
    }
    said
}
