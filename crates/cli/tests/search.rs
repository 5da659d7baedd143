//! `bengali-text fold` and `bengali-text grep`: search keys, and what is found by them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

mod program;

use std::fs;
use std::path::Path;

use bengali_text::search::{Folder, Strength, stem, word_indices, words};
use program::{PAGE, command, fails, is_refused, prints, prints_with_status};
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

const STRENGTHS: [(&str, Strength); 3] =
    [("light", Strength::Light), ("standard", Strength::Standard), ("phonetic", Strength::Phonetic)];

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn keys_are_those_of_the_library() {
    let lines = "\u{9BE}মি\nঅ\u{9BE}মি সরকারী\u{200D}\n\u{200D}্য\r\n\nকি\n'ঢাকা’র\nকর্মচারীদের PDF ২০২৩";
    // Longer than what is read at a time.
    for source in ["", "\n", lines, &format!("{lines}\n{PAGE}").repeat(60)] {
        for (name, strength) in STRENGTHS {
            let want = Folder::new(strength).fold(source);
            assert!(prints(&["fold", "--strength", name], source) == want, "{name}");
        }
    }
    assert_eq!(prints(&["fold"], "সরকারী"), "সরকারি");
    fails(&["fold"], b"\xE0\xA6\x85 \xFF", "standard input: is not UTF-8: byte 4");
}

#[test]
fn stems_are_folded() {
    let keys = prints(&["fold", "--stem"], PAGE);
    let folder = Folder::new(Strength::Standard);
    let want: Vec<_> = words(PAGE).map(|word| folder.fold(stem(word)).into_owned()).collect();
    let got: Vec<&str> = words(&keys).collect();
    assert_eq!(got, want);
    assert_eq!(keys.lines().count(), PAGE.lines().count());
    assert_eq!(prints(&["fold", "--stem"], "কর্মচারীদের, বইটি।\n"), "কর্মচারি, বৈ।\n");
}

/// The text with the key of the stem of each word in its place.
fn keys_of_stems(folder: Folder, text: &str) -> String {
    let (mut keys, mut done) = (String::new(), 0);
    for (at, word) in word_indices(text) {
        keys += &text[done..at];
        keys += &folder.fold(stem(word));
        done = at + word.len();
    }
    keys + &text[done..]
}

const ENDINGS: [&str; 13] = ["", "র", "ের", "েরা", "দের", "কে", "টি", "টার", "গুলোতে", "ও", "ই", "য়ে", "ছে"];

/// Words of letters that the folds rewrite, with endings of nouns, and others.
fn word() -> impl Strategy<Value = String> {
    let syllables = "([কগজণতনপবমযরলশষসহ][\u{9BE}\u{9BF}\u{9C0}\u{9C1}\u{9C2}\u{9C7}]?){1,4}";
    prop_oneof![
        9 => (syllables, prop::sample::select(&ENDINGS[..])).prop_map(|(word, ending)| word + ending),
        1 => prop::sample::select(&["সরকারী", "PDF", "২০২৩", "ঢাকা’র", "সঙ্গে", "পোষ্টের"][..]).prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn each_word_becomes_the_key_of_its_stem_and_lines_stay(
        words in prop::collection::vec((word(), prop::sample::select(&[" ", ", ", "। ", "-", "\n", "\r\n", "\n\n"][..])), 0..60),
        times in prop::sample::select(&[1, 1, 1, 400][..]),
        strength in prop::sample::select(&STRENGTHS[..]),
    ) {
        // Some are longer than what is read at a time.
        let text = words.iter().flat_map(|(word, after)| [word.as_str(), *after]).collect::<String>().repeat(times);
        let keys = prints(&["fold", "--stem", "--strength", strength.0], &text);
        prop_assert_eq!(keys.split('\n').count(), text.split('\n').count());
        for (key, line) in keys.split('\n').zip(text.split('\n')) {
            prop_assert_eq!(key, keys_of_stems(Folder::new(strength.1), line));
        }
    }
}

#[test]
fn all_spellings_are_found() {
    let input = "সরকারী অফিস\nঅফিস\nবেসরকারিভাবে\n";
    assert_eq!(prints(&["grep", "সরকারি"], input), "সরকারী অফিস\nবেসরকারিভাবে\n");
    assert_eq!(prints(&["grep", "-n", "সরকারি", "-"], input), "1:সরকারী অফিস\n3:বেসরকারিভাবে\n");
    assert_eq!(prints(&["grep", "-w", "সরকারি"], input), "সরকারী অফিস\n");
    assert_eq!(prints(&["grep", "-v", "সরকারি"], input), "অফিস\n");
    assert_eq!(prints(&["grep", "-c", "সরকারি"], input), "2\n");
    assert_eq!(prints(&["grep", "-l", "সরকারি"], input), "standard input\n");
    assert_eq!(prints(&["grep", "--strength=light", "সরকারি"], input), "বেসরকারিভাবে\n");
    assert_eq!(prints(&["grep", "--strength", "phonetic", "কাপর"], "কাপড়\n"), "কাপড়\n");
    assert_eq!(prints(&["grep", "--", "-v"], "a\n-v"), "-v\n");
}

#[test]
fn the_status_is_that_of_ripgrep() {
    assert_eq!(prints_with_status(&["grep", "অনুপস্থিত"], PAGE, 1), "");
    assert_eq!(prints_with_status(&["grep", "-c", "অনুপস্থিত"], PAGE, 1), "");
    let files = folder(&[("a.txt", "সরকারী\n"), ("b.txt", "আমি\n")]);
    assert_eq!(prints_with_status(&["grep", "নেই", text(files.path())], "", 1), "");
    let output = fails(&["grep", "সরকারি", text(files.path()), "no-such-file"], b"", "no-such-file: No such file");
    assert!(!output.stdout.is_empty());
    fails(&["grep", ""], PAGE.as_bytes(), "the pattern is empty");
    fails(&["grep", "-w", "।"], PAGE.as_bytes(), "the pattern holds no word");
    is_refused(&["grep"], "PATTERN");
    is_refused(&["grep", "-c", "-l", "আমি"], "cannot be used with");
    // What precedes the byte is found.
    let output = fails(
        &["grep", "আমি"],
        "আমি\n\u{0}তুমি\n".as_bytes().iter().chain(b"\xFF").copied().collect::<Vec<_>>().as_slice(),
        "byte ",
    );
    assert_eq!(output.stdout, "আমি\n".as_bytes());
}

#[test]
fn files_are_named_where_there_are_many() {
    let files =
        folder(&[("a.txt", "এক\nসরকারী\n"), ("b.txt", "সরকারি\nআমি\nসরকারী"), ("c.txt", "আমি\n"), ("d.bin", "সরকারি\0")]);
    let [a, b, c] = ["a.txt", "b.txt", "c.txt"].map(|name| files.path().join(name).to_str().unwrap().to_owned());
    let grep = |args: &[&str]| prints(&[&["grep", "সরকারি"], args, &[text(files.path())]].concat(), "");
    assert_eq!(grep(&[]), format!("{a}:সরকারী\n{b}:সরকারি\n{b}:সরকারী\n"));
    assert_eq!(grep(&["-n"]), format!("{a}:2:সরকারী\n{b}:1:সরকারি\n{b}:3:সরকারী\n"));
    assert_eq!(grep(&["-c"]), format!("{a}:1\n{b}:2\n"));
    assert_eq!(grep(&["-c", "-0"]), format!("{a}\x001\n{b}\x002\n"));
    assert_eq!(grep(&["-l"]), format!("{a}\n{b}\n"));
    assert_eq!(grep(&["-l0"]), format!("{a}\0{b}\0"));
    assert_eq!(grep(&["-lv", "-w"]), format!("{a}\n{b}\n{c}\n"));
    assert_eq!(prints(&["grep", "-l", "সরকারি", &b, &a], ""), format!("{b}\n{a}\n"));
}

/// Names are bytes on Linux; other systems refuse these.
#[cfg(target_os = "linux")]
#[test]
fn names_come_out_byte_for_byte() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let files = folder(&[]);
    let path = files.path().join(OsStr::from_bytes(b"a\n\xFF.txt"));
    fs::write(&path, "আমি").unwrap();
    let output = command(&["grep", "-l0", "আমি"]).arg(files.path()).output().unwrap();
    assert_eq!(output.stdout, [path.as_os_str().as_bytes(), b"\0"].concat());
}

#[test]
fn matches_are_highlighted_in_whole_clusters() {
    let red = |args: &[&str], input: &str| {
        let text = prints(&[&["grep", "--color=always"], args].concat(), input);
        text.replace("\u{1B}[1m\u{1B}[31m", "[").replace("\u{1B}[0m", "]")
    };
    assert_eq!(red(&["সরকারি"], "বেসরকারীভাবে, সরকারি"), "বে[সরকারী]ভাবে, [সরকারি]\n");
    assert_eq!(red(&["কর"], "করি, প্রকরণ"), "[করি], প্র[কর]ণ\n");
    assert_eq!(red(&["উৎসব"], "উত\u{9CD}\u{200D}সবের"), "[উত\u{9CD}\u{200D}সবে]র\n");
    assert_eq!(red(&["-v", "নেই"], "আমি"), "আমি\n");
    let never = command(&["grep", "আমি"]).env("NO_COLOR", "1").write_stdin("আমি").output().unwrap();
    assert_eq!(never.stdout, "আমি\n".as_bytes());
}

#[test]
fn json_points_into_the_text() {
    let source = format!("{PAGE}সরকারী ও উত\u{9CD}\u{200D}সব\r\nসরকারি").repeat(40);
    let files = folder(&[("a.txt", &source)]);
    for pattern in ["সরকারি", "উৎসব", "2023", "ক"] {
        let mut found = 0;
        for line in prints(&["grep", "--json", pattern, text(files.path())], "").lines() {
            let row: Value = serde_json::from_str(line).unwrap();
            let at = |row: &Value, key: &str| usize::try_from(row[key].as_u64().unwrap()).unwrap();
            assert_eq!(source[at(&row, "start")..at(&row, "end")], row["text"]);
            assert_eq!(source[..at(&row, "start")].matches('\n').count() + 1, at(&row, "line"));
            assert!(row["path"].as_str().unwrap().ends_with("a.txt"));
            for part in row["matches"].as_array().unwrap() {
                assert!(at(&row, "start") <= at(part, "start") && at(part, "end") <= at(&row, "end"));
                assert_eq!(source[at(part, "start")..at(part, "end")], part["text"]);
                found += 1;
            }
        }
        assert!(found >= 40, "{pattern}: {found}");
    }
}

#[test]
fn lines_below_one_that_is_not_utf8_are_searched() {
    let text =
        ["সরকারী\nসরকারী ".as_bytes(), b"\xFF ", "সরকারি\nসরকারি\n".as_bytes(), b"\xFF\n", "সরকারী".as_bytes()].concat();
    for (option, want) in [("-n", "1:সরকারী\n2:সরকারী \n3:সরকারি\n5:সরকারী\n"), ("-c", "4\n")]
    {
        let output = fails(&["grep", option, "সরকারি"], &text, "is not UTF-8: byte 38");
        assert_eq!(String::from_utf8(output.stdout).unwrap(), want);
    }
}

#[test]
fn a_file_that_is_not_utf8_is_reported_and_the_others_are_searched() {
    let folder = TempDir::new().unwrap();
    for (name, text) in [("a", &b"\xE0\xA6\x95\n"[..]), ("b", b"\xE0\xA6\x95\n\xFF\n"), ("c", b"\xE0\xA6\x95\n")] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let output = command(&["grep", "ক", "a", "b", "c"]).current_dir(&folder).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "a:ক\nb:ক\nc:ক\n");
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), complaint.lines().count()), (Some(2), 1), "{complaint}");
    assert!(complaint.contains("b: is not UTF-8: byte 4") && !complaint.contains("standard output"), "{complaint}");
}

#[test]
fn keys_of_two_texts_are_not_one_line() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("a"), "সরকারী").unwrap();
    fs::write(folder.path().join("b"), "অফিস").unwrap();
    let output = command(&["fold", "a", "b"]).current_dir(&folder).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "সরকারি\nঅফিস");
}
