//! Plain text, line by line.

use std::borrow::Cow;

use bengali_text::legacy::{
    Decoded, Detection, Encoding, Kind, Layout, detect, from_unicode as encode, visual_order_to_logical,
};

use super::{From, unknown_code};
use crate::characters::names;
use crate::inputs::Source;
use crate::office::Options;
use crate::output::Lines;

/// A text, if it changed, and what there is to say about bytes of the one before.
pub type Converted = (Option<String>, Vec<(usize, String)>);

/// How sure it has to be that a line has words in a legacy encoding, for them to be converted. One word of ASCII letters that could
/// be a name has 0.57, a line with one word that could be nothing else 0.75.
const ENOUGH_TO_CONVERT: f32 = 0.7;
/// How sure it has to be that a line has none, for that not to be mentioned. Lines of English and code have 0.86, one word of Bijoy that
/// could be anything 0.8.
const ENOUGH_TO_KEEP: f32 = 0.85;

/// The encoding of the words in a legacy font, if it is sure that there are some.
pub fn sure_encoding(detection: &Detection) -> Option<Encoding> {
    let encoding = match detection.kind() {
        Kind::Bijoy => Encoding::Bijoy,
        Kind::AdarshaLipi => Encoding::AdarshaLipi,
        _ => return None,
    };
    (detection.confidence() >= ENOUGH_TO_CONVERT).then_some(encoding)
}

/// Whether it is sure that a text is in visual order.
pub fn is_drawn(detection: &Detection) -> bool {
    detection.kind() == Kind::VisualOrder && detection.confidence() >= ENOUGH_TO_CONVERT
}

/// Decodes a text.
pub fn to_unicode(text: &str, from: From, options: &Options) -> Converted {
    let mut said = Vec::new();
    let out = match from {
        From::Bijoy => decode(text, Encoding::Bijoy, options, &mut said),
        From::AdarshaLipi => decode(text, Encoding::AdarshaLipi, options, &mut said),
        From::Visual => visual_order_to_logical(text).into_owned(),
        From::Auto => detected(text, options, &mut said),
    };
    (Some(out).filter(|out| out != text), said)
}

/// Decodes what is clearly in a legacy encoding, line by line, and rewrites what is clearly in visual order, for which the whole text is
/// looked at.
fn detected(text: &str, options: &Options, said: &mut Vec<(usize, String)>) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut start = 0;
    let logical = visual_order_to_logical(text);
    let drawn = matches!(logical, Cow::Owned(_)) && is_drawn(&detect(text));
    let change = text.char_indices().zip(logical.chars()).find(|((_, before), after)| before != after);
    if let Some(((at, _), _)) = change.filter(|_| !drawn) {
        said.push((at, "may be in visual order, and stays; --from visual converts it".to_owned()));
    }
    // The lines are the same.
    for (line, logical) in text.split_inclusive('\n').zip(logical.split_inclusive('\n')) {
        if drawn && line != logical {
            out += logical;
            start += line.len();
            continue;
        }
        let detection = detect(line);
        let encoding = sure_encoding(&detection);
        match encoding {
            Some(encoding) => {
                let decoded = options.decoder(encoding).decode_mixed(line);
                out += &told(decoded, encoding, start, said);
            }
            None => out += line,
        }
        let is_unsure =
            matches!(detection.kind(), Kind::Bijoy | Kind::AdarshaLipi) || detection.confidence() < ENOUGH_TO_KEEP;
        if encoding.is_none() && is_unsure && line.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            said.push((start, "may be in a legacy font, and stays; --from bijoy converts it".to_owned()));
        }
        start += line.len();
    }
    out
}

fn decode(text: &str, encoding: Encoding, options: &Options, said: &mut Vec<(usize, String)>) -> String {
    told(options.decoder(encoding).decode(text), encoding, 0, said)
}

/// The decoded text, after what has no meaning in it was told.
fn told(decoded: Decoded, encoding: Encoding, at: usize, said: &mut Vec<(usize, String)>) -> String {
    said.extend(decoded.unknown().iter().map(|&(offset, c)| (at + offset, unknown_code(encoding, c))));
    decoded.into_text()
}

/// Encodes a text in the codes of a font.
pub fn from_unicode(text: &str, layout: Layout) -> Converted {
    let encoded = encode(text, layout);
    let said = encoded
        .missing()
        .iter()
        .map(|&(at, c)| (at, format!("{} has no code of its own in Bijoy", names(c.encode_utf8(&mut [0; 4])))));
    let said = said.collect();
    (Some(encoded.into_text()).filter(|out| out != text), said)
}

/// `file:line:column: message`, of bytes that ascend.
pub fn places(source: &Source, text: &str, said: Vec<(usize, String)>) -> Vec<String> {
    let mut lines = Lines::new(text);
    let mut line = |(at, what)| {
        let place = lines.place(at);
        format!("{source}:{}:{}: {what}", place.line, place.column)
    };
    said.into_iter().map(&mut line).collect()
}
