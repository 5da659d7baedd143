//! Lookahead and lookbehind from a number: whether a scale (১০ (দশ) হাজার), the rest of a range (৫-৬) or of a fraction (পাঁচ ভাগের এক
//! ভাগ), or a unit word (৳ ৫, তিনটি) stands beside it or is written onto it.

use super::count::Mode;
use super::grammar;
use super::lexicon::{self, Number};
use super::token::{Tokens, word_len};
use super::units::{self, UnitWord};
use crate::script::is_joiner;
use crate::text::cursor::{digit, is_letter};
use crate::text::fold::{same_word, strip_suffix};
use crate::text::punctuation::{after_spaces, before_spaces, is_apostrophe, is_hyphen};
use crate::text::suffixes::Suffixes;
use crate::text::sure::sure;
use crate::words::endings::{self, is_numeral_ending};
use crate::words::kinds::{self, Kinds};
use crate::words::{self, Cue, Row, Sense};

/// Suffixes that make a number approximate, "more than" or "about": শতাধিক, হাজারখানেক, শতেক, পঞ্চাশোর্ধ্ব.
static APPROXIMATING: Suffixes<()> =
    Suffixes::new(&[("\u{9BE}ধিক", ()), ("খানেক", ()), ("\u{9C7}ক", ()), ("\u{9CB}র্ধ্ব", ()), ("\u{9CB}র্ধ", ())]);

/// The end of a scale that a hyphen or an apostrophe joins to the digits before byte `end`: ২-শ, ৫'শর.
pub(crate) fn joined_scale(text: &str, end: usize) -> Option<usize> {
    let rest = text.get(end..)?.strip_prefix(|c| is_hyphen(c) || is_apostrophe(c))?;
    scale_end(text, text.len() - rest.len())
}

/// The end of the word at byte `at`, perhaps after spaces, if it is a scale by [`has_scale`].
pub(crate) fn scale_end(text: &str, at: usize) -> Option<usize> {
    let rest = after_spaces(text.get(at..)?);
    let word = rest.get(..word_len(rest))?;
    has_scale(word).then(|| text.len() - rest.len() + word.len())
}

/// The end of a scale after a remark in brackets: in ১০ (দশ) হাজার টাকা, ১০ is not a number by itself.
pub(crate) fn scale_after_brackets(text: &str, end: usize) -> Option<usize> {
    const REMARK: usize = 120;
    let remark = after_spaces(text.get(end..)?).strip_prefix('(')?;
    let close = remark.find(['(', ')', '\n']).filter(|&close| close <= REMARK)?;
    let tail = remark.get(close..)?.strip_prefix(')')?;
    scale_end(text, text.len() - tail.len())
}

/// Whether `word` begins with a scale: শতাধিক, কোটিপতি, লাখটাকা.
pub(crate) fn has_scale(word: &str) -> bool {
    let word = word.trim_start_matches(is_joiner);
    let has_scale = |number, end| {
        let (written, tail) = word.split_at_checked(end)?;
        let is_scale = matches!(number, Number::Word(Sense::Scale(_)));
        let ends = |tail: &str| {
            words::is_end(tail, 0)
                || is_numeral_ending(tail)
                || is_scale && written_onto(tail, kinds::UNIT_WORD).is_some()
        };
        let is = is_scale && (!begins_others(written) || ends(tail) && !is_not_hundred(word))
            || can_be_approximate(number, written)
                && APPROXIMATING.starts(tail).any(|((), end)| tail.get(end..).is_some_and(ends));
        is.then_some(())
    };
    lexicon::find(word, has_scale).is_some()
}

/// Whether `word` only looks like "hundred" with an ending: শকে is of the Shaka era, শতকে of a century or a measure of land.
pub(crate) fn is_not_hundred(word: &str) -> bool {
    same_word(word, "শকে") || is_century(word)
}

/// Whether `word` is শতক or another word for a century or decade, perhaps with an ending.
pub(crate) fn is_century(word: &str) -> bool {
    words::is_form(word, kinds::DECADE)
}

/// Whether words without a number begin with this scale: শহর, শোক, শতক, সহস্রাব্দ, লক্ষ্য.
fn begins_others(scale: &str) -> bool {
    lexicon::scale(scale) == Some(2) || same_word(scale, "সহস্র") || same_word(scale, "লক্ষ")
}

fn can_be_approximate(number: Number, written: &str) -> bool {
    match number {
        // শেক and নেক are other words.
        Number::Word(Sense::Cardinal(_) | Sense::Score | Sense::Scale(_)) => written.chars().nth(1).is_some(),
        Number::Word(_) => false,
        Number::Joined { .. } => true,
    }
}

/// Whether a scale or a word of these kinds follows, so that what precedes is an amount.
pub(crate) fn is_amount(after: &str, wanted: Kinds) -> bool {
    let after = after_spaces(after);
    let word = sure(after.get(..word_len(after)));
    has_scale(word)
        || units::after(after).is_some_and(|found| found.row.kind() & wanted != 0)
        || words::is_form(word, wanted & (kinds::MEASURE | kinds::TIME_UNIT))
}

/// Whether this may be the ভাগের of a fraction, which [`parts`] must follow: পাঁচ ভাগের এক ভাগ, but not ৯০ ভাগের বেশি.
pub(crate) fn is_denominator(found: &UnitWord<'_>) -> bool {
    units::is_part(found.word) && same_word(found.ending, "\u{9C7}র")
}

/// The end of the numerator after a [denominator](is_denominator) that ends at byte `end`: এক ভাগ, মাত্র এক অংশ, একভাগ, একাংশ.
pub(crate) fn parts(text: &str, end: usize) -> Option<usize> {
    parts_at(text, end).or_else(|| {
        let after = after_spaces(text.get(end..)?);
        let word = sure(after.get(..word_len(after)));
        let says_how = words::row_of(word, kinds::CUE | kinds::ROUGHLY)
            .is_some_and(|row| matches!(row.sense, Sense::Nearly | Sense::Cue(Cue::Modifier)));
        if says_how { parts_at(text, text.len() - after.len() + word.len()) } else { None }
    })
}

fn parts_at(text: &str, end: usize) -> Option<usize> {
    let is_part = |word: &str| ["ভাগ", "অংশ"].iter().any(|part| same_word(word, part));
    let rest = after_spaces(text.get(end..)?);
    let word = sure(rest.get(..word_len(rest)));
    let is_joined = |stem: &str| {
        same_word(stem, "একাংশ")
            || strip_suffix(stem, "ভাগ").is_some_and(|count| matches!(lexicon::number(count), Some(Number::Word(_))))
    };
    if endings::stems(word).any(is_joined) {
        return Some(text.len() - rest.len() + word.len());
    }
    let count = grammar::read(Tokens::new(text, end), Mode::Words).ok()??;
    let after = after_spaces(text.get(count.end..)?);
    let word = after.get(..word_len(after))?;
    endings::stems(word).any(is_part).then(|| text.len() - after.len() + word.len())
}

/// Where the second number of a range starts, if a number that ends at byte `end` is the first: ৫-৬, ৫ – ৬, ৫ থেকে ৬.
pub(crate) fn second_of_range(text: &str, end: usize) -> Option<usize> {
    let after = text.get(end..)?;
    let rest = after_spaces(after);
    let is_spaced = rest.len() < after.len();
    if let Some(hyphenated) = rest.strip_prefix(is_hyphen) {
        let second = after_spaces(hyphenated);
        // ৫ -৬ is also a range; in ৫- ৬ the first may number an item.
        return (is_spaced || second.len() == hyphenated.len()).then_some(text.len() - second.len());
    }
    let word = rest.get(..word_len(rest))?;
    let until = words::row_of(word, kinds::FROM).is_some();
    until.then(|| text.len() - after_spaces(sure(rest.get(word.len()..))).len())
}

/// Whether `before` ends with দশমিক, so that the digits after it are only a fraction: দশমিক ৫.
pub(crate) fn follows_point(before: &str) -> bool {
    strip_suffix(before_spaces(before), "দশমিক").is_some_and(|before| !before.ends_with(is_letter))
}

/// The kinds of classifiers; টা, টে and টো are with the words of the clock.
pub(crate) const CLASSIFIERS: Kinds = kinds::CLASSIFIER | kinds::HOUR;

/// Splits `word` into a number and a unit word of these kinds, perhaps with an ending (তিনটির, দু'টি): the byte where the number ends,
/// and the unit word. The first split that `accept` accepts.
pub(crate) fn split<'t>(
    word: &'t str,
    wanted: Kinds,
    accept: impl Fn(Number, usize, &UnitWord<'t>) -> bool,
) -> Option<(usize, UnitWord<'t>)> {
    lexicon::find(word, |number, end| {
        let found = written_onto(word.get(end..)?, wanted)?;
        accept(number, end, &found).then_some((end, found))
    })
}

/// The unit word and ending that make up `tail`, the rest of a word after its number.
pub(crate) fn written_onto(tail: &str, wanted: Kinds) -> Option<UnitWord<'_>> {
    let tail = tail.trim_start_matches(is_apostrophe);
    units::longest(tail, wanted, |_, rest| {
        Some(rest).filter(|ending| words::is_end(ending, 0) || is_numeral_ending(ending))
    })
}

/// The unit word at the end of `text`, perhaps with spaces after it, and the byte where it starts.
pub(crate) fn before(text: &str) -> Option<(&'static Row, usize)> {
    let text = before_spaces(text);
    let sign = text.chars().next_back()?;
    let letters = if is_letter(sign) { text } else { text.get(..text.len() - sign.len_utf8())? };
    let word = letters.len()
        - letters.chars().rev().take(LONGEST).take_while(|c| is_letter(*c)).map(char::len_utf8).sum::<usize>();
    // Units such as "৳." and "US$" are made of a sign and another character.
    let more = letters.chars().next_back().map_or(0, char::len_utf8);
    [word, letters.len() - more, letters.len()].into_iter().find_map(|start| {
        let unit_word = text.get(start..).filter(|unit_word| !unit_word.is_empty())?;
        // It belongs to digits right before it: ৯টাঃ ৩০.
        if unit_word.starts_with(is_letter) && text.get(..start)?.ends_with(|c| is_letter(c) || digit(c).is_some()) {
            return None;
        }
        let is_unit_word = |&(row, end): &(&Row, usize)| {
            row.may_precede() && units::is_unit_word(row) && words::is_end(unit_word, end)
        };
        words::stems(unit_word, kinds::UNIT_WORD).find(is_unit_word).map(|(row, _)| (row, start))
    })
}

/// More letters than a unit word before a number has.
const LONGEST: usize = 12;
