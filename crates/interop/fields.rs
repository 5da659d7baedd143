//! Serialization of fields in Bengali: dates, numbers and normalized strings.

use crate::{date_times, dates, exact, times};
use bengali_text::calendar::Date;
use bengali_text::datetime::{DateTime, Time, Value};
use bengali_text::digits::to_bengali;
use bengali_text::normalize;
use proptest::option;
use proptest::prelude::{Strategy, any, prop_assert_eq, proptest};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Dates {
    #[serde(with = "bengali_text::interop::serde::bengali_date")]
    date: Date,
    #[serde(with = "bengali_text::interop::serde::bengali_date")]
    time: Time,
    #[serde(with = "bengali_text::interop::serde::bengali_date")]
    both: DateTime,
    #[serde(default, with = "bengali_text::interop::serde::bengali_date::option")]
    perhaps: Option<DateTime>,
}

/// Fields that take a value of any kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Byline {
    #[serde(with = "bengali_text::interop::serde::bengali_date")]
    value: Value,
    #[serde(default, with = "bengali_text::interop::serde::bengali_date::option")]
    perhaps: Option<Value>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Numbers {
    #[serde(with = "bengali_text::interop::serde::bengali_number")]
    byte: i8,
    #[serde(with = "bengali_text::interop::serde::bengali_number")]
    long: i64,
    #[serde(with = "bengali_text::interop::serde::bengali_number")]
    float: f64,
    #[serde(default, with = "bengali_text::interop::serde::bengali_number::option")]
    perhaps: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Strings {
    #[serde(with = "bengali_text::interop::serde::normalized_string")]
    text: String,
    #[serde(with = "bengali_text::interop::serde::normalized_string")]
    shared: Arc<str>,
    #[serde(default, with = "bengali_text::interop::serde::normalized_string::option")]
    perhaps: Option<Box<str>>,
}

/// For `flatten`, serde buffers the fields first, and a null as a unit.
#[derive(Debug, Deserialize)]
struct Flat<T> {
    #[serde(flatten)]
    fields: T,
}

/// The value after a round trip through JSON; that through a binary format is the same.
fn both_ways<T: Serialize + for<'de> Deserialize<'de> + PartialEq + std::fmt::Debug>(value: &T) -> T {
    let back: T = serde_json::from_value(serde_json::to_value(value).unwrap()).unwrap();
    let bytes = postcard::to_allocvec(value).unwrap();
    assert_eq!(exact(&postcard::from_bytes::<T>(&bytes).unwrap()), exact(&back));
    back
}

fn error<T: for<'de> Deserialize<'de> + std::fmt::Debug>(value: serde_json::Value) -> String {
    serde_json::from_value::<T>(value).unwrap_err().to_string()
}

proptest! {
    #[test]
    fn dates_round_trip(date in dates(), time in times(), both in date_times(), perhaps in option::of(date_times())) {
        let dates = Dates { date, time, both, perhaps };
        prop_assert_eq!(exact(both_ways(&dates)), exact(dates));
    }

    #[test]
    fn numbers_round_trip(byte in any::<i8>(), long in any::<i64>(), float in -1e15..1e15f64, perhaps in option::of(any::<u32>())) {
        let numbers = Numbers { byte, long, float, perhaps };
        prop_assert_eq!(both_ways(&numbers), numbers.clone());
        let json = serde_json::to_value(&numbers).unwrap();
        for (field, ascii) in [("byte", byte.to_string()), ("long", long.to_string()), ("float", float.to_string())] {
            let figures = to_bengali(&ascii);
            prop_assert_eq!(json[field].as_str(), Some(&*figures));
        }
    }

    #[test]
    fn strings_are_normalized_when_they_are_read(text in texts(), shared in texts(), perhaps in option::of(texts())) {
        let normal = |text: &str| normalize(text).into_owned();
        let expected = Strings {
            text: normal(&text),
            shared: normal(&shared).into(),
            perhaps: perhaps.as_deref().map(|text| normal(text).into()),
        };
        let strings = Strings { text: text.clone(), shared: shared.into(), perhaps: perhaps.map(Into::into) };
        prop_assert_eq!(&serde_json::to_value(&strings).unwrap()["text"], &text);
        prop_assert_eq!(both_ways(&strings), expected.clone());
        prop_assert_eq!(both_ways(&expected), expected);
    }
}

fn texts() -> impl Strategy<Value = String> {
    "[কতরযআঅ\u{9BE}\u{9BF}\u{9C7}\u{9CB}\u{9CC}\u{9CD}\u{200C}\u{200D}\u{9BC}\u{9DF}\u{9D7} az]{0,12}"
}

#[test]
fn every_form_is_read() {
    let both: DateTime = "2023-09-21T16:43".parse().unwrap();
    for text in [
        "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম",
        "বিকেল ৪টা ৪৩ মিনিট, ২১শে সেপ্টেম্বর ২০২৩",
        "2023-09-21T16:43",
        "প্রকাশ: ২১/০৯/২০২৩ ১৬:৪৩",
    ] {
        let json = json!({ "date": "৬ আশ্বিন ১৪৩০", "time": "রাত পৌনে ১২টা", "both": text, "perhaps": text });
        let dates: Dates = serde_json::from_value(json).unwrap();
        let time = Time::new(23, 45).unwrap();
        assert_eq!(dates, Dates { date: both.date(), time, both, perhaps: Some(both) }, "{text}");
    }
    for text in ["প্রকাশ: ২১ সেপ্টেম্বর ২০২৩", "২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম", "২১ সেপ্টেম্বর", "২০–২৫ সেপ্টেম্বর ২০২৩"]
    {
        let byline: Byline = serde_json::from_value(json!({ "value": text, "perhaps": text })).unwrap();
        assert_eq!(Ok(byline.value), text.parse(), "{text}");
        assert_eq!(byline.perhaps, Some(byline.value), "{text}");
        assert_eq!(both_ways(&byline), byline, "{text}");
    }
    let json = json!({ "byte": "-১২৮", "long": "৩ কোটি ২৫ লাখ", "float": "১,২৩,৪৫৬.৫০", "perhaps": "12" });
    let numbers: Numbers = serde_json::from_value(json).unwrap();
    assert_eq!(numbers, Numbers { byte: -128, long: 32_500_000, float: 123_456.5, perhaps: Some(12) });
}

#[test]
fn null_and_missing_fields_are_none() {
    let dates = json!({ "date": "2023-09-21", "time": "16:43", "both": "2023-09-21T16:43" });
    let numbers = json!({ "byte": "১", "long": "২", "float": "৩" });
    let strings = json!({ "text": "", "shared": "" });
    for null in [false, true] {
        let field = |value: &serde_json::Value| {
            let mut value = value.clone();
            if null {
                value["perhaps"] = serde_json::Value::Null;
            }
            value
        };
        assert_eq!(serde_json::from_value::<Dates>(field(&dates)).unwrap().perhaps, None);
        assert_eq!(serde_json::from_value::<Flat<Dates>>(field(&dates)).unwrap().fields.perhaps, None);
        assert_eq!(serde_json::from_value::<Numbers>(field(&numbers)).unwrap().perhaps, None);
        assert_eq!(serde_json::from_value::<Flat<Numbers>>(field(&numbers)).unwrap().fields.perhaps, None);
        assert_eq!(serde_json::from_value::<Strings>(field(&strings)).unwrap().perhaps, None);
        assert_eq!(serde_json::from_value::<Flat<Strings>>(field(&strings)).unwrap().fields.perhaps, None);
    }
}

#[test]
fn errors_say_what_was_expected() {
    let dates = |date: serde_json::Value, perhaps: serde_json::Value| {
        error::<Dates>(json!({ "date": date, "time": "16:43", "both": "2023-09-21T16:43", "perhaps": perhaps }))
    };
    assert_eq!(
        dates(json!("৩১ সেপ্টেম্বর ২০২৩"), json!(null)),
        "the month has no such day, expected 1 to the last day of the month (bytes 0..6), found \"৩১ সেপ্টেম্বর ২০২৩\""
    );
    // A date with a time is not truncated to a date.
    assert_eq!(
        dates(json!("2023-09-21T16:43"), json!(null)),
        "more text follows, expected the text to end after the date or time (bytes 0..16), found \"2023-09-21T16:43\""
    );
    let expected = "a date or time in Bengali like \"২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\"";
    assert_eq!(dates(json!(20_230_921), json!(null)), format!("invalid type: integer `20230921`, expected {expected}"));
    assert_eq!(dates(json!("2023-09-21"), json!(true)), format!("invalid type: boolean `true`, expected {expected}"));

    let numbers = |byte: serde_json::Value| error::<Numbers>(json!({ "byte": byte, "long": "১", "float": "১" }));
    assert_eq!(
        numbers(json!("১২৮")),
        "a number that is too large, expected one that fits the type (bytes 0..9), found \"১২৮\""
    );
    assert_eq!(numbers(json!("১.৫")), "a fraction, expected a whole number (bytes 0..7), found \"১.৫\"");
    assert_eq!(numbers(json!(5)), "invalid type: integer `5`, expected a number in Bengali digits like \"১২৩৪৫৬\"");
}

#[test]
fn floats_that_are_not_decimal_are_errors() {
    for float in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let numbers = Numbers { byte: 0, long: 0, float, perhaps: None };
        assert!(serde_json::to_string(&numbers).is_err(), "{float}");
    }
}
