//! The book of messages: `tests/messages/*.md`, prose and small faulty sites with the message as
//! the editor sees it.
//!
//! A block ```` ```site ```` holds the files, the block ```` ```fi ```` (or `sv`, `en`) after it the
//! messages. `UPDATE_EXPECT=1` writes the messages into the book.

use digituki::diagnostic::{Code, Finding, texts::MessageLang};

use crate::support::{fixture, rendered, replayed};

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
    let elsewhere =
        ["page-encoding", "page-size", "site-link-loop", "site-file-name", "site-output-twice"];
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
    let gaps: Vec<&str> =
        book.lines().filter(|line| line.contains("= ") && line.contains("{key}")).collect();
    assert_eq!(gaps, Vec::<&str>::new(), "gaps that were not filled");
}
