//! The commands, one module each: its options, and what it prints.
//!
//! A new command is a module with a struct of `clap::Args` and a `run`, and a line in [`Command`] and in [`Command::run`].

mod check;
mod completions;
mod dates;
mod digits;
mod explain;
mod fold;
mod graphemes;
mod grep;
mod legacy;
mod man;
pub mod normalize;
mod numbers;
mod rules;
mod stats;
mod words;

use anyhow::Result;

use crate::output::Outcome;

/// What to do.
#[allow(clippy::doc_markdown, reason = "the help shows these comments as they are")]
#[derive(clap::Subcommand)]
pub enum Command {
    /// Write text that looks the same in one encoding
    Normalize(normalize::Normalize),
    /// Report what normalize would change, as a linter
    Check(check::Check),
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
    /// Write search keys, under which the spellings of a word meet
    Fold(fold::Fold),
    /// Search for a word in all its spellings
    ///
    /// `bengali-text grep সরকারি news/` finds সরকারী too. The pattern is text, not a regular expression, and is found inside of words
    /// unless `--word` is given.
    Grep(grep::Grep),
    /// List what a reader takes for one character, or count it
    ///
    /// A line of the list has the bytes of a grapheme cluster, the cluster, and its characters by number and name, with tabs between
    /// them: `printf %s ক্ষী | bengali-text graphemes`.
    Graphemes(graphemes::Graphemes),
    /// Say what a corpus holds: how clean it is, which rules change it, how it is encoded
    ///
    /// Clean is what `normalize` leaves as it is, with the same options; without `--level`, at `--level repair`. Where ড় ঢ় য় are one
    /// code point each, `--nukta composed` counts the other changes only.
    Stats(stats::Stats),
    /// Convert text in legacy fonts such as SutonnyMJ to Unicode, also in documents of Word and Excel, slides, RTF and HTML
    ///
    /// What a document says about its fonts decides what is converted. Plain text is looked at line by line; what is not clearly
    /// in a legacy encoding, or in visual order as text extracted from PDF is, stays, and is reported if it could be.
    Legacy(legacy::Legacy),
    /// Write a script that completes the command line in a shell
    Completions(completions::Completions),
    /// Write the pages of the manual
    Man(man::Man),
}

impl Command {
    /// Does it.
    pub fn run(&self) -> Result<Outcome> {
        match self {
            Self::Normalize(command) => command.run(),
            Self::Check(command) => command.run(),
            Self::Explain(command) => command.run(),
            Self::Rules(command) => command.run(),
            Self::Dates(command) => command.run(),
            Self::Numbers(command) => command.run(),
            Self::Words(command) => command.run(),
            Self::Digits(command) => command.run(),
            Self::Fold(command) => command.run(),
            Self::Grep(command) => command.run(),
            Self::Graphemes(command) => command.run(),
            Self::Stats(command) => command.run(),
            Self::Legacy(command) => command.run(),
            Self::Completions(command) => command.run(),
            Self::Man(command) => command.run(),
        }
    }
}
