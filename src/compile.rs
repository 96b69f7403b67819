//! From sources to everything that a build needs: one pure function.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use rayon::prelude::*;

use crate::{
    answers::{Answer, Answers},
    audit::{self, Trace},
    base::{BaseUrl, File, Hash, Lang, OutPath, SourcePath, Sources, hash::Stream},
    changes::Addresses,
    check,
    config::{self, CONFIG_PATH, Config, SYNONYMS_PATH, Synonyms},
    diagnostic::{
        Code, Diagnostic, Fact, Family, Finding, Place, Severity, YamlFault,
        silence::{self, Silence},
    },
    document::{self, Document, Target},
    memo::{Kept, keep},
    outlines::{self, OUTLINES_FILE, Outlines},
    output::{self, Content, Plan, Recipe},
    registry::{self, REGISTRY_FILE, REGISTRY_FOLDER, REGISTRY_HEADER, Registry},
    render::{Frames, Highlighter, Places, Renderer},
    search::{self, Entry, Index},
    site::{self, DocId, LangId, Route, Site},
    theme::{self, Fault, Theme},
    weigh::{Report, Scales},
};

/// What a build is told besides the sources.
#[derive(Clone, Debug)]
pub struct Options {
    /// The day of the build.
    pub date: Date,
    /// Where the site is published, instead of what its settings say.
    pub base_url: Option<BaseUrl>,
    /// Whether drafts and pages of the future are shown.
    pub drafts: bool,
    /// Whether providers are shown that nobody has checked for too long.
    pub allow_expired: bool,
}

/// A site, ready to be rendered.
pub struct Compilation {
    /// The site.
    pub site: Arc<Site>,
    /// The list of all outputs.
    pub plan: Arc<Plan>,
    /// All findings, in the order of file and place; none until the site is judged.
    pub reports: Vec<Report>,
    /// What had to be made anew.
    pub work: Work,
    /// What was found while files were read and the site was worked out.
    notes: Vec<Diagnostic>,
    /// Where editors have silenced a rule.
    silences: Vec<Silence>,
    key: Hash,
    /// What the site says that means the same, besides what the theme does.
    synonyms: Arc<BTreeMap<Lang, Synonyms>>,
    theme: Arc<Theme>,
    documents: Vec<Arc<Document>>,
    frames: Arc<Frames>,
    highlighter: Arc<Highlighter>,
}

/// What a compilation could not take from its memo.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Work {
    /// The Markdown files that were read.
    pub parsed: Vec<SourcePath>,
    /// Whether pages, addresses and lists were worked out.
    pub resolved: bool,
    /// The number of documents that were checked.
    pub checked: usize,
}

/// A Markdown file as it was read; none when its name says no language.
type Page = Kept<Option<Arc<Document>>>;

/// What compilations of one site leave to the next.
#[derive(Default)]
pub struct Memo {
    config: Option<Kept<Config>>,
    /// In the order of their paths, each by the hash of its file, under settings of this key.
    documents: Vec<(SourcePath, Page)>,
    documents_config: Option<Hash>,
    registry: Option<Kept<Registry>>,
    silences: Option<Kept<Vec<Silence>>>,
    outlines: Option<Kept<Option<Outlines>>>,
    synonyms: Option<Kept<BTreeMap<Lang, Synonyms>>>,
    theme: Option<Kept<Theme>>,
    site: Option<Kept<Site>>,
    plan: Option<Kept<Plan>>,
    frames: Option<Kept<Frames>>,
    whole: Option<Kept<()>>,
    /// In the order of the documents of the site, each by the hash of its file, against the site of
    /// this key.
    checks: Vec<Kept<()>>,
    checks_site: Option<Hash>,
    highlighter: Arc<Highlighter>,
}

impl Compilation {
    /// How many findings weigh so much.
    pub fn count(&self, severity: Severity) -> usize {
        self.reports.iter().filter(|report| report.severity == severity).count()
    }

    /// Prepares rendering of the site as it is published.
    pub fn renderer(&self) -> Result<Renderer<'_>, Fault> {
        self.renderer_with(Places::Left)
    }

    /// Prepares rendering, with or without the places of texts in their sources.
    pub fn renderer_with(&self, places: Places) -> Result<Renderer<'_>, Fault> {
        let frames = &self.frames;
        Renderer::new(&self.site, &self.documents, &self.theme, &self.highlighter, frames, places)
    }

    /// What the site says of its addresses when it is published.
    pub fn addresses(&self) -> Addresses {
        let named = |output: &output::Output| {
            Some((output.path.to_string(), output::name(&output.recipe, &self.site)?))
        };
        let names = self.plan.outputs.iter().filter_map(named).collect();
        Addresses { names, removed: self.site.config.removed.clone() }
    }

    /// Makes an output.
    pub fn make(&self, recipe: &Recipe, renderer: &Renderer) -> Result<Content, Fault> {
        output::make(recipe, renderer, &self.site, &self.theme)
    }

    /// What an output makes browsers do that nothing declares. `read` gives the bytes of a file that is
    /// copied.
    pub fn undeclared(
        &self,
        output: usize,
        content: &Content,
        read: impl FnOnce(&SourcePath) -> Vec<u8>,
    ) -> Vec<Trace> {
        let name = self.plan.outputs[output].path.as_str();
        if !audit::is_looked_through(name) {
            return Vec::new();
        }
        let copied;
        let bytes = match content {
            Content::Bytes(bytes) => bytes,
            Content::CopyOf(path) => {
                copied = read(path);
                &copied
            }
        };
        audit::undeclared(name, bytes, audit::Declared::of(&self.site.config))
    }

    /// The finding for something that an output does and nothing declares, at the page that it was
    /// made from, or else at the theme.
    pub fn trace(&self, trace: &Trace, output: usize) -> Report {
        let output = &self.plan.outputs[output];
        let doc = match &output.recipe {
            Recipe::Route(route) => self.site.routes[*route].doc,
            _ => None,
        };
        let file = match (&output.recipe, doc) {
            (_, Some(doc)) => self.site.docs[doc].path.clone(),
            (Recipe::Copy(path), None) => path.clone(),
            _ => SourcePath::new(output.path.as_str()),
        };
        let diagnostic = audit::finding(trace, |code| Diagnostic::on(code.into(), &file));
        Report { severity: Severity::Error, diagnostic }
    }

    /// What an output says to those who search, if it is a page that may be found.
    pub fn entry(&self, recipe: &Recipe, content: &Content, renderer: &Renderer) -> Option<Entry> {
        let (Recipe::Route(id), Content::Bytes(html)) = (recipe, content) else { return None };
        let is_found = search::is_found(renderer, &self.site.routes[*id]);
        let html = std::str::from_utf8(html).ok().filter(|_| is_found)?;
        Some(Entry::of(&search::page(&self.site, *id, html), &self.site))
    }

    /// The index of what readers of a language may find, out of the entries of its pages.
    pub fn index_of(&self, entries: Vec<Entry>, lang: LangId) -> Index {
        let tag = self.site.lang(lang);
        let own = self.synonyms.get(tag).map_or(&[][..], Vec::as_slice);
        Index::of(entries, tag, &[self.theme.synonyms(tag), own].concat())
    }

    /// The index of a language, with its pages rendered for it. Fails when a template does.
    pub fn index(&self, lang: LangId) -> Result<Index, Fault> {
        let renderer = self.renderer()?;
        let entry = |(id, route): (usize, &Route)| {
            if route.lang != lang || !search::is_found(&renderer, route) {
                return Ok(None);
            }
            let recipe = Recipe::Route(id);
            Ok(self.entry(&recipe, &self.make(&recipe, &renderer)?, &renderer))
        };
        let entries: Result<Vec<Option<Entry>>, Fault> =
            self.site.routes.par_iter().enumerate().map(entry).collect();
        Ok(self.index_of(entries?.into_iter().flatten().collect(), lang))
    }

    /// The files of the indexes, out of the entries of all pages: what can only be made when all
    /// pages are.
    pub fn search_files(&self, entries: Vec<Entry>) -> BTreeMap<OutPath, Vec<u8>> {
        let mut of: Vec<Vec<Entry>> = vec![Vec::new(); self.site.languages().len()];
        for entry in entries {
            of[self.site.routes[entry.route].lang].push(entry);
        }
        let files = of
            .into_par_iter()
            .enumerate()
            .map(|(lang, entries)| search::files(&self.index_of(entries, lang), &self.site));
        files.reduce(BTreeMap::new, |mut all, files| {
            all.extend(files);
            all
        })
    }

    /// The finding for a template that failed while a page was rendered.
    pub fn report(&self, fault: &Fault) -> Report {
        let folder = format!("{}/{}/templates", theme::THEMES, self.site.config.theme.value);
        Report { severity: Severity::Error, diagnostic: fault.diagnostic(&folder) }
    }

    /// Every address on the web outside of the site, with where it is written.
    pub fn outside(&self) -> Vec<(String, Place)> {
        let is_web =
            |address: &str| address.starts_with("https://") || address.starts_with("http://");
        let mut found = Vec::new();
        for document in &self.documents {
            let mut add = |address: &str, span| {
                let place = Place { file: document.path.clone(), span: Some(span) };
                found.extend(is_web(address).then(|| (address.to_owned(), place)));
            };
            for link in &document.face.links {
                if let Target::Outside(address) = &link.target {
                    add(address, link.span);
                }
            }
            for url in document.front.sources.iter().filter_map(|source| source.url.as_ref()) {
                add(url, document.front.title_span);
            }
        }
        for provider in &self.site.registry.providers {
            for (_, address) in &provider.website.0 {
                let span = Some(provider.spans.website);
                found.push((address.clone(), Place { file: provider.file.clone(), span }));
            }
        }
        found
    }

    /// Adds what a checker of links has found out to the findings.
    pub fn hear(&mut self, answers: &Answers) {
        let told = |(address, place): (String, Place)| {
            let d = |finding: Finding| Diagnostic::of(finding.into(), place);
            Some(match answers.get(&address)? {
                Answer::Broken(status) => {
                    d(Finding::LinkBroken).fact("target", address).fact("status", status)
                }
                Answer::Moved(to) => d(Finding::LinkMoved).fact("target", address).fact("to", to),
            })
        };
        let notes = self.outside().into_iter().filter_map(told).collect();
        let mut scales = Scales::new(&self.site.config, &self.silences);
        self.reports.extend(scales.weigh(notes));
        self.reports.sort_by(|a, b| a.diagnostic.cmp(&b.diagnostic));
    }

    /// The files of the snippets that a document includes.
    pub fn snippets_of(&self, doc: DocId) -> Vec<SourcePath> {
        let own = &self.site.docs[doc];
        let calls = self.documents[doc].body.calls.iter();
        let files = calls
            .filter(|call| call.shape.name == "include")
            .filter_map(|call| call.argument("file"));
        let snippets = files.filter_map(|file| self.site.snippet(own, file));
        snippets.map(|id| self.site.docs[id].path.clone()).collect()
    }
}

/// One hash for all that the outputs are made of, but for the program.
pub fn inputs(sources: &Sources, options: &Options) -> Hash {
    keys::inputs(sources, options)
}

/// Compiles a site. Content can't make it fail: what is wrong becomes findings, all at once.
pub fn compile(sources: &Sources, options: &Options) -> Compilation {
    recompile(&mut Memo::default(), sources, options)
}

/// Compiles a site with what earlier compilations have left. The result is the same as without.
pub fn recompile(memo: &mut Memo, sources: &Sources, options: &Options) -> Compilation {
    let mut site = prepare(memo, sources, options);
    (site.reports, site.work.checked) = judge(memo, &site);
    site
}

/// The first half of a compilation: all that pages are rendered from, not yet judged.
pub fn prepare(memo: &mut Memo, sources: &Sources, options: &Options) -> Compilation {
    let mut work = Work::default();
    let mut notes: Vec<Diagnostic> = Vec::new();

    let config_key = keys::config(sources, options);
    let (config, _) = keep(&mut memo.config, config_key, |n| read_config(sources, options, n));
    notes.extend_from_slice(&config.notes);
    let config = config.value;

    read_documents(memo, sources, &config, config_key, &mut work);
    memo.documents.iter().for_each(|(_, read)| notes.extend_from_slice(&read.notes));
    let documents: Vec<Arc<Document>> =
        memo.documents.iter().filter_map(|(_, read)| read.value.as_ref().clone()).collect();

    let registry_key = keys::registry(sources, config_key);
    let (registry, _) =
        keep(&mut memo.registry, registry_key, |n| read_registry(sources, &config, n));
    notes.extend_from_slice(&registry.notes);

    let theme_key = keys::theme(sources, config_key);
    let (theme, _) = keep(&mut memo.theme, theme_key, |n| theme::parse(sources, &config, n));
    notes.extend_from_slice(&theme.notes);
    let theme = theme.value;

    let outlines_key = keys::outlines(sources);
    let (outlines, _) = keep(&mut memo.outlines, outlines_key, |n| read_outlines(sources, n));
    notes.extend_from_slice(&outlines.notes);

    let synonyms_key = keys::synonyms(sources, config_key);
    let (synonyms, _) =
        keep(&mut memo.synonyms, synonyms_key, |n| read_synonyms(sources, &config, n));
    notes.extend_from_slice(&synonyms.notes);

    let others = [config_key, registry_key, outlines_key, theme_key];
    let key = keys::site(&documents, sources, options, &others);
    let input = site::Input {
        config: config.clone(),
        documents: &documents,
        registry: registry.value,
        outlines: outlines.value,
        theme: &theme,
        sources,
        date: options.date,
        drafts: options.drafts,
        allow_expired: options.allow_expired,
    };
    let (site, resolved) = keep(&mut memo.site, key, |n| site::resolve(input, n));
    work.resolved = resolved;
    notes.extend_from_slice(&site.notes);
    // Both keys hold the settings too.
    let silences_key = Hash::of_value(&(registry_key, synonyms_key));
    let (silences, _) = keep(&mut memo.silences, silences_key, |n| read_silences(sources, n));
    notes.extend_from_slice(&silences.notes);
    let own = documents.iter().flat_map(|document| &document.silences);
    let silences = silences.value.iter().chain(own).cloned().collect();
    let (plan, _) = keep(&mut memo.plan, key, |_| output::plan(&site.value, &theme));
    let (frames, _) = keep(&mut memo.frames, key, |_| Frames::default());
    Compilation {
        reports: Vec::new(),
        highlighter: memo.highlighter.clone(),
        frames: frames.value,
        site: site.value,
        plan: plan.value,
        work,
        notes,
        synonyms: synonyms.value,
        silences,
        key,
        theme,
        documents,
    }
}

/// The second half: checks the site as a whole and each document, where either has changed, and
/// weighs all findings as the settings say. Also how many documents were checked.
pub fn judge(memo: &mut Memo, site: &Compilation) -> (Vec<Report>, usize) {
    if memo.checks_site.replace(site.key) != Some(site.key) {
        memo.checks.clear();
    }
    let old = std::mem::take(&mut memo.checks);
    let check = |(at, document): (usize, &Arc<Document>)| {
        if let Some(kept) = old.get(at).filter(|kept| kept.is_of(document.source)) {
            return (kept.clone(), false);
        }
        let make = |n: &mut Vec<Diagnostic>| {
            check::document(&site.site, at, document, Highlighter::knows, n);
        };
        (Kept::make(document.source, make), true)
    };
    let each = || site.documents.par_iter().enumerate().map(check).collect();
    let whole = || keep(&mut memo.whole, site.key, |n| check::whole(&site.site, n)).0;
    let (whole, checked): (Kept<()>, Vec<(Kept<()>, bool)>) = rayon::join(whole, each);
    let mut notes = site.notes.clone();
    notes.extend_from_slice(&whole.notes);
    let count = checked.iter().filter(|(_, is_new)| *is_new).count();
    for (kept, _) in checked {
        notes.extend_from_slice(&kept.notes);
        memo.checks.push(kept);
    }
    without_echoes(&mut notes);
    let mut scales = Scales::new(&site.site.config, &site.silences);
    let mut reports = scales.weigh(notes);
    let idle = scales.idle();
    reports.extend(scales.weigh(idle));
    reports.sort_by(|a, b| a.diagnostic.cmp(&b.diagnostic));
    (reports, count)
}

/// Leaves out what is only said because another file can't be read, and would be gone with that:
/// providers that are not known, languages that are not the site's, and all that a newer version of the
/// program might know.
fn without_echoes(notes: &mut Vec<Diagnostic>) {
    let broken = |of: fn(&SourcePath) -> bool| {
        notes.iter().any(|note| note.code.cuts_off() && of(&note.place.file))
    };
    let is_newer = notes.iter().any(|note| note.code == Finding::SiteVersion.into());
    let no_registry = broken(is_of_registry);
    let no_settings = broken(|path| path.as_str() == CONFIG_PATH);
    notes.retain(|note| {
        let finding = match note.code {
            Code::Finding(finding) => finding,
            Code::Yaml(_, fault) => return !(is_newer && may_be_newer(fault)),
        };
        match finding {
            _ if is_newer && is_of_newer(finding) => false,
            Finding::RegistryCode => !(no_registry && is_page(&note.place.file)),
            Finding::LangMust | Finding::LangShould | Finding::LangMay => !no_settings,
            _ => true,
        }
    });
}

/// Whether a field or value that is not known may be one of a newer version.
fn may_be_newer(fault: YamlFault) -> bool {
    matches!(fault, YamlFault::KeyUnknown | YamlFault::ValueChoice | YamlFault::ValueType)
}

/// The same for other parts of what editors write.
fn is_of_newer(finding: Finding) -> bool {
    use Finding::{DirectiveArgument, DirectiveUnknown, RegistryCode, RegistryForm, RegistryType};
    use Finding::{PageAttribute, SiteRule};
    matches!(
        finding,
        DirectiveUnknown
            | DirectiveArgument
            | PageAttribute
            | SiteRule
            | RegistryCode
            | RegistryForm
            | RegistryType
    )
}

/// What keeps a file from being read, given the settings of its site: then the rest of it is not
/// known. Nothing for a file that can be read, whatever other mistakes are in it.
pub fn unreadable(path: &SourcePath, file: &File, config: &Config) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    if let Some(text) = readable(path, file, &mut notes) {
        match path.as_str() {
            CONFIG_PATH => drop(config::parse(text, &mut notes)),
            SYNONYMS_PATH => drop(config::parse_synonyms(text, &config.languages, &mut notes)),
            _ if is_page(path) => {
                drop(document::parse(path, (text, file.key()), config, &mut notes))
            }
            _ if is_of_registry(path) => drop(registry::parse(path, text, config, &mut notes)),
            _ => {}
        }
    }
    let has_no_title = |note: &Diagnostic| {
        let is_field = matches!(note.code, Code::Yaml(Family::Page, _));
        let named = |(name, fact): &(&str, Fact)| {
            *name == "key"
                && matches!(fact, Fact::Text(key) if key == "title" || key == "front matter")
        };
        is_field && note.facts.iter().any(named)
    };
    match notes.iter().any(|note| note.code.cuts_off() || has_no_title(note)) {
        true => notes,
        false => Vec::new(),
    }
}

/// What keeps the theme of a site from being used; nothing for one that can be used.
pub fn unusable_theme(sources: &Sources, config: &Config) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    theme::parse(sources, config, &mut notes);
    if notes.iter().any(|note| note.code.cuts_off()) { notes } else { Vec::new() }
}

fn read_config(sources: &Sources, options: &Options, notes: &mut Vec<Diagnostic>) -> Config {
    let path = SourcePath::new(CONFIG_PATH);
    let file = sources.get(&path);
    if file.is_none() {
        notes.push(Diagnostic::on(Finding::SiteConfigMissing.into(), &path));
    }
    let text = file.and_then(|file| readable(&path, file, notes));
    let mut config = text.map_or_else(config::stand_in, |text| config::parse(text, notes));
    if let Some(base_url) = &options.base_url {
        config.base_url = base_url.clone();
    }
    config
}

/// The text of a file of text; notes when it can't be read.
fn readable<'a>(path: &SourcePath, file: &'a File, notes: &mut Vec<Diagnostic>) -> Option<&'a str> {
    match file {
        File::Text { text, .. } => Some(text),
        File::NotUtf8 { before } => {
            let at = crate::base::Span::new(before.len(), before.len());
            notes.push(Diagnostic::at(Finding::PageEncoding.into(), path, at));
            None
        }
        File::TooLarge(len) => {
            let megabytes = |bytes: u64| format!("{} MB", bytes.div_ceil(1_000_000));
            let d = Diagnostic::on(Finding::PageSize.into(), path);
            let limit = crate::base::source::text_limit(path);
            notes.push(d.fact("size", megabytes(*len)).fact("limit", megabytes(limit)));
            None
        }
        File::Blob { .. } | File::LinkLoop | File::NameNotUnicode => None,
    }
}

fn is_page(path: &SourcePath) -> bool {
    let path = path.as_str();
    // `.MD` is told as a wrong name, not passed over.
    path.starts_with("content/")
        && path.to_ascii_lowercase().ends_with(".md")
        && !path.starts_with("content/_root/")
}

fn is_of_registry(path: &SourcePath) -> bool {
    let path = path.as_str();
    let is_yaml = path.ends_with(".yaml") || path.ends_with(".yml");
    path == REGISTRY_FILE || (is_yaml && path.starts_with("providers/"))
}

/// Reads the Markdown that has changed, in parallel. The results are in the order of the paths.
fn read_documents(
    memo: &mut Memo,
    sources: &Sources,
    config: &Config,
    config_key: Hash,
    work: &mut Work,
) {
    let settings = memo.documents_config.replace(config_key);
    let old = std::mem::take(&mut memo.documents).into_iter();
    // What was read under other settings says nothing now.
    let mut old = old.filter(|_| settings == Some(config_key)).peekable();
    let mut pages: Vec<(SourcePath, Option<Page>)> = Vec::new();
    let mut stale: Vec<(usize, &SourcePath, &File)> = Vec::new();
    for (path, file) in sources.under(document::CONTENT).filter(|(path, _)| is_page(path)) {
        while old.next_if(|(own, _)| own < path).is_some() {}
        let own = old.next_if(|(own, _)| own == path).map(|(_, kept)| kept);
        let own = own.filter(|kept| kept.is_of(file.key()));
        if own.is_none() {
            stale.push((pages.len(), path, file));
        }
        pages.push((path.clone(), own));
    }
    let read = |(at, path, file): &(usize, &SourcePath, &File)| {
        let make = |notes: &mut Vec<Diagnostic>| match readable(path, file, notes) {
            Some(text) => {
                let (document, prose) = document::parse(path, (text, file.key()), config, notes)?;
                let own = check::Text { document: &document, prose: &prose, source: text, config };
                check::text(&own, notes);
                Some(Arc::new(document))
            }
            None => document::unread(path, file.key(), config).map(Arc::new),
        };
        (*at, Kept::make(file.key(), make))
    };
    let read: Vec<(usize, Page)> = stale.par_iter().map(read).collect();
    work.parsed = stale.into_iter().map(|(_, path, _)| path.clone()).collect();
    for (at, page) in read {
        pages[at].1 = Some(page);
    }
    let whole = pages.into_iter().filter_map(|(path, page)| Some((path, page?)));
    memo.documents = whole.collect();
}

fn read_registry(sources: &Sources, config: &Config, notes: &mut Vec<Diagnostic>) -> Registry {
    let one = SourcePath::new(REGISTRY_FILE);
    let header = SourcePath::new(REGISTRY_HEADER);
    let mut paths: Vec<&SourcePath> = Vec::new();
    if sources.get(&one).is_some() {
        paths.push(&one);
    }
    if sources.get(&header).is_some() {
        paths.push(&header);
    }
    let folder = sources.under(REGISTRY_FOLDER).map(|(path, _)| path);
    paths.extend(folder.filter(|path| is_of_registry(path) && **path != header));
    let mut files = Vec::new();
    for path in paths {
        let Some(file) = sources.get(path) else { continue };
        if let Some(text) = readable(path, file, notes) {
            files.push(registry::parse(path, text, config, notes));
        }
    }
    registry::merge(files, notes)
}

/// The outlines of the regions, if the site has a map of its own.
fn read_outlines(sources: &Sources, notes: &mut Vec<Diagnostic>) -> Option<Outlines> {
    let path = SourcePath::new(OUTLINES_FILE);
    let text = readable(&path, sources.get(&path)?, notes)?;
    outlines::parse(text, notes)
}

/// The words that mean the same to those who search, in each language that has some.
fn read_synonyms(
    sources: &Sources,
    config: &Config,
    notes: &mut Vec<Diagnostic>,
) -> BTreeMap<Lang, Synonyms> {
    let path = SourcePath::new(SYNONYMS_PATH);
    let text = sources.get(&path).and_then(|file| readable(&path, file, notes));
    text.map(|text| config::parse_synonyms(text, &config.languages, notes)).unwrap_or_default()
}

/// The comments by which editors silence rules in the settings and in the registry; those of pages
/// are read with them.
fn read_silences(sources: &Sources, notes: &mut Vec<Diagnostic>) -> Vec<Silence> {
    let one = [CONFIG_PATH, SYNONYMS_PATH, REGISTRY_FILE].map(SourcePath::new);
    let one = one.iter().filter_map(|path| Some((path, sources.get(path)?)));
    let folder = sources.under(REGISTRY_FOLDER).filter(|(path, _)| is_of_registry(path));
    let mut found = Vec::new();
    for (path, file) in one.chain(folder) {
        if let File::Text { text, .. } = file {
            found.extend(silence::find(path, text, notes));
        }
    }
    found
}

/// The keys of results: hashes of all that they are made from.
mod keys {
    use super::*;

    /// A part of the sources: its files and their paths.
    fn files<'a>(files: impl Iterator<Item = (&'a SourcePath, &'a File)>) -> Hash {
        let mut hash = Stream::default();
        for (path, file) in files {
            hash.add(&(path.as_str().len() as u64).to_le_bytes());
            hash.add(path.as_str().as_bytes());
            hash.add(file.key().as_bytes());
        }
        hash.finish()
    }

    pub(super) fn config(sources: &Sources, options: &Options) -> Hash {
        let file = sources.get(&SourcePath::new(CONFIG_PATH)).map(File::key);
        Hash::of_value(&(file, &options.base_url))
    }

    pub(super) fn registry(sources: &Sources, config: Hash) -> Hash {
        let one = SourcePath::new(REGISTRY_FILE);
        let one = sources.get(&one).map(File::key);
        Hash::of_value(&(config, one, files(sources.under(REGISTRY_FOLDER))))
    }

    pub(super) fn outlines(sources: &Sources) -> Hash {
        Hash::of_value(&sources.get(&SourcePath::new(OUTLINES_FILE)).map(File::key))
    }

    pub(super) fn synonyms(sources: &Sources, config: Hash) -> Hash {
        Hash::of_value(&(config, sources.get(&SourcePath::new(SYNONYMS_PATH)).map(File::key)))
    }

    pub(super) fn theme(sources: &Sources, config: Hash) -> Hash {
        Hash::of_value(&(config, files(sources.under(theme::THEMES))))
    }

    /// What the site as a whole is made from: of documents only what others may ask of them.
    pub(super) fn site(
        documents: &[Arc<Document>],
        sources: &Sources,
        options: &Options,
        others: &[Hash],
    ) -> Hash {
        let mut hash = Stream::default();
        for document in documents {
            hash.add(document.asked.as_bytes());
        }
        let is_blob = |(_, file): &(&SourcePath, &File)| !matches!(file, File::Text { .. });
        let blobs = files(sources.under(document::CONTENT).filter(is_blob));
        let documents = hash.finish();
        Hash::of_value(&(
            documents,
            blobs,
            options.date,
            options.drafts,
            options.allow_expired,
            others,
        ))
    }

    /// All that the outputs are made from.
    pub(super) fn inputs(sources: &Sources, options: &Options) -> Hash {
        let all = files(sources.iter());
        Hash::of_value(&(
            all,
            options.date,
            options.drafts,
            options.allow_expired,
            &options.base_url,
        ))
    }
}
