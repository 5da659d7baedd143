//! `bengali-text grep`: the lines of files that hold a word, in whatever spelling.

mod matcher;
mod print;

use std::ffi::OsString;
use std::io::{IsTerminal as _, Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, Result};
use rayon::prelude::*;

use self::matcher::Matcher;
use self::print::{Line, Names, Printer, Show};
use super::fold::KeyStrength;
use crate::inputs::{Inputs, NotUtf8, Source};
use crate::lines::Portions;
use crate::output::{self, Outcome, Styles};

/// Search for a word in all its spellings.
#[derive(clap::Args)]
#[command(
    args_override_self = true,
    after_help = "Exit status: 0 found; 1 not found; 2 wrong usage, or something could not be read. A line that is not UTF-8 is searched up to where it is not. A text that begins with the byte order mark of UTF-16 is read as such."
)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Grep {
    /// What to search for; not if there is a -e
    #[arg(value_name = "PATTERN", required_unless_present = "regexp")]
    pattern: Option<OsString>,
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    key: KeyStrength,
    /// What to search for; one of several, or one that begins with a hyphen
    #[arg(short = 'e', long, value_name = "PATTERN", allow_hyphen_values = true)]
    regexp: Vec<String>,
    /// Find capitals and small letters of other scripts alike; Bengali has none
    #[arg(short, long)]
    ignore_case: bool,
    /// Take the pattern as text, as is done anyway
    #[arg(short = 'F', long)]
    fixed_strings: bool,
    /// Find whole words only; what stands between the words of a pattern does not count
    #[arg(short, long, visible_alias = "word-regexp")]
    word: bool,
    /// Find the lines that do not match
    #[arg(short = 'v', long)]
    invert_match: bool,
    #[command(flatten)]
    show: Show,
}

impl Grep {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        // The first argument is a path where the patterns are named.
        let (patterns, inputs) = match &self.pattern {
            Some(first) if self.regexp.is_empty() => {
                (vec![first.to_str().context("the pattern is not UTF-8")?], self.inputs.clone())
            }
            Some(first) => (self.regexp.iter().map(String::as_str).collect(), self.inputs.after(first.into())),
            None => (self.regexp.iter().map(String::as_str).collect(), self.inputs.clone()),
        };
        let many = inputs.are_many();
        let on_terminal = std::io::stdout().is_terminal();
        let search = Search {
            matcher: Matcher::new(&patterns, self.key.strength(), self.word, self.ignore_case)?,
            invert: self.invert_match,
            show: &self.show,
            styles: Styles::for_stdout(),
            names: match (many || self.show.with_filename, on_terminal) {
                (false, _) => Names::Nowhere,
                _ if self.show.no_filename => Names::Nowhere,
                (true, true) if self.show.lists_lines() => Names::Above,
                (true, _) => Names::Before,
            },
            numbered: self.show.line_number || on_terminal,
            is_over: AtomicBool::new(false),
        };
        let mut found = false;
        let outcome = if many || search.names == Names::Above {
            search.each_file(&inputs, &mut found)
        } else {
            // The lines of a stream are printed as they come.
            inputs.each_stream_of(Source::open_in_utf8, |source, input, out| {
                found |= search.text(source, input, out)?;
                Ok(())
            })
        }?;
        Ok(match outcome {
            // Whether something is there is known.
            _ if found && self.show.quiet => Outcome::Done,
            outcome if found || outcome == Outcome::Trouble => outcome,
            _ => Outcome::Missing,
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

/// What is searched for, and how it is printed.
pub struct Search<'a> {
    matcher: Matcher,
    invert: bool,
    show: &'a Show,
    styles: Styles,
    names: Names,
    /// Whether the number of a line stands before it.
    numbered: bool,
    /// Whether the rest of the files need not be searched.
    is_over: AtomicBool,
}

impl Search<'_> {
    fn each_file(&self, inputs: &Inputs, found: &mut bool) -> Result<Outcome> {
        let work = |source: &Source| {
            if self.is_over.load(Ordering::Relaxed) {
                return Ok(None);
            }
            let Some(input) = source.open_in_utf8()? else { return Ok(None) };
            let mut text = Vec::new();
            // What was found before an error is shown.
            let done = self.text(source, input, &mut text).with_context(|| source.to_string());
            Ok(Some((name(source), text, done)))
        };
        inputs.each_with(work, |out, result| {
            let Some((name, text, done)) = result else { return Ok(Outcome::Done) };
            if self.names == Names::Above && !text.is_empty() {
                let heading = self.styles.heading;
                let gap = if *found { "\n" } else { "" };
                write!(out, "{gap}{heading}")?;
                out.write_all(&name)?;
                writeln!(out, "{heading:#}")?;
            } else if *found && !text.is_empty() && self.show.has_context() {
                writeln!(out, "--")?;
            }
            *found |= !text.is_empty() || matches!(done, Ok(true));
            out.write_all(&text)?;
            // An error of the file, not of standard output: the others follow.
            Ok(done.map_or_else(|error| output::complain_and_go_on(&error), |_| Outcome::Done))
        })
    }

    /// Prints what is found in a text; returns whether there is something.
    fn text(&self, source: &Source, input: impl Read, out: &mut dyn Write) -> Result<bool> {
        let mut portions = Portions::new(input);
        let mut printer = Printer::new(self, source);
        let (mut number, mut count) = (0, 0_u64);
        let most = self.show.max_count.unwrap_or(u64::MAX);
        // Of a line that is not UTF-8 the beginning is searched, and then the lines below.
        let (mut fault, mut within) = (None, false);
        'text: loop {
            if most == 0 {
                break;
            }
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
                let place = Line { number, at, text: without_end(line) };
                at += line.len() as u64;
                if is_match == self.invert || count == most {
                    if !self.show.count {
                        printer.passed(out, place)?;
                    }
                } else {
                    count += 1;
                    if self.show.only_asks() {
                        return self.answer(source, out);
                    }
                    if !self.show.count {
                        printer.found(out, place)?;
                    }
                }
                if count == most && !printer.waits() {
                    break 'text;
                }
            }
            out.flush()?;
        }
        if self.show.count && count > 0 {
            if self.names != Names::Nowhere {
                self.name(out, source, if self.show.null { "\0" } else { ":" })?;
            }
            writeln!(out, "{count}")?;
        }
        if self.show.files_without_match && fault.is_none() {
            self.name(out, source, self.after_listed())?;
            return Ok(true);
        }
        match fault {
            Some(fault) => Err(fault),
            None => Ok(count > 0),
        }
    }

    /// Says that there is a match; returns whether that is what was searched for.
    fn answer(&self, source: &Source, out: &mut dyn Write) -> Result<bool> {
        if self.show.files_with_matches {
            self.name(out, source, self.after_listed())?;
        }
        if self.show.quiet {
            self.is_over.store(true, Ordering::Relaxed);
        }
        Ok(!self.show.files_without_match)
    }

    fn after_listed(&self) -> &'static str {
        if self.show.null { "\0" } else { "\n" }
    }

    fn name(&self, out: &mut dyn Write, source: &Source, end: &str) -> Result<()> {
        let heading = self.styles.heading;
        write!(out, "{heading}")?;
        out.write_all(&name(source))?;
        write!(out, "{heading:#}{end}")?;
        Ok(())
    }
}
