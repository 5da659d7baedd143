//! `bengali-text graphemes`: what a reader takes for one character, listed or counted.

use std::io::{Read, Write as _};

use anyhow::{Context as _, Result};
use bengali_text::grapheme::{akshara_indices, aksharas, grapheme_indices, graphemes};
use bengali_text::search;
use indicatif::HumanCount;

use crate::characters::{names, visible};
use crate::inputs::{Inputs, Source};
use crate::lines::Portions;
use crate::output::{self, Outcome, Styles};

/// List what a reader takes for one character, or count it.
#[derive(clap::Args)]
pub struct Graphemes {
    #[command(flatten)]
    inputs: Inputs,
    /// List aksharas, which keep অ্যা and র্ৎ whole, instead of the grapheme clusters of Unicode
    #[arg(long)]
    aksharas: bool,
    /// Count bytes, characters (Unicode scalar values), grapheme clusters, aksharas and words, as `wc` does
    #[arg(short, long, conflicts_with = "aksharas")]
    count: bool,
}

/// What a text holds.
#[derive(Clone, Copy, Default)]
struct Counts {
    bytes: usize,
    characters: usize,
    clusters: usize,
    aksharas: usize,
    words: usize,
}

impl Graphemes {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        if self.count { self.count() } else { self.list() }
    }

    fn list(&self) -> Result<Outcome> {
        let heading = Styles::for_stdout().heading;
        let many = self.inputs.are_many();
        self.inputs.each_stream(|source, (input, _), out| {
            if many {
                writeln!(out, "{heading}{}{heading:#}", visible(&source.to_string()))?;
            }
            let mut portions = Portions::new(input);
            while let Some((at, text)) = portions.next()? {
                let mut line = |start: usize, cluster: &str| {
                    let start = at + start as u64;
                    let end = start + cluster.len() as u64;
                    writeln!(out, "{start}..{end}\t{}\t{}", visible(cluster), names(cluster))
                };
                if self.aksharas {
                    akshara_indices(text).try_for_each(|(start, akshara)| line(start, akshara))?;
                } else {
                    grapheme_indices(text).try_for_each(|(start, cluster)| line(start, cluster))?;
                }
                out.flush()?;
            }
            Ok(())
        })
    }

    fn count(&self) -> Result<Outcome> {
        let mut table = output::table(&["bytes", "characters", "clusters", "aksharas", "words", "file"]);
        output::align_right(&mut table, 0..5);
        let mut total = Counts::default();
        let work = |source: &Source| {
            let Some((input, _)) = source.open()? else { return Ok(None) };
            let counts = Counts::of(input).with_context(|| source.to_string())?;
            let name = source.path().map(|path| path.display().to_string());
            Ok(Some((name.unwrap_or_default(), counts)))
        };
        let outcome = self.inputs.each_with(work, |_, counted| {
            if let Some((name, counts)) = counted {
                table.add_row(counts.cells(&visible(&name)));
                total.add(counts);
            }
            Ok(Outcome::Done)
        })?;
        if self.inputs.are_many() {
            table.add_row(total.cells("total"));
        }
        let mut out = output::stdout();
        output::write_table(&mut out, &table)?;
        out.flush()?;
        Ok(outcome)
    }
}

impl Counts {
    /// The whole of a text. No cluster or word goes over the end of a line.
    fn of(input: impl Read) -> Result<Self> {
        let mut counts = Self::default();
        let mut portions = Portions::new(input);
        while let Some((_, text)) = portions.next()? {
            counts.add(Self {
                bytes: text.len(),
                characters: text.chars().count(),
                clusters: graphemes(text).count(),
                aksharas: aksharas(text).count(),
                words: search::words(text).count(),
            });
        }
        Ok(counts)
    }

    fn add(&mut self, other: Self) {
        self.bytes += other.bytes;
        self.characters += other.characters;
        self.clusters += other.clusters;
        self.aksharas += other.aksharas;
        self.words += other.words;
    }

    fn cells(&self, name: &str) -> Vec<String> {
        let counts = [self.bytes, self.characters, self.clusters, self.aksharas, self.words];
        counts.map(|count| HumanCount(count as u64).to_string()).into_iter().chain([name.to_owned()]).collect()
    }
}
