//! Decodes the parts of a text that are in the codes of a font, and leaves the others.

use super::decoded::Decoded;
use super::decoder::Decoder;
use super::font::Encoding;
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
    Decoder::new(Encoding::Bijoy).decode_mixed(text)
}

impl Decoder {
    /// Does what [`decode_mixed`] does, with the options of this decoder. Each part is read in the encoding that it is in.
    ///
    /// ```
    /// use bengali_text::digits::Digits;
    /// use bengali_text::legacy::{Decoder, Encoding, Visarga};
    ///
    /// let decoder = Decoder::new(Encoding::Bijoy).digits(Digits::Ascii).visarga(Visarga::Colon);
    /// assert_eq!(decoder.decode_mixed("Price: g~j¨ t 50 UvKv").text(), "Price: মূল্য : 50 টাকা");
    /// ```
    pub fn decode_mixed(&self, text: &str) -> Decoded {
        let reading = read(text, self.transport);
        let mut decoded = Decoded::default();
        let mut at = 0;
        for stretch in reading.stretches {
            decoded.keep(text, at..stretch.range.start);
            let part = text.get(stretch.range.clone()).unwrap_or_default();
            let mut options = self.transport(reading.transport);
            options.encoding = stretch.encoding;
            options.mixed = true;
            decoded.append(options.decode(part), stretch.range.start);
            at = stretch.range.end;
        }
        decoded.keep(text, at..text.len());
        decoded
    }
}
