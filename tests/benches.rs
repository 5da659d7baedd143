//! The ends of the benchmark programs: what they take, how they exit, and what becomes of output that nobody reads. What they
//! measure is no matter of tests.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

// The programs themselves are built by `cargo bench` only, so their parts are looked at.
#[allow(dead_code)]
#[path = "../benches/console/mod.rs"]
mod console;
#[path = "../benches/ratios/options.rs"]
mod options;

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};

use console::{Names, Stop, has_all, say_to, verdict};
use options::{Options, USAGE};

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

#[test]
fn a_missed_limit_fails_only_when_asked_to() {
    for strict in [false, true] {
        assert_eq!(verdict(strict, Ok(0)), (0, String::new()));
    }
    assert_eq!(verdict(false, Ok(3)), (0, String::new()));
    assert_eq!(verdict(true, Ok(3)), (1, "limits missed: 3".to_owned()));
}

#[test]
fn a_closed_pipe_is_an_end_but_no_proof() {
    assert_eq!(verdict(false, Err(Stop::Closed)), (0, String::new()));
    assert_eq!(verdict(true, Err(Stop::Closed)).0, 1);
}

#[test]
fn what_cannot_be_done_is_said() {
    for strict in [false, true] {
        let usage = Stop::Usage("unknown option --fast".to_owned());
        assert_eq!(verdict(strict, Err(usage)), (2, "unknown option --fast; --help says more".to_owned()));
        let failed = Stop::Failed("standard output: full".to_owned());
        assert_eq!(verdict(strict, Err(failed)), (1, "standard output: full".to_owned()));
        let lists = vec![("works", words(&["find dates", "graphemes"])), ("texts", words(&["clean, word"]))];
        let (status, why) = verdict(strict, Err(Stop::nothing(&words(&["find", "nosuch"]), lists)));
        let want = "nothing has \"find\" and \"nosuch\" in its name; there are\n  works: find dates | graphemes\n  \
            texts: clean, word";
        assert_eq!((status, why.as_str()), (2, want));
    }
}

/// A pipe or a file that takes so many bytes, and then no more.
struct Takes(usize, ErrorKind);

impl Write for Takes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = bytes.len().min(self.0);
        self.0 -= count;
        if count == 0 { Err(self.1.into()) } else { Ok(count) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_line_that_nobody_reads_ends_the_run() {
    let mut out = Vec::new();
    say_to(&mut out, "আমি").unwrap();
    assert_eq!(out, "আমি\n".as_bytes());
    for room in 0..=4 {
        assert_eq!(say_to(&mut Takes(room, ErrorKind::BrokenPipe), "line"), Err(Stop::Closed), "{room}");
        let full = say_to(&mut Takes(room, ErrorKind::StorageFull), "line").unwrap_err();
        assert!(matches!(&full, Stop::Failed(why) if why.starts_with("standard output: ")), "{full:?}");
    }
    assert_eq!(say_to(&mut Takes(5, ErrorKind::BrokenPipe), "line"), Ok(()));
}

#[test]
fn names_are_chosen_by_every_word() {
    for (filter, chosen) in [
        (&[][..], true),
        (&["graphemes"], true),
        (&["clean", "graph"], true),
        (&["clean", "nosuch"], false),
        (&["Clean"], false),
    ] {
        assert_eq!(has_all(&words(filter), "graphemes clean, 64 KiB"), chosen, "{filter:?}");
    }
    let mut names: Names = ["b", "a", "b"].into_iter().collect();
    names.add("a");
    names.add("c");
    assert_eq!(names.list(), ["b", "a", "c"]);
}

fn ratios(args: &[&str]) -> Result<Options, String> {
    Options::from_args(args.iter().map(OsString::from))
}

#[test]
fn the_command_line_of_ratios_is_read() {
    let options = ratios(&["--goals", "graphemes", "--strict", "clean", "--file", "a.txt", "b.txt", "--json"]).unwrap();
    assert!(options.goals && options.strict && options.json && !options.quick && !options.help);
    assert_eq!(options.filter, ["graphemes", "clean"]);
    assert_eq!(options.files, ["a.txt", "b.txt"]);
    assert!(!ratios(&[]).unwrap().strict);
    assert_eq!(ratios(&["--fast"]).unwrap_err(), "unknown option --fast");
    assert_eq!(ratios(&["--file", "--json"]).unwrap_err(), "--file needs a path");
    for option in ["--help", "--quick", "--goals", "--json", "--strict", "--file"] {
        assert!(USAGE.contains(&format!("\n  {option} ")), "{option}");
    }
}

/// As bytes, which names are on Linux.
#[cfg(target_os = "linux")]
#[test]
fn files_of_ratios_need_not_be_utf8() {
    use std::os::unix::ffi::OsStringExt as _;

    let name = OsString::from_vec(b"a-\xFF.txt".to_vec());
    let options = Options::from_args(["--file".into(), name.clone()].into_iter()).unwrap();
    assert_eq!(options.files, [name]);
}

/// The script as it is, in a shell whose `cargo` and `valgrind` are functions that say what these would say.
#[cfg(target_os = "linux")]
mod instructions {
    use std::path::Path;
    use std::process::{Command, Output};

    /// Each kernel takes so many instructions a byte, and a run some more.
    fn run(each: u64, args: &[&str]) -> Output {
        let count = format!("echo \"==1== Collected : $((7000 + {each} * 1000 * $6))\"");
        run_with(&format!("echo \"1000 bytes, $6 times, sum 1\"; {count}"), args)
    }

    fn run_with(valgrind: &str, args: &[&str]) -> Output {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/instructions");
        let mut shell = Command::new("bash");
        shell.env("BASH_FUNC_cargo%%", "() { echo '{\"executable\":\"kernels\"}'; }");
        shell.env("BASH_FUNC_valgrind%%", format!("() {{ {valgrind}; }}"));
        shell.arg(script).args(args).output().unwrap()
    }

    fn printed(output: &Output) -> (Option<i32>, &str, &str) {
        let [out, err] = [&output.stdout, &output.stderr].map(|bytes| std::str::from_utf8(bytes).unwrap());
        (output.status.code(), out, err)
    }

    #[test]
    fn every_word_chooses() {
        let rows = |args: &[&str]| -> Vec<String> {
            let output = run(9, args);
            let (status, out, err) = printed(&output);
            assert_eq!((status, err), (Some(0), ""), "{out}");
            let lines: Vec<&str> = out.lines().collect();
            let (last, rows) = lines[1..].split_last().unwrap();
            assert!(lines[0].starts_with("kernel ") && last.starts_with("goals missed: "), "{out}");
            rows.iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
        };
        assert_eq!(rows(&["visual", "clean"]), ["visual clean 9.00 7 MISSED"]);
        assert_eq!(rows(&["damaged", "visual"]), ["visual damaged 9.00 10 met"]);
        assert_eq!(rows(&["to-ascii"]).len(), 4);
        assert!(rows(&[]).len() > 20);
    }

    #[test]
    fn a_missed_goal_fails_only_when_asked_to() {
        for (each, missed) in [(1, 0), (11, 2)] {
            for (args, status) in [(&["visual"][..], 0), (&["--strict", "visual"], i32::from(missed > 0))] {
                let output = run(each, args);
                let (code, out, _) = printed(&output);
                assert_eq!(code, Some(status), "{args:?}");
                assert!(out.ends_with(&format!("goals missed: {missed}\n")), "{out}");
            }
        }
    }

    #[test]
    fn what_there_is_not_is_refused() {
        for args in [&["nosuch"][..], &["visual", "nosuch"], &["--strict", "visual dense"]] {
            let output = run(1, args);
            let (status, out, err) = printed(&output);
            assert_eq!((status, out), (Some(2), ""), "{err}");
            let lines: Vec<&str> = err.lines().collect();
            assert!(lines[0].starts_with("instructions: nothing has \"") && lines[0].contains(args[args.len() - 1]));
            assert!(lines[1].starts_with("  kernels: visual | canonical | "), "{err}");
            assert!(lines[2].starts_with("  texts: clean | "), "{err}");
            assert_eq!(lines.len(), 3);
        }
        let output = run(1, &["--fast"]);
        assert_eq!(printed(&output), (Some(2), "", "instructions: unknown option --fast; --help says more\n"));
        assert!(printed(&run(1, &["--help"])).1.contains("usage: benches/instructions"));
        let output = run_with("echo nothing", &["visual"]);
        let (status, _, err) = printed(&output);
        assert_eq!((status, err), (Some(1), "instructions: valgrind gave no count for visual on clean\n"));
    }
}
