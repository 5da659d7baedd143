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
pub(crate) mod kinds;
mod label;
mod lookup;
mod names;
mod numbers;
mod times;

pub(crate) use counted::{ANAS, SIXTEEN, SUBDIVIDED};
pub use currency::Currency;
#[cfg(feature = "find")]
pub(crate) use dates::IN_PLACE_OF;
pub(crate) use dates::NEXT_DAY;
pub(crate) use endings::{Ending, is_end};
pub use label::Label;
pub(crate) use lookup::{Hit, each_hit, is_form, longest_hit, name, row_of, rows, stems, table};
#[cfg(feature = "find")]
pub(crate) use lookup::{has_stem, joined_letters, prefixes, reach};

pub(crate) use numbers::{REPEATED, SPOKEN_DIGITS};

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

/// What a word tells of the number beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// জমি: measured in শতাংশ and শতক.
    Land,
    /// স্বর্ণ: weighed in আনা.
    Gold,
    /// হার: gold where its weight precedes it, and a rate elsewhere.
    Necklace,
    /// কেক: weighed in পাউন্ড.
    Weighed,
    /// ওজন: what is weighed has it, and gold too.
    Weight,
    /// শ্রেণি: numbered, and not counted in hundreds.
    Ranked,
    /// লুই: numbered, before its number or after it.
    Ruler,
    /// তাপমাত্রা: may be below zero.
    MaybeNegative,
    /// চার্জ: may be below zero, but not in money or in a measure: a fee, and the power of a machine.
    Charge,
    /// দাম: told in money.
    Price,
    /// মাদ্রিদ: where a রিয়াল before it plays, which is none of money.
    Club,
    /// ডিগ্রি: what is measured so may be below zero.
    Degree,
    /// খাস: only describes the noun after it.
    Modifier,
    /// উন্নীত: a verb of what something has come to.
    Change,
    /// আটকে: looks like a number with an ending.
    Lookalike,
    /// বরং: after নয় that is "is not".
    Contrast,
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
    /// বন্ধ থাকে: so it is every time.
    Holds,
    /// শুক্রবার ছাড়া: every day but that of every week.
    Except,
    /// অন্তত ৫ দিন আগে: no certain length.
    Bound,
    /// ঠিক; অবশ্যই ৫ দিন আগে: nothing.
    Adverb,
    /// মাসের প্রথম শুক্রবার: one of a month.
    Nth,
    /// সরকার দুই দিন আগে: no genitive.
    Noun,
    /// সেদিন শুক্রবার: of the day that was told.
    Day,
    /// ফোন ০২-০৩-২০২৩: a number in the shape of a date.
    Number,
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
    /// পূর্ণ between a whole number and its fraction.
    Mixed,
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
    MeasureOf(Cue),
    /// A noun that tells what the number beside it is.
    Cue(Cue),
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
    /// আসর, ইফতার: the period of the day beside a time, and otherwise something else.
    Prayer(Period),

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
    /// কাল, পরশু: so many days before or after the reference.
    Unclear(u8),
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
