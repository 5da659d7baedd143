//! The words that numbers, dates and times are written with: one list, a row for every spelling, whoever reads it.
//!
//! A row is a word, its [`Sense`], the [`Endings`] it takes, and how it may stand. The rows are in
//!
//! | table | rows |
//! |---|---|
//! | [`numbers`] | cardinals, scales (হাজার), fractions (সাড়ে), ranks (পঞ্চম), days (পহেলা), signs |
//! | [`counted`] | money, percent, classifiers, measures, what is measured |
//! | [`names`] | months and weekdays |
//! | [`times`] | periods of the day, the clock, units of time |
//! | [`dates`] | labels, eras, relative words, joints of ranges |
//! | [`endings`] | what may be written onto a word: cases, clitics, টায়, ই |
//!
//! A spelling is given once. Of several rows of one meaning the first is the canonical spelling, which the formatters write
//! ([`name`]); optional parts stand in parentheses, as [`crate::text::trie`] has them. What a word means beside other words is
//! for the readers, `number` and `datetime`, to say: [`lookup`] only finds it.

mod counted;
mod currency;
mod dates;
pub(crate) mod endings;
mod label;
mod lookup;
mod names;
mod numbers;
mod times;

pub(crate) use counted::{ANAS, SIXTEEN};
pub use currency::Currency;
pub(crate) use endings::{Ending, is_end};
pub use label::Label;
pub(crate) use lookup::{Hit, each_hit, name, rows, stems, table, whole};
#[cfg(feature = "find")]
pub(crate) use lookup::{has_stem, joined_letters, longest_hit, prefixes, reach};

use kinds::Kinds;

/// The fraction words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quarters {
    /// A value that stands alone or before a scale, in quarters: আধা is 2, আড়াই is 10.
    Of(u8),
    /// তেহাই, one third: no decimal can hold it.
    Third,
    /// সাড়ে: half more than the number that follows.
    HalfMore,
    /// সোয়া: a quarter more than the number or scale that follows, or 1.25 alone.
    QuarterMore,
    /// পৌনে: a quarter less than the number or scale that follows.
    QuarterLess,
}

/// The part of the day that a time names, which turns a spoken hour into one of 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Period {
    Am,
    Pm,
    Dawn,
    LateNight,
    Morning,
    Day,
    Noon,
    Midday,
    Afternoon,
    Evening,
    Night,
    DeepNight,
    Midnight,
}

/// The era of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Era {
    Common,
    /// সাল, সন: a year, of whatever era.
    Unsaid,
    Before,
    Bangla,
    Hijri,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// Which neighbour of the reference is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toward {
    Past,
    Future,
    This,
    Next,
    Previous,
}

/// What a noun tells of the number beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    /// জমি: measured in শতাংশ and শতক.
    Land,
    /// স্বর্ণ: weighed in আনা.
    Gold,
    /// কেক: weighed in পাউন্ড.
    Weighed,
    /// ওজন: what is weighed has it, and gold too.
    Weight,
    /// শ্রেণি: numbered, and not counted in hundreds.
    Ranked,
    /// তাপমাত্রা: may be below zero.
    Signed,
    /// ডিগ্রি: what is measured so may be below zero.
    Degree,
    /// খাস: only describes the noun after it.
    Quality,
}

/// In which form the word for "o'clock" stands; the locative and genitive say that a clock is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HourForm {
    Plain,
    Locative,
    Genitive,
}

/// What a word before a day or a length makes of it: not the one that counts from the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Context {
    /// ওই বছরের ৫ জুন: of the year that was told.
    Told,
    /// সে বছরের ৫ জুন; alone it is "he" and "she".
    That,
    /// প্রতি শুক্রবার: each of them.
    Every,
    /// আরও ৫ দিন আগে: than what was told.
    More,
    /// কালো শুক্রবার: what a day is called.
    Called,
    /// সাপ্তাহিক ছুটি শুক্রবার, শুক্রবার বন্ধ: a day of every week.
    Closed,
    /// শুক্রবার ছাড়া: every day but that of every week.
    Except,
    /// মাসের প্রথম শুক্রবার: one of a month.
    Nth,
}

/// What a row means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// One of 0..=99.
    Cardinal(u8),
    /// কুড়ি: twenty, or scores when a count stands before it.
    Score,
    /// A power of ten, by its exponent: শ 2, হাজার 3, লাখ 5, কোটি 7.
    Scale(u8),
    /// A word for quarters and halves.
    Fraction(Quarters),
    /// A denominator: চতুর্থাংশ is 4.
    Part(u8),
    /// দশমিক, the decimal point.
    Point,
    Minus,
    Plus,
    /// A number that follows its unit and is not exact: দিন তিনেক.
    About(u8),
    /// A day of a month: পহেলা.
    Day(u8),
    /// A rank: পঞ্চম.
    Rank(u8),

    /// A whole unit of money.
    Money(Currency),
    /// `1 / .1` of a unit of money.
    Minor(Currency, u8),
    Percent,
    Classifier,
    Measure,
    /// Another word that only an amount stands before, and no unit by itself: ৬.৫ মাত্রার ভূমিকম্প.
    Measured,
    /// A measure where such a thing or a larger measure of it stands beside the number: শতাংশ of land.
    MeasureOf(Thing),
    /// A noun that tells what the number beside it is.
    Thing(Thing),
    /// Another word that a number before it belongs to.
    Counted,
    /// A word whose things are numbered: ধারা ৩.২.
    Numbered,

    Month(u8),
    MonthShort(u8),
    Bangla(u8),
    Hijri(u8),
    /// By days from Sunday.
    Weekday(u8),
    WeekdayShort(u8),

    Period(Period),
    /// "O'clock": টা, ঘটিকা. টা is a classifier of anything as well.
    Hour(HourForm),
    /// মি: the minute after an hour, and elsewhere a metre.
    MinuteMark,
    Unit(Unit),
    /// বেজে
    Striking,
    /// বাজতে
    Lacking,
    /// বাকি
    Left,
    /// GMT
    Utc,
    /// দিবাগত: the night that follows the day named.
    NightAfter,

    Label(Label),
    Era(Era),
    /// সাল, সন: the number before it is a year.
    Year,
    Decade,
    Fiscal,
    Session,
    /// তারিখ
    DateWord,
    /// মাস
    MonthWord,
    DaySuffix,
    Case,

    /// Days from the reference.
    Today(i8),
    /// গতরাতে: the night that began yesterday.
    LastNight,
    /// কাল, পরশু: before or after the reference.
    Unclear,
    Now,
    /// কিছুক্ষণ: no length.
    Vague,
    Toward(Toward),
    Ago,
    Later,

    /// থেকে
    From,
    /// পর্যন্ত
    Until,
    /// মোতাবেক
    Beside,
    /// নাগাদ
    Roughly,
    /// প্রায়: the same of what follows it.
    Nearly,
    /// What may follow a date and says nothing of it.
    Tail,
    /// What may stand within a date and says nothing of it.
    Filler,
    /// প্রতিদিন: what follows is a time of every day, not of the day before it.
    Daily,
    /// ও, বা: between two of one kind.
    And,
    /// What before a day or a length says of it.
    Context(Context),
    /// Another word that a time may stand before.
    Conjunction,
}

/// Sets of kinds of senses, as bits, for asking after several at once.
pub(crate) mod kinds {
    use super::{Period, Quarters, Sense, Unit};

    /// A set of kinds.
    pub(crate) type Kinds = u64;

    pub(crate) const CARDINAL: Kinds = 1;
    pub(crate) const HUNDRED: Kinds = 1 << 1;
    pub(crate) const THOUSAND: Kinds = 1 << 2;
    /// Scales above হাজার.
    pub(crate) const LARGE: Kinds = 1 << 3;
    /// সাড়ে, সোয়া, পৌনে: they bend the number after them.
    pub(crate) const BEND: Kinds = 1 << 4;
    /// আধা, দেড়, আড়াই.
    pub(crate) const HALVES: Kinds = 1 << 5;
    /// Quarters and thirds of something.
    pub(crate) const QUARTERS: Kinds = 1 << 6;
    pub(crate) const PART: Kinds = 1 << 7;
    pub(crate) const POINT: Kinds = 1 << 8;
    pub(crate) const SIGN: Kinds = 1 << 9;
    pub(crate) const ABOUT: Kinds = 1 << 10;
    pub(crate) const DAY: Kinds = 1 << 11;
    pub(crate) const RANK: Kinds = 1 << 12;
    pub(crate) const MONEY: Kinds = 1 << 13;
    pub(crate) const MINOR: Kinds = 1 << 14;
    pub(crate) const PERCENT: Kinds = 1 << 15;
    pub(crate) const CLASSIFIER: Kinds = 1 << 16;
    pub(crate) const MEASURE: Kinds = 1 << 17;
    pub(crate) const OTHER_COUNTED: Kinds = 1 << 18;
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
    pub(crate) const HOUR: Kinds = 1 << 28;
    pub(crate) const MINUTE_MARK: Kinds = 1 << 29;
    pub(crate) const SECONDS: Kinds = 1 << 30;
    pub(crate) const MINUTES: Kinds = 1 << 31;
    pub(crate) const HOURS: Kinds = 1 << 32;
    pub(crate) const DAYS: Kinds = 1 << 33;
    pub(crate) const WEEKS: Kinds = 1 << 34;
    pub(crate) const MONTHS: Kinds = 1 << 35;
    pub(crate) const YEARS: Kinds = 1 << 36;
    /// বেজে, বাজতে.
    pub(crate) const STRIKING: Kinds = 1 << 37;
    pub(crate) const LEFT: Kinds = 1 << 38;
    pub(crate) const UTC: Kinds = 1 << 39;
    /// ওই, প্রতি: what is no part of a date and says of which it is one.
    pub(crate) const CONTEXT: Kinds = 1 << 40;
    pub(crate) const LABEL: Kinds = 1 << 41;
    pub(crate) const ERA: Kinds = 1 << 42;
    pub(crate) const YEAR: Kinds = 1 << 43;
    pub(crate) const DECADE: Kinds = 1 << 44;
    /// অর্থবছর, সেশন: named by two years.
    pub(crate) const FISCAL: Kinds = 1 << 45;
    pub(crate) const DATE_WORD: Kinds = 1 << 46;
    pub(crate) const MONTH_WORD: Kinds = 1 << 47;
    pub(crate) const DAY_SUFFIX: Kinds = 1 << 48;
    pub(crate) const CASE: Kinds = 1 << 49;
    /// আজ, গতকাল, গতরাতে.
    pub(crate) const TODAY: Kinds = 1 << 50;
    /// কাল, এখন, কিছুক্ষণ: no certain day.
    pub(crate) const INDEFINITE: Kinds = 1 << 51;
    pub(crate) const TOWARD: Kinds = 1 << 52;
    /// আগে, পরে.
    pub(crate) const SHIFT: Kinds = 1 << 53;
    pub(crate) const FROM: Kinds = 1 << 54;
    pub(crate) const UNTIL: Kinds = 1 << 55;
    /// মোতাবেক, প্রতিদিন, দিবাগত: what nobody asks for but with all the words of a date.
    pub(crate) const REMARK: Kinds = 1 << 56;
    pub(crate) const ROUGHLY: Kinds = 1 << 57;
    pub(crate) const TAIL: Kinds = 1 << 58;
    pub(crate) const FILLER: Kinds = 1 << 59;
    pub(crate) const AND: Kinds = 1 << 61;
    pub(crate) const CONJUNCTION: Kinds = 1 << 62;
    /// জমি, তাপমাত্রা, and what is a measure only beside one of them.
    pub(crate) const THING: Kinds = 1 << 63;

    /// Every word for a scale.
    pub(crate) const SCALE: Kinds = HUNDRED | THOUSAND | LARGE;
    /// Every fraction word.
    pub(crate) const FRACTION: Kinds = BEND | HALVES | QUARTERS;
    /// What the tokens of a number are.
    pub(crate) const NUMBER: Kinds = CARDINAL | SCALE | FRACTION | PART | POINT | SIGN;
    /// Names of months but for the short ones and those of the Hijri calendar.
    pub(crate) const MONTH_NAME: Kinds = MONTH | BANGLA;
    /// Names of months of every calendar.
    pub(crate) const ANY_MONTH: Kinds = MONTH | MONTH_SHORT | BANGLA | HIJRI;
    /// Parts of the day and meridiems.
    pub(crate) const ANY_PERIOD: Kinds = PERIOD | MERIDIEM;
    /// Units of time.
    pub(crate) const UNIT: Kinds = SECONDS | MINUTES | HOURS | DAYS | WEEKS | MONTHS | YEARS;
    /// What stands beside a number as its unit. The words for o'clock are classifiers too.
    pub(crate) const MARK: Kinds = MONEY | MINOR | PERCENT | CLASSIFIER | MEASURE | HOUR;
    /// After these a number is no year, day or hour.
    pub(crate) const COUNTED: Kinds = MONEY | MINOR | PERCENT | CLASSIFIER | MEASURE | OTHER_COUNTED | LARGE | POINT;
    /// What dates and times are made of, or may have beside them.
    pub(crate) const DATE: Kinds = !(SIGN | PART | QUARTERS | RANK | NUMBERED | THING | COUNTED | CONTEXT);
    /// What a reader of dates asks for at every word.
    pub(crate) const LEXED: Kinds = DATE | COUNTED;

    /// The kind of a sense, as a set of one.
    pub(crate) const fn of(sense: Sense) -> Kinds {
        match sense {
            Sense::Cardinal(_) | Sense::Score => CARDINAL,
            Sense::Scale(2) => HUNDRED,
            Sense::Scale(3) => THOUSAND,
            Sense::Scale(_) => LARGE,
            Sense::Fraction(Quarters::HalfMore | Quarters::QuarterMore | Quarters::QuarterLess) => BEND,
            Sense::Fraction(Quarters::Of(2 | 6 | 10)) => HALVES,
            Sense::Fraction(_) => QUARTERS,
            Sense::Part(_) => PART,
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
            Sense::MeasureOf(_) | Sense::Thing(_) => THING,
            Sense::Counted => OTHER_COUNTED,
            Sense::Numbered => NUMBERED,
            Sense::Month(_) => MONTH,
            Sense::MonthShort(_) => MONTH_SHORT,
            Sense::Bangla(_) => BANGLA,
            Sense::Hijri(_) => HIJRI,
            Sense::Weekday(_) => WEEKDAY,
            Sense::WeekdayShort(_) => WEEKDAY_SHORT,
            Sense::Period(Period::Am | Period::Pm) => MERIDIEM,
            Sense::Period(_) => PERIOD,
            Sense::Hour(_) => HOUR,
            Sense::MinuteMark => MINUTE_MARK,
            Sense::Unit(unit) => of_unit(unit),
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
            Sense::Unclear | Sense::Now | Sense::Vague => INDEFINITE,
            Sense::Toward(_) => TOWARD,
            Sense::Ago | Sense::Later => SHIFT,
            Sense::From => FROM,
            Sense::Until => UNTIL,
            Sense::Beside | Sense::Daily | Sense::NightAfter => REMARK,
            Sense::Roughly | Sense::Nearly => ROUGHLY,
            Sense::Tail => TAIL,
            Sense::Filler => FILLER,
            Sense::And => AND,
            Sense::Conjunction => CONJUNCTION,
            Sense::Context(_) => CONTEXT,
        }
    }

    const fn of_unit(unit: Unit) -> Kinds {
        match unit {
            Unit::Second => SECONDS,
            Unit::Minute => MINUTES,
            Unit::Hour => HOURS,
            Unit::Day => DAYS,
            Unit::Week => WEEKS,
            Unit::Month => MONTHS,
            Unit::Year => YEARS,
        }
    }
}

/// Which endings a word may carry where a date or time is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Endings {
    /// None.
    Whole,
    /// Only ই and ও.
    Clitic,
    /// The cases, and ই and ও.
    Noun,
    /// Of the cases only those of মে: all of them would read মেয়ে.
    May,
    /// Those of a number: day, hour, hundred, case.
    Number,
    /// A word that is a number only with the ending of a day or an hour.
    OrdinalOnly,
    /// দু, ছ and ন are numbers only with the ending of an hour, a hundred or a unit of time.
    Short,
}

/// One spelling: the word in NFC, its meaning, the endings it takes, and how it may stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) word: &'static str,
    pub(crate) sense: Sense,
    pub(crate) endings: Endings,
    /// Whether the word means something else where no other number word or unit stands beside it; of what is counted, whether
    /// it is another word so often that a year or a time may precede it: ২০১৩ আনা হয়, রাত ১০.৩০ খান সাহেব.
    pub(crate) is_ambiguous: bool,
    /// Whether it may be written onto the number before it: একশ, তিনদিন.
    pub(crate) is_joined: bool,
    pub(crate) side: Side,
}

/// On which side of its number a mark may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    After,
    /// শতকরা ২৫
    Before,
    /// ৳৫০০, ৫০০৳
    Either,
}

/// A row that stands after its number, by itself.
const fn row(word: &'static str, sense: Sense, endings: Endings) -> Row {
    Row { word, sense, endings, is_ambiguous: false, is_joined: false, side: Side::After }
}

impl Row {
    const fn ambiguous(self) -> Self {
        Self { is_ambiguous: true, ..self }
    }

    const fn joined(self) -> Self {
        Self { is_joined: true, ..self }
    }

    /// Only before its number: শতকরা ২৫.
    const fn before(self) -> Self {
        Self { side: Side::Before, ..self }
    }

    /// Before its number or after it: ৳৫০০, ৫০০৳.
    const fn around(self) -> Self {
        Self { side: Side::Either, ..self }
    }

    pub(crate) fn may_precede(&self) -> bool {
        self.side != Side::After
    }

    pub(crate) fn may_follow(&self) -> bool {
        self.side != Side::Before
    }

    /// Whether a number before it can be neither a year nor a time, if the row is of what is counted.
    pub(crate) fn surely_counts(&self) -> bool {
        !self.is_ambiguous && self.may_follow()
    }

    pub(crate) const fn kind(&self) -> Kinds {
        kinds::of(self.sense)
    }
}

impl Sense {
    /// The value of a cardinal, 0..=99; কুড়ি is 20.
    pub(crate) const fn count(self) -> Option<u8> {
        match self {
            Self::Cardinal(value) => Some(value),
            Self::Score => Some(20),
            _ => None,
        }
    }
}
