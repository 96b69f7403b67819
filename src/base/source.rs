//! Everything that was read, as values: files by path, and places in them.

use std::{collections::BTreeMap, sync::Arc};

use super::{Hash, SourcePath, media::Flaw};

/// A range of bytes in a source file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Places do not count when values are told apart by their hash: to everyone else a text is the
/// same wherever in its file it stands.
impl std::hash::Hash for Span {
    fn hash<H: std::hash::Hasher>(&self, _: &mut H) {}
}

impl Span {
    /// The range from `start` up to `end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The same range, moved onwards by `offset` bytes.
    pub fn shifted(self, offset: usize) -> Span {
        Span::new(self.start + offset, self.end + offset)
    }

    /// The range cut down so that it lies in `text` and on borders of characters.
    pub fn within(self, text: &str) -> Span {
        let start = text.floor_char_boundary(self.start.min(text.len()));
        let end = text.ceil_char_boundary(self.end.clamp(start, text.len()));
        Span { start, end }
    }
}

/// Where the lines of a text begin, to find the line of a place without reading the text again.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
    len: usize,
}

impl Lines {
    /// The lines of a text.
    pub fn of(text: &str) -> Lines {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Lines { starts, len: text.len() }
    }

    /// The number of the line, from 1, that a byte stands on, and the bytes of the line without
    /// its end.
    pub fn line(&self, at: usize) -> (usize, Span) {
        let number = self.starts.partition_point(|start| *start <= at).max(1);
        let next = self.starts.get(number).map_or(self.len, |next| next - 1);
        let start = self.starts[number - 1];
        (number, Span::new(start, next.max(start)))
    }
}

/// A value together with where it is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place in its file.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }
}

/// What stands at a source path.
#[derive(Clone, Debug)]
pub enum File {
    /// A file of text that the program reads: Markdown, YAML, a template.
    Text {
        /// The whole text, with a byte order mark if it has one.
        text: Arc<str>,
        /// The hash of its bytes.
        hash: Hash,
    },
    /// A file that is copied as it is: a picture, a document.
    Blob {
        /// The hash of its bytes.
        hash: Hash,
        /// Its length in bytes.
        len: u64,
        /// Its first bytes, enough to read the size of a picture.
        head: Arc<[u8]>,
        /// What keeps some readers from using it.
        flaw: Option<Flaw>,
    },
    /// A file of text that is not UTF-8; the offset of the first wrong byte, and the text before it.
    NotUtf8 {
        /// Everything before the first wrong byte.
        before: Arc<str>,
    },
    /// A file of text that is larger than the program reads; its length in bytes.
    TooLarge(u64),
    /// A symbolic link that leads back to a folder above itself.
    LinkLoop,
    /// A name that is not Unicode, shown with replacement characters.
    NameNotUnicode,
}

/// All sources of a site, sorted by path.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: BTreeMap<SourcePath, File>,
}

impl Sources {
    /// Adds or replaces a file.
    pub fn insert(&mut self, path: SourcePath, file: File) {
        self.files.insert(path, file);
    }

    /// Adds or replaces a file of text.
    pub fn insert_text(&mut self, path: &str, text: &str) {
        let hash = Hash::of(text.as_bytes());
        self.insert(SourcePath::new(path), File::Text { text: text.into(), hash });
    }

    /// Takes away a file.
    pub fn remove(&mut self, path: &SourcePath) {
        self.files.remove(path);
    }

    /// The file at `path`.
    pub fn get(&self, path: &SourcePath) -> Option<&File> {
        self.files.get(path)
    }

    /// The text at `path`, when it is a file of readable text.
    pub fn text(&self, path: &SourcePath) -> Option<&Arc<str>> {
        match self.files.get(path)? {
            File::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The files under `folder/` alone.
    pub fn only(mut self, folder: &str) -> Sources {
        let inside = |path: &SourcePath| {
            path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        };
        self.files.retain(|path, _| inside(path));
        self
    }

    /// All files in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&SourcePath, &File)> {
        self.files.iter()
    }

    /// The files under `folder/`, in the order of their paths.
    pub fn under<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a File)> + 'a {
        let first = SourcePath::new(format!("{folder}/"));
        let inside = move |path: &SourcePath| {
            path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        };
        self.files.range(first..).take_while(move |(path, _)| inside(path))
    }
}

impl File {
    /// One hash for what stands there: another one when anything about it is different.
    pub fn key(&self) -> Hash {
        match self {
            File::Text { hash, .. } | File::Blob { hash, .. } => *hash,
            File::NotUtf8 { before } => Hash::of_value(&("not UTF-8", before)),
            File::TooLarge(len) => Hash::of_value(&("too large", len)),
            File::LinkLoop => Hash::of(b"link loop"),
            File::NameNotUnicode => Hash::of(b"name not Unicode"),
        }
    }
}

/// The largest text that is read, in bytes. No page is longer than a long book; a registry holds
/// ten thousand providers in six megabytes.
pub fn text_limit(path: &SourcePath) -> u64 {
    if path.as_str().ends_with(".md") { 2_000_000 } else { 64_000_000 }
}
