//! `bengali-text completions`: a script that completes the command line in a shell.

use std::io::Write as _;

use anyhow::Result;
use clap::CommandFactory as _;
use clap_complete::Shell;

use crate::CommandLine;
use crate::output::{self, Outcome};

/// Write a script that completes the command line in a shell.
#[derive(clap::Args)]
pub struct Completions {
    /// Which shell
    shell: Shell,
}

impl Completions {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let mut command = CommandLine::command();
        let name = command.get_name().to_owned();
        // The generator does not expect that a write may fail.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, name, &mut script);
        let mut out = output::stdout();
        out.write_all(&script)?;
        out.flush()?;
        Ok(Outcome::Done)
    }
}
