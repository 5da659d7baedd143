//! What a writer has made, offered to the writer behind it.

use std::io::{self, Write};

/// Offers to `writer` what is left of `made` from byte `written` on, until it has all of it; `written` says after an error
/// how far it came.
pub(crate) fn drain(writer: &mut impl Write, made: &[u8], written: &mut usize) -> io::Result<()> {
    while let Some(rest) = made.get(*written..).filter(|rest| !rest.is_empty()) {
        match writer.write(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => *written += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    *written = 0;
    Ok(())
}
