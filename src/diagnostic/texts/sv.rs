//! Messages in Swedish.

use super::{Code, Severity, Term, Text, Voice};
use crate::diagnostic::{Finding, YamlFault};

pub(super) const VOICE: Voice = Voice {
    text,
    term,
    severity,
    near: "Menade du ”{near}”?",
    also: "det här har med saken att göra",
    why: "varför",
    fix: "gör så här",
};

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Off => "av",
        Severity::Note => "anmärkning",
        Severity::Due => "tidsgräns",
        Severity::Warning => "varning",
        Severity::Error => "fel",
    }
}

fn term(term: Term) -> &'static str {
    match term {
        Term::Text => "en text",
        Term::List => "en lista med ”- ” före varje punkt",
        Term::Fields => "namngivna fält, ett på varje rad",
        Term::Number => "ett heltal",
        Term::YesNo => "true eller false",
        Term::TextByLanguage => "en text på varje språk, till exempel ”sv: …”",
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
            "Den här raden går inte att läsa som YAML.",
            "Resten av den här delen tas inte med förrän raden är rättad.",
            "Jämför med raderna ovanför: formen är ”fält: värde”, och fält på samma nivå har samma indrag.",
        ),
        YamlFault::Tab => (
            "Här finns en tabb. I YAML får det bara finnas mellanslag före ett fältnamn.",
            "En tabb ser olika ut i olika program, så ingen kan se vad som hör till vad.",
            "Ersätt tabben med mellanslag, två för varje nivå.",
        ),
        YamlFault::Quote => (
            "Texten som börjar här saknar avslutande citattecken.",
            "Allt som följer läses som en enda lång text.",
            "Lägg till samma tecken, \" eller ', i slutet av texten.",
        ),
        YamlFault::Colon => (
            "Det finns ett kolon till på den här raden.",
            "Kolon och mellanslag inleder ett värde, så i en text får de bara finnas inom citattecken.",
            "Sätt hela texten inom citattecken: fält: \"först: sedan\".",
        ),
        YamlFault::Indent => (
            "Den här raden har ett annat indrag än de rader som den hör ihop med.",
            "Indraget visar vad som hör till vad.",
            "Skriv lika många mellanslag före alla fält på samma nivå.",
        ),
        YamlFault::Bracket => (
            "Här börjar en hakparentes eller klammerparentes som inte avslutas.",
            "Resten av delen läses som om den stod inom parentesen.",
            "Lägg till den ] eller } som saknas, eller skriv listan på egna rader med ”- ” först på varje rad.",
        ),
        YamlFault::Alias => (
            "”{text}” börjar med * eller &, som har en egen betydelse i YAML.",
            "Texten skulle läsas som en hänvisning till ett annat ställe och gå förlorad.",
            "Sätt texten inom citattecken.",
        ),
        YamlFault::Size => (
            "Den här YAML-texten är för stor eller har för många nivåer för att kunna läsas.",
            "En sådan fil har nästan alltid kommit till av misstag eller skapats av ett program.",
            "Dela upp den i mindre filer eller använd färre nivåer.",
        ),
        YamlFault::KeyDuplicate => (
            "Fältet ”{key}” finns två gånger.",
            "Bara det ena kan behållas, och det andra skulle försvinna obemärkt.",
            "Behåll det ena och ta bort det andra.",
        ),
        YamlFault::KeyUnknown => (
            "Det finns inget fält som heter ”{key}” här.",
            "Ett felstavat fält skulle falla bort utan att någon märker det.",
            "Använd något av dessa: {known}.",
        ),
        YamlFault::KeyMissing => {
            ("Fältet ”{key}” saknas.", "Det behövs här.", "Lägg till en rad: {key}: …")
        }
        YamlFault::ValueType => (
            "Fältet ”{key}” kan inte ha värdet ”{value}”.",
            "Här behövs ett annat slags värde: {expected}.",
            "Skriv {expected}.",
        ),
        YamlFault::ValueEmpty => (
            "Fältet ”{key}” har inget värde.",
            "Ett tomt fält kan betyda vad som helst.",
            "Skriv ett värde efter kolonet eller ta bort raden.",
        ),
        YamlFault::ValueDate => (
            "”{value}” är inte ett giltigt datum.",
            "Datum sorteras och jämförs, så de måste ha samma form.",
            "Skriv år, månad och dag: 2026-11-22.",
        ),
        YamlFault::ValueChoice => (
            "Fältet ”{key}” kan inte ha värdet ”{value}”.",
            "Här går det bara att använda vissa värden.",
            "Använd något av dessa: {known}.",
        ),
        YamlFault::ValueLang => (
            "”{value}” är inte ett av webbplatsens språk.",
            "En text på det språket skulle aldrig visas.",
            "Använd något av dessa: {known}. Webbplatsens språk anges i content/site.yaml.",
        ),
    };
    Text { what, why, fix }
}

fn finding_text(finding: Finding) -> Text {
    let (what, why, fix) = match finding {
        Finding::PageEncoding => (
            "Filen är inte i UTF-8 från och med det här stället.",
            "Bokstäver som å, ä och ö skulle bli andra tecken.",
            "Öppna filen i ditt textprogram och spara den med teckenkodningen UTF-8.",
        ),
        Finding::PageSize => (
            "Filens storlek är {size}; en textfil får vara högst {limit}.",
            "Ingen orkar läsa en så lång sida, och det tar längre tid att bygga webbplatsen.",
            "Dela upp den på flera sidor. En bild eller ett dokument ska vara en egen fil.",
        ),
        Finding::PageFileName => (
            "Filnamnet anger inte vilket språk sidan är på.",
            "Språket bestämmer adressen, menyn och hur en skärmläsare uttalar texten.",
            "Ge filen ett nytt namn: {example}. Webbplatsens språk är {known}.",
        ),
        Finding::PageFrontMissing => (
            "Sidan saknar inledande uppgifter.",
            "Där står sidans rubrik, och utan den har sidan inget namn.",
            "Börja filen med tre rader: ---, title: Sidans rubrik, ---.",
        ),
        Finding::PageFrontUnclosed => (
            "De inledande uppgifterna som börjar här avslutas inte.",
            "Hela sidan läses som inledande uppgifter.",
            "Lägg till en rad med --- efter det sista fältet.",
        ),
        Finding::PageSlug => (
            "”{slug}” kan inte användas som adressdel.",
            "Adresser läses upp, knappas in och trycks, så de innehåller bara a–z, 0–9 och bindestreck.",
            "Skriv till exempel: slug: {example}",
        ),
        Finding::PageAddress => (
            "Två sidor har samma adress: {address}",
            "Bara den ena av dem skulle kunna visas.",
            "Ge den ena en annan adressdel (slug) i de inledande uppgifterna. Den andra sidan är {other}.",
        ),
        Finding::PagePair => (
            "Det finns två versioner av sidan ”{key}” på samma språk.",
            "Bara den ena av dem skulle kunna visas.",
            "Ta bort den ena eller ge den ett eget namn eller en egen nyckel. Den andra filen är {other}.",
        ),
        Finding::PageIndexMissing => (
            "Mappen {folder} innehåller sidor men har ingen egen sida.",
            "Avsnittet skulle sakna namn i menyn och en sida att gå tillbaka till.",
            "Lägg till filen {example} och skriv en rubrik (title) i den.",
        ),
        Finding::PageRawHtml => (
            "HTML används inte här: {html}",
            "Det kan göra sidan obrukbar för en del läsare eller föra med sig skript, så det visas som text.",
            "{instead}",
        ),
        Finding::PageNesting => (
            "Här finns fler än {limit} nivåer inuti varandra.",
            "Ingen kan följa en sådan text, och en skärmläsare läser upp varje nivå.",
            "Flytta ut listor och citat ur varandra.",
        ),
        Finding::PageAttribute => (
            "”{attribute}” går inte att använda inom klammerparenteser här.",
            "Det skulle inte ha någon effekt.",
            "Använd #id, .class eller lang=sv, eller ta bort det.",
        ),
        Finding::PageAliasAddress => (
            "”{alias}” kan inte vara en gammal adress till den här sidan.",
            "Från en gammal adress leds läsaren vidare hit, så den måste vara en hel adress på den här webbplatsen.",
            "Skriv den från roten, till exempel /sv/gammal/sida/. Den får inte vara adressen till en annan sida.",
        ),
        Finding::PageCodeLanguage => (
            "Språket ”{language}” i den här koden är inte känt.",
            "Koden visas utan färger.",
            "Kontrollera stavningen eller skriv ```text.",
        ),
        Finding::PageFootnote => (
            "Ingenting på sidan hänvisar till fotnoten ”{label}”.",
            "En fotnot visas bara om texten hänvisar till den. Därför lämnas den här bort.",
            "Lägg till märket [^{label}] där fotnoten hör hemma eller ta bort fotnoten.",
        ),
        Finding::PageReference => (
            "Det finns ingen sida med nyckeln ”{key}”.",
            "Hänvisningen skulle inte leda någonstans.",
            "Skriv sidans sökväg från mappen content, utan språk och filändelse.",
        ),
        Finding::PageKindField => (
            "”{key}” är ett fält för en annan typ av sida; den här sidan är av typen ”{kind}”.",
            "Det skulle inte visas.",
            "Ta bort raden eller byt sidans typ (kind).",
        ),
        Finding::DirectiveUnknown => (
            "Det finns inget block som heter ”{name}”.",
            "Innehållet skulle förlora sin betydelse.",
            "Använd något av dessa: {known}.",
        ),
        Finding::DirectiveArgument => (
            "”{argument}” går inte att använda i blocket ”{name}”.",
            "Det skulle inte ha någon effekt.",
            "Använd något av dessa: {known}.",
        ),
        Finding::DirectiveArgumentMissing => (
            "I blocket ”{name}” saknas ”{argument}”.",
            "Utan det finns det inget att visa.",
            "Skriv till exempel: {example}",
        ),
        Finding::DirectiveSyntax => (
            "Raden för det här blocket går inte att läsa.",
            "Innehållet skulle visas utan blocket.",
            "Skriv till exempel: {example}",
        ),
        Finding::DirectiveUnclosed => (
            "Blocket ”{name}” som börjar här avslutas inte.",
            "Det går bara att gissa var det slutar.",
            "Lägg till en rad med {colons} där blocket slutar.",
        ),
        Finding::DirectiveStray => (
            "Inget block avslutas med {colons} här.",
            "Ett block kan ha förlorat sin början.",
            "Ta bort raden eller skriv lika många kolon som på raden där blocket börjar.",
        ),
        Finding::IncludeMissing => (
            "Den gemensamma textsnutten ”{file}” finns inte på det här språket.",
            "En del av sidan skulle saknas.",
            "Kontrollera sökvägen. En gemensam textsnutt är en fil, till exempel {example}, i en mapp vars namn börjar med _.",
        ),
        Finding::IncludeHeading => (
            "En gemensam textsnutt kan inte innehålla rubriker, fotnoter eller andra gemensamma textsnuttar.",
            "Samma textsnutt finns på många sidor, under rubriker på olika nivåer.",
            "Skriv rubriken på sidan, före raden med include.",
        ),
        Finding::LinkFile => (
            "Filen ”{target}” finns inte.",
            "Läsaren skulle hamna på en sida som inte finns.",
            "Kontrollera sökvägen: den utgår från mappen där den här filen ligger.",
        ),
        Finding::LinkFragment => (
            "På sidan {page} finns inget ställe ”#{fragment}”.",
            "Läsaren skulle inte komma till det ställe som du menar.",
            "Använd någon av sidans rubriker: {known}.",
        ),
        Finding::LinkFragmentPair => (
            "Stället ”#{fragment}” hittades inte på den sida som är på språket ”{lang}”.",
            "De som läser på det språket hamnar högst upp på sidan i stället.",
            "Ge rubriken samma id på alla språk, till exempel {mark}.",
        ),
        Finding::LinkScheme => (
            "En länk kan inte börja med ”{scheme}:”.",
            "Den kan starta ett program eller öppna något som läsaren inte väntar sig.",
            "Använd https, http, mailto eller tel, eller sökvägen till en fil.",
        ),
        Finding::LinkAbsolute => (
            "Länken ”{target}” utgår från webbplatsens rot.",
            "Länken skulle brytas om sidan flyttades, och den skulle inte leda till läsarens eget språk.",
            "Länka till källfilen: ../mapp/sida.sv.md.",
        ),
        Finding::LinkOutside => (
            "Länken ”{target}” leder ut ur mappen content.",
            "Det som finns utanför publiceras inte.",
            "Flytta filen till mappen content och länka till den där.",
        ),
        Finding::LinkUnpublished => (
            "Sidan ”{target}” är inte publicerad ännu.",
            "Tills den är det visas länken som vanlig text.",
            "Publicera också den sidan eller ta bort länken tills vidare.",
        ),
        Finding::ImageAlt => (
            "Bilden ”{target}” saknar beskrivning.",
            "Den som inte kan se bilden får inte veta vad den visar.",
            "Skriv beskrivningen inom hakparenteserna: ![Två personer tittar på en telefon]({target}). Om bilden bara är dekoration: ![]({target}){.decorative}",
        ),
        Finding::LangEasyAlone => (
            "Sidan på lättare språk har ingen motsvarande sida på standardspråk.",
            "Sidorna länkas till varandra, så ingen skulle hitta hit.",
            "Lägg till filen {example} eller ge båda samma nyckel (key).",
        ),
        Finding::LangMust => (
            "Sidan ”{key}” finns inte på språket ”{lang}”.",
            "Enligt site.yaml måste den finnas på alla språk.",
            "Lägg till filen {example} eller ange de språk som räcker: only: [fi]",
        ),
        Finding::LangShould => (
            "Sidan ”{key}” finns inte på språket ”{lang}”.",
            "De som läser på det språket får sidan på ett annat språk.",
            "Lägg till filen {example} eller ange de språk som räcker: only: [fi]",
        ),
        Finding::LangMay => (
            "Sidan ”{key}” finns inte på språket ”{lang}”.",
            "De som läser på det språket får sidan på ett annat språk.",
            "Du behöver inte göra något.",
        ),
        Finding::SiteConfigMissing => (
            "Webbplatsen saknar filen content/site.yaml.",
            "I den anges webbplatsens namn, språk och adress.",
            "Skapa filen med fälten title, languages och base_url.",
        ),
        Finding::SiteUrl => (
            "”{value}” kan inte användas som webbplatsens adress.",
            "Flöden, webbplatskartor och länkar mellan språken behöver hela adressen.",
            "Skriv den med https, till exempel https://example.fi/ eller https://example.github.io/handbook/.",
        ),
        Finding::SiteLangUnlisted => (
            "”{value}” är inte en språkkod.",
            "Skärmläsare väljer uttal utifrån den.",
            "Använd språkkoder som fi, sv och en.",
        ),
        Finding::SiteReference => (
            "Det finns ingen sida med nyckeln ”{key}”.",
            "Menyn skulle inte leda någonstans.",
            "Skriv sidans sökväg från mappen content, utan språk och filändelse.",
        ),
        Finding::SiteRule => (
            "Det finns ingen regel som heter ”{code}”.",
            "Raden skulle inte ha någon effekt.",
            "Skriv koden så som den står i meddelandena.",
        ),
        Finding::SiteStatement => (
            "Webbplatsen har inget tillgänglighetsutlåtande.",
            "Filen site.yaml kräver det, och enligt lagen (306/2019) måste myndigheter ha ett.",
            "Lägg till en sida som har fältet ”kind: statement” i de inledande uppgifterna.",
        ),
        Finding::SiteLinkLoop => (
            "Den här symboliska länken leder tillbaka till en mapp som den själv ligger i.",
            "Den skulle leda runt i all oändlighet, så den tas inte med.",
            "Ta bort länken.",
        ),
        Finding::SiteFileName => (
            "Namnet på den här filen eller mappen kan inte ingå i en adress: {name}",
            "En del datorer kan inte hantera ett sådant namn.",
            "Byt till ett namn med bara bokstäver, siffror, bindestreck och punkter.",
        ),
        Finding::SiteOutputTwice => (
            "Två filer skulle sparas på samma plats: {path}",
            "Bara den ena kan behållas. Många datorer skiljer inte mellan stora och små bokstäver.",
            "Byt namn på den ena. Den andra är {other}.",
        ),
        Finding::RegistryShape => (
            "Registret måste börja med ”schema: 1”.",
            "Siffran anger i vilken form registret är skrivet.",
            "Lägg till raden: schema: 1",
        ),
        Finding::RegistryId => (
            "”{id}” kan inte användas som id.",
            "Ett id är en del av en adress, så det innehåller bara a–z, 0–9 och bindestreck.",
            "Skriv till exempel: id: {example}",
        ),
        Finding::RegistryIdTwice => (
            "Samma id används två gånger: ”{id}”.",
            "Varje tillhandahållare av digitalt stöd behöver en egen adress.",
            "Ändra det ena.",
        ),
        Finding::RegistryCode => (
            "Koden ”{value}” går inte att använda i fältet ”{key}”.",
            "Läsarna skulle inte hitta tillhandahållaren med den.",
            "Använd någon av dessa: {known}.",
        ),
        Finding::RegistryMunicipality => (
            "Det finns ingen kommun med kommunnumret ”{value}”.",
            "Tillhandahållaren skulle inte visas i sin kommun.",
            "Skriv kommunnumrets tre siffror inom citattecken. Helsingfors är till exempel \"091\".",
        ),
        Finding::RegistryName => (
            "Tillhandahållaren ”{id}” har inget namn på något av webbplatsens språk.",
            "Läsarna behöver veta vem som hjälper.",
            "Lägg till ett namn: name: { sv: … }",
        ),
        Finding::RegistryArea => (
            "Serviceområdet för ”{id}” saknas eller har angetts på två sätt.",
            "Serviceområdet avgör var tillhandahållaren visas.",
            "Ange bara det ena: antingen scope eller municipalities och regions.",
        ),
        Finding::RegistryPlace => (
            "Platsen ”{place}” finns inte bland den här tillhandahållarens platser.",
            "Adressen skulle inte visas.",
            "Använd id för någon av platserna: {known}.",
        ),
        Finding::RegistryHours => (
            "”{value}” är inget tidsintervall.",
            "Öppettiderna räknas ut utifrån det här, så formen måste alltid vara densamma.",
            "Skriv timmar och minuter med kolon och bindestreck emellan: \"10:00-12:00, 13:00-16:00\".",
        ),
        Finding::RegistryException => (
            "Undantaget ”{dates}” säger varken stängt (closed) eller öppet (open), eller så slutar det innan det börjar.",
            "Ingen vet vad som gäller de dagarna.",
            "Skriv till exempel: dates: 2026-12-21/2027-01-06, closed: true",
        ),
        Finding::RegistryLanguage => (
            "”{value}” är inte en språkkod.",
            "Läsarna söker hjälp på sitt eget språk med den.",
            "Använd språkkoder som fi, sv, en, ru, ar.",
        ),
        Finding::RegistryLanguages => (
            "Registrets språk är inte desamma som webbplatsens: {known}.",
            "Texter på andra språk skulle aldrig visas.",
            "Ta bort raden ”languages” eller gör den likadan som i content/site.yaml.",
        ),
        Finding::ThemeMissing => (
            "Det finns inget tema som heter ”{name}”.",
            "Temat bestämmer hur sidorna ser ut.",
            "Använd default eller lägg till mappen themes/{name}.",
        ),
        Finding::ThemeTemplate => (
            "Sidmallen går inte att använda: {reason}",
            "De sidor som görs med den kan inte byggas.",
            "Rätta sidmallen eller ta bort filen: då används sidmallen i temat default.",
        ),
        Finding::ThemeTextMissing => (
            "Texten ”{key}” finns inte på språket ”{lang}”.",
            "Läsarna skulle mötas av en lucka eller ett ord på ett annat språk.",
            "Lägg till den i themes/{theme}/texts/{lang}.yaml.",
        ),
    };
    Text { what, why, fix }
}
