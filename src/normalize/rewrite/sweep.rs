//! A sweep: runs one rule over a segment, and gives its function the context of each place and the operations to rewrite it.

use alloc::vec::Vec;

use crate::normalize::kind::{self as k, KindSet, combining_class, kind};
use crate::normalize::options::Scope;
use crate::normalize::rules::{Rule, RuleSet};
use crate::normalize::segment_char::{Context, FiredRules, SegmentChar};
use crate::text::sure::sure;

/// The function of a rule, applied at one place. Returns whether it has consumed the characters there, rewritten or kept.
pub(crate) type Apply = fn(&mut Sweep<'_>) -> bool;

/// One pass of one rule over the characters of a segment, left to right. Nothing is copied until the rule fires.
#[derive(Debug)]
pub(crate) struct Sweep<'a> {
    rule: Rule,
    src: &'a [SegmentChar],
    /// The next character to look at.
    at: usize,
    out: &'a mut Vec<SegmentChar>,
    dropped: &'a mut Vec<SegmentChar>,
    context: &'a Context<'a>,
    order: &'a mut u32,
    fired: bool,
}

impl<'a> Sweep<'a> {
    pub(crate) fn new(
        rule: Rule,
        src: &'a [SegmentChar],
        out: &'a mut Vec<SegmentChar>,
        dropped: &'a mut Vec<SegmentChar>,
        context: &'a Context<'a>,
        order: &'a mut u32,
    ) -> Self {
        Sweep { rule, src, at: 0, out, dropped, context, order, fired: false }
    }

    /// Applies the rule at every character of the kinds `at`; returns whether it fired anywhere. If so, `out` holds the result.
    pub(crate) fn run(mut self, at: KindSet, apply: Apply) -> bool {
        while let Some(character) = self.src.get(self.at) {
            if self.is_exempt(0) {
                self.keep(1);
            } else if kind(character.ch) & at == 0 {
                debug_assert!(!apply(&mut self), "{} begins elsewhere too", self.rule);
                self.keep(1);
            } else if !apply(&mut self) {
                self.keep(1);
            }
        }
        self.fired
    }

    /// Applies the first rewriting of the rule's row that fits.
    pub(super) fn rewrite(&mut self) -> bool {
        let Some(here) = self.at(0) else { return false };
        for &(from, to) in self.rule.row().rewritings {
            let mut rest = from.chars();
            if rest.next() != Some(here) {
                continue;
            }
            let more = rest.clone().count();
            if more < self.left() && rest.enumerate().all(|(ahead, c)| self.at(1 + ahead) == Some(c)) {
                return self.replace_with(1 + more, to.chars());
            }
        }
        false
    }

    /// The character `ahead` places after the current one, up to the one that follows the segment.
    #[inline]
    pub(super) fn at(&self, ahead: usize) -> Option<char> {
        let at = self.at + ahead;
        match self.src.get(at) {
            Some(character) => Some(character.ch),
            None if at == self.src.len() => self.context.after,
            None => None,
        }
    }

    /// The character `distance` places back, 0 for the one directly before the current one, as rewritten so far.
    #[inline]
    pub(super) fn back(&self, distance: usize) -> Option<char> {
        let done = self.done();
        match done.len().checked_sub(distance + 1) {
            Some(at) => done.get(at).map(|character| character.ch),
            None => self.context.before().nth(distance - done.len()),
        }
    }

    /// Whether the kind of the character `ahead` is in `set`.
    #[inline]
    pub(super) fn is(&self, ahead: usize, set: KindSet) -> bool {
        self.at(ahead).is_some_and(|c| kind(c) & set != 0)
    }

    /// Whether the kind of the character `distance` places back is in `set`.
    #[inline]
    pub(super) fn was(&self, distance: usize, set: KindSet) -> bool {
        self.back(distance).is_some_and(|c| kind(c) & set != 0)
    }

    /// The length of the run of kinds in `set` that begins `ahead`, within the segment.
    pub(super) fn run_of(&self, ahead: usize, set: KindSet) -> usize {
        let rest = sure(self.src.get(self.at + ahead..));
        rest.iter().take_while(|character| kind(character.ch) & set != 0).count()
    }

    /// Whether the character `ahead` is exempt from this rule.
    pub(super) fn is_exempt(&self, ahead: usize) -> bool {
        self.src.get(self.at + ahead).is_some_and(|character| {
            character.in_markup && !RuleSet::VISUAL.contains(self.rule)
                || character.in_row && self.rule == Rule::PipeDanda
        })
    }

    /// The combining class of the character `ahead`, within the segment; 0 if canonical order does not move it.
    pub(super) fn class_at(&self, ahead: usize) -> u8 {
        self.class(self.src.get(self.at + ahead))
    }

    /// The combining class of the character before the current one, within the segment.
    pub(super) fn class_before(&self) -> u8 {
        self.class(self.done().last())
    }

    /// A mark that lost its Bengali base, as on a reserved danda, is one of another script, and stays where it is.
    fn class(&self, character: Option<&SegmentChar>) -> u8 {
        let all_scripts = self.context.scope == Scope::Text;
        let moved = character.filter(|character| character.in_bengali_run || all_scripts);
        moved.map_or(0, |character| combining_class(character.ch))
    }

    /// The number of characters left in the segment.
    pub(super) fn left(&self) -> usize {
        self.src.len() - self.at
    }

    fn done(&self) -> &[SegmentChar] {
        if self.fired { self.out } else { sure(self.src.get(..self.at)) }
    }

    fn fire(&mut self) {
        if !self.fired {
            self.fired = true;
            self.out.clear();
            self.out.extend_from_slice(sure(self.src.get(..self.at)));
        }
        *self.order += 1;
    }

    fn next(&self, count: usize) -> &'a [SegmentChar] {
        let end = (self.at + count).min(self.src.len());
        sure(self.src.get(self.at..end))
    }

    fn marked(&self, mut character: SegmentChar) -> SegmentChar {
        character.fired.add(self.rule, *self.order);
        character
    }

    /// Leaves the next `count` characters as they are.
    #[inline]
    pub(super) fn keep(&mut self, count: usize) -> bool {
        if self.fired {
            self.out.extend_from_slice(self.next(count));
        }
        self.at += count;
        true
    }

    /// Drops the next `count` characters.
    pub(super) fn delete(&mut self, count: usize) -> bool {
        self.fire();
        for &character in self.next(count) {
            let character = self.marked(character);
            self.dropped.push(character);
        }
        self.at += count;
        true
    }

    /// Replaces the next `count` characters by `ch`.
    pub(super) fn replace(&mut self, count: usize, ch: char) -> bool {
        self.fire();
        let chars = self.next(count);
        let start = sure(chars.iter().map(|character| character.start).min());
        let end = sure(chars.iter().map(|character| character.end).max());
        let mut fired = FiredRules::default();
        for character in chars {
            fired.join(character.fired);
        }
        let in_bengali_run = chars.first().is_some_and(|character| character.in_bengali_run);
        let (in_markup, in_row) =
            chars.first().map_or((false, false), |character| (character.in_markup, character.in_row));
        let character = self.marked(SegmentChar { ch, start, end, in_bengali_run, in_markup, in_row, fired });
        self.out.push(character);
        self.at += count;
        true
    }

    /// Replaces the next `count` characters by `text`.
    pub(super) fn replace_with(&mut self, count: usize, mut text: impl Iterator<Item = char>) -> bool {
        let Some(first) = text.next() else { return self.delete(count) };
        self.replace(count, first);
        if let Some(&character) = self.out.last() {
            self.out.extend(text.map(|ch| SegmentChar { ch, ..character }));
        }
        true
    }

    /// Moves the next `first` characters after the `second` characters that follow them.
    pub(super) fn swap(&mut self, first: usize, second: usize) -> bool {
        self.fire();
        let chars = self.next(first + second);
        let (before, after) = sure(chars.split_at_checked(first));
        for &character in after.iter().chain(before) {
            let character = self.marked(character);
            self.out.push(character);
        }
        self.at += first + second;
        true
    }

    /// Sorts the next `count` characters by `key`, with a stable sort.
    pub(super) fn sort(&mut self, count: usize, key: impl Fn(char) -> u8) -> bool {
        self.fire();
        let from = self.out.len();
        for &character in self.next(count) {
            let character = self.marked(character);
            self.out.push(character);
        }
        if let Some(run) = self.out.get_mut(from..) {
            run.sort_by_key(|character| key(character.ch));
        }
        self.at += count;
        true
    }

    /// Whether the character before the current one is a consonant, with its nukta if it has one.
    pub(super) fn after_consonant(&self) -> bool {
        self.was(0, k::ANY_CONSONANT) || (self.was(0, k::NUKTA) && self.was(1, k::ANY_CONSONANT))
    }

    /// Whether a word begins here: after white space, an opening mark, a danda, a comma or nothing.
    pub(super) fn opens_word(&self) -> bool {
        self.back(0).is_none_or(|c| {
            let is_quote = matches!(c, '"' | '\'');
            is_quote && self.back(1).is_none_or(char::is_whitespace)
                || c.is_whitespace() && c != '\u{A0}'
                || matches!(c, '(' | '[' | '{' | '‘' | '“' | '«' | '\u{964}' | '\u{965}' | ',')
        })
    }

    /// Whether the next characters are those of `text`.
    pub(super) fn starts_with(&self, text: &[char]) -> bool {
        text.iter().enumerate().all(|(ahead, &c)| self.at(ahead) == Some(c))
    }

    /// Whether the `run` of join controls that begins here belongs to a character of another script before it, or to no Bengali
    /// character.
    pub(super) fn is_foreign_joiner(&self, run: usize) -> bool {
        match self.back(0) {
            Some(c) if kind(c) & k::BENGALI != 0 => false,
            Some(c) if kind(c) & (k::JOINER | k::MARK) != 0 => {
                !self.done().last().is_some_and(|character| character.in_bengali_run)
            }
            Some(c) if !k::is_break(c) => true,
            _ => !self.is(run, k::BENGALI),
        }
    }
}
