//! The options of a normalizer: how far to go, in which form, over which text.

use core::fmt;
use core::str::FromStr;

use crate::unknown_name::UnknownName;

/// How far a [`Normalizer`](super::Normalizer) goes; each level contains the one before.
///
/// ```
/// use bengali_text::{Level, Normalizer};
///
/// // আমার with its vowel in two code points, the word for "some" with a stray virama.
/// let text = "অ\u{9BE}মার কিছ\u{9C1}\u{9CD}";
/// let at = |level| Normalizer::new(level).normalize(text).into_owned();
/// assert_eq!(at(Level::Canonical), text); // not canonically equivalent to anything else
/// assert_eq!(at(Level::Visual), "আমার কিছ\u{9C1}\u{9CD}");
/// assert_eq!(at(Level::Repair), "আমার কিছু");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Level {
    /// Canonical equivalence only (UAX #15), within Bengali runs: lossless, and the same text for any conforming program.
    Canonical,
    /// Also encodings that a reader cannot tell from the preferred one: those of Unicode's `DoNotEmit.txt`, swapped parts of a
    /// vowel sign, join controls without effect.
    #[default]
    Visual,
    /// Also repairs mistyped text: doubled and misplaced signs, displaced reph, invisible characters within words. What a
    /// reader sees can change; [`changes`](super::Normalizer::changes) lists how. Correct words stay as they are.
    ///
    /// In URLs, e-mail addresses, character references and tags only the rules of `Visual` apply, even if opt-in rules are on.
    /// They are recognized as `scheme://` or `www.` up to white space, a danda, a quote or an angle bracket; `local@domain`;
    /// `&name;` and `&#1234;`; `<` with a letter, `/` or `!` up to `>` in the same line, at most 1024 characters.
    ///
    /// ```
    /// use bengali_text::{Level, Normalizer, Rule};
    ///
    /// let repair = Normalizer::new(Level::Repair).with(Rule::BengaliDigits);
    /// assert_eq!(repair.normalize("<h1>দু:খ 1</h1> https://দু:খ.com/1"), "<h1>দুঃখ ১</h1> https://দু:খ.com/1");
    /// ```
    Repair,
}

impl Level {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Level::Canonical => "canonical",
            Level::Visual => "visual",
            Level::Repair => "repair",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Level {
    type Err = UnknownName;

    /// Reads what `Display` writes.
    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let mut levels = [Level::Canonical, Level::Visual, Level::Repair].into_iter();
        levels.find(|level| level.name() == text).ok_or(UnknownName::new(text, "`canonical`, `visual` or `repair`"))
    }
}

/// The encoding of the nukta letters ড় ঢ় য়.
///
/// ```
/// use bengali_text::{Normalizer, Nukta};
///
/// let stored = Normalizer::default();
/// assert_eq!(stored.normalize("সম\u{9DF}"), "সম\u{9AF}\u{9BC}");
/// // For a font, model or word list that has the letter as one code point.
/// let composed = stored.nukta(Nukta::Composed);
/// assert_eq!(composed.normalize("সম\u{9AF}\u{9BC}"), "সম\u{9DF}");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Nukta {
    /// Letter and nukta (U+09AF U+09BC), as in NFC, so that later NFC normalization keeps it.
    #[default]
    Decomposed,
    /// One code point (U+09DF), as on most web pages. Canonically equivalent, but not NFC.
    Composed,
}

/// Which part of a text a [`Normalizer`](super::Normalizer) normalizes.
///
/// ```
/// use bengali_text::{Normalizer, Scope};
///
/// let text = "e\u{301}clair মানে অ\u{9BE}কাশ নয়";
/// assert_eq!(Normalizer::default().normalize(text), "e\u{301}clair মানে আকাশ নয়");
/// assert_eq!(Normalizer::default().scope(Scope::Text).normalize(text), "éclair মানে আকাশ নয়");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Scope {
    /// Bengali runs: the characters of the Bengali block, with the join controls and combining marks that attach to them.
    /// Everything else is copied byte for byte.
    #[default]
    Bengali,
    /// All of the text: other scripts are brought into NFC (UAX #15) in the same pass.
    Text,
}
