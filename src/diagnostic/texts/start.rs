//! The words of `digituki init` and `digituki new`.

use super::MessageLang;

/// What the commands ask and say.
pub struct Start {
    /// Which languages, when a site is begun.
    pub languages: &'static str,
    /// What the site is called.
    pub name: &'static str,
    /// Who is responsible for it.
    pub organisation: &'static str,
    /// Which region it is about.
    pub region: &'static str,
    /// That there is no such language.
    pub no_language: &'static str,
    /// That there is no such region.
    pub no_region: &'static str,
    /// What a site is called whose name nobody has said.
    pub default_name: &'static str,
    /// Who is responsible where nobody has said.
    pub default_organisation: &'static str,
    /// That there is a site already.
    pub is_there: &'static str,
    /// That a site was made: where, and how many files.
    pub made: &'static str,
    /// A file that was there and stays.
    pub kept: &'static str,
    /// What is best done next, a line each.
    pub next: &'static [&'static str],
    /// That a file was made.
    pub file: &'static str,
    /// That something was added to a file.
    pub added: &'static str,
    /// That a file is there already.
    pub file_is_there: &'static str,
    /// That a page is a draft.
    pub draft: &'static str,
    /// That several sections have pages of this kind.
    pub which_section: &'static str,
    /// That no section has them.
    pub no_section: &'static str,
    /// That a folder is no section.
    pub no_folder: &'static str,
    /// That a name has no letters for an address.
    pub no_name: &'static str,
    /// That there is no such page.
    pub no_page: &'static str,
    /// That a page lacks no language.
    pub no_gap: &'static str,
    /// That a place is not known.
    pub no_place: &'static str,
    /// That `providers.yaml` can't be added to.
    pub no_end: &'static str,
    /// That the theme has no such file.
    pub no_template: &'static str,
    /// Where the files of the default theme are that can be copied.
    pub templates: &'static str,
    /// That a site uses the default theme, which must get another name first.
    pub theme: &'static str,
}

/// The words of a language.
pub fn start(lang: MessageLang) -> &'static Start {
    match lang {
        MessageLang::Fi => &FI,
        MessageLang::Sv => &SV,
        MessageLang::En => &EN,
    }
}

const FI: Start = Start {
    languages: "Sivuston kielet, lähdekieli ensin (fi, sv, en)",
    name: "Sivuston nimi",
    organisation: "Organisaatio, joka vastaa sivustosta",
    region: "Maakunta, jota sivusto koskee (tyhjä: koko maa)",
    no_language: "”{value}” ei kelpaa. Luettele kielet pilkulla erotettuina: fi, sv, en.",
    no_region: "Maakuntaa ”{value}” ei ole. Maakunnat: {known}.",
    default_name: "Digituki",
    default_organisation: "Organisaation nimi",
    is_there: "Kansiossa on jo sivusto tai sen osia: {path}. Mitään ei kirjoitettu. Valitse tyhjä kansio.",
    made: "Sivusto on valmis kansiossa {folder}. Tiedostoja: {count}.",
    kept: "Tiedosto {path} oli jo olemassa, eikä sitä muutettu.",
    next: &[
        "Näin jatkat:",
        "  digituki serve --open    näytä sivusto selaimessa ja kirjoita",
        "  digituki check           tarkista sivusto",
        "Ohje sisällön tekijälle on tiedostossa README.md.",
    ],
    file: "Tehtiin {path}",
    added: "Lisättiin tiedostoon {path}",
    file_is_there: "Tiedosto {path} on jo olemassa, eikä sitä muutettu.",
    draft: "Sivu on luonnos: se julkaistaan, kun poistat rivin draft: true.",
    which_section: "Tällaisia sivuja on monessa osiossa. Valitse kansio: --in {known}",
    no_section: "Missään osiossa ei ole tällaisia sivuja. Valitse kansio, esimerkiksi: --in ohjeet",
    no_folder: "Kansiota content/{value} ei ole. Tee se ensin: digituki new section \"Osion otsikko\"",
    no_name: "Nimestä ”{value}” ei saa osoitetta. Anna tiedostolle nimi: --name puhelin",
    no_page: "Sivua ”{value}” ei ole. Anna tiedoston polku, esimerkiksi content/ohjeet/puhelin.fi.md",
    no_gap: "Sivulta {value} ei puutu kieliä.",
    no_place: "Kuntaa tai maakuntaa ”{value}” ei ole.",
    no_end: "Tiedoston providers.yaml loppuun ei voi lisätä tarjoajaa. Korjaa ensin sen virheet (digituki check), \
             tai siirrä kohta ”providers” tiedoston viimeiseksi.",
    no_template: "Oletusteemassa ei ole tiedostoa ”{value}”.",
    templates: "Tiedostot, jotka voi kopioida:",
    theme: "Sivusto käyttää oletusteemaa. Anna omalle teemalle nimi tiedostossa content/site.yaml, \
            esimerkiksi theme: oma",
};

const SV: Start = Start {
    languages: "Webbplatsens språk, källspråket först (fi, sv, en)",
    name: "Webbplatsens namn",
    organisation: "Organisationen som ansvarar för webbplatsen",
    region: "Landskapet som webbplatsen gäller (tomt: hela landet)",
    no_language: "”{value}” duger inte. Lista språken med kommatecken emellan: fi, sv, en.",
    no_region: "Landskapet ”{value}” finns inte. Landskap: {known}.",
    default_name: "Digitalt stöd",
    default_organisation: "Organisationens namn",
    is_there: "I mappen finns redan en webbplats eller delar av en: {path}. Inget skrevs. Välj en tom mapp.",
    made: "Webbplatsen är klar i mappen {folder}. Filer: {count}.",
    kept: "Filen {path} fanns redan och ändrades inte.",
    next: &[
        "Så här fortsätter du:",
        "  digituki serve --open    visa webbplatsen i webbläsaren och skriv",
        "  digituki check           kontrollera webbplatsen",
        "Handledningen för dig som skriver finns i filen README.md.",
    ],
    file: "Skapade {path}",
    added: "Lade till i filen {path}",
    file_is_there: "Filen {path} finns redan och ändrades inte.",
    draft: "Sidan är ett utkast: den publiceras när du tar bort raden draft: true.",
    which_section: "Sådana sidor finns i flera avsnitt. Välj mapp: --in {known}",
    no_section: "Inget avsnitt har sådana sidor. Välj mapp, till exempel: --in anvisningar",
    no_folder: "Mappen content/{value} finns inte. Skapa den först: digituki new section \"Avsnittets rubrik\"",
    no_name: "Namnet ”{value}” kan inte bli en adress. Ge filen ett namn: --name telefon",
    no_page: "Sidan ”{value}” finns inte. Ge filens sökväg, till exempel content/anvisningar/telefon.sv.md",
    no_gap: "Sidan {value} saknar inga språk.",
    no_place: "Kommunen eller landskapet ”{value}” finns inte.",
    no_end: "Det går inte att lägga till en tillhandahållare i slutet av providers.yaml. Rätta först felen i filen \
             (digituki check), eller flytta ”providers” sist i filen.",
    no_template: "Standardtemat har ingen fil ”{value}”.",
    templates: "Filer som kan kopieras:",
    theme: "Webbplatsen använder standardtemat. Ge ditt eget tema ett namn i content/site.yaml, till \
            exempel theme: eget",
};

const EN: Start = Start {
    languages: "Languages of the site, that of the originals first (fi, sv, en)",
    name: "Name of the site",
    organisation: "Organisation responsible for the site",
    region: "Region that the site is about (empty: the whole country)",
    no_language: "“{value}” can't be used. List the languages with commas between them: fi, sv, en.",
    no_region: "There is no region “{value}”. Regions: {known}.",
    default_name: "Digital support",
    default_organisation: "Name of the organisation",
    is_there: "There is a site in the folder already, or parts of one: {path}. Nothing was written. Choose an \
               empty folder.",
    made: "The site is ready in the folder {folder}. Files: {count}.",
    kept: "The file {path} was there already and was not changed.",
    next: &[
        "What to do next:",
        "  digituki serve --open    show the site in a browser while you write",
        "  digituki check           check the site",
        "The guide for editors is in the file README.md.",
    ],
    file: "Made {path}",
    added: "Added to the file {path}",
    file_is_there: "The file {path} is there already and was not changed.",
    draft: "The page is a draft: it is published when you remove the line draft: true.",
    which_section: "Several sections have pages of this kind. Choose a folder: --in {known}",
    no_section: "No section has pages of this kind. Choose a folder, for example: --in guides",
    no_folder: "There is no folder content/{value}. Make it first: digituki new section \"Title of the section\"",
    no_name: "The name “{value}” can't become an address. Name the file: --name phone",
    no_page: "There is no page “{value}”. Give the path of its file, for example content/guides/phone.en.md",
    no_gap: "The page {value} lacks no language.",
    no_place: "There is no municipality or region “{value}”.",
    no_end: "A provider can't be added at the end of providers.yaml. Correct the errors in it first (digituki \
             check), or move “providers” to the end of the file.",
    no_template: "The default theme has no file “{value}”.",
    templates: "Files that can be copied:",
    theme: "The site uses the default theme. Name a theme of your own in content/site.yaml, for example \
            theme: own",
};
