//! Reads a page of Bengali text; prints it normalized, then the numbers and the dates that it holds.
//!
//! ```console
//! $ cargo run --example article                  # the page examples/data/article.txt
//! $ cargo run --example article -- page.txt
//! $ cargo run --example article -- - < page.txt
//! ```
//!
//! The first ends with
//!
//! ```text
//! Dates and times:
//!   2024-02-12T09:15  (১২ ফেব্রুয়ারি ২০২৪, ০৯:১৫ এএম)
//!   2024-02-12T11:40  (১২ ফেব্রুয়ারি ২০২৪, ১১:৪০ এএম)
//!   2024-02-11  (রোববার (১১ ফেব্রুয়ারি) সকালে)
//!   2023  (20২৩ সালের)
//!   2023-11-03  (৩ নভেম্বর ২০২৩)
//!   08:00/17:00  (সকাল ৮টা থেকে বিকেল ৫টা পর্যন্ত)
//!   2024-02-21  (আগামী ২১ ফেব্রুয়ারি ২০২৪)
//! ```

use std::io::{Read, Write};

use bengali_text::datetime::Parser;
use bengali_text::{normalize, number};

fn main() -> std::io::Result<()> {
    let mut page = include_str!("data/article.txt").to_owned();
    if let Some(path) = std::env::args_os().nth(1) {
        page.clear();
        if path == "-" {
            std::io::stdin().read_to_string(&mut page)?;
        } else {
            page = std::fs::read_to_string(path)?;
        }
    }
    // One encoding for what looks the same; emoji, English and addresses stay as they are.
    let page = normalize(&page);
    let mut out = std::io::stdout().lock();
    writeln!(out, "{page}")?;

    // Yesterday, and a date without its year, count from the byline.
    let mut parser = Parser::new();
    if let Some(published) = parser.find_byline(&page) {
        parser = parser.reference(published);
    }
    let dates: Vec<_> = parser.find_iter(&page).collect();

    writeln!(out, "Numbers that are not part of a date:")?;
    let is_in_date = |at: usize| dates.iter().any(|date| date.range().contains(&at));
    for number in number::find_iter(&page).filter(|number| !is_in_date(number.start())) {
        writeln!(out, "  {}  ({})", number.value(), number.as_str())?;
    }
    writeln!(out, "\nDates and times:")?;
    for date in &dates {
        writeln!(out, "  {}  ({})", date.value(), date.as_str())?;
    }
    Ok(())
}
