//! Finds a pattern in a line by search keys, and says which clusters of the line it is.
//!
//! A line matches if it holds the pattern as it stands, or if its key holds the key of the pattern, at the strength asked for or at a
//! weaker one. The weaker ones count because a short word keeps differences in its key that a longer word with the same letters does
//! not: কাঁথা has the key কাঁথা, but নকশিকাঁথা the key নকসিকাথা. So whatever `grep -F` finds is found, and by each strength whatever
//! the weaker ones find.

use std::ops::Range;

use anyhow::{Result, bail};
use bengali_text::grapheme::{ceil_boundary, floor_boundary};
use bengali_text::search::{Folder, Strength, word_indices, words};

/// What to look for.
pub enum Matcher {
    /// The pattern anywhere.
    Inside { pattern: String, keys: Vec<(Folder, String)> },
    /// Whole words one after the other, by their keys.
    Words { folder: Folder, keys: Vec<String> },
}

impl Matcher {
    /// One for a pattern anywhere, or for whole `words`.
    pub fn new(pattern: &str, strength: Strength, whole_words: bool) -> Result<Self> {
        if pattern.is_empty() {
            bail!("the pattern is empty");
        }
        if whole_words {
            let folder = Folder::new(strength);
            let keys: Vec<String> = words(pattern).map(|word| folder.fold(word).into_owned()).collect();
            if keys.is_empty() {
                bail!("the pattern holds no word");
            }
            return Ok(Self::Words { folder, keys });
        }
        let steps = [Strength::Light, Strength::Standard, Strength::Phonetic];
        let folders = steps.into_iter().filter(|&step| step <= strength).map(Folder::new);
        let keys = folders.map(|folder| (folder, folder.fold(pattern).into_owned()));
        Ok(Self::Inside { pattern: pattern.to_owned(), keys: keys.filter(|(_, key)| !key.is_empty()).collect() })
    }

    /// Whether it is in this line.
    pub fn is_match(&self, line: &str) -> bool {
        match self {
            Self::Inside { pattern, keys } => {
                line.contains(pattern) || keys.iter().any(|(folder, key)| folder.fold(line).contains(key))
            }
            Self::Words { .. } => !self.find(line).is_empty(),
        }
    }

    /// Where it is in this line: in order, apart, and in whole grapheme clusters.
    pub fn find(&self, line: &str) -> Vec<Range<usize>> {
        let mut found = match self {
            Self::Inside { pattern, keys } => inside(pattern, keys, line),
            Self::Words { folder, keys } => whole_words(*folder, keys, line),
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

fn inside(pattern: &str, keys: &[(Folder, String)], line: &str) -> Vec<Range<usize>> {
    let mut found: Vec<_> = line.match_indices(pattern).map(|(at, found)| at..at + found.len()).collect();
    for (folder, key) in keys {
        if !folder.fold(line).contains(key) {
            continue;
        }
        let folded = folder.fold_mapped(line);
        let ranges = folded.text().match_indices(key).map(|(at, found)| at..at + found.len());
        found.extend(ranges.map(|range| folded.offsets().narrow_source_range(range)));
    }
    found
}

fn whole_words(folder: Folder, keys: &[String], line: &str) -> Vec<Range<usize>> {
    let words: Vec<_> = word_indices(line).map(|(at, word)| (at..at + word.len(), folder.fold(word))).collect();
    let windows = words.windows(keys.len());
    let same = windows.filter(|window| window.iter().zip(keys).all(|((_, word), key)| word == key));
    same.filter_map(|window| Some(window.first()?.0.start..window.last()?.0.end)).collect()
}

#[cfg(test)]
mod tests {
    use bengali_text::grapheme::is_boundary;

    use super::*;

    const PAGE: &str = include_str!("../../../../../examples/data/article.txt");
    const STRENGTHS: [Strength; 3] = [Strength::Light, Strength::Standard, Strength::Phonetic];

    fn found<'t>(pattern: &str, strength: Strength, whole: bool, line: &'t str) -> Vec<&'t str> {
        let ranges = Matcher::new(pattern, strength, whole).unwrap().find(line);
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
                        let matcher = Matcher::new(&pattern, strength, false).unwrap();
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
    fn nothing_to_look_for_is_refused() {
        assert!(Matcher::new("", Strength::Standard, false).is_err());
        assert!(Matcher::new("—", Strength::Standard, true).is_err());
        assert_eq!(found("—", Strength::Standard, false, "এক — দুই"), ["—"]);
    }
}
