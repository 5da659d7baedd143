//! The same judgement in wider vectors, where the machine has them: feature `simd` finds out as the program runs.

use super::{BLOCK, Judged, LANES, Window, judge_each, repairs_nothing_in_each};

/// What the machine has.
#[cfg(feature = "simd")]
pub(super) type SimdLevel = fearless_simd::Level;

/// What every machine of the target has.
#[cfg(not(feature = "simd"))]
#[derive(Clone, Copy, Debug)]
pub(super) struct SimdLevel;

#[cfg(not(feature = "simd"))]
impl SimdLevel {
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
        let SimdLevel = $level;
        $work::<COMPOSES, LANES>($($argument),*)
    }};
}

/// [`judge_each`].
#[inline(never)] // Within a larger function its loops are not made into vector code.
pub(super) fn judge<const COMPOSES: bool>(level: SimdLevel, window: &Window, pairs: &mut [u8; BLOCK]) -> Judged {
    in_widest!(level, judge_each(window, pairs))
}

/// [`repairs_nothing_in_each`].
#[inline(never)] // as above
pub(super) fn repairs_nothing<const COMPOSES: bool>(
    level: SimdLevel,
    window: &Window,
    pairs: &mut [u8; BLOCK],
) -> bool {
    in_widest!(level, repairs_nothing_in_each(window, pairs))
}
