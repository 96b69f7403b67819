//! Links: every target exists, every part of a page too, in every language it leads to.

use crate::{
    base::{SourcePath, media::Flaw},
    diagnostic::{Diagnostic, Finding, Term, suggest::nearest},
    document::{Face, Link, Target},
    site::{Doc, Resolved, Site},
    yaml::list,
};

/// A page with more broken links than this gets no more suggestions: finding what was meant among
/// everything there is takes time.
const SUGGESTIONS: usize = 50;

pub(super) fn check(site: &Site, doc: &Doc, face: &Face, notes: &mut Vec<Diagnostic>) {
    let mut found = 0;
    for link in &face.links {
        let d = judge(site, doc, link, found < SUGGESTIONS);
        found += usize::from(d.is_some());
        notes.extend(d);
    }
}

fn judge(site: &Site, doc: &Doc, link: &Link, suggest: bool) -> Option<Diagnostic> {
    let at = |finding: Finding| Diagnostic::at(finding.into(), &doc.path, link.span);
    match site.resolve_target(&link.target) {
        Resolved::Outside(_) | Resolved::Nothing => None,
        Resolved::File(path, file) => {
            let target = relative(doc.path.folder(), path.as_str());
            Some(match file.flaw? {
                Flaw::Moves => at(Finding::ImageAnimated).fact("target", target),
                Flaw::Pdf { tags, language, title } => {
                    let parts =
                        [(tags, Term::Tags), (language, Term::Language), (title, Term::Title)];
                    let missing = parts.into_iter().filter(|(lacks, _)| *lacks);
                    let missing = missing.map(|(_, term)| term).collect();
                    at(Finding::PdfTags).fact("target", target).terms("missing", missing)
                }
            })
        }
        // What is not published itself may name what will be published with it.
        Resolved::Unpublished if doc.is_waiting() => None,
        Resolved::Unpublished => {
            let target = path_of(&link.target).map_or("", SourcePath::as_str);
            Some(at(Finding::LinkUnpublished).fact("target", target))
        }
        Resolved::Missing => {
            let target = path_of(&link.target)?;
            let relative = |path: &SourcePath| relative(doc.path.folder(), path.as_str());
            let near = suggest.then(|| near_file(site, target)).flatten();
            let near = elsewhere(target).or_else(|| near.map(|path| relative(&path)));
            Some(at(Finding::LinkFile).fact("target", relative(target)).near(near))
        }
        // The first heading is the top of the page, whatever its text.
        Resolved::Here("") => None,
        Resolved::Here(fragment) => missing_part(doc, fragment, suggest, at(Finding::LinkFragment)),
        Resolved::Page { page, named, fragment: Some(fragment) } => {
            let named_doc = &site.docs[named];
            let missing = missing_part(named_doc, fragment, suggest, at(Finding::LinkFragment));
            if missing.is_some() {
                return missing;
            }
            // A page in easier language is shown to no other readers.
            if named_doc.name.lang.standard().is_some() {
                return None;
            }
            let lost = site.languages().find(|lang| {
                let shown = site.shown(page, *lang).map(|(shown, _)| shown);
                shown.is_some_and(|shown| site.fragment(named, fragment, shown).is_none())
            })?;
            Some(
                at(Finding::LinkFragmentPair)
                    .fact("fragment", fragment)
                    .fact("mark", format!("{{#{fragment}}}"))
                    .fact("lang", site.lang(lost).as_str()),
            )
        }
        Resolved::Page { fragment: None, .. } => None,
    }
}

fn missing_part(doc: &Doc, fragment: &str, suggest: bool, d: Diagnostic) -> Option<Diagnostic> {
    let anchors = &doc.face.anchors;
    if anchors.contains(fragment) {
        return None;
    }
    let headings = doc.face.headings.iter().take(SUGGESTIONS);
    let headings: Vec<&str> = headings.map(|heading| heading.id.as_str()).collect();
    let near = suggest.then(|| nearest(fragment, anchors.iter().map(String::as_str))).flatten();
    let near = near.map(|id| format!("#{id}"));
    Some(
        d.fact("fragment", fragment)
            .fact("page", doc.path.as_str())
            .fact("known", list(&headings))
            .near(near),
    )
}

fn path_of(target: &Target) -> Option<&SourcePath> {
    match target {
        Target::Page(path, _) | Target::File(path) => Some(path),
        _ => None,
    }
}

/// The address elsewhere that was probably meant: of a website or of a person.
fn elsewhere(missing: &SourcePath) -> Option<String> {
    let name = missing.file_name();
    let is_email = name.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    if is_email {
        return Some(format!("mailto:{name}"));
    }
    let start = missing.as_str().find("www.")?;
    Some(format!("https://{}", &missing.as_str()[start..]))
}

/// The existing file that was probably meant: of the same name elsewhere, or nearly the same name,
/// first in the same folder. Folder, language and ending say nothing about what was meant.
fn near_file(site: &Site, missing: &SourcePath) -> Option<SourcePath> {
    let paths = || site.docs.iter().map(|doc| &doc.path).chain(site.files.keys());
    // Backslashes, the ending of web pages and capitals are how other programs write a path.
    let written = missing.as_str().replace('\\', "/").to_lowercase();
    let as_page = written.strip_suffix(".html").map(|stem| format!("{stem}.md"));
    let is_same = |path: &&SourcePath| {
        let own = path.as_str().to_lowercase();
        own == written || as_page.as_ref() == Some(&own)
    };
    let same_name = |path: &&SourcePath| path.file_name() == missing.file_name();
    if let Some(same) = paths().find(is_same).or_else(|| paths().find(same_name)) {
        return Some(same.clone());
    }
    let (stem, ending) = parts(missing);
    let alike = || paths().filter(|path| parts(path).1 == ending);
    let beside = alike().filter(|path| path.folder() == missing.folder());
    let near = nearest(stem, beside.map(|path| parts(path).0));
    let near = near.or_else(|| nearest(stem, alike().map(|path| parts(path).0)))?;
    let mut found: Vec<&SourcePath> = alike().filter(|path| parts(path).0 == near).collect();
    found.sort_by_key(|path| path.folder() != missing.folder());
    found.first().map(|path| (*path).clone())
}

/// The name of a file and what follows it: `salasanat` and `fi.md`.
fn parts(path: &SourcePath) -> (&str, &str) {
    path.file_name().split_once('.').unwrap_or((path.file_name(), ""))
}

/// A path as written in a file of `folder`.
pub(super) fn relative(folder: &str, path: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let to: Vec<&str> = path.split('/').collect();
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let ups = std::iter::repeat_n("..", from.len() - common);
    ups.chain(to[common..].iter().copied()).collect::<Vec<&str>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_as_they_are_written() {
        assert_eq!(relative("content/a", "content/b/c.fi.md"), "../b/c.fi.md");
        assert_eq!(relative("content", "content/c.fi.md"), "c.fi.md");
    }
}
