//! The one pass over a text: from one mended stretch to the next.

use super::Normalizer;
use super::cluster::{Context, LOOK_BEHIND, Segment};
use super::kind::KindSet;
use super::scan::{Scan, owner};

/// The last characters of the result, nearest first.
pub(crate) type Tail = [Option<char>; LOOK_BEHIND];

/// Finds and mends the stretches of a text, in order.
#[derive(Debug)]
pub(crate) struct Engine<'t> {
    text: &'t str,
    scan: Scan,
    normalizer: Normalizer,
    /// Where to look next; everything before is done.
    at: usize,
    /// Where to stop looking: no stretch that begins before reaches over it.
    limit: usize,
    /// The kind of the character before `at` in the source, as [`owner`] has it.
    before: KindSet,
    /// What was last written before `at`.
    tail: Tail,
    pub(crate) segment: Segment,
}

impl<'t> Engine<'t> {
    pub(crate) fn new(normalizer: &Normalizer, text: &'t str) -> Self {
        Engine::resume(normalizer, text, 0, text.len(), Tail::default())
    }

    /// For the part of `text` from byte `at` to byte `limit`, after a result that ended with `tail`.
    pub(crate) fn resume(normalizer: &Normalizer, text: &'t str, at: usize, limit: usize, tail: Tail) -> Self {
        Engine {
            text,
            scan: Scan::new(normalizer),
            normalizer: *normalizer,
            at,
            limit,
            before: owner(text.get(..at).unwrap_or_default()),
            tail,
            segment: Segment::default(),
        }
    }

    /// Goes to the next stretch whose result differs from its source, and returns its byte range. The result is in
    /// `segment`.
    pub(crate) fn next_change(&mut self) -> Option<core::ops::Range<usize>> {
        while let Some(hit) = self.scan.find(self.text, self.at, self.before).filter(|&hit| hit < self.limit) {
            let start = self.scan.start(self.text, hit, self.at);
            let (end, before) = self.scan.end(self.text, start, hit);
            let stretch = self.text.get(start..end)?;
            self.segment.context = Context {
                before: self.tail_at(start),
                after: self.text.get(end..).and_then(|rest| rest.chars().next()),
            };
            let changed = self.segment.mend(stretch, start, &self.normalizer);
            self.at = end;
            self.before = before;
            self.remember();
            if changed {
                return Some(start..end);
            }
        }
        None
    }

    /// The end of the result when all up to byte `start` is written.
    pub(crate) fn tail_at(&self, start: usize) -> Tail {
        let gap = self.text.get(self.at..start).unwrap_or_default();
        let mut before = Tail::default();
        let chars = gap.chars().rev().chain(self.tail.iter().copied().map_while(|c| c));
        for (slot, c) in before.iter_mut().zip(chars) {
            *slot = Some(c);
        }
        before
    }

    fn remember(&mut self) {
        let before = self.segment.context.before.iter().copied().map_while(|c| c);
        let mut tail = Tail::default();
        for (slot, c) in tail.iter_mut().zip(self.segment.toks.iter().rev().map(|tok| tok.ch).chain(before)) {
            *slot = Some(c);
        }
        self.tail = tail;
    }
}
