//! Text looked at by blocks of bytes without a branch, which the compiler turns into vector code.
//!
//! A condition is a distance here: 0 where it holds. Then "and" is bitwise or, and "or" is the minimum.

use super::sure::sure;

/// The bytes that are looked at at a time.
pub(crate) const BLOCK: usize = 64;

/// 0 where `low <= value <= high`.
#[inline]
pub(crate) const fn within(value: u8, low: u8, high: u8) -> u8 {
    value.wrapping_sub(low).saturating_sub(high - low)
}

/// 0 where the two are equal.
#[inline]
pub(crate) const fn equal(value: u8, other: u8) -> u8 {
    value ^ other
}

/// 0 where the condition does not hold.
#[inline]
pub(crate) const fn not(condition: u8) -> u8 {
    1_u8.saturating_sub(condition)
}

/// The positions of the bytes that are 1, the first one in the lowest bit; the others are 0.
#[inline]
pub(crate) fn bits(flags: &[u8; BLOCK]) -> u64 {
    let mut bits = 0;
    for (group, &eight) in flags.as_chunks::<8>().0.iter().enumerate() {
        // The factor moves the flag of each byte into one bit of the highest byte.
        bits |= (u64::from_le_bytes(eight).wrapping_mul(0x0102_0408_1020_4080) >> 56) << (group * 8);
    }
    bits
}

/// A search for the places of one text that a judgement of blocks marks. To judge a block takes `WINDOW` bytes, of which the
/// first `BEFORE` stand before it; what lies before or after the text is zero.
#[derive(Clone, Debug)]
pub(crate) struct Marks<const BEFORE: usize, const WINDOW: usize> {
    /// Where the block begins.
    block: usize,
    /// The marked places of the block that are still to come, the first one in the lowest bit.
    left: u64,
    /// Where the next block begins.
    next: usize,
}

impl<const BEFORE: usize, const WINDOW: usize> Marks<BEFORE, WINDOW> {
    pub(crate) const fn new() -> Self {
        Self { block: 0, left: 0, next: 0 }
    }

    /// The next place at byte `at` or later that `judge` marks; `at` must not go back.
    #[inline]
    pub(crate) fn next(&mut self, text: &[u8], at: usize, judge: impl Fn(&[u8; WINDOW]) -> u64) -> Option<usize> {
        loop {
            while self.left != 0 {
                let place = self.block + self.left.trailing_zeros() as usize;
                self.left &= self.left - 1;
                if place >= at {
                    return Some(place);
                }
            }
            self.block = self.next.max(at);
            if self.block >= text.len() {
                return None;
            }
            self.next = self.block + BLOCK;
            let whole = self.block.checked_sub(BEFORE).and_then(|start| text.get(start..)?.first_chunk());
            self.left = match whole {
                Some(window) => judge(window),
                None => judge(&padded(text, self.block, BEFORE)),
            };
        }
    }
}

/// The window of the block at `block`, at the edge of the text.
fn padded<const WINDOW: usize>(text: &[u8], block: usize, before: usize) -> [u8; WINDOW] {
    let mut window = [0; WINDOW];
    let from = before.saturating_sub(block);
    let text = sure(text.get(block.saturating_sub(before)..));
    for (slot, &byte) in window.iter_mut().skip(from).zip(text) {
        *slot = byte;
    }
    window
}
