//! The normalizer, against NFC of the whole text: less than what it does, and the nearest that others do.

use bengali_text::normalize::ill_formed;
use bengali_text::{Level, Normalizer, Nukta};
use icu_normalizer::ComposingNormalizerBorrowed;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::harness::{Bench, Race};
use crate::samples::{FIVE, Sample, Size};
use crate::texts::Kind;

const ICU: &str = "icu_normalizer NFC";
const UNICODE: &str = "unicode-normalization nfc()";

const CANONICAL: Normalizer = Normalizer::new(Level::Canonical);
const VISUAL: Normalizer = Normalizer::new(Level::Visual);
const REPAIR: Normalizer = Normalizer::new(Level::Repair);
const COMPOSED: Normalizer = VISUAL.nukta(Nukta::Composed);

pub fn run(bench: &mut Bench, samples: &[Sample]) {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    for sample in samples.iter().filter(|sample| sample.is_any(&FIVE)) {
        assert!(!sample.is(Kind::Clean, Size::Document) || VISUAL.is_normalized(&sample.text));
        visual(bench, sample);
        if sample.has_size(Size::Words) {
            continue;
        }
        // What other levels cost depends on the text, not on how much of it there is.
        if sample.has_size(Size::Large) {
            continue;
        }
        bench.run(Race::new("normalize, Canonical", sample, |text| CANONICAL.normalize(text).len()).against(
            ICU,
            None,
            |text| nfc.normalize(text).len(),
        ));
        let goal = match () {
            () if sample.is(Kind::Clean, Size::Documents) => Some(12.0),
            () if sample.is(Kind::Composed, Size::Documents) || sample.is(Kind::Damaged, Size::Documents) => Some(6.0),
            () => None,
        };
        bench.run(
            Race::new("normalize, Repair", sample, |text| REPAIR.normalize(text).len())
                .against(ICU, goal, |text| nfc.normalize(text).len())
                .against("Visual", None, |text| VISUAL.normalize(text).len()),
        );
        let goal = sample.is(Kind::Clean, Size::Documents).then_some(2.0);
        bench.run(
            Race::new("ill_formed", sample, |text| ill_formed(text).count())
                .against(ICU, goal, |text| nfc.normalize(text).len()),
        );
        bench.run(Race::new("normalize, composed nukta", sample, |text| COMPOSED.normalize(text).len()).against(
            ICU,
            None,
            |text| nfc.normalize(text).len(),
        ));
        // Other texts end it early.
        if VISUAL.is_normalized(&sample.text) {
            bench.run(
                Race::new("is_normalized", sample, |text| usize::from(VISUAL.is_normalized(text)))
                    .against("icu_normalizer is_normalized", None, |text| usize::from(nfc.is_normalized(text)))
                    .against("unicode-normalization is_nfc", None, |text| usize::from(is_nfc(text))),
            );
        }
        if sample.is(Kind::Ascii, Size::Document) || sample.is_file() {
            into(bench, sample);
        }
        if sample.has_size(Size::Paragraph) || sample.is_file() {
            word_by_word(bench, sample);
        }
    }
}

fn visual(bench: &mut Bench, sample: &Sample) {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let [icu, unicode, utf8] = if sample.is(Kind::Clean, Size::Documents) {
        [Some(25.0), Some(20.0), Some(0.3)]
    } else if sample.is(Kind::Damaged, Size::Documents) {
        [Some(12.0), None, None]
    } else if sample.is(Kind::Composed, Size::Documents) {
        [Some(10.0), None, None]
    } else if sample.is(Kind::Clean, Size::Words) {
        [Some(4.0), None, None]
    } else {
        [None; 3]
    };
    bench.run(
        Race::new("normalize", sample, |text| VISUAL.normalize(text).len())
            .against(ICU, icu, |text| nfc.normalize(text).len())
            .against(UNICODE, unicode, |text| text.nfc().collect::<String>().len())
            .against("simdutf8 validation", utf8, |text| {
                simdutf8::basic::from_utf8(text.as_bytes()).map_or(0, str::len)
            }),
    );
}

/// Into a buffer that is there already, for both.
fn into(bench: &mut Bench, sample: &Sample) {
    let goal = sample.is(Kind::Ascii, Size::Document).then_some(0.5);
    let (mut ours, mut theirs) =
        (String::with_capacity(sample.text.len() * 2), String::with_capacity(sample.text.len() * 2));
    bench.run(
        Race::new("normalize_into", sample, |text| {
            ours.clear();
            VISUAL.normalize_into(text, &mut ours);
            ours.len()
        })
        .against("memcpy", goal, |text| {
            theirs.clear();
            theirs.push_str(text);
            theirs.len()
        }),
    );
}

/// As an indexer has them: many words, each by itself.
fn word_by_word(bench: &mut Bench, sample: &Sample) {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    bench.run(
        Race::new("normalize word by word", sample, |text| text.split(' ').map(|w| VISUAL.normalize(w).len()).sum())
            .against(ICU, None, |text| text.split(' ').map(|w| nfc.normalize(w).len()).sum()),
    );
}
