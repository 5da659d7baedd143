//! Names of months and weekdays, a row for every spelling, the canonical one first.
//!
//! Sources: CLDR 48 `bn` and `bn-IN`, glibc 2.36 `bn_BD` and `bn_IN`, date-fns and dayjs `bn`, and the spellings that news
//! sites and Wikipedia bots print. English names stand beside the Bengali ones because bylines mix them.

#![allow(clippy::enum_glob_use, reason = "a row reads as a row only without the path before each meaning")]

use super::{Endings::*, Row, Sense::*, row};

/// Gregorian months; abbreviations take a dot or a visarga.
#[rustfmt::skip]
pub(super) const GREGORIAN: &[Row] = &[
    row("জানুয়ারি", Month(1), Noun), row("জানুয়ারী", Month(1), Noun), row("জানুআরি", Month(1), Noun), row("জানুআরী", Month(1), Noun),
    row("জানুযারি", Month(1), Noun), row("জানুযারী", Month(1), Noun), row("জানু", MonthShort(1), Whole),
    row("ফেব্রুয়ারি", Month(2), Noun), row("ফেব্রুয়ারী", Month(2), Noun), row("ফেব্রুআরি", Month(2), Noun), row("ফেব্রুআরী", Month(2), Noun),
    row("ফেব্রুযারি", Month(2), Noun), row("ফেব্রুযারী", Month(2), Noun), row("ফেব্রু", MonthShort(2), Whole), row("ফেব", MonthShort(2), Whole),
    row("মার্চ", Month(3), Noun), row("মার্চ্চ", Month(3), Noun),
    row("এপ্রিল", Month(4), Noun), row("এপ্রীল", Month(4), Noun), row("এপ্রি", MonthShort(4), Whole),
    row("মে", Month(5), May),
    row("জুন", Month(6), Noun),
    row("জুলাই", Month(7), Noun), row("জুলাঈ", Month(7), Noun), row("জুল", MonthShort(7), Whole),
    row("আগস্ট", Month(8), Noun), row("আগষ্ট", Month(8), Noun), row("অগাস্ট", Month(8), Noun), row("অগাষ্ট", Month(8), Noun),
    row("অগস্ট", Month(8), Noun), row("অগষ্ট", Month(8), Noun), row("আগাস্ট", Month(8), Noun), row("আগাষ্ট", Month(8), Noun),
    row("আগ", MonthShort(8), Whole), row("অগ", MonthShort(8), Whole),
    row("সেপ্টেম্বর", Month(9), Noun), row("সেপ্টেমবর", Month(9), Noun), row("সেপ্টেম্ভর", Month(9), Noun), row("সেপ্টে", MonthShort(9), Whole),
    row("সেপ্ট", MonthShort(9), Whole), row("সেপ", MonthShort(9), Whole),
    row("অক্টোবর", Month(10), Noun), row("অক্টবর", Month(10), Noun), row("অক্টোভর", Month(10), Noun), row("অক্টো", MonthShort(10), Whole),
    row("নভেম্বর", Month(11), Noun), row("নবেম্বর", Month(11), Noun), row("নভেমবর", Month(11), Noun), row("নভেম্ভর", Month(11), Noun),
    row("নভে", MonthShort(11), Whole),
    row("ডিসেম্বর", Month(12), Noun), row("ডিসেমবর", Month(12), Noun), row("ডিসেম্ভর", Month(12), Noun), row("ডিসে", MonthShort(12), Whole),
    row("january", Month(1), Whole), row("jan", Month(1), Whole),
    row("february", Month(2), Whole), row("feb", Month(2), Whole),
    row("march", Month(3), Whole), row("mar", Month(3), Whole),
    row("april", Month(4), Whole), row("apr", Month(4), Whole),
    row("may", Month(5), Whole),
    row("june", Month(6), Whole), row("jun", Month(6), Whole),
    row("july", Month(7), Whole), row("jul", Month(7), Whole),
    row("august", Month(8), Whole), row("aug", Month(8), Whole),
    row("september", Month(9), Whole), row("sept", Month(9), Whole), row("sep", Month(9), Whole),
    row("october", Month(10), Whole), row("oct", Month(10), Whole),
    row("november", Month(11), Whole), row("nov", Month(11), Whole),
    row("december", Month(12), Whole), row("dec", Month(12), Whole),
];

/// Months of the Bangla calendar: the Bangla Academy's spelling, then the old, colloquial and wrong ones that are printed.
#[rustfmt::skip]
pub(super) const BANGLA: &[Row] = &[
    row("বৈশাখ", Bangla(1), Noun),
    row("জ্যৈষ্ঠ", Bangla(2), Noun), row("জৈষ্ঠ্য", Bangla(2), Noun), row("জ্যৈষ্ঠ্য", Bangla(2), Noun), row("জৈষ্ঠ", Bangla(2), Noun),
    row("জৈ্যষ্ঠ", Bangla(2), Noun), row("জ্যৈষ্ট", Bangla(2), Noun),
    row("আষাঢ়", Bangla(3), Noun), row("আষাঢ", Bangla(3), Noun), row("আষাড়", Bangla(3), Noun),
    row("শ্রাবণ", Bangla(4), Noun), row("শ্রাবন", Bangla(4), Noun),
    row("ভাদ্র", Bangla(5), Noun),
    row("আশ্বিন", Bangla(6), Noun), row("আশ্বীন", Bangla(6), Noun),
    row("কার্তিক", Bangla(7), Noun), row("কার্ত্তিক", Bangla(7), Noun),
    row("অগ্রহায়ণ", Bangla(8), Noun), row("অগ্রহায়ন", Bangla(8), Noun), row("অঘ্রান", Bangla(8), Noun), row("অঘ্রাণ", Bangla(8), Noun),
    row("পৌষ", Bangla(9), Noun),
    row("মাঘ", Bangla(10), Noun),
    row("ফাল্গুন", Bangla(11), Noun), row("ফাল্গুণ", Bangla(11), Noun), row("ফালগুন", Bangla(11), Noun), row("ফাগুন", Bangla(11), Noun),
    row("চৈত্র", Bangla(12), Noun),
];

/// Months of the Hijri calendar: recognized, never converted.
#[rustfmt::skip]
pub(super) const HIJRI: &[Row] = &[
    row("মহররম", Hijri(1), Noun), row("মুহররম", Hijri(1), Noun), row("মুহাররম", Hijri(1), Noun), row("মহরম", Hijri(1), Noun),
    row("মোহররম", Hijri(1), Noun),
    row("সফর", Hijri(2), Noun),
    row("রবিউল আউয়াল", Hijri(3), Noun), row("রবিউল আওয়াল", Hijri(3), Noun),
    row("রবিউস সানি", Hijri(4), Noun), row("রবিউস সানী", Hijri(4), Noun), row("রবিউস ছানি", Hijri(4), Noun), row("রবিউসসানি", Hijri(4), Noun),
    row("জমাদিউল আউয়াল", Hijri(5), Noun), row("জামাদিউল আউয়াল", Hijri(5), Noun), row("জমাদিউল আওয়াল", Hijri(5), Noun),
    row("জামাদিউল আওয়াল", Hijri(5), Noun),
    row("জমাদিউস সানি", Hijri(6), Noun), row("জমাদিউস সানী", Hijri(6), Noun), row("জামাদিউস সানি", Hijri(6), Noun),
    row("জামাদিউস সানী", Hijri(6), Noun),
    row("রজব", Hijri(7), Noun),
    row("শাবান", Hijri(8), Noun), row("শা'বান", Hijri(8), Noun),
    row("রমজান", Hijri(9), Noun), row("রমযান", Hijri(9), Noun), row("রামাদান", Hijri(9), Noun),
    row("শাওয়াল", Hijri(10), Noun),
    row("জিলকদ", Hijri(11), Noun), row("জিলক্বদ", Hijri(11), Noun), row("জ্বিলকদ", Hijri(11), Noun), row("যিলকদ", Hijri(11), Noun),
    row("জিলহজ", Hijri(12), Noun), row("জিলহজ্ব", Hijri(12), Noun), row("জিলহজ্জ", Hijri(12), Noun), row("জ্বিলহজ", Hijri(12), Noun),
    row("যিলহজ", Hijri(12), Noun),
];

/// Weekdays by their days from Sunday; the short names and the Latin ones count only beside other parts of a date.
#[rustfmt::skip]
pub(super) const WEEKDAYS: &[Row] = &[
    row("রবিবার", Weekday(0), Noun), row("রবি বার", Weekday(0), Noun), row("রোববার", Weekday(0), Noun), row("বরিবার", Weekday(0), Noun), row("রবি", WeekdayShort(0), Whole), row("রোব", WeekdayShort(0), Whole),
    row("রঃ", WeekdayShort(0), Whole),
    row("সোমবার", Weekday(1), Noun), row("সোম বার", Weekday(1), Noun), row("সোম", WeekdayShort(1), Whole), row("সোঃ", WeekdayShort(1), Whole),
    row("মঙ্গলবার", Weekday(2), Noun), row("মঙ্গল বার", Weekday(2), Noun), row("মংগলবার", Weekday(2), Noun), row("মঙ্গল", WeekdayShort(2), Whole), row("মঃ", WeekdayShort(2), Whole),
    row("বুধবার", Weekday(3), Noun), row("বুধ বার", Weekday(3), Noun), row("বুধ", WeekdayShort(3), Whole), row("বুঃ", WeekdayShort(3), Whole),
    row("বৃহস্পতিবার", Weekday(4), Noun), row("বৃহস্পতি বার", Weekday(4), Noun), row("বৃহষ্পতিবার", Weekday(4), Noun), row("বৃহঃবার", Weekday(4), Noun),
    row("বিষ্যুদবার", Weekday(4), Noun), row("বিষ্যুৎবার", Weekday(4), Noun), row("বিষ্যুতবার", Weekday(4), Noun),
    row("বৃহস্পতি", WeekdayShort(4), Whole), row("বৃহঃ", WeekdayShort(4), Whole), row("বৃহ", WeekdayShort(4), Whole),
    row("বৃঃ", WeekdayShort(4), Whole),
    row("শুক্রবার", Weekday(5), Noun), row("শুক্র বার", Weekday(5), Noun), row("শুক্কুরবার", Weekday(5), Noun), row("জুমাবার", Weekday(5), Noun), row("জুম্মাবার", Weekday(5), Noun),
    row("শুক্র", WeekdayShort(5), Whole), row("শুঃ", WeekdayShort(5), Whole),
    row("শনিবার", Weekday(6), Noun), row("শনি বার", Weekday(6), Noun), row("শনি", WeekdayShort(6), Whole), row("শঃ", WeekdayShort(6), Whole),
    row("sunday", WeekdayShort(0), Whole), row("sun", WeekdayShort(0), Whole),
    row("monday", WeekdayShort(1), Whole), row("mon", WeekdayShort(1), Whole),
    row("tuesday", WeekdayShort(2), Whole), row("tues", WeekdayShort(2), Whole), row("tue", WeekdayShort(2), Whole),
    row("wednesday", WeekdayShort(3), Whole), row("wed", WeekdayShort(3), Whole),
    row("thursday", WeekdayShort(4), Whole), row("thurs", WeekdayShort(4), Whole), row("thu", WeekdayShort(4), Whole),
    row("friday", WeekdayShort(5), Whole), row("fri", WeekdayShort(5), Whole),
    row("saturday", WeekdayShort(6), Whole), row("sat", WeekdayShort(6), Whole),
];
