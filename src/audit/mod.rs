//! What a file makes a browser do besides showing it: load something from elsewhere, store something
//! on the reader's device, run code that stands in the page.
//!
//! A theme is looked through when it is read, so that whoever writes it is told the line. Every page
//! is looked through again when it is built: what a template puts together only shows there.

mod code;
mod html;

use std::ops::Range;

use crate::{
    base::Span,
    config::{Config, Privacy},
    diagnostic::{Diagnostic, Finding},
};

/// Something that a file makes a browser do.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Trace {
    /// It loads or sends something, from or to this address.
    Loads(String),
    /// It stores something on the reader's device; one of [`STORES`](crate::config::STORES).
    Stores(&'static str),
    /// Code or style that stands in the page itself: the name of the element or attribute.
    Inline(String),
}

/// A trace and its place in the file.
pub type Found = (Trace, Range<usize>);

/// Where a site is: its own origin, and what it declares.
#[derive(Clone, Copy)]
pub struct Declared<'a> {
    origin: &'a str,
    privacy: &'a Privacy,
}

impl<'a> Declared<'a> {
    /// What the settings declare.
    pub fn of(config: &'a Config) -> Declared<'a> {
        Declared { origin: config.base_url.origin(), privacy: &config.privacy }
    }

    /// Whether a trace stays within the site, or is declared. Code in a page can't be declared: the
    /// policy of the page keeps browsers from running it.
    pub fn allows(self, trace: &Trace) -> bool {
        let stores = |name: &str| self.privacy.stores.iter().any(|own| own.name.value == name);
        match trace {
            Trace::Loads(address) => {
                let declared = self.privacy.loads.iter().map(|own| own.name.value.as_str());
                declared.chain([self.origin]).any(|origin| is_at(address, origin))
            }
            Trace::Stores(name) => stores(name),
            Trace::Inline(_) => false,
        }
    }
}

/// Whether an address is at an origin, with the scheme or, as `//host`, without.
fn is_at(address: &str, origin: &str) -> bool {
    let address = address.to_ascii_lowercase();
    let bare = origin.split_once(':').map_or(origin, |(_, rest)| rest);
    let rest = address.strip_prefix(origin).or_else(|| address.strip_prefix(bare));
    let rest = rest.map(|rest| rest.strip_prefix(":443").unwrap_or(rest));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
}

/// What a file does, by the ending of its name: pages, style sheets and scripts are looked through.
pub fn traces(name: &str, text: &str) -> Vec<Found> {
    match ending(name).as_str() {
        "html" | "htm" => html::traces(text),
        // A picture may have styles of its own; they reach no page.
        "svg" => html::traces(text).into_iter().filter(|(trace, _)| !is_style(trace)).collect(),
        "css" => code::of_style(text),
        "js" | "mjs" => code::of_script(text),
        _ => Vec::new(),
    }
}

/// Whether a file of this name can make a browser do more than show it.
pub fn is_looked_through(name: &str) -> bool {
    matches!(ending(name).as_str(), "html" | "htm" | "svg" | "css" | "js" | "mjs")
}

fn ending(name: &str) -> String {
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase())
}

fn is_style(trace: &Trace) -> bool {
    matches!(trace, Trace::Inline(name) if name == "style")
}

/// What a finished page does that nothing declares. Most pages have nothing that calls for more than
/// one look, which is fast.
pub fn undeclared(name: &str, bytes: &[u8], declared: Declared) -> Vec<Trace> {
    if name.ends_with(".html") && html::is_plain(bytes) {
        return Vec::new();
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Vec::new() };
    let found = traces(name, text).into_iter().map(|(trace, _)| trace);
    found.filter(|trace| !declared.allows(trace)).collect()
}

/// The finding for a trace, given one for its place.
pub fn finding(trace: &Trace, at: impl FnOnce(Finding) -> Diagnostic) -> Diagnostic {
    match trace {
        Trace::Loads(address) => at(Finding::ThemeOutside).fact("target", address),
        Trace::Stores(name) => at(Finding::ThemeStorage).fact("name", *name),
        Trace::Inline(name) => at(Finding::ThemeInline).fact("name", name),
    }
}

/// A place as a span.
pub fn span(range: &Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

/// Whether an address leads out of the folder that a page is in: it names a host or a scheme. Where a
/// template fills it in, only the built page tells.
fn is_outside(address: &str) -> bool {
    // Browsers leave out what can't be seen, and take either slash for the other.
    let address: String =
        address.chars().filter(|sign| !sign.is_control()).collect::<String>().replace('\\', "/");
    let address = address.trim();
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    let has_scheme = scheme.is_some_and(|scheme| {
        let mut signs = scheme.chars();
        signs.next().is_some_and(|first| first.is_ascii_alphabetic())
            && signs.all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign))
    });
    address.starts_with("//") || (has_scheme && !address.starts_with("data:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str, text: &str) -> Vec<String> {
        let told = |(trace, range): Found| match trace {
            Trace::Loads(address) => format!("loads {address}"),
            Trace::Stores(name) => format!("stores {name}"),
            Trace::Inline(own) => format!("inline {own} at {:?}", &text[range]),
        };
        traces(name, text).into_iter().map(told).collect()
    }

    fn of_page(html: &str) -> Vec<String> {
        let found = told("a.html", html);
        assert_eq!(html::is_plain(html.as_bytes()), found.is_empty(), "{html}");
        found
    }

    #[test]
    fn what_a_page_loads_from_elsewhere_is_seen() {
        for (html, address) in [
            ("<script src=\"https://x.example/a.js\"></script>", "https://x.example/a.js"),
            ("<SCRIPT SRC=//x.example/a.js></SCRIPT>", "//x.example/a.js"),
            ("<link href='https://x.example/a.css' rel=stylesheet>", "https://x.example/a.css"),
            ("<link rel=preconnect href=https://x.example>", "https://x.example"),
            ("<img alt=\"a > b\" src=https://x.example/a.png>", "https://x.example/a.png"),
            ("<img srcset=\"/a.png 1x, https://x.example/b.png 2x\">", "https://x.example/b.png"),
            ("<video poster=\"https://x.example/a.png\"></video>", "https://x.example/a.png"),
            ("<iframe src=\"https://x.example/\"></iframe>", "https://x.example/"),
            ("<object data=\"https://x.example/a\"></object>", "https://x.example/a"),
            ("<svg><use href=\"https://x.example/a.svg#b\"/></svg>", "https://x.example/a.svg#b"),
            ("<form action=\"https://x.example/\"></form>", "https://x.example/"),
            ("<base href=\"https://x.example/\">", "https://x.example/"),
            (
                "<meta http-equiv=refresh content=\"0;url=https://x.example/\">",
                "https://x.example/",
            ),
            ("<button formaction=\"https://x.example/\">", "https://x.example/"),
            ("<a ping=\"https://x.example/\" href=\"/\">", "https://x.example/"),
            ("<img src=\"/\\x.example/a\">", "/\\x.example/a"),
            ("<svg><feImage href=\"https://x.example/a\"/></svg>", "https://x.example/a"),
        ] {
            assert_eq!(of_page(html), [format!("loads {address}")]);
        }
    }

    #[test]
    fn links_and_own_files_are_no_loads() {
        for html in [
            "<a href=\"https://x.example/\">a</a>",
            "<link rel=\"canonical\" href=\"https://x.example/\">",
            "<link rel=\"alternate\" hreflang=\"fi\" href=\"https://x.example/\">",
            "<link rel=\"stylesheet\" href=\"/a.css\">",
            "<script type=\"module\" src=\"/a.js\"></script>",
            "<script type=\"application/ld+json\">{\"@id\": \"https://x.example/\"}</script>",
            "<p>on = x, style = y, src=https://x.example/, &lt;script></p>",
            "<img src=\"/a.png\" alt=\"\">",
        ] {
            assert_eq!(told("a.html", html), [""; 0], "{html}");
        }
    }

    #[test]
    fn code_and_style_in_a_page_are_seen() {
        assert_eq!(of_page("<script>a()</script>"), ["inline script at \"<script>\""]);
        assert_eq!(of_page("<style>a{}</style>"), ["inline style at \"<style>\""]);
        assert_eq!(
            of_page("<p style='color: red'>"),
            ["inline style at \"<p style='color: red'>\""]
        );
        assert_eq!(of_page("<p onclick=a()>"), ["inline onclick at \"<p onclick=a()>\""]);
        for html in ["<a href=\"javascript:a()\">", "<a href=\"java&#9;script:a()\">"] {
            assert_eq!(told("a.html", html).len(), 1, "{html}");
        }
        assert_eq!(of_page("<iframe srcdoc=\"<p>a\"></iframe>").len(), 1);
        assert_eq!(of_page("<script src=\"data:text/javascript,a()\"></script>").len(), 1);
        assert_eq!(told("a.svg", "<svg><style>a{}</style><g style=\"fill: red\"/></svg>"), [""; 0]);
    }

    #[test]
    fn what_scripts_and_styles_do_is_seen() {
        assert_eq!(told("a.js", "localStorage.setItem('a', 'b')"), ["stores localStorage"]);
        assert_eq!(told("a.js", "document.cookie = 'a'"), ["stores cookie"]);
        assert_eq!(told("a.js", "fetch('https://x.example/a')"), ["loads https://x.example/a"]);
        assert_eq!(told("a.js", "import a from \"//x.example/a.js\""), ["loads //x.example/a.js"]);
        assert_eq!(told("A.MJS", "const u = `https://x.example/a`").len(), 1);
        assert_eq!(
            told("a.js", "navigator.serviceWorker?.register('/a')"),
            ["stores serviceWorker"]
        );
        for harmless in [
            "const NS = 'http://www.w3.org/2000/svg'; fetch('/a')",
            "// we never use localStorage, see https://x.example/",
            "a(); /* 'https://x.example/' */",
        ] {
            assert_eq!(told("a.js", harmless), [""; 0], "{harmless}");
        }
        assert_eq!(told("a.css", "@import \"https://x.example/a.css\";").len(), 1);
        assert_eq!(told("a.css", "a { background: url(//x.example/a.png) }").len(), 1);
        assert_eq!(told("a.css", "@import\"https://x.example/a.css\";").len(), 1);
        assert_eq!(told("a.css", "a{background:image-set(\"https://x.example/a\" 1x)}").len(), 1);
        for harmless in [
            "a { background: url(a.png) }",
            "@namespace svg url(http://www.w3.org/2000/svg);",
            "/* from https://x.example/ */ a { color: red }",
        ] {
            assert_eq!(told("a.css", harmless), [""; 0], "{harmless}");
        }
        for odd in ["<", "<a", "<script", "<style ", "é<ü ö=\"", "<!--", "</"] {
            told("a.html", odd);
        }
    }

    #[test]
    fn the_sites_own_host_is_no_elsewhere() {
        assert!(is_at("https://example.fi/a", "https://example.fi"));
        assert!(is_at("//example.fi", "https://example.fi"));
        assert!(is_at("HTTPS://Example.fi:443/a", "https://example.fi"));
        assert!(!is_at("https://example.fi.x.example/", "https://example.fi"));
    }
}
