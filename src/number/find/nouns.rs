//! Disambiguates a number by a noun beside it, a [cue](Cue).
//!
//! | beside | ambiguous | decides for |
//! |---|---|---|
//! | জমি | ৫ শতাংশ | a measure of land, not percent |
//! | শ্রেণি | ১১শ | the ordinal, not hundreds |
//! | তাপমাত্রা | -৫ | a minus, not a dash |

use super::{FindIter, Match, MatchKind};
use crate::number::context;
use crate::number::exact::Exact;
use crate::number::grammar::Reading;
use crate::number::lexicon;
use crate::number::literal::Literal;
use crate::number::quantity::{Unit, are_hundredths};
use crate::number::ranks;
use crate::number::token::{first_word, last_word, word_len};
use crate::number::units::{self, UnitWord};
use crate::script::VISARGA;
use crate::text::cursor::digit;
use crate::text::fold::same_word;
use crate::text::punctuation::{after_spaces, before_spaces, is_hyphen};
use crate::text::sure::sure;
use crate::words::{self, Cue, Currency, Endings, Sense, endings, kinds};

impl<'t> FindIter<'t> {
    /// The unit word at byte `at`, after a number that starts at byte `start`, and its unit in this context.
    pub(super) fn unit_word_at(
        &self,
        reading: &Reading<'t>,
        start: usize,
        at: usize,
    ) -> Option<(UnitWord<'t>, Option<Unit<'t>>)> {
        let text = self.rest(at);
        let (unit_word, measure) = units::after_or_measure(text);
        if let Some(found) = measure
            && is_measure(sure(self.text.get(..start)), &found, text)
        {
            return Some((found, Some(Unit::Measure(found.word))));
        }
        let unit_word = unit_word?;
        let unit = match unit_word.row.sense {
            // In the locative ভাগ is a part, divided into 73 parts (৭৩ ভাগে ভাগ), unless a verb of reaching a value follows (৮০ ভাগে
            // উন্নীত).
            Sense::Percent if units::is_part(unit_word.word) => {
                let is_share = !unit_word.ending.starts_with('\u{9C7}')
                    || unit_word.ending.starts_with("\u{9C7}র")
                    || precedes_change(sure(text.get(unit_word.len..)));
                Some(Unit::Percent).filter(|_| is_share && are_hundredths(self.text, reading))
            }
            // Sixteen anas, a whole taka, mean "wholly": ষোলো আনা বাঙালি.
            Sense::Minor(_, parts @ 16) if reading.amount.value() == Some(Exact::whole(parts.into())) => None,
            Sense::Money(Currency::Riyal)
                if units::noun(after_spaces(sure(text.get(unit_word.len..))))
                    .is_some_and(|found| found.row.sense == Sense::Cue(Cue::Club)) =>
            {
                return None;
            }
            // A compound, perhaps of another measure: ৫ কিলো-বাইট.
            Sense::Measure if is_joined(sure(text.get(unit_word.len..))) => None,
            sense => Unit::of(sense, unit_word.word),
        };
        Some((unit_word, unit))
    }

    /// The digits from `at` to `end` with শ as an ordinal, not hundreds, beside a noun that takes one: ১১শ শ্রেণি.
    pub(super) fn sanskrit_rank(&self, at: usize, end: usize) -> Option<Match<'t>> {
        let spaced = after_spaces(self.rest(end));
        if !spaced.starts_with(ranks::SHA) {
            return None;
        }
        let (suffix, after) = spaced.split_at_checked(word_len(spaced))?;
        let is_named = || {
            let before = sure(self.text.get(..at));
            is_cue_before(before, Cue::Ruler) && !context::is_amount(after, kinds::UNIT_WORD)
        };
        if !same_word(suffix, ranks::SHA) || !precedes_ranked(after) && !is_named() {
            return None;
        }
        let value = Literal::check(self.text.get(at..end)?, at).ok()?.value()?.as_whole()?;
        u64::try_from(value).ok().filter(|value| ranks::suffix_fits(*value, suffix))?;
        let end = self.text.len() - after.len();
        Some(self.new_match(at..end, alloc::format!("{value}"), MatchKind::Ordinal, None))
    }
}

/// Whether a noun or larger measure makes a measure of the word at the start of `after`: ৫ শতাংশ জমি, ২ ভরি ৫ আনা, ওজন ১৫০ পাউন্ড.
fn is_measure(before: &str, found: &UnitWord<'_>, after: &str) -> bool {
    let Sense::MeasureOf(cue) = found.row.sense else { return false };
    // গ্রামে is in a village.
    if found.row.endings == Endings::Whole && !found.ending.is_empty() {
        return false;
    }
    let is_it = |other: Cue| match cue {
        Cue::Gold => matches!(other, Cue::Gold | Cue::Necklace | Cue::Weight),
        Cue::Weighed => matches!(other, Cue::Gold | Cue::Weighed | Cue::Weight),
        _ => other == cue,
    };
    cue_after(sure(after.get(found.len..))).is_some_and(is_it)
        || follows_larger_measure(before, cue)
        || cue != Cue::Land && follows_cue(before, |other| other == Cue::Weight)
        || cue == Cue::Gold && follows_cue(before, |other| other == Cue::Gold)
}

/// Whether a verb of reaching a value follows: ৮০ ভাগে উন্নীত.
fn precedes_change(after: &str) -> bool {
    units::noun(after_spaces(after)).is_some_and(|found| found.row.sense == Sense::Cue(Cue::Change))
}

/// Whether `after` begins with a hyphen and another word, not with an ending as in কেজি-র.
fn is_joined(after: &str) -> bool {
    let word = after.strip_prefix(is_hyphen).map(|rest| sure(rest.get(..word_len(rest))));
    word.is_some_and(|word| !word.is_empty() && !endings::is_numeral_ending(word))
}

/// Whether `before` ends with an amount in a larger measure of the same noun: ১ একর before ২০ শতাংশ, but not প্রতি একর.
fn follows_larger_measure(before: &str, cue: Cue) -> bool {
    let before = before_spaces(before);
    let word = last_word(before);
    let count = before_spaces(sure(before.get(..before.len() - word.len())));
    if !count.ends_with(|c| digit(c).is_some()) && lexicon::number(last_word(count)).is_none() {
        return false;
    }
    let is = |row: &words::Row| row.sense == Sense::MeasureOf(cue);
    endings::stems(word)
        .any(|stem| words::row_of(stem, kinds::MEASURE).is_some() && words::row_of(stem, kinds::CUE).is_some_and(is))
}

/// What the noun after an amount tells of it; adjectives may precede the noun: the জমি of ৫ শতাংশ খাস জমি.
fn cue_after(mut text: &str) -> Option<Cue> {
    for _ in 0..NEAR {
        let after = after_spaces(text);
        let found = units::noun(after)?;
        match found.row.sense {
            Sense::Cue(Cue::Modifier) => text = after.get(found.len..)?,
            Sense::Cue(cue) => return Some(cue),
            _ => return None,
        }
    }
    None
}

/// How many words beside a number are tested.
const NEAR: usize = 3;

/// Whether the last known noun at the end of `before`, perhaps with a word or two after it, satisfies `is`: তাপমাত্রা ছিল, তাপমাত্রা:.
pub(super) fn follows_cue(before: &str, is: impl Fn(Cue) -> bool) -> bool {
    let mut rest = before_remark(before_spaces(before));
    let end = rest.len();
    for _ in 0..NEAR {
        rest = rest.strip_suffix([':', VISARGA]).map_or(rest, before_spaces);
        let word = last_word(rest);
        rest = sure(rest.get(..rest.len() - word.len()));
        if word.is_empty() || words::row_of(word, kinds::NUMBERED).is_some() {
            return false;
        }
        // Perhaps two words: রান রেট, জারণ সংখ্যা.
        let noun = before.get(rest.len()..end).and_then(units::noun);
        let longer = noun.and_then(|_| two_words(sure(before.get(..end)), rest));
        match longer.or(noun).map(|found| found.row.sense) {
            None | Some(Sense::Cue(Cue::Modifier | Cue::Necklace)) => rest = before_spaces(rest),
            Some(sense) => return matches!(sense, Sense::Cue(cue) if is(cue)),
        }
    }
    false
}

/// `text` without a remark in brackets at its end: শেয়ারপ্রতি আয় (ইপিএস).
fn before_remark(text: &str) -> &str {
    let remark = text.strip_suffix(')').and_then(|inside| inside.rsplit_once('('));
    match remark {
        Some((before, remark)) if remark.len() <= REMARK && !remark.contains([')', '\n']) => before_spaces(before),
        _ => text,
    }
}

/// A longer remark separates the number from what precedes.
const REMARK: usize = 60;

/// The noun of two words that `text` ends with, the second of which follows `rest`.
fn two_words<'t>(text: &'t str, rest: &str) -> Option<UnitWord<'t>> {
    let first = before_spaces(rest);
    let both = text.get(first.len() - last_word(first).len()..)?;
    units::noun(both).filter(|found| found.len == both.len() && found.word.contains(' '))
}

/// Whether `before` ends with a noun that is this cue.
fn is_cue_before(before: &str, cue: Cue) -> bool {
    let before = before_spaces(before);
    let word = last_word(before);
    let is = |text: &str| {
        units::noun(text).is_some_and(|found| found.row.sense == Sense::Cue(cue) && found.len == text.len())
    };
    is(word)
        || two_words(before, sure(before.get(..before.len() - word.len())))
            .is_some_and(|found| found.row.sense == Sense::Cue(cue))
}

/// Whether a dash before a number is its minus for what follows the number: -৫ ডিগ্রি, -২.৫ শতাংশ প্রবৃদ্ধি.
pub(super) fn precedes_signed(after: &str) -> bool {
    let after = after_spaces(after);
    let is = |text: &str, wanted| units::noun(text).is_some_and(|found| found.row.sense == Sense::Cue(wanted));
    let percent = units::after(after).filter(|unit_word| unit_word.row.sense == Sense::Percent);
    is(after, Cue::Degree)
        || percent.is_some_and(|unit_word| is(after_spaces(sure(after.get(unit_word.len..))), Cue::MaybeNegative))
}

/// Whether a noun that takes an ordinal follows, perhaps after more ordinals: ১১শ শ্রেণি, ১৭শ ও ১৮শ শতাব্দী.
fn precedes_ranked(after: &str) -> bool {
    let mut text = after;
    for _ in 0..NEAR {
        // শতক is not among these nouns, since it is also a measure of land.
        if matches!(cue_after(text), Some(Cue::Ranked | Cue::Ruler)) || context::is_century(first_word(text)) {
            return true;
        }
        let Some(next) = after_conjunction(text).and_then(after_rank) else { return false };
        text = next;
    }
    false
}

/// What follows a conjunction, comma or hyphen at the start of `text`.
fn after_conjunction(text: &str) -> Option<&str> {
    let text = after_spaces(text);
    if let Some(rest) = text.strip_prefix(|c| c == ',' || is_hyphen(c)) {
        return Some(after_spaces(rest));
    }
    let (word, rest) = text.split_at_checked(word_len(text))?;
    words::row_of(word, kinds::AND | kinds::FROM).map(|_| after_spaces(rest))
}

/// What follows digits with শ at the start of `text`.
fn after_rank(text: &str) -> Option<&str> {
    let suffixed = after_spaces(text.trim_start_matches(|c| digit(c).is_some()));
    let (suffix, rest) = suffixed.split_at_checked(word_len(suffixed))?;
    (text.starts_with(|c| digit(c).is_some()) && same_word(suffix, ranks::SHA)).then_some(rest)
}
