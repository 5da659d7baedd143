//! All mutants of the library in one program: `cargo run --manifest-path .ci/mutants/Cargo.toml [-- FILE-PART...]`.
//!
//! `cargo mutants` builds the library and its tests once for each mutant, which for some thousands takes days. This takes the
//! same mutants (its list), writes all of them into a copy of the source, each behind a switch, builds that once and runs the
//! tests that reach a mutant with its switch on, until one fails. What cannot be switched at run time (constants, types that
//! differ) is left to `cargo mutants` and counted as such.
//!
//! Everything is in `target/mutants/`; `outcomes.tsv` there is the result, and a run that was stopped goes on from it. Remove
//! the directory to begin anew. PROPTEST_CASES is how often a law is tried: 16 or so finds most, and takes hours less.

#![forbid(unsafe_code)]

mod compile;
mod outcome;
mod plan;
mod rewrite;
mod tests;

use std::error::Error;
use std::path::Path;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Result<()> {
    let parts: Vec<String> = std::env::args().skip(1).collect();
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).ok_or("not in a repository")?;
    let work = repository.join("target/mutants");
    let plan = plan::Plan::load(repository, &work)?;
    println!("{} mutants", plan.mutants.len());
    let program = compile::Program::build(repository, &work, &plan)?;
    println!("{} of them can be switched", program.switched.len());
    let tests = tests::Tests::record(&work, &program)?;
    let wanted = |file: &str| parts.is_empty() || parts.iter().any(|part| file.contains(part.as_str()));
    let chosen: Vec<usize> = program.switched.iter().copied().filter(|&id| wanted(&plan.mutants[id].file)).collect();
    tests.run(&work, &plan, &chosen)?;
    outcome::report(&work, &plan, &program)
}
