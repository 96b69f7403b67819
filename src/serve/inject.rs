//! What only the dev server adds to a page: its client, and leave in the page's policy to load it.

use crate::{
    base::{Hash, html::escape},
    diagnostic::texts::desk,
};

use super::edition::{Edition, Identity};

/// The folder of what belongs to the dev server, below the base path.
pub(super) const OWN: &str = "/_digituki/";

/// Changes when the program does, so that a tab of an older one loads itself anew.
pub(super) const PROGRAM: &str = env!("DIGITUKI_PROGRAM");

/// The element that holds the policy of a page, up to its value.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// The page with the client in it, and a Content-Security-Policy that lets it in.
pub(super) fn into_page(
    edition: &Edition,
    bytes: Vec<u8>,
    hash: Hash,
    page: Option<Identity>,
) -> Vec<u8> {
    let Ok(mut html) = String::from_utf8(bytes) else { return Vec::new() };
    if let Some(start) = html.find(POLICY).map(|at| at + POLICY.len())
        && let Some(end) = html[start..].find('"').map(|at| start + at)
    {
        let widened = widened(&html[start..end]);
        html.replace_range(start..end, &widened);
    }
    html.replacen("</head>", &format!("{}</head>", client(edition, hash, page)), 1).into_bytes()
}

/// A policy that lets in the dev server besides: its scripts and its sockets, and nothing else.
fn widened(policy: &str) -> String {
    let mut policy = policy.to_owned();
    for directive in ["script-src ", "connect-src "] {
        match policy.find(directive) {
            Some(at) => policy.insert_str(at + directive.len(), "'self' "),
            None => policy = format!("{policy}; {directive}'self'"),
        }
    }
    policy
}

/// The elements that load the client, for the head of a page.
pub(super) fn client(edition: &Edition, hash: Hash, page: Option<Identity>) -> String {
    let own = escape(&format!("{}{OWN}", edition.base_path()));
    let words = desk(edition.lang());
    let [lost, back, panel] = [words.lost, words.back, words.panel].map(escape);
    let page = page.map(|page| escape(&page.to_string())).unwrap_or_default();
    format!(
        "<link rel=\"stylesheet\" href=\"{own}page.css\">\
         <script src=\"{own}idiomorph.js\" defer></script>\
         <script src=\"{own}client.js\" defer data-own=\"{own}\" data-hash=\"{hash}\" data-page=\"{page}\" \
         data-program=\"{PROGRAM}\" data-lang=\"{}\" data-lost=\"{lost}\" data-back=\"{back}\" data-panel=\"{panel}\"></script>",
        words.lang,
    )
}
