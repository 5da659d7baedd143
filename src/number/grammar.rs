//! The grammar of numbers: parses counts and scales, as in ৭ লাখ ৬১ হাজার ৭৮৫ কোটি.
//!
//! ```text
//! total = crores* western* small    crores      = small কোটি+, each smaller than the last কোটি+ before it
//! small = part* coefficient         part        = coefficient (হাজার | লাখ | …), each smaller than the scale before it
//!                                   western     = small (মিলিয়ন | …), each smaller than the scale before it
//!                                   coefficient = (count শ)? count? point?
//!                                   point       = দশমিক digit+ | পূর্ণ? count চতুর্থাংশ
//! ```
//!
//! কোটি multiplies everything since the previous কোটি: ৭ লাখ ৬১ হাজার ৭৮৫ কোটি. It may be repeated: কোটি কোটি is 10^14. মিলিয়ন, বিলিয়ন and
//! ট্রিলিয়ন also multiply what precedes, ২ হাজার ৪৭৮ মিলিয়ন, but neither repeat nor mix with কোটি.
//!
//! A number with more digits than [`Exact`] holds is parsed again when it is written out: its parts do not overlap, so their digits
//! only have to be concatenated.

mod amount;
mod fractions;

use super::accumulator::{Coefficient, LongParts, Sum};
use super::after_scale::AfterScale;
use super::count::{self, Count, CountForm, Mode, Step};
use super::error::{Error, ErrorKind as Kind};
use super::exact::Exact;
use super::literal::Literal;
use super::token::{Token, TokenKind, Tokens};
use crate::text::cursor::{digit, has_digit};
use crate::words::Sense;

use amount::Long;

pub(crate) use amount::Amount;

const HUNDRED: u8 = 2;
const LAKH: u8 = 5;
const CRORE: u8 = 7;

/// Whether a scale is Western: মিলিয়ন, or নিযুত of the same value, বিলিয়ন, ট্রিলিয়ন, কোয়াড্রিলিয়ন.
const fn is_western(exponent: u8) -> bool {
    matches!(exponent, 6 | 9 | 12 | 15)
}

/// What the scales multiply the first count of a number by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct FirstScale {
    /// Their zeros: ten for হাজার কোটি.
    pub(crate) zeros: u32,
    /// Where the number ends.
    pub(crate) end: usize,
}

/// A parsed number without its sign, and the tokens after it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'t> {
    pub(crate) amount: Amount<'t>,
    /// The bytes of the number.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The form of the last count.
    pub(crate) form: CountForm,
    #[cfg_attr(not(feature = "find"), allow(dead_code, reason = "only running text has ranges"))]
    pub(crate) first_scale: FirstScale,
    pub(crate) rest: Tokens<'t>,
}

/// Parses the longest number at the start of `tokens`, without a sign; `None` if there is none.
pub(crate) fn read(tokens: Tokens<'_>, mode: Mode) -> Step<Option<Reading<'_>>> {
    read_to(tokens, mode).0
}

/// Like [`read`], with the end of the tokens that were consumed, even on an error.
pub(crate) fn read_to(tokens: Tokens<'_>, mode: Mode) -> (Step<Option<Reading<'_>>>, usize) {
    let mut reader = Reader::new(tokens, mode);
    loop {
        match reader.step() {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                let failed = reader.tokens.peek().map_or(reader.end, |token| token.end);
                return (Err(error), failed.max(error.span().end));
            }
        }
    }
    let end = reader.end;
    if reader.tokens_read == 0 { (Ok(None), end) } else { (reader.finish(tokens).map(Some), end) }
}

/// The parser: the tokens to read, and the accumulators.
struct Reader<'t> {
    tokens: Tokens<'t>,
    mode: Mode,
    crores: Sum,
    /// The last count of crores, not yet in `crores`, and its zeros, to which another কোটি may add.
    last_crore: Option<(Exact, u32)>,
    /// The sum of what Western scales multiply.
    western: Sum,
    /// The sum since the last কোটি or Western scale.
    parts: Sum,
    coefficient: Coefficient,
    /// The count before দশমিক, until its scale is read.
    before_point: Option<Exact>,
    /// The digits, if the number so far is nothing else.
    written: Option<Literal<'t>>,
    /// The bytes of a scale without a count, after which no more may follow.
    bare: Option<(usize, usize)>,
    /// The bytes of a count with a fraction, after which only its scales may follow.
    fractional: Option<(usize, usize)>,
    /// The scale that was just parsed.
    last_scale: Option<u8>,
    form: CountForm,
    /// The bytes of the last count.
    last_count: (usize, usize),
    /// How many counts were parsed, and the zeros of the scales of the first.
    counts: usize,
    zeros: u32,
    start: usize,
    end: usize,
    tokens_read: usize,
    /// Whether a sum overflowed, so that the number is an [`Amount::Long`].
    is_long: bool,
    /// Whether the fraction after দশমিক has more digits than its value.
    is_cut: bool,
    /// The parts of a long number, while it is parsed again to be written.
    long_parts: Option<LongParts>,
}

impl<'t> Reader<'t> {
    fn new(tokens: Tokens<'t>, mode: Mode) -> Self {
        let start = tokens.peek().map_or(0, |token| token.start);
        Self {
            tokens,
            mode,
            crores: Sum::EMPTY,
            last_crore: None,
            western: Sum::EMPTY,
            parts: Sum::EMPTY,
            coefficient: Coefficient::Empty,
            before_point: None,
            written: None,
            bare: None,
            fractional: None,
            last_scale: None,
            form: CountForm::Compound,
            last_count: (start, start),
            counts: 0,
            zeros: 0,
            start,
            end: start,
            tokens_read: 0,
            is_long: false,
            is_cut: false,
            long_parts: None,
        }
    }

    fn advance(&mut self, end: usize, rest: Tokens<'t>) {
        self.tokens = rest;
        self.end = end;
        self.tokens_read += 1;
        self.last_scale = None;
    }

    fn whole(&self, kind: Kind) -> Error {
        Error::new(kind, self.start, self.end)
    }

    /// Parses one count or scale; `false` if the next token is not part of the number.
    fn step(&mut self) -> Step<bool> {
        let mut rest = self.tokens;
        let Some(token) = rest.next() else { return Ok(false) };
        match (token.kind, self.coefficient) {
            (TokenKind::Word(Sense::Scale(exponent)), _) => self.scale(exponent, token, rest),
            (TokenKind::Word(Sense::Point), _) => self.point(rest),
            // এক কুড়ি, দেড় কুড়ি; কুড়ি কুড়ি is twenty each.
            (TokenKind::Word(Sense::Score), Coefficient::Fresh(value))
                if !value.is_zero() && self.form != CountForm::Cardinal(20) =>
            {
                let scores = value.times(2).and_then(|double| double.shift(1)).filter(|_| !self.is_cut);
                self.coefficient = Coefficient::Full(scores.ok_or(self.whole(Kind::Overflow))?);
                self.forget_point();
                (self.written, self.form) = (None, CountForm::Compound);
                self.advance(token.end, rest);
                Ok(true)
            }
            (TokenKind::Word(Sense::Part(denominator)), Coefficient::Fresh(value)) => {
                self.over(value, denominator, token, rest).map(|()| true)
            }
            (TokenKind::Word(Sense::Mixed), Coefficient::Fresh(value) | Coefficient::Full(value)) => {
                self.mixed(value, rest)
            }
            _ => self.count(token, rest),
        }
    }

    fn count(&mut self, token: Token<'t>, rest: Tokens<'t>) -> Step<bool> {
        if matches!(self.coefficient, Coefficient::Fresh(_) | Coefficient::Full(_)) {
            return Ok(false);
        }
        let Some(count) = count::read(token, rest, self.mode)? else { return Ok(false) };
        if self.begins_another(&count) {
            return Ok(false);
        }
        if let Some((start, end)) = self.bare {
            return Err(Error::new(Kind::MissingCoefficient, start, end));
        }
        let sum = match (self.coefficient, count.value) {
            (Coefficient::Empty, Some(value)) => Coefficient::Fresh(value),
            (Coefficient::Hundreds(hundreds), Some(value)) if value.below_power(2) => {
                Coefficient::Full(hundreds.add(value).ok_or(self.whole(Kind::Overflow))?)
            }
            // Digits alone may be of any length, since nothing is computed.
            (Coefficient::Empty, None) if self.tokens_read == 0 && count.literal.is_some() => {
                Coefficient::Full(Exact::ZERO)
            }
            (Coefficient::Empty, None) => return Err(Error::new(Kind::Overflow, count.start, count.end)),
            _ => return Ok(false),
        };
        if let Some((start, end)) = self.fractional {
            return Err(Error::new(Kind::FractionalCoefficient, start, end));
        }
        self.accept(&count, sum);
        Ok(true)
    }

    /// Whether, in running text, a number word after a scale is another number.
    fn begins_another(&self, count: &Count<'t>) -> bool {
        let text = self.tokens.text();
        let has_digits = |(start, end)| text.get(start..end).is_some_and(has_digit);
        self.mode == Mode::Text
            && self.tokens_read > 0
            && !has_digits((count.start, count.end))
            && AfterScale {
                text,
                number: self.start,
                start: count.start,
                end: count.end,
                follows_figures: has_digits(self.last_count),
            }
            .begins_another()
    }

    fn accept(&mut self, count: &Count<'t>, coefficient: Coefficient) {
        self.written = count.literal.filter(|_| self.tokens_read == 0);
        self.coefficient = coefficient;
        self.form = count.form;
        if count.value.is_some_and(|value| !value.is_whole()) {
            self.fractional = Some((count.start, count.end));
        }
        self.last_count = (count.start, count.end);
        self.counts += 1;
        self.advance(count.end, count.rest);
    }

    fn multiply_first(&mut self, exponent: u8) {
        if self.counts == 1 {
            self.zeros = self.zeros.saturating_add(u32::from(exponent));
        }
    }

    /// Parses দশমিক and its digits, perhaps after zeros in words (দশমিক শূন্য ৭). Without digits it is not part of the number.
    fn point(&mut self, mut rest: Tokens<'t>) -> Step<bool> {
        let Some(mut value) = self.coefficient.value().or((self.tokens_read > 0).then_some(Exact::ZERO)) else {
            return Ok(false);
        };
        if self.fractional.is_some() || self.bare.is_some() {
            return Ok(false);
        }
        if self.written.is_some_and(|literal| literal.value().is_none()) {
            return Err(self.whole(Kind::Overflow));
        }
        let before_point = value;
        let (mut after, mut end, mut zeros) = (None, self.end, true);
        while let Some(token) = rest.next() {
            let digits = match token.kind {
                TokenKind::Literal(text) if zeros && text.chars().all(|c| digit(c).is_some()) => {
                    for digit in text.chars().filter_map(digit) {
                        value = self.push_digit(value, digit);
                    }
                    (after, end) = (Some(rest), token.end);
                    break;
                }
                TokenKind::Word(Sense::Cardinal(word)) if word == 0 && zeros => word,
                TokenKind::Word(Sense::Cardinal(word)) if self.mode != Mode::Digits && (word < 10 || zeros) => word,
                _ => break,
            };
            if digits >= 10 {
                value = self.push_digit(value, digits / 10);
            }
            value = self.push_digit(value, digits % 10);
            zeros &= digits == 0;
            if self.mode != Mode::Digits {
                (after, end) = (Some(rest), token.end);
            }
            if digits >= 10 {
                break;
            }
        }
        let Some(after) = after else {
            self.forget_point();
            return Ok(false);
        };
        self.before_point = Some(before_point);
        self.fractional = Some((self.start, end));
        (self.coefficient, self.written, self.form) = (Coefficient::Fresh(value), None, CountForm::Compound);
        self.advance(end, after);
        Ok(true)
    }

    /// Drops the state of the fraction after দশমিক, once a scale multiplies it or no digits follow.
    fn forget_point(&mut self) {
        (self.before_point, self.is_cut) = (None, false);
        if let Some(parts) = &mut self.long_parts {
            parts.drop_fraction();
        }
    }

    /// Appends a digit of the fraction; if it does not fit, the number is long.
    fn push_digit(&mut self, value: Exact, digit: u8) -> Exact {
        if let Some(parts) = &mut self.long_parts {
            parts.push_digit(digit);
        }
        let pushed = value.push_digit(digit).filter(|_| !self.is_cut);
        self.is_cut |= pushed.is_none();
        pushed.unwrap_or(value)
    }

    fn scale(&mut self, exponent: u8, token: Token<'t>, rest: Tokens<'t>) -> Step<bool> {
        let error = |kind| Error::new(kind, token.start, token.end);
        // Only কোটি may follow another scale without a count: হাজার কোটি.
        let multiplies =
            exponent == CRORE && self.tokens_read == 1 && self.last_scale.is_some_and(|before| before < CRORE);
        if let Some((start, end)) = self.bare.filter(|_| !multiplies) {
            return Err(Error::new(Kind::MissingCoefficient, start, end));
        }
        let count = match (self.coefficient.value(), self.last_scale) {
            (Some(_), _) if self.written.is_some_and(|literal| literal.value().is_none()) => {
                return Err(error(Kind::Overflow));
            }
            (Some(_), _) if self.is_cut => return Err(error(Kind::Overflow)),
            (Some(count), _) => Some(count),
            (None, Some(before)) if exponent == CRORE && before < CRORE => None,
            (None, Some(before)) if is_western(exponent) && before <= LAKH => None,
            (None, Some(CRORE)) if exponent == CRORE => return self.raise_crore(token, rest).map(|()| true),
            (None, Some(before)) if exponent < before => return Err(error(Kind::MissingCoefficient)),
            (None, Some(_)) => return Err(error(Kind::UnitOrder)),
            (None, None) if self.mode != Mode::Digits && self.tokens_read == 0 => {
                self.bare = Some((token.start, token.end));
                Some(Exact::ONE)
            }
            (None, None) => return Err(error(Kind::MissingCoefficient)),
        };
        match exponent {
            HUNDRED => self.hundred(count, token)?,
            CRORE => self.crore(count, token)?,
            _ if is_western(exponent) => self.western(count, exponent, token)?,
            _ => self.part(count, exponent, token)?,
        }
        self.forget_point();
        self.written = None;
        self.form = CountForm::Compound;
        self.multiply_first(exponent);
        self.advance(token.end, rest);
        self.last_scale = Some(exponent);
        Ok(true)
    }

    fn hundred(&mut self, count: Option<Exact>, token: Token<'t>) -> Step<()> {
        let fresh = matches!(self.coefficient, Coefficient::Fresh(_)) || self.bare.is_some();
        let order = Error::new(Kind::UnitOrder, token.start, token.end);
        let count = count.filter(|_| fresh).ok_or(order)?;
        self.coefficient = Coefficient::Hundreds(count.shift(u32::from(HUNDRED)).ok_or(self.whole(Kind::Overflow))?);
        Ok(())
    }

    fn part(&mut self, count: Option<Exact>, exponent: u8, token: Token<'t>) -> Step<()> {
        let order = Error::new(Kind::UnitOrder, token.start, token.end);
        let part = count.ok_or(order)?.shift(u32::from(exponent)).ok_or(self.whole(Kind::Overflow))?;
        if !self.parts.fits(part) || !self.western.fits(part) {
            return Err(order);
        }
        let value = self.parts.value.add(part).ok_or(self.whole(Kind::Overflow))?;
        self.parts = Sum { value, bound: Some(u32::from(exponent)) };
        self.coefficient = Coefficient::Empty;
        Ok(())
    }

    /// Multiplies what was said since the last Western scale: ২ হাজার ৪৭৮ মিলিয়ন.
    fn western(&mut self, count: Option<Exact>, exponent: u8, token: Token<'t>) -> Step<()> {
        let order = Error::new(Kind::UnitOrder, token.start, token.end);
        let coefficient = count.unwrap_or(Exact::ZERO);
        if self.is_loose(count) || !self.parts.fits(coefficient) {
            return Err(order);
        }
        let total = self.parts.value.add(coefficient).and_then(|total| total.shift(u32::from(exponent)));
        let total = total.ok_or(self.whole(Kind::Overflow))?;
        if !self.western.fits(total) {
            return Err(order);
        }
        let value = self.western.value.add(total).ok_or(self.whole(Kind::Overflow))?;
        self.western = Sum { value, bound: Some(u32::from(exponent)) };
        (self.parts, self.coefficient) = (Sum::EMPTY, Coefficient::Empty);
        Ok(())
    }

    /// Whether a count in digits before কোটি is too small for the লাখ before it: ৫ লাখ ২ কোটি is two amounts in the wrong order, unlike
    /// ৫ লাখ ২ হাজার কোটি.
    fn is_loose(&self, count: Option<Exact>) -> bool {
        self.form == CountForm::Digits
            && self.parts.bound == Some(u32::from(LAKH))
            && count.is_some_and(|count| count.below_power(2))
    }

    fn crore(&mut self, count: Option<Exact>, token: Token<'t>) -> Step<()> {
        let order = Error::new(Kind::UnitOrder, token.start, token.end);
        let coefficient = count.unwrap_or(Exact::ZERO);
        // কোটি does not mix with Western scales.
        if self.western.bound.is_some() || self.is_loose(count) || !self.parts.fits(coefficient) {
            return Err(order);
        }
        let total = self.parts.value.add(coefficient).ok_or(self.whole(Kind::Overflow))?;
        self.commit_crores();
        if !self.crores.fits_times(total, u32::from(CRORE)) {
            return Err(order);
        }
        self.last_crore = Some((total, u32::from(CRORE)));
        (self.parts, self.coefficient) = (Sum::EMPTY, Coefficient::Empty);
        Ok(())
    }

    /// Multiplies by a কোটি right after another.
    fn raise_crore(&mut self, token: Token<'t>, rest: Tokens<'t>) -> Step<()> {
        let order = Error::new(Kind::UnitOrder, token.start, token.end);
        let (count, zeros) = self.last_crore.ok_or(order)?;
        let zeros = zeros.checked_add(u32::from(CRORE)).ok_or(self.whole(Kind::Overflow))?;
        if !self.crores.fits_times(count, zeros) {
            return Err(order);
        }
        self.last_crore = Some((count, zeros));
        self.multiply_first(CRORE);
        self.advance(token.end, rest);
        self.last_scale = Some(CRORE);
        Ok(())
    }

    fn commit_crores(&mut self) {
        let Some((count, zeros)) = self.last_crore.take() else { return };
        if let Some(parts) = &mut self.long_parts {
            parts.push_crores(count, zeros);
        }
        let sum = count.shift(zeros).and_then(|crores| self.crores.value.add(crores));
        self.is_long |= sum.is_none();
        self.crores = Sum { value: sum.unwrap_or(self.crores.value), bound: Some(zeros) };
    }

    /// The part that কোটি does not multiply, without the fraction after দশমিক.
    fn small(&self) -> Option<Exact> {
        let parts = self.western.value.add(self.parts.value)?;
        parts.add(self.before_point.or(self.coefficient.value()).unwrap_or(Exact::ZERO))
    }

    /// The number that was parsed from `tokens`.
    fn finish(mut self, tokens: Tokens<'t>) -> Step<Reading<'t>> {
        let amount = if let Some(literal) = self.written {
            Amount::Written(literal)
        } else {
            self.commit_crores();
            let coefficient = self.coefficient.value().unwrap_or(Exact::ZERO);
            // Only the fraction after দশমিক and the count before কোটি may have more digits than `Exact` holds.
            let small = self.small().ok_or(self.whole(Kind::Overflow))?;
            let rest = self.parts.value.add(coefficient);
            let fits = |rest| self.parts.fits(coefficient) && self.western.fits(rest) && self.crores.fits(small);
            if !rest.is_none_or(fits) {
                return Err(self.whole(Kind::UnitOrder));
            }
            let sum = rest.and_then(|rest| self.western.value.add(rest)).and_then(|rest| self.crores.value.add(rest));
            match sum.filter(|_| !self.is_long && !self.is_cut) {
                Some(value) => Amount::Computed(value),
                None => Amount::Long(Long { text: tokens.text(), start: self.start, mode: self.mode }),
            }
        };
        let Self { start, end, form, zeros, tokens: rest, .. } = self;
        let first_scale = FirstScale { zeros, end };
        Ok(Reading { amount, start, end, form, first_scale, rest })
    }
}
