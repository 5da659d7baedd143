//! `bengali-text normalize` where it takes minutes: many files, long files, file systems that end. Runs only when it is named:
//!
//! ```text
//! cargo test --release -p bengali-text-cli --test long -- --nocapture --test-threads 1
//! ```
//!
//! `GIB` says how long the longest text is, 4 GiB if it is not set; twice as much space is needed where temporary files are.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod program;
mod tracer;

use std::fs::{self, File};
use std::io::{BufWriter, Read, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use bengali_text::normalize;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::signal::{Signal, kill};
use program::{PAGE, prints};
use tempfile::TempDir;
use tracer::{Ended, Stopped, run_at_every_call};

const DAMAGED: &str = "অ\u{9BE}মি\n";
const CLEAN: &str = "আমি\n";
/// However much there is to do.
const MOST_MEMORY_MIB: i64 = 64;

fn is_flat(what: &str, started: Instant) {
    let most = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss() / 1024;
    println!("{what}: {:.1} s, {most} MiB at most", started.elapsed().as_secs_f64());
    assert!(most <= MOST_MEMORY_MIB, "{what}: {most} MiB");
}

fn bytes() -> u64 {
    let gib: f64 = std::env::var("GIB").map_or(4.0, |gib| gib.parse().unwrap());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of bytes")]
    let bytes = (gib * 1024.0 * 1024.0 * 1024.0) as u64;
    bytes
}

/// Clean pages, as many as make so many bytes.
fn pages() -> (Vec<u8>, u64) {
    let page = normalize(PAGE).repeat(100).into_bytes();
    let count = bytes() / page.len() as u64 + 1;
    (page, count)
}

/// Reads the pages and then this line, and nothing else.
fn holds_pages(mut text: impl Read, page: &[u8], count: u64, line: &str) {
    let mut read = vec![0; page.len()];
    for at in 0..count {
        text.read_exact(&mut read).unwrap();
        assert!(read == page, "copy {at}");
    }
    let mut rest = String::new();
    text.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, line);
}

#[test]
fn a_long_file_in_place() {
    let folder = TempDir::new().unwrap();
    let (path, (page, count)) = (folder.path().join("a.txt"), pages());
    let mut out = BufWriter::new(File::create(&path).unwrap());
    for _ in 0..count {
        out.write_all(&page).unwrap();
    }
    out.write_all(DAMAGED.as_bytes()).unwrap();
    out.into_inner().unwrap();
    let started = Instant::now();
    assert_eq!(prints(&["normalize", "-i", path.to_str().unwrap()], ""), "");
    is_flat(&format!("{count} times {} bytes in place", page.len()), started);
    holds_pages(File::open(path).unwrap(), &page, count, CLEAN);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_long_stream() {
    let (page, count) = pages();
    let started = Instant::now();
    goes_through(&page, count, DAMAGED, CLEAN);
    is_flat(&format!("{count} times {} bytes from a pipe into a pipe", page.len()), started);
}

/// An eighth of the pages, without a line end.
#[test]
fn a_long_line() {
    let (page, count) = pages();
    let page: Vec<u8> = page.iter().map(|&byte| if byte == b'\n' { b' ' } else { byte }).collect();
    let count = count / 8 + 1;
    let started = Instant::now();
    goes_through(&page, count, "", "");
    is_flat(&format!("a line of {count} times {} bytes", page.len()), started);
}

/// So many times the page and then `end` go into a pipe; so many times the page and then `normalized` come out of another.
fn goes_through(page: &[u8], count: u64, end: &str, normalized: &str) {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("bengali-text"))
        .arg("normalize")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    std::thread::scope(|scope| {
        scope.spawn(|| holds_pages(output, page, count, normalized));
        for _ in 0..count {
            input.write_all(page).unwrap();
        }
        input.write_all(end.as_bytes()).unwrap();
        drop(input);
    });
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_hundred_thousand_files_in_one_folder() {
    const FILES: usize = 100_000;
    let folder = TempDir::new().unwrap();
    let path = |at| folder.path().join(format!("{at}.txt"));
    for at in 0..FILES {
        fs::write(path(at), if at % 10 == 0 { DAMAGED } else { CLEAN }).unwrap();
    }
    for what in ["10,000 of 100,000 files in place", "none of 100,000 files in place"] {
        let started = Instant::now();
        assert_eq!(prints(&["normalize", "-i", folder.path().to_str().unwrap()], ""), "");
        is_flat(what, started);
    }
    let started = Instant::now();
    assert!(prints(&["normalize", folder.path().to_str().unwrap()], "") == CLEAN.repeat(FILES));
    is_flat("100,000 files printed", started);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), FILES);
}

/// The new text goes through the disk as it is made: there are some hundred calls more at which it can end.
#[test]
fn a_kill_at_any_system_call_of_a_file_that_is_not_read_at_once() {
    let old = DAMAGED.repeat((9 << 20) / DAMAGED.len());
    let new = CLEAN.repeat((9 << 20) / DAMAGED.len());
    let started = Instant::now();
    let run = |call| {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.txt");
        fs::write(&path, &old).unwrap();
        let stop = |stopped: &Stopped| kill(stopped.process, Signal::SIGKILL).unwrap();
        let ended = tracer::run(folder.path(), &["normalize", "-i", "--jobs=1", "a.txt"], call, stop);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text == old || text == new, "killed at {call:?}");
        assert!(fs::read_dir(folder.path()).unwrap().count() <= 2, "killed at {call:?}");
        ended
    };
    let calls = run_at_every_call(run, |_, ended: &Ended| assert!(ended.interfered || ended.status.success()));
    is_flat(&format!("killed at each of {calls} system calls"), started);
}

/// In a mount namespace of its own, so that nothing of it is left.
#[test]
fn a_file_system_that_is_full_or_read_only() {
    let folder = TempDir::new().unwrap();
    let (source, place) = (folder.path().join("source.txt"), folder.path().join("place"));
    fs::write(&source, DAMAGED.repeat((600 << 10) / DAMAGED.len())).unwrap();
    fs::create_dir(&place).unwrap();
    for (change, why) in [("true", "No space left on device"), ("mount -o remount,ro \"$1\"", "Read-only file system")]
    {
        let script = format!(
            "mount -t tmpfs -o size=1m none \"$1\" && cp \"$2\" \"$1/a.txt\" && {change} || exit 9
            \"$3\" normalize -i \"$1\"; status=$?
            cmp \"$2\" \"$1/a.txt\" && ls -A \"$1\" && exit $status"
        );
        let arguments: [&Path; 3] = [&place, &source, assert_cmd::cargo::cargo_bin!("bengali-text")];
        let mut unshare = Command::new("unshare");
        unshare.args(["--map-root-user", "--mount", "sh", "-c", &script, "sh"]).args(arguments);
        let output = unshare.output().unwrap();
        program::complains(&output, why);
        assert_eq!(String::from_utf8(output.stdout).unwrap(), "a.txt\n", "{why}");
    }
}
