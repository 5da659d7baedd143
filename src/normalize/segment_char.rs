//! A character of a segment while rules rewrite it, with its byte range in the source and the rules that made it; and the
//! context of the segment.

use core::ops::Range;

use super::kind::combining_class;
use super::options::Scope;
use super::rewritings::Backward;
use super::rules::{Rule, RuleSet};

/// The rules that rewrote a character.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FiredRules {
    /// When the first of them fired, counted from 1 within the segment; 0 if none did.
    order: u32,
    first: u8,
    rules: u64,
}

impl FiredRules {
    pub(crate) fn add(&mut self, rule: Rule, order: u32) {
        if self.order == 0 {
            self.order = order;
            self.first = rule as u8;
        }
        self.rules |= 1 << rule as u8;
    }

    pub(crate) fn join(&mut self, other: FiredRules) {
        if other.order != 0 && (self.order == 0 || other.order < self.order) {
            self.order = other.order;
            self.first = other.first;
        }
        self.rules |= other.rules;
    }

    pub(crate) fn first(self) -> Option<Rule> {
        if self.order == 0 { None } else { Rule::ALL.get(usize::from(self.first)).copied() }
    }

    pub(crate) fn rules(self) -> RuleSet {
        RuleSet::from_bits(self.rules)
    }
}

/// One character of a segment, and the bytes of the source that it stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SegmentChar {
    pub(crate) ch: char,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether it is in a Bengali run: a Bengali character, or a mark or joiner that attaches to one.
    pub(crate) in_bengali_run: bool,
    /// Whether it is in markup, where no repair fires.
    pub(crate) in_markup: bool,
    /// Whether it is in the row of a table.
    pub(crate) in_row: bool,
    pub(crate) fired: FiredRules,
}

/// How many characters before a segment the rules can look at.
pub(crate) const LOOK_BEHIND: usize = 10;

/// The last characters of a result, as many as a rule can look back at, nearest first, nukta letters decomposed.
pub(crate) type ResultTail = [Option<char>; LOOK_BEHIND];

/// The text around a segment, as the rules see it:
///
/// ```text
/// before_tail | tail             | gap       | segment | after
/// unchanged   | of a result that | unchanged |         | one character
///             | differs          |           |         |
/// ```
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'t> {
    /// The unchanged text directly before the segment.
    pub(crate) gap: &'t str,
    /// The last characters of the result before `gap`, where a change may be among them.
    pub(crate) tail: ResultTail,
    /// The unchanged text before `tail`; empty where `tail` is as long as the rules can look back.
    pub(crate) before_tail: &'t str,
    /// The character after the segment.
    pub(crate) after: Option<char>,
    /// Which characters are brought into canonical order.
    pub(crate) scope: Scope,
}

impl Context<'_> {
    /// The characters before the segment, nearest first, as the rules see them.
    pub(crate) fn before(&self) -> impl Iterator<Item = char> {
        let tail = self.tail.into_iter().map_while(|c| c);
        Backward::new(self.gap.chars().rev()).chain(tail).chain(Backward::new(self.before_tail.chars().rev()))
    }
}

/// A change within a segment: the source range, the range of its characters, the rules.
#[derive(Debug)]
pub(crate) struct Edit {
    pub(crate) range: Range<usize>,
    pub(crate) chars: Range<usize>,
    pub(crate) fired: FiredRules,
}

/// Sorts a run of marks into canonical order, and records the rule for each.
pub(crate) fn sort_marks(run: &mut [SegmentChar], order: u32) {
    run.sort_by_key(|character| combining_class(character.ch));
    for character in run {
        character.fired.add(Rule::CanonicalOrder, order);
    }
}
