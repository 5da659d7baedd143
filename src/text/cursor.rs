//! What stands at a byte offset of a text: a letter, a word, a run of digits, or a gap.
//!
//! The offset is the cursor: to backtrack, a parser uses an earlier one. Every step looks at a bounded stretch of the text, except that
//! a run of digits is read to its end.

use super::fold;
use super::punctuation::{after_blanks, before_spaces, is_attaching, mark_of, marks};
use super::sure::sure;
use crate::script::{Class, class, in_block, is_joiner};

/// A text to be parsed. Offsets are bytes and lie on character boundaries.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'t>(pub(crate) &'t str);

/// The spaces and punctuation between two words or numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Gap {
    /// Where it ends.
    pub(crate) end: usize,
    /// The [`marks`] in it.
    pub(crate) marks: u16,
    /// How many characters other than spaces and line breaks.
    pub(crate) count: u8,
}

impl Gap {
    /// An empty gap.
    pub(crate) const fn none(at: usize) -> Self {
        Self { end: at, marks: 0, count: 0 }
    }

    /// Whether the gap has no marks but `allowed`.
    pub(crate) const fn only(self, allowed: u16) -> bool {
        self.marks & !allowed == 0
    }

    /// Whether the gap has a mark of `wanted`.
    pub(crate) const fn has(self, wanted: u16) -> bool {
        self.marks & wanted != 0
    }
}

/// A run of Bengali and ASCII digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    /// The value; `u32::MAX` where it is larger.
    pub(crate) value: u32,
    /// How many digits, at most 255.
    pub(crate) count: u8,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A gap of more characters than this separates two expressions.
const LONGEST_GAP: usize = 12;
/// A word of more characters than this is in no list.
const LONGEST_WORD: usize = 40;

/// Whether a Bengali or ASCII digit is in `text`.
pub(crate) fn has_digit(text: &str) -> bool {
    text.contains(|c| digit(c).is_some())
}

/// The value of a Bengali or ASCII digit.
#[inline]
pub(crate) fn digit(c: char) -> Option<u8> {
    match c {
        '০'..='৯' => u8::try_from(u32::from(c) - u32::from('০')).ok(),
        '0'..='9' => u8::try_from(u32::from(c) - u32::from('0')).ok(),
        _ => None,
    }
}

/// Whether `c` is an unassigned code point of the block, except the two that older text uses for dandas.
fn is_unassigned(c: char) -> bool {
    in_block(c) && class(c) == Class::Other && mark_of(c) == 0
}

/// Whether `c` can be part of a word of any script: a letter, vowel sign or unassigned code point of the block, a joiner, or another
/// alphabetic character.
pub(crate) fn is_letter(c: char) -> bool {
    match class(c) {
        Class::Other => is_unassigned(c) || c.is_alphabetic() || is_joiner(c),
        Class::Digit | Class::Numerator | Class::Symbol => false,
        _ => true,
    }
}

/// Whether `c` continues a Bengali word; unassigned code points do. A visarga does not: after a word it is a colon or marks an
/// abbreviation (তারিখঃ, নভেঃ).
pub(crate) fn continues_word(c: char) -> bool {
    match class(c) {
        Class::Candrabindu
        | Class::Anusvara
        | Class::Vowel
        | Class::Consonant
        | Class::Nukta
        | Class::VowelSign
        | Class::Virama
        | Class::KhandaTa => true,
        Class::Other => is_unassigned(c),
        _ => false,
    }
}

/// Whether `c` is part of a Bengali or an English word.
fn is_word(c: char) -> bool {
    continues_word(c) || is_joiner(c) || c.is_ascii_alphabetic()
}

impl<'t> Text<'t> {
    /// The text from `at` on; empty at the end.
    pub(crate) fn rest(self, at: usize) -> &'t str {
        sure(self.0.get(at..))
    }

    pub(crate) fn char_at(self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    pub(crate) fn char_before(self, at: usize) -> Option<char> {
        self.0.get(..at)?.chars().next_back()
    }

    /// The offset after the character at `at` if it satisfies `wanted`.
    pub(crate) fn skip_one(self, at: usize, wanted: impl Fn(char) -> bool) -> Option<usize> {
        self.char_at(at).filter(|&c| wanted(c)).map(|c| at + c.len_utf8())
    }

    /// The offset after the character at `at` if it is one of these [`marks`].
    #[inline]
    pub(crate) fn skip_mark(self, at: usize, wanted: u16) -> Option<usize> {
        self.char_at(at).filter(|&c| mark_of(c) & wanted != 0).map(|c| at + c.len_utf8())
    }

    /// The offset after the apostrophe or hyphen at `at` that can attach an ending.
    #[inline]
    pub(crate) fn skip_attaching(self, at: usize) -> Option<usize> {
        self.skip_one(at, is_attaching)
    }

    /// Whether one of these [`marks`] stands at `at`.
    pub(crate) fn is_mark(self, at: usize, wanted: u16) -> bool {
        self.skip_mark(at, wanted).is_some()
    }

    /// Whether one of these [`marks`] precedes `at`.
    pub(crate) fn is_mark_before(self, at: usize, wanted: u16) -> bool {
        self.char_before(at).is_some_and(|c| mark_of(c) & wanted != 0)
    }

    /// Whether one of these marks and then a digit stand at `at`, so that a number continues there.
    pub(crate) fn is_mark_and_digit(self, at: usize, wanted: u16) -> bool {
        self.skip_mark(at, wanted).is_some_and(|at| self.is_digit(at))
    }

    /// The offset after any marks at `at`.
    pub(crate) fn skip_marks(self, at: usize) -> usize {
        self.rest(at).find(|c| mark_of(c) == 0).map_or(self.0.len(), |place| at + place)
    }

    /// Whether a word may begin at `at`, judged by its first bytes.
    #[inline]
    pub(crate) fn may_begin_word(self, at: usize) -> bool {
        let bytes = self.0.as_bytes();
        match bytes.get(at) {
            // No word begins with a digit or a code point of the block after the digits.
            Some(0xE0) => bytes.get(at + 1) != Some(&0xA7) || bytes.get(at + 2).is_some_and(|byte| *byte < 0xA6),
            // A joiner.
            Some(0xE2) => true,
            Some(byte) => byte.is_ascii_alphabetic(),
            None => false,
        }
    }

    /// The offset after `word` if it stands at `at`.
    pub(crate) fn matches(self, at: usize, word: &str) -> Option<usize> {
        fold::strip_prefix(self.0.get(at..)?, word).map(|rest| self.0.len() - rest.len())
    }

    /// The offset after one to three blanks.
    pub(crate) fn blanks(self, at: usize) -> usize {
        self.0.len() - after_blanks(self.rest(at)).len()
    }

    /// The offset before one to three spaces.
    pub(crate) fn before_spaces(self, at: usize) -> usize {
        before_spaces(sure(self.0.get(..at))).len()
    }

    /// Whether a word can end at `at`: no letter there continues it.
    pub(crate) fn is_boundary(self, at: usize) -> bool {
        let at = self.skip_one(at, is_joiner).unwrap_or(at);
        match self.char_at(at) {
            Some(c) if continues_word(c) => false,
            Some(c) if c.is_ascii_alphabetic() => !self.char_before(at).is_some_and(|b| b.is_ascii_alphabetic()),
            _ => true,
        }
    }

    /// Whether a word or a number may begin at `at`: no letter precedes it.
    pub(crate) fn is_start(self, at: usize) -> bool {
        if self.is_digit(at) {
            // Bengali letters may precede, where spaces were lost: বৃহস্পতিবার৭ নভেম্বর. Latin ones may not: they make a code.
            return !self.char_before(at).is_some_and(|c| c.is_ascii_alphanumeric());
        }
        match self.char_before(at) {
            Some(c) if continues_word(c) || is_joiner(c) => false,
            Some(c) if c.is_ascii_alphabetic() => !self.char_at(at).is_some_and(|b| b.is_ascii_alphabetic()),
            _ => true,
        }
    }

    /// The end of the run of letters at `at`; `None` if it is empty or too long for a word.
    pub(crate) fn word_end(self, at: usize) -> Option<usize> {
        let mut end = at;
        for (count, c) in self.0.get(at..)?.chars().enumerate() {
            if !is_word(c) {
                break;
            }
            if count >= LONGEST_WORD {
                return None;
            }
            end += c.len_utf8();
        }
        (end > at).then_some(end)
    }

    /// The start of the run of letters that ends at `at`; `None` if it is empty or too long for a word.
    pub(crate) fn word_start(self, at: usize) -> Option<usize> {
        let mut start = at;
        for (count, c) in self.0.get(..at)?.chars().rev().enumerate() {
            if !is_word(c) {
                break;
            }
            if count >= LONGEST_WORD {
                return None;
            }
            start -= c.len_utf8();
        }
        (start < at).then_some(start)
    }

    /// The gap at `at`, which may be empty.
    pub(crate) fn gap(self, at: usize) -> Gap {
        let mut gap = Gap::none(at);
        // Fast path: most gaps are one space before a word.
        if let [b' ', 0xE0, ..] = sure(self.0.as_bytes().get(at..))
            && !self.is_mark(at + 1, marks::VISARGA | marks::DANDA)
        {
            return Gap { end: at + 1, marks: marks::SPACE, count: 0 };
        }
        let mut lines = 0;
        for (place, c) in self.rest(at).chars().enumerate() {
            let mark = mark_of(c);
            if mark == 0 {
                break;
            }
            if place >= LONGEST_GAP {
                gap.marks |= marks::WIDE;
                break;
            }
            lines += u8::from(mark == marks::NEWLINE);
            gap.count += u8::from(mark & (marks::SPACE | marks::NEWLINE) == 0);
            gap.marks |= mark;
            gap.end += c.len_utf8();
        }
        if lines > 1 {
            gap.marks |= marks::WIDE;
        }
        gap
    }

    /// The run of digits at `at`.
    pub(crate) fn digits(self, at: usize) -> Option<Digits> {
        let mut digits = Digits { value: 0, count: 0, start: at, end: at };
        for c in self.0.get(at..)?.chars() {
            let Some(value) = digit(c) else { break };
            digits.value = digits.value.saturating_mul(10).saturating_add(u32::from(value));
            digits.count = digits.count.saturating_add(1);
            digits.end += c.len_utf8();
        }
        (digits.count > 0).then_some(digits)
    }

    /// Whether the character at `at` is a digit.
    #[inline]
    pub(crate) fn is_digit(self, at: usize) -> bool {
        let bytes = sure(self.0.as_bytes().get(at..));
        matches!(bytes, [0xE0, 0xA7, 0xA6..=0xAF, ..] | [b'0'..=b'9', ..])
    }

    /// Whether the character before `at` is a digit.
    pub(crate) fn is_digit_before(self, at: usize) -> bool {
        self.char_before(at).and_then(digit).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: Text<'_> = Text("১২\u{200C}টা, মে’র 2০২৩ঃ \n\nab");

    #[test]
    fn a_gap_has_the_marks_in_it() {
        let gap = TEXT.gap(TEXT.0.find(',').unwrap());
        assert_eq!((gap.marks, gap.count), (marks::COMMA | marks::SPACE, 1));
        let gap = TEXT.gap(TEXT.0.find('ঃ').unwrap());
        assert!(gap.has(marks::WIDE) && gap.has(marks::VISARGA) && gap.only(!marks::COMMA));
        assert_eq!(TEXT.gap(TEXT.0.len()), Gap::none(TEXT.0.len()));
    }

    #[test]
    fn digits_of_both_kinds_are_one_number() {
        let at = TEXT.0.find('2').unwrap();
        assert_eq!(TEXT.digits(at).map(|digits| (digits.value, digits.count)), Some((2023, 4)));
        assert_eq!(Text("99999999999").digits(0).map(|digits| digits.value), Some(u32::MAX));
        assert!(TEXT.is_digit(at) && TEXT.is_digit_before(at + 1) && TEXT.digits(at - 1).is_none());
    }

    #[test]
    fn a_gap_of_one_space_is_that_of_the_loop() {
        for text in [" ক", " ঃ", " ৷", " ৫", " ।", "  ক", " a", " \u{981}"] {
            let text = Text(text);
            let end = text.skip_marks(0);
            assert_eq!(text.gap(0).end, end, "{text:?}");
        }
    }
}
