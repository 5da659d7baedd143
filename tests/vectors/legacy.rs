//! `legacy.tsv`: lines in the codes of fonts, damaged on their way, and mixed with other languages. `legacy_detect.tsv`: lines to tell apart.

use bengali_text::legacy::{Encoding, Kind, decode_mixed, detect, font_encoding, to_unicode};

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
