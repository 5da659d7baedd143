//! Where in a text a date could be: at a digit, at the name of a month or of a period of the day, and, when there is a
//! reference, at a weekday or a word that counts from it.
//!
//! A pass over blocks of bytes without a branch, which the compiler turns into vector code, marks the digits and the beginnings
//! of words. Two tables of letters refuse nearly all of these words, and a regular expression made of the names judges the rest.

use super::lexicon::{self, Endings, Row, Sense};
use super::text::Text;
use crate::text::blocks::{BLOCK, Marks, bits, equal, not, within};
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use once_cell::race::OnceBox;
use regex::Regex;

/// How many bytes before a place tell whether a word begins there.
const BEFORE: usize = 3;
/// How many bytes from the first of a place on are looked at: those of three letters.
const AHEAD: usize = 9;
const WINDOW: usize = BEFORE + BLOCK + 5;

/// The search for candidates in one text, which remembers the marks of a block.
#[derive(Clone, Debug)]
pub(super) struct Candidates(Marks<BEFORE, WINDOW>);

impl Candidates {
    pub(super) const fn new() -> Self {
        Self(Marks::new())
    }

    /// The first candidate that begins at `at` or later: where, and where its digits or its name end.
    ///
    /// `at` must not go back. `relative`: also words that need a reference.
    pub(super) fn next(&mut self, text: Text<'_>, at: usize, relative: bool) -> Option<(usize, usize)> {
        let names = Names::get(relative)?;
        while let Some(place) = self.0.next(text.0.as_bytes(), at, marks) {
            let rest = text.0.as_bytes().get(place..).unwrap_or_default();
            let passed = match rest.first_chunk() {
                Some(letters) => names.pass(letters),
                None => names.pass(&padded(rest)),
            };
            if passed {
                continue;
            }
            let end = text.number(place).map(|number| number.end).or_else(|| names.end(text, place));
            if let Some(end) = end {
                return Some((place, end));
            }
        }
        None
    }
}

/// The names that are candidates.
#[derive(Debug)]
struct Names {
    openings: Openings,
    /// Any of the names, at the beginning.
    pattern: Regex,
}

/// The letters with which the names begin.
#[derive(Debug)]
struct Openings {
    /// By a [`mix`] of the last bytes of a name's first two letters: those of the third.
    third: [u64; 256],
    /// The last bytes of the names of one letter.
    lone: u64,
}

impl Openings {
    fn add(&mut self, name: &str) {
        match *name.as_bytes() {
            [_, _, first] => self.lone |= 1 << (first & 0x3F),
            [_, _, first, _, _, second, ref rest @ ..] => {
                if let Some(thirds) = self.third.get_mut(mix(first, second)) {
                    // Any letter may follow the end of a name.
                    *thirds |= rest.get(2).map_or(u64::MAX, |third| 1 << (third & 0x3F));
                }
            }
            _ => {}
        }
    }
}

impl Names {
    /// The names with or without those that need a reference.
    ///
    /// The pattern is made of literals and is never refused; a test says so.
    fn get(relative: bool) -> Option<&'static Self> {
        static ABSOLUTE: OnceBox<Option<Names>> = OnceBox::new();
        static RELATIVE: OnceBox<Option<Names>> = OnceBox::new();
        let cell = if relative { &RELATIVE } else { &ABSOLUTE };
        cell.get_or_init(|| Box::new(Self::new(relative))).as_ref()
    }

    fn new(relative: bool) -> Option<Self> {
        let mut openings = Openings { third: [0; 256], lone: 0 };
        let names = names(relative);
        for name in &names {
            openings.add(name);
        }
        let mut pattern = format!("^(?:{}", any(&names));
        if relative {
            let units: Vec<_> = lexicon::joined_units().flat_map(spellings).collect();
            for (endings, marks) in [(Endings::Number, &[""][..]), (Endings::Short, &JOINING)] {
                let counts = counts(endings);
                for name in joined(&counts, marks, &units) {
                    openings.add(&name);
                }
                pattern = format!("{pattern}|(?:{})(?:{})(?:{})", any(&counts), any(marks), any(&units));
            }
        }
        pattern.push(')');
        Some(Self { openings, pattern: Regex::new(&pattern).ok()? })
    }

    /// Whether three letters, or what there is instead, are neither the beginning of a name nor of a number. Every name begins
    /// with a letter of the first half of the block.
    #[inline]
    fn pass(&self, letters: &[u8; AHEAD]) -> bool {
        let &[lead, half, first, _, _, second, _, _, third] = letters;
        let Openings { third: thirds, lone } = &self.openings;
        let thirds = thirds.get(mix(first, second)).copied().unwrap_or_default();
        let name = (thirds >> (third & 0x3F) | lone >> (first & 0x3F)) & 1 != 0;
        lead == 0xE0 && half == 0xA6 && !name
    }

    /// Where the name at `place` ends, if one stands there. A name in the middle of a word is none; only টায় hangs on its number.
    fn end(&self, text: Text<'_>, place: usize) -> Option<usize> {
        if !text.is_start(place) && text.matches(place, "টা").is_none() {
            return None;
        }
        self.pattern.find(text.0.get(place..)?).map(|name| place + name.end())
    }
}

/// The place of two letters in a table of 256.
#[inline]
fn mix(first: u8, second: u8) -> usize {
    usize::from(first.wrapping_mul(9) ^ second.wrapping_mul(7).rotate_left(2))
}

/// Every name in every canonically equivalent encoding. Of two that begin alike the first counts.
fn names(relative: bool) -> Vec<String> {
    let mut names = Vec::new();
    for &Row(word, sense, _) in lexicon::rows() {
        let wanted = match sense {
            Sense::Month(_) | Sense::Bangla(_) | Sense::Period(_) => true,
            Sense::Weekday(_) | Sense::Today(_) | Sense::LastNight | Sense::Toward(_) | Sense::Unit(_) => relative,
            _ => false,
        };
        // Years in words: উনিশ শত একাত্তর সালে.
        if (wanted || word == "সাল") && !word.is_ascii() {
            names.extend(spellings(word));
        }
    }
    names.extend(spellings("টায়"));
    names
}

/// What may stand between a number that takes this and the unit that is written onto it: দু'দিন.
const JOINING: [&str; 7] = ["", "'", "’", "‘", "-", "–", "‑"];

/// The numbers with these endings, which a unit may be written onto, in every encoding.
fn counts(endings: Endings) -> Vec<String> {
    let counts = lexicon::rows().filter(|row| matches!(row.1, Sense::Count(_) | Sense::Quarters(_)));
    counts.filter(|row| row.2 == endings).flat_map(|row| spellings(row.0)).collect()
}

/// Every number with every unit written onto it: দুইদিন, দু'বছর.
fn joined(counts: &[String], marks: &[&str], units: &[String]) -> impl Iterator<Item = String> {
    counts.iter().flat_map(move |count| {
        marks.iter().flat_map(move |mark| units.iter().map(move |unit| format!("{count}{mark}{unit}")))
    })
}

/// A pattern of any of these words.
fn any<W: AsRef<str>>(words: &[W]) -> String {
    words.iter().map(|word| regex::escape(word.as_ref())).collect::<Vec<_>>().join("|")
}

/// The last bytes of a text, with zeros behind them.
fn padded<const LENGTH: usize>(bytes: &[u8]) -> [u8; LENGTH] {
    let mut padded = [0; LENGTH];
    for (slot, &byte) in padded.iter_mut().zip(bytes) {
        *slot = byte;
    }
    padded
}

/// The encodings of a word.
fn spellings(word: &str) -> Vec<String> {
    let mut all = alloc::vec![String::new()];
    let mut rest = word.chars().peekable();
    while let Some(c) = rest.next() {
        let nukta = rest.peek() == Some(&'\u{9BC}');
        let (one, other) = match c {
            'য' if nukta => ("\u{9DF}", "য\u{9BC}"),
            'ড' if nukta => ("\u{9DC}", "ড\u{9BC}"),
            'ঢ' if nukta => ("\u{9DD}", "ঢ\u{9BC}"),
            '\u{9CB}' => ("\u{9CB}", "\u{9C7}\u{9BE}"),
            '\u{9CC}' => ("\u{9CC}", "\u{9C7}\u{9D7}"),
            _ => {
                for spelling in &mut all {
                    spelling.push(c);
                }
                continue;
            }
        };
        if nukta {
            let _ = rest.next();
        }
        let others: Vec<_> = all.iter().map(|spelling| spelling.clone() + other).collect();
        for spelling in &mut all {
            spelling.push_str(one);
        }
        all.extend(others);
    }
    all
}

/// The places in a block where a digit stands or a word or টায় may begin.
#[inline]
#[allow(clippy::indexing_slicing)] // the bounds are those of the array
fn marks(window: &[u8; WINDOW]) -> u64 {
    let mut flags = [0_u8; BLOCK];
    for (at, flag) in flags.iter_mut().enumerate() {
        let place = at + BEFORE;
        let (first, second, third) = (window[place], window[place + 1], window[place + 2]);
        // Behind a character of another block, or one of the block that is no letter; an unassigned one counts as a letter.
        let (last, middle) = (window[place - 1], window[place - 2]);
        let other = not(equal(window[place - 3], 0xE0) | equal(middle | 1, 0xA7));
        let sign = equal(middle, 0xA7) | at_least(last, 0xA6);
        let mark = equal(middle, 0xA6) | equal(last, 0x80).min(equal(last, 0x83)).min(equal(last, 0xBD));
        let hour = equal(third, 0x9F) | equal(window[place + 5], 0xBE);
        let begins = equal(second, 0xA6) | other.min(sign).min(mark).min(hour);
        let digit = equal(second, 0xA7) | at_least(third, 0xA6);
        let bengali = equal(first, 0xE0) | begins.min(digit);
        *flag = u8::from(bengali.min(within(first, b'0', b'9')) == 0);
    }
    bits(&flags)
}

/// 0 where `value >= low`.
#[inline]
const fn at_least(value: u8, low: u8) -> u8 {
    low.saturating_sub(value)
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Candidates, Names, names};
    use crate::datetime::text::Text;
    use crate::script;
    use alloc::format;
    use alloc::string::String;
    use proptest::prelude::*;

    #[test]
    fn both_patterns_compile() {
        assert!(Names::new(false).is_some());
        assert!(Names::new(true).is_some());
    }

    #[test]
    fn every_name_begins_as_the_marks_expect() {
        for name in names(true) {
            assert!(name.starts_with(|c| ('\u{980}'..='\u{9BF}').contains(&c)), "{name}");
        }
    }

    /// Every place tried by the pattern alone.
    fn naive(text: Text<'_>, at: usize, relative: bool) -> Option<(usize, usize)> {
        let names = Names::get(relative)?;
        let mut places = text.0.char_indices().map(|(place, _)| place).filter(|&place| place >= at);
        places.find_map(|place| Some((place, naive_end(names, text, place)?)))
    }

    fn naive_end(names: &Names, text: Text<'_>, place: usize) -> Option<usize> {
        if let Some(number) = text.number(place) {
            return Some(number.end);
        }
        let unassigned = |c| ('\u{980}'..'\u{9E6}').contains(&c) && script::class(c) == script::Class::Other;
        let begins = text.is_start(place) && !text.char_before(place).is_some_and(unassigned);
        if !begins && text.matches(place, "টা").is_none() {
            return None;
        }
        names.pattern.find(text.0.get(place..)?).map(|name| place + name.end())
    }

    fn agree(text: &str) -> usize {
        let text = Text(text);
        let mut found = 0;
        for relative in [false, true] {
            let mut candidates = Candidates::new();
            let mut at = 0;
            loop {
                let next = candidates.next(text, at, relative);
                assert_eq!(next, naive(text, at, relative), "{:?} from {at}", text.0);
                let Some((_, end)) = next else { break };
                at = end;
                found += 1;
            }
        }
        found
    }

    #[test]
    fn every_name_is_found_at_every_place_of_a_block() {
        let before = ["", " ", "ক", "৫", "5", "a", "।", "ঃ", "ঽ", "ঀ", "৷", "ৱ", "\u{200D}", "“", "é", "😀", "ᦀ", "ং"];
        for name in names(true) {
            for shift in 0..BLOCK + 12 {
                let pad = ["x", "ক ", "-"][shift % 3];
                let text =
                    format!("{}{}{name}{}", pad.repeat(shift), before[shift % before.len()], [" ", ""][shift & 1]);
                agree(&text);
            }
            for before in before {
                agree(&format!("{before}{name}"));
                agree(&format!("নদী {before}{name} দশ{name}ও"));
                assert!(agree(&format!("নদী {name}")) > 0, "{name}");
            }
        }
    }

    proptest! {
        #[test]
        fn the_marks_miss_nothing(
            pieces in prop::collection::vec(
                prop_oneof![
                    prop::sample::select(names(true)),
                    prop::sample::select(&[" ", "\n", "।", "-", "ঃ", "৫", "12", "a", "\u{200C}", "ে", "্", "টা", "“", "é"][..]).prop_map(String::from),
                    "[\u{980}-\u{9FF}]{1,4}",
                    "\\PC{1,3}",
                ],
                0..60,
            ),
        ) {
            agree(&pieces.concat());
        }
    }
}
