//! The tokenizer: what stands at a byte offset of a text. Words are compared with rows, digits become numbers, and
//! everything between two tokens is one gap.
//!
//! Every step looks at a bounded stretch of the text, except that a run of digits is read to its end.

use crate::script::{self, Class};

/// A text and the questions asked of it. Offsets are bytes and always lie on character boundaries.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text<'t>(pub(super) &'t str);

/// The characters from an offset under canonical equivalence: composed nukta letters and two-part vowels come apart,
/// joiners are skipped, ASCII is in lower case.
#[derive(Clone, Debug)]
pub(super) struct Folded<'t> {
    rest: core::str::Chars<'t>,
    length: usize,
    pending: Option<char>,
}

impl<'t> Folded<'t> {
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self { rest: text.get(at..).unwrap_or("").chars(), length: text.len(), pending: None }
    }

    /// The offset after the last character taken whole.
    pub(super) fn at(&self) -> usize {
        self.length - self.rest.as_str().len()
    }

    /// Whether no half of a letter is still to come.
    pub(super) const fn is_whole(&self) -> bool {
        self.pending.is_none()
    }
}

impl Iterator for Folded<'_> {
    type Item = char;

    #[inline]
    fn next(&mut self) -> Option<char> {
        if self.pending.is_some() {
            return self.pending.take();
        }
        loop {
            let (first, second) = match self.rest.next()? {
                // Most letters.
                c @ '\u{980}'..='\u{9C8}' => return Some(c),
                c if script::is_joiner(c) => continue,
                '\u{9DC}' => ('ড', script::NUKTA),
                '\u{9DD}' => ('ঢ', script::NUKTA),
                '\u{9DF}' => ('য', script::NUKTA),
                script::SIGN_O => (script::SIGN_E, script::SIGN_AA),
                script::SIGN_AU => (script::SIGN_E, script::AU_LENGTH),
                c => return Some(c.to_ascii_lowercase()),
            };
            self.pending = Some(second);
            return Some(first);
        }
    }
}

/// What a gap between two tokens contains, as a set.
pub(super) mod marks {
    pub(crate) const SPACE: u16 = 1;
    pub(crate) const NEWLINE: u16 = 1 << 1;
    pub(crate) const COMMA: u16 = 1 << 2;
    pub(crate) const DOT: u16 = 1 << 3;
    pub(crate) const SLASH: u16 = 1 << 4;
    pub(crate) const DASH: u16 = 1 << 5;
    pub(crate) const COLON: u16 = 1 << 6;
    pub(crate) const PIPE: u16 = 1 << 7;
    pub(crate) const OPEN: u16 = 1 << 8;
    pub(crate) const CLOSE: u16 = 1 << 9;
    pub(crate) const BULLET: u16 = 1 << 10;
    pub(crate) const APOSTROPHE: u16 = 1 << 11;
    pub(crate) const QUOTE: u16 = 1 << 12;
    pub(crate) const DANDA: u16 = 1 << 13;
    /// More than one line break, or more characters than a gap may have.
    pub(crate) const WIDE: u16 = 1 << 14;
    /// A visarga, which stands for a colon or an abbreviation mark; `COLON` is set with it.
    pub(crate) const VISARGA: u16 = 1 << 15;
}

/// The characters between two tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub end: usize,
    pub marks: u16,
    /// How many marks other than spaces.
    pub count: u8,
}

impl Gap {
    /// Whether every mark of the gap is one of `allowed`.
    pub(super) fn only(self, allowed: u16) -> bool {
        self.marks & !allowed == 0
    }

    pub(super) fn has(self, mark: u16) -> bool {
        self.marks & mark != 0
    }
}

/// A run of Bengali and ASCII digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    /// How many digits; 255 stands for more.
    pub digits: u8,
    pub start: usize,
    pub end: usize,
}

/// A gap longer than this many characters parts two expressions.
const LONGEST_GAP: usize = 12;
/// A word longer than this many characters is no word of the lexicon.
const LONGEST_WORD: usize = 40;

pub(super) fn mark_of(c: char) -> Option<u16> {
    Some(match c {
        // Most characters are letters, and most others are spaces.
        '\u{984}'..='\u{9F6}' => return None,
        ' '
        | '\r'
        | '\t'
        | '\u{A0}'
        | '\u{2000}'..='\u{200F}'
        | '\u{202A}'..='\u{202F}'
        | '\u{205F}'
        | '\u{2060}'
        | '\u{3000}'
        | '\u{FEFF}'
        | '\u{AD}' => marks::SPACE,
        '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => marks::NEWLINE,
        ',' | '،' | '、' => marks::COMMA,
        '.' => marks::DOT,
        '/' | '⁄' => marks::SLASH,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' => marks::DASH,
        ':' | '：' | '∶' | '꞉' => marks::COLON,
        script::VISARGA => marks::COLON | marks::VISARGA,
        '|' | '¦' | '│' => marks::PIPE,
        '।' | '৷' | '॥' => marks::DANDA,
        '(' | '[' | '{' | '（' => marks::OPEN,
        ')' | ']' | '}' | '）' => marks::CLOSE,
        '•' | '⬤' | '●' | '·' | '▪' | '∙' | '*' => marks::BULLET,
        '\'' | '’' | '‘' | '`' | '′' => marks::APOSTROPHE,
        '"' | '“' | '”' => marks::QUOTE,
        _ => return None,
    })
}

/// Whether `c` continues a Bengali word. Visarga does not: after a word it is a colon or marks an abbreviation.
fn in_bengali_word(c: char) -> bool {
    matches!(
        script::class(c),
        Class::Candrabindu
            | Class::Anusvara
            | Class::Vowel
            | Class::Consonant
            | Class::Nukta
            | Class::VowelSign
            | Class::Virama
            | Class::KhandaTa
    )
}

fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(u32::from(c) - u32::from('0')),
        '০'..='৯' => Some(u32::from(c) - u32::from('০')),
        _ => None,
    }
}

impl Text<'_> {
    pub(super) fn char_at(self, at: usize) -> Option<char> {
        self.0.get(at..)?.chars().next()
    }

    pub(super) fn char_before(self, at: usize) -> Option<char> {
        self.0.get(..at)?.chars().next_back()
    }

    /// The offset after the character at `at` if it satisfies `wanted`.
    pub(super) fn skip_one(self, at: usize, wanted: fn(char) -> bool) -> Option<usize> {
        self.char_at(at).filter(|&c| wanted(c)).map(|c| at + c.len_utf8())
    }

    /// Whether a letter stands at `at`, seen from its first bytes.
    pub(super) fn may_begin_word(self, at: usize) -> bool {
        let bytes = self.0.as_bytes();
        match bytes.get(at) {
            // The digits and what follows them in the block begin no word.
            Some(0xE0) => bytes.get(at + 1) != Some(&0xA7) || bytes.get(at + 2).is_some_and(|byte| *byte < 0xA6),
            // A joiner.
            Some(0xE2) => true,
            Some(byte) => byte.is_ascii_alphabetic(),
            None => false,
        }
    }

    /// The offset after `word` if it stands at `at`. A space of `word` is one to three spaces of the text.
    pub(super) fn matches(self, at: usize, word: &str) -> Option<usize> {
        let rest = self.0.get(at..)?;
        if rest.as_bytes().starts_with(word.as_bytes()) {
            return Some(at + word.len());
        }
        // Most comparisons fail at the first letter.
        let first = rest.chars().next()?;
        let folds = matches!(first, '\u{9CB}' | '\u{9CC}' | '\u{9DC}' | '\u{9DD}' | '\u{9DF}' | 'A'..='Z');
        if !folds && !script::is_joiner(first) && Folded::new(word, 0).next() != Some(first) {
            return None;
        }
        let mut text = Folded::new(self.0, at);
        let mut end = at;
        for want in Folded::new(word, 0) {
            if want == ' ' {
                end = self.spaces(end)?;
                text = Folded::new(self.0, end);
                continue;
            }
            if text.next()? != want {
                return None;
            }
            end = text.at();
        }
        text.is_whole().then_some(end)
    }

    /// The offset after one to three spaces.
    pub(super) fn spaces(self, at: usize) -> Option<usize> {
        let space = |c: char| mark_of(c) == Some(marks::SPACE) && !script::is_joiner(c);
        let first = self.skip_one(at, space)?;
        let second = self.skip_one(first, space).unwrap_or(first);
        Some(self.skip_one(second, space).unwrap_or(second))
    }

    /// Whether no letter that would make the word before `at` longer stands at `at`.
    pub(super) fn is_boundary(self, at: usize) -> bool {
        let at = self.skip_one(at, script::is_joiner).unwrap_or(at);
        match self.char_at(at) {
            Some(c) if in_bengali_word(c) => false,
            Some(c) if c.is_ascii_alphabetic() => !self.char_before(at).is_some_and(|b| b.is_ascii_alphabetic()),
            _ => true,
        }
    }

    /// Whether a word may begin at `at`: no letter stands before it.
    #[cfg(feature = "find")]
    pub(super) fn is_start(self, at: usize) -> bool {
        if self.is_digit(at) {
            // Pages pasted together without spaces: বৃহস্পতিবার৭ নভেম্বর. The digits of a code are no number.
            return !self.char_before(at).is_some_and(|c| c.is_ascii_alphanumeric());
        }
        match self.char_before(at) {
            Some(c) if in_bengali_word(c) || script::is_joiner(c) => false,
            Some(c) if c.is_ascii_alphabetic() => !self.char_at(at).is_some_and(|b| b.is_ascii_alphabetic()),
            _ => true,
        }
    }

    /// The end of the run of letters at `at`, if it is of a sensible length.
    pub(super) fn word_end(self, at: usize) -> Option<usize> {
        let mut end = at;
        for (count, c) in self.0.get(at..)?.chars().enumerate() {
            if !(in_bengali_word(c) || script::is_joiner(c) || c.is_ascii_alphabetic()) {
                break;
            }
            if count >= LONGEST_WORD {
                return None;
            }
            end += c.len_utf8();
        }
        (end > at).then_some(end)
    }

    /// The start of the run of letters that ends at `at`, if it is of a sensible length.
    #[cfg(feature = "find")]
    pub(super) fn word_start(self, at: usize) -> Option<usize> {
        let mut start = at;
        for (count, c) in self.0.get(..at)?.chars().rev().enumerate() {
            if !(in_bengali_word(c) || script::is_joiner(c) || c.is_ascii_alphabetic()) {
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
    pub(super) fn gap(self, at: usize) -> Gap {
        let mut gap = Gap { end: at, marks: 0, count: 0 };
        let mut lines = 0;
        let Some(rest) = self.0.get(at..) else { return gap };
        for (place, c) in rest.chars().enumerate() {
            let Some(mark) = mark_of(c) else { break };
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

    /// The number at `at`.
    pub(super) fn number(self, at: usize) -> Option<Number> {
        let mut number = Number { value: 0, digits: 0, start: at, end: at };
        for c in self.0.get(at..)?.chars() {
            let Some(value) = digit(c) else { break };
            number.value = number.value.saturating_mul(10).saturating_add(value);
            number.digits = number.digits.saturating_add(1);
            number.end += c.len_utf8();
        }
        (number.digits > 0).then_some(number)
    }

    /// Whether the character at `at` is a digit.
    pub(super) fn is_digit(self, at: usize) -> bool {
        self.char_at(at).and_then(digit).is_some()
    }

    /// Whether the character before `at` is a digit.
    pub(super) fn is_digit_before(self, at: usize) -> bool {
        self.char_before(at).and_then(digit).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::{Gap, Number, Text, marks};
    use alloc::format;

    #[test]
    fn a_word_of_forty_letters_is_the_longest() {
        for letters in 0..45 {
            for letter in ["ক", "k", "\u{9BC}"] {
                let word = letter.repeat(letters);
                let whole = (1..=40).contains(&letters);
                for (before, after) in [("", ""), (" ", " "), ("১", "১"), ("\u{983}", "\u{983}"), ("।", "।")] {
                    let text = format!("{before}{word}{after}");
                    let (start, end) = (before.len(), before.len() + word.len());
                    assert_eq!(Text(&text).word_end(start), whole.then_some(end), "{text}");
                    #[cfg(feature = "find")]
                    assert_eq!(Text(&text).word_start(end), whole.then_some(start), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_gap_is_of_twelve_marks_and_one_line_break_at_most() {
        for (mark, set, counts) in
            [(" ", marks::SPACE, 0), (",", marks::COMMA, 1), ("\u{983}", marks::COLON | marks::VISARGA, 1)]
        {
            for length in 0..16_u8 {
                let text = format!("ক{}ক", mark.repeat(usize::from(length)));
                let taken = length.min(12);
                let wide = if length > 12 { marks::WIDE } else { 0 };
                let marks = if length == 0 { 0 } else { set | wide };
                let end = "ক".len() + mark.len() * usize::from(taken);
                assert_eq!(Text(&text).gap("ক".len()), Gap { end, marks, count: taken * counts });
            }
        }
        for (text, marks) in [
            ("\n", marks::NEWLINE),
            (" \n ", marks::NEWLINE | marks::SPACE),
            ("\n\n", marks::NEWLINE | marks::WIDE),
            ("\n \n", marks::NEWLINE | marks::SPACE | marks::WIDE),
        ] {
            assert_eq!(Text(text).gap(0), Gap { end: text.len(), marks, count: 0 }, "{text:?}");
        }
    }

    #[test]
    fn one_to_three_spaces_stand_for_one() {
        for (count, length) in [(0, None), (1, Some(1)), (2, Some(2)), (3, Some(3)), (4, Some(3))] {
            assert_eq!(Text(&" ".repeat(count)).spaces(0), length);
        }
        // A joiner parts no words.
        assert_eq!(Text("\u{200D}").spaces(0), None);
        assert_eq!(Text(" \u{200D} ").spaces(0), Some(1));
    }

    #[test]
    fn a_number_is_read_to_its_end() {
        let number = |text: &str| Text(text).number(0).map(|Number { value, digits, end, .. }| (value, digits, end));
        assert_eq!(number(""), None);
        assert_eq!(number("ক১"), None);
        assert_eq!(number("0০৭x"), Some((7, 3, 7)));
        assert_eq!(number("4294967295"), Some((u32::MAX, 10, 10)));
        assert_eq!(number("9999999999"), Some((u32::MAX, 10, 10)));
        assert_eq!(number(&"9".repeat(300)), Some((u32::MAX, 255, 300)));
        for (value, digit) in ('০'..='৯').enumerate() {
            let text = format!("{value}{digit}");
            assert_eq!(number(&text), Some((u32::try_from(value * 11).unwrap(), 2, text.len())));
        }
    }

    #[cfg(feature = "find")]
    #[test]
    fn words_begin_and_end_where_no_letter_goes_on() {
        let starts = |text: &str| {
            let at = text.rfind('|').unwrap();
            Text(&text.replace('|', "")).is_start(at)
        };
        for text in ["|ক", " |ক", "১|ক", "\u{983}|ক", "x|ক", "।|ক", "|k", " |k", "।|k", "|১", "ক|১", "।|১", "\u{983}|1"]
        {
            assert!(starts(text), "{text}");
        }
        for text in ["ক|ক", "\u{9BE}|ক", "\u{200D}|ক", "k|k", "x|১", "5|১", "X|1"] {
            assert!(!starts(text), "{text}");
        }
        let ends = |text: &str| {
            let at = text.find('|').unwrap();
            Text(&text.replace('|', "")).is_boundary(at)
        };
        for text in ["ক|", "ক| ", "ক|১", "ক|\u{983}", "ক|k", "k|ক", "k|1", "ক|\u{200C} ", "5|k"] {
            assert_eq!(ends(text), text != "k|ক", "{text}");
        }
        for text in ["ক|ক", "ক|\u{9BE}", "ক|\u{9BC}", "ক|\u{200C}ক", "k|k", "K|z"] {
            assert!(!ends(text), "{text}");
        }
    }
}
