//! The names that the formatter writes, and their spelling by [`Region`].
//!
//! Source: CLDR 48 `bn` (months wide, abbreviated and narrow; days abbreviated; eras; quarters; day periods and their
//! hours), glibc 2.36 `bn_BD` (পূর্বাহ্ণ, অপরাহ্ণ), the Bangla Academy (months of the Bangla calendar).

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

/// The abbreviated and narrow names of the weekdays, Sunday first.
const SHORT_WEEKDAYS: [(&str, &str); 7] =
    [("রবি", "র"), ("সোম", "সো"), ("মঙ্গল", "ম"), ("বুধ", "বু"), ("বৃহস্পতি", "বৃ"), ("শুক্র", "শু"), ("শনি", "শ")];

/// The region whose spelling of names is written.
///
/// ```
/// use bengali_text::datetime::{DateTime, Formatter, Region, Style};
///
/// let time: DateTime = "2024-08-18T16:05".parse()?;
/// let written = |region| Formatter::new().style(Style::Full).region(region).format(time.date()).to_string();
/// assert_eq!(written(Region::Common), "রবিবার, ১৮ আগস্ট, ২০২৪");
/// assert_eq!(written(Region::Bangladesh), "রোববার, ১৮ আগস্ট, ২০২৪");
/// assert_eq!(written(Region::WestBengal), "রবিবার, ১৮ অগস্ট, ২০২৪");
/// # Ok::<(), bengali_text::datetime::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Region {
    /// The names of CLDR 48 for `bn`.
    #[default]
    Common,
    /// The spelling of newspapers in Dhaka: রোববার.
    Bangladesh,
    /// The spelling of newspapers in Kolkata: অগস্ট, বিকেল.
    WestBengal,
}

/// Regional names that differ from the common ones.
const AUGUST: Name = Name("অগস্ট", "অগ", "অ");
const SUNDAY: Name = Name("রোববার", "রোব", "র");
const AFTERNOON: &str = "বিকেল";

impl Region {
    /// The names of a Gregorian month, 1 to 12.
    pub(super) fn month(self, month: u8) -> Name {
        if self == Self::WestBengal && month == 8 {
            return AUGUST;
        }
        named(&name::MONTHS, &SHORT_MONTHS, usize::from(month).saturating_sub(1))
    }

    /// The names of a weekday, by its days from Sunday.
    pub(super) fn weekday(self, days: u8) -> Name {
        if self == Self::Bangladesh && days == 0 {
            return SUNDAY;
        }
        named(&name::WEEKDAYS, &SHORT_WEEKDAYS, usize::from(days))
    }

    /// The name of the period of the day of an hour.
    pub(super) const fn period(self, hour: u8) -> &'static str {
        let period = match hour {
            4..=5 => Period::Dawn,
            6..=11 => Period::Morning,
            12..=15 => Period::Noon,
            16..=17 => Period::Afternoon,
            18..=19 => Period::Evening,
            _ => Period::Night,
        };
        match (self, period) {
            (Self::WestBengal, Period::Afternoon) => AFTERNOON,
            _ => name::period(period),
        }
    }
}

/// The era of the Bangla calendar.
pub(super) const BANGLA_ERA: &str = "বঙ্গাব্দ";

/// The name of the common era, or of the years before it.
pub(super) const fn era(is_common: bool, is_wide: bool) -> &'static str {
    match (is_common, is_wide) {
        (true, true) => "খ্রিস্টাব্দ",
        (true, false) => "খৃষ্টাব্দ",
        (false, _) => "খ্রিস্টপূর্ব",
    }
}

/// The name of a quarter of a year, 1 to 4.
pub(super) const fn quarter(quarter: u8, is_wide: bool) -> &'static str {
    match (quarter, is_wide) {
        (..=1, true) => "ত্রৈমাসিক",
        (2, true) => "দ্বিতীয় ত্রৈমাসিক",
        (3, true) => "তৃতীয় ত্রৈমাসিক",
        (_, true) => "চতুর্থ ত্রৈমাসিক",
        (..=1, false) => "Q1",
        (2, false) => "Q2",
        (3, false) => "Q3",
        (_, false) => "Q4",
    }
}

/// The name of a month of the Bangla calendar, 1 to 12. CLDR lacks this calendar, and no short names are in use.
pub(super) fn bangla_month(month: u8) -> &'static str {
    of_month(&name::BANGLA_MONTHS, month)
}

/// The name of a month of the Hijri calendar, 1 to 12.
pub(super) fn hijri_month(month: u8) -> &'static str {
    of_month(&name::HIJRI_MONTHS, month)
}

fn of_month(names: &[&'static str], month: u8) -> &'static str {
    sure(names.get(usize::from(month).saturating_sub(1)).copied())
}

fn named(wide: &'static [&str], short: &'static [(&str, &str)], at: usize) -> Name {
    let names = wide.get(at).zip(short.get(at));
    debug_assert!(names.is_some(), "months and weekdays are checked when they are made");
    names.map_or(Name("", "", ""), |(wide, (abbreviated, narrow))| Name(wide, abbreviated, narrow))
}

#[cfg(test)]
mod tests {
    use super::{AFTERNOON, AUGUST, SUNDAY};
    use crate::words::{Period, Sense, kinds, row_of};

    #[test]
    fn every_name_of_a_region_is_a_row() {
        let sense = |word| row_of(word, kinds::DATE).map(|row| row.sense);
        assert_eq!([sense(AUGUST.0), sense(AUGUST.1)], [Some(Sense::Month(8)), Some(Sense::MonthShort(8))]);
        assert_eq!([sense(SUNDAY.0), sense(SUNDAY.1)], [Some(Sense::Weekday(0)), Some(Sense::WeekdayShort(0))]);
        assert_eq!(sense(AFTERNOON), Some(Sense::Period(Period::Afternoon)));
    }
}
