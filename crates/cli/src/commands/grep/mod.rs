//! `bengali-text grep`: the lines of files that hold a word, in whatever spelling.

mod matcher;

use std::io::{IsTerminal as _, Read, Write};
use std::ops::Range;

use anyhow::{Context as _, Result};
use rayon::prelude::*;
use serde::Serialize;

use self::matcher::Matcher;
use super::fold::KeyStrength;
use crate::inputs::{Inputs, NotUtf8, Source};
use crate::lines::Portions;
use crate::output::{self, Outcome, Styles};

/// Search for a word in all its spellings.
#[derive(clap::Args)]
#[command(
    after_help = "Exit status: 0 found; 1 not found; 2 wrong usage, or something could not be read. A line that is not UTF-8 is searched up to where it is not."
)]
pub struct Grep {
    /// What to search for
    #[arg(value_name = "PATTERN")]
    pattern: String,
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    key: KeyStrength,
    /// Find whole words only; what stands between the words of a pattern does not count
    #[arg(short, long)]
    word: bool,
    /// Find the lines that do not match
    #[arg(short = 'v', long)]
    invert_match: bool,
    #[command(flatten)]
    show: Show,
}

/// What to print.
#[derive(clap::Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
struct Show {
    /// Print how many lines match in each file with a match
    #[arg(short, long)]
    count: bool,
    /// Print the names of the files with a match
    #[arg(short = 'l', long, conflicts_with = "count")]
    files_with_matches: bool,
    /// Print the numbers of lines, as is done on a terminal anyway
    #[arg(short = 'n', long)]
    line_number: bool,
    /// End the names of files with a NUL byte, for `xargs -0`
    #[arg(short = '0', long)]
    null: bool,
    /// One JSON object in a line for each line that matches; offsets count bytes of the text as it is
    #[arg(long, conflicts_with_all = ["count", "files_with_matches", "null"])]
    json: bool,
}

/// A line that matches.
#[derive(Serialize)]
struct Found<'t> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    line: u64,
    start: u64,
    end: u64,
    text: &'t str,
    matches: Vec<Part<'t>>,
}

#[derive(Serialize)]
struct Part<'t> {
    start: u64,
    end: u64,
    text: &'t str,
}

impl Grep {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        let many = self.inputs.are_many();
        let on_terminal = std::io::stdout().is_terminal();
        let search = Search {
            matcher: Matcher::new(&self.pattern, self.key.strength(), self.word)?,
            invert: self.invert_match,
            show: &self.show,
            styles: Styles::for_stdout(),
            names: match (many, on_terminal) {
                (false, _) => Names::Nowhere,
                (true, true) => Names::Above,
                (true, false) => Names::Before,
            },
            numbered: self.show.line_number || on_terminal,
        };
        let mut found = false;
        let outcome = if many {
            self.each_file(&search, &mut found)
        } else {
            // The lines of a stream are printed as they come.
            self.inputs.each_stream(|source, (input, _), out| {
                found |= search.text(source, input, out)?;
                Ok(())
            })
        }?;
        Ok(if found || outcome == Outcome::Trouble { outcome } else { Outcome::Missing })
    }

    fn each_file(&self, search: &Search<'_>, found: &mut bool) -> Result<Outcome> {
        let work = |source: &Source| {
            let Some((input, _)) = source.open()? else { return Ok(None) };
            let mut text = Vec::new();
            // What was found before an error is shown.
            let done = search.text(source, input, &mut text).with_context(|| source.to_string());
            Ok(Some((name(source), text, done)))
        };
        self.inputs.each_with(work, |out, result| {
            let Some((name, text, done)) = result else { return Ok(Outcome::Done) };
            if search.names == Names::Above && !text.is_empty() && search.show.lists_lines() {
                let heading = search.styles.heading;
                let gap = if *found { "\n" } else { "" };
                write!(out, "{gap}{heading}")?;
                out.write_all(&name)?;
                writeln!(out, "{heading:#}")?;
            }
            *found |= !text.is_empty();
            out.write_all(&text)?;
            // An error of the file, not of standard output: the others follow.
            Ok(done.map_or_else(|error| output::complain_and_go_on(&error), |_| Outcome::Done))
        })
    }
}

fn without_end(line: &str) -> &str {
    line.strip_suffix('\n').unwrap_or(line)
}

/// The name of a file, byte for byte.
fn name(source: &Source) -> Vec<u8> {
    match source.path() {
        Some(path) => path.as_os_str().as_encoded_bytes().to_vec(),
        None => source.to_string().into_bytes(),
    }
}

impl Show {
    fn lists_lines(&self) -> bool {
        !self.count && !self.files_with_matches && !self.json
    }
}

/// Where the name of a file stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    /// Nowhere: there is one text.
    Nowhere,
    /// Above its lines, on a terminal.
    Above,
    /// Before each line.
    Before,
}

struct Search<'a> {
    matcher: Matcher,
    invert: bool,
    show: &'a Show,
    styles: Styles,
    names: Names,
    /// Whether the number of a line stands before it.
    numbered: bool,
}

impl Search<'_> {
    /// Prints what is found in a text; returns whether there is something.
    fn text(&self, source: &Source, input: impl Read, out: &mut dyn Write) -> Result<bool> {
        let mut portions = Portions::new(input);
        let (mut number, mut count) = (0, 0_u64);
        // Of a line that is not UTF-8 the beginning is searched, and then the lines below.
        let (mut fault, mut within) = (None, false);
        loop {
            let (mut at, text) = match portions.next() {
                Ok(None) => break,
                Ok(Some(portion)) => portion,
                Err(error) if error.is::<NotUtf8>() => {
                    fault.get_or_insert(error);
                    number += u64::from(!std::mem::take(&mut within));
                    portions.skip_line()?;
                    continue;
                }
                Err(error) => return Err(error),
            };
            within = !text.ends_with('\n');
            let lines: Vec<&str> = text.split_inclusive('\n').collect();
            // Most of the work is in the keys of the lines.
            let matches: Vec<bool> = lines.par_iter().map(|line| self.matcher.is_match(without_end(line))).collect();
            for (line, is_match) in lines.into_iter().zip(matches) {
                number += 1;
                if is_match != self.invert {
                    count += 1;
                    if self.show.files_with_matches {
                        self.name(out, source, if self.show.null { "\0" } else { "\n" })?;
                        return Ok(true);
                    }
                    self.line(out, source, number, at, without_end(line))?;
                }
                at += line.len() as u64;
            }
            out.flush()?;
        }
        if self.show.count && count > 0 {
            if self.names != Names::Nowhere {
                self.name(out, source, self.after_name())?;
            }
            writeln!(out, "{count}")?;
        }
        match fault {
            Some(fault) => Err(fault),
            None => Ok(count > 0),
        }
    }

    fn line(&self, out: &mut dyn Write, source: &Source, line: u64, at: u64, text: &str) -> Result<()> {
        if self.show.count {
            return Ok(());
        }
        let found = if self.invert { Vec::new() } else { self.matcher.find(text) };
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        if self.show.json {
            let path = source.path().map(|path| path.display().to_string());
            let matches = found.into_iter().map(|range| Part {
                start: at + range.start as u64,
                end: at + range.end as u64,
                text: part(range),
            });
            let matches = matches.collect();
            return output::write_json(
                &mut &mut *out,
                &Found { path, line, start: at, end: at + text.len() as u64, text, matches },
            );
        }
        if self.names == Names::Before {
            self.name(out, source, self.after_name())?;
        }
        if self.numbered {
            let place = self.styles.place;
            write!(out, "{place}{line}{place:#}:")?;
        }
        let style = self.styles.found;
        let mut done = 0;
        for range in found {
            write!(out, "{}{style}{}{style:#}", part(done..range.start), part(range.clone()))?;
            done = range.end;
        }
        writeln!(out, "{}", part(done..text.len()))?;
        Ok(())
    }

    fn after_name(&self) -> &'static str {
        if self.show.null { "\0" } else { ":" }
    }

    fn name(&self, out: &mut dyn Write, source: &Source, end: &str) -> Result<()> {
        let heading = self.styles.heading;
        write!(out, "{heading}")?;
        out.write_all(&name(source))?;
        write!(out, "{heading:#}{end}")?;
        Ok(())
    }
}
