//! `digituki new`: a page, a translation, a provider or a copy of a template, in its place.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Subcommand;
use jiff::civil::Date;

use crate::{
    Compilation, Options,
    base::{Lang, SourcePath, Sources},
    compile,
    diagnostic::texts::{
        MessageLang,
        start::{Start, start},
    },
    disk::{self, WorldError},
    document::{CONTENT, Name},
    registry::REGISTRY_FILE,
    starter::{self, NewFile, NewKind, NewPage, NewProvider, Where},
    theme,
};

use super::{
    USAGE, WORLD, leave, say,
    site::{self, today},
    speech,
};

#[derive(clap::Args)]
#[command(disable_help_subcommand = true)]
pub(super) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// A page of the handbook
    Page(PageArgs),
    /// A folder with its own page
    Section(PageArgs),
    /// A lesson: objectives, steps, exercise, self-test, trainer's notes, handout
    Lesson(PageArgs),
    /// A learning path of several lessons
    Path(PageArgs),
    /// A good practice
    Practice(PageArgs),
    /// A news item
    News(PageArgs),
    /// A provider of support, in the registry
    Provider(ProviderArgs),
    /// The language that a page lacks, with the text to translate as comments
    Translation(TranslationArgs),
    /// A copy of a file of the default theme, to be changed
    Template(TemplateArgs),
}

#[derive(clap::Args)]
struct Common {
    #[command(flatten)]
    site: site::Args,
    #[command(flatten)]
    speech: speech::Args,
    /// The day, for reproducible results; default: today in Finland
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
}

#[derive(clap::Args)]
struct PageArgs {
    /// The title
    title: String,
    /// The folder below content/; default: the section that has such pages
    #[arg(long = "in", value_name = "FOLDER")]
    folder: Option<String>,
    /// The name of the file, without language and ending; default: made of the title
    #[arg(long, value_name = "NAME", default_value = "")]
    name: String,
    /// The language of the page; default: the first of the site
    #[arg(long = "in-language", value_name = "LANG")]
    language: Option<String>,
    #[command(flatten)]
    common: Common,
}

#[derive(clap::Args)]
struct ProviderArgs {
    /// The name
    name: String,
    /// What sort of organisation it is
    #[arg(long = "type", value_name = "TYPE", default_value = "library",
          value_parser = clap::builder::PossibleValuesParser::new(crate::reference::code_ids("provider_type")))]
    kind: String,
    /// The municipality or region where it helps, by name or code; default: the whole country
    #[arg(long = "where", value_name = "PLACE")]
    place: Option<String>,
    #[command(flatten)]
    common: Common,
}

#[derive(clap::Args)]
struct TranslationArgs {
    /// The page: its file, or its path without language and ending
    page: String,
    /// The language to translate to; default: each that the page lacks
    #[arg(long, value_name = "LANG")]
    to: Option<String>,
    #[command(flatten)]
    common: Common,
}

#[derive(clap::Args)]
struct TemplateArgs {
    /// The file, such as templates/page.html or assets/style.css; without it, all are listed
    file: Option<String>,
    /// Print the file, and copy nothing
    #[arg(long, requires = "file")]
    print: bool,
    #[command(flatten)]
    common: Common,
}

/// The site that something is added to.
struct Place {
    root: PathBuf,
    sources: Sources,
    site: Compilation,
    /// The language that its editor is spoken to in.
    lang: MessageLang,
    words: &'static Start,
    today: Date,
}

/// Why nothing was made.
enum Refusal {
    /// The command was written wrong.
    Usage(String),
    /// The computer did not allow it.
    World(String),
}

impl From<WorldError> for Refusal {
    fn from(error: WorldError) -> Refusal {
        Refusal::World(error.to_string())
    }
}

impl From<theme::Fault> for Refusal {
    fn from(fault: theme::Fault) -> Refusal {
        Refusal::World(format!("{}: {}", fault.template, fault.reason))
    }
}

pub(super) fn run(args: &Args) -> ExitCode {
    let common = match &args.what {
        What::Page(args) | What::Section(args) | What::Lesson(args) => &args.common,
        What::Path(args) | What::Practice(args) | What::News(args) => &args.common,
        What::Provider(args) => &args.common,
        What::Translation(args) => &args.common,
        What::Template(args) => &args.common,
    };
    let place = match Place::find(common) {
        Ok(place) => place,
        Err(code) => return code,
    };
    let done = match &args.what {
        What::Page(args) => place.page(NewKind::Page, args),
        What::Section(args) => place.page(NewKind::Section, args),
        What::Lesson(args) => place.page(NewKind::Lesson, args),
        What::Path(args) => place.page(NewKind::Path, args),
        What::Practice(args) => place.page(NewKind::Practice, args),
        What::News(args) => place.page(NewKind::News, args),
        What::Provider(args) => place.provider(args),
        What::Translation(args) => place.translation(args),
        What::Template(args) => place.template(args),
    };
    leave(place);
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Refusal::Usage(sentence)) => {
            say(&sentence);
            ExitCode::from(USAGE)
        }
        Err(Refusal::World(sentence)) => {
            say(sentence.trim_end());
            ExitCode::from(WORLD)
        }
    }
}

impl Place {
    fn find(common: &Common) -> Result<Place, ExitCode> {
        let (root, sources) = common.site.read()?;
        let today = common.date.unwrap_or_else(today);
        // Drafts count: what is there is not made again.
        let options = Options { date: today, base_url: None, drafts: true, allow_expired: true };
        let site = compile(&sources, &options);
        let lang = common.speech.lang(&site.site.config.editor_language);
        Ok(Place { root, sources, site, lang, words: start(lang), today })
    }

    /// The language of the site that somebody names; the first when nobody does.
    fn language(&self, named: Option<&str>) -> Result<&Lang, Refusal> {
        let languages = &self.site.site.config.languages;
        let Some(named) = named else { return Ok(&languages[0]) };
        let known = || languages.iter().map(Lang::as_str).collect::<Vec<&str>>().join(", ");
        let words = crate::diagnostic::texts::search::search(self.lang);
        let refused = || words.language.replace("{lang}", named).replace("{known}", &known());
        languages
            .iter()
            .find(|lang| lang.as_str() == named)
            .ok_or_else(|| Refusal::Usage(refused()))
    }

    fn page(&self, kind: NewKind, args: &PageArgs) -> Result<(), Refusal> {
        let folder = self.folder(kind, args.folder.as_deref())?;
        let lang = self.language(args.language.as_deref())?;
        let new = NewPage {
            kind,
            title: args.title.trim(),
            folder: &folder,
            stem: &args.name,
            lang,
            today: self.today,
        };
        let name = if args.name.is_empty() { &args.title } else { &args.name };
        let no_name = || Refusal::Usage(self.words.no_name.replace("{value}", name));
        let file = starter::page(&new)?.ok_or_else(no_name)?;
        self.create(&[file])?;
        say(self.words.draft);
        Ok(())
    }

    /// The folder below `content` for a page of a kind.
    fn folder(&self, kind: NewKind, named: Option<&str>) -> Result<String, Refusal> {
        if let Some(named) = named {
            let named = named.replace('\\', "/");
            let folder = named.trim_matches('/');
            let folder = folder.strip_prefix("content/").unwrap_or(folder);
            let is_sound = !folder.split('/').any(|part| matches!(part, "." | ".."));
            let is_there = self.root.join(CONTENT).join(folder).is_dir();
            let refused = self.words.no_folder.replace("{value}", folder);
            let folder = folder.to_owned();
            return (is_sound && is_there).then_some(folder).ok_or(Refusal::Usage(refused));
        }
        let folders = starter::sections_for(kind, &self.site.site);
        match folders.as_slice() {
            [folder] => Ok(folder.clone()),
            [] => Err(Refusal::Usage(self.words.no_section.to_owned())),
            many => {
                let known = many.join(", --in ");
                Err(Refusal::Usage(self.words.which_section.replace("{known}", &known)))
            }
        }
    }

    fn provider(&self, args: &ProviderArgs) -> Result<(), Refusal> {
        let area = match &args.place {
            None => Where::Nationwide,
            Some(name) => Where::named(name)
                .ok_or_else(|| Refusal::Usage(self.words.no_place.replace("{value}", name)))?,
        };
        let site = &self.site.site;
        let new = NewProvider { name: args.name.trim(), kind: &args.kind, area, today: self.today };
        let made = starter::provider(&new, &self.sources, &site.registry, &site.config)?;
        let one_file = SourcePath::new(REGISTRY_FILE);
        let Some(file) = made else {
            let has_name = !crate::base::url::slugify(&args.name).is_empty();
            let sentence = if has_name { self.words.no_end } else { self.words.no_name };
            return Err(Refusal::Usage(sentence.replace("{value}", &args.name)));
        };
        let Some(old) = self.sources.text(&one_file) else { return self.create(&[file]) };
        let new = String::from_utf8_lossy(&file.bytes).into_owned();
        let path = self.root.join(REGISTRY_FILE);
        match disk::replace(&path, old, &new)? {
            true => say(&self.words.added.replace("{path}", REGISTRY_FILE)),
            false => say(&format!("{REGISTRY_FILE} was changed meanwhile, and was left as it is.")),
        }
        Ok(())
    }

    fn translation(&self, args: &TranslationArgs) -> Result<(), Refusal> {
        let site = &self.site.site;
        let named = self.named_page(&args.page);
        let doc = named
            .ok_or_else(|| Refusal::Usage(self.words.no_page.replace("{value}", &args.page)))?;
        let key = site.docs[doc].key();
        let versions: Vec<&Name> =
            site.docs.iter().filter(|own| own.key() == key).map(|own| &own.name).collect();
        let lacks = |lang: &&Lang| versions.iter().all(|name| name.lang != **lang);
        let wanted: Vec<&Lang> = match &args.to {
            Some(tag) => vec![self.language(Some(tag))?],
            None => site.config.languages.iter().filter(lacks).collect(),
        };
        let source = &site.docs[doc];
        let text = self.sources.text(&source.path).map(|text| text.to_string()).unwrap_or_default();
        let mut files = Vec::new();
        for lang in wanted.into_iter().filter(lacks) {
            files.push(starter::translation(&source.name, &text, lang)?);
        }
        if files.is_empty() {
            return Err(Refusal::Usage(self.words.no_gap.replace("{value}", &key)));
        }
        self.create(&files)?;
        say(self.words.draft);
        Ok(())
    }

    /// The document of a page: by its file, from here or from the folder of the site, or by its key, in the
    /// first language that it has.
    fn named_page(&self, named: &str) -> Option<usize> {
        let site = &self.site.site;
        let named = named.replace('\\', "/");
        let real = |path: &Path| path.canonicalize().ok();
        let file = real(Path::new(&named));
        let by_file = || {
            let file = file.as_ref()?;
            site.docs
                .iter()
                .position(|doc| real(&self.root.join(doc.path.as_str())).as_ref() == Some(file))
        };
        let key = named.trim_matches('/');
        let key = key.strip_prefix("content/").unwrap_or(key);
        let by_path = || site.doc_at(&SourcePath::new(format!("{CONTENT}/{key}")));
        let rank = |doc: &usize| {
            site.config.languages.iter().position(|lang| *lang == site.docs[*doc].name.lang)
        };
        let by_key = || {
            let docs = (0..site.docs.len()).filter(|doc| site.docs[*doc].is_named(key));
            docs.filter(|doc| rank(doc).is_some()).min_by_key(rank)
        };
        by_path().or_else(by_file).or_else(by_key)
    }

    fn template(&self, args: &TemplateArgs) -> Result<(), Refusal> {
        use std::io::Write;
        let mut out = std::io::stdout().lock();
        let Some(name) = &args.file else {
            say(self.words.templates);
            for name in theme::originals() {
                let _ = writeln!(out, "{name}");
            }
            return Ok(());
        };
        let name = name.replace('\\', "/");
        let refused = || Refusal::Usage(self.words.no_template.replace("{value}", &name));
        let bytes = theme::original(&name).ok_or_else(refused)?;
        if args.print {
            let _ = out.write_all(&bytes);
            return Ok(());
        }
        let own = &self.site.site.config.theme.value;
        if own == "default" {
            return Err(Refusal::Usage(self.words.theme.to_owned()));
        }
        let folder = format!("{}/{own}", theme::THEMES);
        let file =
            NewFile { path: SourcePath::new(format!("{folder}/{name}")), bytes: bytes.to_vec() };
        self.create(&[file])?;
        let path = SourcePath::new(format!("{folder}/{}", theme::THEME_FILE));
        let noted = theme::with_copy(
            self.sources.text(&path).map(|text| &**text),
            &name,
            &theme::mark(&bytes),
        );
        match (self.sources.text(&path), noted) {
            (_, None) => Ok(()),
            (None, Some(text)) => {
                let file = NewFile { path, bytes: text.into_bytes() };
                self.create(&[file])
            }
            (Some(old), Some(text)) => {
                disk::replace(&self.root.join(path.as_str()), old, &text)?;
                say(&self.words.added.replace("{path}", path.as_str()));
                Ok(())
            }
        }
    }

    /// Makes files that are not there yet, and tells of each.
    fn create(&self, files: &[NewFile]) -> Result<(), Refusal> {
        let is_there =
            |file: &&NewFile| self.root.join(file.path.as_str()).symlink_metadata().is_ok();
        if let Some(file) = files.iter().find(is_there) {
            let sentence = self.words.file_is_there.replace("{path}", file.path.as_str());
            return Err(Refusal::Usage(sentence));
        }
        disk::create(&self.root, files)?;
        for file in files {
            say(&self.words.file.replace("{path}", file.path.as_str()));
        }
        Ok(())
    }
}
