//! Parses a count, the smallest part of a number: digits (৫, ১.৫, ৩½), a number word below hundred (পাঁচ), or a fraction word and
//! what it modifies (দেড়, সাড়ে তিন).

use super::error::{Error, ErrorKind as Kind};
use super::exact::Exact;
use super::literal::Literal;
use super::token::{Token, TokenKind, Tokens};
use crate::text::cursor::has_digit;
use crate::words::{Quarters, Sense};

/// The result of a parser of numbers.
pub(crate) type Step<T> = Result<T, Error>;

/// Which tokens a number may consist of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Digits with scales and fraction words; a scale alone is not a number.
    Digits,
    /// Words, digits among them; a scale alone counts once.
    Words,
    /// The same in running text, where the context decides which words are not part of the number.
    Text,
}

/// The form of a count, which decides what a second count after it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CountForm {
    /// A word of 0..=99.
    Cardinal(u8),
    /// Digits.
    Digits,
    /// A fraction, or a count with its scale.
    Compound,
}

/// A count, its bytes, and the tokens after it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count<'t> {
    /// `None` for more digits than [`Exact`] holds.
    pub(crate) value: Option<Exact>,
    /// The digits, if the count is nothing else.
    pub(crate) literal: Option<Literal<'t>>,
    pub(crate) form: CountForm,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) rest: Tokens<'t>,
}

/// The vulgar fraction characters, with numerator and denominator. Source: Unicode 17, `Numeric_Value`.
#[rustfmt::skip]
const VULGAR: &[(char, u8, u8)] = &[
    ('¼', 1, 4), ('½', 1, 2), ('¾', 3, 4), ('⅐', 1, 7), ('⅑', 1, 9), ('⅒', 1, 10), ('⅓', 1, 3), ('⅔', 2, 3),
    ('⅕', 1, 5), ('⅖', 2, 5), ('⅗', 3, 5), ('⅘', 4, 5), ('⅙', 1, 6), ('⅚', 5, 6), ('⅛', 1, 8), ('⅜', 3, 8),
    ('⅝', 5, 8), ('⅞', 7, 8),
];

/// Parses the count that starts with `token`, before `rest`; `None` if there is none.
pub(crate) fn read<'t>(token: Token<'t>, rest: Tokens<'t>, mode: Mode) -> Step<Option<Count<'t>>> {
    let count = |value, form| Count { value, literal: None, form, start: token.start, end: token.end, rest };
    Ok(Some(match token.kind {
        TokenKind::Literal(text) if !has_digit(text) => return Ok(None),
        TokenKind::Literal(text) => {
            let literal = Literal::check(text, token.start)?;
            let count = Count { literal: Some(literal), ..count(literal.value(), CountForm::Digits) };
            with_fraction_after(count)?
        }
        TokenKind::Symbol(symbol) => {
            let Some(value) = vulgar(symbol, token)? else { return Ok(None) };
            count(Some(value), CountForm::Compound)
        }
        TokenKind::Word(Sense::Cardinal(value)) if mode != Mode::Digits => {
            count(Some(Exact::whole(u128::from(value))), CountForm::Cardinal(value))
        }
        TokenKind::Word(Sense::Score) if mode != Mode::Digits => count(Some(Exact::whole(20)), CountForm::Cardinal(20)),
        TokenKind::Word(Sense::Fraction(quarters)) => fraction_word(quarters, count(None, CountForm::Compound), mode)?,
        _ => return Ok(None),
    }))
}

fn error(kind: Kind, count: &Count<'_>) -> Error {
    Error::new(kind, count.start, count.end)
}

/// Whether `c` is a vulgar fraction character such as ½.
#[cfg(feature = "find")]
pub(crate) fn is_vulgar(c: char) -> bool {
    VULGAR.iter().any(|row| row.0 == c)
}

fn vulgar(symbol: char, token: Token<'_>) -> Step<Option<Exact>> {
    let Some((_, top, bottom)) = VULGAR.iter().find(|row| row.0 == symbol) else { return Ok(None) };
    let value = Exact::ratio(u128::from(*top), u128::from(*bottom));
    value.map(Some).ok_or(Error::new(Kind::NonTerminating, token.start, token.end))
}

/// Continues a count after its first digits, with a fraction: ৩½, ৩/৪ and ৩ ৩/৪.
fn with_fraction_after(count: Count<'_>) -> Step<Count<'_>> {
    let mut rest = count.rest;
    let Some(next) = rest.next() else { return Ok(count) };
    if count.literal.is_none_or(Literal::has_fraction) {
        return Ok(count);
    }
    match next.kind {
        TokenKind::Symbol('/' | '⁄') if next.glued => {
            let Some(bottom) = denominator(rest)? else { return Ok(count) };
            slashed(count, bottom)
        }
        TokenKind::Symbol(symbol) if next.glued => match vulgar(symbol, next)? {
            Some(fraction) => Ok(mixed(count, fraction, next.end, rest)),
            None => Ok(count),
        },
        // Only a proper fraction makes a mixed number.
        TokenKind::Literal(text) => match fraction(text, next, rest)? {
            Some(Count { value: Some(value), end, rest, .. }) if value.below_power(0) => {
                Ok(mixed(count, value, end, rest))
            }
            _ => Ok(count),
        },
        _ => Ok(count),
    }
}

/// The fraction that starts with the digits `text`; `None` if no slash follows.
fn fraction<'t>(text: &'t str, token: Token<'t>, mut rest: Tokens<'t>) -> Step<Option<Count<'t>>> {
    let after = rest;
    let slash = rest.next().is_some_and(|next| next.glued && matches!(next.kind, TokenKind::Symbol('/' | '⁄')));
    let Some(bottom) = (if slash { denominator(rest)? } else { None }) else { return Ok(None) };
    let literal = Literal::check(text, token.start)?;
    if literal.has_fraction() {
        return Ok(None);
    }
    let (start, end) = (token.start, token.end);
    slashed(Count { value: literal.value(), literal: None, form: CountForm::Compound, start, end, rest: after }, bottom)
        .map(Some)
}

/// The denominator right after a slash; `None` if a second slash follows, as in a date.
fn denominator(mut tokens: Tokens<'_>) -> Step<Option<Count<'_>>> {
    let Some(token) = tokens.next() else { return Ok(None) };
    let TokenKind::Literal(text) = token.kind else { return Ok(None) };
    let second = tokens.peek().is_some_and(|next| next.glued && matches!(next.kind, TokenKind::Symbol('/' | '⁄')));
    if !token.glued || second {
        return Ok(None);
    }
    let literal = Literal::check(text, token.start)?;
    if literal.has_fraction() {
        return Ok(None);
    }
    let (start, end) = (token.start, token.end);
    Ok(Some(Count { value: literal.value(), literal: None, form: CountForm::Compound, start, end, rest: tokens }))
}

fn slashed<'t>(top: Count<'t>, bottom: Count<'t>) -> Step<Count<'t>> {
    let whole = Count { literal: None, form: CountForm::Compound, end: bottom.end, rest: bottom.rest, ..top };
    let parts = top.value.and_then(Exact::as_whole).zip(bottom.value.and_then(Exact::as_whole));
    let Some((top, below)) = parts else { return Err(error(Kind::Overflow, &whole)) };
    if below == 0 {
        return Err(error(Kind::InvalidDecimal, &bottom));
    }
    let value = Exact::ratio(top, below).ok_or(error(Kind::NonTerminating, &whole))?;
    Ok(Count { value: Some(value), ..whole })
}

fn mixed<'t>(count: Count<'t>, fraction: Exact, end: usize, rest: Tokens<'t>) -> Count<'t> {
    let value = count.value.and_then(|value| value.add(fraction));
    Count { value, literal: None, form: CountForm::Compound, end, rest, ..count }
}

/// Parses a fraction word, with the number it modifies if it needs one. `count` has the bytes of the word.
fn fraction_word(quarters: Quarters, count: Count<'_>, mode: Mode) -> Step<Count<'_>> {
    let lone = |quarters| Ok(Count { value: Exact::quarters(quarters), ..count });
    let (missing, quarter) = match quarters {
        Quarters::Of(quarters) => return lone(u128::from(quarters)),
        Quarters::Third => return Err(error(Kind::NonTerminating, &count)),
        Quarters::HalfMore => (None, 2),
        Quarters::QuarterMore => (Some(5), 1),
        Quarters::QuarterLess => (Some(3), 1),
    };
    let mut rest = count.rest;
    let operand = match rest.next() {
        Some(next) => match next.kind {
            TokenKind::Literal(_) | TokenKind::Word(Sense::Cardinal(_) | Sense::Score) => read(next, rest, mode)?,
            TokenKind::Word(Sense::Scale(_)) => match missing {
                Some(quarters) => return lone(quarters),
                None => None,
            },
            _ if quarters == Quarters::QuarterMore => return lone(5),
            _ => None,
        },
        None if quarters == Quarters::QuarterMore => return lone(5),
        None => None,
    };
    let operand = operand.ok_or(error(Kind::MissingOperand, &count))?;
    let whole = Count { end: operand.end, rest: operand.rest, ..count };
    let nonstandard = error(Kind::NonStandard, &whole);
    let base = operand.value.filter(|value| value.is_whole()).ok_or(nonstandard)?;
    if base.is_zero() || quarters == Quarters::HalfMore && base.as_whole().is_some_and(|base| base < 3) {
        return Err(nonstandard);
    }
    let part = Exact::quarters(quarter).unwrap_or(Exact::ZERO);
    let value = if quarters == Quarters::QuarterLess { base.subtract(part) } else { base.add(part) };
    Ok(Count { value, ..whole })
}
