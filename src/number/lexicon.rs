//! The words numbers are said with: rows, and how to look one up.
//!
//! Sources: the standard forms of Bangla Academy spelling for 0-99 as taught in the first school year, with the older and
//! spoken variants found in running text. No two numbers share a word.

use super::fold::same_word;
use super::index::{Index, nodes};
use super::openings::{ENDS, Letters, Openings, contains, first_letter};
use super::units::CLASSIFIERS;
use crate::script::in_block;
use Word::{Cardinal, Fraction, Minus, Part, Plus, Point, Score, Unit};

/// What a word does in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// One of 0..=99.
    Cardinal(u8),
    /// কুড়ি: twenty, or scores when a count stands before it.
    Score,
    /// A power of ten, by its exponent: শ 2, হাজার 3, লাখ 5, কোটি 7.
    Unit(u8),
    /// A word for quarters and halves.
    Fraction(Quarters),
    /// A denominator: চতুর্থাংশ is 4.
    Part(u8),
    /// দশমিক, the decimal point.
    Point,
    /// A word for the minus sign.
    Minus,
    /// A word for the plus sign.
    Plus,
}

/// The fraction words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quarters {
    /// A value that stands alone or before a unit, in quarters: আধা is 2, আড়াই is 10.
    Of(u8),
    /// তেহাই, one third: no decimal can hold it.
    Third,
    /// সাড়ে: half more than the number that follows.
    HalfMore,
    /// সোয়া: a quarter more than the number or unit that follows, or 1.25 alone.
    QuarterMore,
    /// পৌনে: a quarter less than the number or unit that follows.
    QuarterLess,
}

/// The number, point and sign words; the first word of a cardinal is the one `to_words` writes.
#[rustfmt::skip]
const WORDS: &[(&str, Word); COUNT] = &[
    ("শূন্য", Cardinal(0)), ("শুন্য", Cardinal(0)), ("শূণ্য", Cardinal(0)), ("জিরো", Cardinal(0)),
    ("এক", Cardinal(1)),
    ("দুই", Cardinal(2)), ("দু", Cardinal(2)),
    ("তিন", Cardinal(3)),
    ("চার", Cardinal(4)),
    ("পাঁচ", Cardinal(5)), ("পাচ", Cardinal(5)),
    ("ছয়", Cardinal(6)), ("ছ", Cardinal(6)),
    ("সাত", Cardinal(7)),
    ("আট", Cardinal(8)),
    ("নয়", Cardinal(9)), ("ন", Cardinal(9)),
    ("দশ", Cardinal(10)),
    ("এগারো", Cardinal(11)), ("এগার", Cardinal(11)),
    ("বারো", Cardinal(12)), ("বার", Cardinal(12)),
    ("তেরো", Cardinal(13)), ("তের", Cardinal(13)),
    ("চৌদ্দ", Cardinal(14)), ("চোদ্দ", Cardinal(14)), ("চৌদ্দো", Cardinal(14)), ("চোদ্দো", Cardinal(14)),
    ("পনেরো", Cardinal(15)), ("পনের", Cardinal(15)), ("পনরো", Cardinal(15)), ("পনর", Cardinal(15)),
    ("ষোলো", Cardinal(16)), ("ষোল", Cardinal(16)),
    ("সতেরো", Cardinal(17)), ("সতের", Cardinal(17)), ("সতরো", Cardinal(17)),
    ("আঠারো", Cardinal(18)), ("আঠার", Cardinal(18)), ("আঠেরো", Cardinal(18)), ("আঠের", Cardinal(18)),
    ("উনিশ", Cardinal(19)), ("ঊনিশ", Cardinal(19)),
    ("বিশ", Cardinal(20)),
    ("একুশ", Cardinal(21)),
    ("বাইশ", Cardinal(22)),
    ("তেইশ", Cardinal(23)),
    ("চব্বিশ", Cardinal(24)),
    ("পঁচিশ", Cardinal(25)), ("পচিশ", Cardinal(25)),
    ("ছাব্বিশ", Cardinal(26)),
    ("সাতাশ", Cardinal(27)), ("সাতাইশ", Cardinal(27)),
    ("আটাশ", Cardinal(28)), ("আঠাইশ", Cardinal(28)), ("আঠাশ", Cardinal(28)), ("আটাইশ", Cardinal(28)),
    ("ঊনত্রিশ", Cardinal(29)), ("উনত্রিশ", Cardinal(29)), ("ঊনতিরিশ", Cardinal(29)), ("উনতিরিশ", Cardinal(29)),
    ("ত্রিশ", Cardinal(30)), ("তিরিশ", Cardinal(30)),
    ("একত্রিশ", Cardinal(31)), ("একতিরিশ", Cardinal(31)),
    ("বত্রিশ", Cardinal(32)), ("বতিরিশ", Cardinal(32)),
    ("তেত্রিশ", Cardinal(33)), ("তেতিরিশ", Cardinal(33)),
    ("চৌত্রিশ", Cardinal(34)), ("চৌতিরিশ", Cardinal(34)),
    ("পঁয়ত্রিশ", Cardinal(35)), ("পঁইত্রিশ", Cardinal(35)), ("পঁয়তিরিশ", Cardinal(35)), ("পঁইতিরিশ", Cardinal(35)), ("পয়ত্রিশ", Cardinal(35)),
    ("ছত্রিশ", Cardinal(36)), ("ছতিরিশ", Cardinal(36)),
    ("সাঁইত্রিশ", Cardinal(37)), ("সাঁইতিরিশ", Cardinal(37)), ("সাঁয়ত্রিশ", Cardinal(37)), ("সাঁয়তিরিশ", Cardinal(37)), ("সাইত্রিশ", Cardinal(37)), ("সাইতিরিশ", Cardinal(37)), ("সায়ত্রিশ", Cardinal(37)), ("সাতত্রিশ", Cardinal(37)),
    ("আটত্রিশ", Cardinal(38)), ("আটতিরিশ", Cardinal(38)),
    ("ঊনচল্লিশ", Cardinal(39)), ("উনচল্লিশ", Cardinal(39)),
    ("চল্লিশ", Cardinal(40)),
    ("একচল্লিশ", Cardinal(41)),
    ("বিয়াল্লিশ", Cardinal(42)), ("বেয়াল্লিশ", Cardinal(42)),
    ("তেতাল্লিশ", Cardinal(43)),
    ("চুয়াল্লিশ", Cardinal(44)), ("চৌচল্লিশ", Cardinal(44)), ("চৌয়াল্লিশ", Cardinal(44)),
    ("পঁয়তাল্লিশ", Cardinal(45)), ("পঁইতাল্লিশ", Cardinal(45)), ("পয়তাল্লিশ", Cardinal(45)),
    ("ছেচল্লিশ", Cardinal(46)), ("ছিচল্লিশ", Cardinal(46)),
    ("সাতচল্লিশ", Cardinal(47)),
    ("আটচল্লিশ", Cardinal(48)),
    ("ঊনপঞ্চাশ", Cardinal(49)), ("উনপঞ্চাশ", Cardinal(49)),
    ("পঞ্চাশ", Cardinal(50)),
    ("একান্ন", Cardinal(51)),
    ("বায়ান্ন", Cardinal(52)), ("বাহান্ন", Cardinal(52)),
    ("তিপ্পান্ন", Cardinal(53)), ("তিপান্ন", Cardinal(53)), ("তেপান্ন", Cardinal(53)), ("তেপ্পান্ন", Cardinal(53)),
    ("চুয়ান্ন", Cardinal(54)), ("চৌয়ান্ন", Cardinal(54)),
    ("পঞ্চান্ন", Cardinal(55)),
    ("ছাপ্পান্ন", Cardinal(56)), ("ছাপান্ন", Cardinal(56)),
    ("সাতান্ন", Cardinal(57)),
    ("আটান্ন", Cardinal(58)),
    ("ঊনষাট", Cardinal(59)), ("উনষাট", Cardinal(59)),
    ("ষাট", Cardinal(60)),
    ("একষট্টি", Cardinal(61)),
    ("বাষট্টি", Cardinal(62)),
    ("তেষট্টি", Cardinal(63)),
    ("চৌষট্টি", Cardinal(64)),
    ("পঁয়ষট্টি", Cardinal(65)), ("পঁইষট্টি", Cardinal(65)), ("পয়ষট্টি", Cardinal(65)),
    ("ছেষট্টি", Cardinal(66)), ("ছিষট্টি", Cardinal(66)),
    ("সাতষট্টি", Cardinal(67)),
    ("আটষট্টি", Cardinal(68)),
    ("ঊনসত্তর", Cardinal(69)), ("উনসত্তর", Cardinal(69)),
    ("সত্তর", Cardinal(70)),
    ("একাত্তর", Cardinal(71)),
    ("বাহাত্তর", Cardinal(72)),
    ("তিয়াত্তর", Cardinal(73)), ("তেহাত্তর", Cardinal(73)), ("তেয়াত্তর", Cardinal(73)),
    ("চুয়াত্তর", Cardinal(74)), ("চৌয়াত্তর", Cardinal(74)),
    ("পঁচাত্তর", Cardinal(75)), ("পচাত্তর", Cardinal(75)),
    ("ছিয়াত্তর", Cardinal(76)),
    ("সাতাত্তর", Cardinal(77)),
    ("আটাত্তর", Cardinal(78)),
    ("ঊনআশি", Cardinal(79)), ("উনআশি", Cardinal(79)), ("উনাশি", Cardinal(79)), ("ঊনাশি", Cardinal(79)),
    ("আশি", Cardinal(80)), ("আশী", Cardinal(80)),
    ("একাশি", Cardinal(81)), ("একাশী", Cardinal(81)),
    ("বিরাশি", Cardinal(82)), ("বিরাশী", Cardinal(82)),
    ("তিরাশি", Cardinal(83)), ("তিরাশী", Cardinal(83)),
    ("চুরাশি", Cardinal(84)), ("চুরাশী", Cardinal(84)),
    ("পঁচাশি", Cardinal(85)), ("পঁচাশী", Cardinal(85)), ("পচাশি", Cardinal(85)),
    ("ছিয়াশি", Cardinal(86)), ("ছিয়াশী", Cardinal(86)),
    ("সাতাশি", Cardinal(87)), ("সাতাশী", Cardinal(87)),
    ("আটাশি", Cardinal(88)), ("আটাশী", Cardinal(88)), ("অষ্টাশি", Cardinal(88)), ("আষ্টাশি", Cardinal(88)), ("আঠাশি", Cardinal(88)),
    ("ঊননব্বই", Cardinal(89)), ("উননব্বই", Cardinal(89)), ("উননব্বুই", Cardinal(89)), ("ঊননব্বুই", Cardinal(89)),
    ("নব্বই", Cardinal(90)), ("নব্বুই", Cardinal(90)),
    ("একানব্বই", Cardinal(91)), ("একানব্বুই", Cardinal(91)),
    ("বিরানব্বই", Cardinal(92)), ("বিরানব্বুই", Cardinal(92)),
    ("তিরানব্বই", Cardinal(93)), ("তিরানব্বুই", Cardinal(93)),
    ("চুরানব্বই", Cardinal(94)), ("চুরানব্বুই", Cardinal(94)),
    ("পঁচানব্বই", Cardinal(95)), ("পঁচানব্বুই", Cardinal(95)), ("পচানব্বই", Cardinal(95)),
    ("ছিয়ানব্বই", Cardinal(96)), ("ছিয়ানব্বুই", Cardinal(96)),
    ("সাতানব্বই", Cardinal(97)), ("সাতানব্বুই", Cardinal(97)),
    ("আটানব্বই", Cardinal(98)), ("আটানব্বুই", Cardinal(98)),
    ("নিরানব্বই", Cardinal(99)), ("নিরানব্বুই", Cardinal(99)),
    ("কুড়ি", Score), ("কুড়ী", Score),
    ("শ", Unit(2)), ("শো", Unit(2)), ("শত", Unit(2)), ("শ'", Unit(2)),
    ("হাজার", Unit(3)), ("সহস্র", Unit(3)),
    ("অযুত", Unit(4)),
    ("লাখ", Unit(5)), ("লক্ষ", Unit(5)),
    ("নিযুত", Unit(6)), ("মিলিয়ন", Unit(6)),
    ("কোটি", Unit(7)), ("কোটী", Unit(7)),
    ("বিলিয়ন", Unit(9)), ("ট্রিলিয়ন", Unit(12)),
    ("আধা", Fraction(Quarters::Of(2))), ("আধ", Fraction(Quarters::Of(2))), ("অর্ধ", Fraction(Quarters::Of(2))),
    ("অর্ধেক", Fraction(Quarters::Of(2))), ("আদ্ধেক", Fraction(Quarters::Of(2))),
    ("সিকি", Fraction(Quarters::Of(1))), ("পোয়া", Fraction(Quarters::Of(1))), ("চৌথা", Fraction(Quarters::Of(1))),
    ("চৌথাই", Fraction(Quarters::Of(1))),
    ("দেড়", Fraction(Quarters::Of(6))), ("আড়াই", Fraction(Quarters::Of(10))),
    ("তেহাই", Fraction(Quarters::Third)),
    ("সাড়ে", Fraction(Quarters::HalfMore)),
    ("সোয়া", Fraction(Quarters::QuarterMore)), ("সওয়া", Fraction(Quarters::QuarterMore)),
    ("পৌনে", Fraction(Quarters::QuarterLess)), ("পৌণে", Fraction(Quarters::QuarterLess)), ("পোনে", Fraction(Quarters::QuarterLess)),
    ("তৃতীয়াংশ", Part(3)), ("চতুর্থাংশ", Part(4)), ("পঞ্চমাংশ", Part(5)), ("ষষ্ঠাংশ", Part(6)), ("সপ্তমাংশ", Part(7)),
    ("অষ্টমাংশ", Part(8)), ("নবমাংশ", Part(9)), ("দশমাংশ", Part(10)),
    ("দশমিক", Point), ("পয়েন্ট", Point),
    ("ঋণাত্মক", Minus), ("ঋনাত্মক", Minus), ("মাইনাস", Minus), ("বিয়োগ", Minus),
    ("ধনাত্মক", Plus), ("প্লাস", Plus),
];

const COUNT: usize = 253;

static INDEX: Index<Word, { nodes(WORDS) }> = Index::new(WORDS);

/// The first word of each cardinal.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
static CANONICAL: [&str; 100] = {
    let mut names = [""; 100];
    let mut row = COUNT;
    while row > 0 {
        row -= 1;
        if let (word, Cardinal(value)) = WORDS[row] {
            names[value as usize] = word;
        }
    }
    names
};

/// The units that are written onto the word before them, longest first where one ends another, in both encodings.
const SUFFIXES: &[(&str, u8)] = &[
    ("শ", 2),
    ("শো", 2),
    ("শ\u{9C7}\u{9BE}", 2),
    ("শত", 2),
    ("শ'", 2),
    ("শ’", 2),
    ("শ‘", 2),
    ("শʼ", 2),
    ("হাজার", 3),
    ("লাখ", 5),
    ("লক্ষ", 5),
    ("কোটি", 7),
    ("ক\u{9C7}\u{9BE}টি", 7),
];

/// The units that other words begin with: শহর, শোক, শতক, সহস্রাব্দ, লক্ষ্য.
const SHARED: &[&str] = &["শ", "শো", "শত", "শ'", "সহস্র", "লক্ষ"];

/// What `word` does in a number; `None` where it is no number word.
pub(crate) fn word(word: &str) -> Option<Word> {
    INDEX.get(word)
}

/// The first letter of তম.
const RANK: Letters = first_letter("তম");

/// What can follow a count within a word: the first letters of units, classifiers and তম.
const FOLLOWERS: Letters = {
    let mut letters = CLASSIFIERS | RANK;
    let mut row = 0;
    while row < SUFFIXES.len() {
        #[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
        let (suffix, _) = SUFFIXES[row];
        letters |= first_letter(suffix);
        row += 1;
    }
    letters
};

/// The openings of the words that a number can start with.
pub(crate) const fn openings() -> Openings {
    let mut openings = Openings::NONE;
    let mut row = 0;
    while row < COUNT {
        #[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
        let (word, means) = WORDS[row];
        openings = match means {
            Cardinal(_) | Score | Fraction(_) => openings.with(word, FOLLOWERS),
            Unit(3..) | Minus => openings.with(word, 0),
            Unit(_) | Part(_) | Point | Plus => openings,
        };
        row += 1;
    }
    openings
}

/// Whether a number could start with the word at the start of `text`: a count, alone or with a unit, a classifier or তম
/// written onto it, a unit with তম, or a minus. It may say so too often, never too seldom.
pub(crate) fn could_start(text: &str) -> bool {
    let goes_on = |letters, after: &str| after.chars().next().is_none_or(|c| !in_block(c) || contains(letters, c));
    let starts = |word, after| match word {
        Cardinal(_) | Score | Fraction(_) => goes_on(FOLLOWERS | ENDS, after).then_some(()),
        Unit(3..) => goes_on(RANK, after).then_some(()),
        Minus => Some(()),
        Unit(_) | Part(_) | Point | Plus => None,
    };
    INDEX.prefix(text, starts).is_some()
}

/// Whether `text` starts with a unit that begins other words as well; `None` where it starts with none.
pub(crate) fn starts_with_shared_unit(text: &str) -> Option<bool> {
    INDEX.prefix(text, |word, after| {
        let written = text.get(..text.len() - after.len())?;
        matches!(word, Unit(_)).then(|| SHARED.iter().any(|shared| same_word(written, shared)))
    })
}

/// Whether `text` starts with a number word, so that it can be one with something written onto it.
pub(crate) fn starts(text: &str) -> bool {
    INDEX.prefix(text, |_, _| Some(())).is_some()
}

/// The value of a cardinal word, 0..=99 (কুড়ি is 20).
pub(crate) fn cardinal(text: &str) -> Option<u8> {
    match word(text)? {
        Cardinal(value) => Some(value),
        Score => Some(20),
        _ => None,
    }
}

/// The exponent of a unit word: শ 2, হাজার 3, লাখ 5, কোটি 7.
pub(crate) fn unit(text: &str) -> Option<u8> {
    match word(text)? {
        Unit(exponent) => Some(exponent),
        _ => None,
    }
}

/// The word for `value`; empty above 99, which no caller asks for.
pub(crate) fn name(value: u8) -> &'static str {
    CANONICAL.get(usize::from(value)).copied().unwrap_or_default()
}

/// A word that is a count with its unit written onto it: একশ, দুহাজার, দেড়শো, ছ'শ. Gives both parts and the byte
/// where the unit starts.
pub(crate) fn split(text: &str) -> Option<(Word, usize, Word)> {
    SUFFIXES.iter().find_map(|&(suffix, exponent)| {
        let stem = text.strip_suffix(suffix)?;
        let count = word(stem.trim_end_matches(is_apostrophe))?;
        matches!(count, Cardinal(_) | Score | Fraction(_)).then_some((count, stem.len(), Unit(exponent)))
    })
}

/// The apostrophes that stand for a dropped sound: ছ'শ, শ’.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// Every word.
#[cfg(test)]
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|row| row.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_numbers() {
        for (at, (a, _)) in WORDS.iter().enumerate() {
            for (b, _) in WORDS.iter().skip(at + 1) {
                assert!(!same_word(a, b), "{a}");
            }
        }
    }

    #[test]
    fn every_cardinal_has_a_name_that_reads_back() {
        for value in 0..100 {
            assert_eq!(cardinal(name(value)), Some(value));
        }
        assert_eq!(name(19), "উনিশ");
    }

    #[test]
    fn both_encodings_are_one_word() {
        for nine in ["ন\u{9DF}", "ন\u{9AF}\u{9BC}"] {
            assert_eq!(cardinal(nine), Some(9));
        }
        assert_eq!(cardinal("ষ\u{9C7}\u{9BE}ল\u{9C7}\u{9BE}"), Some(16));
        assert_eq!(unit("ক\u{9C7}\u{9BE}টি"), Some(7));
    }

    #[test]
    fn units_come_off_the_word_before_them() {
        assert_eq!(split("উনিশশো"), Some((Cardinal(19), 12, Unit(2))));
        assert_eq!(split("ছ'শ"), Some((Cardinal(6), 4, Unit(2))));
        assert_eq!(split("নিশ"), None);
    }
}
