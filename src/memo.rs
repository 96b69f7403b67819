//! Results kept by the hash of what they were made from.
//!
//! Nothing here knows what happened to a site, only what it is made of now: a result is kept as
//! long as its key is the same. A memo changes how long a compilation takes, never what comes out.

use std::sync::Arc;

use crate::{base::Hash, diagnostic::Diagnostic};

/// A result, the findings that were made with it, and the key of what it was made from.
#[derive(Debug)]
pub struct Kept<T> {
    key: Hash,
    /// The result.
    pub value: Arc<T>,
    /// What was found while it was made.
    pub notes: Arc<[Diagnostic]>,
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Kept<T> {
        Kept { key: self.key, value: self.value.clone(), notes: self.notes.clone() }
    }
}

impl<T> Kept<T> {
    /// Makes a result.
    pub fn make(key: Hash, make: impl FnOnce(&mut Vec<Diagnostic>) -> T) -> Kept<T> {
        let mut notes = Vec::new();
        let value = Arc::new(make(&mut notes));
        Kept { key, value, notes: notes.into() }
    }

    /// Whether it was made from the same.
    pub fn is_of(&self, key: Hash) -> bool {
        self.key == key
    }
}

/// The result in a slot if it was made from the same, or a new one that takes its place. Tells
/// whether it is new.
pub fn keep<T>(
    slot: &mut Option<Kept<T>>,
    key: Hash,
    make: impl FnOnce(&mut Vec<Diagnostic>) -> T,
) -> (Kept<T>, bool) {
    if let Some(kept) = slot.as_ref().filter(|kept| kept.is_of(key)) {
        return (kept.clone(), false);
    }
    // What is out of date goes before its successor is made, so that there is never both.
    *slot = None;
    let kept = Kept::make(key, make);
    *slot = Some(kept.clone());
    (kept, true)
}
