//! How values are displayed: width, fill, alignment and precision as those of `str`, and years.

use alloc::string::String;
use core::fmt::{self, Display, Formatter, Write as _};

/// Displays `value` by `write`, padded as its text would be: `{:>16}`. Without a width and a precision nothing is allocated.
pub(crate) fn padded(
    value: &impl Display,
    f: &mut Formatter<'_>,
    write: impl FnOnce(&mut Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return write(f);
    }
    let mut text = String::new();
    // It comes here once more, without a width.
    write!(text, "{value}")?;
    f.pad(&text)
}

/// A year of at least four digits, with a minus before the common era.
pub(crate) fn write_year(f: &mut Formatter<'_>, year: i32) -> fmt::Result {
    let sign = if year < 0 { "-" } else { "" };
    write!(f, "{sign}{:04}", year.unsigned_abs())
}
