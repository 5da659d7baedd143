//! Sets of rules, as bits of an integer.

use core::fmt;

use super::rule::{Group, ROWS, Rule};
use crate::normalize::kind::{self as k, KindSet};
use crate::text::sure::sure;

/// By the number of a kind, as bits: the rules that act at it, those whose first need it meets, and those whose second.
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

/// A set of rules: `Copy`, and usable as a `const`. Of two rules that are opposites it keeps the one added later.
///
/// ```
/// use bengali_text::{Group, Level, Normalizer, Rule, RuleSet};
///
/// const JOINERS: RuleSet = RuleSet::new().with(Rule::JoinerRun).with(Rule::StrayJoiner);
/// assert_eq!(Normalizer::from_rules(JOINERS).normalize("ক\u{200C}রে অ\u{9BE}মি"), "করে অ\u{9BE}মি");
///
/// let canonical = Normalizer::new(Level::Canonical).rules();
/// assert!(canonical.contains(Rule::SplitVowelSign) && !canonical.contains(Rule::VowelLetter));
/// assert_eq!(format!("{canonical:?}"), r#"{"C1", "C3", "C2", "C4"}"#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RuleSet(u64);

impl RuleSet {
    /// The empty set.
    ///
    /// ```
    /// use bengali_text::RuleSet;
    /// assert!(RuleSet::new().is_empty());
    /// ```
    pub const fn new() -> RuleSet {
        RuleSet(0)
    }

    /// The rules of a group; of two opposites the later one. To list both, filter [`Rule::ALL`] by group.
    ///
    /// ```
    /// use bengali_text::{Group, Level, Normalizer, RuleSet};
    ///
    /// let visual = RuleSet::of(Group::Canonical).union(RuleSet::of(Group::Visual));
    /// assert_eq!(Normalizer::from_rules(visual), Normalizer::new(Level::Visual));
    /// ```
    pub const fn of(group: Group) -> RuleSet {
        RuleSet::new().union(RuleSet::all_of(group))
    }

    /// The rules of a group, with both of two opposites.
    #[allow(clippy::indexing_slicing)] // below the length
    pub(crate) const fn all_of(group: Group) -> RuleSet {
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

    /// Adds a rule and removes its opposite.
    ///
    /// ```
    /// use bengali_text::{Rule, RuleSet};
    ///
    /// let digits = RuleSet::new().with(Rule::AsciiDigits).with(Rule::BengaliDigits);
    /// assert!(digits.contains(Rule::BengaliDigits) && !digits.contains(Rule::AsciiDigits));
    /// ```
    #[must_use]
    #[allow(clippy::indexing_slicing)] // the table has a row for every rule
    pub const fn with(self, rule: Rule) -> RuleSet {
        let out = match ROWS[rule as usize].excludes {
            Some(other) => self.0 & !(1 << other as u8),
            None => self.0,
        };
        RuleSet(out | 1 << rule as u8)
    }

    /// Removes a rule.
    ///
    /// ```
    /// use bengali_text::{Rule, RuleSet};
    /// assert!(RuleSet::new().with(Rule::Hyphen).without(Rule::Hyphen).is_empty());
    /// ```
    #[must_use]
    pub const fn without(self, rule: Rule) -> RuleSet {
        RuleSet(self.0 & !(1 << rule as u8))
    }

    /// Adds the rules of `other` and removes their opposites.
    ///
    /// ```
    /// use bengali_text::{Group, Rule, RuleSet};
    ///
    /// let digits = RuleSet::new().with(Rule::AsciiDigits).union(RuleSet::new().with(Rule::BengaliDigits));
    /// assert!(!digits.contains(Rule::AsciiDigits));
    /// ```
    #[must_use]
    #[allow(clippy::indexing_slicing)] // a set holds rules of the table only
    pub const fn union(self, other: RuleSet) -> RuleSet {
        let (mut set, mut left) = (self, other.0);
        while left != 0 {
            set = set.with(ROWS[left.trailing_zeros() as usize].rule);
            left &= left - 1;
        }
        set
    }

    /// The rules of [`Level::Canonical`](crate::Level::Canonical), and below those of the other levels.
    pub(crate) const CANONICAL: RuleSet = RuleSet::of(Group::Canonical);
    pub(crate) const VISUAL: RuleSet = RuleSet::CANONICAL.union(RuleSet::of(Group::Visual));
    pub(crate) const REPAIR: RuleSet = RuleSet::VISUAL.union(RuleSet::of(Group::Repair));

    /// The rules that reach a fixed point before any repair runs: those before the first repair of the table.
    #[allow(clippy::indexing_slicing)] // below the length
    pub(crate) const BEFORE_REPAIRS: RuleSet = {
        let mut first = 0;
        while first < ROWS.len() && !matches!(ROWS[first].group, Group::Repair) {
            first += 1;
        }
        RuleSet((1 << first) - 1)
    };

    /// The rules that can fire in a segment with characters of these kinds.
    pub(crate) fn possible(kinds: KindSet) -> RuleSet {
        let mut met = [0; 3];
        let mut left = kinds;
        while left != 0 {
            let parts = sure(BY_KIND.get(left.trailing_zeros() as usize & 63).copied());
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
        RuleSet(self.0 & (!1 << rule as u8))
    }

    pub(crate) const fn from_bits(bits: u64) -> RuleSet {
        RuleSet(bits)
    }

    pub(crate) const fn intersection(self, other: RuleSet) -> RuleSet {
        RuleSet(self.0 & other.0)
    }

    pub(crate) const fn difference(self, other: RuleSet) -> RuleSet {
        RuleSet(self.0 & !other.0)
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
    /// Adds the rules one by one, as [`with`](RuleSet::with): of two opposites the later one stays.
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        rules.into_iter().fold(RuleSet::new(), RuleSet::with)
    }
}

impl Extend<Rule> for RuleSet {
    /// Adds the rules one by one, as [`with`](RuleSet::with).
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

/// Iterator over the rules of a [`RuleSet`], in the order of [`Rule::ALL`].
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
