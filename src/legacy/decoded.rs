//! What a decoder made of a text, and which bytes of it came from which.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// A cluster of a decoded text and what it was decoded from, or a part that stays as it is.
///
/// ```
/// use bengali_text::legacy::decode_mixed;
///
/// let decoded = decode_mixed("Act: †`k");
/// let span = decoded.spans().last().unwrap();
/// assert_eq!((&span.source, &decoded.text()[span.target.clone()]), (&(9..10), "শ"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// Bytes of the text that was decoded.
    pub source: Range<usize>,
    /// Bytes of the decoded text.
    pub target: Range<usize>,
}

/// A decoded text.
///
/// ```
/// use bengali_text::legacy::{Decoder, Encoding};
///
/// let decoded = Decoder::new(Encoding::Bijoy).decode("KZ©v ‡K");
/// assert_eq!(decoded.text(), "কর্তা কে");
///
/// // র্তা is drawn ত, র্, া.
/// let span = &decoded.spans()[1];
/// assert_eq!(&"KZ©v ‡K"[span.source.clone()], "Z©v");
/// assert_eq!(&decoded.text()[span.target.clone()], "র্তা");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    pub(super) text: String,
    pub(super) spans: Vec<Span>,
    pub(super) unknown: Vec<(usize, char)>,
}

impl Decoded {
    /// The text in Unicode.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text in Unicode, by value.
    ///
    /// ```
    /// use bengali_text::legacy::{Decoder, Encoding};
    ///
    /// let text: String = Decoder::new(Encoding::Bijoy).decode("evsjv").into_text();
    /// assert_eq!(text, "বাংলা");
    /// ```
    pub fn into_text(self) -> String {
        self.text
    }

    /// The clusters in the order of both texts. They cover both without a gap.
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Characters that the font draws nothing for where they stand, with their byte offsets in the text that was decoded. They are
    /// in [`text`](Self::text) as they were.
    pub fn unknown(&self) -> &[(usize, char)] {
        &self.unknown
    }

    /// Adds a part of the source that stays.
    pub(super) fn keep(&mut self, source: &str, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(source.get(range.clone()).unwrap_or_default());
        self.spans.push(Span { source: range, target: start..self.text.len() });
    }

    /// Adds a part that was decoded from the source at an offset.
    pub(super) fn append(&mut self, part: Self, offset: usize) {
        let start = self.text.len();
        self.text.push_str(&part.text);
        let moved = |range: Range<usize>, by: usize| range.start + by..range.end + by;
        let spans = part.spans.into_iter();
        self.spans
            .extend(spans.map(|span| Span { source: moved(span.source, offset), target: moved(span.target, start) }));
        self.unknown.extend(part.unknown.into_iter().map(|(at, c)| (at + offset, c)));
    }
}
