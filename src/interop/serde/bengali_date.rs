//! Dates and times in Bengali: `#[serde(with = "bengali_text::interop::serde::bengali_date")]`.
//!
//! For a field of type [`Date`](crate::calendar::Date), [`Time`](crate::datetime::Time),
//! [`DateTime`](crate::datetime::DateTime) or another that a [`Value`] becomes, and for the [`Value`] itself, which is a day
//! where no time is written. It is written as news sites print it ([`Style::Byline`], [`Clock::Spelled`]), in binary formats
//! too, and read in every form that a [`Parser`](crate::datetime::Parser) without options reads, ISO 8601 among them.
//!
//! ```
//! use bengali_text::calendar::Date;
//! use bengali_text::datetime::Time;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Programme {
//!     #[serde(with = "bengali_text::interop::serde::bengali_date")]
//!     day: Date,
//!     #[serde(with = "bengali_text::interop::serde::bengali_date")]
//!     starts: Time,
//! }
//!
//! let programme: Programme = serde_json::from_str(r#"{"day": "২১শে ফেব্রুয়ারী, ২০২৪", "starts": "রাত ৮টা"}"#)?;
//! assert_eq!(serde_json::to_string(&programme)?, r#"{"day":"২১ ফেব্রুয়ারি ২০২৪","starts":"০৮:০০ পিএম"}"#);
//!
//! let error = serde_json::from_str::<Programme>(r#"{"day": "৩০শে ফেব্রুয়ারি ২০২৪"}"#).err().unwrap();
//! assert!(error.to_string().starts_with("the month has no such day, expected one like"));
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::text::{Shown, Text};
use crate::datetime::from_str::read;
use crate::datetime::{Clock, Error, ErrorKind, Formatter, Style, Value};
use serde_core::{Deserializer, Serialize as _, Serializer};

const FORMATTER: Formatter = Formatter::new().style(Style::Byline).clock(Clock::Spelled);

const fn text<T: TryFrom<Value>>() -> Text<T, Error>
where
    ErrorKind: From<T::Error>,
{
    Text {
        expected: "a date or time in Bengali like \"২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\"", make: read
    }
}

/// Writes a date, a time or both in Bengali.
///
/// # Errors
///
/// Those of the serializer.
///
/// ```
/// use bengali_text::{calendar::Date, interop::serde::bengali_date};
/// let json = bengali_date::serialize(&Date::new(2023, 9, 21).unwrap(), serde_json::value::Serializer)?;
/// assert_eq!(json, "২১ সেপ্টেম্বর ২০২৩");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn serialize<T: Copy + Into<Value>, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    Shown(FORMATTER.format(*value)).serialize(serializer)
}

/// Reads a date, a time or both in any form.
///
/// # Errors
///
/// Those of the deserializer, and for a text that is none what [`Error`] says.
///
/// ```
/// use bengali_text::{calendar::Date, datetime::Value, interop::serde::bengali_date};
/// let date: Date = bengali_date::deserialize(serde_json::json!("২১শে সেপ্টেম্বর, ২০২৩"))?;
/// assert_eq!(date, Date::new(2023, 9, 21).unwrap());
///
/// let byline: Value = bengali_date::deserialize(serde_json::json!("প্রকাশ: ২১ সেপ্টেম্বর ২০২৩"))?;
/// assert_eq!(byline, date.into()); // no time was written
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn deserialize<'de, T: TryFrom<Value>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>
where
    ErrorKind: From<T::Error>,
{
    text().read(deserializer)
}

/// The same for a field that may be null: `#[serde(default, with = "bengali_text::interop::serde::bengali_date::option")]`.
///
/// ```
/// use bengali_text::calendar::Date;
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct Book {
///     #[serde(default, with = "bengali_text::interop::serde::bengali_date::option")]
///     published: Option<Date>,
/// }
/// let book: Book = serde_json::from_str(r#"{"published": "২১শে ফেব্রুয়ারি, ২০২৪"}"#)?;
/// assert_eq!(book.published, Date::new(2024, 2, 21).ok());
/// assert_eq!(serde_json::from_str::<Book>("{}")?.published, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub mod option {
    use super::{Deserializer, ErrorKind, FORMATTER, Serializer, Shown, Value, text};

    /// Writes a date, a time or both in Bengali, or nothing.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    ///
    /// ```
    /// use bengali_text::{calendar::Date, interop::serde::bengali_date};
    /// let json = bengali_date::option::serialize(&Some(Date::new(2023, 9, 21).unwrap()), serde_json::value::Serializer)?;
    /// assert_eq!(json, "২১ সেপ্টেম্বর ২০২৩");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn serialize<T: Copy + Into<Value>, S: Serializer>(
        value: &Option<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(&Shown(FORMATTER.format(*value))),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a date, a time or both in any form, or nothing.
    ///
    /// # Errors
    ///
    /// Those of the deserializer, and for a text that is none what [`Error`](crate::datetime::Error) says.
    ///
    /// ```
    /// use bengali_text::{calendar::Date, interop::serde::bengali_date};
    /// let date: Option<Date> = bengali_date::option::deserialize(serde_json::json!("২১শে সেপ্টেম্বর, ২০২৩"))?;
    /// assert_eq!(date, Some(Date::new(2023, 9, 21).unwrap()));
    /// let nothing: Option<Date> = bengali_date::option::deserialize(serde_json::Value::Null)?;
    /// assert_eq!(nothing, None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn deserialize<'de, T: TryFrom<Value>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error>
    where
        ErrorKind: From<T::Error>,
    {
        text().read_option(deserializer)
    }
}
