//! Classes of the characters between words: spaces, punctuation, apostrophes, hyphens, signs.

use crate::script;

/// The classes of punctuation, as bits; a set is their union.
pub(crate) mod marks {
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
    /// A visarga, which stands for a colon or marks an abbreviation; `COLON` is set too.
    pub(crate) const VISARGA: u16 = 1 << 15;

    /// A colon in either form.
    pub(crate) const COLONS: u16 = COLON | VISARGA;
    /// The separators of a numeric date: ২১/০৯/২০২৩, ২১-০৯-২০২৩, ২১.০৯.২০২৩.
    pub(crate) const PARTS_DATE: u16 = SLASH | DASH | DOT;
    /// What joins two numbers to a longer one: ১.৫, ১২:৩০, ৫/৬. Not the comma, which groups digits but also separates expressions.
    pub(crate) const PARTS_NUMBER: u16 = DOT | SLASH | COLONS;
}

/// The classes of the ASCII characters; 0 for a letter, a digit or a control.
#[allow(clippy::indexing_slicing, clippy::cast_possible_truncation, reason = "runs only at compile time")]
const ASCII: [u16; 128] = {
    let mut table = [0; 128];
    let mut code = 0;
    while code < 128 {
        table[code] = mark_bits(code as u8 as char);
        code += 1;
    }
    table
};

const fn mark_bits(c: char) -> u16 {
    match c {
        ' '
        | '\r'
        | '\t'
        | '\u{A0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200F}'
        | '\u{202A}'..='\u{202F}'
        | '\u{205F}'
        | '\u{2060}'
        | '\u{3000}'
        | '\u{FEFF}'
        | '\u{AD}' => marks::SPACE,
        '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => marks::NEWLINE,
        ',' | '،' | '、' | '，' => marks::COMMA,
        '.' | '．' => marks::DOT,
        '/' | '⁄' | '／' => marks::SLASH,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '~' | '－' => marks::DASH,
        ':' | '：' | '∶' | '꞉' => marks::COLON,
        script::VISARGA => marks::COLON | marks::VISARGA,
        '|' | '¦' | '│' => marks::PIPE,
        '।' | '৷' | '॥' | script::RESERVED_DANDA..=script::RESERVED_DOUBLE_DANDA => marks::DANDA,
        '(' | '[' | '{' | '（' => marks::OPEN,
        ')' | ']' | '}' | '）' => marks::CLOSE,
        '•' | '⬤' | '●' | '·' | '▪' | '∙' | '*' => marks::BULLET,
        '\'' | '’' | '‘' | '`' | '′' => marks::APOSTROPHE,
        '"' | '“' | '”' => marks::QUOTE,
        _ => 0,
    }
}

/// The [`marks`] of `c`; 0 if it can be part of a word or a number.
#[inline]
pub(crate) fn mark_of(c: char) -> u16 {
    match ASCII.get(c as usize) {
        Some(&mark) => mark,
        // Most characters are letters.
        None if matches!(c, '\u{984}'..='\u{9E3}' | '\u{9E6}'..='\u{9F6}') => 0,
        None => mark_bits(c),
    }
}

/// Whether `c` is white space within a line, zero-width characters included, joiners not: those belong to words.
pub(crate) const fn is_blank(c: char) -> bool {
    mark_bits(c) == marks::SPACE && !script::is_joiner(c)
}

/// Whether `c` is a space of any width: not a tab, a line break or a zero-width character.
pub(crate) const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// Whether `c` is an apostrophe that can mark a dropped sound: ছ'শ, শ’.
pub(crate) const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// Whether `c` is a hyphen or a dash, which joins two words or separates two numbers.
pub(crate) const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '‐' | '‑')
}

/// Whether `c` can attach an ending to its word: মে’র, ১৯৭১-এর. The em dash cannot: it separates clauses.
pub(crate) const fn is_attaching(c: char) -> bool {
    is_apostrophe(c) || matches!(c, '-' | '–' | '‐' | '‑')
}

/// Whether `c` is a plus or a minus: `Some(true)` for a minus.
pub(crate) const fn sign_of(c: char) -> Option<bool> {
    match c {
        '-' | '−' | '–' | '﹣' | '－' => Some(true),
        '+' | '＋' => Some(false),
        _ => None,
    }
}

/// More spaces than this separate two expressions.
const MOST_SPACES: usize = 3;

/// `text` without up to three spaces at its start.
pub(crate) fn after_spaces(text: &str) -> &str {
    (0..MOST_SPACES).fold(text, |rest, _| rest.strip_prefix(is_space).unwrap_or(rest))
}

/// `text` without up to three spaces at its end.
pub(crate) fn before_spaces(text: &str) -> &str {
    (0..MOST_SPACES).fold(text, |rest, _| rest.strip_suffix(is_space).unwrap_or(rest))
}

/// `text` without up to three blanks at its start.
pub(super) fn after_blanks(text: &str) -> &str {
    (0..MOST_SPACES).fold(text, |rest, _| rest.strip_prefix(is_blank).unwrap_or(rest))
}

/// `text` without up to three blanks at its end.
pub(super) fn before_blanks(text: &str) -> &str {
    (0..MOST_SPACES).fold(text, |rest, _| rest.strip_suffix(is_blank).unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::{after_spaces, before_spaces, is_blank, is_space, mark_bits, mark_of, marks};

    #[test]
    fn three_spaces_are_a_gap_and_a_line_is_not() {
        for (spaces, left) in
            [("", ""), (" ", ""), ("\u{202F}\u{A0} ", ""), ("    ", " "), ("\n", "\n"), (" \t ", "\t ")]
        {
            assert_eq!(after_spaces(spaces), left, "{spaces:?}");
        }
        assert_eq!((after_spaces("  ক "), before_spaces(" ক  ")), ("ক ", " ক"));
        assert_eq!(before_spaces("    "), " ");
    }

    #[test]
    fn the_table_of_ascii_and_the_range_of_letters_leave_nothing_out() {
        for c in '\0'..='\u{FFFF}' {
            assert_eq!(mark_of(c), mark_bits(c), "{c:?}");
            assert!(!is_space(c) || is_blank(c), "{c:?}");
        }
        assert_eq!(mark_of('ঃ') & marks::COLONS, marks::COLONS);
    }
}
