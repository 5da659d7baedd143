//! Parses digits that are spoken one by one, as those of telephone and account numbers.

use alloc::string::String;

use super::after_scale::is_times;
use super::count::Step;
use super::error::{Error, ErrorKind as Kind};
use super::suggest::suggesting;
use super::token::{Token, TokenKind, Tokens};
use crate::text::cursor::digit;
use crate::text::fold::same_word;
use crate::text::punctuation::is_hyphen;
use crate::text::similar_digits::or_with_bengali_digits;
use crate::text::sure::sure;
use crate::words::{REPEATED, SPOKEN_DIGITS, Sense};

/// Parses digits that are spoken one by one, as those of telephone and account numbers, to ASCII digits: `"শূন্য এক সাত এক"` is `"0171"`.
///
/// Leading zeros are kept, and a plus at the start. A word of two digits stands for both (সতেরো is `17`), ডবল doubles the digit after it
/// and ট্রিপল triples it, English words in Bengali spelling count (জিরো, ওয়ান), and figures stand for themselves. Spaces, commas and
/// hyphens may separate them. [`parse`](super::parse) rejects such words;
/// [`Spelling::digit_by_digit`](super::Spelling::digit_by_digit) writes a whole number in them.
///
/// # Errors
///
/// [`UnexpectedWord`](super::ErrorKind::UnexpectedWord) for a scale, a fraction or a sign, [`UnknownWord`](super::ErrorKind::UnknownWord)
/// for any other word, [`InvalidDigit`](super::ErrorKind::InvalidDigit) for another character,
/// [`MissingOperand`](super::ErrorKind::MissingOperand) for a ডবল without a digit after it.
///
/// ```
/// use bengali_text::number::{ErrorKind, Spelling, parse_digit_by_digit, to_words};
///
/// assert_eq!(parse_digit_by_digit("শূন্য এক সাত এক")?, "0171");
/// assert_eq!(parse_digit_by_digit("জিরো ওয়ান সেভেন, ডবল শূন্য ৫")?, "017005");
/// assert_eq!(parse_digit_by_digit("প্লাস আট আট শূন্য")?, "+880");
///
/// let said = to_words(1952).spelling(Spelling::new().digit_by_digit()).to_string();
/// assert_eq!(said, "এক নয় পাঁচ দুই");
/// assert_eq!(parse_digit_by_digit(&said)?, "1952");
///
/// let error = parse_digit_by_digit("পাঁচ হাজার").unwrap_err();
/// assert_eq!((error.kind(), error.span()), (ErrorKind::UnexpectedWord, 13..28));
/// # Ok::<(), bengali_text::number::Error>(())
/// ```
#[doc(alias = "মোবাইল নম্বর")]
pub fn parse_digit_by_digit(text: &str) -> Result<String, Error> {
    or_with_bengali_digits(text, read).map_err(|error| suggesting(text, error))
}

fn read(text: &str) -> Step<String> {
    let mut tokens = Tokens::new(text, 0);
    let mut out = String::new();
    // How often to repeat the next digit, and the word that says so.
    let mut repeated: Option<(u8, Token<'_>)> = None;
    while let Some(token) = tokens.next() {
        let fail = |kind| Err(Error::new(kind, token.start, token.end));
        let is_first = out.is_empty() && repeated.is_none();
        let before = out.len();
        match token.kind {
            TokenKind::Literal(text) => out.extend(text.chars().filter_map(|c| digit(c).map(ascii))),
            // ছয় বার is six times.
            TokenKind::Word(Sense::Cardinal(_)) if is_times(sure(text.get(token.start..token.end))) => {
                return fail(Kind::UnexpectedWord);
            }
            TokenKind::Word(Sense::Cardinal(value)) => push(&mut out, value),
            TokenKind::Word(Sense::Score) => push(&mut out, 20),
            TokenKind::Word(Sense::Plus) | TokenKind::Symbol('+' | '＋') if is_first => {
                out.push('+');
                continue;
            }
            TokenKind::Other(word) => match (said(&SPOKEN_DIGITS, word), said(&REPEATED, word)) {
                (Some(value), _) => push(&mut out, value),
                (None, Some(times)) if repeated.is_none() => {
                    repeated = Some((times, token));
                    continue;
                }
                (None, Some(_)) => return fail(Kind::UnexpectedWord),
                (None, None) => return fail(Kind::UnknownWord),
            },
            TokenKind::Symbol(c) if is_hyphen(c) && !is_first && repeated.is_none() => continue,
            TokenKind::Word(_) => return fail(Kind::UnexpectedWord),
            TokenKind::Symbol(_) => return fail(Kind::InvalidDigit),
        }
        if let Some((times, _)) = repeated.take() {
            // Only a single digit is repeated.
            let Some(last) = out.chars().next_back().filter(|_| out.len() == before + 1) else {
                return fail(Kind::UnexpectedWord);
            };
            out.extend(core::iter::repeat_n(last, usize::from(times) - 1));
        }
    }
    match repeated {
        Some((_, token)) => Err(Error::new(Kind::MissingOperand, token.start, token.end)),
        None if out.is_empty() || out == "+" => Err(Error::new(Kind::Empty, 0, text.len())),
        None => Ok(out),
    }
}

fn ascii(digit: u8) -> char {
    char::from(b'0' + digit)
}

/// Appends the digits of a value below a hundred.
fn push(out: &mut String, value: u8) {
    if value >= 10 {
        out.push(ascii(value / 10));
    }
    out.push(ascii(value % 10));
}

/// The value of a word in a table.
fn said(table: &[(&str, u8)], word: &str) -> Option<u8> {
    table.iter().find(|row| same_word(word, row.0)).map(|row| row.1)
}
