//! What a rule works on: one place of a stretch after the other, with what stands around it, and the ways to rewrite what
//! begins there.

use alloc::vec::Vec;

use crate::normalize::kind::{self as k, KindSet, kind};
use crate::normalize::rules::{Rule, RuleSet};
use crate::normalize::tok::{Context, Tok, Trace};
use crate::text::sure::sure;

/// What a rule does at one place: whether it fitted. Then it has gone on over what it looked at.
pub(crate) type Apply = fn(&mut Sweep<'_>) -> bool;

/// One pass of one rule over the characters of a stretch, left to right. Nothing is copied until the rule fires.
#[derive(Debug)]
pub(crate) struct Sweep<'a> {
    rule: Rule,
    src: &'a [Tok],
    /// The next character to look at.
    at: usize,
    out: &'a mut Vec<Tok>,
    dropped: &'a mut Vec<Tok>,
    context: &'a Context<'a>,
    order: &'a mut u32,
    fired: bool,
}

impl<'a> Sweep<'a> {
    pub(crate) fn new(
        rule: Rule,
        src: &'a [Tok],
        out: &'a mut Vec<Tok>,
        dropped: &'a mut Vec<Tok>,
        context: &'a Context<'a>,
        order: &'a mut u32,
    ) -> Self {
        Sweep { rule, src, at: 0, out, dropped, context, order, fired: false }
    }

    /// Offers every place to the rule, which acts `at` these kinds; returns whether it fired anywhere. If so, `out` holds the
    /// result.
    pub(crate) fn run(mut self, at: KindSet, apply: Apply) -> bool {
        while let Some(tok) = self.src.get(self.at) {
            if self.is_exempt(0) {
                self.keep(1);
            } else if kind(tok.ch) & at == 0 {
                debug_assert!(!apply(&mut self), "{} begins elsewhere too", self.rule);
                self.keep(1);
            } else if !apply(&mut self) {
                self.keep(1);
            }
        }
        self.fired
    }

    /// The row's own rewritings, where the rule has no function: the first that fits.
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

    /// The character `ahead` places after the current one; after the stretch, the one that follows it.
    #[inline]
    pub(super) fn at(&self, ahead: usize) -> Option<char> {
        let at = self.at + ahead;
        match self.src.get(at) {
            Some(tok) => Some(tok.ch),
            None if at == self.src.len() => self.context.after,
            None => None,
        }
    }

    /// The character `distance` places before the current one, 0 the nearest, as rewritten so far.
    #[inline]
    pub(super) fn back(&self, distance: usize) -> Option<char> {
        let done = self.done();
        match done.len().checked_sub(distance + 1) {
            Some(at) => done.get(at).map(|tok| tok.ch),
            None => self.context.before().nth(distance - done.len()),
        }
    }

    /// Whether the kind of the character `ahead` is in `set`.
    #[inline]
    pub(super) fn is(&self, ahead: usize, set: KindSet) -> bool {
        self.at(ahead).is_some_and(|c| kind(c) & set != 0)
    }

    /// Whether the kind of the character `distance` is in `set`.
    #[inline]
    pub(super) fn was(&self, distance: usize, set: KindSet) -> bool {
        self.back(distance).is_some_and(|c| kind(c) & set != 0)
    }

    /// How many characters from `ahead` on, within the stretch, are of a kind in `set`.
    pub(super) fn run_of(&self, ahead: usize, set: KindSet) -> usize {
        let rest = sure(self.src.get(self.at + ahead..));
        rest.iter().take_while(|tok| kind(tok.ch) & set != 0).count()
    }

    /// Whether the character `ahead` is not for this rule.
    pub(super) fn is_exempt(&self, ahead: usize) -> bool {
        self.src.get(self.at + ahead).is_some_and(|tok| {
            tok.in_markup && !RuleSet::VISUAL.contains(self.rule) || tok.in_row && self.rule == Rule::PipeDanda
        })
    }

    /// Whether nothing of the stretch stands before the current character.
    pub(super) fn is_first(&self) -> bool {
        self.done().is_empty()
    }

    /// How many characters of the stretch are still to come.
    pub(super) fn left(&self) -> usize {
        self.src.len() - self.at
    }

    fn done(&self) -> &[Tok] {
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

    fn next(&self, count: usize) -> &'a [Tok] {
        let end = (self.at + count).min(self.src.len());
        sure(self.src.get(self.at..end))
    }

    fn marked(&self, mut tok: Tok) -> Tok {
        tok.trace.add(self.rule, *self.order);
        tok
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
        for &tok in self.next(count) {
            let tok = self.marked(tok);
            self.dropped.push(tok);
        }
        self.at += count;
        true
    }

    /// Puts `ch` in the place of the next `count` characters.
    pub(super) fn replace(&mut self, count: usize, ch: char) -> bool {
        self.fire();
        let toks = self.next(count);
        let start = sure(toks.iter().map(|tok| tok.start).min());
        let end = sure(toks.iter().map(|tok| tok.end).max());
        let mut trace = Trace::default();
        for tok in toks {
            trace.join(tok.trace);
        }
        let owned = toks.first().is_some_and(|tok| tok.owned);
        let (in_markup, in_row) = toks.first().map_or((false, false), |tok| (tok.in_markup, tok.in_row));
        let tok = self.marked(Tok { ch, start, end, owned, in_markup, in_row, trace });
        self.out.push(tok);
        self.at += count;
        true
    }

    /// Puts `text` in the place of the next `count` characters.
    pub(super) fn replace_with(&mut self, count: usize, mut text: impl Iterator<Item = char>) -> bool {
        let Some(first) = text.next() else { return self.delete(count) };
        self.replace(count, first);
        if let Some(&tok) = self.out.last() {
            self.out.extend(text.map(|ch| Tok { ch, ..tok }));
        }
        true
    }

    /// Moves the next `first` characters behind the `second` characters after them.
    pub(super) fn swap(&mut self, first: usize, second: usize) -> bool {
        self.fire();
        let toks = self.next(first + second);
        let (before, after) = sure(toks.split_at_checked(first));
        for &tok in after.iter().chain(before) {
            let tok = self.marked(tok);
            self.out.push(tok);
        }
        self.at += first + second;
        true
    }

    /// Brings the next `count` characters into the order of `key`, equals as they stood.
    pub(super) fn sort(&mut self, count: usize, key: impl Fn(char) -> u8) -> bool {
        self.fire();
        let from = self.out.len();
        for &tok in self.next(count) {
            let tok = self.marked(tok);
            self.out.push(tok);
        }
        if let Some(run) = self.out.get_mut(from..) {
            run.sort_by_key(|tok| key(tok.ch));
        }
        self.at += count;
        true
    }

    /// Whether the character before the current one is a consonant, with its nukta if it has one.
    pub(super) fn after_consonant(&self) -> bool {
        self.was(0, k::ANY_CONSONANT) || (self.was(0, k::NUKTA) && self.was(1, k::ANY_CONSONANT))
    }

    /// Whether what stands before the current character is white space or an opening mark, or nothing.
    pub(super) fn opens_word(&self) -> bool {
        self.back(0).is_none_or(|c| {
            let is_quote = matches!(c, '"' | '\'');
            is_quote && self.back(1).is_none_or(char::is_whitespace)
                || c.is_whitespace() && c != '\u{A0}'
                || matches!(c, '(' | '[' | '{' | '‘' | '“' | '«' | '\u{964}' | '\u{965}' | ',')
        })
    }

    /// Whether the next characters are as spelled.
    pub(super) fn starts_with(&self, text: &[char]) -> bool {
        text.iter().enumerate().all(|(ahead, &c)| self.at(ahead) == Some(c))
    }

    /// Whether the `run` of join controls that begins here belongs to a character of another script before it, or to
    /// nothing Bengali at all.
    pub(super) fn is_foreign_joiner(&self, run: usize) -> bool {
        match self.back(0) {
            Some(c) if kind(c) & k::BENGALI != 0 => false,
            Some(c) if kind(c) & (k::JOINER | k::MARK) != 0 => !self.done().last().is_some_and(|tok| tok.owned),
            Some(c) if !k::is_break(c) => true,
            _ => !self.is(run, k::BENGALI),
        }
    }
}
