//! A fast path for text of nothing but Bengali digits and ASCII, as in tables of figures.
//!
//! The result is ASCII, which `str::from_utf8` checks many bytes at a time. So it is written byte by byte into a small array, and
//! appended to the output some hundred bytes at a time.

use alloc::string::String;

use super::bengali::{THIRD_OF_ZERO, WIDTH, ascii_of_third, is_bengali};
use super::blocks::{BLOCK, Block, positions};

/// How many digits of a long number are converted at once.
const RUN: usize = 16;

/// The length of these digits in bytes.
const RUN_BYTES: usize = RUN * WIDTH;

/// The size of the array: room for several blocks.
const ROOM: usize = 512;

/// ASCII that is not yet appended to the output; aligned, which makes `str::from_utf8` faster.
#[repr(align(16))]
pub(super) struct Pending {
    ascii: [u8; ROOM],
    len: usize,
}

impl Pending {
    pub(super) fn new() -> Self {
        Self { ascii: [0; ROOM], len: 0 }
    }

    /// Converts digits and ASCII of `bytes` from the character boundary `at` on, and returns how many bytes that were; `None` if the
    /// next block has anything else or is not full.
    #[inline]
    pub(super) fn take(&mut self, bytes: &[u8], at: usize, out: &mut String) -> Option<usize> {
        let rest = bytes.get(at..)?;
        if let Some(run) = digits(rest) {
            for (slot, digit) in self.room(out)?.iter_mut().zip(run.as_chunks::<WIDTH>().0) {
                *slot = ascii_of_third(digit[WIDTH - 1]);
            }
            self.len += RUN;
            return Some(RUN_BYTES);
        }
        let block = Block::new(bytes, at)?;
        // The block begins at a character boundary, so any other character shows by its first byte.
        if block.any(|a, b, c| u8::from((a < 0xC0) | is_bengali(a, b, c))) {
            return None;
        }
        let made = block.map(|a, _, c| if a < 0x80 { a } else { ascii_of_third(c) });
        let kept = block.mask(|a, b, c| (a < 0x80) | is_bengali(a, b, c));
        let mut count = 0;
        for (slot, at) in self.room(out)?.iter_mut().zip(positions(kept)) {
            *slot = made.get(at).copied()?;
            count += 1;
        }
        self.len += count;
        // A digit that begins in the last two bytes of the block ends after it.
        let over = match rest.get(BLOCK - 2..BLOCK + 1)? {
            [0xE0, 0xA7, _] => 1,
            [_, 0xE0, 0xA7] => 2,
            _ => 0,
        };
        Some(BLOCK + over)
    }

    /// Appends the pending ASCII to `out`.
    #[inline]
    pub(super) fn flush(&mut self, out: &mut String) {
        if self.len > 0 {
            self.append(out);
        }
    }

    #[inline(never)]
    fn append(&mut self, out: &mut String) {
        if let Some(Ok(ascii)) = self.ascii.get(..self.len).map(str::from_utf8) {
            out.push_str(ascii);
        }
        self.len = 0;
    }

    /// Room for one block, after flushing if necessary.
    #[inline]
    fn room(&mut self, out: &mut String) -> Option<&mut [u8; BLOCK]> {
        if self.len > ROOM - BLOCK {
            self.append(out);
        }
        self.ascii.get_mut(self.len..)?.first_chunk_mut()
    }
}

/// The first bytes of `bytes`, if they are sixteen Bengali digits.
#[inline]
fn digits(bytes: &[u8]) -> Option<&[u8; RUN_BYTES]> {
    const LOWEST: [u8; RUN_BYTES] = repeated([0xE0, 0xA7, THIRD_OF_ZERO]);
    const ABOVE: [u8; RUN_BYTES] = repeated([0, 0, 9]);
    let run: &[u8; RUN_BYTES] = bytes.first_chunk()?;
    let mut outside = 0;
    for ((byte, lowest), &above) in run.iter().zip(&LOWEST).zip(&ABOVE) {
        outside |= byte.wrapping_sub(*lowest).saturating_sub(above);
    }
    (outside == 0).then_some(run)
}

#[allow(clippy::indexing_slicing)] // evaluated by the compiler only
const fn repeated(three: [u8; WIDTH]) -> [u8; RUN_BYTES] {
    let mut all = [0; RUN_BYTES];
    let mut at = 0;
    while at < RUN_BYTES {
        all[at] = three[at % WIDTH];
        at += 1;
    }
    all
}
