//! The changes of a normalization, and the map of byte offsets between source and result.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::iter::FusedIterator;
use core::ops::Range;

use super::engine::Engine;
use super::rules::{Rule, RuleSet};
use super::segment_char::{Edit, FiredRules};
use super::settings::Settings;
use crate::text::sure::sure;

/// One change of a normalization: its place in the source, the text before and after, and the rule.
///
/// ```
/// use bengali_text::{Normalizer, Rule};
///
/// let change = Normalizer::default().changes("শেষ\u{9E5}").next().unwrap();
/// assert_eq!((change.range(), change.before(), change.after()), (9..12, "\u{9E5}", "\u{965}"));
/// assert_eq!(change.rule(), Rule::ReservedDanda);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Change<'t> {
    range: Range<usize>,
    before: &'t str,
    after: String,
    rule: Rule,
    rules: RuleSet,
}

impl<'t> Change<'t> {
    /// The byte range in the source. Empty for an insertion.
    ///
    /// ```
    /// let text = "এই অ\u{9BE}কাশ";
    /// let change = bengali_text::Normalizer::default().changes(text).next().unwrap();
    /// assert_eq!(&text[change.range()], "অ\u{9BE}");
    /// ```
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// The text of the source in that range.
    ///
    /// ```
    /// let change = bengali_text::Normalizer::default().changes("মহৎ, মহত\u{9CD}\u{200D}").next().unwrap();
    /// assert_eq!(change.before(), "ত\u{9CD}\u{200D}");
    /// ```
    pub fn before(&self) -> &'t str {
        self.before
    }

    /// The text that replaces it; empty for a deletion.
    ///
    /// ```
    /// let normalizer = bengali_text::Normalizer::default();
    /// assert_eq!(normalizer.changes("মহত\u{9CD}\u{200D}").next().unwrap().after(), "ৎ");
    /// // A ZWNJ without effect is deleted.
    /// assert_eq!(normalizer.changes("ক\u{200C}রে").next().unwrap().after(), "");
    /// ```
    pub fn after(&self) -> &str {
        &self.after
    }

    /// The rule that fired first.
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    ///
    /// let change = Normalizer::default().changes("ক\u{200C}রে").next().unwrap();
    /// assert_eq!(change.rule(), Rule::StrayJoiner);
    /// assert_eq!(change.rule().to_string(), "stray-joiner");
    /// ```
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// Every rule that had a part in the change.
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    ///
    /// // ত, virama and two joiners become ৎ.
    /// let change = Normalizer::default().changes("উত\u{9CD}\u{200D}\u{200C}সব").next().unwrap();
    /// assert!(change.rules().contains(Rule::LegacyKhandaTa));
    /// ```
    pub fn rules(&self) -> RuleSet {
        self.rules
    }
}

/// Iterator over the changes of a text, in order and without overlap: from
/// [`Normalizer::changes`](crate::Normalizer::changes).
///
/// Replacing each [`range`](Change::range) of the source by [`after`](Change::after) gives the normalized text.
///
/// ```
/// use bengali_text::Normalizer;
///
/// let text = "অ\u{9BE}মার উত\u{9CD}\u{200D}সব";
/// let mut result = text.to_owned();
/// let changes: Vec<_> = Normalizer::default().changes(text).collect();
/// for change in changes.iter().rev() {
///     result.replace_range(change.range(), change.after());
/// }
/// assert_eq!(result, "আমার উৎসব");
/// ```
#[derive(Debug)]
#[must_use = "iterators do nothing until they are asked"]
pub struct Changes<'t> {
    text: &'t str,
    engine: Engine<'t>,
    edits: Vec<Edit>,
    next: usize,
}

impl<'t> Changes<'t> {
    pub(super) fn new(settings: &Settings, text: &'t str) -> Self {
        Changes { text, engine: Engine::new(settings, text), edits: Vec::new(), next: 0 }
    }
}

impl<'t> Iterator for Changes<'t> {
    type Item = Change<'t>;

    fn next(&mut self) -> Option<Change<'t>> {
        loop {
            if let Some(edit) = self.edits.get(self.next) {
                self.next += 1;
                return Some(change(edit, &self.engine, self.text));
            }
            self.engine.next_segment()?;
            self.edits.clear();
            self.next = 0;
            self.engine.segment.edits(self.text, &mut self.edits);
        }
    }
}

impl FusedIterator for Changes<'_> {}

fn change<'t>(edit: &Edit, engine: &Engine<'_>, text: &'t str) -> Change<'t> {
    let chars = sure(engine.segment.chars.get(edit.chars.clone()));
    let fired: FiredRules = edit.fired;
    Change {
        range: edit.range.clone(),
        before: sure(text.get(edit.range.clone())),
        after: chars.iter().map(|character| character.ch).collect(),
        rule: fired.first().unwrap_or(Rule::CanonicalOrder),
        rules: fired.rules(),
    }
}

/// A normalized text with its [`OffsetMap`]: from [`Normalizer::normalize_mapped`](crate::Normalizer::normalize_mapped).
///
/// ```
/// let mapped = bengali_text::Normalizer::default().normalize_mapped("অ\u{9BE}মার দেশ");
/// assert_eq!(mapped.text(), "আমার দেশ");
/// assert_eq!(mapped.changes().len(), 1);
/// assert_eq!(mapped.offsets().source_range(13..22), 16..25); // দেশ
/// ```
#[derive(Clone, Debug)]
pub struct Normalized<'t> {
    text: Cow<'t, str>,
    changes: Vec<Change<'t>>,
    offsets: OffsetMap<'t>,
}

impl AsRef<str> for Normalized<'_> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<'t> Normalized<'t> {
    pub(super) fn new(settings: &Settings, source: &'t str) -> Self {
        let changes: Vec<Change<'t>> = Changes::new(settings, source).collect();
        let mut spans = Vec::with_capacity(changes.len());
        let mut text = String::new();
        let mut done = 0;
        for change in &changes {
            text.push_str(sure(source.get(done..change.range.start)));
            let start = text.len();
            text.push_str(&change.after);
            spans.push(OffsetSpan { source: change.range.clone(), result: start..text.len() });
            done = change.range.end;
        }
        let text = if changes.is_empty() {
            Cow::Borrowed(source)
        } else {
            text.push_str(sure(source.get(done..)));
            Cow::Owned(text)
        };
        let offsets = OffsetMap::new(source, text.len(), spans);
        Normalized { text, changes, offsets }
    }

    /// The normalized text.
    ///
    /// ```
    /// let mapped = bengali_text::Normalizer::default().normalize_mapped("উত\u{9CD}\u{200D}সব");
    /// assert_eq!(mapped.text(), "উৎসব");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The normalized text; borrowed exactly when nothing changed.
    ///
    /// ```
    /// use std::borrow::Cow;
    /// use bengali_text::Normalizer;
    ///
    /// assert!(matches!(Normalizer::default().normalize_mapped("উৎসব").into_text(), Cow::Borrowed("উৎসব")));
    /// ```
    pub fn into_text(self) -> Cow<'t, str> {
        self.text
    }

    /// The map of byte offsets between source and result.
    ///
    /// ```
    /// use bengali_text::{Normalizer, normalize::Bias};
    ///
    /// let mapped = Normalizer::default().normalize_mapped("উত\u{9CD}\u{200D}সব");
    /// // সব begins at byte 6 of the result, and at byte 12 of the source.
    /// assert_eq!(mapped.offsets().to_source(6, Bias::Start), 12);
    /// ```
    pub fn offsets(&self) -> &OffsetMap<'t> {
        &self.offsets
    }

    /// The changes, in order.
    ///
    /// ```
    /// let mapped = bengali_text::Normalizer::default().normalize_mapped("অ\u{9BE}মার অ\u{9BE}কাশ");
    /// let places: Vec<_> = mapped.changes().iter().map(|change| change.range()).collect();
    /// assert_eq!(places, [0..6, 16..22]);
    /// ```
    pub fn changes(&self) -> &[Change<'t>] {
        &self.changes
    }
}

/// Which end of a change an offset within it maps to.
///
/// ```
/// use bengali_text::{Normalizer, normalize::Bias};
///
/// // Bytes 0..6 of the source became bytes 0..3 of the result; byte 3 of the source lies within them.
/// let mapped = Normalizer::default().normalize_mapped("অ\u{9BE}মি");
/// assert_eq!(mapped.offsets().to_result(3, Bias::Start), 0);
/// assert_eq!(mapped.offsets().to_result(3, Bias::End), 3);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Bias {
    /// The beginning of the change.
    #[default]
    Start,
    /// The end of the change.
    End,
}

/// A byte range of the source, and the range of the result that it became.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct OffsetSpan {
    pub(crate) source: Range<usize>,
    pub(crate) result: Range<usize>,
}

/// Maps byte offsets between a source and its normalized text, in both directions.
///
/// Every offset maps, in order, and never into the middle of a character: an offset within a change maps to the end of the
/// change that [`Bias`] names, one within an unchanged character to that end of the character, and one beyond the text to the
/// end of the text. Memory is linear in the number of changes, and a lookup takes logarithmic time.
///
/// ```
/// let source = "অ\u{9BE}মার উত\u{9CD}\u{200D}সব";
/// let mapped = bengali_text::Normalizer::default().normalize_mapped(source);
/// // Search in the normalized text, and mark the match in the source.
/// let at = mapped.text().find("উৎসব").unwrap();
/// let range = mapped.offsets().source_range(at..at + "উৎসব".len());
/// assert_eq!(&source[range], "উত\u{9CD}\u{200D}সব");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OffsetMap<'t> {
    source: &'t str,
    result_len: usize,
    spans: Vec<OffsetSpan>,
}

impl<'t> OffsetMap<'t> {
    /// A map from spans in order; outside of them source and result are equal.
    pub(crate) fn new(source: &'t str, result_len: usize, spans: Vec<OffsetSpan>) -> Self {
        OffsetMap { source, result_len, spans }
    }
}

impl OffsetMap<'_> {
    /// The byte offset in the source of byte `offset` of the result.
    ///
    /// ```
    /// use bengali_text::{Normalizer, normalize::Bias};
    ///
    /// let source = "অ\u{9BE}মি";
    /// let mapped = Normalizer::default().normalize_mapped(source);
    /// assert_eq!(mapped.text(), "আমি");
    /// assert_eq!(mapped.offsets().to_source(3, Bias::Start), 6);
    /// ```
    pub fn to_source(&self, offset: usize, bias: Bias) -> usize {
        let offset = map(&self.spans, offset.min(self.result_len), bias, |span| (&span.result, &span.source));
        self.round(offset, bias)
    }

    /// The byte offset in the result of byte `offset` of the source.
    ///
    /// ```
    /// use bengali_text::{Normalizer, normalize::Bias};
    ///
    /// let mapped = Normalizer::default().normalize_mapped("অ\u{9BE}মি");
    /// assert_eq!(mapped.offsets().to_result(6, Bias::Start), 3);
    /// ```
    pub fn to_result(&self, offset: usize, bias: Bias) -> usize {
        let offset = self.round(offset, bias);
        map(&self.spans, offset, bias, |span| (&span.source, &span.result)).min(self.result_len)
    }

    /// The source range of a range of the result, with the whole source of each change in it, and text that was deleted directly
    /// before and after it; [`narrow_source_range`](OffsetMap::narrow_source_range) leaves that text out.
    ///
    /// ```
    /// let mapped = bengali_text::Normalizer::default().normalize_mapped("অ\u{9BE}মি");
    /// assert_eq!(mapped.offsets().source_range(0..3), 0..6);
    /// ```
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.to_source(range.start, Bias::Start);
        start..self.to_source(range.end, Bias::End).max(start)
    }

    /// The source range of a range of the result, without text that was deleted before and after it: what to mark for a word
    /// that was found. For an empty range, the same as [`source_range`](OffsetMap::source_range).
    ///
    /// ```
    /// use bengali_text::{Normalizer, Rule};
    ///
    /// let source = "এক   দুই";
    /// let mapped = Normalizer::default().with(Rule::SpaceRun).normalize_mapped(source);
    /// let at = mapped.text().find("দুই").unwrap();
    /// let word = at..mapped.text().len();
    /// assert_eq!(&source[mapped.offsets().narrow_source_range(word.clone())], "দুই");
    /// assert_eq!(&source[mapped.offsets().source_range(word)], "  দুই");
    /// ```
    pub fn narrow_source_range(&self, range: Range<usize>) -> Range<usize> {
        if range.is_empty() {
            return self.source_range(range);
        }
        let inside = |offset| {
            let begun = self.spans.partition_point(|span| span.result.start < offset);
            begun.checked_sub(1).and_then(|at| self.spans.get(at)).is_some_and(|span| offset < span.result.end)
        };
        let start = self.to_source(range.start, if inside(range.start) { Bias::Start } else { Bias::End });
        let end = self.to_source(range.end, if inside(range.end) { Bias::End } else { Bias::Start });
        start..end.max(start)
    }

    /// The result range of a range of the source, with the whole result of each change in it.
    ///
    /// ```
    /// let source = "এই অ\u{9BE}কাশ";
    /// let mapped = bengali_text::Normalizer::default().normalize_mapped(source);
    /// let at = source.find("কাশ").unwrap();
    /// assert_eq!(&mapped.text()[mapped.offsets().result_range(at..source.len())], "কাশ");
    /// ```
    pub fn result_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.to_result(range.start, Bias::Start);
        start..self.to_result(range.end, Bias::End).max(start)
    }

    /// The nearest character boundary of the source in the direction of `bias`.
    fn round(&self, offset: usize, bias: Bias) -> usize {
        let mut offset = offset.min(self.source.len());
        while !self.source.is_char_boundary(offset) {
            match bias {
                Bias::Start => offset -= 1,
                Bias::End => offset += 1,
            }
        }
        offset
    }
}

/// Maps `offset` from the first side of the spans to the second.
fn map(
    spans: &[OffsetSpan],
    offset: usize,
    bias: Bias,
    sides: fn(&OffsetSpan) -> (&Range<usize>, &Range<usize>),
) -> usize {
    let begun = |span: &OffsetSpan| {
        let (from, _) = sides(span);
        // Of an insertion or deletion at `offset` itself, the bias chooses the side.
        from.start < offset || (from.start == offset && bias == Bias::End && from.is_empty())
    };
    let count = spans.partition_point(begun);
    match count.checked_sub(1).and_then(|at| spans.get(at)).map(sides) {
        Some((from, to)) if offset < from.end => match bias {
            Bias::Start => to.start,
            Bias::End => to.end,
        },
        Some((from, to)) => to.end + (offset - from.end),
        None => offset,
    }
}
