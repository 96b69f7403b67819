//! Outputs: no two files to one place, also where capital letters and ways to write ä make no
//! difference.

use std::collections::BTreeMap;

use crate::{
    base::{OutPath, SourcePath, url::composed},
    config::CONFIG_PATH,
    diagnostic::{Diagnostic, Finding},
    site::Site,
};

pub(super) fn check(site: &Site, notes: &mut Vec<Diagnostic>) {
    let config = SourcePath::new(CONFIG_PATH);
    let mut taken: BTreeMap<String, SourcePath> = BTreeMap::new();
    for route in &site.routes {
        let source = route.doc.map_or(&config, |doc| &site.docs[doc].path);
        if let Some(out) = route.file() {
            taken.insert(folded(&out), source.clone());
        }
    }
    for name in ["index.html", "404.html", "sitemap.xml", "robots.txt", ".nojekyll"] {
        taken.insert(name.to_owned(), config.clone());
    }
    for (path, file) in &site.files {
        match taken.get(&folded(&file.out)) {
            None => {
                taken.insert(folded(&file.out), path.clone());
            }
            // A site may bring its own robots.txt and the like in `_root`.
            Some(other) if *other == config && is_own_root(path) => {}
            Some(other) => notes.push(
                Diagnostic::on(Finding::SiteOutputTwice.into(), path)
                    .fact("path", file.out.as_str())
                    .fact("other", other.as_str())
                    .see(other, None),
            ),
        }
    }
}

/// Whether a file may stand in for one that the program would make.
fn is_own_root(path: &SourcePath) -> bool {
    matches!(path.as_str(), "content/_root/robots.txt" | "content/_root/.nojekyll")
}

fn folded(path: &OutPath) -> String {
    composed(&path.as_str().to_lowercase()).into_owned()
}
