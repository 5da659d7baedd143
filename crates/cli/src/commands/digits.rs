//! `bengali-text digits`: Bengali digits to ASCII, or back, as a stream.

use std::io::{self, BufReader};

use anyhow::Result;
use bengali_text::digits::DigitsReader;

use crate::inputs::Inputs;
use crate::output::Outcome;

/// Convert digits, and nothing else.
#[derive(clap::Args)]
pub struct Digits {
    #[command(flatten)]
    inputs: Inputs,
    /// Which digits to write
    #[arg(long, value_enum, value_name = "DIGITS")]
    to: Target,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Target {
    /// 0 to 9
    Ascii,
    /// ০ to ৯
    Bengali,
}

impl Digits {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        self.inputs.each_stream(|_, (input, _), out| {
            let input = BufReader::with_capacity(1 << 16, input);
            match self.to {
                Target::Ascii => io::copy(&mut DigitsReader::ascii(input), out)?,
                Target::Bengali => io::copy(&mut DigitsReader::bengali(input), out)?,
            };
            Ok(())
        })
    }
}
