//! The index as files for the script of the search page.
//!
//! `search/LANG.json`, the manifest, is small and names all others, which stand in `search/LANG/`:
//!
//! - the lexicon and the postings, cut into shards of which a search needs a few, each named by the
//!   hash of its content;
//! - what is shown of each page, by its number, in a folder that is named by the hash of all
//!   addresses, so that a number means the same page for as long as the folder is there.
//!
//! While all of it is small, the manifest holds the others too.

use std::{collections::BTreeMap, fmt::Display};

use serde::Serialize;

use crate::{
    base::{Hash, OutPath, plain::LETTERS},
    site::{INDEX_FOLDER, Site, index_url},
};

use super::{
    entry::Entry,
    index::{Group, Index, Posting, STEPS},
    words::little,
};

/// The form of these files; a script knows one.
const VERSION: u32 = 1;

/// Below this length in bytes all is in one file.
const ONE_FILE: usize = 64 * 1024;

/// About as long is a shard in bytes. Shorter ones would make the manifest longer than they save.
const SHARD: usize = 4 * 1024;

#[derive(Serialize)]
struct Manifest<'a> {
    version: u32,
    lang: &'a str,
    /// The folder of what is shown of each page.
    shown: &'a str,
    /// What sort of page each is, a letter for each.
    sorts: String,
    lexicon: Shards<'a>,
    postings: Shards<'a>,
    /// How many steps the fit of a term has.
    steps: u32,
    /// Words that tell nothing.
    little: Vec<&'a str>,
    /// What endings become before words are stemmed: `from>to` with spaces between.
    rules: String,
    /// What the ends of stems become, in the same way.
    grades: String,
    /// Letters and how they are typed where they are not at hand.
    letters: String,
    /// Groups of phrases that mean the same.
    synonyms: Vec<Vec<String>>,
    /// The other files while they are few, by their names without the ending.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    files: BTreeMap<&'a str, serde_json::Value>,
}

/// What each shard begins with, and their names.
#[derive(Serialize)]
struct Shards<'a> {
    first: Vec<&'a str>,
    names: Vec<&'a str>,
}

impl<'a> Shards<'a> {
    fn of(shards: &'a [Shard]) -> Shards<'a> {
        Shards {
            first: shards.iter().map(|shard| shard.first.as_str()).collect(),
            names: shards.iter().map(|shard| shard.name.as_str()).collect(),
        }
    }
}

/// The files of an index, by their paths.
pub fn files(index: &Index, site: &Site) -> BTreeMap<OutPath, Vec<u8>> {
    let lexicon = lexicon(index);
    let postings = postings(index);
    let folder = numbering(index, site);
    let mut others: BTreeMap<String, String> = BTreeMap::new();
    for (at, entry) in index.entries.iter().enumerate() {
        others.insert(format!("{folder}/{at}"), entry.shown.clone());
    }
    for shard in lexicon.iter().chain(&postings) {
        others.insert(shard.name.clone(), shard.json.clone());
    }
    let is_small = others.values().map(String::len).sum::<usize>() < ONE_FILE;
    let inside = others.iter().filter(|_| is_small);
    let inside =
        inside.filter_map(|(name, json)| Some((name.as_str(), serde_json::from_str(json).ok()?)));
    let manifest = Manifest {
        version: VERSION,
        lang: index.lang.as_str(),
        shown: &folder,
        sorts: index.entries.iter().map(|entry| entry.sort.letter()).collect(),
        lexicon: Shards::of(&lexicon),
        postings: Shards::of(&postings),
        steps: STEPS,
        little: little(&index.lang).into_iter().collect(),
        rules: pairs(index.analysis.rules.iter().copied()),
        grades: pairs(index.analysis.grades.iter().copied()),
        letters: pairs(LETTERS),
        synonyms: index.synonyms.iter().map(written).collect(),
        files: inside.collect(),
    };
    let name = index_url(&index.lang).file();
    let json = serde_json::to_vec(&manifest).unwrap_or_default();
    let mut files: BTreeMap<OutPath, Vec<u8>> = BTreeMap::new();
    files.extend(OutPath::new(&name).map(|path| (path, json)));
    if !is_small {
        let path = |name: &str| OutPath::new(&format!("{INDEX_FOLDER}/{}/{name}.json", index.lang));
        files.extend(
            others.into_iter().filter_map(|(name, json)| Some((path(&name)?, json.into_bytes()))),
        );
    }
    files
}

/// A name for the numbers that pages have: other pages, another name.
fn numbering(index: &Index, site: &Site) -> String {
    let url = |entry: &Entry| site.routes[entry.route].url.as_str();
    let urls: String = index.entries.iter().flat_map(|entry| [url(entry), "\n"]).collect();
    Hash::of(urls.as_bytes()).short()
}

/// Phrases as they are looked up.
fn written(group: &Group) -> Vec<String> {
    group.iter().map(|phrase| phrase.join(" ")).collect()
}

/// Pairs of texts in one: `from>to` with spaces between.
fn pairs<'a, T: Display>(pairs: impl IntoIterator<Item = (T, &'a str)>) -> String {
    let pairs = pairs.into_iter().map(|(from, to)| format!("{from}>{to}"));
    pairs.collect::<Vec<String>>().join(" ")
}

/// A part of a sorted list.
struct Shard {
    /// As much of its first key as tells it from the part before.
    first: String,
    name: String,
    /// One text: for each key how much it shares with the one before, the rest of it, and what belongs
    /// to it, with spaces between.
    json: String,
}

/// The words of the lexicon, by their plain forms.
fn lexicon(index: &Index) -> Vec<Shard> {
    let words = index.lexicon.words().enumerate();
    shards(words.map(|(at, word)| (index.lexicon.plain_of(at), word, None)))
}

/// The terms, each with where it stands.
fn postings(index: &Index) -> Vec<Shard> {
    let terms = index.terms.iter().zip(&index.postings);
    shards(terms.map(|(term, own)| (term.as_str(), term.as_str(), Some(numbers(own)))))
}

/// Cuts a list of keys, words and what belongs to them. Equal keys stay together.
fn shards<'i>(list: impl Iterator<Item = (&'i str, &'i str, Option<String>)>) -> Vec<Shard> {
    let mut shards = Vec::new();
    let (mut text, mut first) = (String::new(), String::new());
    let (mut last_key, mut last_word) = ("", "");
    let mut end = |text: &mut String, first: String| {
        let json = serde_json::to_string(text.trim_end()).unwrap_or_default();
        let name = Hash::of(json.as_bytes()).short();
        shards.push(Shard { first, name, json });
        text.clear();
    };
    for (key, word, rest) in list {
        if text.len() >= SHARD && key != last_key {
            end(&mut text, std::mem::replace(&mut first, told_apart(last_key, key).to_owned()));
            last_word = "";
        }
        let shared = shared(last_word, word);
        let units = word[..shared].encode_utf16().count() as u32;
        text.extend(char::from_digit(units, 36));
        text.push_str(&word[shared..]);
        text.push(' ');
        if let Some(rest) = rest {
            text.push_str(&rest);
            text.push(' ');
        }
        (last_key, last_word) = (key, word);
    }
    if !text.is_empty() {
        end(&mut text, first);
    }
    shards
}

/// How much of its beginning a word shares with the one before, in bytes: as many characters as one
/// digit can tell.
fn shared(last: &str, word: &str) -> usize {
    let same = last.chars().zip(word.chars()).take_while(|(a, b)| a == b);
    same.take(17).map(|(same, _)| same.len_utf8()).sum()
}

/// The shortest beginning of a key that comes after another key.
fn told_apart<'k>(last: &str, key: &'k str) -> &'k str {
    let ends = key.char_indices().map(|(at, sign)| at + sign.len_utf8());
    ends.map(|end| &key[..end]).find(|start| *start > last).unwrap_or(key)
}

/// The signs of numbers: one of the first half ends a number, those of the other half come before it.
const SIGNS: &str =
    "#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

/// Where a term stands, as signs: for each page how many steps it is behind the last, and the fit.
fn numbers(postings: &[Posting]) -> String {
    let signs = SIGNS.as_bytes();
    let half = (signs.len() / 2) as u64;
    let mut out = String::new();
    let mut next = 0;
    for posting in postings {
        let mut number = (posting.page() - next) as u64 * u64::from(STEPS) + posting.impact() - 1;
        let mut digits = vec![signs[(number % half) as usize]];
        number /= half;
        while number > 0 {
            digits.push(signs[(half + number % half) as usize]);
            number /= half;
        }
        out.extend(digits.iter().rev().map(|digit| char::from(*digit)));
        next = posting.page() + 1;
    }
    out
}
