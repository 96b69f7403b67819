//! The page that explains the open data: its files, what their columns hold, and its licence.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;

use crate::{
    base::UrlPath,
    data::{Column, Dataset, Table},
    site::{LangId, Route},
    theme::{Vars, shared},
};

use super::super::Renderer;

/// A file of the open data.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct FileView {
    name: &'static str,
    href: String,
    media_type: &'static str,
    text: String,
}

/// A table of the open data, with what its columns hold.
#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct TableView {
    name: &'static str,
    columns: Vec<ColumnView>,
}

#[derive(JsonSchema, Serialize)]
pub(in crate::render) struct ColumnView {
    /// "name_fi, name_sv, name_en" for one that there is in each language.
    name: String,
    text: String,
}

impl Renderer<'_> {
    pub(super) fn open_data(&self, vars: &mut Vars, lang: LangId) -> &'static str {
        let file = |dataset: Dataset| FileView {
            name: dataset.name(),
            href: self.href(&dataset.url()),
            media_type: dataset.media_type(),
            text: self.data_text(&format!("files.{}", dataset.key()), lang),
        };
        let table = |table: Table| TableView {
            name: table.dataset().name(),
            columns: table.columns().iter().map(|column| self.column(column, lang)).collect(),
        };
        vars.share("files", &shared(&Dataset::ALL.map(file)));
        let licence = self.site.config.licence.as_deref().and_then(licence_url);
        vars.share("licence_url", &shared(&licence));
        vars.share("tables", &shared(&[Table::Providers, Table::Supports].map(table)));
        "data.html"
    }

    fn column(&self, column: &Column, lang: LangId) -> ColumnView {
        let name = column.names(self.site).join(", ");
        ColumnView { name, text: self.data_text(&format!("columns.{}", column.name), lang) }
    }

    fn data_text(&self, key: &str, lang: LangId) -> String {
        let texts = self.theme.texts(self.site.lang(lang));
        let text = texts.and_then(|texts| texts.plain(&format!("data.{key}")));
        text.unwrap_or_default().to_owned()
    }

    /// The open data in the terms of schema.org, for searchers of data.
    pub(in crate::render) fn dataset_thing(&self, route: &Route) -> serde_json::Value {
        let lang = route.lang;
        let distribution = |dataset: Dataset| {
            json!({
                "@type": "DataDownload",
                "name": dataset.name(),
                "encodingFormat": dataset.media_type(),
                "contentUrl": self.absolute(&dataset.url()),
            })
        };
        let mut thing = json!({
            "@type": "Dataset",
            "name": format!("{} – {}", self.t(lang, "data.title"), self.site_title(lang)),
            "description": self.t(lang, "data.lead"),
            "url": self.absolute(&route.url),
            "inLanguage": self.site.lang(lang).as_str(),
            "isAccessibleForFree": true,
            "dateModified": self.site.date.to_string(),
            "spatialCoverage": { "@type": "Country", "name": "Finland", "identifier": "FI" },
            "includedInDataCatalog": { "@type": "DataCatalog", "url": self.absolute(&UrlPath::new("/")) },
            "distribution": Dataset::ALL.map(distribution),
        });
        if let Some(licence) = &self.site.config.licence {
            thing["license"] = match licence_url(licence) {
                Some(url) => json!(url),
                None => json!({ "@type": "CreativeWork", "name": licence }),
            };
        }
        let config = &self.site.config;
        let name = config.organisation.name.best(self.site.lang(lang), &config.languages);
        if let Some((_, name)) = name {
            thing["publisher"] = json!({ "@type": "Organization", "name": name });
        }
        thing
    }
}

/// Where a licence is explained: itself, when it is an address, or the deed of a Creative Commons
/// licence that is named as its makers name it.
fn licence_url(licence: &str) -> Option<String> {
    if licence.starts_with("https://") || licence.starts_with("http://") {
        return Some(licence.to_owned());
    }
    let (name, version) = licence.rsplit_once(' ')?;
    let is_version = version.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    match name.strip_prefix("CC ") {
        Some(terms) if is_version && terms.starts_with("BY") => {
            let terms = terms.to_lowercase();
            Some(format!("https://creativecommons.org/licenses/{terms}/{version}/"))
        }
        _ if name == "CC0" => {
            Some(format!("https://creativecommons.org/publicdomain/zero/{version}/"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::licence_url;

    #[test]
    fn licences_lead_to_their_deeds() {
        let deed = |name: &str| licence_url(name).unwrap_or_default();
        assert_eq!(deed("CC BY 4.0"), "https://creativecommons.org/licenses/by/4.0/");
        assert_eq!(deed("CC BY-SA 4.0"), "https://creativecommons.org/licenses/by-sa/4.0/");
        assert_eq!(deed("CC0 1.0"), "https://creativecommons.org/publicdomain/zero/1.0/");
        assert_eq!(deed("https://example.fi/lupa"), "https://example.fi/lupa");
        assert_eq!(licence_url("Kaikki oikeudet pidätetään"), None);
    }
}
