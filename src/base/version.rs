//! Versions of the program, as far as they tell what it understands.

use std::fmt;

/// The first two numbers of a version: what differs after them changes nothing of what is understood.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Version {
    major: u32,
    minor: u32,
}

impl Version {
    /// The version of this program.
    pub fn own() -> Version {
        Version::parse(Version::OWN).unwrap_or(Version { major: 0, minor: 0 })
    }

    /// The whole version of this program, such as `0.1.0`.
    pub const OWN: &'static str = env!("CARGO_PKG_VERSION");

    /// Reads `0.1` or `0.1.2`.
    pub fn parse(text: &str) -> Option<Version> {
        let parts: Vec<u32> =
            text.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        match parts[..] {
            [major, minor] | [major, minor, _] => Some(Version { major, minor }),
            _ => None,
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_their_numbers() {
        let version = |text| Version::parse(text);
        assert!(version("0.10.0") > version("0.9.3"));
        assert_eq!(version("0.1"), version("0.1.7"));
        assert_eq!(version("one"), None);
        assert_eq!(version("0"), None);
        assert!(Version::parse(Version::OWN).is_some());
    }
}
