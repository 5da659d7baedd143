//! Lookalikes of Bengali digits, replaced by digits: full-width digits, and ঌ, which is drawn like ৯.

use alloc::string::String;
#[cfg(feature = "find")]
use alloc::sync::Arc;

use super::blocks::BLOCK;
use super::cursor::digit;

/// The letter that, beside a digit, is read as ৯.
const VOCALIC_L: char = 'ঌ';

/// Replaces full-width digits, and ঌ beside a digit, by Bengali digits of the same length; `None` if there are none.
pub(crate) fn with_bengali_digits(text: &str) -> Option<String> {
    if !may_have_any(text.as_bytes()) {
        return None;
    }
    let (mut out, mut is_changed) = (String::with_capacity(text.len()), false);
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let is_beside = || {
            let next = rest.clone().next();
            out.chars().next_back().is_some_and(is_digit) || next.is_some_and(is_digit)
        };
        let read = match full_width(c) {
            Some(digit) => digit,
            None if c == VOCALIC_L && is_beside() => '৯',
            None => c,
        };
        debug_assert_eq!(read.len_utf8(), c.len_utf8());
        is_changed |= read != c;
        out.push(read);
    }
    is_changed.then_some(out)
}

/// Reads `text`; on an error, reads it again with its lookalikes replaced, if it has any.
pub(crate) fn or_with_bengali_digits<T, E>(text: &str, read: impl Fn(&str) -> Result<T, E>) -> Result<T, E> {
    read(text).or_else(|error| with_bengali_digits(text).map_or(Err(error), |text| read(&text)))
}

/// A cache of [`with_bengali_digits`] for one text.
#[cfg(feature = "find")]
#[derive(Clone, Debug)]
pub(crate) enum SimilarDigits {
    Unread,
    /// The text has none.
    Absent,
    Replaced(Arc<str>),
}

#[cfg(feature = "find")]
impl SimilarDigits {
    /// [`with_bengali_digits`] of `text`, which must be the same text on every call.
    pub(crate) fn of(&mut self, text: &str) -> Option<Arc<str>> {
        if matches!(self, Self::Unread) {
            *self = with_bengali_digits(text).map_or(Self::Absent, |text| Self::Replaced(Arc::from(text)));
        }
        match self {
            Self::Replaced(text) => Some(Arc::clone(text)),
            _ => None,
        }
    }
}

fn is_digit(c: char) -> bool {
    digit(c).is_some() || full_width(c).is_some()
}

/// The Bengali digit for a full-width one.
fn full_width(c: char) -> Option<char> {
    let value = u32::from(c).checked_sub(u32::from('０')).filter(|value| *value < 10)?;
    char::from_u32(u32::from('০') + value)
}

/// Whether such a character is among these bytes. Most texts have none, so this check is branch-free.
fn may_have_any(bytes: &[u8]) -> bool {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let is_one = |bytes: &[u8]| matches!(bytes, [0xEF, 0xBC, 0x90..=0x99] | [0xE0, 0xA6, 0x8C]);
    let around =
        |start: usize| bytes.get(start.saturating_sub(2)..(start + BLOCK + 2).min(bytes.len())).unwrap_or(bytes);
    let mut blocks = blocks.iter().enumerate().filter(|(_, block)| has_ends(block));
    blocks.any(|(at, _)| around(at * BLOCK).windows(3).any(is_one))
        || around(bytes.len() - rest.len()).windows(3).any(is_one)
}

/// Whether a byte is the first of a full-width digit, or the last of ঌ, the rarest of its bytes.
#[inline(never)] // Within a larger function its loop is not made into vector code.
fn has_ends(block: &[u8; BLOCK]) -> bool {
    block.iter().fold(0, |any, &byte| any | u8::from(byte == 0xEF) | u8::from(byte == 0x8C)) != 0
}

#[cfg(test)]
mod tests {
    use super::with_bengali_digits;
    use alloc::format;

    #[test]
    fn every_byte_keeps_its_place() {
        for (typed, read) in [
            ("２０২３", Some("২০২৩")),
            ("২ঌ", Some("২৯")),
            ("ঌ৫", Some("৯৫")),
            ("১ঌঌ৫", Some("১৯৯৫")),
            ("2ঌ", Some("2৯")),
            ("ঌ", None),
            ("অঌক", None),
            ("ঌ ৫", None),
            ("২৯", None),
            ("ｌ", None),
        ] {
            assert_eq!(with_bengali_digits(typed).as_deref(), read, "{typed}");
            for before in 0..200 {
                let (typed, read) =
                    (format!("{:before$}{typed} ক", ""), read.map(|read| format!("{:before$}{read} ক", "")));
                assert_eq!(with_bengali_digits(&typed), read);
            }
        }
    }
}
