//! Laws of legacy text: spans cover both texts in order, what has a code comes back, the parts that are found lie in the text; another
//! order loses nothing.

use bengali_text::digits::Digits;
use bengali_text::legacy::{
    Decoded, Decoder, Encoding, Hasanta, Layout, Quotes, Transport, Visarga, decode_mixed, detect, from_unicode,
    visual_order_to_logical,
};
use bengali_text::{Level, Normalizer};

use super::input::Input;
use super::pieces::CODES;

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let encoding = input.choose(&[Encoding::Bijoy, Encoding::AdarshaLipi]);
    let layout = input.choose(&[Layout::Bijoy52, Layout::Bijoy2000]);
    let options = Decoder::new(encoding)
        .digits(input.choose(&[Digits::Bengali, Digits::Ascii]))
        .quotes(input.choose(&[Quotes::Curly, Quotes::Straight]))
        .visarga(input.choose(&[Visarga::Kept, Visarga::Colon]))
        .hasanta(input.choose(&[Hasanta::Visible, Hasanta::Joining]))
        .transport(input.choose(&[
            Transport::Detected,
            Transport::Intact,
            Transport::Mojibake,
            Transport::MacRoman,
            Transport::Folded,
        ]));
    let text = input.text(CODES);

    let decoded = options.decode(&text);
    check_spans(&text, &decoded);
    assert_eq!(options.to_unicode(&text), decoded.text());
    check_spans(&text, &options.decode_mixed(&text));
    check_spans(&text, &decode_mixed(&text));

    let detection = detect(&text);
    assert!((0.0..=1.0).contains(&detection.confidence()));
    let mut last = 0;
    for range in detection.ranges() {
        assert!(last <= range.start && range.start < range.end && text.get(range.clone()).is_some());
        last = range.end;
    }

    for text in [&*text, decoded.text()] {
        assert_eq!(characters(&visual_order_to_logical(text)), characters(text), "nothing is lost");
        let encoded = from_unicode(text, layout);
        let mut last = 0;
        for (at, _) in encoded.missing() {
            assert!(last <= *at && text.is_char_boundary(*at));
            last = *at;
        }
        if encoded.missing().is_empty() {
            let back = Decoder::new(Encoding::Bijoy).transport(Transport::Intact).decode(encoded.text());
            assert_eq!(back.text(), Normalizer::new(Level::Visual).normalize(text), "by {}", encoded.text());
        }
    }
}

/// The characters in no order, with each sign of two parts as two.
fn characters(text: &str) -> Vec<char> {
    let halves = text.replace('\u{9CB}', "\u{9C7}\u{9BE}").replace('\u{9CC}', "\u{9C7}\u{9D7}");
    let mut characters: Vec<char> = halves.chars().collect();
    characters.sort_unstable();
    characters
}

fn check_spans(source: &str, decoded: &Decoded) {
    let (mut at, mut to) = (0, 0);
    for span in decoded.spans() {
        assert_eq!((span.source.start, span.target.start), (at, to));
        assert!(span.source.start < span.source.end);
        assert!(source.is_char_boundary(span.source.end) && decoded.text().is_char_boundary(span.target.end));
        (at, to) = (span.source.end, span.target.end);
    }
    assert_eq!((at, to), (source.len(), decoded.text().len()));
    for (at, c) in decoded.unknown() {
        assert!(source.is_char_boundary(*at) && decoded.text().contains(*c));
    }
}
