//! `bengali-text legacy` on what documents hold beside their text: drawings, charts, equations, lists, headers of sheets, slides; and
//! on what it leaves, which it says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::format_collect)]

mod documents;
mod program;

use std::fs;
use std::path::{Path, PathBuf};

use documents::{FONT, copy, text, with};
use program::{command, fails, prints};
use tempfile::TempDir;

const DRAWING: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
const SHEET: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

/// A document of the tests with these parts, and types for those that have one.
fn document(name: &str, parts: &[(&str, &str, &str)]) -> (TempDir, PathBuf) {
    let (folder, path) = copy(name);
    let good = fs::read(&path).unwrap();
    let types: String = parts
        .iter()
        .filter(|(_, kind, _)| !kind.is_empty())
        .map(|(name, kind, _)| format!("<Override PartName=\"/{name}\" ContentType=\"application/vnd.{kind}+xml\"/>"))
        .collect();
    let types = text(&good, "[Content_Types].xml").replace("</Types>", &format!("{types}</Types>"));
    let mut all = vec![("[Content_Types].xml", types.as_str())];
    all.extend(parts.iter().map(|&(name, _, text)| (name, text)));
    fs::write(&path, with(&good, &all)).unwrap();
    (folder, path)
}

/// What a run says of a file that it rewrites, with status 1 if that is something.
fn says(path: &Path) -> String {
    let output = command(&["legacy", "-i", path.to_str().unwrap()]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap().replace(&format!("{}: ", path.display()), "");
    assert_eq!(output.status.code(), Some(i32::from(!said.is_empty())), "{said}");
    said
}

fn body(runs: &str) -> String {
    format!("<w:document {WORD}><w:body><w:p>{runs}</w:p></w:body></w:document>")
}

const LATIN: &str = "<a:latin typeface=\"SutonnyMJ\"/>";

fn named() -> String {
    LATIN.replace("SutonnyMJ", FONT)
}

fn complex() -> String {
    format!("<a:cs typeface=\"{FONT}\"/>")
}

/// A drawing before and after.
fn drawings() -> Vec<(String, String)> {
    let (named, complex) = (named(), complex());
    let shape =
        |list: &str, runs: &str| format!("<xdr:txBody><a:lstStyle>{list}</a:lstStyle><a:p>{runs}</a:p></xdr:txBody>");
    let rows = [
        // The run says it; a sign and its letter are in two runs.
        (
            shape(
                "",
                &format!(
                    "<a:r><a:rPr lang=\"en-US\" b=\"1\">{LATIN}</a:rPr><a:t>‡</a:t></a:r><a:r><a:rPr>{LATIN}<a:cs typeface=\"Arial\"/><a:rtl/></a:rPr><a:t>K &amp; Ges</a:t></a:r>"
                ),
            ),
            shape(
                "",
                &format!(
                    "<a:r><a:rPr lang=\"bn-BD\" b=\"1\">{named}{complex}</a:rPr><a:t></a:t></a:r><a:r><a:rPr>{named}{complex}<a:rtl/></a:rPr><a:t>কে &amp; এবং</a:t></a:r>"
                ),
            ),
        ),
        // The text around says it.
        (
            shape(
                &format!("<a:lvl1pPr><a:defRPr>{LATIN}</a:defRPr></a:lvl1pPr>"),
                "<a:r><a:t>Ges</a:t></a:r><a:r><a:rPr b=\"1\"/><a:t>Ges</a:t></a:r>",
            ),
            shape(
                &format!("<a:lvl1pPr><a:defRPr>{named}</a:defRPr></a:lvl1pPr>"),
                &format!(
                    "<a:r><a:rPr lang=\"bn-BD\">{complex}</a:rPr><a:t>এবং</a:t></a:r><a:r><a:rPr b=\"1\">{complex}</a:rPr><a:t>এবং</a:t></a:r>"
                ),
            ),
        ),
        // Another font.
        (
            shape("", "<a:r><a:rPr><a:latin typeface=\"Arial\"/></a:rPr><a:t>Ges</a:t></a:r><a:r><a:t>Ges</a:t></a:r>"),
            String::new(),
        ),
    ];
    let whole = |shape: String| format!("<xdr:wsDr xmlns:xdr=\"x\" {DRAWING}>{shape}</xdr:wsDr>");
    rows.into_iter()
        .map(|(before, after)| (whole(before.clone()), whole(if after.is_empty() { before } else { after })))
        .collect()
}

#[test]
fn texts_of_drawings_become_unicode() {
    for (before, after) in drawings() {
        for (name, part, kind) in [
            ("list.xlsx", "xl/drawings/drawing1.xml", "openxmlformats-officedocument.drawing"),
            ("list.xlsx", "xl/charts/chart1.xml", "openxmlformats-officedocument.drawingml.chart"),
            ("letter.docx", "word/diagrams/data1.xml", "openxmlformats-officedocument.drawingml.diagramData"),
            ("letter.docx", "word/diagrams/drawing1.xml", "ms-office.drawingml.diagramDrawing"),
        ] {
            let (_folder, path) = document(name, &[(part, kind, &before)]);
            assert_eq!(says(&path), "");
            assert_eq!(text(&fs::read(&path).unwrap(), part), after);
        }
    }
}

#[test]
fn slides_become_unicode() {
    let slide = |runs: &str| format!("<p:sld xmlns:p=\"p\" {DRAWING}><p:txBody><a:p>{runs}</a:p></p:txBody></p:sld>");
    let before = slide(&format!(
        "<a:r><a:rPr>{LATIN}</a:rPr><a:t>Avgvi</a:t></a:r><a:fld type=\"slidenum\"><a:rPr/><a:t>‹#›</a:t></a:fld><a:r><a:t>Ges</a:t></a:r>"
    ));
    let after = slide(&format!(
        "<a:r><a:rPr>{}{}</a:rPr><a:t>আমার</a:t></a:r><a:fld type=\"slidenum\"><a:rPr/><a:t>‹#›</a:t></a:fld><a:r><a:t>Ges</a:t></a:r>",
        named(),
        complex()
    ));
    let kind = "openxmlformats-officedocument.presentationml.slide";
    let (folder, path) = document("letter.docx", &[("ppt/slides/slide1.xml", kind, &before)]);
    let slides = folder.path().join("a.pptx");
    // Its other parts are those of a letter, and stay.
    fs::rename(&path, &slides).unwrap();
    let said = says(&slides);
    assert_eq!(text(&fs::read(&slides).unwrap(), "ppt/slides/slide1.xml"), after);
    assert!(said.lines().all(|line| line.contains("word/")), "{said}");
    let master = format!("<p:sldMaster xmlns:p=\"p\" {DRAWING}><p:txStyles>{LATIN}</p:txStyles></p:sldMaster>");
    let kind = "openxmlformats-officedocument.presentationml.slideMaster";
    let (folder, path) = document("letter.docx", &[("ppt/slideMasters/slideMaster1.xml", kind, &master)]);
    let slides = folder.path().join("a.pptx");
    fs::rename(&path, &slides).unwrap();
    assert!(says(&slides).contains("ppt/slideMasters/slideMaster1.xml: names SutonnyMJ, and text in it stays"));
}

#[test]
fn headers_of_sheets_become_unicode() {
    let sheet = |header: &str| {
        format!(
            "<worksheet {SHEET}><sheetData/><headerFooter><oddHeader>{header}</oddHeader><evenFooter/></headerFooter></worksheet>"
        )
    };
    let part = "xl/worksheets/sheet1.xml";
    let (_folder, path) = document(
        "list.xlsx",
        &[(part, "", &sheet("&amp;C&amp;\"SutonnyMJ,Bold\"&amp;14Avgvi &lt;1&gt; &amp;P&amp;RGes"))],
    );
    assert_eq!(says(&path), "");
    let after = sheet("&amp;C&amp;\"Noto Sans Bengali,Bold\"&amp;14আমার &lt;১&gt; &amp;P&amp;RGes");
    assert_eq!(text(&fs::read(&path).unwrap(), part), after);
    let (_folder, path) = document("list.xlsx", &[(part, "", &sheet("&amp;\"SutonnyMJ\"Ges"))]);
    let output = command(&["check", "--no-config", path.to_str().unwrap()]).output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("xl/worksheets/sheet1.xml, oddHeader"));
}

#[test]
fn escapes_of_excel_stay() {
    let sheet = format!(
        "<worksheet {SHEET}><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>Ges_x000D_\nbs</t></is></c></row></sheetData></worksheet>"
    );
    let part = "xl/worksheets/sheet1.xml";
    let (_folder, path) = document("list.xlsx", &[(part, "", &sheet)]);
    assert_eq!(says(&path), "");
    assert_eq!(text(&fs::read(&path).unwrap(), part), sheet.replace("Ges_x000D_\nbs", "এবং_x000D_\nনং"));
}

#[test]
fn texts_of_number_formats_become_unicode_where_one_encoding_has_them() {
    let styles = |xfs: &str, name: &str, unit: &str| {
        format!(
            "<styleSheet {SHEET}><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.00&quot;{unit}&quot;\"/></numFmts><fonts><font><name val=\"Arial\"/></font>\
             <font><name val=\"{name}\"/></font></fonts><cellXfs><xf fontId=\"0\"/>{xfs}</cellXfs></styleSheet>"
        )
    };
    let part = "xl/styles.xml";
    let one = "<xf fontId=\"1\" numFmtId=\"164\"/>";
    let (_folder, path) = document("list.xlsx", &[(part, "", &styles(one, "SutonnyMJ", " UvKv"))]);
    assert_eq!(says(&path), "");
    assert_eq!(text(&fs::read(&path).unwrap(), part), styles(one, FONT, " টাকা"));
    let two = format!("{one}<xf fontId=\"0\" numFmtId=\"164\"/>");
    let (_folder, path) = document("list.xlsx", &[(part, "", &styles(&two, "SutonnyMJ", " UvKv"))]);
    assert!(says(&path).contains("xl/styles.xml, number format 164: "));
    assert_eq!(text(&fs::read(&path).unwrap(), part), styles(&two, FONT, " UvKv"));
}

#[test]
fn the_theme_of_a_workbook_gets_the_font() {
    let theme = format!("<a:theme {DRAWING}><a:minorFont>{LATIN}<a:cs typeface=\"\"/></a:minorFont></a:theme>");
    let part = "xl/theme/theme9.xml";
    let (_folder, path) = document("list.xlsx", &[(part, "openxmlformats-officedocument.theme", &theme)]);
    assert_eq!(says(&path), "");
    assert_eq!(text(&fs::read(&path).unwrap(), part), theme.replace("SutonnyMJ", FONT));
}

#[test]
fn text_in_an_equation_becomes_unicode() {
    let run = |fonts: &str, text: &str| {
        format!("<m:r><m:rPr><m:nor/></m:rPr><w:rPr><w:rFonts {fonts}/></w:rPr><m:t>{text}</m:t></m:r>")
    };
    let math = |first: &str| {
        let other = run("w:ascii=\"Cambria Math\"", "Ges");
        body(&format!(
            "<m:oMath><m:f><m:num>{first}</m:num><m:den>{first}{other}</m:den></m:f><m:r><m:t>Ges</m:t></m:r></m:oMath>"
        ))
    };
    let before = math(&run("w:ascii=\"SutonnyMJ\" w:hAnsi=\"SutonnyMJ\"", "Ges"));
    let after = math(&run(&format!("w:cs=\"{FONT}\" w:ascii=\"{FONT}\" w:hAnsi=\"{FONT}\""), "এবং"));
    let (_folder, path) = document("letter.docx", &[("word/document.xml", "", &before)]);
    assert_eq!(says(&path), "");
    assert_eq!(text(&fs::read(&path).unwrap(), "word/document.xml"), after);
}

#[test]
fn letters_drawn_as_a_picture_become_unicode() {
    let art = |font: &str, text: &str| {
        body(&format!(
            "<w:r><w:pict><v:textpath xmlns:v=\"urn:schemas-microsoft-com:vml\" style=\"font-family:&quot;{font}&quot;;font-size:1pt\" string=\"{text}\"/></w:pict></w:r>"
        ))
    };
    let (_folder, path) = document("letter.docx", &[("word/document.xml", "", &art("SutonnyMJ", "evsjv &lt;†`k&gt;"))]);
    assert_eq!(says(&path), "");
    assert_eq!(text(&fs::read(&path).unwrap(), "word/document.xml"), art(FONT, "বাংলা &lt;দেশ&gt;"));
}

#[test]
fn signs_of_lists_become_unicode_and_what_word_counts_stays() {
    let part = "word/numbering.xml";
    let list = |text: &str, font: &str| {
        format!(
            "<w:numbering {WORD}><w:abstractNum><w:lvl><w:lvlText w:val=\"{text}\"/><w:rPr><w:rFonts {font}/></w:rPr></w:lvl></w:abstractNum></w:numbering>"
        )
    };
    let (mj, noto) = ("w:ascii=\"SutonnyMJ\"", format!("w:cs=\"{FONT}\" w:ascii=\"{FONT}\""));
    let kind = "openxmlformats-officedocument.wordprocessingml.numbering";
    let (_folder, path) = document("letter.docx", &[(part, kind, &list("(K)", mj))]);
    assert_eq!(says(&path), "");
    assert_eq!(text(&fs::read(&path).unwrap(), part), list("(ক)", &noto));
    let (_folder, path) = document("letter.docx", &[(part, kind, &list("%1.", mj))]);
    assert_eq!(says(&path), "word/numbering.xml: names SutonnyMJ, and text in it stays\n");
    assert_eq!(text(&fs::read(&path).unwrap(), part), list("%1.", mj));
}

/// As programs that use the library of Microsoft write it.
#[test]
fn a_part_has_the_type_of_its_ending() {
    let (_folder, path) = copy("letter.docx");
    let good = fs::read(&path).unwrap();
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    let types = format!(
        "<Types><Default Extension=\"XML\" ContentType=\"{kind}\"/><Override PartName=\"/Word/STYLES.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"
    );
    let run = "<w:r><w:rPr><w:rFonts w:ascii=\"SutonnyMJ\"/></w:rPr><w:t>Ges</w:t></w:r>";
    fs::write(&path, with(&good, &[("[Content_Types].xml", &types), ("word/document.xml", &body(run))])).unwrap();
    says(&path);
    let after = fs::read(&path).unwrap();
    assert!(text(&after, "word/document.xml").contains("এবং"));
    assert!(!text(&after, "word/styles.xml").contains("SutonnyMJ"));
}

#[test]
fn text_that_names_no_legacy_font_is_reported() {
    const TEXT: &str = "MYcÖRvZš¿x evsjv‡`k miKvi";
    let run = |fonts: &str| format!("<w:r><w:rPr>{fonts}</w:rPr><w:t>{TEXT}</w:t></w:r>");
    let letter = |runs: &str| {
        let styles = format!("<w:styles {WORD}/>");
        document("letter.docx", &[("word/document.xml", "", &body(runs)), ("word/styles.xml", "", &styles)])
    };
    let (_folder, path) = letter(&(run("") + "<w:r><w:t>The quick brown fox</w:t></w:r>"));
    let place = "word/document.xml, paragraph 1: may be in a legacy font, but";
    assert!(
        says(&path)
            .contains(&format!("{place} no font is named for it, and it stays; --from bijoy converts such text\n"))
    );
    let path_text = path.to_str().unwrap();
    let check = command(&["check", "--no-config", path_text]).output().unwrap();
    assert!(String::from_utf8(check.stdout).unwrap().contains("গণপ্রজাতন্ত্রী"));
    prints(&["legacy", "-i", "--from", "bijoy", path_text], "");
    assert!(text(&fs::read(&path).unwrap(), "word/document.xml").contains("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"));

    let arial = run("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>");
    let (_folder, path) = letter(&(arial.clone() + "<w:r><w:br/></w:r>" + &arial));
    let said = says(&path);
    assert!(said.contains(&format!("{place} is in Arial, and stays; --legacy-font \"Arial\" converts")), "{said}");
    assert!(said.contains("the first of 2 such texts"), "{said}");
    prints(&["legacy", "-i", "--legacy-font", "arial", path.to_str().unwrap()], "");
    let after = text(&fs::read(&path).unwrap(), "word/document.xml");
    assert!(after.contains("সরকার") && after.contains(FONT) && !after.contains("Arial"), "{after}");

    let folder = TempDir::new().unwrap();
    let rtf = folder.path().join("a.rtf");
    fs::write(&rtf, "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\n\\f0 MYc\\'d6RvZš\\'bfx evsjv\\'87`k}").unwrap();
    let output = command(&["legacy", rtf.to_str().unwrap()]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        output.status.code() == Some(1) && said.contains("a.rtf:2:5: may be in a legacy font, but is in Arial"),
        "{said}"
    );
    let sheet = format!(
        "<worksheet {SHEET}><sheetData><row><c r=\"A1\" t=\"inlineStr\"><is><t>{TEXT}</t></is></c></row></sheetData></worksheet>"
    );
    let (_folder, path) = document("list.xlsx", &[("xl/worksheets/sheet1.xml", "", &sheet)]);
    assert!(says(&path).contains("xl/worksheets/sheet1.xml, A1: may be in a legacy font"));
}

/// Word writes pages so. What Windows-1252 lacks stands there as references.
#[test]
fn a_page_keeps_its_encoding() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.html");
    let page = |font: &str, text: &[u8]| {
        [
            b"<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">\n<p title=\"\xE9\">caf\xE9 \x93Ges\x94 <font face=\"",
            font.as_bytes(),
            b"\">",
            text,
            b"</font>",
        ]
        .concat()
    };
    for (before, after) in [(&b"\x86mvbvi 1"[..], "সোনার ১"), (b"Ges", "এবং")] {
        let written = |c: char| if c == ' ' { " ".to_owned() } else { format!("&#{};", u32::from(c)) };
        let references: String = after.chars().map(written).collect();
        fs::write(&path, page("SutonnyMJ", before)).unwrap();
        assert_eq!(says(&path), "");
        assert!(fs::read(&path).unwrap() == page(FONT, references.as_bytes()));
    }
    fs::write(&path, page("SutonnyMJ", b"\x86K \xA9")).unwrap();
    let said = says(&path);
    assert!(said.contains("a.html:2:48: U+00A9") && said.lines().count() == 1, "{said}");
}

#[test]
fn what_is_left_is_said() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("a.html"), "<style>p{color:red}\ndiv > p, b {font-family: SutonnyMJ}</style><p>Ges").unwrap();
    let output = command(&["legacy", &path("a.html")]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("a.html:2:26: this rule is not followed: what it puts in SutonnyMJ stays"), "{said}");
    assert_eq!(output.status.code(), Some(1));
    fs::write(path("a.html"), "<input style='font-family:SutonnyMJ' value='Ges'>").unwrap();
    let output = command(&["legacy", &path("a.html")]).output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().contains("a.html:1:45: a program may read the value"));
    fs::write(path("a.html"), "<pre><code>MYcÖRvZš¿x evsjv‡`k</code></pre>").unwrap();
    assert_eq!(says(Path::new(&path("a.html"))), "", "code is no text");
    fs::remove_file(path("a.html")).unwrap();
    // Formats that are not read.
    for (name, what) in [("a.doc", ".docx"), ("b.XLS", ".xlsx"), ("c.odp", ".pptx")] {
        fs::write(path(name), b"\xD0\xCF\x11\xE0\0").unwrap();
        let why = format!("is in a format that is not read; save it as {what} first");
        fails(&["legacy", &path(name)], b"", &why);
        let output = command(&["legacy", "-i", folder.path().to_str().unwrap()]).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8(output.stderr).unwrap().contains(&format!("{name}: {why}")));
    }
    // A shape of the drawings of old.
    let shape = "<xml><v:textbox><div><font face=\"SutonnyMJ\">Ges</font></div></v:textbox></xml>";
    let (_folder, path) = document("list.xlsx", &[("xl/drawings/vmlDrawing1.vml", "", shape)]);
    assert_eq!(says(&path), "xl/drawings/vmlDrawing1.vml: names SutonnyMJ, and text in it stays\n");
}
