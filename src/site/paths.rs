//! Documents by their paths. Links ask for them all the time, and paths begin alike for long, so they
//! are compared by a hash first.

use std::hash::{DefaultHasher, Hasher};

use crate::base::{SourcePath, url::composed};

use super::{Doc, DocId};

/// Documents by the hashes of their paths in composed Unicode, sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Paths(Vec<(u64, DocId)>);

impl Paths {
    pub(super) fn of(docs: &[Doc]) -> Paths {
        let hashed = |(id, doc): (DocId, &Doc)| (hash(&composed(doc.path.as_str())), id);
        let mut paths: Vec<(u64, DocId)> = docs.iter().enumerate().map(hashed).collect();
        paths.sort_unstable();
        Paths(paths)
    }

    /// The document at a path, in whichever Unicode form its name is.
    pub(super) fn find(&self, docs: &[Doc], path: &SourcePath) -> Option<DocId> {
        let path = composed(path.as_str());
        let hash = hash(&path);
        let first = self.0.partition_point(|(own, _)| *own < hash);
        let alike = self.0[first..].iter().take_while(|(own, _)| *own == hash).map(|(_, id)| *id);
        // Two names that differ in their form alone: the last one counts.
        alike.filter(|id| composed(docs[*id].path.as_str()) == path).last()
    }
}

fn hash(path: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(path.as_bytes());
    hasher.finish()
}
