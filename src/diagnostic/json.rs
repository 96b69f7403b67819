//! Findings as JSON, for other programs. Its JSON Schema is made from these types.

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::Sources;

use super::{
    Diagnostic, Severity,
    located::Locator,
    texts::{self, MessageLang},
};

/// All findings about a site.
#[derive(Serialize, JsonSchema)]
pub struct Findings {
    /// The version of this form: it grows when a field changes its meaning or goes.
    pub version: u32,
    /// The language of the sentences: fi, sv or en.
    pub language: &'static str,
    /// How many there are of each severity.
    pub summary: Summary,
    /// The findings, by file and place.
    pub findings: Vec<Finding>,
}

/// How many findings there are.
#[derive(Serialize, JsonSchema)]
pub struct Summary {
    /// The number of files that were checked.
    pub files: usize,
    /// Findings that keep the site from being published.
    pub errors: usize,
    /// Findings that stop a strict check only.
    pub warnings: usize,
    /// Tasks that time has brought about.
    pub tasks: usize,
    /// Findings that only inform.
    pub notes: usize,
}

/// One finding.
#[derive(Serialize, JsonSchema)]
pub struct Finding {
    /// The stable name of the rule, such as `link-file-missing`.
    pub code: String,
    /// error, warning, due or note.
    #[schemars(extend("enum" = ["error", "warning", "due", "note"]))]
    pub severity: &'static str,
    /// The numbers of the rule in the tables of rules, such as R05 or P015.
    pub rules: Vec<&'static str>,
    /// The success criteria of WCAG that it touches, such as 2.4.4.
    pub wcag: Vec<&'static str>,
    /// Where.
    pub place: Place,
    /// What the editor has written there, as far as the first line goes.
    pub text: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What was probably meant.
    pub near: Option<String>,
    /// Whom it hurts, or why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Other places that belong to the finding.
    pub related: Vec<Place>,
    /// What `digituki check --fix` changes.
    pub edits: Vec<Edit>,
}

/// A place in a file.
#[derive(Serialize, JsonSchema)]
pub struct Place {
    /// The path from the folder of the site, with `/`.
    pub file: String,
    /// Lines and columns; none when it is about the file as a whole.
    pub range: Option<Range>,
}

/// Lines and columns from 1; columns in characters (Unicode code points).
#[derive(Serialize, JsonSchema)]
pub struct Range {
    /// The first line.
    pub line: usize,
    /// The first column.
    pub column: usize,
    /// The last line.
    pub end_line: usize,
    /// One past the last column.
    pub end_column: usize,
}

/// A change of a text.
#[derive(Serialize, JsonSchema)]
pub struct Edit {
    /// Where to look.
    pub range: Option<Range>,
    /// What stands there.
    pub old: String,
    /// What is to stand there.
    pub new: String,
    /// Whether it is done only with `--https`.
    pub asked_for: bool,
}

/// The JSON Schema of [`Findings`].
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Findings).to_value()
}

/// Findings in a language, with their severities.
pub fn findings<'d>(
    reports: impl IntoIterator<Item = (&'d Diagnostic, Severity)>,
    sources: &Sources,
    lang: MessageLang,
) -> Findings {
    let mut places = Locator::new(sources);
    let (mut errors, mut warnings, mut tasks, mut notes) = (0, 0, 0, 0);
    let one = |(diagnostic, severity): (&Diagnostic, Severity)| {
        match severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
            Severity::Due => tasks += 1,
            Severity::Note | Severity::Off => notes += 1,
        }
        finding(diagnostic, severity, &mut places, lang)
    };
    let findings = reports.into_iter().map(one).collect();
    let files = sources.iter().count();
    let summary = Summary { files, errors, warnings, tasks, notes };
    Findings { version: 1, language: lang.tag(), summary, findings }
}

fn finding(
    diagnostic: &Diagnostic,
    severity: Severity,
    places: &mut Locator,
    lang: MessageLang,
) -> Finding {
    let message = texts::message(diagnostic, lang);
    let file = &diagnostic.place.file;
    let edits = diagnostic.edits.iter().map(|edit| Edit {
        range: places.range(file, edit.span).map(Range::from),
        old: edit.old.clone(),
        new: edit.new.clone(),
        asked_for: edit.is_asked_for,
    });
    let edits = edits.collect();
    let quote = diagnostic.place.span.and_then(|span| places.quote(file, span));
    let mut place = |place: &super::Place| Place {
        file: place.file.to_string(),
        range: place.span.and_then(|span| places.range(&place.file, span)).map(Range::from),
    };
    Finding {
        code: diagnostic.code.to_string(),
        severity: severity.name(),
        rules: diagnostic.code.rules(),
        wcag: diagnostic.code.criteria(),
        place: place(&diagnostic.place),
        text: quote.map(|quote| texts::shortened(quote, 200)),
        what: message.what,
        near: message.near,
        why: message.why,
        fix: message.fix,
        related: diagnostic.related.iter().map(place).collect(),
        edits,
    }
}

impl From<super::located::Range> for Range {
    fn from(own: super::located::Range) -> Range {
        let super::located::Range { line, column, end_line, end_column } = own;
        Range { line, column, end_line, end_column }
    }
}
