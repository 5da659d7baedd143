//! Files that are open already, by the paths that name them: `/dev/stdout`, `/dev/fd/3`.

use std::fs;
use std::path::{Path, PathBuf};

/// More links than a system follows.
const MOST_LINKS: usize = 64;

/// The paths that a path leads to by its links: itself first, and last one that is no link, whether there is a file or not.
pub(crate) fn links(path: &Path) -> impl Iterator<Item = PathBuf> {
    let next = |path: &PathBuf| {
        let link = fs::read_link(path).ok()?;
        Some(path.parent().unwrap_or(Path::new("")).join(link))
    };
    std::iter::successors(Some(path.to_owned()), next).take(MOST_LINKS)
}

/// The file that is open under this path, to be written where its owner is; `None` for a path of a folder.
///
/// The links of these paths lead to the names of such files, but another file under the name would not be the open one.
#[cfg(unix)]
pub(crate) fn open(path: &Path) -> Option<std::io::Result<fs::File>> {
    links(path).find_map(|path| {
        let number = path.file_name()?.to_str()?.parse().ok()?;
        let folder = fs::canonicalize(path.parent()?).ok()?;
        let own = ["/proc/self/fd", "/proc/thread-self/fd", "/dev/fd"];
        let is_own = own.iter().any(|own| fs::canonicalize(own).is_ok_and(|own| own == folder));
        if is_own && let Ok(file) = duplicate(number) {
            return Some(Ok(file));
        }
        // To open it anew is all that is left of one of another process: after its text, not over it.
        let is_open = is_own || folder.starts_with("/proc") && folder.ends_with("fd");
        is_open.then(|| fs::File::options().append(true).open(&path))
    })
}

#[cfg(not(unix))]
pub(crate) fn open(_: &Path) -> Option<std::io::Result<fs::File>> {
    None
}

/// The open file of a number once more, which shares the place that is written next.
#[cfg(unix)]
fn duplicate(number: i32) -> std::io::Result<fs::File> {
    use std::os::fd::AsFd as _;

    match number {
        1 => Ok(std::io::stdout().as_fd().try_clone_to_owned()?.into()),
        2 => Ok(std::io::stderr().as_fd().try_clone_to_owned()?.into()),
        _ => of_number(number),
    }
}

#[cfg(target_os = "linux")]
fn of_number(number: i32) -> std::io::Result<fs::File> {
    use rustix::process::{PidfdFlags, PidfdGetfdFlags, getpid, pidfd_getfd, pidfd_open};

    let process = pidfd_open(getpid(), PidfdFlags::empty())?;
    Ok(pidfd_getfd(process, number, PidfdGetfdFlags::empty())?.into())
}

/// To open its path is that already.
#[cfg(all(unix, not(target_os = "linux")))]
fn of_number(_: i32) -> std::io::Result<fs::File> {
    Err(std::io::ErrorKind::Unsupported.into())
}
