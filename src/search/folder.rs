//! [`Folder`], which makes search keys of texts and words, and its [`Strength`].

use alloc::borrow::Cow;
use alloc::string::String;

use super::key::{KeyBuilder, Made};
use super::line::{Key, TextFolder};
use super::mapped::Folded;
use crate::normalize::{Level, Normalizer, Nukta, Output};

/// How different two spellings may be that have the same key.
///
/// Each strength joins whatever the weaker ones join.
///
/// ```
/// use bengali_text::search::{Folder, Strength};
///
/// let same = |strength, one, other| Folder::new(strength).fold(one) == Folder::new(strength).fold(other);
/// assert!(same(Strength::Light, "সঙ্গে", "সংগে"));
/// assert!(!same(Strength::Light, "সরকারী", "সরকারি"));
/// assert!(same(Strength::Standard, "সরকারী", "সরকারি"));
/// assert!(!same(Strength::Standard, "কাপড়", "কাপর"));
/// assert!(same(Strength::Phonetic, "কাপড়", "কাপর"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum Strength {
    /// One word in its encodings and accepted spellings: সঙ্গে and সংগে, কোনও and কোনো, ২০২৩ and 2023.
    Light,
    /// Also the old and new orthography and the common misspellings: সরকারী and সরকারি, কারণ and কারন, পোষ্ট and পোস্ট. Words of
    /// one or two letters keep most differences, since with them nearly every change of a letter makes another word.
    #[default]
    Standard,
    /// Also what sounds alike: কাপড় and কাপর, খেয়াল and খিয়াল, মাস and মাষ. It joins many different words too: for suggestions, or
    /// where nothing else was found.
    Phonetic,
}

/// Makes search keys: texts under which the spellings of a word meet.
///
/// A key is for comparing and indexing, not for showing. Each Bengali word of a text, with its join controls and the apostrophes
/// within it, is normalized as by [`Level::Repair`], with ড় ঢ় য় as one code point each, and folded; everything else stays, but Bengali digits become ASCII digits. The
/// key of a key is itself. The folds are listed in [`guide::search`](crate::guide::search).
///
/// ```
/// use bengali_text::search::{Folder, Strength};
///
/// let folder = Folder::new(Strength::Standard);
/// assert_eq!(folder.fold("সরকারী কর্মচারী"), folder.fold("সরকারি কর্মচারি"));
/// assert_eq!(folder.fold("PDF ফাইল, ২ পৃষ্ঠা"), "PDF ফাইল, 2 পৃস্টা");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Folder {
    strength: Strength,
}

/// Pages of the web have the nukta letters composed: so most of their words are keys as they are.
pub(super) const NORMALIZER: Normalizer = Normalizer::new(Level::Repair).nukta(Nukta::Composed);

impl Folder {
    /// A folder of this strength.
    ///
    /// ```
    /// use bengali_text::search::{Folder, Strength};
    ///
    /// const FOLDER: Folder = Folder::new(Strength::Light);
    /// assert_eq!(FOLDER.fold("রঙ"), "রং");
    /// ```
    pub const fn new(strength: Strength) -> Self {
        Folder { strength }
    }

    /// The strength that it was made with.
    ///
    /// ```
    /// use bengali_text::search::{Folder, Strength};
    ///
    /// assert_eq!(Folder::default().strength(), Strength::Standard);
    /// ```
    pub const fn strength(self) -> Strength {
        self.strength
    }

    /// The key of a word or of a whole text; borrowed where it is the text itself.
    ///
    /// ```
    /// use bengali_text::search::{Folder, Strength};
    ///
    /// let folder = Folder::new(Strength::Standard);
    /// assert_eq!(folder.fold("উজ্জ্বল"), folder.fold("উজ্জল"));
    /// assert_eq!(folder.fold("কাঁথা"), "কাঁথা"); // two letters: কাথা would be another word
    /// ```
    pub fn fold(self, text: &str) -> Cow<'_, str> {
        let mut key = Key::new(text);
        TextFolder::new(self.strength).fold(&mut key);
        key.finish()
    }

    /// Normalizes and folds a part in one pass, unless normalization may have something to do again on the way.
    pub(super) fn fold_part(self, text: &str) -> Cow<'_, str> {
        let mut key = KeyBuilder::new(self.strength, text);
        NORMALIZER.normalize_onto(text, &mut key);
        match key.finish() {
            Made { key, stays: true } => key.map_or(Cow::Borrowed(text), Cow::Owned),
            Made { stays: false, .. } => self.fold_in_steps(text),
        }
    }

    /// What [`fold`](Folder::fold) is: the key of each strength is made of the key of the weaker one, and normalized and folded again
    /// until nothing changes. So what a weaker key joins stays joined.
    pub(super) fn fold_in_steps(self, text: &str) -> Cow<'_, str> {
        let mut key = Cow::Borrowed(text);
        let mut normalized = false;
        for strength in self.strength.steps() {
            // A fold can bring letters together that a repair changes.
            while let Some(next) = fold_once(strength, &key, normalized) {
                normalized = NORMALIZER.is_normalized(&next);
                key = Cow::Owned(next);
                if normalized {
                    break;
                }
            }
            normalized = true;
        }
        if key == text { Cow::Borrowed(text) } else { key }
    }

    /// Appends the key of `text` to `out`.
    ///
    /// ```
    /// use bengali_text::search::{Folder, Strength};
    ///
    /// let mut key = String::from("title:");
    /// Folder::new(Strength::Light).fold_into("বাঙলা", &mut key);
    /// assert_eq!(key, "title:বাংলা");
    /// ```
    pub fn fold_into(self, text: &str, out: &mut String) {
        out.push_str(&self.fold(text));
    }

    /// The key of `text`, and which byte of it came from which byte of the text: to highlight what was found.
    ///
    /// ```
    /// use bengali_text::search::{Folder, Strength};
    ///
    /// let folder = Folder::new(Strength::Standard);
    /// let text = "তিনি সরকারী কর্মচারী।";
    /// let folded = folder.fold_mapped(text);
    /// let query = folder.fold("সরকারি");
    /// let at = folded.text().find(&*query).unwrap();
    /// assert_eq!(&text[folded.offsets().source_range(at..at + query.len())], "সরকারী");
    /// ```
    pub fn fold_mapped(self, text: &str) -> Folded<'_> {
        Folded::new(self.strength, text)
    }
}

/// The text with its words normalized, unless they are, and folded, if that is not the text itself.
fn fold_once(strength: Strength, text: &str, normalized: bool) -> Option<String> {
    let mut key = KeyBuilder::new(strength, text);
    if normalized {
        key.push_str(text);
    } else {
        NORMALIZER.normalize_onto(text, &mut key);
    }
    key.finish().key
}

impl Strength {
    /// The strengths up to this one, the weakest first.
    pub(super) fn steps(self) -> impl Iterator<Item = Strength> {
        [Strength::Light, Strength::Standard, Strength::Phonetic].into_iter().filter(move |&step| step <= self)
    }
}
