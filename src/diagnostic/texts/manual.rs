//! The words of `digituki explain`.

use super::MessageLang;

/// What stands around the long form of a code.
#[allow(missing_docs, reason = "the words themselves say it")]
pub struct Manual {
    pub what: &'static str,
    pub severity: &'static str,
    pub criteria: &'static str,
    pub rules: &'static str,
    pub wrong: &'static str,
    pub right: &'static str,
    pub mend: &'static str,
    pub everywhere: &'static str,
    pub here: &'static str,
    pub reason: &'static str,
    pub unknown: &'static str,
    pub near: &'static str,
    pub all: &'static str,
}

/// The words in a language.
pub fn manual(lang: MessageLang) -> &'static Manual {
    match lang {
        MessageLang::Fi => &FI,
        MessageLang::Sv => &SV,
        MessageLang::En => &EN,
    }
}

static FI: Manual = Manual {
    what: "mitä",
    severity: "vakavuus",
    criteria: "WCAG-kriteerit",
    rules: "säännön numero",
    wrong: "Väärin",
    right: "Oikein",
    mend: "Komento digituki check --fix korjaa tämän puolestasi, kun korjaus on varma.",
    everywhere: "Sääntöä voi lieventää tai sen voi poistaa käytöstä koko sivustolla tiedostossa \
                 content/site.yaml. Tasot ovat off, note, warning ja error.",
    here: "Yhdessä kohdassa säännön voi poistaa käytöstä kommentilla, joka kirjoitetaan kohdan edelle, \
           ensin Markdown-tekstissä ja sitten YAML-tiedostossa:",
    reason: "Syy",
    unknown: "Koodia ”{code}” ei ole.",
    near: "Tarkoititko ”{near}”?",
    all: "Komento digituki explain luettelee kaikki koodit.",
};

static SV: Manual = Manual {
    what: "vad",
    severity: "allvarlighetsgrad",
    criteria: "WCAG-kriterier",
    rules: "regelns nummer",
    wrong: "Fel",
    right: "Rätt",
    mend: "Kommandot digituki check --fix rättar det här åt dig när rättelsen är säker.",
    everywhere: "Regeln kan mildras eller stängas av för hela webbplatsen i filen content/site.yaml. \
                 Nivåerna är off, note, warning och error.",
    here: "På ett enskilt ställe kan regeln stängas av med en kommentar före stället, först i \
           Markdown-text och sedan i en YAML-fil:",
    reason: "Orsak",
    unknown: "Koden ”{code}” finns inte.",
    near: "Menade du ”{near}”?",
    all: "Kommandot digituki explain räknar upp alla koder.",
};

static EN: Manual = Manual {
    what: "what",
    severity: "severity",
    criteria: "WCAG criteria",
    rules: "number of the rule",
    wrong: "Wrong",
    right: "Right",
    mend: "The command digituki check --fix corrects this for you when the correction is certain.",
    everywhere: "The rule can be relaxed or turned off for the whole site in the file \
                 content/site.yaml. The levels are off, note, warning and error.",
    here: "In one place the rule can be turned off with a comment before it, first in Markdown and then \
           in a YAML file:",
    reason: "Reason",
    unknown: "There is no code “{code}”.",
    near: "Did you mean “{near}”?",
    all: "The command digituki explain lists all codes.",
};
