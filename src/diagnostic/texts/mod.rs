//! The sentences of every code, in Finnish, Swedish and English. Nobody else writes to editors.

pub mod changes;
mod desk;
pub mod doctor;
mod en;
mod fi;
mod manual;
pub mod search;
pub mod start;
mod sv;

pub use desk::{Desk, desk};
pub use manual::{Manual, manual};

use super::{Code, Diagnostic, Edit, Fact, Severity, Term};

/// A language that messages are written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "the names say it")]
pub enum MessageLang {
    Fi,
    Sv,
    En,
}

impl MessageLang {
    /// All of them.
    pub const ALL: [MessageLang; 3] = [MessageLang::Fi, MessageLang::Sv, MessageLang::En];

    /// The language of messages for people who work in the language `tag`: English for all others.
    pub fn for_tag(tag: &str) -> MessageLang {
        MessageLang::named(tag).unwrap_or(MessageLang::En)
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            MessageLang::Fi => "fi",
            MessageLang::Sv => "sv",
            MessageLang::En => "en",
        }
    }

    /// The language of a tag or of a locale such as `fi_FI.UTF-8`; `None` for all others.
    pub fn named(tag: &str) -> Option<MessageLang> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        MessageLang::ALL.into_iter().find(|own| own.tag() == primary)
    }

    fn voice(self) -> &'static Voice {
        match self {
            MessageLang::Fi => &fi::VOICE,
            MessageLang::Sv => &sv::VOICE,
            MessageLang::En => &en::VOICE,
        }
    }
}

/// The three parts of a message, with `{gaps}` for facts.
pub(super) struct Text {
    /// What is wrong.
    what: &'static str,
    /// Whom it hurts, or why it matters.
    why: &'static str,
    /// What to do.
    fix: &'static str,
}

/// Everything that a language has to say.
pub(super) struct Voice {
    text: fn(Code) -> Text,
    term: fn(Term) -> &'static str,
    severity: fn(Severity) -> &'static str,
    near: &'static str,
    also: &'static str,
    why: &'static str,
    fix: &'static str,
    line: &'static str,
    column: &'static str,
    quote: &'static str,
    columns: [&'static str; 4],
    /// That a command can do it, and the same when it has to be asked for.
    mend: [&'static str; 2],
}

/// A message as people read it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Message {
    /// What is wrong.
    pub what: String,
    /// "Did you mean …?", when something is near.
    pub near: Option<String>,
    /// Whom it hurts, or why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
}

/// The words that lead in the parts of a message.
pub struct Labels {
    /// Before why.
    pub why: &'static str,
    /// Before what to do.
    pub fix: &'static str,
    /// At another place that belongs to the finding.
    pub also: &'static str,
    /// Before the number of a line.
    pub line: &'static str,
    /// Before the number of a column.
    pub column: &'static str,
    /// Before what the editor has written.
    pub quote: &'static str,
    /// The heads of a table: severity, place, what is wrong, what to do.
    pub columns: [&'static str; 4],
}

/// The message of a diagnostic.
pub fn message(diagnostic: &Diagnostic, lang: MessageLang) -> Message {
    let free = |text: String| text.replace(BOUND, " ");
    let Message { what, near, why, fix } = bound_message(diagnostic, lang);
    Message { what: free(what), near: near.map(free), why: free(why), fix: free(fix) }
}

/// Stands for a space at which lines do not break: within what editors copy.
pub(super) const BOUND: char = '\u{e000}';

/// What editors copy stays on one line when it is not longer than this (characters).
const COPIED: usize = 60;

/// The message of a diagnostic, with marks where lines do not break.
pub(super) fn bound_message(diagnostic: &Diagnostic, lang: MessageLang) -> Message {
    let voice = lang.voice();
    let text = (voice.text)(diagnostic.code);
    let fill = |template: &str| fill(template, &diagnostic.facts, voice);
    let has_near = diagnostic.facts.iter().any(|(name, _)| *name == "near");
    Message {
        what: fill(text.what),
        near: has_near.then(|| fill(voice.near)),
        why: fill(text.why),
        fix: mendable(fill(text.fix), &diagnostic.edits, voice),
    }
}

/// What to do, and that a command can do it where it can.
fn mendable(fix: String, edits: &[Edit], voice: &Voice) -> String {
    let Some(edit) = edits.first() else { return fix };
    let command = voice.mend[usize::from(edit.is_asked_for)];
    match fix.ends_with(['.', '!', '?']) {
        true => format!("{fix} {command}"),
        // An example at the end stays without a full stop, lest that be copied too.
        false => format!("{fix}\n{command}"),
    }
}

/// The message of a code, whatever the facts.
pub fn pattern(code: Code, lang: MessageLang) -> Message {
    let text = (lang.voice().text)(code);
    let open = |template: &str| {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else { break };
            out.push_str(before);
            // Braces that are no gap belong to what editors write.
            match name.bytes().all(|byte| byte.is_ascii_lowercase()) {
                true => out.push('…'),
                false => out.push_str(&format!("{{{name}}}")),
            }
            rest = after;
        }
        out + rest
    };
    Message { what: open(text.what), near: None, why: open(text.why), fix: open(text.fix) }
}

/// The word for a severity.
pub fn severity(severity: Severity, lang: MessageLang) -> &'static str {
    (lang.voice().severity)(severity)
}

/// The words that lead in the parts of a message.
pub fn labels(lang: MessageLang) -> Labels {
    let voice = lang.voice();
    let Voice { why, fix, also, line, column, quote, columns, .. } = *voice;
    Labels { why, fix, also, line, column, quote, columns }
}

/// Puts facts into the gaps of a template. A gap without a fact stays as it is written, which a
/// test of the message then shows.
fn fill(template: &str, facts: &[(&'static str, Fact)], voice: &Voice) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        let Some(close) = after.find('}') else { break };
        let name = &after[..close];
        match facts.iter().find(|(key, _)| *key == name) {
            Some((name, Fact::Text(text))) => {
                let text = shortened(text, limit(name));
                let is_copied = *name == "example" && text.chars().count() <= COPIED;
                match is_copied {
                    true => out.extend(text.chars().map(|c| if c == ' ' { BOUND } else { c })),
                    false => out.push_str(&text),
                }
            }
            Some((_, Fact::Term(term))) => out.push_str((voice.term)(*term)),
            Some((_, Fact::Terms(terms))) => {
                let words: Vec<&str> = terms.iter().map(|term| (voice.term)(*term)).collect();
                out.push_str(&words.join(", "));
            }
            None => out.push_str(&rest[open..open + close + 2]),
        }
        rest = &after[close + 1..];
    }
    out.push_str(rest);
    out
}

/// How many characters of a fact are shown: a quote stays short, a list or a reason may be longer.
fn limit(name: &str) -> usize {
    match name {
        "known" | "reason" | "example" | "instead" | "words" | "target" | "to" => 400,
        _ => 60,
    }
}

/// A fact on one line, short enough to read and without control characters.
pub(super) fn shortened(text: &str, limit: usize) -> String {
    let one_line = |c: char| if c.is_control() { ' ' } else { c };
    let mut short: String = text.chars().take(limit).map(one_line).collect();
    if text.chars().nth(limit).is_some() {
        short.push('…');
    }
    short
}

/// What a command has to say besides findings.
pub enum Summary {
    /// Nothing was written, because of so many errors.
    Refused {
        /// The number of errors.
        errors: usize,
    },
    /// The site was judged and not built.
    Checked {
        /// The number of its source files.
        files: usize,
        /// The number of errors.
        errors: usize,
        /// The number of warnings.
        warnings: usize,
        /// The number of tasks that time has brought about.
        tasks: usize,
        /// The number of findings that only inform.
        notes: usize,
        /// How long it took.
        milliseconds: u128,
    },
    /// Mistakes were mended in files, or would be.
    Mended {
        /// The findings that are gone.
        findings: usize,
        /// The files that have changed.
        files: usize,
        /// The findings that were left, since others would take their place.
        left: usize,
        /// Whether it was only shown.
        is_trial: bool,
    },
    /// The site is built.
    Built {
        /// The number of pages in each language.
        pages: Vec<(String, usize)>,
        /// The number of files.
        files: usize,
        /// How many of them were written anew.
        written: usize,
        /// The length of all files, in bytes.
        bytes: u64,
        /// How long it took.
        milliseconds: u128,
        /// The number of warnings.
        warnings: usize,
        /// The number of tasks that time has brought about; they are not told one by one.
        tasks: usize,
    },
    /// The site is in the browser.
    Serving {
        /// Where, from this computer first.
        addresses: Vec<String>,
        /// Whether other devices may see it.
        is_public: bool,
    },
    /// The browser could not be opened.
    NoBrowser,
    /// Files have changed while the site is in the browser.
    Changed {
        /// Which.
        files: Vec<String>,
        /// The pages in open tabs that are other ones than before.
        pages: usize,
        /// How long it took.
        milliseconds: u128,
        /// The errors that are left.
        errors: usize,
        /// The warnings that are left.
        warnings: usize,
    },
}

/// One thing that a command has to say.
pub fn summary(lang: MessageLang, summary: &Summary) -> String {
    match summary {
        Summary::Refused { errors } => match lang {
            MessageLang::Fi => format!("Sivustoa ei muodostettu. Virheitä: {errors}."),
            MessageLang::Sv => format!("Webbplatsen byggdes inte. Fel: {errors}."),
            MessageLang::En => format!("The site was not built. Errors: {errors}."),
        },
        Summary::Checked { files, errors, warnings, tasks, notes, milliseconds } => match lang {
            MessageLang::Fi => format!(
                "Tarkistettuja tiedostoja: {files}. Virheitä: {errors}. Varoituksia: {warnings}. \
                 Tehtäviä: {tasks}. Huomioita: {notes}. Aika: {milliseconds} ms."
            ),
            MessageLang::Sv => format!(
                "Kontrollerade filer: {files}. Fel: {errors}. Varningar: {warnings}. \
                 Uppgifter: {tasks}. Anmärkningar: {notes}. Tid: {milliseconds} ms."
            ),
            MessageLang::En => format!(
                "Files checked: {files}. Errors: {errors}. Warnings: {warnings}. \
                 Tasks: {tasks}. Notes: {notes}. Time: {milliseconds} ms."
            ),
        },
        Summary::Mended { findings, files, left, is_trial: false } => left_too(
            lang,
            *left,
            match lang {
                MessageLang::Fi => format!("Korjattu: {findings}. Muutettuja tiedostoja: {files}."),
                MessageLang::Sv => format!("Rättat: {findings}. Ändrade filer: {files}."),
                MessageLang::En => format!("Corrected: {findings}. Files changed: {files}."),
            },
        ),
        Summary::Mended { findings, files, left, is_trial: true } => left_too(
            lang,
            *left,
            match lang {
                MessageLang::Fi => format!(
                    "Korjattavissa: {findings}. Tiedostoja: {files}. Mitään ei muutettu; \
                 korjaa komennolla digituki check --fix."
                ),
                MessageLang::Sv => format!(
                    "Kan rättas: {findings}. Filer: {files}. Inget ändrades; \
                 rätta med kommandot digituki check --fix."
                ),
                MessageLang::En => format!(
                    "Can be corrected: {findings}. Files: {files}. Nothing was changed; \
                 correct them with the command digituki check --fix."
                ),
            },
        ),
        Summary::Built { pages, files, written, bytes, milliseconds, warnings, tasks } => {
            let pages: Vec<String> = pages.iter().map(|(tag, n)| format!("{tag} {n}")).collect();
            let pages = pages.join(", ");
            let tenths = bytes.div_ceil(100_000);
            let (whole, tenth) = (tenths / 10, tenths % 10);
            let told = match lang {
                MessageLang::Fi => format!(
                    "Valmis. Sivuja: {pages}. Tiedostoja: {files} ({whole},{tenth} Mt), joista uusia \
                     tai muuttuneita {written}. Aika: {milliseconds} ms. Varoituksia: {warnings}."
                ),
                MessageLang::Sv => format!(
                    "Klart. Sidor: {pages}. Filer: {files} ({whole},{tenth} MB), varav nya eller \
                     ändrade {written}. Tid: {milliseconds} ms. Varningar: {warnings}."
                ),
                MessageLang::En => format!(
                    "Done. Pages: {pages}. Files: {files} ({whole}.{tenth} MB), {written} of them new \
                     or changed. Time: {milliseconds} ms. Warnings: {warnings}."
                ),
            };
            let left = match lang {
                _ if *tasks == 0 => String::new(),
                MessageLang::Fi => format!(" Tehtäviä: {tasks}, ks. digituki check."),
                MessageLang::Sv => format!(" Uppgifter: {tasks}, se digituki check."),
                MessageLang::En => format!(" Tasks: {tasks}, see digituki check."),
            };
            told + &left
        }
        Summary::Serving { addresses, is_public } => serving(lang, addresses, *is_public),
        Summary::NoBrowser => match lang {
            MessageLang::Fi => "Selain ei auennut. Avaa osoite itse.".to_owned(),
            MessageLang::Sv => "Webbläsaren öppnades inte. Öppna adressen själv.".to_owned(),
            MessageLang::En => "The browser did not open. Open the address yourself.".to_owned(),
        },
        Summary::Changed { files, pages, milliseconds, errors, warnings } => {
            let files = some_of(files);
            match lang {
                MessageLang::Fi => format!(
                    "{files} · päivitettyjä sivuja: {pages} · {milliseconds} ms · \
                     virheitä: {errors}, varoituksia: {warnings}"
                ),
                MessageLang::Sv => format!(
                    "{files} · uppdaterade sidor: {pages} · {milliseconds} ms · \
                     fel: {errors}, varningar: {warnings}"
                ),
                MessageLang::En => format!(
                    "{files} · pages updated: {pages} · {milliseconds} ms · \
                     errors: {errors}, warnings: {warnings}"
                ),
            }
        }
    }
}

/// What was mended, and how much can only be mended by hand.
fn left_too(lang: MessageLang, left: usize, told: String) -> String {
    let by_hand = match lang {
        _ if left == 0 => return told,
        MessageLang::Fi => format!("Käsin korjattavia: {left}."),
        MessageLang::Sv => format!("Rättas för hand: {left}."),
        MessageLang::En => format!("To be corrected by hand: {left}."),
    };
    format!("{told} {by_hand}")
}

/// The first files of a change, and how many more there are.
fn some_of(files: &[String]) -> String {
    const SHOWN: usize = 2;
    let first = files.iter().take(SHOWN).map(|file| shortened(file, 200)).collect::<Vec<_>>();
    let first = first.join(", ");
    match files.len().saturating_sub(SHOWN) {
        0 => first,
        more => format!("{first} +{more}"),
    }
}

fn serving(lang: MessageLang, addresses: &[String], is_public: bool) -> String {
    let own = addresses.first().map_or("", String::as_str);
    let all = addresses.join("  ");
    let (site, view, end, warning) = match lang {
        MessageLang::Fi => (
            "Sivusto:                 ",
            "Sisällöntuottajan näkymä:",
            "Lopeta painamalla Ctrl+C.",
            "Huomaa: kaikki samassa verkossa olevat voivat nyt nähdä sivuston.",
        ),
        MessageLang::Sv => (
            "Webbplats:  ",
            "Redaktörsvy:",
            "Avsluta med Ctrl+C.",
            "Observera: alla i samma nätverk kan nu se webbplatsen.",
        ),
        MessageLang::En => (
            "Site:         ",
            "Editor's view:",
            "Press Ctrl+C to stop.",
            "Note: everyone on the same network can now see the site.",
        ),
    };
    let mut text = format!("{site} {all}\n{view} {own}_digituki/\n");
    if is_public {
        text.push_str(warning);
        text.push('\n');
    }
    text + end
}
