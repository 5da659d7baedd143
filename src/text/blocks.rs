//! Branch-free search over blocks of 64 bytes, which the compiler vectorizes.
//!
//! A condition is a `u8` that is 0 where it holds. So "and" is bitwise or, and "or" is the minimum.

use super::sure::sure;

/// The length of a block in bytes.
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

/// The negation of a condition.
#[inline]
pub(crate) const fn not(condition: u8) -> u8 {
    1_u8.saturating_sub(condition)
}

/// Packs flags, bytes that are 0 or 1, into bits, the first one lowest.
#[inline]
pub(crate) fn bits(flags: &[u8; BLOCK]) -> u64 {
    let mut bits = 0;
    for (group, &eight) in flags.as_chunks::<8>().0.iter().enumerate() {
        // The multiplication gathers the eight flags in the highest byte.
        bits |= (u64::from_le_bytes(eight).wrapping_mul(0x0102_0408_1020_4080) >> 56) << (group * 8);
    }
    bits
}

/// An iterator over the places of one text that a test of blocks flags. The test sees a window of `WINDOW` bytes, of which the
/// first `BEFORE` precede the block; bytes outside the text are zero.
#[derive(Clone, Debug)]
pub(crate) struct BlockSearch<const BEFORE: usize, const WINDOW: usize> {
    /// Where the block begins.
    block: usize,
    /// The flagged places of the block that are still to come, the first one lowest.
    left: u64,
    /// Where the next block begins.
    next: usize,
}

impl<const BEFORE: usize, const WINDOW: usize> BlockSearch<BEFORE, WINDOW> {
    pub(crate) const fn new() -> Self {
        Self { block: 0, left: 0, next: 0 }
    }

    /// The next place at byte `at` or later that `flag` flags; `at` must not decrease.
    #[inline]
    pub(crate) fn next(&mut self, text: &[u8], at: usize, flag: impl Fn(&[u8; WINDOW]) -> u64) -> Option<usize> {
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
                Some(window) => flag(window),
                None => flag(&padded(text, self.block, BEFORE)),
            };
        }
    }
}

/// The window of the block at byte `block`, padded with zeros at the edges of the text.
fn padded<const WINDOW: usize>(text: &[u8], block: usize, before: usize) -> [u8; WINDOW] {
    let mut window = [0; WINDOW];
    let from = before.saturating_sub(block);
    let text = sure(text.get(block.saturating_sub(before)..));
    for (slot, &byte) in window.iter_mut().skip(from).zip(text) {
        *slot = byte;
    }
    window
}
