//! Mends one stretch of text: takes it apart into canonical characters that remember where they came from, runs the
//! rules over them until none fires, and says what the source must become.

use alloc::vec::Vec;
use core::ops::Range;

use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};

use super::kind::{self as k, KindSet, kind};
use super::quick::{Backward, nukta_base};
use super::rules::{Group, Rule, RuleSet};
use super::{Normalizer, Nukta, Scope, rewrite::Sweep};
use crate::script::{AU_LENGTH, NUKTA, SIGN_AA, SIGN_AU, SIGN_E, SIGN_O};

/// The rules that made a character what it is.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Trace {
    /// When the first of them fired, counted from 1 within the stretch; 0 where none did.
    order: u32,
    first: u8,
    rules: u64,
}

impl Trace {
    pub(crate) fn add(&mut self, rule: Rule, order: u32) {
        if self.order == 0 {
            self.order = order;
            self.first = rule as u8;
        }
        self.rules |= 1 << rule as u8;
    }

    pub(crate) fn join(&mut self, other: Trace) {
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

/// One character of a stretch, and the bytes of the source that it stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tok {
    pub(crate) ch: char,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether it is Bengali, or a mark or joiner that hangs on a Bengali character.
    pub(crate) owned: bool,
    pub(crate) trace: Trace,
}

/// How many characters before a stretch the rules may look at.
pub(crate) const LOOK_BEHIND: usize = 10;

/// The last characters of a result, nearest first, nukta letters decomposed.
pub(crate) type Tail = [Option<char>; LOOK_BEHIND];

/// What stands around a stretch.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context<'t> {
    /// What no rule changes, directly before the stretch.
    pub(crate) gap: &'t str,
    /// The end of the result before that.
    pub(crate) tail: Tail,
    /// And what no rule changes, before that.
    pub(crate) earlier: &'t str,
    /// The character after it.
    pub(crate) after: Option<char>,
}

impl Context<'_> {
    /// The characters before the stretch, nearest first, as the rules see them.
    pub(crate) fn before(&self) -> impl Iterator<Item = char> {
        let tail = self.tail.into_iter().map_while(|c| c);
        Backward::new(self.gap.chars().rev()).chain(tail).chain(Backward::new(self.earlier.chars().rev()))
    }
}

/// A replacement within a mended stretch: the source range, the characters of the result, the rules.
#[derive(Debug)]
pub(crate) struct Edit {
    pub(crate) range: Range<usize>,
    pub(crate) toks: Range<usize>,
    pub(crate) trace: Trace,
}

/// Each rule takes all of a run at once, so that two or three rounds are usual. A stretch of a word's length may have as
/// many as it has characters; one that is longer is no word, and gets no more than these, so that time stays linear.
const ROUNDS: usize = 64;
const WORD_LENGTH: usize = 1024;

/// The buffers for one stretch, used again for the next.
#[derive(Debug, Default)]
pub(crate) struct Segment {
    pub(crate) toks: Vec<Tok>,
    spare: Vec<Tok>,
    dropped: Vec<Tok>,
    kinds: KindSet,
    order: u32,
    /// Whether it is in NFC, because nothing was done since it was loaded.
    fresh: bool,
}

impl Segment {
    /// Mends `text`, which begins at byte `offset` of the source. Returns whether the result differs from it.
    pub(crate) fn mend(&mut self, text: &str, offset: usize, normalizer: &Normalizer, context: &Context<'_>) -> bool {
        self.load(text, offset, normalizer);
        self.settle(normalizer.rules(), context);
        // What a rule took from between a letter of another script and its mark kept them from composing.
        while normalizer.scope_form() == Scope::Text && self.kinds & k::MARK != 0 {
            let count = self.toks.len();
            self.compose_foreign();
            if self.toks.len() == count {
                break;
            }
            self.see_kinds();
            self.settle(normalizer.rules(), context);
        }
        if normalizer.nukta_form() == Nukta::Composed {
            self.compose_nukta();
        }
        self.order > 0 && !self.toks.iter().map(|tok| tok.ch).eq(text.chars())
    }

    /// Takes `text` apart into its canonical decomposition, in canonical order and with vowel signs composed (NFC).
    fn load(&mut self, text: &str, offset: usize, normalizer: &Normalizer) {
        self.toks.clear();
        self.dropped.clear();
        self.order = 0;
        self.kinds = 0;
        let mut foreign = false;
        for (at, ch) in text.char_indices() {
            let start = offset + at;
            let kind = kind(ch);
            self.kinds |= kind;
            let tok = Tok { ch, start, end: start + ch.len_utf8(), owned: true, trace: Trace::default() };
            if kind == k::NUKTA_LETTER {
                self.load_nukta_letter(tok, normalizer.nukta_form());
            } else if kind == k::MARK || (kind & k::BENGALI == 0 && normalizer.scope_form() == Scope::Text) {
                foreign = true;
                self.load_foreign(tok);
            } else {
                self.load_composing(tok);
            }
        }
        if foreign || self.kinds & k::REORDERED != 0 {
            self.reorder(foreign);
        }
        self.fresh = !foreign;
    }

    /// Marks and joiners hang on the Bengali character before them; another can be that once a rule has fired. Returns
    /// whether it is.
    fn find_owners(&mut self) -> bool {
        if self.kinds & (k::MARK | k::JOINER) == 0 {
            return false;
        }
        let (mut owned, mut changed) = (false, false);
        for tok in &mut self.toks {
            let kind = kind(tok.ch);
            owned = kind & k::BENGALI != 0 || (owned && kind & (k::JOINER | k::MARK) != 0);
            changed |= tok.owned != owned;
            tok.owned = owned;
        }
        changed
    }

    fn load_nukta_letter(&mut self, mut tok: Tok, nukta: Nukta) {
        let base = nukta_base(tok.ch).unwrap_or(tok.ch);
        if nukta == Nukta::Decomposed {
            let order = self.next_order();
            tok.trace.add(Rule::NuktaLetter, order);
        }
        self.kinds |= kind(base) | k::NUKTA;
        self.toks.push(Tok { ch: base, ..tok });
        self.toks.push(Tok { ch: NUKTA, ..tok });
    }

    fn load_foreign(&mut self, tok: Tok) {
        let mut decomposed = tok;
        let order = self.next_order();
        decomposed.trace.add(Rule::OtherScripts, order);
        decompose_canonical(tok.ch, |ch| {
            self.toks.push(if ch == tok.ch { tok } else { Tok { ch, ..decomposed } });
        });
    }

    /// Composes the two parts of a vowel sign while they are read.
    fn load_composing(&mut self, mut tok: Tok) {
        let whole = match (self.toks.last().map(|last| last.ch), tok.ch) {
            (Some(SIGN_E), SIGN_AA) => SIGN_O,
            (Some(SIGN_E), AU_LENGTH) => SIGN_AU,
            _ => {
                self.toks.push(tok);
                return;
            }
        };
        let order = self.next_order();
        if let Some(last) = self.toks.last_mut() {
            last.trace.join(tok.trace);
            last.trace.add(Rule::SplitVowelSign, order);
            tok.ch = whole;
            last.ch = whole;
            last.end = tok.end;
            self.kinds |= kind(whole);
        }
    }

    /// Brings every run of marks into canonical order, and composes what marks of other scripts compose.
    fn reorder(&mut self, foreign: bool) {
        let mut at = 0;
        while at < self.toks.len() {
            let rest = self.toks.get_mut(at..).unwrap_or_default();
            let run = rest.iter().take_while(|tok| combining_class(tok.ch) != 0).count();
            if run > 1 {
                let run_toks = rest.get_mut(..run).unwrap_or_default();
                if !run_toks.is_sorted_by_key(|tok| combining_class(tok.ch)) {
                    self.order += 1;
                    sort_marks(run_toks, self.order);
                }
            }
            at += run.max(1);
        }
        if foreign {
            self.compose_foreign();
        }
    }

    /// UAX #15 composition; only the vowel signs of the block are composed while they are loaded.
    fn compose_foreign(&mut self) {
        let toks = core::mem::take(&mut self.toks);
        let mut out: Vec<Tok> = Vec::with_capacity(toks.len());
        let mut starter: Option<usize> = None;
        let mut last_class = 0;
        for tok in toks {
            let class = combining_class(tok.ch);
            let adjacent = starter.is_some_and(|at| at + 1 == out.len());
            let open = adjacent || last_class < class;
            let composed =
                starter.filter(|_| open).and_then(|at| out.get(at)).and_then(|base| compose(base.ch, tok.ch));
            if let (Some(ch), Some(base)) = (composed, starter.and_then(|at| out.get_mut(at))) {
                self.order += 1;
                base.ch = ch;
                base.start = base.start.min(tok.start);
                base.end = base.end.max(tok.end);
                base.trace.join(tok.trace);
                base.trace.add(Rule::OtherScripts, self.order);
                continue;
            }
            if class == 0 {
                starter = Some(out.len());
            }
            last_class = class;
            out.push(tok);
        }
        self.toks = out;
    }

    /// Runs the rules until none fires. The rules that change no reader's view settle first, so that a repair never
    /// sees an encoding that they would have removed.
    fn settle(&mut self, rules: RuleSet, context: &Context<'_>) {
        let visual = RuleSet::BEFORE_REPAIRS.intersection(rules);
        self.fixpoint(visual, context);
        if visual != rules {
            self.fixpoint(rules, context);
        }
    }

    fn fixpoint(&mut self, rules: RuleSet, context: &Context<'_>) {
        let more = if self.toks.len() < WORD_LENGTH { self.toks.len() } else { 0 };
        // The rule that fired last: when all the others have seen what it left, the round is complete.
        let mut last = None;
        for _ in 0..ROUNDS + more {
            if self.find_owners() {
                last = None;
            }
            let mut fired = false;
            let mut left = rules.intersection(RuleSet::possible(self.kinds));
            if self.fresh {
                left = left.difference(RuleSet::of(Group::Canonical));
            }
            while let Some(rule) = left.iter().next() {
                let kinds = self.kinds;
                if self.sweep(rule, context) {
                    (fired, last) = (true, Some(rule));
                } else if !fired && last == Some(rule) {
                    return;
                }
                left = left.after(rule);
                if kinds != self.kinds {
                    left = rules.intersection(RuleSet::possible(self.kinds)).after(rule);
                }
            }
            if !fired {
                return;
            }
        }
    }

    /// One pass of one rule. Returns whether it fired.
    fn sweep(&mut self, rule: Rule, context: &Context<'_>) -> bool {
        let fired =
            Sweep::new(rule, &self.toks, &mut self.spare, &mut self.dropped, context, &mut self.order).run(rule.row());
        if fired {
            self.fresh = false;
            core::mem::swap(&mut self.toks, &mut self.spare);
            self.see_kinds();
        }
        fired
    }

    fn see_kinds(&mut self) {
        self.kinds = self.toks.iter().fold(0, |kinds, tok| kinds | kind(tok.ch));
    }

    fn compose_nukta(&mut self) {
        if self.kinds & k::NUKTA == 0 {
            return;
        }
        let toks = core::mem::take(&mut self.spare);
        let mut out = toks;
        out.clear();
        for &tok in &self.toks {
            let letter = match (out.last().map(|last: &Tok| last.ch), tok.ch) {
                (Some('ড'), NUKTA) => '\u{9DC}',
                (Some('ঢ'), NUKTA) => '\u{9DD}',
                (Some('য'), NUKTA) => '\u{9DF}',
                _ => {
                    out.push(tok);
                    continue;
                }
            };
            self.order += 1;
            if let Some(base) = out.last_mut() {
                base.ch = letter;
                base.start = base.start.min(tok.start);
                base.end = base.end.max(tok.end);
                base.trace.join(tok.trace);
                base.trace.add(Rule::NuktaLetter, self.order);
            }
        }
        self.spare = core::mem::replace(&mut self.toks, out);
    }

    fn next_order(&mut self) -> u32 {
        self.order += 1;
        self.order
    }

    /// The changes of this stretch, each as small as it can be, in order. `source` is the whole text.
    pub(crate) fn edits(&self, source: &str, out: &mut Vec<Edit>) {
        super::diff::edits(&self.toks, &self.dropped, source, out);
    }
}

/// The canonical combining class, quickly for the marks of the block.
pub(crate) fn combining_class(c: char) -> u8 {
    match kind(c) {
        k::NUKTA => 7,
        k::VIRAMA => 9,
        k::SANDHI => 230,
        k::MARK | k::FOREIGN => canonical_combining_class(c),
        _ => 0,
    }
}

/// Sorts one run of marks, and notes the rule on all of it.
pub(crate) fn sort_marks(run: &mut [Tok], order: u32) {
    run.sort_by_key(|tok| combining_class(tok.ch));
    for tok in run {
        tok.trace.add(Rule::CanonicalOrder, order);
    }
}
