//! `bengali-text normalize` on files that hold more than text: JSON, PO, XML, HTML, SRT, Markdown.
#![allow(clippy::unwrap_used, clippy::panic)]

mod program;

use std::fs;

use program::{command, complains, fails, is_refused, prints, prints_with_status};
use tempfile::TempDir;

/// A file of each format: its name, with `@` for a text and `§` for what is no text.
const FILES: &[(&str, &str)] = &[
    ("a.json", "{\"§\": [\"@ {§}\"]}\r\n"),
    ("b.PO", "# §\nmsgid \"§\"\nmsgstr \"@ %(§)s\"\n"),
    ("c.xml", "<a b='§'><!-- § -->@</a>"),
    ("d.html", "<p title=§>@<script>§</script>"),
    ("e.srt", "\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,000 §\r\n<i>@</i>\r\n"),
    ("f.md", "# @\n\n    §\n\n@ `§` [@](§)\n"),
    ("g.txt", "@ {@}\n"),
];

/// The files with these texts.
fn files(text: &str) -> impl Iterator<Item = (&'static str, String)> {
    FILES.iter().map(move |&(name, form)| (name, form.replace('@', text).replace('§', "অ\u{9BE}")))
}

fn folder(text: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    files(text).for_each(|(name, file)| fs::write(folder.path().join(name), file).unwrap());
    folder
}

#[test]
fn the_name_says_what_is_text() {
    let folder = folder("অ\u{9BE}মি");
    for (name, want) in files("আমি") {
        let path = folder.path().join(name);
        assert_eq!(prints(&["normalize", path.to_str().unwrap()], ""), want, "{name}");
    }
    let path = folder.path().to_str().unwrap();
    let all: String = files("আমি").map(|(_, file)| file).collect();
    assert_eq!(prints(&["normalize", path], ""), all);
    let diff = prints_with_status(&["normalize", "--diff", path], "", 1);
    assert_eq!(diff.matches("\n+++ ").count(), FILES.len(), "{diff}");
    assert_eq!(prints(&["normalize", "-i", path], ""), "");
    for (name, want) in files("আমি") {
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), want);
    }
}

#[test]
fn a_file_in_which_no_text_changes_is_not_written() {
    let folder = folder("আমি");
    let path = folder.path().to_str().unwrap();
    let times = || {
        let time = |name| fs::metadata(folder.path().join(name)).unwrap().modified().unwrap();
        files("").map(|(name, _)| time(name)).collect::<Vec<_>>()
    };
    let before = times();
    assert_eq!(prints(&["normalize", "-i", path], ""), "");
    assert_eq!(times(), before);
    assert_eq!(prints(&["normalize", "--diff", path], ""), "");
}

#[test]
fn the_option_says_what_is_text() {
    let json = "{\"অ\u{9BE}\": \"অ\u{9BE}\"}";
    assert_eq!(prints(&["normalize"], json), "{\"আ\": \"আ\"}");
    assert_eq!(prints(&["normalize", "--syntax", "json"], json), "{\"অ\u{9BE}\": \"আ\"}");
    assert_eq!(prints_with_status(&["normalize", "--syntax=json", "--diff"], json, 1).matches("অ\u{9BE}").count(), 3);
    let folder = folder("অ\u{9BE}");
    let path = folder.path().join("a.json");
    let plain = fs::read_to_string(&path).unwrap().replace("অ\u{9BE}", "আ");
    assert_eq!(prints(&["normalize", "--syntax", "plain", path.to_str().unwrap()], ""), plain);
    is_refused(&["normalize", "--syntax", "yaml"], "markdown");
}

#[test]
fn what_cannot_be_read_is_reported_with_its_place_and_left_alone() {
    let folder = folder("অ\u{9BE}মি");
    let broken = "{\n  \"ক\": \"অ\u{9BE}\",\n}\n";
    fs::write(folder.path().join("a.json"), broken).unwrap();
    let path = folder.path().to_str().unwrap();
    for option in ["--diff", "-i"] {
        let output = command(&["normalize", option, path]).output().unwrap();
        complains(&output, "a.json: line 3, column 1: ");
    }
    assert_eq!(fs::read_to_string(folder.path().join("a.json")).unwrap(), broken);
    // The others are done.
    for (name, want) in files("আমি").skip(1) {
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), want);
    }
    fails(
        &["normalize", "--syntax", "po"],
        "msgid \"a\"\nmsgstr \"ক\n".as_bytes(),
        "standard input: line 2, column 8: ",
    );
    fails(&["normalize", "--syntax", "xml"], b"<a>\xFF</a>", "standard input: is not UTF-8: byte 3");
}

#[cfg(unix)]
#[test]
fn in_place_permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = folder("অ\u{9BE}মি");
    let (file, link) = (folder.path().join("a.json"), folder.path().join("link.json"));
    symlink("a.json", &link).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(prints(&["normalize", "-i", link.to_str().unwrap()], ""), "");
    assert!(fs::read_to_string(&file).unwrap().contains("আমি"));
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    fs::set_permissions(folder.path().join("c.xml"), fs::Permissions::from_mode(0o440)).unwrap();
    fails(&["normalize", "-i", folder.path().join("c.xml").to_str().unwrap()], b"", "c.xml: is read-only");
}
