//! Text in legacy fonts: in documents by the fonts that they name, elsewhere by what the text looks like. Text in visual order.

use std::borrow::Cow;
use std::ops::Range;

use anyhow::{Context as _, Result};
use bengali_text::legacy::{Decoder, Encoding, detect, visual_order_to_logical};

use crate::codes::may_be_legacy;
use crate::commands::legacy::{is_drawn, sure_encoding};
use crate::inputs::Source;
use crate::office::{self, Format, Found, Options, Other};
use crate::syntax::{Segment, Syntax};

/// Text in the codes of a font, or in visual order.
pub struct Legacy {
    /// The bytes of the file, of the first one if there are several.
    pub range: Range<usize>,
    /// `None` for visual order.
    pub encoding: Option<Encoding>,
    /// The text, of the first one if there are several.
    pub before: String,
    /// The same in Unicode.
    pub after: String,
    /// The part of a zip file, and where in it the first one is.
    pub part: Option<String>,
    /// How many there are.
    count: usize,
}

/// How much of a text a message shows, in characters.
const SHOWN: usize = 40;

impl Legacy {
    /// The name of the rule, and its identifier.
    pub const NAME: &str = "legacy-text";
    /// The group of the rule.
    pub const GROUP: &str = "legacy";
    /// The rule in words.
    pub const SUMMARY: &str = "Text in the codes of a legacy font, or in visual order, is to be Unicode";

    /// What is wrong, in one line.
    pub fn message(&self) -> String {
        let shown = |text: &str| {
            let text = text.trim();
            let mut shown: String = text.chars().take(SHOWN).collect();
            if shown.len() < text.len() {
                shown.push('…');
            }
            shown
        };
        let (before, after) = (shown(&self.before), shown(&self.after));
        let more = match self.count {
            0 | 1 => String::new(),
            count => format!(", the first of {count} texts"),
        };
        let what = match self.encoding {
            Some(encoding) => format!("in the codes of {} fonts", office::name_of(encoding)),
            None => "in visual order".to_owned(),
        };
        format!("text {what}: {before} is {after}{more}")
    }
}

/// Of a document, by its fonts: one for each encoding in each part.
pub fn of_document(format: Format, bytes: &[u8]) -> Result<Vec<Legacy>> {
    let mut notes = office::convert(format, bytes, &Options::default())?.notes;
    // The text of a page is looked at apart.
    notes.other.retain(|_| format != Format::Html);
    for Other { place, text, .. } in notes.other {
        if let Some(encoding) = sure_encoding(&detect(&text)) {
            let after = Decoder::new(encoding).decode_mixed(&text).into_text();
            let range = place.at..place.at;
            notes.found.push(Found { place, range, encoding, before: text, after });
        }
    }
    let mut all: Vec<Legacy> = Vec::new();
    for Found { place, range, encoding, before, after } in notes.found {
        let file = |part: &str| part.split(", ").next().unwrap_or_default().to_owned();
        let is_same = |other: &&mut Legacy| {
            other.encoding == Some(encoding) && file(other.part.as_deref().unwrap_or_default()) == file(&place.part)
        };
        if let Some(same) = all.iter_mut().find(is_same) {
            same.count += 1;
        } else {
            let part = Some(place.part).filter(|part| !part.is_empty());
            all.push(Legacy { range, encoding: Some(encoding), before, after, part, count: 1 });
        }
    }
    Ok(all)
}

/// Of a text, by what it looks like.
pub fn of_text(syntax: Syntax, file: &str) -> Result<Vec<Legacy>> {
    let mut all = Vec::new();
    if syntax == Syntax::Plain {
        let mut at = 0;
        for line in file.split_inclusive('\n') {
            all.extend(of_line(line, |range| at + range.start..at + range.end));
            at += line.len();
        }
        all.extend(drawn(file, |range| range));
        all.sort_by_key(|legacy| legacy.range.start);
        return Ok(all);
    }
    for segment in syntax.segments(file)? {
        let Segment::Text(piece) = segment else { continue };
        let mut at = 0;
        for line in piece.text().split_inclusive('\n') {
            all.extend(of_line(line, |range| piece.rewritten(at + range.start..at + range.end, "", file).0));
            at += line.len();
        }
        all.extend(drawn(piece.text(), |range| piece.rewritten(range, "", file).0));
    }
    Ok(all)
}

/// The lines in visual order, for which the whole of a text is looked at.
fn drawn(text: &str, place: impl Fn(Range<usize>) -> Range<usize>) -> Vec<Legacy> {
    // Rewriting looks twice only at text with signs in odd places; a detector takes far longer.
    let Cow::Owned(_) = visual_order_to_logical(text) else { return Vec::new() };
    let detection = detect(text);
    if !is_drawn(&detection) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for range in detection.ranges() {
        let part = text.get(range.clone()).unwrap_or_default();
        let mut at = range.start;
        for (before, after) in part.split_inclusive('\n').zip(visual_order_to_logical(part).split_inclusive('\n')) {
            let start = at + before.len() - before.trim_start().len();
            at += before.len();
            let (before, after) = (before.trim(), after.trim());
            if before != after {
                let range = place(start..start + before.len());
                let (before, after) = (before.to_owned(), after.to_owned());
                all.push(Legacy { range, encoding: None, before, after, part: None, count: 1 });
            }
        }
    }
    all
}

fn of_line(line: &str, place: impl Fn(&Range<usize>) -> Range<usize>) -> Vec<Legacy> {
    if !may_be_legacy(line) {
        return Vec::new();
    }
    let detection = detect(line);
    let Some(encoding) = sure_encoding(&detection) else { return Vec::new() };
    let legacy = |range: &Range<usize>| {
        let before = line.get(range.clone()).unwrap_or_default().to_owned();
        let after = Decoder::new(encoding).to_unicode(&before).into_owned();
        Legacy { range: place(range), encoding: Some(encoding), before, after, part: None, count: 1 }
    };
    detection.ranges().iter().map(legacy).collect()
}

/// The bytes of a document.
pub fn read(source: &Source) -> Result<Vec<u8>> {
    let path = source.path().context("a document has a name")?;
    std::fs::read(path).with_context(|| source.to_string())
}
