//! `digituki schema`: JSON Schemas of what editors write, and settings with which VS Code uses them.

use std::{fs, path::PathBuf, process::ExitCode};

use serde_json::json;

use crate::{
    base::{File, SourcePath},
    config::{self, CONFIG_PATH},
    diagnostic::json,
    disk::{self, WorldError},
    schema::{Subject, schema},
};

use super::{WORLD, say, site, speech};

#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    site: site::Args,
    #[command(flatten)]
    speech: speech::Args,
    /// Where to write the schemas; default: schemas/ in the folder of the site
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> ExitCode {
    let root = match args.site.find_root() {
        Ok(root) => root,
        Err(code) => return code,
    };
    match write(args, &root) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(error.to_string().trim_end());
            ExitCode::from(WORLD)
        }
    }
}

fn write(args: &Args, root: &std::path::Path) -> Result<(), WorldError> {
    let file = disk::read_file(&SourcePath::new(CONFIG_PATH), &root.join(CONFIG_PATH))?;
    let config = match &file {
        File::Text { text, .. } => config::parse(text, &mut Vec::new()),
        _ => config::stand_in(),
    };
    let lang = args.speech.lang(&config.editor_language);
    let out = args.out.clone().unwrap_or_else(|| root.join("schemas"));
    fs::create_dir_all(&out).map_err(WorldError::io("make", &out))?;
    let own = Subject::ALL.map(|subject| (subject.file(), schema(subject, &config, lang)));
    for (name, schema) in own.into_iter().chain([("findings.schema.json", json::schema())]) {
        let path = out.join(name);
        let text = serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n";
        fs::write(&path, text).map_err(WorldError::io("write", &path))?;
        say(&path.display().to_string());
    }
    let settings = root.join(".vscode/settings.json");
    if settings.exists() || args.out.is_some() {
        return Ok(());
    }
    let folder = root.join(".vscode");
    fs::create_dir_all(&folder).map_err(WorldError::io("make", &folder))?;
    fs::write(&settings, vscode()).map_err(WorldError::io("write", &settings))?;
    say(&settings.display().to_string());
    Ok(())
}

/// Settings for the YAML extension of Red Hat in VS Code.
fn vscode() -> String {
    let settings = json!({
        "yaml.schemas": {
            "./schemas/site.schema.json": "content/site.yaml",
            "./schemas/providers.schema.json": ["providers.yaml", "providers/_registry.yaml"],
        },
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": { "editor.insertSpaces": true, "editor.tabSize": 2 },
    });
    serde_json::to_string_pretty(&settings).unwrap_or_default() + "\n"
}
