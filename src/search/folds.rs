//! The folds of search keys: which spellings a [`Strength`] takes for the same. A row is a fold: its name, an example, the reason,
//! and its rewritings. The rows are tried in their order.
//!
//! Folding ends: each fold makes a word shorter or replaces a letter by a simpler one, so that a word folded over and over stops
//! changing (a law of the tests).

mod guarded;
mod light;
mod phonetic;
mod standard;

use super::folder::Strength::{self, Light};
use super::pattern::{ANY, Relation, Rewriting, SIGN, Set, To};

/// A fold: a difference between two spellings of a word that a search key ignores.
///
/// ```
/// use bengali_text::search::{Fold, Folder};
///
/// for fold in Fold::all() {
///     let (one, other) = fold.example();
///     let folder = Folder::new(fold.strength());
///     assert_eq!(folder.fold(one), folder.fold(other), "{}: {}", fold.name(), fold.reason());
/// }
/// ```
#[derive(Debug)]
pub struct Fold {
    name: &'static str,
    pub(super) strength: Strength,
    example: (&'static str, &'static str),
    reason: &'static str,
    /// Whether [`Strength::Standard`] leaves words of one or two letters alone: too many of them would become another word.
    pub(super) guarded: bool,
    /// How many letters a word must have.
    pub(super) least: usize,
    pub(super) rewritings: &'static [Rewriting],
}

impl Fold {
    /// All folds, in the order in which they are tried; those of a weaker strength first.
    ///
    /// ```
    /// use bengali_text::search::{Fold, Strength};
    ///
    /// assert!(Fold::all().is_sorted_by_key(Fold::strength));
    /// ```
    pub fn all() -> &'static [Fold] {
        &FOLDS
    }

    /// The name of the fold, such as `sibilant`.
    ///
    /// ```
    /// use bengali_text::search::Fold;
    ///
    /// assert_eq!(Fold::all()[0].name(), "assamese-ra");
    /// ```
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The weakest strength that has it.
    ///
    /// ```
    /// use bengali_text::search::{Fold, Strength};
    ///
    /// let fold = Fold::all().iter().find(|fold| fold.name() == "sibilant").unwrap();
    /// assert_eq!(fold.strength(), Strength::Standard);
    /// ```
    pub fn strength(&self) -> Strength {
        self.strength
    }

    /// Two spellings that get the same key by this fold.
    ///
    /// ```
    /// use bengali_text::search::Fold;
    ///
    /// let fold = Fold::all().iter().find(|fold| fold.name() == "sibilant").unwrap();
    /// assert_eq!(fold.example(), ("পোষ্ট", "পোস্ট"));
    /// ```
    pub fn example(&self) -> (&'static str, &'static str) {
        self.example
    }

    /// Why the two spellings are taken for the same, in a sentence.
    ///
    /// ```
    /// use bengali_text::search::Fold;
    ///
    /// let fold = Fold::all().iter().find(|fold| fold.name() == "sibilant").unwrap();
    /// assert_eq!(fold.reason(), "শ ষ স are one sound.");
    /// ```
    pub fn reason(&self) -> &'static str {
        self.reason
    }
}

const fn rewriting(before: Set, from: &'static [Set], after: Set, to: &'static [To]) -> Rewriting {
    Rewriting::new(before, from, after, to, Relation::None)
}

/// Where nothing around matters.
const fn plain(from: &'static [Set], to: &'static [To]) -> Rewriting {
    rewriting(ANY, from, ANY, to)
}

const NONE: &[To] = &[];
const RA: Set = Set::of("র");
const TA: Set = Set::of("ত");
const YA: Set = Set::of("য");
const AA: Set = Set::of("\u{9BE}");
const GLIDING: Set = SIGN.or(Set::of("ইঈউঊ"));

const ROW: Fold =
    Fold { name: "", strength: Light, example: ("", ""), reason: "", guarded: false, least: 0, rewritings: &[] };

/// The parts of the table, in their order.
static PARTS: [&[Fold]; 4] = [&light::ROWS, &standard::ROWS, &guarded::ROWS, &phonetic::ROWS];

const COUNT: usize = light::ROWS.len() + standard::ROWS.len() + guarded::ROWS.len() + phonetic::ROWS.len();

/// All folds, by strength.
#[allow(clippy::indexing_slicing)] // below the lengths
pub(super) static FOLDS: [Fold; COUNT] = {
    let (mut all, mut count, mut part) = ([ROW; COUNT], 0, 0);
    while part < PARTS.len() {
        let mut at = 0;
        while at < PARTS[part].len() {
            let Fold { name, strength, example, reason, guarded, least, rewritings } = PARTS[part][at];
            all[count] = Fold { name, strength, example, reason, guarded, least, rewritings };
            (count, at) = (count + 1, at + 1);
        }
        part += 1;
    }
    all
};
