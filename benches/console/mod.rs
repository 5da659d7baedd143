//! How the programs here speak: words that choose among names, lines that a reader may stop reading, and how a run ends.
//!
//! | exit status | means |
//! |---|---|
//! | 0 | it ran, and with `--strict` no limit is missed |
//! | 1 | with `--strict`, some limit is missed; or the output could not be written |
//! | 2 | the command line is wrong, or names nothing that there is |

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// Why a run ends before its end.
#[derive(Debug, PartialEq, Eq)]
pub enum Stop {
    /// Whoever reads has seen enough, as in `| head`.
    Closed,
    /// The command line cannot be understood.
    Usage(String),
    /// The command line names what there is not.
    Nothing {
        why: String,
        lists: Lists,
    },
    Failed(String),
}

/// What there is instead, each list with its heading.
pub type Lists = Vec<(&'static str, Vec<String>)>;

impl Stop {
    /// No name has all of these words.
    pub fn nothing(words: &[String], lists: Lists) -> Self {
        let words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
        Stop::Nothing { why: format!("nothing has {} in its name", words.join(" and ")), lists }
    }
}

/// The arguments, but for what cargo adds.
pub fn args() -> impl Iterator<Item = OsString> {
    std::env::args_os().skip(1).filter(|arg| arg != "--bench")
}

/// Whether a name has all of these words in it.
pub fn has_all(words: &[String], name: &str) -> bool {
    words.iter().all(|word| name.contains(word.as_str()))
}

/// What there is to choose from, each name once and in the order in which it came.
#[derive(Debug, Default)]
pub struct Names(Vec<String>);

impl Names {
    pub fn add(&mut self, name: &str) {
        if !self.0.iter().any(|known| known == name) {
            self.0.push(name.to_owned());
        }
    }

    pub fn list(self) -> Vec<String> {
        self.0
    }
}

impl<'n> FromIterator<&'n str> for Names {
    fn from_iter<I: IntoIterator<Item = &'n str>>(names: I) -> Self {
        let mut all = Self::default();
        names.into_iter().for_each(|name| all.add(name));
        all
    }
}

/// Prints a line.
pub fn say(line: &str) -> Result<(), Stop> {
    say_to(&mut io::stdout().lock(), line)
}

pub fn say_to(out: &mut impl Write, line: &str) -> Result<(), Stop> {
    out.write_all(format!("{line}\n").as_bytes()).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Stop::Closed,
        _ => Stop::Failed(format!("standard output: {error}")),
    })
}

/// Ends the program of this name, whose run missed so many limits. Without `strict` that is no failure: what a busy
/// machine measures would fail for no reason of ours.
pub fn end(program: &str, strict: bool, ran: Result<usize, Stop>) -> ExitCode {
    let (status, why) = verdict(strict, ran);
    if !why.is_empty() {
        // Where nobody listens, the status still says it.
        let _ = writeln!(io::stderr(), "{program}: {why}");
    }
    ExitCode::from(status)
}

/// The exit status, and what there is to say about it.
pub fn verdict(strict: bool, ran: Result<usize, Stop>) -> (u8, String) {
    match ran {
        Ok(missed) if strict && missed > 0 => (1, format!("limits missed: {missed}")),
        // Nobody knows about the rest.
        Err(Stop::Closed) if strict => (1, "the output was closed before everything was measured".to_owned()),
        Ok(_) | Err(Stop::Closed) => (0, String::new()),
        Err(Stop::Usage(why)) => (2, format!("{why}; --help says more")),
        Err(Stop::Nothing { mut why, lists }) => {
            why.push_str("; there are");
            for (heading, names) in lists {
                let _ = write!(why, "\n  {heading}: {}", names.join(" | "));
            }
            (2, why)
        }
        Err(Stop::Failed(why)) => (1, why),
    }
}
