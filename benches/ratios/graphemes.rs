//! Grapheme clusters, counted.

use bengali_text::grapheme::graphemes;
use icu_segmenter::GraphemeClusterSegmenter;
use unicode_segmentation::UnicodeSegmentation;

use crate::harness::{Bench, Race};
use crate::texts::{DOCUMENT, Kind};

pub fn run(bench: &mut Bench) {
    if let Some(text) = bench.options().file.clone() {
        race(bench, "file", &text, [None; 2]);
        return;
    }
    race(bench, Kind::Clean.name(), &Kind::Clean.text(DOCUMENT), [Some(5.0), Some(1.3)]);
    race(bench, Kind::Markup.name(), &Kind::Markup.text(DOCUMENT), [None; 2]);
    race(bench, Kind::Ascii.name(), &Kind::Ascii.text(DOCUMENT), [None; 2]);
}

fn race(bench: &mut Bench, name: &str, text: &str, [unicode, icu]: [Option<f64>; 2]) {
    let segmenter = GraphemeClusterSegmenter::new();
    bench.run(
        Race::new("graphemes", name, text.len(), || graphemes(text).count())
            .against("unicode-segmentation", unicode, || text.graphemes(true).count())
            .against("icu_segmenter", icu, || segmenter.segment_str(text).count()),
    );
}
