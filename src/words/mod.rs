//! The dictionary: every word that numbers, dates and times are written with, a row for every spelling.
//!
//! A row has a word, its [`Sense`], the [`Endings`] it takes, and its position relative to a number. The tables of rows:
//!
//! | table | rows |
//! |---|---|
//! | [`numbers`] | cardinals, scales (হাজার), fractions (সাড়ে), ranks (পঞ্চম), days (পহেলা), signs |
//! | [`counted`] | units of money, percent, classifiers, measures, and nouns that disambiguate a number |
//! | [`months`] | months and weekdays |
//! | [`times`] | periods of the day, the clock, units of time |
//! | [`dates`] | labels, eras, relative words, the connectives of ranges |
//! | [`endings`] | what may be written onto a word: case endings, clitics, টায়, ই |
//!
//! Of several rows with one sense the first has the canonical spelling, which the formatters write ([`name`]). Optional parts of a
//! word are in parentheses; see [`crate::text::trie`]. [`lookup`] only finds words; what they mean in context is decided by `number`
//! and `datetime`.

mod counted;
mod currency;
mod dates;
pub(crate) mod endings;
pub(crate) mod kinds;
mod label;
mod lookup;
mod months;
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

/// The value of a fraction word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quarters {
    /// A value by itself, in quarters: আধা is 2, আড়াই is 10.
    Of(u8),
    /// তেহাই, one third, which has no finite decimal.
    Third,
    /// সাড়ে: half more than the number that follows.
    HalfMore,
    /// সোয়া: a quarter more than the number or scale that follows, or 1.25 alone.
    QuarterMore,
    /// পৌনে: a quarter less than the number or scale that follows.
    QuarterLess,
}

/// A part of the day, which places a spoken hour on the 24-hour clock.
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
    /// সাল, সন: a year of an unspecified era.
    Unsaid,
    Before,
    Bangla,
    Hijri,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// A direction in time, relative to the reference: last, next, this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toward {
    Past,
    Future,
    This,
    Next,
    Previous,
}

/// What a word beside a number tells of that number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// জমি: measured in শতাংশ and শতক.
    Land,
    /// স্বর্ণ: weighed in আনা.
    Gold,
    /// হার: a necklace of gold if a weight precedes, otherwise a rate.
    Necklace,
    /// কেক: weighed in পাউন্ড.
    Weighed,
    /// ওজন, weight: of gold or of what is weighed.
    Weight,
    /// শ্রেণি: takes an ordinal, and is not counted in hundreds.
    Ranked,
    /// লুই: takes an ordinal, before it or after it.
    Ruler,
    /// তাপমাত্রা: may be below zero.
    MaybeNegative,
    /// চার্জ: may be below zero, but not as an amount of money, a fee, or in a measure, as the power of a machine.
    Charge,
    /// দাম: an amount of money.
    Price,
    /// মাদ্রিদ: a রিয়াল before it is a football club.
    Club,
    /// ডিগ্রি: a number in this measure may be below zero.
    Degree,
    /// খাস: an adjective of the noun after it.
    Modifier,
    /// উন্নীত: a verb of reaching a value.
    Change,
    /// আটকে: another word that looks like a number with an ending.
    Lookalike,
    /// বরং: a নয় before it is "is not".
    Contrast,
}

/// The case of the word for "o'clock"; the locative and genitive always mean a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HourForm {
    Plain,
    Locative,
    Genitive,
}

/// What a word beside a day or a duration says of it, other than that it is relative to the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Context {
    /// ওই বছরের ৫ জুন: anaphoric, of a year mentioned before.
    Anaphoric,
    /// সে বছরের ৫ জুন: the same, but alone it is "he" or "she".
    That,
    /// প্রতি শুক্রবার: each of them.
    Every,
    /// আরও ৫ দিন আগে: anaphoric, relative to a day mentioned before.
    More,
    /// কালো শুক্রবার: the name of a day.
    Called,
    /// সাপ্তাহিক ছুটি শুক্রবার, শুক্রবার বন্ধ: a day of every week.
    Closed,
    /// বন্ধ থাকে: a habitual verb.
    Holds,
    /// শুক্রবার ছাড়া: every other day of every week.
    Except,
    /// অন্তত ৫ দিন আগে: a bound, not a duration.
    Bound,
    /// অবশ্যই ৫ দিন আগে: an adverb without effect.
    Adverb,
    /// মাসের প্রথম শুক্রবার: by its position in a month.
    Nth,
    /// সরকার দুই দিন আগে: a noun that only looks like a genitive.
    Noun,
    /// সেদিন শুক্রবার: anaphoric, of a day mentioned before.
    Day,
    /// ফোন ০২-০৩-২০২৩: the number only looks like a date.
    Number,
}

/// What a row means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A cardinal, 0..=99.
    Cardinal(u8),
    /// কুড়ি: twenty, or a score after a count.
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
    /// An approximate number after its unit: দিন তিনেক.
    About(u8),
    /// A day of a month: পহেলা.
    Day(u8),
    /// A rank: পঞ্চম.
    Rank(u8),

    /// A whole unit of money.
    Money(Currency),
    /// A unit of which so many make one of the currency: পয়সা, 100.
    Minor(Currency, u8),
    Percent,
    Classifier,
    Measure,
    /// A word that follows an amount but is not a unit by itself: ৬.৫ মাত্রার ভূমিকম্প.
    Measured,
    /// A measure only beside such a noun or a larger measure: শতাংশ of land.
    MeasureOf(Cue),
    /// A word that disambiguates the number beside it.
    Cue(Cue),
    /// Any other word after a number that is then not a year, day or hour.
    Counted,
    /// A word before an identifying number: ধারা ৩.২.
    Numbered,

    Month(u8),
    MonthShort(u8),
    Bangla(u8),
    Hijri(u8),
    /// A weekday, as days from Sunday.
    Weekday(u8),
    WeekdayShort(u8),

    Period(Period),
    /// "O'clock": টা, ঘটিকা. টা is a classifier of anything as well.
    Hour(HourForm),
    /// মি: the minute after an hour, and elsewhere a metre.
    MinuteMark,
    TimeUnit(TimeUnit),
    /// বেজে, "past".
    Striking,
    /// বাজতে, "to".
    Lacking,
    /// বাকি, "left".
    Left,
    /// GMT.
    Utc,
    /// দিবাগত: the night that follows the day named.
    NightAfter,
    /// আসর, ইফতার: a period of the day only beside a time.
    Prayer(Period),

    Label(Label),
    Era(Era),
    /// সাল, সন: the number before it is a year.
    Year,
    Decade,
    Fiscal,
    Session,
    /// তারিখ, "date".
    DateWord,
    /// মাস, "month".
    MonthWord,
    DaySuffix,
    Case,

    /// Days from the reference.
    Today(i8),
    /// গতরাতে: the night that began yesterday.
    LastNight,
    /// কাল, পরশু: so many days before or after the reference, ambiguously.
    Unclear(u8),
    Now,
    /// কিছুক্ষণ: an indefinite duration.
    Vague,
    Toward(Toward),
    Ago,
    Later,

    /// থেকে, "from".
    From,
    /// পর্যন্ত, "until".
    Until,
    /// মোতাবেক, "corresponding to": between dates of two calendars.
    Beside,
    /// নাগাদ, "around", after its time.
    Roughly,
    /// প্রায়, "nearly", before its time.
    Nearly,
    /// A word that may follow a date without changing it.
    Trailing,
    /// A word that may stand within a date without changing it.
    Filler,
    /// প্রতিদিন: the time after it is of every day, not of the day before it.
    Daily,
    /// ও, বা: joins two of one kind.
    And,
    /// A word beside a day or a duration that says which one is meant.
    Context(Context),
    /// Any other word that may follow a time.
    Conjunction,
}

/// The endings a word can take in a date or time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Endings {
    /// None.
    Whole,
    /// Only ই and ও.
    Clitic,
    /// The cases, and ই and ও.
    Noun,
    /// The cases of মে; with the others মেয়ে, girl, would be one.
    May,
    /// Those of a number: day, hour, hundred, case.
    Number,
    /// The endings of a day or an hour, without which the word is not a number.
    OrdinalOnly,
    /// The endings of an hour, a hundred or a unit of time, without which দু, ছ and ন are not numbers.
    Short,
}

/// One spelling of a word: in NFC, with its sense, the endings it takes, and its position relative to a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) word: &'static str,
    pub(crate) sense: Sense,
    pub(crate) endings: Endings,
    /// Of a number word: whether it has another meaning without a number word or unit beside it. Of a unit word: whether it is so often
    /// another word that a year or a time may precede it: ২০১৩ আনা হয়, রাত ১০.৩০ খান সাহেব.
    pub(crate) is_ambiguous: bool,
    /// Whether it may be written onto the number before it: একশ, তিনদিন.
    pub(crate) is_joined: bool,
    pub(crate) side: Side,
}

/// On which side of its number a unit word may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    After,
    /// শতকরা ২৫.
    Before,
    /// ৳৫০০, ৫০০৳.
    Either,
}

/// A row of a word that stands after its number and is written separately.
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

    /// Of a unit word: whether a number before it can be neither a year nor a time.
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
