//! `digituki doctor`: what stands around a site.

use std::{fs, path::Path, process::Command};

use digituki::{
    compile,
    diagnostic::texts::{
        MessageLang,
        doctor::{State, Symptom, told},
    },
    doctor::{Published, Surroundings, examine},
};

use crate::support::{digituki, fixture, options};

fn git(folder: &Path, arguments: &[&str]) {
    let done = Command::new("git").args(arguments).current_dir(folder).output().expect("git");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// What the doctor says of a site, and whether something is to be mended.
fn says(root: &Path) -> (String, Option<i32>) {
    let output = digituki(root, &["doctor", "--lang", "en", "--date", "2026-11-23"]);
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code())
}

#[test]
fn what_is_wrong_around_a_site_is_seen_one_thing_after_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let init = ["init", "--yes", "--languages", "en,fi", "--date", "2026-11-23"];
    assert!(digituki(root, &init).status.success());
    git(root, &["init", "--quiet"]);
    let change = |file: &str, from: &str, to: &str| {
        let text = fs::read_to_string(root.join(file)).expect("a file");
        assert!(text.contains(from), "{file}: {from}");
        fs::write(root.join(file), text.replacen(from, to, 1)).expect("a file");
    };
    let (said, code) = says(root);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Git: takes all files of the site") && !said.contains("mend"), "{said}");

    let expect = |wanted: &str, mend: bool| {
        let (said, code) = says(root);
        let said = said.split_whitespace().collect::<Vec<&str>>().join(" ");
        assert!(said.contains(wanted), "{wanted:?} is not in {said}");
        assert_eq!(code, Some(i32::from(mend)), "{said}");
    };
    change(".gitignore", "/public/", "/content/guides/");
    expect("Git: ignores files that the site needs: content/guides/", true);
    change(".gitignore", "/content/guides/", "/elsewhere/");
    expect("Git: takes the finished pages in the folder public too.", false);
    change("schemas/site.schema.json", "\"title\"", "\"titel\"");
    expect("the files in the folder schemas are from another version", false);
    change(".github/workflows/site.yml", "site.yml@v0.1.0", "site.yml@v0.0.9");
    expect("publishing uses version 0.0.9, this is 0.1.0", false);
    change("content/site.yaml", "https://example.fi/", "https://digituki.kunta.example/");
    expect("fine Address: https://digituki.kunta.example/", false);
    fs::create_dir_all(root.join("content/_root")).expect("a folder");
    fs::write(root.join("content/_root/CNAME"), "tuki.kunta.example\n").expect("a file");
    expect("mend Address: https://digituki.kunta.example/ is not the domain", true);
    fs::remove_file(root.join("content/_root/CNAME")).expect("a file");
    fs::remove_file(root.join("content/news/opened.fi.md")).expect("a page");
    expect("content/news/opened.en.md", false);
    change("content/site.yaml", "digituki: \"0.1.0\"", "digituki: \"0.0.4\"");
    expect("the site was made with version 0.0", false);
    change("content/index.en.md", "guides/index", "guides/nothing");
    expect("The site can't be published", true);
}

#[test]
fn a_site_beyond_the_limits_is_to_be_mended() {
    let sources = fixture("//- content/a.fi.md\n---\ntitle: Sivu\n---\nHei.\n");
    let site = compile(&sources, &options());
    let of = |bytes: u64, len: u64| {
        let published = Some(Published { bytes, largest: ("media/video.mp4".to_owned(), len) });
        let around = Surroundings { published, ..Surroundings::default() };
        let looks = examine(&site, &sources, &around);
        looks.last().expect("the size").0
    };
    assert_eq!(of(30_000_000, 2_000_000), Symptom::SizeFine);
    assert_eq!(of(850_000_000, 2_000_000), Symptom::SizeNear);
    assert_eq!(of(1_000_000_001, 2_000_000), Symptom::SizeOver);
    assert_eq!(of(300_000_000, 105_000_000), Symptom::SizeOver);
    let nothing = Surroundings::default();
    let states = examine(&site, &sources, &nothing).into_iter().map(|(symptom, _)| symptom.state());
    assert!(states.into_iter().all(|state| state < State::Mend), "nothing is wrong yet");
}

/// Each sentence has its words in each language, and no gap that nothing fills.
#[test]
fn every_symptom_is_told_in_three_languages() {
    let names = ["own", "value", "errors", "warnings", "count", "files", "old", "folder", "size"];
    let facts: Vec<(&str, String)> =
        names.into_iter().chain(["file", "len"]).map(|name| (name, "X".to_owned())).collect();
    for symptom in Symptom::ALL {
        let all = MessageLang::ALL.map(|lang| told(symptom, &facts, lang));
        for (what, fix) in &all {
            assert!(!what.contains('{') && !fix.contains('{'), "{what} {fix}");
            assert_eq!(fix.is_empty(), symptom.state() == State::Fine, "{what}");
        }
        assert!(all[0].0 != all[1].0 && all[1].0 != all[2].0, "{symptom:?}");
    }
}
