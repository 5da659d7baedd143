//! Grapheme clusters and aksharas: iterate over them, count them, and truncate text between them.
//!
//! A *grapheme cluster* is what a reader takes for one character: ক্ষী is one, though it is four scalar values and twelve
//! bytes. Clusters here are the extended grapheme clusters of UAX #29, including rule `GB9c` for conjuncts, the same that the crate
//! `unicode-segmentation` finds. For Bengali a table of its own is several times faster; other scripts are left to that crate.
//!
//! An *akshara*, or orthographic syllable, is the same, except that it keeps whole what Unicode divides in two cases: অ্যা and এ্যা (an
//! independent vowel with ya-phala), and a consonant joined to ৎ as in ভর্ৎসনা.
//!
//! ```
//! use bengali_text::grapheme;
//!
//! let word = "অ্যাকাডেমি";
//! assert_eq!(grapheme::graphemes(word).collect::<Vec<_>>(), ["অ্", "যা", "কা", "ডে", "মি"]);
//! assert_eq!(grapheme::aksharas(word).collect::<Vec<_>>(), ["অ্যা", "কা", "ডে", "মি"]);
//! ```
//!
//! Offsets are in bytes, counts in clusters.

mod akshara;
mod boundaries;
mod iter;
mod truncation;

pub use iter::{AksharaIndices, Aksharas, GraphemeIndices, Graphemes};
pub use truncation::{reverse, truncate, truncate_bytes, truncate_bytes_with, truncate_with};

/// The version of Unicode whose rules decide the cluster boundaries: that of `unicode-segmentation`.
///
/// The rules for Bengali have not changed since Unicode 15.1 added `GB9c`.
///
/// ```
/// assert!(bengali_text::grapheme::UNICODE_VERSION >= (15, 1, 0));
/// ```
pub const UNICODE_VERSION: (u64, u64, u64) = unicode_segmentation::UNICODE_VERSION;

/// The extended grapheme clusters of `text`.
///
/// ```
/// use bengali_text::grapheme::graphemes;
///
/// assert_eq!(graphemes("স্ত্রী ও").collect::<Vec<_>>(), ["স্ত্রী", " ", "ও"]);
/// assert_eq!(graphemes("শক্তি").next_back(), Some("ক্তি"));
/// ```
#[doc(alias = "যুক্তাক্ষর")]
#[doc(alias = "juktakkhor")]
#[doc(alias = "conjunct")]
pub const fn graphemes(text: &str) -> Graphemes<'_> {
    Graphemes::new(text)
}

/// The extended grapheme clusters of `text`, each with the byte where it starts.
///
/// ```
/// let found: Vec<_> = bengali_text::grapheme::grapheme_indices("কথা").collect();
/// assert_eq!(found, [(0, "ক"), (3, "থা")]);
/// ```
pub const fn grapheme_indices(text: &str) -> GraphemeIndices<'_> {
    GraphemeIndices::new(text)
}

/// The aksharas of `text`.
///
/// ```
/// let found: Vec<_> = bengali_text::grapheme::aksharas("ভর্ৎসনা").collect();
/// assert_eq!(found, ["ভ", "র্ৎ", "স", "না"]);
/// ```
#[doc(alias = "অক্ষর")]
#[doc(alias = "akshara")]
#[doc(alias = "syllable")]
pub const fn aksharas(text: &str) -> Aksharas<'_> {
    Aksharas::new(text)
}

/// The aksharas of `text`, each with the byte where it starts.
///
/// ```
/// let found: Vec<_> = bengali_text::grapheme::akshara_indices("এ্যাই").collect();
/// assert_eq!(found, [(0, "এ্যা"), (12, "ই")]);
/// ```
pub const fn akshara_indices(text: &str) -> AksharaIndices<'_> {
    AksharaIndices::new(text)
}

/// Counts the grapheme clusters of `text`.
///
/// ```
/// assert_eq!(bengali_text::grapheme::len("বাংলাদেশ"), 4);
/// ```
#[doc(alias = "count")]
pub fn len(text: &str) -> usize {
    graphemes(text).count()
}

/// Whether byte `at` of `text` is a grapheme cluster boundary.
///
/// Both ends of the text are; a byte inside a character or past the end is not. Takes time for one cluster only.
///
/// ```
/// use bengali_text::grapheme::is_boundary;
///
/// assert!(is_boundary("কথা", 3));
/// assert!(!is_boundary("কথা", 6), "between the letter and its sign");
/// assert!(!is_boundary("কথা", 1), "inside a letter");
/// ```
pub fn is_boundary(text: &str, at: usize) -> bool {
    text.is_char_boundary(at) && boundaries::is_boundary(text, at)
}

/// The last cluster boundary of `text` at or before byte `at`, which need not be a character boundary; the end if `at` is past it.
///
/// ```
/// use bengali_text::grapheme::floor_boundary;
///
/// assert_eq!(floor_boundary("কক্ষ", 10), 3);
/// assert_eq!(floor_boundary("কক্ষ", 99), 12);
/// ```
pub fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !is_boundary(text, at) {
        at -= 1;
    }
    at
}

/// The first cluster boundary of `text` at or after byte `at`, which need not be a character boundary; the end if `at` is past it.
///
/// ```
/// use bengali_text::grapheme::ceil_boundary;
///
/// assert_eq!(ceil_boundary("কক্ষ", 4), 12);
/// assert_eq!(ceil_boundary("কক্ষ", 3), 3);
/// ```
pub fn ceil_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !is_boundary(text, at) {
        at += 1;
    }
    at
}
