//! How fast the crate is beside its rivals: one process, interleaved rounds, ratios of medians.
//!
//! ```console
//! $ cargo bench                        # every work on every text
//! $ cargo bench -- --goals             # only the ratios that have a goal
//! $ cargo bench -- digits clean        # the works and texts whose names contain these words
//! $ cargo bench -- --quick             # a few short rounds
//! $ cargo bench -- --file a.txt b.txt  # on texts of yours
//! $ cargo bench -- --json              # one JSON document
//! ```
//!
//! To add a work, write a module like `digits.rs` here, and name it in `main`.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::indexing_slicing)]

#[path = "../clock/mod.rs"]
mod clock;
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

use harness::Bench;
use options::{Options, USAGE};
use samples::Sample;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("ratios: {message}; --help says more");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let options = Options::from_args(std::env::args().skip(1))?;
    if options.help {
        println!("{USAGE}");
        return Ok(());
    }
    let samples = if options.files.is_empty() {
        samples::generated(options.quick)
    } else {
        options.files.iter().map(|path| Sample::from_file(path)).collect::<Result<_, _>>()?
    };
    let json = options.json;
    let mut bench = Bench::new(options);
    normalize::run(&mut bench, &samples);
    digits::run(&mut bench, &samples);
    graphemes::run(&mut bench, &samples);
    dates::run(&mut bench, &samples);
    streams::run(&mut bench, &samples);
    let rows = bench.rows();
    if json {
        println!("{}", report::json(&rows));
    } else {
        println!("{}\n{}", report::table(&rows), report::verdict(&rows));
    }
    Ok(())
}
