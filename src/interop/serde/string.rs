//! Serde for values stored as strings: visitors, and a macro that implements both traits.

use core::fmt::{self, Display};
use serde_core::de::{Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, Serializer};

/// Reads a string and parses it into a value, or reports the parser's error.
pub(super) struct StringVisitor<T, R> {
    /// What serde's message expects: `expected a date like 2023-09-21`.
    pub(super) expected: &'static str,
    pub(super) make: fn(&str) -> Result<T, R>,
}

impl<'de, T, R: Display> StringVisitor<T, R> {
    pub(super) fn read<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }

    /// Reads null too.
    pub(super) fn read_option<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_option(OptionVisitor(self))
    }
}

impl<T, R: Display> Visitor<'_> for StringVisitor<T, R> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        // Not `{text:?}`, which escapes Bengali combining marks.
        (self.make)(text).map_err(|reason| E::custom(format_args!("{reason}, found \"{text}\"")))
    }
}

struct OptionVisitor<T, R>(StringVisitor<T, R>);

impl<'de, T, R: Display> Visitor<'de> for OptionVisitor<T, R> {
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

/// Serializes the `Display` of a value as a string.
pub(super) struct DisplayString<T>(pub(super) T);

impl<T: Display> Serialize for DisplayString<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Implements `Serialize` and `Deserialize` for a type that is a string in every format.
macro_rules! as_string {
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
                StringVisitor { expected: $expected, make }.read(deserializer)
            }
        }
    };
}
pub(super) use as_string;
