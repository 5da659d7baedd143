//! `legacy.tsv`: lines in the codes of fonts, damaged on their way, and mixed with other languages. `legacy_detect.tsv`: lines to tell apart.
//! `legacy_visual_order.tsv`: text in the order of drawing, and text that looks a little like it.

use std::borrow::Cow;

use bengali_text::legacy::{Encoding, Kind, decode_mixed, detect, font_encoding, to_unicode, visual_order_to_logical};

use crate::rows::{self, unescape};

#[test]
fn lines_in_the_codes_of_fonts_are_decoded() {
    let rows = rows::read("legacy.tsv");
    let mut wrong = Vec::new();
    for row in &rows {
        let (input, expected) = (unescape(row.get("input")), unescape(row.get("expected")));
        let got = match row.get("encoding") {
            "bijoy" => to_unicode(&input, Encoding::Bijoy).into_owned(),
            "adarshalipi" => to_unicode(&input, Encoding::AdarshaLipi).into_owned(),
            _ => decode_mixed(&input).into_text(),
        };
        if got != bengali_text::Normalizer::new(bengali_text::Level::Canonical).normalize(&expected) {
            wrong.push(format!("{} {}: {input}\n  {got}\n  {expected}", row.id(), row.get("trait")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn text_in_the_order_of_drawing_is_rewritten() {
    let rows = rows::read("legacy_visual_order.tsv");
    let mut wrong = Vec::new();
    for row in &rows {
        let (visual, logical) = (unescape(row.get("visual")), unescape(row.get("logical")));
        let got = visual_order_to_logical(&visual);
        if got != logical {
            wrong.push(format!("{} {}: {visual}\n  {got}\n  {logical}", row.id(), row.get("note")));
        }
        assert_eq!(matches!(got, Cow::Borrowed(_)), visual == logical, "{visual}");
        assert!(matches!(visual_order_to_logical(&logical), Cow::Borrowed(_)), "{logical}");
        assert_ne!(detect(&logical).kind(), Kind::VisualOrder, "{logical}");
    }
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// A page of two languages, and one of two orders, each in its own part.
#[test]
fn the_parts_of_a_page_are_told() {
    let good = "সভায় উপস্থিত সদস্যরা বিষয়টি নিয়ে আলোচনা করেন এবং সিদ্ধান্ত নেন। ";
    let drawn = "িবষয়িট িনেয় আেলাচনা েশেষ িসদ্ধান্ত েনওয়া হেয়েছ";
    let logical = "বিষয়টি নিয়ে আলোচনা শেষে সিদ্ধান্ত নেওয়া হয়েছে";
    for (before, after) in [("", ""), (good, ""), ("", good), (good, good), ("Minutes: ", " (draft)")] {
        let text = format!("{before}{drawn}\n{after}");
        let detection = detect(&text);
        assert_eq!(detection.kind(), Kind::VisualOrder, "{text}");
        assert!(detection.confidence() > 0.8, "{detection:?}");
        let range = before.len()..before.len() + drawn.len();
        assert_eq!(detection.ranges(), [range], "{text}");
        assert_eq!(visual_order_to_logical(&text), format!("{before}{logical}\n{after}"));
    }
    // One word is too little to tell by, and makes it less sure that the text is good.
    let one = detect("সে িকছু বলেনি");
    assert_eq!(one.kind(), Kind::Unicode);
    assert!(one.confidence() <= detect(good).confidence());
}

/// One word in the order of drawing does not take good ones along that could be of both orders.
#[test]
fn a_slip_leaves_the_words_beside_it() {
    for (text, slip) in [
        ("এই প্রশ্নের জবাব িদন", "িদন"),
        ("একজন শিক্ষকের জন্য ৈধর্য", "ৈধর্য"),
        ("আমাদের সাইকেলটা েনই", "েনই"),
        ("পরের ট্রেনটা িবকালে", "িবকালে"),
        ("তিনি এখন কাজ করছেন িকন্তু", "িকন্তু"),
    ] {
        let got = visual_order_to_logical(text);
        for (word, got) in text.split(' ').zip(got.split(' ')) {
            assert!(word == slip || word == got, "{text}: {got}");
        }
    }
    // Where they are drawn too, they are rewritten.
    assert_eq!(visual_order_to_logical("আমার মাথা ধেরেছ েকন"), "আমার মাথা ধরেছে কেন");
    // A straight quotation mark begins a word, too.
    assert_eq!(visual_order_to_logical("\"েক?\" \"েতামার মা।\""), "\"কে?\" \"তোমার মা।\"");
}

#[test]
fn texts_are_told_apart() {
    let rows = rows::read("legacy_detect.tsv");
    let mut wrong = Vec::new();
    for row in &rows {
        let text = row.get("text");
        let detection = detect(text);
        if format!("{:?}", detection.kind()) != row.get("kind") {
            wrong.push(format!("{} {}: {text}\n  {detection:?}", row.id(), row.get("trait")));
        }
        let decodes = matches!(detection.kind(), Kind::Bijoy | Kind::AdarshaLipi);
        assert_eq!(decode_mixed(text).text() != text, decodes, "{text}");
    }
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn fonts_are_told_by_their_names() {
    for (name, encoding) in [
        ("SutonnyMJ", Some(Encoding::Bijoy)),
        ("SutonnyMJ-Bold", Some(Encoding::Bijoy)),
        ("ABCDEF+SutonnyMJ,BoldItalic", Some(Encoding::Bijoy)),
        ("SutonnyMJBold", Some(Encoding::Bijoy)),
        ("Sutonny MJ", Some(Encoding::Bijoy)),
        ("sutonnymj", Some(Encoding::Bijoy)),
        ("SUTONNYMJ", Some(Encoding::Bijoy)),
        ("SutonnyEMJ", Some(Encoding::Bijoy)),
        ("Sulekha MJ Bold", Some(Encoding::Bijoy)),
        ("'BorhalMJ'", Some(Encoding::Bijoy)),
        ("SutonnyOMJ", None),
        ("SutonnyOMJ,Bold", None),
        ("SolaimanLipi", None),
        ("Kalpurush", None),
        ("Nikosh", None),
        ("Times New Roman", None),
        ("CIDFont+F3", None),
        ("MJ", None),
        ("", None),
        ("AdarshaLipiNormal", Some(Encoding::AdarshaLipi)),
        ("GHIJKL+AdarshaLipiExp", Some(Encoding::AdarshaLipi)),
        ("Adarsha Lipi", Some(Encoding::AdarshaLipi)),
    ] {
        assert_eq!(font_encoding(name), encoding, "{name}");
    }
}
