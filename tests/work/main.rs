//! How much work a build is: memory asked for, counted, so that a slip is caught without a clock.
//!
//! The figures below are what a page costs in a build without optimisation. When one of them is off by
//! a tenth, this fails: where work was saved, write the new figure; where it was added, look for the
//! reason first. `cargo run --release --example bench` tells what it means in seconds.

#![expect(clippy::disallowed_methods, reason = "the corpus is written to the disk")]

#[path = "../../examples/bench/code.rs"]
mod code;
#[path = "../../examples/bench/corpus.rs"]
#[expect(dead_code, reason = "the benchmark asks it for more")]
mod corpus;

use std::fmt::Write;

use allocation_counter::{AllocationInfo, measure};
use corpus::Size;
use digituki::{
    Compilation, Memo, Options, Work, base::Sources, disk, judge, output::Content, prepare,
    recompile,
};

/// Of so many pages in each of three languages.
const SMALL: Size = Size { pages: 60, providers: 30 };
const LARGE: Size = Size { pages: 240, providers: 120 };

/// What a page costs in each stage: pieces of memory, and bytes.
const PREPARE: (f64, f64) = (329.0, 91_600.0);
const JUDGE: (f64, f64) = (18.0, 1_700.0);
const MAKE: (f64, f64) = (982.0, 155_300.0);
/// The same once more, when all code is highlighted already.
const REMAKE: (f64, f64) = (728.0, 130_400.0);
/// What one edit of a text costs.
const EDIT: (f64, f64) = (413.0, 175_000.0);

/// A figure may be off by so much; the cost of a page may grow by so much from small to large.
const TOLERANCE: f64 = 0.1;

struct Site {
    sources: Sources,
    _folder: tempfile::TempDir,
}

impl Site {
    fn of(size: Size) -> Site {
        let folder = tempfile::tempdir().expect("a folder");
        corpus::write(folder.path(), size).expect("it is written");
        Site { sources: disk::read(folder.path()).expect("it is read"), _folder: folder }
    }
}

fn options() -> Options {
    Options {
        date: jiff::civil::date(2026, 11, 22),
        base_url: None,
        drafts: false,
        allow_expired: false,
    }
}

/// Everything that the site is made of, made. The number of bytes.
fn make(site: &Compilation) -> usize {
    let renderer = site.renderer().expect("the theme works");
    let made = site.plan.outputs.iter().map(|output| site.make(&output.recipe, &renderer));
    let length = |content| match content {
        Ok(Content::Bytes(bytes)) => bytes.len(),
        _ => 0,
    };
    made.map(length).sum()
}

/// What each stage costs for each page.
struct Costs {
    prepare: (f64, f64),
    judge: (f64, f64),
    make: (f64, f64),
    remake: (f64, f64),
    edit: (f64, f64),
}

fn costs(size: Size) -> Costs {
    let mut site = Site::of(size);
    let pages = (size.pages * 3) as f64;
    let mut memo = Memo::default();
    let mut compilation = None;
    let prepared = measure(|| compilation = Some(prepare(&mut memo, &site.sources, &options())));
    let compilation = compilation.expect("it was prepared");
    let mut reports = Vec::new();
    let judged = measure(|| reports = judge(&mut memo, &compilation).0);
    assert!(reports.is_empty(), "{reports:?}");
    let mut bytes = 0;
    let made = measure(|| bytes = make(&compilation));
    let remade = measure(|| assert_eq!(make(&compilation), bytes));
    assert!(bytes > size.pages * 3 * 8_000, "only {bytes} bytes");

    let path = corpus::source(size.pages / 2);
    let text = site.sources.text(&digituki::base::SourcePath::new(path.as_str()));
    let edited = format!("{}\nUusi rivi.\n", text.expect("the page"));
    site.sources.insert_text(&path, &edited);
    let mut work = Work::default();
    let edit = measure(|| work = recompile(&mut memo, &site.sources, &options()).work);
    let expected = (vec![path], false, 1);
    let parsed = work.parsed.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!((parsed, work.resolved, work.checked), expected, "an edit is one file's work");
    let each = |info: AllocationInfo, by: f64| {
        (info.count_total as f64 / by, info.bytes_total as f64 / by)
    };
    Costs {
        prepare: each(prepared, pages),
        judge: each(judged, pages),
        make: each(made, pages),
        remake: each(remade, pages),
        edit: each(edit, 1.0),
    }
}

#[test]
fn a_page_costs_what_it_did_and_no_more_on_a_larger_site() {
    // All on this thread, whose memory is counted.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
    let _pool = pool.expect("a pool");
    // What is worked out once for the program is no page's cost.
    let _warm = costs(SMALL);
    let (small, large) = (costs(SMALL), costs(LARGE));
    let mut wrong = String::new();
    let stages = [
        ("PREPARE", PREPARE, small.prepare, large.prepare),
        ("JUDGE", JUDGE, small.judge, large.judge),
        ("MAKE", MAKE, small.make, large.make),
        ("REMAKE", REMAKE, small.remake, large.remake),
        ("EDIT", EDIT, small.edit, small.edit),
    ];
    for (name, expected, small, large) in stages {
        let off = |now: f64, expected: f64| (now / expected - 1.0).abs() > TOLERANCE;
        if off(small.0, expected.0) || off(small.1, expected.1) {
            let _ =
                writeln!(wrong, "{name} was {expected:?}, is ({:.0}., {:.0}.)", small.0, small.1);
        }
        if large.0 > small.0 * (1.0 + TOLERANCE) || large.1 > small.1 * (1.0 + TOLERANCE) {
            let _ = writeln!(wrong, "{name} grows with the site: {small:?}, {large:?} a page");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
