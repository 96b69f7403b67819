//! How numbers, addresses and ids are written, and what was probably meant by others.

use crate::base::Span;

/// What a text in one of these forms comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// It is right: the text as it is kept.
    Right(String),
    /// It is wrong; perhaps this was meant.
    Wrong(Option<String>),
}

/// A phone number in E.164 (ITU-T), kept without spaces and hyphens: `+358401234567`. A national
/// number is wrong, and its international form is what was meant.
pub(super) fn phone(text: &str) -> Form {
    let bare: String =
        text.replace("(0)", "").chars().filter(|c| !" -()\u{a0}–/.".contains(*c)).collect();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let tidy = |text: &str| text.chars().all(|c| c.is_ascii_digit() || " -+\u{a0}".contains(c));
    if let Some(rest) = bare.strip_prefix('+') {
        let sound = digits(rest) && (7..=15).contains(&rest.len()) && !rest.starts_with('0');
        // `+358 040…` has the national 0 too many.
        return match rest.strip_prefix("3580") {
            Some(national) if sound => Form::Wrong(Some(format!("+358{national}"))),
            _ if sound && tidy(text) => Form::Right(bare),
            _ => Form::Wrong(Some(bare.clone()).filter(|_| sound)),
        };
    }
    let meant = bare.strip_prefix("00").map(|rest| format!("+{rest}"));
    let meant = meant.or_else(|| bare.strip_prefix('0').map(|rest| format!("+358{rest}")));
    Form::Wrong(meant.filter(|meant| (8..=16).contains(&meant.len()) && digits(&meant[1..])))
}

/// A phone number in E.164, whichever way it is written; `None` when it can't be read.
pub fn international_phone(text: &str) -> Option<String> {
    match phone(text) {
        Form::Right(number) => Some(number),
        Form::Wrong(meant) => meant,
    }
}

/// Whether a number in E.164 is a national service number, whose calls have a price of their own:
/// 0800, 0700, 0600 or one that begins with 010. (Numbering of telephone networks: Finnish
/// Transport and Communications Agency Traficom.)
pub(super) fn is_service_number(phone: &str) -> bool {
    const PREFIXES: [&str; 4] = ["+358800", "+358600", "+358700", "+35810"];
    PREFIXES.iter().any(|prefix| phone.starts_with(prefix))
}

/// An e-mail address.
pub(super) fn email(text: &str) -> Form {
    if is_email(text) {
        return Form::Right(text.to_owned());
    }
    let mut meant = text.to_lowercase();
    for sign in [" (at) ", " [at] ", "(at)", "[at]", "(a)", "[a]", " at ", "\u{ff20}"] {
        meant = meant.replace(sign, "@");
    }
    for sign in [" (dot) ", " [dot] ", "(dot)", "[dot]", "(piste)", "[piste]"] {
        meant = meant.replace(sign, ".");
    }
    let meant = meant.trim_start_matches("mailto:").replace(' ', "");
    Form::Wrong(Some(meant).filter(|meant| is_email(meant)))
}

fn is_email(text: &str) -> bool {
    let sound = |part: &str, signs: &str| {
        let inside = |c: char| c.is_alphanumeric() || signs.contains(c);
        let edges = [part.chars().next(), part.chars().last()];
        part.chars().all(inside)
            && !part.contains("..")
            && edges.iter().all(|c| c.is_some_and(char::is_alphanumeric))
    };
    let parts = text.split_once('@');
    parts.is_some_and(|(own, domain)| {
        sound(own, ".-_+") && sound(domain, ".-") && domain.contains('.')
    })
}

/// Whether an e-mail address looks like a person's own: two name parts, neither of them the word
/// for a role.
pub fn is_personal_email(address: &str) -> bool {
    const ROLES: [&str; 24] = [
        "digi",
        "tuki",
        "neuvo",
        "info",
        "asiakas",
        "palvelu",
        "kirjasto",
        "opisto",
        "toimisto",
        "koordin",
        "kirjaamo",
        "ajanvaraus",
        "yhteys",
        "opastus",
        "stod",
        "stöd",
        "radgiv",
        "kund",
        "bibliotek",
        "samordn",
        "help",
        "support",
        "service",
        "contact",
    ];
    let Some((own, _)) = address.split_once('@') else { return false };
    let own = own.to_lowercase();
    let Some((first, last)) = own.split_once('.') else { return false };
    let is_name = |part: &str| {
        part.chars().count() > 1
            && part.chars().all(|c| c.is_alphabetic() || c == '-')
            && !ROLES.iter().any(|role| part.contains(role))
    };
    is_name(first) && is_name(last)
}

/// An absolute `https` address.
pub(super) fn web(text: &str) -> Form {
    let is_web = |text: &str| {
        url::Url::parse(text).is_ok_and(|url| {
            url.scheme() == "https" && url.host_str().is_some_and(|host| host.contains('.'))
        })
    };
    if is_web(text) && text.starts_with("https://") && !text.contains(char::is_whitespace) {
        return Form::Right(text.to_owned());
    }
    let bare = text.trim_start_matches("http://").trim_start_matches("//").trim_start_matches('/');
    let meant = format!("https://{bare}");
    let sound = is_web(&meant) && !bare.contains("://") && !bare.contains(char::is_whitespace);
    Form::Wrong(Some(meant).filter(|_| sound))
}

/// The school year or season in an address, which is another one next year.
pub(super) fn season(address: &str) -> Option<&str> {
    const SEASONS: [&str; 21] = [
        "syksy",
        "kevat",
        "kevät",
        "kesa",
        "kesä",
        "talvi",
        "syyslukukausi",
        "kevatlukukausi",
        "hosten",
        "hösten",
        "varen",
        "våren",
        "hosttermin",
        "vartermin",
        "autumn",
        "spring",
        "syksyn",
        "kevaan",
        "kevään",
        "kesan",
        "kesän",
    ];
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = &path[path.find('/')?..];
    let starts = path.char_indices().filter(|(at, _)| {
        path[..*at].chars().last().is_none_or(|before| !before.is_alphanumeric())
    });
    starts.map(|(at, _)| &path[at..]).find_map(|rest| {
        let word = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let lower = rest[..word].to_lowercase();
        if SEASONS.contains(&lower.as_str()) {
            return Some(&rest[..word]);
        }
        school_year(rest)
    })
}

/// `2024-2025`, `2024_25`.
fn school_year(text: &str) -> Option<&str> {
    let digits = |from: usize| {
        text.get(from..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count())
    };
    let first: u32 = text.get(..4).filter(|_| digits(0) == 4)?.parse().ok()?;
    let is_joined = text.get(4..5).is_some_and(|sign| matches!(sign, "-" | "_"));
    let len = digits(5);
    let second: u32 = text.get(5..5 + len).filter(|_| is_joined)?.parse().ok()?;
    let follows = second == first + 1 || (len == 2 && second == (first + 1) % 100);
    ((1990..2100).contains(&first) && follows).then(|| &text[..5 + len])
}

/// Whether the check digit of a business ID (Y-tunnus, FO-nummer) is right: seven digits weighted
/// by 7, 9, 10, 5, 8, 4, 2, and the rest of their sum by 11 taken from 11. (Finnish Patent and
/// Registration Office and Tax Administration, Business Information System.)
pub(super) fn is_business_id(text: &str) -> bool {
    const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];
    let Some((number, check)) = text.split_once('-') else { return false };
    let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != 7 || number.len() != 7 || check.len() != 1 {
        return false;
    }
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    let expected = match sum % 11 {
        0 => Some(0),
        // No such number is given.
        1 => None,
        rest => Some(11 - rest),
    };
    expected.is_some() && check.parse().ok() == expected
}

/// Elements that people write by hand or paste.
const ELEMENTS: [&str; 36] = [
    "a", "b", "i", "u", "p", "br", "div", "span", "strong", "em", "img", "h1", "h2", "h3", "h4",
    "ul", "ol", "li", "table", "tr", "td", "th", "script", "style", "iframe", "font", "small",
    "sup", "sub", "mark", "hr", "center", "video", "button", "form", "input",
];

/// The first sign of HTML or Markdown in a text that should have none.
pub(super) fn markup(text: &str) -> Option<&str> {
    html(text).or_else(|| {
        let sign = ["**", "](", "&nbsp;", "&lt;"].into_iter().find(|sign| text.contains(sign));
        sign.or_else(|| text.lines().find(|line| is_heading(line)).map(|_| "#"))
    })
}

/// The first tag of HTML, for texts where Markdown is meant.
pub(super) fn html(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let rest = &text[at + 1..];
        let name = rest.trim_start_matches('/');
        let len = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        let is_ended = name[len..].starts_with(|c: char| c.is_whitespace() || "/>".contains(c));
        let is_named = ELEMENTS.contains(&name[..len].to_ascii_lowercase().as_str());
        let is_element = is_ended && is_named;
        let end = rest.find('>').filter(|_| is_element || rest.starts_with("!--"))?;
        Some(&text[at..at + end + 2])
    })
}

fn is_heading(line: &str) -> bool {
    let rest = line.trim_start_matches('#');
    rest.len() < line.len() && rest.starts_with(' ')
}

/// The bytes of a text inside the bytes of a value: a part that is told of.
pub(super) fn part_of(whole: Span, text: &str, part: &str) -> Span {
    match text.find(part) {
        // A quoted value is longer than its text; then the place can't be told for sure.
        Some(at) if whole.end - whole.start == text.len() => {
            Span::new(whole.start + at, whole.start + at + part.len())
        }
        _ => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_are_in_e164_or_tell_what_was_meant() {
        let right = |text: &str| Form::Right(text.to_owned());
        let meant = |text: &str| Form::Wrong(Some(text.to_owned()));
        assert_eq!(phone("+358401234567"), right("+358401234567"));
        assert_eq!(phone("+358 40 123-4567"), right("+358401234567"));
        assert_eq!(phone("040 123 4567"), meant("+358401234567"));
        assert_eq!(phone("0800-123456"), meant("+358800123456"));
        assert_eq!(phone("00358 40 1234567"), meant("+358401234567"));
        assert_eq!(phone("+358 (0)40 123 4567"), meant("+358401234567"));
        assert_eq!(phone("+3580401234567"), meant("+358401234567"));
        assert_eq!(phone("(09) 123 4567"), meant("+35891234567"));
        assert_eq!(phone("soita"), Form::Wrong(None));
        assert_eq!(phone("116117"), Form::Wrong(None));
        assert!(is_service_number("+358600123") && !is_service_number("+35860123"));
    }

    #[test]
    fn emails_and_web_addresses_tell_what_was_meant() {
        let meant = |text: &str| Form::Wrong(Some(text.to_owned()));
        assert_eq!(email("digituki@example.fi"), Form::Right("digituki@example.fi".to_owned()));
        assert_eq!(email("nimi(at)example.fi"), meant("nimi@example.fi"));
        assert_eq!(email("nimi [at] example.fi"), meant("nimi@example.fi"));
        assert_eq!(email("kirjasto"), Form::Wrong(None));
        assert!(is_personal_email("etunimi.sukunimi@example.fi"));
        assert!(!is_personal_email("digituki.vaasa@example.fi"));
        assert!(!is_personal_email("info@example.fi"));
        assert_eq!(web("http://example.fi/a"), meant("https://example.fi/a"));
        assert_eq!(web("www.example.fi"), meant("https://www.example.fi"));
        assert_eq!(web("javascript:alert(1)"), Form::Wrong(None));
        assert!(matches!(web("https://example.fi/a"), Form::Right(_)));
    }

    #[test]
    fn seasons_and_school_years_are_found_in_paths_alone() {
        assert_eq!(season("https://a.example.fi/kurssit-syksy-2026"), Some("syksy"));
        assert_eq!(season("https://a.example.fi/2024-2025/kurssit"), Some("2024-2025"));
        assert_eq!(season("https://a.example.fi/2024_25"), Some("2024_25"));
        assert_eq!(season("https://kesa.example.fi/digituki"), None);
        assert_eq!(season("https://a.example.fi/kesanto/2024-11"), None);
    }

    #[test]
    fn the_check_digit_of_a_business_id_counts() {
        assert!(is_business_id("1234567-1"));
        assert!(!is_business_id("1234567-8"));
        assert!(!is_business_id("12345671") && !is_business_id("123456é-1"));
    }

    #[test]
    fn markup_is_told_from_plain_signs() {
        assert_eq!(markup("<b>Apua</b>"), Some("<b>"));
        assert_eq!(markup("Apua **nyt**"), Some("**"));
        assert_eq!(markup("[täällä](https://example.fi)"), Some("]("));
        assert_eq!(markup("Hinta < 5 € ja > 1 €, Kela`n <alle 5 €>"), None);
        assert_eq!(html("Apua **nyt**, <https://example.fi> ja <a@example.fi>"), None);
        assert_eq!(html("<https://example.fi> <B>x</B>"), Some("<B>"));
    }
}
