//! The races: each work, its rivals, and the ratio to reach. To add a work, add a `Race`.

use bengali_text::calendar::Date;
use bengali_text::datetime::{DateTime, Parser, Time};
use bengali_text::digits::{to_ascii, value};
use bengali_text::grapheme::graphemes;
use bengali_text::normalize::ill_formed;
use bengali_text::search::{Folder, Strength};
use bengali_text::{Level, Normalizer, Nukta, number};
use bengali_text_benches::texts::Kind;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_segmenter::GraphemeClusterSegmenter;
use jiff::civil;
use regex::Regex;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::harness::{Bench, Race};
use crate::samples::{Of, Sample};

/// The goal for the kind of this sample.
fn goal(sample: &Sample, goals: &[(Kind, f64)]) -> Option<f64> {
    goals.iter().find(|(kind, _)| sample.is(*kind)).map(|&(_, goal)| goal)
}

/// The normalizer, against NFC of the text: NFC does less, but is the nearest that others do. Validation by `simdutf8` is the cost of
/// reading every byte.
pub fn normalize(bench: &mut Bench, sample: &Sample) {
    const ICU: &str = "icu_normalizer NFC";
    const VISUAL: Normalizer = Normalizer::new(Level::Visual);
    let icu = ComposingNormalizerBorrowed::new_nfc();
    let nfc = |text: &str| icu.normalize(text).len();
    let visual = match sample.of {
        Of::Words => Some(4.0),
        _ => goal(sample, &[(Kind::Clean, 25.0), (Kind::Composed, 10.0), (Kind::Damaged, 12.0)]),
    };
    bench.run(
        Race::new("normalize, Visual", sample, |text| VISUAL.normalize(text).len())
            .against(ICU, visual, nfc)
            .against("unicode-normalization NFC", None, |text| text.nfc().collect::<String>().len())
            .against("simdutf8 validation", goal(sample, &[(Kind::Clean, 0.3)]), |text| {
                simdutf8::basic::from_utf8(text.as_bytes()).map_or(0, str::len)
            }),
    );
    if sample.of == Of::Words {
        return;
    }
    let repair = goal(sample, &[(Kind::Clean, 12.0), (Kind::Composed, 6.0), (Kind::Damaged, 6.0)]);
    for (name, normalizer, goal) in [
        ("normalize, Canonical", Normalizer::new(Level::Canonical), None),
        ("normalize, Repair", Normalizer::new(Level::Repair), repair),
        ("normalize, composed nukta", VISUAL.nukta(Nukta::Composed), None),
    ] {
        bench.run(Race::new(name, sample, |text| normalizer.normalize(text).len()).against(ICU, goal, nfc));
    }
    let goal = goal(sample, &[(Kind::Clean, 2.0)]);
    bench.run(Race::new("ill_formed", sample, |text| ill_formed(text).count()).against(ICU, goal, nfc));
    // On other texts it ends early.
    if sample.parts.iter().all(|text| VISUAL.is_normalized(text)) {
        bench.run(Race::new("is_normalized", sample, |text| usize::from(VISUAL.is_normalized(text))).against(
            "icu_normalizer is_normalized",
            None,
            |text| usize::from(icu.is_normalized(text)),
        ));
    }
}

/// Search keys of a text, against NFC of it.
pub fn folding(bench: &mut Bench, sample: &Sample) {
    let icu = ComposingNormalizerBorrowed::new_nfc();
    let standard = goal(sample, &[(Kind::Clean, 2.0), (Kind::Composed, 2.0)]);
    for (name, strength, goal) in [
        ("search keys, Light", Strength::Light, None),
        ("search keys, Standard", Strength::Standard, standard),
        ("search keys, Phonetic", Strength::Phonetic, None),
    ] {
        let folder = Folder::new(strength);
        bench.run(Race::new(name, sample, |text| folder.fold(text).len()).against(
            "icu_normalizer NFC",
            goal,
            |text| icu.normalize(text).len(),
        ));
    }
}

/// Grapheme clusters, counted.
pub fn clusters(bench: &mut Bench, sample: &Sample) {
    let segmenter = GraphemeClusterSegmenter::new();
    bench.run(
        Race::new("graphemes", sample, |text| graphemes(text).count())
            .against("unicode-segmentation", goal(sample, &[(Kind::Clean, 8.0)]), |text| text.graphemes(true).count())
            .against("icu_segmenter", goal(sample, &[(Kind::Clean, 2.5)]), |text| segmenter.segment_str(text).count()),
    );
}

/// Digits, against mapping every character.
pub fn digits(bench: &mut Bench, sample: &Sample) {
    bench.run(Race::new("digits to ASCII", sample, |text| to_ascii(text).len()).against(
        "chars().map().collect()",
        goal(sample, &[(Kind::Clean, 10.0), (Kind::Dense, 3.5)]),
        |text| {
            let ascii = |c| value(c).map_or(c, |value| char::from(b'0' + value));
            text.chars().map(ascii).collect::<String>().len()
        },
    ));
}

/// Dates and numbers of a page, against a search for the names of the months.
pub fn finding(bench: &mut Bench, sample: &Sample) {
    const MONTHS: &str =
        "জানুয়ারি|জানু\u{9DF}ারি|ফেব্রুয়ারি|ফেব্রু\u{9DF}ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর";
    const RIVAL: &str = "regex, names of the months";
    let months = Regex::new(MONTHS).expect("a pattern");
    let date = Date::new(2023, 9, 21).expect("a date");
    let (alone, referred) =
        (Parser::new(), Parser::new().reference(DateTime::new(date, Time::new(16, 43).expect("a time"))));
    let page = |ratio| goal(sample, &[(Kind::Page, ratio)]);
    let rival = |text: &str| months.find_iter(text).count();
    bench.run(Race::new("find dates", sample, |text| alone.find_iter(text).count()).against(RIVAL, page(1.0), rival));
    bench.run(Race::new("find dates with a reference", sample, |text| referred.find_iter(text).count()).against(
        RIVAL,
        page(0.7),
        rival,
    ));
    bench.run(Race::new("find numbers", sample, |text| number::find_iter(text).count()).against(
        RIVAL,
        page(0.6),
        rival,
    ));
}

/// One date, against a fixed format on the same date in ASCII: the byline that most news pages have, and other forms.
pub fn parsing(bench: &mut Bench) {
    const RIVAL: &str = "jiff strptime, on ASCII";
    let parser = Parser::new();
    for (name, text, format, ascii, goal) in [
        ("byline", "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম", "%d %B %Y, %I:%M %p", "21 September 2023, 04:43 PM", 1.0),
        ("day, month, year", "২১ সেপ্টেম্বর ২০২৩", "%d %B %Y", "21 September 2023", 0.5),
        ("weekday first", "বৃহস্পতিবার, ২১ সেপ্টেম্বর ২০২৩", "%A, %d %B %Y", "Thursday, 21 September 2023", 0.5),
        ("figures", "২১/০৯/২০২৩", "%d/%m/%Y", "21/09/2023", 0.5),
        ("figures and a clock", "২০২৩-০৯-২১ ১৬:৪৩", "%Y-%m-%d %H:%M", "2023-09-21 16:43", 0.5),
        (
            "a clock in words",
            "২১ সেপ্টেম্বর ২০২৩, বিকাল ৪টা ৪৩ মিনিট",
            "%d %B %Y, %I:%M %p",
            "21 September 2023, 04:43 PM",
            0.5,
        ),
    ] {
        let sample = Sample::line(name, text);
        assert!(parser.parse(text).is_ok(), "{text}");
        let read = |ascii: &str| {
            if format.contains("%M") {
                civil::DateTime::strptime(format, ascii).is_ok()
            } else {
                civil::Date::strptime(format, ascii).is_ok()
            }
        };
        assert!(read(ascii), "{ascii}");
        bench.run(Race::new("parse", &sample, |text| usize::from(parser.parse(text).is_ok())).against(
            RIVAL,
            Some(goal),
            |_| usize::from(read(std::hint::black_box(ascii))),
        ));
    }
}
