//! Which month a word nearly is.

use crate::text::cursor::Text;
use crate::text::fold::Folded;
use crate::words::{Sense, name, rows};

/// The longest name that is compared, in folded letters.
const LONGEST: usize = 16;

/// The canonical name of the Gregorian or Bangla month that the word at `at` nearly is, and where the word ends.
pub(super) fn near_miss(text: Text<'_>, at: usize) -> Option<(&'static str, usize)> {
    let end = text.word_end(at)?;
    // Up to the end of the word and not by offsets: its last letter may be one character that stands for two.
    let (letters, length) = folded(text.0.get(at..end)?);
    let word = letters.get(..length)?;
    let mut best: Option<(usize, Sense)> = None;
    for row in rows().filter(|row| matches!(row.sense, Sense::Month(_) | Sense::Bangla(_)) && !row.word.is_ascii()) {
        let (letters, length) = folded(row.word);
        let Some(name) = letters.get(..length) else { continue };
        let far = distance(word, name);
        // One slip in a name of five letters, two in a longer one.
        let allowed = if length >= 8 { 2 } else { usize::from(length >= 5) };
        if far <= allowed && best.is_none_or(|(b, _)| far < b) {
            best = Some((far, row.sense));
        }
    }
    let (names, month) = match best.filter(|&(far, _)| far > 0)?.1 {
        Sense::Month(month) => (&name::MONTHS, month),
        Sense::Bangla(month) => (&name::BANGLA_MONTHS, month),
        _ => return None,
    };
    names.get(usize::from(month).checked_sub(1)?).map(|name| (*name, end))
}

/// The folded letters of a word, and how many; one more than there is room for where it is longer.
fn folded(word: &str) -> ([char; LONGEST], usize) {
    let mut letters = ['\0'; LONGEST];
    let mut length = 0;
    for c in Folded::new(word) {
        if let Some(letter) = letters.get_mut(length) {
            *letter = c;
        }
        length += 1;
    }
    (letters, length)
}

/// Edit distance of two short words.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row = [0_usize; LONGEST + 1];
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
    use crate::text::cursor::Text;
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
