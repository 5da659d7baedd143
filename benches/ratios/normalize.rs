//! The default normalizer, against NFC of the whole text: less than what it does, and the nearest that others do.

use bengali_text::{Level, Normalizer};
use icu_normalizer::ComposingNormalizerBorrowed;
use unicode_normalization::UnicodeNormalization;

use crate::harness::{Bench, Race};
use crate::texts::{DOCUMENT, Kind, PARAGRAPH};

const ICU: &str = "icu_normalizer NFC";
const REPAIR: Normalizer = Normalizer::new(Level::Repair);
const UNICODE: &str = "unicode-normalization nfc()";

pub fn run(bench: &mut Bench) {
    if let Some(text) = bench.options().file.clone() {
        race(bench, "file", &text, [None; 3]);
        return;
    }
    assert!(Normalizer::new(Level::Visual).is_normalized(&Kind::Clean.text(DOCUMENT)));
    race(bench, Kind::Clean.name(), &Kind::Clean.text(DOCUMENT), [Some(12.0), Some(20.0), Some(0.3)]);
    race(bench, Kind::Damaged.name(), &Kind::Damaged.text(DOCUMENT), [Some(6.0), None, None]);
    race(bench, Kind::Composed.name(), &Kind::Composed.text(DOCUMENT), [Some(5.0), None, None]);
    race(bench, Kind::Markup.name(), &Kind::Markup.text(DOCUMENT), [None; 3]);
    race(bench, "a paragraph", &Kind::Clean.text(PARAGRAPH), [None; 3]);
    race(bench, "a word of 15 bytes", "কবিতা", [Some(4.0), None, None]);

    for kind in [Kind::Clean, Kind::Damaged, Kind::Composed] {
        let text = kind.text(DOCUMENT);
        // Within 1.3 times the time.
        bench.run(Race::new("normalize, Repair", kind.name(), text.len(), || REPAIR.normalize(&text).len()).against(
            "Visual",
            Some(0.77),
            || Normalizer::default().normalize(&text).len(),
        ));
    }

    let text = Kind::Ascii.text(DOCUMENT);
    let (mut ours, mut theirs) = (String::with_capacity(text.len()), String::with_capacity(text.len()));
    bench.run(
        Race::new("normalize_into", Kind::Ascii.name(), text.len(), || {
            ours.clear();
            Normalizer::default().normalize_into(&text, &mut ours);
            ours.len()
        })
        .against("memcpy", Some(0.5), || {
            theirs.clear();
            theirs.push_str(&text);
            theirs.len()
        }),
    );
}

fn race(bench: &mut Bench, name: &str, text: &str, [icu, unicode, utf8]: [Option<f64>; 3]) {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    bench.run(
        Race::new("normalize", name, text.len(), || Normalizer::default().normalize(text).len())
            .against(ICU, icu, || nfc.normalize(text).len())
            .against(UNICODE, unicode, || text.nfc().collect::<String>().len())
            .against("simdutf8 validation", utf8, || simdutf8::basic::from_utf8(text.as_bytes()).map_or(0, str::len)),
    );
}
