//! The site as it is between two changes. A page is made when someone looks at it, once.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, OnceLock, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use percent_encoding::percent_decode_str;

use crate::{
    Compilation, Report,
    base::{Hash, OutPath, SourcePath, UrlPath},
    diagnostic::texts::MessageLang,
    document::Extra,
    output::{Content, Recipe},
    render::Places,
    search,
    site::{INDEX_FOLDER, LangId, PageId, Route, Subject},
    theme::Fault,
};

use super::{
    findings::Findings,
    inject::{self, OWN},
};

/// The site as it is now.
pub struct Edition {
    /// Counts up with each edition.
    pub number: u64,
    /// The site.
    pub site: Compilation,
    /// The folder of the host that the site stands in, as text.
    base: String,
    /// The folder of the site.
    pub root: PathBuf,
    /// The address of a file in an editor.
    pub editor: String,
    /// Files that are shown as they were, since they can't be read just now.
    pub held: BTreeSet<SourcePath>,
    /// Whether settings or the theme are, which every page depends on.
    pub holds_all: bool,
    /// Files that have another path than in the edition before.
    pub renamed: BTreeMap<SourcePath, SourcePath>,
    /// Files that are published as they are and have changed, by their addresses, each with the
    /// edition that it last changed in.
    renewed: BTreeMap<String, u64>,
    /// What is wrong; told a little later than the pages.
    findings: OnceLock<Findings>,
    made: Mutex<Cache>,
    /// Pages as they were last shown well.
    last: BTreeMap<OutPath, Arc<Made>>,
    rendered: AtomicUsize,
    /// The files that the search of each language looks things up in, made when one is asked for.
    indexes: Vec<OnceLock<BTreeMap<OutPath, Vec<u8>>>>,
}

/// Files that were made, and how long all of them are.
#[derive(Default)]
struct Cache {
    files: BTreeMap<OutPath, Arc<Made>>,
    bytes: usize,
}

/// As many bytes of made files are kept. Whoever asks for more pages than that waits a moment.
const MAX_CACHE: usize = 32 * 1024 * 1024;

/// A file as it is served.
pub struct Made {
    /// What is sent.
    pub bytes: Vec<u8>,
    /// The hash of the file as published, and of what is told to editors in it.
    pub hash: Hash,
    /// Its media type.
    pub mime: &'static str,
}

/// What an address shows.
pub enum Answer {
    /// A file of the site.
    Found(Arc<Made>),
    /// A page whose template fails: why, and the page as it was last shown well.
    Failed(Box<Report>, Option<Arc<Made>>),
    /// Nothing.
    Missing,
}

/// What a page is, wherever it stands now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Identity {
    /// The file that its text is in.
    pub source: SourcePath,
    lang: String,
    which: Which,
}

/// Which of the addresses of a page it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Which {
    Page,
    Easy,
    Extra(Extra),
}

impl Which {
    /// What stands beside a page, by the words that tabs keep.
    const BESIDE: [(&str, Which); 4] = [
        ("easy ", Which::Easy),
        ("trainer ", Which::Extra(Extra::Trainer)),
        ("handout ", Which::Extra(Extra::Handout)),
        ("plan ", Which::Extra(Extra::Plan)),
    ];

    fn of(subject: Subject) -> Which {
        match subject {
            Subject::Easy(_) => Which::Easy,
            Subject::Extra(_, extra) => Which::Extra(extra),
            _ => Which::Page,
        }
    }

    fn subject(self, page: PageId) -> Subject {
        match self {
            Which::Page => Subject::Page(page),
            Which::Easy => Subject::Easy(page),
            Which::Extra(extra) => Subject::Extra(page, extra),
        }
    }
}

/// As tabs keep it and send it back: `fi content/a.fi.md`, or `fi easy content/a.fi-simple.md`.
impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = Which::BESIDE.iter().find(|(_, which)| *which == self.which);
        write!(f, "{} {}{}", self.lang, word.map_or("", |(word, _)| word), self.source)
    }
}

impl Identity {
    /// Reads what a tab sends back.
    pub(super) fn parse(text: &str) -> Option<Identity> {
        let (lang, rest) = text.split_once(' ')?;
        let beside = |(word, which)| Some((rest.strip_prefix(word)?, which));
        let found = Which::BESIDE.into_iter().find_map(beside);
        let (path, which) = found.unwrap_or((rest, Which::Page));
        Some(Identity { source: SourcePath::new(path), lang: lang.to_owned(), which })
    }
}

impl Edition {
    pub(super) fn new(site: Compilation, root: &Path, editor: &str) -> Edition {
        let base = percent_decode_str(site.site.config.base_url.path());
        let base = base.decode_utf8_lossy().into_owned();
        let indexes = site.site.languages().map(|_| OnceLock::new()).collect();
        Edition {
            base,
            indexes,
            number: 0,
            renewed: BTreeMap::new(),
            site,
            root: root.to_owned(),
            editor: editor.to_owned(),
            held: BTreeSet::new(),
            holds_all: false,
            renamed: BTreeMap::new(),
            findings: OnceLock::new(),
            made: Mutex::default(),
            last: BTreeMap::new(),
            rendered: AtomicUsize::new(0),
        }
    }

    /// As the one that follows another: with the pages that open tabs show as they were in that one,
    /// and the files that have changed since.
    pub(super) fn after(
        mut self,
        before: &Edition,
        open: &BTreeSet<String>,
        changed: &[SourcePath],
    ) -> Edition {
        self.number = before.number + 1;
        self.renewed.clone_from(&before.renewed);
        // A tab that was busy may have missed the edition in which its page was renamed.
        let earlier = before
            .renamed
            .iter()
            .map(|(old, new)| (old.clone(), self.renamed.get(new).unwrap_or(new).clone()));
        let earlier: BTreeMap<SourcePath, SourcePath> = earlier.collect();
        self.renamed = earlier.into_iter().chain(std::mem::take(&mut self.renamed)).collect();
        let site = &self.site.site;
        for (_, file) in changed.iter().filter_map(|path| site.file_at(path)) {
            self.renewed.insert(site.config.base_url.href(&file.url), self.number);
        }
        let paths = open.iter().filter_map(|address| before.path_of(address));
        let shown = |path: OutPath| {
            let made = before.cached(&path).or_else(|| before.last.get(&path).cloned());
            made.map(|made| (path, made))
        };
        self.last = paths.filter_map(shown).collect();
        self
    }

    /// The folder of the host that the site stands in: `/repo`, or nothing.
    pub fn base_path(&self) -> &str {
        self.site.site.config.base_url.path()
    }

    /// The language in which editors are told what is wrong.
    pub fn lang(&self) -> MessageLang {
        MessageLang::for_tag(self.site.site.config.editor_language.as_str())
    }

    /// What is wrong; none until the site is judged.
    pub(super) fn findings(&self) -> Option<&Findings> {
        self.findings.get()
    }

    pub(super) fn set_findings(&self, findings: Findings) {
        // They are told once for each edition.
        let _ = self.findings.set(findings);
    }

    /// The addresses of files that have changed after an edition.
    pub(super) fn renewed_since(&self, number: u64) -> Vec<String> {
        let newer = self.renewed.iter().filter(|(_, at)| **at > number);
        newer.map(|(address, _)| address.clone()).collect()
    }

    /// How many pages have been rendered so far.
    pub fn rendered(&self) -> usize {
        self.rendered.load(Ordering::Relaxed)
    }

    /// What of an address stands below the folder of the dev server.
    pub(super) fn own<'a>(&self, address: &'a str) -> Option<&'a str> {
        address.strip_prefix(&self.base)?.strip_prefix(OWN)
    }

    /// The file of the site that an address names, from the root of the host; whether there is one
    /// or not.
    fn path_of(&self, address: &str) -> Option<OutPath> {
        let inside = address.strip_prefix(&self.base).filter(|path| path.starts_with('/'))?;
        OutPath::new(&UrlPath::new(inside).file())
    }

    /// What stands at an address, from the root of the host.
    pub fn answer(&self, address: &str) -> Answer {
        self.path_of(address).map_or(Answer::Missing, |path| self.file(&path))
    }

    /// A file of the site, made now if it was not before.
    pub fn file(&self, path: &OutPath) -> Answer {
        if let Some(made) = self.cached(path) {
            return Answer::Found(made);
        }
        match self.make(path) {
            Ok(None) => Answer::Missing,
            Err(report) => Answer::Failed(report, self.last.get(path).cloned()),
            Ok(Some(bytes)) => {
                let mime = mime_of(path.as_str());
                let hash = Hash::of(&bytes);
                let bytes = match mime {
                    HTML => inject::into_page(self, bytes, hash, self.page_at(path)),
                    _ => bytes,
                };
                let made = Arc::new(Made { bytes, hash, mime });
                self.keep(path, &made);
                Answer::Found(made)
            }
        }
    }

    /// The page for addresses that do not exist.
    pub(super) fn not_found(&self) -> Option<Arc<Made>> {
        match self.file(&OutPath::new("404.html")?) {
            Answer::Found(made) => Some(made),
            Answer::Failed(..) | Answer::Missing => None,
        }
    }

    /// The hash of a page as tabs have it, if they have it.
    pub(super) fn shown_hash(&self, address: &str) -> Option<Hash> {
        let path = self.path_of(address)?;
        let made = self.cached(&path).or_else(|| self.last.get(&path).cloned())?;
        Some(made.hash)
    }

    fn cache(&self) -> std::sync::MutexGuard<'_, Cache> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn cached(&self, path: &OutPath) -> Option<Arc<Made>> {
        self.cache().files.get(path).cloned()
    }

    fn keep(&self, path: &OutPath, made: &Arc<Made>) {
        let mut cache = self.cache();
        if cache.bytes > MAX_CACHE {
            *cache = Cache::default();
        }
        cache.bytes += made.bytes.len();
        cache.files.insert(path.clone(), made.clone());
    }

    fn recipe(&self, path: &OutPath) -> Option<&Recipe> {
        let outputs = &self.site.plan.outputs;
        let at = outputs.binary_search_by(|output| output.path.cmp(path)).ok()?;
        Some(&outputs[at].recipe)
    }

    fn make(&self, path: &OutPath) -> Result<Option<Vec<u8>>, Box<Report>> {
        let failed = |fault| Box::new(self.site.report(&fault));
        let Some(recipe) = self.recipe(path) else {
            return self.index_file(path).map_err(failed);
        };
        let renderer = self.site.renderer_with(Places::Told).map_err(failed)?;
        let content = self.site.make(recipe, &renderer).map_err(failed)?;
        if matches!(recipe, Recipe::Route(_)) {
            self.rendered.fetch_add(1, Ordering::Relaxed);
        }
        match content {
            Content::Bytes(bytes) => Ok(Some(bytes)),
            Content::CopyOf(source) => Ok(fs::read(self.root.join(source.as_str())).ok()),
        }
    }

    /// A file of the search, out of the pages as they are now.
    fn index_file(&self, path: &OutPath) -> Result<Option<Vec<u8>>, Fault> {
        let site = &self.site.site;
        let inside =
            path.as_str().strip_prefix(INDEX_FOLDER).and_then(|rest| rest.strip_prefix('/'));
        let own = |lang: &LangId| {
            let rest = inside?.strip_prefix(site.lang(*lang).as_str())?;
            (rest == ".json" || rest.starts_with('/')).then_some(())
        };
        let Some(lang) = site.languages().find(|lang| own(lang).is_some()) else { return Ok(None) };
        let files = match self.indexes[lang].get() {
            Some(files) => files,
            None => {
                let files = search::files(&self.site.index(lang)?, site);
                self.indexes[lang].get_or_init(|| files)
            }
        };
        Ok(files.get(path).cloned())
    }

    /// What the page of a file is.
    fn page_at(&self, path: &OutPath) -> Option<Identity> {
        match self.recipe(path)? {
            Recipe::Route(id) => self.identity_of(&self.site.site.routes[*id]),
            _ => None,
        }
    }

    /// The route at an address.
    pub(super) fn route(&self, address: &str) -> Option<&Route> {
        match self.recipe(&self.path_of(address)?)? {
            Recipe::Route(id) => self.site.site.routes.get(*id),
            _ => None,
        }
    }

    /// The files that the page at an address is made of, its own first.
    pub(super) fn sources_of(&self, address: &str) -> Vec<SourcePath> {
        let Some(route) = self.route(address) else { return Vec::new() };
        let site = &self.site.site;
        let provider = match route.subject {
            Subject::Provider(at) => site.registry.providers.get(at).map(|own| own.file.clone()),
            _ => None,
        };
        let snippets = route.doc.map(|doc| self.site.snippets_of(doc)).unwrap_or_default();
        route
            .doc
            .map(|doc| site.docs[doc].path.clone())
            .into_iter()
            .chain(provider)
            .chain(snippets)
            .collect()
    }

    /// What the page at an address is.
    pub(super) fn identity(&self, address: &str) -> Option<Identity> {
        self.identity_of(self.route(address)?)
    }

    fn identity_of(&self, route: &Route) -> Option<Identity> {
        let site = &self.site.site;
        Some(Identity {
            source: site.docs[route.doc?].path.clone(),
            lang: site.lang(route.lang).to_string(),
            which: Which::of(route.subject),
        })
    }

    /// Where a page is now.
    pub(super) fn find(&self, page: &Identity) -> Option<String> {
        let site = &self.site.site;
        let renamed = || site.doc_at(self.renamed.get(&page.source)?);
        let doc = site.doc_at(&page.source).or_else(renamed)?;
        let id = site.docs[doc].page?;
        let is_lang = |lang: &LangId| site.lang(*lang).as_str() == page.lang;
        let lang = site.languages().find(is_lang)?;
        let route = site.route_of(lang, page.which.subject(id))?;
        Some(site.config.base_url.href(&site.routes[route].url))
    }
}

const HTML: &str = "text/html; charset=utf-8";

/// Media types of what sites are made of, as the standards name them.
fn mime_of(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
