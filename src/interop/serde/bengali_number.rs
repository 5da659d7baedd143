//! Serde for numbers in Bengali digits: `#[serde(with = "bengali_text::interop::serde::bengali_number")]`.
//!
//! The field is of any type that writes and reads an ASCII decimal: integers, floats, decimal types. It is written in
//! Bengali digits without commas, in binary formats too, and read in every form that [`number::parse`] reads: with
//! commas, in ASCII digits, with লাখ and কোটি, in words.
//!
//! ```
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Book {
//!     #[serde(with = "bengali_text::interop::serde::bengali_number")]
//!     pages: u16,
//!     #[serde(with = "bengali_text::interop::serde::bengali_number")]
//!     price: f64,
//! }
//!
//! let book: Book = serde_json::from_str(r#"{"pages": "১,২০৮", "price": "৪৫০.৫০"}"#)?;
//! assert_eq!(serde_json::to_string(&book)?, r#"{"pages":"১২০৮","price":"৪৫০.৫"}"#);
//!
//! let error = serde_json::from_str::<Book>(r#"{"pages": "৭০ হাজার"}"#).err().unwrap();
//! assert!(error.to_string().starts_with("a number that is too large, expected one that fits the type"));
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::string::StringVisitor;
use crate::number::{self, Decimal, Formatter, Grouping};
use alloc::string::{String, ToString};
use core::{fmt::Display, str::FromStr};
use serde_core::{Deserializer, Serializer, ser};

const FORMATTER: Formatter = Formatter::new().grouping(Grouping::None);

const fn visitor<T: FromStr>() -> StringVisitor<T, number::Error> {
    StringVisitor { expected: "a number in Bengali digits like \"১২৩৪৫৬\"", make: number::parse }
}

fn figures<E: ser::Error>(value: &impl Display) -> Result<String, E> {
    let decimal = value.to_string();
    Ok(FORMATTER.format(Decimal::try_from(&*decimal).map_err(E::custom)?).to_string())
}

/// Writes a number in Bengali digits.
///
/// # Errors
///
/// Those of the serializer, and [`number::Error`] for a value that is not a decimal, such as an infinity.
///
/// ```
/// use bengali_text::interop::serde::bengali_number;
/// let json = bengali_number::serialize(&123_456, serde_json::value::Serializer)?;
/// assert_eq!(json, "১২৩৪৫৬");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn serialize<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&figures(value)?)
}

/// Reads a number.
///
/// # Errors
///
/// Those of the deserializer, and [`number::Error`] for a text that is not a number of this type.
///
/// ```
/// use bengali_text::interop::serde::bengali_number;
/// let number: u32 = bengali_number::deserialize(serde_json::json!("১,২৩,৪৫৬"))?;
/// assert_eq!(number, 123_456);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    visitor().read(deserializer)
}

/// For a field that may be null: `#[serde(default, with = "bengali_text::interop::serde::bengali_number::option")]`.
///
/// ```
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct Book {
///     #[serde(default, with = "bengali_text::interop::serde::bengali_number::option")]
///     pages: Option<u32>,
/// }
/// assert_eq!(serde_json::from_str::<Book>(r#"{"pages": "১,২৫০"}"#)?.pages, Some(1250));
/// assert_eq!(serde_json::from_str::<Book>(r#"{"pages": null}"#)?.pages, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub mod option {
    use super::{Deserializer, Display, FromStr, Serializer, figures, visitor};

    /// Writes a number in Bengali digits, or null.
    ///
    /// # Errors
    ///
    /// Those of the serializer, and [`number::Error`](crate::number::Error) for a value that is not a decimal, such as an
    /// infinity.
    ///
    /// ```
    /// use bengali_text::interop::serde::bengali_number;
    /// let json = bengali_number::option::serialize(&Some(123_456), serde_json::value::Serializer)?;
    /// assert_eq!(json, "১২৩৪৫৬");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn serialize<T: Display, S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(&figures::<S::Error>(value)?),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a number, or null.
    ///
    /// # Errors
    ///
    /// Those of the deserializer, and [`number::Error`](crate::number::Error) for a text that is not a number of this type.
    ///
    /// ```
    /// use bengali_text::interop::serde::bengali_number;
    /// let number: Option<u32> = bengali_number::option::deserialize(serde_json::json!("১,২৩,৪৫৬"))?;
    /// assert_eq!(number, Some(123_456));
    /// let nothing: Option<u32> = bengali_number::option::deserialize(serde_json::Value::Null)?;
    /// assert_eq!(nothing, None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn deserialize<'de, T: FromStr, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        visitor().read_option(deserializer)
    }
}
