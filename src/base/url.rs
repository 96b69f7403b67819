//! Addresses: where the site stands, the path of each page, and slugs.

use std::{borrow::Cow, fmt, sync::Arc};

use icu_normalizer::ComposingNormalizerBorrowed;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The address of a page or file inside the site, from its root: `/fi/laitteet/`.
///
/// It never holds the base path; [`BaseUrl`] adds that in one place.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UrlPath(Arc<str>);

impl UrlPath {
    /// Takes a path that begins with `/`.
    pub fn new(path: impl Into<Arc<str>>) -> UrlPath {
        UrlPath(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path one part deeper: `/fi/` and `laitteet` to `/fi/laitteet/`.
    pub fn child(&self, slug: &str) -> UrlPath {
        UrlPath(format!("{}{slug}/", self.0).into())
    }

    /// The output file that answers this address: `/fi/` to `fi/index.html`.
    pub fn file(&self) -> String {
        let relative = self.0.trim_start_matches('/');
        match relative.is_empty() || relative.ends_with('/') {
            true => format!("{relative}index.html"),
            false => relative.to_owned(),
        }
    }
}

impl fmt::Display for UrlPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for UrlPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where the site is published: `https://example.fi/` or `https://example.github.io/repo/`.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

impl BaseUrl {
    /// Reads an absolute `http` or `https` address without query and fragment.
    pub fn parse(address: &str) -> Option<BaseUrl> {
        let url = url::Url::parse(address).ok()?;
        let sound = matches!(url.scheme(), "http" | "https")
            && url.host().is_some()
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty();
        sound.then(|| BaseUrl {
            origin: url.origin().ascii_serialization(),
            path: url.path().trim_end_matches('/').to_owned(),
        })
    }

    /// An address for links inside the site, with the base path: `/repo/fi/`.
    pub fn href(&self, path: &UrlPath) -> String {
        format!("{}{}", self.path, encoded(&path.0))
    }

    /// The full address, for sitemaps, feeds and canonical links.
    pub fn absolute(&self, path: &UrlPath) -> String {
        format!("{}{}{}", self.origin, self.path, encoded(&path.0))
    }

    /// Scheme and host, without a closing `/`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The name of the host, in small letters and without a port.
    pub fn host(&self) -> &str {
        let host = self.origin.split_once("://").map_or(self.origin.as_str(), |(_, host)| host);
        host.rsplit_once(':').map_or(host, |(host, _)| host)
    }

    /// The folder on the host, without a closing `/`; empty at the root.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// What may stand in the path of an address as it is (RFC 3986, `pchar` without `%`).
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'(')
    .remove(b')')
    .remove(b',')
    .remove(b'@')
    .remove(b'+');

/// A path as it stands in an address: percent-encoded where it must be.
pub fn encoded(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, PATH).into()
}

/// The composed Unicode form (NFC), so that two ways to write the same name are one name.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// The slug of a text: lower-case `a` to `z`, digits and single hyphens; å and ä to `a`, ö to `o`,
/// others transliterated. Empty when nothing is left.
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |c: char| {
        if c.is_ascii_alphanumeric() {
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.push(c.to_ascii_lowercase());
        } else if c != '\'' {
            gap = true;
        }
    };
    for c in composed(text).chars() {
        match c {
            c if c.is_ascii() => push(c),
            'å' | 'ä' | 'Å' | 'Ä' => push('a'),
            'ö' | 'Ö' => push('o'),
            '’' | '\u{ad}' => {}
            other => match deunicode::deunicode_char(other) {
                Some(ascii) => ascii.chars().for_each(&mut push),
                None => push(' '),
            },
        }
    }
    slug
}

/// Whether a text is a slug as it stands.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slugify("Älypuhelimen käyttö: Åbo & öljy"), "alypuhelimen-kaytto-abo-oljy");
        assert_eq!(slugify("  Mikä on... digituki?  "), "mika-on-digituki");
        assert_eq!(slugify("a\u{308}iti"), slugify("äiti"));
        assert_eq!(slugify("цифровая"), "tsifrovaia");
        assert_eq!(slugify("../../x"), "x");
        assert!(slugify("!!!").is_empty());
    }

    #[test]
    fn base_urls_join_in_one_place() {
        let base = BaseUrl::parse("https://example.github.io/repo/").expect("an address");
        let page = UrlPath::new("/fi/");
        assert_eq!(base.href(&page), "/repo/fi/");
        assert_eq!(base.absolute(&page), "https://example.github.io/repo/fi/");
        assert_eq!(BaseUrl::parse("example.fi"), None);
        assert_eq!(BaseUrl::parse("ftp://example.fi"), None);
        assert_eq!(BaseUrl::parse("https://example.fi/?a"), None);
    }
}
