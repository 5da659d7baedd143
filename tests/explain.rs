//! The example program as a person uses it: what it prints, and how it exits.
#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::io::{Read as _, Write as _};
use std::process::{Command, Output, Stdio};

use bengali_text::{Group, Level, Normalizer, Rule};

/// The program stands beside the folder of this test; `cargo test` has built both.
fn program() -> Command {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    if path.ends_with("deps") {
        path.pop();
    }
    let program = path.join("examples").join(format!("explain{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.exists(),
        "{} is missing; `cargo test` and `cargo build --example explain` build it",
        program.display()
    );
    Command::new(program)
}

fn run(args: &[&str]) -> Output {
    program().args(args).stdin(Stdio::null()).output().unwrap()
}

fn run_on(args: &[&str], input: &[u8]) -> Output {
    let mut child =
        program().args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // Writing and reading at the same time, for neither pipe holds everything.
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join();
    output
}

fn stdout(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What a wrong command line or an unreadable text gives: `status`, and one line that says why.
fn refused(output: &Output, status: i32, why: &str) {
    let message = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(status), "{message}");
    assert!(output.stdout.is_empty());
    assert!(message.starts_with("explain: ") && message.contains(why), "{message}");
    assert_eq!(message.lines().count(), 1, "{message}");
}

#[test]
fn a_change_is_explained() {
    let text = stdout(&run(&["উত\u{9CD}\u{200D}সবের"]));
    let want = "\
উত\u{9CD}\u{200D}সবের → উৎসবের

  bytes 3..12
    before  ত\u{9CD}\u{200D}   U+09A4 ta, U+09CD virama, U+200D ZWJ
    after   ৎ   U+09CE khanda ta
    D2      legacy-khanda-ta (visual): ত with virama and ZWJ, the old encoding of khanda ta, becomes ৎ.

1 change.
";
    assert_eq!(text, want);
}

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let (_, rest) = readme.split_once("--example explain -- ").unwrap();
    let (words, rest) = rest.split_once('\n').unwrap();
    let (shown, _) = rest.split_once("```").unwrap();
    let words: Vec<&str> = words.split(' ').collect();
    assert_eq!(stdout(&run(&words)), shown);
}

#[test]
fn the_sample_shows_both_levels() {
    let text = stdout(&run(&[]));
    for rule in [Rule::VowelLetter, Rule::LegacyKhandaTa, Rule::YaPhalaJoiner, Rule::DoubledVowelSign, Rule::SignReph] {
        assert!(text.contains(&format!("{} ", rule.id())) && text.contains(rule.summary()), "{rule} is not in\n{text}");
    }
    assert!(text.contains("(visual)") && text.contains("(repair)"));
}

#[test]
fn every_rule_is_explained_on_its_example() {
    for &rule in Rule::ALL {
        let (before, after) = rule.example();
        let text = stdout(&run(&["--with", rule.id(), "--", before]));
        let row = format!("{} ({:?}): {}.", rule.name(), rule.group(), rule.summary());
        assert!(text.to_lowercase().contains(&row.to_lowercase()), "{rule} is not in\n{text}");
        assert!(text.contains(after.trim()), "{after} is not in\n{text}");
    }
}

#[test]
fn the_words_are_those_of_the_normalizer() {
    let source = "এই  অ\u{9BE}মি\nভাল\u{9BE}\u{9C7} আছি\r\nকিন্তু\u{9C1} যাব |";
    let text = stdout(&run_on(&["--level", "visual", "-"], source.as_bytes()));
    let headings: Vec<&str> = text.lines().filter(|line| line.contains(" → ")).collect();
    assert_eq!(headings, ["অ\u{9BE}মি → আমি   line 1", "ভাল\u{9BE}\u{9C7} → ভাল\u{9CB}   line 2"]);
    let changes = Normalizer::new(Level::Visual).changes(source).count();
    assert!(text.ends_with(&format!("\n{changes} changes.\n")), "{text}");
    // A change of spaces is shown between its words.
    let text = stdout(&run_on(&["--level=canonical", "--with=space-run", "-"], source.as_bytes()));
    assert!(text.starts_with("এই  অ\u{9BE}মি → এই অ\u{9BE}মি   line 1\n"), "{text}");
}

#[test]
fn regular_text_has_nothing_to_change() {
    for text in ["আমার সোনার বাংলা", "", "plain ASCII, \u{1F44D}\u{1F3FD}"] {
        assert_eq!(stdout(&run_on(&["-"], text.as_bytes())), "Nothing to change.\n");
    }
    assert_eq!(stdout(&run(&["আমার", "সোনার", "বাংলা"])), "Nothing to change.\n");
}

#[test]
fn options_choose_the_rules() {
    let word = "হ\u{9DF}\u{9C7}\u{9C7}";
    let of = |args: &[&str]| stdout(&run(&[args, &[word]].concat()));
    assert!(of(&[]).ends_with("2 changes.\n"));
    assert!(of(&["--level", "canonical"]).ends_with("\n1 change.\n"));
    assert!(of(&["--without", "O1"]).ends_with("\n1 change.\n"));
    assert_eq!(of(&["--nukta", "composed", "--without=O1"]), "Nothing to change.\n");
    assert!(of(&["--level", "visual", "--with", "doubled-vowel-sign"]).contains("O1 "));
    assert_eq!(stdout(&run(&["e\u{301}"])), "Nothing to change.\n");
    assert!(stdout(&run(&["--scope", "text", "e\u{301}"])).starts_with("e\u{301} → \u{E9}\n"));
    // The later of two wins.
    assert!(of(&["--with", "O1", "--without", "O1"]).ends_with("\n1 change.\n"));
}

#[test]
fn nothing_that_moves_the_cursor_is_printed() {
    let text = stdout(&run(&["অ\u{9BE}\u{1B}[2J\u{202E}x"]));
    assert!(text.contains("<U+001B>[2J<U+202E>x"), "{text}");
    assert!(!text.contains(['\u{1B}', '\u{202E}']));
}

#[test]
fn the_table_has_every_rule() {
    let table = stdout(&run(&["--rules"]));
    for &rule in Rule::ALL {
        let row = format!("\n  {:<6}  {}: {}\n", rule.id(), rule.name(), rule.summary());
        assert_eq!(table.matches(&row).count(), 1, "{rule}");
    }
    let (before, after) = Rule::LegacyKhandaTa.example();
    assert!(table.contains(&format!("{before} → {after}\n          U+0989 U+09A4 U+09CD U+200D U+09B8 U+09AC → ")));
    assert!(table.contains("canonical: always on\n") && table.contains("Not together with P10b bengali-digits."));
    let contested = Rule::ALL.iter().filter(|rule| rule.group() == Group::Contested).count();
    let section =
        table.split("\n\ncontested: only by --with\n").nth(1).unwrap().split("\n\npunctuation").next().unwrap();
    assert_eq!(section.lines().filter(|line| line.contains(": ")).count(), contested);
}

#[test]
fn help_is_printed() {
    for flag in ["--help", "-h"] {
        assert!(stdout(&run(&[flag])).contains("usage: explain"));
    }
}

#[test]
fn wrong_usage_is_refused() {
    refused(&run(&["--level", "high"]), 2, "\"high\" is no level");
    refused(&run(&["--level"]), 2, "--level needs a value");
    refused(&run(&["--with", "Z9"]), 2, "\"Z9\" is no rule");
    refused(&run(&["--without", "C1"]), 2, "C1 nukta-letter cannot be taken away");
    refused(&run(&["--nukta", "nfc"]), 2, "no form of the nukta letters");
    refused(&run(&["--scope", "all"]), 2, "\"all\" is no scope");
    refused(&run(&["--frobnicate"]), 2, "unknown option --frobnicate");
    refused(&run(&["-x"]), 2, "unknown option -x");
    refused(&run(&["--rules", "আমি"]), 2, "--rules takes nothing else");
    refused(&run(&["--rules", "--level", "visual"]), 2, "--rules takes nothing else");
    refused(&run(&["আমি", "-"]), 2, "either words or -");
}

#[test]
fn an_option_after_two_hyphens_is_text() {
    assert_eq!(stdout(&run(&["--", "--level"])), "Nothing to change.\n");
    assert_eq!(stdout(&run(&["--"])), "Nothing to change.\n");
}

#[test]
fn what_is_not_utf8_is_refused() {
    refused(&run_on(&["-"], b"\xE0\xA6\x85 \xFF"), 1, "not UTF-8 from byte 4 on");
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf8_is_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let output = program().arg(std::ffi::OsStr::from_bytes(b"a\xFF")).stdin(Stdio::null()).output().unwrap();
    refused(&output, 2, "not UTF-8");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let text = "অ\u{9BE}মি ".repeat(20_000);
    let mut child =
        program().arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(text.as_bytes()));
    let mut start = [0; 64];
    out.read_exact(&mut start).unwrap();
    drop(out);
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}
