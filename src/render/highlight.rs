//! Colours for code: a few classes instead of one for each scope, remembered by the code.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};

use crate::base::{Hash, html::escape_into};

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Beginnings of scopes and the class for each; the first that fits the innermost scope wins.
static CLASSES: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    const TABLE: [(&str, &str); 12] = [
        ("comment", "c"),
        ("punctuation.definition.comment", "c"),
        ("string", "s"),
        ("constant.character", "s"),
        ("constant", "n"),
        ("keyword.operator", ""),
        ("keyword", "k"),
        ("storage", "k"),
        ("entity.name.tag", "t"),
        ("entity.name", "f"),
        ("entity.other.attribute-name", "f"),
        ("support.function", "f"),
    ];
    TABLE.iter().filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, *class))).collect()
});

/// Larger code is shown without colours, so that no page takes long.
const MAX_LENGTH: usize = 64 * 1024;

/// Words that ask for no colours.
const PLAIN: [&str; 5] = ["", "text", "txt", "plain", "plaintext"];

/// Highlights code and remembers the result by the code.
#[derive(Default)]
pub struct Highlighter {
    done: Mutex<Done>,
}

/// Code that was highlighted, and how long all of it is.
#[derive(Default)]
struct Done {
    html: BTreeMap<Hash, Arc<str>>,
    bytes: usize,
}

/// More highlighted code than this, in bytes, is not remembered: then it begins anew, so that a
/// long day of writing code does not fill the memory.
const MAX_REMEMBERED: usize = 64 * 1024 * 1024;

impl Highlighter {
    /// Whether a language is known, or asks for no colours.
    pub fn knows(language: &str) -> bool {
        PLAIN.contains(&language) || SYNTAXES.find_syntax_by_token(language).is_some()
    }

    /// The code as HTML, with spans of one-letter classes.
    pub fn html(&self, language: &str, code: &str) -> Arc<str> {
        let syntax = match PLAIN.contains(&language) || code.len() > MAX_LENGTH {
            true => None,
            false => SYNTAXES.find_syntax_by_token(language),
        };
        let Some(syntax) = syntax else {
            let mut html = String::with_capacity(code.len());
            escape_into(&mut html, code);
            return html.into();
        };
        let key = Hash::of_parts([language.as_bytes(), code.as_bytes()]);
        let lock = || self.done.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(html) = lock().html.get(&key) {
            return html.clone();
        }
        let html: Arc<str> = coloured(syntax, code).into();
        let mut done = lock();
        if done.bytes > MAX_REMEMBERED {
            *done = Done::default();
        }
        done.bytes += html.len();
        done.html.insert(key, html.clone());
        html
    }
}

fn coloured(syntax: &SyntaxReference, code: &str) -> String {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut out = Runs::default();
    for line in code.split_inclusive('\n') {
        let Ok(ops) = state.parse_line(line, &SYNTAXES) else {
            out.push("", line);
            continue;
        };
        let mut done = 0;
        for (at, op) in ops {
            out.push(class(&stack), &line[done..at]);
            done = at;
            // A stack that a syntax definition leaves uneven loses a colour, nothing else.
            let _ = stack.apply(&op);
        }
        out.push(class(&stack), &line[done..]);
    }
    out.finish()
}

fn class(stack: &ScopeStack) -> &'static str {
    let fits = |scope: &Scope| CLASSES.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope));
    stack.as_slice().iter().rev().find_map(fits).map_or("", |(_, class)| class)
}

/// Runs of one class, joined.
#[derive(Default)]
struct Runs {
    html: String,
    class: &'static str,
}

impl Runs {
    fn push(&mut self, class: &'static str, text: &str) {
        if text.is_empty() {
            return;
        }
        if class != self.class {
            self.close();
            if !class.is_empty() {
                self.html.push_str("<span class=\"");
                self.html.push_str(class);
                self.html.push_str("\">");
            }
            self.class = class;
        }
        escape_into(&mut self.html, text);
    }

    fn close(&mut self) {
        if !self.class.is_empty() {
            self.html.push_str("</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_gets_few_classes_and_is_escaped() {
        let highlighter = Highlighter::default();
        let html = highlighter.html("json", "{\"a\": 1, \"b\": \"<x>\"}\n");
        assert!(html.contains("<span class=\"n\">1</span>"), "{html}");
        assert!(html.contains("&lt;x&gt;"), "{html}");
        assert_eq!(&*highlighter.html("text", "a < b"), "a &lt; b");
        assert!(!Highlighter::knows("klingon"));
    }
}
