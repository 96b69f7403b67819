//! One door to YAML: a tree whose every value knows its place, and readers that note all mistakes.
//!
//! Scalars stay as they are written, so `091`, `no` and `12:30` cannot turn into something else.
//! Anchors and aliases are refused: in an editor's file a `*` is nearly always meant as a sign.

mod causes;
mod fields;
mod tree;

pub use fields::{Fields, Reader, list};
pub use tree::{Entry, Node, Value, parse};
