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
use super::segment_char::{Context, Edit, FiredRules, SegmentChar, sort_marks};
use super::settings::Settings;
use crate::script::NUKTA;
use crate::text::sure::sure;

/// The limit of rounds. A rule rewrites a whole run at once, so that two or three rounds are usual. A segment shorter than
/// [`WORD_LENGTH`] gets one more for each character; a longer one is not a word and gets only these, so that time stays linear.
const ROUNDS: usize = 64;
const WORD_LENGTH: usize = 1024;

/// The characters of one segment; the buffers are reused for the next.
#[derive(Debug, Default)]
pub(crate) struct Segment {
    pub(crate) chars: Vec<SegmentChar>,
    spare: Vec<SegmentChar>,
    dropped: Vec<SegmentChar>,
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
            let count = self.chars.len();
            self.compose_foreign();
            if self.chars.len() == count {
                break;
            }
            self.update_kinds();
            self.settle(settings.rules, context);
        }
        if settings.nukta == Nukta::Composed {
            self.compose_nukta();
        }
        self.order > 0 && !self.chars.iter().map(|character| character.ch).eq(text.chars())
    }

    /// Whether any rule fired in the last segment, even if the result equals the source.
    pub(crate) fn has_fired(&self) -> bool {
        self.order > 0
    }

    /// Loads `text` in NFC: decomposed, in canonical order, with vowel signs composed.
    fn load(&mut self, text: &str, offset: usize, exempt: Exempt<'_>, settings: &Settings) {
        self.chars.clear();
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
            let character =
                SegmentChar { ch, start, end, in_bengali_run: true, in_markup, in_row, fired: FiredRules::default() };
            if kind == k::NUKTA_LETTER {
                self.load_nukta_letter(character, settings.nukta);
            } else if kind == k::MARK || (kind & k::BENGALI == 0 && settings.scope == Scope::Text) {
                foreign = true;
                self.load_foreign(character);
            } else {
                self.load_composing(character);
            }
        }
        if foreign || self.kinds & k::REORDERED != 0 {
            self.reorder(foreign);
        }
        self.in_nfc = !foreign;
    }

    /// Updates which marks and joiners attach to a Bengali character, after a rule fired. Returns whether any changed.
    fn mark_bengali_runs(&mut self) -> bool {
        if self.kinds & (k::MARK | k::JOINER) == 0 {
            return false;
        }
        let (mut in_bengali_run, mut changed) = (false, false);
        for character in &mut self.chars {
            let kind = kind(character.ch);
            in_bengali_run = kind & k::BENGALI != 0 || (in_bengali_run && kind & (k::JOINER | k::MARK) != 0);
            changed |= character.in_bengali_run != in_bengali_run;
            character.in_bengali_run = in_bengali_run;
        }
        changed
    }

    fn load_nukta_letter(&mut self, mut character: SegmentChar, nukta: Nukta) {
        let base = nukta_base(character.ch).unwrap_or(character.ch);
        if nukta == Nukta::Decomposed {
            let order = self.next_order();
            character.fired.add(Rule::NuktaLetter, order);
        }
        self.kinds |= kind(base) | k::NUKTA;
        self.chars.push(SegmentChar { ch: base, ..character });
        self.chars.push(SegmentChar { ch: NUKTA, ..character });
    }

    fn load_foreign(&mut self, character: SegmentChar) {
        let mut decomposed = character;
        let order = self.next_order();
        decomposed.fired.add(Rule::OtherScripts, order);
        decompose_canonical(character.ch, |ch| {
            self.chars.push(if ch == character.ch { character } else { SegmentChar { ch, ..decomposed } });
        });
    }

    /// Appends a character, composed with the one before it if the two are the parts of a vowel sign.
    fn load_composing(&mut self, mut character: SegmentChar) {
        let both = self.chars.last().and_then(|last| composed(last.ch, character.ch));
        let Some(both) = both.filter(|both| both.rule.group() == Group::Canonical) else {
            self.chars.push(character);
            return;
        };
        let composite = both.composite;
        let order = self.next_order();
        if let Some(last) = self.chars.last_mut() {
            last.fired.join(character.fired);
            last.fired.add(both.rule, order);
            character.ch = composite;
            last.ch = composite;
            last.end = character.end;
            self.kinds |= kind(composite);
        }
    }

    /// Brings every run of marks into canonical order, and composes marks of other scripts.
    fn reorder(&mut self, foreign: bool) {
        let mut at = 0;
        while at < self.chars.len() {
            let rest = sure(self.chars.get_mut(at..));
            let run = rest.iter().take_while(|character| combining_class(character.ch) != 0).count();
            if run > 1 {
                let run_chars = sure(rest.get_mut(..run));
                if !run_chars.is_sorted_by_key(|character| combining_class(character.ch)) {
                    self.order += 1;
                    sort_marks(run_chars, self.order);
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
        let chars = core::mem::take(&mut self.chars);
        let mut out: Vec<SegmentChar> = Vec::with_capacity(chars.len());
        let mut starter: Option<usize> = None;
        let mut last_class = 0;
        for character in chars {
            let class = combining_class(character.ch);
            let adjacent = starter.is_some_and(|at| at + 1 == out.len());
            let open = adjacent || last_class < class;
            let composed =
                starter.filter(|_| open).and_then(|at| out.get(at)).and_then(|base| compose(base.ch, character.ch));
            if let (Some(ch), Some(base)) = (composed, starter.and_then(|at| out.get_mut(at))) {
                self.order += 1;
                base.ch = ch;
                base.start = base.start.min(character.start);
                base.end = base.end.max(character.end);
                base.fired.join(character.fired);
                base.fired.add(Rule::OtherScripts, self.order);
                continue;
            }
            if class == 0 {
                starter = Some(out.len());
            }
            last_class = class;
            out.push(character);
        }
        self.chars = out;
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
        let more = if self.chars.len() < WORD_LENGTH { self.chars.len() } else { 0 };
        // The rule that fired last: when all others have run over its result, the fixed point is reached.
        let mut last = None;
        for _ in 0..ROUNDS + more {
            if self.mark_bengali_runs() {
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
        let sweep = Sweep::new(rule, &self.chars, &mut self.spare, &mut self.dropped, context, &mut self.order);
        let fired = run(sweep, rule);
        if fired {
            self.in_nfc = false;
            core::mem::swap(&mut self.chars, &mut self.spare);
            self.update_kinds();
        }
        fired
    }

    fn update_kinds(&mut self) {
        self.kinds = self.chars.iter().fold(0, |kinds, character| kinds | kind(character.ch));
    }

    fn compose_nukta(&mut self) {
        if self.kinds & k::NUKTA == 0 {
            return;
        }
        let chars = core::mem::take(&mut self.spare);
        let mut out = chars;
        out.clear();
        for &character in &self.chars {
            let base = out.last().map(|last: &SegmentChar| last.ch).filter(|_| character.ch == NUKTA);
            let Some(letter) = base.and_then(nukta_letter) else {
                out.push(character);
                continue;
            };
            self.order += 1;
            if let Some(base) = out.last_mut() {
                base.ch = letter;
                base.start = base.start.min(character.start);
                base.end = base.end.max(character.end);
                base.fired.join(character.fired);
                base.fired.add(Rule::NuktaLetter, self.order);
            }
        }
        self.spare = core::mem::replace(&mut self.chars, out);
    }

    fn next_order(&mut self) -> u32 {
        self.order += 1;
        self.order
    }

    /// Appends the changes of this segment, each as small as possible, in order. `source` is the whole text.
    pub(crate) fn edits(&self, source: &str, out: &mut Vec<Edit>) {
        diff::edits(&self.chars, &self.dropped, source, out);
    }
}
