//! Messages in Finnish.

use super::{Code, Severity, Term, Text, Voice};
use crate::diagnostic::{Finding, YamlFault};

pub(super) const VOICE: Voice = Voice {
    text,
    term,
    severity,
    near: "Tarkoititko ”{near}”?",
    also: "tämä liittyy asiaan",
    why: "miksi",
    fix: "tee näin",
    mend: [
        "Komento digituki check --fix tekee sen puolestasi.",
        "Komento digituki check --fix --https tekee sen puolestasi.",
    ],
    line: "rivi",
    column: "sarake",
    quote: "kohdassa lukee",
    columns: ["Vakavuus", "Paikka", "Mikä on vialla", "Tee näin"],
};

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Off => "pois",
        Severity::Note => "huomio",
        Severity::Due => "määräaika",
        Severity::Warning => "varoitus",
        Severity::Error => "virhe",
    }
}

fn term(term: Term) -> &'static str {
    match term {
        Term::Text => "teksti",
        Term::List => "luettelo, jossa jokaisen kohdan edessä on ”- ”",
        Term::Fields => "nimetyt kentät, kukin omalla rivillään",
        Term::Number => "kokonaisluku",
        Term::Minutes => "kokonaisluku väliltä 1–1440",
        Term::YesNo => "true tai false",
        Term::TextByLanguage => "teksti kullakin kielellä, esimerkiksi ”fi: …”",
        Term::Finnish => "suomi",
        Term::Swedish => "ruotsi",
        Term::English => "englanti",
        Term::Feedback => "palauteosoite",
        Term::Supervisor => "valvontaviranomaisen yhteystieto",
        Term::Tags => "rakennetunnisteet",
        Term::Language => "kieli",
        Term::Title => "otsikko",
    }
}

fn text(code: Code) -> Text {
    match code {
        Code::Yaml(_, fault) => yaml(fault),
        Code::Finding(finding) => finding_text(finding),
    }
}

fn yaml(fault: YamlFault) -> Text {
    let (what, why, fix) = match fault {
        YamlFault::Syntax => (
            "Tätä riviä ei voi lukea YAML-muodossa.",
            "Tämän osan loput rivit jäävät pois, kunnes rivi on korjattu.",
            "Vertaa riviä yllä oleviin: muoto on ”kenttä: arvo”, ja saman tason kentillä on sama sisennys.",
        ),
        YamlFault::Tab => (
            "Tässä on sarkainmerkki. YAMLissa kentän nimen edessä saa olla vain välilyöntejä.",
            "Sarkain näyttää eri ohjelmissa erilaiselta, joten kukaan ei näe, mikä kuuluu mihinkin.",
            "Korvaa sarkain välilyönneillä: kaksi jokaista tasoa kohti.",
        ),
        YamlFault::Quote => (
            "Tästä alkavasta tekstistä puuttuu lopettava lainausmerkki.",
            "Kaikki tämän jälkeen luetaan yhdeksi pitkäksi tekstiksi.",
            "Lisää tekstin loppuun sama merkki, \" tai '.",
        ),
        YamlFault::Colon => (
            "Tällä rivillä on toinenkin kaksoispiste.",
            "Kaksoispiste ja välilyönti aloittavat kentän arvon, joten tekstissä niitä voi käyttää vain lainausmerkkien sisällä.",
            "Kirjoita koko teksti lainausmerkkeihin: {example}",
        ),
        YamlFault::ColonSpace => (
            "Kaksoispisteen jälkeen puuttuu välilyönti.",
            "Ilman sitä riviä ei tunnisteta kentäksi.",
            "Kirjoita: {example}",
        ),
        YamlFault::Sign => (
            "Arvon alussa ei voi olla merkkiä {sign} ilman lainausmerkkejä.",
            "Merkillä on YAMLissa oma merkityksensä, ja rivin loppu jäisi lukematta.",
            "Kirjoita koko arvo lainausmerkkeihin: {example}",
        ),
        YamlFault::CurlyQuote => (
            "Arvon ympärillä on kaarevat lainausmerkit.",
            "YAML tuntee vain suorat lainausmerkit, \" ja '. Tekstinkäsittelyohjelma muuttaa ne usein kaareviksi.",
            "Kirjoita suorat merkit: {example}",
        ),
        YamlFault::QuoteInside => (
            "Teksti jatkuu lopettavan lainausmerkin jälkeen.",
            "Arvo päättyy lainausmerkkiin, eikä loppua voi lukea.",
            "Kirjoita lainausmerkit koko arvon ympärille: {example}",
        ),
        YamlFault::Dash => (
            "Luettelon kohdan alussa ei ole yhdysmerkkiä ja välilyöntiä.",
            "Ilman niitä kaikki kohdat luetaan yhdeksi pitkäksi tekstiksi.",
            "Kirjoita: {example}",
        ),
        YamlFault::Hash => (
            "”{text}” jää pois, koska # aloittaa YAMLissa kommentin.",
            "Lukija ei näe kommentteja.",
            "Kirjoita koko arvo lainausmerkkeihin: {example}",
        ),
        YamlFault::Indent => (
            "Tämän rivin sisennys on eri kuin niiden rivien, joihin se kuuluu.",
            "Sisennys kertoo, mikä kuuluu mihinkin.",
            "Kirjoita saman tason kenttien eteen yhtä monta välilyöntiä.",
        ),
        YamlFault::Bracket => (
            "Tässä avataan hakasulje tai aaltosulje, jota ei suljeta.",
            "Osan loput rivit luetaan sulkeiden sisältöön.",
            "Lisää puuttuva ] tai }, tai kirjoita luettelon kohdat omille riveilleen ja jokaisen eteen ”- ”.",
        ),
        YamlFault::Alias => (
            "”{text}” alkaa merkillä * tai &, ja niillä on YAMLissa oma merkityksensä.",
            "Teksti luettaisiin viittaukseksi toiseen paikkaan, ja se katoaisi.",
            "Kirjoita teksti lainausmerkkeihin.",
        ),
        YamlFault::Size => (
            "Tämä YAML on liian suuri tai siinä on liian monta sisäkkäistä tasoa, eikä sitä voi lukea.",
            "Tällainen tiedosto on lähes aina syntynyt vahingossa tai ohjelman tekemänä.",
            "Jaa se pienempiin tiedostoihin tai vähennä tasoja.",
        ),
        YamlFault::KeyDuplicate => (
            "Kenttä ”{key}” on annettu kahdesti.",
            "Vain toinen voisi jäädä voimaan, ja toinen katoaisi kenenkään huomaamatta.",
            "Säilytä toinen ja poista toinen.",
        ),
        YamlFault::KeyUnknown => (
            "Tässä ei voi käyttää kenttää ”{key}”.",
            "Väärin kirjoitettu kenttä jäisi pois kenenkään huomaamatta.",
            "Käytä jotakin näistä: {known}.",
        ),
        YamlFault::KeyMissing => {
            ("Kenttä ”{key}” puuttuu.", "Se tarvitaan tässä.", "Lisää rivi: {key}: …")
        }
        YamlFault::ValueType => (
            "Kentän ”{key}” arvo ei voi olla ”{value}”.",
            "Tähän tarvitaan toisenlainen arvo: {expected}.",
            "Kirjoita {expected}.",
        ),
        YamlFault::ValueEmpty => (
            "Kentällä ”{key}” ei ole arvoa.",
            "Tyhjä kenttä voisi tarkoittaa mitä tahansa.",
            "Kirjoita arvo kaksoispisteen jälkeen tai poista rivi.",
        ),
        YamlFault::ValueDate => (
            "”{value}” ei ole kelvollinen päivämäärä.",
            "Päivämääriä järjestetään ja verrataan, joten niillä on oltava sama muoto.",
            "Kirjoita vuosi, kuukausi ja päivä: 2026-11-22.",
        ),
        YamlFault::ValueChoice => (
            "Kentän ”{key}” arvo ei voi olla ”{value}”.",
            "Tässä voi käyttää vain tiettyjä arvoja.",
            "Käytä jotakin näistä: {known}.",
        ),
        YamlFault::ValueLang => (
            "”{value}” ei ole tämän sivuston kieli.",
            "Sillä kirjoitettua tekstiä ei näytettäisi koskaan.",
            "Käytä jotakin näistä: {known}. Sivuston kielet on lueteltu tiedostossa content/site.yaml.",
        ),
    };
    Text { what, why, fix }
}

fn finding_text(finding: Finding) -> Text {
    let (what, why, fix) = match finding {
        Finding::PageEncoding => (
            "Tiedosto ei ole tästä eteenpäin UTF-8-muodossa.",
            "Esimerkiksi ä ja ö muuttuisivat toisiksi merkeiksi.",
            "Avaa tiedosto tekstieditorissa ja valitse tallentaessasi merkistöksi UTF-8.",
        ),
        Finding::PageSize => (
            "Tiedoston koko on {size}; tekstitiedosto saa olla enintään {limit}.",
            "Kukaan ei jaksa lukea näin pitkää sivua, ja se hidastaa sivuston muodostamista.",
            "Jaa se useaksi sivuksi. Kuva tai asiakirja kuuluu omaan tiedostoonsa.",
        ),
        Finding::PageFileName => (
            "Tiedoston nimi ei kelpaa sivun nimeksi.",
            "Nimessä on oltava sivun kielikoodi ja lopussa .md pienillä kirjaimilla. Kieli määrää sivun osoitteen ja valikon sekä sen, miten ruudunlukija ääntää tekstin.",
            "Anna tiedostolle uusi nimi: {example}. Sivuston kielet ovat {known}.",
        ),
        Finding::PageFrontMissing => (
            "Sivulla ei ole alkutietoja.",
            "Sivun otsikko on alkutiedoissa, ja ilman sitä sivulla ei ole nimeä.",
            "Kirjoita tiedoston alkuun kolme riviä: ---, title: Sivun otsikko, ---.",
        ),
        Finding::PageFrontUnclosed => (
            "Tästä alkavilta alkutiedoilta puuttuu loppumerkki.",
            "Koko sivu luetaan alkutiedoiksi.",
            "Lisää viimeisen kentän jälkeen rivi, jolla on ---.",
        ),
        Finding::PageFrontDashes => (
            "Tällä rivillä pitäisi olla kolme yhdysmerkkiä, mutta siinä on muita merkkejä.",
            "Alkutietoja ei tunnisteta. Tekstinkäsittelyohjelma muuttaa yhdysmerkit usein ajatusviivoiksi.",
            "Kirjoita rivin tilalle kolme yhdysmerkkiä: ---",
        ),
        Finding::PageFrontLate => (
            "Ennen alkutietoja on tekstiä.",
            "Alkutiedot tunnistetaan vain tiedoston alusta, joten ne näkyisivät lukijalle tekstinä.",
            "Siirrä teksti sen rivin --- jälkeen, johon alkutiedot päättyvät.",
        ),
        Finding::PageSlug => (
            "”{slug}” ei kelpaa osoitteen osaksi.",
            "Osoitteita luetaan ääneen, näppäillään ja painetaan, joten niissä on vain merkkejä a–z ja 0–9 sekä yhdysmerkkejä.",
            "Kirjoita esimerkiksi: slug: {example}",
        ),
        Finding::PageAddress => (
            "Kahdella sivulla on sama osoite: {address}",
            "Vain toinen niistä voitaisiin näyttää.",
            "Vaihda jommankumman sivun alkutietoihin toinen osoitteen osa (slug). Toinen sivu on {other}.",
        ),
        Finding::PagePair => (
            "Sivusta ”{key}” on kaksi versiota samalla kielellä.",
            "Vain toinen niistä voitaisiin näyttää.",
            "Poista jompikumpi tai anna sille oma nimi tai avain. Toinen tiedosto on {other}.",
        ),
        Finding::PageIndexMissing => (
            "Kansiossa {folder} on sivuja, mutta kansiolla ei ole omaa sivua.",
            "Osiolla ei olisi nimeä valikossa eikä sivua, jolle palata.",
            "Lisää tiedosto {example} ja kirjoita siihen otsikko (title).",
        ),
        Finding::PageRawHtml => (
            "Tätä HTML-merkintää ei voi käyttää: {html}",
            "Se voisi tehdä sivusta osalle lukijoista käyttökelvottoman tai tuoda mukanaan ohjelmakoodia, joten se näytetään tekstinä.",
            "Kirjoita sen sijaan: {instead}",
        ),
        Finding::PageNesting => (
            "Tässä on yli {limit} tasoa sisäkkäin.",
            "Sellaista tekstiä ei pysty seuraamaan, ja ruudunlukija lukee joka tason ääneen.",
            "Siirrä luetteloita ja lainauksia pois toistensa sisältä.",
        ),
        Finding::PageAttribute => (
            "Aaltosulkeissa ei voi tässä käyttää määrettä ”{attribute}”.",
            "Sillä ei olisi mitään vaikutusta.",
            "Käytä määrettä #id, .class tai lang=sv, tai poista se.",
        ),
        Finding::PageAliasAddress => (
            "”{alias}” ei kelpaa tämän sivun vanhaksi osoitteeksi.",
            "Vanha osoite ohjaa lukijan tänne, joten sen on oltava kokonainen osoite tällä sivustolla.",
            "Kirjoita se sivuston juuresta alkaen, esimerkiksi /fi/vanha/sivu/. Se ei saa olla toisen sivun osoite.",
        ),
        Finding::PageCodeLanguage => (
            "Tämän koodin kieltä ”{language}” ei tunneta.",
            "Koodi näytetään ilman värejä.",
            "Tarkista kirjoitusasu tai kirjoita ```text.",
        ),
        Finding::PageFootnote => (
            "Sivulla ei viitata alaviitteeseen ”{label}”.",
            "Alaviite näytetään vain, jos tekstissä viitataan siihen. Siksi tämä jää pois.",
            "Lisää merkintä [^{label}] siihen kohtaan, johon alaviite kuuluu, tai poista alaviite.",
        ),
        Finding::PageReference => (
            "Sivua, jonka avain on ”{key}”, ei ole.",
            "Viittaus ei veisi mihinkään.",
            "Kirjoita sivun polku content-kansiosta alkaen, ilman kieltä ja tiedostopäätettä.",
        ),
        Finding::PageKindField => (
            "”{key}” on toisenlaisen sivun kenttä; tämän sivun laji on ”{kind}”.",
            "Sitä ei näytettäisi.",
            "Poista rivi tai vaihda sivun laji (kind).",
        ),
        Finding::DirectiveUnknown => (
            "Lohkoa ”{name}” ei ole.",
            "Sen sisältö menettäisi merkityksensä.",
            "Käytä jotakin näistä: {known}.",
        ),
        Finding::DirectiveArgument => (
            "Lohkossa ”{name}” ei voi käyttää määrettä ”{argument}”.",
            "Sillä ei olisi mitään vaikutusta.",
            "Käytä jotakin näistä: {known}.",
        ),
        Finding::DirectiveArgumentMissing => (
            "Lohkosta ”{name}” puuttuu määre ”{argument}”.",
            "Ilman sitä ei ole mitään näytettävää.",
            "Kirjoita esimerkiksi: {example}",
        ),
        Finding::DirectiveSyntax => (
            "Tämän lohkon riviä ei voi lukea.",
            "Sisältö näytettäisiin ilman lohkoa.",
            "Kirjoita esimerkiksi: {example}",
        ),
        Finding::DirectiveUnclosed => (
            "Tästä alkavaa lohkoa ”{name}” ei ole suljettu.",
            "Sen loppua voi vain arvailla.",
            "Lisää lohkon loppuun rivi, jolla on {colons}.",
        ),
        Finding::DirectiveStray => (
            "Tämä {colons} ei sulje mitään lohkoa.",
            "Jonkin lohkon alku on voinut kadota.",
            "Poista rivi tai kirjoita siihen yhtä monta kaksoispistettä kuin on rivillä, josta lohko alkaa.",
        ),
        Finding::IncludeMissing => (
            "Yhteistä tekstinosaa ”{file}” ei ole tällä kielellä.",
            "Sivulta puuttuisi osa.",
            "Tarkista polku. Yhteinen tekstinosa on tiedosto, esimerkiksi {example}, kansiossa, jonka nimen alussa on _.",
        ),
        Finding::IncludeHeading => (
            "Yhteisessä tekstinosassa ei voi olla otsikoita, alaviitteitä eikä muita yhteisiä tekstinosia.",
            "Sama tekstinosa on monella sivulla eritasoisten otsikoiden alla.",
            "Kirjoita otsikko sivulle ennen include-riviä.",
        ),
        Finding::LinkFile => (
            "Tiedostoa ”{target}” ei ole.",
            "Lukija päätyisi sivulle, jota ei ole olemassa.",
            "Tarkista polku: se alkaa tämän tiedoston kansiosta.",
        ),
        Finding::LinkFragment => (
            "Sivulla {page} ei ole kohtaa ”#{fragment}”.",
            "Lukija ei pääsisi kohtaan, jota tarkoitat.",
            "Käytä jotakin sivun otsikoista: {known}.",
        ),
        Finding::LinkFragmentPair => (
            "Kohtaa ”#{fragment}” ei löytynyt sivulta, jonka kieli on ”{lang}”.",
            "Tällä kielellä lukevat päätyvät sen sijaan sivun alkuun.",
            "Anna otsikolle joka kielellä sama tunniste, esimerkiksi {mark}.",
        ),
        Finding::LinkScheme => (
            "Linkin alussa ei voi olla ”{scheme}:”.",
            "Se voisi käynnistää ohjelman tai avata jotakin, mitä lukija ei odota.",
            "Aloita linkki merkinnällä https, http, mailto tai tel, tai kirjoita tiedoston polku.",
        ),
        Finding::LinkComputer => (
            "Linkki ”{target}” vie tiedostoon omalla tietokoneellasi.",
            "Muilla tätä tiedostoa ei ole.",
            "Kopioi tiedosto tämän sivun kansioon ja kirjoita linkkiin vain sen nimi.",
        ),
        Finding::LinkAbsolute => (
            "Linkki ”{target}” alkaa sivuston juuresta.",
            "Linkki katkeaisi, jos sivu siirtyisi, eikä se veisi lukijaa hänen omankieliselleen sivulle.",
            "Linkitä lähdetiedostoon: ../kansio/sivu.fi.md.",
        ),
        Finding::LinkOutside => (
            "Linkki ”{target}” vie content-kansion ulkopuolelle.",
            "Ulkopuolella olevia tiedostoja ei julkaista.",
            "Siirrä tiedosto content-kansioon ja linkitä siihen siellä.",
        ),
        Finding::LinkUnpublished => (
            "Sivua ”{target}” ei ole vielä julkaistu.",
            "Kunnes se on julkaistu, linkki näytetään tavallisena tekstinä.",
            "Julkaise myös se sivu tai poista linkki toistaiseksi.",
        ),
        Finding::ImageAlt => (
            "Kuvalla ”{target}” ei ole kuvausta.",
            "Se, joka ei näe kuvaa, ei saa tietää, mitä siinä on.",
            "Kirjoita kuvaus hakasulkeisiin: ![Kaksi ihmistä katsoo puhelinta]({target}). Jos kuva on vain koriste: ![]({target}){.decorative}",
        ),
        Finding::LangEasyAlone => (
            "Helpommalla kielellä kirjoitetulla sivulla ei ole yleiskielistä paria.",
            "Sivut linkitetään toisiinsa, joten tälle sivulle ei pääsisi mistään.",
            "Lisää tiedosto {example} tai anna molemmille sama avain (key).",
        ),
        Finding::LangMust => (
            "Sivua ”{key}” ei ole kielellä ”{lang}”.",
            "Tiedoston site.yaml mukaan sivun on oltava joka kielellä.",
            "Lisää tiedosto {example} tai luettele kielet, jotka riittävät: only: [{own}]",
        ),
        Finding::LangShould => (
            "Sivua ”{key}” ei ole kielellä ”{lang}”.",
            "Tällä kielellä lukevat saavat sivun toisella kielellä.",
            "Lisää tiedosto {example} tai luettele kielet, jotka riittävät: only: [{own}]",
        ),
        Finding::LangMay => (
            "Sivua ”{key}” ei ole kielellä ”{lang}”.",
            "Tällä kielellä lukevat saavat sivun toisella kielellä.",
            "Sinun ei tarvitse tehdä mitään.",
        ),
        Finding::SiteConfigMissing => (
            "Sivustolta puuttuu tiedosto content/site.yaml.",
            "Siinä kerrotaan sivuston nimi, kielet ja osoite.",
            "Tee tiedosto, jossa on kentät title, languages ja base_url.",
        ),
        Finding::SiteVersion => (
            "Tämä sivusto on tehty digitukin versiolle {value}, mutta käytössä on versio {own}.",
            "Vanhempi versio ei tunne kaikkea, mitä sivuston tiedostoissa on.",
            "Päivitä digituki. Ohje on ohjelman dokumentaatiossa kohdassa Install.",
        ),
        Finding::SiteVersionForm => (
            "”{value}” ei ole digitukin versio.",
            "Versiosta näkee, osaako ohjelma lukea sivuston.",
            "Kirjoita kaksi lukua ja niiden väliin piste, esimerkiksi digituki: \"{own}\"",
        ),
        Finding::SiteRemoved => (
            "”{alias}” ei ole sivuston osoite.",
            "Kohdan ”removed” osoitteet kertovat, mitkä sivut saa poistaa. Muu osoite ei vaikuta mihinkään.",
            "Kirjoita osoite kauttaviivasta alkaen ilman palvelimen nimeä, esimerkiksi /fi/vanha-sivu/",
        ),
        Finding::SiteDomain => (
            "Tiedostossa on verkkotunnus {domain}, mutta sivuston osoite on {base}.",
            "Hakukoneet, syötteet ja kielilinkit vievät lukijat osoitteeseen {base}, vaikka sivusto on muualla.",
            "Muuta tiedoston content/site.yaml kohta base_url: https://{domain}/ tai korjaa verkkotunnus tähän tiedostoon.",
        ),
        Finding::SiteFileLarge => (
            "Tiedosto on suuri: {size} Mt.",
            "Hitaalla yhteydellä lukija odottaa minuutteja. Yli 25 megatavun tiedostoa ei voi lisätä GitHubin verkkosivulla, ja yli 100 megatavun tiedostoa GitHub ei ota vastaan.",
            "Pienennä tiedosto, tai vie se palveluun, joka on tehty suurille tiedostoille, ja linkitä sinne.",
        ),
        Finding::SiteLarge => (
            "Sivuston tiedostot ovat yhteensä {size} Mt.",
            "GitHub Pagesin raja on 1 000 Mt.",
            "Pienennä kuvia ja tiedostoja tai vie suurimmat muualle. Suurimmat ovat: {known}",
        ),
        Finding::SiteUrl => (
            "”{value}” ei kelpaa sivuston osoitteeksi.",
            "Syötteet, sivukartat ja kielten väliset linkit tarvitsevat koko osoitteen.",
            "Kirjoita alkuun https, esimerkiksi https://example.fi/ tai https://example.github.io/handbook/.",
        ),
        Finding::SiteLangUnlisted => (
            "”{value}” ei ole kielikoodi.",
            "Ruudunlukija valitsee ääntämisen sen perusteella.",
            "Käytä kielikoodeja, esimerkiksi fi, sv ja en.",
        ),
        Finding::SiteReference => (
            "Sivua, jonka avain on ”{key}”, ei ole.",
            "Valikko ei veisi mihinkään.",
            "Kirjoita sivun polku content-kansiosta alkaen, ilman kieltä ja tiedostopäätettä.",
        ),
        Finding::SiteRule => (
            "Sääntöä ”{code}” ei ole.",
            "Rivillä ei olisi mitään vaikutusta.",
            "Kirjoita koodi niin kuin se on viesteissä.",
        ),
        Finding::SiteStatement => (
            "Sivustolla ei ole saavutettavuusselostetta.",
            "Tiedosto site.yaml edellyttää sitä, ja laki (306/2019) vaatii sen viranomaisilta.",
            "Täytä tiedostossa content/site.yaml kohta ”accessibility”, niin seloste tehdään siitä. Voit myös lisätä sivun, jonka alkutiedoissa on kenttä ”kind: statement”.",
        ),
        Finding::SiteLinkLoop => (
            "Tämä symbolinen linkki vie takaisin kansioon, jonka sisällä se itse on.",
            "Sen seuraaminen ei päättyisi koskaan, joten se jätetään pois.",
            "Poista linkki.",
        ),
        Finding::SiteFileName => (
            "Tämän tiedoston tai kansion nimi ei kelpaa osoitteen osaksi: {name}",
            "Kaikki tietokoneet eivät pysty käsittelemään tällaista nimeä.",
            "Anna uusi nimi, jossa on vain kirjaimia, numeroita, yhdysmerkkejä ja pisteitä.",
        ),
        Finding::SiteOutputTwice => (
            "Kaksi tiedostoa tallennettaisiin samaan paikkaan: {path}",
            "Vain toinen voisi säilyä. Moni tietokone ei erota isoja ja pieniä kirjaimia toisistaan.",
            "Anna jommallekummalle uusi nimi. Toinen on {other}.",
        ),
        Finding::RegistryShape => (
            "Rekisterin alussa on oltava ”schema: 1”.",
            "Numero kertoo, missä muodossa rekisteri on kirjoitettu.",
            "Lisää rivi: schema: 1",
        ),
        Finding::RegistryId => (
            "”{id}” ei kelpaa tunnisteeksi.",
            "Tunniste (id) on osa osoitetta, joten siinä on vain merkkejä a–z ja 0–9 sekä yhdysmerkkejä.",
            "Kirjoita esimerkiksi: id: {example}",
        ),
        Finding::RegistryIdTwice => (
            "Tunniste ”{id}” on käytössä kahdesti.",
            "Jokainen digituen tarjoaja tarvitsee oman osoitteen.",
            "Vaihda toinen niistä.",
        ),
        Finding::RegistryCode => (
            "Kentässä ”{key}” ei voi käyttää koodia ”{value}”.",
            "Lukijat eivät löytäisi tarjoajaa sen avulla.",
            "Käytä jotakin näistä: {known}.",
        ),
        Finding::RegistryMunicipality => (
            "Kuntaa, jonka kuntanumero on ”{value}”, ei ole.",
            "Tarjoajaa ei näytettäisi sen omassa kunnassa.",
            "Kirjoita kuntanumeron kolme numeroa lainausmerkkeihin. Esimerkiksi Helsinki on \"091\".",
        ),
        Finding::RegistryName => (
            "Tarjoajalla ”{id}” ei ole nimeä millään sivuston kielellä.",
            "Lukijoiden on saatava tietää, kuka auttaa.",
            "Lisää nimi: name: { fi: … }",
        ),
        Finding::RegistryArea => (
            "Tarjoajan ”{id}” palvelualue puuttuu tai se on annettu kahdella tavalla.",
            "Palvelualue ratkaisee, missä tarjoaja näytetään.",
            "Anna vain toinen: joko scope tai municipalities ja regions.",
        ),
        Finding::RegistryPlace => (
            "Tämän tarjoajan paikoissa ei ole paikkaa ”{place}”.",
            "Osoitetta ei näytettäisi.",
            "Käytä jonkin tarjoajan paikan tunnistetta: {known}.",
        ),
        Finding::RegistryHours => (
            "”{value}” ei ole aikaväli oikeassa muodossa.",
            "Palvelu- ja aukioloajat lasketaan tästä, joten muodon on oltava aina sama.",
            "Kirjoita tunnit ja minuutit kahdella numerolla, niiden väliin kaksoispiste (ei piste) ja aikojen väliin yhdysmerkki: \"09:00-12:00, 13:00-16:00\". Päivät kuuluvat kenttään ”days”.",
        ),
        Finding::RegistryException => (
            "Poikkeuksesta ”{dates}” puuttuu tieto siitä, onko silloin kiinni vai auki, tai se päättyy ennen alkuaan.",
            "Kukaan ei tiedä, mitä näinä päivinä tapahtuu.",
            "Kirjoita esimerkiksi: dates: 2026-12-21/2027-01-06, closed: true",
        ),
        Finding::RegistryLanguage => (
            "”{value}” ei ole kielikoodi.",
            "Lukijat etsivät sen avulla apua omalla kielellään.",
            "Käytä kielikoodeja, esimerkiksi fi, sv, en, ru, ar.",
        ),
        Finding::RegistryLanguages => (
            "Rekisterin kielet eivät ole samat kuin sivuston kielet: {known}.",
            "Muunkielisiä tekstejä ei näytettäisi koskaan.",
            "Poista rivi ”languages” tai muuta se samaksi kuin tiedostossa content/site.yaml.",
        ),
        Finding::RegistryType => (
            "Tarjoajan tyyppi (type) ei voi olla ”{value}”.",
            "Tyyppi kertoo lukijalle, kuka auttaa: esimerkiksi kirjasto tai järjestö.",
            "Käytä jotakin näistä: {known}.",
        ),
        Finding::RegistryForm => (
            "Tuen muoto (form) ei voi olla ”{value}”.",
            "Sen avulla lukija valitsee, hakeeko hän apua esimerkiksi palvelupisteestä vai puhelimitse.",
            "Käytä jotakin näistä: {known}.",
        ),
        Finding::RegistryDigcomp => (
            "DigComp 2.2 -viitekehyksessä ei ole osaamista, jonka numero on ”{value}”.",
            "Numero kertoo, mitä digitaitoja kurssilla oppii.",
            "Numerot ovat 1.1–1.3, 2.1–2.6, 3.1–3.4, 4.1–4.4 ja 5.1–5.4. Kirjoita ne lainausmerkkeihin: digcomp: [\"1.1\", \"4.2\"]",
        ),
        Finding::RegistryRegion => (
            "Maakuntaa, jonka koodi on ”{value}”, ei ole.",
            "Tietoja ei näytettäisi oikean maakunnan sivulla.",
            "Kirjoita maakunnan koodin kaksi numeroa lainausmerkkeihin. Esimerkiksi Keski-Suomi on \"13\".",
        ),
        Finding::RegistryMunicipalityMerged => (
            "Kuntaa {old} (kuntanumero {value}) ei enää ole: se on yhdistynyt kuntaan {new}.",
            "Tarjoajaa ei näytettäisi sen nykyisessä kunnassa.",
            "Kirjoita kunnan {new} kuntanumero: \"{code}\".",
        ),
        Finding::RegistryNameMissing => (
            "Tarjoaja ”{id}” auttaa kielellä ”{lang}”, mutta sillä ei ole nimeä tällä kielellä.",
            "Tällä kielellä apua etsivät näkevät nimen toisella kielellä.",
            "Lisää nimi kenttään ”name”: {lang}: …",
        ),
        Finding::RegistrySummaryMissing => (
            "Tarjoajan ”{id}” tiivistelmää ei ole kielellä ”{lang}”.",
            "Tällä kielellä lukevat saavat tiivistelmän toisella kielellä.",
            "Lisää lyhyt teksti kenttään ”summary”: {lang}: …",
        ),
        Finding::RegistrySummaryLong => (
            "Tiivistelmässä (summary) on {length} merkkiä; siinä saa olla enintään {limit}.",
            "Tiivistelmä näkyy luetteloissa, joista lukijan on nähtävä nopeasti, kuka voi auttaa.",
            "Jätä tiivistelmään tärkein ja siirrä loput kenttään ”description”.",
        ),
        Finding::RegistryDescriptionLong => (
            "Kuvauksessa (description) on {length} merkkiä; siinä saa olla enintään {limit}.",
            "Lukija haluaa saada nopeasti selville, millaista apua on tarjolla.",
            "Karsi yksityiskohtia. Ne voi kertoa tarjoajan omilla verkkosivuilla (website).",
        ),
        Finding::RegistryMarkup => (
            "Kentässä ”{key}” on HTML- tai Markdown-merkintä: {mark}",
            "Kentässä voi olla vain tavallista tekstiä, joten lukija näkisi merkinnän sellaisenaan.",
            "Poista merkintä: kirjoita esimerkiksi ”maksuton” eikä ”**maksuton**”.",
        ),
        Finding::RegistrySwedish => (
            "Tarjoaja ”{id}” palvelee kaksikielistä tai ruotsinkielistä kuntaa, mutta siltä puuttuvat ruotsinkieliset tekstit.",
            "Kielilain (423/2003) mukaan kuntien ja viranomaisten on palveltava siellä myös ruotsiksi.",
            "Lisää ruotsinkielinen teksti kenttiin ”name” ja ”summary”: sv: …",
        ),
        Finding::RegistryPhone => (
            "Puhelinnumero ”{value}” ei ole kansainvälisessä muodossa.",
            "Kansainväliseen muotoon kirjoitettuun numeroon voi soittaa suoraan sivulta, myös ulkomailta.",
            "Kirjoita numero lainausmerkkeihin maatunnuksen kanssa ja ilman välilyöntejä: \"+358401234567\".",
        ),
        Finding::RegistryPhoneService => (
            "”{value}” on valtakunnallinen palvelunumero, mutta kentän ”call_charge” arvo on ”normal”.",
            "Puhelu palvelunumeroon ei maksa samaa kuin tavallinen puhelu, ja soittajan on saatava tietää hinta etukäteen.",
            "Jos puhelu on maksuton (0800), kirjoita call_charge: free. Muuten kirjoita call_charge: other ja kerro hinta kentässä ”call_charge_note”.",
        ),
        Finding::RegistryCallCharge => (
            "Numerosta {phone} ei kerrota, mitä puhelu maksaa.",
            "Soittajan on saatava tietää hinta etukäteen.",
            "Kirjoita call_charge: normal tai call_charge: free. Jos hinta on jokin muu, kirjoita call_charge: other ja kerro hinta: call_charge_note: { fi: … }",
        ),
        Finding::RegistryEmail => (
            "”{value}” ei kelpaa sähköpostiosoitteeksi.",
            "Lukija ei voisi lähettää viestiä suoraan sivulta.",
            "Kirjoita koko osoite ja siihen @-merkki, ei (at) eikä [at]: digituki@example.fi",
        ),
        Finding::RegistryEmailPersonal => (
            "”{value}” näyttää henkilön omalta osoitteelta.",
            "Nimi on henkilötieto, ja osoite lakkaa toimimasta, kun tehtävään tulee joku muu.",
            "Käytä yhteistä osoitetta, esimerkiksi digituki@example.fi. Jos henkilö on antanut suostumuksen, merkitse se: person_consent: { given: 2026-09-01, until: 2028-08-31 }",
        ),
        Finding::RegistryPerson => (
            "Yhteystiedossa on henkilön nimi ”{name}”, mutta hänen suostumustaan ei ole merkitty.",
            "Nimi on henkilötieto, eikä sitä saa julkaista ilman laillista perustetta (tietosuoja-asetus, GDPR).",
            "Poista nimi ja kerro sen sijaan tehtävä (role), tai merkitse suostumus: person_consent: { given: 2026-09-01, until: 2028-08-31 }",
        ),
        Finding::RegistryPersonExpired => (
            "Suostumus nimen ”{name}” julkaisemiseen päättyi {date}.",
            "Nimeä ja osoitetta ei enää näytetä lukijoille.",
            "Kysy henkilöltä, saako nimi olla esillä, ja merkitse uusi suostumus (person_consent). Jos ei saa, poista nimi ja osoite.",
        ),
        Finding::RegistryWebsite => (
            "”{value}” ei ole kokonainen osoite, jonka alussa on https://.",
            "Vain kokonainen osoite vie perille, ja https suojaa lukijan yhteyden.",
            "Kirjoita koko osoite, esimerkiksi https://kirjasto.example.fi/digituki.",
        ),
        Finding::RegistryWebsiteSeason => (
            "Osoitteessa ”{value}” on lukuvuosi tai kausi: {season}",
            "Tällainen osoite vaihtuu joka vuosi, ja silloin linkki katkeaa.",
            "Linkitä ylemmälle sivulle, jonka osoite pysyy samana, esimerkiksi https://opisto.example.fi/kurssit.",
        ),
        Finding::RegistryPostcode => (
            "”{value}” ei ole suomalainen postinumero.",
            "Postinumero kuuluu käyntiosoitteeseen, ja lukija voi etsiä apua sen avulla.",
            "Kirjoita viisi numeroa lainausmerkkeihin, esimerkiksi \"00530\". Alun nollat kuuluvat mukaan.",
        ),
        Finding::RegistryPostcodeMunicipality => (
            "Postinumero {postcode} kuuluu kuntaan {other}, mutta osoitteen kunta on {municipality}.",
            "Jompikumpi on luultavasti väärin, ja lukija voisi lähteä väärään paikkaan.",
            "Tarkista osoite ja korjaa postinumero (postcode) tai kunta (municipality).",
        ),
        Finding::RegistryCoordinates => (
            "Koordinaatit ”{value}” eivät osoita paikkaa Suomessa.",
            "Lukijat ohjattaisiin väärään paikkaan.",
            "Kirjoita hakasulkeisiin ensin leveysaste ja sitten pituusaste, desimaalit pisteellä: [62.6046, 25.7263]",
        ),
        Finding::RegistryCoordinatesFar => (
            "Piste on {km} km:n päässä kunnan {municipality} keskustasta, ja kunta {nearest} on lähempänä.",
            "Koordinaatit tai kunta on luultavasti väärin, ja lukija voisi lähteä väärään paikkaan.",
            "Tarkista paikka kartalta ja korjaa koordinaatit (coordinates) tai kunta (municipality).",
        ),
        Finding::RegistryHomeAddress => (
            "Tarjoajan ”{id}” kotiin vietävälle tuelle on merkitty paikka tai katuosoite.",
            "Tuki annetaan asiakkaan kotona, eikä yksityiskodin osoitetta saa julkaista.",
            "Poista paikka tai osoite (place tai venue). Palvelualue (area) riittää kertomaan, missä kotikäyntejä tehdään.",
        ),
        Finding::RegistryRemote => (
            "Tuen muoto ”{form}” tarvitsee kentän ”{key}”, ja se puuttuu.",
            "Ilman sitä lukija ei saa yhteyttä auttajaan.",
            "Chat ja video: lisää url, esimerkiksi https://apu.example.fi/chat. Puhelin: lisää yhteystietoihin (contacts) numero, esimerkiksi phone: \"+358401234567\"",
        ),
        Finding::RegistryHoursOrder => (
            "Aika ”{value}” päättyy ennen kuin se alkaa.",
            "Lukija ei tietäisi, milloin apua saa.",
            "Korjaa aika, esimerkiksi \"10:00-16:00\". Jos se jatkuu yli keskiyön, lisää next_day: true",
        ),
        Finding::RegistryHoursOverlap => (
            "Ajat ”{value}” ja ”{other}” menevät päällekkäin ({day}).",
            "Sivulla näkyisivät molemmat, eikä lukija tietäisi, kumpi pitää paikkansa.",
            "Yhdistä ajat tai muuta toista niin, etteivät ne mene päällekkäin: \"10:00-12:00, 13:00-16:00\".",
        ),
        Finding::RegistryHoursStaff => (
            "Palveluaika ”{value}” ({day}) ei mahdu siihen aikaan, jolloin henkilökunta on paikalla.",
            "Apua hakeva voisi tulla suljetulle ovelle.",
            "Korjaa palveluaika (support) tai aukioloaika (building). Omatoimiaikaa (self_service) ei lasketa mukaan.",
        ),
        Finding::RegistryHoursEvery => (
            "Kentän ”every” arvo ei voi olla ”{value}”.",
            "Siitä lasketaan, millä viikoilla apua saa.",
            "Käytä jotakin näistä: {known}. Jos aika on sama joka viikko, poista kenttä.",
        ),
        Finding::RegistryHoursHolidays => (
            "Palveluaikoja osuu pyhäpäiville (esimerkiksi {day}), mutta ei kerrota, saako silloin apua.",
            "Lukija voisi tulla suljetulle ovelle.",
            "Lisää palveluaikoihin (hours) on_holidays: closed, tai jos apua saa myös pyhäpäivinä, on_holidays: open",
        ),
        Finding::RegistryTrainingOrder => (
            "Päättymispäivä {ends} on ennen alkamispäivää {starts}.",
            "Lukija ei tietäisi, milloin tulla paikalle.",
            "Korjaa alkamispäivä (starts) tai päättymispäivä (ends). Yksipäiväisellä ne ovat samat.",
        ),
        Finding::RegistryTrainingSessions => (
            "Kokoontumispäivä ”{day}” ei osu alkamis- ja päättymispäivän väliin.",
            "Lukija ei tietäisi, milloin tulla paikalle.",
            "Korjaa kokoontumiset (sessions) tai alkamis- ja päättymispäivä (starts ja ends).",
        ),
        Finding::RegistryTrainingRegistration => (
            "Ilmoittautuminen päättyy {closes}, vasta alkamispäivän {starts} jälkeen.",
            "Joku voisi ilmoittautua mukaan, kun on jo liian myöhäistä.",
            "Korjaa ilmoittautumisen viimeinen päivä (closes) tai alkamispäivä (starts).",
        ),
        Finding::RegistryProjectEnd => (
            "Hankkeella ”{id}” ei ole päättymispäivää.",
            "Hanke päättyy aikanaan, ja ilman päivää lukijoita ohjattaisiin hakemaan apua, jota ei enää ole.",
            "Lisää päättymispäivä: valid: { to: 2027-06-30 }",
        ),
        Finding::RegistryBusinessId => (
            "Y-tunnus ”{value}” on väärä: sen tarkistusnumero ei täsmää.",
            "Tunnus yksilöi organisaation, ja väärä tunnus viittaa johonkin muuhun tai ei mihinkään.",
            "Tarkista tunnus Yritys- ja yhteisötietojärjestelmästä (ytj.fi) ja kirjoita se näin: business_id: 1234567-1",
        ),
        Finding::RegistryShared => (
            "Tarjoajalla ”{id}” on kentässä ”{key}” sama tieto: {value}",
            "Ehkä sama tarjoaja on rekisterissä kahdesti, ja silloin lukijakin näkisi sen kahdesti.",
            "Jos näin on, poista toinen. Jos tarjoajia on kaksi, tarkista, kummalle tieto kuuluu.",
        ),
        Finding::RegistryAccessibility => (
            "Paikan ”{id}” esteettömyydestä ei kerrota mitään.",
            "Esimerkiksi pyörätuolia käyttävä ei tiedä, pääseekö hän sisään.",
            "Kerro, mitä on, esimerkiksi accessibility: [step_free, lift], ja mitä ei tiedetä: accessibility_unknown: [induction_loop]",
        ),
        Finding::RegistryBanking => (
            "Tarjoaja ”{id}” ei ole pankki, mutta sen aiheissa on pankkipalvelut (banking).",
            "Pankit neuvovat omissa palveluissaan. Siksi sivulle tulee huomautus, joka ohjaa lukijan pankkiin ja eettiseen ohjeistukseen.",
            "Vaihda tilalle muita aiheita. Jos neuvonta koskee vain laitteen käyttöä, voit jättää aiheen.",
        ),
        Finding::RegistryVerifiedFuture => (
            "Tarkistuspäivä (last_verified) {value} on tulevaisuudessa.",
            "Päivä kertoo lukijalle, milloin tiedot on viimeksi tarkistettu.",
            "Kirjoita päivä, jona tiedot tarkistettiin, esimerkiksi last_verified: 2026-09-15",
        ),
        Finding::RegistryExceptionsPast => (
            "Kaikki tässä luetellut poikkeavat aukioloajat (exceptions) ovat jo menneet.",
            "Lukijat eivät enää tarvitse niitä, ja rekisteriä on helpompi lukea ilman niitä.",
            "Voit poistaa ne. Lisää samalla tulevat poikkeukset, esimerkiksi joulun aukioloajat.",
        ),
        Finding::RegistryTrainingEnded => (
            "”{title}” päättyi {date}.",
            "Se ei enää näy luetteloissa, mutta se on yhä tarjoajan sivulla menneiden joukossa.",
            "Lisää seuraava, kun sen päivät ovat selvillä. Tämän voit poistaa tai jättää paikalleen.",
        ),
        Finding::RegistryEnding => (
            "Tarjoajan ”{id}” tuki päättyy pian, {date}.",
            "Sen jälkeen se näytetään lukijoille päättyneenä.",
            "Kysy tarjoajalta, jatkuuko tuki. Jos jatkuu, muuta päättymispäivä: valid: { to: 2027-12-31 }",
        ),
        Finding::RegistryEnded => (
            "Tarjoajan ”{id}” tuki päättyi {date}, mutta tilana (status) on yhä ”active”.",
            "Lukijoille se näytetään jo päättyneenä.",
            "Kirjoita status: ended. Jos tuki jatkuu, muuta päättymispäivä: valid: { to: 2027-12-31 }",
        ),
        Finding::RegistryReviewDue => (
            "Tarjoajan ”{id}” tiedot on tarkistettu viimeksi {date}.",
            "Sivulla kerrotaan nyt lukijoille, että tiedot voivat olla vanhentuneet.",
            "Vertaa tietoja lähteeseen ja korjaa, mikä on muuttunut. Kirjoita sitten tarkistuspäivä kenttään ”last_verified”.",
        ),
        Finding::RegistryExpired => (
            "Tarjoajan ”{id}” tiedot on tarkistettu viimeksi {date}, ja siitä on jo liian kauan.",
            "Tarjoajaa ei näytetä lukijoille, ennen kuin tiedot on tarkistettu.",
            "Vertaa tietoja lähteeseen ja korjaa, mikä on muuttunut. Kun kirjoitat tarkistuspäivän kenttään ”last_verified”, tarjoaja näkyy taas.",
        ),
        Finding::RegistryFigure => (
            "Rekisterin alussa annettu kunnan väkiluku ”{value}” ei voi pitää paikkaansa.",
            "Siitä lasketaan, kuinka paljon tukea on asukasta kohti.",
            "Kirjoita asukkaiden määrä numeroin ilman välilyöntejä, esimerkiksi 19450, tai poista rivi: silloin käytetään ohjelman omaa lukua.",
        ),
        Finding::RegistryHeaderTwice => (
            "Rekisterin asetukset (schema, samples …) on annettu kahdessa tiedostossa.",
            "Vain toiset voisivat olla voimassa. Esimerkiksi keksityt esimerkit voisivat näkyä lukijoille oikeina.",
            "Pidä asetukset yhdessä tiedostossa: {other}. Muissa tiedostoissa on vain tarjoajia.",
        ),
        Finding::RegistryCoordinator => (
            "Koordinaattorilla ”{id}” on oltava joko alueet (regions) tai teema (topic), mutta ei molempia, sekä yhteystieto.",
            "Muuten lukija ei tiedä, missä asiassa ja miten koordinaattoriin saa yhteyden.",
            "Kirjoita esimerkiksi: regions: [\"13\"] ja email: koordinaatio@example.fi",
        ),
        Finding::RegistryDates => (
            "Alkupäivä {from} on vasta päättymispäivän {to} jälkeen.",
            "Mikään päivä ei kuulu tähän väliin, joten tieto ei tulisi koskaan voimaan.",
            "Korjaa jompikumpi päivä.",
        ),
        Finding::MapFormat => (
            "Karttaa ei voi lukea GeoJSON-muodossa.",
            "Kartan on oltava kohdekokoelma (FeatureCollection), jossa on kohde (feature) kutakin maakuntaa kohti.",
            "Tallenna kartta uudelleen GeoJSON-muodossa. Virheilmoitus (englanniksi): {reason}",
        ),
        Finding::MapCoordinates => (
            "Kartassa on piste, joka ei ole Suomessa eikä sen lähellä: {found}",
            "GeoJSON-muodossa koordinaatit ovat asteina (WGS 84), ensin pituusaste ja sitten leveysaste, esimerkiksi 24.94, 60.17.",
            "Tallenna kartta koordinaattijärjestelmässä WGS 84 (EPSG:4326).",
        ),
        Finding::MapFeature => (
            "Kartassa on kohteita, joilla ei ole maakuntaa tai rajaa: {n}. Ensimmäinen niistä on järjestyksessä {number}.",
            "Ne jäävät pois kartasta.",
            "Merkitse jokaisen kohteen maakunta: sen koodi ominaisuuteen ”code”, esimerkiksi \"01\", tai sen nimi.",
        ),
        Finding::ThemeMissing => (
            "Teemaa ”{name}” ei ole.",
            "Teema määrää, miltä sivut näyttävät.",
            "Käytä teemaa default tai lisää kansio themes/{name}.",
        ),
        Finding::ThemeTemplate => (
            "Sivupohjaa ei voi käyttää: {reason}",
            "Sillä tehtäviä sivuja ei voi muodostaa.",
            "Korjaa sivupohja tai poista tiedosto: silloin käytetään default-teeman omaa sivupohjaa.",
        ),
        Finding::ThemeTextMissing => (
            "Tekstiä ”{key}” ei ole kielellä ”{lang}”.",
            "Lukija näkisi aukon tai toisenkielisen sanan.",
            "Lisää se tiedostoon themes/{theme}/texts/{lang}.yaml.",
        ),
        Finding::ImageAltName => (
            "Kuvan kuvaus ”{alt}” on tiedoston nimi tai alkaa turhaan sanalla ”kuva”.",
            "Ruudunlukija kertoo itse, että kyseessä on kuva, ja lukee kuvauksen ääneen sellaisenaan.",
            "Kirjoita hakasulkeisiin vain se, mitä kuvassa on, esimerkiksi: Kaksi ihmistä katsoo puhelinta",
        ),
        Finding::ImageAltLong => (
            "Kuvan kuvauksessa on {count} merkkiä; siinä saa olla enintään {limit}.",
            "Ruudunlukijan käyttäjä kuulee kuvauksen yhdellä kertaa eikä voi selata sitä.",
            "Jätä kuvaukseen yksi virke ja siirrä loput leipätekstiin.",
        ),
        Finding::ImageAnimated => (
            "Kuva ”{target}” liikkuu yli viisi sekuntia, eikä sitä voi pysäyttää.",
            "Liike vie huomion tekstistä, ja osa lukijoista ei pysty silloin lukemaan lainkaan.",
            "Käytä sen tilalla yhtä tai useaa liikkumatonta kuvaa tai videota (lohko ”video”).",
        ),
        Finding::LinkImage => (
            "Linkissä ”{target}” on vain kuva, jolla ei ole kuvausta.",
            "Ruudunlukijan käyttäjä ei saa tietää, minne linkki vie.",
            "Kirjoita kuvan kuvaukseksi linkin kohde, esimerkiksi: [![Kirjaston etusivu](logo.svg)]({target})",
        ),
        Finding::LinkText => (
            "Linkin teksti ”{text}” ei kerro, minne linkki vie.",
            "Ruudunlukijan käyttäjä kuulee linkit usein luettelona, ja siinä tällaiset linkit kuulostavat kaikki samalta.",
            "Kerro linkin tekstissä, mitä linkin takana on, esimerkiksi kohdesivun otsikko: {example}",
        ),
        Finding::LinkTextSame => (
            "Linkin tekstillä ”{text}” on tällä sivulla {count} eri kohdetta.",
            "Linkkiluetteloa kuunteleva ei voi tietää, mikä niistä on oikea.",
            "Lisää jokaiseen linkin tekstiin, mitä se koskee, esimerkiksi ”{text}: pääkirjasto”.",
        ),
        Finding::LinkTextAddress => (
            "Linkin tekstinä on verkko-osoite: {text}",
            "Ruudunlukija lukee osoitteen merkki merkiltä, eikä pitkästä osoitteesta näe, mistä sivu kertoo.",
            "Kirjoita tekstiksi sivun nimi ja osoite sen perään sulkeisiin: [Sivun nimi](https://…)",
        ),
        Finding::LinkTextSign => (
            "Linkin teksti on pelkkä merkki: ”{text}”.",
            "Ruudunlukijan käyttäjä kuulee vain merkin nimen tai ei mitään.",
            "Kirjoita linkin tekstiksi, minne se vie, esimerkiksi ”Seuraava oppitunti”.",
        ),
        Finding::LinkDocument => (
            "Linkki ”{text}” avaa tiedoston, mutta linkin teksti ei kerro tiedoston muotoa.",
            "Tiedosto avautuu toisessa ohjelmassa tai latautuu laitteelle, mikä yllättää etenkin puhelimella lukevan.",
            "Lisää muoto linkin tekstin loppuun: {example}",
        ),
        Finding::LinkForeign => (
            "Linkki ”{text}” vie sivulle, jota ei ole tällä kielellä. Kohdesivun kieli: {lang}.",
            "Lukija päätyy yllättäen sivulle, jonka kieltä hän ei ehkä osaa.",
            "Kerro kieli linkin tekstin lopussa sulkeissa, esimerkiksi (suomeksi), (ruotsiksi) tai (englanniksi).",
        ),
        Finding::LinkSwitch => (
            "Sivulla on itse tehty kielivalinta: ”{text}”.",
            "Se vie toisenkieliselle etusivulle eikä tämän sivun käännökseen, joten lukija joutuu etsimään sivun uudelleen.",
            "Poista linkki. Kielivalinta tulee jokaisen sivun yläosaan automaattisesti.",
        ),
        Finding::PdfTags => (
            "PDF-tiedostosta ”{target}” puuttuu: {missing}.",
            "Ruudunlukija ei osaa lukea tiedostoa oikeassa järjestyksessä eikä ääntää sitä oikein.",
            "Anna asiakirjalle otsikko ja kieli ja tallenna se PDF-muotoon esimerkiksi Wordissa, älä tulosta sitä PDF-tiedostoksi. Voit myös kirjoittaa sisällön sivuksi.",
        ),
        Finding::HeadingLevel => (
            "Otsikko ”{text}” on tasoa {level}, mutta edellinen otsikko on tasoa {before}.",
            "Ruudunlukijan käyttäjä liikkuu otsikosta toiseen ja luulee, että välistä puuttuu jotakin.",
            "Kirjoita rivi näin: {example}",
        ),
        Finding::HeadingTitle => (
            "Rivi ”# {text}” tekee sivulle toisen pääotsikon.",
            "Sivun otsikko tulee jo alkutiedoista (title), eikä ruudunlukijan käyttäjä tiedä, kumpi otsikoista on sivun nimi.",
            "Poista rivi tai tee siitä väliotsikko: ## {text}",
        ),
        Finding::HeadingEmpty => (
            "Otsikossa ei ole tekstiä.",
            "Ruudunlukija ilmoittaa otsikosta mutta ei lue mitään, ja sisällysluetteloon jää tyhjä kohta.",
            "Kirjoita otsikolle teksti tai poista rivi.",
        ),
        Finding::HeadingBold => (
            "Lihavoitu rivi ”{text}” näyttää otsikolta mutta ei ole otsikko.",
            "Ruudunlukijan käyttäjä ei löydä sitä otsikoiden joukosta, eikä se tule sisällysluetteloon.",
            "Jos rivi ei ole otsikko, poista lihavointi. Muuten kirjoita: {example}",
        ),
        Finding::HeadingSame => (
            "Otsikko ”{text}” on sivulla {count} kertaa.",
            "Lukija ei tiedä, minkä niistä hän valitsisi sisällysluettelosta tai ruudunlukijan otsikkoluettelosta.",
            "Lisää jokaiseen otsikkoon, mitä se koskee, esimerkiksi ”{text}: puhelin”.",
        ),
        Finding::HeadingLong => (
            "Otsikossa on {count} merkkiä; siinä saa olla enintään {limit}.",
            "Pitkää otsikkoa on hankala silmäillä puhelimella ja sisällysluettelossa.",
            "Jätä otsikkoon tärkeimmät sanat ja siirrä loput leipätekstiin.",
        ),
        Finding::HeadingStop => (
            "Otsikon ”{text}” lopussa on piste.",
            "Piste kuuluu virkkeeseen, joten lukija pitää riviä helposti leipätekstinä.",
            "Poista piste. Jos rivi on virke, siirrä se leipätekstiin ja kirjoita tilalle lyhyt otsikko.",
        ),
        Finding::TableHead => (
            "Taulukon {column}. sarakkeella ei ole otsikkoa.",
            "Ruudunlukija lukee sarakkeen otsikon solun yhteydessä, ja ilman sitä solun sisältöä ei ymmärrä.",
            "Kirjoita taulukon ylimmälle riville, mitä sarakkeessa on, esimerkiksi ”Paikka”.",
        ),
        Finding::TableSingle => (
            "Taulukossa on vain yksi sarake, jossa on esimerkiksi ”{cell}”.",
            "Ruudunlukija kertoo jokaisesta solusta rivin ja sarakkeen, vaikka kyse on tavallisesta luettelosta.",
            "Tee taulukosta luettelo, jonka rivit alkavat näin: - {cell}",
        ),
        Finding::TableName => (
            "Sivulla on {count} taulukkoa, mutta tällä ei ole nimeä.",
            "Ruudunlukijan käyttäjä siirtyy taulukosta toiseen eikä tiedä, mistä kukin kertoo.",
            "Kirjoita taulukon edelle oma otsikko tai rivi, esimerkiksi ”Taulukko: Kirjastojen aukioloajat”.",
        ),
        Finding::TableWide => (
            "Taulukossa on {count} saraketta; siinä saa olla enintään {limit}.",
            "Leveä taulukko ei mahdu puhelimen näytölle, ja tekstiä suurentava joutuu vierittämään sitä sivusuunnassa.",
            "Jaa taulukko kahdeksi tai vaihda rivit ja sarakkeet keskenään.",
        ),
        Finding::Capitals => (
            "”{text}” on kirjoitettu kokonaan isoilla kirjaimilla.",
            "Isoja kirjaimia on hidas lukea, ja osa ruudunlukijoista lukee sanat kirjain kirjaimelta.",
            "Kirjoita teksti tavalliseen tapaan pienillä kirjaimilla ja lihavoi tarvittaessa tärkein sana.",
        ),
        Finding::Sensory => (
            "Ohje ”{text}” neuvoo pelkän värin tai paikan avulla.",
            "Se ei auta lukijaa, joka ei näe näyttöä tai erota värejä tai jonka puhelimessa asiat ovat eri paikoissa.",
            "Kerro myös painikkeen tai kohdan nimi lihavoituna: ”Paina painiketta **Lähetä** (vihreä, oikealla)”.",
        ),
        Finding::FakeList => (
            "Nämä {count} riviä näyttävät luettelolta mutta eivät ole luettelo.",
            "Ruudunlukija lukee rivit yhtenä kappaleena eikä kerro, montako kohtaa niissä on.",
            "Aloita jokainen rivi merkeillä ”- ”.",
        ),
        Finding::SentenceLong => (
            "Virkkeessä on {count} sanaa; tavoite on enintään {limit}.",
            "Pitkän virkkeen alku ehtii unohtua, etenkin jos lukeminen on työlästä tai kieli on vieras.",
            "Jaa virke kahdeksi, esimerkiksi sanan ”ja”, ”mutta” tai ”joka” kohdalta.",
        ),
        Finding::Readability => (
            "Sivun luettavuusluku (LIX) on {lix}; tavoite on enintään {limit}.",
            "Suuri luku kertoo pitkistä sanoista ja virkkeistä, jotka ovat monelle lukijalle raskaita.",
            "Jaa pitkiä virkkeitä ja vaihda pitkiä sanoja lyhyempiin. Sivun pisimmät sanat: {words}.",
        ),
        Finding::Abbreviation => (
            "Lyhennettä ”{text}” ei ole selitetty sivulla.",
            "Lyhenne on tuttu vain osalle lukijoista, eivätkä muut voi tarkistaa sitä sivulta.",
            "Kirjoita se ensimmäisellä kerralla näin: Koko nimi ({text}). Yleisen lyhenteen voit lisätä tiedoston content/site.yaml kohtaan ”abbreviations”.",
        ),
        Finding::Emoji => (
            "Emojia ei pidä käyttää otsikossa, linkissä eikä luettelomerkkinä: {text}",
            "Ruudunlukija lukee emojin sanoina, esimerkiksi ”hymyilevät kasvot”, ja varsinaista tekstiä on vaikea seurata.",
            "Poista emoji. Jos se on luettelomerkkinä, aloita rivi sen sijaan merkeillä ”- ”.",
        ),
        Finding::DateAmbiguous => (
            "Päivämäärän ”{text}” voi lukea kahdella tavalla.",
            "Päivä ja kuukausi ovat eri kielissä eri järjestyksessä, joten lukija voi tulla paikalle vääränä päivänä.",
            "Kirjoita päivämäärä yksiselitteisesti: {example}",
        ),
        Finding::HoursDash => (
            "Aikavälissä ”{text}” on yhdysmerkki, vaikka siihen kuuluu ajatusviiva.",
            "Ruudunlukija voi ohittaa yhdysmerkin tai lukea sen miinukseksi, jolloin aikaväliä ei ymmärrä.",
            "Kirjoita väliin ajatusviiva: {example}",
        ),
        Finding::LineBreaks => (
            "Kappaleiden väli on tehty rivinvaihdoilla tai tyhjillä kappaleilla.",
            "Ruudunlukija voi lukea ne tyhjinä kohtina, ja puhelimen näytöllä väli venyy turhan suureksi.",
            "Poista ne ja jätä kappaleiden väliin yksi tyhjä rivi.",
        ),
        Finding::BoldLong => (
            "Lihavoituna tai kursivoituna on {count} sanaa peräkkäin.",
            "Kun korostettua tekstiä on paljon, tärkein ei erotu, ja tekstiä on raskas lukea.",
            "Lihavoi vain tärkein sana tai lause ja kirjoita muu tavallisena tekstinä.",
        ),
        Finding::PhoneText => (
            "Puhelinnumero ”{text}” on pelkkää tekstiä eikä linkki.",
            "Puhelimella lukeva ei voi soittaa numeroon koskettamalla sitä.",
            "Tee numerosta linkki: {example}",
        ),
        Finding::PagePlaceholder => (
            "Sivulla on keskeneräinen kohta: ”{text}”.",
            "Lukija näkisi sen julkaistulla sivulla eikä voisi luottaa muuhunkaan tekstiin.",
            "Täydennä kohta tai merkitse sivu luonnokseksi alkutietoihin: draft: true",
        ),
        Finding::PageChecked => (
            "Sivun tiedot on tarkistettu viimeksi {date}, yli vuosi sitten.",
            "Vuodessa osoitteet, hinnat ja ohjeet ehtivät muuttua, ja lukija voi saada vanhentunutta tietoa.",
            "Vertaa tietoja lähteisiin ja korjaa, mikä on muuttunut. Kirjoita sitten tarkistuspäivä kenttään ”checked”.",
        ),
        Finding::PagePlanSum => (
            "Tuntisuunnitelman vaiheet kestävät yhteensä {planned} minuuttia, mutta duration_min on {duration}.",
            "Sivu ja tuntisuunnitelma kertoisivat eri keston, eikä kouluttaja tietäisi, kumpaan luottaa.",
            "Korjaa vaiheiden minuutit, tai kirjoita kenttään duration_min {planned}.",
        ),
        Finding::PagePlanLong => (
            "Oppitunti kestää {duration} minuuttia eikä mahdu {session} minuutin opetuskertaan.",
            "Kouluttaja joutuisi lopettamaan kesken tai jättämään tauon pois.",
            "Lyhennä oppituntia tai jaa se kahdeksi. Jos kertanne ovat pidempiä, kirjoita niiden kesto tiedostoon content/site.yaml: session_min",
        ),
        Finding::PageEmailPersonal => (
            "”{email}” näyttää henkilön omalta osoitteelta.",
            "Nimi on henkilötieto, ja osoite lakkaa toimimasta, kun tehtävään tulee joku muu.",
            "Käytä yhteistä osoitetta, esimerkiksi digituki@example.fi.",
        ),
        Finding::TitleSame => (
            "Kahdella sivulla on sama otsikko: ”{title}”.",
            "Lukija ei erota niitä toisistaan hakutuloksissa eikä selaimen välilehdissä.",
            "Muuta toista otsikkoa (title) niin, että siitä näkee, mitä sivu koskee. Toinen sivu on {other}.",
        ),
        Finding::StatementReview => (
            "Seloste on tarkistettu viimeksi {date}.",
            "Seloste on pidettävä ajan tasalla. Saavutettavuusselosteelta sitä edellyttää myös laki (306/2019).",
            "Käy seloste läpi, päivitä se ja kirjoita siihen uusi päiväys. Jos se on saavutettavuusseloste, arvioi ensin sivuston saavutettavuus uudelleen.",
        ),
        Finding::StatementContact => (
            "Saavutettavuusselosteesta puuttuu {missing}.",
            "Ilman sitä lukija ei tiedä, minne hän voi ilmoittaa puutteesta.",
            "Lisää puuttuva tieto: oma palauteosoite tai Liikenne- ja viestintävirasto Traficomin yhteystiedot.",
        ),
        Finding::RuleUnused => (
            "Tiedostossa content/site.yaml on poikkeus säännöstä ”{code}”, mutta sääntö ei enää löydä mitään.",
            "Tarpeeton poikkeus voi myöhemmin peittää uuden virheen.",
            "Poista säännön rivit kohdasta ”rules”.",
        ),
        Finding::RuleComment => (
            "Kommenttia ”{text}” ei voi tulkita: sääntöä ei tunneta tai perustelu puuttuu.",
            "Kommentilla ei ole vaikutusta, joten havainto näkyy edelleen.",
            "Kirjoita Markdownissa kappaleen edelle <!-- digituki: off a11y-heading-long Lain nimi --> tai YAMLissa # digituki: off registry-phone-service Vaihteen numero",
        ),
        Finding::RuleCommentUnused => (
            "Kommentti poistaa käytöstä säännön ”{code}”, mutta sääntö ei enää löydä tästä mitään.",
            "Jos tähän tulee myöhemmin virhe, kukaan ei saa siitä tietoa.",
            "Poista kommentti.",
        ),
        Finding::LangPart => (
            "”{text}” näyttää olevan eri kieltä kuin sivu. Kieli: {lang}.",
            "Ruudunlukija ääntää tekstin sivun kielen mukaan, eikä siitä saa selvää.",
            "Merkitse sanojen kieli, esimerkiksi ruotsi, näin: [teksti]{lang=sv}. Jos koko kappale on toista kieltä, kirjoita sen edelle rivi :::lang{code=\"sv\"} ja sen jälkeen rivi :::",
        ),
        Finding::LangPage => (
            "Sivun teksti näyttää olevan eri kieltä kuin tiedoston nimi kertoo. Tekstin kieli: {lang}.",
            "Ruudunlukija ääntää koko sivun väärin, ja lukija saa sivun kielellä, jota hän ei valinnut.",
            "Käännä teksti tai vaihda kieli tiedoston nimeen. Jos käännös on kesken, lisää alkutietoihin: draft: true",
        ),
        Finding::LangSection => (
            "Otsikoiden määrä tai tasot eivät täsmää. Otsikoita on kieliversiossa ”{lang}” {own} ja alkuperäisellä sivulla {count}.",
            "Tällä kielellä lukevilta voi puuttua kohta, jonka muut saavat.",
            "Vertaa sivuja: ensimmäinen ero on otsikon ”{text}” kohdalla. Käännä, mikä puuttuu, poista ylimääräinen tai korjaa otsikon taso.",
        ),
        Finding::LangOutdated => (
            "Alkuperäinen sivu on päivitetty {date}, mutta kieliversiota ”{lang}” ei ole päivitetty sen jälkeen.",
            "Tällä kielellä lukevat voivat saada vanhentunutta tietoa.",
            "Katso, mikä alkuperäisellä sivulla on muuttunut, ja päivitä käännös sekä sen päiväys (updated).",
        ),
        Finding::LangUntranslated => (
            "Kentän ”{key}” teksti on sama kuin alkuperäisellä kielellä: ”{value}”.",
            "Hakutuloksissa ja luetteloissa lukija näkee tekstin, jota ei ole käännetty.",
            "Käännä kentän teksti tämän sivun kielelle.",
        ),
        Finding::LangImageAlt => (
            "Kuvan kuvaus ”{alt}” on sama kuin alkuperäisellä kielellä.",
            "Ruudunlukija ääntää sen tämän sivun kielen mukaan, eikä kuulija ymmärrä sitä.",
            "Käännä hakasulkeissa oleva kuvaus tämän sivun kielelle.",
        ),
        Finding::LinkForm => (
            "”{text}” näyttää linkiltä tai kuvalta mutta ei ole sellainen.",
            "Lukija näkee sulkeet ja osoitteen sellaisinaan.",
            "Kirjoita: {example}",
        ),
        Finding::LinkLanguage => (
            "Linkki ”{target}” vie toisenkieliseen tiedostoon, vaikka sivu on olemassa myös tällä kielellä.",
            "Lukija odottaa, että hän voi jatkaa omalla kielellään.",
            "Linkitä tämän kielen tiedostoon: {example}",
        ),
        Finding::LinkOwnAddress => (
            "Linkki ”{target}” on verkko-osoite, vaikka se vie tälle samalle sivustolle.",
            "Linkki katkeaa kenenkään huomaamatta, jos sivu siirtyy, eikä se vie lukijaa hänen omalla kielellään olevalle sivulle.",
            "Linkitä lähdetiedostoon: {example}",
        ),
        Finding::LinkOrphan => (
            "Tälle sivulle ei pääse valikosta eikä miltään muulta sivulta.",
            "Lukija voi löytää sivun vain haulla tai sattumalta.",
            "Linkitä tänne joltakin toiselta sivulta tai lisää sivu tiedoston content/site.yaml kohtaan ”menu”.",
        ),
        Finding::LinkHttp => (
            "Linkin alussa on http eikä https: {target}",
            "Ulkopuolinen voi seurata salaamatonta yhteyttä ja muuttaa sivua matkalla.",
            "Kokeile selaimessa, toimiiko osoite, kun sen alussa on https. Jos se toimii, muuta linkin alkuun https.",
        ),
        Finding::LinkBroken => (
            "Osoite ”{target}” ei toiminut, kun se viimeksi tarkistettiin. Tulos: {status}.",
            "Lukija voi päätyä virhesivulle.",
            "Avaa linkki selaimessa. Jos se ei toimi, korjaa osoite tai poista linkki.",
        ),
        Finding::LinkMoved => (
            "Sivu, jonka osoite oli ”{target}”, on siirtynyt pysyvästi.",
            "Vanha osoite voi milloin tahansa lakata ohjaamasta lukijaa uuteen.",
            "Vaihda linkkiin uusi osoite: {to}",
        ),
        Finding::ThemeVersion => (
            "Teema ”{name}” on tehty mallipohjien versiolle {value}, mutta tämä ohjelma tuntee version {own}.",
            "Teeman sivupohjat voivat käyttää tietoja, joita tässä versiossa ei vielä ole. Sivut muodostetaan ilman niitä.",
            "Päivitä digituki, tai ota käyttöön teeman vanhempi versio.",
        ),
        Finding::ThemeOutdated => (
            "Teeman tiedosto ”{name}” on kopio, jonka alkuperäinen on sittemmin muuttunut.",
            "Korjaukset ja parannukset eivät näy sivuilla, jotka käyttävät kopiota.",
            "Vertaa kopiota uuteen: digituki new template {name} --print. Kun kopio on ajan tasalla, vaihda tiedostoon theme.yaml tunniste {value}",
        ),
        Finding::ThemeContrast => (
            "Teeman värin ”{name}” ({colour}) kontrasti taustaa {ground} vasten on {ratio}:1; sen on oltava vähintään {need}:1.",
            "Heikkonäköinen tai auringonpaisteessa lukeva ei erota sitä taustasta.",
            "Vaihda väri, esimerkiksi lähimpään riittävään: {example}",
        ),
        Finding::ThemeFontPixels => (
            "Teeman tyyli ”{text}” estää lukijaa muuttamasta tekstin kokoa tai väljyyttä.",
            "Heikkonäköinen ei voi säätää tekstiä itselleen sopivaksi selaimen asetuksista.",
            "Anna kirjasinkoko rem-yksikköinä, esimerkiksi font-size: 1rem, ja poista !important ominaisuuksista line-height ja letter-spacing.",
        ),
        Finding::ThemeFocus => (
            "Teeman tyyli ”{text}” poistaa kohdistuksen kehyksen eikä anna tilalle muuta.",
            "Näppäimistöllä liikkuva ei näe, missä kohdassa sivua hän on.",
            "Poista tyyli tai kirjoita sen tilalle näkyvä kehys, esimerkiksi outline: 3px solid currentColor",
        ),
        Finding::ThemeHeight => (
            "Teeman tyyli ”{text}” antaa tekstille kiinteän korkeuden ja piilottaa sen, mikä ei mahdu.",
            "Kun lukija suurentaa tekstiä tai väljentää rivejä, osa tekstistä katoaa.",
            "Kirjoita height-ominaisuuden tilalle min-height tai poista overflow: hidden.",
        ),
        Finding::ThemeOutside => (
            "Teema lataa osoitteesta {target} jotakin, mitä site.yaml ei mainitse.",
            "Lukijan selain ottaisi yhteyttä toiseen palveluun lukijan tietämättä. Siksi sivujen suojaus (Content-Security-Policy) estää latauksen.",
            "Kopioi tiedosto teeman assets-kansioon ja käytä sitä sieltä. Jos lataus on välttämätön, ilmoita se tiedostossa content/site.yaml kohdassa ”privacy: loads”.",
        ),
        Finding::ThemeInline => (
            "Sivulla on koodia tai tyylejä suoraan HTML:n seassa: ”{name}”.",
            "Sivujen suojaus (Content-Security-Policy) estää ne, joten ne eivät toimi.",
            "Siirrä koodi tai tyylit omaan tiedostoon teeman assets-kansioon.",
        ),
        Finding::ThemeStorage => (
            "Skripti tallentaa tietoa lukijan laitteelle ({name}), mitä site.yaml ei mainitse.",
            "Lukijalle on kerrottava, mitä laitteelle tallennetaan. Usein tarvitaan myös lukijan suostumus.",
            "Poista tallentaminen skriptistä. Jos se on välttämätöntä, ilmoita se tiedostossa content/site.yaml kohdassa ”privacy: stores”.",
        ),
        Finding::SynonymAlone => (
            "Sana ”{value}” on ryhmässä yksin.",
            "Haku voi korvata sanan vain toisella saman ryhmän sanalla.",
            "Lisää samaan ryhmään vähintään yksi samaa tarkoittava sana: [{value}, toinen sana].",
        ),
        Finding::PrivacyUnused => (
            "Tiedostossa site.yaml ilmoitetaan ”{name}”, mutta mikään ei käytä sitä.",
            "Tietosuojasivu kertoo lukijalle silloin jotakin, mikä ei pidä paikkaansa.",
            "Poista se kohdasta ”privacy”.",
        ),
        Finding::RegistryCodeQuotes => (
            "Kuntanumero {value} on ilman lainausmerkkejä.",
            "Muut ohjelmat voivat lukea sen lukuna, ja silloin alun nolla katoaa: numerosta 091 tulee 91.",
            "Kirjoita numero lainausmerkkeihin: \"{value}\".",
        ),
        Finding::HeadingSpaces => (
            "Otsikon lopussa on ylimääräisiä välilyöntejä.",
            "Ne eivät näy, mutta ne vaikeuttavat muutosten vertailua.",
            "Poista ne.",
        ),
        Finding::HeadingMark => (
            "”{text}” ei ole otsikko, koska #-merkkien jälkeen ei ole välilyöntiä.",
            "Lukija näkee rivin tavallisena tekstinä #-merkkeineen, eikä se tule sisällysluetteloon.",
            "Kirjoita: {example}",
        ),
    };
    Text { what, why, fix }
}
