//! Zip files of office programs: their parts are read one by one, and those that do not change are copied as they are.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::io::{Cursor, Read as _, Write as _};

use anyhow::{Context as _, Result};
use roxmltree::Node;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::xml::{self, NodeExt as _};
use crate::inputs::utf8;

/// How long one part may be, and all that are read, unpacked. A file of a few kilobytes can unpack to gigabytes.
const LIMITS: Limits = Limits { part: 256 << 20, all: 768 << 20 };

#[derive(Clone, Copy, Debug)]
struct Limits {
    part: u64,
    all: u64,
}

/// The parts that change, by name.
pub type Changed = BTreeMap<String, String>;

/// A part that is too long to be read.
#[derive(Debug)]
pub struct TooLong {
    limit: u64,
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "is too long: more than {} MiB unpacked", self.limit >> 20)
    }
}

impl std::error::Error for TooLong {}

/// A zip file.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    limits: Limits,
}

impl<'b> Package<'b> {
    /// Reads the list of parts.
    pub fn open(bytes: &'b [u8]) -> Result<Self> {
        let archive = ZipArchive::new(Cursor::new(bytes)).context("is not a zip file that can be read")?;
        Ok(Self { archive, limits: LIMITS })
    }

    /// The text of a part.
    pub fn read(&mut self, name: &str) -> Result<String> {
        self.read_bytes(name).and_then(|bytes| Ok(utf8(bytes)?)).with_context(|| name.to_owned())
    }

    /// The same, if there is such a part.
    pub fn read_if_there(&mut self, name: &str) -> Result<Option<String>> {
        if self.archive.index_for_name(name).is_none() { Ok(None) } else { self.read(name).map(Some) }
    }

    fn read_bytes(&mut self, name: &str) -> Result<Vec<u8>> {
        let limit = self.limits.part.min(self.limits.all);
        let mut bytes = Vec::new();
        // What the file says about its own length counts for nothing.
        self.archive.by_name(name)?.take(limit + 1).read_to_end(&mut bytes)?;
        let length = bytes.len() as u64;
        if length > limit {
            return Err(TooLong { limit }.into());
        }
        self.limits.all -= length;
        Ok(bytes)
    }

    /// The names of the parts and their types, as the package lists them.
    pub fn parts(&mut self) -> Result<Vec<(String, String)>> {
        const LIST: &str = "[Content_Types].xml";
        let list = self.read(LIST)?;
        let list = xml::parse(&list).context(LIST)?;
        let types = |element: &str, key: &str| -> HashMap<String, String> {
            let nodes = list.descendants().filter(|node| node.has_tag_name_local(element));
            let row = |node: Node<'_, '_>| {
                // Case does not count in names.
                let name = node.attribute(key)?.trim_start_matches('/').to_lowercase();
                Some((name, node.attribute("ContentType")?.to_owned()))
            };
            nodes.filter_map(row).collect()
        };
        let (own, by_ending) = (types("Override", "PartName"), types("Default", "Extension"));
        let name_of = |index| self.archive.name_for_index(index).map(str::to_owned);
        let mut parts: Vec<(String, String)> = Vec::new();
        for name in (0..self.archive.len()).filter_map(name_of) {
            let lower = name.to_lowercase();
            let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
            if let Some(kind) = own.get(&lower).or_else(|| by_ending.get(ending)) {
                parts.push((name, kind.clone()));
            }
        }
        Ok(parts)
    }

    /// The parts as they will be, which end in one of these; `None` for one that is too long or no text.
    pub fn texts_after(&mut self, changed: &Changed, endings: &[&str]) -> Vec<(String, Option<String>)> {
        let names: Vec<String> = self.archive.file_names().map(str::to_owned).collect();
        let is_one = |name: &String| endings.iter().any(|ending| name.to_lowercase().ends_with(ending));
        let limits = self.limits;
        let mut texts = Vec::new();
        for name in names.into_iter().filter(is_one) {
            let text = changed.get(&name).cloned().or_else(|| self.read(&name).ok());
            texts.push((name, text));
            // What was read before is read again.
            self.limits = limits;
        }
        texts
    }

    /// The zip file with these parts instead; `None` if there are none.
    pub fn with(mut self, changed: &Changed) -> Result<Option<Vec<u8>>> {
        if changed.is_empty() {
            return Ok(None);
        }
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.set_raw_comment(self.archive.comment().into())?;
        for index in 0..self.archive.len() {
            let part = self.archive.by_index_raw(index)?;
            let Some(text) = changed.get(part.name()) else {
                writer.raw_copy_file(part)?;
                continue;
            };
            let mut options = SimpleFileOptions::default().compression_method(part.compression());
            if let Some(time) = part.last_modified() {
                options = options.last_modified_time(time);
            }
            if let Some(mode) = part.unix_mode() {
                options = options.unix_permissions(mode);
            }
            writer.start_file(part.name(), options)?;
            writer.write_all(text.as_bytes())?;
        }
        Ok(Some(writer.finish()?.into_inner()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn a_part_that_unpacks_to_more_than_the_limit_is_refused() {
        let bytes = zipped(&[("a", &[b' '; 5000]), ("b", &[b' '; 3000]), ("c", &[b' '; 3000])]);
        let mut package = Package::open(&bytes).unwrap();
        package.limits = Limits { part: 4000, all: 5000 };
        let error = package.read("a").unwrap_err();
        assert!(error.downcast_ref::<TooLong>().is_some(), "{error:#}");
        assert_eq!(package.read("b").unwrap().len(), 3000);
        assert!(package.read("c").unwrap_err().downcast_ref::<TooLong>().is_some());
    }

    #[test]
    fn parts_that_do_not_change_are_copied() {
        let bytes = zipped(&[("a", b"one"), ("b", &[7; 1000]), ("c", b"three")]);
        let changed = Changed::from([("a".to_owned(), "two".to_owned())]);
        let after = Package::open(&bytes).unwrap().with(&changed).unwrap().unwrap();
        let mut archive = ZipArchive::new(Cursor::new(after.as_slice())).unwrap();
        let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
        assert_eq!(names, ["a", "b", "c"]);
        let mut text = String::new();
        archive.by_name("a").unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(text, "two");
        assert!(Package::open(&bytes).unwrap().with(&Changed::new()).unwrap().is_none());
    }
}
