//! Spelling suggestions: the word of a list at the smallest edit distance from a mistyped one.

use super::fold::Folded;

/// The longest word that is compared, in folded letters.
const LONGEST: usize = 16;

/// The meaning of the candidate nearest to `word`. One edit is allowed in a candidate of five letters or more, two in one of eight
/// or more. `None` if `word` is itself a candidate, or if a candidate of another meaning, however short, is as near.
pub(crate) fn nearest<T: Copy + PartialEq>(
    word: &str,
    candidates: impl Iterator<Item = (&'static str, T)>,
) -> Option<T> {
    let (letters, length) = folded(word);
    let word = letters.get(..length)?;
    // Its distance, its meaning unless two candidates differ in it, and whether so many edits are allowed.
    let mut best: Option<(usize, Option<T>, bool)> = None;
    for (candidate, meaning) in candidates {
        let (letters, length) = folded(candidate);
        let Some(name) = letters.get(..length) else { continue };
        // The distance is at least the difference in length.
        if length.abs_diff(word.len()) > MOST_EDITS {
            continue;
        }
        let far = distance(word, name);
        let is_allowed = far <= if length >= 8 { MOST_EDITS } else { usize::from(length >= 5) };
        match &mut best {
            Some((nearest, ..)) if *nearest < far => {}
            Some((nearest, other, any_allowed)) if *nearest == far => {
                *other = other.filter(|other| *other == meaning);
                *any_allowed |= is_allowed;
            }
            best => *best = Some((far, Some(meaning), is_allowed)),
        }
    }
    best.filter(|&(far, _, is_allowed)| far > 0 && is_allowed)?.1
}

/// The most edits that are allowed, in a long word.
const MOST_EDITS: usize = 2;

/// The folded letters of a word and their number, which exceeds the room for them where the word is longer.
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

/// The Levenshtein distance of two short words.
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
    use super::{distance, nearest};
    use alloc::vec::Vec;

    /// The distance by its recursive definition.
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

    #[test]
    fn the_nearest_is_named_and_of_two_neither() {
        let candidates = [("পঁচিশ", 25), ("পচিশ", 25), ("পঁয়ত্রিশ", 35), ("ছেষট্টি", 66), ("তেষট্টি", 63), ("হাজার", 1000)];
        let near = |word| nearest(word, candidates.into_iter());
        assert_eq!(near("পঁচিষ"), Some(25));
        assert_eq!(near("হাজারর"), Some(1000));
        assert_eq!([near("হাজার"), near("মেষট্টি"), near("বই"), near("")], [None; 4]);
        // আটাশ is as near, and too short to be suggested itself.
        let close = [("আটাশ", 28), ("আটাশি", 88)];
        assert_eq!(["আটাশক", "আটাশিক"].map(|word| nearest(word, close.into_iter())), [None, Some(88)]);
    }
}
