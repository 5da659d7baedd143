//! What `grep` prints of a text: lines that match, those around them, names of files, counts.

use std::collections::VecDeque;
use std::io::Write;
use std::ops::Range;

use anyhow::Result;
use serde::Serialize;

use super::Search;
use crate::inputs::Source;
use crate::output;

/// What to print.
#[derive(clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Show {
    /// Print how many lines match in each file with a match
    #[arg(short, long)]
    pub count: bool,
    /// Print the names of the files with a match
    #[arg(short = 'l', long, conflicts_with = "count")]
    pub files_with_matches: bool,
    /// Print the names of the files without a match
    #[arg(long, conflicts_with_all = ["count", "files_with_matches"])]
    pub files_without_match: bool,
    /// Print nothing, and stop at the first match: the exit status tells whether there is one
    #[arg(short, long, conflicts_with_all = ["count", "files_with_matches", "files_without_match", "json"])]
    pub quiet: bool,
    /// Print each match in a line of its own, without the text around it
    #[arg(short, long)]
    pub only_matching: bool,
    /// Stop in each file after so many lines that match
    #[arg(short, long, value_name = "NUM")]
    pub max_count: Option<u64>,
    /// Print so many lines after each line that matches
    #[arg(short = 'A', long, value_name = "NUM")]
    after_context: Option<usize>,
    /// Print so many lines before each line that matches
    #[arg(short = 'B', long, value_name = "NUM")]
    before_context: Option<usize>,
    /// Print so many lines before and after each line that matches
    #[arg(short = 'C', long, value_name = "NUM", default_value_t = 0, hide_default_value = true)]
    context: usize,
    /// Print the numbers of lines, as is done on a terminal anyway
    #[arg(short = 'n', long)]
    pub line_number: bool,
    /// Print the name of the file also where there is one only
    #[arg(short = 'H', long)]
    pub with_filename: bool,
    /// Print no names of files
    #[arg(short = 'I', long, conflicts_with = "with_filename")]
    pub no_filename: bool,
    /// End the names of files with a NUL byte, for `xargs -0`
    #[arg(short = '0', long)]
    pub null: bool,
    /// One JSON object in a line for each line that matches, and with `"context":true` for those around; offsets count bytes of the
    /// text as it is, or in UTF-8
    #[arg(long, conflicts_with_all = ["count", "files_with_matches", "files_without_match", "null", "only_matching"])]
    pub json: bool,
}

impl Show {
    /// Whether lines are printed for people.
    pub fn lists_lines(&self) -> bool {
        !(self.count || self.files_with_matches || self.files_without_match || self.quiet || self.json)
    }

    /// Whether the first match says all.
    pub fn only_asks(&self) -> bool {
        self.files_with_matches || self.files_without_match || self.quiet
    }

    fn before(&self) -> usize {
        self.before_context.unwrap_or(self.context)
    }

    fn after(&self) -> usize {
        self.after_context.unwrap_or(self.context)
    }

    /// Whether groups of lines are parted.
    pub fn has_context(&self) -> bool {
        self.lists_lines() && self.before() + self.after() > 0
    }
}

/// Where the name of a file stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Nowhere.
    Nowhere,
    /// Above its lines, on a terminal.
    Above,
    /// Before each line.
    Before,
}

/// A line of a text.
#[derive(Clone, Copy)]
pub struct Line<'t> {
    /// From 1 on.
    pub number: u64,
    /// The byte at which it begins.
    pub at: u64,
    /// Without its end.
    pub text: &'t str,
}

/// A line that is printed as JSON.
#[derive(Serialize)]
struct Found<'t> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    line: u64,
    start: u64,
    end: u64,
    text: &'t str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    context: bool,
    matches: Vec<Part<'t>>,
}

#[derive(Serialize)]
struct Part<'t> {
    start: u64,
    end: u64,
    text: &'t str,
}

/// Prints lines of one text, and those around them.
pub struct Printer<'s> {
    search: &'s Search<'s>,
    source: &'s Source,
    /// The lines before the next one, as many as may be printed.
    before: VecDeque<(u64, u64, String)>,
    /// How many lines are still to be printed.
    after: usize,
    /// The number of the last line that was printed.
    last: Option<u64>,
}

impl<'s> Printer<'s> {
    /// One that has printed nothing.
    pub fn new(search: &'s Search<'s>, source: &'s Source) -> Self {
        Self { search, source, before: VecDeque::new(), after: 0, last: None }
    }

    /// Whether lines after the last match are missing.
    pub fn waits(&self) -> bool {
        self.after > 0
    }

    /// A line that matches.
    pub fn found(&mut self, out: &mut dyn Write, line: Line<'_>) -> Result<()> {
        let before = std::mem::take(&mut self.before);
        let first = before.front().map_or(line.number, |(number, ..)| *number);
        if self.search.show.has_context() && self.last.is_some_and(|last| last + 1 < first) {
            writeln!(out, "--")?;
        }
        for (number, at, text) in &before {
            self.print(out, Line { number: *number, at: *at, text }, false)?;
        }
        self.print(out, line, true)?;
        self.after = self.search.show.after();
        Ok(())
    }

    /// Another line.
    pub fn passed(&mut self, out: &mut dyn Write, line: Line<'_>) -> Result<()> {
        if self.after > 0 {
            self.after -= 1;
            return self.print(out, line, false);
        }
        if self.search.show.before() > 0 {
            if self.before.len() == self.search.show.before() {
                self.before.pop_front();
            }
            self.before.push_back((line.number, line.at, line.text.to_owned()));
        }
        Ok(())
    }

    fn print(&mut self, out: &mut dyn Write, line: Line<'_>, is_match: bool) -> Result<()> {
        self.last = Some(line.number);
        let Line { number, at, text } = line;
        let search = self.search;
        let found = if search.invert || !is_match { Vec::new() } else { search.matcher.find(text) };
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        if search.show.json {
            let path = self.source.path().map(|path| path.display().to_string());
            let matches = found.into_iter().map(|range| Part {
                start: at + range.start as u64,
                end: at + range.end as u64,
                text: part(range),
            });
            let (end, matches) = (at + text.len() as u64, matches.collect());
            let row = Found { path, line: number, start: at, end, text, context: !is_match, matches };
            return output::write_json(&mut &mut *out, &row);
        }
        let style = search.styles.found;
        if search.show.only_matching && is_match && !search.invert {
            for range in found {
                self.place(out, number, ":")?;
                writeln!(out, "{style}{}{style:#}", part(range))?;
            }
            return Ok(());
        }
        self.place(out, number, if is_match { ":" } else { "-" })?;
        let mut done = 0;
        for range in found {
            write!(out, "{}{style}{}{style:#}", part(done..range.start), part(range.clone()))?;
            done = range.end;
        }
        writeln!(out, "{}", part(done..text.len()))?;
        Ok(())
    }

    /// What stands before a line.
    fn place(&self, out: &mut dyn Write, number: u64, end: &str) -> Result<()> {
        if self.search.names == Names::Before {
            self.search.name(out, self.source, if self.search.show.null { "\0" } else { end })?;
        }
        if self.search.numbered {
            let place = self.search.styles.place;
            write!(out, "{place}{number}{place:#}{end}")?;
        }
        Ok(())
    }
}
