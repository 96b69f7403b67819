//! Mending what can be put right without asking anyone: the text of files changes where findings say
//! so, and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Memo, Options, Report,
    base::{SourcePath, Sources},
    diagnostic::{Code, Diagnostic, Edit, mend::mended},
    recompile,
};

/// Which changes are made.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Reach {
    /// Those that change nothing for readers but the mistake.
    #[default]
    Safe,
    /// Also those that change where a link leads: from http to https.
    Asked,
}

/// Sources with their mistakes mended as far as that goes.
pub struct Mended {
    /// All sources, as they are now.
    pub sources: Sources,
    /// The files that have changed.
    pub files: Vec<SourcePath>,
    /// The number of findings that are gone.
    pub count: usize,
}

/// How often what was mended is looked at again: one mistake can hide another.
const ROUNDS: usize = 64;

/// How often each kind of finding is made in each file.
type Counts = BTreeMap<(SourcePath, Code), usize>;

/// Mends the sources of a site. A change is kept when its finding goes and none comes in its place.
pub fn mend(sources: &Sources, options: &Options, reach: Reach) -> Mended {
    let mut memo = Memo::default();
    let mut judged = |sources: &Sources| recompile(&mut memo, sources, options).reports;
    let mut now = sources.clone();
    let mut reports = judged(&now);
    let first = reports.len();
    let mut refused: BTreeSet<Diagnostic> = BTreeSet::new();
    for _ in 0..ROUNDS {
        let is_open = |own: &&Report| is_wanted(own, reach) && !refused.contains(&own.diagnostic);
        let wanted: Vec<Report> = reports.iter().filter(is_open).cloned().collect();
        if wanted.is_empty() {
            break;
        }
        // All at once; where one of them does harm, one after another. After a change the places of
        // the others are no longer true.
        let one_by_one = wanted.iter().map(std::slice::from_ref);
        for some in std::iter::once(&wanted[..]).chain(one_by_one) {
            let trial = with(&now, some, reach);
            let after = judged(&trial);
            if is_better(&counts(&reports), &counts(&after)) {
                (now, reports) = (trial, after);
                break;
            }
            if let [one] = some {
                refused.insert(one.diagnostic.clone());
            }
        }
    }
    let is_changed = |path: &&SourcePath| now.text(path) != sources.text(path);
    let files = now.iter().map(|(path, _)| path).filter(is_changed).cloned().collect();
    let count = first.saturating_sub(reports.len());
    Mended { sources: now, files, count }
}

fn is_wanted(report: &Report, reach: Reach) -> bool {
    edits(report, reach).next().is_some()
}

fn edits(report: &Report, reach: Reach) -> impl Iterator<Item = &Edit> {
    let edits = report.diagnostic.edits.iter();
    edits.filter(move |edit| !edit.is_asked_for || reach == Reach::Asked)
}

/// The sources with the changes of some findings made.
fn with(sources: &Sources, reports: &[Report], reach: Reach) -> Sources {
    let mut by_file: BTreeMap<&SourcePath, Vec<&Edit>> = BTreeMap::new();
    for report in reports {
        let file = &report.diagnostic.place.file;
        by_file.entry(file).or_default().extend(edits(report, reach));
    }
    let mut all = sources.clone();
    for (file, edits) in by_file {
        let text = sources.text(file).and_then(|text| mended(text, edits));
        if let Some(text) = text {
            all.insert_text(file.as_str(), &text);
        }
    }
    all
}

fn counts(reports: &[Report]) -> Counts {
    let mut counts = Counts::new();
    for Report { diagnostic, .. } in reports {
        *counts.entry((diagnostic.place.file.clone(), diagnostic.code)).or_default() += 1;
    }
    counts
}

/// Whether findings have gone, and none has come.
fn is_better(before: &Counts, after: &Counts) -> bool {
    let none_has_come =
        after.iter().all(|(key, count)| before.get(key).is_some_and(|own| count <= own));
    none_has_come && after.values().sum::<usize>() < before.values().sum()
}
