//! Candidates: the offsets in a text where a date may begin. A candidate is a digit, the name of a month or of a period
//! of the day, or a year word; with a reference also a weekday or a relative word.
//!
//! The prefilter marks the beginnings of words and refuses most of them by their first letters; the trie of words
//! decides about the rest. A candidate is often a false positive, which the grammar refuses.

use super::tokens::Tokens;
use crate::script::is_joiner;
use crate::text::prefilter::{Places, Prefixes};
use crate::words::kinds::{self, Kinds};
use crate::words::{Ending, has_stem, joined_letters, prefixes};

/// Iterates over the candidates of one text; keeps the prefilter's result for the current block.
#[derive(Clone, Debug)]
pub(super) struct Candidates(Places<true>);

/// Words that are candidates with or without a reference.
const ABSOLUTE: Kinds = kinds::MONTH_NAME | kinds::ANY_PERIOD | kinds::YEAR;
/// Words that are candidates only with a reference.
const RELATIVE: Kinds = kinds::WEEKDAY | kinds::TODAY | kinds::TOWARD | kinds::TIME_UNIT | kinds::INDEFINITE;
/// Number words that a unit may be attached to: দুইদিন, দু'বছর.
const COUNT: Kinds = kinds::CARDINAL | kinds::HALVES;

static ABSOLUTE_PREFIXES: Prefixes = prefixes(Prefixes::NONE, ABSOLUTE, 0).with(HOUR, 0);
static RELATIVE_PREFIXES: Prefixes =
    prefixes(prefixes(Prefixes::NONE, ABSOLUTE | RELATIVE, 0), COUNT, joined_letters(kinds::TIME_UNIT)).with(HOUR, 0);

/// The suffix that makes a number word an hour: তিনটায়.
const HOUR: &str = "টায়";

impl Candidates {
    pub(super) const fn new() -> Self {
        Self(Places::new())
    }

    /// The start and end of the first candidate, a run of digits or a word, that begins at `at` or later.
    ///
    /// `at` must not decrease from call to call. `relative` includes the words that need a reference.
    pub(super) fn next(&mut self, tokens: &Tokens<'_>, at: usize, relative: bool) -> Option<(usize, usize)> {
        let prefixes = if relative { &RELATIVE_PREFIXES } else { &ABSOLUTE_PREFIXES };
        while let Some(place) = self.0.next(tokens.text.0, at, prefixes) {
            if let Some(end) = candidate(tokens, place, relative) {
                return Some((place, end));
            }
        }
        None
    }
}

/// The end of the candidate at `place`, if there is one. Inside a word only টায় is a candidate.
fn candidate(tokens: &Tokens<'_>, place: usize, relative: bool) -> Option<usize> {
    let text = tokens.text;
    if text.is_digit(place) {
        return text.digits(place).map(|digits| digits.end);
    }
    let rest = text.rest(place);
    if rest.starts_with('ট')
        && let Some(end) = text.matches(place, HOUR)
    {
        return Some(end);
    }
    // Folding ignores a joiner before a word, but no word begins with one.
    if !text.is_start(place) || rest.starts_with(is_joiner) {
        return None;
    }
    let wanted = if relative { ABSOLUTE | RELATIVE } else { ABSOLUTE };
    // The stem alone refuses most false positives, before any ending is read.
    if !has_stem(rest, if relative { wanted | COUNT } else { wanted }) {
        return None;
    }
    if let Some(name) = tokens.look(place, wanted) {
        return Some(name.end);
    }
    let count = if relative { tokens.look(place, COUNT) } else { None };
    count.filter(|count| matches!(count.ending, Ending::TimeUnit(_))).map(|count| count.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::blocks::BLOCK;
    use crate::text::fold::encodings;
    use crate::text::trie::spellings;
    use crate::words::{Endings, rows};
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;
    use proptest::prelude::*;

    /// Every word that is a candidate, in both encodings, and numbers with units.
    fn names() -> Vec<String> {
        let wanted = rows().filter(|row| row.kind() & (ABSOLUTE | RELATIVE) != 0 && row.word.starts_with(|c| c > '~'));
        let mut names: Vec<_> = wanted.flat_map(|row| spellings(row.word)).collect();
        names.push(String::from(HOUR));
        let counts: Vec<_> = rows().filter(|row| row.kind() & COUNT != 0).collect();
        let units: Vec<_> = rows().filter(|row| row.is_joined && row.kind() & kinds::TIME_UNIT != 0).collect();
        for row in counts {
            let joints = match row.endings {
                Endings::Number => &[""][..],
                Endings::Short => &["", "'", "’", "‘", "-", "–", "‑"],
                _ => &[],
            };
            for joint in joints {
                names.extend(units.iter().map(|unit| format!("{}{joint}{}", row.word, unit.word)));
            }
        }
        names = names.iter().flat_map(|name| encodings(name)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The slow reference: tries every place. English words are not candidates, because an English date has digits.
    fn naive(tokens: &Tokens<'_>, at: usize, relative: bool) -> Option<(usize, usize)> {
        let places = tokens.text.0.char_indices().filter(|&(place, c)| place >= at && !c.is_ascii_alphabetic());
        places.map(|(place, _)| place).find_map(|place| Some((place, candidate(tokens, place, relative)?)))
    }

    fn agree(text: &str) -> usize {
        let tokens = Tokens::new(text);
        let mut found = 0;
        for relative in [false, true] {
            let mut candidates = Candidates::new();
            let mut at = 0;
            loop {
                let next = candidates.next(&tokens, at, relative);
                assert_eq!(next, naive(&tokens, at, relative), "{text:?} from {at}");
                let Some((_, end)) = next else { break };
                at = end;
                found += 1;
            }
        }
        found
    }

    #[test]
    fn every_name_begins_as_the_marks_expect() {
        for name in names() {
            assert!(name.starts_with(|c| ('\u{980}'..='\u{9BF}').contains(&c)), "{name}");
        }
    }

    #[test]
    fn every_name_is_found_at_every_place_of_a_block() {
        let before = ["", " ", "ক", "৫", "5", "a", "।", "ঃ", "ঽ", "ঀ", "৷", "ৱ", "\u{200D}", "“", "é", "😀", "ᦀ", "ং"];
        for name in names() {
            for shift in 0..BLOCK + 12 {
                let pad = ["x", "ক ", "-"][shift % 3];
                let text =
                    format!("{}{}{name}{}", pad.repeat(shift), before[shift % before.len()], [" ", ""][shift & 1]);
                agree(&text);
            }
            for before in before {
                agree(&format!("{before}{name}"));
                agree(&format!("নদী {before}{name} দশ{name}ও"));
            }
            assert!(agree(&format!("নদী {name}")) > 0, "{name}");
        }
    }

    proptest! {
        #[test]
        fn the_marks_miss_nothing(
            pieces in prop::collection::vec(
                prop_oneof![
                    prop::sample::select(names()),
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
