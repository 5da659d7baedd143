//! The example program as a person uses it: what it prints, and how it exits.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod program;

use bengali_text::{Group, Level, Normalizer, Rule};

use program::{Program, printed};

const EXPLAIN: Program = Program("explain");

#[test]
fn a_change_is_explained() {
    let text = printed(&EXPLAIN.run(&["উত\u{9CD}\u{200D}সবের"]));
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
    assert_eq!(printed(&EXPLAIN.run(&words)), shown);
}

#[test]
fn the_sample_shows_both_levels() {
    let text = printed(&EXPLAIN.run(&[]));
    for rule in [Rule::VowelLetter, Rule::LegacyKhandaTa, Rule::YaPhalaJoiner, Rule::DoubledVowelSign, Rule::SignReph] {
        assert!(text.contains(&format!("{} ", rule.id())) && text.contains(rule.summary()), "{rule} is not in\n{text}");
    }
    assert!(text.contains("(visual)") && text.contains("(repair)"));
}

#[test]
fn every_rule_is_explained_on_its_example() {
    for &rule in Rule::ALL {
        let (before, after) = rule.example();
        let text = printed(&EXPLAIN.run(&["--with", rule.id(), "--", before]));
        let row = format!("{} ({:?}): {}.", rule.name(), rule.group(), rule.summary());
        assert!(text.to_lowercase().contains(&row.to_lowercase()), "{rule} is not in\n{text}");
        assert!(text.contains(after.trim()), "{after} is not in\n{text}");
    }
}

#[test]
fn the_words_are_those_of_the_normalizer() {
    let source = "এই  অ\u{9BE}মি\nভাল\u{9BE}\u{9C7} আছি\r\nকিন্তু\u{9C1} যাব |";
    let text = printed(&EXPLAIN.run_on(&["--level", "visual", "-"], source.as_bytes()));
    let headings: Vec<&str> = text.lines().filter(|line| line.contains(" → ")).collect();
    assert_eq!(headings, ["অ\u{9BE}মি → আমি   line 1", "ভাল\u{9BE}\u{9C7} → ভাল\u{9CB}   line 2"]);
    let changes = Normalizer::new(Level::Visual).changes(source).count();
    assert!(text.ends_with(&format!("\n{changes} changes.\n")), "{text}");
    // A change of spaces is shown between its words.
    let text = printed(&EXPLAIN.run_on(&["--level=canonical", "--with=space-run", "-"], source.as_bytes()));
    assert!(text.starts_with("এই  অ\u{9BE}মি → এই অ\u{9BE}মি   line 1\n"), "{text}");
}

#[test]
fn regular_text_has_nothing_to_change() {
    for text in ["আমার সোনার বাংলা", "", "plain ASCII, \u{1F44D}\u{1F3FD}"] {
        assert_eq!(printed(&EXPLAIN.run_on(&["-"], text.as_bytes())), "Nothing to change.\n");
    }
    assert_eq!(printed(&EXPLAIN.run(&["আমার", "সোনার", "বাংলা"])), "Nothing to change.\n");
}

#[test]
fn options_choose_the_rules() {
    let word = "হ\u{9DF}\u{9C7}\u{9C7}";
    let of = |args: &[&str]| printed(&EXPLAIN.run(&[args, &[word]].concat()));
    assert!(of(&[]).ends_with("2 changes.\n"));
    assert!(of(&["--level", "canonical"]).ends_with("\n1 change.\n"));
    assert!(of(&["--without", "O1"]).ends_with("\n1 change.\n"));
    assert_eq!(of(&["--nukta", "composed", "--without=O1"]), "Nothing to change.\n");
    assert!(of(&["--level", "visual", "--with", "doubled-vowel-sign"]).contains("O1 "));
    assert_eq!(printed(&EXPLAIN.run(&["e\u{301}"])), "Nothing to change.\n");
    assert!(printed(&EXPLAIN.run(&["--scope", "text", "e\u{301}"])).starts_with("e\u{301} → \u{E9}\n"));
    // The later of two wins.
    assert!(of(&["--with", "O1", "--without", "O1"]).ends_with("\n1 change.\n"));
}

#[test]
fn nothing_that_moves_the_cursor_is_printed() {
    let text = printed(&EXPLAIN.run(&["অ\u{9BE}\u{1B}[2J\u{202E}x"]));
    assert!(text.contains("<U+001B>[2J<U+202E>x"), "{text}");
    assert!(!text.contains(['\u{1B}', '\u{202E}']));
}

#[test]
fn the_table_has_every_rule() {
    let table = printed(&EXPLAIN.run(&["--rules"]));
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
        assert!(printed(&EXPLAIN.run(&[flag])).contains("usage: explain"));
    }
}

#[test]
fn wrong_usage_is_refused() {
    EXPLAIN.fails(&EXPLAIN.run(&["--level", "high"]), 2, "\"high\" is no level");
    EXPLAIN.fails(&EXPLAIN.run(&["--level"]), 2, "--level needs a value");
    EXPLAIN.fails(&EXPLAIN.run(&["--with", "Z9"]), 2, "\"Z9\" is no rule");
    EXPLAIN.fails(&EXPLAIN.run(&["--without", "C1"]), 2, "C1 nukta-letter cannot be taken away");
    EXPLAIN.fails(&EXPLAIN.run(&["--nukta", "nfc"]), 2, "no form of the nukta letters");
    EXPLAIN.fails(&EXPLAIN.run(&["--scope", "all"]), 2, "\"all\" is no scope");
    EXPLAIN.fails(&EXPLAIN.run(&["--frobnicate"]), 2, "unknown option --frobnicate");
    EXPLAIN.fails(&EXPLAIN.run(&["-x"]), 2, "unknown option -x");
    EXPLAIN.fails(&EXPLAIN.run(&["--rules", "আমি"]), 2, "--rules takes nothing else");
    EXPLAIN.fails(&EXPLAIN.run(&["--rules", "--level", "visual"]), 2, "--rules takes nothing else");
    EXPLAIN.fails(&EXPLAIN.run(&["আমি", "-"]), 2, "either words or -");
}

#[test]
fn an_option_after_two_hyphens_is_text() {
    assert_eq!(printed(&EXPLAIN.run(&["--", "--level"])), "Nothing to change.\n");
    assert_eq!(printed(&EXPLAIN.run(&["--"])), "Nothing to change.\n");
}

#[test]
fn what_is_not_utf8_is_refused() {
    EXPLAIN.fails(&EXPLAIN.run_on(&["-"], b"\xE0\xA6\x85 \xFF"), 1, "not UTF-8 from byte 4 on");
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf8_is_refused() {
    use std::os::unix::ffi::OsStrExt as _;
    let output = EXPLAIN.command().arg(std::ffi::OsStr::from_bytes(b"a\xFF")).output().unwrap();
    EXPLAIN.fails(&output, 2, "not UTF-8");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let text = "অ\u{9BE}মি ".repeat(20_000);
    let output = EXPLAIN.run_with_closed_pipe(&["-"], text.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}
