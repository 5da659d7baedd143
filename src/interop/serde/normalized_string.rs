//! Serde for strings normalized when read: `#[serde(with = "bengali_text::interop::serde::normalized_string")]`.
//!
//! The field is a `String`, or a type made from one, such as `Box<str>` or `Arc<str>`. It is read through
//! [`normalize`](fn@crate::normalize), so that what looks the same compares equal, and written unchanged.
//!
//! ```
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Entry {
//!     #[serde(with = "bengali_text::interop::serde::normalized_string")]
//!     word: String,
//! }
//!
//! let entry: Entry = serde_json::from_str(r#"{"word": "উত\u09CD\u200Dসব"}"#)?;
//! assert_eq!(entry.word, "উৎসব");
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::string::StringVisitor;
use crate::normalize;
use alloc::string::String;
use core::convert::Infallible;
use serde_core::{Deserializer, Serializer};

const fn visitor<T: From<String>>() -> StringVisitor<T, Infallible> {
    StringVisitor { expected: "a string", make: |text| Ok(T::from(normalize(text).into_owned())) }
}

/// Writes a string unchanged.
///
/// # Errors
///
/// Those of the serializer.
///
/// ```
/// use bengali_text::interop::serde::normalized_string;
/// let json = normalized_string::serialize(&String::from("আমার দেশ"), serde_json::value::Serializer)?;
/// assert_eq!(json, "আমার দেশ");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn serialize<T: AsRef<str>, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value.as_ref())
}

/// Reads a string and normalizes it.
///
/// # Errors
///
/// Those of the deserializer.
///
/// ```
/// use bengali_text::interop::serde::normalized_string;
/// let text: String = normalized_string::deserialize(serde_json::json!("অ\u{9BE}মার দেশ"))?;
/// assert_eq!(text, "আমার দেশ");
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn deserialize<'de, T: From<String>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    visitor().read(deserializer)
}

/// For a field that may be null: `#[serde(default, with = "bengali_text::interop::serde::normalized_string::option")]`.
///
/// ```
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct Book {
///     #[serde(default, with = "bengali_text::interop::serde::normalized_string::option")]
///     author: Option<String>,
/// }
/// let book: Book = serde_json::from_str(r#"{"author": "অ\u09BEবুল হাসান"}"#)?;
/// assert_eq!(book.author.as_deref(), Some("আবুল হাসান"));
/// assert_eq!(serde_json::from_str::<Book>("{}")?.author, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub mod option {
    use super::{Deserializer, Serializer, String, visitor};

    /// Writes a string unchanged, or null.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    ///
    /// ```
    /// use bengali_text::interop::serde::normalized_string;
    /// let json = normalized_string::option::serialize(&Some(String::from("আমার দেশ")), serde_json::value::Serializer)?;
    /// assert_eq!(json, "আমার দেশ");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn serialize<T: AsRef<str>, S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(value.as_ref()),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a string and normalizes it, or null.
    ///
    /// # Errors
    ///
    /// Those of the deserializer.
    ///
    /// ```
    /// use bengali_text::interop::serde::normalized_string;
    /// let text: Option<String> = normalized_string::option::deserialize(serde_json::json!("অ\u{9BE}মার দেশ"))?;
    /// assert_eq!(text.as_deref(), Some("আমার দেশ"));
    /// let nothing: Option<String> = normalized_string::option::deserialize(serde_json::Value::Null)?;
    /// assert_eq!(nothing, None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn deserialize<'de, T: From<String>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
        visitor().read_option(deserializer)
    }
}
