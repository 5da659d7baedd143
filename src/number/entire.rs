//! A text that is one number from end to end: its sign, its amount, and what to say of anything else.

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
use super::token::{Piece, Token, Tokens};
use crate::script::in_block;
use crate::text::cursor::{digit, has_digit};
use crate::text::punctuation::sign_of;
use crate::words::{Quarters, Sense};

/// A number with its sign.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signed<'t> {
    pub(crate) negative: bool,
    /// Where the sign begins, or without one the number.
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

    /// The value as any type that reads ASCII decimals.
    pub(crate) fn convert<T: FromStr>(&self) -> Step<T> {
        let mut ascii = String::new();
        self.write(&mut ascii);
        convert(&ascii, self.start, self.reading.start..self.reading.end)
    }
}

/// An ASCII decimal as any type that reads one. An error names the bytes of `number`, one about its sign those from `sign` on.
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
        // So large that it would not fit without its sign either, it is still the sign that is wrong where a type takes none.
        let blames_sign = |unsigned| takes(unsigned) || takes("1") && !takes("-1");
        if whole.strip_prefix('-').is_some_and(blames_sign) {
            Error::new(Kind::Negative, sign, number.end)
        } else {
            Error::new(Kind::Overflow, number.start, number.end)
        }
    })
}

/// Takes a sign at the start of `tokens`. A sign character must touch what follows it.
pub(crate) fn sign(tokens: Tokens<'_>) -> Step<(Option<bool>, Tokens<'_>)> {
    let mut rest = tokens;
    let Some(token) = rest.next() else { return Ok((None, tokens)) };
    let fail = |kind| Err(Error::new(kind, token.start, token.end));
    let negative = match token.kind {
        Piece::Word(Sense::Minus) => true,
        Piece::Word(Sense::Plus) => false,
        Piece::Symbol(c) => match sign_of(c) {
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

/// Reads `text` as one number.
pub(crate) fn read(text: &str, mode: Mode) -> Step<Signed<'_>> {
    read_from(text, 0, mode)
}

/// One number in digits, words or both, from byte `at` on; the error is that of the kind the text starts with.
pub(crate) fn read_any(text: &str, at: usize) -> Step<Signed<'_>> {
    let words = read_from(text, at, Mode::Words);
    let first = text.get(at..).and_then(|rest| rest.trim_start().chars().next());
    match words {
        Err(_) if first.is_none_or(|c| !in_block(c) || digit(c).is_some()) => read_from(text, at, Mode::Digits),
        other => other,
    }
}

/// A sign and figures, as [`Decimal`] reads them, as any type that reads ASCII decimals.
pub(crate) fn figures<T: FromStr>(text: &str) -> Step<T> {
    let decimal = Decimal::try_from(text)?;
    let sign = text.len() - text.trim_start().len();
    let start = text.find(|c| digit(c).is_some()).unwrap_or(sign);
    convert(&decimal.to_string(), sign, start..text.trim_end().len())
}

/// What to say where `error` was said of all of `text`: where there is no digit and no word of a number, nothing is out of place.
pub(crate) fn without_number(text: &str, error: Error) -> Error {
    let span = error.span();
    if error.kind() == Kind::InvalidDigit && !has_number(text) {
        return Error::new(Kind::UnknownWord, span.start, span.end);
    }
    error
}

/// Whether a digit, of whatever script, or a word of a number is in `text`.
fn has_number(text: &str) -> bool {
    let mut tokens = Tokens::new(text, 0);
    iter::from_fn(|| tokens.next()).any(|token| match token.kind {
        Piece::Word(_) => true,
        Piece::Literal(text) => has_digit(text),
        Piece::Other(_) => false,
        Piece::Symbol(c) => c.is_numeric(),
    })
}

/// Reads what `text` holds from byte `at` on as one number.
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

/// A sign and digits and nothing else, without the grammar; `None` where there is more, or something is wrong.
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

/// What to say of a first piece that starts no number.
pub(crate) fn unreadable(token: Token<'_>, mode: Mode) -> Error {
    let kind = match token.kind {
        Piece::Word(Sense::Point) => Kind::InvalidDecimal,
        Piece::Other(word) if ranks::is_ordinal_word(word) => Kind::IsOrdinal,
        Piece::Other(_) if mode == Mode::Words => Kind::UnknownWord,
        Piece::Word(_) if mode == Mode::Words => Kind::UnexpectedWord,
        _ => Kind::InvalidDigit,
    };
    Error::new(kind, token.start, token.end)
}

/// What to say of the piece that follows a complete number.
pub(crate) fn stopped(reading: &Reading<'_>, next: Token<'_>, mode: Mode) -> Error {
    let kind = match next.kind {
        Piece::Literal(text) if text.starts_with('.') && next.glued && reading.form == CountForm::Digits => {
            Kind::InvalidDecimal
        }
        Piece::Literal(text) if text.starts_with(',') && next.glued && reading.form == CountForm::Digits => {
            Kind::InvalidGrouping
        }
        Piece::Literal(text) if text.starts_with(['.', ',']) => Kind::TrailingInput,
        Piece::Literal(_) if mode == Mode::Digits || reading.form == CountForm::Digits => Kind::InvalidDigit,
        Piece::Word(Sense::Point) => Kind::InvalidDecimal,
        Piece::Word(Sense::Fraction(Quarters::Third)) => Kind::NonTerminating,
        Piece::Word(Sense::Cardinal(second)) if is_approximate(reading.form, second) => Kind::Ambiguous,
        Piece::Word(_) | Piece::Literal(_) => Kind::UnexpectedWord,
        Piece::Other(word) if ranks::is_ordinal_word(word) => Kind::IsOrdinal,
        Piece::Other(word) if next.glued && ranks::is_suffix(word) && digits_alone(reading) => Kind::IsOrdinal,
        Piece::Other(_) if mode == Mode::Words => Kind::UnknownWord,
        Piece::Other(word) if next.glued && !word.chars().next().is_some_and(in_block) => Kind::InvalidDigit,
        Piece::Symbol(_) if followed_by_digits(reading.rest) => Kind::InvalidDigit,
        Piece::Other(_) | Piece::Symbol(_) => Kind::TrailingInput,
    };
    Error::new(kind, next.start, next.end)
}

fn digits_alone(reading: &Reading<'_>) -> bool {
    matches!(reading.amount, Amount::Written(_))
}

fn followed_by_digits(mut tokens: Tokens<'_>) -> bool {
    tokens.next();
    tokens.peek().is_some_and(|next| next.glued && matches!(next.kind, Piece::Literal(_)))
}

/// Two neighbouring counts that mean about so many: পাঁচ ছয়, দশ বারো, দুই এক.
fn is_approximate(first: CountForm, second: u8) -> bool {
    match first {
        CountForm::Cardinal(first) => means_about(first, second),
        _ => false,
    }
}

/// Whether two counts beside each other are about so many, and not two numbers: পাঁচ ছয়, দুই এক.
pub(crate) const fn means_about(first: u8, second: u8) -> bool {
    first > 0 && (first < second || (first == 2 && second == 1))
}
