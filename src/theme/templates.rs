//! The one place that knows the template engine.

use std::{borrow::Cow, collections::BTreeMap};

use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use crate::{
    base::{Lang, SourcePath, Span, hyphens},
    diagnostic::{Diagnostic, Finding},
};

/// The templates of a theme, ready to render.
#[derive(Default)]
pub struct Templates {
    tera: Tera,
}

impl std::fmt::Debug for Templates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.tera.get_template_names()).finish()
    }
}

/// A template with its comments, `{# … #}`, overwritten by spaces, so that every place stays true.
pub(super) fn uncommented(template: &str) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(at) = rest.find("{#") {
        let end = rest[at..].find("#}").map_or(rest.len(), |end| at + end + 2);
        out.push_str(&rest[..at]);
        out.extend(std::iter::repeat_n(' ', end - at));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// The filter `soft`: a title that may break in its long words, by the patterns of the language `lang`.
fn soft(text: &str, arguments: Kwargs, _: &State) -> TeraResult<String> {
    let lang = arguments.get::<String>("lang")?.as_deref().and_then(Lang::parse);
    Ok(lang.map_or_else(|| text.to_owned(), |lang| hyphens::soft(text, &lang).into_owned()))
}

/// What a template sees, by name.
#[derive(Clone, Debug, Default)]
pub struct Vars(Context);

/// A value that many pages share without copying it.
pub type Shared = Value;

/// A value for templates, made once and shared.
pub fn shared(value: &impl serde::Serialize) -> Shared {
    Value::from_serializable(value)
}

impl Vars {
    /// Everything that a view holds, each field by its name.
    pub fn of(view: &impl serde::Serialize) -> Result<Vars, Fault> {
        Context::from_serialize(view).map(Vars).map_err(Fault::from)
    }

    /// Adds everything that a view holds, each field by its name.
    pub fn add(&mut self, view: &impl serde::Serialize) -> Result<(), Fault> {
        self.0.extend(Context::from_serialize(view)?);
        Ok(())
    }

    /// Adds a value that is shared.
    pub fn share(&mut self, name: &'static str, value: &Shared) {
        self.0.insert_value(name, value.clone());
    }

    /// Adds HTML that is right as it stands.
    pub fn html(&mut self, name: &'static str, html: &str) {
        self.0.insert_value(name, Value::safe_string(html));
    }

    /// Adds a text.
    pub fn text(&mut self, name: impl Into<Cow<'static, str>>, text: &str) {
        self.0.insert_value(name, Value::normal_string(text));
    }
}

/// Why a template can't be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The template.
    pub template: String,
    /// The place in it.
    pub span: Option<Span>,
    /// What the engine says, in English.
    pub reason: String,
}

impl Fault {
    /// The finding, for a template of the folder `folder`.
    pub fn diagnostic(&self, folder: &str) -> Diagnostic {
        let file = SourcePath::new(format!("{folder}/{}", self.template));
        let code = Finding::ThemeTemplate.into();
        let d = match self.span {
            Some(span) => Diagnostic::at(code, &file, span),
            None => Diagnostic::on(code, &file),
        };
        d.fact("reason", &self.reason)
    }
}

impl From<tera::Error> for Fault {
    fn from(error: tera::Error) -> Fault {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Fault {
                template: report.filename().to_owned(),
                span: Some(Span::new(report.span().range.start, report.span().range.end)),
                reason: report.message().to_owned(),
            },
            ErrorKind::MissingParent { current, .. } => {
                Fault { template: current.clone(), span: None, reason: error.to_string() }
            }
            kind => told(&kind.to_string()),
        }
    }
}

/// The fault of an error that comes as a drawing: "error: …", then "--> template:line:column".
fn told(drawing: &str) -> Fault {
    let mut lines = drawing.lines();
    let reason = lines.next().unwrap_or_default().trim_start_matches("error: ").trim();
    let place = lines.find_map(|line| line.trim_start().strip_prefix("--> "));
    let template = place.and_then(|place| place.split(':').next()).unwrap_or_default();
    let template = template.trim_matches(['[', ']']);
    Fault { template: template.to_owned(), span: None, reason: reason.to_owned() }
}

impl Templates {
    /// Loads templates by name. Names of filters, components and includes are checked now.
    pub fn load(files: BTreeMap<String, String>) -> Result<Templates, Fault> {
        let mut tera = Tera::default();
        tera.autoescape_on([".html", ".xml"]);
        tera.register_filter("soft", soft);
        tera.add_raw_templates(files)?;
        Ok(Templates { tera })
    }

    /// Renders a template.
    pub fn render(&self, template: &str, vars: &Vars) -> Result<String, Fault> {
        self.tera.render(template, &vars.0).map_err(Fault::from)
    }

    /// Renders a component around a body of HTML. `around` is what every component may ask for.
    pub fn component(
        &self,
        name: &str,
        arguments: &Vars,
        around: &Vars,
        body: Option<&str>,
    ) -> Result<String, Fault> {
        let rendered =
            self.tera.render_component_with_implicits(name, &arguments.0, &around.0, body, true);
        rendered.map_err(Fault::from)
    }
}
