//! Starts an example program as a person does, and looks at what it prints.

use std::io::{self, Read as _, Write as _};
use std::process::{Child, Command, Output, Stdio};
use std::thread::JoinHandle;

/// An example, by its name.
pub struct Program(pub &'static str);

impl Program {
    /// It stands beside the folder of the tests; `cargo test` has built both.
    pub fn command(&self) -> Command {
        let mut path = std::env::current_exe().unwrap();
        path.pop();
        if path.ends_with("deps") {
            path.pop();
        }
        let path = path.join("examples").join(format!("{}{}", self.0, std::env::consts::EXE_SUFFIX));
        let build = format!("cargo build --example {}", self.0);
        assert!(path.exists(), "{} is missing; `cargo test` and `{build}` build it", path.display());
        Command::new(path)
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command().args(args).stdin(Stdio::null()).output().unwrap()
    }

    /// With `input` on standard input.
    pub fn run_on(&self, args: &[&str], input: &[u8]) -> Output {
        ended(self.start(args, input))
    }

    /// With `input` on standard input, and a reader that has seen enough after a few bytes, as in `program | head -1`.
    pub fn run_with_closed_pipe(&self, args: &[&str], input: &[u8]) -> Output {
        let (mut child, writer) = self.start(args, input);
        child.stdout.take().unwrap().read_exact(&mut [0; 10]).unwrap();
        ended((child, writer))
    }

    fn start(&self, args: &[&str], input: &[u8]) -> Running {
        let mut command = self.command();
        command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.to_vec();
        // Writing and reading at the same time, for neither pipe holds everything.
        let writer = std::thread::spawn(move || stdin.write_all(&input));
        (child, writer)
    }

    /// A run that failed with `status`, and said why in one line, as this program.
    pub fn fails(&self, output: &Output, status: i32, why: &str) {
        let complaint = String::from_utf8(output.stderr.clone()).unwrap();
        assert_eq!(output.status.code(), Some(status), "{complaint}");
        assert_eq!(complaint.lines().count(), 1, "{complaint}");
        assert!(complaint.starts_with(&format!("{}: ", self.0)) && complaint.contains(why), "{complaint}");
        assert!(output.stdout.is_empty());
    }
}

/// A program, and what writes its input.
type Running = (Child, JoinHandle<io::Result<()>>);

fn ended((child, writer): Running) -> Output {
    let output = child.wait_with_output().unwrap();
    // A program need not read all of its input.
    let _ = writer.join();
    output
}

/// The standard output of a run that went well and complained of nothing.
pub fn printed(output: &Output) -> String {
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), complaint.as_ref()), (Some(0), ""));
    String::from_utf8(output.stdout.clone()).unwrap()
}
