//! Benchmarks against other crates: one process, interleaved rounds, ratios of medians.
#![allow(missing_docs)]

mod harness;
mod samples;
mod works;

use std::error::Error;
use std::ffi::OsString;
use std::process::ExitCode;

use bengali_text_benches::texts::Kind;
use harness::{Bench, HEADER, Options};
use lexopt::{Arg, ValueExt};
use samples::Of;

const USAGE: &str = "\
How fast the crate is beside its rivals.

usage: cargo bench -p bengali-text-benches -- [--quick] [--goals] [--strict] [WORD...] [--file PATH...]

  WORD       only the works and texts whose names contain each of these words
  --quick    a few short rounds on two documents of each kind: whether it runs, not how fast
  --goals    only the ratios that have a goal
  --strict   exit status 1 when a goal is missed; without it, that is only said
  --file     on these texts instead of the generated ones
  --count N  ours alone, N times on one document and without a clock, for counting instructions";

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let (mut options, mut strict, mut files) = (Options::default(), false, Vec::<OsString>::new());
    let mut parser = lexopt::Parser::from_env();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("quick") => options.quick = true,
            Arg::Long("goals") => options.goals = true,
            Arg::Long("strict") => strict = true,
            Arg::Long("file") => files.extend(parser.values()?),
            Arg::Long("count") => options.count = Some(parser.value()?.parse()?),
            Arg::Value(word) => options.filter.push(word.string()?),
            // cargo adds it.
            Arg::Long("bench") => {}
            Arg::Long("help") | Arg::Short('h') => {
                println!("{USAGE}");
                return Ok(ExitCode::SUCCESS);
            }
            _ => return Err(arg.unexpected().into()),
        }
    }
    let documents = match (options.count, options.quick) {
        (Some(_), _) => 1,
        (None, true) => 2,
        (None, false) => 24,
    };
    let samples = if files.is_empty() {
        samples::generated(documents)
    } else {
        let read = files.iter().map(|path| samples::from_file(path.as_ref(), documents as usize));
        read.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect()
    };
    let mut bench = Bench { options, races: 0, missed: 0, names: Vec::new() };
    if bench.options.count.is_none() {
        println!("{HEADER}");
    }
    let documents = |kinds: &'static [Kind]| {
        samples.iter().filter(move |sample| matches!(sample.of, Of::Documents(kind) if kinds.contains(&kind)))
    };
    let texts = [Kind::Clean, Kind::Composed, Kind::Damaged, Kind::Markup, Kind::Ascii];
    let normalized = |of| of == Of::Words || matches!(of, Of::Documents(kind) if texts.contains(&kind));
    samples.iter().filter(|sample| normalized(sample.of)).for_each(|sample| works::normalize(&mut bench, sample));
    documents(&[Kind::Clean, Kind::Composed]).for_each(|sample| works::folding(&mut bench, sample));
    documents(&[Kind::Clean, Kind::Composed, Kind::Ascii]).for_each(|sample| works::clusters(&mut bench, sample));
    documents(&[Kind::Clean, Kind::Figures, Kind::Dense]).for_each(|sample| works::digits(&mut bench, sample));
    documents(&[Kind::Page, Kind::Clean, Kind::Ascii]).for_each(|sample| works::finding(&mut bench, sample));
    works::parsing(&mut bench);

    if bench.races == 0 {
        return Err(format!("no race has these words in its name; there are\n{}", bench.names.join("\n")).into());
    }
    if bench.options.count.is_none() {
        println!("goals missed: {}", bench.missed);
    }
    Ok(ExitCode::from(u8::from(strict && bench.missed > 0)))
}
