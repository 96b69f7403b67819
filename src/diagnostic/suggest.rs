//! "Did you mean …?": the nearest of what exists.

/// The candidate nearest to `typed`, if one is near enough to be what was meant:
/// at most one edit in three characters, a swap of neighbours counting as one.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed_chars: Vec<char> = typed.to_lowercase().chars().take(MAX_LENGTH).collect();
    let limit = (typed_chars.len() / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let chars: Vec<char> = candidate.to_lowercase().chars().take(MAX_LENGTH).collect();
            let near = chars.len().abs_diff(typed_chars.len()) <= limit;
            let distance = near.then(|| edits(&typed_chars, &chars))?;
            (distance <= limit).then_some((distance, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// The candidate that a Finnish or Swedish word means, if it is one that editors write instead.
pub fn meant<'a>(typed: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let typed = typed.trim().to_lowercase();
    let row = WORDS.iter().filter(|(_, words)| words.contains(&typed.as_str()));
    row.filter_map(|(name, _)| candidates.iter().copied().find(|own| own == name)).next()
}

/// What fields and values are called in Finnish and Swedish, and by those who guess in English.
const WORDS: [(&str, &[&str]); 56] = [
    ("title", &["otsikko", "nimi", "rubrik", "titel", "namn", "name", "heading"]),
    ("name", &["nimi", "namn", "otsikko", "rubrik", "title"]),
    ("description", &["kuvaus", "ingressi", "tiivistelmä", "beskrivning", "ingress", "summary"]),
    (
        "summary",
        &["tiivistelmä", "kuvaus", "lyhyesti", "sammanfattning", "beskrivning", "description"],
    ),
    ("kind", &["tyyppi", "laji", "typ", "slag", "type"]),
    ("type", &["tyyppi", "laji", "typ", "slag", "kind"]),
    ("date", &["päivä", "päiväys", "päivämäärä", "pvm", "julkaistu", "datum", "dag"]),
    ("updated", &["päivitetty", "muokattu", "uppdaterad", "ändrad", "modified"]),
    ("checked", &["tarkistettu", "kontrollerad", "granskad", "verified"]),
    ("last_verified", &["tarkistettu", "kontrollerad", "granskad", "checked", "verified"]),
    ("draft", &["luonnos", "utkast", "kesken"]),
    ("topics", &["aiheet", "aihe", "ämnen", "ämne", "tags", "topic"]),
    ("audiences", &["kohderyhmät", "kohderyhmä", "målgrupper", "målgrupp", "audience"]),
    ("regions", &["maakunnat", "maakunta", "alueet", "landskap", "regioner", "region"]),
    ("area", &["alue", "toiminta-alue", "område"]),
    ("municipalities", &["kunnat", "kunta", "kommuner", "kommun", "municipality"]),
    ("municipality", &["kunta", "kuntanumero", "kommun", "kommunnummer"]),
    ("slug", &["osoite", "url", "adress", "polku"]),
    ("key", &["avain", "tunnus", "nyckel"]),
    ("id", &["tunnus", "tunniste", "avain", "kod"]),
    ("aliases", &["vanhat_osoitteet", "alias", "gamla_adresser"]),
    ("weight", &["järjestys", "paino", "ordning", "vikt", "order"]),
    ("sources", &["lähteet", "lähde", "källor", "källa", "source"]),
    ("objectives", &["tavoitteet", "tavoite", "mål", "goals", "objective"]),
    ("duration_min", &["kesto", "kesto_min", "längd", "duration", "minuutit", "minuter"]),
    ("level", &["taso", "nivå"]),
    ("materials", &["materiaalit", "tarvikkeet", "material"]),
    ("devices", &["laitteet", "laite", "enheter", "apparater", "device"]),
    ("lessons", &["oppitunnit", "lektioner"]),
    ("until", &["asti", "päättyy", "till"]),
    ("phone", &["puhelin", "puh", "puhelinnumero", "telefon", "tel", "telephone"]),
    ("email", &["sähköposti", "s-posti", "e-post", "epost", "mail", "e-mail"]),
    (
        "website",
        &["verkkosivut", "verkkosivu", "kotisivu", "www", "webbplats", "hemsida", "url", "web"],
    ),
    ("address", &["osoite", "katuosoite", "adress"]),
    ("street", &["katu", "katuosoite", "gata", "gatuadress"]),
    ("postcode", &["postinumero", "postnummer", "zip", "postal_code"]),
    ("languages", &["kielet", "kieli", "språk", "language", "langs"]),
    ("support_languages", &["kielet", "kieli", "palvelukielet", "språk", "languages"]),
    ("open", &["auki", "avoinna", "aukiolo", "öppet", "tider"]),
    ("days", &["päivät", "päivä", "dagar", "dag", "day"]),
    ("hours", &["aukioloajat", "ajat", "öppettider", "tider", "opening_hours"]),
    ("closed", &["kiinni", "suljettu", "stängt"]),
    ("true", &["kyllä", "on", "yes", "y", "ja", "joo", "x", "1", "tosi", "sant"]),
    ("false", &["ei", "no", "n", "nej", "off", "0", "epätosi", "falskt"]),
    ("page", &["sivu", "sida"]),
    ("section", &["osio", "avsnitt", "sektion"]),
    ("news", &["uutinen", "uutiset", "ajankohtaista", "nyhet", "nyheter", "aktuellt"]),
    ("lesson", &["oppitunti", "tunti", "lektion", "kurssi"]),
    ("practice", &["käytäntö", "hyvä käytäntö", "praxis", "god praxis"]),
    ("path", &["polku", "oppimispolku", "lärstig", "stig"]),
    ("faq", &["ukk", "usein kysyttyä", "vanliga frågor"]),
    ("full", &["täysin", "kokonaan", "helt"]),
    ("partial", &["osittain", "delvis"]),
    ("third_party", &["ulkopuolinen", "kolmas osapuoli", "utomstående", "tredje part"]),
    ("self", &["oma", "itse", "egen", "själv"]),
    ("statement", &["seloste", "saavutettavuusseloste", "utlåtande", "tillgänglighetsutlåtande"]),
];

/// Longer words are compared by their beginnings, so that no input makes the comparison slow.
const MAX_LENGTH: usize = 80;

/// The optimal string alignment distance of two words.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, &ca) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &cb) in b.iter().enumerate() {
            let substituted = above[j] + usize::from(ca != cb);
            let mut best = substituted.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && ca == b[j - 1] && a[i - 1] == cb {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let keys = ["title", "description", "duration_min", "date"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("Titel", keys), Some("title"));
        assert_eq!(nearest("duration", keys), None);
        assert_eq!(nearest("duration_mni", keys), Some("duration_min"));
        assert_eq!(nearest("x", keys), None);
        assert_eq!(nearest("", keys), None);
    }
}
