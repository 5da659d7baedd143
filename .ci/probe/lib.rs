//! A little of all that the API of the crate is made of, for `.ci/run`: what a nightly and cargo-public-api write of it shows
//! whether they write as those did that wrote `public-api.txt`.
#![no_std]

extern crate alloc;
extern crate std;

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;
use core::iter::FusedIterator;
use core::ops::Range;
use core::str::FromStr;
use std::io::{self, BufRead, Read, Write};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    #[default]
    Unit,
    Tuple(u8),
    Fields {
        max: u8,
    },
}

impl Kind {
    pub const ALL: [Self; 1] = [Self::Unit];

    pub const fn is_unit(self) -> bool {
        matches!(self, Self::Unit)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("kind")
    }
}

impl core::error::Error for Kind {}

impl From<Kind> for io::Error {
    fn from(kind: Kind) -> Self {
        io::Error::other(kind)
    }
}

impl TryFrom<u8> for Kind {
    type Error = Self;

    fn try_from(max: u8) -> Result<Self, Self> {
        Err(Self::Fields { max })
    }
}

impl FromStr for Kind {
    type Err = Self;

    fn from_str(_: &str) -> Result<Self, Self> {
        Ok(Self::Unit)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pieces<'t> {
    text: Cow<'t, str>,
}

impl<'t> Pieces<'t> {
    pub fn new(text: &'t str) -> Self {
        Pieces { text: Cow::Borrowed(text) }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn into_text(self) -> Cow<'t, str> {
        self.text
    }

    pub fn range(&self) -> Option<Range<usize>> {
        None
    }
}

impl Iterator for Pieces<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        None
    }
}

impl DoubleEndedIterator for Pieces<'_> {
    fn next_back(&mut self) -> Option<char> {
        None
    }
}

impl FusedIterator for Pieces<'_> {}

#[derive(Debug)]
pub struct Reader<R: BufRead> {
    inner: R,
}

impl<R: BufRead> Read for Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.inner.read(buffer)
    }
}

pub mod inner {
    pub use crate::Kind;
    use crate::{FromStr, Read, String, Write, io};

    pub const VERSION: (u8, u8, u8) = (17, 0, 0);

    pub fn parse<T: FromStr>(text: &str) -> Result<T, Kind> {
        text.parse().map_err(|_| Kind::Unit)
    }

    pub fn copy(mut from: impl Read, mut to: impl Write) -> io::Result<u64> {
        io::copy(&mut from, &mut to)
    }

    pub fn append(text: &str, out: &mut String) {
        out.push_str(text);
    }
}
