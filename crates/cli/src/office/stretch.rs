//! Text that is decoded as one, although runs of different formats hold parts of it.
//!
//! Word divides runs wherever someone edited or a spelling was marked, also between ‡ and its consonant. A stretch is decoded as
//! a whole, and each cluster is put back into the run that holds its first letter. What the runs hold together is what the
//! decoder makes of the whole.

use std::ops::Range;

use bengali_text::legacy::{Decoder, Encoding};

use super::patch::Patch;
use super::{Found, Notes, Options, Other, Place};
use crate::codes;

/// A part of a stretch: its place in the file, its text, and what the format needs to write another text there.
#[derive(Debug)]
pub struct Piece<T> {
    pub range: Range<usize>,
    pub text: String,
    pub manner: T,
}

/// Adjacent pieces in one encoding.
pub struct Stretch<'o, T> {
    options: &'o Options,
    encoding: Option<Encoding>,
    place: Place,
    pieces: Vec<Piece<T>>,
    /// Text in other fonts.
    other: Other,
    write: fn(&T, &str) -> String,
    /// The changes so far.
    pub patch: Patch,
    /// What there is to say so far.
    pub notes: Notes,
}

impl<'o, T> Stretch<'o, T> {
    /// An empty one. `write` says how a text is written in place of a piece.
    pub fn new(options: &'o Options, write: fn(&T, &str) -> String) -> Self {
        let (patch, notes) = (Patch::default(), Notes::default());
        let other = Other::default();
        Self { options, encoding: None, place: Place::default(), pieces: Vec::new(), other, write, patch, notes }
    }

    /// Adds a piece in a font; returns whether it is a legacy one.
    pub fn push_in(&mut self, font: Option<&str>, place: &Place, piece: Piece<T>) -> bool {
        let encoding = self.options.encoding(font);
        self.add(encoding, font, place, piece);
        encoding.is_some()
    }

    /// Adds a piece in a font of this encoding.
    pub fn push(&mut self, encoding: Option<Encoding>, place: &Place, piece: Piece<T>) {
        self.add(encoding, None, place, piece);
    }

    /// Adds a piece, after the end of what has another encoding or stands elsewhere. Without an encoding it only ends that.
    fn add(&mut self, encoding: Option<Encoding>, font: Option<&str>, place: &Place, piece: Piece<T>) {
        let is_other = encoding.is_none() && self.other.font.as_deref() != font;
        if is_other || encoding != self.encoding || !self.place.is_beside(place) {
            self.end();
        }
        if encoding.is_some() {
            if self.pieces.is_empty() {
                self.place = Place { at: piece.range.start, ..place.clone() };
            }
            self.encoding = encoding;
            self.pieces.push(piece);
        } else {
            if self.other.text.is_empty() {
                self.place = place.clone();
                self.other.place = Place { at: piece.range.start, ..place.clone() };
                self.other.font = font.map(str::to_owned);
            }
            self.other.text += &piece.text;
        }
    }

    /// Decodes what there is.
    pub fn end(&mut self) {
        let other = std::mem::take(&mut self.other);
        if codes::may_be_legacy(&other.text) {
            self.notes.other.push(other);
        }
        let pieces = std::mem::take(&mut self.pieces);
        let (Some(encoding), Some(first), Some(last)) = (self.encoding.take(), pieces.first(), pieces.last()) else {
            return;
        };
        let whole = first.range.start..last.range.end;
        let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let decoded = decode(&texts, self.options.font_decoder(encoding));
        for &(part, c) in &decoded.unknown {
            let at = pieces.get(part).map_or(whole.start, |piece| piece.range.start);
            self.notes.unknown.push((Place { at, ..self.place.clone() }, encoding, c));
        }
        for (piece, after) in pieces.iter().zip(&decoded.parts) {
            if piece.text != *after {
                self.patch.replace(piece.range.clone(), (self.write)(&piece.manner, after));
            }
        }
        let (before, after) = (texts.concat(), decoded.parts.concat());
        if before.chars().any(|c| !c.is_whitespace()) {
            self.notes.found.push(Found { place: self.place.clone(), range: whole, encoding, before, after });
        }
    }
}

/// The parts of a text, decoded.
#[derive(Debug, Default)]
struct Parts {
    parts: Vec<String>,
    /// In which part, and which character.
    unknown: Vec<(usize, char)>,
}

/// Decodes the parts as one text and gives each cluster to the part that holds its first letter.
fn decode(texts: &[&str], decoder: Decoder) -> Parts {
    let whole = texts.concat();
    let unicode = decoder.decode(&whole);
    let ends: Vec<usize> = texts
        .iter()
        .scan(0, |end, text| {
            *end += text.len();
            Some(*end)
        })
        .collect();
    let part_of = |at: usize| ends.partition_point(|&end| end <= at).min(texts.len().saturating_sub(1));
    let mut parts = vec![String::new(); texts.len()];
    for span in unicode.spans() {
        let (first, last) = (part_of(span.source.start), part_of(span.source.end.saturating_sub(1)));
        let holds_letter = |&part: &usize| {
            let end = ends.get(part).copied().unwrap_or_default();
            let start = end - texts.get(part).map_or(0, |text| text.len());
            let share = whole.get(start.max(span.source.start)..end.min(span.source.end)).unwrap_or_default();
            decoder.to_unicode(share).contains(is_letter)
        };
        let part = if first == last { first } else { (first..=last).find(holds_letter).unwrap_or(first) };
        if let Some(out) = parts.get_mut(part) {
            out.push_str(unicode.text().get(span.target.clone()).unwrap_or_default());
        }
    }
    debug_assert_eq!(parts.concat(), unicode.text());
    Parts { parts, unknown: unicode.unknown().iter().map(|&(at, c)| (part_of(at), c)).collect() }
}

/// A vowel letter or a consonant.
fn is_letter(c: char) -> bool {
    matches!(c, 'অ'..='হ' | 'ৎ' | '\u{9DC}'..='\u{9E1}')
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts(texts: &[&str]) -> Vec<String> {
        decode(texts, Decoder::new(Encoding::Bijoy)).parts
    }

    #[test]
    fn a_cluster_goes_where_its_first_letter_is() {
        let rows: [(&[&str], &[&str]); 7] = [
            (&["‡", "K"], &["", "কে"]),
            (&["K", "v"], &["কা", ""]),
            (&["Avgvi †", "mvbvi"], &["আমার ", "সোনার"]),
            (&["†m", "vbvi evs", "jv"], &["সো", "নার বাং", "লা"]),
            (&["¯", "‹zj"], &["স্কু", "ল"]),
            (&["KZ", "©v"], &["কর্তা", ""]),
            (&["w", "¯", "Œ", "‡b"], &["", "স্ক্রি", "", "নে"]),
        ];
        for (texts, want) in rows {
            assert_eq!(parts(texts), want, "{texts:?}");
        }
    }

    proptest! {
        #[test]
        fn wherever_a_text_is_divided_the_parts_make_the_whole(
            text in "[ -~\u{A1}-\u{FF}‡†ˆ‰Œœ‘’“”…–—ক-হ]{0,30}",
            cuts in prop::collection::vec(0_usize..40, 0..6),
        ) {
            for encoding in [Encoding::Bijoy, Encoding::AdarshaLipi] {
                let decoder = Decoder::new(encoding);
                let mut cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).enumerate()
                    .filter(|(index, _)| cuts.contains(index)).map(|(_, at)| at).collect();
                cuts.extend([0, text.len()]);
                cuts.sort_unstable();
                let texts: Vec<&str> = cuts.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect();
                let decoded = decode(&texts, decoder);
                prop_assert_eq!(decoded.parts.len(), texts.len());
                prop_assert_eq!(decoded.parts.concat(), decoder.to_unicode(&text));
            }
        }
    }
}
