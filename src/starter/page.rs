//! A new page: in its place, with its front matter, as a draft.

use jiff::{ToSpan, civil::Date};

use crate::{
    base::{Lang, url::slugify},
    document::{CONTENT, Kind},
    site::Site,
    theme::{Fault, Vars},
};

use super::{
    NewFile,
    fill::{filled, quoted, spoken},
};

/// What sort of page is to be made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the names say it")]
pub enum NewKind {
    Page,
    Section,
    Lesson,
    Path,
    Practice,
    News,
}

impl NewKind {
    /// The name of its text, and of its kind in front matter.
    pub fn name(self) -> &'static str {
        match self {
            NewKind::Page => "page",
            NewKind::Section => "section",
            NewKind::Lesson => "lesson",
            NewKind::Path => "path",
            NewKind::Practice => "practice",
            NewKind::News => "news",
        }
    }

    /// What the pages of the sections are in which it belongs; none when it may stand anywhere.
    fn among(self) -> Option<Kind> {
        match self {
            NewKind::Page | NewKind::Section => None,
            NewKind::Lesson | NewKind::Path => Some(Kind::Lesson),
            NewKind::Practice => Some(Kind::Practice),
            NewKind::News => Some(Kind::News),
        }
    }
}

/// A page that is to be made.
pub struct NewPage<'a> {
    /// What sort of page.
    pub kind: NewKind,
    /// Its title.
    pub title: &'a str,
    /// Its folder below `content`; empty at the top.
    pub folder: &'a str,
    /// The name of its file without language and ending, or that of the folder of a section; its title
    /// when empty.
    pub stem: &'a str,
    /// Its language.
    pub lang: &'a Lang,
    /// The day.
    pub today: Date,
}

/// The folders below `content` in which pages of a kind belong: the sections whose pages are of it, and
/// the top for pages that may stand anywhere.
pub fn sections_for(kind: NewKind, site: &Site) -> Vec<String> {
    let Some(among) = kind.among() else { return vec![String::new()] };
    let is_fit =
        |doc: &&crate::site::Doc| doc.name.is_index() && doc.front.children_kind == Some(among);
    let mut folders: Vec<String> =
        site.docs.iter().filter(is_fit).map(|doc| doc.name.folder.clone()).collect();
    folders.dedup();
    folders
}

/// Makes a page. `None` when neither its title nor its name can be part of an address.
pub fn page(new: &NewPage) -> Result<Option<NewFile>, Fault> {
    let stem = slugify(if new.stem.is_empty() { new.title } else { new.stem });
    if stem.is_empty() {
        return Ok(None);
    }
    let mut vars = Vars::default();
    vars.text("title", &quoted(new.title));
    vars.text("today", &new.today.to_string());
    vars.text("later", &new.today.saturating_add(2.months()).to_string());
    let name = new.kind.name();
    let text = filled(&format!("new/{name}.{}.md", spoken(new.lang)), &vars)?;
    let folder = match new.folder.trim_matches('/') {
        "" => CONTENT.to_owned(),
        folder => format!("{CONTENT}/{folder}"),
    };
    let lang = new.lang;
    let path = match new.kind {
        NewKind::Section => format!("{folder}/{stem}/index.{lang}.md"),
        _ => format!("{folder}/{stem}.{lang}.md"),
    };
    Ok(Some(NewFile::text(path, text)))
}
