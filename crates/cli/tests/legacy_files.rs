//! `bengali-text legacy` on workbooks, RTF and HTML, and on files that cannot be read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, clippy::format_collect)]

mod documents;
mod program;

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;

use documents::{FONT, changed, converted, copy, is, text, with};
use program::{command, fails, is_refused, prints};
use roxmltree::{Document, Node};
use zip::ZipArchive;

/// The texts of the cells, and the font that each is in.
fn cells(document: &[u8]) -> HashMap<String, (String, String)> {
    let (strings, styles, sheet) =
        ("xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml").map_all(|part| text(document, part));
    let (strings, styles, sheet) =
        (Document::parse(&strings).unwrap(), Document::parse(&styles).unwrap(), Document::parse(&sheet).unwrap());
    let of = |tree: Node<'_, '_>, name: &'static str| -> Vec<String> {
        tree.descendants()
            .filter(|node| is(node, name))
            .map(|node| node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect())
            .collect()
    };
    let texts = of(strings.root(), "si");
    let child = |name| styles.root_element().children().find(|node| is(node, name)).unwrap();
    let names: Vec<&str> = child("fonts")
        .children()
        .filter_map(|font| font.children().find(|node| is(node, "name"))?.attribute("val"))
        .collect();
    let fonts: Vec<&str> = child("cellXfs")
        .children()
        .map(|xf| names[xf.attribute("fontId").unwrap().parse::<usize>().unwrap()])
        .collect();
    let mut cells = HashMap::new();
    for cell in sheet.descendants().filter(|node| is(node, "c")) {
        let Some(value) = of(cell, "v").pop() else { continue };
        let text = match cell.attribute("t") {
            Some("s") => texts[value.parse::<usize>().unwrap()].clone(),
            _ => value,
        };
        let font = fonts[cell.attribute("s").unwrap_or("0").parse::<usize>().unwrap()];
        cells.insert(cell.attribute("r").unwrap().to_owned(), (text, font.to_owned()));
    }
    cells
}

/// The same for each of three.
trait MapAll {
    fn map_all(self, of: impl Fn(&str) -> String) -> (String, String, String);
}

impl MapAll for (&str, &str, &str) {
    fn map_all(self, of: impl Fn(&str) -> String) -> (String, String, String) {
        (of(self.0), of(self.1), of(self.2))
    }
}

#[test]
fn a_sheet_becomes_unicode_by_the_fonts_of_its_cells() {
    let (before, after) = converted("list.xlsx", &[]);
    let parts = ["xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"];
    let mut names = changed(&before, &after);
    names.sort_unstable();
    assert_eq!(names, parts);
    let (before, cells) = (cells(&before), cells(&after));
    for (cell, text, font) in [
        ("A1", "নাম", FONT),
        ("B1", "পরিমাণ", FONT),
        ("C1", "Name", "Times New Roman"),
        ("A2", "আম", FONT),
        ("B2", "12.5", FONT),
        // One shared text before, two after.
        ("A3", "এবং", FONT),
        ("C3", "Ges", "Times New Roman"),
        ("A4", "Total: মোট দাম টাকা", "Times New Roman"),
        // The result of the formula `A2`.
        ("A5", "আম", FONT),
    ] {
        assert_eq!(cells[cell].0, text, "{cell}");
        if cell != "A4" {
            assert_eq!(cells[cell].1, font, "{cell}");
        }
    }
    assert_eq!(before["A3"].0, before["C3"].0);
    assert_eq!(cells.len(), before.len());
    assert!(text(&after, "xl/sharedStrings.xml").contains("uniqueCount=\"9\""));
    for part in parts {
        assert!(!text(&after, part).contains("SutonnyMJ"), "{part}");
    }
}

/// Excel says that a workbook is damaged where the name of a column is not what its first cell shows.
#[test]
fn the_columns_of_a_table_are_called_as_their_first_cells() {
    const NAMES: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let (_folder, path) = copy("list.xlsx");
    let sheet = format!(
        "<worksheet {NAMES}><sheetData><row r=\"2\"><c r=\"B2\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"C2\" s=\"2\" t=\"s\"><v>6</v></c>\
         <c r=\"D2\" s=\"1\" t=\"inlineStr\"><is><t>Ges</t></is></c></row></sheetData></worksheet>"
    );
    let links = "<Relationships><Relationship Id=\"a\" Type=\"http://x/table\" Target=\"../tables/table1.xml\"/></Relationships>";
    let table = |names: [&str; 3]| {
        let columns: String = names.iter().map(|name| format!("<tableColumn name=\"{name}\"/>")).collect();
        format!("<table {NAMES} ref=\"B2:D9\"><tableColumns count=\"3\">{columns}</tableColumns></table>")
    };
    let parts = [
        ("xl/worksheets/sheet1.xml", sheet.as_str()),
        ("xl/worksheets/_rels/sheet1.xml.rels", links),
        ("xl/tables/table1.xml", &table(["bvg", "Ges", "Ges"])),
    ];
    fs::write(&path, with(&fs::read(&path).unwrap(), &parts)).unwrap();
    prints(&["legacy", "-i", path.to_str().unwrap()], "");
    let after = fs::read(&path).unwrap();
    assert_eq!(text(&after, "xl/tables/table1.xml"), table(["নাম", "Ges", "এবং"]));
    assert_eq!(text(&after, "xl/worksheets/sheet1.xml"), sheet.replace("<t>Ges", "<t>এবং"));
}

#[test]
fn rtf_and_html_become_unicode() {
    let (before, after) = converted("letter.html", &[]);
    let (before, after) = (String::from_utf8(before).unwrap(), String::from_utf8(after).unwrap());
    assert!(before.contains("SutonnyMJ") && !after.contains("SutonnyMJ"), "{after}");
    for text in ["বাংলাদেশ সরকার", "Department of", "১২টি আম গাছ", "রহিমা", "<b>বৈ</b>শাখ"]
    {
        assert!(after.contains(text), "{text} in {after}");
    }
    let (_, after) = converted("letter.rtf", &[]);
    let after = String::from_utf8(after).unwrap();
    assert!(!after.contains("SutonnyMJ"), "{after}");
    let by_number = |text: &str| text.chars().map(|c| format!("\\u{}?", u32::from(c))).collect::<String>();
    for text in ["গণপ্রজাতন্ত্রী", "বাংলাদেশ", "কাঁঠাল", "রহিমা", "মৎস্য"]
    {
        assert!(after.contains(&by_number(text)), "{text} in {after}");
    }
    assert!(after.contains("Department of Fisheries, 2026"));
}

#[test]
fn text_of_a_page_that_names_no_legacy_font_is_reported() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("a.html");
    let page = |text: &str| format!("<link rel=stylesheet href=a.css>\n<hr>\n<p>{text}</p>\n<p>{text}</p>\n");
    let before = page("MYcÖRvZš¿x evsjv‡`k miKvi");
    fs::write(&path, &before).unwrap();
    let path = path.to_str().unwrap();
    let output = command(&["legacy", path]).output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stdout).unwrap()), (Some(1), before));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.contains("a.html:3:4: may be in a legacy font, but no font is named for it") && said.lines().count() == 1,
        "{said}"
    );
    assert_eq!(prints(&["legacy", "--from", "bijoy", path], ""), page("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"));
}

#[test]
fn a_second_run_changes_nothing() {
    for name in ["letter.docx", "list.xlsx", "letter.rtf", "letter.html"] {
        let (_folder, path) = copy(name);
        let path_text = path.to_str().unwrap();
        prints(&["legacy", "-i", path_text], "");
        let (once, time) = (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
        prints(&["legacy", "-i", path_text], "");
        assert!(fs::read(&path).unwrap() == once, "{name}");
        assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), time, "{name} is not written");
    }
}

#[test]
fn the_font_and_the_output_can_be_chosen() {
    let (folder, path) = copy("letter.docx");
    let before = fs::read(&path).unwrap();
    let out = folder.path().join("out.docx");
    let args =
        ["legacy", "--font", "Kalpurush", "--digits", "ascii", "-o", out.to_str().unwrap(), path.to_str().unwrap()];
    assert_eq!(prints(&args, ""), "");
    assert!(fs::read(&path).unwrap() == before, "the document itself stays");
    let document = text(&fs::read(&out).unwrap(), "word/document.xml");
    assert!(document.contains("w:cs=\"Kalpurush\"") && document.contains("পাড়ে 12টি"), "{document}");
    is_refused(&["legacy", "--font", "SutonnyMJ", "x.docx"], "legacy font");
    is_refused(&["legacy", "--font", "a\"b", "x.docx"], "expected letters");
    fails(&["legacy", "-o", "out", "a.docx", "b.docx"], b"", "--output is for one input");
}

/// As `normalize -i` does.
#[cfg(unix)]
#[test]
fn an_output_that_is_there_keeps_its_permissions_and_its_links() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let (folder, path) = copy("letter.docx");
    let (file, link) = (folder.path().join("out.docx"), folder.path().join("link"));
    let args = ["legacy", "-o", link.to_str().unwrap(), path.to_str().unwrap()];
    symlink("out.docx", &link).unwrap();
    prints(&args, "");
    // The link led to no file.
    let converted = fs::read(&file).unwrap();
    fs::write(&file, "old").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o604)).unwrap();
    prints(&args, "");
    assert!(fs::read(&file).unwrap() == converted && fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o604);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o404)).unwrap();
    fails(&args, b"", "link: ");
    assert!(fs::read(&file).unwrap() == converted, "a file that may not be written stays");
    let bytes = command(&["legacy", "-o", "/dev/stdout", path.to_str().unwrap()]).output().unwrap().stdout;
    assert!(bytes == converted, "a pipe is written");
    let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort_unstable();
    assert_eq!(names, ["letter.docx", "link", "out.docx"], "nothing is left beside them");
}

/// A shell script that has the command as "$@" writes the converted text into what is open.
#[cfg(target_os = "linux")]
#[test]
fn what_an_open_file_holds_stays() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("in.txt"), "evsjv\n").unwrap();
    for name in ["/dev/stdout", "/proc/self/fd/1", "/proc/thread-self/fd/1", "/dev/fd/1", "/dev/fd/3", "link"] {
        let target = if name == "link" { path("link") } else { name.to_owned() };
        if name == "link" {
            std::os::unix::fs::symlink("/dev/stdout", &target).unwrap();
        }
        for redirect in [">", ">>"] {
            fs::write(path("log"), "older\n").unwrap();
            let script = format!("{{ echo before; \"$@\" 3>&1; echo after; }} {redirect} {}", path("log"));
            let mut shell = std::process::Command::new("sh");
            shell.args(["-c", &script, "sh"]).arg(assert_cmd::cargo::cargo_bin!("bengali-text"));
            let status = shell.args(["legacy", "--from", "bijoy", "-o", &target, &path("in.txt")]).status().unwrap();
            assert!(status.success(), "{name}");
            let older = if redirect == ">" { "" } else { "older\n" };
            assert_eq!(fs::read_to_string(path("log")).unwrap(), format!("{older}before\nবাংলা\nafter\n"), "{name}");
        }
    }
}

/// Nothing can take the place of such a file, but whoever may write it writes it.
#[cfg(target_os = "linux")]
#[test]
fn an_output_that_may_be_written_is_written() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};

    let place = tempfile::TempDir::new().unwrap();
    let input = place.path().join("in.txt");
    fs::write(&input, "evsjv\n").unwrap();
    let program = place.path().join("program");
    fs::copy(assert_cmd::cargo::cargo_bin!("bengali-text"), &program).unwrap();
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let folder = place.path().join("folder");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("out.txt");
    let args = ["legacy", "--from", "bijoy", "-o", file.to_str().unwrap(), input.to_str().unwrap()];
    let written = |before: &fs::Metadata| {
        let after = fs::metadata(&file).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "বাংলা\n");
        assert_eq!((after.ino(), after.mode(), after.uid()), (before.ino(), before.mode(), before.uid()));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    };
    // A second name leads to the same text.
    fs::write(&file, "a longer older text").unwrap();
    fs::hard_link(&file, place.path().join("other")).unwrap();
    prints(&args, "");
    written(&fs::metadata(&file).unwrap());
    assert_eq!(fs::read_to_string(place.path().join("other")).unwrap(), "বাংলা\n");
    fs::remove_file(place.path().join("other")).unwrap();
    if !nix::unistd::Uid::effective().is_root() {
        return;
    }
    for mode in [0o777, 0o755, 0o1777] {
        fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
        fs::write(&file, "a longer older text").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o666)).unwrap();
        let before = fs::metadata(&file).unwrap();
        let mut command = std::process::Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program);
        let output = command.args(args).output().unwrap();
        assert!(output.status.success(), "{mode:o}: {output:?}");
        written(&before);
    }
}

#[test]
fn a_document_that_cannot_be_read_stays() {
    let (folder, path) = copy("letter.docx");
    let good = fs::read(&path).unwrap();
    let document = text(&good, "word/document.xml");
    let open = with(&good, &[("word/document.xml", &document[..document.len() - 20])]);
    let entities = format!("<!DOCTYPE a [<!ENTITY b \"c\">]>{}", document.split_once("?>").unwrap().1);
    let rows: [(&[u8], &str); 5] = [
        (&good[..good.len() / 2], "is not a zip file"),
        (b"", "is not a zip file"),
        (b"{\\rtf1 Ges}", "is not a zip file"),
        (&open, "word/document.xml"),
        (&with(&good, &[("word/document.xml", &entities)]), "word/document.xml"),
    ];
    for (bytes, why) in rows {
        fs::write(&path, bytes).unwrap();
        fails(&["legacy", "-i", path.to_str().unwrap()], b"", why);
        assert!(fs::read(&path).unwrap() == bytes, "{why}");
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, ["letter.docx"], "nothing is left beside it");
    }
}

#[test]
fn every_damaged_document_is_converted_or_refused() {
    let (_folder, path) = copy("list.xlsx");
    let good = fs::read(&path).unwrap();
    for at in (0..good.len()).step_by(97) {
        let mut bad = good.clone();
        bad[at] ^= 0x55;
        fs::write(&path, &bad).unwrap();
        let output = command(&["legacy", "-i", path.to_str().unwrap()]).output().unwrap();
        assert!(matches!(output.status.code(), Some(0..=2)), "byte {at}: {output:?}");
        if output.status.code() == Some(2) {
            assert!(fs::read(&path).unwrap() == bad, "byte {at}");
        } else {
            // What was written can be read.
            ZipArchive::new(Cursor::new(fs::read(&path).unwrap())).unwrap();
        }
    }
}
