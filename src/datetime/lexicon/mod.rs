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
use super::text::{self, Folded, Text};
use crate::calendar;
#[cfg(feature = "find")]
pub(super) use endings::joined_units;
use endings::with_ending;
use index::{FIRST, NODES, NUMBERED, TABLES};

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
    /// মি: the minute behind an hour, and elsewhere a metre.
    MinuteMark,
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
    /// ও, বা: between two of one kind.
    And,
    /// Another word that a time may stand before.
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
    /// দু, ছ and ন are numbers only with the ending of an hour, a hundred or a unit of time.
    Short,
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

/// More rows than stand at any one place; a test counts them.
const MOST_ROWS: usize = 12;

/// Shows every row that stands at `at` and whose meaning is wanted, in the order of the tables.
fn each_hit(text: Text<'_>, at: usize, wanted: Wanted, mut show: impl FnMut(Hit)) {
    // The tree shows the shorter words first.
    let mut found = [(0, 0); MOST_ROWS];
    let mut count = 0;
    each_stem(text, at, |number, end| {
        if let Some(slot) = found.get_mut(count) {
            *slot = (number, end);
            count += 1;
        }
    });
    let found = found.get_mut(..count).unwrap_or_default();
    if count > 1 {
        found.sort_unstable();
    }
    for &mut (number, end) in found {
        if let Some(row) = row(number).filter(|row| wanted(row.1))
            && let Some(hit) = with_ending(text, row, at, end)
        {
            show(hit);
        }
    }
}

/// The row of a number.
fn row(number: u16) -> Option<&'static Row> {
    let (table, place, _) = *NUMBERED.get(usize::from(number))?;
    TABLES.get(usize::from(table))?.get(usize::from(place))
}

/// How far the text at `at` is the beginning of a row.
#[cfg(feature = "find")]
pub(super) fn follows_to(text: Text<'_>, at: usize) -> usize {
    each_stem(text, at, |_, _| {})
}

/// Shows the number of every row whose word begins the text at `at`, and the offset after the word; returns how far the text is
/// the beginning of a row. A space of a row is one to three spaces of the text.
#[inline]
fn each_stem(text: Text<'_>, at: usize, mut show: impl FnMut(u16, usize)) -> usize {
    let mut folded = Folded::new(text.0, at);
    let mut end = at;
    let mut nodes = None;
    while let Some(letter) = folded.next() {
        let code = match index::code(letter) {
            // Most letters are Bengali.
            Some(code) if code >= 0x80 => code,
            _ if text::mark_of(letter) == Some(text::marks::SPACE) => {
                let Some(after) = text.spaces(end) else { return end };
                folded = Folded::new(text.0, after);
                b' '
            }
            Some(code) => code,
            None => return end,
        };
        let mut next = nodes.unwrap_or(FIRST.get(usize::from(code)).copied().unwrap_or_default());
        let node = loop {
            // The node before the first has no letter.
            match NODES.get(usize::from(next)) {
                Some(node) if node.letter == code => break node,
                Some(node) if node.letter != 0 => next = node.next,
                _ => return end,
            }
        };
        nodes = Some(node.child);
        end = folded.at();
        let mut number = node.row;
        // A word that ends in the middle of a letter does not stand there.
        while number != 0 && folded.is_whole() {
            show(number, end);
            number = NUMBERED.get(usize::from(number)).map_or(0, |row| row.2);
        }
    }
    end
}

/// Every row.
#[cfg(feature = "find")]
pub(super) fn rows() -> impl Iterator<Item = &'static Row> {
    TABLES.iter().copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::{MOST_ROWS, TABLES, each_stem, follows_to, lookup};
    use crate::datetime::text::Text;
    use alloc::vec::Vec;

    /// Every row tried at every place, in all encodings, says the same.
    #[test]
    fn the_tree_finds_what_the_rows_find() {
        let rows: Vec<_> = TABLES.iter().copied().flatten().collect();
        let text = include_str!("../../../tests/data/dates.tsv");
        let composed =
            text.replace("য\u{9BC}", "\u{9DF}").replace("ড\u{9BC}", "\u{9DC}").replace("ঢ\u{9BC}", "\u{9DD}");
        let apart = text.replace('\u{9CB}', "\u{9C7}\u{9BE}").replace('\u{9CC}', "\u{9C7}\u{9D7}");
        let spaced = text.replace(' ', "\u{A0} ").replace('\u{9CD}', "\u{9CD}\u{200D}").to_ascii_uppercase();
        let words: Vec<_> = rows.iter().map(|row| row.0).collect();
        let (mut found, mut most) = (0, 0);
        for text in [text, &composed, &apart, &spaced, &words.join(" "), &words.concat()] {
            let text = Text(text);
            for (at, _) in text.0.char_indices() {
                let mut stems = Vec::new();
                each_stem(text, at, |number, end| stems.push((usize::from(number), end)));
                stems.sort_unstable();
                let stands = |(place, row): (usize, &&super::Row)| Some((place + 1, text.matches(at, row.0)?));
                let naive: Vec<_> = rows.iter().enumerate().filter_map(stands).collect();
                assert_eq!(stems, naive, "{:?}", text.0.get(at..).unwrap().lines().next());
                found += stems.len();
                most = most.max(stems.len());
                let word_end = text.word_end(at).unwrap_or(text.0.len());
                if text.char_at(word_end) == Some(' ')
                    && lookup(text, at, |_| true).is_some_and(|hit| hit.end > word_end)
                {
                    assert!(follows_to(text, at) > word_end);
                }
            }
        }
        assert!(found > 20_000 && most <= MOST_ROWS, "{found} {most}");
    }
}
