//! What was found at the last few places of a text. The grammar asks about the same word many times, each time for other
//! meanings; the search of the rows is made once.

use super::{Hit, Wanted, each_hit, lookup};
use crate::datetime::text::Text;
use core::cell::Cell;

const SLOTS: usize = 8;
const HITS: usize = 3;

/// The words found at one place, whatever they mean.
#[derive(Clone, Copy, Debug)]
struct Slot {
    at: usize,
    /// How many; more than `HITS` if they did not fit.
    count: usize,
    hits: [Option<Hit>; HITS],
}

const EMPTY: Slot = Slot { at: usize::MAX, count: 0, hits: [None; HITS] };

/// A small cache of the words of one text.
#[derive(Clone, Debug)]
pub(in crate::datetime) struct Memo([Cell<Slot>; SLOTS]);

impl Memo {
    pub(in crate::datetime) const fn new() -> Self {
        Self([const { Cell::new(EMPTY) }; SLOTS])
    }

    /// The longest word at `at` whose meaning is wanted, as [`lookup`] finds it.
    pub(in crate::datetime) fn lookup(&self, text: Text<'_>, at: usize, wanted: Wanted) -> Option<Hit> {
        let cell = self.0.get((at ^ (at >> 3)) % SLOTS)?;
        let mut slot = cell.get();
        if slot.at != at {
            slot = Slot { at, ..EMPTY };
            each_hit(
                text,
                at,
                |_| true,
                |hit| {
                    if let Some(place) = slot.hits.get_mut(slot.count) {
                        *place = Some(hit);
                    }
                    slot.count += 1;
                },
            );
            cell.set(slot);
        }
        if slot.count > HITS {
            return lookup(text, at, wanted);
        }
        let mut best: Option<Hit> = None;
        for hit in slot.hits.into_iter().flatten() {
            if wanted(hit.sense) && best.is_none_or(|best| hit.is_better(&best)) {
                best = Some(hit);
            }
        }
        best
    }
}
