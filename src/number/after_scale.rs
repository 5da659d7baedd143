//! Whether a number word after a scale continues the number, in running text: ছয় does in পাঁচ হাজার ছয়, but not in ৫ হাজার ছয় মাস, nor
//! বার in ৫ লাখ বার.

use super::lexicon::{self, Number};
use super::token::first_word;
use super::units;
use crate::text::cursor::{digit, is_letter};
use crate::text::fold::same_word;
use crate::text::punctuation::{after_spaces, is_hyphen};
use crate::words::kinds::{self, Kinds};
use crate::words::{self, Cue, Sense, endings};

/// A number word after a scale.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AfterScale<'t> {
    pub(crate) text: &'t str,
    /// Where the number starts.
    pub(crate) number: usize,
    /// The bytes of the word.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether digits precede the scale: ৫ হাজার.
    pub(crate) follows_figures: bool,
}

/// Words after a year.
const YEARS: Kinds = kinds::YEAR | kinds::ERA;
/// Words between the numbers of a range.
const RANGE: Kinds = kinds::FROM | kinds::UNTIL;

impl AfterScale<'_> {
    /// Whether the word does not continue the number: ৫ লাখ বার, ৫ লাখ নয়, and ৫ হাজার ছয় মাস, which is not how 5006 is written.
    pub(crate) fn begins_another(self) -> bool {
        let word = self.text.get(self.start..self.end).unwrap_or("");
        let after = self.text.get(self.end..).unwrap_or("");
        let next = first_word(after);
        if continues_number(next) {
            return false;
        }
        // ৫ হাজার পাঁচ-ছয়শ is an approximation, and 5000 alone is not its value.
        if !is_times(word) && !same_word(word, "নয়") && is_before_number(after) {
            return false;
        }
        // পাঁচশ বার টাকা is 512, and বার বার is "again and again".
        if is_times(word) || self.follows_figures && !self.ends_number(after) {
            return is_times(word) && is_times(next) || !is_counted(after) && !words::is_form(next, YEARS);
        }
        same_word(word, "নয়") && self.is_not(after, next)
    }

    /// Whether the নয় before `after` is "is not", which ends a clause. If the number is the entire text, it is nine: দুই হাজার নয়.
    fn is_not(self, after: &str, next: &str) -> bool {
        let is_all =
            self.text.get(..self.number).is_none_or(|before| before.trim().is_empty()) && after.trim().is_empty();
        let is_contrast = || {
            let contrast = words::row_of(next, kinds::CUE);
            contrast.is_some_and(|row| row.sense == Sense::Cue(Cue::Contrast)) || begins_number(after, next)
        };
        (!is_all || self.follows_figures) && (ends_clause(after) || is_contrast())
    }

    /// Whether the context makes the word the end of the number even after figures: ৫০ হাজার এক।
    fn ends_number(self, after: &str) -> bool {
        let word = self.text.get(self.start..self.end).unwrap_or("");
        let is_end = ends_clause(after) || after_spaces(after).starts_with(['(', '/', '=']);
        is_end && !same_word(word, "নয়") || words::row_of(first_word(after), RANGE).is_some()
    }
}

/// Whether a number word is also a classifier: বার, "times", or twelve in old spelling.
pub(crate) fn is_times(word: &str) -> bool {
    words::row_of(word, kinds::CLASSIFIER).is_some()
}

/// Whether the number word after a number of one word is not a number: তিন বার, পাঁচ নয়, ছয়, but not দশ বার জন, বার বার.
#[cfg(feature = "find")]
pub(crate) fn is_separate(text: &str, number: usize, start: usize, end: usize) -> bool {
    let is_first_times = || text.get(number..start).is_some_and(|first| is_times(first_word(first)));
    // আট নয় দশ is an approximation.
    let is_listed = || {
        let next = text.get(end..).map_or("", first_word);
        !text.get(start..end).is_some_and(is_times) && lexicon::number(next).is_some()
    };
    AfterScale { text, number, start, end, follows_figures: false }.begins_another()
        && !is_listed()
        && !is_first_times()
}

/// Whether a word that begins like a number is another word: a unit (একর), or one that looks like a number with an ending (আটকে).
pub(crate) fn is_another(text: &str) -> bool {
    let word = first_word(text);
    words::stems(text, kinds::CUE).any(|(row, end)| {
        row.sense == Sense::Cue(Cue::Lookalike)
            && text.get(end..).is_some_and(|rest| endings::stems(leading_letters(rest)).any(str::is_empty))
    }) || words::is_form(word, kinds::UNIT_WORD | kinds::TIME_UNIT | kinds::DECADE)
}

/// The letters that `text` begins with.
fn leading_letters(text: &str) -> &str {
    text.get(..text.find(|c| !is_letter(c)).unwrap_or(text.len())).unwrap_or("")
}

/// Whether the word `next` continues the number: a scale, দশমিক.
fn continues_number(next: &str) -> bool {
    let number = lexicon::number(next);
    let is_scale = matches!(number, Some(Number::Word(Sense::Scale(_) | Sense::Point | Sense::Score | Sense::Part(_))));
    is_scale || endings::stems(next).any(|stem| lexicon::scale(stem).is_some())
}

/// Whether a number in words follows, perhaps after a hyphen.
fn is_before_number(after: &str) -> bool {
    let after = after_spaces(after);
    let next = first_word(after.strip_prefix(is_hyphen).unwrap_or(after));
    lexicon::number(next).is_some_and(|_| !is_times(next))
}

/// Whether money, a measure or a classifier follows, except দফা, which counts occasions.
fn is_counted(after: &str) -> bool {
    let after = after_spaces(after);
    units::after(after)
        .is_some_and(|unit_word| unit_word.row.kind() & kinds::UNIT_WORD != 0 && unit_word.row.word != "দফা")
}

/// Whether a clause ends before `after`.
fn ends_clause(after: &str) -> bool {
    match after_spaces(after).chars().next() {
        None => true,
        Some(c) => !is_letter(c) && digit(c).is_none() && !is_hyphen(c) && !is_opening(c),
    }
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '৳' | '₹' | '$' | '€' | '£' | '‘' | '“' | '/' | '=')
}

/// Whether another number follows: ৫ লাখ নয় ১০ লাখ.
fn begins_number(after: &str, next: &str) -> bool {
    after_spaces(after).starts_with(|c| digit(c).is_some()) || lexicon::number(next).is_some()
}
