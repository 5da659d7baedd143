//! The words beside a number: units of money, percent, classifiers, measures, words before an identifying number, and nouns that
//! disambiguate a number.
//!
//! Sources: CLDR 48 for currency signs and names, school grammar for classifiers, running text for the rest.

#![allow(clippy::enum_glob_use, reason = "a row reads as a row only without the path before each meaning")]

use super::Currency::*;
use super::{Cue::*, Endings::*, Row, Sense::*, row};

/// Money and percent. Latin letters match in any case, a point only where the row has it.
#[rustfmt::skip]
pub(super) const AMOUNTS: &[Row] = &[
    row("টাকা", Money(Taka), Noun).around(), row("টাকাঃ", Money(Taka), Whole), row("৳", Money(Taka), Whole).around(), row("৳.", Money(Taka), Whole).before(),
    row("/-", Money(Taka), Whole), row("/=", Money(Taka), Whole),
    row("Tk(.)", Money(Taka), Whole).around(), row("BDT", Money(Taka), Whole).around(), row("Taka", Money(Taka), Whole).around(),
    row("টাঃ", Money(Taka), Whole).around(), row("টাকা:", Money(Taka), Whole).before(),
    row("(ভারতীয় )রুপি", Money(Rupee), Noun).ambiguous(), row("রুপী", Money(Rupee), Noun).ambiguous(), row("রূপি", Money(Rupee), Noun).ambiguous(), row("রূপী", Money(Rupee), Noun).ambiguous(),
    row("₹", Money(Rupee), Whole).around(), row("৲", Money(Rupee), Whole).around(), row("Rs(.)", Money(Rupee), Whole).before(), row("INR", Money(Rupee), Whole).around(),
    row("(মার্কিন )ডলার", Money(Dollar), Noun), row("$", Money(Dollar), Whole).around(), row("US$", Money(Dollar), Whole).before(), row("USD", Money(Dollar), Whole).around(),
    row("ইউরো", Money(Euro), Noun).ambiguous(), row("€", Money(Euro), Whole).around(), row("EUR", Money(Euro), Whole).around(),
    row("পাউন্ড", Money(Pound), Noun).ambiguous(), row("£", Money(Pound), Whole).around(), row("GBP", Money(Pound), Whole).around(),
    row("(সৌদি )রিয়াল", Money(Riyal), Noun).ambiguous(), row("SAR", Money(Riyal), Whole).around(), row("(আমিরাতি )দিরহাম", Money(Dirham), Noun).ambiguous(), row("AED", Money(Dirham), Whole).around(),
    row("(কুয়েতি )দিনার", Money(Dinar), Noun).ambiguous(), row("KWD", Money(Dinar), Whole).around(),
    row("রিঙ্গিত", Money(Ringgit), Noun), row("রিংগিত", Money(Ringgit), Noun), row("MYR", Money(Ringgit), Whole).around(),
    row("(চীনা )ইউয়ান", Money(Yuan), Noun), row("CN¥", Money(Yuan), Whole).around(), row("CNY", Money(Yuan), Whole).around(),
    row("(জাপানি )ইয়েন", Money(Yen), Noun), row("JP¥", Money(Yen), Whole).around(), row("JPY", Money(Yen), Whole).around(),
    row("রুবল", Money(Ruble), Noun), row("₽", Money(Ruble), Whole).around(), row("লিরা", Money(Lira), Noun).ambiguous(), row("₺", Money(Lira), Whole).around(),
    row("পয়সা", Minor(Taka, 100), Noun), row("আনা", Minor(Taka, 16), Noun).ambiguous(), row("সেন্ট", Minor(Dollar, 100), Noun).ambiguous(),
    row("পেন্স", Minor(Pound, 100), Noun),
    row("শতাংশ", Percent, Noun), row("পার্সেন্ট", Percent, Noun), row("পারসেন্ট", Percent, Noun), row("ভাগ", Percent, Noun),
    row("%", Percent, Whole), row("٪", Percent, Whole), row("％", Percent, Whole), row("শতকরা", Percent, Whole).before(),
];

/// Classifiers. টা, টে and টো are with the words of the clock.
#[rustfmt::skip]
pub(super) const CLASSIFIERS: &[Row] = &[
    row("টি", Classifier, Noun), row("খানা", Classifier, Noun), row("খানি", Classifier, Noun), row("খান", Classifier, Noun).ambiguous(),
    row("গাছা", Classifier, Noun).ambiguous(), row("গাছি", Classifier, Noun).ambiguous(), row("ডজন", Classifier, Noun).ambiguous(), row("জনা", Classifier, Noun).ambiguous(),
    row("জন", Classifier, Noun), row("বার", Classifier, Noun), row("ফালি", Classifier, Noun).ambiguous(), row("পিস", Classifier, Noun).ambiguous(),
    row("কপি", Classifier, Noun).ambiguous(), row("জোড়া", Classifier, Noun).ambiguous(), row("হালি", Classifier, Noun).ambiguous(), row("দফা", Classifier, Noun),
];

/// Measures, except units of time. No heading begins with one after its number. গ্রাম is missing: it is more often a village.
#[rustfmt::skip]
pub(super) const MEASURES: &[Row] = &[
    row("ডিগ্রি", Measure, Noun).ambiguous(), row("ডিগ্রী", Measure, Noun).ambiguous(),
    row("মিলিমিটার", Measure, Noun), row("সেন্টিমিটার", Measure, Noun), row("মিটার", Measure, Noun), row("কিলো( )মিটার", Measure, Noun), row("কি(.|ঃ)( )মি(.|ঃ)", Measure, Noun),
    row("সে.( )মি(.)", Measure, Whole).ambiguous(), row("মি.( )মি(.)", Measure, Whole).ambiguous(),
    row("ইঞ্চি", Measure, Noun), row("ফুট", Measure, Noun).ambiguous(), row("গজ", Measure, Noun).ambiguous(), row("মাইল", Measure, Noun).ambiguous(), row("নটিক্যাল মাইল", Measure, Noun),
    row("বর্গ( )মিটার", Measure, Noun), row("বর্গ( )কিলোমিটার", Measure, Noun), row("বর্গ( )ফুট", Measure, Noun), row("বর্গ( )মাইল", Measure, Noun),
    row("ঘন( )মিটার", Measure, Noun), row("ঘন( )ফুট", Measure, Noun), row("একর", Measure, Noun), row("হেক্টর", Measure, Noun), row("বিঘা", Measure, Noun).ambiguous(), row("কাঠা", Measure, Noun).ambiguous(),
    row("মিলিগ্রাম", Measure, Noun), row("কিলো( )গ্রাম", Measure, Noun), row("কেজি", Measure, Noun), row("কে.( )জি(.)", Measure, Whole).ambiguous(), row("কিলো", Measure, Noun).ambiguous(),
    row("মেট্রিক টন", Measure, Noun), row("টন", Measure, Noun), row("কুইন্টাল", Measure, Noun), row("মণ", Measure, Noun).ambiguous(), row("সের", Measure, Noun).ambiguous(), row("ছটাক", Measure, Noun),
    row("ভরি", Measure, Noun).ambiguous(), row("আউন্স", Measure, Noun), row("লিটার", Measure, Noun), row("মিলি( )লিটার", Measure, Noun),
    row("গ্যালন", Measure, Noun), row("ব্যারেল", Measure, Noun).ambiguous(),
    row("ওয়াট", Measure, Noun), row("কিলোওয়াট", Measure, Noun), row("মেগাওয়াট", Measure, Noun), row("গিগাওয়াট", Measure, Noun), row("ভোল্ট", Measure, Noun),
    row("হার্টজ", Measure, Noun), row("মেগাহার্টজ", Measure, Noun), row("গিগাহার্টজ", Measure, Noun), row("কিউসেক", Measure, Noun),
    row("ক্যালরি", Measure, Noun), row("কিলোক্যালরি", Measure, Noun),
    row("মেগাবাইট", Measure, Noun), row("গিগাবাইট", Measure, Noun), row("টেরাবাইট", Measure, Noun), row("মেগাপিক্সেল", Measure, Noun),
    row("মাত্রার", Measured, Whole).ambiguous(), row("রিখটার", Measured, Noun).ambiguous(), row("নটিক্যাল", Measured, Whole).ambiguous(), row("মেট্রিক", Measured, Whole).ambiguous(),
    row("ওভার", Measured, Noun).ambiguous(),
];

/// Words that are a measure only beside a certain noun, or after a larger measure of the same thing: ৫ শতাংশ জমি, ১ একর ২০ শতাংশ.
#[rustfmt::skip]
pub(super) const MEASURES_OF: &[Row] = &[
    row("শতাংশ", MeasureOf(Land), Noun), row("শতক", MeasureOf(Land), Noun), row("একর", MeasureOf(Land), Noun), row("বিঘা", MeasureOf(Land), Noun), row("কাঠা", MeasureOf(Land), Noun),
    row("হেক্টর", MeasureOf(Land), Noun), row("আনা", MeasureOf(Gold), Noun), row("ভরি", MeasureOf(Gold), Noun),
    row("পাউন্ড", MeasureOf(Weighed), Noun), row("গ্রাম", MeasureOf(Weighed), Whole), row("কেজি", MeasureOf(Weighed), Noun), row("কিলো( )গ্রাম", MeasureOf(Weighed), Noun),
];

/// Nouns that disambiguate the number beside them, and the adjectives that may stand between.
#[rustfmt::skip]
pub(super) const CUES: &[Row] = &[
    row("জমি", Cue(Land), Noun), row("জমিন", Cue(Land), Noun), row("জমিজমা", Cue(Land), Noun), row("ভূমি", Cue(Land), Noun), row("ভুমি", Cue(Land), Noun),
    row("জায়গা", Cue(Land), Noun), row("জায়গাজমি", Cue(Land), Noun), row("খাসজমি", Cue(Land), Noun), row("কৃষিজমি", Cue(Land), Noun), row("ভিটা", Cue(Land), Noun),
    row("বসতভিটা", Cue(Land), Noun),
    row("স্বর্ণ", Cue(Gold), Noun), row("সোনা", Cue(Gold), Noun), row("স্বর্ণালংকার", Cue(Gold), Noun), row("স্বর্ণালঙ্কার", Cue(Gold), Noun), row("রুপা", Cue(Gold), Noun),
    row("রূপা", Cue(Gold), Noun), row("গহনা", Cue(Gold), Noun), row("গয়না", Cue(Gold), Noun), row("অলংকার", Cue(Gold), Noun), row("অলঙ্কার", Cue(Gold), Noun),
    row("চেইন", Cue(Gold), Noun), row("আংটি", Cue(Gold), Noun), row("(কানের )দুল", Cue(Gold), Noun), row("কানপাশা", Cue(Gold), Noun), row("নাকফুল", Cue(Gold), Noun),
    row("নেকলেস", Cue(Gold), Noun), row("লকেট", Cue(Gold), Noun), row("চুড়ি", Cue(Gold), Noun), row("বালা", Cue(Gold), Noun), row("ব্রেসলেট", Cue(Gold), Noun),
    row("ঝুমকা", Cue(Gold), Noun), row("টিকলি", Cue(Gold), Noun), row("নূপুর", Cue(Gold), Noun), row("নথ", Cue(Gold), Noun), row("মুকুট", Cue(Gold), Noun), row("পায়েল", Cue(Gold), Noun), row("(কানের )রিং", Cue(Gold), Noun), row("হার", Cue(Necklace), Noun), row("জুয়েলারি", Cue(Gold), Noun),
    row("ওজন", Cue(Weight), Noun),
    row("মাদ্রিদ", Cue(Club), Noun), row("সোসিয়েদাদ", Cue(Club), Noun), row("বেতিস", Cue(Club), Noun), row("ভায়াদোলিদ", Cue(Club), Noun), row("মায়োর্কা", Cue(Club), Noun),
    row("দাম", Cue(Price), Noun), row("মূল্য", Cue(Price), Noun), row("মজুরি", Cue(Price), Noun), row("ভাড়া", Cue(Price), Noun),
    row("কেক", Cue(Weighed), Noun), row("মাংস", Cue(Weighed), Noun), row("গোশত", Cue(Weighed), Noun), row("মাছ", Cue(Weighed), Noun), row("চাল", Cue(Weighed), Noun),
    row("আটা", Cue(Weighed), Noun), row("ময়দা", Cue(Weighed), Noun), row("চিনি", Cue(Weighed), Noun), row("মাখন", Cue(Weighed), Noun), row("পনির", Cue(Weighed), Noun),
    row("তুলা", Cue(Weighed), Noun), row("সুতা", Cue(Weighed), Noun), row("বোমা", Cue(Weighed), Noun), row("গাঁজা", Cue(Weighed), Noun), row("হেরোইন", Cue(Weighed), Noun),
    row("কোকেন", Cue(Weighed), Noun), row("আফিম", Cue(Weighed), Noun),
    row("শ্রেণি", Cue(Ranked), Noun), row("শ্রেণী", Cue(Ranked), Noun), row("খণ্ড", Cue(Ranked), Noun), row("খন্ড", Cue(Ranked), Noun), row("শতাব্দী", Cue(Ranked), Noun),
    row("শতাব্দি", Cue(Ranked), Noun), row("শতাব্দ", Cue(Ranked), Noun), row("সংশোধনী", Cue(Ranked), Noun), row("অধ্যায়", Cue(Ranked), Noun), row("পরিচ্ছেদ", Cue(Ranked), Noun),
    row("অনুচ্ছেদ", Cue(Ranked), Noun), row("ধারা", Cue(Ranked), Noun), row("অধিবেশন", Cue(Ranked), Noun), row("সংসদ", Cue(Ranked), Noun), row("সম্মেলন", Cue(Ranked), Noun),
    row("সভা", Cue(Ranked), Noun), row("কংগ্রেস", Cue(Ranked), Noun), row("বর্ষ", Cue(Ranked), Noun), row("বার্ষিকী", Cue(Ranked), Noun), row("প্রতিষ্ঠাবার্ষিকী", Cue(Ranked), Noun),
    row("মৃত্যুবার্ষিকী", Cue(Ranked), Noun), row("জন্মবার্ষিকী", Cue(Ranked), Noun), row("পর্ব", Cue(Ranked), Noun), row("পাঠ", Cue(Ranked), Noun), row("সর্গ", Cue(Ranked), Noun),
    row("স্কন্ধ", Cue(Ranked), Noun), row("পারা", Cue(Ranked), Noun), row("সংখ্যা", Cue(Ranked), Noun), row("সংস্করণ", Cue(Ranked), Noun), row("আসর", Cue(Ranked), Noun),
    row("ব্যাচ", Cue(Ranked), Noun), row("গ্রেড", Cue(Ranked), Noun), row("রাউন্ড", Cue(Ranked), Noun), row("সেমিস্টার", Cue(Ranked), Noun), row("সমাবর্তন", Cue(Ranked), Noun),
    row("বর্ষপূর্তি", Cue(Ranked), Noun), row("ম্যাচ", Cue(Ranked), Noun), row("ওভার", Cue(Ranked), Noun), row("ইনিংস", Cue(Ranked), Noun), row("স্থান", Cue(Ranked), Noun),
    row("ভলিউম", Cue(Ranked), Noun), row("ভল্যুম", Cue(Ranked), Noun), row("ইস্যু", Cue(Ranked), Noun), row("কিস্তি", Cue(Ranked), Noun), row("কাউন্সিল", Cue(Ranked), Noun),
    row("মৌসুম", Cue(Ranked), Noun), row("তলা", Cue(Ranked), Noun), row("বৈঠক", Cue(Ranked), Noun), row("জয়ন্তী", Cue(Ranked), Noun), row("শাহাদতবার্ষিকী", Cue(Ranked), Noun),
    row("লুই(য়)", Cue(Ruler), Noun), row("বেনেডিক্ট", Cue(Ruler), Noun), row("গ্রেগরি", Cue(Ruler), Noun), row("ক্লেমেন্ট", Cue(Ruler), Noun), row("পিউস", Cue(Ruler), Noun),
    row("পায়াস", Cue(Ruler), Noun), row("লিও", Cue(Ruler), Noun), row("ইনোসেন্ট", Cue(Ruler), Noun), row("আরবান", Cue(Ruler), Noun),
    row("স্টিফেন", Cue(Ruler), Noun), row("চার্লস", Cue(Ruler), Noun), row("কার্ল", Cue(Ruler), Noun), row("গুস্তাফ", Cue(Ruler), Noun), row("এরিক", Cue(Ruler), Noun),
    row("ক্রিস্টিয়ান", Cue(Ruler), Noun), row("আলফোনসো", Cue(Ruler), Noun), row("টলেমি", Cue(Ruler), Noun), row("দালাই লামা", Cue(Ruler), Noun), row("রামসেস", Cue(Ruler), Noun),
    row("বিসিএস", Cue(Ranked), Noun), row("(শিক্ষক )নিবন্ধন", Cue(Ranked), Noun), row("রাষ্ট্রপতি", Cue(Ranked), Noun), row("প্রধানমন্ত্রী", Cue(Ranked), Noun),
    row("তাপমাত্রা", Cue(MaybeNegative), Noun), row("তাপ", Cue(MaybeNegative), Noun), row("তাপাঙ্ক", Cue(MaybeNegative), Noun), row("উষ্ণতা", Cue(MaybeNegative), Noun), row("হিমাঙ্ক", Cue(MaybeNegative), Noun),
    row("গলনাঙ্ক", Cue(MaybeNegative), Noun), row("স্ফুটনাঙ্ক", Cue(MaybeNegative), Noun), row("প্রবৃদ্ধি", Cue(MaybeNegative), Noun), row("লাভ", Cue(MaybeNegative), Noun), row("মুনাফা", Cue(MaybeNegative), Noun),
    row("ভারসাম্য", Cue(MaybeNegative), Noun), row("উদ্বৃত্ত", Cue(MaybeNegative), Noun), row("ব্যবধান", Cue(MaybeNegative), Noun), row("পার্থক্য", Cue(MaybeNegative), Noun), row("পরিবর্তন", Cue(MaybeNegative), Noun),
    row("সূচক", Cue(MaybeNegative), Noun), row("মূল্যস্ফীতি", Cue(MaybeNegative), Noun), row("রান( )রেট", Cue(MaybeNegative), Noun), row("মান", Cue(MaybeNegative), Noun), row("আধান", Cue(MaybeNegative), Noun),
    row("ঘাত", Cue(MaybeNegative), Noun), row("ত্বরণ", Cue(MaybeNegative), Noun), row("বিভব", Cue(MaybeNegative), Noun), row("বিচ্যুতি", Cue(MaybeNegative), Noun), row("অক্ষাংশ", Cue(MaybeNegative), Noun),
    row("দ্রাঘিমাংশ", Cue(MaybeNegative), Noun), row("স্থানাঙ্ক", Cue(MaybeNegative), Noun),
    row("আয়", Cue(MaybeNegative), Noun), row("ইপিএস", Cue(MaybeNegative), Noun), row("এনএভি", Cue(MaybeNegative), Noun), row("এনওসিএফপিএস", Cue(MaybeNegative), Noun), row("ব্যালেন্স", Cue(MaybeNegative), Noun), row("ব্যালান্স", Cue(MaybeNegative), Noun), row("স্থিতি", Cue(MaybeNegative), Noun),
    row("রিটার্ন", Cue(MaybeNegative), Noun), row("মার্জিন", Cue(MaybeNegative), Noun), row("(নগদ )প্রবাহ", Cue(MaybeNegative), Noun), row("(নিট )সম্পদমূল্য", Cue(MaybeNegative), Noun), row("জারণ সংখ্যা", Cue(MaybeNegative), Noun),
    row("জারণ অবস্থা", Cue(MaybeNegative), Noun), row("যোজনী", Cue(MaybeNegative), Noun), row("যোজ্যতা", Cue(MaybeNegative), Noun), row("সরণ", Cue(MaybeNegative), Noun), row("বেগ", Cue(MaybeNegative), Noun),
    row("পাওয়ার", Cue(Charge), Noun), row("চার্জ", Cue(Charge), Noun),
    row("ডিগ্রি", Cue(Degree), Noun), row("ডিগ্রী", Cue(Degree), Noun), row("সেলসিয়াস", Cue(Degree), Noun), row("ফারেনহাইট", Cue(Degree), Noun), row("ডায়োপ্টার", Cue(Degree), Noun), row("মিলিভোল্ট", Cue(Degree), Noun), row("°", Cue(Degree), Whole),
    row("℃", Cue(Degree), Whole), row("℉", Cue(Degree), Whole),
    row("খাস", Cue(Modifier), Whole), row("সরকারি", Cue(Modifier), Whole), row("সরকারী", Cue(Modifier), Whole), row("কৃষি", Cue(Modifier), Whole), row("অকৃষি", Cue(Modifier), Whole),
    row("আবাদি", Cue(Modifier), Whole), row("আবাদী", Cue(Modifier), Whole), row("অনাবাদি", Cue(Modifier), Whole), row("পতিত", Cue(Modifier), Whole), row("পৈতৃক", Cue(Modifier), Whole),
    row("পৈত্রিক", Cue(Modifier), Whole), row("নাল", Cue(Modifier), Whole), row("ধানি", Cue(Modifier), Whole), row("ধানী", Cue(Modifier), Whole), row("ফসলি", Cue(Modifier), Whole),
    row("ফসলী", Cue(Modifier), Whole), row("নিজস্ব", Cue(Modifier), Whole), row("পরিমাণ", Cue(Modifier), Whole), row("মাত্র", Cue(Modifier), Whole),
    row("একটি", Cue(Modifier), Whole), row("একটা", Cue(Modifier), Whole), row("(এক )জোড়া", Cue(Modifier), Whole), row("একজোড়া", Cue(Modifier), Whole), row("দুটি", Cue(Modifier), Whole), row("দুইটি", Cue(Modifier), Whole), row("বড়", Cue(Modifier), Whole), row("ছোট", Cue(Modifier), Whole), row("চকলেট", Cue(Modifier), Whole),
    row("জন্মদিনের", Cue(Modifier), Whole), row("গরুর", Cue(Modifier), Whole), row("খাসির", Cue(Modifier), Whole), row("মুরগির", Cue(Modifier), Whole),
    row("খাঁটি", Cue(Modifier), Whole), row("পাকা", Cue(Modifier), Whole), row("পুরোনো", Cue(Modifier), Whole), row("পুরনো", Cue(Modifier), Whole),
    row("জাতীয়", Cue(Modifier), Whole), row("সাধারণ", Cue(Modifier), Whole), row("বার্ষিক", Cue(Modifier), Whole), row("বিশেষ", Cue(Modifier), Whole),
    row("সাংবিধানিক", Cue(Modifier), Whole), row("বোর্ড", Cue(Modifier), Whole), row("বিজ্ঞান", Cue(Modifier), Whole), row("পোপ", Cue(Modifier), Whole), row("সম্রাট", Cue(Modifier), Whole),
    row("রাজা", Cue(Modifier), Whole), row("পরিচালনা", Cue(Modifier), Whole), row("পর্ষদ", Cue(Modifier), Whole), row("দলীয়", Cue(Modifier), Whole), row("খ্রিস্টীয়", Cue(Modifier), Whole), row("খ্রিষ্টীয়", Cue(Modifier), Whole),
];

/// Verbs of reaching a value, after a share: ৮০ ভাগে উন্নীত.
#[rustfmt::skip]
pub(super) const CHANGES: &[Row] = &[
    row("উন্নীত", Cue(Change), Whole), row("উত্তীর্ণ", Cue(Change), Whole), row("উঠে", Cue(Change), Whole), row("উঠেছে", Cue(Change), Whole), row("ওঠে", Cue(Change), Whole),
    row("উঠবে", Cue(Change), Whole), row("নেমে", Cue(Change), Whole), row("নেমেছে", Cue(Change), Whole), row("নামে", Cue(Change), Whole), row("নামবে", Cue(Change), Whole),
    row("নামিয়ে", Cue(Change), Whole), row("নামানো", Cue(Change), Whole), row("নেমেছিল", Cue(Change), Whole), row("দাঁড়িয়েছে", Cue(Change), Whole), row("দাঁড়ায়", Cue(Change), Whole),
    row("দাঁড়াবে", Cue(Change), Whole), row("দাঁড়াল", Cue(Change), Whole), row("দাঁড়িয়েছিল", Cue(Change), Whole), row("দাঁড়িয়ে", Cue(Change), Whole), row("দাড়িয়েছে", Cue(Change), Whole),
    row("পৌঁছেছে", Cue(Change), Whole), row("পৌঁছে", Cue(Change), Whole), row("পৌঁছায়", Cue(Change), Whole), row("পৌঁছাবে", Cue(Change), Whole), row("পৌছেছে", Cue(Change), Whole),
    row("বেড়ে", Cue(Change), Whole), row("বেড়েছে", Cue(Change), Whole), row("কমে", Cue(Change), Whole), row("কমেছে", Cue(Change), Whole), row("কমিয়ে", Cue(Change), Whole),
    row("বাড়িয়ে", Cue(Change), Whole), row("এসে", Cue(Change), Whole), row("ঠেকেছে", Cue(Change), Whole), row("ঠেকে", Cue(Change), Whole), row("পরিণত", Cue(Change), Whole),
    row("গিয়ে", Cue(Change), Whole), row("পৌঁছাতে", Cue(Change), Whole), row("পৌঁছানো", Cue(Change), Whole), row("পৌঁছেছিল", Cue(Change), Whole), row("পৌঁছাল", Cue(Change), Whole),
];

/// Words that, after a scale, look like a number with an ending, and words before which নয় is "is not".
#[rustfmt::skip]
pub(super) const OTHERS: &[Row] = &[
    row("আটকে", Cue(Lookalike), Noun), row("একই", Cue(Lookalike), Noun), row("একে একে", Cue(Lookalike), Noun), row("একে অপর", Cue(Lookalike), Noun),
    row("একে অন্য", Cue(Lookalike), Noun), row("একের পর", Cue(Lookalike), Noun), row("একমাত্র", Cue(Lookalike), Noun), row("একটুকু", Cue(Lookalike), Noun), row("একক", Cue(Lookalike), Noun),
    row("নয়ই", Cue(Lookalike), Noun),
    row("তবে", Cue(Contrast), Whole), row("বরং", Cue(Contrast), Whole), row("বরঞ্চ", Cue(Contrast), Whole), row("কিন্তু", Cue(Contrast), Whole),
];

/// Other words that follow a count: a number before one is not a year, day or hour.
#[rustfmt::skip]
pub(super) const COUNTED: &[Row] = &[
    row("নং", Counted, Whole), row("নম্বর", Counted, Noun), row("ধারা", Counted, Noun), row("বর্গ", Counted, Whole), row("সদস্য", Counted, Noun),
];

/// Words before an identifying number, whose point is not that of a decimal: ভার্সন ২.৫, ধারা ৩.২.
#[rustfmt::skip]
pub(super) const NUMBERED: &[Row] = &[
    row("ভার্সন", Numbered, Whole), row("সংস্করণ", Numbered, Whole), row("অনুচ্ছেদ", Numbered, Whole), row("ধারা", Numbered, Whole), row("উপধারা", Numbered, Whole),
    row("পরিচ্ছেদ", Numbered, Whole), row("অধ্যায়", Numbered, Whole), row("সারণি", Numbered, Whole), row("চিত্র", Numbered, Whole),
    row("version", Numbered, Whole), row("v", Numbered, Whole),
];

/// The value of each ana sign in sixteenths. Source: Unicode 17, `Numeric_Value` of U+09F4..=U+09F8.
pub(crate) const ANAS: [(char, u8); 5] = [('৴', 1), ('৵', 2), ('৶', 3), ('৷', 4), ('৸', 12)];

/// U+09F9, the denominator sixteen, which closes an amount in anas.
pub(crate) const SIXTEEN: char = '৹';

/// A measure and its subdivision: one foot is twelve inches.
#[derive(Debug)]
pub(crate) struct Subdivided {
    pub(crate) large: &'static [&'static str],
    pub(crate) small: &'static [&'static str],
    pub(crate) count: u32,
}

const fn subdivided(large: &'static [&'static str], small: &'static [&'static str], count: u32) -> Subdivided {
    Subdivided { large, small, count }
}

/// Measures that are said together: ১ ভরি ২ আনা. Not those whose ratio differs by region, as of কাঠা and শতাংশ or of মণ and কেজি.
///
/// Sources: the Standards of Weights and Measures Ordinance of Bangladesh, 1982, for the metric ones; school arithmetic for the others.
#[rustfmt::skip]
pub(crate) const SUBDIVIDED: &[Subdivided] = &[
    subdivided(&["ভরি", "তোলা"], &["আনা"], 16), subdivided(&["আনা"], &["রতি"], 6),
    subdivided(&["টন"], &["কেজি", "কিলোগ্রাম"], 1000), subdivided(&["কেজি", "কিলোগ্রাম", "কিলো"], &["গ্রাম"], 1000),
    subdivided(&["সের"], &["ছটাক"], 16), subdivided(&["সের"], &["পোয়া"], 4), subdivided(&["মণ"], &["সের"], 40),
    subdivided(&["কিলোমিটার", "কিমি"], &["মিটার"], 1000), subdivided(&["মিটার"], &["সেন্টিমিটার", "সেমি"], 100),
    subdivided(&["সেন্টিমিটার", "সেমি"], &["মিলিমিটার", "মিমি"], 10), subdivided(&["মাইল"], &["গজ"], 1760),
    subdivided(&["গজ"], &["ফুট"], 3), subdivided(&["ফুট"], &["ইঞ্চি"], 12), subdivided(&["হাত"], &["আঙুল"], 24),
    subdivided(&["লিটার"], &["মিলিলিটার", "মিলি"], 1000),
    subdivided(&["বিঘা"], &["কাঠা"], 20), subdivided(&["কাঠা"], &["ছটাক"], 16), subdivided(&["একর"], &["শতাংশ", "শতক", "ডেসিমেল"], 100),
];
