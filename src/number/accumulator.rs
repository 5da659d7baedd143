//! The accumulators of the number parser: what it has read of a number so far.
//!
//! In ৭ লাখ ৬১ হাজার ৭৮৫ কোটি, ৭৮৫ is the [`Coefficient`] that waits for its scale, and ৭ লাখ ৬১ হাজার are in a [`Sum`], each part
//! smaller than the scale before it. A number with more digits than [`Exact`] holds has no sum: it is parsed again into
//! [`LongParts`], which are concatenated.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::exact::Exact;
use crate::text::sure::sure;

/// The coefficient that waits for its scale; see the [grammar](super::grammar).
#[derive(Clone, Copy, Debug)]
pub(super) enum Coefficient {
    Empty,
    /// One count; a scale, কুড়ি or দশমিক can follow.
    Fresh(Exact),
    /// Hundreds; a count below a hundred can follow.
    Hundreds(Exact),
    /// Hundreds and a count.
    Full(Exact),
}

impl Coefficient {
    pub(super) fn value(self) -> Option<Exact> {
        match self {
            Self::Empty => None,
            Self::Fresh(value) | Self::Hundreds(value) | Self::Full(value) => Some(value),
        }
    }
}

/// A sum of parts, each smaller than the scale before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum {
    pub(super) value: Exact,
    /// The exponent of the last scale; `None` before the first part.
    pub(super) bound: Option<u32>,
}

impl Sum {
    pub(super) const EMPTY: Self = Self { value: Exact::ZERO, bound: None };

    /// Whether `part` is smaller than the last scale.
    pub(super) fn fits(self, part: Exact) -> bool {
        self.bound.is_none_or(|exponent| part.below_power(exponent))
    }

    /// Whether `part` times a power of ten is smaller than the last scale.
    pub(super) fn fits_times(self, part: Exact, zeros: u32) -> bool {
        self.bound.is_none_or(|exponent| exponent.checked_sub(zeros).is_some_and(|left| part.below_power(left)))
    }
}

/// The parts of a number too long to sum. They do not overlap, so that their digits are concatenated.
#[derive(Clone, Debug, Default)]
pub(super) struct LongParts {
    /// The counts before কোটি, and the number of zeros that it appends.
    crores: Vec<(Exact, u32)>,
    /// The digits after দশমিক.
    fraction: String,
}

impl LongParts {
    pub(super) fn push_crores(&mut self, count: Exact, zeros: u32) {
        self.crores.push((count, zeros));
    }

    /// Appends a digit after দশমিক.
    pub(super) fn push_digit(&mut self, digit: u8) {
        self.fraction.push(char::from(b'0' + digit));
    }

    /// Drops the fraction, because a scale multiplies it.
    pub(super) fn drop_fraction(&mut self) {
        self.fraction.clear();
    }

    /// Writes all digits; `small` is the part that কোটি does not multiply, without the fraction after দশমিক.
    pub(super) fn write(self, mut small: Exact, out: &mut String) {
        let from = out.len();
        // How many digits are still to be written before the point.
        let mut left = 0_u32;
        for (count, zeros) in self.crores {
            let Some(below) = zeros.checked_sub(count.scale()) else {
                // Its fraction extends beyond the point, so it is the last.
                small = sure(count.shift(zeros).and_then(|crores| small.add(crores)));
                continue;
            };
            if out.len() > from {
                pad(&count.mantissa().to_string(), left - below.min(left), out);
            } else if count.mantissa() > 0 {
                out.push_str(&count.mantissa().to_string());
            }
            left = below;
        }
        let mut last = String::new();
        small.write(&mut last);
        let (whole, fraction) = last.split_once('.').unwrap_or((&last, ""));
        if out.len() == from {
            out.push_str(whole);
        } else {
            pad(whole, left, out);
        }
        let fraction = if self.fraction.is_empty() { fraction } else { &self.fraction };
        if !fraction.is_empty() {
            out.push('.');
            out.push_str(fraction);
        }
    }
}

/// Writes `digits`, padded with zeros to `width`. Not by `format!`, whose width is at most `u16::MAX`.
fn pad(digits: &str, width: u32, out: &mut String) {
    if width > 0 {
        out.extend(core::iter::repeat_n('0', (width as usize).saturating_sub(digits.len())));
        out.push_str(digits);
    }
}
