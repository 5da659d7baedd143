//! What a new file takes over from the old one.

use std::fs::{File, Metadata};
use std::io;

/// Gives a new file the owner, the permissions and the extended attributes of the old one, among which are access lists.
///
/// # Errors
///
/// Those of the system, with what cannot be kept.
///
/// ```
/// use std::fs::{self, File};
///
/// let folder = tempfile::tempdir()?;
/// let (old, new) = (folder.path().join("old"), folder.path().join("new"));
/// let before = File::create(&old)?;
/// let mut about = before.metadata()?.permissions();
/// about.set_readonly(true);
/// before.set_permissions(about)?;
/// bengali_text_files::keep(&before, &before.metadata()?, &File::create(&new)?)?;
/// assert!(fs::metadata(&new)?.permissions().readonly());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn keep(before: &File, about: &Metadata, file: &File) -> io::Result<()> {
    keep_owner(about, file)?;
    keep_attributes(before, file)?;
    file.set_permissions(about.permissions())
}

#[cfg(unix)]
fn lost(error: &io::Error, what: &str) -> io::Error {
    io::Error::new(error.kind(), format!("{what} cannot be kept: {error}"))
}

#[cfg(unix)]
fn keep_owner(before: &Metadata, file: &File) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    let now = file.metadata()?;
    if (now.uid(), now.gid()) != (before.uid(), before.gid()) {
        fchown(file, Some(before.uid()), Some(before.gid())).map_err(|error| lost(&error, "its owner"))?;
    }
    Ok(())
}

/// Gives the new file the extended attributes of the old one: access lists, and notes of programs.
#[cfg(unix)]
fn keep_attributes(before: &File, file: &File) -> io::Result<()> {
    use xattr::FileExt as _;

    let names = match before.list_xattr() {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => return Ok(()),
        names => names?,
    };
    for name in names {
        let shown = name.to_string_lossy();
        // Those the system gives to every file.
        if shown.starts_with("security.") || shown.starts_with("trusted.") {
            continue;
        }
        let value = before.get_xattr(&name)?.unwrap_or_default();
        file.set_xattr(&name, &value).map_err(|error| lost(&error, &format!("its attribute {shown}")))?;
    }
    Ok(())
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "it can fail on Unix")]
fn keep_attributes(_: &File, _: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "it can fail on Unix")]
fn keep_owner(_: &Metadata, _: &File) -> io::Result<()> {
    Ok(())
}
