//! `bengali-text legacy` on plain text, and what `check` says of text in legacy fonts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod program;

use std::fs;
use std::path::Path;

use program::{command, fails, is_refused, prints, prints_with_status};
use serde_json::Value;
use tempfile::TempDir;

#[test]
fn text_is_converted_as_it_is_asked_for() {
    for (args, before, after) in [
        (&["--from", "bijoy"][..], "Avgvi †mvbvi evsjv\n", "আমার সোনার বাংলা\n"),
        (&["--from", "bijoy"], "Ges\r\nGes", "এবং\r\nএবং"),
        (&["--from", "bijoy", "--digits", "ascii", "--visarga", "colon"], "g~j¨ t 50 UvKv", "মূল্য : 50 টাকা"),
        (&["--from", "adarshalipi"], "Bj¡l", "আমার"),
        (&["--from", "visual"], "েদশ\nকিম Ges", "দেশ\nকমি Ges"),
        (&["--to", "bijoy52"], "স্ত\n", "¯Í\n"),
        (&["--to", "bijoy2000"], "স্ত\n", "¯—\n"),
        (&[], "", ""),
    ] {
        assert_eq!(prints(&[&["legacy"], args].concat(), before), after, "{args:?}");
    }
}

/// A text that is not in a legacy font comes through, and one with words in it keeps the others.
#[test]
fn text_is_looked_at_line_by_line() {
    for text in [
        "The quick brown fox jumps over the lazy dog\n",
        "আমার সোনার বাংলা\r\n\r\nLabour Act, 2006",
        "fn main() { let x = [1, 2]; println!(\"{x:?}\"); }\n",
        "Smørrebrød på Øresund\nÇa va très bien, merci\n",
        "https://example.org/Ges?x=evsjv\n",
    ] {
        assert_eq!(prints(&["legacy"], text), text);
    }
    let mixed = "Labour Act, 2006\nMYcÖRvZš¿x evsjv‡`k miKvi (Government)\r\nবিষয়: kÖg AvBb\n";
    let after = "Labour Act, 2006\nগণপ্রজাতন্ত্রী বাংলাদেশ সরকার (Government)\r\nবিষয়: শ্রম আইন\n";
    assert_eq!(prints(&["legacy"], mixed), after);
    assert_eq!(prints(&["legacy"], after), after, "a second time");
    // Markup, signs beside figures and names of variables stay within a stretch of the font too.
    for (mixed, after) in [
        ("<a>evsjv‡`k &amp; miKvi &lt;b&gt; wk¶v</a>\n", "<a>বাংলাদেশ &amp; সরকার &lt;b&gt; শিক্ষা</a>\n"),
        ("ZvcgvÎv 30° †mjwmqvm wQj", "তাপমাত্রা ৩০° সেলসিয়াস ছিল"),
        ("evsjv‡`k $name miKvi", "বাংলাদেশ $name সরকার"),
    ] {
        assert_eq!(prints(&["legacy"], mixed), after);
    }
}

/// Text in visual order is told by the whole of it; what is not sure stays and is reported.
#[test]
fn text_in_visual_order_is_converted() {
    let drawn = "িবষয়: েনৗ পিরবহন\r\nকিম ভাড়া\nবােসর েচেয় ধমর্ঘেট ভয় (Dhaka)\n";
    let logical = "বিষয়: নৌ পরিবহন\r\nকমি ভাড়া\nবাসের চেয়ে ধর্মঘটে ভয় (Dhaka)\n";
    assert_eq!(prints(&["legacy"], drawn), logical);
    assert_eq!(prints(&["legacy"], logical), logical, "a second time");
    // Lines in a font beside it.
    assert_eq!(prints(&["legacy"], &format!("{drawn}MYcÖRvZš¿x evsjv‡`k\n")), format!("{logical}গণপ্রজাতন্ত্রী বাংলাদেশ\n"));
    let slip = "সে িক বলেছিল তা আমি শুনিনি\n";
    assert_eq!(prints(&["legacy"], slip), slip);
    let output = command(&["legacy"]).write_stdin("কম\nকম েদশ\n").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said, "standard input:2:4: may be in visual order, and stays; --from visual converts it\n");
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), "কম\nকম েদশ\n".as_bytes()));
    let letter = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/letter.docx");
    fails(&["legacy", "--from", "visual", letter.to_str().unwrap()], b"", "--from visual is for plain text");
    is_refused(&["legacy", "--from", "visually"], "visual");
}

#[test]
fn check_finds_text_in_visual_order() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.json"), r#"{"েদশ": "িবষয়: \u09c7নৗ পিরবহন িনেয় কথা"}"#).unwrap();
    fs::write(folder.path().join("b.txt"), "Page 1\nিবষয়: েনৗ পিরবহন\n  কিম ভাড়া\nদাম\n").unwrap();
    fs::write(folder.path().join("c.txt"), "নৌকার দাম কত, সে িক জানে?\nি ে ৈ\n").unwrap();
    let findings: Vec<Value> = findings(&folder).into_iter().filter(|row| row["rule"] == "legacy-text").collect();
    let rows: Vec<(&str, u64, u64, &str, &str)> = findings
        .iter()
        .map(|row| {
            let text = |key: &str| row[key].as_str().unwrap();
            (
                text("path"),
                row["line"].as_u64().unwrap(),
                row["column"].as_u64().unwrap(),
                text("before"),
                text("after"),
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("./a.json", 1, 10, "িবষয়: েনৗ পিরবহন িনেয় কথা", "বিষয়: নৌ পরিবহন নিয়ে কথা"),
            ("./b.txt", 2, 1, "িবষয়: েনৗ পিরবহন", "বিষয়: নৌ পরিবহন"),
            ("./b.txt", 3, 3, "কিম ভাড়া", "কমি ভাড়া"),
        ]
    );
    assert_eq!(findings[2]["message"], "text in visual order: কিম ভাড়া is কমি ভাড়া");
}

#[test]
fn what_cannot_be_converted_stays_and_is_reported() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a.txt"), "Avgvi\nKL ©K\n").unwrap();
    let output = command(&["legacy", "--from", "bijoy", "a.txt"]).current_dir(&folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(said, "a.txt:2:4: U+00A9 copyright sign has no meaning here in Bijoy, and stays\n");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stdout).as_ref()), (Some(1), "আমার\nকখ ©ক\n"));
    // A word of ASCII letters is not sure.
    let output = command(&["legacy"]).write_stdin("Labour Act\nAvBb\nkvLv\n").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    let line =
        |line: u8| format!("standard input:{line}:1: may be in a legacy font, and stays; --from bijoy converts it\n");
    assert_eq!((output.status.code(), said.as_ref()), (Some(1), (line(2) + &line(3)).as_str()));
    assert_eq!(output.stdout, b"Labour Act\nAvBb\nkvLv\n");
    let output = command(&["legacy", "--to", "bijoy52"]).write_stdin("ক\nখ ৱ").output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), said.lines().count()), (Some(1), 1), "{said}");
    assert!(said.starts_with("standard input:2:3: U+09F1 "), "{said}");
}

#[test]
fn files_are_rewritten_in_place() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("a.txt"), "Avgvi †mvbvi evsjv\n").unwrap();
    fs::write(path("b.txt"), "plain English text\n").unwrap();
    let time = fs::metadata(path("b.txt")).unwrap().modified().unwrap();
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/letter.docx"), path("c.docx")).unwrap();
    prints(&["legacy", "-i", folder.path().to_str().unwrap()], "");
    assert_eq!(fs::read_to_string(path("a.txt")).unwrap(), "আমার সোনার বাংলা\n");
    assert_eq!(fs::metadata(path("b.txt")).unwrap().modified().unwrap(), time);
    // Documents are found in folders too.
    prints(&["check", path("c.docx").to_str().unwrap()], "");
    fails(&["legacy", "-i"], b"", "standard input cannot be rewritten");
    fails(&["legacy"], b"\xFF", "is not UTF-8");
    fails(&["legacy", "--to", "bijoy52", path("c.docx").to_str().unwrap()], b"", "is a document");
    is_refused(&["legacy", "-i", "-o", "x", "y"], "cannot be used with");
}

/// The findings of a run on a folder, as objects.
fn findings(folder: &TempDir) -> Vec<Value> {
    let output = command(&["check", "--format", "json", "."]).current_dir(folder).output().unwrap();
    assert_ne!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn check_finds_text_in_legacy_fonts() {
    let folder = TempDir::new().unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    for name in ["letter.docx", "letter.html", "letter.rtf", "list.xlsx"] {
        fs::copy(data.join(name), folder.path().join(name)).unwrap();
    }
    fs::write(folder.path().join("a.json"), r#"{"Ges": "MYcÖRvZš¿x evsjv‡`k miKvi"}"#).unwrap();
    fs::write(folder.path().join("b.txt"), "Labour Act\nবিষয়: MYcÖRvZš¿x evsjv‡`k miKvi (Government)\n").unwrap();
    let findings = findings(&folder);
    assert!(findings.iter().all(|finding| finding["rule"] == "legacy-text" && finding.get("replacement").is_none()));
    let rows: Vec<(&str, Option<&str>, Option<u64>)> = findings
        .iter()
        .map(|row| (row["path"].as_str().unwrap(), row["part"].as_str(), row["line"].as_u64()))
        .collect();
    assert_eq!(
        rows,
        [
            ("./a.json", None, Some(1)),
            ("./b.txt", None, Some(2)),
            ("./letter.docx", Some("word/document.xml, paragraph 1"), None),
            ("./letter.docx", Some("word/header1.xml, paragraph 1"), None),
            ("./letter.docx", Some("word/footnotes.xml, paragraph 3"), None),
            ("./letter.html", None, Some(20)),
            ("./letter.rtf", None, Some(27)),
            ("./list.xlsx", Some("xl/worksheets/sheet1.xml, A1"), None),
        ]
    );
    let text = |index: usize, key: &str| findings[index][key].as_str().unwrap().to_owned();
    assert_eq!(
        (text(0, "before"), text(0, "after")),
        ("MYcÖRvZš¿x evsjv‡`k miKvi".into(), "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার".into())
    );
    assert_eq!((findings[1]["start"].as_u64(), findings[1]["column"].as_u64()), (Some(28), Some(8)));
    assert!(text(2, "message").ends_with(", the first of 5 texts"), "{}", text(2, "message"));
}

#[test]
fn every_format_carries_it() {
    let line = "MYcÖRvZš¿x evsjv‡`k miKvi\n";
    let message = "text in the codes of Bijoy fonts: MYcÖRvZš¿x evsjv‡`k miKvi is গণপ্রজাতন্ত্রী বাংলাদেশ সরকার";
    let output = command(&["check", "--explain"]).write_stdin(line).output().unwrap();
    let (out, said) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(out.starts_with(&format!("standard input:1:1: legacy-text {message}\n")), "{out}");
    assert!(out.contains("  = before  MYcÖRvZš¿x"), "{out}");
    assert_eq!(said, "1 finding in 1 file; `bengali-text legacy -i` converts it\n");
    let github = prints_with_status(&["check", "--format", "github"], line, 1);
    assert!(github.starts_with("::warning line=1,col=1,endLine=1,endColumn=26,title=legacy-text::text in"), "{github}");
    let log: Value = serde_json::from_str(&prints_with_status(&["check", "--format", "sarif"], line, 1)).unwrap();
    let run = &log["runs"][0];
    let result = &run["results"][0];
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "legacy-text");
    assert_eq!((&result["message"]["text"], result.get("fixes")), (&message.into(), None));
    let letter = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/letter.docx");
    let log = prints_with_status(&["check", "--format", "sarif", letter.to_str().unwrap()], "", 1);
    let log: Value = serde_json::from_str(&log).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert!(result["message"]["text"].as_str().unwrap().starts_with("word/document.xml, paragraph 1: text in"));
    assert_eq!(result["locations"][0]["physicalLocation"].get("region"), None);
}
