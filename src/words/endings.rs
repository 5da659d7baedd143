//! Endings that are written onto a word: case endings, the endings of numbers, and the clitics ই and ও.

use super::{Endings, HourForm, Row, Sense, TimeUnit, times};
use crate::script::is_joiner;
use crate::text::cursor::Text;
use crate::text::suffixes::Suffixes;

/// The ending a word was found with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    None,
    Locative,
    Genitive,
    Clitic,
    /// -ই, -শে: a day of a month.
    Ordinal,
    /// -টা, -টায়: an hour, or a count.
    Hour(HourForm),
    /// -শ, -হাজার: hundreds or thousands. Also of দু and ন, which are not words by themselves, before a separate scale.
    Scaled,
    /// -টি, -জন: a count of things.
    Counted,
    /// -দিন, -ঘণ্টা: a duration in one word.
    TimeUnit(TimeUnit),
    /// -খানেক: about one.
    About,
}

/// The case endings of nouns.
static CASES: Suffixes<Ending> = Suffixes::new(&[
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
static MAY_CASES: Suffixes<Ending> =
    Suffixes::new(&[("র", Ending::Genitive), ("এর", Ending::Genitive), ("তে", Ending::Locative)]);
/// The endings of a number word.
static NUMBER: Suffixes<Ending> = Suffixes::new(&[
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
    ("টি", Ending::Counted),
    ("জন", Ending::Counted),
    ("র", Ending::Genitive),
    ("\u{9C7}র", Ending::Genitive),
    ("এর", Ending::Genitive),
    ("য়ের", Ending::Genitive),
]);
/// The units of time that are written onto a number: তিনদিন, দু’বছর.
static UNITS: Suffixes<Ending> = Suffixes::new(&JOINED_UNITS);
/// The rows of units of time that may be joined.
#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
static JOINED_UNITS: [(&str, Ending); count_joined()] = {
    let mut units = [("", Ending::None); count_joined()];
    let (mut unit, mut row) = (0, 0);
    while row < times::UNITS.len() {
        if let Row { word, sense: Sense::TimeUnit(sense), is_joined: true, .. } = times::UNITS[row] {
            units[unit] = (word, Ending::TimeUnit(sense));
            unit += 1;
        }
        row += 1;
    }
    units
};

#[allow(clippy::indexing_slicing, reason = "runs only at compile time")]
const fn count_joined() -> usize {
    let (mut count, mut row) = (0, 0);
    while row < times::UNITS.len() {
        count += times::UNITS[row].is_joined as usize;
        row += 1;
    }
    count
}

static ORDINAL: Suffixes<Ending> = Suffixes::new(&[("ই", Ending::Ordinal), ("টায়", Ending::Hour(HourForm::Locative))]);
static SHORT: Suffixes<Ending> = Suffixes::new(&[
    ("টা", Ending::Hour(HourForm::Plain)),
    ("টো", Ending::Hour(HourForm::Plain)),
    ("টায়", Ending::Hour(HourForm::Locative)),
    ("টার", Ending::Hour(HourForm::Genitive)),
    ("টোয়", Ending::Hour(HourForm::Locative)),
]);
/// ই and ও after any ending.
static CLITICS: Suffixes<()> = Suffixes::new(&[("ই", ()), ("ও", ())]);

/// The endings and clitics of a numeral or its unit word, for the parser of numbers: তিনটির, লাখেরও, জনকেই.
#[rustfmt::skip]
static NUMERAL: Suffixes<()> = Suffixes::new(&[
    ("র", ()), ("\u{9C7}র", ()), ("এর", ()), ("\u{9C7}", ()), ("তে", ()), ("কে", ()), ("রে", ()), ("য়", ()), ("ও", ()), ("ই", ()), ("রও", ()),
    ("\u{9C7}রও", ()), ("তেও", ()), ("কেও", ()), ("\u{9C7}ও", ()), ("রই", ()), ("\u{9C7}রই", ()), ("তেই", ()), ("কেই", ()), ("\u{9C7}ই", ()),
    ("টুকু", ()), ("মাত্র", ()),
]);

/// Whether all of `text` is an ending of a numeral.
pub(crate) fn is_numeral_ending(text: &str) -> bool {
    NUMERAL.starts(text).any(|((), end)| is_end(text, end))
}

/// The possible stems of `word`: the word itself, then without each ending that a numeral can have.
pub(crate) fn stems(word: &str) -> impl Iterator<Item = &str> {
    core::iter::once(word).chain(NUMERAL.ends(word).map(|((), stem)| stem))
}

/// Whether nothing but joiners follows byte `end` of `word`.
#[inline]
pub(crate) fn is_end(word: &str, end: usize) -> bool {
    end == word.len() || word.get(end..).is_some_and(|rest| rest.chars().all(is_joiner))
}

/// The ending of a word, as it was read after the stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StemEnding {
    pub(super) ending: Ending,
    pub(super) end: usize,
    /// Whether letters follow that are not an ending, as on pages that lost their spaces.
    pub(super) is_glued: bool,
}

/// Reads the ending of a word whose stem ends at `at`; `None` if other letters follow.
pub(super) fn ending_at(text: Text<'_>, row: &Row, at: usize) -> Option<StemEnding> {
    let tail = |ending, end| StemEnding { ending, end, is_glued: false };
    // Fast path: most words have no ending, and a space or the end of the text follows.
    if matches!(text.0.as_bytes().get(at), None | Some(b' ' | b'\n' | b',' | b'0'..=b'9' | b'(' | b')' | b'.' | b':')) {
        let is_required = matches!(row.endings, Endings::OrdinalOnly | Endings::Short);
        return if is_required { None } else { Some(tail(Ending::None, at)) };
    }
    let (endings, units, is_required): (_, Option<&Suffixes<Ending>>, _) = match row.endings {
        Endings::Whole | Endings::Clitic => (None, None, false),
        Endings::Noun => (Some(&CASES), None, false),
        Endings::May => (Some(&MAY_CASES), None, false),
        Endings::Number => (Some(&NUMBER), Some(&UNITS), false),
        Endings::OrdinalOnly => (Some(&ORDINAL), None, true),
        Endings::Short => (Some(&SHORT), Some(&UNITS), true),
    };
    // An ending may be attached by an apostrophe or a hyphen: মে’র, ১৯৭১-এর.
    let attached = text.skip_attaching(at);
    let mut best = None;
    if text.is_boundary(at) {
        if !is_required {
            best = Some(tail(Ending::None, at));
        }
        if attached.is_none() {
            return best;
        }
    }
    // A vowel sign needs its letter before it.
    let attached = attached.filter(|&at| row.endings != Endings::Number && text.char_at(at) != Some('\u{9C7}'));
    for table in [endings, units].into_iter().flatten() {
        for from in [Some(at), attached].into_iter().flatten() {
            for (ending, length) in table.starts(text.rest(from)) {
                if let Some(end) = end_of_word(text, from + length)
                    && best.is_none_or(|best: StemEnding| end > best.end)
                {
                    best = Some(tail(ending, end));
                }
            }
        }
    }
    if best.is_none() && matches!(row.endings, Endings::Clitic | Endings::Noun | Endings::May) {
        best = clitic(text, at).map(|end| tail(Ending::Clitic, end));
    }
    if best.is_none() && matches!(row.sense, Sense::Weekday(_)) {
        return Some(StemEnding { ending: Ending::None, end: at, is_glued: true });
    }
    best
}

/// The end of the clitic at `at`, if the word ends with it.
fn clitic(text: Text<'_>, at: usize) -> Option<usize> {
    CLITICS.starts(text.rest(at)).map(|((), length)| at + length).find(|&end| text.is_boundary(end))
}

/// The end of the word if it ends at `at` or after a clitic.
fn end_of_word(text: Text<'_>, at: usize) -> Option<usize> {
    if text.is_boundary(at) { Some(at) } else { clitic(text, at) }
}
