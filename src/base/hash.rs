//! The hash that names contents: equal bytes, equal name, on every machine.
//!
//! XXH3 is no secret's keeper: whoever wants to can make two texts of one hash. Here nobody gains by
//! that but the one whose own site it is, and chance needs 2⁶⁴ texts for it.

use std::fmt;

use xxhash_rust::xxh3::{Xxh3, xxh3_128};

/// An XXH3 hash of some bytes, 128 bits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 16]);

impl Hash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Hash {
        Hash(xxh3_128(bytes).to_be_bytes())
    }

    /// The hash of several values in order, each marked off by its length so that no two lists meet.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Hash {
        let mut stream = Stream::default();
        for part in parts {
            stream.add(&(part.len() as u64).to_le_bytes());
            stream.add(part);
        }
        stream.finish()
    }

    /// The hash of a value: of all that its `Hash` writes.
    pub fn of_value(value: &impl std::hash::Hash) -> Hash {
        let mut stream = Stream::default();
        value.hash(&mut stream);
        stream.finish()
    }

    /// The bytes, to hash a hash into another.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The first ten hexadecimal digits: enough to tell apart the versions of one asset.
    pub fn short(&self) -> String {
        self.to_string()[..10].to_owned()
    }

    /// Reads the 32 hexadecimal digits that `Display` writes.
    pub fn parse(hex: &str) -> Option<Hash> {
        let is_hash = hex.len() == 32 && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = is_hash.then(|| u128::from_str_radix(hex, 16).ok())??;
        Some(Hash(number.to_be_bytes()))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A hash of bytes that come piece by piece.
#[derive(Clone, Default)]
pub struct Stream(Xxh3);

impl Stream {
    /// Adds the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash of all of them.
    pub fn finish(self) -> Hash {
        Hash(self.0.digest128().to_be_bytes())
    }
}

impl std::hash::Hasher for Stream {
    fn write(&mut self, bytes: &[u8]) {
        self.add(bytes);
    }

    /// Not used: the whole hash is taken from [`Stream::finish`].
    fn finish(&self) -> u64 {
        0
    }
}
