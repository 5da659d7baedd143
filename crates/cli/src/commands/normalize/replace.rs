//! Normalizes a file in place: another file is written beside it and takes its name when it is complete.
//!
//! Whatever happens on the way, under the name stands the old text or the new one, in full. A file in which nothing changes is
//! not written at all.

use std::borrow::Cow;
use std::fs::{self, File, Metadata};
use std::io::{BufWriter, Read as _, Seek as _, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use bengali_text::Normalizer;
use indicatif::ProgressBar;

use super::pipeline::Pipeline;
use crate::edits;
use crate::inputs::{Source, utf8};
use crate::output::{self, Outcome};
use crate::syntax::Syntax;

/// Files up to here are read at once.
const SMALL: u64 = 8 << 20;

/// Normalizes one file.
pub fn replace(source: &Source, syntax: Syntax, normalizer: Normalizer) -> Result<Outcome> {
    let path = regular(source)?;
    // Tells binary files from text.
    if source.open()?.is_none() {
        return Ok(Outcome::Done);
    }
    in_place(source, path, |path, only_look| rewrite(path, syntax, normalizer, only_look))
}

/// Rewrites one file to what `make` makes of its bytes, unless that is `None`.
pub fn replace_with(source: &Source, make: impl Fn(Vec<u8>) -> Result<Option<Vec<u8>>>) -> Result<Outcome> {
    in_place(source, regular(source)?, |path, only_look| {
        let mut file = File::open(path)?;
        let before = file.metadata()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        match make(bytes)? {
            None => Ok(true),
            Some(_) if only_look => Ok(false),
            Some(bytes) => put(path, &file, &before, |writer| Ok(writer.write_all(&bytes)?)),
        }
    })
}

/// The path of a file that can be rewritten.
fn regular(source: &Source) -> Result<&Path> {
    let Some(path) = source.path() else { bail!("standard input cannot be rewritten; --in-place needs files") };
    // To open a pipe would wait for its writer.
    if !fs::metadata(path).with_context(|| source.to_string())?.is_file() {
        bail!("{source}: is not a regular file");
    }
    Ok(path)
}

/// Rewrites a file by `rewrite`, and looks at it again if it changed meanwhile.
fn in_place(source: &Source, path: &Path, rewrite: impl Fn(&Path, bool) -> Result<bool>) -> Result<Outcome> {
    // What a link points to is rewritten, and the link stays.
    let target = fs::canonicalize(path).with_context(|| source.to_string())?;
    // Another program may change the file meanwhile, or this one, if it has a second name: then it may be done by now.
    let done = rewrite(&target, false).and_then(|done| Ok(done || rewrite(&target, true)?));
    if !done.with_context(|| source.to_string())? {
        bail!("{source}: was changed by another program meanwhile, and is left as it is");
    }
    Ok(Outcome::Done)
}

/// Rewrites a file, unless it shall only be looked at. Returns whether it needs no change now.
fn rewrite(path: &Path, syntax: Syntax, normalizer: Normalizer, only_look: bool) -> Result<bool> {
    let mut file = File::open(path)?;
    let before = file.metadata()?;
    if syntax != Syntax::Plain {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        let text = utf8(bytes)?;
        return match edits::normalize(syntax, &text, &normalizer)? {
            Cow::Borrowed(_) => Ok(true),
            Cow::Owned(_) if only_look => Ok(false),
            Cow::Owned(text) => put(path, &file, &before, |writer| Ok(writer.write_all(text.as_bytes())?)),
        };
    }
    let small_file = before.len() <= SMALL;
    let bar = if small_file { ProgressBar::hidden() } else { output::progress(Some(before.len()), false) };
    let pipeline = Pipeline::new(normalizer, &bar);
    // The text of a small file, so that it is not read twice.
    let mut small = Vec::new();
    let mut changes = false;
    let look = |_: &[u8], changed| {
        changes |= changed;
        Ok(!changes)
    };
    if small_file {
        file.read_to_end(&mut small)?;
        pipeline.run(small.as_slice(), look)?;
    } else {
        pipeline.run(&mut file, look)?;
    }
    bar.finish_and_clear();
    if !changes || only_look {
        return Ok(!changes);
    }
    put(path, &file, &before, |writer| {
        let write = |text: &[u8], _| writer.write_all(text).map(|()| true);
        if small_file {
            pipeline.run(small.as_slice(), write)?;
        } else {
            (&file).rewind()?;
            pipeline.run(&file, write)?;
        }
        bar.finish_and_clear();
        Ok(())
    })
}

/// Puts what `write` writes in the place of a file, if that is still as it was `before`. Returns whether it was.
fn put(
    path: &Path,
    file: &File,
    before: &Metadata,
    write: impl FnOnce(&mut BufWriter<&mut File>) -> Result<()>,
) -> Result<bool> {
    if before.permissions().readonly() {
        bail!("is read-only");
    }
    // A rename would not ask whether the file itself may be written.
    File::options().write(true).open(path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = tempfile::Builder::new().prefix(".bengali-text-").tempfile_in(folder)?;
    let mut writer = BufWriter::with_capacity(1 << 16, temporary.as_file_mut());
    write(&mut writer)?;
    writer.flush()?;
    drop(writer);
    bengali_text_files::keep(file, before, temporary.as_file())?;
    temporary.as_file().sync_all()?;
    // The last call before the rename, so that little time is left for a change that goes unseen.
    if state(&fs::metadata(path)?) != state(before) {
        return Ok(false);
    }
    temporary.persist(path).map_err(|error| error.error)?;
    Ok(true)
}

/// What tells that a file is still the same one.
fn state(about: &Metadata) -> impl PartialEq {
    #[cfg(unix)]
    let identity = {
        use std::os::unix::fs::MetadataExt as _;
        (about.dev(), about.ino(), about.mode(), about.uid(), about.gid())
    };
    #[cfg(not(unix))]
    let identity = about.permissions();
    (identity, about.len(), about.modified().ok())
}
