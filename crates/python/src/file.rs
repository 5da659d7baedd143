//! A file to a file, in memory that does not grow with it.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use bengali_text::Normalizer;
use bengali_text::normalize::InvalidUtf8;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::replace::replace;

/// Progress is told after so many bytes.
const STEP: u64 = 1 << 22;

/// Normalizes `source` into `target`, which is the old file until all of the new one is written. Returns the bytes that were read.
pub(crate) fn normalize(
    py: Python<'_>,
    normalizer: Normalizer,
    source: &Path,
    target: &Path,
    progress: Option<Py<PyAny>>,
) -> PyResult<u64> {
    if is_same(source, target) {
        return Err(PyValueError::new_err("the target is the source, expected another file"));
    }
    let done = py.detach(|| {
        let file = File::open(source)?;
        let total = file.metadata()?.len();
        let mut reader = Watched { file, total, done: 0, told: 0, progress };
        replace(target, |writer| {
            let read = normalizer.normalize_io(&mut reader, writer)?;
            reader.tell()?;
            Ok(read)
        })
    });
    done.map_err(|error| match error.get_ref().and_then(|inner| inner.downcast_ref::<InvalidUtf8>()) {
        Some(invalid) => PyValueError::new_err(format!("{} is not UTF-8: {invalid}", source.display())),
        None => error.into(),
    })
}

fn is_same(source: &Path, target: &Path) -> bool {
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
struct Watched {
    file: File,
    total: u64,
    done: u64,
    told: u64,
    progress: Option<Py<PyAny>>,
}

impl Watched {
    /// Calls the callback, and ends where the user has interrupted the process.
    fn tell(&mut self) -> io::Result<()> {
        self.told = self.done;
        let told = Python::attach(|py| {
            py.check_signals()?;
            self.progress.as_ref().map_or(Ok(()), |progress| progress.call1(py, (self.done, self.total)).map(drop))
        });
        told.map_err(io::Error::other)
    }
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.done - self.told >= STEP {
            self.tell()?;
        }
        let count = self.file.read(buffer)?;
        self.done += count as u64;
        Ok(count)
    }
}
