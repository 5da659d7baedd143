//! Dates: one alone, against an exact ASCII format; those of a page, against looking for one month. Numbers, against
//! looking for digits.

use std::hint::black_box;

use bengali_text::datetime::Parser;
use bengali_text::number;
use jiff::civil::DateTime;
use regex::Regex;

use crate::harness::{Bench, Race};
use crate::samples::{Sample, Size};
use crate::texts::Kind;

const BENGALI: &str = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম";
const ASCII: &str = "21 September 2023, 04:43 PM";

pub fn run(bench: &mut Bench, samples: &[Sample]) {
    let parser = Parser::new();
    let (Ok(month), Ok(digits)) = (Regex::new("সেপ্টেম্বর"), Regex::new("[0-9০-৯]+")) else {
        return;
    };
    if samples.iter().any(|sample| sample.has_size(Size::Document)) {
        let alone = Sample::alone(BENGALI);
        bench.run(Race::new("parse a date and time", &alone, |text| usize::from(parser.parse(text).is_ok())).against(
            "jiff strptime, on ASCII",
            Some(1.0),
            |_| usize::from(DateTime::strptime("%d %B %Y, %I:%M %p", black_box(ASCII)).is_ok()),
        ));
    }
    for sample in samples.iter().filter(|sample| sample.is_any(&[Kind::Page, Kind::Clean, Kind::Ascii])) {
        if sample.is_parted() || sample.has_size(Size::Word) || sample.has_size(Size::Large) {
            continue;
        }
        // Within five times the time.
        let goal = sample.is(Kind::Page, Size::Document).then_some(0.2);
        bench.run(Race::new("find dates", sample, |text| parser.find_iter(text).count()).against(
            "regex, one month name",
            goal,
            |text| month.find_iter(text).count(),
        ));
        bench.run(Race::new("find numbers", sample, |text| number::find_iter(text).count()).against(
            "regex, digits",
            None,
            |text| digits.find_iter(text).count(),
        ));
    }
}
