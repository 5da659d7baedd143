//! Names as the formatter writes them.
//!
//! Source: CLDR 48 `bn` (months wide, abbreviated and narrow; days wide and abbreviated; day periods and their hours), glibc
//! 2.36 `bn_BD` (পূর্বাহ্ণ, অপরাহ্ণ), the Bangla Academy (months of the Bangla calendar).

/// Wide, abbreviated and narrow name.
pub(super) struct Name(pub(super) &'static str, pub(super) &'static str, pub(super) &'static str);

pub(super) const MONTHS: [Name; 12] = [
    Name("জানুয়ারি", "জানু", "জা"),
    Name("ফেব্রুয়ারি", "ফেব", "ফে"),
    Name("মার্চ", "মার্চ", "মা"),
    Name("এপ্রিল", "এপ্রি", "এ"),
    Name("মে", "মে", "মে"),
    Name("জুন", "জুন", "জুন"),
    Name("জুলাই", "জুল", "জু"),
    Name("আগস্ট", "আগ", "আ"),
    Name("সেপ্টেম্বর", "সেপ", "সে"),
    Name("অক্টোবর", "অক্টো", "অ"),
    Name("নভেম্বর", "নভে", "ন"),
    Name("ডিসেম্বর", "ডিসে", "ডি"),
];

/// CLDR has no Bangla calendar; there are no short names in use.
pub(super) const BANGLA_MONTHS: [&str; 12] =
    ["বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন", "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র"];

/// From Sunday.
pub(super) const WEEKDAYS: [Name; 7] = [
    Name("রবিবার", "রবি", "র"),
    Name("সোমবার", "সোম", "সো"),
    Name("মঙ্গলবার", "মঙ্গল", "ম"),
    Name("বুধবার", "বুধ", "বু"),
    Name("বৃহস্পতিবার", "বৃহস্পতি", "বৃ"),
    Name("শুক্রবার", "শুক্র", "শু"),
    Name("শনিবার", "শনি", "শ"),
];

/// Periods of the day: the name and the hour in which it ends.
const PERIODS: [(&str, u8); 7] =
    [("রাত", 4), ("ভোর", 6), ("সকাল", 12), ("দুপুর", 16), ("বিকাল", 18), ("সন্ধ্যা", 20), ("রাত", 24)];

/// The period of the day that an hour lies in.
pub(super) fn period(hour: u8) -> &'static str {
    PERIODS.iter().find(|&&(_, end)| hour < end).map_or("রাত", |&(name, _)| name)
}

/// The suffix of a day: তারিখবাচক সংখ্যা of school grammar.
pub(super) const fn day_suffix(day: u8) -> &'static str {
    match day {
        1 => "লা",
        2 | 3 => "রা",
        4 => "ঠা",
        5..=18 => "ই",
        _ => "শে",
    }
}
