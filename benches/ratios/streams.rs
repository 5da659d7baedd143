//! Text that comes in pieces, against the same work on the whole of it.

use std::io::{BufRead, BufReader};

use bengali_text::Normalizer;
use bengali_text::digits::{self, DigitsReader};
use bengali_text::normalize::NormalizingReader;

use crate::harness::{Bench, Race};
use crate::samples::{FIVE, Sample, Size};

/// Bytes of a piece, and of a reader's buffer.
const PIECE: usize = 8 << 10;

pub fn run(bench: &mut Bench, samples: &[Sample]) {
    for sample in samples.iter().filter(|sample| sample.is_any(&FIVE)) {
        if !sample.has_size(Size::Document) && !sample.is_file() {
            continue;
        }
        let pieces = pieces(&sample.text);
        let mut out = String::new();
        bench.run(
            Race::new("stream", sample, move |_| {
                out.clear();
                let mut stream = Normalizer::default().stream();
                for piece in &pieces {
                    stream.push(piece, &mut out);
                }
                stream.finish(&mut out);
                out.len()
            })
            .against("normalize", None, |text| Normalizer::default().normalize(text).len()),
        );
        bench.run(
            Race::new("normalizing reader", sample, |text| {
                drained(NormalizingReader::new(Normalizer::default(), BufReader::with_capacity(PIECE, text.as_bytes())))
            })
            .against("from_utf8, normalize", None, |text| {
                std::str::from_utf8(text.as_bytes()).map_or(0, |text| Normalizer::default().normalize(text).len())
            }),
        );
        bench.run(
            Race::new("digits reader", sample, |text| {
                drained(DigitsReader::ascii(BufReader::with_capacity(PIECE, text.as_bytes())))
            })
            .against("to_ascii", None, |text| digits::to_ascii(text).len()),
        );
    }
}

fn drained(mut reader: impl BufRead) -> usize {
    let mut total = 0;
    while let Ok(ready) = reader.fill_buf() {
        let count = ready.len();
        if count == 0 {
            break;
        }
        total += count;
        reader.consume(count);
    }
    total
}

fn pieces(mut text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    while !text.is_empty() {
        let end = (PIECE..text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
        let (piece, rest) = text.split_at(end);
        pieces.push(piece);
        text = rest;
    }
    pieces
}
