//! A seeded corpus: a site of any size that is the same on every machine.
//!
//! In each of three languages the same pages: four top sections, below them sections of 25 pages. A
//! page has some four hundred words, four headings, lists and links, one to three topics; one of three
//! a table, one of five two blocks of code, one of fifty is a news item. No two blocks of code are the
//! same, except in the languages of one page.

use std::{
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::Path,
};

use crate::code;

/// How large the site is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    /// Pages in each language.
    pub(crate) pages: usize,
    /// Providers in the registry.
    pub(crate) providers: usize,
}

pub(crate) const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];
/// Pages of a section, its own one among them.
const SECTION: usize = 25;
/// Top sections; their pages are the first after the home page.
const TOPS: usize = 4;

/// Writes the site into a folder.
pub(crate) fn write(root: &Path, size: Size) -> io::Result<()> {
    fs::create_dir_all(root.join("content"))?;
    fs::write(
        root.join("content/site.yaml"),
        "title: { fi: Käsikirja, sv: Handbok, en: Handbook }\nlanguages: [fi, sv, en]\nbase_url: https://example.fi/\nrules: { a11y-readability: { level: off, reason: The words are drawn by lot } }\n",
    )?;
    let mut random = Random(0x5eed);
    for number in 0..size.pages {
        let (folder, _) = place(number);
        fs::create_dir_all(root.join(&folder))?;
        for lang in LANGUAGES {
            fs::write(root.join(file(number, lang)), page(&mut random, lang, number, size.pages))?;
        }
    }
    registry(&root.join("providers.yaml"), size.providers)
}

/// The folder of a page, and the name of its file without language and ending.
fn place(number: usize) -> (String, String) {
    let section = number / SECTION;
    match number {
        0 => ("content".to_owned(), "index".to_owned()),
        1..=TOPS => (format!("content/aihe-{}", number - 1), "index".to_owned()),
        _ => {
            let first = number.is_multiple_of(SECTION) || number == TOPS + 1;
            let name = if first { "index".to_owned() } else { format!("sivu-{number}") };
            (format!("content/aihe-{}/osio-{section}", section % TOPS), name)
        }
    }
}

fn file(number: usize, lang: &str) -> String {
    let (folder, name) = place(number);
    format!("{folder}/{name}.{lang}.md")
}

/// The source of a page in Finnish, from the folder of the site.
pub(crate) fn source(number: usize) -> String {
    file(number, "fi")
}

/// The address of a page in Finnish.
pub(crate) fn address(number: usize) -> String {
    let (folder, name) = place(number);
    let name = if name == "index" { String::new() } else { format!("{name}/") };
    format!("{}/{name}", folder.replacen("content", "/fi", 1))
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

/// The codes of a list that stand at some places of it, each once.
fn codes(group: &str, places: &[usize]) -> Vec<&'static str> {
    let all = digituki::reference::code_ids(group);
    let mut codes: Vec<&str> = places.iter().map(|at| all[at % all.len()]).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn page(random: &mut Random, lang: &str, number: usize, pages: usize) -> String {
    let topics = codes("topic", &[number, number * 7, number * 3][..1 + number % 3]);
    let mut out = format!(
        "---\ntitle: Sivu {number} {lang}\ndescription: Kuvaus sivusta {number}.\nweight: {number}\nupdated: 2026-{:02}-{:02}\ntopics: [{}]\n",
        1 + number % 10,
        1 + number % 28,
        topics.join(", "),
    );
    if number % 50 == 7 {
        let _ = writeln!(out, "kind: news\ndate: 2026-{:02}-01", 1 + number / 50 % 10);
    }
    out.push_str("---\n");
    paragraph(&mut out, random, lang);
    for heading in 0..4 {
        let _ = writeln!(out, "## Osa {heading}\n");
        paragraph(&mut out, random, lang);
        let other = random.below(pages);
        let up = "../".repeat(place(number).0.matches('/').count());
        let target = file(other, lang).replacen("content/", &up, 1);
        let _ = writeln!(out, "Katso **[sivu {other}]({target}#osa-{heading})** ja `asetus`.\n");
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
        out.push_str(&code::block(number * 2));
        out.push_str(&code::block(number * 2 + 1));
    }
    let _ = writeln!(out, ":::tip\nVinkki {number}.\n:::");
    out
}

/// A provider of the registry.
pub(crate) struct Provider {
    pub(crate) id: String,
    pub(crate) number: usize,
    pub(crate) municipality: &'static str,
    pub(crate) region: &'static str,
    pub(crate) topics: Vec<&'static str>,
    pub(crate) forms: Vec<&'static str>,
}

/// The providers, spread over municipalities, topics and forms of support.
pub(crate) fn providers(count: usize) -> Vec<Provider> {
    let municipalities = digituki::reference::municipalities();
    let mut random = Random(0xd191);
    let provider = |number: usize| {
        let municipality = &municipalities[random.below(municipalities.len())];
        Provider {
            id: format!("tarjoaja-{number}"),
            number,
            municipality: municipality.code,
            region: municipality.region,
            // Bank matters belong to banks: anyone else who names them is warned.
            topics: codes("topic", &[number, number * 5, number * 11])
                .into_iter()
                .filter(|topic| *topic != "banking")
                .collect(),
            forms: vec![["local_point", "remote_phone", "local_home"][number % 3]],
        }
    };
    (0..count).map(provider).collect()
}

fn registry(path: &Path, count: usize) -> io::Result<()> {
    let mut out = io::BufWriter::new(fs::File::create(path)?);
    writeln!(out, "schema: 1\nproviders:")?;
    for Provider { id, number, municipality, topics, forms, .. } in providers(count) {
        let topics = topics.join(", ");
        // One of forty helps the whole country, and shows in every municipality.
        let area = match number % 40 {
            0 => "scope: nationwide".to_owned(),
            _ => format!("municipalities: [\"{municipality}\"]"),
        };
        writeln!(
            out,
            "  - id: {id}\n    type: library\n    name: {{ fi: Tarjoaja {number}, sv: Aktör {number}, en: Provider {number} }}\n    summary: {{ fi: Apua laitteisiin., sv: Hjälp med enheter., en: Help with devices. }}\n    description: {{ fi: Autamme kaikkia., sv: Vi hjälper alla., en: We help everyone. }}\n    topics: [{topics}]\n    support_languages: [fi, sv]\n    area: {{ {area} }}\n    contacts: [ {{ phone: \"+35847{number:07}\", call_charge: normal }} ]\n    supports:"
        )?;
        for form in forms {
            writeln!(
                out,
                "      - form: {form}\n        hours: {{ support: [ {{ days: [mon, tue, wed], open: \"10:00-12:00\" }} ], on_holidays: closed }}"
            )?;
        }
        writeln!(out, "    last_verified: 2026-11-01")?;
    }
    out.flush()
}
