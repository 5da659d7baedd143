//! Values that are strings to serde.

use core::fmt::{self, Display};
use serde_core::de::{Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, Serializer};

/// Reads a string, and makes a value of it or says why it is none.
pub(super) struct Text<T, R> {
    /// What is expected, as in "expected one of these".
    pub(super) expected: &'static str,
    pub(super) make: fn(&str) -> Result<T, R>,
}

impl<'de, T, R: Display> Text<T, R> {
    pub(super) fn read<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }

    /// Reads null too.
    pub(super) fn read_option<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_option(Optional(self))
    }
}

impl<T, R: Display> Visitor<'_> for Text<T, R> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        // Not `{text:?}`, which escapes the marks of Bengali.
        (self.make)(text).map_err(|reason| E::custom(format_args!("{reason}, found \"{text}\"")))
    }
}

struct Optional<T, R>(Text<T, R>);

impl<'de, T, R: Display> Visitor<'de> for Optional<T, R> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} or nothing", self.0.expected)
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        self.0.read(deserializer).map(Some)
    }
}

/// Writes what `Display` does as a string.
pub(super) struct Shown<T>(pub(super) T);

impl<T: Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Implements both traits for a type that is a string in every format.
macro_rules! as_text {
    ($kind:ty, $expected:expr, |$value:ident| $write:expr, |$text:ident| $read:expr) => {
        impl Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $value = self;
                serializer.collect_str($write)
            }
        }

        impl<'de> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let make = |$text: &str| $read.ok_or(concat!("expected ", $expected));
                Text { expected: $expected, make }.read(deserializer)
            }
        }
    };
}
pub(super) use as_text;
