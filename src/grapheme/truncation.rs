//! Truncating and reversing text without breaking a grapheme cluster.

use alloc::borrow::Cow;
use alloc::string::String;

use super::{floor_boundary, graphemes, len};

/// Truncates `text` to its first `n` grapheme clusters.
///
/// ```
/// use bengali_text::grapheme;
///
/// assert_eq!(grapheme::truncate("ক্ষুদ্র শিল্প", 3), "ক্ষুদ্র ");
/// assert_eq!(grapheme::truncate("শিল্প", 10), "শিল্প");
/// ```
pub fn truncate(text: &str, n: usize) -> &str {
    let mut parts = graphemes(text);
    if n > 0 {
        parts.nth(n - 1);
    }
    text.get(..text.len() - parts.as_str().len()).unwrap_or(text)
}

/// Truncates `text` to the grapheme clusters that fit into `bytes` bytes.
///
/// ```
/// use bengali_text::grapheme;
///
/// // ক্ষু is four letters of three bytes each.
/// assert_eq!(grapheme::truncate_bytes("ক্ষুদ্র", 11), "");
/// assert_eq!(grapheme::truncate_bytes("ক্ষুদ্র", 20), "ক্ষু");
/// ```
pub fn truncate_bytes(text: &str, bytes: usize) -> &str {
    text.get(..floor_boundary(text, bytes)).unwrap_or(text)
}

/// Truncates `text` to at most `n` grapheme clusters, with `ellipsis` at the end if anything was cut off.
///
/// The clusters of `ellipsis` count; if it has more than `n`, it is left out.
///
/// ```
/// use bengali_text::grapheme;
///
/// assert_eq!(grapheme::truncate_with("বাংলাদেশ", 3, "…"), "বাংলা…");
/// assert_eq!(grapheme::truncate_with("বাংলাদেশ", 4, "…"), "বাংলাদেশ");
/// ```
pub fn truncate_with<'t>(text: &'t str, n: usize, ellipsis: &str) -> Cow<'t, str> {
    let kept = truncate(text, n);
    if kept.len() == text.len() {
        return Cow::Borrowed(text);
    }
    match n.checked_sub(len(ellipsis)) {
        Some(room) if !ellipsis.is_empty() => Cow::Owned(joined(truncate(text, room), ellipsis)),
        _ => Cow::Borrowed(kept),
    }
}

/// Truncates `text` to at most `bytes` bytes between grapheme clusters, with `ellipsis` at the end if anything was cut off.
///
/// The bytes of `ellipsis` count; if it does not fit, it is left out.
///
/// ```
/// use bengali_text::grapheme;
///
/// assert_eq!(grapheme::truncate_bytes_with("বাংলাদেশ", 20, "…"), "বাংলা…");
/// ```
pub fn truncate_bytes_with<'t>(text: &'t str, bytes: usize, ellipsis: &str) -> Cow<'t, str> {
    if text.len() <= bytes {
        return Cow::Borrowed(text);
    }
    match bytes.checked_sub(ellipsis.len()) {
        Some(room) if !ellipsis.is_empty() => Cow::Owned(joined(truncate_bytes(text, room), ellipsis)),
        _ => Cow::Borrowed(truncate_bytes(text, bytes)),
    }
}

fn joined(text: &str, ellipsis: &str) -> String {
    let mut out = String::with_capacity(text.len() + ellipsis.len());
    out.push_str(text);
    out.push_str(ellipsis);
    out
}

/// Reverses the order of the grapheme clusters of `text`.
///
/// A cluster that begins with a mark may merge with the one that then precedes it.
///
/// ```
/// assert_eq!(bengali_text::grapheme::reverse("বাংলা"), "লাবাং");
/// ```
pub fn reverse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    out.extend(graphemes(text).rev());
    out
}
