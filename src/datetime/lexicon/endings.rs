//! What may follow a word's stem: case endings, the endings of numbers, and the clitics ই and ও.

use super::{Ending, Endings, Hit, HourForm, Row, Sense, Unit};
use crate::datetime::text::{Folded, Text};

/// Endings and what they say.
struct Table {
    rows: &'static [(&'static str, Ending)],
    /// The letters of the block with which they begin, as a set by their places. What is not of the block has the place of the
    /// invocation sign, with which none begins.
    firsts: u128,
}

#[allow(clippy::indexing_slicing)] // runs in the compiler only
const fn table(rows: &'static [(&'static str, Ending)]) -> Table {
    let mut firsts = 0;
    let mut at = 0;
    while at < rows.len() {
        firsts |= match rows[at].0.as_bytes() {
            [0xE0, half, last, ..] => 1 << (((*half & 1) << 6) | (*last & 0x3F)),
            _ => 1,
        };
        at += 1;
    }
    Table { rows, firsts }
}

impl Table {
    const NONE: Self = table(&[]);

    /// A letter as a set.
    fn first(letter: Option<char>) -> u128 {
        let place = letter.map_or(0, |letter| u32::from(letter).wrapping_sub(0x980));
        1 << (if place < 0x80 { place } else { 0 })
    }
}

/// Case endings, what they say, and whether they may stand after a mark (`’র`, `-এর`).
const CASES: Table = table(&[
    ("\u{9C7}", Ending::Locative),
    ("\u{9C7}র", Ending::Genitive),
    ("র", Ending::Genitive),
    ("এ", Ending::Locative),
    ("এর", Ending::Genitive),
    ("তে", Ending::Locative),
    ("য়", Ending::Locative),
    ("য়ে", Ending::Locative),
    ("য়ের", Ending::Genitive),
    ("কে", Ending::Clitic),
    ("টা", Ending::Clitic),
    ("টি", Ending::Clitic),
    ("টার", Ending::Genitive),
    ("টির", Ending::Genitive),
    ("খানেক", Ending::About),
]);
/// The cases that মে takes.
const MAY_CASES: Table = table(&[("র", Ending::Genitive), ("এর", Ending::Genitive), ("তে", Ending::Locative)]);
/// The endings of a number word.
const NUMBER: Table = table(&[
    ("ই", Ending::Ordinal),
    ("\u{9C7}", Ending::Ordinal),
    ("শে", Ending::Ordinal),
    ("এ", Ending::Ordinal),
    ("রা", Ending::Ordinal),
    ("টা", Ending::Hour(HourForm::Plain)),
    ("টে", Ending::Hour(HourForm::Plain)),
    ("টো", Ending::Hour(HourForm::Plain)),
    ("টায়", Ending::Hour(HourForm::Locative)),
    ("টাতে", Ending::Hour(HourForm::Locative)),
    ("টেতে", Ending::Hour(HourForm::Locative)),
    ("টেয়", Ending::Hour(HourForm::Locative)),
    ("টোয়", Ending::Hour(HourForm::Locative)),
    ("টার", Ending::Hour(HourForm::Genitive)),
    ("টের", Ending::Hour(HourForm::Genitive)),
    ("শ", Ending::Hundred),
    ("শো", Ending::Hundred),
    ("শত", Ending::Hundred),
    ("'শ", Ending::Hundred),
    ("'শো", Ending::Hundred),
    ("’শ", Ending::Hundred),
    ("’শো", Ending::Hundred),
    ("শ'", Ending::Hundred),
    ("শ’", Ending::Hundred),
    ("টি", Ending::Counted),
    ("জন", Ending::Counted),
    ("র", Ending::Genitive),
    ("\u{9C7}র", Ending::Genitive),
    ("এর", Ending::Genitive),
    ("য়ের", Ending::Genitive),
]);
/// The units of time that are written onto a number: তিনদিন, দু’বছর.
const UNITS: Table = table(&[
    ("ঘণ্টা", Ending::Unit(Unit::Hour)),
    ("ঘন্টা", Ending::Unit(Unit::Hour)),
    ("দিন", Ending::Unit(Unit::Day)),
    ("সপ্তাহ", Ending::Unit(Unit::Week)),
    ("মাস", Ending::Unit(Unit::Month)),
    ("বছর", Ending::Unit(Unit::Year)),
]);
const ORDINAL: Table = table(&[("ই", Ending::Ordinal), ("টায়", Ending::Hour(HourForm::Locative))]);
const SHORT: Table = table(&[
    ("টা", Ending::Hour(HourForm::Plain)),
    ("টো", Ending::Hour(HourForm::Plain)),
    ("টায়", Ending::Hour(HourForm::Locative)),
    ("টার", Ending::Hour(HourForm::Genitive)),
    ("টোয়", Ending::Hour(HourForm::Locative)),
    ("শ", Ending::Hundred),
    ("শো", Ending::Hundred),
]);
/// ই and ও after any ending.
const CLITICS: &[&str] = &["ই", "ও"];

/// Every unit of time that is written onto a number.
#[cfg(feature = "find")]
pub(in crate::datetime) fn joined_units() -> impl Iterator<Item = &'static str> {
    UNITS.rows.iter().map(|row| row.0)
}

/// Reads the ending of a word whose stem ends at `stem_end`; none if the word goes on in another way.
pub(super) fn with_ending(text: Text<'_>, row: &Row, start: usize, stem_end: usize) -> Option<Hit> {
    let (endings, units, required) = match row.2 {
        Endings::Whole | Endings::Clitic => (&Table::NONE, &Table::NONE, false),
        Endings::Noun => (&CASES, &Table::NONE, false),
        Endings::May => (&MAY_CASES, &Table::NONE, false),
        Endings::Number => (&NUMBER, &UNITS, false),
        Endings::OrdinalOnly => (&ORDINAL, &Table::NONE, true),
        Endings::Short => (&SHORT, &UNITS, true),
    };
    let hit = |ending, end, glued| Hit { sense: row.1, ending, start, end, glued };
    let mut best = None;
    if text.is_boundary(stem_end) {
        if !required {
            best = Some(hit(Ending::None, stem_end, false));
        }
        // Without a mark to hang on there is no ending.
        if !matches!(text.char_at(stem_end), Some('\'' | '’' | '‘' | '-' | '–' | '‑')) {
            return best;
        }
    }
    // An ending may hang on an apostrophe or a hyphen: মে’র, ১৯৭১-এর.
    let after_mark = text.skip_one(stem_end, |c| matches!(c, '\'' | '’' | '‘' | '-' | '–' | '‑'));
    let after_mark = after_mark.filter(|_| row.2 != Endings::Number);
    // Most endings differ in their first letter.
    let first = Folded::new(text.0, stem_end).next();
    let marked_first = after_mark.and_then(|at| Folded::new(text.0, at).next());
    let firsts = Table::first(first) | Table::first(marked_first);
    for table in [endings, units] {
        if table.firsts & firsts == 0 {
            continue;
        }
        for &(ending, meaning) in table.rows {
            let begin = ending.chars().next();
            let direct = if begin == first { text.matches(stem_end, ending) } else { None };
            let vowel_sign = begin == Some('\u{9C7}');
            let marked =
                after_mark.filter(|_| !vowel_sign && begin == marked_first).and_then(|at| text.matches(at, ending));
            for end in [direct, marked].into_iter().flatten() {
                if let Some(end) = end_of_word(text, end)
                    && best.is_none_or(|b: Hit| end > b.end)
                {
                    best = Some(hit(meaning, end, false));
                }
            }
        }
    }
    if best.is_none() && !required && row.2 != Endings::Whole && row.2 != Endings::Number {
        for clitic in CLITICS {
            if let Some(end) = text.matches(stem_end, clitic).filter(|&end| text.is_boundary(end)) {
                best = Some(hit(Ending::Clitic, end, false));
            }
        }
    }
    if best.is_none() && matches!(row.1, Sense::Weekday(_)) {
        return Some(hit(Ending::None, stem_end, true));
    }
    best
}

/// The end of the word if it ends at `at` or after one of the clitics.
fn end_of_word(text: Text<'_>, at: usize) -> Option<usize> {
    if text.is_boundary(at) {
        return Some(at);
    }
    CLITICS.iter().find_map(|clitic| text.matches(at, clitic).filter(|&end| text.is_boundary(end)))
}
