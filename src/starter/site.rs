//! A whole small site, which builds without a warning.

use jiff::civil::Date;

use crate::{
    base::{BaseUrl, Lang, UrlPath, Version},
    config::{self, ByLang, CONFIG_PATH},
    diagnostic::texts::MessageLang,
    reference::Region,
    registry::REGISTRY_FILE,
    schema::{self, SCHEMAS},
    theme::{Fault, Vars},
};

use super::{
    NewFile,
    fill::{bytes, escaped, filled, paths, quoted, text},
};

/// The languages that the texts of a new site are in.
pub const SPOKEN: [&str; 3] = ["fi", "sv", "en"];

/// What a site is to be.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// Its languages, some of [`SPOKEN`]; the first is that of the originals and of the editors.
    pub languages: Vec<Lang>,
    /// Its name in each of them.
    pub name: ByLang,
    /// Who is responsible for it, in each of them.
    pub organisation: ByLang,
    /// Their shared e-mail address.
    pub email: String,
    /// The region it is about.
    pub region: Option<&'static Region>,
    /// Where it will be published.
    pub base_url: BaseUrl,
    /// The day.
    pub today: Date,
}

/// The files of a site.
pub fn site(wishes: &Wishes) -> Result<Vec<NewFile>, Fault> {
    let names = Names::of(&wishes.languages[0]);
    let mut files = Vec::new();
    for path in paths() {
        files.extend(file(&path, wishes, &names)?);
    }
    files.extend(tools(&files));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// A file of the site, made of a text; `None` for what this site does not need.
fn file(path: &str, wishes: &Wishes, names: &Names) -> Result<Option<NewFile>, Fault> {
    let source = &wishes.languages[0];
    if let Some(page) = path.strip_suffix(".md").filter(|path| path.starts_with("content/")) {
        let Some((page, tag)) = page.rsplit_once('.') else { return Ok(None) };
        let lang = wishes.languages.iter().find(|lang| lang.as_str() == tag);
        return lang.map(|lang| self::page(path, page, lang, wishes, names)).transpose();
    }
    let made = |to: &str| {
        let text = filled(path, &vars(wishes, source, names))?;
        let text = match to.ends_with(".yaml") {
            true => without_other_languages(&text, &wishes.languages),
            false => text,
        };
        Ok(Some(NewFile::text(to, text)))
    };
    match path.split('/').collect::<Vec<_>>()[..] {
        [name] => match name.strip_suffix(&format!(".{source}.yaml")) {
            Some("site") => made(CONFIG_PATH),
            Some("providers") => made(REGISTRY_FILE),
            _ if name == format!("README.{source}.md") => made("README.md"),
            _ => Ok(None),
        },
        ["github", "site.yml"] => made(".github/workflows/site.yml"),
        ["root", name] => made(&format!(".{}", name.replace("vscode-", "vscode/"))),
        ["content", ..] => Ok(Some(NewFile {
            path: crate::base::SourcePath::new(names.put_into(path)),
            bytes: bytes(path),
        })),
        _ => Ok(None),
    }
}

/// A page in a language. Its file is named in the language of the originals, its address in its own.
fn page(
    path: &str,
    page: &str,
    lang: &Lang,
    wishes: &Wishes,
    names: &Names,
) -> Result<NewFile, Fault> {
    let text = filled(path, &vars(wishes, lang, names))?;
    let id = match page.rsplit('/').collect::<Vec<_>>()[..] {
        ["index", folder, _, ..] => folder,
        [name, ..] => name,
        [] => page,
    };
    let (slug, own) = (Names::of(lang).get(id).to_owned(), names.get(id));
    let text = match text.strip_prefix("---\n") {
        Some(rest) if slug != own => format!("---\n{}", with_slug(rest, &slug)),
        _ => text,
    };
    Ok(NewFile::text(format!("{}.{lang}.md", names.put_into(page)), text))
}

/// Front matter with a slug after its title.
fn with_slug(front: &str, slug: &str) -> String {
    match front.split_once('\n') {
        Some((title, rest)) => format!("{title}\nslug: {slug}\n{rest}"),
        None => front.to_owned(),
    }
}

/// What the texts may ask for, in a language.
fn vars(wishes: &Wishes, lang: &Lang, names: &Names) -> Vars {
    let mut vars = Vars::default();
    for (id, name) in names.iter() {
        vars.text(id.to_owned(), name);
    }
    let best = |texts: &ByLang| {
        texts.best(lang, &wishes.languages).map_or(String::new(), |(_, text)| text.to_owned())
    };
    let by_lang = |texts: &ByLang, indent: &str| {
        let line = |(lang, text): &(Lang, String)| format!("{lang}: {}", quoted(text));
        texts.0.iter().map(line).collect::<Vec<String>>().join(&format!("\n{indent}"))
    };
    vars.text("site", &escaped(&best(&wishes.name)));
    vars.text("organisation", &escaped(&best(&wishes.organisation)));
    vars.text("title", &by_lang(&wishes.name, "  "));
    vars.text("organisation_name", &by_lang(&wishes.organisation, "    "));
    vars.text("email", &escaped(&wishes.email));
    vars.text("email_yaml", &quoted(&wishes.email));
    vars.text("today", &wishes.today.to_string());
    vars.text("region", wishes.region.map_or("", |region| region.names.in_lang(lang.as_str())));
    vars.text("region_code", wishes.region.map_or("", |region| region.code));
    vars.text("municipality_code", wishes.region.map_or("", |region| region.centre));
    let languages: Vec<&str> = wishes.languages.iter().map(Lang::as_str).collect();
    vars.text("languages", &format!("[{}]", languages.join(", ")));
    vars.text("editor_language", languages[0]);
    vars.text("base_url", &wishes.base_url.absolute(&UrlPath::new("/")));
    vars.text("version", Version::OWN);
    vars
}

/// Settings without the texts of languages that the site does not have.
fn without_other_languages(text: &str, languages: &[Lang]) -> String {
    let is_other = |line: &&str| {
        let bare = line.trim_start();
        bare.len() < line.len()
            && SPOKEN.iter().any(|tag| {
                bare.starts_with(&format!("{tag}: "))
                    && !languages.iter().any(|lang| lang.as_str() == *tag)
            })
    };
    text.lines().filter(|line| !is_other(line)).map(|line| format!("{line}\n")).collect()
}

/// What editors' programs go by: schemas, and the settings that name them.
fn tools(files: &[NewFile]) -> Vec<NewFile> {
    let own = files.iter().find(|file| file.path.as_str() == CONFIG_PATH);
    let own = own.map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let config = config::parse(&own.unwrap_or_default(), &mut Vec::new());
    let lang = MessageLang::for_tag(config.editor_language.as_str());
    let mut made: Vec<NewFile> = schema::files(&config, lang)
        .into_iter()
        .map(|(name, text)| NewFile::text(format!("{SCHEMAS}/{name}"), text))
        .collect();
    made.push(NewFile::text(schema::EDITOR_SETTINGS, schema::editor_settings()));
    made
}

/// The names of files and folders, by what they are, in a language.
struct Names(Vec<(String, String)>);

impl Names {
    fn of(lang: &Lang) -> Names {
        let column = SPOKEN.iter().position(|tag| *tag == lang.as_str()).unwrap_or(2);
        let row = |line: &str| {
            let cells: Vec<&str> = line.split('\t').collect();
            let id = cells.first()?.replace('-', "_");
            Some((id, (*cells.get(column + 1)?).to_owned()))
        };
        Names(text("names.tsv").lines().skip(1).filter_map(row).collect())
    }

    fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(id, name)| (id.as_str(), name.as_str()))
    }

    /// The name of something; what has none in the table is named the same in all languages.
    fn get<'a>(&'a self, id: &'a str) -> &'a str {
        let key = id.replace('-', "_");
        self.iter().find(|(own, _)| *own == key).map_or(id, |(_, name)| name)
    }

    /// A path with each of its parts named.
    fn put_into(&self, path: &str) -> String {
        let named = |part: &str| match part.split_once('.') {
            Some((stem, ending)) => format!("{}.{ending}", self.get(stem)),
            None => self.get(part).to_owned(),
        };
        path.split('/').map(named).collect::<Vec<String>>().join("/")
    }
}
