//! A stemmer for Bengali nouns: strips case, plural and classifier endings and the particles ও and ই.

use super::pattern::{CONSONANT, H, LETTER, SIGN, Set, VOWEL, letter};

/// A word without the endings of nouns: case, plural, classifier, and the particles ও and ই.
///
/// It is the beginning of `word`, in its encoding. Endings are taken away until none is left, so that the stem of a stem is itself. Verbs
/// need a list of their stems and keep their endings. For an index, stem first and [fold](super::Folder) after.
///
/// ```
/// use bengali_text::search::stem;
///
/// for form in ["মানুষ", "মানুষের", "মানুষকে", "মানুষগুলোর", "মানুষেরও"] {
///     assert_eq!(stem(form), "মানুষ");
/// }
/// assert_eq!(stem("বইটি"), "বই");
/// assert_eq!(stem("করছিলাম"), "করছিলাম");
/// ```
#[must_use]
pub fn stem(word: &str) -> &str {
    let mut rest = word;
    while let Some(shorter) = without_ending(rest) {
        rest = shorter;
    }
    rest
}

/// An ending, and what must be left of the word.
struct Ending {
    text: &'static str,
    left: Left,
}

/// What must be left: this many letters, and at the end...
struct Left(usize, At);

enum At {
    /// ...no virama.
    NoVirama,
    /// ...one of these.
    One(Set),
}

const fn ending(text: &'static str, letters: usize, at: At) -> Ending {
    Ending { text, left: Left(letters, at) }
}

const AA: Set = Set::of("\u{9BE}");
const LONG_VOWEL: Set = SIGN.or(VOWEL);

/// The particles. After া, ু and ূ more words end with ই than have it as a particle (লড়াই, চড়ুই).
const PARTICLES: &[Ending] = &[
    ending("ও", 2, At::NoVirama),
    ending("ই", 3, At::NoVirama),
    ending("ই", 2, At::One(CONSONANT.or(Set::of("ৎ\u{981}\u{982}\u{9BC}\u{9BF}\u{9C0}\u{9C7}\u{9CB}")))),
];

/// Plurals and classifiers, with or without a case after them.
const PLURALS: &[&str] = &["গুলো", "গুলি", "গুলা", "সমূহ", "টুকু", "খানা", "খানি", "টা", "টি"];
const CASES: &[&str] = &["", "র", "কে", "তে", "য\u{9BC}", "\u{9DF}"];

/// Plurals of persons, which have their cases, and the cases; the longest first.
const ENDINGS: &[Ending] = &[
    ending("য\u{9BC}েরা", 2, At::NoVirama),
    ending("\u{9DF}েরা", 2, At::NoVirama),
    ending("দেরকে", 2, At::NoVirama),
    ending("দিগের", 2, At::NoVirama),
    ending("\u{9C7}রা", 2, At::NoVirama),
    ending("দের", 2, At::NoVirama),
    ending("রা", 2, At::One(LONG_VOWEL)),
    ending("য\u{9BC}ের", 1, At::One(AA)),
    ending("\u{9DF}ের", 1, At::One(AA)),
    ending("য\u{9BC}ের", 2, At::One(LONG_VOWEL)),
    ending("\u{9DF}ের", 2, At::One(LONG_VOWEL)),
    ending("\u{9C7}র", 2, At::NoVirama),
    ending("এর", 2, At::NoVirama),
    ending("কে", 2, At::NoVirama),
    ending("তে", 2, At::One(LONG_VOWEL)),
    ending("র", 2, At::One(LONG_VOWEL)),
    ending("য\u{9BC}ে", 2, At::One(LONG_VOWEL)),
    ending("\u{9DF}ে", 2, At::One(LONG_VOWEL)),
    ending("য\u{9BC}", 2, At::One(Set::of("\u{9BE}\u{9CB}"))),
    ending("\u{9DF}", 2, At::One(Set::of("\u{9BE}\u{9CB}"))),
    ending("\u{9C7}", 2, At::One(CONSONANT.or(Set::of("ৎ\u{9BC}")))),
];

fn without_ending(word: &str) -> Option<&str> {
    first_of(PARTICLES, word).or_else(|| without_plural(word)).or_else(|| first_of(ENDINGS, word))
}

fn first_of<'t>(endings: &[Ending], word: &'t str) -> Option<&'t str> {
    endings.iter().find_map(|ending| word.strip_suffix(ending.text).filter(|rest| fits(rest, &ending.left)))
}

fn without_plural(word: &str) -> Option<&str> {
    let singular = |rest: &'_ str| PLURALS.iter().find_map(|plural| rest.strip_suffix(plural).map(str::len));
    let len = CASES.iter().find_map(|case| singular(word.strip_suffix(case)?))?;
    word.get(..len).filter(|rest| fits(rest, &Left(2, At::NoVirama)))
}

fn fits(rest: &str, &Left(letters, ref at): &Left) -> bool {
    let last = rest.chars().next_back().and_then(letter);
    let fits = match at {
        At::NoVirama => last.is_some_and(|last| !H.has(last)),
        At::One(set) => last.is_some_and(|last| set.has(last)),
    };
    fits && rest.chars().filter_map(letter).filter(|&letter| LETTER.has(letter)).take(letters).count() == letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_comes_off() {
        for plural in PLURALS {
            for case in CASES {
                assert_eq!(stem(&alloc::format!("পাথর{plural}{case}")), "পাথর");
            }
        }
        for ending in ENDINGS.iter().chain(PARTICLES) {
            for word in ["পাথর", "পাখি", "মালা", "মা"] {
                let form = alloc::format!("{word}{}", ending.text);
                if fits(word, &ending.left) {
                    assert!(stem(&form).len() <= word.len(), "{form}");
                }
            }
        }
    }

    #[test]
    fn what_would_leave_nothing_stays() {
        for word in ["", "ের", "রা", "কে", "মা", "ও", "এই", "ঘর", "a", "আমাকেb"] {
            assert_eq!(stem(word), word);
        }
    }
}
