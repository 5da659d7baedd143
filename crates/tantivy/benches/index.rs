//! Builds an index on disk by each of some analyzers in turn, of a text that is repeated up to a size.
//!
//! ```console
//! $ cargo bench -- --file news.txt --mb 100 --rounds 3
//! ```
#![allow(clippy::print_stdout)]

use std::path::Path;
use std::{env, fs};

use bengali_text::search::Strength;
use bengali_text_tantivy::{EXACT, FoldFilter, STANDARD, WordTokenizer, register};
use tantivy::schema::{IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{LowerCaser, TextAnalyzer, TokenStream, TokenizerManager};
use tantivy::{Index, doc};

/// The names of the analyzers, and what they are.
const ANALYZERS: [(&str, &str); 5] = [
    ("words", "words in lower case, without a filter of this crate"),
    ("folded", "the same with FoldFilter at Standard"),
    (EXACT, "the same with FoldFilter at Light"),
    (STANDARD, "the same with StemFilter and FoldFilter at Standard"),
    ("default", "that of tantivy, which cuts words at each virama"),
];

fn register_all(tokenizers: &TokenizerManager) {
    register(tokenizers);
    let words = || TextAnalyzer::builder(WordTokenizer::default()).filter(LowerCaser);
    tokenizers.register("words", words().build());
    tokenizers.register("folded", words().filter(FoldFilter::new(Strength::Standard)).build());
}

fn main() -> tantivy::Result<()> {
    let (mut file, mut bytes, mut rounds) = (None, 1_000_000, 1);
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().and_then(|value| value.parse::<usize>().ok());
        match argument.as_str() {
            "--mb" => bytes = number().unwrap_or(1) * 1_000_000,
            "--rounds" => rounds = number().unwrap_or(1),
            "--file" => file = arguments.next(),
            // `cargo bench` says --bench.
            _ => {}
        }
    }
    let text = match file {
        Some(file) => fs::read_to_string(file)?,
        None => include_str!("../examples/data/page.txt").to_owned(),
    };
    let paragraphs: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let mut left = bytes;
    let documents: Vec<&str> = paragraphs
        .iter()
        .cycle()
        .copied()
        .take_while(|paragraph| {
            let goes_on = left > 0;
            left = left.saturating_sub(paragraph.len());
            goes_on
        })
        .collect();
    let bytes: usize = documents.iter().map(|document| document.len()).sum();
    println!(
        "{} documents of {:.1} MB: {} paragraphs, repeated {:.1} times; seconds of the processor, one thread, median of {rounds}",
        documents.len(),
        megabytes(bytes),
        paragraphs.len(),
        megabytes(bytes) / megabytes(paragraphs.iter().map(|paragraph| paragraph.len()).sum()),
    );

    let mut runs = [const { Vec::new() }; ANALYZERS.len()];
    for _ in 0..rounds {
        // In turn, so that what else the machine does is shared by all.
        for ((name, _), runs) in ANALYZERS.iter().zip(&mut runs) {
            runs.push(run(name, &documents)?);
        }
    }
    let runs = runs.map(|runs| Run {
        tokens: runs.first().map_or(0, |run| run.tokens),
        analysis: median(runs.iter().map(|run| run.analysis)),
        index: median(runs.iter().map(|run| run.index)),
        size: median(runs.iter().map(|run| run.size)),
    });
    let [first, ..] = &runs;
    println!(
        "| analyzer | words | analysis, MB/s | index, MB/s | index, times the first | size, MB | size, times the first |"
    );
    println!("|---|---|---|---|---|---|---|");
    for ((name, what), run) in ANALYZERS.iter().zip(&runs) {
        println!(
            "| `{name}`: {what} | {} | {:.1} | {:.2} | {:.2} | {:.2} | {:.2} |",
            run.tokens,
            megabytes(bytes) / run.analysis,
            megabytes(bytes) / run.index,
            run.index / first.index,
            run.size,
            run.size / first.size,
        );
    }
    Ok(())
}

struct Run {
    tokens: usize,
    /// Seconds to make the tokens.
    analysis: f64,
    /// Seconds to make the index of them.
    index: f64,
    /// Its megabytes.
    size: f64,
}

fn run(name: &str, documents: &[&str]) -> tantivy::Result<Run> {
    let indexing =
        TextFieldIndexing::default().set_tokenizer(name).set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let mut schema = Schema::builder();
    let field = schema.add_text_field("text", TextOptions::default().set_indexing_options(indexing));
    let folder = tempfile::tempdir()?;
    let index = Index::create_in_dir(folder.path(), schema.build())?;
    register_all(index.tokenizers());

    let mut tokens = 0;
    let mut analyzer = index.tokenizer_for_field(field)?;
    let start = seconds();
    for document in documents {
        analyzer.token_stream(document).process(&mut |_| tokens += 1);
    }
    let analysis = seconds() - start;

    let start = seconds();
    let mut writer = index.writer_with_num_threads(1, 200_000_000)?;
    for &document in documents {
        writer.add_document(doc!(field => document))?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    Ok(Run { tokens, analysis, index: seconds() - start, size: size(folder.path())? })
}

/// Seconds that this process had of processors, so that other programs on the machine change little. On systems without such a
/// clock these are seconds by the wall.
#[cfg(unix)]
#[allow(clippy::cast_precision_loss)] // no run is as long
fn seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

#[cfg(not(unix))]
fn seconds() -> f64 {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed().as_secs_f64()
}

#[allow(clippy::cast_precision_loss)] // for people
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

fn size(folder: &Path) -> tantivy::Result<f64> {
    let mut bytes = 0;
    for file in fs::read_dir(folder)? {
        bytes += file?.metadata()?.len();
    }
    Ok(megabytes(usize::try_from(bytes).unwrap_or(usize::MAX)))
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
