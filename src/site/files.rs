//! Pictures and other files that stand beside the text.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    base::{File, Lang, OutPath, SourcePath, Sources, UrlPath, media::Flaw},
    config::{CONFIG_PATH, Config},
    diagnostic::{Diagnostic, Finding},
    document::{CONTENT, Target},
};

use super::Doc;

/// Where the files of the content are published.
const MEDIA: &str = "/media";

/// The folder whose files are copied to the root of the output.
const ROOT: &str = "content/_root";

/// Tells GitHub Pages under which domain a site is published.
const DOMAIN: &str = "content/_root/CNAME";

/// A file may be so long (bytes): what GitHub's website takes. Its repositories take 100 MiB (GitHub
/// Docs, "About large files on GitHub").
const LARGE_FILE: u64 = 25 * 1024 * 1024;

/// A published site may be so long (bytes; GitHub Docs, "GitHub Pages limits").
const LARGE_SITE: u64 = 1_000_000_000;

/// A file of the content that is copied as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ContentFile {
    /// Its address.
    pub url: UrlPath,
    /// Its output file.
    pub out: OutPath,
    /// Its length in bytes.
    pub len: u64,
    /// Width and height in pixels, when it is a picture whose format is known.
    pub size: Option<(usize, usize)>,
    /// What keeps some readers from using it.
    pub flaw: Option<Flaw>,
}

/// The files of the content. Markdown and settings are not among them; what lies in a folder that
/// begins with `_` only if a text shows it. The files of `_root` go to the root.
pub(super) fn collect(
    sources: &Sources,
    docs: &[Doc],
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> BTreeMap<SourcePath, ContentFile> {
    let links = docs.iter().flat_map(|doc| &doc.face.links);
    let shown: BTreeSet<&SourcePath> = links
        .filter_map(|link| match &link.target {
            Target::File(path) => Some(path),
            _ => None,
        })
        .collect();
    let mut files = BTreeMap::new();
    for (path, file) in sources.under(CONTENT) {
        match file {
            File::LinkLoop => notes.push(Diagnostic::on(Finding::SiteLinkLoop.into(), path)),
            File::NameNotUnicode => notes.push(bad_name(path)),
            File::Blob { len, head, flaw, .. } => {
                if let Some(right) = page_name(path) {
                    let d = Diagnostic::on(Finding::PageFileName.into(), path);
                    notes.push(d.fact("example", right).fact("known", known_languages(config)));
                    continue;
                }
                let Some(url) = url_of(path, shown.contains(path)) else { continue };
                if path.as_str() == DOMAIN {
                    notes.extend(foreign_domain(path, head, config));
                }
                match OutPath::new(url.as_str().trim_start_matches('/')) {
                    Some(out) => {
                        let size = size_of(path, head);
                        let file = ContentFile { url, out, len: *len, size, flaw: *flaw };
                        files.insert(path.clone(), file);
                    }
                    None => notes.push(bad_name(path)),
                }
            }
            File::Text { .. } | File::NotUtf8 { .. } | File::TooLarge(_) => {}
        }
    }
    notes.extend(files.iter().filter_map(|(path, file)| large(path, file.len)));
    notes.extend(large_site(&files));
    files
}

/// A domain that is not that of the address of the site.
fn foreign_domain(path: &SourcePath, head: &[u8], config: &Config) -> Option<Diagnostic> {
    let text = String::from_utf8_lossy(head);
    let domain = text.trim().to_ascii_lowercase();
    let d = Diagnostic::on(Finding::SiteDomain.into(), path);
    let is_own = domain == config.base_url.host();
    (!is_own).then(|| {
        d.fact("domain", domain).fact("base", config.base_url.absolute(&UrlPath::new("/")))
    })
}

/// A file that readers on slow lines hardly get, and that GitHub takes with difficulty or not at all.
fn large(path: &SourcePath, len: u64) -> Option<Diagnostic> {
    let d = Diagnostic::on(Finding::SiteFileLarge.into(), path);
    (len > LARGE_FILE).then(|| d.fact("size", megabytes(len)))
}

/// More than GitHub Pages publishes; pages themselves hardly count beside pictures and documents.
fn large_site(files: &BTreeMap<SourcePath, ContentFile>) -> Option<Diagnostic> {
    let all: u64 = files.values().map(|file| file.len).sum();
    if all <= LARGE_SITE {
        return None;
    }
    let mut largest: Vec<(&SourcePath, u64)> =
        files.iter().map(|(path, file)| (path, file.len)).collect();
    largest.sort_by_key(|(_, len)| std::cmp::Reverse(*len));
    let named = |(path, len): &(&SourcePath, u64)| format!("{path} ({} MB)", megabytes(*len));
    let named: Vec<String> = largest.iter().take(5).map(named).collect();
    let d = Diagnostic::on(Finding::SiteLarge.into(), &SourcePath::new(CONFIG_PATH));
    Some(d.fact("size", megabytes(all)).fact("known", named.join(", ")))
}

fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1_000_000).to_string()
}

/// The name that a page should have whose file ends in another way than pages do.
fn page_name(path: &SourcePath) -> Option<String> {
    const ENDINGS: [&str; 5] = [".markdown", ".mdown", ".mkd", ".md.txt", ".markdn"];
    let name = path.file_name();
    let ending = ENDINGS.iter().find(|ending| name.to_ascii_lowercase().ends_with(*ending))?;
    Some(format!("{}.md", name.get(..name.len() - ending.len())?))
}

fn known_languages(config: &Config) -> String {
    config.languages.iter().map(Lang::as_str).collect::<Vec<_>>().join(", ")
}

fn bad_name(path: &SourcePath) -> Diagnostic {
    Diagnostic::on(Finding::SiteFileName.into(), path).fact("name", path.file_name())
}

fn url_of(path: &SourcePath, is_shown: bool) -> Option<UrlPath> {
    if let Some(rest) = path.as_str().strip_prefix(ROOT) {
        return Some(UrlPath::new(rest));
    }
    let below = path.as_str().strip_prefix(CONTENT)?;
    let hidden = below.split('/').any(|part| part.starts_with('_'));
    (is_shown || !hidden).then(|| UrlPath::new(format!("{MEDIA}{below}")))
}

/// The size of a picture in pixels, from its first bytes.
fn size_of(path: &SourcePath, head: &[u8]) -> Option<(usize, usize)> {
    if path.as_str().to_ascii_lowercase().ends_with(".svg") {
        return size_of_svg(std::str::from_utf8(head).ok()?);
    }
    let size = imagesize::blob_size(head).ok()?;
    Some((size.width, size.height))
}

/// The width and height of an SVG: its own attributes, or those of its `viewBox`.
fn size_of_svg(text: &str) -> Option<(usize, usize)> {
    let start = text.find("<svg")?;
    let tag = &text[start..start + text[start..].find('>')?];
    let attribute = |name: &str| {
        let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        tag[at..].split('"').next()
    };
    let pixels = |name| attribute(name)?.trim_end_matches("px").parse::<f64>().ok();
    let whole = |number: f64| (number > 0.0 && number < 1e6).then_some(number.round() as usize);
    if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
        return Some((whole(width)?, whole(height)?));
    }
    let view_box = attribute("viewBox")?;
    let numbers: Vec<f64> = view_box.split([' ', ',']).filter_map(|n| n.parse().ok()).collect();
    match numbers[..] {
        [_, _, width, height] => Some((whole(width)?, whole(height)?)),
        _ => None,
    }
}
