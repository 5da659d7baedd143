//! The example program as a person uses it: what it prints, and how it exits.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "program/file.rs"]
mod file;
mod program;

use std::process::Output;

use bengali_text::normalize;
use serde_json::Value;

use file::File;
use program::{Program, printed};

const SAMPLE: &str = include_str!("../examples/data/article.txt");

const ARTICLE: Program = Program("article");

fn json(output: &Output) -> Value {
    serde_json::from_str(&printed(output)).unwrap()
}

fn strings<'j>(list: &'j Value, key: &str) -> Vec<&'j str> {
    list.as_array().unwrap().iter().map(|entry| entry[key].as_str().unwrap()).collect()
}

fn of_kind(list: &Value, kind: &str) -> Value {
    list.as_array().unwrap().iter().filter(|entry| entry["kind"] == kind).cloned().collect()
}

#[test]
fn text_is_the_normalized_sample() {
    assert_eq!(printed(&ARTICLE.run(&["--text"])), normalize(SAMPLE));
    assert_ne!(normalize(SAMPLE), SAMPLE);
}

#[test]
fn the_sample_holds_its_dates_and_numbers() {
    let page = json(&ARTICLE.run(&["--json"]));
    let dates = &page["dates"];
    assert_eq!(
        strings(dates, "value"),
        ["2024-02-12T09:15", "2024-02-12T11:40", "--02-11", "2023", "2023-11-03", "08:00/17:00", "2024-02-21",]
    );
    assert_eq!(dates[0]["label"], "প্রকাশ");
    assert_eq!(dates[1]["label"], "আপডেট");
    assert_eq!(dates[2]["label"], Value::Null);
    let figures = of_kind(&page["numbers"], "figures");
    assert_eq!(strings(&figures, "ascii"), ["1243", "12500", "347500", "64.5", "25"]);
    assert_eq!(strings(&figures, "written"), ["১,২৪৩ জন", "১২,৫০০টি", "৩,৪৭,৫০০ টাকা", "৬৪.৫ শতাংশ", "2৫টি"]);
    assert_eq!(of_kind(&page["numbers"], "ordinal")[0]["ascii"], "1");
    assert!(strings(&of_kind(&page["numbers"], "words"), "written").contains(&"দুটি"));
}

#[test]
fn json_and_summary_agree_with_the_text() {
    let page = json(&ARTICLE.run(&["--json"]));
    assert_eq!(page["bytes"], SAMPLE.len());
    assert_eq!(page["characters"], SAMPLE.chars().count());
    assert_eq!(page["lines"], SAMPLE.lines().count());
    for entry in page["dates"].as_array().unwrap().iter().chain(page["numbers"].as_array().unwrap()) {
        let bound = |at: usize| usize::try_from(entry["range"][at].as_u64().unwrap()).unwrap();
        assert_eq!(&SAMPLE[bound(0)..bound(1)], entry["written"].as_str().unwrap());
    }
    let rules = page["changes"]["rules"].as_array().unwrap();
    let counts: Vec<u64> = rules.iter().map(|rule| rule["count"].as_u64().unwrap()).collect();
    assert_eq!(page["changes"]["count"], counts.iter().sum::<u64>());
    assert!(counts.is_sorted_by(|a, b| a >= b));
    // The sample has what its author put into it.
    for rule in ["legacy-khanda-ta", "vowel-letter"] {
        assert!(strings(&page["changes"]["rules"], "rule").contains(&rule), "{rule}");
    }

    let summary = printed(&ARTICLE.run(&[]));
    assert!(summary.contains(&format!("{} bytes", SAMPLE.len())));
    for key in ["dates", "numbers"] {
        for entry in page[key].as_array().unwrap() {
            assert!(summary.contains(entry["written"].as_str().unwrap()));
        }
    }
    for rule in strings(&page["changes"]["rules"], "rule") {
        assert!(summary.contains(rule));
    }
}

#[test]
fn a_file_and_standard_input_are_read_alike() {
    let file = File::new("page.txt", SAMPLE.as_bytes());
    for output in [&["--text"][..], &["--json"], &[]] {
        let sample = printed(&ARTICLE.run(output));
        assert_eq!(printed(&ARTICLE.run(&[output, &[file.path()]].concat())), sample);
        assert_eq!(printed(&ARTICLE.run_on(&[output, &["-"]].concat(), SAMPLE.as_bytes())), sample);
    }
    assert_eq!(printed(&ARTICLE.run_on(&["--text", "-"], "পাতা\n".as_bytes())), "পাতা\n");
    assert_eq!(json(&ARTICLE.run_on(&["--json", "-"], b""))["bytes"], 0);
}

#[test]
fn clean_text_has_nothing_to_report() {
    let page =
        json(&ARTICLE.run_on(&["--json", "-"], "আমি বাংলায় গান গাই।\n".replace('\u{9DF}', "\u{9AF}\u{9BC}").as_bytes()));
    assert_eq!(page["changes"]["count"], 0);
    assert_eq!(page["dates"], serde_json::json!([]));
    assert_eq!(page["numbers"], serde_json::json!([]));
}

#[test]
fn what_is_no_number() {
    let text = "২১/০৯/২০২৩ তারিখে ০১৭১২-৩৪৫৬৭৮, ১.২.৩, ১২,৩৪৫,৬৭৮ ও ৫০০/-, ২৫%।";
    let page = json(&ARTICLE.run_on(&["--json", "-"], text.as_bytes()));
    assert_eq!(strings(&page["numbers"], "ascii"), ["12345678", "500", "25"]);
}

#[test]
fn what_cannot_be_read_is_status_1() {
    ARTICLE.fails(&ARTICLE.run(&["no-such-file.txt"]), 1, "no-such-file.txt: no such file");
    ARTICLE.fails(&ARTICLE.run(&[std::env::temp_dir().to_str().unwrap()]), 1, "is a directory");
    let file = File::new("latin1.txt", b"caf\xE9 au lait");
    ARTICLE.fails(&ARTICLE.run(&[file.path()]), 1, "is not UTF-8: byte 3");
    ARTICLE.fails(&ARTICLE.run_on(&["-"], b"\xFF"), 1, "standard input: is not UTF-8: byte 0");
}

#[test]
fn wrong_usage_is_status_2() {
    ARTICLE.fails(&ARTICLE.run(&["--xml"]), 2, "unknown option --xml");
    ARTICLE.fails(&ARTICLE.run(&["--text", "--json"]), 2, "exclude each other");
    ARTICLE.fails(&ARTICLE.run(&["a.txt", "b.txt"]), 2, "b.txt");
}

#[test]
fn help_and_names_that_look_like_options() {
    assert!(printed(&ARTICLE.run(&["--help"])).contains("usage: article"));
    ARTICLE.fails(&ARTICLE.run(&["--", "--help"]), 1, "--help: no such file");
}

/// As bytes, which names are on Linux; other systems refuse such a one, or write it in another way.
#[cfg(target_os = "linux")]
#[test]
fn names_need_not_be_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let file = File::named(OsStr::from_bytes(b"page-\xFF.txt"), SAMPLE.as_bytes());
    let output = ARTICLE.command().arg("--text").arg(file.as_ref()).output().unwrap();
    assert_eq!(printed(&output), normalize(SAMPLE));
    let output = ARTICLE.command().arg(OsStr::from_bytes(b"no-\xFF")).output().unwrap();
    ARTICLE.fails(&output, 1, "no-\u{FFFD}: no such file");
}

/// As in `article - | head -1`.
#[test]
fn a_closed_pipe_is_no_error() {
    let big = SAMPLE.repeat(200);
    for output in ["--text", "--json"] {
        let ended = ARTICLE.run_with_closed_pipe(&[output, "-"], big.as_bytes());
        assert_eq!((ended.status.code(), String::from_utf8(ended.stderr).unwrap().as_str()), (Some(0), ""));
    }
}
