//! What the rules on texts know of Finnish, Swedish and English: lists of words, by language.

use std::sync::LazyLock;

use crate::{base::Lang, diagnostic::Term};

/// The languages whose words are known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::check) enum Tongue {
    Finnish,
    Swedish,
    English,
}

impl Tongue {
    pub(super) const ALL: [Tongue; 3] = [Tongue::Finnish, Tongue::Swedish, Tongue::English];

    /// The language of a tag, whatever its variant.
    pub(in crate::check) fn of(lang: &Lang) -> Option<Tongue> {
        let primary = lang.as_str().split('-').next().unwrap_or_default();
        Tongue::ALL.into_iter().find(|tongue| tongue.tag() == primary)
    }

    fn tag(self) -> &'static str {
        match self {
            Tongue::Finnish => "fi",
            Tongue::Swedish => "sv",
            Tongue::English => "en",
        }
    }

    /// Its name in messages.
    pub(in crate::check) fn term(self) -> Term {
        match self {
            Tongue::Finnish => Term::Finnish,
            Tongue::Swedish => Term::Swedish,
            Tongue::English => Term::English,
        }
    }

    /// Its words.
    pub(in crate::check) fn lexicon(self) -> &'static Lexicon {
        &LEXICONS[self as usize]
    }
}

/// The words of a language, if they are known.
pub(super) fn of(lang: &Lang) -> Option<&'static Lexicon> {
    Tongue::of(lang).map(Tongue::lexicon)
}

/// How long a sentence may be (words), and how heavy a page (LIX).
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    pub sentence: usize,
    pub lix: usize,
}

/// The words of one language.
#[derive(Debug)]
pub(in crate::check) struct Lexicon {
    /// Words of links that tell nothing.
    pub(super) says_nothing: Words,
    /// Words at the beginning of a description that only say that there is a picture.
    pub(super) picture_begins: Words,
    /// Words that are all of such a description.
    pub(super) picture_alone: Words,
    /// What stands before the name of a table.
    pub(super) table: Words,
    /// Words for colours, shapes and places on the screen.
    pub(super) points: Words,
    /// Words for places in a text, which a link may well have.
    pub(super) points_in_text: Words,
    /// Words for what is pressed or filled in.
    pub(super) control: Words,
    /// Words that only begin like one of them.
    pub(super) no_control: Words,
    /// Words for links.
    pub(super) control_link: Words,
    /// Words with which a side is the name of a button: the right button of a mouse.
    pub(super) mouse: Words,
    /// How a note in brackets begins that stands for a text still to be written.
    pub(super) placeholder_in_brackets: Words,
    /// What stands before hours.
    pub(super) before_hours: Words,
    /// Days of the week, as they are shortened.
    pub(super) day: Words,
    /// Words that name the language.
    pub(super) language_name: Words,
    /// Words that people write in capitals, and that are no abbreviations.
    pub(super) emphasis: Words,
    /// The limits for all readers. Finnish words are longer, so that the same text has a higher
    /// LIX; the limits are above what the plain pages of this project's own handbook have.
    pub(super) limits: Limits,
    /// The limits for pages in easier language.
    pub(super) easy_limits: Limits,
}

/// A list of words, sorted; and the beginnings of others.
#[derive(Debug, Default)]
pub(in crate::check) struct Words {
    whole: Vec<&'static str>,
    begin: Vec<&'static str>,
    /// How its words begin.
    starts: Starts,
}

/// Which beginnings of words occur, in small or capital letters: two bytes tell most words of a
/// text apart from those of a list, before anything is compared.
#[derive(Debug, Default)]
struct Starts(Vec<bool>);

impl Starts {
    fn of(words: &[&str]) -> Starts {
        let mut starts = vec![false; 1 << 12];
        words.iter().for_each(|word| starts[Starts::place(word)] = true);
        Starts(starts)
    }

    fn has(&self, word: &str) -> bool {
        self.0.get(Starts::place(word)).is_some_and(|is| *is)
    }

    /// The place of a word as a whole: its length tells more.
    fn place_of_whole(word: &str) -> usize {
        let last = word.as_bytes().last().copied().unwrap_or_default() | 0x20;
        (Starts::place(word) * 31 + word.len() * 7 + usize::from(last)) & 0xfff
    }

    /// A bit of a letter says whether it is small, in ASCII and in the Latin letters of UTF-8 alike.
    fn place(word: &str) -> usize {
        let byte =
            |at: usize| usize::from(word.as_bytes().get(at).copied().unwrap_or_default() | 0x20);
        (byte(0) * 61 + byte(1)) & 0xfff
    }
}

impl Words {
    /// Whether the list may have a word, in whichever letters it is written: asked before a word is
    /// put into small letters.
    pub(super) fn may_have(&self, word: &str) -> bool {
        self.starts.has(word)
    }

    /// Whether the list has a word.
    pub(in crate::check) fn has(&self, word: &str) -> bool {
        self.whole.binary_search(&word).is_ok()
            || self.begin.iter().any(|start| word.starts_with(start))
    }

    /// Whether a text begins with words of the list, and a sign or a space after them.
    pub(super) fn begin(&self, text: &str) -> bool {
        self.whole.iter().any(|words| {
            let rest = text.strip_prefix(words);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }

    /// The longest words of the list that a text begins with.
    pub(super) fn beginning<'t>(&self, text: &'t str) -> Option<&'t str> {
        let fits = |words: &&&'static str| {
            let rest = text.strip_prefix(**words);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let longest = self.whole.iter().filter(fits).max_by_key(|words| words.len())?;
        text.get(..longest.len())
    }

    /// Whether a text has words of the list, somewhere.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let stands = |words: &&str, is_whole: bool| {
            text.match_indices(*words).any(|(at, _)| {
                ends(text[..at].chars().next_back())
                    && (!is_whole || ends(text[at + words.len()..].chars().next()))
            })
        };
        self.whole.iter().any(|words| stands(words, true))
            || self.begin.iter().any(|words| stands(words, false))
    }
}

static LEXICONS: LazyLock<[Lexicon; 3]> = LazyLock::new(|| Tongue::ALL.map(lexicon));

fn lexicon(tongue: Tongue) -> Lexicon {
    let list = |name| list(name, tongue.tag());
    let (limits, easy_limits) = match tongue {
        Tongue::Finnish => (Limits { sentence: 25, lix: 65 }, Limits { sentence: 15, lix: 50 }),
        _ => (Limits { sentence: 30, lix: 45 }, Limits { sentence: 18, lix: 35 }),
    };
    Lexicon {
        says_nothing: list("link-says-nothing"),
        picture_begins: list("picture-begins"),
        picture_alone: list("picture-alone"),
        table: list("table"),
        points: list("points"),
        points_in_text: list("points-in-text"),
        control: list("control"),
        no_control: list("no-control"),
        control_link: list("control-link"),
        mouse: list("mouse"),
        placeholder_in_brackets: list("placeholder-in-brackets"),
        before_hours: list("before-hours"),
        day: list("day"),
        language_name: list("language-name"),
        emphasis: list("emphasis"),
        limits,
        easy_limits,
    }
}

/// Lists that are the same in all languages.
#[derive(Debug)]
pub(super) struct Common {
    /// Names that cameras and programs give to pictures.
    pub picture_name: Words,
    /// Words in capitals that stand for a text still to be written.
    pub placeholder: Words,
    /// Words of links that are all of a language switch.
    pub language_switch: Words,
    /// Words after which a number is no phone number, no date and no time.
    pub number_of: Words,
    /// What is counted or measured.
    pub unit: Words,
    /// Abbreviations that need no explanation.
    pub abbreviation: Words,
}

pub(super) static COMMON: LazyLock<Common> = LazyLock::new(|| Common {
    picture_name: list("picture-name", "all"),
    placeholder: list("placeholder", "all"),
    language_switch: list("language-switch", "all"),
    number_of: list("number-of", "all"),
    unit: list("unit", "all"),
    abbreviation: list("abbreviation", "all"),
});

fn lines() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let lines = include_str!("lexicon.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let (name, rest) = line.split_once('\t')?;
        let (lang, words) = rest.split_once('\t')?;
        Some((name, lang, words))
    })
}

fn list(name: &str, lang: &str) -> Words {
    let own = lines().filter(|(own, tag, _)| *own == name && *tag == lang);
    let mut words = Words::default();
    for word in own.flat_map(|(.., words)| words.split(", ")) {
        match word.strip_suffix('*') {
            Some(start) => words.begin.push(start),
            None => words.whole.push(word),
        }
    }
    words.whole.sort_unstable();
    words.starts = Starts::of(&[words.whole.as_slice(), words.begin.as_slice()].concat());
    words
}

/// No word that tells a language is longer (bytes).
pub(super) const LONGEST_LITTLE: usize = 14;

/// Frequent words that the other two languages do not have, sorted.
struct Little {
    words: Vec<(&'static str, Tongue)>,
    /// How they look: most words of a text are told apart by that alone.
    looks: Vec<bool>,
}

static LITTLE: LazyLock<Little> = LazyLock::new(|| {
    let of = |tongue: Tongue| {
        list("little", tongue.tag()).whole.into_iter().map(move |own| (own, tongue))
    };
    let mut words: Vec<(&str, Tongue)> = Tongue::ALL.into_iter().flat_map(of).collect();
    words.sort_unstable_by_key(|(word, _)| *word);
    let mut looks = vec![false; 1 << 12];
    words.iter().for_each(|(word, _)| looks[Starts::place_of_whole(word)] = true);
    Little { words, looks }
});

/// The language whose little word this is, if it is of no other.
pub(super) fn little(word: &str) -> Option<Tongue> {
    let Little { words, looks } = &*LITTLE;
    if !looks[Starts::place_of_whole(word)] {
        return None;
    }
    let mut room = [0_u8; LONGEST_LITTLE];
    let small = lower(word, &mut room)?;
    let at = words.binary_search_by_key(&small, |(word, _)| *word).ok()?;
    Some(words[at].1)
}

/// A short word in small letters, in room of the caller's.
fn lower<'a>(word: &'a str, room: &'a mut [u8; LONGEST_LITTLE]) -> Option<&'a str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(word);
    }
    let mut len = 0;
    for c in word.chars().flat_map(char::to_lowercase) {
        let end = len + c.len_utf8();
        c.encode_utf8(room.get_mut(len..end)?);
        len = end;
    }
    std::str::from_utf8(&room[..len]).ok()
}

/// A date as readers of a language can't misread it.
pub(super) fn date_example(lang: &Lang, day: u32, month: u32, year: u32) -> String {
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let name = ENGLISH.get(month.saturating_sub(1) as usize);
    match (Tongue::of(lang), name) {
        (Some(Tongue::English), Some(name)) => format!("{day} {name} {year}"),
        _ => format!("{day}.{month}.{year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_read_and_little_words_tell_languages_apart() {
        let little: Vec<&str> =
            Tongue::ALL.into_iter().flat_map(|tongue| list("little", tongue.tag()).whole).collect();
        assert_eq!(little.len(), LITTLE.words.len());
        let told_apart = LITTLE.words.windows(2).all(|pair| pair[0].0 != pair[1].0);
        assert!(told_apart);
        assert!(little.iter().all(|word| word.len() <= LONGEST_LITTLE));
        let read = format!("{:?}{:?}{:?}", *LEXICONS, *COMMON, LITTLE.words);
        for (name, _, words) in lines() {
            let first = words.split(", ").next().unwrap_or_default().trim_end_matches('*');
            assert!(read.contains(&format!("{first:?}")), "{name} is not read");
        }
    }
}
