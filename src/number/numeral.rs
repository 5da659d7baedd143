//! Parses the numbers of dates and times: ১৩, তেরো, উনিশ শত একাত্তরের, দুই হাজার আট, সাড়ে নয়টায়.
//!
//! ```text
//! numeral  = digits | modifier (cardinal | digits) | half | words
//! modifier = সাড়ে | সোয়া | পৌনে      half = আধা | দেড় | আড়াই
//! words    = a number with a scale, by the grammar of numbers: উনিশ শত একাত্তর, সাড়ে তিন হাজার, ৫ লাখ
//! ```
//!
//! Only the last word may have an ending, which says what the number is: a day, an hour, a duration.

use super::after_scale::{self, AfterScale};
use super::count::Mode;
use super::grammar;
use super::token::{Tokens, number_word};
use crate::text::cursor::{Digits, Gap, Text, has_digit};
use crate::text::fold::same_word;
use crate::text::punctuation::marks;
use crate::words::kinds::{self, Kinds};
use crate::words::{self, Ending, Endings, Hit, Quarters, Sense};

/// A number in a date or time: digits, or words of which the last may have an ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Numeral {
    /// The whole number: 5 in সাড়ে ৫, 1 in দেড়.
    pub(crate) value: u32,
    /// Quarters to add to it: 2 in সাড়ে ৫ and দেড়, -1 in পৌনে ৫.
    pub(crate) quarters: i8,
    /// How many digits; 0 for a number in words.
    pub(crate) digits: u8,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The ending of the last word.
    pub(crate) ending: Ending,
}

/// More words than a number in a date has: এক হাজার নয় শত একাত্তর has five.
const MOST_WORDS: usize = 10;

/// Parses the numeral at `at`. `look` finds the longest word of some kinds at a place.
pub(crate) fn numeral(text: Text<'_>, at: usize, look: impl Fn(usize, Kinds) -> Option<Hit> + Copy) -> Option<Numeral> {
    let one = if let Some(digits) = text.digits(at) {
        Some(Numeral::figures(digits))
    } else {
        let first = look(at, kinds::CARDINAL | kinds::THOUSAND | kinds::FRACTION_MODIFIER | kinds::HALVES)?;
        match first.sense {
            _ if has_scale(&first) => None,
            Sense::Fraction(Quarters::Of(quarters)) => Some(Numeral {
                quarters: if quarters % 4 == 2 { 2 } else { 0 },
                ..Numeral::word(u32::from(quarters / 4), &first)
            }),
            Sense::Fraction(fraction) => {
                modified(text, first.end, fraction, look).map(|number| Numeral { start: at, ..number })
            }
            _ => first.sense.count().map(|count| Numeral::word(u32::from(count), &first)),
        }
    };
    if let Some(one) = one {
        // Fast path: most numbers of a date are one word or digits.
        let gap = text.gap(one.end);
        if one.ending != Ending::None || !is_space(gap) || look(gap.end, kinds::SCALE).is_none() {
            return Some(one);
        }
    }
    with_scale(text, at, look)
}

/// Whether a word includes a scale or needs the one after it: একশ, দেড়শো, দু হাজার.
const fn has_scale(word: &Hit) -> bool {
    matches!(word.ending, Ending::Scaled)
}

impl Numeral {
    const fn figures(digits: Digits) -> Self {
        let Digits { value, count, start, end } = digits;
        Self { value, quarters: 0, digits: count, start, end, ending: Ending::None }
    }

    const fn word(value: u32, word: &Hit) -> Self {
        Self { value, quarters: 0, digits: 0, start: word.start, end: word.end, ending: word.ending }
    }
}

/// The number that a fraction word before `end` modifies: নয়, ৯; without one, সোয়া is one and a quarter.
fn modified(
    text: Text<'_>,
    end: usize,
    fraction: Quarters,
    look: impl Fn(usize, Kinds) -> Option<Hit> + Copy,
) -> Option<Numeral> {
    let quarters = match fraction {
        Quarters::HalfMore => 2,
        Quarters::QuarterMore => 1,
        _ => -1,
    };
    let gap = text.gap(end);
    if !gap.only(marks::SPACE | marks::DASH) {
        return None;
    }
    let base = match (text.digits(gap.end), look(gap.end, kinds::CARDINAL)) {
        (Some(digits), _) => Some(Numeral::figures(digits)).filter(|base| base.digits <= 2),
        // সাড়ে চৌদ্দশ has a scale.
        (None, Some(word)) if has_scale(&word) => return None,
        (None, word) => word.and_then(|word| Some(Numeral::word(u32::from(word.sense.count()?), &word))),
    };
    let alone = Numeral { value: 1, quarters, digits: 0, start: end, end, ending: Ending::None };
    base.map(|base| Numeral { quarters, ..base }).or((fraction != Quarters::HalfMore).then_some(alone))
}

/// Parses the number with a scale at `at`, by the grammar of numbers; `u32::MAX` if it is larger.
fn with_scale(text: Text<'_>, at: usize, look: impl Fn(usize, Kinds) -> Option<Hit> + Copy) -> Option<Numeral> {
    // Digits after words are another number, except in সাড়ে ৩ হাজার and দুই হাজার ৫০০.
    let mut may_be_digits = text.is_digit(at);
    let (mut end, mut place, mut last) = (at, at, None);
    let mut follows_scale = false;
    for _ in 0..MOST_WORDS {
        let scaled = core::mem::take(&mut follows_scale);
        if let Some(digits) = text.digits(place).filter(|_| may_be_digits) {
            end = digits.end;
        } else if let Some(word) =
            look(place, kinds::CARDINAL | kinds::SCALE | kinds::FRACTION_MODIFIER | kinds::HALVES)
        {
            if scaled && begins_another(text, at, &word) {
                break;
            }
            if word.ending != Ending::None && !has_scale(&word) {
                last = Some(word);
                break;
            }
            follows_scale = has_scale(&word) || kinds::of(word.sense) & kinds::SCALE != 0;
            may_be_digits |= follows_scale || kinds::of(word.sense) & kinds::FRACTION_MODIFIER != 0;
            end = word.end;
        } else if let Some(short) = short(text, place).filter(|_| scaled) {
            end = short;
        } else {
            break;
        }
        let gap = text.gap(end);
        if !is_space(gap) {
            break;
        }
        place = gap.end;
    }
    let read = |end| {
        let reading = grammar::read(Tokens::new(text.0.get(..end)?, at), Mode::Words).ok()??;
        let value = u32::try_from(reading.amount.value()?.as_whole()?).unwrap_or(u32::MAX);
        Some(Numeral { value, quarters: 0, digits: 0, start: at, end: reading.end, ending: Ending::None })
    };
    // The grammar has no endings, so it gets only the stem of the last word.
    let inflected = last.and_then(|last| {
        let read = read(last.stem).filter(|read| read.end == last.stem)?;
        Some(Numeral { end: last.end, ending: last.ending, ..read })
    });
    inflected.or_else(|| read(end))
}

/// Whether the word after a scale is not part of the number: দুই হাজার একর, ৫০ হাজার এক দিন. In a date নয় is nine.
fn begins_another(text: Text<'_>, number: usize, word: &Hit) -> bool {
    if has_scale(word) || word.sense.count().is_none() {
        return false;
    }
    if word.ending != Ending::None {
        return after_scale::is_another(text.rest(word.start));
    }
    let before = text.0.get(number..word.start).unwrap_or("");
    let follows_figures = has_digit(before);
    let after = AfterScale { text: text.0, number, start: word.start, end: word.end, follows_figures };
    !same_word(text.0.get(word.start..word.end).unwrap_or(""), "নয়") && after.begins_another()
}

/// The end of দু, ছ or ন at `at`, which are numbers after a scale: উনিশশো ন.
fn short(text: Text<'_>, at: usize) -> Option<usize> {
    let word = number_word(text.rest(at));
    let row = words::row_of(word, kinds::CARDINAL)?;
    (row.endings == Endings::Short).then_some(at + word.len())
}

/// Whether a gap is only spaces.
const fn is_space(gap: Gap) -> bool {
    gap.has(marks::SPACE) && gap.only(marks::SPACE)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::{Numeral, numeral};
    use crate::number::{to_words, to_year_words};
    use crate::text::cursor::Text;
    use crate::text::fold::encodings;
    use crate::words::Ending::{self, Counted, Genitive, Hour, Ordinal, TimeUnit};
    use crate::words::{Hit, HourForm, TimeUnit as U, each_hit};

    fn read(text: &str) -> Option<Numeral> {
        let text = Text(text);
        numeral(text, 0, |at, wanted| {
            let mut best: Option<Hit> = None;
            each_hit(text, at, wanted, |hit| {
                if best.is_none_or(|best| hit.is_better(&best)) {
                    best = Some(hit);
                }
            });
            best.filter(|hit| !hit.is_glued)
        })
    }

    #[test]
    fn as_dates_and_times_say_them() {
        let rows: &[(&str, u32, i8, Ending, &str)] = &[
            ("তেরো", 13, 0, Ending::None, ""),
            ("তেরো।", 13, 0, Ending::None, "।"),
            ("একুশে ফেব্রুয়ারি", 21, 0, Ordinal, " ফেব্রুয়ারি"),
            ("পাঁচই জুন", 5, 0, Ordinal, " জুন"),
            ("নয়টায়", 9, 0, Hour(HourForm::Locative), ""),
            ("পাঁচটি বই", 5, 0, Counted, " বই"),
            ("তিনদিন পর", 3, 0, TimeUnit(U::Day), " পর"),
            ("উনিশ শত একাত্তর", 1971, 0, Ending::None, ""),
            ("দুই হাজারের", 2000, 0, Genitive, ""),
            ("এক হাজার ২৫ জন", 1025, 0, Ending::None, " জন"),
            ("দেড়শ বছর", 150, 0, Ending::None, " বছর"),
            ("আড়াই শো বছর", 250, 0, Ending::None, " বছর"),
            ("সাড়ে চৌদ্দশ বছর", 1450, 0, Ending::None, " বছর"),
            ("পৌনে দুইশ বছর", 175, 0, Ending::None, " বছর"),
            ("উনিশশো ন, ভোরে", 1909, 0, Ending::None, ", ভোরে"),
            ("দুই হাজার ছয় ছ", 2006, 0, Ending::None, " ছ"),
            ("বার শ আটষট্টি", 1268, 0, Ending::None, ""),
            ("বারশো আটষট্টি", 1268, 0, Ending::None, ""),
            ("ন শো", 900, 0, Ending::None, ""),
            ("উনিশশো একাত্তরের", 1971, 0, Genitive, ""),
            ("উনিশ শ’ একাত্তর", 1971, 0, Ending::None, ""),
            ("উনিশশ' একাত্তর সালে", 1971, 0, Ending::None, " সালে"),
            ("দুই হাজার আট", 2008, 0, Ending::None, ""),
            ("দু দিন আগে", 2, 0, Ending::None, " দিন আগে"),
            ("দু হাজার আট", 2008, 0, Ending::None, ""),
            ("দুহাজার আট", 2008, 0, Ending::None, ""),
            ("দুই সহস্র আট", 2008, 0, Ending::None, ""),
            ("এক হাজার নয় শত একাত্তর", 1971, 0, Ending::None, ""),
            ("হাজারের বেশি", 1000, 0, Genitive, " বেশি"),
            ("হাজার বছর", 1000, 0, Ending::None, " বছর"),
            ("পাঁচ ছয়টায়", 5, 0, Ending::None, " ছয়টায়"),
            ("দুই শ্রাবণ", 2, 0, Ending::None, " শ্রাবণ"),
            ("পাঁচ শত্রু", 5, 0, Ending::None, " শত্রু"),
            ("পাঁচ লাখ", 500_000, 0, Ending::None, ""),
            ("৫ হাজার বছর", 5000, 0, Ending::None, " বছর"),
            ("দেড় হাজার বছর", 1500, 0, Ending::None, " বছর"),
            ("সাড়ে ৩ হাজার", 3500, 0, Ending::None, ""),
            ("দুই লাখ পাঁচ হাজার", 205_000, 0, Ending::None, ""),
            ("৯ হাজার কোটি", u32::MAX, 0, Ending::None, ""),
            ("পাঁচশ", 500, 0, Ending::None, ""),
            ("দেড়টায়", 1, 2, Hour(HourForm::Locative), ""),
            ("আড়াই ঘণ্টা", 2, 2, Ending::None, " ঘণ্টা"),
            ("আধা ঘণ্টা", 0, 2, Ending::None, " ঘণ্টা"),
            ("সাড়ে নয়টায়", 9, 2, Hour(HourForm::Locative), ""),
            ("সাড়ে ৯টায়", 9, 2, Ending::None, "টায়"),
            ("পৌনে-১২টা", 12, -1, Ending::None, "টা"),
            ("সোয়া এক", 1, 1, Ending::None, ""),
            ("সোয়া ঘণ্টা", 1, 1, Ending::None, " ঘণ্টা"),
        ];
        for &(written, value, quarters, ending, rest) in rows {
            for (text, rest) in encodings(written).into_iter().zip(encodings(rest)) {
                let found = read(&text);
                let shown = found.map(|found| (found.value, found.quarters, found.ending, text.get(found.end..)));
                assert_eq!(shown, Some((value, quarters, ending, Some(&*rest))), "{text}");
            }
        }
    }

    #[test]
    fn every_number_and_year_reads_back() {
        for value in 1..10_000_u16 {
            for text in [to_words(value).to_string(), to_year_words(value).to_string()] {
                let found = read(&text).map(|found| (found.value, found.end));
                assert_eq!(found, Some((u32::from(value), text.len())), "{text}");
            }
        }
    }

    #[test]
    fn digits_are_counted_and_others_are_none() {
        assert!(matches!(read("২০২৩"), Some(Numeral { value: 2023, digits: 4, end: 12, .. })));
        assert!(matches!(read("সাড়ে ০৯"), Some(Numeral { value: 9, digits: 2, .. })));
        for text in ["শত", "সাড়ে", "সাড়ে ২০২৩", "বার", "দু", "দু একদিন", "বারবার", "তেরোজনা", ""]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
