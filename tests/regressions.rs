//! Findings of fuzzing stay fixed: the laws of each fuzz target hold for its files in `fuzz/regressions/`.
#![allow(missing_docs, unreachable_pub)]
// A test may panic; that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "../fuzz/src/laws/mod.rs"]
mod laws;

use std::fs;
use std::path::{Path, PathBuf};

fn entries(directory: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn every_regression_file_keeps_the_laws() {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/regressions");
    let directories = laws::TARGETS.map(|(target, _)| all.join(target));
    assert_eq!(entries(&all), directories, "a directory for each target");
    for ((target, _), directory) in laws::TARGETS.iter().zip(&directories) {
        let files = entries(directory);
        assert!(!files.is_empty(), "no file for {target}");
        for file in files {
            // Printed only if the test fails.
            println!("{}", file.display());
            laws::check(target, &fs::read(&file).unwrap());
        }
    }
}
