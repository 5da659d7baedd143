//! What a reading is worth, and how it is written out.

use alloc::string::String;

use super::Reader;
use crate::number::count::Mode;
use crate::number::exact::Exact;
use crate::number::literal::Literal;
use crate::number::sum::Parts;
use crate::number::token::Tokens;

/// The value read: as written where it was digits alone, computed otherwise.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Amount<'t> {
    Written(Literal<'t>),
    Computed(Exact),
    /// Too long to compute with.
    Long(Long<'t>),
}

/// A number of more digits than can be computed with: where it is read again to write it out.
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
        reader.parts_apart = Some(Parts::default());
        // It was read before without an error.
        while let Ok(true) = reader.step() {}
        reader.commit_crores();
        let parts = reader.parts_apart.take().unwrap_or_default();
        let small = reader.small();
        debug_assert!(small.is_some(), "it was {small:?} when it was read first");
        parts.write(small.unwrap_or(Exact::ZERO), out);
    }
}
