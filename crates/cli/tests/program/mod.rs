//! Runs the command as a person does, and says how it ended.
#![allow(dead_code, reason = "each test program uses some of these")]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::process::Output;

use assert_cmd::Command;

/// A page that ships with the library.
pub const PAGE: &str = include_str!("../../../../examples/data/article.txt");

/// The command with these arguments, whatever the environment says about colours.
pub fn command(args: &[&str]) -> Command {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("bengali-text");
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.args(args);
    command
}

/// What a run prints that ends well and complains of nothing.
pub fn prints(args: &[&str], input: &str) -> String {
    prints_with_status(args, input, 0)
}

/// The same, with an exit status.
pub fn prints_with_status(args: &[&str], input: &str, status: i32) -> String {
    let output = command(args).write_stdin(input).output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), complaint.as_ref()), (Some(status), ""), "{args:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A run that ends with status 2, and says why in one line of standard error.
pub fn fails(args: &[&str], input: &[u8], why: &str) -> Output {
    let output = command(args).write_stdin(input).output().unwrap();
    complains(&output, why);
    output
}

/// Ended with status 2, and said why in one line.
pub fn complains(output: &Output, why: &str) {
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{complaint}");
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
    assert!(complaint.starts_with("bengali-text: ") && complaint.contains(why), "{complaint}");
}

/// A run that clap refuses with status 2.
pub fn is_refused(args: &[&str], why: &str) {
    let output = command(args).output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{complaint}");
    assert!(output.stdout.is_empty() && complaint.contains(why), "{complaint}");
}
