//! `bengali-text explain` and `bengali-text rules`: what they say about changes and rules.
#![allow(clippy::unwrap_used)]

mod program;

use bengali_text::{Group, Level, Normalizer, Rule};
use program::{fails, is_refused, prints};

#[test]
fn a_change_is_explained() {
    let want = "\
উত\u{9CD}\u{200D}সবের → উৎসবের

  bytes 3..12
    before  ত\u{9CD}\u{200D}   U+09A4 letter ta, U+09CD sign virama, U+200D zero width joiner
    after   ৎ   U+09CE letter khanda ta
    D2      legacy-khanda-ta (visual): ত with virama and ZWJ, the old encoding of khanda ta, becomes ৎ.

1 change.
";
    assert_eq!(prints(&["explain", "উত\u{9CD}\u{200D}সবের"], ""), want);
}

#[test]
fn every_rule_is_explained_on_its_example() {
    for &rule in Rule::ALL {
        let (before, after) = rule.example();
        let text = prints(&["explain", "--with", rule.id(), "--", before], "");
        let row = format!("{} ({}): {}.", rule.name(), rule.group(), rule.summary());
        assert!(text.contains(&row) && text.contains(after.trim()), "{rule} is not in\n{text}");
    }
}

#[test]
fn the_words_are_those_of_the_normalizer() {
    let source = "এই  অ\u{9BE}মি\nভাল\u{9BE}\u{9C7} আছি\r\nকিন্তু\u{9C1} যাব |";
    let text = prints(&["explain", "--level", "visual", "-"], source);
    let headings: Vec<&str> = text.lines().filter(|line| line.contains(" → ")).collect();
    assert_eq!(headings, ["অ\u{9BE}মি → আমি   line 1", "ভাল\u{9BE}\u{9C7} → ভাল\u{9CB}   line 2"]);
    let changes = Normalizer::new(Level::Visual).changes(source).count();
    assert!(text.ends_with(&format!("\n{changes} changes.\n")), "{text}");
    // A change of spaces is shown between its words.
    let text = prints(&["explain", "--level=canonical", "--with=space-run", "-"], source);
    assert!(text.starts_with("এই  অ\u{9BE}মি → এই অ\u{9BE}মি   line 1\n"), "{text}");
}

#[test]
fn all_levels_are_explained_unless_one_is_named() {
    let word = "হ\u{9DF}\u{9C7}\u{9C7}";
    assert!(prints(&["explain", word], "").ends_with("2 changes.\n"));
    assert!(prints(&["explain", "--level", "visual", word], "").ends_with("\n1 change.\n"));
}

#[test]
fn normalized_text_has_nothing_to_change() {
    for text in ["আমার সোনার বাংলা", "", "plain ASCII, \u{1F44D}\u{1F3FD}"] {
        assert_eq!(prints(&["explain", "-"], text), "Nothing to change.\n");
    }
    assert_eq!(prints(&["explain", "আমার", "সোনার", "বাংলা"], ""), "Nothing to change.\n");
    assert_eq!(prints(&["explain", "--", "--level"], ""), "Nothing to change.\n");
}

#[test]
fn nothing_that_moves_the_cursor_is_printed() {
    let text = prints(&["explain", "অ\u{9BE}\u{1B}[2J\u{202E}x"], "");
    assert!(text.contains("<U+001B>[2J<U+202E>x"), "{text}");
    assert!(!text.contains(['\u{1B}', '\u{202E}']));
}

#[test]
fn what_cannot_be_explained_is_said() {
    is_refused(&["explain"], "WORD");
    fails(&["explain", "আমি", "-"], b"", "either words, or -");
    fails(&["explain", "-"], b"\xE0\xA6\x85 \xFF", "standard input: is not UTF-8: byte 4");
}

#[test]
fn the_list_has_every_rule() {
    let list = prints(&["rules"], "");
    for &rule in Rule::ALL {
        let line = list.lines().find(|line| line.split_whitespace().nth(1) == Some(rule.name())).unwrap();
        assert!(line.trim_start().starts_with(rule.id()) && line.ends_with(rule.summary()), "{line}");
    }
    for group in Group::ALL {
        let section = list.split("\n\n").find(|section| section.starts_with(group.to_string().as_str())).unwrap();
        let rules = Rule::ALL.iter().filter(|rule| rule.group() == group).count();
        assert_eq!(section.lines().count(), rules + 1, "{section}");
    }
}

#[test]
fn a_rule_is_shown_with_its_example() {
    let want = "\
D2 legacy-khanda-ta (visual, on at --level visual and repair)
  ত with virama and ZWJ, the old encoding of khanda ta, becomes ৎ.
  উত\u{9CD}\u{200D}সব → উৎসব
  U+0989 U+09A4 U+09CD U+200D U+09B8 U+09AC → U+0989 U+09CE U+09B8 U+09AC
";
    assert_eq!(prints(&["rules", "D2"], ""), want);
    assert_eq!(prints(&["rules", "legacy-khanda-ta"], ""), want);
    let two = prints(&["rules", "ascii-digits", "D2"], "");
    assert!(two.contains("Turning it on turns bengali-digits") && two.ends_with(&format!("\n\n{want}")), "{two}");
    is_refused(&["rules", "Z9"], "Z9");
}
