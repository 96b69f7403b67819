//! The hash that names contents: equal bytes, equal name, on every machine.

use std::fmt;

/// A BLAKE3 hash of some bytes, 256 bits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Hash {
        Hash(*blake3::hash(bytes).as_bytes())
    }

    /// The hash of several values in order, each marked off by its length so that no two lists meet.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Hash {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Hash(*hasher.finalize().as_bytes())
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

    /// Reads the 64 hexadecimal digits that `Display` writes.
    pub fn parse(hex: &str) -> Option<Hash> {
        blake3::Hash::from_hex(hex).ok().map(|hash| Hash(*hash.as_bytes()))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(blake3::Hash::from_bytes(self.0).to_hex().as_str())
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A hash of bytes that come piece by piece.
#[derive(Default)]
pub struct Stream {
    hasher: blake3::Hasher,
    /// What is not hashed yet: a value comes in pieces of a few bytes, which are dear one by one.
    pieces: Vec<u8>,
}

/// Pieces are gathered up to so many bytes.
const GATHERED: usize = 4096;

impl Stream {
    /// Adds the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.pieces.extend_from_slice(bytes);
        if self.pieces.len() >= GATHERED {
            self.hasher.update(&self.pieces);
            self.pieces.clear();
        }
    }

    /// The hash of all of them.
    pub fn finish(mut self) -> Hash {
        Hash(*self.hasher.update(&self.pieces).finalize().as_bytes())
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
