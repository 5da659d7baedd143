//! Kinds of senses, as bits, so that a lookup can ask for several at once.

use super::{Period, Quarters, Sense, TimeUnit};

/// A set of kinds.
pub(crate) type Kinds = u64;

/// পাঁচ, কুড়ি.
pub(crate) const CARDINAL: Kinds = 1;
/// শ.
pub(crate) const HUNDRED: Kinds = 1 << 1;
/// হাজার.
pub(crate) const THOUSAND: Kinds = 1 << 2;
/// Scales above হাজার.
pub(crate) const LARGE: Kinds = 1 << 3;
/// সাড়ে, সোয়া, পৌনে, which modify the number after them.
pub(crate) const FRACTION_MODIFIER: Kinds = 1 << 4;
/// আধা, দেড়, আড়াই.
pub(crate) const HALVES: Kinds = 1 << 5;
/// Quarters and thirds of something.
pub(crate) const QUARTERS: Kinds = 1 << 6;
/// চতুর্থাংশ, and পূর্ণ before a fraction.
pub(crate) const PART: Kinds = 1 << 7;
/// দশমিক.
pub(crate) const POINT: Kinds = 1 << 8;
/// Plus and minus, in words.
pub(crate) const SIGN: Kinds = 1 << 9;
/// তিনেক, "about three".
pub(crate) const ABOUT: Kinds = 1 << 10;
/// পহেলা: a day of a month.
pub(crate) const DAY: Kinds = 1 << 11;
/// পঞ্চম.
pub(crate) const RANK: Kinds = 1 << 12;
/// টাকা, ৳.
pub(crate) const MONEY: Kinds = 1 << 13;
/// পয়সা.
pub(crate) const MINOR: Kinds = 1 << 14;
/// শতাংশ, %.
pub(crate) const PERCENT: Kinds = 1 << 15;
/// টি, জন.
pub(crate) const CLASSIFIER: Kinds = 1 << 16;
/// কেজি.
pub(crate) const MEASURE: Kinds = 1 << 17;
/// নম্বর: any other word after a number that is then not a year, day or hour.
pub(crate) const OTHER_COUNTED: Kinds = 1 << 18;
/// ভার্সন: before an identifying number, ২.৫.
pub(crate) const NUMBERED: Kinds = 1 << 19;
pub(crate) const MONTH: Kinds = 1 << 20;
pub(crate) const MONTH_SHORT: Kinds = 1 << 21;
pub(crate) const BANGLA: Kinds = 1 << 22;
pub(crate) const HIJRI: Kinds = 1 << 23;
pub(crate) const WEEKDAY: Kinds = 1 << 24;
pub(crate) const WEEKDAY_SHORT: Kinds = 1 << 25;
/// এএম, পিএম.
pub(crate) const MERIDIEM: Kinds = 1 << 26;
/// Periods of the day but for those of [`MERIDIEM`].
pub(crate) const PERIOD: Kinds = 1 << 27;
/// টা, ঘটিকা.
pub(crate) const HOUR: Kinds = 1 << 28;
/// মি.
pub(crate) const MINUTE_MARK: Kinds = 1 << 29;
/// সেকেন্ড, and below the other units of time.
pub(crate) const SECONDS: Kinds = 1 << 30;
pub(crate) const MINUTES: Kinds = 1 << 31;
pub(crate) const HOURS: Kinds = 1 << 32;
pub(crate) const DAYS: Kinds = 1 << 33;
pub(crate) const WEEKS: Kinds = 1 << 34;
pub(crate) const MONTHS: Kinds = 1 << 35;
pub(crate) const YEARS: Kinds = 1 << 36;
/// বেজে, বাজতে.
pub(crate) const STRIKING: Kinds = 1 << 37;
/// বাকি.
pub(crate) const LEFT: Kinds = 1 << 38;
pub(crate) const UTC: Kinds = 1 << 39;
/// ওই, প্রতি: not part of a date, but say which one is meant.
pub(crate) const CONTEXT: Kinds = 1 << 40;
/// প্রকাশিত.
pub(crate) const LABEL: Kinds = 1 << 41;
/// খ্রিস্টাব্দ.
pub(crate) const ERA: Kinds = 1 << 42;
/// সাল.
pub(crate) const YEAR: Kinds = 1 << 43;
/// দশক, শতক.
pub(crate) const DECADE: Kinds = 1 << 44;
/// অর্থবছর, সেশন: named by two years.
pub(crate) const FISCAL: Kinds = 1 << 45;
/// তারিখ.
pub(crate) const DATE_WORD: Kinds = 1 << 46;
/// মাস.
pub(crate) const MONTH_WORD: Kinds = 1 << 47;
/// শে, apart from its day.
pub(crate) const DAY_SUFFIX: Kinds = 1 << 48;
/// এর, apart from its word.
pub(crate) const CASE: Kinds = 1 << 49;
/// আজ, গতকাল, গতরাতে.
pub(crate) const TODAY: Kinds = 1 << 50;
/// কাল, এখন, কিছুক্ষণ: not a definite day.
pub(crate) const INDEFINITE: Kinds = 1 << 51;
/// গত, আগামী, এই.
pub(crate) const TOWARD: Kinds = 1 << 52;
/// আগে, পরে.
pub(crate) const SHIFT: Kinds = 1 << 53;
/// থেকে.
pub(crate) const FROM: Kinds = 1 << 54;
/// পর্যন্ত.
pub(crate) const UNTIL: Kinds = 1 << 55;
/// মোতাবেক, প্রতিদিন, দিবাগত: rare words that are only looked up with all others of a date.
pub(crate) const REMARK: Kinds = 1 << 56;
/// নাগাদ, প্রায়.
pub(crate) const ROUGHLY: Kinds = 1 << 57;
/// মধ্যে: may follow a date.
pub(crate) const TRAILING: Kinds = 1 << 58;
/// ঠিক: may stand within a date.
pub(crate) const FILLER: Kinds = 1 << 59;
/// ও.
pub(crate) const AND: Kinds = 1 << 61;
/// Any other word that may follow a time.
pub(crate) const CONJUNCTION: Kinds = 1 << 62;
/// জমি, তাপমাত্রা, which disambiguate a number, and the measures that depend on them.
pub(crate) const CUE: Kinds = 1 << 63;

/// Every word for a scale.
pub(crate) const SCALE: Kinds = HUNDRED | THOUSAND | LARGE;
/// Every fraction word.
pub(crate) const FRACTION: Kinds = FRACTION_MODIFIER | HALVES | QUARTERS;
/// The words that a number consists of.
pub(crate) const NUMBER: Kinds = CARDINAL | SCALE | FRACTION | PART | POINT | SIGN;
/// Full names of Gregorian and Bangla months.
pub(crate) const MONTH_NAME: Kinds = MONTH | BANGLA;
/// Names of months of every calendar.
pub(crate) const ANY_MONTH: Kinds = MONTH | MONTH_SHORT | BANGLA | HIJRI;
/// Parts of the day and meridiems.
pub(crate) const ANY_PERIOD: Kinds = PERIOD | MERIDIEM;
/// Units of time.
pub(crate) const TIME_UNIT: Kinds = SECONDS | MINUTES | HOURS | DAYS | WEEKS | MONTHS | YEARS;
/// Unit words: what stands beside a number and says what it counts. The words for o'clock are also classifiers.
pub(crate) const UNIT_WORD: Kinds = MONEY | MINOR | PERCENT | CLASSIFIER | MEASURE | HOUR;
/// A number before one of these is not a year, day or hour.
pub(crate) const COUNTED: Kinds = MONEY | MINOR | PERCENT | CLASSIFIER | MEASURE | OTHER_COUNTED | LARGE | POINT;
/// The words of dates and times, and those that may stand beside one.
pub(crate) const DATE: Kinds = !(SIGN | PART | QUARTERS | RANK | NUMBERED | CUE | COUNTED | CONTEXT);
/// What the parser of dates looks up at every word.
pub(crate) const LEXED: Kinds = DATE | COUNTED | RANK;

/// The kind of a sense, as a set of one.
pub(crate) const fn of(sense: Sense) -> Kinds {
    match sense {
        Sense::Cardinal(_) | Sense::Score => CARDINAL,
        Sense::Scale(2) => HUNDRED,
        Sense::Scale(3) => THOUSAND,
        Sense::Scale(_) => LARGE,
        Sense::Fraction(Quarters::HalfMore | Quarters::QuarterMore | Quarters::QuarterLess) => FRACTION_MODIFIER,
        Sense::Fraction(Quarters::Of(2 | 6 | 10)) => HALVES,
        Sense::Fraction(_) => QUARTERS,
        Sense::Part(_) | Sense::Mixed => PART,
        Sense::Point => POINT,
        Sense::Minus | Sense::Plus => SIGN,
        Sense::About(_) => ABOUT,
        Sense::Day(_) => DAY,
        Sense::Rank(_) => RANK,
        Sense::Money(_) => MONEY,
        Sense::Minor(..) => MINOR,
        Sense::Percent => PERCENT,
        Sense::Classifier => CLASSIFIER,
        Sense::Measure | Sense::Measured => MEASURE,
        Sense::MeasureOf(_) | Sense::Cue(_) => CUE,
        Sense::Counted => OTHER_COUNTED,
        Sense::Numbered => NUMBERED,
        Sense::Month(_) => MONTH,
        Sense::MonthShort(_) => MONTH_SHORT,
        Sense::Bangla(_) => BANGLA,
        Sense::Hijri(_) => HIJRI,
        Sense::Weekday(_) => WEEKDAY,
        Sense::WeekdayShort(_) => WEEKDAY_SHORT,
        Sense::Period(Period::Am | Period::Pm) => MERIDIEM,
        Sense::Period(_) | Sense::Prayer(_) => PERIOD,
        Sense::Hour(_) => HOUR,
        Sense::MinuteMark => MINUTE_MARK,
        Sense::TimeUnit(unit) => of_unit(unit),
        Sense::Striking | Sense::Lacking => STRIKING,
        Sense::Left => LEFT,
        Sense::Utc => UTC,
        Sense::Label(_) => LABEL,
        Sense::Era(_) => ERA,
        Sense::Year => YEAR,
        Sense::Decade => DECADE,
        Sense::Fiscal | Sense::Session => FISCAL,
        Sense::DateWord => DATE_WORD,
        Sense::MonthWord => MONTH_WORD,
        Sense::DaySuffix => DAY_SUFFIX,
        Sense::Case => CASE,
        Sense::Today(_) | Sense::LastNight => TODAY,
        Sense::Unclear(_) | Sense::Now | Sense::Vague => INDEFINITE,
        Sense::Toward(_) => TOWARD,
        Sense::Ago | Sense::Later => SHIFT,
        Sense::From => FROM,
        Sense::Until => UNTIL,
        Sense::Beside | Sense::Daily | Sense::NightAfter => REMARK,
        Sense::Roughly | Sense::Nearly => ROUGHLY,
        Sense::Trailing => TRAILING,
        Sense::Filler => FILLER,
        Sense::And => AND,
        Sense::Conjunction => CONJUNCTION,
        Sense::Context(_) => CONTEXT,
    }
}

const fn of_unit(unit: TimeUnit) -> Kinds {
    match unit {
        TimeUnit::Second => SECONDS,
        TimeUnit::Minute => MINUTES,
        TimeUnit::Hour => HOURS,
        TimeUnit::Day => DAYS,
        TimeUnit::Week => WEEKS,
        TimeUnit::Month => MONTHS,
        TimeUnit::Year => YEARS,
    }
}
