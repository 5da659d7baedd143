//! The other words of dates: labels, eras, suffixes, relative words, connectives.
//!
//! Sources: bylines of fifty news sites, CLDR 48 `bn`, glibc 2.36 `bn_BD`, date-fns and moment `bn`, school grammar.

#![allow(clippy::enum_glob_use, reason = "a row reads as a row only without the path before each meaning")]

use super::{Context as C, Endings::*, Era as E, Label as L, Row, Sense::*, Toward as To, row};

/// Labels, which precede a date and say what it is the date of.
#[rustfmt::skip]
pub(super) const LABELS: &[Row] = &[
    row("(প্রথম )প্রকাশ(িত)", Label(L::Published), Whole), row("প্রকাশ(ের|িত|নার) তারিখ", Label(L::Published), Whole),
    row("প্রকাশ( )কাল", Label(L::Published), Whole), row("প্রকাশের সময়", Label(L::Published), Whole), row("প্রকাশিত সময়", Label(L::Published), Whole),
    row("প্রকাশনার সময়", Label(L::Published), Whole), row("প্রকাশিত হয়েছে", Label(L::Published), Whole),
    row("পোস্ট( করা হয়েছে)", Label(L::Published), Whole), row("আপলোড(ের সময়)", Label(L::Published), Whole),
    row("published( on| at| date)", Label(L::Published), Whole), row("publish( date| time)", Label(L::Published), Whole), row("posted( on)", Label(L::Published), Whole),
    row("আপডেট( সময়| টাইম| তারিখ| করা হয়েছে)", Label(L::Updated), Whole), row("আপডেটেড", Label(L::Updated), Whole),
    row("আপডেটের সময়", Label(L::Updated), Whole), row("আপডেটের তারিখ", Label(L::Updated), Whole),
    row("শেষ আপডেট", Label(L::Updated), Whole), row("সর্বশেষ আপডেট", Label(L::Updated), Whole), row("সবশেষ আপডেট", Label(L::Updated), Whole),
    row("সর্বশেষ( ):", Label(L::Updated), Whole), row("সর্বশেষঃ", Label(L::Updated), Whole),
    row("হালনাগাদ(ের সময়|ের তারিখ)", Label(L::Updated), Whole), row("শেষ হালনাগাদ", Label(L::Updated), Whole), row("সর্বশেষ হাল(-)নাগাদ", Label(L::Updated), Whole),
    row("সর্বশেষ সম্পাদনা", Label(L::Updated), Whole), row("সংশোধিত", Label(L::Updated), Whole),
    row("update( time)", Label(L::Updated), Whole), row("updated( on)", Label(L::Updated), Whole), row("last update(d)", Label(L::Updated), Whole),
    row("প্রিন্ট( তারিখ| এর তারিখ)", Label(L::Printed), Whole), row("প্রিন্টের তারিখ", Label(L::Printed), Whole), row("প্রিন্টের সময়", Label(L::Printed), Whole),
    row("(আজকের )তারিখ", Label(L::Dated), Whole), row("আজকের দিন", Label(L::Dated), Whole), row("তাং(-)", Label(L::Dated), Whole), row("তা:", Label(L::Dated), Whole),
    row("date", Label(L::Dated), Whole),
];

/// Eras, and other words after a year. The abbreviations take a dot or a visarga.
#[rustfmt::skip]
pub(super) const ERAS: &[Row] = &[
    row("সাল", Year, Noun), row("সন", Year, Noun), row("অব্দ", Year, Noun),
    row("খ্রিস্টাব্দ", Era(E::Common), Noun), row("খ্রিষ্টাব্দ", Era(E::Common), Noun), row("খ্রীস্টাব্দ", Era(E::Common), Noun),
    row("খ্রীষ্টাব্দ", Era(E::Common), Noun), row("খৃস্টাব্দ", Era(E::Common), Noun), row("খৃষ্টাব্দ", Era(E::Common), Noun),
    row("খ্রিস্ট সাল", Era(E::Common), Noun), row("খ্রিষ্ট সাল", Era(E::Common), Noun), row("খ্রীষ্ট সাল", Era(E::Common), Noun), row("খ্রিস্টীয়", Era(E::Common), Whole), row("খ্রিষ্টীয়", Era(E::Common), Whole),
    row("খ্রি(.|ঃ)", Era(E::Common), Whole), row("খ্রী(.|ঃ)", Era(E::Common), Whole), row("খৃ(.|ঃ)", Era(E::Common), Whole),
    row("ইং(.)", Era(E::Common), Whole), row("ইংরেজি", Era(E::Common), Whole), row("ইংরেজী", Era(E::Common), Whole),
    row("ইংরাজি", Era(E::Common), Whole), row("ইংরাজী", Era(E::Common), Whole), row("ইংরেজি সাল", Era(E::Common), Noun), row("ঈসায়ী", Era(E::Common), Whole), row("ঈসায়ি", Era(E::Common), Whole), row("ইসায়ি", Era(E::Common), Whole), row("ইসায়ী", Era(E::Common), Whole),
    row("ad", Era(E::Common), Whole), row("ce", Era(E::Common), Whole),
    row("খ্রিস্টপূর্ব( সাল)", Era(E::Before), Noun), row("খ্রিষ্টপূর্ব", Era(E::Before), Noun), row("খ্রীস্টপূর্ব", Era(E::Before), Noun),
    row("খ্রীষ্টপূর্ব", Era(E::Before), Noun), row("খৃস্টপূর্ব", Era(E::Before), Noun), row("খৃষ্টপূর্ব", Era(E::Before), Noun),
    row("খ্রিস্টপূর্বাব্দ", Era(E::Before), Noun), row("খ্রিষ্টপূর্বাব্দ", Era(E::Before), Noun), row("খ্রীষ্টপূর্বাব্দ", Era(E::Before), Noun),
    row("খৃস্টপূর্বাব্দ", Era(E::Before), Noun), row("খৃষ্টপূর্বাব্দ", Era(E::Before), Noun),
    row("খ্রি(.|ঃ)( )পূ(.|ঃ)", Era(E::Before), Whole), row("খ্রী(.|ঃ)( )পূ(.|ঃ)", Era(E::Before), Whole), row("খৃ(.|ঃ)( )পূ(.|ঃ)", Era(E::Before), Whole),
    row("bc", Era(E::Before), Whole), row("bce", Era(E::Before), Whole),
    row("বঙ্গাব্দ", Era(E::Bangla), Noun), row("বংগাব্দ", Era(E::Bangla), Noun), row("বাংলা", Era(E::Bangla), Whole), row("বাংলা সন", Era(E::Bangla), Noun),
    row("বাংলা সাল", Era(E::Bangla), Noun), row("বাং(.|ঃ)", Era(E::Bangla), Whole), row("বঃ", Era(E::Bangla), Whole), row("ব.", Era(E::Bangla), Whole),
    row("হিজরি( সন)", Era(E::Hijri), Noun), row("হিজরী( সন)", Era(E::Hijri), Noun), row("হিঃ", Era(E::Hijri), Whole), row("হি.", Era(E::Hijri), Whole),
    row("দশক", Decade, Noun), row("শতক", Decade, Noun), row("শতাব্দ", Decade, Noun), row("শতাব্দী", Decade, Noun), row("শতাব্দি", Decade, Noun),
    row("অর্থ( |-)বছর", Fiscal, Noun), row("অর্থ( |-)বৎসর", Fiscal, Noun), row("করবর্ষ", Fiscal, Noun), row("কর বৎসর", Fiscal, Noun), row("করবছর", Fiscal, Noun),
    row("শিক্ষা( )বর্ষ", Session, Noun), row("সেশন", Session, Noun), row("মৌসুম", Session, Noun),
    row("মেয়াদ", Session, Noun), row("সময়কাল", Session, Noun),
    row("তারিখ", DateWord, Noun), row("মাস", MonthWord, Noun),
];

/// Suffixes of a day or a year that stand by themselves: ২১ শে, ১৯৭১ এর.
#[rustfmt::skip]
pub(super) const SUFFIXES: &[Row] = &[
    row("লা", DaySuffix, Whole), row("রা", DaySuffix, Whole), row("ঠা", DaySuffix, Whole), row("ঠো", DaySuffix, Whole), row("ই", DaySuffix, Whole),
    row("শে", DaySuffix, Whole), row("সে", DaySuffix, Whole), row("এ", DaySuffix, Whole),
    row("st", DaySuffix, Whole), row("nd", DaySuffix, Whole), row("rd", DaySuffix, Whole), row("th", DaySuffix, Whole),
    row("র", Case, Whole), row("এর", Case, Whole), row("তে", Case, Whole),
];

/// Words for days and durations relative to the reference.
#[rustfmt::skip]
pub(super) const RELATIVE: &[Row] = &[
    row("আজ", Today(0), Clitic), row("আজকে", Today(0), Clitic), row("আজকের", Today(0), Whole), row("অদ্য", Today(0), Whole),
    row("গত( )কাল", Today(-1), Noun), row("গতকল্য", Today(-1), Whole), row("গতকালকে", Today(-1), Clitic), row("গতকালকের", Today(-1), Whole),
    row("গত( )পরশু", Today(-2), Noun), row("গত তরশু", Today(-3), Noun),
    row("আগামী( )কাল", Today(1), Noun), row("আগামিকাল", Today(1), Noun), row("আগামীকালকে", Today(1), Clitic), row("আগামীকল্য", Today(1), Whole),
    row("আগামী( )পরশু", Today(2), Noun), row("আগামী তরশু", Today(3), Noun),
    row("গতরাত", LastNight, Noun), row("গতরাত্রি", LastNight, Noun), row("গতরাত্রে", LastNight, Whole),
    row("কাল", Unclear(1), Clitic), row("কালকে", Unclear(1), Clitic), row("কালকের", Unclear(1), Whole),
    row("পরশু", Unclear(2), Noun), row("পরশুদিন", Unclear(2), Noun), row("তরশু", Unclear(3), Noun),
    row("এখন", Now, Whole), row("এখনই", Now, Whole), row("এই( )মাত্র", Now, Whole), row("এই মুহূর্তে", Now, Whole), row("এ মুহূর্তে", Now, Whole), row("এক্ষুনি", Now, Whole),
    row("গত", Toward(To::Past), Whole), row("গেল", Toward(To::Past), Whole), row("গেলো", Toward(To::Past), Whole), row("বিগত", Toward(To::Past), Whole),
    row("আগামী", Toward(To::Future), Whole), row("আগামি", Toward(To::Future), Whole), row("আসছে", Toward(To::Future), Whole), row("আসন্ন", Toward(To::Future), Whole),
    row("এই", Toward(To::This), Whole), row("এ", Toward(To::This), Whole), row("চলতি", Toward(To::This), Whole), row("বর্তমান", Toward(To::This), Whole),
    row("পরের", Toward(To::Next), Whole), row("পরবর্তী", Toward(To::Next), Whole),
    row("আগের", Toward(To::Previous), Whole), row("পূর্ববর্তী", Toward(To::Previous), Whole),
    row("আগে", Ago, Clitic), row("পূর্বে", Ago, Clitic), row("পর", Later, Clitic), row("পরে", Later, Clitic), row("বাদে", Later, Clitic),
    row("কিছুক্ষণ", Vague, Whole), row("কিছুক্ষন", Vague, Whole), row("একটু", Vague, Whole), row("কিছু( )দিন", Vague, Whole), row("কিছুকাল", Vague, Whole),
    row("কিছু সময়", Vague, Whole), row("কয়েক(দিন)", Vague, Whole),
];

/// The connectives of ranges, and words that a date may contain without changing.
#[rustfmt::skip]
pub(super) const CONNECTIVES: &[Row] = &[
    row("থেকে", From, Clitic), row("হতে", From, Clitic), row("হইতে", From, Whole), row("to", From, Whole), row("টু", From, Whole),
    row("পর্যন্ত", Until, Clitic), row("পর্য্যন্ত", Until, Clitic), row("অবধি", Until, Whole),
    row("মোতাবেক", Beside, Whole), row("মুতাবিক", Beside, Whole), row("অনুযায়ী", Beside, Whole),
    row("নাগাদ", Roughly, Whole), row("দিকে", Roughly, Whole), row("আনুমানিক", Nearly, Whole), row("প্রায়", Nearly, Whole),
    row("অনুমান", Nearly, Whole),
    row("মধ্যে", Trailing, Whole), row("আগেই", Trailing, Whole), row("বাজে", Trailing, Whole), row("বাজল", Trailing, Whole), row("বাজলে", Trailing, Whole),
    row("সময়", Filler, Noun), row("ঠিক", Filler, Whole), row("মাত্র", Filler, Whole), row("তখন", Filler, Whole), row("পঞ্জিকা", Filler, Whole), row("রোজ", Filler, Whole), row("রোজঃ", Filler, Whole),
    row("প্রতিদিন", Daily, Whole), row("প্রত্যেক দিন", Daily, Whole), row("রোজই", Daily, Whole),
    row("বাংলাদেশ সময়", Filler, Whole), row("স্থানীয় সময়", Filler, Whole),
    row("ঢাকা", Filler, Whole), row("dhaka", Filler, Whole), row("চট্টগ্রাম", Filler, Whole), row("কলকাতা", Filler, Whole),
    row("গ্রীষ্মকাল", Trailing, Whole), row("বর্ষাকাল", Trailing, Whole), row("শরৎকাল", Trailing, Whole), row("শরতকাল", Trailing, Whole), row("হেমন্তকাল", Trailing, Whole),
    row("শীতকাল", Trailing, Whole), row("বসন্তকাল", Trailing, Whole),
    row("অনলাইন ডেস্ক", Filler, Whole), row("অনলাইন সংস্করণ", Filler, Whole), row("নিজস্ব প্রতিবেদক", Filler, Whole),
];

/// Words that may follow a time, so that the number before them is not a count.
#[rustfmt::skip]
pub(super) const CONJUNCTIONS: &[Row] = &[
    row("কি", Conjunction, Whole), row("কিংবা", And, Whole), row("বা", And, Whole), row("অথবা", And, Whole), row("ও", And, Whole), row("এবং", And, Whole),
    row("আর", And, Whole), row("হলে", Conjunction, Whole), row("হবে", Conjunction, Whole), row("হয়", Conjunction, Whole),
    row("ছিল", Conjunction, Whole),
];

/// Words beside a day or a duration that say which one is meant.
#[rustfmt::skip]
pub(super) const CONTEXT: &[Row] = &[
    row("ওই", Context(C::Anaphoric), Whole), row("ঐ", Context(C::Anaphoric), Whole), row("সেই", Context(C::Anaphoric), Whole), row("সে", Context(C::That), Whole),
    row("একই", Context(C::Anaphoric), Whole), row("উক্ত", Context(C::Anaphoric), Whole), row("অপর", Context(C::Anaphoric), Whole),
    row("প্রতি", Context(C::Every), Whole), row("প্রতিটি", Context(C::Every), Whole), row("প্রত্যেক", Context(C::Every), Whole),
    row("প্রতিবছর", Context(C::Every), Noun), row("প্রতিবৎসর", Context(C::Every), Noun), row("প্রতিমাস", Context(C::Every), Noun), row("প্রতিসপ্তাহ", Context(C::Every), Noun),
    row("ফি( )বছর", Context(C::Every), Noun), row("সাপ্তাহিক", Context(C::Every), Whole), row("বার্ষিক", Context(C::Every), Whole),
    row("আরও", Context(C::More), Whole), row("আরো", Context(C::More), Whole),
    row("কালো", Context(C::Called), Whole), row("ব্ল্যাক", Context(C::Called), Whole), row("গুড", Context(C::Called), Whole), row("রক্তাক্ত", Context(C::Called), Whole),
    row("ছুটি", Context(C::Closed), Clitic), row("বন্ধ", Context(C::Closed), Clitic), row("খোলা", Context(C::Closed), Clitic), row("থাকে", Context(C::Holds), Whole),
    row("ছাড়া", Context(C::Except), Clitic), row("ব্যতীত", Context(C::Except), Clitic), row("বাদে", Context(C::Except), Clitic),
    row("অন্তত(ঃ)", Context(C::Bound), Whole), row("অন্ততপক্ষে", Context(C::Bound), Whole), row("কমপক্ষে", Context(C::Bound), Whole), row("ন্যূনতম", Context(C::Bound), Whole),
    row("অন্যূন", Context(C::Bound), Whole), row("অন্যুন", Context(C::Bound), Whole), row("অনধিক", Context(C::Bound), Whole), row("অনূর্ধ্ব", Context(C::Bound), Whole),
    row("সর্বোচ্চ", Context(C::Bound), Whole), row("সর্বনিম্ন", Context(C::Bound), Whole), row("কম করে", Context(C::Bound), Whole),
    row("মোটামুটি", Context(C::Adverb), Whole), row("কমবেশি", Context(C::Adverb), Whole), row("পুরো", Context(C::Adverb), Whole), row("পাক্কা", Context(C::Adverb), Whole),
    row("অবশ্যই", Context(C::Adverb), Whole), row("একেবারে", Context(C::Adverb), Whole),
    row("ফোন", Context(C::Number), Whole), row("টেলিফোন", Context(C::Number), Whole), row("মোবাইল", Context(C::Number), Whole), row("স্মারক", Context(C::Number), Whole), row("রোল", Context(C::Number), Whole),
    row("আইডি", Context(C::Number), Whole), row("আইপি", Context(C::Number), Whole), row("ক্রমিক", Context(C::Number), Whole), row("ফ্যাক্স", Context(C::Number), Whole), row("হটলাইন", Context(C::Number), Whole),
    row("সিরিয়াল", Context(C::Number), Whole), row("কক্ষ", Context(C::Number), Whole), row("সূত্র", Context(C::Number), Whole), row("মামলা", Context(C::Number), Whole),
    row("হাট", Context(C::Closed), Clitic), row("বসে", Context(C::Holds), Whole), row("সেদিন", Context(C::Day), Whole), row("ওইদিন", Context(C::Day), Whole), row("দিনটি", Context(C::Day), Whole),
    row("সরকার", Context(C::Noun), Whole), row("আবার", Context(C::Noun), Whole), row("খবর", Context(C::Noun), Whole), row("ডাক্তার", Context(C::Noun), Whole), row("অফিসার", Context(C::Noun), Whole),
    row("ঠিকাদার", Context(C::Noun), Whole), row("কমিশনার", Context(C::Noun), Whole), row("সুপার", Context(C::Noun), Whole), row("ম্যানেজার", Context(C::Noun), Whole), row("মেয়র", Context(C::Noun), Whole),
    row("ড্রাইভার", Context(C::Noun), Whole), row("ইঞ্জিনিয়ার", Context(C::Noun), Whole), row("প্রফেসর", Context(C::Noun), Whole), row("মেম্বার", Context(C::Noun), Whole), row("পরিবার", Context(C::Noun), Whole),
    row("প্রথম", Context(C::Nth), Whole), row("দ্বিতীয়", Context(C::Nth), Whole), row("তৃতীয়", Context(C::Nth), Whole), row("চতুর্থ", Context(C::Nth), Whole),
    row("শেষ", Context(C::Nth), Whole),
];

/// "The next day", at the end of a range.
pub(crate) const NEXT_DAY: [&str; 6] = ["পরদিন", "পর দিন", "পরের দিন", "পরেরদিন", "পরবর্তী দিন", "তার পরদিন"];

/// "Instead of", between two times.
pub(crate) const IN_PLACE_OF: [&str; 4] = ["পরিবর্তে", "বদলে", "স্থলে", "জায়গায়"];
