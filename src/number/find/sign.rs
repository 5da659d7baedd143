//! The sign before a number in running text: which dashes are a minus.

use super::{FindIter, nouns};
use crate::number::{context, reject};
use crate::text::cursor::{digit, is_letter};
use crate::text::punctuation::{before_spaces, is_space, mark_of, marks, sign_of};
use crate::text::sure::sure;
use crate::words::{self, Cue, kinds};

impl FindIter<'_> {
    /// The start of the number from `at` to `end` including its sign, and whether that is a minus.
    pub(super) fn signed(&self, at: usize, end: usize) -> (usize, bool) {
        let before = sure(self.text.get(self.floor..at));
        let Some((sign, negative)) = before.chars().next_back().and_then(|c| Some((c, sign_of(c)?))) else {
            return (at, false);
        };
        let start = at - sign.len_utf8();
        let outside = sure(self.text.get(..start));
        let joins = outside.chars().next_back().is_some_and(reject::ends_number);
        // A hyphen right after a match: ৫০০৳-৬০০৳.
        let is_range = start == self.floor && start > 0;
        if joins || is_range || negative && sign != '−' && !is_minus(outside, self.rest(end)) {
            return (at, false);
        }
        (start, negative)
    }
}

/// Whether a dash between `before` and a number is its minus. After most words it is only a separator: মূল্য -৫০০ টাকা.
fn is_minus(before: &str, after: &str) -> bool {
    let outside = before.trim_end_matches(is_space);
    let Some(last) = outside.chars().next_back() else { return true };
    let rest = sure(outside.get(..outside.len() - last.len_utf8())).trim_end_matches(is_space);
    let is_digit = |c| digit(c).is_some();
    match last {
        // In a table, or in an expression.
        '\t' | '=' | '+' | '×' | '÷' | '*' | '/' | '<' | '>' | '≤' | '≥' | '≈' | '≠' | '±' | '^' | '“' | '‘' => {
            true
        }
        // 4 : -2, but not the numbers of verses, ২: -১৯০.
        ':' if rest.ends_with(is_digit) => outside.len() - rest.len() > 1,
        // A list of numbers.
        ',' | ';' if rest.ends_with(is_digit) => true,
        _ if mark_of(last) & (marks::NEWLINE | marks::PIPE | marks::OPEN) != 0 || last == '\r' => true,
        _ => {
            // Within an amount: ৳-৫০০.
            !is_letter(last) && last != '.' && context::before(before).is_some()
                || joins_numbers(outside)
                || nouns::precedes_signed(after)
                || nouns::follows_cue(before, |thing| match thing {
                    Cue::MaybeNegative => true,
                    Cue::Charge => !context::is_amount(after, kinds::MONEY | kinds::MINOR | kinds::MEASURE),
                    _ => false,
                })
        }
    }
}

/// Whether `before` ends with a word between two numbers, after the first: -৫ থেকে -২, -৫ ও -২.
fn joins_numbers(before: &str) -> bool {
    let rest = before.trim_end_matches(is_letter);
    before_spaces(rest).ends_with(|c| digit(c).is_some())
        && words::row_of(sure(before.get(rest.len()..)), kinds::FROM | kinds::AND).is_some()
}
