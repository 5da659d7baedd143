//! Cleans a corpus: normalizes each line, leaves out what is repeated, and counts by rule what was changed.
//!
//! ```console
//! $ cargo run --example clean_corpus                                       # a few lines of its own
//! $ cargo run --release --example clean_corpus -- corpus.txt > clean.txt
//! ```
//!
//! The first prints
//!
//! ```text
//! আমার বাংলা
//! কিন্তু উৎসব
//! https://example.com/উৎসব
//! 1 repeated
//! 1 legacy-khanda-ta: ত with virama and ZWJ, the old encoding of khanda ta, becomes ৎ
//! 1 vowel-letter: an independent vowel with a sign that makes it look like another vowel becomes that vowel
//! 1 doubled-vowel-sign: a doubled vowel sign becomes one, and ো and ৌ lose a repeated second part
//! ```

use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};

use bengali_text::{Level, Normalizer, Rule};

const SAMPLE: &str = "অ\u{9BE}মার বাংলা\nআমার বাংলা\nকিন্তু\u{9C1} উত\u{9CD}\u{200D}সব\nhttps://example.com/উৎসব\n";

fn main() -> io::Result<()> {
    let corpus: Box<dyn BufRead> = match std::env::args_os().nth(1) {
        None => Box::new(SAMPLE.as_bytes()),
        Some(path) => Box::new(BufReader::new(File::open(path)?)),
    };
    let mut out = BufWriter::new(io::stdout().lock());

    // Also what was typed wrong is put right; good words stay as they are.
    let normalizer = Normalizer::new(Level::Repair);
    let mut seen = HashSet::new();
    let mut repeated = 0;
    let mut counts: BTreeMap<Rule, usize> = BTreeMap::new();
    for line in corpus.lines() {
        let line = line?;
        for change in normalizer.changes(&line) {
            *counts.entry(change.rule()).or_default() += 1;
        }
        let line = normalizer.normalize(&line).into_owned();
        if seen.insert(line.clone()) {
            writeln!(out, "{line}")?;
        } else {
            repeated += 1;
        }
    }
    out.flush()?;

    let mut report = io::stderr().lock();
    writeln!(report, "{repeated} repeated")?;
    for (rule, count) in counts {
        writeln!(report, "{count} {rule}: {}", rule.summary())?;
    }
    Ok(())
}
