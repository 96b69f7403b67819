//! Sorting names as each language sorts them: å, ä and ö last in Finnish and Swedish.

use icu_collator::{Collator, options::CollatorOptions};

use crate::base::Lang;

/// Sorts by name in the order of a language; equal names keep their order.
pub fn sort_by_name<'n, T>(items: &mut [T], lang: &Lang, name: impl Fn(&T) -> &'n str) {
    // The rules of a language take longer to find than a short list to sort.
    if items.len() < 2 {
        return;
    }
    match Collator::try_new(lang.locale().into(), CollatorOptions::default()) {
        Ok(collator) => items.sort_by(|a, b| collator.compare(name(a), name(b))),
        // No rules for the language: by code point, so that the order is still one and the same.
        Err(_) => items.sort_by(|a, b| name(a).cmp(name(b))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'n>(tag: &str, names: &[&'n str]) -> Vec<&'n str> {
        let lang = Lang::parse(tag).expect("a tag");
        let mut names = names.to_vec();
        sort_by_name(&mut names, &lang, |name| *name);
        names
    }

    #[test]
    fn each_language_has_its_order() {
        let names = ["Örebro", "Äänekoski", "Zürich", "Åbo", "vaasa", "Aura"];
        let nordic = ["Aura", "vaasa", "Zürich", "Åbo", "Äänekoski", "Örebro"];
        assert_eq!(sorted("fi", &names), nordic);
        assert_eq!(sorted("sv", &names), nordic);
        assert_eq!(sorted("en", &names), ["Äänekoski", "Åbo", "Aura", "Örebro", "vaasa", "Zürich"]);
    }
}
