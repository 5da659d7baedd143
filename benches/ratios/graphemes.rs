//! Grapheme clusters, counted.

use bengali_text::grapheme::graphemes;
use icu_segmenter::GraphemeClusterSegmenter;
use unicode_segmentation::UnicodeSegmentation;

use crate::harness::{Bench, Race};
use crate::samples::{FIVE, Sample, Size};
use crate::texts::Kind;

pub fn run(bench: &mut Bench, samples: &[Sample]) {
    let segmenter = GraphemeClusterSegmenter::new();
    for sample in samples.iter().filter(|sample| sample.is_any(&FIVE)) {
        if sample.has_size(Size::Words) || sample.has_size(Size::Large) && !sample.is(Kind::Clean, Size::Large) {
            continue;
        }
        let goals = sample.is(Kind::Clean, Size::Document);
        bench.run(
            Race::new("graphemes", sample, |text| graphemes(text).count())
                .against("unicode-segmentation", goals.then_some(5.0), |text| text.graphemes(true).count())
                .against("icu_segmenter", goals.then_some(1.3), |text| segmenter.segment_str(text).count()),
        );
    }
}
