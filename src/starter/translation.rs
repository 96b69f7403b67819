//! The sibling that a page lacks in a language: the same settings, and the text to translate as comments.

use crate::{
    base::{Lang, SourcePath, fence::Fences},
    diagnostic::Family,
    document::{CONTENT, Name},
    theme::{Fault, Vars},
    yaml::{self, Reader, Value},
};

use super::{
    NewFile,
    fill::{filled, spoken},
};

/// Fields that are texts: they are translated.
const TEXTS: [&str; 10] = [
    "description",
    "objectives",
    "group_size",
    "prior",
    "materials",
    "plan",
    "situation",
    "for_whom",
    "resources",
    "results",
];

/// Fields that are one version's own.
const OWN: [&str; 4] = ["slug", "aliases", "draft", "only"];

/// Makes the version of a page in a language, given the version `name` with its whole text.
pub fn translation(name: &Name, text: &str, lang: &Lang) -> Result<NewFile, Fault> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let (front, body) = parts(&text);
    let mut vars = Vars::default();
    vars.text("from", name.lang.as_str());
    vars.text("fields", &fields(front));
    vars.text("body", &comments(body));
    let filled = filled(&format!("new/translation.{}.md", spoken(lang)), &vars)?;
    let folder = if name.folder.is_empty() { String::new() } else { format!("{}/", name.folder) };
    Ok(NewFile::text(format!("{CONTENT}/{folder}{}.{lang}.md", name.stem), filled))
}

/// The front matter and the text after it; a page without front matter is all text.
fn parts(text: &str) -> (&str, &str) {
    let split = || {
        let (first, rest) = text.split_once('\n')?;
        let end = rest.match_indices("---").find_map(|(at, _)| {
            let is_line = at == 0 || rest.as_bytes()[at - 1] == b'\n';
            let after = rest[at + 3..].lines().next().unwrap_or_default();
            (is_line && after.trim().is_empty()).then_some(at)
        })?;
        let body = rest[end..].split_once('\n').map_or("", |(_, body)| body);
        (first.trim_end() == "---").then(|| (&rest[..end], body))
    };
    split().unwrap_or(("", text))
}

/// The fields as they are written: texts as comments, but for the title, which no page can lack.
fn fields(front: &str) -> String {
    let file = SourcePath::new(CONTENT);
    let mut notes = Vec::new();
    let mut reader = Reader::new(&file, Family::Page, &mut notes);
    let node = yaml::parse(front, 0, &mut reader);
    let Some(Value::Map(entries)) = node.map(|node| node.value) else { return String::new() };
    let mut out = String::new();
    for (at, entry) in entries.iter().enumerate() {
        let name = entry.key.value.as_str();
        let start = line_start(front, entry.key.span.start);
        let end = entries.get(at + 1).map_or(front.len(), |next| {
            // Comments before the next field are about that one.
            let mut end = line_start(front, next.key.span.start);
            while let Some(line) = front[..end].lines().last().filter(|line| line.starts_with('#'))
            {
                end -= line.len() + 1;
            }
            end
        });
        let lines = front[start..end.max(start)].trim_end();
        if OWN.contains(&name) {
            continue;
        }
        for line in lines.lines() {
            let mark = if TEXTS.contains(&name) { "# " } else { "" };
            out.push_str(&format!("{mark}{line}\n"));
        }
    }
    out
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The text, block by block as comments, which readers never see. The borders of directives stay, so that
/// both versions have the same parts.
fn comments(body: &str) -> String {
    let mut out = String::new();
    let mut block: Vec<&str> = Vec::new();
    let mut fences = Fences::default();
    for line in body.lines() {
        let bare = line.trim_start();
        let is_border = !fences.is_open() && bare.starts_with("::");
        let is_end = !fences.is_open() && bare.is_empty();
        if is_border || is_end {
            close(&mut block, &mut out);
        }
        fences.pass(line);
        if is_border {
            out.push_str(&format!("{line}\n"));
        } else if is_end {
            // One empty line parts blocks, however many there were.
            if !out.ends_with("\n\n") && !out.is_empty() {
                out.push('\n');
            }
        } else {
            block.push(line);
        }
    }
    close(&mut block, &mut out);
    out.trim_end().to_owned()
}

fn close(block: &mut Vec<&str>, out: &mut String) {
    if block.is_empty() {
        return;
    }
    // What would end the comment before its time.
    let text = block.join("\n");
    if text.starts_with("<!--") && text.ends_with("-->") {
        // A comment of the original, which readers don't see there either.
        out.push_str(&format!("{text}\n"));
        return block.clear();
    }
    let text = text.replace("-->", "-- >");
    match block.len() {
        1 => out.push_str(&format!("<!-- {text} -->\n")),
        _ => out.push_str(&format!("<!--\n{text}\n-->\n")),
    }
    block.clear();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config;

    #[test]
    fn a_translation_keeps_settings_and_parts_and_hides_texts() {
        let config = config::stand_in();
        let name = Name::parse(&SourcePath::new("content/ohjeet/puhelin.fi.md"), &config);
        let text = "---\ntitle: Puhelin\n# Lajin mukaan\nkind: lesson\nslug: puhelin\ndraft: true\n\
                    description: Opi.\nobjectives:\n  - Avaat asetukset.\nduration_min: 30\n---\n\
                    ## Alku\n\nHei -- sinä.\n\n:::steps\n1. Avaa.\n2. Sulje.\n:::\n";
        let sv = Lang::parse("sv").expect("a tag");
        let made = translation(&name.expect("a page"), text, &sv).expect("a text");
        assert_eq!(made.path.as_str(), "content/ohjeet/puhelin.sv.md");
        let made = String::from_utf8(made.bytes).expect("text");
        assert!(made.contains("\ntitle: Puhelin\n"), "{made}");
        assert!(made.contains("\nkind: lesson\n# description: Opi.\n# objectives:\n#   - Avaat"));
        assert!(made.contains("\nduration_min: 30\n") && !made.contains("slug"));
        assert_eq!(made.matches("draft: true").count(), 1, "{made}");
        assert!(made.contains(
            "<!-- ## Alku -->\n\n<!-- Hei -- sinä. -->\n\n:::steps\n<!--\n1. Avaa.\n2. Sulje.\n-->\n:::"
        ));
    }
}
