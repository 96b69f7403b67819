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
    /// The number of those that would only make place for others, and were left.
    pub left: usize,
}

/// How often each kind of finding is made in each file.
type Counts = BTreeMap<(SourcePath, Code), usize>;

/// Mends the sources of a site. A change is kept when its finding goes and none comes in its place.
pub fn mend(sources: &Sources, options: &Options, reach: Reach) -> Mended {
    let mut memo = Memo::default();
    let reports = recompile(&mut memo, sources, options).reports;
    let first = reports.len();
    let refused = BTreeSet::new();
    let mut bench = Bench { memo, options, reach, sources: sources.clone(), reports, refused };
    loop {
        let is_open =
            |own: &&Report| is_wanted(own, reach) && !bench.refused.contains(&own.diagnostic);
        let wanted: Vec<Report> = bench.reports.iter().filter(is_open).cloned().collect();
        // After a change the places of the others are no longer true, so all are asked for anew.
        if wanted.is_empty() || !bench.try_all(&wanted) {
            break;
        }
    }
    let Bench { sources: now, reports, refused, .. } = bench;
    let is_changed = |path: &&SourcePath| now.text(path) != sources.text(path);
    let files = now.iter().map(|(path, _)| path).filter(is_changed).cloned().collect();
    let count = first.saturating_sub(reports.len());
    let is_left = |own: &&Report| refused.contains(&own.diagnostic);
    let left = reports.iter().filter(is_left).count();
    Mended { sources: now, files, count, left }
}

/// The site as it is being mended.
struct Bench<'a> {
    memo: Memo,
    options: &'a Options,
    reach: Reach,
    sources: Sources,
    reports: Vec<Report>,
    /// What can't be mended without another finding in its place.
    refused: BTreeSet<Diagnostic>,
}

impl Bench<'_> {
    /// Makes the changes of some findings, of one half of them, or of one alone; tells whether any
    /// was kept. One that does harm by itself is refused.
    fn try_all(&mut self, some: &[Report]) -> bool {
        let trial = with(&self.sources, some, self.reach);
        let after = recompile(&mut self.memo, &trial, self.options).reports;
        if is_better(&counts(&self.reports), &counts(&after)) {
            (self.sources, self.reports) = (trial, after);
            return true;
        }
        if let [one] = some {
            self.refused.insert(one.diagnostic.clone());
            return false;
        }
        let (left, right) = some.split_at(some.len() / 2);
        self.try_all(left) || self.try_all(right)
    }
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
