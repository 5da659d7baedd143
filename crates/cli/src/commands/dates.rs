//! `bengali-text dates`: the dates and times of texts, as a table, JSON lines or CSV.

use std::fs;

use anyhow::{Context as _, Result, anyhow};
use bengali_text::datetime::{DateTime, Error, ErrorKind, Match, Parser, Strictness};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::characters::visible;
use crate::inputs::{Inputs, Source};
use crate::output::{self, Lines, Outcome};
use crate::rows::{Format, Place, Row};

/// Find dates and times.
#[derive(clap::Args)]
pub struct Dates {
    #[command(flatten)]
    inputs: Inputs,
    /// What গতকাল and dates without a year count from: a date as 2023-09-21 or 2023-09-21T16:43, `byline`, the date of the page, or
    /// `mtime`, when the file was modified, in local time
    #[arg(long, value_name = "DATE", value_parser = reference)]
    reference: Option<Reference>,
    /// Take the likely value where a date contradicts itself, with a warning
    #[arg(long)]
    lenient: bool,
    /// List also what looks like a date and cannot be read as one
    #[arg(long)]
    errors: bool,
    #[command(flatten)]
    format: Format,
}

#[derive(Clone)]
enum Reference {
    Byline,
    Modified,
    At(DateTime),
}

/// A reference may be a day or a time of one.
fn reference(text: &str) -> Result<Reference, String> {
    match text {
        "byline" => return Ok(Reference::Byline),
        "mtime" => return Ok(Reference::Modified),
        _ => {}
    }
    let time = text.parse().or_else(|_| format!("{text}T00:00").parse());
    time.map(Reference::At)
        .map_err(|_| "expected a date as 2023-09-21 or 2023-09-21T16:43, or `byline`, or `mtime`".to_owned())
}

/// A date that was found, or an error.
#[derive(Serialize)]
struct DateRow {
    #[serde(flatten)]
    place: Place,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    offset: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl Row for DateRow {
    const HEADER: &'static [&'static str] = &["line", "date", "text", "label", "notes"];
    const COLUMNS: &'static [&'static str] =
        &["path", "line", "start", "end", "text", "value", "label", "offset", "warnings", "error"];

    fn cells(&self) -> Vec<String> {
        let notes: Vec<&str> = self.error.iter().chain(&self.warnings).map(String::as_str).collect();
        vec![
            self.place.line.to_string(),
            self.value.clone().unwrap_or_else(|| "-".to_owned()),
            visible(&self.place.text).into_owned(),
            self.label.clone().unwrap_or_default(),
            notes.join(", "),
        ]
    }
}

impl Dates {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        self.format.write(&self.inputs, |source, text| {
            let parser = self.parser(source, text).with_context(|| source.to_string())?;
            let mut lines = Lines::new(text);
            let results = parser.find_results(text).filter(|result| self.errors || result.is_ok());
            Ok(results.map(|result| row(source, text, &mut lines, &result)).collect())
        })
    }

    fn parser(&self, source: &Source, text: &str) -> Result<Parser> {
        let strictness = if self.lenient { Strictness::Lenient } else { Strictness::Strict };
        let parser = Parser::new().strictness(strictness);
        Ok(match &self.reference {
            None => parser,
            Some(Reference::At(time)) => parser.reference(*time),
            Some(Reference::Modified) => parser.reference(modified(source)?),
            Some(Reference::Byline) => {
                let byline = parser.find_byline(text);
                if byline.is_none() {
                    output::complain(&anyhow!("{source}: has no byline: dates that count from it are left out"));
                }
                byline.map_or(parser, |byline| parser.reference(byline))
            }
        })
    }
}

/// When the file was modified, on the calendar and the clock of the local time zone.
fn modified(source: &Source) -> Result<DateTime> {
    let path = source.path().context("has no modification time")?;
    let time = Timestamp::try_from(fs::metadata(path)?.modified()?)?.to_zoned_datetime(TimeZone::system());
    Ok(time.strftime("%Y-%m-%dT%H:%M").to_string().parse()?)
}

fn row(source: &Source, text: &str, lines: &mut Lines<'_>, result: &Result<Match<'_>, Error>) -> DateRow {
    let range = result.as_ref().map_or_else(Error::span, Match::range);
    let found = result.as_ref().ok();
    DateRow {
        place: Place::new(source, text, lines, range),
        value: found.map(|found| found.value().to_string()),
        label: found.and_then(Match::label).map(|label| label.to_string()),
        offset: found.and_then(Match::offset).map(|offset| offset.to_string()),
        warnings: found
            .map_or_else(Vec::new, |found| found.warnings().iter().map(|warning| warning.to_string()).collect()),
        error: result.as_ref().err().map(|error| match error.kind() {
            ErrorKind::MissingReference => "the text is relative to an unknown day, expected --reference".to_owned(),
            kind => kind.to_string(),
        }),
    }
}
