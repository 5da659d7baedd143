//! `bengali-text normalize`: what it prints, what it rewrites, and what it leaves alone.
#![allow(clippy::unwrap_used, clippy::panic)]

mod program;

use std::fs;
use std::path::Path;

use bengali_text::{Level, Normalizer, Rule, normalize};
use program::{PAGE, command, complains, fails, is_refused, prints, prints_with_status};
use tempfile::TempDir;

const DAMAGED: &str = "অ\u{9BE}মি\n";
const CLEAN: &str = "আমি\n";

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn is(path: &Path, want: &str) {
    assert_eq!(fs::read_to_string(path).unwrap(), want, "{}", path.display());
}

/// The names in a folder.
fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn standard_input_goes_to_standard_output() {
    assert_eq!(prints(&["normalize"], PAGE), normalize(PAGE));
    assert_eq!(prints(&["normalize", "-"], PAGE), normalize(PAGE));
    for text in ["", "\n", "আমি", "\nআমি\n\n"] {
        assert_eq!(prints(&["normalize"], text), text);
    }
    // What no terminal should be sent is not our business: it comes through.
    assert_eq!(prints(&["normalize"], "\u{1B}[31mঅ\u{9BE}"), "\u{1B}[31mআ");
}

#[test]
fn any_number_of_threads_gives_the_same_text() {
    // Longer than what is read at a time.
    let page = PAGE.repeat(4000);
    let want = normalize(&page);
    for jobs in ["1", "256"] {
        assert!(prints(&["normalize", "--jobs", jobs], &page) == want, "{jobs}");
    }
}

#[test]
fn files_are_printed_one_after_the_other() {
    let files = folder(&[("a.txt", DAMAGED.as_bytes()), ("b.txt", CLEAN.as_bytes()), ("c/d.txt", DAMAGED.as_bytes())]);
    let path = |name| files.path().join(name);
    assert_eq!(prints(&["normalize", text(&path("b.txt")), text(&path("a.txt"))], ""), "আমি\nআমি\n");
    assert_eq!(prints(&["normalize", text(files.path())], ""), "আমি\nআমি\nআমি\n");
    is(&path("a.txt"), DAMAGED);
}

#[test]
fn options_choose_the_rules() {
    let source = "হ\u{9DF}\u{9C7}\u{9C7} e\u{301} 5";
    let of = |args: &[&str]| prints(&[&["normalize"], args].concat(), source);
    let repair = Normalizer::new(Level::Repair);
    assert_eq!(of(&[]), normalize(source));
    assert_eq!(of(&["--level=canonical"]), Normalizer::new(Level::Canonical).normalize(source));
    assert_eq!(of(&["--level", "repair"]), repair.normalize(source));
    assert_eq!(of(&["--level", "repair", "--without", "O1"]), repair.without(Rule::DoubledVowelSign).normalize(source));
    assert_eq!(of(&["--with", "doubled-vowel-sign"]), repair.normalize(source));
    assert_eq!(of(&["--with", "bengali-digits"]).chars().last(), Some('৫'));
    assert_eq!(of(&["--nukta", "composed"]), source);
    assert!(of(&["--scope", "text"]).contains("\u{E9}"));
    // Of two opposites the later one counts.
    let digits = |rules: [&str; 2]| of(&["--with", rules[0], "--with", rules[1]]).chars().last();
    assert_eq!(digits(["ascii-digits", "bengali-digits"]), Some('৫'));
    assert_eq!(digits(["bengali-digits", "ascii-digits"]), Some('5'));
}

#[test]
fn in_place_only_what_changes_is_written() {
    let files = folder(&[("a.txt", DAMAGED.as_bytes()), ("b.txt", CLEAN.as_bytes()), ("c.txt", PAGE.as_bytes())]);
    let path = |name| files.path().join(name);
    let before = fs::metadata(path("b.txt")).unwrap();
    assert_eq!(prints(&["normalize", "-i", text(files.path())], ""), "");
    is(&path("a.txt"), CLEAN);
    is(&path("b.txt"), CLEAN);
    is(&path("c.txt"), &normalize(PAGE));
    let after = fs::metadata(path("b.txt")).unwrap();
    assert_eq!(before.modified().unwrap(), after.modified().unwrap());
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        assert_eq!(before.ino(), after.ino());
    }
    assert_eq!(names(&files), ["a.txt", "b.txt", "c.txt"]);
}

#[test]
fn in_place_a_file_longer_than_what_is_read_at_a_time() {
    let clean = normalize(PAGE).repeat(5000);
    let damaged = clean.clone() + DAMAGED;
    let files = folder(&[("clean.txt", clean.as_bytes()), ("damaged.txt", damaged.as_bytes())]);
    assert_eq!(prints(&["normalize", "-i", text(files.path())], ""), "");
    assert!(fs::read_to_string(files.path().join("clean.txt")).unwrap() == clean);
    assert!(fs::read_to_string(files.path().join("damaged.txt")).unwrap() == clean + CLEAN);
}

#[cfg(unix)]
#[test]
fn in_place_permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let files = folder(&[("a.txt", DAMAGED.as_bytes())]);
    let (file, link) = (files.path().join("a.txt"), files.path().join("link.txt"));
    symlink("a.txt", &link).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    assert_eq!(prints(&["normalize", "-i", text(&link)], ""), "");
    is(&file, CLEAN);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
fn in_place_a_read_only_file_is_left_alone() {
    let files = folder(&[("a.txt", DAMAGED.as_bytes()), ("b.txt", CLEAN.as_bytes())]);
    for name in ["a.txt", "b.txt"] {
        let mut permissions = fs::metadata(files.path().join(name)).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(files.path().join(name), permissions).unwrap();
    }
    fails(&["normalize", "-i", text(files.path())], b"", "a.txt: is read-only");
    is(&files.path().join("a.txt"), DAMAGED);
}

#[test]
fn what_is_not_utf8_is_reported_with_its_byte_and_left_alone() {
    let bad = [DAMAGED.as_bytes(), b"caf\xE9\n"].concat();
    let files = folder(&[("a.txt", DAMAGED.as_bytes()), ("bad.txt", &bad), ("c.txt", DAMAGED.as_bytes())]);
    let why = format!("bad.txt: is not UTF-8: byte {} belongs to no character", DAMAGED.len() + 3);
    for option in ["-i", "--diff"] {
        let output = command(&["normalize", option, text(files.path())]).output().unwrap();
        complains(&output, &why);
    }
    assert_eq!(fs::read(files.path().join("bad.txt")).unwrap(), bad);
    // The others are done.
    is(&files.path().join("a.txt"), CLEAN);
    is(&files.path().join("c.txt"), CLEAN);
    fails(&["normalize"], &bad, &format!("standard input: is not UTF-8: byte {}", DAMAGED.len() + 3));
    // A character that the end cuts.
    fails(&["normalize"], b"a\xE0\xA6", "byte 1");
}

#[test]
fn folders_are_walked_as_ripgrep_walks() {
    let files = folder(&[
        (".hidden.txt", DAMAGED.as_bytes()),
        (".ignore", b"ignored.txt\n"),
        ("ignored.txt", DAMAGED.as_bytes()),
        ("picture.png", b"\x89PNG\0\xFF"),
        ("sub/a.txt", DAMAGED.as_bytes()),
    ]);
    let path = |name| files.path().join(name);
    assert_eq!(prints(&["normalize", text(files.path())], ""), CLEAN);
    assert_eq!(prints(&["normalize", "-i", text(files.path())], ""), "");
    is(&path("sub/a.txt"), CLEAN);
    is(&path(".hidden.txt"), DAMAGED);
    is(&path("ignored.txt"), DAMAGED);
    // What is named is read.
    assert_eq!(prints(&["normalize", text(&path("ignored.txt"))], ""), CLEAN);
    fails(&["normalize", text(&path("picture.png"))], b"", "picture.png: is not UTF-8: byte 0");
    assert_eq!(prints(&["normalize", "-i", "--hidden", "--no-ignore", text(files.path())], ""), "");
    is(&path(".hidden.txt"), CLEAN);
    is(&path("ignored.txt"), CLEAN);
}

#[test]
fn a_diff_shows_what_would_change() {
    let files = folder(&[("a.txt", "১\nঅ\u{9BE}মি\n৩".as_bytes()), ("b.txt", CLEAN.as_bytes())]);
    let path = files.path().join("a.txt");
    let name = text(&path);
    let plain = format!(
        "--- {name}\n+++ {name}, normalized\n@@ -1,3 +1,3 @@\n ১\n-অ\u{9BE}মি\n+আমি\n ৩\n\\ No newline at end of file\n"
    );
    assert_eq!(prints_with_status(&["normalize", "--diff", text(files.path())], "", 1), plain);
    let coloured = prints_with_status(&["normalize", "--diff", "--color=always", name], "", 1);
    assert!(coloured.contains("\u{1B}[31m-অ\u{9BE}মি\u{1B}[0m\n\u{1B}[32m+আমি\u{1B}[0m\n"), "{coloured}");
    let never =
        command(&["normalize", "--diff", name]).env("NO_COLOR", "1").env("CLICOLOR_FORCE", "1").output().unwrap();
    assert_eq!(String::from_utf8(never.stdout).unwrap(), plain);
    is(&path, "১\nঅ\u{9BE}মি\n৩");
    assert_eq!(prints(&["normalize", "--diff"], CLEAN), "");
}

#[test]
fn what_cannot_be_done_is_said() {
    let files = folder(&[]);
    let missing = files.path().join("no-such-file.txt");
    fails(&["normalize", text(&missing)], b"", "no-such-file.txt: No such file");
    fails(&["normalize", "-i"], b"", "standard input cannot be rewritten");
    fails(&["normalize", "--with", "O1", "--without", "O1"], b"", "both in --with and in --without");
    fails(&["normalize", "--without", "C1"], b"", "always on");
    is_refused(&["normalize", "--level", "high"], "canonical, visual, repair");
    is_refused(&["normalize", "--with", "sign-rep"], "sign-reph");
    is_refused(&["normalize", "--jobs", "0"], "1..=256");
    is_refused(&["normalize", "-i", "--diff"], "cannot be used with");
}

#[test]
fn one_missing_file_does_not_stop_the_others() {
    let files = folder(&[("a.txt", DAMAGED.as_bytes())]);
    let (missing, file) = (files.path().join("none.txt"), files.path().join("a.txt"));
    let output = fails(&["normalize", text(&missing), text(&file)], b"", "none.txt");
    assert_eq!(output.stdout, CLEAN.as_bytes());
    fails(&["normalize", "-i", text(&missing), text(&file)], b"", "none.txt");
    is(&file, CLEAN);
}

/// Names are bytes on Linux; other systems refuse these.
#[cfg(target_os = "linux")]
#[test]
fn names_need_not_be_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let files = folder(&[]);
    let path = files.path().join(OsStr::from_bytes(b"a\n\xFF.txt"));
    fs::write(&path, DAMAGED).unwrap();
    let output = command(&["normalize", "-i"]).arg(&path).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    is(&path, CLEAN);
    fs::write(&path, b"\xFF").unwrap();
    complains(&command(&["normalize"]).arg(&path).output().unwrap(), "a<U+000A>\u{FFFD}.txt: is not UTF-8: byte 0");
}

/// It has zeros as a binary file has, but it is text that somebody wants to be read.
#[test]
fn utf_16_in_a_folder_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), b"\xFF\xFE\x85\x09\n\0").unwrap();
    fs::write(folder.path().join("b.txt"), "অ\u{9BE}").unwrap();
    let output = command(&["normalize", folder.path().to_str().unwrap()]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "আ");
    complains(&output, "a.txt: is UTF-16, expected UTF-8");
}
