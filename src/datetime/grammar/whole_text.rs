//! Forms of dates and times that are accepted only in a whole text, by `Parser::parse`, and not in running text.
//!
//! In running text each of them is too often something else: রাত ১১ is a time where it is all of a text, and counts what
//! follows in রাতে ১১ জন. The grammar asks for a form where it would read it. If that is not accepted, the reading ends
//! there and keeps what precedes: of "২১ সেপ্টেম্বর । ২০২৩ সালে" the day and the month. A check after the reading could only
//! refuse all of it.

/// A set of forms, as bits.
pub(super) type Forms = u32;

/// Parts of a date on two lines, or with a colon or a danda between them: `২১ সেপ্টেম্বর\n২০২৩`. In running text these end
/// a sentence.
pub(super) const LINES: Forms = 1;
/// An hour without টা or minutes: রাত ১১. In running text it counts what follows.
pub(super) const BARE_HOUR: Forms = 1 << 1;
/// ৩টা without a period of the day, or with other words after it. In running text it is as often a count.
pub(super) const PLAIN_HOUR: Forms = 1 << 2;
/// A period of the day without an hour: মধ্যরাত, রাতে.
pub(super) const LONE_PERIOD: Forms = 1 << 3;
/// One-digit minutes, and a colon with a space before it: ৯:৫, ৯ : ৩০. In running text a score or a list.
pub(super) const LOOSE_COLON: Forms = 1 << 4;
/// A time or number with another number attached before or after it: ১২:৩০:৪৫:১০.
pub(super) const LONGER_NUMBER: Forms = 1 << 5;
/// English names of months in lower case, or after "of": may, march.
pub(super) const LOWER_CASE: Forms = 1 << 6;
/// A day above 32, so that it becomes an error instead of another reading.
pub(super) const LARGE_DAY: Forms = 1 << 7;
/// A day before a genitive month that has another day after it (তিন আগস্টের তিন তারিখে), and a day after a month without a
/// year.
pub(super) const LOOSE_DAY: Forms = 1 << 8;
/// A year after a danda, a dot or a slash, or of more than four digits.
pub(super) const LOOSE_YEAR: Forms = 1 << 9;
/// Two numbers that are a month and a year: ০৯/২০২৩, ২০২৩-০৯.
pub(super) const MONTH_AND_YEAR: Forms = 1 << 10;
/// Spaces around the marks of a numeric date, and a danda as such a mark: ২১ - ০৯ - ২০২৩.
pub(super) const SPACED_NUMBERS: Forms = 1 << 11;
/// কিছুক্ষণ আগে, and a length in a case that says "in": ৩ ঘণ্টায়, ৩ দিনের মধ্যে.
pub(super) const LOOSE_LENGTH: Forms = 1 << 12;
/// An era without a year word, or after its date; বাংলা before and after any number.
pub(super) const LOOSE_ERA: Forms = 1 << 13;
/// A part after a dash or a bar: আজ, a date without a year, a weekday.
pub(super) const DASHED: Forms = 1 << 14;
/// A year next to a month without a year word, in any order: ১৯৭১ মার্চ ২৬.
pub(super) const ANY_ORDER: Forms = 1 << 15;
/// Short names of weekdays, which are other words as well: রবি, মঙ্গল.
pub(super) const SHORT_WEEKDAY: Forms = 1 << 16;
/// ISO 8601 in its basic format, eight digits with an optional T and time: 20230401T1015. In running text any number.
pub(super) const COMPACT: Forms = 1 << 17;

/// All forms, for a text that is one date or time.
pub(super) const ALL: Forms = u32::MAX;
/// None of them, for running text.
pub(super) const NONE: Forms = 0;
