//! What stands before or after a number to say what it counts: money, percent, classifiers, measures; and what a number after
//! it numbers.
//!
//! Sources: CLDR 48 for currency signs and names, school grammar for classifiers, running text for the rest.

#![allow(clippy::enum_glob_use, reason = "a row reads as a row only without the path before each meaning")]

use super::Currency::*;
use super::{Endings::*, Row, Sense::*, row};

/// Money and percent. Letters are matched in any case, a point only where the row has it.
#[rustfmt::skip]
pub(super) const AMOUNTS: &[Row] = &[
    row("টাকা", Money(Taka), Noun).around(), row("টাকাঃ", Money(Taka), Whole), row("৳", Money(Taka), Whole).around(), row("৳.", Money(Taka), Whole).before(),
    row("/-", Money(Taka), Whole), row("/=", Money(Taka), Whole),
    row("Tk(.)", Money(Taka), Whole).around(), row("BDT", Money(Taka), Whole).around(), row("Taka", Money(Taka), Whole).around(),
    row("রুপি", Money(Rupee), Noun).ambiguous(), row("রুপী", Money(Rupee), Noun).ambiguous(), row("রূপি", Money(Rupee), Noun).ambiguous(), row("রূপী", Money(Rupee), Noun).ambiguous(),
    row("₹", Money(Rupee), Whole).around(), row("৲", Money(Rupee), Whole).around(), row("Rs(.)", Money(Rupee), Whole).before(), row("INR", Money(Rupee), Whole).around(),
    row("(মার্কিন )ডলার", Money(Dollar), Noun), row("$", Money(Dollar), Whole).around(), row("US$", Money(Dollar), Whole).before(), row("USD", Money(Dollar), Whole).around(),
    row("ইউরো", Money(Euro), Noun).ambiguous(), row("€", Money(Euro), Whole).around(), row("EUR", Money(Euro), Whole).around(),
    row("পাউন্ড", Money(Pound), Noun).ambiguous(), row("£", Money(Pound), Whole).around(), row("GBP", Money(Pound), Whole).around(),
    row("পয়সা", Minor(Taka, 100), Noun), row("আনা", Minor(Taka, 16), Noun).ambiguous(), row("সেন্ট", Minor(Dollar, 100), Noun).ambiguous(),
    row("পেন্স", Minor(Pound, 100), Noun),
    row("শতাংশ", Percent, Noun), row("পার্সেন্ট", Percent, Noun), row("পারসেন্ট", Percent, Noun), row("ভাগ", Percent, Noun),
    row("%", Percent, Whole), row("٪", Percent, Whole), row("％", Percent, Whole), row("শতকরা", Percent, Whole).before(),
];

/// What a number before it counts one by one. টা, টে and টো are among the words of the clock.
#[rustfmt::skip]
pub(super) const CLASSIFIERS: &[Row] = &[
    row("টি", Classifier, Noun), row("খানা", Classifier, Noun), row("খানি", Classifier, Noun), row("খান", Classifier, Noun).ambiguous(),
    row("গাছা", Classifier, Noun).ambiguous(), row("গাছি", Classifier, Noun).ambiguous(), row("ডজন", Classifier, Noun).ambiguous(), row("জনা", Classifier, Noun).ambiguous(),
    row("জন", Classifier, Noun), row("বার", Classifier, Noun), row("ফালি", Classifier, Noun).ambiguous(), row("পিস", Classifier, Noun).ambiguous(),
    row("কপি", Classifier, Noun).ambiguous(), row("জোড়া", Classifier, Noun).ambiguous(), row("হালি", Classifier, Noun).ambiguous(), row("দফা", Classifier, Noun),
];

/// What is measured rather than counted, but for the units of time; none of these begins a heading.
#[rustfmt::skip]
pub(super) const MEASURES: &[Row] = &[
    row("ডিগ্রি", Measure, Noun).ambiguous(), row("ডিগ্রী", Measure, Noun).ambiguous(), row("মাত্রার", Measure, Whole).ambiguous(), row("রিখটার", Measure, Noun).ambiguous(),
    row("মিলিমিটার", Measure, Noun), row("সেন্টিমিটার", Measure, Noun), row("মিটার", Measure, Noun), row("কিলোমিটার", Measure, Noun), row("কিমি", Measure, Noun),
    row("ইঞ্চি", Measure, Noun), row("ফুট", Measure, Noun).ambiguous(), row("গজ", Measure, Noun).ambiguous(), row("মাইল", Measure, Noun).ambiguous(), row("নটিক্যাল", Measure, Whole).ambiguous(),
    row("বর্গমিটার", Measure, Noun), row("বর্গকিলোমিটার", Measure, Noun), row("বর্গফুট", Measure, Noun), row("বর্গমাইল", Measure, Noun),
    row("ঘনমিটার", Measure, Noun), row("ঘনফুট", Measure, Noun), row("একর", Measure, Noun), row("হেক্টর", Measure, Noun), row("বিঘা", Measure, Noun).ambiguous(), row("কাঠা", Measure, Noun).ambiguous(),
    row("মিলিগ্রাম", Measure, Noun), row("কিলোগ্রাম", Measure, Noun), row("কেজি", Measure, Noun), row("মেট্রিক", Measure, Whole).ambiguous(), row("টন", Measure, Noun),
    row("মণ", Measure, Noun).ambiguous(), row("ভরি", Measure, Noun).ambiguous(), row("আউন্স", Measure, Noun), row("লিটার", Measure, Noun), row("মিলিলিটার", Measure, Noun),
    row("গ্যালন", Measure, Noun), row("ব্যারেল", Measure, Noun).ambiguous(),
    row("ওয়াট", Measure, Noun), row("কিলোওয়াট", Measure, Noun), row("মেগাওয়াট", Measure, Noun), row("গিগাওয়াট", Measure, Noun), row("ভোল্ট", Measure, Noun),
    row("হার্টজ", Measure, Noun), row("মেগাহার্টজ", Measure, Noun), row("গিগাহার্টজ", Measure, Noun), row("কিউসেক", Measure, Noun),
    row("ক্যালরি", Measure, Noun), row("কিলোক্যালরি", Measure, Noun),
    row("মেগাবাইট", Measure, Noun), row("গিগাবাইট", Measure, Noun), row("টেরাবাইট", Measure, Noun), row("মেগাপিক্সেল", Measure, Noun), row("ওভার", Measure, Noun).ambiguous(),
];

/// Other words after which a number is no year, day or hour.
#[rustfmt::skip]
pub(super) const COUNTED: &[Row] = &[
    row("নং", Counted, Whole), row("নম্বর", Counted, Noun), row("ধারা", Counted, Noun), row("বর্গ", Counted, Whole), row("সদস্য", Counted, Noun),
];

/// What a number after it numbers, so that its point is not that of a decimal: ভার্সন ২.৫, ধারা ৩.২.
#[rustfmt::skip]
pub(super) const NUMBERED: &[Row] = &[
    row("ভার্সন", Numbered, Whole), row("সংস্করণ", Numbered, Whole), row("অনুচ্ছেদ", Numbered, Whole), row("ধারা", Numbered, Whole), row("উপধারা", Numbered, Whole),
    row("পরিচ্ছেদ", Numbered, Whole), row("অধ্যায়", Numbered, Whole), row("সারণি", Numbered, Whole), row("চিত্র", Numbered, Whole), row("ফোন", Numbered, Whole), row("টেলিফোন", Numbered, Whole), row("মোবাইল", Numbered, Whole), row("স্মারক", Numbered, Whole), row("রোল", Numbered, Whole),
    row("আইডি", Numbered, Whole), row("আইপি", Numbered, Whole), row("ক্রমিক", Numbered, Whole), row("version", Numbered, Whole), row("v", Numbered, Whole),
];

/// What each ana sign is worth in sixteenths. Source: Unicode 17, `Numeric_Value` of U+09F4..=U+09F8.
pub(crate) const ANAS: [(char, u8); 5] = [('৴', 1), ('৵', 2), ('৶', 3), ('৷', 4), ('৸', 12)];

/// U+09F9, the denominator sixteen, which closes an amount in anas.
pub(crate) const SIXTEEN: char = '৹';
