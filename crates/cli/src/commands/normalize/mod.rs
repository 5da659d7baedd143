//! `bengali-text normalize`: text that looks the same, in one encoding; to standard output, in place, or as a diff.

mod diff;
mod pipeline;
mod replace;

use std::io::Write as _;

use anyhow::{Context as _, Result};
use bengali_text::{Level, Normalizer};
use rayon::prelude::*;

use crate::choices::Choices;
use crate::inputs::{Inputs, Source};
use crate::output::{self, Outcome, Styles};
use pipeline::Pipeline;

/// How many files are worked on before their results are shown, in order.
const BATCH: usize = 256;

/// Write text that looks the same in one encoding.
#[derive(clap::Args)]
pub struct Normalize {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    choices: Choices,
    /// Rewrite the files, each at once and only if something changes
    #[arg(short, long, conflicts_with = "diff")]
    in_place: bool,
    /// Write nothing, but show what would change; the exit status is 1 if something would
    #[arg(long)]
    diff: bool,
    /// How many threads work; as many as there are processors by default
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    jobs: Option<u16>,
}

impl Normalize {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let normalizer = self.choices.normalizer(Level::Visual)?;
        let threads = self.jobs.map_or(0, usize::from);
        rayon::ThreadPoolBuilder::new().num_threads(threads).build_global().context("threads")?;
        if self.in_place {
            self.each_file(|source| Ok((replace::replace(source, normalizer)?, String::new())))
        } else if self.diff {
            let styles = Styles::for_stdout();
            self.each_file(|source| diff::diff(source, normalizer, styles))
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

    /// Does `work` for each input on all threads, and shows what it returns in the order of the inputs.
    fn each_file(&self, work: impl Fn(&Source) -> Result<(Outcome, String)> + Sync) -> Result<Outcome> {
        let mut out = output::stdout();
        let mut outcome = Outcome::Done;
        let mut sources = self.inputs.sources();
        loop {
            let batch: Vec<Result<Source>> = sources.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return Ok(outcome);
            }
            let results: Vec<_> = batch.into_par_iter().map(|source| work(&source?)).collect();
            for result in results {
                let done = result.and_then(|(done, text)| {
                    out.write_all(text.as_bytes())?;
                    Ok(done)
                });
                outcome = outcome.max(output::complain_and_go_on(done)?);
            }
            out.flush()?;
        }
    }
}
