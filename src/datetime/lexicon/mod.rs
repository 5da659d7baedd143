//! The words of dates and times as rows, and the search for the row that stands at a place in a text.
//!
//! Text and rows are compared under canonical equivalence: both encodings of য় ড় ঢ় and of the two-part vowel signs are one,
//! and joiners inside a word do not count. Nothing is allocated and the text is never rewritten.

mod counts;
mod endings;
mod index;
mod memo;
mod names;
mod near;
mod words;

pub(super) use memo::Memo;
pub(super) use near::near_miss;

use super::Label;
use super::text::Text;
use crate::calendar;
use endings::with_ending;
use index::{INDEX, TABLES, bucket};

/// How the part of the day that a time names turns a spoken hour into one of 24; see `grammar::clocks`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
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

/// What is added to the number that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fraction {
    HalfMore,
    QuarterMore,
    QuarterLess,
}

/// The era that follows or precedes a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    Common,
    /// সাল, সন: a year, of whatever era.
    Unsaid,
    Before,
    Bangla,
    Hijri,
}

/// In which form the word for "o'clock" stands; the locative and genitive say that a clock is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HourForm {
    Plain,
    Locative,
    Genitive,
}

/// A unit of duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
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
pub(super) enum Toward {
    Past,
    Future,
    This,
    Next,
    Previous,
}

/// What a row means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Month(u8),
    MonthShort(u8),
    Bangla(u8),
    Hijri(u8),
    Weekday(calendar::Weekday),
    WeekdayShort(calendar::Weekday),
    Period(Period),
    Era(Era),
    /// সাল, সন: the number before it is a year.
    Year,
    Day(u8),
    Count(u8),
    Hundred,
    Thousand,
    Bend(Fraction),
    /// A number that is not whole, in quarters.
    Quarters(u8),
    /// দুয়েক, তিনেক: a number that follows its unit and is not exact.
    About(u8),
    DaySuffix,
    Case,
    Hour(HourForm),
    Unit(Unit),
    Label(Label),
    /// Days from the reference.
    Today(i8),
    /// কাল, পরশু: before or after the reference.
    Unclear,
    Now,
    /// কিছুক্ষণ: no length.
    Vague,
    Toward(Toward),
    Ago,
    Later,
    /// গতরাতে: the night that began yesterday.
    LastNight,
    /// দিবাগত: the night that follows the day named.
    NightAfter,
    From,
    Until,
    Striking,
    Lacking,
    Left,
    Beside,
    Roughly,
    Tail,
    Filler,
    /// প্রতিদিন: what follows is a time of every day, not of the day before it.
    Daily,
    DateWord,
    MonthWord,
    Fiscal,
    Session,
    Decade,
    Utc,
    Conjunction,
    Counted,
}

/// Which endings a row's word may carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Endings {
    /// None.
    Whole,
    /// Only ই and ও.
    Clitic,
    /// The cases, and ই and ও.
    Noun,
    /// মে would read মেয়ে with all of them.
    May,
    /// Those of a number: day, hour, hundred, case.
    Number,
    /// A word that is a number only with the ending of a day or an hour.
    OrdinalOnly,
    /// A word that is a number only with the ending of an hour or a hundred.
    HourOnly,
}

/// The ending a word was found with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    None,
    Locative,
    Genitive,
    Clitic,
    Ordinal,
    Hour(HourForm),
    Hundred,
    /// -টি, -জন: a count of things.
    Counted,
    /// -দিন, -ঘণ্টা: a length of time in one word.
    Unit(Unit),
    /// -খানেক: about one.
    About,
}

/// One spelling: the word in NFC, its meaning, the endings it takes.
pub(super) struct Row(pub(super) &'static str, pub(super) Sense, pub(super) Endings);

/// A word found in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub sense: Sense,
    pub ending: Ending,
    pub start: usize,
    pub end: usize,
    /// The name is whole but letters follow it, as where a page is pasted together without spaces.
    pub glued: bool,
}

/// Which of several meanings of a word is wanted: some words have two rows.
pub(super) type Wanted = fn(Sense) -> bool;

impl Hit {
    /// Whether this hit is to be preferred: the longer one, and one that is not glued before one that is.
    const fn is_better(&self, other: &Self) -> bool {
        (other.glued && !self.glued) || (other.glued == self.glued && self.end > other.end)
    }
}

/// The longest row of the lexicon that stands at `at` and whose meaning is wanted.
pub(super) fn lookup(text: Text<'_>, at: usize, wanted: Wanted) -> Option<Hit> {
    let mut best: Option<Hit> = None;
    each_hit(text, at, wanted, |hit| {
        if best.is_none_or(|best| hit.is_better(&best)) {
            best = Some(hit);
        }
    });
    best
}

/// Shows every row that stands at `at` and whose meaning is wanted.
fn each_hit(text: Text<'_>, at: usize, wanted: Wanted, mut show: impl FnMut(Hit)) {
    let Some((first, second)) = text.first_letters(at) else { return };
    let plain = text.is_plain(at);
    // Rows of one letter have a bucket of their own.
    let single = (second != '\0').then_some(bucket(first, '\0'));
    for bucket in [Some(bucket(first, second)), single].into_iter().flatten() {
        let range = || {
            let from = usize::from(*INDEX.starts.get(bucket)?);
            let to = usize::from(*INDEX.starts.get(bucket + 1)?);
            INDEX.order.get(from..to)
        };
        for &(table, place) in range().unwrap_or_default() {
            let row = TABLES.get(usize::from(table)).and_then(|rows| rows.get(usize::from(place)));
            let Some(row) = row.filter(|row| wanted(row.1)) else { continue };
            if let Some(end) = text.row_end(at, row.0, plain)
                && let Some(hit) = with_ending(text, row, at, end)
            {
                show(hit);
            }
        }
    }
}

/// Shows every row's word and meaning.
#[cfg(feature = "find")]
pub(super) fn each_row(mut show: impl FnMut(&'static str, Sense)) {
    for row in TABLES.iter().copied().flatten() {
        show(row.0, row.1);
    }
}
