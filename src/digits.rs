//! Converts Bengali digits to ASCII and back.
//!
//! Rust does not parse Bengali digits: `"৫".parse::<u8>()` is an error and `'৫'.to_digit(10)` is `None`, although
//! `'৫'.is_numeric()` is true. Text also mixes both kinds of digits in one number, as in "23 মে 20২৩". The functions here
//! rewrite the digits and nothing else, so that `parse` and every other tool that knows ASCII digits can read the result. For
//! grouping commas, লাখ and কোটি, and numbers in words see the `number` module.
//!
//! | function | reads | writes |
//! |---|---|---|
//! | [`to_ascii`], [`to_ascii_into`] | `০`-`৯` | `0`-`9` |
//! | [`to_bengali`], [`to_bengali_into`] | `0`-`9` | `০`-`৯` |
//! | [`any_to_ascii`], [`any_to_ascii_into`] | every Unicode decimal digit | `0`-`9` |
//!
//! With the feature `std`, `DigitsReader` and `DigitsWriter` do the first two on a stream.
//!
//! The currency numerators `৴`-`৹` (U+09F4 to U+09F9) are not decimal digits and stay as they are.
//!
//! All of them take linear time, and allocate only if there is something to rewrite.
//!
//! ```
//! use std::borrow::Cow;
//! use bengali_text::digits;
//!
//! assert_eq!(digits::to_ascii("২১ সেপ্টেম্বর ২০২৩"), "21 সেপ্টেম্বর 2023");
//! assert_eq!(digits::to_ascii("৪৩").parse(), Ok(43));
//! assert!(matches!(digits::to_ascii("সেপ্টেম্বর"), Cow::Borrowed("সেপ্টেম্বর")));
//! ```

// `&` and `|` between tests of a byte, not `&&` and `||`: branches would prevent vectorization.
#![allow(clippy::needless_bitwise_bool)]

mod bengali;
mod blocks;
mod dense;
#[cfg(feature = "std")]
mod io;
mod scripts;

use alloc::{borrow::Cow, string::String};

use crate::text::sure::sure;
use bengali::{THIRD_OF_ZERO, WIDTH, ascii_of_third, is_bengali};
use blocks::{BLOCK, Block, Tail, positions};
use dense::Pending;
#[cfg(feature = "std")]
pub use io::{DigitsReader, DigitsWriter};

/// The digits that a formatter of [`number`](crate::number::Formatter) or [`datetime`](crate::datetime::Formatter) writes.
///
/// ```
/// use bengali_text::digits::Digits;
/// use bengali_text::number::{Currency, Formatter};
///
/// let price = Formatter::new().currency(Currency::Taka);
/// assert_eq!(price.format(1500).to_string(), "১,৫০০.০০৳");
/// assert_eq!(price.digits(Digits::Ascii).format(1500).to_string(), "1,500.00৳");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Digits {
    /// ০ to ৯.
    #[default]
    Bengali,
    /// 0 to 9.
    Ascii,
}

/// The Bengali digits in order of value, three bytes each.
const BENGALI: &str = "০১২৩৪৫৬৭৮৯";

/// In texts of up to this many bytes, a loop over characters is faster than blocks.
const SHORT: usize = 48;

/// At most this many bytes are scanned twice so that a block begins after a digit.
const NEAR: usize = 8;

/// The value of a Bengali or ASCII digit; `None` for any other character.
///
/// Digits of other scripts are `None`, so that a Devanagari or Arabic digit in a Bengali number is noticed; to accept them, use
/// [`any_to_ascii`] first.
///
/// ```
/// use bengali_text::digits::value;
///
/// assert_eq!(value('৭'), Some(7));
/// assert_eq!(value('7'), Some(7));
/// assert_eq!(value('७'), None); // Devanagari
/// assert_eq!(value('৵'), None); // two annas: a currency numerator
/// ```
#[doc(alias = "অঙ্ক")]
#[allow(clippy::cast_possible_truncation)] // below ten by the patterns
#[inline]
pub const fn value(c: char) -> Option<u8> {
    match c {
        '০'..='৯' => Some((c as u32 - '০' as u32) as u8),
        '0'..='9' => Some((c as u32 - '0' as u32) as u8),
        _ => None,
    }
}

/// The Bengali digit for a value below ten.
///
/// ```
/// use bengali_text::digits::from_value;
///
/// assert_eq!(from_value(7), Some('৭'));
/// assert_eq!(from_value(10), None);
/// ```
#[inline]
pub const fn from_value(value: u8) -> Option<char> {
    if value < 10 { char::from_u32('০' as u32 + value as u32) } else { None }
}

/// Converts the Bengali digits of `text` to ASCII.
///
/// Digits of other scripts stay; see [`any_to_ascii`]. Borrowed if and only if `text` has no Bengali digit.
///
/// ```
/// use bengali_text::digits::to_ascii;
///
/// assert_eq!(to_ascii("১,২৩,৪৫৬.৭৮ টাকা"), "1,23,456.78 টাকা");
/// assert_eq!(to_ascii("২৩ মে 20২৩"), "23 মে 2023");
/// ```
pub fn to_ascii(text: &str) -> Cow<'_, str> {
    let first = if text.len() <= SHORT {
        text.as_bytes().windows(WIDTH).position(|three| matches!(three, [0xE0, 0xA7, 0xA6..=0xAF]))
    } else {
        scan(text, far_from_bengali, is_bengali).next()
    };
    rewrite(text, first, str::len, append_ascii)
}

/// Appends `text` to `out` with its Bengali digits converted to ASCII: [`to_ascii`] into a buffer.
///
/// ```
/// let mut out = String::from("মোট ");
/// bengali_text::digits::to_ascii_into("২৫ জন", &mut out);
/// assert_eq!(out, "মোট 25 জন");
/// ```
pub fn to_ascii_into(text: &str, out: &mut String) {
    append_ascii(text, out);
}

/// Converts the ASCII digits of `text` to Bengali.
///
/// Every ASCII digit is converted, also in addresses, identifiers and markup: call this on a number or a sentence, not on a
/// document. Borrowed if and only if `text` has no ASCII digit.
///
/// ```
/// use bengali_text::digits::to_bengali;
///
/// assert_eq!(to_bengali("04:43"), "০৪:৪৩");
/// assert_eq!(to_bengali(&1971.to_string()), "১৯৭১");
/// ```
pub fn to_bengali(text: &str) -> Cow<'_, str> {
    rewrite(
        text,
        scan(text, far_from_ascii, is_ascii).next(),
        |rest| rest.len() + (WIDTH - 1) * count_ascii(rest),
        append_bengali,
    )
}

/// Appends `text` to `out` with its ASCII digits converted to Bengali: [`to_bengali`] into a buffer.
///
/// ```
/// let mut out = String::from("৳");
/// bengali_text::digits::to_bengali_into("500", &mut out);
/// assert_eq!(out, "৳৫০০");
/// ```
pub fn to_bengali_into(text: &str, out: &mut String) {
    append_bengali(text, out);
}

/// Converts the decimal digits of every script in `text` to ASCII.
///
/// A decimal digit is a character of `General_Category=Nd` in Unicode 17: 770 of them, among them the Devanagari, Arabic,
/// full-width and mathematical ones, but not superscripts, fractions and currency numerators. Borrowed if and only if `text` has no
/// such digit other than ASCII ones.
///
/// ```
/// use bengali_text::digits::any_to_ascii;
///
/// assert_eq!(any_to_ascii("১२३, ٣٤٥, １２３, 𝟙𝟚"), "123, 345, 123, 12");
/// assert_eq!(any_to_ascii("x², ½"), "x², ½");
/// ```
pub fn any_to_ascii(text: &str) -> Cow<'_, str> {
    let first =
        scan(text, scripts::far, scripts::may_start).find(|&at| char_at(text, at).and_then(scripts::value).is_some());
    rewrite(text, first, str::len, append_any)
}

/// Appends `text` to `out` with the decimal digits of every script converted to ASCII: [`any_to_ascii`] into a buffer.
///
/// ```
/// let mut out = String::new();
/// bengali_text::digits::any_to_ascii_into("५ टाकाৰ ৫", &mut out);
/// assert_eq!(out, "5 टाकाৰ 5");
/// ```
pub fn any_to_ascii_into(text: &str, out: &mut String) {
    append_any(text, out);
}

/// Borrows `text` if there is no `first` place to rewrite; otherwise copies the part before it and rewrites the rest.
#[inline]
fn rewrite(
    text: &str,
    first: Option<usize>,
    room: impl FnOnce(&str) -> usize,
    append: impl FnOnce(&str, &mut String),
) -> Cow<'_, str> {
    let Some((clean, rest)) = first.and_then(|at| text.split_at_checked(at)) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(clean.len() + room(rest));
    out.push_str(clean);
    append(rest, &mut out);
    Cow::Owned(out)
}

/// Zero where the last two of these bytes may be those of a Bengali digit. The first byte would reject little more, and leaving it
/// out makes clean text a third faster.
#[inline]
fn far_from_bengali(_: u8, b: u8, c: u8) -> u8 {
    (b ^ 0xA7) | c.wrapping_sub(THIRD_OF_ZERO).saturating_sub(9)
}

/// Whether the first byte is an ASCII digit.
#[inline]
fn is_ascii(a: u8, _: u8, _: u8) -> bool {
    a.wrapping_sub(b'0') < 10
}

/// Zero where the first byte is an ASCII digit.
#[inline]
fn far_from_ascii(a: u8, _: u8, _: u8) -> u8 {
    a.wrapping_sub(b'0').saturating_sub(9)
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The positions of `text` where `holds` is true of the byte there and the next two. Blocks in which `miss` is nowhere zero are
/// skipped.
#[inline]
fn scan(
    text: &str,
    miss: impl Fn(u8, u8, u8) -> u8 + Copy,
    holds: impl Fn(u8, u8, u8) -> bool + Copy,
) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let mut next = 0;
    let mut mask = 0_u64;
    core::iter::from_fn(move || {
        while mask == 0 {
            if next >= bytes.len() {
                return None;
            }
            mask = mask_at(bytes, next, miss, holds);
            next += BLOCK;
        }
        let at = next - BLOCK + mask.trailing_zeros() as usize;
        mask &= mask - 1;
        Some(at)
    })
}

#[inline]
fn mask_at(
    bytes: &[u8],
    at: usize,
    miss: impl Fn(u8, u8, u8) -> u8 + Copy,
    holds: impl Fn(u8, u8, u8) -> bool + Copy,
) -> u64 {
    let mask = |block: Block<'_>| if block.any(miss) { block.mask(holds) } else { 0 };
    match Block::new(bytes, at) {
        Some(block) => mask(block),
        None => Tail::new(bytes, at).block().map_or(0, mask),
    }
}

/// Counts the ASCII digits, in portions that a `u8` can count, so that the compiler can vectorize the sum.
fn count_ascii(text: &str) -> usize {
    let digits = |part: &[u8]| part.iter().map(|&byte| u8::from(is_ascii(byte, 0, 0))).sum::<u8>();
    text.as_bytes().chunks(usize::from(u8::MAX)).map(|part| usize::from(digits(part))).sum()
}

fn append_bengali(text: &str, out: &mut String) {
    let mut copied = 0;
    for at in scan(text, far_from_ascii, is_ascii) {
        let digit = text.as_bytes().get(at).map_or(0, |byte| usize::from(byte - b'0'));
        copy_gap(text, copied, at, out);
        out.push_str(sure(BENGALI.get(digit * WIDTH..digit * WIDTH + WIDTH)));
        copied = at + 1;
    }
    copy_gap(text, copied, text.len(), out);
}

fn append_any(text: &str, out: &mut String) {
    let mut copied = 0;
    for at in scan(text, scripts::far, scripts::may_start) {
        let Some(c) = char_at(text, at) else { continue };
        if let Some(value) = scripts::value(c) {
            copy_gap(text, copied, at, out);
            out.push(char::from(b'0' + value));
            copied = at + c.len_utf8();
        }
    }
    copy_gap(text, copied, text.len(), out);
}

/// Appends the text from `from` to `to`, which are character boundaries.
#[inline]
fn copy_gap(text: &str, from: usize, to: usize, out: &mut String) {
    if from < to {
        out.push_str(sure(text.get(from..to)));
    }
}

fn append_ascii(text: &str, out: &mut String) {
    if text.len() <= SHORT {
        out.extend(text.chars().map(|c| value(c).map_or(c, |value| char::from(b'0' + value))));
    } else {
        append_long_ascii(text, out);
    }
}

fn append_long_ascii(text: &str, out: &mut String) {
    let bytes = text.as_bytes();
    let mut pending = Pending::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(block) = Block::new(bytes, at) {
        if !block.any(far_from_bengali) {
            at += BLOCK;
            continue;
        }
        if copied >= at
            && let Some(taken) = pending.take(bytes, copied, out)
        {
            copied += taken;
            at = copied;
            continue;
        }
        pending.flush(out);
        let hits = block.mask(is_bengali);
        copied = push_digits(text, hits, at, copied, out);
        at += BLOCK;
        // Continue where the last digit ends if that is near: `pending` can take over there if more digits follow.
        if copied + NEAR > at {
            at = copied;
        }
    }
    pending.flush(out);
    for at in (at..bytes.len()).step_by(BLOCK) {
        let hits = mask_at(bytes, at, far_from_bengali, is_bengali);
        copied = push_digits(text, hits, at, copied, out);
    }
    copy_gap(text, copied, text.len(), out);
}

/// Appends the digits at `hits` and the gaps before them; returns how far `text` is copied.
#[inline]
fn push_digits(text: &str, hits: u64, base: usize, mut copied: usize, out: &mut String) -> usize {
    for at in positions(hits).map(|at| base + at) {
        copy_gap(text, copied, at, out);
        let third = text.as_bytes().get(at + WIDTH - 1).copied().unwrap_or(THIRD_OF_ZERO);
        // The mask tells the compiler that this is one byte to push.
        out.push(char::from(ascii_of_third(third) & 0x7F));
        copied = at + WIDTH;
    }
    copied
}
