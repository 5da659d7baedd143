//! Writes a file that takes the place of another when it is complete: for `--output`.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use anyhow::Result;

/// Puts a file of these bytes in the place of one of this name, or of none; a stream gets them as they are.
pub fn create(path: &Path, bytes: &[u8]) -> Result<()> {
    let open = |path: &Path, options: &OpenOptions| options.open(path);
    Ok(bengali_text_files::replace(path, open, |mut file| file.write_all(bytes))?)
}
