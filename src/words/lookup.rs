//! Dictionary lookup: the rows of all tables in one trie, and the search for those that match at a place of a text.

use super::endings::{self, StemEnding, ending_at, is_end};
use super::kinds::{self, Kinds};
use super::{Ending, Endings, Row, Sense, counted, dates, months, numbers, times};
use crate::script::is_joiner;
use crate::text::cursor::Text;
use crate::text::prefilter::{Letters, Prefixes, first_letter};
use crate::text::punctuation::is_apostrophe;
use crate::text::sure::sure;
use crate::text::trie::Trie;

/// The tables. Of two rows that match the same bytes, that of the earlier table takes precedence.
const TABLES: [&[Row]; 31] = [
    months::GREGORIAN,
    months::BANGLA,
    months::HIJRI,
    months::WEEKDAYS,
    numbers::DAYS,
    dates::SUFFIXES,
    numbers::FRACTIONS,
    numbers::SCALES,
    numbers::ABOUT,
    numbers::CARDINALS,
    dates::LABELS,
    dates::ERAS,
    times::MERIDIEMS,
    times::PERIODS,
    times::CLOCK,
    times::UNITS,
    dates::RELATIVE,
    dates::CONNECTIVES,
    dates::CONJUNCTIONS,
    dates::CONTEXT,
    counted::AMOUNTS,
    counted::CLASSIFIERS,
    counted::MEASURES,
    counted::MEASURES_OF,
    counted::CUES,
    counted::CHANGES,
    counted::OTHERS,
    counted::COUNTED,
    counted::NUMBERED,
    numbers::RANKS,
    numbers::PARTS,
];

#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
const COUNT: usize = {
    let (mut count, mut table) = (0, 0);
    while table < TABLES.len() {
        count += TABLES[table].len();
        table += 1;
    }
    count
};

#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
static ROWS: [Row; COUNT] = {
    let mut rows = [TABLES[0][0]; COUNT];
    let (mut count, mut table) = (0, 0);
    while table < TABLES.len() {
        let mut row = 0;
        while row < TABLES[table].len() {
            rows[count] = TABLES[table][row];
            (count, row) = (count + 1, row + 1);
        }
        table += 1;
    }
    rows
};

#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
const BUILD: Trie<8192> = {
    let (mut words, mut kinds) = ([""; COUNT], [0; COUNT]);
    let mut row = 0;
    while row < COUNT {
        (words[row], kinds[row]) = (ROWS[row].word, ROWS[row].kind());
        row += 1;
    }
    Trie::new(&words, &kinds)
};
static TRIE: Trie<{ BUILD.size() }> = BUILD.lay_out();

/// Every row, in the order of the tables.
pub(crate) const fn table() -> &'static [Row] {
    &ROWS
}

/// An iterator over every row.
pub(crate) fn rows() -> impl Iterator<Item = &'static Row> {
    ROWS.iter()
}

/// Every row of these kinds whose word `text` begins with, shorter words first, and the length of the word in `text`.
#[inline]
pub(crate) fn stems(text: &str, wanted: Kinds) -> impl Iterator<Item = (&'static Row, usize)> {
    let rows = TRIE.stems(text, wanted).filter_map(|(row, end)| Some((ROWS.get(row)?, end)));
    rows.filter(move |(row, _)| row.kind() & wanted != 0)
}

/// Whether `text` begins with a word of one of these kinds.
#[inline]
pub(crate) fn has_stem(text: &str, wanted: Kinds) -> bool {
    stems(text, wanted).next().is_some()
}

/// The length of the longest prefix of `text` that is the beginning of some word.
pub(crate) fn reach(text: &str) -> usize {
    TRIE.stems(text, Kinds::MAX).reach()
}

/// The first row of one of these kinds for exactly `word`; `None` if a joiner precedes the word.
#[inline]
pub(crate) fn row_of(word: &str, wanted: Kinds) -> Option<&'static Row> {
    if word.starts_with(is_joiner) {
        return None;
    }
    stems(word, wanted).find(|&(_, end)| is_end(word, end)).map(|(row, _)| row)
}

/// Adds the words of these kinds to a prefilter; a letter of `after` may follow a word of one letter within a longer word. Words of
/// other scripts and signs are left out.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
pub(crate) const fn prefixes(mut prefixes: Prefixes, wanted: Kinds, after: Letters) -> Prefixes {
    let mut row = 0;
    while row < COUNT {
        if ROWS[row].kind() & wanted != 0 && begins_with_letter(ROWS[row].word) {
            prefixes = prefixes.with(ROWS[row].word, after);
        }
        row += 1;
    }
    prefixes
}

/// Whether a word begins with a letter of the first half of the block, as all Bengali words do.
const fn begins_with_letter(word: &str) -> bool {
    matches!(first_letter(word), 1..=0xFFFF_FFFF_FFFF_FFFF)
}

/// The first letters of the words of these kinds that may be written onto a number.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
pub(crate) const fn joined_letters(wanted: Kinds) -> Letters {
    let (mut letters, mut row) = (0, 0);
    while row < COUNT {
        if ROWS[row].is_joined && ROWS[row].kind() & wanted != 0 {
            letters |= first_letter(ROWS[row].word);
        }
        row += 1;
    }
    letters
}

/// A word found in a text, with its ending.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub(crate) sense: Sense,
    pub(crate) ending: Ending,
    pub(crate) start: usize,
    /// Where the word ends without its ending.
    pub(crate) stem: usize,
    pub(crate) end: usize,
    /// Whether letters follow the word that are not an ending, as on pages that lost their spaces.
    pub(crate) is_glued: bool,
}

impl Hit {
    /// Whether this hit is preferred over `other`: one that is not glued, then the longer one.
    pub(crate) const fn is_better(&self, other: &Self) -> bool {
        (other.is_glued && !self.is_glued) || (other.is_glued == self.is_glued && self.end > other.end)
    }
}

/// The prefilter for the words that a date or time may have in or beside it.
static PREFIXES: Prefixes = prefixes(Prefixes::NONE, kinds::LEXED, Letters::MAX);

/// More rows than match at any one place; a test counts them.
const MOST: usize = 16;

/// Calls `show` with every row of these kinds that matches at `at`, with its ending, in the order of the tables. Unit words are left
/// out if they are ambiguous.
pub(crate) fn each_hit(text: Text<'_>, at: usize, wanted: Kinds, mut show: impl FnMut(Hit)) {
    // Fast path: most words of a text are not in the dictionary.
    debug_assert_eq!(wanted & !kinds::LEXED, 0, "the prefixes of others are not known");
    if text.0.as_bytes().get(at..).and_then(<[u8]>::first_chunk).is_some_and(|start| PREFIXES.rejects(start)) {
        return;
    }
    // The trie yields shorter words first; sorting restores the order of the tables.
    let mut found = [(0, 0); MOST];
    let mut count = 0;
    TRIE.stems(text.rest(at), wanted).for_each(|(row, end)| {
        if let Some(slot) = found.get_mut(count) {
            *slot = (row, at + end);
            count += 1;
        }
    });
    let found = sure(found.get_mut(..count));
    if count > 1 {
        found.sort_unstable();
    }
    for &mut (row, end) in found {
        if let Some(row) = ROWS.get(row).filter(|row| row.kind() & wanted != 0 && is_shown(row))
            && let Some(StemEnding { ending, end: whole, is_glued }) = ending_or_scale(text, row, end)
        {
            show(Hit { sense: row.sense, ending, start: at, stem: end, end: whole, is_glued });
        }
    }
}

/// Whether `word` is of one of these kinds, perhaps with an ending that a numeral can have.
pub(crate) fn is_form(word: &str, wanted: Kinds) -> bool {
    endings::stems(word).any(|stem| row_of(stem, wanted).is_some())
}

/// The longest hit of these kinds at `at`, for rare lookups that need no cache.
pub(crate) fn longest_hit(text: Text<'_>, at: usize, wanted: Kinds) -> Option<Hit> {
    let hits = stems(text.rest(at), wanted).filter_map(|(row, length)| {
        let stem = at + length;
        let StemEnding { ending, end, is_glued } = ending_at(text, row, stem)?;
        Some(Hit { sense: row.sense, ending, start: at, stem, end, is_glued })
    });
    hits.filter(|hit| !hit.is_glued).max_by_key(|hit| hit.end)
}

/// Whether [`each_hit`] shows a row.
fn is_shown(row: &Row) -> bool {
    row.kind() & kinds::COUNTED == 0 || row.surely_counts()
}

/// What follows the stem of a word: an ending, or a scale, perhaps after an apostrophe: উনিশ'শ.
fn ending_or_scale(text: Text<'_>, row: &Row, at: usize) -> Option<StemEnding> {
    let tail = ending_at(text, row, at);
    let may_scale = tail.is_none_or(|tail| tail.end == at && text.char_at(at).is_some_and(is_apostrophe));
    if may_scale { scaled(text, row, at).or(tail) } else { tail }
}

/// The scale or unit of time after a count, joined or, if the count is not a word by itself, separate: একহাজার, দু হাজার, ন শো, দু দিন.
fn scaled(text: Text<'_>, row: &Row, at: usize) -> Option<StemEnding> {
    const SCALES: Kinds = kinds::HUNDRED | kinds::THOUSAND;
    if row.kind() & (kinds::CARDINAL | kinds::HALVES) == 0 {
        return None;
    }
    let is_bound = matches!(row.endings, Endings::Short | Endings::OrdinalOnly);
    let spaced = if is_bound { text.blanks(at) } else { at };
    let from = if spaced == at { text.skip_one(at, is_apostrophe).unwrap_or(at) } else { spaced };
    let is_whole = |(_, length): &(&Row, usize)| text.is_boundary(from + length);
    if row.endings == Endings::Short
        && spaced > at
        && stems(text.rest(from), kinds::TIME_UNIT).any(|stem| is_whole(&stem))
    {
        return Some(StemEnding { ending: Ending::None, end: at, is_glued: false });
    }
    let (_, length) = stems(text.rest(from), SCALES).filter(is_whole).last()?;
    let end = if spaced == at { from + length } else { at };
    Some(StemEnding { ending: Ending::Scaled, end, is_glued: false })
}

/// The first, canonical, word of each value from `$first` on.
macro_rules! canonical {
    ($rows:expr, $sense:ident, $first:expr, $count:expr) => {{
        let mut names = [""; $count];
        let mut row = $rows.len();
        while row > 0 {
            row -= 1;
            if let Sense::$sense(value) = $rows[row].sense {
                names[value as usize - $first] = $rows[row].word;
            }
        }
        names
    }};
}

/// The canonical spellings, which the formatters write.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
pub(crate) mod name {
    use super::{Row, Sense, kinds, months, numbers, times};
    use crate::words::{Period, Quarters};

    /// The words of 0 to 99.
    pub(crate) static CARDINALS: [&str; 100] = canonical!(numbers::CARDINALS, Cardinal, 0, 100);
    /// The ranks 1 to 100.
    pub(crate) static RANKS: [&str; 100] = canonical!(numbers::RANKS, Rank, 1, 100);
    /// The days 1 to 9 of a month, where one has a word of its own.
    pub(crate) static DAYS: [&str; 9] = canonical!(numbers::DAYS, Day, 1, 9);
    /// From January.
    pub(crate) static MONTHS: [&str; 12] = canonical!(months::GREGORIAN, Month, 1, 12);
    /// From Boishakh.
    pub(crate) static BANGLA_MONTHS: [&str; 12] = canonical!(months::BANGLA, Bangla, 1, 12);
    /// From Muharram.
    pub(crate) static HIJRI_MONTHS: [&str; 12] = canonical!(months::HIJRI, Hijri, 1, 12);
    /// From Sunday.
    pub(crate) static WEEKDAYS: [&str; 7] = canonical!(months::WEEKDAYS, Weekday, 0, 7);
    pub(crate) const CRORE: &str = scale(7);
    pub(crate) const LAKH: &str = scale(5);
    pub(crate) const THOUSAND: &str = scale(3);
    /// "Only", at the end of a sum of money.
    pub(crate) const ONLY: &str = "মাত্র";
    /// What stands before an amount on a receipt: "in words", "in figures".
    pub(crate) const IN_WORDS: [&str; 4] = ["কথায়", "অক্ষরে", "অঙ্কে", "অংকে"];
    /// A fourth, after its count.
    pub(crate) const FOURTH: &str = "চতুর্থাংশ";
    pub(crate) const POINT: &str = first(numbers::PARTS, kinds::POINT);
    pub(crate) const MINUS: &str = first(numbers::PARTS, kinds::SIGN);

    /// The name of a period of the day, or of a meridiem.
    pub(crate) const fn period(period: Period) -> &'static str {
        let rows = if matches!(period, Period::Am | Period::Pm) { times::MERIDIEMS } else { times::PERIODS };
        let mut row = 0;
        while row < rows.len() {
            if let Sense::Period(other) = rows[row].sense
                && other as u8 == period as u8
            {
                return rows[row].word;
            }
            row += 1;
        }
        ""
    }

    /// The word for quarters and halves.
    pub(crate) const fn fraction(wanted: Quarters) -> &'static str {
        let mut row = 0;
        while row < numbers::FRACTIONS.len() {
            if let Sense::Fraction(quarters) = numbers::FRACTIONS[row].sense {
                let is_wanted = match (quarters, wanted) {
                    (Quarters::Of(count), Quarters::Of(other)) => count == other,
                    (Quarters::HalfMore, Quarters::HalfMore)
                    | (Quarters::QuarterMore, Quarters::QuarterMore)
                    | (Quarters::QuarterLess, Quarters::QuarterLess) => true,
                    _ => false,
                };
                if is_wanted {
                    return numbers::FRACTIONS[row].word;
                }
            }
            row += 1;
        }
        ""
    }

    const fn scale(exponent: u8) -> &'static str {
        let mut row = 0;
        while row < numbers::SCALES.len() {
            if let Sense::Scale(other) = numbers::SCALES[row].sense
                && other == exponent
            {
                return numbers::SCALES[row].word;
            }
            row += 1;
        }
        ""
    }

    const fn first(rows: &[Row], kind: kinds::Kinds) -> &'static str {
        let mut row = 0;
        while row < rows.len() {
            if rows[row].kind() & kind != 0 {
                return rows[row].word;
            }
            row += 1;
        }
        ""
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use crate::text::fold::encodings;
    use crate::text::trie::spellings;
    use crate::words::Period;

    fn spelled() -> impl Iterator<Item = (&'static Row, String)> {
        rows().flat_map(|row| spellings(row.word).into_iter().map(move |word| (row, word)))
    }

    #[test]
    fn every_spelling_finds_its_row_in_both_encodings() {
        for (row, word) in spelled() {
            let [composed, apart] = encodings(&word);
            for word in [word, apart, composed] {
                let found = stems(&word, row.kind())
                    .any(|(found, end)| end == word.len() && found.word == row.word && found.sense == row.sense);
                assert!(found, "{word}");
            }
        }
    }

    #[test]
    fn the_tree_finds_what_a_look_at_every_row_finds() {
        let spelled: Vec<_> = spelled().collect();
        let text = Text(include_str!("../../tests/data/dates.tsv"));
        let places = text.0.char_indices().filter(|&(at, c)| c != ' ' && !text.is_digit(at) && at % 5 == 0);
        for (at, _) in places {
            let naive =
                spelled.iter().filter_map(|(row, word)| Some((row.word, row.sense, text.matches(at, word)? - at)));
            let mut naive: Vec<_> = naive.map(|(word, sense, end)| (end, word, format!("{sense:?}"))).collect();
            let found = stems(text.rest(at), Kinds::MAX);
            let mut found: Vec<_> = found.map(|(row, end)| (end, row.word, format!("{:?}", row.sense))).collect();
            naive.sort_unstable();
            naive.dedup();
            found.sort_unstable();
            assert_eq!(found, naive, "{}", text.rest(at).lines().next().unwrap_or_default());
        }
    }

    #[test]
    fn no_row_is_given_twice_and_no_two_numbers_share_a_word() {
        let mut seen: Vec<(String, Sense)> = Vec::new();
        for (row, word) in spelled() {
            let twice = seen.iter().any(|(other, sense)| *other == word && *sense == row.sense);
            assert!(!twice, "{word} {:?}", row.sense);
            let count = row.sense.count();
            let other =
                count.and_then(|_| seen.iter().find(|(other, sense)| *other == word && sense.count().is_some()));
            assert!(other.is_none(), "{word}");
            seen.push((word, row.sense));
        }
    }

    #[test]
    fn fewer_rows_stand_at_any_one_place_than_there_is_room_for() {
        let most = spelled().map(|(_, word)| stems(&format!("{word} {word}"), Kinds::MAX).count()).max();
        assert!(most.is_some_and(|most| most < MOST), "{most:?}");
    }

    #[test]
    fn every_value_has_a_name() {
        for names in [&name::CARDINALS[..], &name::RANKS, &name::MONTHS, &name::BANGLA_MONTHS, &name::WEEKDAYS] {
            assert!(names.iter().all(|name| !name.is_empty() && !name.contains('(')), "{names:?}");
        }
        assert_eq!([name::CRORE, name::LAKH, name::THOUSAND], ["কোটি", "লাখ", "হাজার"]);
        assert_eq!([name::POINT, name::MINUS], ["দশমিক", "ঋণাত্মক"]);
        assert_eq!([Period::Am, Period::Pm, Period::Night].map(name::period), ["এএম", "পিএম", "রাত"]);
    }
}
