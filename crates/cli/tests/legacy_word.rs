//! `bengali-text legacy` on documents of Word: the text and the fonts of runs change, and nothing else.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

mod documents;
mod program;

use std::fs;
use std::path::PathBuf;

use documents::{FONT, changed, converted, copy, is, text, with};
use program::{command, prints};
use roxmltree::{Document, Node};
use tempfile::TempDir;

/// The texts of a tree, each with what `of` says about its run.
fn runs<T>(xml: &str, of: impl Fn(Node<'_, '_>) -> T) -> Vec<(String, T)> {
    let tree = Document::parse(xml).unwrap();
    let texts = tree.descendants().filter(|node| is(node, "t"));
    texts.map(|node| (node.text().unwrap_or_default().to_owned(), of(node.parent().unwrap()))).collect()
}

/// The text of each paragraph.
fn paragraphs(xml: &str) -> Vec<String> {
    let tree = Document::parse(xml).unwrap();
    let paragraphs = tree.descendants().filter(|node| is(node, "p"));
    let text = |node: Node<'_, '_>| {
        node.descendants().filter(|node| is(node, "t")).filter_map(|node| node.text().map(str::to_owned)).collect()
    };
    paragraphs.map(text).collect()
}

/// What an element of the properties of a run says: the value of this attribute, or whether it is there.
fn property(run: Node<'_, '_>, element: &str, attribute: &str) -> Option<String> {
    let properties = run.children().find(|node| is(node, "rPr"))?;
    let element = properties.children().find(|node| is(node, element))?;
    let attribute = element.attributes().find(|other| other.name() == attribute);
    Some(attribute.map_or(String::new(), |attribute| attribute.value().to_owned()))
}

#[test]
fn a_letter_becomes_unicode_and_the_rest_stays() {
    let (before, after) = converted("letter.docx", &[]);
    assert_eq!(
        changed(&before, &after),
        ["word/document.xml", "word/styles.xml", "word/header1.xml", "word/footnotes.xml"]
    );
    let document = text(&after, "word/document.xml");
    assert_eq!(
        paragraphs(&document),
        [
            "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার Department of Fisheries, 2026 বার্ষিক প্রতিবেদন বৈশাখ মাসের সোনালি মাছ",
            "পুকুর পাড়ে ১২টি আম গাছ ও ৫টি কাঁঠাল গাছ আছে।",
            "নাম",
            "Name",
            "রহিমা খাতুন",
            "Rahima Khatun",
            "",
        ]
    );
    assert!(text(&after, "word/footnotes.xml").contains("সূত্র ঃ জেলা অফিস"));
    assert_eq!(paragraphs(&text(&after, "word/header1.xml")), ["মৎস্য অধিদপ্তর"]);
    for part in ["word/document.xml", "word/styles.xml", "word/header1.xml", "word/footnotes.xml"] {
        assert!(text(&before, part).contains("SutonnyMJ") && !text(&after, part).contains("SutonnyMJ"), "{part}");
    }
}

/// Word takes spaces at the ends of a text away unless it says that they count.
#[test]
fn a_space_that_comes_to_the_end_of_a_run_counts() {
    let (before, after) = converted("letter.docx", &[]);
    let spaces = |document: &[u8]| {
        let xml = text(document, "word/document.xml");
        let tree = Document::parse(&xml).unwrap();
        let texts = tree.descendants().filter(|node| is(node, "t"));
        let row = |node: Node<'_, '_>| {
            let text = node.text().unwrap_or_default();
            (text.trim() != text, node.attributes().any(|attribute| attribute.name() == "space"))
        };
        texts.map(row).collect::<Vec<_>>()
    };
    // The text before † ends with it, the one with its letter does not begin with a space.
    assert!(spaces(&before).contains(&(false, false)));
    assert!(spaces(&after).iter().all(|(is_at_end, counts)| !is_at_end || *counts));
}

/// A document with this body and these styles in place of those of the letter.
fn letter(body: &str, styles: &str) -> (TempDir, PathBuf) {
    const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let (folder, path) = copy("letter.docx");
    let good = fs::read(&path).unwrap();
    let body = format!("<w:document {NAMES}><w:body>{body}</w:body></w:document>");
    let styles = format!("<w:styles {NAMES}>{styles}</w:styles>");
    fs::write(&path, with(&good, &[("word/document.xml", &body), ("word/styles.xml", &styles)])).unwrap();
    (folder, path)
}

#[test]
fn a_run_gets_what_it_lacks_and_no_more() {
    let mj = "<w:rFonts w:ascii=\"SutonnyMJ\" w:hAnsi=\"SutonnyMJ\"/>";
    let noto = "<w:rFonts w:cs=\"Noto Sans Bengali\" w:ascii=\"Noto Sans Bengali\" w:hAnsi=\"Noto Sans Bengali\"/>";
    let only = "<w:rFonts w:cs=\"Noto Sans Bengali\"/>";
    let language = "<w:lang w:bidi=\"bn-BD\"/>";
    let style = |id: &str, based_on: &str, properties: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:basedOn w:val=\"{based_on}\"/><w:rPr>{properties}</w:rPr></w:style>"
        )
    };
    let by_style = "<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr><w:r><w:t>KL</w:t></w:r></w:p>";
    let rows = [
        // The run itself says it; the order of the properties is that of Word.
        (
            String::new(),
            format!(
                "<w:p><w:r><w:rPr>{mj}<w:sz w:val=\"28\"/><w:u w:val=\"single\"/></w:rPr><w:t>KL</w:t></w:r></w:p>"
            ),
            format!(
                "<w:p><w:r><w:rPr>{noto}<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:u w:val=\"single\"/>{language}</w:rPr><w:t>কখ</w:t></w:r></w:p>"
            ),
        ),
        // A style says it, or the one that it is based on; the run follows.
        (style("A", "", mj) + &style("B", "A", ""), by_style.to_owned(), by_style.replace("KL", "কখ")),
        // A style that is based on itself.
        (style("B", "B", mj), by_style.to_owned(), by_style.replace("KL", "কখ")),
        // The style has another font for complex scripts after the one that says it.
        (
            style("A", "", mj) + &style("B", "A", "<w:rFonts w:cs=\"Arial\"/>"),
            by_style.to_owned(),
            by_style.replace("<w:t>KL", &format!("<w:rPr>{only}</w:rPr><w:t>কখ")),
        ),
        // A run in another font stays, whatever its paragraph is in.
        (
            style("B", "", mj),
            by_style.replace("<w:t>", "<w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr><w:t>"),
            by_style.replace("<w:t>", "<w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr><w:t>"),
        ),
        // Symbols; the font of the run is another one.
        (
            String::new(),
            "<w:p><w:r><w:t>a</w:t><w:sym w:font=\"SutonnyMJ\" w:char=\"F04B\"/></w:r></w:p>".to_owned(),
            format!(
                "<w:p><w:r><w:rPr>{only}{language}</w:rPr><w:t>a</w:t><w:t xml:space=\"preserve\">ক</w:t></w:r></w:p>"
            ),
        ),
        // Word divides runs where it likes, and notes earlier properties.
        (
            style("B", "", mj),
            by_style.replace(
                "<w:r><w:t>KL</w:t></w:r>",
                &format!("<w:r w:rsidR=\"1\"><w:t>†</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:hyperlink><w:r><w:rPr><w:b/><w:rPrChange><w:rPr>{mj}</w:rPr></w:rPrChange></w:rPr><w:t>K</w:t></w:r></w:hyperlink>"),
            ),
            by_style.replace(
                "<w:r><w:t>KL</w:t></w:r>",
                &format!("<w:r w:rsidR=\"1\"><w:t></w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:hyperlink><w:r><w:rPr><w:b/><w:bCs/><w:rPrChange><w:rPr>{}</w:rPr></w:rPrChange></w:rPr><w:t>কে</w:t></w:r></w:hyperlink>", mj.replace("SutonnyMJ", FONT)),
            ),
        ),
        // A tab stands between two words, an element of mathematics has no font of Word.
        (
            style("B", "", mj),
            by_style.replace("<w:t>KL</w:t>", "<w:t>K</w:t><w:tab/><w:t>v</w:t>"),
            by_style.replace("<w:t>KL</w:t>", "<w:t>ক</w:t><w:tab/><w:t>\u{9BE}</w:t>"),
        ),
        // What was deleted is not read together with what was inserted.
        (
            style("B", "", mj),
            by_style.replace(
                "<w:r><w:t>KL</w:t></w:r>",
                "<w:del><w:r><w:delText>†</w:delText></w:r></w:del><w:ins><w:r><w:t>K</w:t></w:r></w:ins>",
            ),
            by_style.replace(
                "<w:r><w:t>KL</w:t></w:r>",
                "<w:del><w:r><w:delText>†</w:delText></w:r></w:del><w:ins><w:r><w:t>ক</w:t></w:r></w:ins>",
            ),
        ),
    ];
    for (styles, before, after) in rows {
        let (_folder, path) = letter(&before, &styles);
        let output = command(&["legacy", "-i", path.to_str().unwrap()]).output().unwrap();
        assert_ne!(output.status.code(), Some(2), "{output:?}");
        let xml = text(&fs::read(&path).unwrap(), "word/document.xml");
        let body = xml.split_once("<w:body>").unwrap().1.split("</w:body>").next().unwrap();
        assert_eq!(body, after, "{before} with {styles}");
    }
}

#[test]
fn a_font_of_the_theme_is_followed_and_replaced() {
    let theme = |font: &str| {
        format!(
            "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:minorFont><a:latin typeface=\"{font}\"/>\
             <a:cs typeface=\"\"/></a:minorFont></a:theme>"
        )
    };
    let defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:cstheme=\"minorBidi\"/>\
                    <w:lang w:bidi=\"bn-BD\"/></w:rPr></w:rPrDefault></w:docDefaults>";
    let (_folder, path) = letter("<w:p><w:r><w:t>KL</w:t></w:r></w:p>", defaults);
    let document = fs::read(&path).unwrap();
    let types = text(&document, "[Content_Types].xml").replace(
        "</Types>",
        "<Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/></Types>",
    );
    let parts = [("[Content_Types].xml", types.as_str()), ("word/theme/theme1.xml", &theme("SutonnyMJ"))];
    fs::write(&path, with(&document, &parts)).unwrap();
    prints(&["legacy", "-i", path.to_str().unwrap()], "");
    let after = fs::read(&path).unwrap();
    assert_eq!(text(&after, "word/theme/theme1.xml"), theme(FONT));
    let run = "<w:r><w:rPr><w:rFonts w:cs=\"Noto Sans Bengali\"/></w:rPr><w:t>কখ</w:t></w:r>";
    assert!(text(&after, "word/document.xml").contains(run), "{}", text(&after, "word/document.xml"));
}

#[test]
fn each_run_of_a_letter_has_its_font_and_its_weight() {
    let (before, after) = converted("letter.docx", &[]);
    let fonts = |run: Node<'_, '_>| (property(run, "rFonts", "ascii"), property(run, "rFonts", "cs"));
    let of = |document: &[u8]| runs(&text(document, "word/document.xml"), fonts);
    for ((old, (ascii, _)), (new, (ascii_after, cs_after))) in of(&before).into_iter().zip(of(&after)) {
        match ascii.as_deref() {
            Some("SutonnyMJ") => {
                assert_eq!((ascii_after.as_deref(), cs_after.as_deref()), (Some(FONT), Some(FONT)), "{new}");
            }
            // The style says it.
            None => assert_eq!(ascii_after, None, "{new}"),
            _ => assert_eq!((old, ascii), (new, ascii_after)),
        }
    }
    // A cluster goes to the run that has its letter; Word draws it in the weight and the size for complex scripts.
    let weights = |run: Node<'_, '_>| {
        let bold = |name| property(run, name, "val").is_some_and(|value| value.is_empty());
        (bold("b"), bold("bCs"), property(run, "szCs", "val"))
    };
    let rows = runs(&text(&after, "word/document.xml"), weights);
    let rows: Vec<_> = rows.iter().map(|(text, (b, b_cs, size))| (text.as_str(), *b, *b_cs, size.as_deref())).collect();
    let size = Some("28");
    for row in [
        ("", false, false, size),
        ("বৈ", true, true, size),
        ("শাখ মাসের ", false, false, size),
        ("সোনালি মাছ", true, true, size),
    ] {
        assert!(rows.contains(&row), "{row:?} in {rows:?}");
    }
    let styles = text(&after, "word/styles.xml");
    let tree = Document::parse(&styles).unwrap();
    let has_id = |node: &Node<'_, '_>| node.attributes().any(|id| id.name() == "styleId" && id.value() == "BijoyBody");
    let style = tree.descendants().find(has_id).unwrap();
    let said = ["ascii", "hAnsi", "cs"].map(|slot| property(style, "rFonts", slot));
    assert_eq!(said, [FONT; 3].map(|font| Some(font.to_owned())));
    assert_eq!(property(style, "szCs", "val"), property(style, "sz", "val"));
    assert_eq!(property(style, "lang", "bidi").as_deref(), Some("bn-BD"));
}

#[test]
fn the_bytes_of_a_part_that_are_no_text_and_no_font_stay() {
    let (before, after) = converted("letter.docx", &[]);
    // Without texts and the properties of runs.
    let rest = |document: &[u8]| {
        let xml = text(document, "word/document.xml");
        let tree = Document::parse(&xml).unwrap();
        let (mut rest, mut at) = (String::new(), 0);
        for node in tree.descendants().filter(|node| is(node, "t") || is(node, "rPr")) {
            rest += &xml[at..node.range().start];
            at = node.range().end;
        }
        rest + &xml[at..]
    };
    assert_eq!(rest(&before), rest(&after));
}
