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
    mend: [
        "Kommandot digituki check --fix gör det åt dig.",
        "Kommandot digituki check --fix --https gör det åt dig.",
    ],
    line: "rad",
    column: "kolumn",
    quote: "här står",
    columns: ["Allvarlighetsgrad", "Plats", "Vad är fel", "Gör så här"],
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
        Term::Minutes => "ett heltal mellan 1 och 1440",
        Term::YesNo => "true eller false",
        Term::TextByLanguage => "en text på varje språk, till exempel ”sv: …”",
        Term::Finnish => "finska",
        Term::Swedish => "svenska",
        Term::English => "engelska",
        Term::Feedback => "adressen för respons",
        Term::Supervisor => "tillsynsmyndighetens kontaktuppgifter",
        Term::Tags => "strukturtaggar",
        Term::Language => "språk",
        Term::Title => "titel",
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
            "Skriv hela texten inom citattecken: {example}",
        ),
        YamlFault::ColonSpace => (
            "Det saknas ett mellanslag efter kolonet.",
            "Utan det läses raden inte som ett fält.",
            "Skriv: {example}",
        ),
        YamlFault::Sign => (
            "Ett värde kan inte börja med tecknet {sign} utan citattecken.",
            "Tecknet har en egen betydelse i YAML, och resten skulle inte läsas.",
            "Skriv hela värdet inom citattecken: {example}",
        ),
        YamlFault::CurlyQuote => (
            "Värdet står inom böjda citattecken.",
            "YAML känner bara till raka citattecken, \" och '. Ordbehandlingsprogram gör dem ofta böjda.",
            "Skriv raka tecken: {example}",
        ),
        YamlFault::QuoteInside => (
            "Texten fortsätter efter det avslutande citattecknet.",
            "Värdet slutar vid citattecknet, och resten kan inte läsas.",
            "Skriv hela värdet inom ett enda par citattecken: {example}",
        ),
        YamlFault::Dash => (
            "Punkten i listan börjar inte med bindestreck och mellanslag.",
            "Utan dem läses alla punkter som en enda lång text.",
            "Skriv: {example}",
        ),
        YamlFault::Hash => (
            "”{text}” faller bort, eftersom # inleder en kommentar i YAML.",
            "Läsarna ser inte kommentarer.",
            "Skriv hela värdet inom citattecken: {example}",
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
            "Filnamnet kan inte användas för en sida.",
            "Namnet ska innehålla sidans språkkod och sluta på .md med små bokstäver. Språket avgör sidans adress och meny och hur en skärmläsare uttalar texten.",
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
        Finding::PageFrontDashes => (
            "På den här raden borde det stå tre bindestreck, men där står andra tecken.",
            "De inledande uppgifterna känns inte igen. Ordbehandlingsprogram ändrar ofta bindestreck till tankstreck.",
            "Ersätt raden med tre bindestreck: ---",
        ),
        Finding::PageFrontLate => (
            "Det finns text före de inledande uppgifterna.",
            "De inledande uppgifterna känns bara igen i början av filen, så läsarna skulle se dem som text.",
            "Flytta texten så att den kommer efter raden --- som avslutar de inledande uppgifterna.",
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
            "Den här HTML-koden kan inte användas: {html}",
            "Den kan göra sidan oanvändbar för en del läsare eller föra med sig programkod, så den visas som text.",
            "Skriv i stället: {instead}",
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
        Finding::LinkComputer => (
            "Länken ”{target}” leder till en fil på din egen dator.",
            "Andra har inte den filen.",
            "Kopiera filen till mappen där sidan finns och skriv bara dess namn i länken.",
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
            "Lägg till filen {example} eller ange de språk som räcker: only: [{own}]",
        ),
        Finding::LangShould => (
            "Sidan ”{key}” finns inte på språket ”{lang}”.",
            "De som läser på det språket får sidan på ett annat språk.",
            "Lägg till filen {example} eller ange de språk som räcker: only: [{own}]",
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
        Finding::SiteVersion => (
            "Webbplatsen är gjord för version {value} av digituki, men du har version {own}.",
            "En äldre version känner inte till allt som finns i webbplatsens filer.",
            "Uppdatera digituki. Anvisningen finns i programmets dokumentation under Install.",
        ),
        Finding::SiteVersionForm => (
            "”{value}” är ingen version av digituki.",
            "Versionen visar om programmet kan läsa webbplatsen.",
            "Skriv två tal med punkt emellan, till exempel digituki: \"{own}\"",
        ),
        Finding::SiteRemoved => (
            "”{alias}” är ingen adress på webbplatsen.",
            "Adresserna under ”removed” anger vilka sidor som får tas bort. En annan adress har ingen verkan.",
            "Skriv adressen från snedstrecket utan serverns namn, till exempel /sv/gammal-sida/",
        ),
        Finding::SiteDomain => (
            "I filen står domänen {domain}, men webbplatsens adress är {base}.",
            "Sökmotorer, flöden och språklänkar leder läsarna till {base}, fast webbplatsen finns någon annanstans.",
            "Ändra base_url i filen content/site.yaml: https://{domain}/ eller rätta domänen i den här filen.",
        ),
        Finding::SiteFileLarge => (
            "Filen är stor: {size} MB.",
            "Med en långsam förbindelse väntar läsaren i flera minuter. En fil på över 25 megabyte går inte att lägga till på GitHubs webbplats, och GitHub tar inte emot filer på över 100 megabyte.",
            "Gör filen mindre, eller lägg den i en tjänst för stora filer och länka dit.",
        ),
        Finding::SiteLarge => (
            "Webbplatsens filer är sammanlagt {size} MB.",
            "GitHub Pages gräns är 1 000 MB.",
            "Gör bilder och filer mindre eller flytta de största någon annanstans. De största är: {known}",
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
            "Fyll i ”accessibility” i filen content/site.yaml, så skapas utlåtandet utifrån det. Du kan också lägga till en sida som har fältet ”kind: statement” i de inledande uppgifterna.",
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
            "”{value}” är inget tidsintervall i rätt form.",
            "Betjänings- och öppettiderna räknas ut utifrån det här, så formen måste alltid vara densamma.",
            "Skriv timmar och minuter med två siffror, kolon (inte punkt) emellan och bindestreck mellan tiderna: \"09:00-12:00, 13:00-16:00\". Dagarna hör till fältet ”days”.",
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
        Finding::RegistryType => (
            "Tillhandahållarens typ (type) kan inte vara ”{value}”.",
            "Typen visar läsaren vem som hjälper, till exempel ett bibliotek eller en organisation.",
            "Använd någon av dessa: {known}.",
        ),
        Finding::RegistryForm => (
            "Stödformen (form) kan inte vara ”{value}”.",
            "Läsaren väljer hjälp utifrån stödformen, till exempel på en servicepunkt eller per telefon.",
            "Använd någon av dessa: {known}.",
        ),
        Finding::RegistryDigcomp => (
            "I DigComp 2.2 finns ingen kompetens med numret ”{value}”.",
            "Numret visar vilka digitala färdigheter man lär sig på kursen.",
            "Numren är 1.1–1.3, 2.1–2.6, 3.1–3.4, 4.1–4.4 och 5.1–5.4. Skriv dem inom citattecken: digcomp: [\"1.1\", \"4.2\"]",
        ),
        Finding::RegistryRegion => (
            "Det finns inget landskap med koden ”{value}”.",
            "Uppgifterna skulle inte visas på rätt landskapssida.",
            "Skriv landskapskodens två siffror inom citattecken. Mellersta Finland är till exempel \"13\".",
        ),
        Finding::RegistryMunicipalityMerged => (
            "Kommunen {old} (kommunnummer {value}) finns inte längre: den har gått upp i {new}.",
            "Tillhandahållaren skulle inte visas i sin nuvarande kommun.",
            "Skriv i stället kommunnumret för {new}: \"{code}\".",
        ),
        Finding::RegistryNameMissing => (
            "Tillhandahållaren ”{id}” hjälper på språket ”{lang}” men har inget namn på det språket.",
            "De som söker hjälp på det språket ser namnet på ett annat språk.",
            "Lägg till namnet i fältet ”name”: {lang}: …",
        ),
        Finding::RegistrySummaryMissing => (
            "Sammanfattningen för ”{id}” finns inte på språket ”{lang}”.",
            "De som läser på det språket får sammanfattningen på ett annat språk.",
            "Lägg till en kort text i fältet ”summary”: {lang}: …",
        ),
        Finding::RegistrySummaryLong => (
            "Sammanfattningen (summary) har {length} tecken; den får ha högst {limit}.",
            "Den visas i listor där läsaren snabbt ska kunna se vem som kan hjälpa.",
            "Behåll det viktigaste och flytta resten till fältet ”description”.",
        ),
        Finding::RegistryDescriptionLong => (
            "Beskrivningen (description) har {length} tecken; den får ha högst {limit}.",
            "Läsaren vill snabbt få veta vilken hjälp som finns.",
            "Stryk detaljer. De kan stå på tillhandahållarens egen webbplats (website).",
        ),
        Finding::RegistryMarkup => (
            "I fältet ”{key}” finns HTML eller Markdown: {mark}",
            "Fältet är till för vanlig text, så läsaren skulle se själva tecknen.",
            "Ta bort dem: skriv till exempel ”avgiftsfri” och inte ”**avgiftsfri**”.",
        ),
        Finding::RegistrySwedish => (
            "Tillhandahållaren ”{id}” betjänar en tvåspråkig eller svenskspråkig kommun men har inga texter på svenska.",
            "Enligt språklagen (423/2003) ska kommuner och myndigheter betjäna invånarna där också på svenska.",
            "Lägg till en svensk text i fälten ”name” och ”summary”: sv: …",
        ),
        Finding::RegistryPhone => (
            "Telefonnumret ”{value}” är inte skrivet i internationell form.",
            "Ett nummer i internationell form går att ringa direkt från sidan, också från utlandet.",
            "Skriv numret inom citattecken med landsnummer och utan mellanslag: \"+358401234567\".",
        ),
        Finding::RegistryPhoneService => (
            "”{value}” är ett riksomfattande servicenummer, men fältet ”call_charge” har värdet ”normal”.",
            "Ett sådant samtal kostar inte lika mycket som ett vanligt, och den som ringer behöver veta priset på förhand.",
            "Om samtalet är avgiftsfritt (0800) skriver du call_charge: free. Skriv annars call_charge: other och ange priset i fältet ”call_charge_note”.",
        ),
        Finding::RegistryCallCharge => (
            "Det framgår inte vad det kostar att ringa {phone}.",
            "Den som ringer behöver veta priset på förhand.",
            "Skriv call_charge: normal eller call_charge: free. Om priset är ett annat skriver du call_charge: other och anger det: call_charge_note: { sv: … }",
        ),
        Finding::RegistryEmail => (
            "”{value}” kan inte användas som e-postadress.",
            "Läsaren skulle inte kunna skicka ett meddelande direkt från sidan.",
            "Skriv hela adressen med tecknet @, inte (at) eller [at]: digistod@example.fi",
        ),
        Finding::RegistryEmailPersonal => (
            "”{value}” ser ut att vara en persons egen adress.",
            "Ett namn är en personuppgift, och adressen slutar fungera när någon annan tar över.",
            "Använd en gemensam adress, till exempel digistod@example.fi. Om personen har gett sitt samtycke anger du det: person_consent: { given: 2026-09-01, until: 2028-08-31 }",
        ),
        Finding::RegistryPerson => (
            "Bland kontaktuppgifterna finns personnamnet ”{name}”, men inget samtycke från personen.",
            "Ett namn är en personuppgift och får inte publiceras utan rättslig grund (dataskyddsförordningen, GDPR).",
            "Ta bort namnet och ange en roll (role) i stället, eller ange samtycket: person_consent: { given: 2026-09-01, until: 2028-08-31 }",
        ),
        Finding::RegistryPersonExpired => (
            "Samtycket till att publicera namnet ”{name}” gick ut {date}.",
            "Namnet och adressen visas inte längre för läsarna.",
            "Fråga personen om namnet får visas och ange det nya samtycket (person_consent). Om svaret är nej tar du bort namnet och adressen.",
        ),
        Finding::RegistryWebsite => (
            "”{value}” är inte en fullständig adress som börjar med https://.",
            "Bara en fullständig adress leder rätt, och https skyddar läsarens anslutning.",
            "Skriv hela adressen, till exempel https://bibliotek.example.fi/digitalt-stod.",
        ),
        Finding::RegistryWebsiteSeason => (
            "Adressen ”{value}” innehåller ett läsår eller en säsong: {season}",
            "En sådan adress ändras varje år, och då bryts länken.",
            "Länka till en överordnad sida vars adress består, till exempel https://institut.example.fi/kurser.",
        ),
        Finding::RegistryPostcode => (
            "”{value}” är inte ett finländskt postnummer.",
            "Postnumret hör till besöksadressen, och läsaren kan söka hjälp med det.",
            "Skriv fem siffror inom citattecken, till exempel \"00530\". Nollorna i början ska vara med.",
        ),
        Finding::RegistryPostcodeMunicipality => (
            "Postnumret {postcode} hör till {other}, men kommunen i adressen är {municipality}.",
            "En av uppgifterna är troligen fel, och läsaren kan bege sig till fel ställe.",
            "Kontrollera adressen och rätta postnumret (postcode) eller kommunen (municipality).",
        ),
        Finding::RegistryCoordinates => (
            "Koordinaterna ”{value}” anger ingen plats i Finland.",
            "Läsarna skulle ledas till fel ställe.",
            "Skriv först latitud och sedan longitud inom hakparenteser, med decimalpunkt: [62.6046, 25.7263]",
        ),
        Finding::RegistryCoordinatesFar => (
            "Punkten ligger {km} km från centrum av {municipality}, och {nearest} är närmare.",
            "Koordinaterna eller kommunen är troligen fel, och läsaren kan bege sig till fel ställe.",
            "Kontrollera platsen på en karta och rätta koordinaterna (coordinates) eller kommunen (municipality).",
        ),
        Finding::RegistryHomeAddress => (
            "För stöd i hemmet har ”{id}” angett en plats eller en gatuadress.",
            "Stödet ges hemma hos kunden, och adressen till ett privat hem får inte publiceras.",
            "Ta bort platsen eller adressen (place eller venue). Serviceområdet (area) räcker för att visa var hembesök görs.",
        ),
        Finding::RegistryRemote => (
            "Stödformen ”{form}” kräver fältet ”{key}”, som saknas.",
            "Utan det kan läsaren inte få kontakt med den som hjälper.",
            "Chatt och video: lägg till url, till exempel https://hjalp.example.fi/chatt. Telefon: lägg till ett nummer bland kontaktuppgifterna (contacts), till exempel phone: \"+358401234567\"",
        ),
        Finding::RegistryHoursOrder => (
            "Tiden ”{value}” slutar innan den börjar.",
            "Läsaren skulle inte veta när det finns hjälp att få.",
            "Rätta tiden, till exempel \"10:00-16:00\". Om den går över midnatt lägger du till next_day: true",
        ),
        Finding::RegistryHoursOverlap => (
            "Tiderna ”{value}” och ”{other}” överlappar varandra ({day}).",
            "Båda skulle visas på sidan, och läsaren skulle inte veta vilken som gäller.",
            "Slå ihop dem eller ändra den ena så att de inte överlappar: \"10:00-12:00, 13:00-16:00\".",
        ),
        Finding::RegistryHoursStaff => (
            "Betjäningstiden ”{value}” ({day}) ryms inte inom den tid då personalen är på plats.",
            "Den som söker hjälp kan mötas av en stängd dörr.",
            "Rätta betjäningstiden (support) eller öppettiden (building). Meröppet (self_service) räknas inte med.",
        ),
        Finding::RegistryHoursEvery => (
            "Fältet ”every” kan inte ha värdet ”{value}”.",
            "Utifrån det räknas det ut vilka veckor det finns hjälp att få.",
            "Använd något av dessa: {known}. Om tiden gäller varje vecka tar du bort fältet.",
        ),
        Finding::RegistryHoursHolidays => (
            "Betjäningstiderna infaller också på helgdagar (till exempel {day}), men det framgår inte om man får hjälp då.",
            "Läsaren kan mötas av en stängd dörr.",
            "Lägg till on_holidays: closed i fältet ”hours” eller, om man får hjälp också på helgdagar, on_holidays: open",
        ),
        Finding::RegistryTrainingOrder => (
            "Slutdagen {ends} kommer före startdagen {starts}.",
            "Läsaren skulle inte veta när det är dags att komma.",
            "Rätta startdagen (starts) eller slutdagen (ends). Om det gäller en enda dag är de samma.",
        ),
        Finding::RegistryTrainingSessions => (
            "Dagen ”{day}” i fältet ”sessions” infaller inte mellan startdagen och slutdagen.",
            "Läsaren skulle inte veta när det är dags att komma.",
            "Rätta tillfällena (sessions) eller startdagen och slutdagen (starts och ends).",
        ),
        Finding::RegistryTrainingRegistration => (
            "Anmälningstiden går ut {closes}, först efter startdagen {starts}.",
            "Någon kan anmäla sig när det redan är för sent.",
            "Rätta sista anmälningsdagen (closes) eller startdagen (starts).",
        ),
        Finding::RegistryProjectEnd => (
            "Projektet ”{id}” saknar slutdatum.",
            "Ett projekt tar slut någon gång, och utan datum skulle läsarna hänvisas till hjälp som inte längre finns.",
            "Lägg till ett slutdatum: valid: { to: 2027-06-30 }",
        ),
        Finding::RegistryBusinessId => (
            "FO-numret ”{value}” är fel: kontrollsiffran stämmer inte.",
            "Numret identifierar organisationen, och ett felaktigt nummer pekar på någon annan eller ingen alls.",
            "Kontrollera numret i Företags- och organisationsdatasystemet (ytj.fi) och skriv det så här: business_id: 1234567-1",
        ),
        Finding::RegistryShared => (
            "Tillhandahållaren ”{id}” har samma uppgift i fältet ”{key}”: {value}",
            "Kanske finns samma tillhandahållare två gånger i registret, och då skulle också läsaren se den två gånger.",
            "Ta i så fall bort den ena. Om de är två kontrollerar du vilken av dem uppgiften hör till.",
        ),
        Finding::RegistryAccessibility => (
            "Ingenting sägs om den fysiska tillgängligheten på platsen ”{id}”.",
            "Den som till exempel använder rullstol vet inte om det går att komma in.",
            "Ange vad som finns, till exempel accessibility: [step_free, lift], och vad som inte är känt: accessibility_unknown: [induction_loop]",
        ),
        Finding::RegistryBanking => (
            "Tillhandahållaren ”{id}” är ingen bank men har banktjänster (banking) bland sina teman.",
            "Banker ger råd om sina egna tjänster. Därför får sidan en upplysning som hänvisar läsaren till banken och till de etiska anvisningarna.",
            "Välj andra teman i stället. Om råden bara gäller hur man använder enheten kan temat stå kvar.",
        ),
        Finding::RegistryVerifiedFuture => (
            "Kontrolldatumet (last_verified) {value} ligger i framtiden.",
            "Datumet visar läsaren när uppgifterna senast kontrollerades.",
            "Skriv den dag då uppgifterna kontrollerades, till exempel last_verified: 2026-09-15",
        ),
        Finding::RegistryExceptionsPast => (
            "Alla avvikande öppettider (exceptions) här har redan passerat.",
            "Läsarna behöver dem inte längre, och registret blir lättare att läsa utan dem.",
            "Du kan ta bort dem. Lägg samtidigt till kommande undantag, till exempel öppettiderna i jul.",
        ),
        Finding::RegistryTrainingEnded => (
            "”{title}” avslutades {date}.",
            "Det visas inte längre i listorna men finns kvar på tillhandahållarens sida bland det som redan har ägt rum.",
            "Lägg till nästa tillfälle när datumen är klara. Det här kan du ta bort eller låta stå kvar.",
        ),
        Finding::RegistryEnding => (
            "Stödet från ”{id}” upphör snart, {date}.",
            "Därefter visas det som avslutat för läsarna.",
            "Fråga tillhandahållaren om stödet fortsätter. I så fall ändrar du slutdatumet: valid: { to: 2027-12-31 }",
        ),
        Finding::RegistryEnded => (
            "Stödet från ”{id}” upphörde {date}, men status är fortfarande ”active”.",
            "För läsarna visas det redan som avslutat.",
            "Skriv status: ended. Om stödet fortsätter ändrar du slutdatumet: valid: { to: 2027-12-31 }",
        ),
        Finding::RegistryReviewDue => (
            "Uppgifterna om ”{id}” kontrollerades senast {date}.",
            "På sidan får läsarna nu veta att uppgifterna kan vara föråldrade.",
            "Jämför uppgifterna med källan och rätta det som har ändrats. Skriv sedan dagens datum i fältet ”last_verified”.",
        ),
        Finding::RegistryExpired => (
            "Uppgifterna om ”{id}” kontrollerades senast {date}, och det är för länge sedan.",
            "Tillhandahållaren visas inte för läsarna förrän uppgifterna har kontrollerats.",
            "Jämför uppgifterna med källan och rätta det som har ändrats. När du skriver dagens datum i fältet ”last_verified” visas tillhandahållaren igen.",
        ),
        Finding::RegistryFigure => (
            "En kommuns folkmängd i början av registret, ”{value}”, kan inte stämma.",
            "Utifrån den räknas det ut hur mycket stöd det finns per invånare.",
            "Skriv antalet invånare med siffror utan mellanslag, till exempel 19450, eller ta bort raden: då används programmets egen siffra.",
        ),
        Finding::RegistryHeaderTwice => (
            "Registrets inställningar (schema, samples …) finns i två filer.",
            "Bara de ena kan gälla. Till exempel kunde påhittade exempel visas för läsarna som riktiga.",
            "Ha inställningarna i en enda fil: {other}. De andra filerna innehåller bara tillhandahållare.",
        ),
        Finding::RegistryCoordinator => (
            "Samordnaren ”{id}” ska ha antingen landskap (regions) eller ett tema (topic), men inte båda, och en kontaktuppgift.",
            "Annars vet läsaren inte i vilka frågor och hur man når samordnaren.",
            "Skriv till exempel: regions: [\"13\"] och email: samordning@example.fi",
        ),
        Finding::RegistryDates => (
            "Startdagen {from} kommer efter slutdagen {to}.",
            "Ingen dag ryms däremellan, så uppgiften skulle aldrig gälla.",
            "Rätta den ena av dagarna.",
        ),
        Finding::MapFormat => (
            "Kartan kan inte läsas som GeoJSON.",
            "Kartan måste vara en samling objekt (FeatureCollection) med ett objekt (feature) för varje landskap.",
            "Spara kartan på nytt som GeoJSON. Felmeddelande (på engelska): {reason}",
        ),
        Finding::MapCoordinates => (
            "Kartan har en punkt som inte ligger i eller nära Finland: {found}",
            "I GeoJSON anges koordinaterna i grader (WGS 84), först longitud och sedan latitud, till exempel 24.94, 60.17.",
            "Spara kartan i koordinatsystemet WGS 84 (EPSG:4326).",
        ),
        Finding::MapFeature => (
            "Objekt på kartan som saknar landskap eller gräns: {n}. Det första är nummer {number} i ordningen.",
            "De lämnas bort från kartan.",
            "Ange landskapet för varje objekt: koden i egenskapen ”code”, till exempel \"01\", eller namnet.",
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
        Finding::ImageAltName => (
            "Bildbeskrivningen ”{alt}” är ett filnamn eller börjar i onödan med ordet ”bild”.",
            "En skärmläsare säger själv att det är en bild och läser upp beskrivningen precis som den är skriven.",
            "Skriv inom hakparenteserna bara det som bilden visar, till exempel: Två personer tittar på en telefon",
        ),
        Finding::ImageAltLong => (
            "Bildbeskrivningen har {count} tecken; den får ha högst {limit}.",
            "Den som använder skärmläsare hör hela beskrivningen i ett svep och kan inte bläddra i den.",
            "Behåll en mening i beskrivningen och flytta resten till brödtexten.",
        ),
        Finding::ImageAnimated => (
            "Bilden ”{target}” rör sig i mer än fem sekunder och går inte att stoppa.",
            "Rörelsen drar uppmärksamheten från texten, och en del läsare kan då inte läsa alls.",
            "Ersätt den med en eller flera stillbilder eller med en video (blocket ”video”).",
        ),
        Finding::LinkImage => (
            "Länken ”{target}” innehåller bara en bild utan beskrivning.",
            "Den som använder skärmläsare får inte veta vart länken leder.",
            "Skriv länkens mål som bildbeskrivning, till exempel: [![Bibliotekets startsida](logo.svg)]({target})",
        ),
        Finding::LinkText => (
            "Länktexten ”{text}” säger inte vart länken leder.",
            "Den som använder skärmläsare hör ofta länkarna som en lista, och där låter alla sådana länkar likadant.",
            "Skriv i länktexten vad som finns bakom länken, till exempel målsidans rubrik: {example}",
        ),
        Finding::LinkTextSame => (
            "Länktexten ”{text}” har {count} olika mål på den här sidan.",
            "Den som lyssnar på en lista över länkarna kan inte veta vilken som är den rätta.",
            "Lägg till i varje länktext vad den gäller, till exempel ”{text}: huvudbiblioteket”.",
        ),
        Finding::LinkTextAddress => (
            "Länktexten är en webbadress: {text}",
            "En skärmläsare läser upp adressen tecken för tecken, och av en lång adress framgår det inte vad sidan handlar om.",
            "Skriv sidans namn som länktext och sedan adressen inom parentes: [Sidans namn](https://…)",
        ),
        Finding::LinkTextSign => (
            "Länktexten är bara ett tecken: ”{text}”.",
            "Den som använder skärmläsare hör bara tecknets namn eller ingenting alls.",
            "Skriv vart länken leder, till exempel ”Nästa lektion”.",
        ),
        Finding::LinkDocument => (
            "Länken ”{text}” öppnar en fil, men länktexten anger inte filformatet.",
            "Filen öppnas i ett annat program eller laddas ner, vilket kan överraska särskilt den som läser på telefon.",
            "Ange formatet sist i länktexten: {example}",
        ),
        Finding::LinkForeign => (
            "Länken ”{text}” leder till en sida som inte finns på det här språket. Målsidan är på {lang}.",
            "Läsaren hamnar oväntat på en sida vars språk kanske är främmande.",
            "Ange språket sist i länktexten: ”{text} (på {lang})”.",
        ),
        Finding::LinkSwitch => (
            "På sidan finns ett språkval som har lagts in för hand: ”{text}”.",
            "Det leder till startsidan på det andra språket och inte till översättningen av den här sidan, så läsaren måste leta upp sidan på nytt.",
            "Ta bort länken. Språkvalet läggs till automatiskt högst upp på varje sida.",
        ),
        Finding::PdfTags => (
            "I pdf-filen ”{target}” saknas: {missing}.",
            "En skärmläsare kan inte läsa filen i rätt ordning och med rätt uttal.",
            "Ge dokumentet en titel och ett språk och spara det som pdf till exempel i Word; skriv inte ut det till pdf. Du kan också skriva innehållet som en sida.",
        ),
        Finding::HeadingLevel => (
            "Rubriken ”{text}” är på nivå {level}, men rubriken före den är på nivå {before}.",
            "Den som använder skärmläsare går från rubrik till rubrik och tror att något saknas däremellan.",
            "Skriv raden så här: {example}",
        ),
        Finding::HeadingTitle => (
            "Raden ”# {text}” ger sidan en andra huvudrubrik.",
            "Sidans rubrik kommer redan från de inledande uppgifterna (title), och den som använder skärmläsare vet inte vilken av rubrikerna som är sidans namn.",
            "Ta bort raden eller gör den till en mellanrubrik: ## {text}",
        ),
        Finding::HeadingEmpty => (
            "Rubriken har ingen text.",
            "En skärmläsare meddelar att det finns en rubrik men läser inte upp något, och innehållsförteckningen får en tom rad.",
            "Skriv en text i rubriken eller ta bort raden.",
        ),
        Finding::HeadingBold => (
            "Raden ”{text}” i fetstil ser ut som en rubrik men är ingen rubrik.",
            "Den som använder skärmläsare hittar den inte bland rubrikerna, och den kommer inte med i innehållsförteckningen.",
            "Om raden inte är en rubrik tar du bort fetstilen. Skriv annars: {example}",
        ),
        Finding::HeadingSame => (
            "Rubriken ”{text}” finns {count} gånger på sidan.",
            "Läsaren vet inte vilken av dem som är den rätta i innehållsförteckningen eller i skärmläsarens rubriklista.",
            "Lägg till i varje rubrik vad den gäller, till exempel ”{text}: telefon”.",
        ),
        Finding::HeadingLong => (
            "Rubriken har {count} tecken; den får ha högst {limit}.",
            "En lång rubrik är svår att överblicka på telefon och i innehållsförteckningen.",
            "Behåll de viktigaste orden i rubriken och flytta resten till brödtexten.",
        ),
        Finding::HeadingStop => (
            "Rubriken ”{text}” slutar med punkt.",
            "Punkten hör till en mening, så läsaren tar lätt raden för brödtext.",
            "Ta bort punkten. Om raden är en mening flyttar du den till brödtexten och skriver en kort rubrik i stället.",
        ),
        Finding::TableHead => (
            "Kolumn {column} i tabellen har ingen rubrik.",
            "En skärmläsare läser upp kolumnens rubrik tillsammans med cellen, och utan den går innehållet inte att förstå.",
            "Skriv på tabellens översta rad vad kolumnen innehåller, till exempel ”Plats”.",
        ),
        Finding::TableSingle => (
            "Tabellen har bara en kolumn, med till exempel ”{cell}”.",
            "En skärmläsare anger rad och kolumn för varje cell, fast det är fråga om en vanlig lista.",
            "Gör om tabellen till en lista där raderna börjar så här: - {cell}",
        ),
        Finding::TableName => (
            "Sidan har {count} tabeller, men den här har inget namn.",
            "Den som använder skärmläsare går från tabell till tabell och vet inte vad var och en gäller.",
            "Skriv en egen rubrik eller en rad före tabellen, till exempel ”Tabell: Bibliotekens öppettider”.",
        ),
        Finding::TableWide => (
            "Tabellen har {count} kolumner; den får ha högst {limit}.",
            "En bred tabell ryms inte på telefonens skärm, och den som förstorar texten måste rulla i sidled.",
            "Dela upp tabellen i två eller låt rader och kolumner byta plats.",
        ),
        Finding::Capitals => (
            "”{text}” är skrivet med enbart stora bokstäver.",
            "Stora bokstäver är långsamma att läsa, och en del skärmläsare bokstaverar orden.",
            "Skriv som vanligt med små bokstäver och markera vid behov det viktigaste ordet med fetstil.",
        ),
        Finding::Sensory => (
            "Anvisningen ”{text}” utgår bara från färg eller plats.",
            "Den hjälper inte den som inte ser skärmen eller inte kan skilja färgerna åt, eller som har innehållet på andra ställen i sin telefon.",
            "Ange också knappens eller ställets namn i fetstil: ”Tryck på knappen **Skicka** (grön, till höger)”.",
        ),
        Finding::FakeList => (
            "De här {count} raderna ser ut som en lista men är ingen lista.",
            "En skärmläsare läser raderna som ett enda stycke och säger inte hur många punkter det finns.",
            "Börja varje rad med ”- ”.",
        ),
        Finding::SentenceLong => (
            "Meningen har {count} ord; målet är högst {limit}.",
            "I en lång mening glöms början lätt bort, särskilt om det är svårt att läsa eller språket är främmande.",
            "Dela upp meningen i två, till exempel vid ordet ”och”, ”men” eller ”som”.",
        ),
        Finding::Readability => (
            "Sidans läsbarhetsindex (LIX) är {lix}; målet är högst {limit}.",
            "Ett högt värde betyder långa ord och meningar, och sådana är tunga för många läsare.",
            "Dela upp långa meningar och byt långa ord mot kortare. Sidans längsta ord: {words}.",
        ),
        Finding::Abbreviation => (
            "Förkortningen ”{text}” förklaras inte på sidan.",
            "Bara en del av läsarna känner till förkortningen, och de andra kan inte slå upp den på sidan.",
            "Skriv den så här första gången: Hela namnet ({text}). En vanlig förkortning kan du lägga till under ”abbreviations” i content/site.yaml.",
        ),
        Finding::Emoji => (
            "En emoji ska inte stå i en rubrik, i en länk eller som punkttecken i en lista: {text}",
            "En skärmläsare läser upp den med ord, till exempel ”leende ansikte”, och det blir svårt att följa själva texten.",
            "Ta bort den. Om den är ett punkttecken börjar du raden med ”- ” i stället.",
        ),
        Finding::DateAmbiguous => (
            "Datumet ”{text}” kan läsas på två sätt.",
            "Dag och månad står i olika ordning på olika språk, så läsaren kan komma på fel dag.",
            "Skriv datumet entydigt: {example}",
        ),
        Finding::HoursDash => (
            "I tiden ”{text}” står ett bindestreck där det ska vara ett tankstreck.",
            "En skärmläsare kan hoppa över bindestrecket eller läsa det som minus, och då går tiden inte att förstå.",
            "Skriv ett tankstreck: {example}",
        ),
        Finding::LineBreaks => (
            "Mellanrummet mellan styckena är gjort med radbrytningar eller tomma stycken.",
            "En skärmläsare kan läsa upp dem som tomma rader, och på telefonens skärm blir mellanrummet onödigt stort.",
            "Ta bort dem och lämna en tom rad mellan styckena.",
        ),
        Finding::BoldLong => (
            "Här står {count} ord i följd i fet eller kursiv stil.",
            "När mycket text är framhävd syns inte det viktigaste, och texten är tung att läsa.",
            "Använd fetstil bara för det viktigaste ordet eller uttrycket och skriv resten som vanlig text.",
        ),
        Finding::PhoneText => (
            "Telefonnumret ”{text}” är bara text och ingen länk.",
            "Den som läser på telefon kan inte ringa genom att trycka på numret.",
            "Gör numret till en länk: {example}",
        ),
        Finding::PagePlaceholder => (
            "På sidan finns ofärdig text: ”{text}”.",
            "Läsaren skulle se det på den publicerade sidan och inte heller kunna lita på resten av texten.",
            "Skriv det som saknas eller markera sidan som utkast i de inledande uppgifterna: draft: true",
        ),
        Finding::PageChecked => (
            "Sidans uppgifter kontrollerades senast {date}, för över ett år sedan.",
            "På ett år hinner adresser, priser och anvisningar ändras, och läsaren kan få föråldrad information.",
            "Jämför uppgifterna med källorna och rätta det som har ändrats. Skriv sedan dagens datum i fältet ”checked”.",
        ),
        Finding::PagePlanSum => (
            "Momenten i lektionsplanen tar sammanlagt {planned} minuter, men duration_min är {duration}.",
            "Sidan och lektionsplanen skulle ange olika längd, och utbildaren skulle inte veta vilken som gäller.",
            "Rätta minuterna i momenten, eller skriv {planned} i fältet duration_min.",
        ),
        Finding::PagePlanLong => (
            "Lektionen tar {duration} minuter och ryms inte i ett undervisningstillfälle på {session} minuter.",
            "Utbildaren skulle bli tvungen att sluta mitt i eller hoppa över pausen.",
            "Förkorta lektionen eller dela upp den i två. Om era tillfällen är längre, skriv deras längd i filen content/site.yaml: session_min",
        ),
        Finding::PageEmailPersonal => (
            "”{email}” ser ut att vara en persons egen adress.",
            "Ett namn är en personuppgift, och adressen slutar fungera när någon annan tar över.",
            "Använd en gemensam adress, till exempel digistod@example.fi.",
        ),
        Finding::TitleSame => (
            "Två sidor har samma rubrik: ”{title}”.",
            "Läsaren kan inte skilja dem åt i sökresultaten eller bland webbläsarens flikar.",
            "Ändra den ena rubriken (title) så att den visar vad sidan gäller. Den andra sidan är {other}.",
        ),
        Finding::StatementReview => (
            "Innehållet sågs senast över {date}.",
            "Innehållet ska hållas aktuellt. För tillgänglighetsutlåtandet är det också ett krav enligt lagen (306/2019).",
            "Gå igenom innehållet, uppdatera det och skriv ett nytt datum. Om det gäller tillgänglighetsutlåtandet, bedöm först webbplatsens tillgänglighet på nytt.",
        ),
        Finding::StatementContact => (
            "I tillgänglighetsutlåtandet saknas {missing}.",
            "Utan den uppgiften vet läsaren inte vart man kan anmäla en brist.",
            "Lägg till uppgiften: en egen adress för respons eller kontaktuppgifterna till Transport- och kommunikationsverket Traficom.",
        ),
        Finding::RuleUnused => (
            "I content/site.yaml finns ett undantag från regeln ”{code}”, men regeln hittar inte längre något.",
            "Ett onödigt undantag kan senare dölja ett nytt fel.",
            "Ta bort regelns rader under ”rules”.",
        ),
        Finding::RuleComment => (
            "Kommentaren ”{text}” går inte att tolka: regeln är okänd eller motiveringen saknas.",
            "Kommentaren har ingen effekt, så iakttagelsen visas fortfarande.",
            "Skriv i Markdown före stycket <!-- digituki: off a11y-heading-long Lagens namn --> eller i YAML # digituki: off registry-phone-service Växelns nummer",
        ),
        Finding::RuleCommentUnused => (
            "Kommentaren stänger av regeln ”{code}”, men regeln hittar inte längre något här.",
            "Om det senare uppstår ett fel här får ingen veta det.",
            "Ta bort kommentaren.",
        ),
        Finding::LangPart => (
            "”{text}” verkar vara på {lang}, alltså på ett annat språk än sidan.",
            "En skärmläsare uttalar texten enligt sidans språk, och då går den inte att förstå.",
            "Ange ordens språk, till exempel finska, så här: [text]{lang=fi}. Om hela stycket är på ett annat språk skriver du raden :::lang{code=\"fi\"} före det och raden ::: efter det.",
        ),
        Finding::LangPage => (
            "Sidans text verkar vara på {lang}, men filnamnet anger ett annat språk.",
            "En skärmläsare uttalar hela sidan fel, och läsaren får sidan på ett annat språk än det valda.",
            "Översätt texten eller ändra språket i filnamnet. Om översättningen inte är klar lägger du till i de inledande uppgifterna: draft: true",
        ),
        Finding::LangSection => (
            "Rubrikernas antal eller nivåer stämmer inte överens. Antalet är {own} i språkversionen ”{lang}” och {count} på originalsidan.",
            "De som läser på det språket kan gå miste om ett avsnitt som andra får.",
            "Jämför sidorna: den första skillnaden finns vid rubriken ”{text}”. Översätt det som saknas, ta bort det som är överflödigt eller rätta rubrikens nivå.",
        ),
        Finding::LangOutdated => (
            "Originalsidan uppdaterades {date}, men språkversionen ”{lang}” har inte uppdaterats efter det.",
            "De som läser på det språket kan få föråldrad information.",
            "Se efter vad som har ändrats på originalsidan och uppdatera översättningen och dess datum (updated).",
        ),
        Finding::LangUntranslated => (
            "Texten i fältet ”{key}” är densamma som på originalspråket: ”{value}”.",
            "I sökresultat och listor möts läsaren av en text som inte är översatt.",
            "Översätt fältets text till den här sidans språk.",
        ),
        Finding::LangImageAlt => (
            "Bildbeskrivningen ”{alt}” är densamma som på originalspråket.",
            "En skärmläsare uttalar den enligt den här sidans språk, och den som lyssnar förstår den inte.",
            "Översätt beskrivningen inom hakparenteserna till den här sidans språk.",
        ),
        Finding::LinkForm => (
            "”{text}” ser ut som en länk eller en bild men är ingetdera.",
            "Läsaren ser parenteserna och adressen som vanlig text.",
            "Skriv: {example}",
        ),
        Finding::LinkLanguage => (
            "Länken ”{target}” leder till en fil på ett annat språk, fast sidan också finns på det här språket.",
            "Läsaren väntar sig att få fortsätta på sitt eget språk.",
            "Länka till filen på det här språket: {example}",
        ),
        Finding::LinkOwnAddress => (
            "Länken ”{target}” är en webbadress fast den leder till den här webbplatsen.",
            "Länken bryts obemärkt om sidan flyttas, och den leder inte till läsarens eget språk.",
            "Länka till källfilen: {example}",
        ),
        Finding::LinkOrphan => (
            "Ingen meny och ingen annan sida leder till den här sidan.",
            "Läsaren kan bara hitta sidan genom att söka eller av en slump.",
            "Länka hit från en annan sida eller lägg till sidan under ”menu” i content/site.yaml.",
        ),
        Finding::LinkHttp => (
            "Länken börjar med http och inte med https: {target}",
            "Utomstående kan följa en okrypterad anslutning och ändra sidan på vägen.",
            "Om adressen fungerar med https i början ändrar du den.",
        ),
        Finding::LinkBroken => (
            "Adressen ”{target}” fungerade inte när den senast kontrollerades. Resultat: {status}.",
            "Läsaren kan hamna på en felsida.",
            "Öppna länken i webbläsaren. Om den inte fungerar rättar du adressen eller tar bort länken.",
        ),
        Finding::LinkMoved => (
            "Sidan som hade adressen ”{target}” har flyttats permanent.",
            "Den gamla adressen kan när som helst sluta leda läsaren till den nya.",
            "Byt till den nya adressen i länken: {to}",
        ),
        Finding::ThemeVersion => (
            "Temat ”{name}” är gjort för version {value} av mallarna, men det här programmet känner till version {own}.",
            "Temats mallar kan använda uppgifter som inte finns i den här versionen. Sidorna görs utan dem.",
            "Uppdatera digituki, eller ta en äldre version av temat i bruk.",
        ),
        Finding::ThemeOutdated => (
            "Temats fil ”{name}” är en kopia vars original har ändrats sedan dess.",
            "Rättelser och förbättringar syns inte på de sidor som använder kopian.",
            "Jämför kopian med den nya: digituki new template {name} --print. När kopian är aktuell byter du märket i theme.yaml till {value}",
        ),
        Finding::ThemeContrast => (
            "Temafärgen ”{name}” ({colour}) har kontrasten {ratio}:1 mot bakgrunden {ground}; den ska vara minst {need}:1.",
            "Den som ser dåligt eller läser i solsken kan inte skilja den från bakgrunden.",
            "Byt färg, till exempel till den närmaste som räcker till: {example}",
        ),
        Finding::ThemeFontPixels => (
            "Stilen ”{text}” i temat hindrar läsaren från att ändra textens storlek eller avstånd.",
            "Den som ser dåligt kan inte anpassa texten i webbläsarens inställningar.",
            "Ange textstorleken i enheten rem, till exempel font-size: 1rem, och ta bort !important från line-height och letter-spacing.",
        ),
        Finding::ThemeFocus => (
            "Stilen ”{text}” i temat tar bort fokusramen utan att ersätta den.",
            "Den som rör sig med tangentbordet ser inte var på sidan fokus är.",
            "Ta bort stilen eller skriv en synlig ram i stället, till exempel outline: 3px solid currentColor",
        ),
        Finding::ThemeHeight => (
            "Stilen ”{text}” i temat ger texten en fast höjd och döljer det som inte ryms.",
            "När läsaren förstorar texten eller ökar radavståndet försvinner en del av texten.",
            "Skriv min-height i stället för height eller ta bort overflow: hidden.",
        ),
        Finding::ThemeOutside => (
            "Temat laddar något från adressen {target} som inte nämns i site.yaml.",
            "Läsarens webbläsare skulle kontakta en annan tjänst utan att läsaren vet om det. Därför stoppar sidornas skydd (Content-Security-Policy) laddningen.",
            "Kopiera filen till temats mapp assets och använd den därifrån. Om laddningen är nödvändig, uppge den under ”privacy: loads” i filen content/site.yaml.",
        ),
        Finding::ThemeInline => (
            "Sidan har kod eller stilar direkt i HTML-koden: ”{name}”.",
            "Sidornas skydd (Content-Security-Policy) stoppar dem, så de fungerar inte.",
            "Flytta koden eller stilarna till en egen fil i temats mapp assets.",
        ),
        Finding::ThemeStorage => (
            "Ett skript sparar något på läsarens enhet ({name}), vilket inte nämns i site.yaml.",
            "Läsaren måste få veta vad som sparas på enheten. Ofta behövs också läsarens samtycke.",
            "Ta bort lagringen ur skriptet. Om den är nödvändig, uppge den under ”privacy: stores” i filen content/site.yaml.",
        ),
        Finding::SynonymAlone => (
            "Ordet ”{value}” är ensamt i sin grupp.",
            "Sökningen kan bara byta ut ett ord mot ett annat ord i samma grupp.",
            "Lägg till minst ett ord med samma betydelse i gruppen: [{value}, ett annat ord].",
        ),
        Finding::PrivacyUnused => (
            "I site.yaml uppges ”{name}”, men inget använder det.",
            "Då får läsaren felaktiga uppgifter på dataskyddssidan.",
            "Ta bort uppgiften under ”privacy”.",
        ),
        Finding::RegistryCodeQuotes => (
            "Kommunnumret {value} står utan citattecken.",
            "Andra program kan läsa det som ett tal, och då försvinner nollan i början: 091 blir 91.",
            "Skriv numret inom citattecken: \"{value}\".",
        ),
        Finding::HeadingSpaces => (
            "Rubriken slutar med onödiga mellanslag.",
            "De syns inte, men de gör det svårare att jämföra ändringar.",
            "Ta bort dem.",
        ),
        Finding::HeadingMark => (
            "”{text}” är ingen rubrik, eftersom det saknas ett mellanslag efter #.",
            "Läsaren ser raden som vanlig text med tecknet #, och den kommer inte med i innehållsförteckningen.",
            "Skriv: {example}",
        ),
    };
    Text { what, why, fix }
}
