//! The book of messages: `tests/messages/*.md`, prose and small faulty sites with the message as
//! the editor sees it.
//!
//! A block ```` ```site ```` holds the files, the block ```` ```fi ```` (or `sv`, `en`) after it the
//! messages. `UPDATE_EXPECT=1` writes the messages into the book.

use std::fs;

use digituki::diagnostic::{Code, Finding, texts::MessageLang};
use unicode_width::UnicodeWidthStr;

use crate::support::{fixture, project, rendered, replayed};

fn replay(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    let mut site = String::new();
    while let Some(start) = rest.find("\n```") {
        let (before, after) = rest.split_at(start + 4);
        out.push_str(before);
        let (info, after) = after.split_once('\n').expect("a line");
        let end = after.find("\n```").map_or(after.len(), |at| at + 1);
        let end = if after.starts_with("```") { 0 } else { end };
        out.push_str(info);
        out.push('\n');
        match info {
            "site" => {
                site = after[..end].to_owned();
                out.push_str(&after[..end]);
            }
            "fi" | "sv" | "en" => {
                let said = rendered(&fixture(&site), MessageLang::for_tag(info));
                out.push_str(said.trim_end());
                out.push('\n');
            }
            _ => out.push_str(&after[..end]),
        }
        out.push_str("```");
        rest = &after[end + 3..];
    }
    out.push_str(rest);
    out
}

#[test]
fn the_book_shows_messages_as_they_are_and_every_code() {
    let book = replayed("tests/messages", replay);
    // What only the disk can bring about is shown by the tests of hostile input.
    let elsewhere = [
        "page-encoding",
        "page-size",
        "site-link-loop",
        "site-file-name",
        "site-output-twice",
        // What stands in pictures and documents, and what a checker of links has found out.
        "a11y-image-animated",
        "a11y-pdf",
        "link-broken",
        "link-moved",
        // Of files too large to have at hand.
        "site-file-large",
        "site-large",
    ];
    let is_shown = |code: &Code| match code {
        // YAML has the same faults in every family, with the same sentences.
        Code::Yaml(_, fault) => Code::all()
            .filter(|other| matches!(other, Code::Yaml(_, own) if own == fault))
            .any(|other| book.contains(&format!("[{other}]"))),
        Code::Finding(_) => book.contains(&format!("[{code}]")),
    };
    let names = Code::all().filter(|code| !is_shown(code)).map(|code| code.to_string());
    let missing: Vec<String> = names.filter(|name| !elsewhere.contains(&name.as_str())).collect();
    assert_eq!(missing, Vec::<String>::new(), "codes that the book does not show");
    // Each rule of the registry stands before a message that tells of it.
    for number in 1..=51 {
        let rule = format!("P{number:03}");
        let own = |code: &&Finding| code.rule() == Some(rule.as_str());
        let mut codes: Vec<String> =
            Finding::ALL.iter().filter(own).map(|own| Code::from(*own).to_string()).collect();
        if rule == "P050" {
            codes.push("registry-key-unknown".to_owned());
        }
        let start = book.find(&format!("\n{rule}. ")).expect("a section for each rule");
        let section = &book[start + 1..];
        let section = &section[..section.find("\nP0").unwrap_or(section.len())];
        let silent: Vec<&String> =
            codes.iter().filter(|code| !section.contains(&format!("[{code}]"))).collect();
        assert!(!codes.is_empty() && silent.is_empty(), "{rule}: {silent:?} in {section}");
    }
    messages_are_whole(&book);
}

/// Every gap of a sentence is filled, and no line is wider than a window of 80 columns, unless a
/// single long word such as a path makes it so.
fn messages_are_whole(book: &str) {
    for message in blocks(book, &["fi", "sv", "en"]) {
        for line in message.lines() {
            let longest = line.split(' ').map(UnicodeWidthStr::width).max().unwrap_or_default();
            assert!(line.width() <= 80 || longest > 40, "{} columns: {line}", line.width());
        }
        let said = message.lines().filter(|line| line.contains("]: ") || line.contains("= "));
        for line in said {
            let gap = line.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
            let names = gap.map(|(name, _)| name).filter(|name| {
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase())
            });
            // `{path}` is what editors write in `edit_url`.
            let names: Vec<&str> = names.filter(|name| *name != "path").collect();
            assert_eq!(names, [""; 0], "gaps in {line}");
        }
    }
}

/// The blocks of a book that begin with one of these words.
fn blocks<'b>(book: &'b str, kinds: &[&str]) -> Vec<&'b str> {
    let mut found = Vec::new();
    let mut rest = book;
    while let Some(start) = rest.find("\n```") {
        let (info, after) = rest[start + 4..].split_once('\n').expect("a line");
        let end = if after.starts_with("```") { 0 } else { after.find("\n```").expect("an end") };
        if kinds.contains(&info) {
            found.push(&after[..end]);
        }
        rest = &after[end..];
        rest = &rest[rest.find("```").expect("an end") + 3..];
    }
    found
}

#[test]
fn every_mistake_has_a_message_and_no_more_than_two_after_it() {
    let book = fs::read_to_string(project().join("tests/messages/mistakes.md")).expect("a chapter");
    let messages = blocks(&book, &["fi", "sv", "en"]);
    assert!(messages.len() >= 60, "{} mistakes", messages.len());
    for (at, message) in messages.iter().enumerate() {
        let count = message.lines().filter(|line| line.contains("]: ")).count();
        assert!((1..=3).contains(&count), "mistake {}: {count} messages\n{message}", at + 1);
    }
}
