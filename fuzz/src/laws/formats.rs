//! Laws of formatting dates and times: they round-trip with any label, digits, spaces and encoding; a pattern is either an error or formats.

use bengali_text::calendar::{BanglaDate, Date, Reckoning};
use bengali_text::datetime::{
    Clock, DateTime, Fields, Formatter, Parser, Pattern, Point, Region, Strictness, Style, Time, Value,
};
use bengali_text::digits::{self, Digits};

use super::calendar::any_day;
use super::input::{Input, exact, other_encodings};
use super::pieces::DATES;

const STYLES: [Style; 6] = [Style::Full, Style::Long, Style::Medium, Style::Ordinal, Style::Byline, Style::Masthead];
const CLOCKS: [Clock; 7] =
    [Clock::Latin, Clock::Spelled, Clock::Classical, Clock::Period, Clock::Spoken, Clock::Hours24, Clock::Quarters];
const REGIONS: [Region; 3] = [Region::Common, Region::Bangladesh, Region::WestBengal];
const LABELS: [&str; 6] = ["", " ", "প্রকাশ : ", "প্রকাশিত:", "আপডেট সময় : ", "তারিখঃ "];
const SPACES: [&str; 4] = [" ", "\u{A0}", "  ", " \u{200B}"];
const AFTER: [&str; 4] = ["", "।", " |", "\n"];

pub fn check(data: &[u8]) {
    let mut input = Input::new(data);
    let formatter = Formatter::new()
        .style(input.choose(&STYLES))
        .clock(input.choose(&CLOCKS))
        .digits(input.choose(&[Digits::Bengali, Digits::Ascii]));
    // Chosen by the length, so that older findings still have the meaning that they had.
    let formatter = formatter.region(REGIONS[data.len() % REGIONS.len()]);
    let noise = Noise { label: input.choose(&LABELS), space: input.choose(&SPACES), after: input.choose(&AFTER) };
    let day = any_day(&mut input);
    let reference = DateTime::new(any_day(&mut input), any_time(&mut input));
    let time = any_time(&mut input);
    let both = DateTime::new(day, time);

    for value in [Value::Date(day), Value::Time(time), Value::DateTime(both)] {
        round_trips(formatter, noise, value);
    }
    relative(formatter, both, reference);
    short(formatter, day);

    let pattern = input.text(DATES);
    let bangla = BanglaDate::from_gregorian(day, Reckoning::Bangladesh);
    for fields in [Fields::from(day), Fields::from(time), Fields::from(both), Fields::from(bangla)] {
        patterns(formatter, &pattern, fields);
    }
    again(formatter, &pattern);
}

fn any_time(input: &mut Input) -> Time {
    let [hour, minute, second] =
        [input.below(24), input.below(60), input.below(61)].map(|part| u8::try_from(part).unwrap());
    let time = Time::new(hour, minute).unwrap();
    time.with_second(second).unwrap_or(time)
}

/// Changes that a page may make to a date.
#[derive(Clone, Copy)]
struct Noise {
    label: &'static str,
    space: &'static str,
    after: &'static str,
}

fn round_trips(formatter: Formatter, noise: Noise, value: Value) {
    let written = formatter.format(value).to_string();
    let parser = Parser::new();
    assert_eq!(exact(parser.parse(&written)), exact(Ok(value)), "{written}");
    let page = format!("{}{}{}", noise.label, written.replace(' ', noise.space), noise.after);
    for text in other_encodings(&page).iter().chain([&digits::to_ascii(&page).into_owned()]) {
        assert_eq!(exact(parser.parse(text)), exact(Ok(value)), "{text:?}");
    }
}

/// A relative time is rounded towards the reference, so that formatting the result again gives the same text.
fn relative(formatter: Formatter, time: DateTime, reference: DateTime) {
    let written = formatter.format_relative(time, reference).to_string();
    let parser = Parser::new().reference(reference);
    if let Ok(Value::DateTime(back)) = parser.parse(&written) {
        assert_eq!(formatter.format_relative(back, reference).to_string(), written);
    }
    let day = formatter.format_day(time.date(), reference.date()).to_string();
    assert_eq!(parser.parse(&day), Ok(Value::Date(time.date())), "{day}");
}

/// Years of two digits are read as 1970 to 2069.
fn short(formatter: Formatter, date: Date) {
    let written = formatter.style(Style::Short).format(date).to_string();
    let read = Parser::new().strictness(Strictness::Lenient).parse(&written);
    let year = (date.year() - 1970).rem_euclid(100) + 1970;
    // That year may have no 29 February.
    if let Ok(want) = Date::new(year, date.month(), date.day()) {
        assert_eq!(read, Ok(Value::Date(want)), "{written}");
    }
}

fn patterns(formatter: Formatter, text: &str, fields: Fields) {
    let error = match Pattern::new(text) {
        Err(error) => error,
        Ok(pattern) => match formatter.format_pattern(pattern, fields) {
            Err(error) => error,
            Ok(written) => {
                // With other digits the text is the same, and everything but ASCII letters and quotes is literal.
                let written = digits::to_ascii(&written.to_string()).into_owned();
                let ascii = formatter.digits(Digits::Ascii).format_pattern(pattern, fields).unwrap().to_string();
                assert_eq!(digits::to_ascii(&ascii), written);
                if !text.contains(|c: char| c.is_ascii_alphabetic() || c == '\'') {
                    assert_eq!(digits::to_ascii(text), written);
                }
                return;
            }
        },
    };
    let letters = text.get(error.span()).expect("a place of the pattern");
    assert!(!letters.is_empty() && letters.bytes().all(|byte| byte.is_ascii_alphabetic()), "{error}");
}

/// A value that is parsed without a reference round-trips, unless only the start of a range has a year, as in ২০২০ সালের ১
/// জানুয়ারি থেকে গত ৩০ নভেম্বর: no written form says that the year of the end is another, unknown one.
fn again(formatter: Formatter, text: &str) {
    let parser = Parser::new();
    let has_year = |point: Point| match point {
        Point::Partial(date) => date.year().is_some(),
        Point::Bangla(date) => date.year().is_some(),
        Point::Hijri(date) => date.year().is_some(),
        _ => true,
    };
    if let Ok(value) = parser.parse(text) {
        if let Value::Range(range) = value
            && has_year(range.start())
            && !has_year(range.end())
        {
            return;
        }
        let written = formatter.format(value).to_string();
        let back = parser.parse(&written);
        assert_eq!(exact(back), exact(Ok(value)), "{text:?} as {written:?}");
    }
}
