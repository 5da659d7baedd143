//! Parses a text that is one number with its sign, and decides which error any other text gets.

use alloc::string::{String, ToString};
use core::iter;
use core::ops::Range;
use core::str::FromStr;

use super::count::{CountForm, Mode, Step};
use super::decimal::Decimal;
use super::error::{Error, ErrorKind as Kind};
use super::grammar::{self, Amount, FirstScale, Reading};
use super::literal::{self, Literal};
use super::ranks;
use super::token::{Token, TokenKind, Tokens};
use crate::script::in_block;
use crate::text::cursor::{digit, has_digit};
use crate::text::punctuation::sign_of;
use crate::words::{Quarters, Sense};

/// A number with its sign.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signed<'t> {
    pub(crate) negative: bool,
    /// Where the sign starts, or the number if there is none.
    pub(crate) start: usize,
    pub(crate) reading: Reading<'t>,
}

impl Signed<'_> {
    /// Appends the ASCII decimal.
    pub(crate) fn write(&self, out: &mut String) {
        if self.negative {
            out.push('-');
        }
        self.reading.amount.write(out);
    }

    /// Converts the value to any type that parses ASCII decimals.
    pub(crate) fn convert<T: FromStr>(&self) -> Step<T> {
        let mut ascii = String::new();
        self.write(&mut ascii);
        convert(&ascii, self.start, self.reading.start..self.reading.end)
    }
}

/// Converts an ASCII decimal to any type that parses one. An error has the bytes of `number`, or from `sign` on if the sign is at fault.
pub(crate) fn convert<T: FromStr>(ascii: &str, sign: usize, number: Range<usize>) -> Step<T> {
    if let Ok(value) = ascii.parse() {
        return Ok(value);
    }
    let (whole, fraction) = ascii.split_once('.').unwrap_or((ascii, ""));
    if fraction.bytes().any(|digit| digit != b'0') {
        return Err(Error::new(Kind::NotAnInteger, number.start, number.end));
    }
    whole.parse().map_err(|_| {
        let takes = |text: &str| text.parse::<T>().is_ok();
        // For an unsigned type the sign is at fault even if the number would not fit without it.
        let blames_sign = |unsigned| takes(unsigned) || takes("1") && !takes("-1");
        if whole.strip_prefix('-').is_some_and(blames_sign) {
            Error::new(Kind::Negative, sign, number.end)
        } else {
            Error::new(Kind::Overflow, number.start, number.end)
        }
    })
}

/// Parses a sign at the start of `tokens`. No space may follow a sign character.
pub(crate) fn sign(tokens: Tokens<'_>) -> Step<(Option<bool>, Tokens<'_>)> {
    let mut rest = tokens;
    let Some(token) = rest.next() else { return Ok((None, tokens)) };
    let fail = |kind| Err(Error::new(kind, token.start, token.end));
    let negative = match token.kind {
        TokenKind::Word(Sense::Minus) => true,
        TokenKind::Word(Sense::Plus) => false,
        TokenKind::Symbol(c) => match sign_of(c) {
            Some(negative) if rest.peek().is_some_and(|next| next.glued) => negative,
            Some(_) => return fail(Kind::InvalidDigit),
            None => return Ok((None, tokens)),
        },
        _ => return Ok((None, tokens)),
    };
    if rest.peek().is_none() {
        return fail(Kind::MissingOperand);
    }
    Ok((Some(negative), rest))
}

/// Parses `text` as one number.
pub(crate) fn read(text: &str, mode: Mode) -> Step<Signed<'_>> {
    read_from(text, 0, mode)
}

/// Parses one number in digits, words or both, from byte `at` on. The error is that of digits if the text starts like digits.
pub(crate) fn read_any(text: &str, at: usize) -> Step<Signed<'_>> {
    let words = read_from(text, at, Mode::Words);
    let first = text.get(at..).and_then(|rest| rest.trim_start().chars().next());
    match words {
        Err(_) if first.is_none_or(|c| !in_block(c) || digit(c).is_some()) => read_from(text, at, Mode::Digits),
        other => other,
    }
}

/// Parses a sign and figures, as [`Decimal`] does, to any type that parses ASCII decimals.
pub(crate) fn figures<T: FromStr>(text: &str) -> Step<T> {
    let decimal = Decimal::try_from(text)?;
    let sign = text.len() - text.trim_start().len();
    let start = text.find(|c| digit(c).is_some()).unwrap_or(sign);
    convert(&decimal.to_string(), sign, start..text.trim_end().len())
}

/// Turns the `error` of parsing `text` into an unknown word if the text has no digit and no number word at all.
pub(crate) fn without_number(text: &str, error: Error) -> Error {
    let span = error.span();
    if error.kind() == Kind::InvalidDigit && !has_number(text) {
        return Error::new(Kind::UnknownWord, span.start, span.end);
    }
    error
}

/// Whether `text` has a digit, of any script, or a number word.
fn has_number(text: &str) -> bool {
    let mut tokens = Tokens::new(text, 0);
    iter::from_fn(|| tokens.next()).any(|token| match token.kind {
        TokenKind::Word(_) => true,
        TokenKind::Literal(text) => has_digit(text),
        TokenKind::Other(_) => false,
        TokenKind::Symbol(c) => c.is_numeric(),
    })
}

/// Parses `text` from byte `at` on as one number.
pub(crate) fn read_from(text: &str, at: usize, mode: Mode) -> Step<Signed<'_>> {
    if let Some(digits) = digits_alone_from(text, at) {
        return Ok(digits);
    }
    let tokens = Tokens::new(text, at);
    let Some(Token { start, .. }) = tokens.peek() else { return Err(Error::new(Kind::Empty, at, text.len())) };
    let (negative, tokens) = sign(tokens)?;
    let reading = match (grammar::read(tokens, mode)?, tokens.peek()) {
        (Some(reading), _) => reading,
        (None, Some(first)) => return Err(unreadable(first, mode)),
        (None, None) => return Err(Error::new(Kind::Empty, at, text.len())),
    };
    match reading.rest.peek() {
        None => Ok(Signed { negative: negative == Some(true), start, reading }),
        Some(next) => Err(stopped(&reading, next, mode)),
    }
}

/// Fast path: parses a sign and digits without the grammar; `None` if there is anything else, or an error.
fn digits_alone_from(text: &str, at: usize) -> Option<Signed<'_>> {
    let body = text.get(at..)?.trim_start();
    let start = text.len() - body.len();
    let body = body.trim_end();
    let sign = body.chars().next().and_then(|c| Some((c.len_utf8(), sign_of(c)?)));
    let (sign_len, negative) = sign.unwrap_or((0, false));
    let digits = body.get(sign_len..)?;
    if !digits.starts_with(|c| digit(c).is_some()) || literal::run(digits) < digits.len() {
        return None;
    }
    let (first, end) = (start + sign_len, start + body.len());
    let literal = Literal::check(digits, first).ok()?;
    let (amount, rest) = (Amount::Written(literal), Tokens::new(text, end));
    let first_scale = FirstScale { zeros: 0, end };
    Some(Signed {
        negative,
        start,
        reading: Reading { amount, start: first, end, form: CountForm::Digits, first_scale, rest },
    })
}

/// The error for a first token that does not start a number.
pub(crate) fn unreadable(token: Token<'_>, mode: Mode) -> Error {
    let kind = match token.kind {
        TokenKind::Word(Sense::Point) => Kind::InvalidDecimal,
        TokenKind::Other(word) if ranks::is_ordinal_word(word) => Kind::IsOrdinal,
        TokenKind::Other(_) if mode == Mode::Words => Kind::UnknownWord,
        TokenKind::Word(_) if mode == Mode::Words => Kind::UnexpectedWord,
        _ => Kind::InvalidDigit,
    };
    Error::new(kind, token.start, token.end)
}

/// The error for a token that follows a complete number.
pub(crate) fn stopped(reading: &Reading<'_>, next: Token<'_>, mode: Mode) -> Error {
    let kind = match next.kind {
        TokenKind::Literal(text) if text.starts_with('.') && next.glued && reading.form == CountForm::Digits => {
            Kind::InvalidDecimal
        }
        TokenKind::Literal(text) if text.starts_with(',') && next.glued && reading.form == CountForm::Digits => {
            Kind::InvalidGrouping
        }
        TokenKind::Literal(text) if text.starts_with(['.', ',']) => Kind::TrailingInput,
        TokenKind::Literal(_) if mode == Mode::Digits || reading.form == CountForm::Digits => Kind::InvalidDigit,
        TokenKind::Word(Sense::Point) => Kind::InvalidDecimal,
        TokenKind::Word(Sense::Fraction(Quarters::Third)) => Kind::NonTerminating,
        TokenKind::Word(Sense::Cardinal(second)) if is_approximate(reading.form, second) => Kind::Ambiguous,
        TokenKind::Word(_) | TokenKind::Literal(_) => Kind::UnexpectedWord,
        TokenKind::Other(word) if ranks::is_ordinal_word(word) => Kind::IsOrdinal,
        TokenKind::Other(word) if next.glued && ranks::is_suffix(word) && digits_alone(reading) => Kind::IsOrdinal,
        TokenKind::Other(_) if mode == Mode::Words => Kind::UnknownWord,
        TokenKind::Other(word) if next.glued && !word.chars().next().is_some_and(in_block) => Kind::InvalidDigit,
        TokenKind::Symbol(_) if followed_by_digits(reading.rest) => Kind::InvalidDigit,
        TokenKind::Other(_) | TokenKind::Symbol(_) => Kind::TrailingInput,
    };
    Error::new(kind, next.start, next.end)
}

fn digits_alone(reading: &Reading<'_>) -> bool {
    matches!(reading.amount, Amount::Written(_))
}

fn followed_by_digits(mut tokens: Tokens<'_>) -> bool {
    tokens.next();
    tokens.peek().is_some_and(|next| next.glued && matches!(next.kind, TokenKind::Literal(_)))
}

/// Whether two adjacent counts are an approximation: পাঁচ ছয়, দশ বারো, দুই এক.
fn is_approximate(first: CountForm, second: u8) -> bool {
    match first {
        CountForm::Cardinal(first) => means_about(first, second),
        _ => false,
    }
}

/// Whether two adjacent counts are an approximation and not two numbers: পাঁচ ছয়, দুই এক.
pub(crate) const fn means_about(first: u8, second: u8) -> bool {
    first > 0 && (first < second || (first == 2 && second == 1))
}
