//! What stands before or after a number to say what it counts: money, percent, classifiers, measures; what a number after it
//! numbers; and the nouns that tell what a number beside them is.
//!
//! Sources: CLDR 48 for currency signs and names, school grammar for classifiers, running text for the rest.

#![allow(clippy::enum_glob_use, reason = "a row reads as a row only without the path before each meaning")]

use super::Currency::*;
use super::{Endings::*, Row, Sense::*, Thing::*, row};

/// Money and percent. Letters are matched in any case, a point only where the row has it.
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

/// What a number before it counts one by one. টা, টে and টো are among the words of the clock.
#[rustfmt::skip]
pub(super) const CLASSIFIERS: &[Row] = &[
    row("টি", Classifier, Noun), row("খানা", Classifier, Noun), row("খানি", Classifier, Noun), row("খান", Classifier, Noun).ambiguous(),
    row("গাছা", Classifier, Noun).ambiguous(), row("গাছি", Classifier, Noun).ambiguous(), row("ডজন", Classifier, Noun).ambiguous(), row("জনা", Classifier, Noun).ambiguous(),
    row("জন", Classifier, Noun), row("বার", Classifier, Noun), row("ফালি", Classifier, Noun).ambiguous(), row("পিস", Classifier, Noun).ambiguous(),
    row("কপি", Classifier, Noun).ambiguous(), row("জোড়া", Classifier, Noun).ambiguous(), row("হালি", Classifier, Noun).ambiguous(), row("দফা", Classifier, Noun),
];

/// What is measured rather than counted, but for the units of time; none of these begins a heading. গ্রাম is a village more often.
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

/// What is a measure of one thing and otherwise something else, and the larger measures that tell it as the thing does: ৫ শতাংশ জমি,
/// ১ একর ২০ শতাংশ.
#[rustfmt::skip]
pub(super) const MEASURES_OF: &[Row] = &[
    row("শতাংশ", MeasureOf(Land), Noun), row("শতক", MeasureOf(Land), Noun), row("একর", MeasureOf(Land), Noun), row("বিঘা", MeasureOf(Land), Noun), row("কাঠা", MeasureOf(Land), Noun),
    row("হেক্টর", MeasureOf(Land), Noun), row("আনা", MeasureOf(Gold), Noun), row("ভরি", MeasureOf(Gold), Noun),
    row("পাউন্ড", MeasureOf(Weighed), Noun), row("গ্রাম", MeasureOf(Weighed), Whole), row("কেজি", MeasureOf(Weighed), Noun), row("কিলো( )গ্রাম", MeasureOf(Weighed), Noun),
];

/// Nouns that tell what the number beside them is, and what may stand between.
#[rustfmt::skip]
pub(super) const THINGS: &[Row] = &[
    row("জমি", Thing(Land), Noun), row("জমিন", Thing(Land), Noun), row("জমিজমা", Thing(Land), Noun), row("ভূমি", Thing(Land), Noun), row("ভুমি", Thing(Land), Noun),
    row("জায়গা", Thing(Land), Noun), row("জায়গাজমি", Thing(Land), Noun), row("খাসজমি", Thing(Land), Noun), row("কৃষিজমি", Thing(Land), Noun), row("ভিটা", Thing(Land), Noun),
    row("বসতভিটা", Thing(Land), Noun),
    row("স্বর্ণ", Thing(Gold), Noun), row("সোনা", Thing(Gold), Noun), row("স্বর্ণালংকার", Thing(Gold), Noun), row("স্বর্ণালঙ্কার", Thing(Gold), Noun), row("রুপা", Thing(Gold), Noun),
    row("রূপা", Thing(Gold), Noun), row("গহনা", Thing(Gold), Noun), row("গয়না", Thing(Gold), Noun), row("অলংকার", Thing(Gold), Noun), row("অলঙ্কার", Thing(Gold), Noun),
    row("চেইন", Thing(Gold), Noun), row("আংটি", Thing(Gold), Noun), row("(কানের )দুল", Thing(Gold), Noun), row("কানপাশা", Thing(Gold), Noun), row("নাকফুল", Thing(Gold), Noun),
    row("নেকলেস", Thing(Gold), Noun), row("লকেট", Thing(Gold), Noun), row("চুড়ি", Thing(Gold), Noun), row("বালা", Thing(Gold), Noun), row("ব্রেসলেট", Thing(Gold), Noun),
    row("ঝুমকা", Thing(Gold), Noun), row("টিকলি", Thing(Gold), Noun), row("নূপুর", Thing(Gold), Noun), row("নথ", Thing(Gold), Noun), row("মুকুট", Thing(Gold), Noun), row("পায়েল", Thing(Gold), Noun), row("(কানের )রিং", Thing(Gold), Noun), row("হার", Thing(Worn), Noun), row("জুয়েলারি", Thing(Gold), Noun),
    row("ওজন", Thing(Weight), Noun),
    row("মাদ্রিদ", Thing(Club), Noun), row("সোসিয়েদাদ", Thing(Club), Noun), row("বেতিস", Thing(Club), Noun), row("ভায়াদোলিদ", Thing(Club), Noun), row("মায়োর্কা", Thing(Club), Noun),
    row("দাম", Thing(Price), Noun), row("মূল্য", Thing(Price), Noun), row("মজুরি", Thing(Price), Noun), row("ভাড়া", Thing(Price), Noun),
    row("কেক", Thing(Weighed), Noun), row("মাংস", Thing(Weighed), Noun), row("গোশত", Thing(Weighed), Noun), row("মাছ", Thing(Weighed), Noun), row("চাল", Thing(Weighed), Noun),
    row("আটা", Thing(Weighed), Noun), row("ময়দা", Thing(Weighed), Noun), row("চিনি", Thing(Weighed), Noun), row("মাখন", Thing(Weighed), Noun), row("পনির", Thing(Weighed), Noun),
    row("তুলা", Thing(Weighed), Noun), row("সুতা", Thing(Weighed), Noun), row("বোমা", Thing(Weighed), Noun), row("গাঁজা", Thing(Weighed), Noun), row("হেরোইন", Thing(Weighed), Noun),
    row("কোকেন", Thing(Weighed), Noun), row("আফিম", Thing(Weighed), Noun),
    row("শ্রেণি", Thing(Ranked), Noun), row("শ্রেণী", Thing(Ranked), Noun), row("খণ্ড", Thing(Ranked), Noun), row("খন্ড", Thing(Ranked), Noun), row("শতাব্দী", Thing(Ranked), Noun),
    row("শতাব্দি", Thing(Ranked), Noun), row("শতাব্দ", Thing(Ranked), Noun), row("সংশোধনী", Thing(Ranked), Noun), row("অধ্যায়", Thing(Ranked), Noun), row("পরিচ্ছেদ", Thing(Ranked), Noun),
    row("অনুচ্ছেদ", Thing(Ranked), Noun), row("ধারা", Thing(Ranked), Noun), row("অধিবেশন", Thing(Ranked), Noun), row("সংসদ", Thing(Ranked), Noun), row("সম্মেলন", Thing(Ranked), Noun),
    row("সভা", Thing(Ranked), Noun), row("কংগ্রেস", Thing(Ranked), Noun), row("বর্ষ", Thing(Ranked), Noun), row("বার্ষিকী", Thing(Ranked), Noun), row("প্রতিষ্ঠাবার্ষিকী", Thing(Ranked), Noun),
    row("মৃত্যুবার্ষিকী", Thing(Ranked), Noun), row("জন্মবার্ষিকী", Thing(Ranked), Noun), row("পর্ব", Thing(Ranked), Noun), row("পাঠ", Thing(Ranked), Noun), row("সর্গ", Thing(Ranked), Noun),
    row("স্কন্ধ", Thing(Ranked), Noun), row("পারা", Thing(Ranked), Noun), row("সংখ্যা", Thing(Ranked), Noun), row("সংস্করণ", Thing(Ranked), Noun), row("আসর", Thing(Ranked), Noun),
    row("ব্যাচ", Thing(Ranked), Noun), row("গ্রেড", Thing(Ranked), Noun), row("রাউন্ড", Thing(Ranked), Noun), row("সেমিস্টার", Thing(Ranked), Noun), row("সমাবর্তন", Thing(Ranked), Noun),
    row("বর্ষপূর্তি", Thing(Ranked), Noun), row("ম্যাচ", Thing(Ranked), Noun), row("ওভার", Thing(Ranked), Noun), row("ইনিংস", Thing(Ranked), Noun), row("স্থান", Thing(Ranked), Noun),
    row("ভলিউম", Thing(Ranked), Noun), row("ভল্যুম", Thing(Ranked), Noun), row("ইস্যু", Thing(Ranked), Noun), row("কিস্তি", Thing(Ranked), Noun), row("কাউন্সিল", Thing(Ranked), Noun),
    row("মৌসুম", Thing(Ranked), Noun), row("তলা", Thing(Ranked), Noun), row("বৈঠক", Thing(Ranked), Noun), row("জয়ন্তী", Thing(Ranked), Noun), row("শাহাদতবার্ষিকী", Thing(Ranked), Noun),
    row("লুই(য়)", Thing(Ruler), Noun), row("বেনেডিক্ট", Thing(Ruler), Noun), row("গ্রেগরি", Thing(Ruler), Noun), row("ক্লেমেন্ট", Thing(Ruler), Noun), row("পিউস", Thing(Ruler), Noun),
    row("পায়াস", Thing(Ruler), Noun), row("লিও", Thing(Ruler), Noun), row("ইনোসেন্ট", Thing(Ruler), Noun), row("আরবান", Thing(Ruler), Noun),
    row("স্টিফেন", Thing(Ruler), Noun), row("চার্লস", Thing(Ruler), Noun), row("কার্ল", Thing(Ruler), Noun), row("গুস্তাফ", Thing(Ruler), Noun), row("এরিক", Thing(Ruler), Noun),
    row("ক্রিস্টিয়ান", Thing(Ruler), Noun), row("আলফোনসো", Thing(Ruler), Noun), row("টলেমি", Thing(Ruler), Noun), row("দালাই লামা", Thing(Ruler), Noun), row("রামসেস", Thing(Ruler), Noun),
    row("বিসিএস", Thing(Ranked), Noun), row("(শিক্ষক )নিবন্ধন", Thing(Ranked), Noun), row("রাষ্ট্রপতি", Thing(Ranked), Noun), row("প্রধানমন্ত্রী", Thing(Ranked), Noun),
    row("তাপমাত্রা", Thing(Signed), Noun), row("তাপ", Thing(Signed), Noun), row("তাপাঙ্ক", Thing(Signed), Noun), row("উষ্ণতা", Thing(Signed), Noun), row("হিমাঙ্ক", Thing(Signed), Noun),
    row("গলনাঙ্ক", Thing(Signed), Noun), row("স্ফুটনাঙ্ক", Thing(Signed), Noun), row("প্রবৃদ্ধি", Thing(Signed), Noun), row("লাভ", Thing(Signed), Noun), row("মুনাফা", Thing(Signed), Noun),
    row("ভারসাম্য", Thing(Signed), Noun), row("উদ্বৃত্ত", Thing(Signed), Noun), row("ব্যবধান", Thing(Signed), Noun), row("পার্থক্য", Thing(Signed), Noun), row("পরিবর্তন", Thing(Signed), Noun),
    row("সূচক", Thing(Signed), Noun), row("মূল্যস্ফীতি", Thing(Signed), Noun), row("রান( )রেট", Thing(Signed), Noun), row("মান", Thing(Signed), Noun), row("আধান", Thing(Signed), Noun),
    row("ঘাত", Thing(Signed), Noun), row("ত্বরণ", Thing(Signed), Noun), row("বিভব", Thing(Signed), Noun), row("বিচ্যুতি", Thing(Signed), Noun), row("অক্ষাংশ", Thing(Signed), Noun),
    row("দ্রাঘিমাংশ", Thing(Signed), Noun), row("স্থানাঙ্ক", Thing(Signed), Noun),
    row("আয়", Thing(Signed), Noun), row("ইপিএস", Thing(Signed), Noun), row("এনএভি", Thing(Signed), Noun), row("এনওসিএফপিএস", Thing(Signed), Noun), row("ব্যালেন্স", Thing(Signed), Noun), row("ব্যালান্স", Thing(Signed), Noun), row("স্থিতি", Thing(Signed), Noun),
    row("রিটার্ন", Thing(Signed), Noun), row("মার্জিন", Thing(Signed), Noun), row("(নগদ )প্রবাহ", Thing(Signed), Noun), row("(নিট )সম্পদমূল্য", Thing(Signed), Noun), row("জারণ সংখ্যা", Thing(Signed), Noun),
    row("জারণ অবস্থা", Thing(Signed), Noun), row("যোজনী", Thing(Signed), Noun), row("যোজ্যতা", Thing(Signed), Noun), row("সরণ", Thing(Signed), Noun), row("বেগ", Thing(Signed), Noun),
    row("পাওয়ার", Thing(Charge), Noun), row("চার্জ", Thing(Charge), Noun),
    row("ডিগ্রি", Thing(Degree), Noun), row("ডিগ্রী", Thing(Degree), Noun), row("সেলসিয়াস", Thing(Degree), Noun), row("ফারেনহাইট", Thing(Degree), Noun), row("ডায়োপ্টার", Thing(Degree), Noun), row("মিলিভোল্ট", Thing(Degree), Noun), row("°", Thing(Degree), Whole),
    row("℃", Thing(Degree), Whole), row("℉", Thing(Degree), Whole),
    row("খাস", Thing(Quality), Whole), row("সরকারি", Thing(Quality), Whole), row("সরকারী", Thing(Quality), Whole), row("কৃষি", Thing(Quality), Whole), row("অকৃষি", Thing(Quality), Whole),
    row("আবাদি", Thing(Quality), Whole), row("আবাদী", Thing(Quality), Whole), row("অনাবাদি", Thing(Quality), Whole), row("পতিত", Thing(Quality), Whole), row("পৈতৃক", Thing(Quality), Whole),
    row("পৈত্রিক", Thing(Quality), Whole), row("নাল", Thing(Quality), Whole), row("ধানি", Thing(Quality), Whole), row("ধানী", Thing(Quality), Whole), row("ফসলি", Thing(Quality), Whole),
    row("ফসলী", Thing(Quality), Whole), row("নিজস্ব", Thing(Quality), Whole), row("পরিমাণ", Thing(Quality), Whole), row("মাত্র", Thing(Quality), Whole),
    row("একটি", Thing(Quality), Whole), row("একটা", Thing(Quality), Whole), row("(এক )জোড়া", Thing(Quality), Whole), row("একজোড়া", Thing(Quality), Whole), row("দুটি", Thing(Quality), Whole), row("দুইটি", Thing(Quality), Whole), row("বড়", Thing(Quality), Whole), row("ছোট", Thing(Quality), Whole), row("চকলেট", Thing(Quality), Whole),
    row("জন্মদিনের", Thing(Quality), Whole), row("গরুর", Thing(Quality), Whole), row("খাসির", Thing(Quality), Whole), row("মুরগির", Thing(Quality), Whole),
    row("খাঁটি", Thing(Quality), Whole), row("পাকা", Thing(Quality), Whole), row("পুরোনো", Thing(Quality), Whole), row("পুরনো", Thing(Quality), Whole),
    row("জাতীয়", Thing(Quality), Whole), row("সাধারণ", Thing(Quality), Whole), row("বার্ষিক", Thing(Quality), Whole), row("বিশেষ", Thing(Quality), Whole),
    row("সাংবিধানিক", Thing(Quality), Whole), row("বোর্ড", Thing(Quality), Whole), row("বিজ্ঞান", Thing(Quality), Whole), row("পোপ", Thing(Quality), Whole), row("সম্রাট", Thing(Quality), Whole),
    row("রাজা", Thing(Quality), Whole), row("পরিচালনা", Thing(Quality), Whole), row("পর্ষদ", Thing(Quality), Whole), row("দলীয়", Thing(Quality), Whole), row("খ্রিস্টীয়", Thing(Quality), Whole), row("খ্রিষ্টীয়", Thing(Quality), Whole),
];

/// Verbs that say what a share has come to: ৮০ ভাগে উন্নীত.
#[rustfmt::skip]
pub(super) const CHANGES: &[Row] = &[
    row("উন্নীত", Thing(Change), Whole), row("উত্তীর্ণ", Thing(Change), Whole), row("উঠে", Thing(Change), Whole), row("উঠেছে", Thing(Change), Whole), row("ওঠে", Thing(Change), Whole),
    row("উঠবে", Thing(Change), Whole), row("নেমে", Thing(Change), Whole), row("নেমেছে", Thing(Change), Whole), row("নামে", Thing(Change), Whole), row("নামবে", Thing(Change), Whole),
    row("নামিয়ে", Thing(Change), Whole), row("নামানো", Thing(Change), Whole), row("নেমেছিল", Thing(Change), Whole), row("দাঁড়িয়েছে", Thing(Change), Whole), row("দাঁড়ায়", Thing(Change), Whole),
    row("দাঁড়াবে", Thing(Change), Whole), row("দাঁড়াল", Thing(Change), Whole), row("দাঁড়িয়েছিল", Thing(Change), Whole), row("দাঁড়িয়ে", Thing(Change), Whole), row("দাড়িয়েছে", Thing(Change), Whole),
    row("পৌঁছেছে", Thing(Change), Whole), row("পৌঁছে", Thing(Change), Whole), row("পৌঁছায়", Thing(Change), Whole), row("পৌঁছাবে", Thing(Change), Whole), row("পৌছেছে", Thing(Change), Whole),
    row("বেড়ে", Thing(Change), Whole), row("বেড়েছে", Thing(Change), Whole), row("কমে", Thing(Change), Whole), row("কমেছে", Thing(Change), Whole), row("কমিয়ে", Thing(Change), Whole),
    row("বাড়িয়ে", Thing(Change), Whole), row("এসে", Thing(Change), Whole), row("ঠেকেছে", Thing(Change), Whole), row("ঠেকে", Thing(Change), Whole), row("পরিণত", Thing(Change), Whole),
    row("গিয়ে", Thing(Change), Whole), row("পৌঁছাতে", Thing(Change), Whole), row("পৌঁছানো", Thing(Change), Whole), row("পৌঁছেছিল", Thing(Change), Whole), row("পৌঁছাল", Thing(Change), Whole),
];

/// Words that look like a number with an ending after a scale, and those before which নয় is "is not".
#[rustfmt::skip]
pub(super) const OTHERS: &[Row] = &[
    row("আটকে", Thing(Another), Noun), row("একই", Thing(Another), Noun), row("একে একে", Thing(Another), Noun), row("একে অপর", Thing(Another), Noun),
    row("একে অন্য", Thing(Another), Noun), row("একের পর", Thing(Another), Noun), row("একমাত্র", Thing(Another), Noun), row("একটুকু", Thing(Another), Noun), row("একক", Thing(Another), Noun),
    row("নয়ই", Thing(Another), Noun),
    row("তবে", Thing(Contrast), Whole), row("বরং", Thing(Contrast), Whole), row("বরঞ্চ", Thing(Contrast), Whole), row("কিন্তু", Thing(Contrast), Whole),
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
    row("পরিচ্ছেদ", Numbered, Whole), row("অধ্যায়", Numbered, Whole), row("সারণি", Numbered, Whole), row("চিত্র", Numbered, Whole),
    row("version", Numbered, Whole), row("v", Numbered, Whole),
];

/// What each ana sign is worth in sixteenths. Source: Unicode 17, `Numeric_Value` of U+09F4..=U+09F8.
pub(crate) const ANAS: [(char, u8); 5] = [('৴', 1), ('৵', 2), ('৶', 3), ('৷', 4), ('৸', 12)];

/// U+09F9, the denominator sixteen, which closes an amount in anas.
pub(crate) const SIXTEEN: char = '৹';

/// A measure that is so many of a smaller one.
#[derive(Debug)]
pub(crate) struct Subdivided {
    pub(crate) large: &'static [&'static str],
    pub(crate) small: &'static [&'static str],
    pub(crate) count: u32,
}

const fn subdivided(large: &'static [&'static str], small: &'static [&'static str], count: u32) -> Subdivided {
    Subdivided { large, small, count }
}

/// Measures that are said together: ১ ভরি ২ আনা. Those whose ratio depends on the place, as of কাঠা and শতাংশ or of মণ and কেজি, are none.
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
