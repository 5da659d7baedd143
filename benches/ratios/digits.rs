//! Digits, against mapping every character.

use bengali_text::digits::{from_value, to_ascii, to_bengali, value};

use crate::harness::{Bench, Race};
use crate::texts::{DOCUMENT, Kind, PARAGRAPH};

fn naive_ascii(text: &str) -> String {
    text.chars().map(|c| value(c).map_or(c, |value| char::from(b'0' + value))).collect()
}

fn naive_bengali(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { value(c).and_then(from_value).unwrap_or(c) } else { c }).collect()
}

const RIVAL: &str = "chars().map().collect()";

pub fn run(bench: &mut Bench) {
    if let Some(text) = bench.options().file.clone() {
        race(bench, "file", &text, None);
        return;
    }
    for (kind, goal) in [
        (Kind::Clean, Some(10.0)),
        (Kind::Sparse, Some(10.0)),
        (Kind::Figures, None),
        (Kind::Solid, Some(3.5)),
        (Kind::Ascii, None),
    ] {
        race(bench, kind.name(), &kind.text(DOCUMENT), goal);
    }
    race(bench, "a paragraph", &Kind::Sparse.text(PARAGRAPH), None);
    race(bench, "a word", "বাংলাদেশ", None);
    race(bench, "a number", "২,৫০,০০০", None);

    let text = to_ascii(&Kind::Sparse.text(DOCUMENT)).into_owned();
    bench.run(Race::new("digits to Bengali", Kind::Sparse.name(), text.len(), || to_bengali(&text).len()).against(
        RIVAL,
        None,
        || naive_bengali(&text).len(),
    ));
}

fn race(bench: &mut Bench, name: &str, text: &str, goal: Option<f64>) {
    assert_eq!(to_ascii(text), naive_ascii(text));
    bench.run(
        Race::new("digits to ASCII", name, text.len(), || to_ascii(text).len())
            .against(RIVAL, goal, || naive_ascii(text).len()),
    );
}
