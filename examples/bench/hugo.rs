//! The generated site as a site for Hugo, with a theme (`bench/hugo`) that shows the same.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::corpus::{self, Provider, Size};

/// Writes the site for Hugo beside the one for digituki.
pub(crate) fn write(site: &Path, twin: &Path, size: Size) -> io::Result<()> {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&bench.join("bench/hugo"), twin)?;
    fs::create_dir_all(twin.join("static"))?;
    for asset in ["style.css", "icon.svg", "share.png"] {
        let from = bench.join("themes/default/assets").join(asset);
        fs::copy(from, twin.join("static").join(asset))?;
    }
    let content = site.join("content");
    for file in files(&content)?.into_iter().filter(|file| file.extension() == Some("md".as_ref()))
    {
        let below = file.strip_prefix(&content).map_err(io::Error::other)?;
        let to = twin.join("content").join(below.to_string_lossy().replace("index.", "_index."));
        put(&to, &page(&fs::read_to_string(&file)?))?;
    }
    for provider in corpus::providers(size.providers) {
        for lang in corpus::LANGUAGES {
            let to = twin.join(format!("content/tarjoajat/{}.{lang}.md", provider.id));
            put(&to, &of_provider(&provider, lang))?;
        }
    }
    names(twin)
}

/// A page: a folder's own page has another name there, and links follow; a box is an alert.
fn page(text: &str) -> String {
    let text = text
        .replace("/index.", "/_index.")
        .replace("(index.", "(_index.")
        .replace("updated:", "lastmod:")
        .replace("kind: news", "news: true");
    match text.split_once(":::tip\n") {
        Some((before, tip)) => format!("{before}> [!TIP]\n> {}", tip.replace(":::", "")),
        None => text,
    }
}

fn of_provider(provider: &Provider, lang: &str) -> String {
    let Provider { number, region, topics, forms, .. } = provider;
    let (name, summary, text) = match lang {
        "fi" => ("Tarjoaja", "Apua laitteisiin.", "Autamme kaikkia."),
        "sv" => ("Aktör", "Hjälp med enheter.", "Vi hjälper alla."),
        _ => ("Provider", "Help with devices.", "We help everyone."),
    };
    format!(
        "---\ntitle: {name} {number}\ndescription: {summary}\nlastmod: 2026-11-01\ntopics: [{}]\nregions: [\"{region}\"]\nform: {}\nphone: \"+35847{number:07}\"\nhours: [ {{ days: ma–ke, times: 10.00–12.00 }} ]\n---\n{text}\n",
        topics.join(", "),
        forms[0],
    )
}

/// The names of topics, regions and lists.
fn names(twin: &Path) -> io::Result<()> {
    for lang in corpus::LANGUAGES {
        let index = |folder: &str, title: &str| {
            let to = twin.join(format!("content/{folder}/_index.{lang}.md"));
            put(&to, &format!("---\ntitle: \"{title}\"\n---\n"))
        };
        index("tarjoajat", "Tarjoajat")?;
        index("topics", "Aiheet")?;
        index("regions", "Maakunnat")?;
        for topic in digituki::reference::codes("topic") {
            index(&format!("topics/{}", topic.id), topic.names.in_lang(lang))?;
        }
        for region in digituki::reference::regions() {
            index(&format!("regions/{}", region.code), region.names.in_lang(lang))?;
        }
    }
    Ok(())
}

fn put(to: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(to, text)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for file in files(from)? {
        let below = file.strip_prefix(from).map_err(io::Error::other)?;
        let to = to.join(below);
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&file, to)?;
    }
    Ok(())
}

/// All files under a folder.
pub(crate) fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            match entry.file_type()?.is_dir() {
                true => folders.push(entry.path()),
                false => found.push(entry.path()),
            }
        }
    }
    Ok(found)
}
