//! The value of a parsed number, and how it is written as an ASCII decimal.

use alloc::string::String;

use super::Reader;
use crate::number::accumulator::LongParts;
use crate::number::count::Mode;
use crate::number::exact::Exact;
use crate::number::literal::Literal;
use crate::number::token::Tokens;

/// The value of a number: as written if it is digits alone, computed otherwise.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Amount<'t> {
    Written(Literal<'t>),
    Computed(Exact),
    /// More digits than [`Exact`] holds.
    Long(Long<'t>),
}

/// A number with more digits than [`Exact`] holds: where to parse it again to write it out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Long<'t> {
    pub(super) text: &'t str,
    pub(super) start: usize,
    pub(super) mode: Mode,
}

impl Amount<'_> {
    pub(crate) fn value(self) -> Option<Exact> {
        match self {
            Self::Written(literal) => literal.value(),
            Self::Computed(value) => Some(value),
            Self::Long(_) => None,
        }
    }

    pub(crate) fn write(self, out: &mut String) {
        match self {
            Self::Written(literal) => literal.write(out),
            Self::Computed(value) => value.write(out),
            Self::Long(long) => long.write(out),
        }
    }
}

impl Long<'_> {
    fn write(self, out: &mut String) {
        let mut reader = Reader::new(Tokens::new(self.text, self.start), self.mode);
        reader.long_parts = Some(LongParts::default());
        // It was parsed before without an error.
        while let Ok(true) = reader.step() {}
        reader.commit_crores();
        let parts = reader.long_parts.take().unwrap_or_default();
        let small = reader.small();
        debug_assert!(small.is_some(), "{small:?}, although it was parsed before");
        parts.write(small.unwrap_or(Exact::ZERO), out);
    }
}
