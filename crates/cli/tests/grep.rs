//! The options of `bengali-text grep` that ripgrep has too, and text in UTF-16.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod program;

use std::fs;
use std::path::Path;

use program::{command, fails, is_refused, prints, prints_with_status};
use serde_json::Value;
use tempfile::TempDir;

const LINES: &str = "এক\nসরকারী\nদুই\nতিন\nচার\nসরকারি\nপাঁচ\nছয়\n";

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// What `grep` prints in a folder, with its status.
fn in_folder(folder: &Path, args: &[&str]) -> (String, Option<i32>) {
    let output = command(&[&["grep"], args].concat()).current_dir(folder).output().unwrap();
    assert!(output.stderr.is_empty(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    (String::from_utf8(output.stdout).unwrap(), output.status.code())
}

#[test]
fn lines_around_a_match_are_printed_as_ripgrep_does() {
    let grep = |args: &[&str]| prints(&[&["grep", "সরকারি"], args].concat(), LINES);
    assert_eq!(grep(&["-A1"]), "সরকারী\nদুই\n--\nসরকারি\nপাঁচ\n");
    assert_eq!(grep(&["-B", "1"]), "এক\nসরকারী\n--\nচার\nসরকারি\n");
    assert_eq!(grep(&["-n", "-C1"]), "1-এক\n2:সরকারী\n3-দুই\n--\n5-চার\n6:সরকারি\n7-পাঁচ\n");
    // Groups that touch are one.
    assert_eq!(grep(&["-n", "-A1", "-B2"]), "1-এক\n2:সরকারী\n3-দুই\n4-তিন\n5-চার\n6:সরকারি\n7-পাঁচ\n");
    assert_eq!(grep(&["-n", "-C2", "-A0"]), "1-এক\n2:সরকারী\n--\n4-তিন\n5-চার\n6:সরকারি\n");
    // The last one counts.
    assert_eq!(grep(&["-A3", "-n", "-A1"]), "2:সরকারী\n3-দুই\n--\n6:সরকারি\n7-পাঁচ\n");
    assert_eq!(grep(&["-C9"]), LINES);
    assert_eq!(grep(&["-c", "-C9"]), "2\n");
    assert_eq!(prints(&["grep", "-nv", "-A1", "-m1", "এক"], LINES), "2:সরকারী\n3-দুই\n");
    let json = grep(&["--json", "-B1"]);
    let rows: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let rows: Vec<_> = rows.iter().map(|row| (row["line"].as_u64().unwrap(), row["context"] == true)).collect();
    assert_eq!(rows, [(1, true), (2, false), (5, true), (6, false)]);

    let files = folder(&[("a", LINES.as_bytes()), ("b", LINES.as_bytes()), ("c", b"x\n")]);
    let (printed, _) = in_folder(files.path(), &["-n", "-A1", "-m1", "সরকারি", "a", "b", "c"]);
    assert_eq!(printed, "a:2:সরকারী\na-3-দুই\n--\nb:2:সরকারী\nb-3-দুই\n");
}

/// Wherever a text is divided while it is read, the lines around a match are those of the text.
#[test]
fn lines_around_a_match_are_found_in_long_texts() {
    let lines: Vec<String> = (1..=40_000_usize)
        .map(|number| if number.is_multiple_of(977) { format!("সরকারী {number}") } else { format!("line {number}") })
        .collect();
    let printed = prints(&["grep", "-n", "-A2", "-B3", "সরকারি"], &lines.join("\n"));
    let groups: Vec<String> = (1..=40_000_usize / 977)
        .map(|group| {
            let line = |number: usize| {
                format!("{number}{}{}\n", if number.is_multiple_of(977) { ':' } else { '-' }, lines[number - 1])
            };
            (group * 977 - 3..=group * 977 + 2).map(line).collect()
        })
        .collect();
    assert_eq!(printed, groups.join("--\n"));
}

#[test]
fn several_patterns_are_searched() {
    let files = folder(&[("a", LINES.as_bytes()), ("পাঁচ", b"-v\n")]);
    let grep = |args: &[&str]| in_folder(files.path(), args).0;
    assert_eq!(grep(&["-e", "দুই", "-e", "সরকারি", "a"]), "সরকারী\nদুই\nসরকারি\n");
    assert_eq!(grep(&["-w", "-e", "দুই", "-e", "এক", "a"]), "এক\nদুই\n");
    // The first argument is a path then.
    assert_eq!(grep(&["পাঁচ", "-e", "-v"]), "-v\n");
    assert_eq!(grep(&["--regexp=-v", "পাঁচ"]), "-v\n");
    assert_eq!(prints(&["grep", "-F", "-e", "."], "a.b\nab\n"), "a.b\n");
    is_refused(&["grep", "-n"], "PATTERN");
    fails(&["grep", "এক\nদুই"], LINES.as_bytes(), "-e takes several patterns");
    fails(&["grep", "-e", "এক", "-e", ""], LINES.as_bytes(), "the pattern is empty");
}

#[test]
fn case_is_ignored_where_that_is_asked_for() {
    let text = "PDF ফাইল\npdf ফাইল\n";
    assert_eq!(prints(&["grep", "pdf ফাঈল"], text), "pdf ফাইল\n");
    assert_eq!(prints(&["grep", "-i", "pdf ফাঈল"], text), text);
    assert_eq!(prints(&["grep", "-iw", "Pdf"], text), text);
}

#[test]
fn the_status_alone_can_be_asked_for() {
    assert_eq!(prints(&["grep", "-q", "সরকারি"], LINES), "");
    assert_eq!(prints_with_status(&["grep", "-q", "নেই"], LINES, 1), "");
    let files = folder(&[("a", LINES.as_bytes()), ("b", LINES.as_bytes())]);
    assert_eq!(in_folder(files.path(), &["-q", "সরকারি", "a", "b"]), (String::new(), Some(0)));
    assert_eq!(in_folder(files.path(), &["-q", "নেই", "."]), (String::new(), Some(1)));
    // As with ripgrep, what is found counts more than what cannot be read.
    let output = command(&["grep", "-q", "সরকারি", "no-such-file", "a"]).current_dir(&files).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(0), true));
    fails(&["grep", "-q", "নেই", "no-such-file"], b"", "no-such-file");
}

#[test]
fn what_is_printed_can_be_chosen() {
    let files = folder(&[("a", LINES.as_bytes()), ("b", "বেসরকারীভাবে সরকারি\n".as_bytes()), ("c", b"x\n")]);
    let grep = |args: &[&str]| in_folder(files.path(), &[args, &["সরকারি", "a", "b", "c"]].concat());
    let printed = |text: &str| (text.to_owned(), Some(0));
    assert_eq!(grep(&["-o"]), printed("a:সরকারী\na:সরকারি\nb:সরকারী\nb:সরকারি\n"));
    assert_eq!(grep(&["-o", "-I"]), printed("সরকারী\nসরকারি\nসরকারী\nসরকারি\n"));
    assert_eq!(grep(&["-m", "1", "-n"]), printed("a:2:সরকারী\nb:1:বেসরকারীভাবে সরকারি\n"));
    assert_eq!(grep(&["-c", "-m1"]), printed("a:1\nb:1\n"));
    assert_eq!(grep(&["--files-without-match"]), printed("c\n"));
    assert_eq!(grep(&["-m0"]), (String::new(), Some(1)));
    assert_eq!(in_folder(files.path(), &["--files-without-match", "x", "c"]), (String::new(), Some(1)));
    assert_eq!(in_folder(files.path(), &["-H", "-m1", "সরকারি", "a"]), printed("a:সরকারী\n"));
    assert_eq!(in_folder(files.path(), &["-Hc", "সরকারি", "a"]), printed("a:2\n"));
}

#[test]
fn text_in_utf16_is_read() {
    let units = |order: fn(u16) -> [u8; 2], text: &str| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let (little, big) = (units(u16::to_le_bytes, "\u{FEFF}এক\nসরকারী\r\n"), units(u16::to_be_bytes, "\u{FEFF}সরকারী"));
    let files = folder(&[("a", &little), ("b", &big), ("c", "সরকারি\n".as_bytes())]);
    assert_eq!(in_folder(files.path(), &["-n", "সরকারি", "."]).0, "./a:2:সরকারী\r\n./b:1:সরকারী\n./c:1:সরকারি\n");
    assert_eq!(in_folder(files.path(), &["সরকারি", "b"]).0, "সরকারী\n");
    let output = command(&["grep", "-c", "সরকারি"]).write_stdin(little.clone()).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b"1\n"[..]));
    // The other commands say what it is.
    for args in [&["normalize"][..], &["fold"], &["check"], &["legacy"], &["stats"], &["dates"]] {
        fails(args, &little, "standard input: is UTF-16, expected UTF-8");
        let path = files.path().join("a");
        fails(&[args, &[path.to_str().unwrap()]].concat(), b"", "a: is UTF-16, expected UTF-8");
    }
}
