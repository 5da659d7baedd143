//! The words that numbers are made of, a row for every spelling, the canonical one of each value first.
//!
//! Sources: the national curriculum's table for class 1 and the standard forms of Bangla Academy spelling for 0 to 99, the older
//! and spoken variants found in running text, school grammars for ranks and days. No two numbers share a word.

#![allow(clippy::enum_glob_use, reason = "a row reads as a row only without the path before each meaning")]

use super::{Endings::*, Quarters, Row, Sense::*, row};

/// 0 to 99. Those that mean more than a number are ambiguous alone: নয় is also "is not", বার "times", তের an ending.
#[rustfmt::skip]
pub(super) const CARDINALS: &[Row] = &[
    row("শূন্য", Cardinal(0), Number).ambiguous(), row("শুন্য", Cardinal(0), Number).ambiguous(), row("শূণ্য", Cardinal(0), Number).ambiguous(), row("জিরো", Cardinal(0), Number).ambiguous(),
    row("এক", Cardinal(1), Number),
    row("দুই", Cardinal(2), Number), row("দু", Cardinal(2), Short).ambiguous(),
    row("তিন", Cardinal(3), Number),
    row("চার", Cardinal(4), Number), row("চারি", Cardinal(4), Number),
    row("পাঁচ", Cardinal(5), Number), row("পাচ", Cardinal(5), Number),
    row("ছয়", Cardinal(6), Number), row("ছ", Cardinal(6), Short).ambiguous(),
    row("সাত", Cardinal(7), Number),
    row("আট", Cardinal(8), Number),
    row("নয়", Cardinal(9), Number).ambiguous(), row("ন", Cardinal(9), Short).ambiguous(),
    row("দশ", Cardinal(10), Number),
    row("এগারো", Cardinal(11), Number), row("এগার", Cardinal(11), Number),
    row("বারো", Cardinal(12), Number), row("বার", Cardinal(12), OrdinalOnly).ambiguous(),
    row("তেরো", Cardinal(13), Number), row("তের", Cardinal(13), Number).ambiguous(),
    row("চৌদ্দ", Cardinal(14), Number), row("চোদ্দ", Cardinal(14), Number), row("চৌদ্দো", Cardinal(14), Number), row("চোদ্দো", Cardinal(14), Number),
    row("পনেরো", Cardinal(15), Number), row("পনের", Cardinal(15), Number), row("পনরো", Cardinal(15), Number), row("পনর", Cardinal(15), Number),
    row("ষোলো", Cardinal(16), Number), row("ষোল", Cardinal(16), Number),
    row("সতেরো", Cardinal(17), Number), row("সতের", Cardinal(17), Number), row("সতরো", Cardinal(17), Number),
    row("আঠারো", Cardinal(18), Number), row("আঠার", Cardinal(18), Number), row("আঠেরো", Cardinal(18), Number), row("আঠের", Cardinal(18), Number),
    row("উনিশ", Cardinal(19), Number), row("ঊনিশ", Cardinal(19), Number), row("উনিস", Cardinal(19), Number),
    row("বিশ", Cardinal(20), Number),
    row("একুশ", Cardinal(21), Number), row("একুস", Cardinal(21), Number),
    row("বাইশ", Cardinal(22), Number),
    row("তেইশ", Cardinal(23), Number),
    row("চব্বিশ", Cardinal(24), Number),
    row("পঁচিশ", Cardinal(25), Number), row("পচিশ", Cardinal(25), Number), row("পঁচিস", Cardinal(25), Number),
    row("ছাব্বিশ", Cardinal(26), Number),
    row("সাতাশ", Cardinal(27), Number), row("সাতাইশ", Cardinal(27), Number),
    row("আটাশ", Cardinal(28), Number), row("আঠাইশ", Cardinal(28), Number), row("আঠাশ", Cardinal(28), Number), row("আটাইশ", Cardinal(28), Number),
    row("ঊনত্রিশ", Cardinal(29), Number), row("উনত্রিশ", Cardinal(29), Number), row("ঊনতিরিশ", Cardinal(29), Number), row("উনতিরিশ", Cardinal(29), Number),
    row("ত্রিশ", Cardinal(30), Number), row("তিরিশ", Cardinal(30), Number),
    row("একত্রিশ", Cardinal(31), Number), row("একতিরিশ", Cardinal(31), Number),
    row("বত্রিশ", Cardinal(32), Number), row("বতিরিশ", Cardinal(32), Number),
    row("তেত্রিশ", Cardinal(33), Number), row("তেতিরিশ", Cardinal(33), Number),
    row("চৌত্রিশ", Cardinal(34), Number), row("চৌতিরিশ", Cardinal(34), Number),
    row("পঁয়ত্রিশ", Cardinal(35), Number), row("পঁইত্রিশ", Cardinal(35), Number), row("পঁয়তিরিশ", Cardinal(35), Number), row("পঁইতিরিশ", Cardinal(35), Number), row("পয়ত্রিশ", Cardinal(35), Number), row("পয়ঁত্রিশ", Cardinal(35), Number),
    row("ছত্রিশ", Cardinal(36), Number), row("ছতিরিশ", Cardinal(36), Number),
    row("সাঁইত্রিশ", Cardinal(37), Number), row("সাঁইতিরিশ", Cardinal(37), Number), row("সাঁয়ত্রিশ", Cardinal(37), Number), row("সাঁয়তিরিশ", Cardinal(37), Number), row("সাইত্রিশ", Cardinal(37), Number), row("সাইতিরিশ", Cardinal(37), Number), row("সায়ত্রিশ", Cardinal(37), Number), row("সাতত্রিশ", Cardinal(37), Number),
    row("আটত্রিশ", Cardinal(38), Number), row("আটতিরিশ", Cardinal(38), Number),
    row("ঊনচল্লিশ", Cardinal(39), Number), row("উনচল্লিশ", Cardinal(39), Number),
    row("চল্লিশ", Cardinal(40), Number),
    row("একচল্লিশ", Cardinal(41), Number),
    row("বিয়াল্লিশ", Cardinal(42), Number), row("বেয়াল্লিশ", Cardinal(42), Number),
    row("তেতাল্লিশ", Cardinal(43), Number),
    row("চুয়াল্লিশ", Cardinal(44), Number), row("চৌচল্লিশ", Cardinal(44), Number), row("চৌয়াল্লিশ", Cardinal(44), Number),
    row("পঁয়তাল্লিশ", Cardinal(45), Number), row("পঁইতাল্লিশ", Cardinal(45), Number), row("পয়তাল্লিশ", Cardinal(45), Number), row("পয়ঁতাল্লিশ", Cardinal(45), Number),
    row("ছেচল্লিশ", Cardinal(46), Number), row("ছিচল্লিশ", Cardinal(46), Number), row("ছয়চল্লিশ", Cardinal(46), Number),
    row("সাতচল্লিশ", Cardinal(47), Number),
    row("আটচল্লিশ", Cardinal(48), Number),
    row("ঊনপঞ্চাশ", Cardinal(49), Number), row("উনপঞ্চাশ", Cardinal(49), Number),
    row("পঞ্চাশ", Cardinal(50), Number),
    row("একান্ন", Cardinal(51), Number),
    row("বায়ান্ন", Cardinal(52), Number), row("বাহান্ন", Cardinal(52), Number),
    row("তিপ্পান্ন", Cardinal(53), Number), row("তিপান্ন", Cardinal(53), Number), row("তেপান্ন", Cardinal(53), Number), row("তেপ্পান্ন", Cardinal(53), Number),
    row("চুয়ান্ন", Cardinal(54), Number), row("চৌয়ান্ন", Cardinal(54), Number),
    row("পঞ্চান্ন", Cardinal(55), Number),
    row("ছাপ্পান্ন", Cardinal(56), Number), row("ছাপান্ন", Cardinal(56), Number),
    row("সাতান্ন", Cardinal(57), Number),
    row("আটান্ন", Cardinal(58), Number),
    row("ঊনষাট", Cardinal(59), Number), row("উনষাট", Cardinal(59), Number),
    row("ষাট", Cardinal(60), Number),
    row("একষট্টি", Cardinal(61), Number),
    row("বাষট্টি", Cardinal(62), Number),
    row("তেষট্টি", Cardinal(63), Number),
    row("চৌষট্টি", Cardinal(64), Number),
    row("পঁয়ষট্টি", Cardinal(65), Number), row("পঁইষট্টি", Cardinal(65), Number), row("পয়ষট্টি", Cardinal(65), Number), row("পয়ঁষট্টি", Cardinal(65), Number),
    row("ছেষট্টি", Cardinal(66), Number), row("ছিষট্টি", Cardinal(66), Number),
    row("সাতষট্টি", Cardinal(67), Number),
    row("আটষট্টি", Cardinal(68), Number),
    row("ঊনসত্তর", Cardinal(69), Number), row("উনসত্তর", Cardinal(69), Number), row("উনসত্তুর", Cardinal(69), Number), row("ঊনসত্তুর", Cardinal(69), Number),
    row("সত্তর", Cardinal(70), Number), row("সত্তুর", Cardinal(70), Number),
    row("একাত্তর", Cardinal(71), Number), row("একাতর", Cardinal(71), Number),
    row("বাহাত্তর", Cardinal(72), Number),
    row("তিয়াত্তর", Cardinal(73), Number), row("তেহাত্তর", Cardinal(73), Number), row("তেয়াত্তর", Cardinal(73), Number), row("তেহাত্তুর", Cardinal(73), Number),
    row("চুয়াত্তর", Cardinal(74), Number), row("চৌয়াত্তর", Cardinal(74), Number), row("চৌহাত্তর", Cardinal(74), Number),
    row("পঁচাত্তর", Cardinal(75), Number), row("পচাত্তর", Cardinal(75), Number),
    row("ছিয়াত্তর", Cardinal(76), Number),
    row("সাতাত্তর", Cardinal(77), Number),
    row("আটাত্তর", Cardinal(78), Number),
    row("ঊনআশি", Cardinal(79), Number), row("উনআশি", Cardinal(79), Number), row("উনাশি", Cardinal(79), Number), row("ঊনাশি", Cardinal(79), Number),
    row("আশি", Cardinal(80), Number), row("আশী", Cardinal(80), Number),
    row("একাশি", Cardinal(81), Number), row("একাশী", Cardinal(81), Number),
    row("বিরাশি", Cardinal(82), Number), row("বিরাশী", Cardinal(82), Number),
    row("তিরাশি", Cardinal(83), Number), row("তিরাশী", Cardinal(83), Number),
    row("চুরাশি", Cardinal(84), Number), row("চুরাশী", Cardinal(84), Number),
    row("পঁচাশি", Cardinal(85), Number), row("পঁচাশী", Cardinal(85), Number), row("পচাশি", Cardinal(85), Number),
    row("ছিয়াশি", Cardinal(86), Number), row("ছিয়াশী", Cardinal(86), Number),
    row("সাতাশি", Cardinal(87), Number), row("সাতাশী", Cardinal(87), Number),
    row("আটাশি", Cardinal(88), Number), row("আটাশী", Cardinal(88), Number), row("অষ্টাশি", Cardinal(88), Number), row("আষ্টাশি", Cardinal(88), Number), row("আঠাশি", Cardinal(88), Number), row("অষ্টআশি", Cardinal(88), Number),
    row("ঊননব্বই", Cardinal(89), Number), row("উননব্বই", Cardinal(89), Number), row("উননব্বুই", Cardinal(89), Number), row("ঊননব্বুই", Cardinal(89), Number),
    row("নব্বই", Cardinal(90), Number), row("নব্বুই", Cardinal(90), Number),
    row("একানব্বই", Cardinal(91), Number), row("একানব্বুই", Cardinal(91), Number),
    row("বিরানব্বই", Cardinal(92), Number), row("বিরানব্বুই", Cardinal(92), Number), row("বানব্বই", Cardinal(92), Number), row("বায়ানব্বই", Cardinal(92), Number),
    row("তিরানব্বই", Cardinal(93), Number), row("তিরানব্বুই", Cardinal(93), Number),
    row("চুরানব্বই", Cardinal(94), Number), row("চুরানব্বুই", Cardinal(94), Number),
    row("পঁচানব্বই", Cardinal(95), Number), row("পঁচানব্বুই", Cardinal(95), Number), row("পচানব্বই", Cardinal(95), Number),
    row("ছিয়ানব্বই", Cardinal(96), Number), row("ছিয়ানব্বুই", Cardinal(96), Number),
    row("সাতানব্বই", Cardinal(97), Number), row("সাতানব্বুই", Cardinal(97), Number),
    row("আটানব্বই", Cardinal(98), Number), row("আটানব্বুই", Cardinal(98), Number),
    row("নিরানব্বই", Cardinal(99), Number), row("নিরানব্বুই", Cardinal(99), Number),
    row("কুড়ি", Score, Number), row("কুড়ী", Score, Number),
];

/// Scales, powers of ten by their exponents; `joined` ones may be written onto their count: একশ, দুহাজার.
#[rustfmt::skip]
pub(super) const SCALES: &[Row] = &[
    row("শ", Scale(2), Whole).joined(), row("শো", Scale(2), Whole).joined(), row("শত", Scale(2), Noun).joined(), row("শ'", Scale(2), Whole).joined(),
    row("হাজার", Scale(3), Noun).joined(), row("সহস্র", Scale(3), Noun),
    row("অযুত", Scale(4), Noun),
    row("লাখ", Scale(5), Noun).joined(), row("লক্ষ", Scale(5), Noun).joined(),
    row("নিযুত", Scale(6), Noun), row("মিলিয়ন", Scale(6), Noun),
    row("কোটি", Scale(7), Noun).joined(), row("কোটী", Scale(7), Noun),
    row("বিলিয়ন", Scale(9), Noun), row("ট্রিলিয়ন", Scale(12), Noun), row("কোয়াড্রিলিয়ন", Scale(15), Noun),
];

/// Halves and quarters, and the fraction words that modify the number after them.
#[rustfmt::skip]
pub(super) const FRACTIONS: &[Row] = &[
    row("আধা", Fraction(Quarters::Of(2)), Number), row("আধ", Fraction(Quarters::Of(2)), Number),
    row("অর্ধ", Fraction(Quarters::Of(2)), Whole), row("অর্ধেক", Fraction(Quarters::Of(2)), Whole), row("আদ্ধেক", Fraction(Quarters::Of(2)), Whole),
    row("সিকি", Fraction(Quarters::Of(1)), Whole), row("পোয়া", Fraction(Quarters::Of(1)), Whole),
    row("চৌথা", Fraction(Quarters::Of(1)), Whole), row("চৌথাই", Fraction(Quarters::Of(1)), Whole),
    row("দেড়", Fraction(Quarters::Of(6)), Number), row("আড়াই", Fraction(Quarters::Of(10)), Number),
    row("তেহাই", Fraction(Quarters::Third), Whole),
    row("সাড়ে", Fraction(Quarters::HalfMore), Whole),
    row("সোয়া", Fraction(Quarters::QuarterMore), Whole), row("সওয়া", Fraction(Quarters::QuarterMore), Whole),
    row("পৌনে", Fraction(Quarters::QuarterLess), Whole), row("পৌণে", Fraction(Quarters::QuarterLess), Whole), row("পোনে", Fraction(Quarters::QuarterLess), Whole),
];

/// Approximate numbers after their unit: বছর তিনেক. They are cardinals with \u{9C7}ক, but not every cardinal has one.
#[rustfmt::skip]
pub(super) const ABOUT: &[Row] = &[
    row("খানেক", About(1), Whole), row("দুয়েক", About(2), Whole), row("দুইয়েক", About(2), Whole), row("দুএক", About(2), Whole),
    row("তিনেক", About(3), Whole), row("চারেক", About(4), Whole), row("পাঁচেক", About(5), Whole), row("ছয়েক", About(6), Whole),
    row("সাতেক", About(7), Whole), row("আটেক", About(8), Whole), row("দশেক", About(10), Whole), row("বিশেক", About(20), Whole),
    row("পঁচিশেক", About(25), Whole),
];

/// Days of a month (তারিখবাচক) that are not a cardinal with an ending.
#[rustfmt::skip]
pub(super) const DAYS: &[Row] = &[
    row("পহেলা", Day(1), Noun), row("পয়লা", Day(1), Noun), row("পহলা", Day(1), Noun),
    row("দোসরা", Day(2), Noun),
    row("তেসরা", Day(3), Noun), row("তেশরা", Day(3), Noun),
    row("চৌঠা", Day(4), Noun), row("চোঠা", Day(4), Noun), row("চৌঠো", Day(4), Noun),
    row("ছউই", Day(6), Noun), row("সাতুই", Day(7), Noun), row("আটুই", Day(8), Noun), row("নউই", Day(9), Noun),
];

/// The Sanskrit ranks of 1 to 100; from 49 on they end in তম.
#[rustfmt::skip]
pub(super) const RANKS: &[Row] = &[
    row("প্রথম", Rank(1), Whole), row("দ্বিতীয়", Rank(2), Whole), row("তৃতীয়", Rank(3), Whole), row("চতুর্থ", Rank(4), Whole),
    row("পঞ্চম", Rank(5), Whole), row("ষষ্ঠ", Rank(6), Whole), row("সপ্তম", Rank(7), Whole), row("অষ্টম", Rank(8), Whole),
    row("নবম", Rank(9), Whole), row("দশম", Rank(10), Whole), row("একাদশ", Rank(11), Whole), row("দ্বাদশ", Rank(12), Whole),
    row("ত্রয়োদশ", Rank(13), Whole), row("চতুর্দশ", Rank(14), Whole), row("পঞ্চদশ", Rank(15), Whole), row("ষোড়শ", Rank(16), Whole),
    row("সপ্তদশ", Rank(17), Whole), row("অষ্টাদশ", Rank(18), Whole), row("ঊনবিংশ", Rank(19), Whole), row("বিংশ", Rank(20), Whole),
    row("একবিংশ", Rank(21), Whole), row("দ্বাবিংশ", Rank(22), Whole), row("ত্রয়োবিংশ", Rank(23), Whole), row("চতুর্বিংশ", Rank(24), Whole),
    row("পঞ্চবিংশ", Rank(25), Whole), row("ষড়্\u{200C}বিংশ", Rank(26), Whole), row("সপ্তবিংশ", Rank(27), Whole), row("অষ্টাবিংশ", Rank(28), Whole),
    row("ঊনত্রিংশ", Rank(29), Whole), row("ত্রিংশ", Rank(30), Whole), row("একত্রিংশ", Rank(31), Whole), row("দ্বাত্রিংশ", Rank(32), Whole),
    row("ত্রয়স্ত্রিংশ", Rank(33), Whole), row("চতুস্ত্রিংশ", Rank(34), Whole), row("পঞ্চত্রিংশ", Rank(35), Whole), row("ষট্\u{200C}ত্রিংশ", Rank(36), Whole),
    row("সপ্তত্রিংশ", Rank(37), Whole), row("অষ্টাত্রিংশ", Rank(38), Whole), row("ঊনচত্বারিংশ", Rank(39), Whole), row("চত্বারিংশ", Rank(40), Whole),
    row("একচত্বারিংশ", Rank(41), Whole), row("দ্বিচত্বারিংশ", Rank(42), Whole), row("ত্রিচত্বারিংশ", Rank(43), Whole), row("চতুশ্চত্বারিংশ", Rank(44), Whole),
    row("পঞ্চচত্বারিংশ", Rank(45), Whole), row("ষট্\u{200C}চত্বারিংশ", Rank(46), Whole), row("সপ্তচত্বারিংশ", Rank(47), Whole), row("অষ্টচত্বারিংশ", Rank(48), Whole),
    row("ঊনপঞ্চাশত্তম", Rank(49), Whole), row("পঞ্চাশত্তম", Rank(50), Whole), row("একপঞ্চাশত্তম", Rank(51), Whole), row("দ্বিপঞ্চাশত্তম", Rank(52), Whole),
    row("ত্রিপঞ্চাশত্তম", Rank(53), Whole), row("চতুঃপঞ্চাশত্তম", Rank(54), Whole), row("পঞ্চপঞ্চাশত্তম", Rank(55), Whole), row("ষট্\u{200C}পঞ্চাশত্তম", Rank(56), Whole),
    row("সপ্তপঞ্চাশত্তম", Rank(57), Whole), row("অষ্টপঞ্চাশত্তম", Rank(58), Whole), row("ঊনষষ্টিতম", Rank(59), Whole), row("ষষ্টিতম", Rank(60), Whole),
    row("একষষ্টিতম", Rank(61), Whole), row("দ্বিষষ্টিতম", Rank(62), Whole), row("ত্রিষষ্টিতম", Rank(63), Whole), row("চতুঃষষ্টিতম", Rank(64), Whole),
    row("পঞ্চষষ্টিতম", Rank(65), Whole), row("ষট্\u{200C}ষষ্টিতম", Rank(66), Whole), row("সপ্তষষ্টিতম", Rank(67), Whole), row("অষ্টষষ্টিতম", Rank(68), Whole),
    row("ঊনসপ্ততিতম", Rank(69), Whole), row("সপ্ততিতম", Rank(70), Whole), row("একসপ্ততিতম", Rank(71), Whole), row("দ্বিসপ্ততিতম", Rank(72), Whole),
    row("ত্রিসপ্ততিতম", Rank(73), Whole), row("চতুঃসপ্ততিতম", Rank(74), Whole), row("পঞ্চসপ্ততিতম", Rank(75), Whole), row("ষট্\u{200C}সপ্ততিতম", Rank(76), Whole),
    row("সপ্তসপ্ততিতম", Rank(77), Whole), row("অষ্টসপ্ততিতম", Rank(78), Whole), row("ঊনাশীতিতম", Rank(79), Whole), row("অশীতিতম", Rank(80), Whole),
    row("একাশীতিতম", Rank(81), Whole), row("দ্ব্যশীতিতম", Rank(82), Whole), row("ত্র্যশীতিতম", Rank(83), Whole), row("চতুরশীতিতম", Rank(84), Whole),
    row("পঞ্চাশীতিতম", Rank(85), Whole), row("ষড়শীতিতম", Rank(86), Whole), row("সপ্তাশীতিতম", Rank(87), Whole), row("অষ্টাশীতিতম", Rank(88), Whole),
    row("ঊননবতিতম", Rank(89), Whole), row("নবতিতম", Rank(90), Whole), row("একনবতিতম", Rank(91), Whole), row("দ্বিনবতিতম", Rank(92), Whole),
    row("ত্রিনবতিতম", Rank(93), Whole), row("চতুর্নবতিতম", Rank(94), Whole), row("পঞ্চনবতিতম", Rank(95), Whole), row("ষণ্ণবতিতম", Rank(96), Whole),
    row("সপ্তনবতিতম", Rank(97), Whole), row("অষ্টনবতিতম", Rank(98), Whole), row("নবনবতিতম", Rank(99), Whole), row("শততম", Rank(100), Whole),
    // Read, but not written.
    row("ঊনিশে", Rank(19), Whole), row("উনবিংশ", Rank(19), Whole), row("ঊনবিংশতিতম", Rank(19), Whole), row("বিংশতিতম", Rank(20), Whole),
    row("উনত্রিংশ", Rank(29), Whole), row("ষটত্রিংশ", Rank(36), Whole), row("উনপঞ্চাশত্তম", Rank(49), Whole), row("উনষষ্টিতম", Rank(59), Whole),
    row("ঊনআশীতিতম", Rank(79), Whole), row("ঊনশততম", Rank(99), Whole), row("উনসপ্ততিতম", Rank(69), Whole),
];

/// Denominators, the decimal point and the signs.
#[rustfmt::skip]
pub(super) const PARTS: &[Row] = &[
    row("তৃতীয়াংশ", Part(3), Whole), row("চতুর্থাংশ", Part(4), Whole), row("পঞ্চমাংশ", Part(5), Whole), row("ষষ্ঠাংশ", Part(6), Whole),
    row("সপ্তমাংশ", Part(7), Whole), row("অষ্টমাংশ", Part(8), Whole), row("নবমাংশ", Part(9), Whole), row("দশমাংশ", Part(10), Whole), row("দ্বিতীয়াংশ", Part(2), Whole),
    row("পূর্ণ", Mixed, Whole),
    row("দশমিক", Point, Noun), row("পয়েন্ট", Point, Noun),
    row("ঋণাত্মক", Minus, Whole), row("ঋনাত্মক", Minus, Whole), row("মাইনাস", Minus, Whole), row("বিয়োগ", Minus, Whole),
    row("ধনাত্মক", Plus, Whole), row("প্লাস", Plus, Whole),
];

/// The English words for digits in Bengali spelling, used for telephone numbers and the like. জিরো is also a row of [`CARDINALS`].
pub(crate) const SPOKEN_DIGITS: [(&str, u8); 10] = [
    ("ওয়ান", 1),
    ("টু", 2),
    ("থ্রি", 3),
    ("থ্রী", 3),
    ("ফোর", 4),
    ("ফাইভ", 5),
    ("সিক্স", 6),
    ("সেভেন", 7),
    ("এইট", 8),
    ("নাইন", 9),
];

/// Words that repeat the digit after them: ডবল.
pub(crate) const REPEATED: [(&str, u8); 4] = [("ডবল", 2), ("ডাবল", 2), ("ট্রিপল", 3), ("ত্রিপল", 3)];
