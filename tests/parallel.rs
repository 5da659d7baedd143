//! The example program as a person uses it: what it writes, and how it exits.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

#[path = "program/file.rs"]
mod file;
mod program;

use bengali_text::{Level, Normalizer, normalize};

use file::File;
use program::{Program, printed};

const PARALLEL: Program = Program("parallel");
const LINES: [&str; 8] = [
    "অ\u{9BE}মাদের বাংলা ভাষায়",
    "",
    "উত\u{9CD}\u{200D}সব plain ASCII",
    "\u{200D}\u{9BE}ক\u{9CD}",
    "কিন্ত\u{9C1}\u{9C1} পরবতর\u{9CD}\u{9C0}",
    "\u{FEFF}ব\u{200B}ড় \u{9BC}",
    "\r",
    "ভাল\u{9C7}\u{9BE}বাসা হ\u{9DF}েছে, দু:খ",
];

/// Some thousand lines, of which one is many portions long.
fn text() -> String {
    let mut text = LINES.join("\n").repeat(50);
    for (at, line) in LINES.iter().cycle().take(600).enumerate() {
        text.push_str(&line.repeat(at % 23));
        text.push('\n');
    }
    text + &LINES.concat().repeat(100) + "\n\n" + LINES[0]
}

#[test]
fn the_result_is_that_of_the_whole_text() {
    let text = text();
    for (name, level) in [("canonical", Level::Canonical), ("visual", Level::Visual), ("repair", Level::Repair)] {
        let want = Normalizer::new(level).normalize(&text);
        for options in [&["--portion", "1"][..], &["--portion", "2", "--threads", "3"], &["--threads", "1"], &[]] {
            let output = PARALLEL.run_on(&[&["-", "--level", name], options].concat(), text.as_bytes());
            assert!(printed(&output) == want, "{name} {options:?}");
        }
    }
    for text in ["", "\n", "\n\n", "আমি", "আমি\n", "\nআমি"] {
        assert_eq!(printed(&PARALLEL.run_on(&["-"], text.as_bytes())), text);
    }
}

#[test]
fn files_are_read_and_written() {
    let (input, output) = (File::new("in.txt", text().as_bytes()), File::new("out.txt", b"old"));
    assert_eq!(printed(&PARALLEL.run(&[input.path()])), normalize(&text()));
    assert_eq!(printed(&PARALLEL.run(&[input.path(), "-o", output.path()])), "");
    assert_eq!(std::fs::read_to_string(output.path()).unwrap(), normalize(&text()));
    // Under another name it is the same file.
    let other = File::new("other.txt", b"");
    std::fs::remove_file(other.path()).unwrap();
    std::fs::hard_link(input.path(), other.path()).unwrap();
    assert_eq!(printed(&PARALLEL.run(&[input.path(), "-o", other.path()])), "");
    assert_eq!(std::fs::read_to_string(other.path()).unwrap(), normalize(&text()));
    assert_eq!(printed(&PARALLEL.run(&[input.path(), "-o", input.path()])), "");
    assert_eq!(std::fs::read_to_string(input.path()).unwrap(), normalize(&text()));
}

#[test]
fn what_is_no_text_leaves_the_output_as_it_was() {
    let (input, output) = (File::new("bad.txt", b"\xE0\xA6"), File::new("kept.txt", b"old"));
    PARALLEL.fails(&PARALLEL.run(&[input.path(), "-o", output.path()]), 1, "is not UTF-8");
    assert_eq!(std::fs::read_to_string(output.path()).unwrap(), "old");
}

#[test]
fn what_is_not_utf8_is_named_by_its_byte() {
    for start in ["", "আমি", "আমি\nতুমি ", &"আমি\n".repeat(2000), &"আমি ".repeat(2000)]
    {
        for end in ["", "\n", "\nআমি", &"আমি\n".repeat(1000)] {
            for wrong in [&b"\xFF"[..], b"\xE0\xA6"] {
                let bytes = [start.as_bytes(), wrong, end.as_bytes()].concat();
                let output = PARALLEL.run_on(&["-", "--portion", "1"], &bytes);
                let why = format!("standard input: is not UTF-8: byte {} belongs to no character\n", start.len());
                assert_eq!(output.status.code(), Some(1));
                assert_eq!(String::from_utf8(output.stderr).unwrap(), format!("parallel: {why}"));
                assert!(start.as_bytes().starts_with(&output.stdout));
            }
        }
    }
}

#[test]
fn a_comparison_writes_nothing_but_figures() {
    let input = File::new("compared.txt", text().as_bytes());
    let output = PARALLEL.run(&[input.path(), "--compare", "--threads", "2"]);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b""[..]));
    let report = String::from_utf8(output.stderr).unwrap();
    let lines: Vec<&str> = report.lines().collect();
    assert!(lines[0].starts_with("cores: 1, ") && lines[1].starts_with("cores: 2, "), "{report}");
    assert!(lines.iter().all(|line| line.contains(" GB/s")), "{report}");
}

#[test]
fn what_cannot_be_compared_is_said() {
    let empty = File::new("empty.txt", b"");
    PARALLEL.fails(&PARALLEL.run(&[empty.path(), "--compare"]), 1, "is empty, so there is nothing to compare");
    assert_eq!(printed(&PARALLEL.run(&[empty.path()])), "");
    PARALLEL.fails(&PARALLEL.run(&["-", "--compare"]), 2, "--compare reads a file more than once");
    PARALLEL.fails(&PARALLEL.run(&["a.txt", "--compare", "-o", "b.txt"]), 2, "--compare reads a file more than once");
    #[cfg(unix)]
    PARALLEL.fails(&PARALLEL.run(&["/dev/null", "--compare"]), 1, "is no file that can be read more than once");
}

#[test]
fn options_are_taken_in_every_form() {
    let source = "পরবতর\u{9CD}\u{9C0} অ\u{9BE}মি\n";
    let [visual, repair] = [Level::Visual, Level::Repair].map(|level| Normalizer::new(level).normalize(source));
    assert_ne!(visual, repair);
    let of = |args: &[&str]| printed(&PARALLEL.run_on(args, source.as_bytes()));
    assert_eq!(of(&["--level=repair", "--threads=2", "--portion=1", "-"]), repair);
    assert_eq!(of(&["-", "--level", "repair", "--level=visual"]), visual);
    assert_eq!(of(&["--level=repair", "--", "-"]), repair);
    assert_eq!(of(&["-", "-o", "-"]), visual);
    // The most that is allowed works, too.
    assert_eq!(of(&["-", "--threads", "256"]), visual);
}

#[test]
fn what_follows_two_hyphens_is_a_file() {
    PARALLEL.fails(&PARALLEL.run(&["--", "--help"]), 1, "--help: no such file");
    PARALLEL.fails(&PARALLEL.run(&["--", "a.txt", "--"]), 2, "one file at a time, so not -- too");
    PARALLEL.fails(&PARALLEL.run(&["--"]), 2, "no file is named");
}

/// As bytes, which names are on Linux; other systems refuse such a one, or write it in another way.
#[cfg(target_os = "linux")]
#[test]
fn names_need_not_be_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let named = |name: &[u8], bytes: &[u8]| File::named(OsStr::from_bytes(name), bytes);
    let (input, output) = (named(b"in-\xFF.txt", text().as_bytes()), named(b"out-\xFF.txt", b"old"));
    let run = |args: &[&OsStr]| PARALLEL.command().args(args).output().unwrap();
    let (from, to) = (input.as_ref().as_os_str(), output.as_ref().as_os_str());
    assert_eq!(printed(&run(&[from])), normalize(&text()));
    assert_eq!(printed(&run(&[from, OsStr::new("-o"), to])), "");
    assert_eq!(std::fs::read_to_string(&output).unwrap(), normalize(&text()));
    assert_eq!(run(&[from, OsStr::new("--compare")]).status.code(), Some(0));
    // What is wrong is said in one line, with what can be shown of the name.
    PARALLEL.fails(&run(&[OsStr::from_bytes(b"a\n\xFF")]), 1, "a\\n\u{FFFD}: no such file");
    PARALLEL.fails(&run(&[OsStr::from_bytes(b"--level=\xFF"), from]), 2, "unknown option --level=\u{FFFD}");
    PARALLEL.fails(&run(&[OsStr::new("--level"), OsStr::from_bytes(b"\xFF"), from]), 2, "\u{FFFD}\" is no level");
}

#[test]
fn what_cannot_be_done_is_said() {
    PARALLEL.fails(&PARALLEL.run(&["no-such-file.txt"]), 1, "no-such-file.txt: no such file");
    PARALLEL.fails(&PARALLEL.run(&[std::env::temp_dir().to_str().unwrap()]), 1, "is a directory");
    PARALLEL.fails(&PARALLEL.run(&[]), 2, "no file is named");
    PARALLEL.fails(&PARALLEL.run(&["a.txt", "b.txt"]), 2, "b.txt");
    PARALLEL.fails(&PARALLEL.run(&["--fast", "a.txt"]), 2, "unknown option --fast");
    PARALLEL.fails(&PARALLEL.run(&["a.txt", "--level", "high"]), 2, "\"high\" is no level");
    PARALLEL.fails(&PARALLEL.run(&["a.txt", "--level"]), 2, "--level needs a value");
    PARALLEL.fails(&PARALLEL.run(&["a.txt", "--threads", "0"]), 2, "\"0\" is no number from 1 to 256");
    PARALLEL.fails(&PARALLEL.run(&["a.txt", "--threads=5000"]), 2, "\"5000\" is no number from 1 to 256");
    PARALLEL.fails(&PARALLEL.run(&["a.txt", "--compare=yes"]), 2, "unknown option --compare=yes");
    PARALLEL.fails(&PARALLEL.run(&["a.txt", "--=b.txt"]), 2, "unknown option --=b.txt");
    assert!(printed(&PARALLEL.run(&["--help"])).contains("usage: parallel"));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let output = PARALLEL.run_with_closed_pipe(&["-", "--portion", "64"], "আমি\n".repeat(100_000).as_bytes());
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

/// Also not where the complaint goes to.
#[test]
fn a_closed_standard_error_changes_no_status() {
    let input = File::new("heard.txt", text().as_bytes());
    for (args, status) in [(&["--nosuch"][..], 2), (&[input.path(), "--compare"], 0)] {
        let mut command = PARALLEL.command();
        let mut child = command.args(args).stderr(std::process::Stdio::piped()).spawn().unwrap();
        drop(child.stderr.take());
        assert_eq!(child.wait().unwrap().code(), Some(status), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_write_that_fails_is_an_error() {
    let output = PARALLEL.run_on(&["-", "-o", "/dev/full"], text().as_bytes());
    PARALLEL.fails(&output, 1, "the output: ");
}
