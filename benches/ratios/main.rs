//! How fast the crate is beside its rivals: one process, interleaved rounds, ratios of medians.
//!
//! ```console
//! $ cargo bench                        # every work on every text
//! $ cargo bench -- --goals             # only the ratios that have a goal
//! $ cargo bench -- digits clean        # the works and texts whose names contain these words
//! $ cargo bench -- --quick             # a few short rounds
//! $ cargo bench -- --file a.txt b.txt  # on texts of yours
//! $ cargo bench -- --json              # one JSON document
//! $ cargo bench -- --goals --strict    # exit status 1 when a goal is missed
//! ```
//!
//! To add a work, write a module like `digits.rs` here, and name it in `main`.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::indexing_slicing)]

#[path = "../clock/mod.rs"]
mod clock;
#[path = "../console/mod.rs"]
mod console;
mod dates;
mod digits;
mod graphemes;
mod harness;
mod normalize;
mod options;
mod report;
mod samples;
mod streams;
#[path = "../texts/mod.rs"]
mod texts;

use std::process::ExitCode;

use console::{Stop, end, say};
use harness::Bench;
use options::{Options, USAGE};
use samples::Sample;

fn main() -> ExitCode {
    match Options::from_args(console::args()) {
        Ok(options) => end("ratios", options.strict, run(options)),
        Err(why) => end("ratios", false, Err(Stop::Usage(why))),
    }
}

/// Returns how many goals are missed.
fn run(options: Options) -> Result<usize, Stop> {
    if options.help {
        return say(USAGE).map(|()| 0);
    }
    let samples = if options.files.is_empty() {
        samples::generated(options.quick)
    } else {
        let files = options.files.iter().map(|path| Sample::from_file(path.as_ref()));
        files.collect::<Result<Vec<_>, _>>().map_err(Stop::Usage)?.into_iter().flatten().collect()
    };
    let json = options.json;
    let mut bench = Bench::new(options);
    normalize::run(&mut bench, &samples);
    digits::run(&mut bench, &samples);
    graphemes::run(&mut bench, &samples);
    dates::run(&mut bench, &samples);
    streams::run(&mut bench, &samples);
    let rows = bench.rows()?;
    let report =
        if json { report::json(&rows) } else { format!("{}\n{}", report::table(&rows), report::verdict(&rows)) };
    match say(&report) {
        // Everything is measured, whoever reads it.
        Ok(()) | Err(Stop::Closed) => Ok(report::missed(&rows)),
        Err(stop) => Err(stop),
    }
}
