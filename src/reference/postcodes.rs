//! Postcodes and the municipalities they lie in.

use std::{collections::BTreeMap, sync::LazyLock};

use super::rows;

/// A postcode.
#[derive(Clone, Debug)]
pub struct Postcode {
    /// Codes of its municipalities: the one most of it lies in first.
    pub municipalities: Vec<&'static str>,
}

static POSTCODES: LazyLock<BTreeMap<&'static str, Postcode>> = LazyLock::new(|| {
    let postcode = |row: Vec<&'static str>| match row[..] {
        [code, first, also] => {
            let municipalities = std::iter::once(first).chain(also.split_whitespace()).collect();
            Some((code, Postcode { municipalities }))
        }
        _ => None,
    };
    rows(include_str!("data/postcodes.tsv")).filter_map(postcode).collect()
});

/// A postcode of five digits, if it is one that places have.
pub fn postcode(code: &str) -> Option<&'static Postcode> {
    POSTCODES.get(code)
}

/// The postcodes of a municipality, by its code.
pub fn postcodes_of(municipality: &str) -> impl Iterator<Item = &'static str> {
    let is_in = move |(_, own): &(&str, &Postcode)| own.municipalities.contains(&municipality);
    postcodes().filter(is_in).map(|(code, _)| code)
}

/// All postcodes, in order.
pub fn postcodes() -> impl Iterator<Item = (&'static str, &'static Postcode)> {
    POSTCODES.iter().map(|(code, own)| (*code, own))
}
