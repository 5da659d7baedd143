//! `.bengali-text.toml`: where it is looked for, what it decides, and what is said about a wrong one.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod program;

use std::fs;
use std::path::Path;
use std::process::Output;

use program::{command, complains};
use tempfile::TempDir;

/// O1 doubles a sign, D2 is an old khanda ta.
const TEXT: &str = "হয\u{9BC}\u{9C7}\u{9C7} উত\u{9CD}\u{200D}সব";
const VISUAL: &str = "হয\u{9BC}\u{9C7}\u{9C7} উৎসব";
const REPAIRED: &str = "হয\u{9BC}\u{9C7} উৎসব";

fn project(settings: &str, files: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join(".bengali-text.toml"), settings).unwrap();
    for name in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, TEXT).unwrap();
    }
    folder
}

fn run(folder: &Path, args: &[&str]) -> Output {
    command(args).current_dir(folder).write_stdin(TEXT).output().unwrap()
}

fn prints(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    String::from_utf8(output.stdout).unwrap()
}

/// The paths in which `check` finds something, each once, with `/` between folders.
fn found(folder: &Path, args: &[&str]) -> Vec<String> {
    let output = run(folder, &[&["check", "--format=json"], args].concat());
    let lines = String::from_utf8(output.stdout).unwrap();
    let path = |line: &str| -> Option<String> {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        Some(row["path"].as_str()?.replace('\\', "/"))
    };
    let mut paths: Vec<String> = lines.lines().filter_map(path).collect();
    paths.dedup();
    paths
}

#[test]
fn the_nearest_file_above_decides() {
    let project = project("level = \"repair\"", &["a/b/x.txt", "c/x.txt"]);
    let in_folder = |name: &str, args: &[&str]| prints(&project.path().join(name), args);
    for folder in ["", "a", "a/b"] {
        assert_eq!(in_folder(folder, &["normalize"]), REPAIRED);
        assert_eq!(in_folder(folder, &["normalize", "--no-config"]), VISUAL);
    }
    fs::write(project.path().join("a/.bengali-text.toml"), "level = \"canonical\"").unwrap();
    assert_eq!(in_folder("a/b", &["normalize"]), TEXT);
    assert_eq!(in_folder("c", &["normalize"]), REPAIRED);
    // Not the folder of the text counts, but the current one.
    assert_eq!(in_folder("c", &["normalize", "../a/b/x.txt"]), REPAIRED);
    assert_eq!(in_folder("c", &["normalize", "--config", "../a/.bengali-text.toml"]), TEXT);
    let checked = |args: &[&str]| run(&project.path().join("a"), args).status.code();
    assert_eq!(checked(&["check"]), Some(0));
    assert_eq!(checked(&["check", "--no-config"]), Some(1));
}

#[test]
fn every_key_is_heard() {
    let of = |settings: &str, args: &[&str]| prints(project(settings, &[]).path(), &[&["normalize"], args].concat());
    assert_eq!(of("", &[]), VISUAL);
    assert_eq!(of("# nothing\n", &[]), VISUAL);
    assert_eq!(of("with = [\"O1\"]", &[]), REPAIRED);
    assert_eq!(of("without = [\"legacy-khanda-ta\"]", &[]), TEXT);
    assert_eq!(of("level = \"canonical\"\nnukta = \"composed\"", &[]), TEXT.replace("য\u{9BC}", "\u{9DF}"));
    let composed = project("scope = \"text\"", &[]);
    let output = command(&["normalize"]).current_dir(&composed).write_stdin("e\u{301}").output().unwrap();
    assert_eq!(output.stdout, "\u{E9}".as_bytes());
}

#[test]
fn the_command_line_counts_more() {
    let of = |settings: &str, args: &[&str]| prints(project(settings, &[]).path(), &[&["normalize"], args].concat());
    assert_eq!(of("level = \"repair\"", &["--level", "visual"]), VISUAL);
    assert_eq!(of("with = [\"O1\"]", &["--without", "O1"]), VISUAL);
    assert_eq!(of("without = [\"O1\"]", &["--level=repair", "--with", "O1"]), REPAIRED);
    assert_eq!(of("nukta = \"composed\"", &["--nukta", "decomposed"]), VISUAL);
    // What is said of one thing does not change another.
    assert_eq!(of("with = [\"O1\"]", &["--without", "D2"]), REPAIRED.replace('ৎ', "ত\u{9CD}\u{200D}"));
}

#[test]
fn globs_choose_files_of_folders() {
    let files = ["a.txt", "b.md", "drafts/c.txt", "news/d.txt", "news/old/e.txt", "news/ignored.txt"];
    let project = project("include = [\"*.txt\"]\nexclude = [\"drafts/\", \"/news/old\"]", &files);
    fs::write(project.path().join(".ignore"), "ignored.txt").unwrap();
    let root = project.path();
    assert_eq!(found(root, &["."]), ["./a.txt", "./news/d.txt"]);
    assert_eq!(found(root, &["news"]), ["news/d.txt"]);
    // Patterns count from the folder of the file, wherever the command runs.
    assert_eq!(found(&root.join("news"), &[".."]), ["../a.txt", "../news/d.txt"]);
    assert_eq!(found(&root.join("drafts"), &["../news"]), ["../news/d.txt"]);
    // A folder in an excluded one is excluded, and what is named is read.
    assert_eq!(found(root, &["news/old", "drafts"]), [""; 0]);
    assert_eq!(found(root, &["drafts/c.txt", "b.md"]), ["drafts/c.txt", "b.md"]);
    let all = ["./a.txt", "./b.md", "./drafts/c.txt", "./news/d.txt", "./news/old/e.txt"];
    assert_eq!(found(root, &["--no-config", "."]), all);
    // A folder may be included, and a part of what is excluded.
    fs::write(root.join(".bengali-text.toml"), "include = [\"news/\"]\nexclude = [\"*.txt\", \"!e.txt\"]").unwrap();
    assert_eq!(found(root, &["."]), ["./news/old/e.txt"]);
    assert_eq!(prints(root, &["normalize", "-i", "."]), "");
    assert_eq!(fs::read_to_string(root.join("news/old/e.txt")).unwrap(), VISUAL);
    assert_eq!(fs::read_to_string(root.join("a.txt")).unwrap(), TEXT);
}

#[test]
fn a_wrong_file_is_refused_with_its_line() {
    let rows = [
        ("level = \"visibl\"", 1, "unknown level `visibl`, expected `canonical`, `visual` or `repair`"),
        ("\nlevle = \"visual\"", 2, "unknown field `levle`, expected one of `level`, `nukta`"),
        ("with = [\n  \"O1\",\n  \"sign-rep\",\n]", 3, "unknown rule `sign-rep`, expected a rule like"),
        ("# \u{986}\nwithout = [\"D2\", \"C1\"]", 2, "is always on"),
        ("with = [\"D2\"]\nwithout = [\"legacy-khanda-ta\"]", 2, "legacy-khanda-ta is both in `with` and in `without`"),
        ("nukta = \"composd\"", 1, "unknown variant `composd`, expected `decomposed` or `composed`"),
        ("scope = 3", 1, "wanted string or table"),
        ("with = \"O1\"", 1, "expected a sequence"),
        ("include = [\"a\",\n\"{b\"]", 2, "{b"),
        ("level = \"visual\"\nlevel = \"repair\"", 2, "duplicate key"),
        ("level", 1, "expected"),
    ];
    for (settings, line, why) in rows {
        let project = project(settings, &[]);
        for name in ["normalize", "check"] {
            let output = run(project.path(), &[name]);
            complains(&output, &format!(".bengali-text.toml:{line}: "));
            complains(&output, why);
            assert!(output.stdout.is_empty());
        }
        // Other commands do not read it.
        assert_eq!(run(project.path(), &["explain", "-"]).status.code(), Some(0));
    }
    let empty = TempDir::new().unwrap();
    complains(&run(empty.path(), &["check", "--config", "none.toml"]), "none.toml: No such file");
}
