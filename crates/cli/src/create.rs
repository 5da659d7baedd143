//! Writes a file that takes the place of another when it is complete: for `--output`.

use std::fs::{self, File, Metadata};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Error, Result, anyhow, bail};

use crate::commands::normalize::replace::keep;
use crate::stream;

/// Puts a file of these bytes in the place of one of this name, or of none. A link stays, and the file that it leads to is written; its
/// permissions, its owner and its attributes stay.
///
/// A file that no other can stand for, as one of another owner, in a folder that may not be written or with a second name, gets the bytes
/// itself. So does what is a stream: a pipe, a device, and a file that is open under this path.
pub fn create(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(stream) = stream::open(path) {
        return Ok(stream?.write_all(bytes)?);
    }
    let before = match File::options().write(true).open(path) {
        // A rename would not ask whether the file itself may be written.
        Ok(mut before) => {
            let about = before.metadata()?;
            if !about.is_file() {
                return Ok(before.write_all(bytes)?);
            }
            if about.permissions().readonly() {
                bail!("is read-only");
            }
            Some((before, about))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let is_there = before.is_some();
    match replace(path, bytes, before)? {
        None => Ok(()),
        Some(_) if is_there => {
            let mut file = File::options().write(true).truncate(true).open(path)?;
            file.write_all(bytes)?;
            Ok(file.sync_all()?)
        }
        Some(error) => Err(error),
    }
}

/// Gives a new file the name, or returns why it cannot stand for the one that is there.
fn replace(path: &Path, bytes: &[u8], before: Option<(File, Metadata)>) -> Result<Option<Error>> {
    let target = &stream::links(path).last().unwrap_or_default();
    if before.as_ref().is_some_and(|(_, about)| !is_only_name(target, about)) {
        return Ok(Some(anyhow!("has another name")));
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".bengali-text-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What the user's mask leaves of it, as for any new file; those of an old one may be narrower.
        let mode = if before.is_some() { 0o600 } else { 0o666 };
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    let mut temporary = match builder.tempfile_in(folder) {
        Ok(temporary) => temporary,
        Err(error) => return Ok(Some(error.into())),
    };
    // Where there is no space for it, there is none in the old file, which stays.
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    if let Some((before, about)) = before
        && let Err(error) = keep(&before, &about, temporary.as_file())
    {
        return Ok(Some(error));
    }
    // Something may be mounted there, or the folder keeps the files of others.
    Ok(temporary.persist(target).err().map(|error| error.error.into()))
}

/// Whether a path leads to this file, and no other does.
#[cfg(unix)]
fn is_only_name(path: &Path, about: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;

    // The links of /proc into other places have no path here, or that of another file.
    let is_same = |found: Metadata| (found.dev(), found.ino()) == (about.dev(), about.ino());
    about.nlink() == 1 && fs::metadata(path).is_ok_and(is_same)
}

#[cfg(not(unix))]
fn is_only_name(_: &Path, _: &Metadata) -> bool {
    true
}
