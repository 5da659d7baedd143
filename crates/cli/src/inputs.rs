//! Files, folders and standard input, as they stand on the command line.

use std::ffi::OsStr;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Cursor, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use ignore::WalkBuilder;
use rayon::prelude::*;

use crate::config::Globs;
use crate::output::{self, Outcome, Stdout};
use crate::utf16;

/// How much of a file is looked at to tell whether it is binary.
const PROBE: u64 = 8 << 10;
/// How many files are worked on before their results are shown, in order.
const BATCH: usize = 256;

/// What to read.
#[derive(Clone, clap::Args)]
pub struct Inputs {
    /// Files and folders; `-`, or none, is standard input. Folders are searched for text as ripgrep does it
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Search hidden files and folders too
    #[arg(long)]
    hidden: bool,
    /// Search also what .gitignore and .ignore name
    #[arg(long)]
    no_ignore: bool,
    #[arg(skip)]
    globs: Globs,
}

/// One text to read.
#[derive(Clone, Debug)]
pub enum Source {
    /// `-`, or no path.
    StandardInput,
    /// A file that the command line names.
    Named(PathBuf),
    /// A file that was found in a folder, and may be binary.
    Found(PathBuf),
}

/// What can be read, and its length if that is known.
pub type Opened = (Box<dyn Read>, Option<u64>);

impl Inputs {
    /// The same, with only those files of folders that `globs` admit.
    #[must_use]
    pub fn among(&self, globs: &Globs) -> Self {
        Self { globs: globs.clone(), ..self.clone() }
    }

    /// The same, with another path before the others.
    #[must_use]
    pub fn after(&self, path: PathBuf) -> Self {
        Self { paths: std::iter::once(path).chain(self.paths.iter().cloned()).collect(), ..self.clone() }
    }

    /// Every text in the order of the command line, folders in the order of the names in them.
    pub fn sources(&self) -> Box<dyn Iterator<Item = Result<Source>> + '_> {
        if self.paths.is_empty() {
            return Box::new(std::iter::once(Ok(Source::StandardInput)));
        }
        Box::new(self.paths.iter().flat_map(|path| self.sources_in(path)))
    }

    /// Reads each text whole, on all threads, and writes what `work` makes of it to standard output, in the order of the inputs.
    /// A text that cannot be read is reported, and the others follow.
    pub fn each_text(&self, work: impl Fn(&Source, &str) -> Result<(Outcome, Vec<u8>)> + Sync) -> Result<Outcome> {
        self.each(|source| match source.read()? {
            Some(text) => work(source, &text),
            None => Ok((Outcome::Done, Vec::new())),
        })
    }

    /// The same for inputs that `work` opens.
    pub fn each(&self, work: impl Fn(&Source) -> Result<(Outcome, Vec<u8>)> + Sync) -> Result<Outcome> {
        self.each_with(work, |out, (outcome, text)| {
            out.write_all(&text)?;
            Ok(outcome)
        })
    }

    /// The same, where `show` writes the results, in the order of the inputs.
    pub fn each_with<T: Send>(
        &self,
        work: impl Fn(&Source) -> Result<T> + Sync,
        mut show: impl FnMut(&mut Stdout, T) -> Result<Outcome>,
    ) -> Result<Outcome> {
        let mut out = output::stdout();
        let mut outcome = Outcome::Done;
        let mut sources = self.sources();
        loop {
            let batch: Vec<Result<Source>> = sources.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return Ok(outcome);
            }
            let results: Vec<_> = batch.into_par_iter().map(|source| work(&source?)).collect();
            for result in results {
                outcome = outcome.max(match result {
                    Ok(result) => show(&mut out, result).context("standard output")?,
                    Err(error) => output::complain_and_go_on(&error),
                });
            }
            out.flush().context("standard output")?;
        }
    }

    /// Opens the inputs one after the other, and gives each to `work` with standard output. If that cannot be written, the others are
    /// not read.
    pub fn each_stream(&self, work: impl FnMut(&Source, Opened, &mut dyn Write) -> Result<()>) -> Result<Outcome> {
        self.each_stream_of(Source::open, work)
    }

    /// The same with the inputs that `open` opens.
    pub fn each_stream_of<T>(
        &self,
        open: impl Fn(&Source) -> Result<Option<T>>,
        mut work: impl FnMut(&Source, T, &mut dyn Write) -> Result<()>,
    ) -> Result<Outcome> {
        let mut out = output::Watched::stdout();
        let mut outcome = Outcome::Done;
        for source in self.sources() {
            let done = source.and_then(|source| {
                if output::goes_into(&source) {
                    bail!("{source}: is also the output");
                }
                let Some(opened) = open(&source)? else { return Ok(()) };
                work(&source, opened, &mut out).with_context(|| source.to_string())
            });
            // An error of standard output is no error of the file, and ends the run.
            out.finish()?;
            if let Err(error) = done {
                outcome = output::complain_and_go_on(&error);
            }
        }
        Ok(outcome)
    }

    /// Whether the command line names more than one text, or a folder.
    pub fn are_many(&self) -> bool {
        self.paths.len() > 1 || self.paths.iter().any(|path| path.is_dir())
    }

    fn sources_in(&self, path: &Path) -> Box<dyn Iterator<Item = Result<Source>>> {
        if path == OsStr::new("-") {
            return Box::new(std::iter::once(Ok(Source::StandardInput)));
        }
        match fs::metadata(path) {
            Ok(about) if about.is_dir() => {}
            Ok(_) => return Box::new(std::iter::once(Ok(Source::Named(path.to_owned())))),
            Err(error) => {
                let error = anyhow::Error::new(error).context(path.display().to_string());
                return Box::new(std::iter::once(Err(error)));
            }
        }
        let mut walk = WalkBuilder::new(path);
        walk.sort_by_file_path(Path::cmp).skip_stdout(true).hidden(!self.hidden);
        if self.no_ignore {
            walk.ignore(false).git_ignore(false).git_global(false).git_exclude(false).parents(false);
        }
        let (globs, named) = (self.globs.clone(), path.to_owned());
        match fs::canonicalize(path) {
            Ok(folder) if !globs.admit_all() => {
                walk.filter_entry(move |entry| {
                    let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
                    let inside = entry.path().strip_prefix(&named).unwrap_or(entry.path());
                    // What the command line names is searched.
                    entry.depth() == 0 || globs.admit(&folder.join(inside), is_folder)
                });
            }
            // A folder that has gone since is reported by the walk.
            _ => {}
        }
        Box::new(walk.build().filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                Some(Ok(Source::Found(entry.into_path())))
            }
            Ok(_) => None,
            Err(error) => Some(Err(error.into())),
        }))
    }
}

impl Source {
    /// The path, unless it is standard input.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::StandardInput => None,
            Self::Named(path) | Self::Found(path) => Some(path),
        }
    }

    /// Opens it; `None` for a binary file that was found in a folder. A text in UTF-16 is an error.
    pub fn open(&self) -> Result<Option<Opened>> {
        let Some((reader, length)) = self.open_bytes()? else { return Ok(None) };
        let (start, reader) = utf16::look(reader).with_context(|| self.to_string())?;
        not_utf16(&start).with_context(|| self.to_string())?;
        Ok(Some((reader, length)))
    }

    /// The same, with a text in UTF-16 read as UTF-8.
    pub fn open_in_utf8(&self) -> Result<Option<Box<dyn Read>>> {
        let Some((reader, _)) = self.open_bytes()? else { return Ok(None) };
        Ok(Some(utf16::in_utf8(reader).with_context(|| self.to_string())?))
    }

    fn open_bytes(&self) -> Result<Option<Opened>> {
        let Some(path) = self.path() else {
            return Ok(Some((Box::new(io::stdin()), None)));
        };
        let mut file = File::open(path).with_context(|| self.to_string())?;
        let about = file.metadata().with_context(|| self.to_string())?;
        if about.is_dir() {
            bail!("{self}: is a folder");
        }
        let length = about.is_file().then_some(about.len());
        if matches!(self, Self::Named(_)) {
            return Ok(Some((Box::new(file), length)));
        }
        let mut start = Vec::new();
        Read::by_ref(&mut file).take(PROBE).read_to_end(&mut start).with_context(|| self.to_string())?;
        // Half of the bytes of most texts in UTF-16 are zero.
        if start.contains(&0) && !utf16::is_marked(&start) {
            return Ok(None);
        }
        Ok(Some((Box::new(Cursor::new(start).chain(file)), length)))
    }

    /// Reads all of it; `None` for a binary file that was found in a folder.
    pub fn read(&self) -> Result<Option<String>> {
        let Some((reader, _)) = self.open()? else { return Ok(None) };
        Ok(Some(utf8(self.read_bytes(reader)?).with_context(|| self.to_string())?))
    }

    /// Reads to its end what was opened.
    pub fn read_bytes(&self, mut reader: impl Read) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).with_context(|| self.to_string())?;
        Ok(bytes)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path() {
            None => f.write_str("standard input"),
            Some(path) => path.display().fmt(f),
        }
    }
}

/// An error if a text begins with the byte order mark of UTF-16.
pub fn not_utf16(start: &[u8]) -> Result<()> {
    if utf16::is_marked(start) {
        bail!("is UTF-16, expected UTF-8");
    }
    Ok(())
}

/// The text of these bytes. To see whether they are UTF-8 is most of the work on clean text, and the standard library takes long.
pub fn as_utf8(bytes: &[u8]) -> Result<&str, NotUtf8> {
    simdutf8::compat::from_utf8(bytes).map_err(|error| NotUtf8(error.valid_up_to() as u64))
}

/// A text of these bytes.
pub fn utf8(bytes: Vec<u8>) -> Result<String, NotUtf8> {
    String::from_utf8(bytes).map_err(|error| NotUtf8(error.utf8_error().valid_up_to() as u64))
}

/// A text that is not UTF-8, and its first wrong byte.
#[derive(Debug)]
pub struct NotUtf8(pub u64);

impl fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "is not UTF-8: byte {} belongs to no character", self.0)
    }
}

impl std::error::Error for NotUtf8 {}
