//! A file to a file, in memory that does not grow with it.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use bengali_text::Normalizer;
use bengali_text::normalize::InvalidUtf8;
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;

use crate::interrupt::{self, Interruptible};

/// Progress is told after so many bytes.
const STEP: u64 = 1 << 22;

/// A path as `open` takes it: a text, bytes, or an object with `__fspath__`.
#[derive(Debug)]
pub(crate) struct FilePath(PathBuf);

impl<'py> FromPyObject<'_, 'py> for FilePath {
    type Error = PyErr;

    fn extract(given: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let path = given.py().import("os")?.call_method1("fsdecode", (given,))?.extract::<OsString>()?;
        if path.as_encoded_bytes().contains(&0) {
            return Err(PyValueError::new_err("embedded null byte in a path"));
        }
        Ok(FilePath(path.into()))
    }
}

/// Normalizes `source` into `target`, which is the old file until all of the new one is written. Returns the bytes that were read.
pub(crate) fn normalize(
    py: Python<'_>,
    normalizer: Normalizer,
    source: &FilePath,
    target: &FilePath,
    progress: Option<Py<PyAny>>,
) -> PyResult<u64> {
    let (source, target) = (&*source.0, &*target.0);
    if is_same(source, target) {
        return Err(PyValueError::new_err("the target is the source, expected another file"));
    }
    let done = py.detach(|| {
        let of_source = |error| io::Error::other(os_error(error, source));
        let file = interrupt::open(source, File::options().read(true)).map_err(of_source)?;
        let total = file.metadata().map_err(of_source)?.len();
        let mut reader = Watched { file: Interruptible::new(&file), source, total, done: 0, told: 0, progress };
        bengali_text_files::replace(target, interrupt::open, |file| {
            written(file, |writer| {
                let read = normalizer.normalize_io(&mut reader, writer)?;
                reader.tell()?;
                Ok(read)
            })
        })
    });
    done.map_err(|error| match error.get_ref().and_then(|inner| inner.downcast_ref::<InvalidUtf8>()) {
        Some(invalid) => PyValueError::new_err(format!("{} is not UTF-8: {invalid}", source.display())),
        None => os_error(error, target),
    })
}

fn written<T>(file: &File, write: impl FnOnce(&mut BufWriter<Interruptible<'_>>) -> io::Result<T>) -> io::Result<T> {
    let mut writer = BufWriter::with_capacity(1 << 16, Interruptible::new(file));
    let made = write(&mut writer).and_then(|made| writer.flush().map(|()| made));
    // Where it failed, to drop the writer would write once more, and wait for a pipe.
    drop(writer.into_parts());
    made
}

/// The exception that `open` has for an error of the system: with its number and the path. One of Python is itself.
fn os_error(error: io::Error, path: &Path) -> PyErr {
    let Some(number) = error.raw_os_error() else { return error.into() };
    Python::attach(|py| {
        let path = path.as_os_str().to_owned();
        if cfg!(windows) {
            return PyOSError::new_err((0, error.to_string(), path, number));
        }
        match py.import("os").and_then(|os| os.call_method1("strerror", (number,))?.extract::<String>()) {
            Ok(message) => PyOSError::new_err((number, message, path)),
            Err(other) => other,
        }
    })
}

fn is_same(source: &Path, target: &Path) -> bool {
    // A terminal is read and written.
    if !fs::metadata(source).is_ok_and(|about| about.is_file()) {
        return false;
    }
    // Hard links have paths of their own.
    #[cfg(unix)]
    if let (Ok(source), Ok(target)) = (source.metadata(), target.metadata()) {
        use std::os::unix::fs::MetadataExt;
        return (source.dev(), source.ino()) == (target.dev(), target.ino());
    }
    let real = |path: &Path| -> io::Result<PathBuf> { path.canonicalize() };
    matches!((real(source), real(target)), (Ok(source), Ok(target)) if source == target)
}

/// A file that tells how much of it has been read.
struct Watched<'f> {
    file: Interruptible<'f>,
    source: &'f Path,
    total: u64,
    done: u64,
    told: u64,
    progress: Option<Py<PyAny>>,
}

impl Watched<'_> {
    /// Calls the callback, and ends where the user has interrupted the process.
    fn tell(&mut self) -> io::Result<()> {
        self.told = self.done;
        interrupt::check()?;
        let Some(progress) = &self.progress else { return Ok(()) };
        Python::attach(|py| progress.call1(py, (self.done, self.total))).map(drop).map_err(io::Error::other)
    }
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.done - self.told >= STEP {
            self.tell()?;
        }
        // What goes wrong here is not to be laid to the target.
        let count = self.file.read(buffer).map_err(|error| io::Error::other(os_error(error, self.source)))?;
        self.done += count as u64;
        Ok(count)
    }
}
