//! Where results and messages go: colours, tables, JSON lines, progress, exit codes.

use std::io::{self, ErrorKind, IsTerminal as _, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use anyhow::{Context as _, Error, Result};
use comfy_table::{CellAlignment, Table};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use same_file::Handle;
use serde::Serialize;

use crate::characters::escape_controls;
use crate::inputs::{Inputs, Source};

/// How a command ended; the exit code. Of two the later variant counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// All was done: 0.
    Done,
    /// What was looked for is there: 1.
    Found,
    /// What was searched for is not there: 1.
    Missing,
    /// Something could not be read or written: 2, as for wrong usage.
    Trouble,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Found | Outcome::Missing => 1,
            Outcome::Trouble => 2,
        })
    }
}

/// Standard output, byte for byte: the text that goes there may hold escape sequences of its own.
pub type Stdout = io::BufWriter<io::StdoutLock<'static>>;

/// Standard output.
pub fn stdout() -> Stdout {
    io::BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Whether standard output goes into the file that is read, which would never end.
pub fn goes_into(source: &Source) -> bool {
    let input = match source.path() {
        Some(path) => Handle::from_path(path),
        None => Handle::stdin(),
    };
    let Ok(input) = input else { return false };
    let is_file = input.as_file().metadata().is_ok_and(|about| about.is_file());
    is_file && Handle::stdout().is_ok_and(|output| output == input)
}

/// Standard output that keeps its error, to tell it from that of a file which is read.
pub struct Watched {
    out: Stdout,
    error: Option<io::Error>,
}

impl Watched {
    /// Standard output.
    pub fn stdout() -> Self {
        Self { out: stdout(), error: None }
    }

    /// Writes what is held back; the error is the first one of all writes.
    pub fn finish(&mut self) -> Result<()> {
        if self.error.is_none() {
            self.error = self.out.flush().err();
        }
        self.error.take().map_or(Ok(()), |error| Err(error).context("standard output"))
    }

    fn keep<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| {
            let kind = error.kind();
            if kind != ErrorKind::Interrupted {
                self.error.get_or_insert(error);
            }
            kind.into()
        })
    }
}

impl Write for Watched {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let result = self.out.write(bytes);
        self.keep(result)
    }

    fn flush(&mut self) -> io::Result<()> {
        let result = self.out.flush();
        self.keep(result)
    }
}

/// Whether an error is that of a reader which has seen enough.
pub fn is_closed_pipe(error: &Error) -> bool {
    let mut causes = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    causes.any(|error| error.kind() == ErrorKind::BrokenPipe)
}

/// Says on standard error what went wrong, in one line whatever the names of files hold.
pub fn complain(error: &Error) {
    let bold = palette(&io::stderr(), AnsiColor::Red.on_default().bold());
    // Where nobody listens, the exit code still says it.
    let _ = writeln!(io::stderr(), "{bold}bengali-text:{bold:#} {}", escape_controls(&format!("{error:#}")));
}

/// Says on standard error how it ended, in one line.
pub fn sum_up(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Goes on after an input that could not be read, or a file that could not be written.
pub fn complain_and_go_on(error: &Error) -> Outcome {
    complain(error);
    Outcome::Trouble
}

/// The styles of a diff, of findings, matches and headings; plain where the output is no terminal, or `NO_COLOR` or `--color never` is given.
#[derive(Clone, Copy)]
pub struct Styles {
    /// A heading.
    pub heading: Style,
    /// What is taken away.
    pub removed: Style,
    /// What is put in.
    pub added: Style,
    /// Where in a file.
    pub place: Style,
    /// What is found, in its text.
    pub finding: Style,
    /// What was searched for.
    pub found: Style,
}

impl Styles {
    /// Those for standard output.
    pub fn for_stdout() -> Self {
        let style = |style| palette(&io::stdout(), style);
        Self {
            heading: style(Style::new().bold()),
            removed: style(AnsiColor::Red.on_default()),
            added: style(AnsiColor::Green.on_default()),
            place: style(AnsiColor::Cyan.on_default()),
            finding: style(AnsiColor::Red.on_default().underline()),
            found: style(AnsiColor::Red.on_default().bold()),
        }
    }
}

fn palette(stream: &impl anstream::stream::RawStream, style: Style) -> Style {
    match AutoStream::choice(stream) {
        ColorChoice::Never => Style::new(),
        _ => style,
    }
}

/// A table for people: columns apart by spaces, wide letters and marks counted as a terminal shows them.
pub fn table(header: &[&str]) -> Table {
    let mut table = Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_header(header);
    table
}

/// Writes a table without spaces around its lines.
pub fn write_table(out: &mut impl Write, table: &Table) -> Result<()> {
    for line in table.lines() {
        // A cell begins with a space.
        writeln!(out, "{}", line.strip_prefix(' ').unwrap_or(&line).trim_end())?;
    }
    Ok(())
}

/// Writes the table of one text, under its name if there are many.
pub fn write_headed_table(out: &mut impl Write, inputs: &Inputs, source: &Source, table: &Table) -> Result<()> {
    if table.is_empty() {
        return Ok(());
    }
    if inputs.are_many() {
        let heading = Styles::for_stdout().heading;
        writeln!(out, "{heading}{}{heading:#}", escape_controls(&source.to_string()))?;
    }
    write_table(out, table)
}

/// Aligns these columns of a table to the right, as numbers are.
pub fn align_right(table: &mut Table, columns: impl IntoIterator<Item = usize>) {
    for column in columns {
        if let Some(column) = table.column_mut(column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

/// The place of a byte in a text, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1 on.
    pub line: usize,
    /// The character of the line, from 1 on.
    pub column: usize,
    /// How many characters of the text are before it.
    pub character: usize,
}

/// Lines and columns for offsets that ascend.
#[derive(Clone)]
pub struct Lines<'t> {
    text: &'t str,
    at: usize,
    place: Place,
}

impl<'t> Lines<'t> {
    /// Of this text.
    pub fn new(text: &'t str) -> Self {
        // Editors and compilers do not count a byte order mark.
        let column = usize::from(!text.starts_with('\u{FEFF}'));
        Self { text, at: 0, place: Place { line: 1, column, character: 0 } }
    }

    /// The line of the byte `at`, from 1 on.
    pub fn number(&mut self, at: usize) -> usize {
        self.place(at).line
    }

    /// The place of the byte `at`.
    pub fn place(&mut self, at: usize) -> Place {
        let passed = self.text.get(self.at..at).unwrap_or_default();
        self.at = self.at.max(at);
        let characters = passed.chars().count();
        self.place.character += characters;
        match passed.rsplit_once('\n') {
            Some((lines, rest)) => {
                self.place.line += lines.matches('\n').count() + 1;
                self.place.column = rest.chars().count() + 1;
            }
            None => self.place.column += characters,
        }
        Place { column: self.place.column.max(1), ..self.place }
    }
}

/// Writes one JSON object in a line.
pub fn write_json(out: &mut impl Write, object: &impl Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, object).map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

/// A progress bar on standard error, of `length` bytes if that is known. Hidden where standard error is no terminal, or where
/// the result itself is shown on one.
pub fn progress(length: Option<u64>, prints: bool) -> ProgressBar {
    let target = if prints && io::stdout().is_terminal() {
        ProgressDrawTarget::hidden()
    } else {
        ProgressDrawTarget::stderr_with_hz(5)
    };
    let template = match length {
        Some(_) => "{bar:40} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left",
        None => "{spinner} {bytes}, {bytes_per_sec}",
    };
    let bar = ProgressBar::with_draw_target(length, target);
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
