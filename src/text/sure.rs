//! What cannot be missing.

/// What `found` holds. It is a part of a text or a list at a place that was just found in it, so that there is nothing to do
/// where it is missing: a mistake of this crate, which a debug build stops at and a release build takes for nothing.
#[inline]
#[track_caller]
pub(crate) fn sure<T: Default>(found: Option<T>) -> T {
    debug_assert!(found.is_some(), "a place that was found in the text lies outside of it");
    found.unwrap_or_default()
}
