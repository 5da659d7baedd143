//! Normalizes one segment, the text between two places that no rule looks across (`bounds`): decomposes it into characters that
//! remember their source range, and runs the rules over them until none fires.

use alloc::vec::Vec;
use core::ops::Range;

use unicode_normalization::char::{compose, decompose_canonical};

use super::diff;
use super::kind::{self as k, KindSet, combining_class, kind};
use super::markup::Exempt;
use super::options::{Nukta, Scope};
use super::rewrite::{Sweep, run};
use super::rewritings::{composed, nukta_base, nukta_letter};
use super::rules::{Group, Rule, RuleSet};
use super::settings::Settings;
use super::tok::{Context, Edit, Tok, Trace, sort_marks};
use crate::script::NUKTA;
use crate::text::sure::sure;

/// The limit of rounds. A rule rewrites a whole run at once, so that two or three rounds are usual. A segment shorter than
/// [`WORD_LENGTH`] gets one more for each character; a longer one is not a word and gets only these, so that time stays linear.
const ROUNDS: usize = 64;
const WORD_LENGTH: usize = 1024;

/// The characters of one segment; the buffers are reused for the next.
#[derive(Debug, Default)]
pub(crate) struct Segment {
    pub(crate) toks: Vec<Tok>,
    spare: Vec<Tok>,
    dropped: Vec<Tok>,
    kinds: KindSet,
    order: u32,
    /// Whether the characters are in NFC, since no rule has fired since they were loaded.
    in_nfc: bool,
}

impl Segment {
    /// Normalizes `text`, which begins at byte `offset` of the source and of which the parts `exempt` are exempt from some rules.
    /// Returns whether the result differs from it.
    pub(crate) fn normalize(
        &mut self,
        text: &str,
        offset: usize,
        exempt: Exempt<'_>,
        settings: &Settings,
        context: &Context<'_>,
    ) -> bool {
        self.load(text, offset, exempt, settings);
        self.settle(settings.rules, context);
        // A rule may have dropped what kept a letter of another script from composing with its mark.
        while settings.scope == Scope::Text && self.kinds & k::MARK != 0 {
            let count = self.toks.len();
            self.compose_foreign();
            if self.toks.len() == count {
                break;
            }
            self.update_kinds();
            self.settle(settings.rules, context);
        }
        if settings.nukta == Nukta::Composed {
            self.compose_nukta();
        }
        self.order > 0 && !self.toks.iter().map(|tok| tok.ch).eq(text.chars())
    }

    /// Whether any rule fired in the last segment, even if the result equals the source.
    pub(crate) fn has_fired(&self) -> bool {
        self.order > 0
    }

    /// Loads `text` in NFC: decomposed, in canonical order, with vowel signs composed.
    fn load(&mut self, text: &str, offset: usize, exempt: Exempt<'_>, settings: &Settings) {
        self.toks.clear();
        self.dropped.clear();
        self.order = 0;
        self.kinds = 0;
        let mut foreign = false;
        for (at, ch) in text.char_indices() {
            let start = offset + at;
            let kind = kind(ch);
            self.kinds |= kind;
            let is_in = |spans: &[Range<usize>]| spans.iter().any(|span| span.contains(&(start - exempt.from)));
            let (in_markup, in_row) = (is_in(exempt.markup), is_in(exempt.rows));
            let end = start + ch.len_utf8();
            let tok = Tok { ch, start, end, owned: true, in_markup, in_row, trace: Trace::default() };
            if kind == k::NUKTA_LETTER {
                self.load_nukta_letter(tok, settings.nukta);
            } else if kind == k::MARK || (kind & k::BENGALI == 0 && settings.scope == Scope::Text) {
                foreign = true;
                self.load_foreign(tok);
            } else {
                self.load_composing(tok);
            }
        }
        if foreign || self.kinds & k::REORDERED != 0 {
            self.reorder(foreign);
        }
        self.in_nfc = !foreign;
    }

    /// Updates which marks and joiners attach to a Bengali character, after a rule fired. Returns whether any changed.
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

    /// Appends a character, composed with the one before it if the two are the parts of a vowel sign.
    fn load_composing(&mut self, mut tok: Tok) {
        let both = self.toks.last().and_then(|last| composed(last.ch, tok.ch));
        let Some(both) = both.filter(|both| both.rule.group() == Group::Canonical) else {
            self.toks.push(tok);
            return;
        };
        let composite = both.composite;
        let order = self.next_order();
        if let Some(last) = self.toks.last_mut() {
            last.trace.join(tok.trace);
            last.trace.add(both.rule, order);
            tok.ch = composite;
            last.ch = composite;
            last.end = tok.end;
            self.kinds |= kind(composite);
        }
    }

    /// Brings every run of marks into canonical order, and composes marks of other scripts.
    fn reorder(&mut self, foreign: bool) {
        let mut at = 0;
        while at < self.toks.len() {
            let rest = sure(self.toks.get_mut(at..));
            let run = rest.iter().take_while(|tok| combining_class(tok.ch) != 0).count();
            if run > 1 {
                let run_toks = sure(rest.get_mut(..run));
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

    /// Composition of UAX #15; [`load_composing`](Self::load_composing) does that of the Bengali vowel signs.
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

    /// Runs the rules until none fires, those that change nothing a reader sees before the repairs, so that a repair never sees an
    /// encoding that they would have removed.
    fn settle(&mut self, rules: RuleSet, context: &Context<'_>) {
        let visual = RuleSet::BEFORE_REPAIRS.intersection(rules);
        let settled = if self.fixpoint(visual, RuleSet::new(), context) { visual } else { RuleSet::new() };
        if visual != rules {
            self.fixpoint(rules, settled, context);
        }
    }

    /// Runs the rules to a fixed point; those in `settled` do not fire until another one has. Returns whether it was reached
    /// within the limit of rounds.
    fn fixpoint(&mut self, rules: RuleSet, settled: RuleSet, context: &Context<'_>) -> bool {
        let mut settled = settled;
        let more = if self.toks.len() < WORD_LENGTH { self.toks.len() } else { 0 };
        // The rule that fired last: when all others have run over its result, the fixed point is reached.
        let mut last = None;
        for _ in 0..ROUNDS + more {
            if self.find_owners() {
                last = None;
            }
            let mut fired = false;
            let mut left = rules.intersection(RuleSet::possible(self.kinds)).difference(settled);
            settled = RuleSet::new();
            if self.in_nfc {
                left = left.difference(RuleSet::CANONICAL);
            }
            while let Some(rule) = left.iter().next() {
                let kinds = self.kinds;
                if self.sweep(rule, context) {
                    (fired, last) = (true, Some(rule));
                } else if !fired && last == Some(rule) {
                    return true;
                }
                left = left.after(rule);
                if kinds != self.kinds {
                    left = rules.intersection(RuleSet::possible(self.kinds)).after(rule);
                }
            }
            if !fired {
                return true;
            }
        }
        false
    }

    /// Runs one rule over the segment once. Returns whether it fired.
    fn sweep(&mut self, rule: Rule, context: &Context<'_>) -> bool {
        let sweep = Sweep::new(rule, &self.toks, &mut self.spare, &mut self.dropped, context, &mut self.order);
        let fired = run(sweep, rule);
        if fired {
            self.in_nfc = false;
            core::mem::swap(&mut self.toks, &mut self.spare);
            self.update_kinds();
        }
        fired
    }

    fn update_kinds(&mut self) {
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
            let base = out.last().map(|last: &Tok| last.ch).filter(|_| tok.ch == NUKTA);
            let Some(letter) = base.and_then(nukta_letter) else {
                out.push(tok);
                continue;
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

    /// Appends the changes of this segment, each as small as possible, in order. `source` is the whole text.
    pub(crate) fn edits(&self, source: &str, out: &mut Vec<Edit>) {
        diff::edits(&self.toks, &self.dropped, source, out);
    }
}
