//! The search for numbers in running text, with their signs, units and ranges.

use alloc::string::String;
use core::iter::FusedIterator;
use core::ops::Range;

use super::after_scale;
use super::candidates::{Candidates, is_sign};
use super::context::{self, CLASSIFIERS};
use super::count::{CountForm, Mode, is_vulgar};
use super::found::{Match, MatchKind};
use super::grammar::{self, FirstScale, Reading};
use super::lexicon::{self, Number};
use super::literal::Literal;
use super::quantity::{Unit, read_quantity};
use super::ranks;
use super::reject::{self, Verdict};
use super::token::{Token, TokenKind, Tokens, word_len};
use super::units::{self, UnitWord};
use crate::grapheme::is_boundary;
use crate::script::is_joiner;
use crate::text::cursor::{digit, is_letter};
use crate::text::fold::same_word;
use crate::text::punctuation::{after_spaces, is_hyphen};
use crate::text::sure::sure;
use crate::words::endings::{self};
use crate::words::{Period, Sense, kinds};

/// An iterator over the numbers in a text; made by [`find_iter`].
///
/// ```
/// let numbers = bengali_text::number::find_iter("২ লাখ ৫০ হাজার টাকা থেকে ৩ লাখ টাকা");
/// let values: Vec<u64> = numbers.filter_map(|found| found.to().ok()).collect();
/// assert_eq!(values, [250_000, 300_000]);
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct FindIter<'t> {
    text: &'t str,
    at: usize,
    /// Where the last match ended: later ones do not extend back over it.
    floor: usize,
    candidates: Candidates,
}

/// Finds the numbers in running text: in digits and in words, ordinals, money, percentages and counts.
///
/// It skips what is not one number: dates (১২/০৯/২০২৩), times (০৪:৪৩, রাত ৯.৩০, রাত ১০টা, ৫টায়), telephone numbers, versions (1.2.3),
/// section and list numbers at the start of a line, digits inside a word, a code or an address (কোভিড-১৯, F16, ৫/এ), compounds
/// (দু-একজন, একটা-কিছু), fractions with a slash, and anything that [`parse`](super::parse) rejects, such as approximations
/// (পাঁচ-ছয়, শতাধিক) and fractions (পাঁচ ভাগের এক ভাগ). A number that stands alone is reported even if it is the day or year of a date:
/// use `datetime` to find dates.
///
/// A range (১০-১২, ১০ থেকে ১২) is two numbers. A scale such as লাখ that only the second has multiplies both: the ৫ of ৫-৬ লাখ is `500000`,
/// although its text is ৫. It does not if the first would then be larger, as in ৫০০ থেকে ১ হাজার. Units are not shared:
/// [`Match::unit`] of the first number is only what stands beside it.
///
/// A dash is a minus at the start of a text, a line or a cell, after an opening bracket or an operator, in a list of numbers, and
/// beside a noun or measure that may be below zero (তাপমাত্রা -৫, প্রবৃদ্ধি ছিল -২.৫%, -৫ ডিগ্রি); after any other word it is only a
/// separator (মূল্য -৫০০ টাকা, ১৮৬৯ -১৯৪৩). U+2212, the minus sign, is always a minus.
///
/// Nouns beside a number decide between meanings: শতাংশ and শতক are a measure beside land (৫ শতাংশ জমি), আনা beside gold, পাউন্ড beside
/// what is weighed, and digits with শ are an ordinal before what takes ordinals (১১শ শ্রেণি) and hundreds elsewhere. শতকে is a century or
/// a measure of land, never "hundred" with an ending. ভাগ is a part, and percent only after শতকরা or figures of two digits or with a
/// fraction. ষোলো আনা means "wholly" and is not money.
///
/// After a scale, a word that only looks like a units digit is not part of the number: the unit of ৫শ একর and ৫ লাখ বার, the "is not" of
/// ৫ লাখ নয়, ১০ লাখ. A number word after figures with a scale belongs to them before money, a classifier or a measure and at the end of a
/// clause (৫ হাজার ছয় টাকা); elsewhere it is another number (৫ হাজার ছয় মাসে).
///
/// A space beside a comma is within a number if a group after it begins with zero (১০, ০০০ টাকা), or if what precedes is not a number by
/// itself (১২,৩৪, ৫৬৭). So is a space before the three zeros of a round number (১০ ০০০ টাকা). Other numbers with commas and spaces between
/// them are a list.
///
/// Number words with another meaning (নয়, বার, তের, ছ, ন, শূন্য) are numbers only beside another number word or a unit. Scales alone
/// (হাজার হাজার) are not numbers.
///
/// ```
/// use bengali_text::number::{self, MatchKind};
///
/// let text = "২১/০৯/২০২৩ তারিখ ০৪:৪৩ টায় ৩ কোটি ২৫ লাখ টাকা, সাড়ে তিনশ জনের ২৫ শতাংশ";
/// let found: Vec<_> = number::find_iter(text).map(|m| (m.as_str(), m.value().to_owned())).collect();
/// assert_eq!(found, [
///     ("৩ কোটি ২৫ লাখ টাকা", "32500000".into()),
///     ("সাড়ে তিনশ জনের", "350".into()),
///     ("২৫ শতাংশ", "25".into()),
/// ]);
///
/// let text = "প্রবৃদ্ধি -২.৫ শতাংশ, মূল্য -১০, ০০০ টাকা, ৫ শতাংশ জমি, ১১শ শ্রেণি";
/// let found: Vec<_> = number::find_iter(text).map(|m| (m.as_str(), m.value().to_owned())).collect();
/// assert_eq!(found, [
///     ("-২.৫ শতাংশ", "-2.5".into()),
///     ("১০, ০০০ টাকা", "10000".into()),
///     ("৫ শতাংশ", "5".into()),
///     ("১১শ", "11".into()),
/// ]);
/// ```
pub const fn find_iter(text: &str) -> FindIter<'_> {
    FindIter { text, at: 0, floor: 0, candidates: Candidates::new() }
}

/// The result of trying a candidate place: the match, or the byte where the search continues.
type Try<'t> = Result<Match<'t>, usize>;

impl<'t> Iterator for FindIter<'t> {
    type Item = Match<'t>;

    fn next(&mut self) -> Option<Match<'t>> {
        loop {
            let at = self.candidates.next(self.text, self.at)?;
            let found = self.found_at(at);
            while !self.text.is_char_boundary(self.at) {
                self.at += 1;
            }
            if found.is_some() {
                return found;
            }
        }
    }
}

impl FusedIterator for FindIter<'_> {}

impl<'t> FindIter<'t> {
    fn rest(&self, at: usize) -> &'t str {
        sure(self.text.get(at..))
    }

    /// Tries the candidate at byte `at`, and moves on after it.
    fn found_at(&mut self, at: usize) -> Option<Match<'t>> {
        match self.try_at(at) {
            Ok(found) => {
                self.at = found.end;
                self.floor = found.end;
                // A digit with a vowel sign is not a number.
                let apart = [found.start, found.end].iter().all(|at| is_boundary(self.text, *at));
                if apart { self.with_unit_of_range(found) } else { None }
            }
            Err(next) => {
                self.at = next.max(at + 1);
                None
            }
        }
    }

    fn try_at(&self, at: usize) -> Try<'t> {
        if context::follows_point(sure(self.text.get(self.floor..at))) {
            // U+02BC, an apostrophe, is a letter of the word after it.
            return Err(self.past_counts(at).max(at + word_len(self.rest(at))));
        }
        match self.rest(at).chars().next() {
            Some(c) if digit(c).is_some() => self.figures(at),
            Some(c) if is_letter(c) => self.words(at),
            _ => self.signs(at),
        }
    }

    /// The end of the digits and number words from byte `at` on.
    fn past_counts(&self, at: usize) -> usize {
        let mut tokens = Tokens::new(self.text, at);
        let mut end = at;
        while let Some(token) =
            tokens.next().filter(|token| matches!(token.kind, TokenKind::Literal(_) | TokenKind::Word(_)))
        {
            end = token.end;
        }
        end
    }

    fn figures(&self, at: usize) -> Try<'t> {
        let verdict = reject::judge(self.text, at, self.floor);
        let (Verdict::Number(end) | Verdict::Rejected(end)) = verdict;
        if let Some(cut) = self.spaced_groups(at, end) {
            return cut;
        }
        if verdict == Verdict::Rejected(end) {
            return Err(end);
        }
        if let Some(ranked) = self.sanskrit_rank(at, end) {
            return Ok(ranked);
        }
        // After a hyphen another number may follow, as in a range.
        let hyphenated = self.rest(end).starts_with(is_hyphen);
        let readable = if hyphenated { sure(self.text.get(..end)) } else { self.text };
        let (read, to) = grammar::read_to(Tokens::new(readable, at), Mode::Text);
        let reading = read.ok().flatten().ok_or(to.max(end))?;
        if let Some(ranked) = self.ordinal_in_figures(&reading, end) {
            return ranked;
        }
        self.finish(reading, self.signed(at, reading.end), MatchKind::Figures)
    }

    /// Digits with the suffix of an ordinal: ৫ম, ১৬৩ তম, ২ হাজার ৫০০তম.
    fn ordinal_in_figures(&self, reading: &Reading<'t>, digits_end: usize) -> Option<Try<'t>> {
        let after = self.rest(reading.end);
        let spaced = after_spaces(after);
        let suffix = spaced.get(..word_len(spaced)).filter(|suffix| (1..=LONGEST_SUFFIX).contains(&suffix.len()))?;
        let (is_apart, is_long) = (spaced.len() < after.len(), reading.end > digits_end);
        // ১১শ is eleven hundreds, not the eleventh; ৫ ই may mean "just five".
        if lexicon::scale(suffix).is_some() || (is_apart || is_long) && suffix == "ই" || is_apart && is_long {
            return None;
        }
        let value = reading.amount.value()?.as_whole().and_then(|value| u64::try_from(value).ok())?;
        let end = self.text.len() - spaced.len() + suffix.len();
        // The suffix takes no ending: মে is the month. ০শ১ম is not an ordinal.
        if ranks::suffix_fits(value, suffix) && (!is_long || value > 99) {
            return Some(Ok(self.new_match(reading.start..end, written(reading, false), MatchKind::Ordinal, None)));
        }
        if !is_long {
            return None;
        }
        // ৩ হাজার ৫ম শ্রেণির ছাত্র is one number or two.
        let last = last_digits(self.text.get(reading.start..reading.end)?)?;
        ranks::suffix_fits(last, suffix).then_some(Err(end))
    }

    /// An ordinal of number words from byte `start` on, the last of which, at byte `at`, ends in তম: একশ একতম.
    fn ordinal_in_words(&self, start: usize, at: usize, word: &'t str) -> Option<Match<'t>> {
        let cut = at + ranks::cardinal_of(word)?.len();
        let reading = grammar::read(Tokens::new(self.text.get(..cut)?, start), Mode::Words).ok().flatten()?;
        let whole = reading.amount.value()?.as_whole().and_then(|value| u64::try_from(value).ok());
        (reading.end == cut && whole.is_some())
            .then(|| self.new_match(start..at + word.len(), written(&reading, false), MatchKind::Ordinal, None))
    }

    /// Completes a number with its context: unit, sign; or rejects it.
    fn finish(&self, reading: Reading<'t>, (start, negative): (usize, bool), kind: MatchKind) -> Try<'t> {
        if let Some(end) = context::scale_after_brackets(self.text, reading.end) {
            return Err(end);
        }
        let next = reading.rest.peek();
        if let Some(next) = next {
            // Number words that are not one number are an approximation, a distributive, or digits spelled out.
            if matches!(reading.form, CountForm::Cardinal(_))
                && is_count(next)
                && !after_scale::is_separate(self.text, reading.start, next.start, next.end)
            {
                let mut rest = reading.rest;
                let mut end = next.end;
                while let Some(more) = rest.next().filter(|more| is_count(*more)) {
                    end = more.end;
                }
                return Err(end);
            }
            // Fast path: most words that follow a number do not begin with one.
            if let TokenKind::Other(word) = next.kind
                && lexicon::find(word.trim_start_matches(is_joiner), |_, _| Some(())).is_some()
                && !context::is_not_hundred(word)
            {
                let beside = Some(word).filter(|_| is_beside(self.text, reading.end, next.start));
                if let Some(mut found) = beside.and_then(|word| self.continued(reading.start, next.start, word)) {
                    // An ordinal has no sign.
                    if found.kind == MatchKind::Ordinal {
                        return Ok(found);
                    }
                    found.start = start;
                    return Ok(self.with_sign(found, negative));
                }
                // The word changes the amount: পাঁচ শতাধিক, more than five hundred.
                if context::has_scale(word) {
                    return Err(next.end);
                }
            }
        }
        if let Some(end) = context::joined_scale(self.text, reading.end) {
            return Err(end);
        }
        let before = sure(self.text.get(self.floor..start));
        if let Some((unit_word, at)) = context::before(before) {
            let end = self.end_with_unit_again(reading.end, unit_word.sense);
            // One sign, before the unit word or after it.
            let (start, minus) =
                if start < reading.start { (self.floor + at, false) } else { self.signed(self.floor + at, end) };
            let value = written(&reading, negative || minus);
            return Ok(with_first_scale(
                self.new_match(start..end, value, kind, Unit::of(unit_word.sense, "")),
                reading.first_scale,
            ));
        }
        let value = written(&reading, negative);
        let after = self.rest(reading.end);
        let spaced = after_spaces(after);
        let lone = |value| with_first_scale(self.new_match(start..reading.end, value, kind, None), reading.first_scale);
        let at = self.text.len() - spaced.len();
        let Some((unit_word, unit)) = self.unit_word_at(&reading, start, at) else { return Ok(lone(value)) };
        let end = at + unit_word.len;
        if self.is_clock(&reading, start, &unit_word) {
            return Err(reading.end);
        }
        if context::is_denominator(&unit_word)
            && let Some(end) = context::parts(self.text, end)
        {
            return Err(end);
        }
        if unit.is_none() {
            return Ok(lone(value));
        }
        let whole = with_first_scale(self.new_match(start..end, value, kind, unit), reading.first_scale);
        Ok(match unit_word.row.sense {
            Sense::Money(_) => self.with_minor(whole),
            Sense::Minor(..) => return Self::reread(whole).ok_or(reading.end),
            _ => whole,
        })
    }

    fn with_sign(&self, found: Match<'t>, negative: bool) -> Match<'t> {
        let value = if negative { alloc::format!("-{}", found.value) } else { found.value };
        Match {
            first_scale: found.first_scale,
            ..self.new_match(found.start..found.end, value, found.kind, found.unit)
        }
    }

    /// The end of an amount with its unit before it, including the same unit after it: ৳৫০০/-, শতকরা ২৫ ভাগ.
    fn end_with_unit_again(&self, end: usize, unit_word: Sense) -> usize {
        let after = self.rest(end);
        let spaced = after_spaces(after);
        match units::after(spaced) {
            Some(found) if found.row.sense == unit_word => self.text.len() - spaced.len() + found.len,
            _ => end,
        }
    }

    /// Extends an amount of money by its minor unit: ২ টাকা ৬০ পয়সা.
    fn with_minor(&self, found: Match<'t>) -> Match<'t> {
        let tokens = Tokens::new(self.text, found.end);
        let Ok(Some(minor)) = grammar::read(tokens, Mode::Words) else { return found };
        let after = after_spaces(self.rest(minor.end));
        let Some(UnitWord { row, len, ending, .. }) = units::after(after) else { return found };
        if row.kind() != kinds::MINOR {
            return found;
        }
        let at = self.text.len() - after.len();
        let Some(sum) = self.text.get(found.start..at + len - ending.len()) else { return found };
        match read_quantity(sum) {
            Ok(sum) => Match {
                first_scale: found.first_scale,
                ..self.new_match(found.start..at + len, String::from(sum.value()), found.kind, found.unit)
            },
            Err(_) => found,
        }
    }

    /// Converts an amount in a minor unit alone, ৬০ পয়সা, to whole units.
    fn reread(mut found: Match<'t>) -> Option<Match<'t>> {
        let quantity = endings::stems(found.text).find_map(|text| read_quantity(text).ok())?;
        found.value = String::from(quantity.value());
        Some(found)
    }

    /// Tries ½ and the ana signs.
    fn signs(&self, at: usize) -> Try<'t> {
        let rest = self.rest(at);
        let end = at + rest.find(|c: char| !is_sign(c) && c != '৹' && c != '৷').unwrap_or(rest.len());
        let text = sure(self.text.get(at..end));
        // The ½ of ৩.৫½ is not a number of its own.
        let before = self.text.get(..at).and_then(|before| before.chars().next_back()).and_then(digit);
        if before.is_some() && text.starts_with(is_vulgar) {
            return Err(end);
        }
        match read_quantity(text) {
            Ok(quantity) => {
                Ok(self.new_match(at..end, String::from(quantity.value()), MatchKind::Figures, quantity.unit()))
            }
            Err(_) => Err(end),
        }
    }

    /// Whether the unit word makes its number a time of day: ৫টায় and ৫টার, and রাত ১০টা, but not রাতে ১০ জন.
    fn is_clock(&self, reading: &Reading<'_>, start: usize, found: &UnitWord<'_>) -> bool {
        // রাত ৯টাঃ ৩০: the visarga is a colon there.
        if !matches!(found.row.sense, Sense::Hour(_)) && found.row.word != "টাঃ" {
            return false;
        }
        // টাতে, টারও and টারই are used of things.
        if ["য\u{9BC}", "র"].iter().any(|ending| same_word(found.ending, ending)) && found.row.word != "টো" {
            return true;
        }
        match reject::period_before(sure(self.text.get(..start))) {
            // It is never one o'clock then, so একটা is one thing: সন্ধ্যায় একটা ফোন.
            Some(Period::Dawn | Period::Morning | Period::Afternoon | Period::Evening) => {
                reading.form != CountForm::Cardinal(1)
            }
            period => period.is_some(),
        }
    }

    fn new_match(&self, range: Range<usize>, value: String, kind: MatchKind, unit: Option<Unit<'t>>) -> Match<'t> {
        let text = sure(self.text.get(range.clone()));
        Match { text, start: range.start, end: range.end, value, kind, unit, first_scale: None }
    }
}

/// More bytes than the suffix of an ordinal has, with joiners.
const LONGEST_SUFFIX: usize = 18;

fn with_first_scale(found: Match<'_>, first_scale: FirstScale) -> Match<'_> {
    Match { first_scale: Some(first_scale), ..found }
}

fn written(reading: &Reading<'_>, negative: bool) -> String {
    let mut out = String::new();
    if negative {
        out.push('-');
    }
    reading.amount.write(&mut out);
    out
}

/// Whether a token is a count, perhaps with a classifier written onto it.
fn is_count(token: Token<'_>) -> bool {
    match token.kind {
        TokenKind::Word(Sense::Cardinal(_) | Sense::Score) => true,
        TokenKind::Other(word) => is_count_word(word),
        _ => false,
    }
}

/// Whether a word is a count with a classifier written onto it: তিনটি.
fn is_count_word(word: &str) -> bool {
    let is_count = |number| matches!(number, Number::Word(Sense::Cardinal(_) | Sense::Score));
    context::split(word, CLASSIFIERS, |number, _, _| is_count(number)).is_some()
}

/// Whether only spaces lie between two words.
fn is_beside(text: &str, end: usize, start: usize) -> bool {
    text.get(end..start).is_some_and(|between| after_spaces(between).is_empty())
}

/// The value of the digits at the end of `text`; `None` if there are none, or a fraction.
fn last_digits(text: &str) -> Option<u64> {
    let rest = text.trim_end_matches(|c| digit(c).is_some() || matches!(c, ',' | '.'));
    let literal = Literal::check(text.get(rest.len()..).filter(|digits| !digits.is_empty())?, rest.len()).ok()?;
    u64::try_from(literal.value()?.as_whole()?).ok()
}

mod in_words;
mod nouns;
mod range;
mod sign;
mod spaced_groups;
#[cfg(test)]
mod tests;
