//! Paths of what is read and of what is written: relative, with `/`, on every system.

use std::{fmt, sync::Arc};

/// The path of a source file from the root of the site, such as `content/a/b.fi.md`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a path that is relative and parted with `/`.
    pub fn new(path: impl Into<Arc<str>>) -> SourcePath {
        SourcePath(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder, without a closing `/`; empty at the root.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// What a relative reference written in this file means; `None` when it leads out of the root.
    pub fn join(&self, reference: &str) -> Option<SourcePath> {
        let mut parts: Vec<&str> = self.folder().split('/').filter(|p| !p.is_empty()).collect();
        for part in reference.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                name => parts.push(name),
            }
        }
        Some(SourcePath::new(parts.join("/")))
    }
}

/// The path of an output file from the root of the site as published, such as `fi/index.html`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

impl OutPath {
    /// Takes a relative path, or refuses one that could lead outside its folder or that some file
    /// systems cannot hold: an empty part, `.`, `..`, a backslash, a drive or a control character.
    pub fn new(path: &str) -> Option<OutPath> {
        let sound = |part: &str| {
            !matches!(part, "" | "." | "..")
                && !part.chars().any(|c| c == '\\' || c == ':' || c.is_control())
        };
        path.split('/').all(sound).then(|| OutPath(path.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! shown_as_text {
    ($($name:ty),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}
shown_as_text!(SourcePath, OutPath);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_inside_the_root_only() {
        let from = SourcePath::new("content/a/b.fi.md");
        let join = |reference| from.join(reference).map(|path| path.to_string());
        assert_eq!(join("c.fi.md").as_deref(), Some("content/a/c.fi.md"));
        assert_eq!(join("../x/y.fi.md").as_deref(), Some("content/x/y.fi.md"));
        assert_eq!(join("../../../etc/passwd"), None);
    }

    #[test]
    fn output_paths_cannot_leave_their_folder() {
        for bad in ["", "/a", "a//b", "../a", "a/./b", "a\\b", "c:/a", "a\n"] {
            assert_eq!(OutPath::new(bad), None, "{bad:?}");
        }
        assert!(OutPath::new("fi/ä/index.html").is_some());
    }
}
