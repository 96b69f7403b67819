//! A seeded corpus: a site of any size that is the same on every machine.

use std::{
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::Path,
};

/// How large the site is.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    /// Pages in each language.
    pub(crate) pages: usize,
    /// Providers in the registry.
    pub(crate) providers: usize,
}

const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];
const SECTION: usize = 25;

/// Writes the site into a folder.
pub(crate) fn write(root: &Path, size: Size) -> io::Result<()> {
    let content = root.join("content");
    fs::create_dir_all(&content)?;
    fs::write(
        content.join("site.yaml"),
        "title: { fi: Käsikirja, sv: Handbok, en: Handbook }\nlanguages: [fi, sv, en]\nbase_url: https://example.fi/\n",
    )?;
    let mut random = Random(0x5eed);
    for lang in LANGUAGES {
        page(&content.join(format!("index.{lang}.md")), &mut random, lang, 0, 1)?;
    }
    for number in 1..size.pages {
        let section = content.join(format!("osio-{}", number / SECTION));
        let is_first = number % SECTION == 0 || number == 1;
        if is_first {
            fs::create_dir_all(&section)?;
        }
        for lang in LANGUAGES {
            let name = if is_first { "index".to_owned() } else { format!("sivu-{number}") };
            page(
                &section.join(format!("{name}.{lang}.md")),
                &mut random,
                lang,
                number,
                size.pages,
            )?;
        }
    }
    registry(&root.join("providers.yaml"), &mut random, size.providers)
}

/// The source of a page in Finnish, from the folder of the site.
pub(crate) fn source(number: usize) -> String {
    format!("content/osio-{}/sivu-{number}.fi.md", number / SECTION)
}

/// The address of a page in Finnish.
pub(crate) fn address(number: usize) -> String {
    format!("/fi/osio-{}/sivu-{number}/", number / SECTION)
}

/// Numbers that look random and are always the same (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }
}

const WORDS: [(&str, [&str; 24]); 3] = [
    (
        "fi",
        [
            "digituki",
            "auttaa",
            "palvelu",
            "puhelin",
            "salasana",
            "kirjasto",
            "kysy",
            "neuvoja",
            "verkossa",
            "tunnistautuminen",
            "asiakas",
            "itse",
            "viesti",
            "turvallinen",
            "laite",
            "avaa",
            "valitse",
            "sitten",
            "sähköposti",
            "päivitys",
            "ohje",
            "kunta",
            "harjoitus",
            "ryhmä",
        ],
    ),
    (
        "sv",
        [
            "stöd",
            "hjälper",
            "tjänst",
            "telefon",
            "lösenord",
            "bibliotek",
            "fråga",
            "rådgivare",
            "på",
            "nätet",
            "identifiering",
            "kund",
            "själv",
            "meddelande",
            "trygg",
            "enhet",
            "öppna",
            "välj",
            "sedan",
            "e-post",
            "uppdatering",
            "anvisning",
            "kommun",
            "övning",
        ],
    ),
    (
        "en",
        [
            "support", "helps", "service", "phone", "password", "library", "ask", "adviser",
            "online", "identity", "client", "self", "message", "safe", "device", "open", "choose",
            "then", "email", "update", "guide", "town", "exercise", "group",
        ],
    ),
];

fn sentence(out: &mut String, random: &mut Random, lang: &str) {
    let words = WORDS.iter().find(|(tag, _)| *tag == lang).map_or(&WORDS[0].1, |(_, words)| words);
    let length = 6 + random.below(10);
    for at in 0..length {
        let word = words[random.below(words.len())];
        match at {
            0 => {
                let mut chars = word.chars();
                out.extend(chars.next().into_iter().flat_map(char::to_uppercase));
                out.push_str(chars.as_str());
            }
            _ => {
                out.push(' ');
                out.push_str(word);
            }
        }
    }
    out.push_str(". ");
}

fn paragraph(out: &mut String, random: &mut Random, lang: &str) {
    for _ in 0..3 + random.below(4) {
        sentence(out, random, lang);
    }
    out.push_str("\n\n");
}

/// A page of some four hundred words: headings, lists, links, a table on one of three, code on one
/// of five.
fn page(
    path: &Path,
    random: &mut Random,
    lang: &str,
    number: usize,
    pages: usize,
) -> io::Result<()> {
    let topics = ["email", "passwords", "security", "apps"];
    let mut out = format!(
        "---\ntitle: Sivu {number} {lang}\ndescription: Kuvaus sivusta {number}.\nweight: {number}\nupdated: 2026-{:02}-{:02}\ntopics: [{}]\n---\n",
        1 + number % 12,
        1 + number % 28,
        topics[number % topics.len()],
    );
    paragraph(&mut out, random, lang);
    for heading in 0..4 {
        let _ = writeln!(out, "## Osa {heading}\n");
        paragraph(&mut out, random, lang);
        let other = 1 + random.below(pages.max(2) - 1);
        let is_index = other.is_multiple_of(SECTION) || other == 1;
        let name = if is_index { "index".to_owned() } else { format!("sivu-{other}") };
        let up = if number == 0 { "" } else { "../" };
        if pages > 1 && number > 0 {
            let section = other / SECTION;
            let _ = writeln!(
                out,
                "Katso [toinen sivu {other}]({up}osio-{section}/{name}.{lang}.md#osa-{heading}).\n"
            );
        }
        for _ in 0..3 {
            out.push_str("- ");
            sentence(&mut out, random, lang);
            out.push('\n');
        }
        out.push('\n');
    }
    if number.is_multiple_of(3) {
        out.push_str("| Asia | Kuka | Milloin |\n|---|---|---|\n");
        for row in 0..5 {
            let _ = writeln!(out, "| {row} | {} | {} |", random.below(100), random.below(24));
        }
        out.push('\n');
    }
    if number.is_multiple_of(5) {
        let _ = writeln!(
            out,
            "```json\n{{\"sivu\": {number}, \"luku\": [{}, {}], \"avoin\": true}}\n```\n",
            number * 7,
            number * 13
        );
    }
    let _ = writeln!(out, ":::tip\nVinkki {number}.\n:::");
    fs::write(path, out)
}

fn registry(path: &Path, random: &mut Random, providers: usize) -> io::Result<()> {
    let codes: Vec<&str> = digituki::reference::municipalities().map(|own| own.code).collect();
    let mut out = io::BufWriter::new(fs::File::create(path)?);
    writeln!(out, "schema: 1\nproviders:")?;
    for number in 0..providers {
        let code = codes[random.below(codes.len())];
        writeln!(
            out,
            "  - id: tarjoaja-{number}\n    type: library\n    name: {{ fi: Tarjoaja {number}, sv: Aktör {number}, en: Provider {number} }}\n    summary: {{ fi: Apua laitteisiin., sv: Hjälp med enheter., en: Help with devices. }}\n    topics: [email, security]\n    support_languages: [fi, sv]\n    area: {{ municipalities: [\"{code}\"] }}\n    contacts: [ {{ phone: \"+35847{number:07}\", call_charge: normal }} ]\n    supports:\n      - form: local_point\n        hours: {{ support: [ {{ days: [mon, tue, wed], open: \"10:00-12:00\" }} ] }}\n    last_verified: 2026-11-01"
        )?;
    }
    out.flush()
}
