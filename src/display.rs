//! Helpers for `Display`: padding to a width as of `str` (`{:>16}`), and ISO 8601 dates with unknown parts (`2023-09`, `--09-21`).

use alloc::string::String;
use core::fmt::{self, Display, Formatter, Write as _};

/// Displays `value` by `write`, padded as its text would be: `{:>16}`. Allocates only for a width or a precision.
pub(crate) fn padded(
    value: &impl Display,
    f: &mut Formatter<'_>,
    write: impl FnOnce(&mut Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return write(f);
    }
    let mut text = String::new();
    // This calls `padded` again, without a width.
    write!(text, "{value}")?;
    f.pad(&text)
}

/// Writes the known parts of a date as in ISO 8601; `unknown` stands for an unknown year.
pub(crate) fn write_iso_date(
    f: &mut Formatter<'_>,
    unknown: &str,
    (year, month, day): (Option<i32>, Option<u8>, Option<u8>),
) -> fmt::Result {
    match year {
        // At least four digits, with a minus before the common era.
        Some(year) => write!(f, "{}{:04}", if year < 0 { "-" } else { "" }, year.unsigned_abs())?,
        None => f.write_str(unknown)?,
    }
    for part in [month, day].into_iter().flatten() {
        write!(f, "-{part:02}")?;
    }
    Ok(())
}

/// Writes the time after a date, if there is one.
pub(crate) fn write_iso_time(f: &mut Formatter<'_>, time: Option<impl Display>) -> fmt::Result {
    time.map_or(Ok(()), |time| write!(f, "T{time}"))
}
