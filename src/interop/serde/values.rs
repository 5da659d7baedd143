//! Serde for dates and times: strings as `Display` writes them, tuples of numbers in binary formats.

use super::string::{StringVisitor, as_string};
use crate::calendar::{BanglaDate, Date};
use crate::datetime::{Bangla, DateTime, Hijri, Partial, Point, Range, Time, Value};
use alloc::string::ToString as _;
use core::fmt::Display;
use core::str::FromStr;
use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

/// The value that `Display` writes as exactly `text`; `FromStr` reads other forms too.
fn parse_exact<T: FromStr + Display>(text: &str) -> Option<T> {
    text.parse().ok().filter(|value: &T| value.to_string() == text)
}

macro_rules! as_string_or_numbers {
    ($kind:ty, $expected:literal, $read:path, |$value:ident| $numbers:expr, |$from:pat_param| -> $type:ty $made:block) => {
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    return serializer.collect_str(self);
                }
                let $value = self;
                $numbers.serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const EXPECTED: &str = concat!("expected ", $expected);
                if deserializer.is_human_readable() {
                    let make = |text: &str| $read(text).ok_or(EXPECTED);
                    return StringVisitor { expected: $expected, make }.read(deserializer);
                }
                let $from = <$type>::deserialize(deserializer)?;
                $made.ok_or_else(|| D::Error::custom(EXPECTED))
            }
        }
    };
}

as_string_or_numbers!(
    Date,
    "a date like 2023-09-21",
    parse_exact,
    |date| (date.year(), date.month(), date.day()),
    |(year, month, day)| -> (i32, u8, u8) { Date::new(year, month, day).ok() }
);
as_string_or_numbers!(
    Time,
    "a time like 16:43 or 16:43:00",
    parse_exact,
    |time| (time.hour(), time.minute(), time.second()),
    |(hour, minute, second)| -> (u8, u8, Option<u8>) {
        Time::new(hour, minute).and_then(|time| match second {
            Some(second) => time.with_second(second),
            None => Some(time),
        })
    }
);
as_string_or_numbers!(
    DateTime,
    "a date and time like 2023-09-21T16:43",
    parse_exact,
    |both| (both.date(), both.time()),
    |(date, time)| -> (Date, Time) { Some(DateTime::new(date, time)) }
);
as_string_or_numbers!(
    BanglaDate,
    "a Bangla date like B1430-06-06",
    parse_exact,
    |date| (date.year(), date.month(), date.day()),
    |(year, month, day)| -> (i32, u8, u8) { BanglaDate::new(year, month, day).ok() }
);

as_string!(Partial, "a partial date like 2023-09 or --09-21", |date| date, |text| parse_exact(text));
as_string!(Hijri, "a Hijri date like H1445-01-10", |date| date, |text| parse_exact(text));
as_string!(Bangla, "a Bangla date like B1430-06-06=2023-09-21", |date| date, |text| parse_exact(text));
as_string!(Range, "a range like 2023-09-20/2023-09-25", |range| range, |text| parse_exact(text));
as_string!(Point, "a date or time like 2023-09-21T16:43", |point| point, |text| parse_exact(text));
as_string!(Value, "a date, time or range like 2023-09-21T16:43", |value| value, |text| parse_exact(text));
