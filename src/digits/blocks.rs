//! Branch-free tests of three bytes of UTF-8, the length of a Bengali digit, at 64 positions at once; the compiler vectorizes them.

pub(super) use crate::text::blocks::BLOCK;
use crate::text::blocks::bits;
use crate::text::sure::sure;

/// The bytes that the tests of a block read: those of the block and the two after it.
const SEEN: usize = BLOCK + 2;

type Lane = [u8; BLOCK];

/// A block of bytes, also shifted by one and by two; past the end of the text the bytes are zero.
#[derive(Clone, Copy)]
pub(super) struct Block<'b> {
    first: &'b Lane,
    second: &'b Lane,
    third: &'b Lane,
}

impl<'b> Block<'b> {
    /// The block of `bytes` at `at`; `None` when fewer than 66 bytes are left.
    #[inline]
    pub(super) fn new(bytes: &'b [u8], at: usize) -> Option<Self> {
        let seen: &[u8; SEEN] = bytes.get(at..)?.first_chunk()?;
        Some(Self { first: seen.first_chunk()?, second: seen.get(1..)?.first_chunk()?, third: seen.last_chunk()? })
    }

    /// Whether `miss` of the byte at some position and the next two is zero.
    #[inline]
    #[allow(clippy::indexing_slicing)] // within the lanes; with iterators the compiler does not always see their length
    pub(super) fn any(self, miss: impl Fn(u8, u8, u8) -> u8) -> bool {
        let mut any = 0;
        let mut at = 0;
        while at < BLOCK {
            any |= u8::from(miss(self.first[at], self.second[at], self.third[at]) == 0);
            at += 1;
        }
        any != 0
    }

    /// The positions where `holds` is true, as bits, the first one lowest.
    #[inline]
    pub(super) fn mask(self, holds: impl Fn(u8, u8, u8) -> bool) -> u64 {
        bits(&self.map(|a, b, c| u8::from(holds(a, b, c))))
    }

    /// The result of `make` at each position.
    #[inline]
    #[allow(clippy::indexing_slicing)] // within the lanes
    pub(super) fn map(self, make: impl Fn(u8, u8, u8) -> u8) -> Lane {
        let mut lane = [0; BLOCK];
        let mut at = 0;
        while at < BLOCK {
            lane[at] = make(self.first[at], self.second[at], self.third[at]);
            at += 1;
        }
        lane
    }
}

/// The last bytes of a text, too few for a [`Block`], padded with zeros.
pub(super) struct Tail([u8; SEEN]);

impl Tail {
    /// Copies `bytes` from `at` on, as far as there is room.
    #[inline]
    pub(super) fn new(bytes: &[u8], at: usize) -> Self {
        let mut padded = [0; SEEN];
        for (padded, &byte) in padded.iter_mut().zip(sure(bytes.get(at..))) {
            *padded = byte;
        }
        Self(padded)
    }

    #[inline]
    pub(super) fn block(&self) -> Option<Block<'_>> {
        Block::new(&self.0, 0)
    }
}

/// The positions of a mask, lowest first.
#[inline]
pub(super) fn positions(mut mask: u64) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let at = mask.trailing_zeros() as usize;
        (mask != 0).then(|| {
            mask &= mask - 1;
            at
        })
    })
}
