//! Where the time of a cold build goes, on one thread.

use std::{collections::BTreeMap, fs, io, path::Path, time::Instant};

use digituki::{
    Memo, Options,
    base::Hash,
    disk, judge,
    output::{Content, Recipe},
    prepare,
    site::{List, Subject},
};

/// Builds a site on one thread, and tells the milliseconds of each stage.
pub(crate) fn run(site: &Path, target: &Path) -> io::Result<()> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().map_err(io::Error::other)?;
    pool.install(|| stages(site, target))
}

fn stages(root: &Path, target: &Path) -> io::Result<()> {
    let mut clock = Clock::default();
    let sources =
        clock.time("reading the sources", || disk::read(root)).map_err(io::Error::other)?;
    let options = Options {
        date: jiff::civil::date(2026, 11, 22),
        base_url: None,
        drafts: false,
        allow_expired: false,
    };
    let mut memo = Memo::default();
    let site = clock.time("parsing and resolving", || prepare(&mut memo, &sources, &options));
    clock.time("checking", || judge(&mut memo, &site));
    let renderer = site.renderer().map_err(|_| io::Error::other("the theme has failed"))?;
    let folder = |output: &digituki::output::Output| {
        target.join(output.path.as_str()).parent().map_or(target.to_owned(), Path::to_owned)
    };
    let mut folders: Vec<_> = site.plan.outputs.iter().map(folder).collect();
    folders.sort_unstable();
    folders.dedup();
    clock.time("making folders", || folders.iter().try_for_each(fs::create_dir_all))?;
    let mut entries = Vec::new();
    for output in &site.plan.outputs {
        let name = match &output.recipe {
            Recipe::Route(id) => match site.site.routes[*id].subject {
                Subject::Page(_) | Subject::Easy(_) => "rendering the handbook",
                Subject::List(List::Topics) | Subject::Topic(_) => "rendering topics",
                _ => "rendering the directory",
            },
            _ => "feeds, sitemap and the rest",
        };
        let made = clock.time(name, || site.make(&output.recipe, &renderer));
        if let Ok(content) = &made {
            let entry = || site.entry(&output.recipe, content, &renderer);
            entries.extend(clock.time("indexing for the search", entry));
        }
        if let Ok(Content::Bytes(bytes)) = made {
            clock.time("hashing the files", || Hash::of(&bytes));
            let path = target.join(output.path.as_str());
            clock.time("writing the files", || fs::write(path, &bytes))?;
        }
    }
    clock.time("indexing for the search", || site.search_files(entries));
    for (name, seconds) in clock.stages {
        println!("{name}\t{:.1}", seconds * 1000.0);
    }
    Ok(())
}

/// Seconds by what they were for.
#[derive(Default)]
struct Clock {
    stages: BTreeMap<&'static str, f64>,
}

impl Clock {
    fn time<T>(&mut self, name: &'static str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        *self.stages.entry(name).or_default() += start.elapsed().as_secs_f64();
        result
    }
}
