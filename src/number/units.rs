//! What stands before or after a number to say what it counts: rows.
//!
//! Sources: CLDR 48 for currency signs and names, school grammar for classifiers, running text for the rest.

use super::openings::{Letters, first_letter};
use crate::words::Currency;

/// What a mark says of the number beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A whole unit of money.
    Money(Currency),
    /// `1 / .1` of a unit of money.
    Minor(Currency, u8),
    Percent,
    Classifier,
}

impl Mark {
    pub(crate) const fn is_classifier(self) -> bool {
        matches!(self, Self::Classifier)
    }

    /// Whether it is written onto a unit of the number: ৫ হাজারটি, ৫ লাখটাকা.
    pub(crate) const fn goes_with_units(self) -> bool {
        matches!(self, Self::Classifier | Self::Money(_))
    }
}

use Currency::{Dollar, Euro, Pound, Rupee, Taka};
use Mark::{Classifier, Minor, Money, Percent};

/// Marks before a number. Letters are matched in any case; with the point only where the row has it.
#[rustfmt::skip]
pub(crate) const PREFIXES: &[(&str, Mark)] = &[
    ("৳.", Money(Taka)), ("৳", Money(Taka)), ("Tk.", Money(Taka)), ("Tk", Money(Taka)), ("BDT", Money(Taka)),
    ("Taka", Money(Taka)), ("টাকা", Money(Taka)),
    ("₹", Money(Rupee)), ("৲", Money(Rupee)), ("Rs.", Money(Rupee)), ("Rs", Money(Rupee)), ("INR", Money(Rupee)),
    ("US$", Money(Dollar)), ("$", Money(Dollar)), ("USD", Money(Dollar)), ("€", Money(Euro)), ("EUR", Money(Euro)),
    ("£", Money(Pound)), ("GBP", Money(Pound)),
    ("শতকরা", Percent),
];

/// Marks after a number. A row that ends another stands after it.
#[rustfmt::skip]
pub(crate) const SUFFIXES: &[(&str, Mark)] = &[
    ("টাকা", Money(Taka)), ("টাকাঃ", Money(Taka)), ("৳", Money(Taka)), ("/-", Money(Taka)), ("/=", Money(Taka)),
    ("Tk.", Money(Taka)), ("Tk", Money(Taka)), ("BDT", Money(Taka)), ("Taka", Money(Taka)),
    ("রুপি", Money(Rupee)), ("রুপী", Money(Rupee)), ("রূপি", Money(Rupee)), ("রূপী", Money(Rupee)), ("₹", Money(Rupee)),
    ("৲", Money(Rupee)), ("INR", Money(Rupee)),
    ("মার্কিন ডলার", Money(Dollar)), ("ডলার", Money(Dollar)), ("$", Money(Dollar)), ("USD", Money(Dollar)),
    ("ইউরো", Money(Euro)), ("€", Money(Euro)), ("EUR", Money(Euro)),
    ("পাউন্ড", Money(Pound)), ("£", Money(Pound)), ("GBP", Money(Pound)),
    ("শতাংশ", Percent), ("পার্সেন্ট", Percent), ("পারসেন্ট", Percent), ("ভাগ", Percent), ("%", Percent), ("٪", Percent),
    ("％", Percent),
    ("পয়সা", Minor(Taka, 100)), ("আনা", Minor(Taka, 16)), ("সেন্ট", Minor(Dollar, 100)),
    ("খানা", Classifier), ("খানি", Classifier), ("খান", Classifier), ("গাছা", Classifier), ("গাছি", Classifier),
    ("টা", Classifier), ("টি", Classifier), ("টো", Classifier), ("টে", Classifier), ("ডজন", Classifier), ("জনা", Classifier),
    ("জন", Classifier), ("বার", Classifier), ("ফালি", Classifier), ("পিস", Classifier), ("কপি", Classifier),
    ("জোড়া", Classifier), ("হালি", Classifier), ("দফা", Classifier),
];

/// What is measured, rather than counted; none of these begins a heading. They tell an amount from the number of a section.
#[rustfmt::skip]
pub(crate) const MEASURES: &[&str] = &[
    "ডিগ্রি", "ডিগ্রী", "মাত্রার", "রিখটার",
    "মিলিমিটার", "সেন্টিমিটার", "মিটার", "কিলোমিটার", "কিমি", "ইঞ্চি", "ফুট", "গজ", "মাইল", "নটিক্যাল",
    "বর্গমিটার", "বর্গকিলোমিটার", "বর্গফুট", "বর্গমাইল", "ঘনমিটার", "ঘনফুট", "একর", "হেক্টর", "বিঘা", "কাঠা",
    "মিলিগ্রাম", "কিলোগ্রাম", "কেজি", "মেট্রিক", "টন", "মণ", "ভরি", "আউন্স", "লিটার", "মিলিলিটার", "গ্যালন", "ব্যারেল",
    "ওয়াট", "কিলোওয়াট", "মেগাওয়াট", "গিগাওয়াট", "ভোল্ট", "হার্টজ", "মেগাহার্টজ", "গিগাহার্টজ", "কিউসেক", "ক্যালরি", "কিলোক্যালরি",
    "মেগাবাইট", "গিগাবাইট", "টেরাবাইট", "মেগাপিক্সেল", "সেকেন্ড", "মিনিট", "ঘণ্টা", "ঘন্টা", "ওভার",
];

/// The first letters of the classifiers.
pub(crate) const CLASSIFIERS: Letters = {
    let mut letters = 0;
    let mut row = 0;
    while row < SUFFIXES.len() {
        #[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
        if let (word, Classifier) = SUFFIXES[row] {
            letters |= first_letter(word);
        }
        row += 1;
    }
    letters
};

/// What each ana sign is worth in sixteenths. Source: Unicode 17, `Numeric_Value` of U+09F4..=U+09F8.
pub(crate) const ANAS: [(char, u8); 5] = [('৴', 1), ('৵', 2), ('৶', 3), ('৷', 4), ('৸', 12)];

/// U+09F9, the denominator sixteen, which closes an amount in anas.
pub(crate) const SIXTEEN: char = '৹';

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{fold, parse_quantity};
    use alloc::format;

    #[test]
    fn a_row_that_ends_another_stands_after_it() {
        for (at, (shorter, _)) in SUFFIXES.iter().enumerate() {
            for (longer, _) in SUFFIXES.iter().skip(at + 1) {
                assert!(fold::strip_suffix(longer, shorter).is_none(), "{longer} is read as {shorter}");
            }
        }
    }

    #[test]
    fn every_mark_after_a_number_is_read_as_its_row_says() {
        for (written, mark) in SUFFIXES {
            for text in [format!("৫ {written}"), format!("৫{written}")] {
                let unit = parse_quantity(&text).map(|quantity| quantity.unit());
                assert_eq!(unit, Ok(Some(mark.unit(written))), "{text}");
            }
        }
    }
}
