//! Writes a file that takes the place of another when it is complete: whatever happens on the way, under its name stands the old text or
//! the new one, in full.

use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// Puts what `write` writes in the place of a file, or of none. A link stays, and the file that it leads to is written; its permissions,
/// its owner and its attributes stay. Where `write` fails, nothing is left.
pub(crate) fn replace<T>(path: &Path, write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<T>) -> io::Result<T> {
    let path = &followed(path)?;
    let before = match File::options().write(true).open(path) {
        // A rename would not ask whether the file itself may be written.
        Ok(before) => Some(before),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let about = before.as_ref().map(File::metadata).transpose()?;
    if let (Some(device), Some(about)) = (&before, &about)
        && !about.is_file()
    {
        // What is written to a device or a pipe stays nowhere.
        return written(device, write);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".bengali-text-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What the user's mask leaves of it, as for any new file; those of an old one may be narrower.
        let mode = if before.is_some() { 0o600 } else { 0o666 };
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    let temporary = builder.tempfile_in(folder)?;
    let made = written(temporary.as_file(), write)?;
    if let (Some(before), Some(about)) = (&before, &about) {
        keep(before, about, temporary.as_file())?;
    }
    temporary.as_file().sync_all()?;
    // Some systems do not rename over a file that is open.
    drop(before);
    temporary.persist(path).map_err(|error| error.error)?;
    Ok(made)
}

fn written<T>(file: &File, write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<T>) -> io::Result<T> {
    let mut writer = BufWriter::with_capacity(1 << 16, file);
    let made = write(&mut writer)?;
    writer.flush()?;
    Ok(made)
}

/// Where a path leads by links, whether there is a file or not.
fn followed(path: &Path) -> io::Result<PathBuf> {
    match fs::metadata(path) {
        Ok(about) if about.is_file() => return fs::canonicalize(path),
        // The links of /proc to pipes are no paths.
        Ok(_) => return Ok(path.to_owned()),
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        Err(_) => {}
    }
    let mut path = path.to_owned();
    while let Ok(link) = fs::read_link(&path) {
        path = path.parent().unwrap_or(Path::new("")).join(link);
    }
    Ok(path)
}

/// Gives a new file the owner, the permissions and the extended attributes of the old one, among which are access lists.
#[cfg(unix)]
fn keep(before: &File, about: &Metadata, file: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    use xattr::FileExt as _;

    let now = file.metadata()?;
    if (now.uid(), now.gid()) != (about.uid(), about.gid()) {
        fchown(file, Some(about.uid()), Some(about.gid()))?;
    }
    let names = match before.list_xattr() {
        Err(error) if error.kind() == ErrorKind::Unsupported => None,
        names => Some(names?),
    };
    for name in names.into_iter().flatten() {
        let shown = name.to_string_lossy();
        // Those the system gives to every file.
        if shown.starts_with("security.") || shown.starts_with("trusted.") {
            continue;
        }
        file.set_xattr(&name, &before.get_xattr(&name)?.unwrap_or_default())?;
    }
    file.set_permissions(about.permissions())
}

#[cfg(not(unix))]
fn keep(_: &File, about: &Metadata, file: &File) -> io::Result<()> {
    file.set_permissions(about.permissions())
}
