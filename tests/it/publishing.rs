//! Publishing in one step: at every moment the target is a whole old or a whole new site.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use digituki::{
    base::{Hash, OutPath},
    changes::Addresses,
    disk::{Ops, Outcome, Publication, Staged, publish, published},
    output::Content,
};

use crate::support::{SITE, digituki, files, tree, write};

type Files = BTreeMap<&'static str, &'static str>;

fn put(root: &Path, site: &Files, ops: &Ops) -> Result<Outcome, Staged<()>> {
    let paths: Vec<OutPath> = site.keys().map(|path| OutPath::new(path).expect("a path")).collect();
    let paths: Vec<&OutPath> = paths.iter().collect();
    let texts: Vec<&str> = site.values().copied().collect();
    let inputs = Hash::of_parts(site.iter().flat_map(|(a, b)| [a.as_bytes(), b.as_bytes()]));
    let target = root.join("public");
    let publication = Publication {
        target: &target,
        root,
        paths: &paths,
        inputs,
        remark: "",
        addresses: &Addresses::default(),
    };
    let make = |index: usize| Ok(Content::Bytes(texts[index].as_bytes().to_vec()));
    publish(&publication, ops, make, || {}, || Ok(BTreeMap::new()))
}

/// What readers are served: all files but the manifest.
fn served(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut tree = tree(&root.join("public"));
    tree.retain(|name, _| !name.starts_with(".digituki"));
    tree
}

fn is(served: &BTreeMap<String, Vec<u8>>, site: &Files) -> bool {
    served.len() == site.len()
        && site
            .iter()
            .all(|(path, text)| served.get(*path).is_some_and(|own| own == text.as_bytes()))
}

fn old_site() -> Files {
    [("index.html", "vanha"), ("a/sama.html", "sama"), ("a/b/pois.html", "pois")].into()
}

fn new_site() -> Files {
    [("index.html", "uusi"), ("a/sama.html", "sama"), ("c/lisa.html", "lisä")].into()
}

/// Stops a publication after each single operation, in turn, until it comes through.
fn stopped_everywhere(limited: impl Fn(Ops) -> Ops, with_old: bool) {
    for count in 0.. {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        if with_old {
            put(root, &old_site(), &Ops::default()).expect("the old site is published");
        }
        let result = put(root, &new_site(), &limited(Ops::failing_after(count)));
        let exists = root.join("public").exists();
        let between = !exists && root.join(".public.digituki-old").exists();
        if exists {
            let now = served(root);
            assert!(is(&now, &old_site()) || is(&now, &new_site()), "after {count}: {now:?}");
        } else {
            assert!(!with_old || between, "after {count} the old site is gone");
        }
        // The next start cleans up and succeeds.
        put(root, &new_site(), &limited(Ops::default())).expect("the next build succeeds");
        assert!(is(&served(root), &new_site()), "after {count}");
        let left: Vec<_> = fs::read_dir(root).expect("a folder is read").collect();
        assert_eq!(left.len(), 1, "after {count} something is left: {left:?}");
        if result.is_ok() {
            assert!(count > 8, "only {count} operations");
            return;
        }
    }
}

#[test]
fn stopped_after_any_operation_the_target_is_whole() {
    stopped_everywhere(|ops| ops, true);
}

#[test]
fn stopped_after_any_operation_of_a_first_build_the_target_is_whole_or_missing() {
    stopped_everywhere(|ops| ops, false);
}

#[test]
fn where_folders_can_not_be_exchanged_the_next_start_finishes_or_undoes() {
    stopped_everywhere(Ops::without_exchange, true);
}

#[test]
fn stopped_twice_in_a_row_nothing_is_lost() {
    for first in 0..30 {
        for second in (0..30).step_by(3) {
            let folder = tempfile::tempdir().expect("a folder");
            let root = folder.path();
            put(root, &old_site(), &Ops::default()).expect("the old site is published");
            let _ = put(root, &new_site(), &Ops::failing_after(first).without_exchange());
            let _ = put(root, &old_site(), &Ops::failing_after(second).without_exchange());
            if root.join("public").exists() {
                let now = served(root);
                assert!(
                    is(&now, &old_site()) || is(&now, &new_site()),
                    "{first}, {second}: {now:?}"
                );
            }
            put(root, &new_site(), &Ops::default()).expect("the next build succeeds");
            assert!(is(&served(root), &new_site()), "{first}, {second}");
        }
    }
}

#[test]
fn what_is_unchanged_is_not_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(root, &old_site(), &Ops::default()).expect("published");
    let same = put(root, &old_site(), &Ops::failing_after(0)).expect("nothing is to be done");
    assert_eq!((same.files, same.written), (3, 0));
    let kept = root.join("public/a/sama.html");
    let before = fs::metadata(&kept).and_then(|found| found.modified()).expect("a time");
    let outcome = put(root, &new_site(), &Ops::default()).expect("published");
    assert_eq!((outcome.files, outcome.written), (3, 2));
    let after = fs::metadata(&kept).and_then(|found| found.modified()).expect("a time");
    assert_eq!(before, after, "an unchanged file is linked, not rewritten");
}

#[test]
fn foreign_files_are_refused_and_stay() {
    for (path, text) in [("omat.txt", "omat"), ("index.html", "käsin muutettu"), ("uusi/x", "y")] {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        put(root, &old_site(), &Ops::default()).expect("published");
        let foreign = root.join("public").join(path);
        fs::create_dir_all(foreign.parent().expect("a folder")).expect("a folder is made");
        fs::write(&foreign, text).expect("a file is written");
        let later = std::time::SystemTime::now() + Duration::from_secs(2);
        fs::File::options()
            .write(true)
            .open(&foreign)
            .expect("it opens")
            .set_modified(later)
            .expect("a time");
        let refused = put(root, &new_site(), &Ops::default()).expect_err("it is refused");
        let Staged::World(error) = refused else { panic!("not the world") };
        assert!(error.to_string().contains(path), "{error}");
        assert_eq!(fs::read_to_string(&foreign).expect("it is there"), text);
        assert!(root.join("public/a/b/pois.html").exists());
    }
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("public")).expect("a folder is made");
    put(folder.path(), &new_site(), &Ops::default()).expect("an empty folder may be used");
}

#[test]
fn a_copied_site_is_known_by_its_bytes_not_its_times() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(root, &old_site(), &Ops::default()).expect("published");
    let later = std::time::SystemTime::now() + Duration::from_secs(60);
    for path in old_site().keys() {
        let file =
            fs::File::options().write(true).open(root.join("public").join(path)).expect("it opens");
        file.set_modified(later).expect("a time");
    }
    put(root, &new_site(), &Ops::default()).expect("published");
}

#[test]
fn a_file_that_can_not_be_made_leaves_everything_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    put(root, &old_site(), &Ops::default()).expect("published");
    let path = OutPath::new("a.html").expect("a path");
    let target = root.join("public");
    let inputs = Hash::of(b"x");
    let publication = Publication {
        target: &target,
        root,
        paths: &[&path],
        inputs,
        remark: "",
        addresses: &Addresses::default(),
    };
    let failed =
        publish(&publication, &Ops::default(), |_| Err("no"), || {}, || Ok(BTreeMap::new()));
    assert!(matches!(failed, Err(Staged::Make("no"))));
    assert!(is(&served(root), &old_site()));
    assert_eq!(fs::read_dir(root).expect("a folder is read").count(), 1);
}

/// A site of some hundred pages in two versions, so that a build takes long enough to be killed in.
fn version(folder: &Path, word: &str) {
    let mut site = vec![("content/site.yaml".to_owned(), SITE.to_owned())];
    site.extend(files(&format!("//- content/index.fi.md\n---\ntitle: {word}\n---\n")));
    for n in 0..60 {
        let text =
            format!("---\ntitle: Sivu {n} {word}\n---\n{}\n", "Lause ja toinen. ".repeat(50));
        site.push((format!("content/sivu-{n}.fi.md"), text));
    }
    write(folder, &site);
}

#[cfg(unix)]
#[test]
fn killed_at_a_hundred_moments_the_target_is_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let arguments = ["build", "--quiet", "--date", "2026-11-22"];
    let mut whole = Vec::new();
    let mut took = Duration::ZERO;
    for word in ["musta", "valkoinen"] {
        version(root, word);
        let start = Instant::now();
        assert!(digituki(root, &arguments).status.success());
        took = took.max(start.elapsed());
        whole.push(served(root));
    }
    let mut killed = 0;
    for round in 0..100u32 {
        version(root, if round % 2 == 0 { "musta" } else { "valkoinen" });
        let mut child = Command::new(env!("CARGO_BIN_EXE_digituki"))
            .args(arguments)
            .current_dir(root)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        // Moments spread over the whole build and a little beyond, without a clock in the way of
        // the result: whenever the kill falls, the site must be whole.
        let wait = took * (round * 37 % 100) / 90;
        let start = Instant::now();
        while start.elapsed() < wait {
            std::hint::spin_loop();
        }
        child.kill().expect("it is killed");
        killed += usize::from(!child.wait().expect("it ends").success());
        let now = served(root);
        assert!(whole.contains(&now), "round {round}: neither the old nor the new site");
    }
    assert!(killed > 20, "only {killed} builds were killed before they ended");
    assert!(digituki(root, &arguments).status.success());
    let left: Vec<_> = fs::read_dir(root).expect("a folder is read").collect();
    assert_eq!(left.len(), 2, "content and public: {left:?}");
}

#[test]
fn what_is_published_already_is_known_while_it_is_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("public");
    let inputs = Hash::of(b"inputs");
    let path = OutPath::new("a/b.html").expect("a path");
    let publication = Publication {
        target: &target,
        root: folder.path(),
        paths: &[&path],
        inputs,
        remark: "Hi",
        addresses: &Addresses::default(),
    };
    assert_eq!(published(&target, inputs), None, "there is nothing yet");
    assert!(!target.exists());
    let make = |_| Ok::<_, ()>(Content::Bytes(b"text".to_vec()));
    publish(&publication, &Ops::default(), make, || {}, || Ok(BTreeMap::new()))
        .expect("it is published");
    let outcome = Outcome { files: 1, bytes: 4, written: 0 };
    assert_eq!(published(&target, inputs), Some((outcome, "Hi".to_owned())));
    assert_eq!(published(&target, Hash::of(b"others")), None);

    let foreign = target.join("foreign.txt");
    fs::write(&foreign, "").expect("it is written");
    assert_eq!(published(&target, inputs), None, "a file of someone else is there");
    fs::remove_file(&foreign).expect("it is deleted");
    let left = folder.path().join(".public.digituki-new");
    fs::create_dir(&left).expect("a folder");
    assert_eq!(published(&target, inputs), None, "a build was stopped");
    fs::remove_dir(&left).expect("it is deleted");
    assert!(published(&target, inputs).is_some());
    fs::remove_file(target.join("a/b.html")).expect("it is deleted");
    assert_eq!(published(&target, inputs), None, "a file is missing");
}
