//! What the index of the search costs, beside the pages that it is made of.

use std::{io, path::Path};

use digituki::{
    Options, compile, disk,
    output::{Content, Recipe},
};

use crate::{edits::megabytes, measure::processor_time};

/// Renders a site on one thread, and tells the seconds that its index takes beside, and the megabytes
/// that it takes at most: `seconds megabytes files`.
pub(crate) fn run(site: &Path) -> io::Result<()> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().map_err(io::Error::other)?;
    pool.install(|| index(site))
}

fn index(root: &Path) -> io::Result<()> {
    let sources = disk::read(root).map_err(io::Error::other)?;
    let date = jiff::civil::date(2026, 11, 22);
    let options = Options { date, base_url: None, drafts: false, allow_expired: false };
    let site = compile(&sources, &options);
    let failed = |_| io::Error::other("the theme has failed");
    let renderer = site.renderer().map_err(failed)?;
    let routes = site.plan.outputs.iter().filter(|own| matches!(own.recipe, Recipe::Route(_)));
    let make = |output: &digituki::output::Output| -> io::Result<Content> {
        site.make(&output.recipe, &renderer).map_err(failed)
    };
    // Once for all, so that what pages share is there; then without the index, then with it.
    for output in routes.clone() {
        make(output)?;
    }
    let start = processor_time();
    for output in routes.clone() {
        make(output)?;
    }
    let before = megabytes("VmRSS:");
    let rendered = processor_time();
    let mut entries = Vec::new();
    for output in routes {
        entries.extend(site.entry(&output.recipe, &make(output)?, &renderer));
    }
    let files = site.search_files(entries);
    let seconds = (processor_time() - rendered) - (rendered - start);
    println!("{seconds:.2} {:.0} {}", megabytes("VmHWM:") - before, files.len());
    Ok(())
}
