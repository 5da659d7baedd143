//! Unwrapping what cannot be missing, without a panic.

/// Unwraps a part of a text or list at a place that was just found in it. `None` is a bug of this crate: a debug build panics,
/// a release build goes on with the default value.
#[inline]
#[track_caller]
pub(crate) fn sure<T: Default>(found: Option<T>) -> T {
    debug_assert!(found.is_some(), "a place that was found in the text lies outside it");
    found.unwrap_or_default()
}
