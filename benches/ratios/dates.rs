//! Dates: one alone, against an exact ASCII format; those of a page, against looking for one month.

use bengali_text::datetime::Parser;
use jiff::civil::DateTime;
use regex::Regex;

use crate::harness::{Bench, Race};
use crate::texts::{DOCUMENT, Kind};

const BENGALI: &str = "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম";
const ASCII: &str = "21 September 2023, 04:43 PM";

pub fn run(bench: &mut Bench) {
    let parser = Parser::new();
    let Ok(month) = Regex::new("সেপ্টেম্বর") else { return };
    let page = bench.options().file.clone().unwrap_or_else(page);
    bench.run(
        Race::new("parse a date and time", "alone", BENGALI.len(), || usize::from(parser.parse(BENGALI).is_ok()))
            .against("jiff strptime, on ASCII", Some(1.0), || {
                usize::from(DateTime::strptime("%d %B %Y, %I:%M %p", ASCII).is_ok())
            }),
    );
    bench.run(
        Race::new("find dates", "a page", page.len(), || parser.find_iter(&page).count())
            // Within five times the time.
            .against("regex, one month name", Some(0.2), || month.find_iter(&page).count()),
    );
}

/// A page of the size of a document, with a byline and a date every two hundred words or so.
fn page() -> String {
    let mut page = format!("প্রকাশ : {BENGALI}\n");
    for paragraph in Kind::Clean.text(DOCUMENT).split_inclusive("। ").collect::<Vec<_>>().chunks(15) {
        page.push_str(&paragraph.concat());
        page.push_str("বুধবার (২০ সেপ্টেম্বর)\n");
    }
    page
}
