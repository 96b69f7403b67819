//! Colours for code: a few classes instead of one for each scope, remembered by the code.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
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

/// Highlights code and remembers the result: by the code, since a page in another language mostly
/// shows the same, and by the line, since many lines of code are closing brackets and the like.
#[derive(Default)]
pub struct Highlighter {
    done: Mutex<Done>,
}

/// Code that was highlighted, and how long all of it is.
#[derive(Default)]
struct Done {
    html: BTreeMap<Hash, Arc<str>>,
    /// The lines of each syntax, by its name.
    lines: BTreeMap<String, Arc<Lines>>,
    bytes: usize,
}

/// More highlighted code than this, in bytes, is not remembered: then it begins anew, so that a
/// long day of writing code does not fill the memory.
const MAX_REMEMBERED: usize = 64 * 1024 * 1024;

/// With more states than this between lines, the lines of a syntax are forgotten: a syntax that
/// remembers words of the code has no end of states.
const MAX_STATES: usize = 256;

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
        let lines = {
            let mut done = lock();
            if let Some(html) = done.html.get(&key) {
                return html.clone();
            }
            if done.bytes > MAX_REMEMBERED {
                *done = Done::default();
            }
            done.lines_of(syntax)
        };
        let html: Arc<str> = coloured(&lines, code).into();
        let mut done = lock();
        // The lines that are remembered beside it are hardly longer.
        done.bytes += html.len() * 2;
        done.html.insert(key, html.clone());
        html
    }
}

impl Done {
    fn lines_of(&mut self, syntax: &SyntaxReference) -> Arc<Lines> {
        let own = self.lines.get(&syntax.name).filter(|lines| !lines.is_full());
        if let Some(lines) = own {
            return lines.clone();
        }
        let lines = Arc::new(Lines::new(syntax));
        self.lines.insert(syntax.name.clone(), lines.clone());
        lines
    }
}

/// The lines of a syntax that were highlighted.
struct Lines(Mutex<Vec<Before>>);

/// A state between two lines, and what lines after it are.
struct Before {
    state: State,
    lines: BTreeMap<Box<str>, Arc<Line>>,
}

/// All that the lines before have left.
#[derive(Clone, PartialEq, Eq)]
struct State {
    parse: ParseState,
    stack: ScopeStack,
}

/// A highlighted line: where each run of one class ends, and the place of the state after it.
struct Line {
    runs: Vec<(usize, &'static str)>,
    next: usize,
}

impl Lines {
    fn new(syntax: &SyntaxReference) -> Lines {
        let state = State { parse: ParseState::new(syntax), stack: ScopeStack::new() };
        Lines(Mutex::new(vec![Before { state, lines: BTreeMap::new() }]))
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Before>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_full(&self) -> bool {
        self.lock().len() > MAX_STATES
    }

    /// A line after the state at a place.
    fn line(&self, at: usize, text: &str) -> Arc<Line> {
        let mut state = {
            let states = self.lock();
            if let Some(line) = states[at].lines.get(text) {
                return line.clone();
            }
            states[at].state.clone()
        };
        let runs = state.pass(text);
        let mut states = self.lock();
        let known = states.iter().position(|own| own.state == state);
        let next = known.unwrap_or_else(|| {
            states.push(Before { state, lines: BTreeMap::new() });
            states.len() - 1
        });
        let line = Arc::new(Line { runs, next });
        states[at].lines.insert(text.into(), line.clone());
        line
    }
}

impl State {
    /// Goes over a line. The state is the one after it then.
    fn pass(&mut self, text: &str) -> Vec<(usize, &'static str)> {
        let before = self.parse.clone();
        let Ok(ops) = self.parse.parse_line(text, &SYNTAXES) else {
            self.parse = before;
            return vec![(text.len(), "")];
        };
        let mut runs = Vec::with_capacity(ops.len() + 1);
        for (at, op) in ops {
            runs.push((at, class(&self.stack)));
            // A stack that a syntax definition leaves uneven loses a colour, nothing else.
            let _ = self.stack.apply(&op);
        }
        runs.push((text.len(), class(&self.stack)));
        runs
    }
}

fn coloured(lines: &Lines, code: &str) -> String {
    let mut out = Runs::default();
    let mut state = 0;
    for text in code.split_inclusive('\n') {
        let line = lines.line(state, text);
        // A colour ends with its line: one box over several lines covers what stands beside it.
        let bare = text.trim_end_matches('\n');
        let mut done = 0;
        for (end, class) in &line.runs {
            let end = (*end).min(bare.len());
            out.push(class, &bare[done..end]);
            done = end;
        }
        out.push("", &text[bare.len()..]);
        state = line.next;
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

    /// What was remembered of other code changes nothing.
    #[test]
    fn lines_are_remembered_with_all_that_stands_before_them() {
        let code = [
            ("js", "/*\n}\n*/\nlet a = `\n}\n`;\nif (a) {\n}\n"),
            ("js", "}\n*/\n}\n`\n}\n"),
            ("html", "<script>\n}\n</script>\n}\n<!--\n}\n-->\n"),
            ("bash", "cat <<ONE\n}\nTWO\nONE\ncat <<TWO\n}\nONE\nTWO\n}\n"),
            ("python", "\"\"\"\n}\n\"\"\"\n'\n}\n\"\"\"\n}"),
            ("md", "```js\n}\n```\n}\n"),
        ];
        let used = Highlighter::default();
        for _ in 0..2 {
            for (language, text) in code {
                for part in [text, &text[text.len() / 2..], &text[..text.len() / 2]] {
                    let fresh = Highlighter::default().html(language, part);
                    assert_eq!(used.html(language, part), fresh, "{language}: {part}");
                }
            }
        }
        let many: String = (0..MAX_STATES * 2).map(|at| format!("cat <<A{at}\n}}\n")).collect();
        used.html("bash", &many);
        assert!(used.html("bash", "echo 1\n").contains("echo"));
        let done = used.done.lock().expect("nobody failed");
        assert!(done.lines.values().all(|lines| !lines.is_full()), "they were forgotten");
    }
}
