//! What the path of a page says: its folder, its name and its language.

use crate::{
    base::{Lang, SourcePath, url::composed},
    config::Config,
    diagnostic::{Diagnostic, Finding, suggest::nearest},
    yaml::list,
};

/// The folder of all content.
pub const CONTENT: &str = "content";

/// The path of a page, taken apart: `content/a/b.fi.md` is `b` in `a`, in Finnish.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct Name {
    /// The folder below `content`, in composed Unicode; empty at the top.
    pub folder: String,
    /// The name without language and ending.
    pub stem: String,
    /// The language.
    pub lang: Lang,
}

impl Name {
    /// Takes a path apart; `None` when it names no language of the site.
    pub fn parse(path: &SourcePath, config: &Config) -> Option<Name> {
        let (stem, tag) = path.file_name().strip_suffix(".md")?.rsplit_once('.')?;
        let lang = Lang::parse(tag)?;
        let standard = lang.standard();
        let listed = config.languages.contains(standard.as_ref().unwrap_or(&lang));
        let folder = path.folder().strip_prefix(CONTENT)?.trim_start_matches('/');
        (listed && !stem.is_empty()).then(|| Name {
            folder: composed(folder).into_owned(),
            stem: composed(stem).into_owned(),
            lang,
        })
    }

    /// Whether it is the folder's own page.
    pub fn is_index(&self) -> bool {
        self.stem == "index"
    }

    /// Whether it is a part for other pages: it lies in a folder that begins with `_`.
    pub fn is_snippet(&self) -> bool {
        self.folder.split('/').any(|part| part.starts_with('_'))
    }

    /// The key that pairs languages: the path below `content` without language and ending.
    pub fn key(&self) -> String {
        match self.folder.is_empty() {
            true => self.stem.clone(),
            false => format!("{}/{}", self.folder, self.stem),
        }
    }
}

/// The finding for a Markdown file whose name says no language.
pub(super) fn unnamed(path: &SourcePath, config: &Config) -> Diagnostic {
    let known: Vec<&str> = config.languages.iter().map(Lang::as_str).collect();
    let name = path.file_name();
    let stem = name.get(..name.len().saturating_sub(3)).unwrap_or(name);
    let (stem, tag) = stem.rsplit_once('.').unwrap_or((stem, ""));
    let tag = nearest(tag, known.iter().copied()).unwrap_or(known[0]);
    Diagnostic::on(Finding::PageFileName.into(), path)
        .fact("example", format!("{stem}.{tag}.md"))
        .fact("known", list(&known))
}
