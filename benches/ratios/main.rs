//! How fast the crate is beside its rivals: one process, interleaved rounds, ratios of medians.
//!
//! ```console
//! $ cargo bench                        # every work on every text
//! $ cargo bench -- digits              # the works and texts whose names contain a word
//! $ cargo bench -- --quick             # a few short rounds
//! $ cargo bench -- --file page.txt     # on a text of yours
//! $ cargo bench -- --json              # one JSON document
//! ```
//!
//! To add a work, write a module like `digits.rs` here, and name it in `main`.
#![allow(missing_docs, unreachable_pub)]
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::indexing_slicing)]

mod dates;
mod digits;
mod graphemes;
mod harness;
mod normalize;
mod texts;

use std::process::ExitCode;

use harness::{Bench, Options};

fn main() -> ExitCode {
    let options = match Options::from_args(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("ratios: {message}");
            return ExitCode::from(2);
        }
    };
    let mut bench = Bench::new(options);
    digits::run(&mut bench);
    normalize::run(&mut bench);
    graphemes::run(&mut bench);
    dates::run(&mut bench);
    bench.finish();
    ExitCode::SUCCESS
}
