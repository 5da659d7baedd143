//! Width, fill, alignment and precision of what is displayed, as those of `str`.

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
