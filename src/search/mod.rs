//! Finding pages by what people type, in inflected and compounding languages.
//!
//! What a page shows is what it is found by. A word is known by its terms (`terms`): all its forms
//! have one in common. Compounds are split where both sides are words of the site (`compounds`).

mod compounds;
mod index;
mod query;
mod terms;
mod texts;
mod words;

pub use index::{Index, Page};
pub use query::{Hit, How};
pub use terms::meet;
pub use texts::pages;
