//! Aksharas, the orthographic syllables of Bengali: grapheme clusters, except that অ্যা, এ্যা and র্ৎ (in ভর্ৎসনা) stay whole.

use super::boundaries;
use crate::script::{Class, NUKTA, VIRAMA, ZWJ, class};

/// Whether the two clusters at byte `at` form one akshara: an independent vowel and hasanta before য (অ্যা, এ্যা), or a consonant
/// and hasanta before ৎ (র্ৎ in ভর্ৎসনা).
#[inline]
fn joins(text: &str, at: usize) -> bool {
    // Fast path: at nearly every boundary there is neither য nor ৎ.
    match text.as_bytes().get(at..) {
        Some([0xE0, 0xA6, 0xAF, ..] | [0xE0, 0xA7, 0x8E, ..]) => joins_letter(text, at),
        _ => false,
    }
}

fn joins_letter(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    let mut after = after.chars();
    let is_ya = after.next() == Some('য') && !after.as_str().starts_with(NUKTA);
    let is_khanda_ta = text.get(at..).is_some_and(|rest| rest.starts_with('ৎ'));
    let mut back = before.chars();
    // A ZWJ around the hasanta only affects rendering.
    if is_ya && back.as_str().ends_with(ZWJ) {
        back.next_back();
    }
    if back.next_back() != Some(VIRAMA) {
        return false;
    }
    if is_ya && back.as_str().ends_with(ZWJ) {
        back.next_back();
    }
    if is_khanda_ta && back.as_str().ends_with(NUKTA) {
        back.next_back();
    }
    match back.next_back().map(class) {
        Some(Class::Vowel) => is_ya,
        Some(Class::Consonant) => is_khanda_ta,
        _ => false,
    }
}

/// The length of the first akshara of `text` in bytes; 0 for an empty text.
#[inline]
pub(super) fn first_len(text: &str) -> usize {
    let mut end = boundaries::first_len(text);
    while joins(text, end) {
        end += text.get(end..).map_or(0, boundaries::first_len);
    }
    end
}

/// The byte where the last akshara of `text` starts; 0 for an empty text.
#[inline]
pub(super) fn last_start(text: &str) -> usize {
    let mut start = boundaries::last_start(text);
    while start > 0 && joins(text, start) {
        start = text.get(..start).map_or(0, boundaries::last_start);
    }
    start
}
