//! Unicode's own test files, which two dependencies of `benches/` ship. `cargo metadata` finds them, so that no copy is kept here.
#![allow(missing_docs)]
// A test may panic; that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};
use std::process::Command;

use bengali_text::{Level, Normalizer, Nukta, Scope, grapheme};
use unicode_normalization::UnicodeNormalization;

/// The folder of the package `name` among the dependencies of the workspace.
fn package(name: &str) -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--manifest-path"])
        .arg(manifest)
        .output()
        .expect("cargo runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let found = packages.iter().find(|package| package["name"] == name).unwrap_or_else(|| panic!("no package {name}"));
    Path::new(found["manifest_path"].as_str().expect("a path")).parent().expect("a folder").to_owned()
}

/// The text of a test file of the package, which has one of these paths.
fn file(name: &str, places: &[&str]) -> String {
    let folder = package(name);
    places
        .iter()
        .find_map(|place| std::fs::read_to_string(folder.join(place)).ok())
        .unwrap_or_else(|| panic!("{name} ships none of {places:?}"))
}

fn text(code_points: &str) -> String {
    code_points
        .split_ascii_whitespace()
        .map(|hex| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).expect("a code point"))
        .collect()
}

/// NormalizationTest.txt: with `Scope::Text`, `Level::Canonical` is NFC, for every column of every row.
#[test]
fn normalization_test() {
    let canonical = Normalizer::new(Level::Canonical).scope(Scope::Text);
    let (mut checked, mut newer) = (0, 0);
    for line in file("icu_normalizer", &["tests/data/NormalizationTest.txt"]).lines() {
        // `@Part1` and the like are headings.
        let line = line.split(['#', '@']).next().unwrap_or_default();
        let columns: Vec<String> = line.split(';').take(5).map(text).collect();
        let [source, nfc, nfd, folded, folded_nfd] = &columns[..] else { continue };
        for (input, want) in [(source, nfc), (nfc, nfc), (nfd, nfc), (folded, folded), (folded_nfd, folded)] {
            let oracle: String = input.nfc().collect();
            assert_eq!(canonical.normalize(input), oracle.as_str(), "{}", input.escape_unicode());
            // The file may know characters that the tables of `unicode-normalization` do not know yet.
            if oracle == *want {
                checked += 1;
            } else {
                newer += 1;
            }
            // The composed nukta letters are another form of the same text.
            let composed = canonical.nukta(Nukta::Composed).normalize(input).into_owned();
            assert!(composed.nfd().eq(want.nfd()) || oracle != *want, "{}", input.escape_unicode());
        }
    }
    assert!(checked > 90_000 && newer < checked / 500, "{checked} as in the file, {newer} newer than the tables");
}

/// GraphemeBreakTest.txt of the version that `unicode-segmentation` has.
#[test]
fn grapheme_break_test() {
    let (major, ..) = grapheme::UNICODE_VERSION;
    let places =
        [format!("tests/testdata/GraphemeBreakTest_{major}.txt"), "tests/testdata/GraphemeBreakTest.txt".to_owned()];
    let content = file("icu_segmenter", &places.each_ref().map(String::as_str));
    assert!(content.contains(&format!("GraphemeBreakTest-{major}.")), "the file is for another version than {major}");
    let mut checked = 0;
    for line in content.lines() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let clusters: Vec<String> = line
            .split('÷')
            .map(|cluster| text(&cluster.replace('×', " ")))
            .filter(|cluster| !cluster.is_empty())
            .collect();
        let whole = clusters.concat();
        let got: Vec<&str> = grapheme::graphemes(&whole).collect();
        assert_eq!(got, clusters, "{}", whole.escape_unicode());
        let mut backward: Vec<&str> = grapheme::graphemes(&whole).rev().collect();
        backward.reverse();
        assert_eq!(backward, clusters, "{} backward", whole.escape_unicode());
        checked += 1;
    }
    assert!(checked > 600, "only {checked} cases");
}
