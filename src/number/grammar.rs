//! The grammar of numbers: counts and scales in the order people say them.
//!
//! ```text
//! total = crores* small             crores = small কোটি কোটি?
//! small = part* group               part   = group (হাজার | লাখ | …), each smaller than the scale before it
//! group = (count শ)? count? point?  point  = দশমিক digit+
//! ```
//!
//! Only কোটি multiplies everything said since the last কোটি: ৭ লাখ ৬১ হাজার ৭৮৫ কোটি. It repeats only at once.

use alloc::string::String;

use super::count::{self, Count, Made, Mode, Step};
use super::decimal::Decimal;
use super::error::{Error, ErrorKind as Kind};
use super::literal::Literal;
use super::token::{Piece, Token, Tokens};
use crate::text::cursor::digit;
use crate::words::Sense;

const HUNDRED: u8 = 2;
const LAKH: u8 = 5;
const CRORE: u8 = 7;

/// The value read: as written where it was digits alone, computed otherwise.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Amount<'t> {
    Written(Literal<'t>),
    Computed(Decimal),
}

impl Amount<'_> {
    pub(crate) fn value(self) -> Option<Decimal> {
        match self {
            Self::Written(literal) => literal.value(),
            Self::Computed(value) => Some(value),
        }
    }

    pub(crate) fn write(self, out: &mut String) {
        match self {
            Self::Written(literal) => literal.write(out),
            Self::Computed(value) => value.write(out),
        }
    }
}

/// What multiplies the first count of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Lead {
    /// The zeros of its scales: হাজার কোটি has ten.
    pub(crate) zeros: u32,
    /// Where the number ends.
    pub(crate) end: usize,
}

/// A number without its sign, and what follows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading<'t> {
    pub(crate) amount: Amount<'t>,
    /// The bytes of the number.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// What the number ended with.
    pub(crate) made: Made,
    #[cfg_attr(not(feature = "find"), allow(dead_code, reason = "only running text has ranges"))]
    pub(crate) lead: Lead,
    pub(crate) rest: Tokens<'t>,
}

/// The count that still waits for its scale.
#[derive(Clone, Copy, Debug)]
enum Group {
    Empty,
    /// One count: a scale, কুড়ি or দশমিক can follow.
    Fresh(Decimal),
    /// Hundreds: a count below a hundred can follow.
    Hundreds(Decimal),
    /// Hundreds and a count.
    Full(Decimal),
}

impl Group {
    fn value(self) -> Option<Decimal> {
        match self {
            Self::Empty => None,
            Self::Fresh(value) | Self::Hundreds(value) | Self::Full(value) => Some(value),
        }
    }
}

/// A sum of parts, each smaller than the scale of the one before it.
#[derive(Clone, Copy, Debug)]
struct Sum {
    value: Decimal,
    /// The exponent of the last scale; none before the first part.
    bound: Option<u8>,
}

impl Sum {
    const EMPTY: Self = Self { value: Decimal::ZERO, bound: None };

    fn fits(self, part: Decimal) -> bool {
        self.bound.is_none_or(|exponent| part.below_power(u32::from(exponent)))
    }
}

/// Reads the longest number at the start of `tokens`, without a sign; `None` where there is none.
pub(crate) fn read(tokens: Tokens<'_>, mode: Mode) -> Step<Option<Reading<'_>>> {
    read_to(tokens, mode).0
}

/// Like [`read`], with the byte up to which pieces were taken, whatever came of them.
pub(crate) fn read_to(tokens: Tokens<'_>, mode: Mode) -> (Step<Option<Reading<'_>>>, usize) {
    let start = tokens.peek().map_or(0, |token| token.start);
    let mut reader = Reader {
        tokens,
        mode,
        crores: Sum::EMPTY,
        last_crore: None,
        parts: Sum::EMPTY,
        group: Group::Empty,
        written: None,
        bare: None,
        fractional: None,
        foreign: false,
        last_scale: None,
        made: Made::Whole,
        counts: 0,
        zeros: 0,
        start,
        end: start,
        pieces: 0,
    };
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
    if reader.pieces == 0 { (Ok(None), end) } else { (reader.finish().map(Some), end) }
}

struct Reader<'t> {
    tokens: Tokens<'t>,
    mode: Mode,
    crores: Sum,
    /// The newest crores, not yet in the sum: a কোটি right after raises them.
    last_crore: Option<(Decimal, u8)>,
    /// What was said since the last কোটি.
    parts: Sum,
    group: Group,
    /// The number so far is these digits and nothing else.
    written: Option<Literal<'t>>,
    /// The bytes of a scale without a count, which must stand alone.
    bare: Option<(usize, usize)>,
    /// The bytes of a count with a fraction: only its scales may follow.
    fractional: Option<(usize, usize)>,
    /// A scale of the West (মিলিয়ন) was read: কোটি cannot multiply it.
    foreign: bool,
    /// The scale just read.
    last_scale: Option<u8>,
    made: Made,
    /// How many counts were read, and the zeros of the scales of the first.
    counts: usize,
    zeros: u32,
    start: usize,
    end: usize,
    pieces: usize,
}

impl<'t> Reader<'t> {
    fn advance(&mut self, end: usize, rest: Tokens<'t>) {
        self.tokens = rest;
        self.end = end;
        self.pieces += 1;
        self.last_scale = None;
    }

    fn whole(&self, kind: Kind) -> Error {
        Error::new(kind, self.start, self.end)
    }

    /// Reads one count or scale; `false` where the next piece does not belong to the number.
    fn step(&mut self) -> Step<bool> {
        let mut rest = self.tokens;
        let Some(token) = rest.next() else { return Ok(false) };
        match (token.kind, self.group) {
            (Piece::Word(Sense::Scale(exponent)), _) => self.scale(exponent, token, rest),
            (Piece::Word(Sense::Point), _) => self.point(rest),
            // এক কুড়ি, দেড় কুড়ি; কুড়ি কুড়ি is twenty each.
            (Piece::Word(Sense::Score), Group::Fresh(value)) if !value.is_zero() && self.made != Made::Cardinal(20) => {
                let scores = value.times(2).and_then(|double| double.shift(1));
                self.group = Group::Full(scores.ok_or(self.whole(Kind::Overflow))?);
                (self.written, self.made) = (None, Made::Whole);
                self.advance(token.end, rest);
                Ok(true)
            }
            (Piece::Word(Sense::Part(denominator)), Group::Fresh(value)) => {
                self.over(value, denominator, token, rest).map(|()| true)
            }
            _ => self.count(token, rest),
        }
    }

    /// দুই-পঞ্চমাংশ: the count over the denominator that the next word names.
    fn over(&mut self, count: Decimal, denominator: u8, token: Token<'t>, rest: Tokens<'t>) -> Step<()> {
        let error = |kind| Error::new(kind, self.start, token.end);
        let top = count.as_whole().ok_or(error(Kind::NonStandard))?;
        let value = Decimal::ratio(top, u128::from(denominator)).ok_or(error(Kind::NonTerminating))?;
        self.fractional = Some((self.start, token.end));
        (self.group, self.written, self.made) = (Group::Fresh(value), None, Made::Whole);
        self.advance(token.end, rest);
        Ok(())
    }

    fn count(&mut self, token: Token<'t>, rest: Tokens<'t>) -> Step<bool> {
        if matches!(self.group, Group::Fresh(_) | Group::Full(_)) {
            return Ok(false);
        }
        let Some(count) = count::read(token, rest, self.mode)? else { return Ok(false) };
        if let Some((start, end)) = self.bare {
            return Err(Error::new(Kind::MissingCoefficient, start, end));
        }
        let sum = match (self.group, count.value) {
            (Group::Empty, Some(value)) => Group::Fresh(value),
            (Group::Hundreds(hundreds), Some(value)) if value.below_power(2) => {
                Group::Full(hundreds.add(value).ok_or(self.whole(Kind::Overflow))?)
            }
            // More digits than can be computed with are fine where nothing is computed.
            (Group::Empty, None) if self.pieces == 0 && count.literal.is_some() => Group::Full(Decimal::ZERO),
            (Group::Empty, None) => return Err(Error::new(Kind::Overflow, count.start, count.end)),
            _ => return Ok(false),
        };
        if let Some((start, end)) = self.fractional {
            return Err(Error::new(Kind::FractionalCoefficient, start, end));
        }
        self.accept(&count, sum);
        Ok(true)
    }

    fn accept(&mut self, count: &Count<'t>, group: Group) {
        self.written = count.literal.filter(|_| self.pieces == 0);
        self.group = group;
        self.made = count.made;
        if count.value.is_some_and(|value| !value.is_whole()) {
            self.fractional = Some((count.start, count.end));
        }
        self.counts += 1;
        self.advance(count.end, count.rest);
    }

    fn multiply_first(&mut self, exponent: u8) {
        if self.counts == 1 {
            self.zeros += u32::from(exponent);
        }
    }

    /// দশমিক and the digits after it, perhaps zeros in words before them (দশমিক শূন্য ৭); without digits it is not part of
    /// the number.
    fn point(&mut self, mut rest: Tokens<'t>) -> Step<bool> {
        let Some(mut value) = self.group.value().or((self.pieces > 0).then_some(Decimal::ZERO)) else {
            return Ok(false);
        };
        if self.fractional.is_some() || self.bare.is_some() {
            return Ok(false);
        }
        if self.written.is_some_and(|literal| literal.value().is_none()) {
            return Err(self.whole(Kind::Overflow));
        }
        let (mut after, mut end, mut zeros) = (None, self.end, true);
        while let Some(token) = rest.next() {
            let digits = match token.kind {
                Piece::Literal(text) if zeros && text.chars().all(|c| digit(c).is_some()) => {
                    for digit in text.chars().filter_map(digit) {
                        value = value.push_digit(digit).ok_or(self.whole(Kind::Overflow))?;
                    }
                    (after, end) = (Some(rest), token.end);
                    break;
                }
                Piece::Word(Sense::Cardinal(word)) if word == 0 && zeros => word,
                Piece::Word(Sense::Cardinal(word)) if self.mode == Mode::Words && (word < 10 || zeros) => word,
                _ => break,
            };
            if digits >= 10 {
                value = value.push_digit(digits / 10).ok_or(self.whole(Kind::Overflow))?;
            }
            value = value.push_digit(digits % 10).ok_or(self.whole(Kind::Overflow))?;
            zeros &= digits == 0;
            if self.mode == Mode::Words {
                (after, end) = (Some(rest), token.end);
            }
            if digits >= 10 {
                break;
            }
        }
        let Some(after) = after else { return Ok(false) };
        self.fractional = Some((self.start, end));
        (self.group, self.written, self.made) = (Group::Fresh(value), None, Made::Whole);
        self.advance(end, after);
        Ok(true)
    }

    fn scale(&mut self, exponent: u8, token: Token<'t>, rest: Tokens<'t>) -> Step<bool> {
        let error = |kind| Error::new(kind, token.start, token.end);
        if let Some((start, end)) = self.bare {
            return Err(Error::new(Kind::MissingCoefficient, start, end));
        }
        let count = match (self.group.value(), self.last_scale) {
            (Some(_), _) if self.written.is_some_and(|literal| literal.value().is_none()) => {
                return Err(error(Kind::Overflow));
            }
            (Some(count), _) => Some(count),
            (None, Some(before)) if exponent == CRORE && before < CRORE => None,
            (None, Some(CRORE)) if exponent == CRORE => return self.raise_crore(token, rest).map(|()| true),
            (None, Some(before)) if exponent < before => return Err(error(Kind::MissingCoefficient)),
            (None, Some(_)) => return Err(error(Kind::UnitOrder)),
            (None, None) if self.mode == Mode::Words && self.pieces == 0 => {
                self.bare = Some((token.start, token.end));
                Some(Decimal::ONE)
            }
            (None, None) => return Err(error(Kind::MissingCoefficient)),
        };
        match exponent {
            HUNDRED => self.hundred(count, token)?,
            CRORE => self.crore(count, token)?,
            _ => self.part(count, exponent, token)?,
        }
        self.written = None;
        self.made = Made::Whole;
        self.multiply_first(exponent);
        self.advance(token.end, rest);
        self.last_scale = Some(exponent);
        Ok(true)
    }

    fn hundred(&mut self, count: Option<Decimal>, token: Token<'t>) -> Step<()> {
        let fresh = matches!(self.group, Group::Fresh(_)) || self.bare.is_some();
        let order = Error::new(Kind::UnitOrder, token.start, token.end);
        let count = count.filter(|_| fresh).ok_or(order)?;
        self.group = Group::Hundreds(count.shift(u32::from(HUNDRED)).ok_or(self.whole(Kind::Overflow))?);
        Ok(())
    }

    fn part(&mut self, count: Option<Decimal>, exponent: u8, token: Token<'t>) -> Step<()> {
        let order = Error::new(Kind::UnitOrder, token.start, token.end);
        let part = count.ok_or(order)?.shift(u32::from(exponent)).ok_or(self.whole(Kind::Overflow))?;
        if !self.parts.fits(part) {
            return Err(order);
        }
        let value = self.parts.value.add(part).ok_or(self.whole(Kind::Overflow))?;
        self.parts = Sum { value, bound: Some(exponent) };
        self.group = Group::Empty;
        self.foreign |= matches!(exponent, 6 | 9 | 12);
        Ok(())
    }

    fn crore(&mut self, count: Option<Decimal>, token: Token<'t>) -> Step<()> {
        let order = Error::new(Kind::UnitOrder, token.start, token.end);
        let group = count.unwrap_or(Decimal::ZERO);
        // In digits "৫ লাখ ২ কোটি" is two figures in the wrong order, where "৫ লাখ ২ হাজার কোটি" is one.
        let loose =
            self.made == Made::Digits && self.parts.bound == Some(LAKH) && group.below_power(2) && count.is_some();
        if self.foreign || loose || !self.parts.fits(group) {
            return Err(order);
        }
        let total = self.parts.value.add(group).ok_or(self.whole(Kind::Overflow))?;
        let crores = total.shift(u32::from(CRORE)).ok_or(self.whole(Kind::Overflow))?;
        self.commit_crores()?;
        if !self.crores.fits(crores) {
            return Err(order);
        }
        self.last_crore = Some((crores, CRORE));
        (self.parts, self.group) = (Sum::EMPTY, Group::Empty);
        Ok(())
    }

    /// The second of two কোটি.
    fn raise_crore(&mut self, token: Token<'t>, rest: Tokens<'t>) -> Step<()> {
        let order = Error::new(Kind::UnitOrder, token.start, token.end);
        let (crores, exponent) = self.last_crore.ok_or(order)?;
        if exponent != CRORE || self.crores.bound.is_some() {
            return Err(order);
        }
        let raised = crores.shift(u32::from(CRORE)).ok_or(self.whole(Kind::Overflow))?;
        self.last_crore = Some((raised, 2 * CRORE));
        self.multiply_first(CRORE);
        self.advance(token.end, rest);
        self.last_scale = Some(CRORE);
        Ok(())
    }

    fn commit_crores(&mut self) -> Step<()> {
        if let Some((crores, exponent)) = self.last_crore.take() {
            let value = self.crores.value.add(crores).ok_or(self.whole(Kind::Overflow))?;
            self.crores = Sum { value, bound: Some(exponent) };
        }
        Ok(())
    }

    fn finish(mut self) -> Step<Reading<'t>> {
        let amount = if let Some(literal) = self.written {
            Amount::Written(literal)
        } else {
            self.commit_crores()?;
            let group = self.group.value().unwrap_or(Decimal::ZERO);
            let overflow = self.whole(Kind::Overflow);
            let rest = self.parts.value.add(group).ok_or(overflow)?;
            if !self.parts.fits(group) || !self.crores.fits(rest) {
                return Err(self.whole(Kind::UnitOrder));
            }
            Amount::Computed(self.crores.value.add(rest).ok_or(overflow)?)
        };
        let Self { start, end, made, zeros, tokens: rest, .. } = self;
        let lead = Lead { zeros, end };
        Ok(Reading { amount, start, end, made, lead, rest })
    }
}
