//! The command line.

use std::ffi::OsString;

pub const USAGE: &str = "\
How fast the crate is beside its rivals.

usage: cargo bench -- [--quick] [--goals] [--json] [--strict] [WORD...] [--file PATH...]

  WORD     only the works and texts whose names contain each of these words
  --quick  a few short rounds, and no text of 32 MiB
  --goals  only the ratios that have a goal
  --file   on these texts instead of the generated ones: the whole, and 24 documents of it
  --json   one JSON document instead of the table
  --strict exit status 1 when a goal is missed; without it, that is only said
  --help   print this";

/// What the command line asks for.
#[derive(Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // switches that do not exclude each other
pub struct Options {
    pub help: bool,
    pub json: bool,
    pub quick: bool,
    pub goals: bool,
    pub strict: bool,
    pub files: Vec<OsString>,
    pub filter: Vec<String>,
}

impl Options {
    pub fn from_args(args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut options = Self::default();
        let mut paths = false;
        for arg in args {
            match arg.to_string_lossy().as_ref() {
                "--help" | "-h" => options.help = true,
                "--json" => options.json = true,
                "--quick" => options.quick = true,
                "--goals" => options.goals = true,
                "--file" => {
                    paths = true;
                    continue;
                }
                "--strict" => options.strict = true,
                option if option.starts_with('-') => return Err(format!("unknown option {option}")),
                _ if paths => {
                    options.files.push(arg);
                    continue;
                }
                word => options.filter.push(word.to_owned()),
            }
            if paths && options.files.is_empty() {
                break;
            }
            paths = false;
        }
        if paths && options.files.is_empty() {
            return Err("--file needs a path".to_owned());
        }
        Ok(options)
    }
}
