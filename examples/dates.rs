//! Reads dates and times: one that stands alone, all of a page, and back into Bengali.
//!
//! ```text
//! রবিবার, ২১ সেপ্টেম্বর ২০২৩: the date falls on another weekday, expected date and weekday to agree (bytes 0..18)
//! রবিবার, ২১ সেপ্টেম্বর ২০২৩: 2023-09-21, {WeekdayMismatch}
//! 2023-09-21T16:43        ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম
//! 2023-09-20T21:30        গতকাল রাত সাড়ে ৯টায়
//! 2023-09-20/2023-09-25   ২০–২৫ সেপ্টেম্বর
//! 10:00/17:00             সকাল ১০টা থেকে বিকেল ৫টা পর্যন্ত
//! ```
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use bengali_text::calendar::{Date, Weekday};
use bengali_text::datetime::{DateTime, ErrorKind, Parser, Strictness};

const PAGE: &str = "\
প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম
গতকাল রাত সাড়ে ৯টায় নদীর ঘাটে মেলা শুরু হয়। মেলা চলবে ২০–২৫ সেপ্টেম্বর, সকাল ১০টা থেকে বিকেল ৫টা পর্যন্ত।";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let parser = Parser::new();

    // A field that holds nothing but a date.
    let date: Date = parser.parse_match("২৬শে মার্চ ১৯৭১")?.to()?;
    assert_eq!((date, date.weekday()), (Date::new(1971, 3, 26)?, Weekday::Friday));

    // A date that contradicts itself is an error that says where. Lenient, it is a value with a warning.
    let wrong = "রবিবার, ২১ সেপ্টেম্বর ২০২৩";
    let error = parser.parse(wrong).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::WeekdayMismatch);
    println!("{wrong}: {error}");
    let lenient = parser.strictness(Strictness::Lenient).parse_match(wrong)?;
    println!("{wrong}: {}, {:?}", lenient.value(), lenient.warnings());

    // A page: গতকাল is the day before the byline.
    let published: DateTime = parser.find_byline(PAGE).ok_or("no byline")?;
    for found in parser.reference(published).find_iter(PAGE) {
        println!("{:<24}{}", found.value().to_string(), found.as_str());
    }
    Ok(())
}
