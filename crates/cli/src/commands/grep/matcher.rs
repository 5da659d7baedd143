//! Finds a pattern in a line by search keys, and says which clusters of the line it is.
//!
//! A line matches if it holds a pattern as it stands, or if its key holds the key of the pattern, at the strength asked for or at a
//! weaker one. The weaker ones count because a short word keeps differences in its key that a longer word with the same letters does
//! not: কাঁথা has the key কাঁথা, but নকশিকাঁথা the key নকসিকাথা. So whatever `grep -F` finds is found, and by each strength whatever
//! the weaker ones find.

use std::borrow::Cow;
use std::ops::Range;

use anyhow::{Result, bail};
use bengali_text::grapheme::{ceil_boundary, floor_boundary};
use bengali_text::search::{Folder, Strength, word_indices, words};

/// What to look for.
pub struct Matcher {
    patterns: Patterns,
    ignore_case: bool,
}

enum Patterns {
    /// Anywhere: the patterns as they stand, and their keys at each strength.
    Inside { patterns: Vec<String>, keys: Vec<(Folder, Vec<String>)> },
    /// Whole words one after the other, by the keys of each pattern.
    Words { folder: Folder, patterns: Vec<Vec<String>> },
}

impl Matcher {
    /// One for patterns anywhere, or for whole `words`.
    pub fn new(patterns: &[&str], strength: Strength, whole_words: bool, ignore_case: bool) -> Result<Self> {
        let mut own = Vec::new();
        for pattern in patterns {
            match () {
                () if pattern.is_empty() => bail!("the pattern is empty"),
                () if pattern.contains('\n') => bail!("the pattern has a line end in it; -e takes several patterns"),
                () if whole_words && words(pattern).next().is_none() => bail!("the pattern holds no word"),
                () if ignore_case => own.push(in_lower_case(pattern).into_owned()),
                () => own.push((*pattern).to_owned()),
            }
        }
        let patterns = if whole_words {
            let folder = Folder::new(strength);
            let keys = |pattern: &String| words(pattern).map(|word| folder.fold(word).into_owned()).collect();
            Patterns::Words { folder, patterns: own.iter().map(keys).collect() }
        } else {
            let steps = [Strength::Light, Strength::Standard, Strength::Phonetic];
            let folders = steps.into_iter().filter(|&step| step <= strength).map(Folder::new);
            let keys_of = |folder: Folder| {
                let keys = own.iter().map(|pattern| folder.fold(pattern).into_owned());
                (folder, keys.filter(|key| !key.is_empty()).collect())
            };
            let keys = folders.map(keys_of).collect();
            Patterns::Inside { patterns: own, keys }
        };
        Ok(Self { patterns, ignore_case })
    }

    /// A line as it is compared. Its offsets are the same.
    fn compared<'l>(&self, line: &'l str) -> Cow<'l, str> {
        if self.ignore_case { in_lower_case(line) } else { Cow::Borrowed(line) }
    }

    /// Whether one of them is in this line.
    pub fn is_match(&self, line: &str) -> bool {
        let line = &*self.compared(line);
        match &self.patterns {
            Patterns::Inside { patterns, keys } => {
                let holds_key = |(folder, keys): &(Folder, Vec<String>)| {
                    let folded = folder.fold(line);
                    keys.iter().any(|key| folded.contains(key))
                };
                patterns.iter().any(|pattern| line.contains(pattern)) || keys.iter().any(holds_key)
            }
            Patterns::Words { folder, patterns } => !whole_words(*folder, patterns, line).is_empty(),
        }
    }

    /// Where they are in this line: in order, apart, and in whole grapheme clusters.
    pub fn find(&self, line: &str) -> Vec<Range<usize>> {
        let line = &*self.compared(line);
        let mut found = match &self.patterns {
            Patterns::Inside { patterns, keys } => inside(patterns, keys, line),
            Patterns::Words { folder, patterns } => whole_words(*folder, patterns, line),
        };
        for range in &mut found {
            // A letter that only the key has: the cluster before it is the one that it was added to.
            if range.start == range.end {
                *range = range.start.saturating_sub(1)..range.end.max(1);
            }
            *range = floor_boundary(line, range.start)..ceil_boundary(line, range.end);
        }
        found.sort_by_key(|range| (range.start, range.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for range in found {
            match apart.last_mut() {
                Some(last) if range.start < last.end || range == *last => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        apart
    }
}

/// The small letters, where one is as long as the capital. So offsets stay; what changes its length (`ẞ`, `İ`) stays too.
fn in_lower_case(text: &str) -> Cow<'_, str> {
    let small = |c: char| {
        let mut small = c.to_lowercase();
        match (small.next(), small.next()) {
            (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
            _ => c,
        }
    };
    // Bengali has no case.
    if text.chars().all(|c| small(c) == c) { Cow::Borrowed(text) } else { text.chars().map(small).collect() }
}

fn inside(patterns: &[String], keys: &[(Folder, Vec<String>)], line: &str) -> Vec<Range<usize>> {
    let matches = |pattern: &String| line.match_indices(pattern).map(|(at, found)| at..at + found.len()).collect();
    let mut found: Vec<_> = patterns.iter().flat_map(|pattern| -> Vec<_> { matches(pattern) }).collect();
    for (folder, keys) in keys {
        let folded = folder.fold(line);
        let keys: Vec<_> = keys.iter().filter(|key| folded.contains(*key)).collect();
        if keys.is_empty() {
            continue;
        }
        let folded = folder.fold_mapped(line);
        for key in keys {
            let ranges = folded.text().match_indices(key).map(|(at, found)| at..at + found.len());
            found.extend(ranges.map(|range| folded.offsets().narrow_source_range(range)));
        }
    }
    found
}

fn whole_words(folder: Folder, patterns: &[Vec<String>], line: &str) -> Vec<Range<usize>> {
    let words: Vec<_> = word_indices(line).map(|(at, word)| (at..at + word.len(), folder.fold(word))).collect();
    let mut found = Vec::new();
    for keys in patterns {
        let windows = words.windows(keys.len());
        let same = windows.filter(|window| window.iter().zip(keys).all(|((_, word), key)| word == key));
        found.extend(same.filter_map(|window| Some(window.first()?.0.start..window.last()?.0.end)));
    }
    found
}

#[cfg(test)]
mod tests {
    use bengali_text::grapheme::is_boundary;

    use super::*;

    const PAGE: &str = include_str!("../../../../../examples/data/article.txt");
    const STRENGTHS: [Strength; 3] = [Strength::Light, Strength::Standard, Strength::Phonetic];

    fn found<'t>(pattern: &str, strength: Strength, whole: bool, line: &'t str) -> Vec<&'t str> {
        let ranges = Matcher::new(&[pattern], strength, whole, false).unwrap().find(line);
        ranges.into_iter().map(|range| line.get(range).unwrap()).collect()
    }

    #[test]
    fn spellings_of_a_word_are_found() {
        let line = "সরকারী কর্মচারীদের জন্য সরকারি অফিস, বেসরকারীভাবে";
        assert_eq!(found("সরকারি", Strength::Standard, false, line), ["সরকারী", "সরকারি", "সরকারী"]);
        assert_eq!(found("সরকারি", Strength::Standard, true, line), ["সরকারী", "সরকারি"]);
        assert_eq!(found("সরকারি", Strength::Light, false, line), ["সরকারি"]);
        assert_eq!(found("সরকারি কর্মচারিদের", Strength::Standard, true, line), ["সরকারী কর্মচারীদের"]);
        assert_eq!(found("মূলত", Strength::Standard, true, "মূলতঃ তাই"), ["মূলতঃ"]);
        assert_eq!(found("কাপর", Strength::Phonetic, true, "কাপ\u{9DC} ও কাপড\u{9BC}"), ["কাপ\u{9DC}", "কাপড\u{9BC}"]);
        assert_eq!(found("2023", Strength::Light, false, "২০২৩ সালে"), ["২০২৩"]);
    }

    #[test]
    fn what_only_the_key_has_is_found_in_its_cluster() {
        assert_eq!(found("\u{9BE}", Strength::Standard, false, "ব\u{9CD}যক\u{9CD}তি"), ["ব\u{9CD}য"]);
    }

    #[test]
    fn a_short_word_is_found_in_longer_ones() {
        assert_eq!(found("কাঁথা", Strength::Standard, false, "নকশিকাঁথা, কাথা"), ["কাঁথা"]);
        assert_eq!(found("কাঁথা", Strength::Standard, true, "নকশিকাঁথা, কাথা, কাঁথা"), ["কাঁথা"]);
    }

    /// Each part of each line, up to a few clusters, is found where it stands, in whole clusters, and by every stronger key.
    #[test]
    fn what_stands_in_a_line_is_found_there() {
        for line in PAGE.lines() {
            let starts: Vec<usize> = line.char_indices().map(|(at, _)| at).step_by(5).collect();
            for &start in &starts {
                for length in [1, 2, 5, 12] {
                    let pattern: String = line.get(start..).unwrap().chars().take(length).collect();
                    let end = start + pattern.len();
                    let mut weaker: Vec<Range<usize>> = Vec::new();
                    for strength in STRENGTHS {
                        let matcher = Matcher::new(&[&pattern], strength, false, false).unwrap();
                        let ranges = matcher.find(line);
                        assert!(matcher.is_match(line));
                        let holds = |part: &Range<usize>| {
                            ranges.iter().any(|range| range.start <= part.start && part.end <= range.end)
                        };
                        assert!(holds(&(start..end)), "{pattern} in {line}");
                        assert!(weaker.iter().all(holds), "{pattern} in {line}");
                        assert!(
                            ranges.iter().all(|range| is_boundary(line, range.start) && is_boundary(line, range.end))
                        );
                        assert!(ranges.is_sorted_by(|one, next| one.end <= next.start), "{pattern} in {line}");
                        weaker = ranges;
                    }
                }
            }
        }
    }

    /// The key of each word of the page, and of no other word, is that of the pattern.
    #[test]
    fn whole_words_are_those_with_the_key() {
        for line in PAGE.lines() {
            for strength in STRENGTHS {
                let folder = Folder::new(strength);
                for pattern in words(PAGE).step_by(7) {
                    let want: Vec<&str> =
                        words(line).filter(|word| folder.fold(word) == folder.fold(pattern)).collect();
                    assert_eq!(found(pattern, strength, true, line), want);
                }
            }
        }
    }

    #[test]
    fn several_patterns_are_found_in_order() {
        let find = |patterns: &[&str], whole, line: &str| {
            let matcher = Matcher::new(patterns, Strength::Standard, whole, false).unwrap();
            assert_eq!(matcher.is_match(line), !matcher.find(line).is_empty());
            matcher.find(line)
        };
        for whole in [false, true] {
            assert_eq!(find(&["two", "one"], whole, "one two three"), [0..3, 4..7]);
            assert_eq!(find(&["one two", "two three", "and"], whole, "one two three and"), [0..13, 14..17]);
            assert!(find(&["four"], whole, "one two three").is_empty());
        }
    }

    #[test]
    fn case_counts_unless_it_is_ignored() {
        let ignored = |pattern: &str, whole, line: &'static str| {
            let matcher = Matcher::new(&[pattern], Strength::Standard, whole, true).unwrap();
            let found = matcher.find(line).into_iter();
            found.map(|range| line.get(range).unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(found("pdf", Strength::Standard, false, "PDF ও pdf"), ["pdf"]);
        for whole in [false, true] {
            assert_eq!(ignored("Pdf", whole, "PDF ও pdf"), ["PDF", "pdf"]);
            assert_eq!(ignored("ÉTÉ সরকারি", whole, "été সরকারী"), ["été সরকারী"]);
            // Their small letters are longer or shorter.
            assert_eq!(ignored("ok", whole, "İ \u{212A} OK"), ["OK"]);
        }
    }

    #[test]
    fn nothing_to_look_for_is_refused() {
        let refused = |pattern, whole| Matcher::new(&["ক", pattern], Strength::Standard, whole, false).is_err();
        assert!(refused("", false) && refused("—", true) && refused("ক\nখ", false));
        assert_eq!(found("—", Strength::Standard, false, "এক — দুই"), ["—"]);
    }
}
