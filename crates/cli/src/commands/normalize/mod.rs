//! `bengali-text normalize`: text that looks the same, in one encoding; to standard output, in place, or as a diff.

mod diff;
pub mod pipeline;
pub mod replace;

use anyhow::Result;
use bengali_text::{Level, Normalizer};

use crate::choices::{Choices, Jobs};
use crate::config::Project;
use crate::edits;
use crate::inputs::{Inputs, utf8};
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
    project: Project,
    #[command(flatten)]
    jobs: Jobs,
}

impl Normalize {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let settings = self.project.settings()?;
        let normalizer = self.choices.normalizer(&settings, Level::Visual)?;
        let inputs = self.inputs.among(&settings.files);
        self.jobs.start()?;
        if self.in_place {
            inputs.each(|source| Ok((replace::replace(source, self.syntax.of(source), normalizer)?, Vec::new())))
        } else if self.diff {
            let styles = Styles::for_stdout();
            inputs.each(|source| diff::diff(source, self.syntax.of(source), normalizer, styles))
        } else {
            print(&inputs, &self.syntax, normalizer)
        }
    }
}

/// Writes the normalized text of all inputs to standard output, one after the other.
fn print(inputs: &Inputs, syntax: &syntax::Choice, normalizer: Normalizer) -> Result<Outcome> {
    inputs.each_stream(|source, (input, length), out| {
        let syntax = syntax.of(source);
        if syntax != Syntax::Plain {
            let text = utf8(source.read_bytes(input)?)?;
            return Ok(out.write_all(edits::normalize(syntax, &text, &normalizer)?.as_bytes())?);
        }
        let bar = output::progress(length, true);
        let done = Pipeline::new(normalizer, &bar).run(input, |text, _| out.write_all(text).map(|()| true));
        bar.finish_and_clear();
        done
    })
}
