//! Decodes the parts of a text that are in the codes of a font, and leaves the others.

use super::decoded::Decoded;
use super::decoder::Decoder;
use super::stretches::read;

/// Decodes what is in the codes of a font in a text with other languages in it. Unicode, English, addresses and code stay.
///
/// A word is told by what it would be in either language, and by the words beside it in its line: `Ges` between two words of Bijoy is
/// এবং. Where a document has fonts, [`font_encoding`](super::font_encoding) tells more.
///
/// ```
/// use bengali_text::legacy::decode_mixed;
///
/// let text = "বিষয়: evsjv‡`k kÖg AvBb (Labour Act), 2006";
/// assert_eq!(decode_mixed(text).text(), "বিষয়: বাংলাদেশ শ্রম আইন (Labour Act), 2006");
/// ```
pub fn decode_mixed(text: &str) -> Decoded {
    let reading = read(text);
    let mut decoded = Decoded::default();
    let mut at = 0;
    for stretch in reading.stretches {
        decoded.keep(text, at..stretch.range.start);
        let part = text.get(stretch.range.clone()).unwrap_or_default();
        decoded.append(Decoder::new(stretch.encoding).transport(reading.transport).decode(part), stretch.range.start);
        at = stretch.range.end;
    }
    decoded.keep(text, at..text.len());
    decoded
}
