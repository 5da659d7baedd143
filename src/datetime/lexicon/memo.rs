//! What was found at the last few places of a text. The grammar asks about the same word many times, each time for other
//! meanings; the search of the rows is made once.

use super::{Ending, Hit, Sense, Wanted, each_hit, lookup};
use crate::datetime::text::Text;
use core::cell::Cell;

const SLOTS: usize = 8;
const HITS: usize = 3;

/// A hit without its place, which its slot knows.
#[derive(Clone, Copy, Debug)]
struct Found {
    sense: Sense,
    ending: Ending,
    glued: bool,
    length: u16,
}

/// The words found at one place, whatever they mean.
#[derive(Clone, Copy, Debug)]
struct Slot {
    at: usize,
    /// How many; more than `HITS` if they did not fit.
    count: usize,
    hits: [Found; HITS],
}

const NOTHING: Found = Found { sense: Sense::Filler, ending: Ending::None, glued: false, length: 0 };
const EMPTY: Slot = Slot { at: usize::MAX, count: 0, hits: [NOTHING; HITS] };

/// A small cache of the words of one text.
#[derive(Clone, Debug)]
pub(in crate::datetime) struct Memo([Cell<Slot>; SLOTS]);

impl Memo {
    pub(in crate::datetime) const fn new() -> Self {
        Self([const { Cell::new(EMPTY) }; SLOTS])
    }

    /// The longest word at `at` whose meaning is wanted, as [`lookup`] finds it.
    pub(in crate::datetime) fn lookup(&self, text: Text<'_>, at: usize, wanted: Wanted) -> Option<Hit> {
        if !text.may_begin_word(at) {
            return None;
        }
        let cell = self.0.get((at ^ (at >> 3)) % SLOTS)?;
        let mut slot = cell.get();
        if slot.at != at {
            slot = fill(text, at);
            cell.set(slot);
        }
        if slot.count > HITS {
            return lookup(text, at, wanted);
        }
        let hit = |found: &Found| Hit {
            sense: found.sense,
            ending: found.ending,
            start: at,
            end: at + usize::from(found.length),
            glued: found.glued,
        };
        let mut best: Option<Hit> = None;
        for found in slot.hits.iter().take(slot.count).filter(|found| wanted(found.sense)) {
            let hit = hit(found);
            if best.is_none_or(|best| hit.is_better(&best)) {
                best = Some(hit);
            }
        }
        best
    }
}

/// Searches the rows for what stands at `at`.
fn fill(text: Text<'_>, at: usize) -> Slot {
    let mut slot = Slot { at, ..EMPTY };
    each_hit(
        text,
        at,
        |_| true,
        |hit| {
            // A row is short; what were too long for the field would not be kept.
            if let (Some(place), Ok(length)) = (slot.hits.get_mut(slot.count), u16::try_from(hit.end - at)) {
                *place = Found { sense: hit.sense, ending: hit.ending, glued: hit.glued, length };
            }
            slot.count += 1;
        },
    );
    slot
}

#[cfg(test)]
mod tests {
    use super::{Memo, lookup};
    use crate::datetime::lexicon::{Sense, Wanted};
    use crate::datetime::text::Text;

    #[test]
    fn the_memo_finds_what_the_search_finds() {
        let text = Text("প্রকাশের সময় এ এম ২১শে সেপ্টেম্বরের পর, মাসখানেক আগে দশটায় রাত পৌনে ১২টা মে’র এই সেকেন্ড খ্রিঃপূঃ শ দেড়টা");
        let memo = Memo::new();
        let wanted: [Wanted; 5] = [
            |_| true,
            |sense| matches!(sense, Sense::Month(_) | Sense::MonthShort(_)),
            |sense| matches!(sense, Sense::Unit(_) | Sense::Period(_)),
            |sense| matches!(sense, Sense::Count(_) | Sense::Hundred | Sense::DaySuffix),
            |sense| !matches!(sense, Sense::Label(_) | Sense::Toward(_)),
        ];
        let mut found = 0;
        for _ in 0..2 {
            for (at, _) in text.0.char_indices() {
                for wanted in wanted {
                    let hit =
                        |hit: crate::datetime::lexicon::Hit| (hit.sense, hit.ending, hit.start, hit.end, hit.glued);
                    assert_eq!(memo.lookup(text, at, wanted).map(hit), lookup(text, at, wanted).map(hit), "{at}");
                    found += usize::from(lookup(text, at, wanted).is_some());
                }
            }
        }
        assert!(found > 50, "{found}");
    }
}
