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
    let Some(path) = source.path() else { bail!("standard input cannot be rewritten; --in-place needs files") };
    // Tells binary files from text.
    if source.open()?.is_none() {
        return Ok(Outcome::Done);
    }
    // What a link points to is rewritten, and the link stays.
    let target = fs::canonicalize(path).with_context(|| source.to_string())?;
    rewrite(&target, syntax, normalizer).with_context(|| source.to_string())?;
    Ok(Outcome::Done)
}

fn rewrite(path: &Path, syntax: Syntax, normalizer: Normalizer) -> Result<()> {
    let mut file = File::open(path)?;
    let before = file.metadata()?;
    if !before.is_file() {
        bail!("is not a regular file");
    }
    if syntax != Syntax::Plain {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        return match edits::normalize(syntax, &utf8(bytes)?, &normalizer)? {
            Cow::Borrowed(_) => Ok(()),
            Cow::Owned(text) => put(path, &before, |writer| Ok(writer.write_all(text.as_bytes())?)),
        };
    }
    let small_file = before.len() <= SMALL;
    let bar = if small_file { ProgressBar::hidden() } else { output::progress(Some(before.len()), false) };
    let pipeline = Pipeline::new(normalizer, &bar);
    // The text of a small file, so that it is not read twice.
    let mut small = Vec::new();
    let mut changes = false;
    let look = |_: &str, changed| {
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
    if !changes {
        return Ok(());
    }
    put(path, &before, |writer| {
        let write = |text: &str, _| writer.write_all(text.as_bytes()).map(|()| true);
        if small_file {
            pipeline.run(small.as_slice(), write)?;
        } else {
            file.rewind()?;
            pipeline.run(&mut file, write)?;
        }
        bar.finish_and_clear();
        Ok(())
    })
}

/// Puts what `write` writes in the place of a file, if that is still as it was `before`.
fn put(path: &Path, before: &Metadata, write: impl FnOnce(&mut BufWriter<&mut File>) -> Result<()>) -> Result<()> {
    if before.permissions().readonly() {
        bail!("is read-only");
    }
    let folder = path.parent().context("is in no folder")?;
    let mut temporary = tempfile::Builder::new().prefix(".bengali-text-").tempfile_in(folder)?;
    let mut writer = BufWriter::with_capacity(1 << 16, temporary.as_file_mut());
    write(&mut writer)?;
    writer.flush()?;
    drop(writer);
    keep_owner(before, temporary.as_file())?;
    temporary.as_file().set_permissions(before.permissions())?;
    temporary.as_file().sync_all()?;
    let now = fs::metadata(path)?;
    if now.len() != before.len() || now.modified().ok() != before.modified().ok() {
        bail!("was changed by another program meanwhile, and is left as it is");
    }
    temporary.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Gives the new file the owner and the group of the old one.
#[cfg(unix)]
fn keep_owner(before: &Metadata, file: &File) -> Result<()> {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    let now = file.metadata()?;
    if (now.uid(), now.gid()) != (before.uid(), before.gid()) {
        fchown(file, Some(before.uid()), Some(before.gid())).context("its owner cannot be kept")?;
    }
    Ok(())
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "it can fail on Unix")]
fn keep_owner(_: &Metadata, _: &File) -> Result<()> {
    Ok(())
}
