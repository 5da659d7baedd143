//! Laws of legacy text: spans cover both texts, what has a code comes back, the way that a text came makes no difference, and what is in
//! no font stays.

use std::borrow::Cow;

use bengali_text::legacy::{Decoded, Decoder, Encoding, Kind, Layout, Transport, decode_mixed, detect, from_unicode};
use bengali_text::{Level, Normalizer};
use proptest::prelude::*;

use crate::text::any_text;

/// Windows-1252 from 0x80, where it has characters.
const WINDOWS: &str = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

/// Characters as a font numbers them, with some of other texts.
fn codes() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[ -~]",
        4 => "[\u{A1}-\u{FF}]",
        4 => prop::sample::select(WINDOWS.chars().collect::<Vec<_>>()).prop_map(String::from),
        3 => "[†‡w][A-Zb-oq]",
        2 => "[A-Zb-oq][v©¨xyz]",
        1 => "[ \n|]",
        1 => prop::sample::select(&["&Dagger;", "&#8224;", "&amp;", "â€¡", "Ã–", "á", "Ü", " \u{308}", "1\u{2044}2", "ক", "ে", "\u{2212}", "\u{87}"][..])
            .prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Words of well-formed clusters.
fn bengali() -> impl Strategy<Value = String> {
    let cluster = "(র\u{9CD})?[কখগঘচছজটঠডণতথদধনপফবভমযরলশষসহ](\u{9CD}[কজটডতথদধনপবভমযরলষস]){0,2}[\u{9BE}\u{9BF}\u{9C0}\u{9C1}\u{9C2}\u{9C3}\u{9C7}\u{9C8}\u{9CB}\u{9CC}]?\u{981}?[\u{982}\u{983}]?";
    let piece = prop_oneof![
        8 => cluster,
        1 => "[অআইঈউঊঋএঐওঔৎ]",
        1 => "[০-৯]{1,3}",
        1 => "[ ,.()?!।“”‘’—]",
        1 => Just("র\u{200D}\u{9CD}য\u{9BE}".to_owned()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn check_spans(source: &str, decoded: &Decoded) -> Result<(), TestCaseError> {
    let (mut at, mut to) = (0, 0);
    for span in decoded.spans() {
        prop_assert_eq!((span.source.start, span.target.start), (at, to));
        prop_assert!(span.source.start < span.source.end);
        prop_assert!(source.is_char_boundary(span.source.end) && decoded.text().is_char_boundary(span.target.end));
        (at, to) = (span.source.end, span.target.end);
    }
    prop_assert_eq!((at, to), (source.len(), decoded.text().len()));
    for (at, c) in decoded.unknown() {
        prop_assert!(source.is_char_boundary(*at) && decoded.text().contains(*c));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4 * ProptestConfig::default().cases))]

    #[test]
    fn spans_cover_both_texts(text in prop_oneof![3 => codes(), 1 => any_text()]) {
        for encoding in [Encoding::Bijoy, Encoding::AdarshaLipi] {
            let decoder = Decoder::new(encoding);
            let decoded = decoder.decode(&text);
            check_spans(&text, &decoded)?;
            let same = decoder.to_unicode(&text);
            prop_assert_eq!(&same, decoded.text());
            prop_assert_eq!(matches!(same, Cow::Borrowed(_)), decoded.text() == text);
        }
        check_spans(&text, &decode_mixed(&text))?;
    }

    #[test]
    fn words_are_decoded_each_by_itself(words in prop::collection::vec(codes(), 1..5)) {
        for encoding in [Encoding::Bijoy, Encoding::AdarshaLipi] {
            let decoder = Decoder::new(encoding).transport(Transport::Intact);
            let each: Vec<_> = words.iter().map(|word| decoder.to_unicode(word)).collect();
            let lines = words.join("\n");
            prop_assert_eq!(decoder.to_unicode(&lines), each.join("\n"));
        }
    }

    #[test]
    fn what_has_a_code_comes_back(text in prop_oneof![4 => bengali(), 1 => any_text()]) {
        let normalized = Normalizer::new(Level::Visual).normalize(&text);
        for layout in [Layout::Bijoy2000, Layout::Bijoy52] {
            let encoded = from_unicode(&text, layout);
            let mut last = 0;
            for (at, _) in encoded.missing() {
                prop_assert!(last <= *at && text.is_char_boundary(*at));
                last = *at;
            }
            if encoded.missing().is_empty() {
                let decoder = Decoder::new(Encoding::Bijoy).transport(Transport::Intact);
                prop_assert_eq!(decoder.to_unicode(encoded.text()), &*normalized, "{}", encoded.text());
            }
        }
    }

    #[test]
    fn the_way_makes_no_difference(text in "([কখগচজটতদনপবমরলশসহ][\u{9BE}\u{9BF}\u{9C7}]? ?){6,20}([কনম]\u{9C7} [কম]র\u{9C7} ){5}") {
        let codes = from_unicode(&text, Layout::Bijoy52).into_text();
        let decoder = Decoder::new(Encoding::Bijoy);
        let want = decoder.transport(Transport::Intact).to_unicode(&codes).into_owned();
        let byte = |c: char| -> u8 {
            match c {
                '†' => 0x86,
                '‡' => 0x87,
                'ˆ' => 0x88,
                c => u8::try_from(u32::from(c)).unwrap(),
            }
        };
        let latin: String = codes.chars().map(|c| char::from(byte(c))).collect();
        let named: String = codes.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("&#{};", u32::from(c)) }).collect();
        let mojibake = codes.replace('†', "â€\u{A0}").replace('‡', "â€¡").replace('ˆ', "Ë†");
        let mac = codes.replace('†', "Ü").replace('‡', "á").replace('ˆ', "à");
        for (way, text) in [("C1 controls", latin), ("references", named), ("mojibake", mojibake), ("Mac OS Roman", mac)] {
            prop_assert_eq!(decoder.to_unicode(&text), &*want, "{}: {}", way, text);
        }
    }

    #[test]
    fn text_without_latin_letters_stays(text in any_text()) {
        let text: String = text.chars().filter(|c| !matches!(c, 'A'..='Z' | 'a'..='z' | '_' | '`' | '\u{80}'..='\u{24F}' | '\u{2000}'..='\u{22FF}' | '&')).collect();
        prop_assert_eq!(decode_mixed(&text).into_text(), &*text);
        prop_assert!(matches!(detect(&text).kind(), Kind::Unicode | Kind::Other));
    }
}
