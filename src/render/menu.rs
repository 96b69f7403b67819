//! Menus that many pages share: rendered once, each page marks its own entry.

use crate::base::html::escape;

/// A rendered list of links, and where the address of each ends.
pub(super) struct Menu {
    html: String,
    /// The first link to each address, in the order of the addresses: the address as it is written
    /// in HTML, and the place after its closing quotation mark.
    links: Vec<(String, usize)>,
}

impl Menu {
    pub(super) fn new(html: String) -> Menu {
        let mut links: Vec<(String, usize)> = Vec::new();
        for (at, sign) in html.match_indices("href=\"") {
            let start = at + sign.len();
            if let Some(length) = html[start..].find('"') {
                links.push((html[start..start + length].to_owned(), start + length + 1));
            }
        }
        // The sort keeps the order of equal ones, so that the first stays.
        links.sort_by(|a, b| a.0.cmp(&b.0));
        links.dedup_by(|later, first| later.0 == first.0);
        Menu { html, links }
    }

    /// The list with the entry of a page marked, and the entry above it if that is another one.
    pub(super) fn marked(&self, current: &str, above: Option<&str>) -> String {
        let place = |href: &str| {
            let href = escape(href);
            let found = self.links.binary_search_by(|(own, _)| own.as_str().cmp(&href));
            found.ok().map(|at| self.links[at].1)
        };
        let above = above.filter(|above| *above != current);
        let mut marks = [
            place(current).map(|at| (at, " aria-current=\"page\"")),
            above.and_then(place).map(|at| (at, " aria-current=\"true\"")),
        ];
        marks.sort_unstable();
        let mut out = String::with_capacity(self.html.len() + 48);
        let mut done = 0;
        for (at, mark) in marks.into_iter().flatten() {
            out.push_str(&self.html[done..at]);
            out.push_str(mark);
            done = at;
        }
        out.push_str(&self.html[done..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_of_a_page_and_the_one_above_are_marked_once() {
        let menu =
            Menu::new("<a href=\"/a/\"><a href=\"/b/?x&amp;y\" lang><a href=\"/a/\">".into());
        let page = " aria-current=\"page\"";
        assert_eq!(
            menu.marked("/b/?x&y", Some("/a/")),
            format!(
                "<a href=\"/a/\" aria-current=\"true\"><a href=\"/b/?x&amp;y\"{page} lang><a href=\"/a/\">"
            )
        );
        assert_eq!(menu.marked("/c/", None), menu.html);
        let own = format!("<a href=\"/a/\"{page}><a href=\"/b/?x&amp;y\" lang><a href=\"/a/\">");
        assert_eq!(menu.marked("/a/", Some("/a/")), own);
    }
}
