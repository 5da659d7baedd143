//! The block scan in wider vectors: feature `simd` detects at run time which ones the machine has.

use super::{BLOCK, Judged, LANES, Window, judge_each, repairs_nothing_in_each};

/// The vectors that the machine has.
#[cfg(feature = "simd")]
pub(super) type Width = fearless_simd::Level;

/// The vectors that every machine of the target has.
#[cfg(not(feature = "simd"))]
#[derive(Clone, Copy, Debug)]
pub(super) struct Width;

#[cfg(not(feature = "simd"))]
impl Width {
    pub(super) const fn new() -> Self {
        Self
    }
}

#[cfg(feature = "simd")]
macro_rules! in_widest {
    ($level:ident, $work:ident($($argument:ident),*)) => {{
        use fearless_simd::Simd as _;
        fearless_simd::dispatch!($level, simd => simd.vectorize(
            #[inline(always)]
            || $work::<COMPOSES, { 2 * LANES }>($($argument),*),
        ))
    }};
}

#[cfg(not(feature = "simd"))]
macro_rules! in_widest {
    ($level:ident, $work:ident($($argument:ident),*)) => {{
        let Width = $level;
        $work::<COMPOSES, LANES>($($argument),*)
    }};
}

/// [`judge_each`] in the widest vectors.
#[inline(never)] // Within a larger function its loops are not vectorized.
pub(super) fn judge<const COMPOSES: bool>(level: Width, window: &Window, pairs: &mut [u8; BLOCK]) -> Judged {
    in_widest!(level, judge_each(window, pairs))
}

/// [`repairs_nothing_in_each`] in the widest vectors.
#[inline(never)] // as above
pub(super) fn repairs_nothing<const COMPOSES: bool>(level: Width, window: &Window, pairs: &mut [u8; BLOCK]) -> bool {
    in_widest!(level, repairs_nothing_in_each(window, pairs))
}
