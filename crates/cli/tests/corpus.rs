//! `bengali-text graphemes` and `bengali-text stats`: what a text and a corpus hold.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod program;

use std::fs;

use bengali_text::{Level, Normalizer, grapheme, search};
use program::{PAGE, fails, is_refused, prints};
use serde_json::Value;
use tempfile::TempDir;

#[test]
fn clusters_are_listed_with_their_characters() {
    let want = "0..12\tক্ষী\tU+0995 letter ka, U+09CD sign virama, U+09B7 letter ssa, U+09C0 vowel sign ii\n\
                12..13\t<U+000A>\tU+000A control character\n\
                13..16\t\u{25CC}\u{9BE}\tU+09BE vowel sign aa\n";
    assert_eq!(prints(&["graphemes"], "ক্ষী\n\u{9BE}"), want);
    for (args, want) in [
        (&["graphemes"][..], grapheme::grapheme_indices(PAGE).collect::<Vec<_>>()),
        (&["graphemes", "--aksharas", "-"], grapheme::akshara_indices(PAGE).collect()),
    ] {
        let text = prints(args, PAGE);
        let ranges: Vec<&str> = text.lines().map(|line| line.split('\t').next().unwrap()).collect();
        let want: Vec<String> = want.iter().map(|(at, part)| format!("{at}..{}", at + part.len())).collect();
        assert_eq!(ranges, want);
    }
    is_refused(&["graphemes", "--count", "--aksharas"], "cannot be used with");
}

#[test]
fn counts_are_those_of_the_library() {
    // Longer than what is read at a time.
    let text = PAGE.repeat(60);
    let counts = [
        text.len(),
        text.chars().count(),
        grapheme::len(&text),
        grapheme::aksharas(&text).count(),
        search::words(&text).count(),
    ];
    let row = |line: &str| -> Vec<usize> {
        line.split_whitespace().map_while(|cell| cell.replace(',', "").parse().ok()).collect()
    };
    let table = prints(&["graphemes", "--count"], &text);
    assert_eq!(row(table.lines().nth(1).unwrap()), counts);
    let folder = TempDir::new().unwrap();
    for name in ["a.txt", "b.txt"] {
        fs::write(folder.path().join(name), &text).unwrap();
    }
    let table = prints(&["graphemes", "-c", folder.path().to_str().unwrap()], "");
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!((lines.len(), row(lines[1])), (4, counts.to_vec()));
    assert!(lines[2].ends_with("b.txt") && lines[3].ends_with("total"));
    assert_eq!(row(lines[3]), counts.map(|count| 2 * count));
    // The columns of numbers end at one place.
    let ends: Vec<usize> = lines.iter().map(|line| line.rfind("  ").unwrap()).collect();
    assert!(ends.iter().all(|end| *end == ends[0]), "{table}");
    fails(&["graphemes", "--count"], b"\xFF", "standard input: is not UTF-8: byte 0");
}

fn report(args: &[&str], input: &str) -> Value {
    serde_json::from_str(&prints(&[&["stats", "--json"], args].concat(), input)).unwrap()
}

#[test]
fn a_corpus_is_counted_over_its_files() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().to_str().unwrap();
    let composed = "হ\u{9DF}েছে, ২৫\n";
    let decomposed = "হয\u{9BC}েছে, 2৫\nঅ\u{9BE}মি\n";
    for (name, text) in [("a.txt", composed), ("b.txt", decomposed), ("c.txt", &format!("{composed}{decomposed}"))] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    fs::write(folder.path().join("d.bin"), "অ\u{9BE}\0").unwrap();
    let all = report(&[path], "");
    assert_eq!((&all["files"]["clean"], &all["files"]["changed"]), (&0.into(), &3.into()));
    assert_eq!((&all["lines"]["clean"], &all["lines"]["changed"]), (&2.into(), &4.into()));
    assert_eq!(all["bytes"], 2 * (composed.len() + decomposed.len()));
    let rule = |report: &Value, name: &str| {
        let rules = report["rules"].as_array().unwrap().clone();
        rules.iter().find(|rule| rule["name"] == name).map_or(0, |rule| rule["count"].as_u64().unwrap())
    };
    assert_eq!((rule(&all, "nukta-letter"), rule(&all, "vowel-letter"), &all["changes"]), (2, 2, &4.into()));
    assert_eq!(all["nukta"]["yya"], serde_json::json!({"composed": 2, "decomposed": 2}));
    assert_eq!(all["nukta"]["files"], serde_json::json!({"composed": 1, "decomposed": 1, "mixed": 1}));
    assert_eq!(all["digits"], serde_json::json!({"bengali": 6, "ascii": 2}));
    let other = report(&["--nukta", "composed", "--level", "canonical", "--jobs", "2", path], "");
    assert_eq!((rule(&other, "nukta-letter"), rule(&other, "vowel-letter")), (2, 0));
    assert_eq!(other["files"]["clean"], 1);
    // A file that cannot be read is left out.
    fs::write(folder.path().join("e.txt"), b"\xFF").unwrap();
    let output = fails(&["stats", "--json", path], b"", "e.txt: is not UTF-8: byte 0");
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).unwrap(), all);
}

#[test]
fn the_report_shows_what_the_object_holds() {
    let input = format!("{PAGE}অ\u{9BE}মি হ\u{9DF}েছে\n");
    let table = prints(&["stats"], &input);
    let report = report(&[], &input);
    let changes = Normalizer::new(Level::Repair).changes(&input).count();
    assert_eq!(report["changes"], changes);
    assert!(table.contains(&format!("\nChanges: {changes}\n")), "{table}");
    for rule in report["rules"].as_array().unwrap() {
        let name = rule["name"].as_str().unwrap();
        let line = table.lines().find(|line| line.split_whitespace().nth(1) == Some(name)).unwrap();
        let cells: Vec<&str> = line.split_whitespace().collect();
        assert_eq!((cells[0], cells[3]), (rule["id"].as_str().unwrap(), rule["count"].to_string().as_str()));
        assert!(line.ends_with(['█', '▏', '▎', '▍', '▌', '▋', '▊', '▉']), "{line}");
    }
    let clean = prints(&["stats"], "আমি\n");
    assert!(!clean.contains("Changes") && clean.contains("1 (100.0 %)"), "{clean}");
    assert!(prints(&["stats"], "").contains("lines"));
}
