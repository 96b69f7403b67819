//! What a site begins with: the files of a new site, of a new page, of a translation, of a provider.
//!
//! Nothing is written here. The texts stand in `starter/`, in Finnish, Swedish and English.

mod fill;
mod page;
mod provider;
mod site;
mod translation;

use crate::base::SourcePath;

pub use page::{NewKind, NewPage, page, sections_for};
pub use provider::{NewProvider, Where, provider};
pub use site::{SPOKEN, Wishes, site};
pub use translation::translation;

/// A file that is to be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewFile {
    /// Where, from the folder of the site.
    pub path: SourcePath,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl NewFile {
    fn text(path: impl Into<String>, text: String) -> NewFile {
        NewFile { path: SourcePath::new(path.into()), bytes: text.into_bytes() }
    }
}
