//! The commands, one module each: its options, and what it prints.
//!
//! A new command is a module with a struct of `clap::Args` and a `run`, and a line in [`Command`] and in [`Command::run`].

mod dates;
mod digits;
mod explain;
mod normalize;
mod numbers;
mod rules;
mod words;

use anyhow::Result;

use crate::output::Outcome;

/// What to do.
#[derive(clap::Subcommand)]
pub enum Command {
    /// Write text that looks the same in one encoding
    Normalize(normalize::Normalize),
    /// Show what the normalizer changes in a text, and why
    Explain(explain::Explain),
    /// List the rules of the normalizer, or show some of them with examples
    Rules(rules::Rules),
    /// Find dates and times
    Dates(dates::Dates),
    /// Find numbers, in digits and in words
    ///
    /// Those of dates and times are left out: `bengali-text dates` lists them.
    Numbers(numbers::Numbers),
    /// Write numbers in Bengali words
    Words(words::Words),
    /// Convert Bengali digits to ASCII, or back
    Digits(digits::Digits),
}

impl Command {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        match self {
            Self::Normalize(command) => command.run(),
            Self::Explain(command) => command.run(),
            Self::Rules(command) => command.run(),
            Self::Dates(command) => command.run(),
            Self::Numbers(command) => command.run(),
            Self::Words(command) => command.run(),
            Self::Digits(command) => command.run(),
        }
    }
}
