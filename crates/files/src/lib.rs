//! Writes a file that takes the place of another when it is complete: whatever happens on the way, under its name stands the old text or
//! the new one, in full.

mod keep;
mod stream;

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Seek as _};
use std::path::Path;

use tempfile::NamedTempFile;

pub use keep::keep;

/// Puts what `write` writes in the place of a file, or of none. A link stays, and the file that it leads to is written; its permissions,
/// its owner and its attributes stay. Where `write` fails, nothing is left.
///
/// A file that no other can stand for, as one of another owner, in a folder that may not be written or with a second name, gets the text
/// when that is complete. What is a stream is written on the way: a pipe, a device, and a file that is open under this path.
///
/// `open` opens the file that is there: to open a pipe waits for its reader, which a caller may want to do in its own way.
///
/// # Errors
///
/// Those of the system and of `write`; the file is then as it was, unless it could only be written in its place.
///
/// ```
/// use std::fs::{self, OpenOptions};
/// use std::io::Write as _;
///
/// let folder = tempfile::tempdir()?;
/// let path = folder.path().join("পাতা.txt");
/// let open = |path: &std::path::Path, options: &OpenOptions| options.open(path);
/// bengali_text_files::replace(&path, open, |mut file| file.write_all("বাংলা".as_bytes()))?;
/// assert_eq!(fs::read_to_string(&path)?, "বাংলা");
/// let stopped = bengali_text_files::replace(&path, open, |mut file| {
///     file.write_all("ক".as_bytes())?;
///     Err::<(), _>(std::io::Error::other("stopped"))
/// });
/// assert!(stopped.is_err());
/// assert_eq!(fs::read_to_string(&path)?, "বাংলা");
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn replace<T>(
    path: &Path,
    open: impl Fn(&Path, &OpenOptions) -> io::Result<File>,
    write: impl FnOnce(&File) -> io::Result<T>,
) -> io::Result<T> {
    if let Some(stream) = stream::open(path) {
        return write(&stream?);
    }
    let before = match open(path, File::options().write(true)) {
        // A rename would not ask whether the file itself may be written.
        Ok(before) => Some(before),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let about = before.as_ref().map(File::metadata).transpose()?;
    if let (Some(before), Some(about)) = (&before, &about) {
        if !about.is_file() {
            return write(before);
        }
        // Who may do everything may write it too, and should not by mistake.
        if about.permissions().readonly() {
            return Err(io::Error::new(ErrorKind::PermissionDenied, "is read-only"));
        }
    }
    let target = &stream::links(path).last().unwrap_or_default();
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (temporary, is_beside) = match temporary_in(folder, before.is_some()) {
        Ok(temporary) => (temporary, true),
        Err(_) if before.is_some() => (temporary_in(&std::env::temp_dir(), true)?, false),
        Err(error) => return Err(error),
    };
    // Where there is no space for it, there is none in the old file, which stays.
    let made = write(temporary.as_file())?;
    let can_stand = match (&before, &about) {
        (Some(before), Some(about)) => {
            is_beside && is_only_name(target, about) && keep(before, about, temporary.as_file()).is_ok()
        }
        _ => true,
    };
    // Some systems do not rename over a file that is open.
    drop(before);
    let temporary = if can_stand {
        temporary.as_file().sync_all()?;
        match temporary.persist(target) {
            Ok(_) => return Ok(made),
            // Something is mounted there, or the folder keeps the files of others.
            Err(error) if about.is_some() => error.file,
            Err(error) => return Err(error.error),
        }
    } else {
        temporary
    };
    copy(temporary, path)?;
    Ok(made)
}

/// A temporary file, with the error of the system where none can be made: that of the library has no number.
fn temporary_in(folder: &Path, is_narrow: bool) -> io::Result<NamedTempFile> {
    let mut options = File::options();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        // What the user's mask leaves of it, as for any new file; those of an old one may be narrower.
        options.mode(if is_narrow { 0o600 } else { 0o666 });
    }
    let mut number = None;
    let open = |path: &Path| options.open(path).inspect_err(|error| number = error.raw_os_error());
    let made = tempfile::Builder::new().prefix(".bengali-text-").make_in(folder, open);
    made.map_err(|error| number.map_or(error, io::Error::from_raw_os_error))
}

/// Writes the text of a temporary file into one that is there.
fn copy(mut temporary: NamedTempFile, path: &Path) -> io::Result<()> {
    temporary.rewind()?;
    let mut file = File::options().write(true).truncate(true).open(path)?;
    io::copy(temporary.as_file_mut(), &mut file)?;
    file.sync_all()
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
