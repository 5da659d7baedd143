//! The example programs print what their documentation says.
#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(all(feature = "std", feature = "find"))]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use bengali_text::normalize;

const NAMES: [&str; 6] = ["article", "clean_corpus", "compare", "dates", "numbers", "truncate"];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name)
}

/// What an example prints, on standard output and then on standard error.
fn run(name: &str, args: &[&str], input: &str) -> String {
    let mut folder = env::current_exe().unwrap();
    folder.pop();
    let program = folder.with_file_name("examples").join(name).with_extension(env::consts::EXE_EXTENSION);
    let mut command = Command::new(&program);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    // A program that does not read its input may have ended.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let printed = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(output.status.success(), "{name}: {printed}");
    printed
}

#[test]
fn each_example_prints_what_its_documentation_says() {
    for name in NAMES {
        let source = fs::read_to_string(path(name).with_extension("rs")).unwrap();
        let (_, rest) = source.split_once("//! ```text\n").unwrap();
        let (block, _) = rest.split_once("//! ```\n").unwrap();
        let shown: Vec<&str> = block.lines().map(|line| line.trim_start_matches("//!").trim()).collect();
        let printed = run(name, &[], "");
        let printed: Vec<&str> = printed.lines().map(str::trim).collect();
        assert!(printed.ends_with(&shown), "{name} prints\n{}", printed.join("\n"));
    }
}

#[test]
fn every_example_is_tested() {
    let entries = fs::read_dir(path("")).unwrap().map(|entry| entry.unwrap().path());
    let mut names: Vec<_> =
        entries.filter(|path| path.is_file()).map(|path| path.file_stem().unwrap().to_owned()).collect();
    names.sort();
    assert_eq!(names, NAMES);
}

#[test]
fn the_article_is_the_same_from_a_file_and_standard_input() {
    let file = path("data/article.txt");
    let page = fs::read_to_string(&file).unwrap();
    let printed = run("article", &[], "");
    assert!(printed.starts_with(&*normalize(&page)));
    assert_eq!(run("article", &[file.to_str().unwrap()], ""), printed);
    assert_eq!(run("article", &["-"], &page), printed);
}
