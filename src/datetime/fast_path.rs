//! The fast path of parsing, for the byline of most news pages: day, full month name, year and an optional time, as in
//! ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম. Any other form goes to the grammar; a test checks that both give the same result.

use super::found::Found;
use super::time::{DateTime, Time};
use super::value::Value;
use crate::calendar::{self, Date};
use crate::text::cursor::{Digits, Text};
use crate::words::{Period, name};

/// Reads a text that is only such a byline.
pub(super) fn byline(text: &str) -> Option<Found> {
    let text = Text(text);
    let day = calendar::long_prefix(text, calendar::gregorian_month)?;
    let date = Date::new(day.year, day.month, day.day).ok()?;
    if day.end == text.0.len() {
        return Some(Found::plain(day.end, Value::Date(date)));
    }
    let comma = text.skip_one(day.end, |c| c == ',').unwrap_or(day.end);
    let (time, end) = clock(text, space(text, comma)?)?;
    (end == text.0.len()).then(|| Found::plain(end, Value::DateTime(DateTime::new(date, time))))
}

/// The offset after one space.
fn space(text: Text<'_>, at: usize) -> Option<usize> {
    (text.0.as_bytes().get(at) == Some(&b' ')).then_some(at + 1)
}

const AM: &str = name::period(Period::Am);
const PM: &str = name::period(Period::Pm);

/// Two-digit hour and minute, with এএম, পিএম or neither.
fn clock(text: Text<'_>, at: usize) -> Option<(Time, usize)> {
    let two = |number: &Digits| number.count == 2;
    let hour = text.digits(at).filter(two)?;
    let minute = text.digits(text.skip_one(hour.end, |c| c == ':')?).filter(two)?;
    let small = |number: u32| u8::try_from(number).ok();
    if minute.end == text.0.len() {
        return Some((Time::new(small(hour.value)?, small(minute.value)?)?, minute.end));
    }
    let word_at = space(text, minute.end)?;
    let (period, end) = match text.0.get(word_at..)? {
        PM => (Period::Pm, text.0.len()),
        AM => (Period::Am, text.0.len()),
        _ => return None,
    };
    let hour = match (period, hour.value) {
        (Period::Am, hour @ 1..=11) | (Period::Pm, hour @ 12) => hour,
        (Period::Am, 12) => 0,
        (Period::Pm, hour @ 1..=11) => hour + 12,
        _ => return None,
    };
    Some((Time::new(small(hour)?, small(minute.value)?)?, end))
}

#[cfg(test)]
mod tests {
    use super::byline;
    use crate::datetime::Parser;
    use alloc::format;

    #[test]
    fn the_grammar_reads_the_same() {
        let parser = Parser::new();
        let mut read = 0;
        for day in ["১", "০১", "9", "২৯", "৩১", "৩২", "০"] {
            for month in ["জানুয়ারি", "জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "মে", "মেয়ে", "সেপ্টেম্বর", "জুন", "জুনাইদ", "ডিসেম্বরের"]
            {
                for year in ["২০২৩", "2024", "২০২৩ খ্রি.", "২৩", "২০২৩১"] {
                    for time in [
                        "",
                        ", ০৪:৪৩ পিএম",
                        " ০৪:৪৩ পিএম",
                        ", ১২:০০ এএম",
                        ", 00:15 পিএম",
                        ", ১৬:৪৩",
                        ", ২৫:০০",
                        ", ১৬:৪৩ এএম",
                        ", ০৪:৪৩ পিএম।",
                    ] {
                        let text = format!("{day} {month} {year}{time}");
                        if let Some(found) = byline(&text) {
                            // Compared as printed too: a `Time` ignores in `==` whether seconds are written.
                            let slow = parser.parse_by_grammar(&text).unwrap();
                            assert_eq!((format!("{slow:?}"), &slow), (format!("{found:?}"), &found), "{text}");
                            read += 1;
                        }
                    }
                }
            }
        }
        assert!(read > 200, "{read}");
    }
}
