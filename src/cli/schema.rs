//! `digituki schema`: JSON Schemas of what editors write, and settings with which VS Code uses them.

use std::{fs, path::PathBuf, process::ExitCode};

use crate::{
    base::{File, SourcePath},
    config::{self, CONFIG_PATH},
    disk::{self, WorldError},
    schema,
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
    let out = args.out.clone().unwrap_or_else(|| root.join(schema::SCHEMAS));
    fs::create_dir_all(&out).map_err(WorldError::io("make", &out))?;
    for (name, text) in schema::files(&config, lang) {
        let path = out.join(name);
        fs::write(&path, text).map_err(WorldError::io("write", &path))?;
        say(&path.display().to_string());
    }
    let settings = root.join(schema::EDITOR_SETTINGS);
    if settings.exists() || args.out.is_some() {
        return Ok(());
    }
    let folder = settings.parent().unwrap_or(root);
    fs::create_dir_all(folder).map_err(WorldError::io("make", folder))?;
    fs::write(&settings, schema::editor_settings()).map_err(WorldError::io("write", &settings))?;
    say(&settings.display().to_string());
    Ok(())
}
