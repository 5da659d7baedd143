//! Serde for dates and times in Bengali: `#[serde(with = "bengali_text::interop::serde::bengali_date")]`.
//!
//! The field is a [`Date`](crate::calendar::Date), [`Time`](crate::datetime::Time),
//! [`DateTime`](crate::datetime::DateTime), any other type made from a [`Value`], or a [`Value`], which also keeps
//! whether a time is written. The field is written as news sites print it ([`Style::Byline`], [`Clock::Spelled`]), in
//! binary formats too, and read in every form that a default [`Parser`](crate::datetime::Parser) reads, including ISO
//! 8601.
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
//! assert!(error.to_string().starts_with("the month has no such day"));
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::string::{DisplayString, StringVisitor};
use crate::datetime::from_str::read;
use crate::datetime::{Clock, Error, ErrorKind, Formatter, Style, Value};
use serde_core::{Deserializer, Serialize as _, Serializer};

const FORMATTER: Formatter = Formatter::new().style(Style::Byline).clock(Clock::Spelled);

const fn visitor<T: TryFrom<Value>>() -> StringVisitor<T, Error>
where
    ErrorKind: From<T::Error>,
{
    StringVisitor {
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
    DisplayString(FORMATTER.format(*value)).serialize(serializer)
}

/// Reads a date, a time or both in any form.
///
/// # Errors
///
/// Those of the deserializer, and [`Error`] for a text that is not a date or time of the type.
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
    visitor().read(deserializer)
}

/// For a field that may be null: `#[serde(default, with = "bengali_text::interop::serde::bengali_date::option")]`.
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
    use super::{Deserializer, DisplayString, ErrorKind, FORMATTER, Serializer, Value, visitor};

    /// Writes a date, a time or both in Bengali, or null.
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
            Some(value) => serializer.serialize_some(&DisplayString(FORMATTER.format(*value))),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a date, a time or both in any form, or null.
    ///
    /// # Errors
    ///
    /// Those of the deserializer, and [`Error`](crate::datetime::Error) for a text that is not a date or time of the
    /// type.
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
        visitor().read_option(deserializer)
    }
}
