//! Pages: elements that load something, and code that stands in them.

use std::{collections::BTreeMap, sync::LazyLock};

use html5gum::{
    Span, Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};
use regex::bytes::Regex;

use super::{Found, Trace, is_outside};

/// Whatever in a page may load or run something. It finds too much, never too little.
static SUSPECT: LazyLock<Regex> = LazyLock::new(|| {
    let elements = "script|style|link|base|iframe|frame|object|embed|use|image|feimage|form";
    let attributes =
        "style|src|srcset|imagesrcset|srcdoc|poster|background|data|formaction|ping|on[a-z]+";
    let code = r#"=["'\s]*j[^\s"'>]*script:"#;
    let refresh = r#"http-equiv\s*=\s*["']?refresh"#;
    let pattern =
        format!(r#"(?i-u)<(?:{elements})[\s/>]|[\s"'/](?:{attributes})\s*=|{code}|{refresh}"#);
    Regex::new(&pattern).expect("a pattern")
});

/// How what is harmless begins: own files by their paths, data, and relations that load nothing.
static HARMLESS: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r#"^(?-u)(?:<link rel="(?:stylesheet|icon)" href="/[^/\\]|<link rel="(?:canonical|alternate)" |<script type="module" src="/[^/\\]|<script src="/[^/\\]|<script type="application/(?:ld\+)?json"|http-equiv="refresh" content="0; url=/[^/\\]|<form [^>]*action="/[^/\\]|[\s"]src="/[^/\\])"#;
    Regex::new(pattern).expect("a pattern")
});

/// Whether nothing in a page calls for a closer look.
pub(super) fn is_plain(page: &[u8]) -> bool {
    SUSPECT.find_iter(page).all(|found| HARMLESS.is_match(&page[found.start()..]))
}

/// A tag that is being read.
#[derive(Default)]
struct Tag {
    name: String,
    start: usize,
    attribute: String,
    attributes: BTreeMap<String, String>,
}

pub(super) fn traces(text: &str) -> Vec<Found> {
    let mut tag = Tag::default();
    let mut found: Vec<Found> = Vec::new();
    let lower = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_ascii_lowercase();
    let emitter = CallbackEmitter::new(|event: CallbackEvent, span: Span<usize>| -> Option<()> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                tag = Tag { name: lower(name), start: span.start, ..Tag::default() };
            }
            CallbackEvent::AttributeName { name } => {
                tag.attribute = lower(name);
                tag.attributes.entry(tag.attribute.clone()).or_default();
            }
            CallbackEvent::AttributeValue { value } => {
                let value = String::from_utf8_lossy(value).into_owned();
                tag.attributes.insert(tag.attribute.clone(), value);
            }
            CallbackEvent::CloseStartTag { .. } => {
                let range = tag.start..span.end.clamp(tag.start, text.len());
                found.extend(tag.traces().into_iter().map(|trace| (trace, range.clone())));
            }
            _ => {}
        }
        None
    });
    Tokenizer::new_with_emitter(text, emitter).for_each(drop);
    // Places lie between characters, whatever the tokenizer counts.
    found.retain(|(_, range)| text.get(range.clone()).is_some());
    found
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    fn traces(&self) -> Vec<Trace> {
        let inline = |name: &str| Trace::Inline(name.to_owned());
        let mut found: Vec<Trace> = Vec::new();
        let is_data = self.get("type").is_some_and(|own| own.ends_with("json"));
        if self.name == "style" || (self.name == "script" && self.get("src").is_none() && !is_data)
        {
            found.push(inline(&self.name));
        }
        for (name, value) in &self.attributes {
            let is_handler = name.len() > 2 && name.starts_with("on");
            if name == "style" || is_handler {
                found.push(inline(name));
            } else if name == "srcdoc" || is_code(value) || (name == "src" && holds_data(value)) {
                found.push(inline(if name == "srcdoc" { name } else { "javascript:" }));
            } else if self.loads(name) {
                let outside = addresses(name, value).filter(|address| is_outside(address));
                found.extend(outside.map(|address| Trace::Loads(address.to_owned())));
            }
        }
        found
    }

    /// Whether an attribute of this element makes a browser load something, or send it.
    fn loads(&self, attribute: &str) -> bool {
        match attribute {
            "src" | "srcset" | "imagesrcset" | "poster" | "background" => true,
            "formaction" | "ping" => true,
            "content" => {
                self.get("http-equiv").is_some_and(|own| own.eq_ignore_ascii_case("refresh"))
            }
            "data" => self.name == "object",
            "action" => self.name == "form",
            "href" | "xlink:href" => match self.name.as_str() {
                "use" | "image" | "feimage" | "base" => true,
                "link" => {
                    let rel = self.get("rel").unwrap_or_default().to_ascii_lowercase();
                    rel.split_ascii_whitespace().any(|own| LOADED.contains(&own))
                }
                _ => false,
            },
            _ => false,
        }
    }
}

/// Relations of `link` that make a browser load something or open a connection (HTML, link types).
const LOADED: [&str; 11] = [
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "manifest",
    "modulepreload",
    "preload",
    "prefetch",
    "prerender",
    "preconnect",
    "dns-prefetch",
    "mask-icon",
];

/// Whether an address is code; browsers leave out what can't be seen.
fn is_code(value: &str) -> bool {
    let seen = value.chars().filter(|sign| !sign.is_control() && !sign.is_whitespace());
    seen.take(11).collect::<String>().eq_ignore_ascii_case("javascript:")
}

/// Whether an address is what it leads to.
fn holds_data(value: &str) -> bool {
    value.trim_start().get(..10).is_some_and(|start| start.eq_ignore_ascii_case("data:text/"))
}

/// The addresses in an attribute: of several, each.
fn addresses<'a>(name: &str, value: &'a str) -> impl Iterator<Item = &'a str> {
    let value = match name {
        // "0; url=https://…"
        "content" => value.split_once('=').map_or("", |(_, address)| address),
        _ => value,
    };
    let separator = match name {
        "ping" => ' ',
        own if own.ends_with("srcset") => ',',
        _ => '\n',
    };
    let first = |part: &'a str| part.split_ascii_whitespace().next();
    value.split(separator).filter_map(first)
}
