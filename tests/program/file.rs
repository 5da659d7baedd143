//! Files for a program to read.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// A file of our own, gone when the test is over.
pub struct File(PathBuf);

impl File {
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self::named(OsStr::new(name), bytes)
    }

    /// With a name that need not be UTF-8.
    pub fn named(name: &OsStr, bytes: &[u8]) -> Self {
        let mut file = OsString::from(format!("bengali-text-{}-", std::process::id()));
        file.push(name);
        let path = std::env::temp_dir().join(file);
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    pub fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl AsRef<Path> for File {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
