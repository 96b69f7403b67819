//! Words that every module speaks and that know nobody: languages, paths, addresses, hashes, sources.

pub mod fence;
pub mod hash;
pub mod html;
pub mod hyphens;
pub mod lang;
pub mod media;
pub mod path;
pub mod plain;
pub mod source;
pub mod url;
pub mod version;

pub use hash::Hash;
pub use lang::Lang;
pub use path::{OutPath, SourcePath};
pub use source::{File, Sources, Span};
pub use url::{BaseUrl, UrlPath};
pub use version::Version;
