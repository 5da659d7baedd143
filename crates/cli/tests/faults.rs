//! `bengali-text normalize` when something goes wrong on the way: nothing is ever lost.
//!
//! On Linux, where a test can stop a program at a system call, limit its files and take rights away from it.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod program;
mod tracer;

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::os::unix::net::UnixListener;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, SystemTime};

use nix::sys::signal::{Signal, kill};
use nix::sys::stat::Mode;
use nix::unistd::{Uid, mkfifo};
use program::{command, complains, fails, prints, prints_with_status};
use tempfile::TempDir;
use tracer::{Ended, Stopped, run_at_every_call};

const DAMAGED: &str = "অ\u{9BE}মি\n";
const CLEAN: &str = "আমি\n";

/// A folder of one file, written an hour ago.
fn folder(text: &str) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.txt");
    fs::write(&path, text).unwrap();
    File::options().write(true).open(&path).unwrap().set_modified(an_hour_ago()).unwrap();
    (folder, path)
}

fn an_hour_ago() -> SystemTime {
    SystemTime::now() - Duration::from_secs(3600)
}

fn is(path: &Path, want: &str) {
    assert_eq!(fs::read_to_string(path).unwrap(), want, "{}", path.display());
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}

/// The files that are no part of the text.
fn temporaries(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(".bengali-text-")).collect()
}

/// Runs `normalize -i` with a time limit, for a fault may be that it never ends.
fn rewrite(path: &Path) -> Output {
    let output = command(&["normalize", "-i"]).arg(path).timeout(Duration::from_secs(60)).output().unwrap();
    assert!(output.status.code().is_some(), "{}: {:?}", path.display(), output.status);
    output
}

#[test]
fn a_kill_at_any_system_call_leaves_the_old_text_or_the_new_one() {
    let (mut old, mut new, mut left) = (0, 0, 0);
    let run = |call| {
        let (folder, path) = folder(DAMAGED);
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        let stop = |stopped: &Stopped| kill(stopped.process, Signal::SIGKILL).unwrap();
        let ended = tracer::run(folder.path(), &["normalize", "-i", "--jobs=1", "a.txt"], call, stop);
        let (text, temporaries) = (fs::read_to_string(&path).unwrap(), temporaries(folder.path()));
        assert!(text == DAMAGED || text == CLEAN, "killed at {call:?}: {text:?}");
        assert_eq!(mode(&path), 0o640, "killed at {call:?}");
        assert!(temporaries.len() <= 1, "killed at {call:?}: {temporaries:?}");
        left += temporaries.len();
        if text == DAMAGED {
            old += 1;
        } else {
            new += 1;
        }
        ended
    };
    let check = |call, ended: &Ended| {
        let how = if ended.interfered { (None, Some(Signal::SIGKILL as i32)) } else { (Some(0), None) };
        assert_eq!((ended.status.code(), ended.status.signal()), how, "{call:?}: {}", ended.complaint);
    };
    let calls = run_at_every_call(run, check);
    println!(
        "{calls} system calls: killed with the old text {old} times, with the new one {new}, {left} temporary files"
    );
    assert!(old > 20 && new > 2 && left > 2);
}

/// What another writer does to a file, and the texts that may be there in the end: it acted before the file was read, or was
/// seen, or acted on the new file.
struct Other {
    name: &'static str,
    act: fn(&Path),
    fine: &'static [Option<&'static str>],
}

const SAME_LENGTH: &str = "অ\u{9BE}কি\n";
const OTHERS: [Other; 4] = [
    Other {
        name: "appends",
        act: |path| File::options().append(true).open(path).unwrap().write_all("তুমি\n".as_bytes()).unwrap(),
        fine: &[Some("আমি\nতুমি\n"), Some("অ\u{9BE}মি\nতুমি\n")],
    },
    Other {
        name: "writes a text of the same length over it",
        act: |path| File::options().write(true).open(path).unwrap().write_all(SAME_LENGTH.as_bytes()).unwrap(),
        fine: &[Some("আকি\n"), Some(SAME_LENGTH)],
    },
    Other {
        name: "puts a file of the same length and time in its place",
        act: |path| {
            let other = path.with_extension("other");
            fs::write(&other, SAME_LENGTH).unwrap();
            let time = fs::metadata(path).unwrap().modified().unwrap();
            File::options().write(true).open(&other).unwrap().set_modified(time).unwrap();
            fs::rename(other, path).unwrap();
        },
        fine: &[Some("আকি\n"), Some(SAME_LENGTH)],
    },
    Other { name: "deletes it", act: |path| fs::remove_file(path).unwrap(), fine: &[None] },
];

/// A change can go unseen only just before the rename, as the last look at the file is the system call before it.
#[test]
fn another_writer_at_any_system_call_loses_nothing() {
    for Other { name, act, fine } in OTHERS {
        let (mut unseen, mut reported) = (0, 0);
        let run = |call| {
            let (folder, path) = folder(DAMAGED);
            let mut renames = false;
            let ended = tracer::run(folder.path(), &["normalize", "-i", "--jobs=1", "a.txt"], call, |stopped| {
                renames = stopped.renames();
                act(&path);
            });
            let text = fs::read_to_string(&path).ok();
            if ended.interfered && !fine.contains(&text.as_deref()) {
                assert!(renames, "{name} at {call:?}: {text:?}");
                unseen += 1;
            }
            assert_eq!(temporaries(folder.path()), [""; 0], "{name} at {call:?}");
            ended
        };
        let check = |call, ended: &Ended| {
            let lines = ended.complaint.lines().count();
            let how = (ended.status.code(), lines);
            assert!(how == (Some(0), 0) || how == (Some(2), 1), "{name} at {call:?}: {how:?} {}", ended.complaint);
            reported += lines;
        };
        let calls = run_at_every_call(run, check);
        println!("another program {name}: reported at {reported} of {calls} system calls, unseen at {unseen}");
        assert!(reported > 2 && unseen == 1, "{name}");
    }
}

#[test]
fn a_folder_may_be_deleted_at_any_system_call() {
    let run = |call| {
        let (folder, path) = folder(DAMAGED);
        let sub = folder.path().join("sub");
        fs::create_dir(&sub).unwrap();
        fs::write(sub.join("b.txt"), DAMAGED).unwrap();
        let delete = |_: &Stopped| fs::remove_dir_all(&sub).unwrap();
        let ended = tracer::run(folder.path(), &["normalize", "-i", "--jobs=1", "."], call, delete);
        is(&path, CLEAN);
        ended
    };
    run_at_every_call(run, |call, ended| {
        assert!(matches!(ended.status.code(), Some(0 | 2)), "{call:?}: {}: {}", ended.status, ended.complaint);
        assert!(ended.complaint.lines().all(|line| line.starts_with("bengali-text: ")), "{}", ended.complaint);
        assert_eq!(ended.complaint.is_empty(), ended.status.success(), "{call:?}: {}", ended.complaint);
    });
}

/// An access list, in the form of the kernel: version 2, then kind, rights and user of each entry.
#[test]
fn access_lists_are_kept() {
    const NAME: &str = "system.posix_acl_access";
    let nobody = u32::MAX;
    let entries = [(0x01, 6, nobody), (0x02, 4, 65534), (0x04, 4, nobody), (0x10, 6, nobody), (0x20, 0, nobody)];
    let entry = |&(kind, rights, user): &(u16, u16, u32)| {
        [&kind.to_le_bytes()[..], &rights.to_le_bytes(), &user.to_le_bytes()].concat()
    };
    let list = [2_u32.to_le_bytes().to_vec(), entries.iter().flat_map(entry).collect()].concat();
    let (_folder, path) = folder(DAMAGED);
    xattr::set(&path, NAME, &list).unwrap();
    assert_eq!(rewrite(&path).status.code(), Some(0));
    is(&path, CLEAN);
    assert_eq!(xattr::get(&path, NAME).unwrap().unwrap(), list);
    assert_eq!(mode(&path), 0o660);
}

/// Runs the command under a limit of 4 KiB for each file, with this in the shell before it.
fn with_little_space(before: &str, args: &[&str]) -> Output {
    let script = format!("{before} ulimit -f 8; exec \"$@\"");
    let program = assert_cmd::cargo::cargo_bin!("bengali-text");
    Command::new("sh").args(["-c", &script, "sh"]).arg(program).args(args).output().unwrap()
}

#[test]
fn where_space_ends_the_old_text_stands() {
    let text = DAMAGED.repeat(10_000);
    let (folder, path) = folder(&text);
    let name = path.to_str().unwrap();
    // A shell that passes the signal on to be ignored: the write fails.
    complains(&with_little_space("trap '' XFSZ;", &["normalize", "-i", name]), "a.txt: File too large");
    is(&path, &text);
    assert_eq!(temporaries(folder.path()), [""; 0]);
    // As it comes, the signal kills.
    let output = with_little_space("", &["normalize", "-i", name]);
    assert_eq!(output.status.signal(), Some(Signal::SIGXFSZ as i32));
    is(&path, &text);
    assert!(temporaries(folder.path()).len() <= 1);
    // There is space again.
    assert_eq!(prints(&["normalize", "-i", name], ""), "");
    is(&path, &CLEAN.repeat(10_000));
}

/// The first write that fails ends the run, and blames no file that was read.
#[test]
fn a_full_standard_output_ends_the_run() {
    let (folder, path) = folder(DAMAGED);
    fs::copy(&path, folder.path().join("b.txt")).unwrap();
    for option in ["--level=visual", "--diff"] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("bengali-text"));
        let output = command.args(["normalize", option]).arg(folder.path()).stdout(full).output().unwrap();
        complains(&output, "bengali-text: standard output: No space left");
    }
}

/// It would read what it writes, until the disk is full.
#[test]
fn a_file_is_not_read_into_itself() {
    let (folder, path) = folder(DAMAGED);
    for arguments in ["a.txt >> a.txt", "< a.txt >> a.txt", "./a.txt 1<> a.txt"] {
        let script = format!("exec timeout 60 \"$0\" normalize {arguments}");
        let program = assert_cmd::cargo::cargo_bin!("bengali-text");
        let output = Command::new("sh").args(["-c", &script]).arg(program).current_dir(folder.path()).output().unwrap();
        complains(&output, "is also the output");
        is(&path, DAMAGED);
    }
}

/// A command that may not do what its user may not: `root` may do all.
fn unprivileged(folder: &TempDir) -> Command {
    if !Uid::effective().is_root() {
        return Command::new(assert_cmd::cargo::cargo_bin!("bengali-text"));
    }
    // It may lie where nobody but root comes.
    let program = folder.path().join("program");
    fs::copy(assert_cmd::cargo::cargo_bin!("bengali-text"), &program).unwrap();
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program);
    command
}

/// Gives it away to whom [`unprivileged`] runs as.
fn give(path: &Path, mode: u32) {
    if Uid::effective().is_root() {
        std::os::unix::fs::chown(path, Some(65534), Some(65534)).unwrap();
    }
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn what_may_not_be_written_or_read_is_reported_and_the_rest_is_done() {
    let place = TempDir::new().unwrap();
    let mut program = unprivileged(&place);
    let texts = place.path().join("texts");
    let path = |name: &str| texts.join(name);
    // Their names, the rights of file and folder, and what is said.
    let rows = [
        ("a-folder/file.txt", 0o644, 0o555, Some("Permission denied")),
        ("b-folder/file.txt", 0o444, 0o755, Some("is read-only")),
        // The owner may not write it, though others may.
        ("c-folder/file.txt", 0o466, 0o755, Some("Permission denied")),
        ("d-folder/file.txt", 0o200, 0o755, Some("Permission denied")),
        ("e-folder/file.txt", 0o644, 0o000, Some("Permission denied")),
        ("f-folder/file.txt", 0o644, 0o644, Some("Permission denied")),
        ("g-folder/file.txt", 0o600, 0o700, None),
    ];
    fs::create_dir(&texts).unwrap();
    for (name, file, folder, _) in rows {
        let path = path(name);
        fs::create_dir(path.parent().unwrap()).unwrap();
        fs::write(&path, DAMAGED).unwrap();
        give(&path, file);
        give(path.parent().unwrap(), folder);
    }
    give(&texts, 0o755);
    let output = program.args(["normalize", "-i"]).arg(&texts).output().unwrap();
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{complaint}");
    let mut lines = complaint.lines();
    for (name, file, folder, why) in rows {
        if let Some(why) = why {
            let line = lines.next().unwrap_or_default();
            assert!(
                line.contains(name.split('/').next().unwrap()) && line.contains(why),
                "{name}: {line}\n{complaint}"
            );
        }
        give(path(name).parent().unwrap(), 0o755);
        assert_eq!(mode(&path(name)), file, "{name} in {folder:o}");
        give(&path(name), 0o644);
        is(&path(name), if why.is_some() { DAMAGED } else { CLEAN });
        assert_eq!(temporaries(path(name).parent().unwrap()), [""; 0], "{name}");
    }
    assert_eq!(lines.next(), None, "{complaint}");
}

/// A file of somebody else in a folder of everybody: a new one could not be given back.
#[test]
fn a_file_of_another_owner_is_left_to_him() {
    if !Uid::effective().is_root() {
        println!("not root, so there is no file of another owner: NOT TESTED");
        return;
    }
    let place = TempDir::new().unwrap();
    let mut program = unprivileged(&place);
    let texts = place.path().join("texts");
    fs::create_dir(&texts).unwrap();
    fs::set_permissions(&texts, Permissions::from_mode(0o777)).unwrap();
    let path = texts.join("a.txt");
    fs::write(&path, DAMAGED).unwrap();
    fs::set_permissions(&path, Permissions::from_mode(0o666)).unwrap();
    complains(&program.args(["normalize", "-i"]).arg(&path).output().unwrap(), "a.txt: its owner cannot be kept");
    is(&path, DAMAGED);
    assert_eq!(fs::metadata(&path).unwrap().uid(), 0);
    assert_eq!(temporaries(&texts), [""; 0]);
}

#[test]
fn only_regular_files_are_read_in_a_folder_and_rewritten_anywhere() {
    let (folder, path) = folder(DAMAGED);
    let name = |name: &str| folder.path().join(name);
    mkfifo(&name("fifo"), Mode::S_IRWXU).unwrap();
    let _listener = UnixListener::bind(name("socket")).unwrap();
    symlink("loop", name("loop")).unwrap();
    symlink("nowhere", name("dangling")).unwrap();
    symlink(".", name("again")).unwrap();
    symlink("/dev/zero", name("device")).unwrap();
    symlink("fifo", name("to-fifo")).unwrap();
    let read = command(&["normalize"]).arg(folder.path()).timeout(Duration::from_secs(60)).output().unwrap();
    assert_eq!((read.status.code(), read.stdout, read.stderr), (Some(0), CLEAN.into(), vec![]));
    assert_eq!(rewrite(folder.path()).status.code(), Some(0));
    is(&path, CLEAN);
    for (file, why) in [
        ("fifo", "fifo: is not a regular file"),
        ("to-fifo", "to-fifo: is not a regular file"),
        ("socket", "socket: is not a regular file"),
        ("device", "device: is not a regular file"),
        ("loop", "loop: Too many levels of symbolic links"),
        ("dangling", "dangling: No such file"),
    ] {
        complains(&rewrite(&name(file)), why);
        assert!(fs::symlink_metadata(name(file)).is_ok(), "{file}");
    }
    // A folder by a link that is named is a folder.
    fs::write(&path, DAMAGED).unwrap();
    assert_eq!(rewrite(&name("again")).status.code(), Some(0));
    is(&path, CLEAN);
}

#[test]
fn a_second_hard_link_keeps_the_old_text() {
    let (folder, path) = folder(DAMAGED);
    let link = folder.path().join("link");
    fs::hard_link(&path, &link).unwrap();
    assert_eq!(rewrite(&path).status.code(), Some(0));
    is(&path, CLEAN);
    is(&link, DAMAGED);
    // Both in one run.
    fs::remove_file(&path).unwrap();
    fs::hard_link(&link, &path).unwrap();
    assert_eq!(prints(&["normalize", "-i", folder.path().to_str().unwrap()], ""), "");
    is(&path, CLEAN);
    is(&link, CLEAN);
}

/// Whoever was faster: the text is as it was asked for.
#[test]
fn one_file_under_several_names_is_no_trouble() {
    let text = DAMAGED.repeat(100_000);
    for _ in 0..5 {
        let (folder, path) = folder(&text);
        let link = folder.path().join("link");
        symlink("a.txt", &link).unwrap();
        let name = path.to_str().unwrap();
        let names = [name, link.to_str().unwrap(), folder.path().to_str().unwrap(), name];
        assert_eq!(prints(&[&["normalize", "-i", "--jobs=4"], &names[..]].concat(), ""), "");
        assert!(fs::read_to_string(&path).unwrap() == CLEAN.repeat(100_000));
        assert_eq!(temporaries(folder.path()), [""; 0]);
    }
}

/// A name can hold line ends and orders for the terminal: in what is shown of it they are spelled out.
#[test]
fn names_do_not_get_through_to_the_terminal() {
    use std::os::unix::ffi::OsStrExt as _;

    let folder = TempDir::new().unwrap();
    for name in [&b"a\n\x1B[31m.txt"[..], b"b\xFF\r.txt", b"-i", b"--", b"c \xE2\x80\xAE.txt"] {
        fs::write(folder.path().join(OsStr::from_bytes(name)), DAMAGED).unwrap();
    }
    let text = folder.path().to_str().unwrap();
    let diff = prints_with_status(&["normalize", "--diff", text], "", 1);
    for shown in ["a<U+000A><U+001B>[31m.txt", "b\u{FFFD}<U+000D>.txt", "c <U+202E>.txt"] {
        assert!(diff.contains(&format!("--- {text}/{shown}\n+++ {text}/{shown}, normalized\n")), "{shown}: {diff}");
    }
    assert_eq!(prints(&["normalize", "-i", text], ""), "");
    assert_eq!(prints(&["normalize", text], ""), CLEAN.repeat(5));
    // From inside the folder, what looks like an option is a file after `--`.
    let mut inside = command(&["normalize", "--", "-i", "--"]);
    assert_eq!(inside.current_dir(folder.path()).output().unwrap().stdout, CLEAN.repeat(2).as_bytes());
    fs::write(folder.path().join("c\u{1B}]0;title\u{7}.txt"), b"\xFF").unwrap();
    fails(&["normalize", "-i", text], b"", "c<U+001B>]0;title<U+0007>.txt: is not UTF-8");
}
