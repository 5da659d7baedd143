//! Round trips of `Display` and `FromStr`, conversions of a value to one type, and parsers that convert no Bangla dates.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use bengali_text::UnknownName;
use bengali_text::calendar::{BanglaDate, Date, DateError, Reckoning, Season, Weekday};
use bengali_text::datetime::{
    self, Bangla, DateTime, ErrorKind, Offset, Parser, Partial, Point, Range, Strictness, Time, Value, Warning,
    Warnings,
};
use proptest::prelude::*;

use crate::dates::scrambled;
use crate::text::exact;

/// `parse` of `to_string` is the same value, and displays the same.
fn round_trips<T: FromStr<Err: Debug> + Display + Debug + PartialEq + Copy>(value: T) {
    let written = value.to_string();
    let back: T = written.parse().unwrap_or_else(|error| panic!("{written}: {error:?}"));
    assert_eq!(exact(back), exact(value), "{written}");
    assert_eq!(back.to_string(), written);
}

/// The same for a value and all its parts.
fn value_round_trips(value: Value) {
    round_trips(value);
    match value {
        Value::Date(date) => {
            round_trips(date);
            round_trips(BanglaDate::from_gregorian(date, Reckoning::Bangladesh));
        }
        Value::Time(time) => round_trips(time),
        Value::DateTime(time) => round_trips(time),
        Value::Partial(partial) => round_trips(partial),
        Value::Bangla(bangla) => {
            round_trips(bangla);
            let _ = bangla.date().map(round_trips);
        }
        Value::Hijri(hijri) => round_trips(hijri),
        Value::Range(range) => {
            round_trips(range);
            for point in [range.start(), range.end()] {
                round_trips(point);
                value_round_trips(point.into());
            }
        }
        _ => panic!("{value:?}"),
    }
}

/// Strict and lenient, with and without a reference; each also without conversion of Bangla dates.
fn parsers() -> Vec<Parser> {
    let reference = "2023-09-21T12:00:00".parse().unwrap();
    let some = [Parser::new(), Parser::new().reference(reference)];
    let all = some.into_iter().flat_map(|parser| [parser, parser.strictness(Strictness::Lenient)]);
    all.flat_map(|parser| [parser, unconverted(parser)]).collect()
}

const fn unconverted(parser: Parser) -> Parser {
    parser.bangla_calendar(None)
}

#[test]
fn every_value_of_the_rows_round_trips() {
    let rows =
        [include_str!("../data/dates.tsv"), include_str!("../data/reading.tsv"), include_str!("../data/grammar.tsv")];
    let (parsers, mut count) = (parsers(), 0);
    for field in rows.iter().flat_map(|rows| rows.lines()).flat_map(|row| row.split('\t')) {
        for value in parsers.iter().filter_map(|parser| parser.parse(field).ok()) {
            value_round_trips(value);
            count += 1;
        }
    }
    assert!(count > 5_000, "{count}");
}

#[test]
fn every_weekday_round_trips() {
    for day in Weekday::ALL {
        round_trips(day);
        assert_eq!(day.to_string(), format!("{day:?}").to_lowercase());
    }
    let names = ["রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার"];
    for (name, day) in names.into_iter().chain(["রোববার"]).zip(Weekday::ALL.into_iter().chain([Weekday::Sunday]))
    {
        assert_eq!(name.parse(), Ok(day));
    }
    for text in ["", "Friday", "fri", "শুক্র", "শুক্রবারে", "শুক্রবার ", " friday"]
    {
        let error: UnknownName = text.parse::<Weekday>().unwrap_err();
        assert_eq!((error.expected(), error.span()), ("a weekday like `friday` or `শুক্রবার`", 0..text.len()), "{text}");
    }
}

#[test]
fn every_offset_round_trips() {
    for minutes in -1439..=1439_i16 {
        let text =
            format!("{}{:02}:{:02}", if minutes < 0 { '-' } else { '+' }, minutes.abs() / 60, minutes.abs() % 60);
        let offset: Offset = text.parse().unwrap();
        assert_eq!((offset.minutes(), offset.to_string()), (minutes, text));
        round_trips(offset);
    }
    for text in ["", "+", "06:00", "+6:00", "+24:00", "+06:60", "+06:00:00", "Z", "-00:00", "+০৬:০০"] {
        assert_eq!(text.parse::<Offset>().map_err(|error| error.kind()), Err(ErrorKind::InvalidOffset), "{text}");
    }
}

/// With both kinds of digits and both encodings of the nukta letters; every other form is `Malformed`.
#[test]
fn from_str_of_dates_reads_the_iso_and_the_long_form() {
    let day = Date::new(2024, 2, 1).unwrap();
    for text in [
        "2024-02-01",
        "২০২৪-০২-০১",
        "২০২৪-02-০১",
        "১ ফেব্রুয়ারি ২০২৪",
        "01 ফেব্রু\u{9AF}\u{9BC}ারি ২০২৪",
        "1 ফেব্রু\u{9DF}ারি 2024",
    ] {
        assert_eq!(text.parse(), Ok(day), "{text}");
    }
    for text in [
        "",
        "2024-2-1",
        "02024-02-01",
        "+2024-02-01",
        "-0000-02-01",
        "2024-02-01 ",
        " 2024-02-01",
        "2024-02-01T00:00",
        "2024-02",
        "01/02/2024",
        "১লা ফেব্রুয়ারি ২০২৪",
        "১ ফেব্রুয়ারী ২০২৪",
        "১ ফেব ২০২৪",
        "১  ফেব্রুয়ারি ২০২৪",
        "১ ফেব্রুয়ারি, ২০২৪",
        "১ ফেব্রুয়ারি ২৪",
        "১ ফেব্রুয়ারি ২০২৪ সাল",
        "১ ফাল্গুন ১৪৩০",
        "B1430-11-18",
        "001 ফেব্রুয়ারি ২০২৪",
    ] {
        assert!(matches!(text.parse::<Date>(), Err(DateError::Malformed { .. })), "{text}");
    }
    assert_eq!("2023-02-29".parse::<Date>(), Err(DateError::DayOutOfRange { max: 28 }));
    assert_eq!("৩১ সেপ্টেম্বর ২০২৩".parse::<Date>(), Err(DateError::DayOutOfRange { max: 30 }));
    assert_eq!("2023-13-01".parse::<Date>(), Err(DateError::MonthOutOfRange));
    assert_eq!("10000-01-01".parse::<Date>(), Err(DateError::YearOutOfRange));

    let day = BanglaDate::new(1430, 3, 6).unwrap();
    for text in ["B1430-03-06", "B১৪৩০-০৩-০৬", "৬ আষাঢ় ১৪৩০", "06 আষা\u{9A2}\u{9BC} 1430", "৬ আষা\u{9DD} ১৪৩০"]
    {
        assert_eq!(text.parse(), Ok(day), "{text}");
    }
    for text in [
        "",
        "B",
        "1430-03-06",
        "b1430-03-06",
        "B1430-03-06=2023-06-20",
        "B1430-03",
        "B----03-06",
        "৬ই আষাঢ় ১৪৩০",
        "৬ আষাঢ়",
        "৬ মে ১৪৩০",
    ] {
        assert!(matches!(text.parse::<BanglaDate>(), Err(DateError::Malformed { .. })), "{text}");
    }
    assert_eq!("৩২ আষাঢ় ১৪৩০".parse::<BanglaDate>(), Err(DateError::DayOutOfRange { max: 31 }));
}

/// So `?` works with both.
#[test]
fn errors_of_the_calendar_convert_to_errors_of_datetime() {
    let both = |text: &str| -> Result<DateTime, datetime::Error> {
        Ok(DateTime::new(text.parse()?, "রাত ৯টা".parse()?))
    };
    assert_eq!(both("2023-09-21").unwrap().to_string(), "2023-09-21T21:00");
    for (text, kind) in [
        ("2023-09-31", ErrorKind::InvalidDay),
        ("2023-13-01", ErrorKind::InvalidMonth),
        ("10000-01-01", ErrorKind::YearOutOfRange),
        ("রাত ৯টা", ErrorKind::NoDate),
    ] {
        assert_eq!(both(text).map_err(|error| error.kind()), Err(kind), "{text}");
    }
}

/// `Match::to` for each type and each kind of value: the kind of the error, and the span of the match.
#[test]
fn converting_a_match_to_another_type_gives_the_reason() {
    use ErrorKind::{MissingYear, NoDate, TrailingInput, UnsupportedCalendar};
    fn reason<T: TryFrom<Value, Error = ErrorKind>>(parser: Parser, text: &str) -> Option<ErrorKind> {
        let found = parser.parse_match(text).unwrap();
        let error = found.to::<T>().err()?;
        assert_eq!(error.span(), found.range(), "{text}");
        Some(error.kind())
    }
    let parser = Parser::new();
    let (day, time, both) = ("আজ: ২১ সেপ্টেম্বর ২০২৩।", "রাত ৯টা", "২১ সেপ্টেম্বর ২০২৩ রাত ৯টা");
    let (partial, range) = ("২১ সেপ্টেম্বর", "২০–২৫ সেপ্টেম্বর ২০২৩");
    let (bangla, open, month) = ("৬ আশ্বিন ১৪৩০", "৬ আশ্বিন", "আশ্বিন ১৪৩০");
    let day = day.trim_start_matches("আজ: ");
    for (text, want) in
        [(day, Some(NoDate)), (time, Some(NoDate)), (partial, None), (bangla, Some(NoDate)), (range, Some(NoDate))]
    {
        assert_eq!(reason::<Partial>(parser, text), want, "{text}");
    }
    for (text, want) in
        [(day, Some(NoDate)), (partial, Some(NoDate)), (bangla, None), (open, None), (range, Some(NoDate))]
    {
        assert_eq!(reason::<Bangla>(parser, text), want, "{text}");
    }
    for (text, want) in [(day, Some(NoDate)), (time, Some(NoDate)), (range, None)] {
        assert_eq!(reason::<Range>(parser, text), want, "{text}");
    }
    for (text, want) in
        [(day, None), (time, None), (both, None), (partial, None), (bangla, None), (range, Some(NoDate))]
    {
        assert_eq!(reason::<Point>(parser, text), want, "{text}");
    }
    for (text, want) in
        [(day, Some(NoDate)), (bangla, None), (open, Some(MissingYear)), (month, Some(NoDate)), (time, Some(NoDate))]
    {
        assert_eq!(reason::<BanglaDate>(parser, text), want, "{text}");
    }
    // Before the reform the calendar has no known rule; and here the parser has none.
    assert_eq!(reason::<Date>(parser, "৮ ফাল্গুন ১৩৫৮"), Some(UnsupportedCalendar));
    assert_eq!(reason::<Date>(unconverted(parser), bangla), Some(UnsupportedCalendar));
    assert_eq!(reason::<Date>(parser, month), Some(NoDate));
    let night = unconverted(parser);
    assert_eq!(reason::<DateTime>(night, "৬ আশ্বিন ১৪৩০ রাত ৯টা"), Some(UnsupportedCalendar));
    assert_eq!(reason::<BanglaDate>(night, "৬ আশ্বিন ১৪৩০ রাত ৯টা"), Some(TrailingInput));
}

#[test]
fn warnings_are_a_set() {
    let all = [Warning::WeekdayMismatch, Warning::TwoDigitYear, Warning::EraAmbiguous];
    let mut set = Warnings::default();
    assert!(set.is_empty() && set.into_iter().next().is_none());
    for (count, warning) in (1..).zip(all) {
        assert!(!set.contains(warning));
        set.extend([warning, warning]);
        assert!(set.contains(warning) && set.len() == count && set.iter().len() == count);
    }
    // Iteration is in the order of declaration.
    assert_eq!((&set).into_iter().collect::<Vec<_>>(), all);
    assert_eq!(all.into_iter().rev().collect::<Warnings>(), set);
    assert_eq!(format!("{set:?}"), "{WeekdayMismatch, TwoDigitYear, EraAmbiguous}");
}

/// The Bangla dates of a value.
fn bangla_in(value: Value) -> Vec<Bangla> {
    match value {
        Value::Bangla(bangla) => vec![bangla],
        Value::Range(range) => {
            [range.start(), range.end()].into_iter().flat_map(|point| bangla_in(point.into())).collect()
        }
        _ => Vec::new(),
    }
}

/// No Bangla date of the text has a Gregorian day, and none is compared with one.
fn check_unconverted(parser: Parser, text: &str) {
    let kinds = |error: datetime::Error| error.kind();
    let results = parser.find_results(text).chain([parser.parse_match(text)]);
    for result in results {
        match result {
            Ok(found) => {
                assert!(bangla_in(found.value()).iter().all(|date| date.gregorian().is_none()), "{text}: {found:?}");
                let warnings = found.warnings();
                let converted =
                    [Warning::CalendarMismatch, Warning::Proleptic].iter().any(|&warning| warnings.contains(warning));
                assert!(!converted, "{text}: {found:?}");
            }
            Err(error) => assert_ne!(kinds(error), ErrorKind::CalendarMismatch, "{text}"),
        }
    }
}

#[test]
fn without_a_reckoning_no_row_is_converted() {
    let rows =
        [include_str!("../data/dates.tsv"), include_str!("../data/reading.tsv"), include_str!("../data/grammar.tsv")];
    let parsers: Vec<Parser> = parsers().into_iter().map(unconverted).collect();
    for field in rows.iter().flat_map(|rows| rows.lines()).flat_map(|row| row.split('\t')) {
        for &parser in &parsers {
            check_unconverted(parser, field);
        }
    }
}

/// Each row takes another path that would convert with a reckoning.
#[test]
fn without_a_reckoning_a_bangla_date_stays_as_written() {
    let plain = unconverted(Parser::new());
    let lenient = plain.strictness(Strictness::Lenient);
    let at = |parser: Parser| parser.reference("2023-09-21T12:00".parse().unwrap());
    for (parser, text, value) in [
        (plain, "৬ আশ্বিন ১৪৩০", "B1430-06-06"),
        (plain, "৬ আশ্বিন ১৪৩০ রাত ৯টা", "B1430-06-06T21:00"),
        (plain, "৮ ফাল্গুন ১৩৫৮", "B1358-11-08"),
        (lenient, "৮ ফাল্গুন ১৩৫৮", "B1358-11-08"),
        // A day that exists in one of the reckonings.
        (plain, "৩১ আশ্বিন ১৪২০", "B1420-06-31"),
        (plain, "৩২ আশ্বিন ১৪২০", "InvalidDay"),
        // It was a Thursday.
        (plain, "শনিবার, ৬ আশ্বিন ১৪৩০", "B1430-06-06"),
        (plain, "২১ সেপ্টেম্বর ২০২৩, ১ বৈশাখ ১৪০০", "2023-09-21"),
        (plain, "১ বৈশাখ ১৪০০, ২১ সেপ্টেম্বর ২০২৩", "2023-09-21"),
        // Without conversion, the year of the Bangla date gives no Gregorian year.
        (plain, "২১ সেপ্টেম্বর, ৬ আশ্বিন ১৪৩০", "--09-21"),
        (at(plain), "২১ সেপ্টেম্বর, ৬ আশ্বিন ১৪২০", "2023-09-21"),
        (at(plain), "৬ আশ্বিন", "B----06-06"),
        (at(plain), "গত ৬ আশ্বিন", "B----06-06"),
        (at(plain), "গত বৈশাখে", "UnsupportedCalendar"),
        (plain, "১ থেকে ৬ আশ্বিন ১৪৩০", "B1430-06-01/B1430-06-06"),
        (plain, "৬ থেকে ১ আশ্বিন ১৪৩০", "InvertedRange"),
        (plain, "৬ আশ্বিন ১৪৩০ দিবাগত রাত ২টা", "UnsupportedCalendar"),
    ] {
        let got = parser.parse(text).map_or_else(|error| format!("{:?}", error.kind()), |value| value.to_string());
        assert_eq!(got, value, "{text}");
    }
}

fn points() -> impl Strategy<Value = String> {
    let day = (-9999..=9999_i32, 1..=12_u8, 1..=28_u8);
    let time = (0..24_u8, 0..60_u8, prop::option::of(0..60_u8));
    (day, time, 0..9_u8).prop_map(|((year, month, day), (hour, minute, second), shape)| {
        let sign = if year < 0 { "-" } else { "" };
        let year = format!("{sign}{:04}", year.abs());
        let second = second.map_or_else(String::new, |second| format!(":{second:02}"));
        let time = format!("{hour:02}:{minute:02}{second}");
        match shape {
            0 => format!("{year}-{month:02}-{day:02}"),
            1 => format!("{year}-{month:02}-{day:02}T{time}"),
            2 => time,
            3 => format!("{year}-{month:02}"),
            4 => year,
            5 => format!("--{month:02}-{day:02}"),
            6 => format!("--{month:02}-{day:02}T{time}"),
            7 => format!("B----{month:02}-{day:02}T{time}"),
            _ => format!("B----{month:02}"),
        }
    })
}

proptest! {
    #[test]
    fn dates_of_both_calendars_round_trip(days in Date::MIN.days_from_epoch()..=Date::MAX.days_from_epoch(), rule in 0..3_usize) {
        let date = Date::from_days_from_epoch(days).unwrap();
        round_trips(date);
        let rule = [Reckoning::Bangladesh, Reckoning::Bangladesh1987, Reckoning::Bangladesh2019][rule];
        let bangla = BanglaDate::from_gregorian(date, rule);
        // The first and the last Bangla year are supported only in part, so `new` refuses them.
        if BanglaDate::new(bangla.year(), bangla.month(), bangla.day()).is_ok() {
            round_trips(bangla);
            value_round_trips(format!("{bangla}={date}").parse().unwrap());
        }
        prop_assert!(matches!(bangla.season(), Season::Grishmo | Season::Borsha | Season::Sharat | Season::Hemonto | Season::Sheet | Season::Bosonto));
    }

    #[test]
    fn points_round_trip(text in points()) {
        let value: Value = text.parse().unwrap();
        prop_assert_eq!(value.to_string(), text);
        value_round_trips(value);
    }

    #[test]
    fn ranges_round_trip(start in points(), end in points(), later in prop::sample::select(&["", "+1"][..])) {
        let text = format!("{start}/{end}{later}");
        if let Ok(value) = text.parse::<Value>() {
            prop_assert_eq!(value.to_string(), text);
            value_round_trips(value);
        }
    }

    #[test]
    fn whatever_is_parsed_round_trips(text in scrambled()) {
        for parser in parsers() {
            for found in parser.find_iter(&text).chain(parser.parse_match(&text).ok()) {
                value_round_trips(found.value());
                prop_assert_eq!(found.as_str(), &text[found.range()]);
                prop_assert_eq!(found.start()..found.end(), found.range());
            }
        }
    }

    #[test]
    fn without_a_reckoning_no_text_is_converted(text in scrambled()) {
        for parser in parsers() {
            check_unconverted(unconverted(parser), &text);
        }
    }

    #[test]
    fn a_time_round_trips(hour in 0u8..24, minute in 0u8..60, second in prop::option::of(0u8..60)) {
        let time = Time::new(hour, minute).unwrap();
        round_trips(second.map_or(time, |second| time.with_second(second).unwrap()));
    }

    #[test]
    fn from_str_of_a_value_reads_what_a_parser_reads(text in scrambled()) {
        if let Ok(value) = Parser::new().parse(&text) {
            prop_assert_eq!(exact(text.parse::<Value>()), exact(Ok(value)));
        }
    }
}
