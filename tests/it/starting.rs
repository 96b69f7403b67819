//! A new site and what is added to it: `digituki init` and `digituki new`.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use digituki::{
    Report,
    base::{BaseUrl, File, Hash, Lang, SourcePath, Sources},
    compile,
    config::{self, ByLang},
    diagnostic::{Severity, texts::MessageLang},
    document::Name,
    reference::region,
    starter::{self, NewFile, NewKind, NewPage, Wishes},
};
use proptest::prelude::*;

use crate::support::{TODAY, blob, codes, digituki, options, project, tree};

fn langs(tags: &[&str]) -> Vec<Lang> {
    tags.iter().map(|tag| Lang::parse(tag).expect("a tag")).collect()
}

fn wishes(tags: &[&str], name: &str, code: Option<&str>) -> Wishes {
    let languages = langs(tags);
    let all =
        |text: &str| ByLang(languages.iter().map(|lang| (lang.clone(), text.to_owned())).collect());
    Wishes {
        name: all(name),
        organisation: all("Esimerkkikunta"),
        email: "digituki@example.fi".to_owned(),
        region: code.and_then(region),
        base_url: BaseUrl::parse("https://example.fi/").expect("an address"),
        today: TODAY,
        languages,
    }
}

/// The files of a site as they would be read.
fn sources(files: &[NewFile]) -> Sources {
    let mut sources = Sources::default();
    for file in files {
        let path = file.path.as_str();
        let is_site = path.starts_with("content/") || path == "providers.yaml";
        match String::from_utf8(file.bytes.clone()) {
            Ok(text) if path.ends_with(".md") || path.ends_with(".yaml") => {
                sources.insert_text(path, &text);
            }
            _ if is_site => sources.insert(file.path.clone(), blob(path, &file.bytes)),
            _ => {}
        }
    }
    sources
}

fn site_of(wishes: &Wishes) -> Sources {
    sources(&starter::site(wishes).expect("the texts have no gaps"))
}

fn told(reports: &[Report]) -> Vec<String> {
    let told =
        |report: &Report| format!("{} {}", report.diagnostic.code, report.diagnostic.place.file);
    reports.iter().map(told).collect()
}

#[test]
fn a_new_site_has_no_findings_in_whatever_languages() {
    let all: [&[&str]; 15] = [
        &["fi"],
        &["sv"],
        &["en"],
        &["fi", "sv"],
        &["sv", "fi"],
        &["fi", "en"],
        &["en", "fi"],
        &["sv", "en"],
        &["en", "sv"],
        &["fi", "sv", "en"],
        &["fi", "en", "sv"],
        &["sv", "fi", "en"],
        &["sv", "en", "fi"],
        &["en", "fi", "sv"],
        &["en", "sv", "fi"],
    ];
    for (number, tags) in all.into_iter().enumerate() {
        let code = if number % 2 == 0 { Some("06") } else { None };
        let wishes = wishes(tags, "Digituki", code);
        let site = compile(&site_of(&wishes), &options());
        assert_eq!(told(&site.reports), [""; 0], "{tags:?}");
        // Its pages have names of their own in each language.
        let routes = site.site.routes.iter().filter(|route| route.subject.page().is_some());
        assert!(routes.count() >= 15 * tags.len(), "{tags:?}");
        assert_eq!(site.site.config.source_language().as_str(), tags[0]);
        let addresses: Vec<&str> =
            site.site.routes.iter().map(|route| route.url.as_str()).collect();
        for lesson in
            ["/fi/oppitunnit/salasanat/", "/sv/lektioner/losenord/", "/en/lessons/passwords/"]
        {
            assert_eq!(
                addresses.contains(&lesson),
                tags.contains(&&lesson[1..3]),
                "{lesson} {tags:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 12 } else { 60 }))]

    #[test]
    fn any_name_gives_a_site_without_errors(name in "[^\\s\\pC]\\PC{0,40}") {
        let site = compile(&site_of(&wishes(&["fi", "sv"], &name, None)), &options());
        let errors: Vec<&Report> =
            site.reports.iter().filter(|report| report.severity == Severity::Error).collect();
        let errors: Vec<String> = errors.iter().map(|r| r.diagnostic.code.to_string()).collect();
        prop_assert!(errors.is_empty(), "{name:?}: {errors:?}");
        prop_assert_eq!(site.site.config.title.0[0].1.trim(), name.trim());
    }
}

#[test]
fn new_pages_of_every_kind_are_drafts_without_findings_and_pages_without_errors() {
    let kinds = [
        NewKind::Page,
        NewKind::Section,
        NewKind::Lesson,
        NewKind::Path,
        NewKind::Practice,
        NewKind::News,
    ];
    for tag in ["fi", "sv", "en"] {
        let mut site = site_of(&wishes(&[tag], "Digituki", None));
        let lang = Lang::parse(tag).expect("a tag");
        let mut made = Vec::new();
        for kind in kinds {
            let compiled = compile(&site, &options());
            let folders = starter::sections_for(kind, &compiled.site);
            assert_eq!(folders.len(), 1, "{kind:?}: {folders:?}");
            let new = NewPage {
                kind,
                title: &format!("Uusi \"{}\": #1", kind.name()),
                folder: &folders[0],
                stem: "",
                lang: &lang,
                today: TODAY,
            };
            let file = starter::page(&new).expect("a text").expect("a name");
            site.insert_text(file.path.as_str(), &String::from_utf8_lossy(&file.bytes));
            made.push(file);
        }
        assert_eq!(told(&compile(&site, &options()).reports), [""; 0], "{tag}");
        for file in made {
            let text = String::from_utf8_lossy(&file.bytes).replace("draft: true\n", "");
            site.insert_text(file.path.as_str(), &text);
        }
        let reports = compile(&site, &options()).reports;
        let errors = reports.iter().filter(|report| report.severity == Severity::Error);
        assert_eq!(told(&errors.cloned().collect::<Vec<_>>()), [""; 0], "{tag}");
    }
}

/// All pages of the handbook, with every English page made anew as a translation of the Finnish one.
#[test]
fn a_translation_of_any_page_is_a_draft_that_is_read_without_a_mistake() {
    let root = project();
    let mut all = digituki::disk::read(root).expect("the handbook");
    let config = all.text(&SourcePath::new("content/site.yaml")).expect("its settings").to_string();
    let config = config::parse(&config, &mut Vec::new());
    let english = Lang::parse("en").expect("a tag");
    let pages: Vec<(SourcePath, String)> = all
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".fi.md"))
        .filter_map(|(path, file)| match file {
            File::Text { text, .. } => Some((path.clone(), text.to_string())),
            _ => None,
        })
        .collect();
    assert!(pages.len() >= 30);
    for (path, text) in &pages {
        let name = Name::parse(path, &config).expect("a page");
        let made = starter::translation(&name, text, &english).expect("a text");
        all.insert_text(made.path.as_str(), &String::from_utf8_lossy(&made.bytes));
    }
    let reports = compile(&all, &options()).reports;
    let expected = ["lang-missing", "link-unpublished", "site-reference", "lang-easy-alone"];
    let others: Vec<String> = told(&reports)
        .into_iter()
        .filter(|told| told.contains(".en.md"))
        .filter(|told| !expected.iter().any(|code| told.starts_with(code)))
        .collect();
    assert_eq!(others, [""; 0]);
}

#[test]
fn drafts_may_name_each_other_and_nobody_else_may_name_them() {
    let draft = "---\ntitle: Sivu\ndraft: true\n---\n[Toinen luonnos](b.fi.md)\n";
    let site = format!(
        "//- content/a.fi.md\n{draft}//- content/b.fi.md\n---\ntitle: Toinen\ndraft: true\n---\nHei.\n"
    );
    assert_eq!(codes(&site), [""; 0]);
    let published = site.replacen("draft: true\n", "", 1);
    assert_eq!(codes(&published), ["link-unpublished content/a.fi.md:4"]);
    let part = "//- content/_osat/osa.fi.md\n---\ntitle: Osa\n---\n[Luonnos](../b.fi.md)\n";
    assert!(
        codes(&format!("{site}{part}"))
            .contains(&"link-unpublished content/_osat/osa.fi.md:4".to_owned())
    );
}

#[test]
fn nothing_that_is_there_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    fs::write(root.join("README.md"), "Mine.").expect("a file");
    let output = digituki(root, &["init", "--yes", "--languages", "en", "--name", " "]);
    assert!(output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("README.md was there already"), "{said}");
    assert_eq!(fs::read_to_string(root.join("README.md")).expect("a file"), "Mine.");
    let settings = fs::read_to_string(root.join("content/site.yaml")).expect("the settings");
    assert!(settings.contains("en: \"Digital support\""), "an empty name is none: {settings}");
    let before = tree(root);
    let output = digituki(root, &["init", "--yes"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(tree(root), before);
    fs::remove_dir_all(root.join("content")).expect("a folder");
    let before = tree(root);
    assert_eq!(
        digituki(root, &["init", "--yes"]).status.code(),
        Some(2),
        "providers.yaml is there"
    );
    assert_eq!(tree(root), before);
}

/// A new site in a folder with a difficult name, whose files then go through an editor that writes Windows
/// line endings and a byte order mark.
#[test]
fn a_site_is_begun_and_built_under_difficult_names_and_line_endings() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = "Työpöytä/uusi sivusto (1)";
    let mut init = Command::new(env!("CARGO_BIN_EXE_digituki"));
    let init =
        init.current_dir(folder.path()).args(["init", site, "--yes", "--date", "2026-11-23"]);
    // Neither a home nor a terminal that can do anything.
    let output = init.env_clear().env("TERM", "dumb").stdin(Stdio::null()).output();
    let output = output.expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(!output.stderr.contains(&0x1b), "no colours on a dumb terminal");
    let root = folder.path().join(site);
    let build = ["build", "--strict", "--date", "2026-11-23", "--quiet"];
    let built = |root: &Path| {
        let output = digituki(root, &build);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut all = tree(&root.join("public"));
        // It names what the site was made of.
        all.retain(|path, _| !path.ends_with(".digituki-manifest.json"));
        all
    };
    let unix = built(&root);
    for (path, _) in tree(&root) {
        let is_text = path.ends_with(".md") || path.ends_with(".yaml");
        if is_text && !path.starts_with("public") {
            let text = fs::read_to_string(root.join(&path)).expect("a text");
            let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
            fs::write(root.join(&path), windows).expect("a text");
        }
    }
    assert_eq!(built(&root), unix, "the same site, byte for byte");
    let made = digituki(&root, &["new", "page", "Ääkköset", "--in", "guides"]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert!(root.join("content/guides/aakkoset.en.md").exists());
}

#[cfg(unix)]
mod unix {
    use std::{
        io::{Read, Write},
        os::unix::process::CommandExt,
        sync::mpsc::channel,
        time::Duration,
    };

    use super::*;

    /// Somebody who may write nowhere but where they are let.
    const NOBODY: u32 = 65534;

    fn is_root() -> bool {
        rustix::process::getuid().is_root()
    }

    #[test]
    fn a_folder_that_can_not_be_written_gets_one_sentence() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).expect("a mode");
        // A copy that anybody may run, wherever this project lies.
        let open = tempfile::tempdir().expect("a folder");
        fs::set_permissions(open.path(), fs::Permissions::from_mode(0o755)).expect("a mode");
        let program = open.path().join("digituki");
        fs::copy(env!("CARGO_BIN_EXE_digituki"), &program).expect("a copy");
        let mut init = Command::new(program);
        init.current_dir("/")
            .args(["init", "--yes", "--lang", "en"])
            .arg(folder.path().join("site"));
        // For root nothing is forbidden.
        if is_root() {
            init.uid(NOBODY);
        }
        let output = init.output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(3), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.starts_with("Can't make ") && said.contains("ermission denied"), "{said}");
    }

    #[test]
    fn a_full_disk_gets_one_sentence_and_leaves_nothing_behind() {
        let folder = tempfile::tempdir().expect("a folder");
        // A file system of 64 kB of its own, which is gone with the shell.
        let script = "mount -t tmpfs -o size=64k none \"$1\" || exit 77; cd \"$1\"; \"$2\" init site --yes --lang en; \
                      code=$?; ls -A; exit $code";
        let mut shell = Command::new("unshare");
        shell.args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"]);
        let output = shell.arg(folder.path()).arg(env!("CARGO_BIN_EXE_digituki")).output();
        let output = output.expect("unshare");
        let said = String::from_utf8_lossy(&output.stderr);
        if output.status.code() == Some(77) || said.contains("unshare") {
            // Where no file system may be made, the same is tried with one that is always full.
            return full_device();
        }
        assert_eq!(output.status.code(), Some(3), "{said}");
        assert!(said.starts_with("Can't ") && said.contains("No space left"), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "nothing is left");
    }

    /// A limit on the length of files stops writing as a full disk does.
    fn full_device() {
        let folder = tempfile::tempdir().expect("a folder");
        let script = "ulimit -f 1; trap '' XFSZ; cd \"$1\"; \"$2\" init site --yes --lang en; code=$?; ls -A; exit $code";
        let mut shell = Command::new("sh");
        let shell = shell.args(["-c", script, "sh"]).arg(folder.path());
        let output = shell.arg(env!("CARGO_BIN_EXE_digituki")).output().expect("a shell");
        assert_eq!(output.status.code(), Some(3));
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "nothing is left");
    }

    #[test]
    fn at_a_terminal_what_is_not_told_is_asked() {
        use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
        let folder = tempfile::tempdir().expect("a folder");
        let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&terminal).expect("a terminal");
        unlockpt(&terminal).expect("a terminal");
        let name = ptsname(&terminal, Vec::new()).expect("a name").into_string().expect("text");
        let end = || fs::OpenOptions::new().read(true).write(true).open(&name).expect("an end");
        let mut child = Command::new(env!("CARGO_BIN_EXE_digituki"))
            .args(["init", "site", "--lang", "fi", "--date", "2026-11-23"])
            .current_dir(folder.path())
            .stdin(end())
            .stdout(end())
            .stderr(end())
            .spawn()
            .expect("it runs");
        let mut screen = fs::File::from(terminal);
        let mut reader = screen.try_clone().expect("the same terminal");
        let (send, said) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if send.send(String::from_utf8_lossy(&bytes[..count]).into_owned()).is_err() {
                    break;
                }
            }
        });
        let mut seen = String::new();
        let mut until = |wanted: &str| {
            while !seen.contains(wanted) {
                let more = said.recv_timeout(Duration::from_secs(30));
                seen.push_str(&more.unwrap_or_else(|_| panic!("{wanted:?} is not in {seen:?}")));
            }
            // What was said after it is looked at next.
            seen = seen.split_once(wanted).map_or(String::new(), |(_, after)| after.to_owned());
        };
        // Answers with a mistake, with a name, with nothing, and with a region by its Swedish name.
        for (question, answer) in [
            ("Sivuston kielet, lähdekieli ensin (fi, sv, en) [fi, sv, en]: ", "suomi"),
            ("”suomi” ei kelpaa.", ""),
            ("Sivuston kielet, lähdekieli ensin (fi, sv, en) [fi, sv, en]: ", "sv fi"),
        ] {
            until(question);
            if !answer.is_empty() {
                screen.write_all(format!("{answer}\n").as_bytes()).expect("an answer");
            }
        }
        until("Sivuston nimi [Digitalt stöd]: ");
        screen.write_all("Kustens digistöd\n".as_bytes()).expect("an answer");
        until("Organisaatio, joka vastaa sivustosta [Organisationens namn]: ");
        screen.write_all(b"\n").expect("an answer");
        until("Maakunta, jota sivusto koskee (tyhjä: koko maa): ");
        screen.write_all("österbotten\n".as_bytes()).expect("an answer");
        until("Sivusto on valmis kansiossa site.");
        assert!(child.wait().expect("it ends").success());
        let settings = folder.path().join("site/content/site.yaml");
        let settings = fs::read_to_string(settings).expect("the settings");
        assert!(settings.contains("languages: [sv, fi]"), "{settings}");
        assert!(
            settings.contains("sv: \"Kustens digistöd\"")
                && settings.contains("fi: \"Kustens digistöd\"")
        );
        assert!(
            settings.contains("sv: \"Organisationens namn\"")
                && settings.contains("fi: \"Organisaation nimi\"")
        );
        let providers =
            fs::read_to_string(folder.path().join("site/providers.yaml")).expect("a file");
        assert!(providers.contains("regions: [\"15\"]"), "{providers}");
    }
}

#[test]
fn a_new_site_carries_schemas_in_the_language_of_its_editors_and_its_version() {
    let files = starter::site(&wishes(&["sv"], "Digitalt stöd", None)).expect("the texts");
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path.as_str() == path);
        String::from_utf8(file.unwrap_or_else(|| panic!("no {path}")).bytes.clone()).expect("text")
    };
    let settings = text("content/site.yaml");
    assert!(settings.contains(&format!("digituki: \"{}\"", env!("CARGO_PKG_VERSION"))));
    let workflow = text(".github/workflows/site.yml");
    assert!(workflow.contains(&format!("site.yml@v{}", env!("CARGO_PKG_VERSION"))), "{workflow}");
    let config = config::parse(&settings, &mut Vec::new());
    for (name, schema) in digituki::schema::files(&config, MessageLang::Sv) {
        assert!(text(&format!("schemas/{name}")) == schema, "{name}");
    }
    assert!(text(".vscode/settings.json").contains("providers.schema.json"));
    assert!(text("README.md").contains("digituki serve --open"));
    for file in &files {
        let text = String::from_utf8_lossy(&file.bytes);
        for gap in ["{{", "{%"] {
            assert!(
                !text.contains(gap) || file.path.as_str().starts_with("schemas/"),
                "{}",
                file.path
            );
        }
    }
    let mut paths: Vec<Hash> =
        files.iter().map(|file| Hash::of(file.path.as_str().as_bytes())).collect();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), files.len(), "each file once");
}
