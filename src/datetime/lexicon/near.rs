//! Which month a word nearly is.

use super::{Sense, names};
use crate::datetime::text::{Folded, Text};

/// The spelling of a Gregorian or Bangla month that the word at `at` nearly is, for the error message.
pub(in crate::datetime) fn near_miss(text: Text<'_>, at: usize) -> Option<(&'static str, usize)> {
    let end = text.word_end(at)?;
    let mut word = ['\0'; 16];
    let mut length = 0;
    // Up to the end of the word and not by offsets: its last letter may be one character that stands for two.
    for c in Folded::new(text.0.get(..end)?, at) {
        *word.get_mut(length)? = c;
        length += 1;
    }
    let word = word.get(..length)?;
    let mut best: Option<(usize, Sense)> = None;
    for row in names::GREGORIAN.iter().chain(names::BANGLA) {
        if !matches!(row.1, Sense::Month(_) | Sense::Bangla(_)) || row.0.is_ascii() {
            continue;
        }
        let mut name = ['\0'; 16];
        let mut name_length = 0;
        for (slot, c) in name.iter_mut().zip(Folded::new(row.0, 0)) {
            *slot = c;
            name_length += 1;
        }
        let Some(name) = name.get(..name_length) else { continue };
        let far = distance(word, name);
        // One slip in a name of five letters, two in a longer one.
        let allowed = if name_length >= 8 { 2 } else { usize::from(name_length >= 5) };
        if far <= allowed && best.is_none_or(|(b, _)| far < b) {
            best = Some((far, row.1));
        }
    }
    let (_, month) = best.filter(|&(far, _)| far > 0)?;
    // The usual spelling of a month is its first row.
    names::GREGORIAN.iter().chain(names::BANGLA).find(|row| row.1 == month).map(|row| (row.0, end))
}

/// Edit distance of two short words.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row = [0usize; 17];
    for (place, cell) in row.iter_mut().enumerate() {
        *cell = place;
    }
    for (i, x) in a.iter().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, y) in row.iter_mut().skip(1).zip(b) {
            let above = *cell;
            left = if x == y { corner } else { 1 + corner.min(above).min(left) };
            corner = above;
            *cell = left;
        }
    }
    row.get(b.len()).copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::{distance, near_miss};
    use crate::datetime::text::Text;
    use alloc::string::String;
    use alloc::vec::Vec;

    /// By the definition: what the last letters cost, and the rest.
    fn naive(a: &[char], b: &[char]) -> usize {
        match (a, b) {
            (_, []) => a.len(),
            ([], _) => b.len(),
            ([x, a_rest @ ..], [y, b_rest @ ..]) => {
                let replaced = naive(a_rest, b_rest) + usize::from(x != y);
                replaced.min(naive(a_rest, b) + 1).min(naive(a, b_rest) + 1)
            }
        }
    }

    #[test]
    fn the_distance_is_that_of_the_definition() {
        let mut words: Vec<Vec<char>> = Vec::from([Vec::new()]);
        for length in 0..4 {
            for word in words.clone().into_iter().filter(|word| word.len() == length) {
                words.extend(['a', 'b', 'c'].map(|letter| [&*word, &[letter]].concat()));
            }
        }
        for a in &words {
            for b in &words {
                assert_eq!(distance(a, b), naive(a, b), "{a:?} {b:?}");
            }
        }
    }

    /// One slip in a name of five letters or more, two in one of eight; none in a shorter one.
    #[test]
    fn a_month_with_a_slip_is_named_in_its_usual_spelling() {
        let said = |word: &str| near_miss(Text(word), 0).map(|(name, end)| (name, end == word.len()));
        for (name, slips) in [
            ("মার্চ", 1),
            ("জুলাই", 1),
            ("শ্রাবণ", 1),
            ("এপ্রিল", 1),
            ("নভেম্বর", 1),
            ("সেপ্টেম্বর", 2),
            ("ফেব্রুয়ারি", 2),
            ("জুন", 0),
            ("মাঘ", 0),
        ] {
            assert_eq!(said(name), None, "{name}");
            for count in 1..4 {
                let mut word = String::from(name);
                word.extend(core::iter::repeat_n('ক', count));
                let expected = (count <= slips).then_some((name, true));
                assert_eq!(
                    said(&word).map(|(name, whole)| (name.replace('\u{9DF}', "য\u{9BC}"), whole)),
                    expected.map(|(name, whole)| (name.replace('\u{9DF}', "য\u{9BC}"), whole)),
                    "{word}"
                );
            }
        }
        assert_eq!(said("নভেমবার"), Some(("নভেম্বর", true)));
        // Short and English names are no models.
        assert_eq!([said("সেপট"), said("Septembr"), said("Marh")], [None; 3]);
    }
}
