//! A number in words as a date or time says it: তেরো, উনিশ শত একাত্তরের, দুই হাজার আট, সাড়ে নয়টায়.
//!
//! ```text
//! spoken = bend (cardinal | digits) | half | words      bend = সাড়ে | সোয়া | পৌনে      half = আধা | দেড় | আড়াই
//! words  = (cardinal? হাজার)? (cardinal শত)? cardinal?  up to 9999, as the grammar of numbers reads them
//! ```
//!
//! Only the last word may carry an ending, which says what the number is: a day, an hour, a length of time.

use super::count::Mode;
use super::grammar;
use super::lexicon::{self, Number};
use super::token::{Tokens, number_word};
use crate::text::cursor::{Gap, Text};
use crate::text::punctuation::marks;
use crate::words::kinds::{self, Kinds};
use crate::words::{Ending, Hit, Quarters, Sense, each_hit, has_stem};

/// A number in words, up to 9999, whose last word may carry an ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// The whole number named: 5 in সাড়ে পাঁচ, 1 in দেড়.
    pub(crate) value: u32,
    /// Quarters to add to it: 2 in সাড়ে পাঁচ and দেড়, -1 in পৌনে পাঁচ.
    pub(crate) quarters: i8,
    /// How many digits it has after a fraction word, as in সাড়ে ৯; 0 for words.
    pub(crate) digits: u8,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The ending of the last word.
    pub(crate) ending: Ending,
}

/// One more than the largest number.
const LIMIT: u32 = 10_000;

/// A year has at most five words; এক হাজার নয় শত একাত্তর has five.
const MOST_WORDS: usize = 6;

/// The scales of a number up to 9999.
const SCALES: Kinds = kinds::HUNDRED | kinds::THOUSAND;

/// The number in words at `at`.
pub(crate) fn spoken(text: Text<'_>, at: usize) -> Option<Spoken> {
    let first = hit(text, at, kinds::CARDINAL | kinds::THOUSAND | kinds::BEND | kinds::HALVES);
    match first.map(|first| first.sense).zip(first) {
        Some((Sense::Fraction(Quarters::Of(quarters)), first)) => Some(Spoken {
            quarters: if quarters % 4 == 2 { 2 } else { 0 },
            ..Spoken::new(u32::from(quarters / 4), at, &first)
        }),
        Some((Sense::Fraction(fraction), first)) => {
            bent(text, first.end, fraction).map(|bent| Spoken { start: at, ..bent })
        }
        _ => whole(text, at, first),
    }
}

impl Spoken {
    const fn new(value: u32, start: usize, word: &Hit) -> Self {
        Self { value, quarters: 0, digits: 0, start, end: word.end, ending: word.ending }
    }
}

/// The longest word of these kinds at `at`.
fn hit(text: Text<'_>, at: usize, wanted: Kinds) -> Option<Hit> {
    let mut best: Option<Hit> = None;
    each_hit(text, at, wanted, |hit| {
        if best.is_none_or(|best| hit.is_better(&best)) {
            best = Some(hit);
        }
    });
    best.filter(|hit| !hit.is_glued)
}

/// The number after a fraction word that ends at `end`: নয়, ৯; সোয়া ঘণ্টা is one and a quarter.
fn bent(text: Text<'_>, end: usize, fraction: Quarters) -> Option<Spoken> {
    let quarters = match fraction {
        Quarters::HalfMore => 2,
        Quarters::QuarterMore => 1,
        _ => -1,
    };
    let gap = text.gap(end);
    if !gap.only(marks::SPACE | marks::DASH) {
        return None;
    }
    let base = match text.digits(gap.end) {
        Some(digits) => (digits.count <= 2).then_some(Spoken {
            value: digits.value,
            quarters,
            digits: digits.count,
            start: gap.end,
            end: digits.end,
            ending: Ending::None,
        }),
        None => whole(text, gap.end, hit(text, gap.end, kinds::CARDINAL))
            .filter(|base| base.value < 100)
            .map(|base| Spoken { quarters, ..base }),
    };
    let alone = Spoken { value: 1, quarters, digits: 0, start: end, end, ending: Ending::None };
    base.or((fraction != Quarters::HalfMore).then_some(alone))
}

/// The number at `at`, whose first word is `first` where dates know it.
fn whole(text: Text<'_>, at: usize, first: Option<Hit>) -> Option<Spoken> {
    if let Some(first) = first
        && let Some(count) = first.sense.count()
        && first.ending != Ending::Hundred
    {
        // Most numbers of a date are one word.
        let gap = text.gap(first.end);
        let goes_on = first.ending == Ending::None && is_space(gap) && has_stem(text.rest(gap.end), SCALES);
        if !goes_on {
            return Some(Spoken::new(u32::from(count), at, &first));
        }
    }
    let (end, last) = words(text, at)?;
    let read = |end| {
        let reading = grammar::read(Tokens::new(text.0.get(..end)?, at), Mode::Words).ok()??;
        let value = u32::try_from(reading.amount.value()?.as_whole()?).ok().filter(|value| *value < LIMIT)?;
        Some(Spoken { value, quarters: 0, digits: 0, start: at, end: reading.end, ending: Ending::None })
    };
    // The grammar knows no endings, so it sees the stem of the last word only.
    let bent = last.and_then(|last| {
        let read = read(last.stem).filter(|read| read.end == last.stem)?;
        Some(Spoken { end: last.end, ending: last.ending, ..read })
    });
    bent.or_else(|| read(end?))
}

/// Where the number words at `at` end that carry no ending, if there is a scale among them, and the one that follows with an
/// ending; `None` where there is neither: a lone count that dates do not know is not one.
fn words(text: Text<'_>, at: usize) -> Option<(Option<usize>, Option<Hit>)> {
    let (mut end, mut place, mut has_scale) = (at, at, false);
    for _ in 0..MOST_WORDS {
        let word = number_word(text.rest(place));
        match lexicon::number(word) {
            Some(Number::Word(Sense::Cardinal(_) | Sense::Score)) => {}
            Some(Number::Word(Sense::Scale(2))) if end == at => return None,
            Some(Number::Word(Sense::Scale(2 | 3)) | Number::Joined { scale: Sense::Scale(2 | 3), .. }) => {
                has_scale = true;
            }
            _ => {
                let last = hit(text, place, kinds::CARDINAL | SCALES).filter(|last| last.ending != Ending::None);
                let is_bent = last.is_some_and(|last| end > at || last.sense == Sense::Scale(3));
                return (has_scale || is_bent).then_some((has_scale.then_some(end), last));
            }
        }
        end = place + word.len();
        let gap = text.gap(end);
        if !is_space(gap) {
            break;
        }
        place = gap.end;
    }
    has_scale.then_some((Some(end), None))
}

/// Whether a gap is spaces and nothing else.
const fn is_space(gap: Gap) -> bool {
    gap.has(marks::SPACE) && gap.only(marks::SPACE)
}

#[cfg(test)]
mod tests {
    use alloc::string::{String, ToString};

    use super::{Spoken, spoken};
    use crate::number::{to_words, to_year_words};
    use crate::text::cursor::Text;
    use crate::words::Ending::{self, Counted, Genitive, Hour, Ordinal, Unit};
    use crate::words::{HourForm, Unit as U};

    #[test]
    fn as_dates_and_times_say_them() {
        let rows: &[(&str, u32, i8, Ending, &str)] = &[
            ("তেরো", 13, 0, Ending::None, ""),
            ("তেরো।", 13, 0, Ending::None, "।"),
            ("একুশে ফেব্রুয়ারি", 21, 0, Ordinal, " ফেব্রুয়ারি"),
            ("পাঁচই জুন", 5, 0, Ordinal, " জুন"),
            ("নয়টায়", 9, 0, Hour(HourForm::Locative), ""),
            ("পাঁচটি বই", 5, 0, Counted, " বই"),
            ("তিনদিন পর", 3, 0, Unit(U::Day), " পর"),
            ("উনিশ শত একাত্তর", 1971, 0, Ending::None, ""),
            ("দুই হাজারের", 2000, 0, Genitive, ""),
            ("এক হাজার ২৫ জন", 1000, 0, Ending::None, " ২৫ জন"),
            ("ন শো", 900, 0, Ending::None, ""),
            ("উনিশশো একাত্তরের", 1971, 0, Genitive, ""),
            ("উনিশ শ’ একাত্তর", 1971, 0, Ending::None, ""),
            ("উনিশশ' একাত্তর সালে", 1971, 0, Ending::None, " সালে"),
            ("দুই হাজার আট", 2008, 0, Ending::None, ""),
            ("দু হাজার আট", 2008, 0, Ending::None, ""),
            ("দুহাজার আট", 2008, 0, Ending::None, ""),
            ("দুই সহস্র আট", 2008, 0, Ending::None, ""),
            ("এক হাজার নয় শত একাত্তর", 1971, 0, Ending::None, ""),
            ("হাজারের বেশি", 1000, 0, Genitive, " বেশি"),
            ("হাজার বছর", 1000, 0, Ending::None, " বছর"),
            ("পাঁচ ছয়টায়", 5, 0, Ending::None, " ছয়টায়"),
            ("পাঁচ লাখ", 5, 0, Ending::None, " লাখ"),
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
            for encode in [|text: &str| String::from(text), composed] {
                let text = encode(written);
                let found = spoken(Text(&text), 0);
                let shown = found.map(|found| (found.value, found.quarters, found.ending, text.get(found.end..)));
                assert_eq!(shown, Some((value, quarters, ending, Some(&*encode(rest)))), "{text}");
            }
        }
    }

    /// The other encoding of য় and ড়.
    fn composed(text: &str) -> String {
        text.replace("য\u{9BC}", "\u{9DF}").replace("ড\u{9BC}", "\u{9DC}")
    }

    #[test]
    fn every_number_and_year_reads_back() {
        for value in 1..10_000_u16 {
            let number = to_words(&value.to_string()).unwrap();
            for text in [number, to_year_words(value)] {
                let found = spoken(Text(&text), 0).map(|found| (found.value, found.end));
                assert_eq!(found, Some((u32::from(value), text.len())), "{text}");
            }
        }
    }

    #[test]
    fn digits_count_only_after_a_fraction_word() {
        assert!(matches!(spoken(Text("সাড়ে ০৯"), 0), Some(Spoken { value: 9, digits: 2, .. })));
        for text in [
            "৯",
            "৯ হাজার",
            "শত",
            "সাড়ে",
            "সাড়ে ২০২৩",
            "সাড়ে তিন হাজার",
            "বার",
            "দু",
            "দু একদিন",
            "বারবার",
            "তেরোজনা",
            "নব্বই হাজার",
            "",
        ] {
            assert_eq!(spoken(Text(text), 0), None, "{text}");
        }
    }
}
