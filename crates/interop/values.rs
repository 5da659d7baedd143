//! Serialization of values: as JSON, and in a binary format that is not self-describing.

use crate::{date_times, dates, every_day, every_time, exact, times};
use bengali_text::calendar::{BanglaDate, Date, Reckoning, Season, Weekday};
use bengali_text::datetime::{
    Clock, DateTime, Formatter, Label, NightRule, Parser, Point, Region, Strictness, Style, Time, Value, Warning,
    Warnings, YearRule,
};
use bengali_text::digits::Digits;
use bengali_text::number::{Compact, Currency, Grouping, Placement};
use bengali_text::{Group, Level, Normalizer, Nukta, Rule, RuleSet, Scope};
use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::{collection, sample};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt::Debug;

const RECKONINGS: [Reckoning; 3] = [Reckoning::Bangladesh, Reckoning::Bangladesh1987, Reckoning::Bangladesh2019];
/// Without the first and the last Bangla year, which are supported only in part.
const WHOLE_YEARS: std::ops::Range<i32> = Date::MIN.days_from_epoch() + 366..Date::MAX.days_from_epoch() - 366;

/// Writes and reads a value in both formats, and returns its JSON.
fn both_ways<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) -> String {
    let bytes = postcard::to_allocvec(value).unwrap();
    assert_eq!(exact(&postcard::from_bytes::<T>(&bytes).unwrap()), exact(value));
    // A value does not read beyond its end.
    let (read, rest) = postcard::take_from_bytes::<T>(&[&bytes[..], b"rest"].concat())
        .map(|(read, rest)| (read, rest.to_vec()))
        .unwrap();
    assert_eq!((exact(&read), &rest[..]), (exact(value), &b"rest"[..]));
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(exact(&serde_json::from_str::<T>(&json).unwrap()), exact(value), "{json}");
    // From a reader the string is not borrowed.
    assert_eq!(exact(&serde_json::from_reader::<_, T>(json.as_bytes()).unwrap()), exact(value), "{json}");
    json
}

/// The error of reading the string as a `T`.
fn error<T: DeserializeOwned + Debug>(text: &str) -> String {
    serde_json::from_value::<T>(text.into()).unwrap_err().to_string()
}

#[test]
fn a_day_of_every_week_and_every_time_round_trips() {
    for date in every_day().step_by(7) {
        let json = serde_json::to_string(&date).unwrap();
        assert_eq!(json, format!("\"{date}\""));
        assert_eq!(serde_json::from_str::<Date>(&json).unwrap(), date);
    }
    for date in [Date::MIN, Date::MAX, Date::new(0, 2, 29).unwrap(), Date::new(-1, 12, 31).unwrap()] {
        assert_eq!(both_ways(&date), format!("\"{date}\""));
    }
    for time in every_time() {
        assert_eq!(exact(serde_json::from_str::<Time>(&format!("\"{time}\"")).unwrap()), exact(time));
    }
}

#[test]
fn binary_formats_take_numbers() {
    let time: DateTime = "2023-09-21T16:43".parse().unwrap();
    // Two bytes of year, month, day, hour, minute, no second.
    assert_eq!(postcard::to_allocvec(&time).unwrap().len(), 7);
    assert_eq!(postcard::to_allocvec(&time.date()).unwrap(), postcard::to_allocvec(&(2023, 9u8, 21u8)).unwrap());
}

#[test]
fn numbers_out_of_range_are_errors() {
    let read = |numbers: (i32, u8, u8)| {
        let bytes = postcard::to_allocvec(&numbers).unwrap();
        (postcard::from_bytes::<Date>(&bytes).is_ok(), postcard::from_bytes::<BanglaDate>(&bytes).is_ok())
    };
    assert_eq!(read((1430, 2, 28)), (true, true));
    assert_eq!(read((1430, 2, 31)), (false, true));
    assert_eq!(read((9_999, 12, 30)), (true, false));
    assert_eq!(read((10_000, 1, 1)), (false, false));
    assert_eq!(read((2023, 13, 1)), (false, false));
    for time in [(24u8, 0u8, None), (23, 60, None), (23, 59, Some(60u8))] {
        let bytes = postcard::to_allocvec(&time).unwrap();
        assert!(postcard::from_bytes::<Time>(&bytes).is_err(), "{time:?}");
    }
}

/// A stored value is read only in the form in which it is written.
#[test]
fn other_forms_are_errors() {
    for text in [
        "",
        "2023-9-21",
        "02023-09-21",
        "+2023-09-21",
        "2023-09-21 ",
        "2023-02-29",
        "2023-13-01",
        "2023-09-00",
        "21/09/2023",
        "20230921",
        "২০২৩-০৯-২১",
        "২১ সেপ্টেম্বর ২০২৩",
        "2023-09-21T16:43",
        "2023-09",
        "-2023-09-21T",
        "10000-01-01",
        "-0000-01-01",
        "2023-09-21-01",
    ] {
        let message = error::<Date>(text);
        assert_eq!(message, format!("expected a date like 2023-09-21, found \"{text}\""));
    }
    for text in [
        "",
        "24:00",
        "16:60",
        "16:43:60",
        "16:43:00.5",
        "16:43Z",
        "16",
        "6:43",
        "16:43:",
        "16:43:00:00",
        "বিকাল ৪:৪৩",
        "+1:00",
    ] {
        assert_eq!(error::<Time>(text), format!("expected a time like 16:43 or 16:43:00, found \"{text}\""));
    }
    for text in [
        "2023-09-21T16:43:00+06:00",
        "2023-09-21T16:43Z",
        "2023-09-21 16:43",
        "2023-09-21",
        "2023-09-21T",
        "T16:43",
        "--09-21T16:43",
    ] {
        let message = error::<DateTime>(text);
        assert_eq!(message, format!("expected a date and time like 2023-09-21T16:43, found \"{text}\""));
    }
    for text in
        ["1430-06-06", "B1430-06-32", "B1430-06", "B1430-06-06=2023-09-21", "b1430-06-06", "B1430-13-01", "B----06-06"]
    {
        assert_eq!(error::<BanglaDate>(text), format!("expected a Bangla date like B1430-06-06, found \"{text}\""));
    }
    for text in [
        "",
        "B",
        "B---",
        "--",
        "---",
        "--13",
        "--02-30",
        "--00",
        "2023-00",
        "2023T16:43",
        "2023-09T16:43",
        "--09T16:43",
        "10000",
        "-10000",
        "B1430-06-06=2023-09-22",
        "B1430-06=2023-09-21",
        "B1430-06-06=2023-09-21T16:43",
        "B1430T16:43",
        "B----06T16:43",
        "B9999",
        "B----13",
        "2023-09-25/2023-09-20",
        "2023-09-20/2023-09-25+1",
        "2023-09-20/",
        "/",
        "2023-09-20/2023-09-25/2023-09-26",
        "11:00/10:00",
        "10:00:01/10:00",
        "22:00/05:00+2",
        "2023-10/2023-09",
        "2024/2023",
        "B1430-06-07/B1430-06-06",
    ] {
        let message = error::<Value>(text);
        assert_eq!(message, format!("expected a date, time or range like 2023-09-21T16:43, found \"{text}\""));
    }
    // Not even a string.
    let message = serde_json::from_str::<Date>("20230921").unwrap_err().to_string();
    assert_eq!(message, "invalid type: integer `20230921`, expected a date like 2023-09-21 at line 1 column 8");
}

/// Values parsed from the rows of `tests/data/`.
#[test]
fn every_value_of_the_rows_round_trips() {
    let reference: DateTime = "2023-09-21T12:00".parse().unwrap();
    let strict = Parser::new();
    let parsers = [strict, strict.reference(reference), strict.reference(reference).strictness(Strictness::Lenient)];
    let rows = [include_str!("../../tests/data/dates.tsv"), include_str!("../../tests/data/reading.tsv")].concat();
    let (mut kinds, mut count) = (BTreeMap::<&str, u32>::new(), 0);
    for field in rows.lines().flat_map(|row| row.split('\t')) {
        for value in parsers.iter().filter_map(|parser| parser.parse(field).ok()) {
            assert_eq!(both_ways(&value), format!("\"{value}\""));
            let kind = match value {
                Value::Date(_) => "date",
                Value::Time(_) => "time",
                Value::DateTime(_) => "date and time",
                Value::Partial(partial) => {
                    both_ways(&partial);
                    "partial"
                }
                Value::Bangla(bangla) => {
                    both_ways(&bangla);
                    "Bangla"
                }
                Value::Hijri(hijri) => {
                    both_ways(&hijri);
                    "Hijri"
                }
                Value::Range(range) => {
                    both_ways(&range);
                    both_ways(&range.start());
                    both_ways(&range.end());
                    "range"
                }
                _ => panic!("{value:?}"),
            };
            *kinds.entry(kind).or_default() += 1;
            count += 1;
        }
    }
    assert!(kinds.len() == 7 && kinds.values().all(|&values| values >= 10) && count > 500, "{kinds:?}");
}

/// A day without its year may be in a leap year.
#[test]
fn the_longest_months_are_read_without_a_year() {
    for text in [
        "--02-29",
        "--12-31",
        "B----11-31",
        "B----06-31",
        "B----12-30",
        "B----05-31T16:43",
        "--02-29T16:43:00",
        "H----02-30",
    ] {
        let value: Value = serde_json::from_value(text.into()).unwrap();
        assert_eq!(both_ways(&value), format!("\"{text}\""));
    }
    for text in ["--02-30", "--04-31", "B----11-32", "B----12-31", "H----02-31", "H1445-13-01"] {
        assert!(serde_json::from_value::<Value>(text.into()).is_err(), "{text}");
    }
}

/// Every variant of an enum is written as its name and read again; other names are errors that list all names.
fn choices<T: Serialize + DeserializeOwned + PartialEq + Debug>(all: &[T], names: &str) {
    let listed: Vec<String> = names.split(' ').map(|name| format!("`{name}`")).collect();
    choices_like(all, names, &format!("one of {}", listed.join(" ")));
}

/// The same for an enum whose error says `expected` instead of all names.
fn choices_like<T: Serialize + DeserializeOwned + PartialEq + Debug>(all: &[T], names: &str, expected: &str) {
    let written: Vec<String> = all.iter().map(|choice| both_ways(choice).trim_matches('"').to_owned()).collect();
    assert_eq!(written.join(" "), names);
    for other in ["", "Visual", "no-such-name"] {
        assert_eq!(error::<T>(other), format!("expected {expected}, found \"{other}\""));
    }
}

#[test]
fn options_are_written_as_their_names() {
    choices(&[Level::Canonical, Level::Visual, Level::Repair], "canonical visual repair");
    choices(&[Nukta::Decomposed, Nukta::Composed], "decomposed composed");
    choices(&[Scope::Bengali, Scope::Text], "bengali text");
    choices(
        &[Group::Canonical, Group::Visual, Group::Repair, Group::Language, Group::Contested, Group::Punctuation],
        "canonical visual repair language contested punctuation",
    );
    let days = "sunday monday tuesday wednesday thursday friday saturday";
    choices_like(&Weekday::ALL, days, "a weekday like `friday`");
    // A stored name is read only as it is written.
    assert_eq!(error::<Weekday>("শুক্রবার"), "expected a weekday like `friday`, found \"শুক্রবার\"");
    let seasons = [Season::Grishmo, Season::Borsha, Season::Sharat, Season::Hemonto, Season::Sheet, Season::Bosonto];
    choices(&seasons, "grishmo borsha sharat hemonto sheet bosonto");
    choices(&RECKONINGS, "bangladesh bangladesh-1987 bangladesh-2019");
    choices(&[Strictness::Strict, Strictness::Lenient], "strict lenient");
    choices(&[YearRule::Nearest, YearRule::Past, YearRule::Future], "nearest past future");
    choices(&[NightRule::SameDay, NightRule::NextDay], "same-day next-day");
    choices(
        &[Style::Full, Style::Long, Style::Medium, Style::Short, Style::Ordinal, Style::Byline, Style::Masthead],
        "full long medium short ordinal byline masthead",
    );
    choices(
        &[
            Clock::Latin,
            Clock::Spelled,
            Clock::Classical,
            Clock::Period,
            Clock::Spoken,
            Clock::Quarters,
            Clock::Hours24,
        ],
        "latin spelled classical period spoken quarters hours-24",
    );
    choices(&[Region::Common, Region::Bangladesh, Region::WestBengal], "common bangladesh west-bengal");
    choices(&[Label::Published, Label::Updated, Label::Printed, Label::Dated], "published updated printed dated");
    choices(&[Digits::Bengali, Digits::Ascii], "bengali ascii");
    choices(&[Grouping::None, Grouping::Indian, Grouping::Western], "none indian western");
    choices(&[Placement::Usual, Placement::Before, Placement::After], "usual before after");
    choices(&[Compact::Short, Compact::Long], "short long");
    for currency in Currency::ALL {
        assert_eq!(both_ways(&currency), format!("\"{currency}\""));
    }
    assert_eq!(error::<Currency>("bdt"), "expected the ISO 4217 code of a currency, like `BDT`, found \"bdt\"");
}

const WARNINGS: [Warning; 15] = [
    Warning::WeekdayMismatch,
    Warning::CalendarMismatch,
    Warning::DateMismatch,
    Warning::TwoDigitYear,
    Warning::MonthFirst,
    Warning::HourAmbiguous,
    Warning::NightAmbiguous,
    Warning::Approximate,
    Warning::YearFromWeekday,
    Warning::Proleptic,
    Warning::EndOfDay,
    Warning::EraAmbiguous,
    Warning::AssumedYear,
    Warning::MisspeltMonth,
    Warning::AssumedMonth,
];

#[test]
fn warnings_are_written_as_their_names() {
    choices(
        &WARNINGS,
        "weekday-mismatch calendar-mismatch date-mismatch two-digit-year month-first hour-ambiguous night-ambiguous \
         approximate year-from-weekday proleptic end-of-day era-ambiguous assumed-year misspelt-month assumed-month",
    );
    let read = |json: &str| serde_json::from_str::<Warnings>(json);
    let both = Warnings::from_iter([Warning::WeekdayMismatch, Warning::TwoDigitYear]);
    assert_eq!(both_ways(&both), r#"["weekday-mismatch","two-digit-year"]"#);
    assert_eq!(read(r#"["two-digit-year", "weekday-mismatch", "two-digit-year"]"#).unwrap(), both);
    let message = read("5").unwrap_err().to_string();
    assert!(message.contains("expected a sequence of warnings like [\"weekday-mismatch\"]"), "{message}");
}

#[test]
fn rules_are_written_as_their_names_and_read_as_identifiers_too() {
    for &rule in Rule::ALL {
        assert_eq!(both_ways(&rule), format!("\"{}\"", rule.name()));
        assert_eq!(serde_json::from_str::<Rule>(&format!("\"{}\"", rule.id())).unwrap(), rule);
    }
    assert!(error::<Rule>("Z9").ends_with("or `D2`, found \"Z9\""));
}

#[test]
fn rules_that_exclude_each_other_are_an_error() {
    let message = serde_json::from_str::<RuleSet>(r#"["D10bn", "D2", "D10as"]"#).unwrap_err().to_string();
    assert!(message.starts_with("expected one of bengali-ra and assamese-ra, found both"), "{message}");
}

#[test]
fn dates_and_days_can_be_keys() {
    let map = BTreeMap::from([(Date::MIN, Weekday::Monday), (Date::MAX, Weekday::Friday)]);
    assert_eq!(both_ways(&map), r#"{"-9999-01-01":"monday","9999-12-31":"friday"}"#);
    let map = BTreeMap::from([(Weekday::Friday, vec![Time::MIDNIGHT]), (Weekday::Sunday, vec![])]);
    assert_eq!(both_ways(&map), r#"{"sunday":[],"friday":["00:00"]}"#);
}

proptest! {
    #[test]
    fn dates_and_times_round_trip(date in dates(), time in times(), both in date_times()) {
        prop_assert_eq!(both_ways(&date), format!("\"{date}\""));
        prop_assert_eq!(both_ways(&time), format!("\"{time}\""));
        prop_assert_eq!(both_ways(&both), format!("\"{both}\""));
        for value in [Value::Date(date), Value::Time(time), Value::DateTime(both)] {
            prop_assert_eq!(both_ways(&value), format!("\"{value}\""));
        }
        for point in [Point::Date(date), Point::Time(time), Point::DateTime(both)] {
            prop_assert_eq!(both_ways(&point), format!("\"{point}\""));
        }
        both_ways(&(date, Some(time), vec![both]));
    }

    #[test]
    fn bangla_dates_round_trip(days in WHOLE_YEARS, reckoning in sample::select(&RECKONINGS[..])) {
        let date = Date::from_days_from_epoch(days).unwrap();
        let bangla = BanglaDate::from_gregorian(date, reckoning);
        let beside = format!("{bangla}={date}");
        let value: Value = serde_json::from_value(beside.as_str().into()).unwrap();
        prop_assert_eq!(both_ways(&value), format!("\"{beside}\""));
        prop_assert_eq!(both_ways(&bangla), format!("\"{bangla}\""));
    }

    #[test]
    fn sets_of_warnings_round_trip(warnings in sample::subsequence(&WARNINGS[..], 0..=WARNINGS.len())) {
        both_ways(&warnings.into_iter().collect::<Warnings>());
    }

    #[test]
    fn sets_of_rules_round_trip(rules in collection::vec(sample::select(Rule::ALL), 0..20)) {
        let set: RuleSet = rules.into_iter().collect();
        both_ways(&set);
        let normalizer = set.iter().fold(Normalizer::new(Level::Repair), Normalizer::with);
        both_ways(&normalizer.rules());
    }

    /// So no value has two forms.
    #[test]
    fn a_text_is_read_only_as_it_is_written(text in "[-B0-3]{1,5}(-[0-3]{1,2}){0,3}(=[0-9]{4}-[0-9]{2}-[0-9]{2})?(T?[0-2]?[0-9]:[0-5][0-9](:[0-6][0-9])?)?(/[0-9]{1,4}(-[01][0-9]){0,2})?") {
        if let Ok(value) = serde_json::from_value::<Value>(text.clone().into()) {
            prop_assert_eq!(value.to_string(), text);
            // And it can be written in Bengali.
            prop_assert!(!Formatter::new().format(value).to_string().is_empty());
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in prop_oneof![any::<String>(), "[-+BT:/=0-9]{0,24}"]) {
        let _ = serde_json::from_value::<Value>(text.clone().into());
        let _ = serde_json::from_value::<BanglaDate>(text.into());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in collection::vec(any::<u8>(), 0..40)) {
        let _ = postcard::from_bytes::<(DateTime, BanglaDate, Value)>(&bytes);
        let _ = postcard::from_bytes::<RuleSet>(&bytes);
    }
}
