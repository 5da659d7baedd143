//! The decimals that are written out: a sign and digits, taken apart without computing.

use core::iter;

use super::count::Step;
use super::error::{Error, ErrorKind as Kind};
use super::literal::{self, Literal};
use crate::text::cursor::digit;
use crate::text::punctuation::sign_of;

/// A decimal in ASCII or Bengali digits, checked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plain<'t> {
    pub(crate) negative: bool,
    /// Digits and perhaps commas, never empty.
    pub(crate) whole: &'t str,
    /// Digits.
    pub(crate) fraction: &'t str,
    /// The bytes of the digits in the input.
    start: usize,
    end: usize,
}

impl<'t> Plain<'t> {
    pub(crate) fn read(decimal: &'t str) -> Step<Self> {
        let text = decimal.trim();
        if text.is_empty() {
            return Err(Error::new(Kind::Empty, 0, decimal.len()));
        }
        let end = decimal.trim_end().len();
        let negative = text.chars().next().and_then(sign_of);
        let mut rest = text.chars();
        if negative.is_some() {
            rest.next();
        }
        let digits = rest.as_str();
        let start = end - digits.len();
        let run = literal::run(digits);
        if run == 0 || run < digits.len() {
            let bad = start + run;
            let len = digits.get(run..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            return Err(Error::new(Kind::InvalidDigit, bad, bad + len));
        }
        Literal::check(digits, start)?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        Ok(Self { negative: negative == Some(true), whole, fraction, start, end })
    }

    pub(crate) fn overflow(&self) -> Error {
        Error::new(Kind::Overflow, self.start, self.end)
    }

    /// The value of the whole part.
    pub(crate) fn whole_value(&self) -> Option<u128> {
        values(self.whole).try_fold(0_u128, |value, digit| value.checked_mul(10)?.checked_add(u128::from(digit)))
    }

    /// All digits, then zeros without end.
    pub(crate) fn digits(&self) -> impl Iterator<Item = u8> + use<'t> {
        values(self.whole).chain(values(self.fraction)).chain(iter::repeat(0))
    }

    /// How many digits the whole part has, leading zeros among them.
    pub(crate) fn whole_len(&self) -> usize {
        values(self.whole).count()
    }

    /// How many digits the fraction has.
    pub(crate) fn fraction_len(&self) -> usize {
        values(self.fraction).count()
    }
}

/// The values of the digits of `text`.
pub(crate) fn values(text: &str) -> impl Iterator<Item = u8> + use<'_> {
    text.chars().filter_map(digit)
}
