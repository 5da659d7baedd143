//! Laws of legacy text: spans cover both texts, what has a code comes back, the way that a text came makes no difference, and what is in
//! no font stays.

use std::borrow::Cow;

use bengali_text::legacy::{
    Decoded, Decoder, Encoding, Kind, Layout, Transport, decode_mixed, detect, from_unicode, to_unicode,
    visual_order_to_logical,
};
use bengali_text::normalize::is_well_formed;
use bengali_text::search::STOP_WORDS;
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

const CONSONANTS: &str = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৰৱ\u{9DC}\u{9DD}\u{9DF}";

/// Where reph stands in the order of drawing.
#[derive(Clone, Copy, Debug)]
enum Reph {
    BeforeSigns,
    AfterSigns,
}

/// Puts well-formed text in the order of drawing, one cluster after the other: the naive way.
fn draw(text: &str, place: Reph) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let consonant = |text: &str| text.chars().next().is_some_and(|c| CONSONANTS.contains(c));
        if !consonant(rest) {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let mut reph = "";
        for letters in ["র\u{9CD}", "ৰ\u{9CD}"] {
            if rest.strip_prefix(letters).is_some_and(consonant) {
                (reph, rest) = rest.split_at(letters.len());
            }
        }
        let mut base = 0;
        loop {
            base += rest[base..].chars().next().unwrap().len_utf8();
            base += if rest[base..].starts_with('\u{9BC}') { 3 } else { 0 };
            let link = ["\u{9CD}", "\u{200D}\u{9CD}"].into_iter().find(|link| rest[base..].starts_with(link));
            match link {
                Some(link) if consonant(&rest[base + link.len()..]) => base += link.len(),
                _ => break,
            }
        }
        let (letters, after) = rest.split_at(base);
        let signs = after.find(|c| !matches!(c, '\u{9BE}'..='\u{9CC}' | '\u{981}'..='\u{983}')).unwrap_or(after.len());
        let (signs, after) = after.split_at(signs);
        rest = after;
        let signs = signs.replace('\u{9CB}', "\u{9C7}\u{9BE}").replace('\u{9CC}', "\u{9C7}\u{9D7}");
        let (before, signs): (String, String) =
            signs.chars().partition(|c| matches!(c, '\u{9BF}' | '\u{9C7}' | '\u{9C8}'));
        let last = match place {
            Reph::BeforeSigns => [reph, signs.as_str()],
            Reph::AfterSigns => [&signs, reph],
        };
        out.extend([before.as_str(), letters].into_iter().chain(last));
    }
    out
}

/// Words that a reader of Bengali would take for words: none begins with a reph.
fn words() -> impl Strategy<Value = String> {
    let letter = "[কখগঘচছজটঠডণতথদধনপফবভমযলশষসহ\u{9DC}\u{9DF}]";
    let sign = "[\u{9BE}\u{9BF}\u{9C0}\u{9C1}\u{9C2}\u{9C3}\u{9C7}\u{9C8}\u{9CB}\u{9CC}]?\u{981}?[\u{982}\u{983}]?";
    let first = format!("([আইউএও]|{letter}(\u{9CD}[কতদনপবমযরলষ]){{0,2}}{sign}|র{sign}|র\u{200D}\u{9CD}য{sign})");
    let other = format!("((র\u{9CD})?{letter}(\u{9CD}[কতদনপবমযলষ]){{0,2}}{sign}|র{sign}|ৎ)");
    proptest::string::string_regex(&format!("{first}({other}){{0,4}}")).unwrap()
}

/// Words that only the order of drawing explains, so that it is clear of what kind the page is.
const DRAWN: &str = "আিম েদেখিছ বািড়র েছেলিট িবেকেল েখলেত েগেছ, ";
const DRAWN_LOGICAL: &str = "আমি দেখেছি বাড়ির ছেলেটি বিকেলে খেলতে গেছে, ";

/// The characters of a text in no order, with each sign of two parts as two.
fn characters(text: &str) -> Vec<char> {
    let halves = text.replace('\u{9CB}', "\u{9C7}\u{9BE}").replace('\u{9CC}', "\u{9C7}\u{9D7}");
    let mut characters: Vec<char> = halves.chars().collect();
    characters.sort_unstable();
    characters
}

#[test]
fn frequent_words_come_back_from_the_order_of_drawing() {
    let words: Vec<&str> = STOP_WORDS.iter().map(|&(word, _)| word).collect();
    let page = words.join(" ");
    for place in [Reph::BeforeSigns, Reph::AfterSigns] {
        let drawn = draw(&page, place);
        assert_eq!(visual_order_to_logical(&drawn), page);
        assert_eq!(detect(&drawn).kind(), Kind::VisualOrder);
    }
    assert!(matches!(visual_order_to_logical(&page), Cow::Borrowed(_)));
    assert_eq!(detect(&page).kind(), Kind::Unicode);
}

#[test]
fn a_long_line_is_decoded_to_its_end() {
    let line = "evsjv‡`k miKvi, the Act of evsjv‡`k ".repeat(12_000);
    let decoded = decode_mixed(&line).into_text();
    assert_eq!(decoded.matches("বাংলাদেশ").count(), 24_000);
    assert_eq!(decoded.matches("the Act of").count(), 12_000);
}

#[test]
fn a_long_conjunct_is_encoded_letter_by_letter() {
    let encoded = from_unicode(&"ক\u{9CD}".repeat(100_000), Layout::Bijoy52);
    // The last few are drawn together.
    assert!(encoded.missing().len() > 99_900 && encoded.missing().iter().all(|(_, c)| *c == '\u{9CD}'));
}

#[test]
fn a_figure_between_two_fonts_belongs_to_one() {
    // In Mac OS Roman the marks are the quotation marks of Bijoy; the word is AdarshaLipi.
    let text = "““1 ¢Q¢q";
    let decoded = Decoder::new(Encoding::Bijoy).transport(Transport::MacRoman).decode_mixed(text);
    assert_eq!(decoded.text(), "““১ চিহি");
    check_spans(text, &decoded).unwrap();
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

/// References are read in every text of codes, so that what would become one is told.
#[test]
fn a_semicolon_that_would_end_a_reference_has_no_code() {
    for text in ["আ\u{9CD}#০২১;", "আ\u{9CD}#১২৩৪৫৬;", "আ\u{9CD}বঃয;"] {
        let encoded = from_unicode(text, Layout::Bijoy52);
        assert_eq!(encoded.missing().last(), Some(&(text.len() - 1, ';')), "{}", encoded.text());
    }
    for text in ["আ\u{9CD}; #০২১;", "আ\u{9CD}#;", ";;", "আ\u{9CD}#০২১ ;"] {
        let encoded = from_unicode(text, Layout::Bijoy52);
        assert!(encoded.missing().is_empty(), "{}", encoded.text());
        assert_eq!(to_unicode(encoded.text(), Encoding::Bijoy), text);
    }
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
        for transport in [Transport::Detected, Transport::Intact, Transport::Mojibake, Transport::MacRoman, Transport::Folded] {
            check_spans(&text, &Decoder::new(Encoding::Bijoy).transport(transport).decode_mixed(&text))?;
        }
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
            for (at, c) in encoded.missing() {
                prop_assert!(last <= *at && text.is_char_boundary(*at));
                prop_assert!(normalized != text || text[*at..].starts_with(*c), "{} at {}", c.escape_unicode(), at);
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
        // Marks at random may be as they are drawn, but no mark that is well-formed text.
        let allowed = matches!(detect(&text).kind(), Kind::Unicode | Kind::Other);
        prop_assert!(allowed || (detect(&text).kind() == Kind::VisualOrder && !is_well_formed(&text)));
    }

    #[test]
    fn drawn_words_come_back(words in prop::collection::vec(words(), 0..6)) {
        let logical = format!("{DRAWN_LOGICAL}{}", words.join(" "));
        for place in [Reph::BeforeSigns, Reph::AfterSigns] {
            let drawn = draw(&logical, place);
            let got = visual_order_to_logical(&drawn);
            prop_assert_eq!(&got, &logical, "{}", drawn);
            prop_assert!(matches!(visual_order_to_logical(&got), Cow::Borrowed(_)));
        }
    }

    #[test]
    fn well_formed_words_stay(words in prop::collection::vec(words(), 0..12)) {
        let text = words.join(" ");
        prop_assert!(matches!(visual_order_to_logical(&text), Cow::Borrowed(_)), "{}", text);
        prop_assert!(matches!(detect(&text).kind(), Kind::Unicode | Kind::Other));
    }

    #[test]
    fn rewriting_the_order_loses_nothing(text in any_text(), drawn in any::<bool>()) {
        let text = if drawn { format!("{DRAWN}{text}") } else { text };
        let got = visual_order_to_logical(&text);
        prop_assert_eq!(characters(&got), characters(&text));
        prop_assert_eq!(matches!(got, Cow::Borrowed(_)), got == text);
        let detection = detect(&text);
        let mut at = 0;
        for range in detection.ranges() {
            prop_assert!(at <= range.start && range.start < range.end && text.get(range.clone()).is_some());
            at = range.end;
        }
    }
}
