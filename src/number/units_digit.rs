//! Which words after a scale are its units digit in running text, and which begin something else: ৫ লাখ বার, ৫ হাজার ছয় মাস.

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
    /// Where the number starts, and the word.
    pub(crate) number: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether digits stand before the scale: ৫ হাজার.
    pub(crate) follows_figures: bool,
}

/// The number is the year of what precedes it.
const YEARS: Kinds = kinds::YEAR | kinds::ERA;
/// A range goes on after the number.
const RANGE: Kinds = kinds::FROM | kinds::UNTIL;

impl AfterScale<'_> {
    /// Whether the word is no part of the number before it: ৫ লাখ বার, ৫ লাখ নয়, and ৫ হাজার ছয় মাস, which nobody writes for 5006.
    pub(crate) fn begins_another(self) -> bool {
        let word = self.text.get(self.start..self.end).unwrap_or("");
        let after = self.text.get(self.end..).unwrap_or("");
        let next = first_word(after);
        if counts_on(next) {
            return false;
        }
        // ৫ হাজার পাঁচ-ছয়শ is about so many, and 5000 is no part of it.
        if !is_times(word) && !same_word(word, "নয়") && is_before_number(after) {
            return false;
        }
        // পাঁচশ বার টাকা is 512, and বার বার again and again.
        if is_times(word) || self.follows_figures && !self.closes(after) {
            return is_times(word) && is_times(next) || !is_counted(after) && !words::is_form(next, YEARS);
        }
        same_word(word, "নয়") && self.is_not(after, next)
    }

    /// Whether the নয় before `after` is "is not", which ends its clause. Alone the number is one: দুই হাজার নয়.
    fn is_not(self, after: &str, next: &str) -> bool {
        let is_all =
            self.text.get(..self.number).is_none_or(|before| before.trim().is_empty()) && after.trim().is_empty();
        let is_contrast = || {
            let contrast = words::row_of(next, kinds::CUE);
            contrast.is_some_and(|row| row.sense == Sense::Cue(Cue::Contrast)) || begins_number(after, next)
        };
        (!is_all || self.follows_figures) && (ends_clause(after) || is_contrast())
    }

    /// Whether the number ends with the word, so that figures before its scale do not part them: ৫০ হাজার এক।
    fn closes(self, after: &str) -> bool {
        let word = self.text.get(self.start..self.end).unwrap_or("");
        let is_end = ends_clause(after) || after_spaces(after).starts_with(['(', '/', '=']);
        is_end && !same_word(word, "নয়") || words::row_of(first_word(after), RANGE).is_some()
    }
}

/// Whether a number word is a classifier as well: বার, which is times, and twelve in the spelling of old.
pub(crate) fn is_times(word: &str) -> bool {
    words::row_of(word, kinds::CLASSIFIER).is_some()
}

/// Whether the word after a number of one word is no number: তিন বার, পাঁচ নয়, ছয়, but not দশ বার জন, বার বার.
#[cfg(feature = "find")]
pub(crate) fn is_separate(text: &str, number: usize, start: usize, end: usize) -> bool {
    let is_first_times = || text.get(number..start).is_some_and(|first| is_times(first_word(first)));
    // আট নয় দশ are about so many.
    let is_listed = || {
        let next = text.get(end..).map_or("", first_word);
        !text.get(start..end).is_some_and(is_times) && lexicon::number(next).is_some()
    };
    AfterScale { text, number, start, end, follows_figures: false }.begins_another()
        && !is_listed()
        && !is_first_times()
}

/// Whether a word that begins with a number is another word: a unit (একর), or one that only looks like a number with an ending
/// (আটকে).
pub(crate) fn is_another(text: &str) -> bool {
    let word = first_word(text);
    words::stems(text, kinds::CUE).any(|(row, end)| {
        row.sense == Sense::Cue(Cue::Lookalike)
            && text.get(end..).is_some_and(|rest| endings::stems(first_glued(rest)).any(str::is_empty))
    }) || words::is_form(word, kinds::UNIT_WORD | kinds::TIME_UNIT | kinds::DECADE)
}

/// The letters that `text` begins with.
fn first_glued(text: &str) -> &str {
    text.get(..text.find(|c| !is_letter(c)).unwrap_or(text.len())).unwrap_or("")
}

/// Whether `next` goes on with the number: a scale multiplies the word before it, দশমিক has digits after it.
fn counts_on(next: &str) -> bool {
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

/// Whether money, a measure or a classifier follows; দফা is said of what happens so many times.
fn is_counted(after: &str) -> bool {
    let after = after_spaces(after);
    units::after(after).is_some_and(|mark| mark.row.kind() & kinds::UNIT_WORD != 0 && mark.row.word != "দফা")
}

/// Whether `after` begins with the end of a clause.
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
