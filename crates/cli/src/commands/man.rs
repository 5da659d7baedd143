//! `bengali-text man`: the pages of the manual.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use clap::CommandFactory as _;
use clap_mangen::Man as Page;

use crate::CommandLine;
use crate::output::{self, Outcome};

/// Write the pages of the manual.
#[derive(clap::Args)]
pub struct Man {
    /// The folder for one page a command; without it the first page goes to standard output
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Man {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let command = CommandLine::command();
        if let Some(folder) = &self.folder {
            let name = || folder.display().to_string();
            fs::create_dir_all(folder).with_context(name)?;
            clap_mangen::generate_to(command, folder).with_context(name)?;
        } else {
            let mut page = Vec::new();
            Page::new(command).render(&mut page)?;
            let mut out = output::stdout();
            out.write_all(&page)?;
            out.flush()?;
        }
        Ok(Outcome::Done)
    }
}
