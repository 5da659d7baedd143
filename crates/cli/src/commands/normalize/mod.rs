//! `bengali-text normalize`: text that looks the same, in one encoding; to standard output, in place, or as a diff.

mod diff;
mod pipeline;
mod replace;

use std::io::Write as _;

use anyhow::{Context as _, Result};
use bengali_text::{Level, Normalizer};

use crate::choices::{Choices, Jobs};
use crate::edits;
use crate::inputs::Inputs;
use crate::output::{self, Outcome, Styles};
use crate::syntax::{self, Syntax};
use pipeline::Pipeline;

/// Write text that looks the same in one encoding.
#[derive(clap::Args)]
pub struct Normalize {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    choices: Choices,
    #[command(flatten)]
    syntax: syntax::Choice,
    /// Rewrite the files, each at once and only if something changes
    #[arg(short, long, conflicts_with = "diff")]
    in_place: bool,
    /// Write nothing, but show what would change; the exit status is 1 if something would
    #[arg(long)]
    diff: bool,
    #[command(flatten)]
    jobs: Jobs,
}

impl Normalize {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let normalizer = self.choices.normalizer(Level::Visual)?;
        self.jobs.start()?;
        if self.in_place {
            self.inputs.each(|source| Ok((replace::replace(source, self.syntax.of(source), normalizer)?, Vec::new())))
        } else if self.diff {
            let styles = Styles::for_stdout();
            self.inputs.each(|source| diff::diff(source, self.syntax.of(source), normalizer, styles))
        } else {
            self.print(normalizer)
        }
    }

    /// Writes the normalized text of all inputs to standard output, one after the other.
    fn print(&self, normalizer: Normalizer) -> Result<Outcome> {
        let mut out = output::stdout();
        let mut outcome = Outcome::Done;
        for source in self.inputs.sources() {
            let done = source.and_then(|source| {
                let syntax = self.syntax.of(&source);
                if syntax != Syntax::Plain {
                    let Some(text) = source.read()? else { return Ok(()) };
                    let after = edits::normalize(syntax, &text, &normalizer).with_context(|| source.to_string())?;
                    out.write_all(after.as_bytes())?;
                    return Ok(out.flush()?);
                }
                let Some((input, length)) = source.open()? else { return Ok(()) };
                let bar = output::progress(length, true);
                let write = |text: &str, _| out.write_all(text.as_bytes()).map(|()| true);
                let done = Pipeline::new(normalizer, &bar).run(input, write).and_then(|()| Ok(out.flush()?));
                bar.finish_and_clear();
                done.with_context(|| source.to_string())
            });
            outcome = outcome.max(output::complain_and_go_on(done.map(|()| Outcome::Done))?);
        }
        Ok(outcome)
    }
}
