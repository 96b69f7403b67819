//! The words of `digituki doctor`.

use super::MessageLang;

/// What a sentence tells besides its words.
pub type Fact = String;

/// How something is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum State {
    /// As it should be.
    Fine,
    /// Worth a look.
    Look,
    /// To be put right before the site is published.
    Mend,
}

/// What was seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs, reason = "their sentences tell")]
pub enum Symptom {
    VersionSame,
    VersionOlder,
    VersionNewer,
    VersionMissing,
    ContentFine,
    ContentWarnings,
    ContentErrors,
    LanguagesFine,
    LanguagesMissing,
    ThemeDefault,
    ThemeFine,
    ThemeOutdated,
    AddressFine,
    AddressSample,
    AddressDomain,
    EmailFine,
    EmailSample,
    EmailMissing,
    SamplesShown,
    GitNone,
    GitFine,
    GitIgnores,
    GitTakes,
    SchemasFine,
    SchemasMissing,
    SchemasOld,
    WorkflowFine,
    WorkflowMissing,
    WorkflowOther,
    SizeUnknown,
    SizeFine,
    SizeNear,
    SizeOver,
}

impl Symptom {
    /// All of them.
    pub const ALL: [Symptom; 33] = [
        Symptom::VersionSame,
        Symptom::VersionOlder,
        Symptom::VersionNewer,
        Symptom::VersionMissing,
        Symptom::ContentFine,
        Symptom::ContentWarnings,
        Symptom::ContentErrors,
        Symptom::LanguagesFine,
        Symptom::LanguagesMissing,
        Symptom::ThemeDefault,
        Symptom::ThemeFine,
        Symptom::ThemeOutdated,
        Symptom::AddressFine,
        Symptom::AddressSample,
        Symptom::AddressDomain,
        Symptom::EmailFine,
        Symptom::EmailSample,
        Symptom::EmailMissing,
        Symptom::SamplesShown,
        Symptom::GitNone,
        Symptom::GitFine,
        Symptom::GitIgnores,
        Symptom::GitTakes,
        Symptom::SchemasFine,
        Symptom::SchemasMissing,
        Symptom::SchemasOld,
        Symptom::WorkflowFine,
        Symptom::WorkflowMissing,
        Symptom::WorkflowOther,
        Symptom::SizeUnknown,
        Symptom::SizeFine,
        Symptom::SizeNear,
        Symptom::SizeOver,
    ];

    /// How bad it is.
    pub fn state(self) -> State {
        use Symptom::*;
        match self {
            VersionNewer | ContentErrors | AddressDomain | GitIgnores | SizeOver => State::Mend,
            VersionOlder | VersionMissing | ContentWarnings | LanguagesMissing | ThemeOutdated
            | AddressSample | EmailSample | EmailMissing | SamplesShown | GitNone | GitTakes
            | SchemasMissing | SchemasOld | WorkflowMissing | WorkflowOther | SizeNear => {
                State::Look
            }
            _ => State::Fine,
        }
    }
}

/// The word for a state.
pub fn state(state: State, lang: MessageLang) -> &'static str {
    match (state, lang) {
        (State::Fine, MessageLang::Fi) => "kunnossa",
        (State::Look, MessageLang::Fi) => "huomaa",
        (State::Mend, MessageLang::Fi) => "korjaa",
        (State::Fine, MessageLang::Sv) => "i ordning",
        (State::Look, MessageLang::Sv) => "obs",
        (State::Mend, MessageLang::Sv) => "rätta",
        (State::Fine, MessageLang::En) => "fine",
        (State::Look, MessageLang::En) => "note",
        (State::Mend, MessageLang::En) => "mend",
    }
}

/// What is told of something, and what to do; that is empty where nothing is to be done.
pub fn told(symptom: Symptom, facts: &[(&str, Fact)], lang: MessageLang) -> (String, String) {
    let (what, fix) = match lang {
        MessageLang::Fi => fi(symptom),
        MessageLang::Sv => sv(symptom),
        MessageLang::En => en(symptom),
    };
    let filled = |text: &str| {
        facts
            .iter()
            .fold(text.to_owned(), |text, (name, fact)| text.replace(&format!("{{{name}}}"), fact))
    };
    (filled(what), filled(fix))
}

/// How it ends: the number of things to put right and of those to look at.
pub fn closing(mend: usize, look: usize, lang: MessageLang) -> String {
    match lang {
        MessageLang::Fi => format!("Korjattavaa: {mend}. Huomattavaa: {look}."),
        MessageLang::Sv => format!("Att rätta: {mend}. Att se på: {look}."),
        MessageLang::En => format!("To mend: {mend}. To look at: {look}."),
    }
}

fn fi(symptom: Symptom) -> (&'static str, &'static str) {
    use Symptom::*;
    match symptom {
        VersionSame => ("Versio: digituki {own}, sama jolla sivusto on tehty.", ""),
        VersionOlder => (
            "Versio: digituki {own}, sivusto on tehty versiolla {value}.",
            "Lue ohjelman muutosluettelo ja vaihda sitten tiedostoon content/site.yaml: digituki: \"{own}\"",
        ),
        VersionNewer => (
            "Versio: digituki {own}, mutta sivusto on tehty versiolle {value}.",
            "Päivitä digituki.",
        ),
        VersionMissing => (
            "Versio: digituki {own}. Sivusto ei kerro, millä versiolla se on tehty.",
            "Lisää tiedostoon content/site.yaml: digituki: \"{own}\"",
        ),
        ContentFine => ("Sisältö: ei virheitä eikä varoituksia.", ""),
        ContentWarnings => {
            ("Sisältö: varoituksia {warnings}.", "Katso ne komennolla digituki check.")
        }
        ContentErrors => (
            "Sisältö: virheitä {errors}, varoituksia {warnings}. Sivustoa ei voi julkaista.",
            "Katso ne komennolla digituki check.",
        ),
        LanguagesFine => ("Kielet: jokainen sivu on kaikilla kielillä, joilla sen pitää olla.", ""),
        LanguagesMissing => (
            "Kielet: puuttuvia kieliversioita {count}: {files}",
            "Tee pohja käännökselle: digituki new translation SIVU",
        ),
        ThemeDefault => ("Teema: ohjelman oma.", ""),
        ThemeFine => ("Teema: omia tiedostoja {count}, mikään ei ole vanhentunut.", ""),
        ThemeOutdated => (
            "Teema: omista tiedostoista vanhentuneita {old}.",
            "Katso ne komennolla digituki check.",
        ),
        AddressFine => ("Osoite: {value}", ""),
        AddressSample => (
            "Osoite: {value} on esimerkki.",
            "Vaihda base_url tiedostossa content/site.yaml, kun tiedät, missä sivusto julkaistaan. GitHubin julkaisu käyttää oikeaa osoitetta siitä huolimatta.",
        ),
        AddressDomain => (
            "Osoite: {value} ei ole se verkkotunnus, joka on tiedostossa content/_root/CNAME.",
            "Katso ohje komennolla digituki check.",
        ),
        EmailFine => ("Sähköposti: {value}", ""),
        EmailSample => (
            "Sähköposti: {value} on esimerkki.",
            "Vaihda organisaation yhteinen osoite tiedostoon content/site.yaml. Lukijat lähettävät palautteen siihen.",
        ),
        EmailMissing => (
            "Sähköposti: organisaatiolla ei ole osoitetta.",
            "Lisää tiedostoon content/site.yaml organisaation yhteinen osoite (email), jotta lukijat voivat antaa palautetta.",
        ),
        SamplesShown => (
            "Tarjoajat: keksittyjä esimerkkejä (samples: true).",
            "Kun olet vaihtanut ne todellisiin tarjoajiin, poista rivi samples.",
        ),
        GitNone => (
            "Git: kansio ei ole Git-repositoriossa, tai ohjelmaa git ei ole.",
            "Julkaiseminen GitHubissa tarvitsee repositorion: git init",
        ),
        GitFine => ("Git: ottaa mukaan kaikki sivuston tiedostot eikä valmiita sivuja.", ""),
        GitIgnores => (
            "Git: ohittaa tiedostoja, joita sivusto tarvitsee: {files}",
            "Poista niitä koskeva rivi tiedostosta .gitignore.",
        ),
        GitTakes => (
            "Git: ottaa mukaan myös valmiit sivut kansiosta public.",
            "Lisää tiedostoon .gitignore rivi: /public/",
        ),
        SchemasFine => ("Editori: kansion {folder} tiedostot ovat ajan tasalla.", ""),
        SchemasMissing => (
            "Editori: kansiota {folder} ei ole, joten VS Code ei ehdota kenttiä.",
            "Tee se komennolla digituki schema.",
        ),
        SchemasOld => (
            "Editori: kansion {folder} tiedostot ovat toisesta versiosta.",
            "Tee ne uudelleen komennolla digituki schema.",
        ),
        WorkflowFine => ("GitHub: sivuston tarkistus ja julkaisu on määritelty.", ""),
        WorkflowMissing => (
            "GitHub: sivustoa ei tarkisteta eikä julkaista itsestään.",
            "Ohje on dokumentaatiossa kohdassa Publishing.",
        ),
        WorkflowOther => (
            "GitHub: julkaisu käyttää versiota {value}, tämä on {own}.",
            "Vaihda versio tiedostossa .github/workflows/site.yml.",
        ),
        SizeUnknown => ("Koko: sivustoa ei ole vielä muodostettu.", ""),
        SizeFine => ("Koko: {size} Mt, suurin tiedosto {file} ({len} Mt).", ""),
        SizeNear => (
            "Koko: {size} Mt. GitHub Pagesin raja on 1 000 Mt.",
            "Pienennä kuvia ja tiedostoja. Suurin on {file} ({len} Mt).",
        ),
        SizeOver => (
            "Koko: {size} Mt, suurin tiedosto {file} ({len} Mt). GitHub Pages julkaisee enintään 1 000 Mt ja ottaa vastaan enintään 100 Mt:n tiedostoja.",
            "Pienennä kuvia ja tiedostoja tai vie suurimmat muualle.",
        ),
    }
}

fn sv(symptom: Symptom) -> (&'static str, &'static str) {
    use Symptom::*;
    match symptom {
        VersionSame => ("Version: digituki {own}, samma som webbplatsen är gjord med.", ""),
        VersionOlder => (
            "Version: digituki {own}, webbplatsen är gjord med version {value}.",
            "Läs programmets ändringslista och ändra sedan i content/site.yaml: digituki: \"{own}\"",
        ),
        VersionNewer => (
            "Version: digituki {own}, men webbplatsen är gjord för version {value}.",
            "Uppdatera digituki.",
        ),
        VersionMissing => (
            "Version: digituki {own}. Webbplatsen anger inte vilken version den är gjord med.",
            "Lägg till i content/site.yaml: digituki: \"{own}\"",
        ),
        ContentFine => ("Innehåll: inga fel och inga varningar.", ""),
        ContentWarnings => {
            ("Innehåll: varningar {warnings}.", "Se dem med kommandot digituki check.")
        }
        ContentErrors => (
            "Innehåll: fel {errors}, varningar {warnings}. Webbplatsen kan inte publiceras.",
            "Se dem med kommandot digituki check.",
        ),
        LanguagesFine => ("Språk: varje sida finns på alla språk som den ska finnas på.", ""),
        LanguagesMissing => (
            "Språk: språkversioner som saknas {count}: {files}",
            "Gör ett underlag för översättningen: digituki new translation SIDA",
        ),
        ThemeDefault => ("Tema: programmets eget.", ""),
        ThemeFine => ("Tema: egna filer {count}, ingen är föråldrad.", ""),
        ThemeOutdated => {
            ("Tema: föråldrade egna filer {old}.", "Se dem med kommandot digituki check.")
        }
        AddressFine => ("Adress: {value}", ""),
        AddressSample => (
            "Adress: {value} är ett exempel.",
            "Ändra base_url i content/site.yaml när du vet var webbplatsen publiceras. Publiceringen på GitHub använder rätt adress ändå.",
        ),
        AddressDomain => (
            "Adress: {value} är inte domänen i filen content/_root/CNAME.",
            "Se rådet med kommandot digituki check.",
        ),
        EmailFine => ("E-post: {value}", ""),
        EmailSample => (
            "E-post: {value} är ett exempel.",
            "Skriv organisationens gemensamma adress i content/site.yaml. Läsarna skickar sin respons dit.",
        ),
        EmailMissing => (
            "E-post: organisationen har ingen adress.",
            "Lägg till organisationens gemensamma adress (email) i content/site.yaml, så att läsarna kan ge respons.",
        ),
        SamplesShown => (
            "Tillhandahållare: påhittade exempel (samples: true).",
            "När du har bytt dem mot verkliga tar du bort raden samples.",
        ),
        GitNone => (
            "Git: mappen är inte i ett Git-repositorium, eller så finns inte programmet git.",
            "Publicering på GitHub kräver ett repositorium: git init",
        ),
        GitFine => ("Git: tar med alla webbplatsens filer men inte de färdiga sidorna.", ""),
        GitIgnores => (
            "Git: hoppar över filer som webbplatsen behöver: {files}",
            "Ta bort raden som gäller dem ur filen .gitignore.",
        ),
        GitTakes => (
            "Git: tar också med de färdiga sidorna i mappen public.",
            "Lägg till raden i filen .gitignore: /public/",
        ),
        SchemasFine => ("Redigerare: filerna i mappen {folder} är aktuella.", ""),
        SchemasMissing => (
            "Redigerare: mappen {folder} saknas, så VS Code föreslår inga fält.",
            "Gör den med kommandot digituki schema.",
        ),
        SchemasOld => (
            "Redigerare: filerna i mappen {folder} är från en annan version.",
            "Gör om dem med kommandot digituki schema.",
        ),
        WorkflowFine => ("GitHub: kontroll och publicering är angivna.", ""),
        WorkflowMissing => (
            "GitHub: webbplatsen kontrolleras och publiceras inte av sig själv.",
            "Anvisningen finns i dokumentationen under Publishing.",
        ),
        WorkflowOther => (
            "GitHub: publiceringen använder version {value}, den här är {own}.",
            "Ändra versionen i .github/workflows/site.yml.",
        ),
        SizeUnknown => ("Storlek: webbplatsen har inte byggts ännu.", ""),
        SizeFine => ("Storlek: {size} MB, den största filen {file} ({len} MB).", ""),
        SizeNear => (
            "Storlek: {size} MB. GitHub Pages gräns är 1 000 MB.",
            "Gör bilder och filer mindre. Den största är {file} ({len} MB).",
        ),
        SizeOver => (
            "Storlek: {size} MB, den största filen {file} ({len} MB). GitHub Pages publicerar högst 1 000 MB och tar emot filer på högst 100 MB.",
            "Gör bilder och filer mindre eller flytta de största någon annanstans.",
        ),
    }
}

fn en(symptom: Symptom) -> (&'static str, &'static str) {
    use Symptom::*;
    match symptom {
        VersionSame => ("Version: digituki {own}, the one that the site was made with.", ""),
        VersionOlder => (
            "Version: digituki {own}, the site was made with version {value}.",
            "Read the change log of the program, then change content/site.yaml: digituki: \"{own}\"",
        ),
        VersionNewer => (
            "Version: digituki {own}, but the site was made for version {value}.",
            "Update digituki.",
        ),
        VersionMissing => (
            "Version: digituki {own}. The site does not tell which version it was made with.",
            "Add to content/site.yaml: digituki: \"{own}\"",
        ),
        ContentFine => ("Content: no errors and no warnings.", ""),
        ContentWarnings => {
            ("Content: warnings {warnings}.", "See them with the command digituki check.")
        }
        ContentErrors => (
            "Content: errors {errors}, warnings {warnings}. The site can't be published.",
            "See them with the command digituki check.",
        ),
        LanguagesFine => {
            ("Languages: every page is in all the languages that it should be in.", "")
        }
        LanguagesMissing => (
            "Languages: missing language versions {count}: {files}",
            "Make a file for the translation: digituki new translation PAGE",
        ),
        ThemeDefault => ("Theme: the program's own.", ""),
        ThemeFine => ("Theme: files of your own {count}, none out of date.", ""),
        ThemeOutdated => (
            "Theme: files of your own that are out of date {old}.",
            "See them with the command digituki check.",
        ),
        AddressFine => ("Address: {value}", ""),
        AddressSample => (
            "Address: {value} is an example.",
            "Change base_url in content/site.yaml when you know where the site will be. Publishing on GitHub uses the right address in any case.",
        ),
        AddressDomain => (
            "Address: {value} is not the domain in the file content/_root/CNAME.",
            "See the advice with the command digituki check.",
        ),
        EmailFine => ("Email: {value}", ""),
        EmailSample => (
            "Email: {value} is an example.",
            "Put the shared address of the organisation into content/site.yaml. Readers send their feedback there.",
        ),
        EmailMissing => (
            "Email: the organisation has no address.",
            "Add the shared address of the organisation (email) to content/site.yaml, so that readers can give feedback.",
        ),
        SamplesShown => (
            "Providers: invented samples (samples: true).",
            "When you have put real providers in their place, remove the line samples.",
        ),
        GitNone => (
            "Git: the folder is in no Git repository, or there is no program git.",
            "Publishing on GitHub needs a repository: git init",
        ),
        GitFine => ("Git: takes all files of the site and leaves the finished pages out.", ""),
        GitIgnores => (
            "Git: ignores files that the site needs: {files}",
            "Remove the line about them from the file .gitignore.",
        ),
        GitTakes => (
            "Git: takes the finished pages in the folder public too.",
            "Add a line to the file .gitignore: /public/",
        ),
        SchemasFine => ("Editor: the files in the folder {folder} are up to date.", ""),
        SchemasMissing => (
            "Editor: there is no folder {folder}, so VS Code suggests no fields.",
            "Make it with the command digituki schema.",
        ),
        SchemasOld => (
            "Editor: the files in the folder {folder} are from another version.",
            "Make them anew with the command digituki schema.",
        ),
        WorkflowFine => ("GitHub: checking and publishing are set up.", ""),
        WorkflowMissing => (
            "GitHub: the site is not checked and published by itself.",
            "The documentation tells how, under Publishing.",
        ),
        WorkflowOther => (
            "GitHub: publishing uses version {value}, this is {own}.",
            "Change the version in .github/workflows/site.yml.",
        ),
        SizeUnknown => ("Size: the site has not been built yet.", ""),
        SizeFine => ("Size: {size} MB, the largest file {file} ({len} MB).", ""),
        SizeNear => (
            "Size: {size} MB. The limit of GitHub Pages is 1,000 MB.",
            "Make pictures and files smaller. The largest is {file} ({len} MB).",
        ),
        SizeOver => (
            "Size: {size} MB, the largest file {file} ({len} MB). GitHub Pages publishes at most 1,000 MB and takes files of at most 100 MB.",
            "Make pictures and files smaller, or move the largest ones elsewhere.",
        ),
    }
}
