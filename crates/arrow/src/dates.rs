//! Dates and times: [`to_date32`], [`to_timestamp`], and [`find_dates`] in running text.

use arrow_array::builder::{Date32Builder, PrimitiveBuilder};
use arrow_array::types::ArrowTimestampType;
use arrow_array::{Array, Date32Array, ListArray, PrimitiveArray};
use arrow_schema::TimeUnit;
use bengali_text::calendar::Date;
use bengali_text::datetime::{self, DateTime, ErrorKind, Parser, Value};

use crate::Error;
use crate::found::{Finds, Offsets, Warned, find_rows};
use crate::parsed::{Column, Parsed, read_rows};

/// Reads the day of each text, which is one date or a date with a time, by this parser.
///
/// Nothing is completed: a partial date, a time alone and a range are errors. A Bangla date is converted by the rule of the parser.
///
/// # Errors
///
/// [`Error::NotStrings`] for an array of anything else. A row that cannot be read is null, and its error in the [`Parsed`].
///
/// ```
/// use arrow_array::StringArray;
/// use bengali_text::datetime::{DateTime, ErrorKind, Parser};
/// use bengali_text_arrow::to_date32;
///
/// let column = StringArray::from(vec!["প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম", "পহেলা বৈশাখ ১৪৩১", "গতকাল", "২০–২৫ মে ২০২৪"]);
/// let reference: DateTime = "2023-09-21T12:00".parse().unwrap();
/// let parsed = to_date32(&column, &Parser::new().reference(reference))?;
/// let days: Vec<Option<i32>> = parsed.array().iter().collect();
/// assert_eq!(days, [Some(19_621), Some(19_827), Some(19_620), None]);
/// assert_eq!(parsed.errors()[0].error().kind(), ErrorKind::NoDate);
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn to_date32(array: &dyn Array, parser: &Parser) -> Result<Parsed<Date32Array, datetime::Error>, Error> {
    read_rows(array, Days { parser, days: Date32Builder::with_capacity(array.len()) })
}

/// Reads the date and time of each text by this parser, in the unit of `T` and without a zone: the time as it is written.
///
/// Nothing is completed: a date without a time is an error, and an offset such as +06:00 is not applied.
///
/// # Errors
///
/// [`Error::NotStrings`] for an array of anything else. A row that cannot be read is null, and its error in the [`Parsed`].
///
/// ```
/// use arrow_array::StringArray;
/// use arrow_array::types::TimestampSecondType;
/// use bengali_text::datetime::{ErrorKind, Parser};
/// use bengali_text_arrow::to_timestamp;
///
/// let column = StringArray::from(vec!["২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম", "২১ সেপ্টেম্বর ২০২৩"]);
/// let parsed = to_timestamp::<TimestampSecondType>(&column, &Parser::new())?;
/// assert_eq!(parsed.array().value_as_datetime(0).unwrap().to_string(), "2023-09-21 16:43:00");
/// assert_eq!(parsed.errors()[0].error().kind(), ErrorKind::MissingTime);
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn to_timestamp<T: ArrowTimestampType>(
    array: &dyn Array,
    parser: &Parser,
) -> Result<Parsed<PrimitiveArray<T>, datetime::Error>, Error> {
    read_rows(array, Times::<T> { parser, times: PrimitiveBuilder::with_capacity(array.len()) })
}

/// Finds the dates and times in each text, by this parser: a list of structs for each row.
///
/// | field | type | |
/// |---|---|---|
/// | `value` | `Utf8` | ISO 8601, as the value displays: `2023-09-21T16:43`, `--03-07`, `2023-09-20/2023-09-25` |
/// | `kind` | `Utf8` | `date`, `time`, `datetime`, `partial`, `bangla`, `hijri` or `range` |
/// | `text` | `Utf8` | as written |
/// | `start`, `end` | `Int64` | where it stands in the row, counted by `offsets` |
/// | `warnings` | `List<Utf8>` | what is doubtful about the value |
///
/// # Errors
///
/// [`Error::NotStrings`] for an array of anything else, [`Error::TooLong`] where the lists of one array have more than 2³¹ dates or
/// take more than 2 GiB.
///
/// ```
/// use arrow_array::{Array, StringArray, cast::AsArray};
/// use bengali_text::datetime::Parser;
/// use bengali_text_arrow::{Offsets, find_dates};
///
/// let pages = StringArray::from(vec![Some("মেলা ৭ মার্চ ২০২৪ রাত ৯টায় শুরু"), None]);
/// let found = find_dates(&pages, &Parser::new(), Offsets::Chars)?;
/// assert!(found.is_null(1));
/// let first = found.value(0);
/// let column = |name| first.as_struct().column_by_name(name).unwrap().as_string::<i32>().value(0).to_owned();
/// assert_eq!((column("value"), column("kind")), ("2024-03-07T21:00".into(), "datetime".into()));
/// assert_eq!(column("text"), "৭ মার্চ ২০২৪ রাত ৯টায়");
/// # Ok::<(), bengali_text_arrow::Error>(())
/// ```
pub fn find_dates(array: &dyn Array, parser: &Parser, offsets: Offsets) -> Result<ListArray, Error> {
    find_rows(array, Warned::default(), |text, finds: &mut Finds<Warned>| {
        let mut places = offsets.within(text);
        for found in parser.find_iter(text) {
            finds.details().append(found.warnings())?;
            finds.append(found.value(), found.value().kind(), found.as_str(), places.of(found.range()))?;
        }
        Ok(())
    })
}

/// The days since 1970-01-01 of a value that has one day.
struct Day(i32);

impl TryFrom<Value> for Day {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        match value.date() {
            Some(date) => Ok(Day(date.days_from_epoch())),
            None => Err(Date::try_from(value).err().unwrap_or(ErrorKind::NoDate)),
        }
    }
}

struct Days<'a> {
    parser: &'a Parser,
    days: Date32Builder,
}

impl Column for Days<'_> {
    type Array = Date32Array;
    type Error = datetime::Error;

    fn read(&mut self, text: &str) -> Result<Option<datetime::Error>, Error> {
        let read = self.parser.parse_match(text).and_then(|found| found.to::<Day>());
        self.days.append_option(read.as_ref().ok().map(|day| day.0));
        Ok(read.err())
    }

    fn append_null(&mut self) {
        self.days.append_null();
    }

    fn finish(mut self) -> Result<Date32Array, Error> {
        Ok(self.days.finish())
    }
}

/// The time since 1970-01-01T00:00 in the unit of a type.
struct Ticks<T>(i64, std::marker::PhantomData<T>);

impl<T: ArrowTimestampType> TryFrom<Value> for Ticks<T> {
    type Error = ErrorKind;

    fn try_from(value: Value) -> Result<Self, ErrorKind> {
        let moment = DateTime::try_from(value)?;
        let (day, time) = (i64::from(moment.date().days_from_epoch()), moment.time());
        let (hour, minute, second) = (time.hour(), time.minute(), time.second().unwrap_or(0));
        let seconds = day * 86_400 + i64::from(hour) * 3_600 + i64::from(minute) * 60 + i64::from(second);
        let in_a_second = match T::UNIT {
            TimeUnit::Second => 1,
            TimeUnit::Millisecond => 1_000,
            TimeUnit::Microsecond => 1_000_000,
            TimeUnit::Nanosecond => 1_000_000_000,
        };
        let ticks = seconds.checked_mul(in_a_second).ok_or(ErrorKind::YearOutOfRange)?;
        Ok(Ticks(ticks, std::marker::PhantomData))
    }
}

struct Times<'a, T: ArrowTimestampType> {
    parser: &'a Parser,
    times: PrimitiveBuilder<T>,
}

impl<T: ArrowTimestampType> Column for Times<'_, T> {
    type Array = PrimitiveArray<T>;
    type Error = datetime::Error;

    fn read(&mut self, text: &str) -> Result<Option<datetime::Error>, Error> {
        let read = self.parser.parse_match(text).and_then(|found| found.to::<Ticks<T>>());
        self.times.append_option(read.as_ref().ok().map(|ticks| ticks.0));
        Ok(read.err())
    }

    fn append_null(&mut self) {
        self.times.append_null();
    }

    fn finish(mut self) -> Result<PrimitiveArray<T>, Error> {
        Ok(self.times.finish())
    }
}
