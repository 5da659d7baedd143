//! Digits, against mapping every character.

use bengali_text::digits::{from_value, to_ascii, to_bengali, value};

use crate::harness::{Bench, Race};
use crate::samples::{Sample, Size};
use crate::texts::Kind;

const RIVAL: &str = "chars().map().collect()";

fn naive_ascii(text: &str) -> String {
    text.chars().map(|c| value(c).map_or(c, |value| char::from(b'0' + value))).collect()
}

fn naive_bengali(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_digit() { value(c).and_then(from_value).unwrap_or(c) } else { c }).collect()
}

pub fn run(bench: &mut Bench, samples: &[Sample]) {
    for sample in samples {
        let dates = !sample.is_file() && sample.is_any(&[Kind::Page, Kind::Dates]);
        if dates || sample.is_parted() || sample.has_size(Size::Large) && !sample.is(Kind::Clean, Size::Large) {
            continue;
        }
        assert_eq!(to_ascii(&sample.text), naive_ascii(&sample.text));
        let goal = if sample.is(Kind::Sparse, Size::Document) {
            Some(10.0)
        } else if sample.is(Kind::Dense, Size::Document) {
            Some(3.5)
        } else {
            None
        };
        bench.run(
            Race::new("digits to ASCII", sample, |text| to_ascii(text).len())
                .against(RIVAL, goal, |text| naive_ascii(text).len()),
        );
    }
    for sample in samples {
        if sample.is_parted() || !sample.is_any(&[Kind::Clean, Kind::Sparse, Kind::Figures, Kind::Dense]) {
            continue;
        }
        let ascii = sample.with_text(to_ascii(&sample.text).into_owned());
        assert_eq!(to_bengali(&ascii.text), naive_bengali(&ascii.text));
        bench.run(
            Race::new("digits to Bengali", &ascii, |text| to_bengali(text).len())
                .against(RIVAL, None, |text| naive_bengali(text).len()),
        );
    }
}
