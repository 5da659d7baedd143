//! Documents of the tests, made by `LibreOffice`: a letter with `SutonnyMJ`, Times New Roman and a font of Unicode in one
//! paragraph, runs that divide a cluster, a style in `SutonnyMJ`, a note, a header and a table; a sheet in which two cells of
//! different fonts show one shared text.
#![allow(dead_code, reason = "each test program uses some of these")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use roxmltree::Node;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::program::prints;

/// The font that text gets.
pub const FONT: &str = "Noto Sans Bengali";

/// A copy of a document in a folder of its own.
pub fn copy(name: &str) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name), &path).unwrap();
    (folder, path)
}

/// The document before and after a run that says nothing.
pub fn converted(name: &str, args: &[&str]) -> (Vec<u8>, Vec<u8>) {
    let (_folder, path) = copy(name);
    let before = fs::read(&path).unwrap();
    assert_eq!(prints(&[&["legacy", "-i", path.to_str().unwrap()], args].concat(), ""), "");
    (before, fs::read(path).unwrap())
}

/// The text of a part.
pub fn text(document: &[u8], part: &str) -> String {
    let mut text = String::new();
    ZipArchive::new(Cursor::new(document)).unwrap().by_name(part).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// Each entry: name, time, and the bytes as they are stored.
pub fn entries(document: &[u8]) -> Vec<(String, String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(document)).unwrap();
    let entry = |index| {
        let mut entry = archive.by_index_raw(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.name().to_owned(), format!("{:?}", entry.last_modified()), bytes)
    };
    (0..ZipArchive::new(Cursor::new(document)).unwrap().len()).map(entry).collect()
}

/// The names of the entries that differ; all are there in the same order, with the same times.
pub fn changed(before: &[u8], after: &[u8]) -> Vec<String> {
    let (before, after) = (entries(before), entries(after));
    assert_eq!(before.len(), after.len());
    let mut changed = Vec::new();
    for (before, after) in before.into_iter().zip(after) {
        assert_eq!((&before.0, &before.1), (&after.0, &after.1));
        if before.2 != after.2 {
            changed.push(before.0);
        }
    }
    changed
}

/// A document with other parts in place of some, and further ones.
pub fn with(document: &[u8], parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<String> = entries(document).into_iter().map(|(name, ..)| name).collect();
    let more = parts.iter().map(|(name, _)| (*name).to_owned()).filter(|name| !names.contains(name));
    for name in names.iter().cloned().chain(more) {
        let new = parts.iter().find(|(part, _)| *part == name).map(|(_, text)| (*text).to_owned());
        writer.start_file(&name, SimpleFileOptions::default()).unwrap();
        writer.write_all(new.unwrap_or_else(|| text(document, &name)).as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Whether an element has this name.
pub fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name
}
