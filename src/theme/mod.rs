//! A theme as a value: templates, texts per language, assets with fingerprints.
//!
//! A site's own `themes/NAME/` comes first and the default theme in the program second, file by
//! file; texts merge key by key.

mod own;
mod scripts;
mod styles;
mod synonyms;
mod templates;
mod texts;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use rust_embed::Embed;

use crate::{
    audit::{self, Declared, Trace},
    base::{File, Hash, Lang, OutPath, SourcePath, Sources, UrlPath},
    config::{CONFIG_PATH, Config, Synonyms},
    diagnostic::{Diagnostic, Family, Finding, suggest::nearest},
    yaml::Reader,
};

pub use own::{THEME_FILE, mark, with_copy};
pub use templates::{Fault, Shared, Templates, Vars, shared};
pub use texts::{Text, Texts};

/// The folder of all themes of a site.
pub const THEMES: &str = "themes";

/// The version of what templates see. A template for an older one may need mending.
pub const VIEW_VERSION: u32 = 3;

/// Where the assets of a theme are published.
const ASSETS: &str = "/assets";

#[derive(Embed)]
#[folder = "themes/default/"]
struct Default;

/// A theme.
#[derive(Debug)]
pub struct Theme {
    /// The templates.
    pub templates: Templates,
    /// The assets by their names.
    pub assets: BTreeMap<String, Asset>,
    /// The words, by language of the site.
    texts: BTreeMap<Lang, Texts>,
    /// Words that mean the same, by language of the site.
    synonyms: BTreeMap<Lang, Synonyms>,
}

/// A file that pages load: a style sheet, a picture.
#[derive(Clone, Debug)]
pub struct Asset {
    /// The address, with a part that changes when the file does.
    pub url: UrlPath,
    /// The output file.
    pub out: OutPath,
    /// What it holds.
    pub content: AssetContent,
}

/// Where the bytes of an asset are.
#[derive(Clone, Debug)]
pub enum AssetContent {
    /// In the program or in a text of the site.
    Bytes(Cow<'static, [u8]>),
    /// In a file of the site's own theme.
    Source(SourcePath),
}

impl Theme {
    /// A word of the theme in a language. Every language of the site has every key; a key that no
    /// language has is shown as it is.
    pub fn text<'a>(&'a self, lang: &Lang, key: &'a str) -> &'a str {
        self.texts.get(lang).and_then(|texts| texts.plain(key)).unwrap_or(key)
    }

    /// Words that mean the same to those who search in a language.
    pub fn synonyms(&self, lang: &Lang) -> &[Vec<String>] {
        self.synonyms.get(lang).map_or(&[], Vec::as_slice)
    }

    /// All words in a language.
    pub fn texts(&self, lang: &Lang) -> Option<&Texts> {
        self.texts.get(lang)
    }
}

fn all_synonyms(
    sources: &Sources,
    folder: &str,
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> BTreeMap<Lang, Synonyms> {
    let mut of = |lang: &Lang| synonyms::synonyms_of(lang.as_str(), sources, folder, notes);
    config.languages.iter().map(|lang| (lang.clone(), of(lang))).collect()
}

/// Reads the theme that the settings name.
pub fn parse(sources: &Sources, config: &Config, notes: &mut Vec<Diagnostic>) -> Theme {
    let name = config.theme.value.as_str();
    let folder = format!("{THEMES}/{name}");
    if name != "default" && sources.under(&folder).next().is_none() {
        let own = sources.under(THEMES).filter_map(|(path, _)| path.as_str().split('/').nth(1));
        let near = nearest(name, own.chain(["default"])).map(str::to_owned);
        let file = SourcePath::new(CONFIG_PATH);
        let d = Diagnostic::at(Finding::ThemeMissing.into(), &file, config.theme.span);
        notes.push(d.fact("name", name).near(near));
    }
    traces(sources, &folder, config, notes);
    let fits = own::fits(sources, &folder, config, notes);
    Theme {
        templates: templates(sources, Some(&*folder).filter(|_| fits), notes),
        assets: assets(sources, &folder, notes),
        texts: all_texts(sources, &folder, config, notes),
        synonyms: all_synonyms(sources, &folder, config, notes),
    }
}

/// What a site's own theme makes browsers load, store or run, where the settings don't declare it; and
/// what they declare that nothing does.
fn traces(sources: &Sources, folder: &str, config: &Config, notes: &mut Vec<Diagnostic>) {
    let declared = Declared::of(config);
    let privacy = &config.privacy;
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for (path, file) in sources.under(folder) {
        let File::Text { text, .. } = file else { continue };
        // "{#" opens a comment in templates alone; in a style sheet it may name an element.
        let bare = match path.as_str().ends_with(".html") {
            true => templates::uncommented(text).into(),
            false => Cow::Borrowed(&**text),
        };
        for (trace, range) in audit::traces(path.file_name(), &bare) {
            if !declared.allows(&trace) {
                let at = |code: Finding| Diagnostic::at(code.into(), path, audit::span(&range));
                notes.push(audit::finding(&trace, at));
            }
            if let Trace::Stores(name) = trace {
                used.insert(name);
            }
        }
        // A template may put an address together: then at least the host stands somewhere.
        let hosts = privacy.loads.iter().map(|own| own.name.value.as_str());
        let lower = text.to_ascii_lowercase();
        used.extend(hosts.filter(|origin| lower.contains(origin.trim_start_matches("https:"))));
    }
    let declared = privacy.loads.iter().chain(&privacy.stores);
    for own in declared.filter(|own| !used.contains(own.name.value.as_str())) {
        let file = SourcePath::new(CONFIG_PATH);
        let d = Diagnostic::at(Finding::PrivacyUnused.into(), &file, own.name.span);
        notes.push(d.fact("name", &own.name.value));
    }
}

/// The files of a folder of the default theme, with their names inside it.
fn embedded(folder: &str) -> Vec<(String, Cow<'static, [u8]>)> {
    let mut files: Vec<(String, Cow<'static, [u8]>)> = Default::iter()
        .filter_map(|path| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?.to_owned();
            Some((name, Default::get(&path)?.data))
        })
        .collect();
    files.sort();
    files
}

/// The files of the default theme, by their paths in it, such as `templates/page.html`.
pub fn originals() -> Vec<String> {
    let mut names: Vec<String> = Default::iter().map(Cow::into_owned).collect();
    names.sort();
    names
}

/// A file of the default theme.
pub fn original(name: &str) -> Option<Cow<'static, [u8]>> {
    Some(Default::get(name)?.data)
}

fn embedded_text(path: &str) -> Option<String> {
    String::from_utf8(Default::get(path)?.data.into_owned()).ok()
}

/// The templates: the site's own over the default ones. Where the site's own can't be used, the
/// default ones stand in, so that all else is still judged.
fn templates(sources: &Sources, folder: Option<&str>, notes: &mut Vec<Diagnostic>) -> Templates {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (name, bytes) in embedded("templates") {
        files.insert(name, String::from_utf8_lossy(&bytes).into_owned());
    }
    let defaults = files.clone();
    let Some(folder) = folder else { return Templates::load(defaults).unwrap_or_default() };
    let own = format!("{folder}/templates");
    for (path, file) in sources.under(&own) {
        if let File::Text { text, .. } = file {
            files.insert(path.as_str()[own.len() + 1..].to_owned(), text.to_string());
        }
    }
    match Templates::load(files) {
        Ok(templates) => templates,
        Err(mut fault) => {
            // A default template that no longer fits tells of one of the site's own.
            let is_own =
                |name: &str| sources.text(&SourcePath::new(format!("{own}/{name}"))).is_some();
            if !is_own(&fault.template)
                && let Some((first, _)) = sources.under(&own).next()
            {
                fault.template = first.as_str()[own.len() + 1..].to_owned();
                fault.span = None;
            }
            notes.push(fault.diagnostic(&own));
            Templates::load(defaults).unwrap_or_default()
        }
    }
}

fn assets(sources: &Sources, folder: &str, notes: &mut Vec<Diagnostic>) -> BTreeMap<String, Asset> {
    let mut files: BTreeMap<String, (Hash, AssetContent)> = BTreeMap::new();
    for (name, bytes) in embedded("assets") {
        let bytes = match std::str::from_utf8(&bytes) {
            Ok(script) if name.ends_with(".js") => scripts::lean(script).into_bytes().into(),
            _ => bytes,
        };
        files.insert(name, (Hash::of(&bytes), AssetContent::Bytes(bytes)));
    }
    let own = format!("{folder}/assets");
    for (path, file) in sources.under(&own) {
        let content = match file {
            File::Text { text, .. } => {
                if path.as_str().ends_with(".css") {
                    styles::check(path, text, notes);
                }
                let text = match path.as_str().ends_with(".js") {
                    true => scripts::lean(text),
                    false => text.to_string(),
                };
                Some((Hash::of(text.as_bytes()), AssetContent::Bytes(text.into_bytes().into())))
            }
            File::Blob { hash, .. } => Some((*hash, AssetContent::Source(path.clone()))),
            _ => None,
        };
        if let Some(content) = content {
            files.insert(path.as_str()[own.len() + 1..].to_owned(), content);
        }
    }
    let named = |(name, (hash, content)): (String, (Hash, AssetContent))| {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, "bin"));
        let url = UrlPath::new(format!("{ASSETS}/{stem}.{}.{ending}", hash.short()));
        let out = OutPath::new(url.as_str().trim_start_matches('/'))?;
        Some((name, Asset { url, out, content }))
    };
    files.into_iter().filter_map(named).collect()
}

/// The words of each language of the site: its own over the default ones, and English where
/// neither has them, which is noted.
fn all_texts(
    sources: &Sources,
    folder: &str,
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> BTreeMap<Lang, Texts> {
    let english = texts_of("en", sources, folder, notes);
    let mut all = BTreeMap::new();
    for lang in &config.languages {
        let mut texts = texts_of(lang.as_str(), sources, folder, notes);
        if let Some(key) = texts.fill_from(&english) {
            let file = SourcePath::new(format!("{folder}/texts/{lang}.yaml"));
            let d = Diagnostic::on(Finding::ThemeTextMissing.into(), &file);
            let theme = config.theme.value.as_str();
            notes.push(d.fact("key", key).fact("lang", lang.as_str()).fact("theme", theme));
        }
        all.insert(lang.clone(), texts);
    }
    all
}

/// The words of one language: the default ones, and the site's own over them.
fn texts_of(lang: &str, sources: &Sources, folder: &str, notes: &mut Vec<Diagnostic>) -> Texts {
    let mut texts = Texts::default();
    let own = SourcePath::new(format!("{folder}/texts/{lang}.yaml"));
    let default = SourcePath::new(format!("{THEMES}/default/texts/{lang}.yaml"));
    let embedded = embedded_text(&format!("texts/{lang}.yaml"));
    let own_text = sources.text(&own).map(|text| text.to_string());
    for (path, text) in [(&default, embedded), (&own, own_text)] {
        let Some(text) = text else { continue };
        let mut reader = Reader::new(path, Family::Theme, notes);
        texts.merge(&text, &mut reader);
    }
    texts
}
