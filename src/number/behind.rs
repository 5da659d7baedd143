//! What stands behind a number in running text and makes another of it, or none.

use super::count::Mode;
use super::fold::{self, same_word};
use super::gap;
use super::grammar;
use super::lexicon::{self, Word};
use super::marks::{self, Found};
use super::shape::is_hyphen;
use super::token::{Tokens, is_letter, word_len};

/// What makes "more than" or "about" of the number that it is written onto: শতাধিক, হাজারখানেক, শতেক, পঞ্চাশোর্ধ্ব.
const VAGUE: &[&str] = &["\u{9BE}ধিক", "খানেক", "\u{9C7}ক", "\u{9CB}র্ধ্ব", "\u{9CB}র্ধ"];

/// The end of a unit that a hyphen or an apostrophe joins to digits and that is not read with them: ২-শ, ৫'শর.
pub(crate) fn joined_unit(text: &str, end: usize) -> Option<usize> {
    let rest = text.get(end..)?.strip_prefix(|c| is_hyphen(c) || lexicon::is_apostrophe(c))?;
    unit(text, text.len() - rest.len())
}

/// The end of a word with a unit in it at byte `at`, perhaps behind a gap.
pub(crate) fn unit(text: &str, at: usize) -> Option<usize> {
    let rest = gap::past(text.get(at..)?);
    let word = rest.get(..word_len(rest))?;
    has_unit(word).then(|| text.len() - rest.len() + word.len())
}

/// The end of a unit behind a remark in brackets, as in ১০ (দশ) হাজার টাকা: what stands before is no number by itself.
pub(crate) fn unit_after_brackets(text: &str, end: usize) -> Option<usize> {
    const REMARK: usize = 120;
    let remark = gap::past(text.get(end..)?).strip_prefix('(')?;
    let close = remark.find(['(', ')', '\n']).filter(|&close| close <= REMARK)?;
    let tail = remark.get(close..)?.strip_prefix(')')?;
    unit(text, text.len() - tail.len())
}

/// Whether `word` is a unit, perhaps with something written onto it: শতাধিক, কোটিপতি, লাখটাকা.
pub(crate) fn has_unit(word: &str) -> bool {
    if !lexicon::starts(word) {
        return false;
    }
    // শকে is a year of the Shaka era.
    let is_unit = |stem: &str| lexicon::unit(stem).is_some() && !same_word(word, "শকে");
    match lexicon::starts_with_shared_unit(word) {
        Some(false) => true,
        Some(true) => {
            marks::stems(word).any(is_unit)
                || is_vague(word)
                || marks::split(word, |_| true).any(|(stem, _)| is_unit(stem) || is_vague(stem))
        }
        None => is_vague(word),
    }
}

fn is_vague(word: &str) -> bool {
    let number = |stem: &str| match lexicon::word(stem) {
        // শেক and নেক are other words.
        Some(Word::Cardinal(_) | Word::Score | Word::Unit(_)) => stem.chars().nth(1).is_some(),
        Some(_) => false,
        None => lexicon::split(stem).is_some(),
    };
    marks::stems(word).any(|stem| VAGUE.iter().any(|tail| fold::strip_suffix(stem, tail).is_some_and(number)))
}

/// Whether this is the ভাগের of a fraction: পাঁচ ভাগের এক ভাগ.
pub(crate) fn is_denominator(found: &Found<'_>) -> bool {
    same_word(found.word, "ভাগ") && same_word(found.ending, "\u{9C7}র")
}

/// The end of the parts that are counted in such a fraction, behind byte `end`: এক ভাগ, এক অংশ.
pub(crate) fn parts(text: &str, end: usize) -> Option<usize> {
    let count = grammar::read(Tokens::new(text, end), Mode::Words).ok()??;
    let after = gap::past(text.get(count.end..)?);
    let word = after.get(..word_len(after))?;
    let is_part = marks::stems(word).any(|stem| same_word(stem, "ভাগ") || same_word(stem, "অংশ"));
    is_part.then(|| text.len() - after.len() + word.len())
}

/// Where the second number of a range starts whose first one ends at byte `end`: ৫-৬, ৫ – ৬, ৫ থেকে ৬.
pub(crate) fn second_of_range(text: &str, end: usize) -> Option<usize> {
    let after = text.get(end..)?;
    let rest = gap::past(after);
    let is_spaced = rest.len() < after.len();
    if let Some(hyphenated) = rest.strip_prefix(is_hyphen) {
        let second = gap::past(hyphenated);
        // The hyphen of ৫ -৬ is a minus.
        return (is_spaced == (second.len() < hyphenated.len())).then_some(text.len() - second.len());
    }
    let word = rest.get(..word_len(rest))?;
    let until = ["থেকে", "হতে"].iter().any(|known| same_word(known, word));
    until.then(|| text.len() - gap::past(rest.get(word.len()..).unwrap_or_default()).len())
}

/// Whether the number at the end of `before` is a fraction whose whole part is missing: দশমিক ৫.
pub(crate) fn follows_point(before: &str) -> bool {
    fold::strip_suffix(gap::before(before), "দশমিক").is_some_and(|before| !before.ends_with(is_letter))
}
