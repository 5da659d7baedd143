//! Characters that are typed for digits: those of full width, and ঌ, which is drawn like ৯.

use alloc::string::String;
#[cfg(feature = "find")]
use alloc::sync::Arc;

use super::blocks::BLOCK;
use super::cursor::digit;

/// The letter that is typed for ৯ beside another digit.
const VOCALIC_L: char = 'ঌ';

/// `text` with Bengali digits for those of full width and for a ঌ beside a digit, every byte in its place; `None` where there is none.
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

/// What `read` says of `text`, or where that is an error and such digits are in it, of the text with Bengali digits.
pub(crate) fn or_with_bengali_digits<T, E>(text: &str, read: impl Fn(&str) -> Result<T, E>) -> Result<T, E> {
    read(text).or_else(|error| with_bengali_digits(text).map_or(Err(error), |text| read(&text)))
}

/// A text with Bengali digits, made when it is first asked for.
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
    /// The same of `text`, which has to be the same text every time; `None` where nothing is replaced.
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

/// The Bengali digit for one of full width.
fn full_width(c: char) -> Option<char> {
    let value = u32::from(c).checked_sub(u32::from('０')).filter(|value| *value < 10)?;
    char::from_u32(u32::from('০') + value)
}

/// Whether such a character may be among these bytes. Most texts have none, so this looks at all of them without a branch.
fn may_have_any(bytes: &[u8]) -> bool {
    let (blocks, rest) = bytes.as_chunks::<BLOCK>();
    let is_one = |bytes: &[u8]| matches!(bytes, [0xEF, 0xBC, 0x90..=0x99] | [0xE0, 0xA6, 0x8C]);
    let around =
        |start: usize| bytes.get(start.saturating_sub(2)..(start + BLOCK + 2).min(bytes.len())).unwrap_or(bytes);
    let mut blocks = blocks.iter().enumerate().filter(|(_, block)| has_ends(block));
    blocks.any(|(at, _)| around(at * BLOCK).windows(3).any(is_one))
        || around(bytes.len() - rest.len()).windows(3).any(is_one)
}

/// Whether a byte is the first of what is of full width, or the last of ঌ, which is rarer than its others.
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
