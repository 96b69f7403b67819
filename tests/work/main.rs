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

/// Of so many pages in each of three languages, and half as many providers.
const SIZES: [Size; 3] = [
    Size { pages: 60, providers: 30 },
    Size { pages: 240, providers: 120 },
    Size { pages: 420, providers: 210 },
];

/// What a page more costs in each stage, with the half provider that comes with it: pieces of
/// memory, and bytes.
const PREPARE: (f64, f64) = (324.0, 121_300.0);
const JUDGE: (f64, f64) = (46.0, 3_590.0);
const MAKE: (f64, f64) = (1_880.0, 225_000.0);
/// The same once more, when all code is highlighted already.
const REMAKE: (f64, f64) = (1_691.0, 206_400.0);
/// What one edit of a text costs.
const EDIT: (f64, f64) = (904.0, 266_800.0);
/// What the pages cost that every directory has: those of 308 municipalities, 19 regions, and lists.
const DIRECTORY: (f64, f64) = (476_000.0, 76_700_000.0);

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

/// What each stage costs: pieces of memory, and bytes.
struct Costs {
    prepare: AllocationInfo,
    judge: AllocationInfo,
    make: AllocationInfo,
    remake: AllocationInfo,
    edit: AllocationInfo,
}

fn costs(size: Size) -> Costs {
    let mut site = Site::of(size);
    let mut memo = Memo::default();
    let mut compilation = None;
    let prepare = measure(|| compilation = Some(prepare(&mut memo, &site.sources, &options())));
    let compilation = compilation.expect("it was prepared");
    let mut reports = Vec::new();
    let judge = measure(|| reports = judge(&mut memo, &compilation).0);
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
    Costs { prepare, judge, make: made, remake: remade, edit }
}

/// Pieces and bytes.
type Cost = (f64, f64);

fn whole(info: &AllocationInfo) -> Cost {
    (info.count_total as f64, info.bytes_total as f64)
}

/// What each page costs that a site has more than another.
fn each(less: &AllocationInfo, more: &AllocationInfo, pages: usize) -> Cost {
    let (less, more) = (whole(less), whole(more));
    ((more.0 - less.0) / pages as f64, (more.1 - less.1) / pages as f64)
}

#[test]
fn a_page_costs_what_it_did_and_no_more_on_a_larger_site() {
    // All on this thread, whose memory is counted.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
    let _pool = pool.expect("a pool");
    // What is worked out once for the program is no page's cost.
    let _warm = costs(SIZES[0]);
    let sites = SIZES.map(costs);
    let pages = SIZES.map(|size| size.pages * 3);
    let mut wrong = String::new();
    let mut check = |name: &str, expected: Cost, now: Cost| {
        let off = |now: f64, expected: f64| (now / expected - 1.0).abs() > TOLERANCE;
        if off(now.0, expected.0) || off(now.1, expected.1) {
            let _ = writeln!(wrong, "{name} was {expected:?}, is ({:.0}., {:.0}.)", now.0, now.1);
        }
    };
    type Stage = fn(&Costs) -> &AllocationInfo;
    let stages: [(&str, Cost, Stage); 4] = [
        ("PREPARE", PREPARE, |own| &own.prepare),
        ("JUDGE", JUDGE, |own| &own.judge),
        ("MAKE", MAKE, |own| &own.make),
        ("REMAKE", REMAKE, |own| &own.remake),
    ];
    for (name, expected, stage) in stages {
        let own = |less: usize| {
            each(stage(&sites[less]), stage(&sites[less + 1]), pages[less + 1] - pages[less])
        };
        let (first, then) = (own(0), own(1));
        check(name, expected, first);
        if then.0 > first.0 * (1.0 + TOLERANCE) || then.1 > first.1 * (1.0 + TOLERANCE) {
            check(&format!("{name} grows with the site: it"), first, then);
        }
    }
    check("EDIT", EDIT, whole(&sites[0].edit));
    let page = each(&sites[0].remake, &sites[1].remake, pages[1] - pages[0]);
    let all = whole(&sites[0].remake);
    let directory = (all.0 - page.0 * pages[0] as f64, all.1 - page.1 * pages[0] as f64);
    check("DIRECTORY", DIRECTORY, directory);
    assert!(wrong.is_empty(), "{wrong}");
}
