//! [`Folded`]: a search key with the map of its byte offsets to those of its source.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::folder::{NORMALIZER, Strength};
use super::key::{begins_word, digit, is_apostrophe};
use super::pattern::{Word, character, letter};
use crate::normalize::{OffsetMap, OffsetSpan};
use crate::script::is_joiner;
use crate::text::sure::sure;

/// A search key with the map of its byte offsets to those of its source: from [`Folder::fold_mapped`](super::Folder::fold_mapped).
///
/// ```
/// use bengali_text::normalize::Bias;
/// use bengali_text::search::{Folder, Strength};
///
/// let folded = Folder::new(Strength::Standard).fold_mapped("মূলতঃ তাই");
/// assert_eq!(folded.text(), "মুলত তাই");
/// // Both count bytes.
/// assert_eq!(folded.offsets().to_source("মুলত ".len(), Bias::Start), "মূলতঃ ".len());
/// ```
#[derive(Clone, Debug)]
pub struct Folded<'t> {
    text: Cow<'t, str>,
    offsets: OffsetMap<'t>,
}

impl AsRef<str> for Folded<'_> {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<'t> Folded<'t> {
    /// The key, as [`Folder::fold`](super::Folder::fold) gives it.
    ///
    /// ```
    /// use bengali_text::search::{Folder, Strength};
    ///
    /// assert_eq!(Folder::new(Strength::Light).fold_mapped("রঙ").text(), "রং");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The key, without the offsets.
    ///
    /// ```
    /// use bengali_text::search::{Folder, Strength};
    ///
    /// assert_eq!(Folder::new(Strength::Light).fold_mapped("রঙ").into_text(), "রং");
    /// ```
    pub fn into_text(self) -> Cow<'t, str> {
        self.text
    }

    /// Which byte of the key came from which byte of the source.
    ///
    /// ```
    /// use bengali_text::search::{Folder, Strength};
    ///
    /// let folded = Folder::new(Strength::Light).fold_mapped("সঙ্গে");
    /// assert_eq!(folded.offsets().source_range(0.."সং".len()), 0.."সঙ্".len());
    /// ```
    pub fn offsets(&self) -> &OffsetMap<'t> {
        &self.offsets
    }

    pub(super) fn new(strength: Strength, source: &'t str) -> Self {
        let mut key: Vec<Char> =
            source.char_indices().map(|(at, ch)| Char { ch, source: at..at + ch.len_utf8() }).collect();
        let mut text = Cow::Borrowed(source);
        for strength in strength.steps() {
            loop {
                key = folded(strength, &normalized(&text, key));
                let next: String = key.iter().map(|char| char.ch).collect();
                if next == text {
                    break;
                }
                text = Cow::Owned(next);
            }
        }
        let offsets = OffsetMap::new(source, text.len(), spans(source, &key));
        if text == source {
            text = Cow::Borrowed(source);
        }
        Folded { text, offsets }
    }
}

/// A character of a key, and the bytes of the source that it came from.
#[derive(Clone, Debug)]
struct Char {
    ch: char,
    source: Range<usize>,
}

/// The characters of `text`, normalized.
fn normalized(text: &str, chars: Vec<Char>) -> Vec<Char> {
    let mut out = Vec::with_capacity(chars.len());
    let mut chars = text.char_indices().zip(chars).peekable();
    for change in NORMALIZER.changes(text) {
        let range = change.range();
        while let Some((_, char)) = chars.next_if(|((at, _), _)| *at < range.start) {
            out.push(char);
        }
        let mut source: Option<Range<usize>> = None;
        while let Some((_, char)) = chars.next_if(|((at, _), _)| *at < range.end) {
            source = Some(
                source
                    .map_or(char.source.clone(), |all| all.start.min(char.source.start)..all.end.max(char.source.end)),
            );
        }
        let source = source.unwrap_or_else(|| {
            let at = out.last().map_or(0, |last: &Char| last.source.end);
            at..at
        });
        out.extend(change.after().chars().map(|ch| Char { ch, source: source.clone() }));
    }
    out.extend(chars.map(|(_, char)| char));
    out
}

/// The same with its words folded.
fn folded(strength: Strength, text: &[Char]) -> Vec<Char> {
    let mut out = Vec::with_capacity(text.len());
    let mut word = Word::default();
    let end_word = |word: &mut Word, out: &mut Vec<Char>| {
        word.fold(strength, false, false);
        for (&letter, source) in word.letters.iter().zip(&word.sources) {
            out.push(Char { ch: character(letter), source: source.clone() });
        }
        word.clear();
    };
    let mut rest = text;
    while let [char, after @ ..] = rest {
        rest = after;
        let in_word = !word.is_empty();
        let goes_on = || after.first().is_some_and(|next| begins_word(next.ch.encode_utf8(&mut [0; 4])));
        match letter(char.ch) {
            Some(letter) if in_word || !is_joiner(char.ch) => word.push_from(letter, char.source.clone()),
            _ if in_word && is_apostrophe(char.ch) && goes_on() => {}
            _ => {
                end_word(&mut word, &mut out);
                out.push(Char { ch: digit(char.ch).unwrap_or(char.ch), source: char.source.clone() });
            }
        }
    }
    end_word(&mut word, &mut out);
    out
}

/// Where the key differs from its source.
fn spans(source: &str, key: &[Char]) -> Vec<OffsetSpan> {
    let mut spans: Vec<OffsetSpan> = Vec::new();
    let mut add = |mut source: Range<usize>, mut result: Range<usize>| {
        // Letters that came from the same place are one.
        let overlaps = |last: &OffsetSpan, source: &Range<usize>, result: &Range<usize>| {
            last.source.end > source.start
                || last.source.end == source.start
                    && last.result.end == result.start
                    && (source.is_empty() || result.is_empty())
        };
        while let Some(last) = spans.pop_if(|last| overlaps(last, &source, &result)) {
            source = last.source.start.min(source.start)..last.source.end.max(source.end);
            result.start = last.result.start;
        }
        spans.push(OffsetSpan { source, result });
    };
    let (mut at, mut done) = (0, 0);
    for char in key {
        if char.source.start > done {
            add(done..char.source.start, at..at);
        }
        let end = at + char.ch.len_utf8();
        if char.source.start < done || !sure(source.get(char.source.clone())).chars().eq([char.ch]) {
            add(char.source.clone(), at..end);
        }
        (at, done) = (end, done.max(char.source.end));
    }
    if done < source.len() {
        add(done..source.len(), at..at);
    }
    spans
}
