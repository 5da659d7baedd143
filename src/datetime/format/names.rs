//! Names as the formatter writes them.
//!
//! Source: CLDR 48 `bn` (months wide, abbreviated and narrow; days abbreviated; day periods and their hours), glibc
//! 2.36 `bn_BD` (পূর্বাহ্ণ, অপরাহ্ণ), the Bangla Academy (months of the Bangla calendar).

use crate::text::sure::sure;
use crate::words::{Period, name};

/// Wide, abbreviated and narrow name.
pub(super) struct Name(pub(super) &'static str, pub(super) &'static str, pub(super) &'static str);

/// The abbreviated and narrow names of the months.
const SHORT_MONTHS: [(&str, &str); 12] = [
    ("জানু", "জা"),
    ("ফেব", "ফে"),
    ("মার্চ", "মা"),
    ("এপ্রি", "এ"),
    ("মে", "মে"),
    ("জুন", "জুন"),
    ("জুল", "জু"),
    ("আগ", "আ"),
    ("সেপ", "সে"),
    ("অক্টো", "অ"),
    ("নভে", "ন"),
    ("ডিসে", "ডি"),
];

/// Those of the weekdays, from Sunday.
const SHORT_WEEKDAYS: [(&str, &str); 7] =
    [("রবি", "র"), ("সোম", "সো"), ("মঙ্গল", "ম"), ("বুধ", "বু"), ("বৃহস্পতি", "বৃ"), ("শুক্র", "শু"), ("শনি", "শ")];

/// The names of a Gregorian month, 1 to 12.
pub(super) fn month(month: u8) -> Name {
    let at = usize::from(month).saturating_sub(1);
    named(&name::MONTHS, &SHORT_MONTHS, at)
}

/// The name of a month of the Bangla calendar, 1 to 12. CLDR has no such calendar; there are no short names in use.
pub(super) fn bangla_month(month: u8) -> &'static str {
    let name = name::BANGLA_MONTHS.get(usize::from(month).saturating_sub(1));
    sure(name.copied())
}

/// The names of a weekday, by its days from Sunday.
pub(super) fn weekday(days: u8) -> Name {
    named(&name::WEEKDAYS, &SHORT_WEEKDAYS, usize::from(days))
}

fn named(wide: &'static [&str], short: &'static [(&str, &str)], at: usize) -> Name {
    let names = wide.get(at).zip(short.get(at));
    debug_assert!(names.is_some(), "months and weekdays are checked when they are made");
    names.map_or(Name("", "", ""), |(wide, (abbreviated, narrow))| Name(wide, abbreviated, narrow))
}

/// The name of the period of the day that an hour lies in.
pub(super) const fn period(hour: u8) -> &'static str {
    name::period(match hour {
        4..=5 => Period::Dawn,
        6..=11 => Period::Morning,
        12..=15 => Period::Noon,
        16..=17 => Period::Afternoon,
        18..=19 => Period::Evening,
        _ => Period::Night,
    })
}
