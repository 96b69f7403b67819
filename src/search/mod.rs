//! Finding pages by what people type, in inflected and compounding languages.
//!
//! What a page shows is what it is found by (`texts`). A word is known by its terms (`terms`): all its
//! forms have one in common. Compounds are split where both sides are words of the site
//! (`compounds`). The index is published in small files (`files`), and the script of the search page
//! does the same with them as `query` does: numbers are whole, and what the two share is in the files.

mod compounds;
mod entry;
mod files;
mod index;
mod lexicon;
mod query;
mod reading;
mod terms;
mod texts;
mod words;

pub use entry::{Entry, Sort};
pub use files::files;
pub use index::Index;
pub use query::{Hit, How};
pub use terms::terms;
pub use texts::{is_found, page};
