//! What a checker of links has found out about addresses elsewhere, read back from a file.
//!
//! Nothing here asks the network: any checker may have. Its results are understood as JSON, in
//! whichever objects they stand, or as lines of an address and a status.

use std::collections::BTreeMap;

use serde_json::Value;

/// What an address answered, where that tells an editor something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    /// It leads nowhere: a status of HTTP or the words of the checker.
    Broken(String),
    /// It has moved for good.
    Moved(String),
}

/// Answers by address.
pub type Answers = BTreeMap<String, Answer>;

/// Reads the results of a checker; `None` when not a single address is in them.
pub fn parse(text: &str) -> Option<Answers> {
    let mut found = Found::default();
    match serde_json::from_str::<Value>(text) {
        Ok(value) => found.walk(&value),
        // One object on each line, or lines of words.
        Err(_) => text.lines().for_each(|line| match serde_json::from_str::<Value>(line) {
            Ok(value @ Value::Object(_)) => found.walk(&value),
            _ => found.line(line),
        }),
    }
    found.has_address.then_some(found.answers)
}

#[derive(Default)]
struct Found {
    answers: Answers,
    has_address: bool,
}

impl Found {
    fn walk(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.walk(item)),
            Value::Object(fields) => {
                const ADDRESS: [&str; 6] = ["url", "link", "href", "address", "uri", "target"];
                const STATUS: [&str; 8] = [
                    "status",
                    "code",
                    "statusCode",
                    "status_code",
                    "state",
                    "ok",
                    "error",
                    "result",
                ];
                const MOVED: [&str; 5] =
                    ["location", "redirected_to", "redirect", "final_url", "redirectedTo"];
                let text = |key: &&str| fields.get(*key).and_then(Value::as_str);
                let address = ADDRESS.iter().find_map(text).filter(|own| is_address(own));
                if let Some(address) = address {
                    let moved = MOVED.iter().find_map(text).filter(|own| is_address(own));
                    let status = STATUS.iter().find_map(|key| status_of(key, fields.get(*key)?));
                    self.add(address, status.as_deref().unwrap_or_default(), moved);
                }
                fields.values().for_each(|inner| self.walk(inner));
            }
            _ => {}
        }
    }

    /// `https://example.fi/ 404`, with tabs, commas or spaces between.
    fn line(&mut self, line: &str) {
        let parts: Vec<&str> = line
            .split(['\t', ',', ';', ' ', '"'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let Some(address) = parts.iter().position(|part| is_address(part)) else { return };
        let moved = parts[address + 1..].iter().find(|part| is_address(part)).copied();
        let is_status = |part: &&&str| part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit());
        let status = parts.iter().find(is_status).copied();
        let words = || parts[address + 1..].join(" ");
        let status = status.map_or_else(words, str::to_owned);
        self.add(parts[address], &status, moved);
    }

    fn add(&mut self, address: &str, status: &str, moved: Option<&str>) {
        self.has_address = true;
        let answer = match (status.parse::<u16>(), moved) {
            (Ok(301 | 308), Some(to)) if to != address => Some(Answer::Moved(to.to_owned())),
            // These tell that a checker is not let in, not that a reader would not be.
            (Ok(401 | 403 | 405 | 429 | 999), _) => None,
            (Ok(404 | 410 | 400..=599 | 0), _) => Some(Answer::Broken(status.to_owned())),
            (Ok(_), _) => None,
            (Err(_), _) => says_broken(status).then(|| Answer::Broken(status.to_owned())),
        };
        if let Some(answer) = answer {
            self.answers.insert(address.to_owned(), answer);
        }
    }
}

fn is_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// A status in one of its forms: a number, words, yes or no, or an object with one of them.
fn status_of(key: &str, value: &Value) -> Option<String> {
    match value {
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Bool(is_well) => {
            Some(if *is_well != (key == "error") { "ok" } else { "error" }.to_owned())
        }
        Value::Object(inner) => {
            let part = |key: &str| inner.get(key).and_then(|value| status_of(key, value));
            part("code").or_else(|| part("status")).or_else(|| part("text"))
        }
        _ => None,
    }
}

fn says_broken(words: &str) -> bool {
    const WORDS: [&str; 8] =
        ["error", "fail", "broken", "dead", "timeout", "timed out", "not found", "refused"];
    let words = words.to_lowercase();
    WORDS.iter().any(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let answers = parse(text).unwrap_or_default();
        answers.into_iter().map(|(address, answer)| format!("{address} {answer:?}")).collect()
    }

    #[test]
    fn results_of_any_checker_are_understood() {
        let broken = ["https://a.fi/ Broken(\"404\")"];
        assert_eq!(told("url,status\nhttps://a.fi/,404\nhttps://b.fi/,200\n"), broken);
        assert_eq!(told("404 https://a.fi/\n"), broken);
        let lychee = r#"{"error_map":{"x.txt":[{"url":"https://a.fi/","status":{"text":"404 Not Found","code":404}}]}}"#;
        assert_eq!(told(lychee), broken);
        let linkinator = r#"{"links":[{"url":"https://a.fi/","status":404,"state":"BROKEN"}]}"#;
        assert_eq!(told(linkinator), broken);
        let lines =
            "{\"url\":\"https://a.fi/\",\"status\":404}\n{\"url\":\"https://b.fi/\",\"ok\":true}\n";
        assert_eq!(told(lines), broken);
        assert_eq!(
            told("https://a.fi/\t301\thttps://www.a.fi/\n"),
            ["https://a.fi/ Moved(\"https://www.a.fi/\")"]
        );
        assert_eq!(
            told("https://a.fi/ connection timed out"),
            ["https://a.fi/ Broken(\"connection timed out\")"]
        );
        assert_eq!(told("https://a.fi/,403\nhttps://b.fi/,200"), [""; 0]);
        assert_eq!(parse("# nothing\n[]"), None);
    }
}
