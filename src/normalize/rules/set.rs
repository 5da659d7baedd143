//! Sets of rules, one bit a rule: those that are on, and those that can fire.

use core::fmt;

use super::{Group, ROWS, Rule};
use crate::normalize::kind::{self as k, KindSet};

/// The rules after which the repairs begin.
const LAST_VISUAL: Rule = Rule::AssameseRa;

/// For the number of each kind, the rules that begin with it, and those whose first or second need it meets.
#[allow(clippy::indexing_slicing)] // below the lengths
static BY_KIND: [[u64; 3]; 64] = {
    let mut table = [[0; 3]; 64];
    let mut at = 0;
    while at < ROWS.len() {
        let row = &ROWS[at];
        assert!(row.needs.len() <= 2);
        let mut kind = 0;
        while kind < table.len() {
            let mut part = 0;
            while part < 3 {
                let set = match part {
                    0 => row.begins,
                    _ if part <= row.needs.len() => row.needs[part - 1],
                    _ => k::ANY,
                };
                table[kind][part] |= (set >> kind & 1) << at;
                part += 1;
            }
            kind += 1;
        }
        at += 1;
    }
    table
};

/// A set of rules.
///
/// ```
/// use bengali_text::{Level, Normalizer, Rule};
///
/// let canonical = Normalizer::new(Level::Canonical).rules();
/// assert!(canonical.contains(Rule::SplitVowelSign) && !canonical.contains(Rule::VowelLetter));
/// assert_eq!(format!("{canonical:?}"), r#"{"C1", "C3", "C2", "C4"}"#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RuleSet(u64);

impl RuleSet {
    pub(crate) const EMPTY: RuleSet = RuleSet(0);

    /// The rules that settle before any repair is tried.
    pub(crate) const BEFORE_REPAIRS: RuleSet = RuleSet((2 << LAST_VISUAL as u8) - 1);

    /// The rules that can fire among characters of these kinds.
    pub(crate) fn possible(kinds: KindSet) -> RuleSet {
        let mut met = [0; 3];
        let mut left = kinds;
        while left != 0 {
            let parts = BY_KIND.get(left.trailing_zeros() as usize & 63).copied().unwrap_or_default();
            for (met, part) in met.iter_mut().zip(parts) {
                *met |= part;
            }
            left &= left - 1;
        }
        let [begins, first, second] = met;
        RuleSet(begins & first & second)
    }

    /// The rules that come after `rule`.
    pub(crate) const fn after(self, rule: Rule) -> RuleSet {
        RuleSet(self.0 & !((2 << rule as u8) - 1))
    }

    pub(crate) const fn from_bits(bits: u64) -> RuleSet {
        RuleSet(bits)
    }

    pub(crate) const fn intersection(self, other: RuleSet) -> RuleSet {
        RuleSet(self.0 & other.0)
    }

    #[allow(clippy::indexing_slicing)] // below the length
    pub(crate) const fn of(group: Group) -> RuleSet {
        let mut set = 0;
        let mut at = 0;
        while at < ROWS.len() {
            if ROWS[at].group as u8 == group as u8 {
                set |= 1 << at;
            }
            at += 1;
        }
        RuleSet(set)
    }

    pub(crate) const fn union(self, other: RuleSet) -> RuleSet {
        RuleSet(self.0 | other.0)
    }

    pub(crate) const fn difference(self, other: RuleSet) -> RuleSet {
        RuleSet(self.0 & !other.0)
    }

    #[allow(clippy::indexing_slicing)] // the table has a row for every rule
    pub(crate) const fn with(self, rule: Rule) -> RuleSet {
        let out = match ROWS[rule as usize].excludes {
            Some(other) => self.0 & !(1 << other as u8),
            None => self.0,
        };
        RuleSet(out | 1 << rule as u8)
    }

    pub(crate) const fn without(self, rule: Rule) -> RuleSet {
        RuleSet(self.0 & !(1 << rule as u8))
    }

    pub(crate) const fn is_subset(self, other: RuleSet) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether `rule` is in the set.
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    /// assert!(!Normalizer::default().rules().contains(Rule::KhandaTa)); // a repair
    /// ```
    pub const fn contains(self, rule: Rule) -> bool {
        self.0 >> rule as u8 & 1 == 1
    }

    /// Whether the set holds no rule.
    ///
    /// ```
    /// use bengali_text::{Normalizer, RuleSet};
    /// assert!(RuleSet::default().is_empty());
    /// assert!(!Normalizer::default().rules().is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many rules the set holds.
    ///
    /// ```
    /// use bengali_text::{Level, Normalizer};
    /// assert_eq!(Normalizer::new(Level::Canonical).rules().len(), 4);
    /// ```
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The rules of the set, in the order of [`Rule::ALL`].
    ///
    /// ```
    /// use bengali_text::{Group, Level, Normalizer};
    /// let repairs = Normalizer::new(Level::Repair).rules().iter().filter(|rule| rule.group() == Group::Repair);
    /// assert!(repairs.map(|rule| rule.name()).any(|name| name == "displaced-reph"));
    /// ```
    pub fn iter(self) -> RuleIter {
        RuleIter { left: self.0 }
    }
}

impl fmt::Debug for RuleSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(Rule::id)).finish()
    }
}

impl FromIterator<Rule> for RuleSet {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        rules.into_iter().fold(RuleSet::EMPTY, RuleSet::with)
    }
}

impl Extend<Rule> for RuleSet {
    fn extend<I: IntoIterator<Item = Rule>>(&mut self, rules: I) {
        *self = rules.into_iter().fold(*self, Self::with);
    }
}

impl IntoIterator for &RuleSet {
    type Item = Rule;
    type IntoIter = RuleIter;

    fn into_iter(self) -> RuleIter {
        self.iter()
    }
}

impl IntoIterator for RuleSet {
    type Item = Rule;
    type IntoIter = RuleIter;

    fn into_iter(self) -> RuleIter {
        self.iter()
    }
}

/// The rules of a [`RuleSet`].
///
/// ```
/// use bengali_text::{Level, Normalizer, Rule};
/// let mut rules = Normalizer::new(Level::Canonical).rules().iter();
/// assert_eq!((rules.len(), rules.next()), (4, Some(Rule::NuktaLetter)));
/// ```
#[derive(Clone, Debug)]
#[must_use = "iterators do nothing until they are asked"]
pub struct RuleIter {
    left: u64,
}

impl Iterator for RuleIter {
    type Item = Rule;

    fn next(&mut self) -> Option<Rule> {
        let at = self.left.trailing_zeros() as usize;
        let rule = Rule::ALL.get(at).copied()?;
        self.left &= self.left - 1;
        Some(rule)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.left.count_ones() as usize;
        (len, Some(len))
    }
}

impl ExactSizeIterator for RuleIter {}
impl core::iter::FusedIterator for RuleIter {}

const _: () = assert!(Rule::ALL.len() <= 64, "RuleSet holds 64 rules");
