//! Tells what a text is in: the codes of a font, Unicode in one order or the other, another language.

use alloc::vec::Vec;
use core::ops::Range;

use super::font::Encoding;
use super::order_of_drawing::{self, Stretch};
use super::stretches::read;
use super::transport::Transport;

/// What a text is in.
///
/// ```
/// use bengali_text::legacy::{Kind, detect};
///
/// assert_eq!(detect("®L¡VÑ h¡wm¡−cn").kind(), Kind::AdarshaLipi);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// It has words in the codes of a font of [Bijoy](Encoding::Bijoy).
    Bijoy,
    /// It has words in the codes of a font of [AdarshaLipi](Encoding::AdarshaLipi).
    AdarshaLipi,
    /// It has words in Unicode in the order of drawing: see [`visual_order_to_logical`](super::visual_order_to_logical).
    VisualOrder,
    /// It has Bengali words in Unicode.
    Unicode,
    /// It has no Bengali.
    Other,
}

/// What [`detect`] found out.
///
/// ```
/// use bengali_text::legacy::detect;
///
/// let detection = detect("Avgvi †mvbvi evsjv");
/// assert!(detection.confidence() > 0.9);
/// assert_eq!(detection.ranges().len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Detection {
    kind: Kind,
    confidence: f32,
    ranges: Vec<Range<usize>>,
}

impl Detection {
    /// What the text is in. If there is something to decode, what most of that is in.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// How sure that is, from 0 to 1. A short word of ASCII letters is never sure.
    pub fn confidence(&self) -> f32 {
        self.confidence
    }

    /// The byte ranges of the text that are in it, with the spaces and figures between words.
    pub fn ranges(&self) -> &[Range<usize>] {
        &self.ranges
    }
}

/// Tells what a text is in. Most of its words may be in other languages.
///
/// ```
/// use bengali_text::legacy::{Kind, detect};
///
/// let detection = detect("Name: †gvt Avãyj Kwig");
/// assert_eq!(detection.kind(), Kind::Bijoy);
/// assert_eq!(detection.ranges(), [6..24]);
///
/// assert_eq!(detect("আমার সোনার বাংলা").kind(), Kind::Unicode);
/// assert_eq!(detect("আমােদর েদেশর মািট").kind(), Kind::VisualOrder);
/// assert_eq!(detect("Smørrebrød på Øresund").kind(), Kind::Other);
/// ```
pub fn detect(text: &str) -> Detection {
    let reading = read(text, Transport::Detected);
    let in_font = |encoding| -> Vec<Range<usize>> {
        let stretches = reading.stretches.iter().filter(|stretch| stretch.encoding == encoding);
        stretches.map(|stretch| stretch.range.clone()).collect()
    };
    let (drawn, drawn_margin) = drawn(text);
    let most = [
        (Kind::Bijoy, in_font(Encoding::Bijoy), reading.margin),
        (Kind::AdarshaLipi, in_font(Encoding::AdarshaLipi), reading.margin),
        (Kind::VisualOrder, drawn, drawn_margin),
    ];
    // Of two of one length the first.
    let most =
        most.into_iter().rev().max_by_key(|(_, ranges, _)| ranges.iter().map(ExactSizeIterator::len).sum::<usize>());
    if let Some((kind, ranges, margin)) = most
        && !ranges.is_empty()
    {
        return Detection { kind, confidence: confidence(margin), ranges };
    }
    let mut ranges = bengali_ranges(text);
    let kind = if ranges.is_empty() { Kind::Other } else { Kind::Unicode };
    if ranges.is_empty() && !text.is_empty() {
        ranges.push(0..text.len());
    }
    let margin = reading.margin.max(drawn_margin);
    Detection { kind, confidence: confidence(margin.saturating_neg()), ranges }
}

/// Half bits that tell a text in the order of drawing, and words that nothing else explains. One may be a slip.
const ENOUGH_DRAWN: i32 = 20;
const ENOUGH_SURE: usize = 2;

/// The ranges in the order of drawing, and the half bits by which the surest one is above what is enough; below zero if none is.
fn drawn(text: &str) -> (Vec<Range<usize>>, i32) {
    let mut ranges = Vec::new();
    let mut margin = i32::MIN;
    for Stretch { range, lead, sure, .. } in order_of_drawing::stretches(text) {
        let above = if sure < ENOUGH_SURE { (lead - ENOUGH_DRAWN).min(-1) } else { lead - ENOUGH_DRAWN };
        margin = margin.max(above);
        if above >= 0 {
            let part = bengali_ranges(text.get(range.clone()).unwrap_or_default());
            ranges.extend(part.into_iter().map(|part| range.start + part.start..range.start + part.end));
        }
    }
    (ranges, margin)
}

/// Half bits that make it sure to three quarters. By the numbers it would be fewer, but the letters of a word are not independent.
const SCALE: f32 = 6.0;

/// A probability from half bits for it.
#[allow(clippy::cast_precision_loss, reason = "a probability is no more exact than that")]
fn confidence(half_bits: i32) -> f32 {
    // A logistic curve by its rational form: `core` has no exponential function.
    let x = half_bits.clamp(-1000, 1000) as f32 / SCALE;
    let bent = x / (1.0 + x.abs());
    0.5 + bent / 2.0
}

/// The stretches of Bengali words, with what stands between these.
fn bengali_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut joined = false;
    for (at, c) in text.char_indices() {
        let bengali = matches!(c, '\u{980}'..='\u{9FE}');
        match ranges.last_mut() {
            Some(last) if joined && bengali => last.end = at + c.len_utf8(),
            _ if bengali => {
                ranges.push(at..at + c.len_utf8());
                joined = true;
            }
            _ => joined &= !c.is_alphabetic(),
        }
    }
    ranges
}
