//! What all commands have in common: help, closed pipes, exit codes.
#![allow(clippy::unwrap_used)]

mod program;

use std::io::{Read as _, Write as _};
use std::process::{Command, Stdio};

use program::{PAGE, command, is_refused, prints};

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = include_str!("../README.md");
    let shown = |line: &str| readme.split_once(line).unwrap().1.split("```").next().unwrap();
    let explained = prints(&["explain", "উত\u{9CD}\u{200D}সবের", "পরবতর\u{9CD}\u{9C0}"], "");
    assert_eq!(shown("$ bengali-text explain উত\u{9CD}\u{200D}সবের পরবতর\u{9CD}\u{9C0}\n"), explained);
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("page.txt"), "আজ এই শহরে উত\u{9CD}\u{200D}সবের দিন\n").unwrap();
    let checked = command(&["check", "--explain", "page.txt"]).current_dir(&folder).output().unwrap();
    let checked = String::from_utf8([checked.stdout, checked.stderr].concat()).unwrap();
    assert_eq!(shown("$ bengali-text check --explain page.txt\n"), checked);
    let json = r#"{"greeting": "\u0985\u09be\u09ae\u09bf {name}\u09c7\u09b0"}"#;
    let normalized = prints(&["normalize", "--syntax", "json"], &format!("{json}\n"));
    assert_eq!(shown(&format!("$ echo '{json}' | bengali-text normalize --syntax json\n")), normalized);
    let line = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম";
    let dates = prints(&["dates", "--json"], &format!("{line}\n"));
    assert_eq!(shown(&format!("$ echo '{line}' | bengali-text dates --json\n")), dates);
    let words = prints(&["words", "1250", "১২,৫০,০০০", "৩.৫ লাখ"], "");
    assert_eq!(shown("$ bengali-text words 1250 ১২,৫০,০০০ '৩.৫ লাখ'\n"), words);
    let found = prints(&["grep", "সরকারি"], "সরকারী অফিস\nবেসরকারিভাবে\n");
    assert_eq!(shown("| bengali-text grep সরকারি\n"), found);
    let found = prints(&["grep", "--json", "সরকারি"], "এক\nসরকারী অফিস\n");
    assert_eq!(shown("| bengali-text grep --json সরকারি\n"), found);
    let to_unicode = "$ echo 'Avgvi †mvbvi evsjv (national anthem)' | bengali-text legacy\n";
    let from_unicode = "$ echo 'আমার সোনার বাংলা' | bengali-text legacy --to bijoy52\n";
    let decoded = prints(&["legacy"], "Avgvi †mvbvi evsjv (national anthem)\n");
    let encoded = prints(&["legacy", "--to", "bijoy52"], "আমার সোনার বাংলা\n");
    assert_eq!(shown(to_unicode), decoded + from_unicode + &encoded);
    assert_eq!(shown("$ bengali-text stats page.txt\n"), prints(&["stats"], PAGE));
    assert_eq!(shown("| bengali-text graphemes\n"), prints(&["graphemes"], "ক্ষী"));
}

#[test]
fn help_goes_to_standard_output() {
    for args in [&["--help"][..], &["-h"], &["normalize", "--help"], &["explain", "-h"], &["--version"]] {
        let output = command(args).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(!output.stdout.is_empty() && output.stderr.is_empty(), "{args:?}");
    }
    is_refused(&[], "Usage: bengali-text");
    is_refused(&["frobnicate"], "frobnicate");
    is_refused(&["rules", "--color", "sometimes"], "always");
}

/// As in `bengali-text … | head -1`.
#[test]
fn a_closed_pipe_is_no_error() {
    for args in [
        &["normalize", "-"][..],
        &["normalize", "--diff"],
        &["check", "--explain"],
        &["explain", "-"],
        &["dates", "--json"],
        &["numbers", "--csv"],
        &["digits", "--to=ascii"],
        &["fold"],
        &["grep", "ক"],
        &["graphemes"],
        &["legacy"],
    ] {
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("bengali-text"))
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let writer = std::thread::spawn(move || {
            // Not all of it need be read.
            let _ = stdin.write_all(PAGE.repeat(300).as_bytes());
        });
        child.stdout.take().unwrap().read_exact(&mut [0; 10]).unwrap();
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), complaint.as_ref()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn a_closed_standard_error_changes_no_status() {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("bengali-text"))
        .args(["normalize", "no-such-file"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stderr.take());
    assert_eq!(child.wait().unwrap().code(), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_write_that_fails_is_an_error() {
    for args in [
        &["normalize"][..],
        &["check", "--format=json"],
        &["rules"],
        &["numbers"],
        &["fold"],
        &["grep", "ক"],
        &["legacy"],
        &["stats"],
        &["completions", "bash"],
        &["man"],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let mut child = Command::new(assert_cmd::cargo::cargo_bin!("bengali-text"))
            .args(args)
            .stdin(Stdio::piped())
            .stdout(full)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // `rules` does not read it.
        let _ = child.stdin.take().unwrap().write_all(PAGE.as_bytes());
        program::complains(&child.wait_with_output().unwrap(), "No space left");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_write_that_fails_is_no_error_of_a_file() {
    let page = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&page, PAGE).unwrap();
    let page = page.path().to_str().unwrap();
    for args in [
        &["fold", page, page][..],
        &["digits", "--to=ascii", page, page],
        &["grep", "ক", page],
        &["graphemes", page, page],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output =
            Command::new(assert_cmd::cargo::cargo_bin!("bengali-text")).args(args).stdout(full).output().unwrap();
        program::complains(&output, "bengali-text: standard output: No space left");
    }
}

#[test]
fn every_command_has_a_page_and_is_completed() {
    let help = prints(&["--help"], "");
    let commands = help.split("Commands:").nth(1).unwrap().split("Options:").next().unwrap();
    let names: Vec<&str> = commands
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(names.len() >= 14, "{names:?}");
    let folder = tempfile::TempDir::new().unwrap();
    let folder = folder.path().join("man1");
    assert_eq!(prints(&["man", folder.to_str().unwrap()], ""), "");
    assert!(prints(&["man"], "").contains(".TH bengali-text 1"));
    for name in &names {
        let page = std::fs::read_to_string(folder.join(format!("bengali-text-{name}.1"))).unwrap();
        assert!(page.contains(".SH NAME") && page.contains(".SH OPTIONS"), "{page}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = prints(&["completions", shell], "");
        assert!(names.iter().all(|name| script.contains(name)), "{shell}");
    }
    is_refused(&["completions", "csh"], "bash");
}
