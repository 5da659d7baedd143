//! The gap between two parts of one number, or of a number and its unit.

/// More spaces than these part two expressions.
const MOST: usize = 3;

/// Whether `c` is a space of any width, breaking or not, that stays on the line.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// What follows the gap that `text` may start with.
pub(crate) fn past(text: &str) -> &str {
    (0..MOST).fold(text, |rest, _| rest.strip_prefix(is_space).unwrap_or(rest))
}

/// What stands before the gap that `text` may end with.
pub(crate) fn before(text: &str) -> &str {
    (0..MOST).fold(text, |rest, _| rest.strip_suffix(is_space).unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::{before, past};

    #[test]
    fn three_spaces_are_a_gap_and_a_line_is_not() {
        for (spaces, left) in
            [("", ""), (" ", ""), ("\u{202F}\u{A0} ", ""), ("    ", " "), ("\n", "\n"), (" \t ", "\t ")]
        {
            assert_eq!(past(spaces), left, "{spaces:?}");
        }
        assert_eq!((past("  ক "), before(" ক  ")), ("ক ", " ক"));
        assert_eq!(before("    "), " ");
    }
}
