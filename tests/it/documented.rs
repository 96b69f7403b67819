//! The documentation that is made of the program itself: every command and flag, every code, every field,
//! all that templates see. `UPDATE_EXPECT=1` writes it into `docs/`.

use std::{collections::BTreeSet, fmt::Write, fs};

use digituki::{
    cli::command,
    diagnostic::{
        Code, Severity,
        explain::{Example, example},
        texts::{self, MessageLang},
    },
    render::view_schema,
    theme,
};
use serde_json::Value;

use crate::support::project;

/// A page of the documentation, with its front matter.
fn page(title: &str, description: &str, weight: u32, body: &str) -> String {
    format!(
        "---\ntitle: {title}\ndescription: \"{description}\"\nweight: {weight}\nonly: [en]\n---\n\n\
         <!-- Made by the test documented.rs from the program itself. Change it there. -->\n\n{}\n",
        body.trim()
    )
}

/// Holds a file of `docs/content` to what it should be, or writes it.
fn hold(path: &str, expected: &str) {
    let file = project().join("docs/content").join(path);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        return fs::write(&file, expected).expect("it is written");
    }
    let found = fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{path} is not up to date: UPDATE_EXPECT=1 cargo test documented");
}

/// A sentence of help, as text.
fn sentence(text: impl ToString) -> String {
    let text = text.to_string().replace('\n', " ");
    let text = text.trim().trim_end_matches('.').to_owned();
    format!("{}.", escaped(&text))
}

/// Signs that would mark something up, outside code.
fn escaped(text: &str) -> String {
    // Markdown within a message is shown as it is written.
    let markdown = regex::Regex::new(
        r"!?\[[^\]`]*\]\([^)`]*\)(\{[^}`]*\})?|<!--[^`]*?-->|# digituki: off [^.`]*",
    )
    .expect("a pattern");
    let text = markdown.replace_all(text, "`$0`");
    text.split('`')
        .enumerate()
        .map(|(at, part)| match at % 2 {
            1 => format!("`{part}`"),
            _ => part
                .replace('|', "\\|")
                .replace('<', "\\<")
                .replace('*', "\\*")
                .replace('_', "\\_")
                .replace('[', "\\[")
                .replace('{', "\\{"),
        })
        .collect()
}

fn told(command: &clap::Command, name: &str, out: &mut String) {
    let about = command.get_long_about().or(command.get_about()).map(sentence);
    let _ = writeln!(out, "## {name}\n\n{}\n", about.unwrap_or_default());
    let arguments: Vec<&clap::Arg> = command
        .get_arguments()
        .filter(|own| !own.is_hide_set() && own.get_id() != "help" && own.get_id() != "version")
        .collect();
    let subs: Vec<&clap::Command> =
        command.get_subcommands().filter(|own| own.get_name() != "help").collect();
    let mut usage = command.clone().render_usage().to_string();
    usage = usage.replace("Usage: ", "");
    let usage = usage.split_once(' ').map_or("", |(_, rest)| rest);
    let _ = writeln!(
        out,
        "```sh\ndigituki{}\n```\n",
        if name == "digituki" {
            format!(" {usage}")
        } else {
            format!("{} {usage}", &name["digituki".len()..])
        }
        .trim_end()
    );
    if !arguments.is_empty() {
        let _ = writeln!(out, "| Argument of {name} | Meaning |\n|---|---|");
        for argument in arguments {
            let _ = writeln!(out, "| {} | {} |", code(&named(argument)), meaning(argument));
        }
        out.push('\n');
    }
    for sub in subs {
        told(sub, &format!("{name} {}", sub.get_name()), out);
    }
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

/// How an argument is written.
fn named(argument: &clap::Arg) -> String {
    let values: Vec<String> = argument
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| name.to_string())
        .collect();
    let takes = argument.get_action().takes_values();
    match argument.get_long() {
        Some(long) if takes => format!("--{long} {}", values.join(" ")),
        Some(long) => format!("--{long}"),
        None => values.join(" "),
    }
}

fn meaning(argument: &clap::Arg) -> String {
    let mut out = argument.get_help().map(sentence).unwrap_or_default();
    let takes = argument.get_action().takes_values();
    let values = argument.get_possible_values();
    if takes && !values.is_empty() {
        let names: Vec<String> = values.iter().map(|own| format!("`{}`", own.get_name())).collect();
        let _ = write!(out, " One of {}.", names.join(", "));
    }
    let defaults = argument.get_default_values();
    if takes && !defaults.is_empty() && !defaults[0].is_empty() {
        let _ = write!(out, " Default: `{}`.", defaults[0].to_string_lossy());
    }
    out
}

#[test]
fn every_command_and_flag_is_documented() {
    let mut program = command();
    program.build();
    let mut body = String::from(
        "Every command and every flag, as the program itself tells them: `digituki help COMMAND` says the same \
         in a terminal.\n\nThe site is the nearest folder upwards that has the file `content/site.yaml`. Exit codes: \
         0 when everything went well, 1 for errors in the content, 2 when the command was written wrong, 3 when the \
         computer did not allow it.\n\n",
    );
    for sub in program.get_subcommands().filter(|own| own.get_name() != "help") {
        told(sub, &format!("digituki {}", sub.get_name()), &mut body);
    }
    hold(
        "reference/commands.en.md",
        &page("Commands", "Every command of digituki and every flag.", 10, &body),
    );
    // Whatever the program knows is there: not only what this test thought of.
    let mut count = 0;
    for sub in program.get_subcommands().filter(|own| own.get_name() != "help") {
        assert!(body.contains(&format!("## digituki {}\n", sub.get_name())));
        for long in
            sub.get_arguments().filter_map(|own| own.get_long()).filter(|own| *own != "help")
        {
            assert!(body.contains(&format!("`--{long}")), "--{long}");
            count += 1;
        }
    }
    assert!(count > 50);
}

/// The pages of codes: the first part of their names, a title, and what they are about.
const FAMILIES: [(&str, &str, &str); 9] = [
    (
        "a11y",
        "Accessibility",
        "Rules of accessibility and plain language, each with what to write instead.",
    ),
    (
        "lang",
        "Languages",
        "What is told of languages: missing pages, unmarked text, old translations.",
    ),
    ("link", "Links", "What is told of links between pages and to other sites."),
    ("map", "Maps", "What is told of the outlines of regions."),
    ("page", "Pages", "What is told of pages: their names, front matter, directives and HTML."),
    ("registry", "Registry", "What is told of providers, their places, hours and contacts."),
    ("site", "Settings and files", "What is told of the settings of the site and of its files."),
    ("theme", "Themes", "What is told of templates, styles and scripts."),
    ("yaml", "YAML", "Mistakes in the form of YAML, which are the same in all files."),
];

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
        Severity::Note => "Note",
        Severity::Due => "Task",
        Severity::Off => "Off",
    }
}

/// The code of a fault of YAML without the family before it.
fn of_yaml(code: &str) -> String {
    code.split_once('-').map_or(code, |(_, fault)| fault).to_owned()
}

fn explained(code: Code, name: &str, out: &mut String) {
    let message = texts::pattern(code, MessageLang::En);
    let _ = writeln!(out, "### {name}\n");
    let _ = writeln!(out, "**{}.** {}\n", severity(code), escaped(&message.what));
    let criteria: Vec<String> = code.criteria().iter().map(|own| (*own).to_string()).collect();
    let _ = writeln!(out, "- Why: {}", escaped(&message.why));
    let _ = writeln!(out, "- Do this: {}", escaped(&message.fix));
    if !criteria.is_empty() {
        let _ = writeln!(out, "- Success criterion: {}", criteria.join(", "));
    }
    if let Some(Example { wrong, right }) = example(code, MessageLang::En) {
        for (word, text) in [("Wrong:", wrong), ("Right:", right)] {
            let text = text.trim_end();
            let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
            let fence = "`".repeat(longest.max(3) + 1);
            let _ = writeln!(out, "\n{word}\n\n{fence}text\n{text}\n{fence}");
        }
    }
    out.push('\n');
}

#[test]
fn every_code_is_documented() {
    let mut index = String::from(
        "Each message has a code. `digituki explain CODE` tells all about it in your language; these pages hold the \
         same in English.\n\n",
    );
    let mut seen = BTreeSet::new();
    for (number, (family, title, about)) in FAMILIES.into_iter().enumerate() {
        let mut body = "## Codes\n\n".to_owned();
        let mut names = Vec::new();
        for code in Code::all() {
            let full = code.to_string();
            let (own, name) = match code {
                // A fault of YAML is the same for every family: it is told once, without that.
                Code::Yaml(..) => ("yaml", of_yaml(&full)),
                Code::Finding(_) => (full.split('-').next().unwrap_or_default(), full.clone()),
            };
            if own != family || !seen.insert(name.clone()) {
                continue;
            }
            explained(code, &name, &mut body);
            names.push(name);
        }
        assert!(!names.is_empty(), "{family}");
        let path = format!("checks/codes-{family}.en.md");
        let title = format!("Codes: {title}");
        hold(&path, &page(&format!("\"{title}\""), about, 20 + number as u32, &body));
        let _ = writeln!(
            index,
            "## {}\n\n{about} There are {} codes on the page [{title}](codes-{family}.en.md).\n",
            &title["Codes: ".len()..],
            names.len()
        );
        let list: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        let _ = writeln!(index, "{}\n", list.join(", "));
    }
    for code in Code::all() {
        let name = match code {
            Code::Yaml(..) => of_yaml(&code.to_string()),
            Code::Finding(_) => code.to_string(),
        };
        assert!(seen.contains(&name), "{name} is on no page");
    }
    hold(
        "checks/codes.en.md",
        &page("All codes", "Every code of a message, by what it is about.", 19, &index),
    );
}

#[test]
fn every_field_is_documented() {
    let fields = include_str!("../../src/schema/fields.tsv");
    let parts = [
        (
            "site",
            "Fields of site.yaml",
            "Every field of the settings of a site.",
            "../settings/index",
        ),
        (
            "page",
            "Fields of a page",
            "Every field that can stand in the front matter of a page.",
            "../content/pages",
        ),
        (
            "registry",
            "Fields of the registry",
            "Every field of providers and coordinators.",
            "../directory/providers",
        ),
    ];
    for (number, (part, title, description, more)) in parts.into_iter().enumerate() {
        let mut body = format!(
            "{description} A dot parts a field from the one that it stands in; `*` stands for a name or code of your \
             own. How they are used is told on the page [{}]({more}.en.md).\n\n| Field | Meaning |\n|---|---|\n",
            match part {
                "site" => "Settings",
                "page" => "Pages",
                _ => "Providers",
            }
        );
        let mut count = 0;
        for line in fields.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            let Some(name) = cells[0].strip_prefix(&format!("{part}.")) else { continue };
            let _ = writeln!(body, "| `{name}` | {} |", escaped(cells[3]));
            count += 1;
        }
        assert!(count > 20, "{part}");
        let path = format!("reference/fields-{part}.en.md");
        hold(&path, &page(title, description, 20 + number as u32, &body));
    }
}

/// A type of a field in words.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|own| own.rsplit('/').next()) {
        return format!("`{name}`");
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let kinds: Vec<String> = any.iter().map(kind).collect();
        return kinds.join(" or ");
    }
    match &schema["type"] {
        Value::String(name) if name == "array" => format!("list of {}", kind(&schema["items"])),
        Value::String(name) if name == "object" => "texts by name".to_owned(),
        Value::String(name) => plain(name).to_owned(),
        Value::Array(names) => {
            let names: Vec<&str> = names.iter().filter_map(Value::as_str).map(plain).collect();
            names.join(" or ")
        }
        _ => "value".to_owned(),
    }
}

fn plain(name: &str) -> &str {
    match name {
        "string" => "text",
        "boolean" => "true or false",
        "integer" | "number" => "number",
        "null" => "nothing",
        other => other,
    }
}

fn fields(schema: &Value, of: &str, out: &mut String) {
    let _ = writeln!(out, "| Field of {of} | Holds | Meaning |\n|---|---|---|");
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let about = field["description"].as_str().unwrap_or_default().replace('\n', " ");
        let _ = writeln!(out, "| `{name}` | {} | {} |", kind(field), escaped(&about));
    }
    out.push('\n');
}

#[test]
fn all_that_templates_see_is_documented() {
    let schema = view_schema().to_value();
    let mut body = format!(
        "Templates see what stands here and nothing else. The names are the theme's public interface, version {}: when \
         one goes or changes its meaning, that number grows. A page has only the names that it needs; ask for others \
         with `{{% if … %}}`.\n\n## At the top\n\n",
        theme::VIEW_VERSION
    );
    fields(&schema, "a page", &mut body);
    for (name, definition) in schema["$defs"].as_object().expect("types") {
        let about = definition["description"].as_str().unwrap_or_default();
        let _ = writeln!(body, "## {name}\n\n{}\n", escaped(&about.replace('\n', " ")));
        fields(definition, name, &mut body);
    }
    body.push_str("## Templates\n\nThe templates of the default theme, and the names that each asks for.\n\n| Template | Asks for |\n|---|---|\n");
    let known: BTreeSet<&str> =
        schema["properties"].as_object().expect("names").keys().map(String::as_str).collect();
    for file in theme::originals().iter().filter(|own| own.starts_with("templates/")) {
        let text = theme::original(file).expect("a template");
        let text = String::from_utf8_lossy(&text).into_owned();
        let names: Vec<String> = asked(&text)
            .into_iter()
            .filter(|own| known.contains(own.as_str()))
            .map(|own| format!("`{own}`"))
            .collect();
        let _ = writeln!(body, "| `{file}` | {} |", names.join(", "));
    }
    hold(
        "themes/view.en.md",
        &page(
            "What templates see",
            "Every name that a template may use, with its type.",
            30,
            &body,
        ),
    );
    // The names are those that pages are given, no more and no fewer.
    let mut given: BTreeSet<String> = BTreeSet::new();
    let mut folders = vec![project().join("src/render")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source");
            for call in
                ["vars.text(\"", "vars.html(\"", "vars.share(\"", "vars.share(\n            \""]
            {
                let names = text.split(call).skip(1).filter_map(|rest| rest.split('"').next());
                given.extend(names.map(str::to_owned));
            }
        }
    }
    let undocumented: Vec<&String> =
        given.iter().filter(|name| !known.contains(name.as_str())).collect();
    assert_eq!(undocumented, [""; 0]);
    let shell = ["kind", "lang", "right_to_left", "text_lang", "is_home", "policy", "page_script"];
    let shell =
        shell.into_iter().chain(["head", "languages", "crumbs", "notices", "section", "report"]);
    let shell: BTreeSet<&str> = shell.collect();
    let invented: Vec<&&str> =
        known.iter().filter(|name| !given.contains(**name) && !shell.contains(*name)).collect();
    assert_eq!(invented, [&""; 0]);
}

/// The names in the tags of a template, each once.
fn asked(template: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        for tag in template.split(open).skip(1).filter_map(|rest| rest.split(close).next()) {
            let mut in_quotes = false;
            let mut before = ' ';
            let mut name = String::new();
            for c in tag.chars().chain([' ']) {
                match c {
                    '"' => in_quotes = !in_quotes,
                    _ if in_quotes => {}
                    _ if c.is_alphanumeric() || c == '_' => {
                        if name.is_empty() && (before == '.' || before == '|') {
                            name.push('.');
                        }
                        name.push(c);
                    }
                    _ => {
                        names.insert(std::mem::take(&mut name));
                        if c != ' ' {
                            before = c;
                        } else if before != '|' {
                            before = ' ';
                        }
                        continue;
                    }
                }
                before = c;
            }
        }
    }
    names.retain(|name| !name.is_empty() && !name.starts_with('.'));
    names
}
