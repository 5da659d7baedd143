//! The engine: goes over a text from one change to the next, with the scan, the fast path and the rules.

use alloc::string::String;
use core::ops::Range;

use super::block_scan::Candidates;
use super::kind::{self as k, KindSet, effective_kind};
use super::markup::{Exempt, Markup, MarkupCache};
use super::rewritings::Backward;
use super::scan::Scan;
use super::segment::Segment;
use super::segment_char::{Context, LOOK_BEHIND, ResultTail};
use super::settings::Settings;
use crate::text::sure::sure;

/// Finds what must change in a text, in order.
#[derive(Debug)]
pub(crate) struct Engine<'t> {
    text: &'t str,
    scan: Scan,
    settings: Settings,
    /// Where the last segment ends that the rules were run over, and the last characters of the result up to there.
    last_end: usize,
    tail: ResultTail,
    /// The unchanged text before `tail`; empty where `tail` is as long as the rules can look back.
    before_tail: &'t str,
    /// Where to look next; no later segment begins before.
    at: usize,
    /// The candidates of the text, from `at` on.
    candidates: Candidates,
    /// The kind of the character before `at` in the source, as [`effective_kind`] returns it.
    before: KindSet,
    /// Where to stop looking; no segment extends across it.
    limit: usize,
    /// The parts of the text that no repair changes.
    markup: MarkupCache<'t>,
    pub(crate) segment: Segment,
}

/// A sink that takes a normalized text piece by piece.
pub(crate) trait Output {
    fn push_str(&mut self, piece: &str);
    fn push_chars(&mut self, piece: impl Iterator<Item = char>);
}

impl Output for String {
    #[inline]
    fn push_str(&mut self, piece: &str) {
        String::push_str(self, piece);
    }

    #[inline]
    fn push_chars(&mut self, piece: impl Iterator<Item = char>) {
        self.extend(piece);
    }
}

/// The next change of a text.
pub(crate) enum NextChange {
    /// These bytes become this text.
    Fast(Range<usize>, &'static str),
    /// These bytes become the characters in `segment`.
    Segment(Range<usize>),
}

impl<'t> Engine<'t> {
    pub(crate) fn new(settings: &Settings, text: &'t str) -> Self {
        Engine::at(settings, Scan::new(settings), text, 0, text.len(), ResultTail::default())
    }

    /// An engine and the first change of `text`, or `None` if it has none. For clean text nothing but this scan is done.
    #[inline]
    pub(crate) fn begin(settings: &Settings, text: &'t str) -> Option<(Self, NextChange)> {
        let scan = Scan::new(settings);
        let mut candidates = Candidates::default();
        let hit = scan.find(text, &mut candidates, 0, k::FOREIGN)?;
        let mut engine = Engine::at(settings, scan, text, 0, text.len(), ResultTail::default());
        engine.candidates = candidates;
        let first = engine.change_at(hit).or_else(|| engine.next_change())?;
        Some((engine, first))
    }

    /// An engine for the `part` of `text`, which has this `markup`, after a result that ended with `tail`.
    pub(crate) fn resume(
        settings: &Settings,
        scan: Scan,
        text: &'t str,
        markup: &'t Markup,
        part: Range<usize>,
        tail: ResultTail,
    ) -> Self {
        let markup = MarkupCache::All(markup);
        Engine { markup, ..Engine::at(settings, scan, text, part.start, part.end, tail) }
    }

    fn at(settings: &Settings, scan: Scan, text: &'t str, at: usize, limit: usize, tail: ResultTail) -> Self {
        Engine {
            text,
            scan,
            settings: *settings,
            last_end: at,
            tail,
            before_tail: "",
            at,
            candidates: Candidates::default(),
            before: effective_kind(sure(text.get(..at))),
            limit,
            markup: MarkupCache::empty(settings.rules),
            segment: Segment::default(),
        }
    }

    /// Goes to the next segment whose result differs from its source, and returns its byte range. The result is in `segment`,
    /// with the source ranges and the rules.
    pub(crate) fn next_segment(&mut self) -> Option<Range<usize>> {
        loop {
            let hit = self.find()?;
            if let Some(range) = self.normalize_segment(hit) {
                return Some(range);
            }
        }
    }

    /// Goes to the next change, for callers that need only the result.
    pub(crate) fn next_change(&mut self) -> Option<NextChange> {
        loop {
            let hit = self.find()?;
            if let Some(change) = self.change_at(hit) {
                return Some(change);
            }
        }
    }

    /// The change at byte `hit`, if there is one.
    fn change_at(&mut self, hit: usize) -> Option<NextChange> {
        if let Some(fast) = self.scan.fast_change(self.text, hit, self.at) {
            (self.at, self.before) = (fast.end, fast.before);
            let (range, with) = fast.change?;
            if fast.hidden {
                let context = self.context(self.text.get(self.last_end..range.start)?);
                self.remember_tail(&context, with.chars().rev());
                self.last_end = range.end;
            }
            return Some(NextChange::Fast(range, with));
        }
        self.normalize_segment(hit).map(NextChange::Segment)
    }

    /// Appends the result of the source from byte `done` to the limit; `change` is the next change.
    pub(crate) fn write(&mut self, mut done: usize, mut change: Option<NextChange>, out: &mut impl Output) {
        while let Some(next) = change {
            let (NextChange::Fast(range, _) | NextChange::Segment(range)) = &next;
            out.push_str(sure(self.text.get(done..range.start)));
            done = range.end;
            match next {
                NextChange::Fast(_, with) => {
                    out.push_str(with);
                    done = self.write_nukta_letters(done, out);
                }
                NextChange::Segment(_) => out.push_chars(self.segment.chars.iter().map(|character| character.ch)),
            }
            change = self.next_change();
        }
        out.push_str(sure(self.text.get(done..self.limit)));
    }

    /// Appends the text up to the last composed nukta letter before another change, as most changes of most pages are such
    /// letters. `done` bytes of the source are written before, and the returned number after.
    fn write_nukta_letters(&mut self, mut done: usize, out: &mut impl Output) -> usize {
        while let Some(letter) = self.scan.next_nukta_letter(self.text, &mut self.candidates, self.at, self.before)
            && letter.range.end <= self.limit
        {
            out.push_str(sure(self.text.get(done..letter.range.start)));
            out.push_str(letter.with);
            done = letter.range.end;
            (self.at, self.before) = (letter.end, letter.before);
        }
        done
    }

    fn find(&mut self) -> Option<usize> {
        self.scan.find(self.text, &mut self.candidates, self.at, self.before).filter(|&hit| hit < self.limit)
    }

    /// Runs the rules over the segment of the character at byte `hit`. Returns its range if it changes.
    fn normalize_segment(&mut self, hit: usize) -> Option<Range<usize>> {
        let start = self.scan.segment_start(self.text, hit, self.at);
        let (end, before) = self.scan.segment_end(self.text, start, hit);
        let mut context = self.context(self.text.get(self.last_end..start)?);
        context.after = self.text.get(end..).and_then(|rest| rest.chars().next());
        let source = self.text.get(start..end)?;
        let mut changed = self.segment.normalize(source, start, Exempt::default(), &self.settings, &context);
        // Markup is looked for only where a rule fired: most segments are clean.
        if self.scan.repairs() && self.segment.has_fired() {
            let exempt = self.markup.within(self.text, &(start..end), self.settings.rules);
            if !exempt.is_empty() {
                changed = self.segment.normalize(source, start, exempt, &self.settings, &context);
            }
        }
        let mut result = ResultTail::default();
        for (slot, character) in result.iter_mut().zip(self.segment.chars.iter().rev()) {
            *slot = Some(character.ch);
        }
        self.remember_tail(&context, Backward::new(result.into_iter().map_while(|c| c)));
        (self.last_end, self.at, self.before) = (end, end, before);
        changed.then_some(start..end)
    }

    /// Remembers the last characters of a result, given in reverse, that follows `context`.
    fn remember_tail(&mut self, context: &Context<'t>, result: impl Iterator<Item = char>) {
        // Two characters of at most four bytes can become one.
        (self.tail, self.before_tail) = if context.gap.len() >= 8 * LOOK_BEHIND {
            (self.scan.tail(result), context.gap)
        } else {
            (self.scan.tail(result.chain(context.before())), "")
        };
    }

    /// The context after the unchanged text `gap` that follows the last segment.
    fn context(&self, gap: &'t str) -> Context<'t> {
        Context { gap, tail: self.tail, before_tail: self.before_tail, after: None, scope: self.settings.scope }
    }

    /// The last characters of the result, once all is written.
    pub(crate) fn last_tail(&self) -> ResultTail {
        let gap = sure(self.text.get(self.last_end..self.limit));
        self.scan.tail(self.context(gap).before())
    }
}
