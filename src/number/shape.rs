//! Digits in running text: which of them are one number, and which a date, a time, a telephone number, a version, a code.

use super::behind;
use super::count::is_vulgar;
use super::fold::same_word;
use super::gap;
use super::literal::{self, Literal};
use super::marks;
use super::token::{is_letter, word_len};
use super::units::MEASURES;
use super::whole::sign_of;
use crate::script::in_block;

/// A run of digits and what joins them, such as ১২/০৯/২০২৩, and what was made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One number ends at this byte; the search goes on there.
    Number(usize),
    /// None of this is a number; the search goes on at this byte.
    None(usize),
}

/// Periods of the day: what follows is a time.
const PERIODS: &[&str] =
    &["ভোর", "সকাল", "বেলা", "দুপুর", "বিকাল", "বিকেল", "সন্ধ্যা", "সন্ধ্যে", "রাত", "রাত্রি", "মধ্যরাত", "প্রত্যুষ", "অপরাহ্ণ", "পূর্বাহ্ণ"];

/// Words after which a point stands in a version or a section number, not in a decimal.
const NUMBERED: &[&str] =
    &["ভার্সন", "সংস্করণ", "অনুচ্ছেদ", "ধারা", "উপধারা", "পরিচ্ছেদ", "অধ্যায়", "সারণি", "চিত্র", "version", "Version", "v"];

/// From this many digits on, digits that start with zero or stand after a plus are a telephone number or a code.
const LONG: usize = 6;

/// The same where spaces part them: +৮৮০ ১৭১২-৩৪৫৬৭৮, ০২ ৯৫৫১২৩৪.
const LONG_IN_GROUPS: usize = 9;

/// Judges the digits that start at byte `at`. `from` is where the text was searched up to.
pub(crate) fn judge(text: &str, at: usize, from: usize) -> Shape {
    let rest = text.get(at..).unwrap_or_default();
    let len = run_len(rest);
    let run = rest.get(..len).unwrap_or_default();
    let end = at + len;
    let before = text.get(..at).unwrap_or_default();
    if joined_before(before, from) || joined_after(text.get(end..).unwrap_or_default()) {
        return Shape::None(end);
    }
    let count = digit_count(run);
    let international = before.ends_with(['+', '＋']);
    if international || is_padded(run) && !run.contains('.') {
        let end = past_spaced_digits(text, end);
        if count >= LONG || digit_count(text.get(at..end).unwrap_or_default()) >= LONG_IN_GROUPS {
            return Shape::None(end);
        }
    }
    if has_country_code(run, count) {
        return Shape::None(past_spaced_digits(text, end));
    }
    if run.contains([':', '\u{983}', '/']) || !decimal_is_plausible(run, before, text.get(end..).unwrap_or_default()) {
        return Shape::None(end);
    }
    // A range is two numbers, and the second is judged in its turn.
    let mut parts = run.split(is_hyphen);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(first), None, _) if Literal::check(first, at).is_ok() => Shape::Number(at + first.len()),
        (Some(first), Some(second), None)
            if count < 9 && [first, second].iter().all(|part| Literal::check(part, at).is_ok() && !is_padded(part)) =>
        {
            Shape::Number(at + first.len())
        }
        _ => Shape::None(end),
    }
}

pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '‐' | '‑')
}

/// How many bytes are digits, and single characters that join digits.
fn run_len(text: &str) -> usize {
    let mut len = 0;
    let mut joiner = None;
    for (at, c) in text.char_indices() {
        if literal::digit(c).is_some() {
            len = at + c.len_utf8();
            joiner = None;
        } else if joiner.is_none() && (matches!(c, ',' | '.' | ':' | '/' | '\u{983}') || is_hyphen(c)) {
            joiner = Some(c);
        } else {
            break;
        }
    }
    len
}

fn digit_count(text: &str) -> usize {
    text.chars().filter(|c| literal::digit(*c).is_some()).count()
}

/// A leading zero before another digit.
fn is_padded(part: &str) -> bool {
    let mut digits = part.chars().map(literal::digit);
    digits.next() == Some(Some(0)) && matches!(digits.next(), Some(Some(_)))
}

/// Letters, signs of an address or another number right before.
fn joined_before(before: &str, from: usize) -> bool {
    let searched = before.get(from..).unwrap_or_default();
    let Some(last) = searched.chars().next_back() else { return false };
    if is_hyphen(last) || sign_of(last).is_some() {
        return searched.chars().rev().nth(1).is_some_and(joins);
    }
    match last {
        '.' => {
            let mut back = searched.chars().rev().skip(1);
            back.next().is_none_or(|c| !in_block(c) || literal::digit(c).is_some())
        }
        '/' | '#' | '@' | '_' | '=' | '&' | '?' | '\\' | '~' | '^' => true,
        c => joins(c),
    }
}

/// Whether a hyphen behind `c` parts two numbers, and is no minus: ১৫%-২০%, ২০°-২৫°.
pub(crate) fn closes(c: char) -> bool {
    joins(c) || matches!(c, '%' | '٪' | '％' | '°' | '℃' | '℉' | '′' | '″' | ')' | ']')
}

/// Whether `c` belongs to what stands beside it: a letter or digit of any script.
pub(crate) fn joins(c: char) -> bool {
    c.is_alphanumeric() || is_letter(c)
}

/// Latin letters, or a slash that does not close an amount of money, right after.
fn joined_after(after: &str) -> bool {
    let mut rest = after.chars();
    match rest.next() {
        Some('/') => !matches!(rest.next(), Some('-' | '=')),
        Some('@' | '_') => true,
        Some(c) => c.is_alphanumeric() && !in_block(c) && !is_vulgar(c),
        None => false,
    }
}

/// The country code of Bangladesh before ten digits.
fn has_country_code(run: &str, count: usize) -> bool {
    let mut first = run.chars().filter_map(literal::digit);
    count == 13 && !run.contains(',') && [8, 8, 0].iter().all(|digit| first.next() == Some(*digit))
}

/// A telephone number written in groups goes on after a gap.
fn past_spaced_digits(text: &str, mut end: usize) -> usize {
    while let Some(after) = text.get(end..) {
        let rest = gap::past(after);
        let len = run_len(rest);
        if len == 0 || rest.len() == after.len() {
            break;
        }
        end = text.len() - rest.len() + len;
    }
    end
}

/// Whether a point in the run can be a decimal point: not in a time (রাত ৯.৩০), not in a version, and not in a section
/// number, which stands at the start of a line, is below a hundred, and has no unit after it. Numbers of list items are none
/// either.
fn decimal_is_plausible(run: &str, before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(gap::is_space);
    let outside = before.strip_suffix(['(', '[']).unwrap_or(before).trim_end_matches(gap::is_space);
    let starts_line = outside.is_empty() || outside.ends_with(['\n', '\r']);
    if starts_line && !run.contains(['.', ',']) {
        // ১. and ২) and ৩। number a list.
        return !after.starts_with(['.', ')', ']', '।', '৷']);
    }
    if !run.contains('.') && !run.contains(is_hyphen) {
        return true;
    }
    if starts_line && run.contains('.') {
        let whole = run.split('.').next().unwrap_or_default();
        return run.contains(',') || digit_count(whole) > 2 || has_unit(after);
    }
    let word = last_word(before);
    !is_period(word) && !NUMBERED.iter().any(|known| same_word(known, word))
}

/// Whether the word at the end of `before` is a period of the day, so that what follows is a time.
pub(crate) fn follows_period(before: &str) -> bool {
    is_period(last_word(before.trim_end_matches(gap::is_space)))
}

fn is_period(word: &str) -> bool {
    !word.is_empty() && marks::stems(word).any(|stem| PERIODS.iter().any(|known| same_word(known, stem)))
}

fn last_word(text: &str) -> &str {
    let rest = text.trim_end_matches(is_letter);
    text.get(rest.len()..).unwrap_or_default()
}

/// Whether a unit, a mark or a measure follows, so that what stands before it is an amount.
fn has_unit(after: &str) -> bool {
    let after = gap::past(after);
    let word = after.get(..word_len(after)).unwrap_or_default();
    let is_measure = |stem| MEASURES.iter().any(|known| same_word(known, stem));
    behind::has_unit(word) || marks::after(after).is_some() || marks::stems(word).any(is_measure)
}
