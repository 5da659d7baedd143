//! `bengali-text dates`: the dates and times of texts, as a table or as JSON lines.

use std::io::Write;
use std::ops::Range;

use anyhow::{Context as _, Result};
use bengali_text::datetime::{DateTime, Error, Match, Parser, Strictness};
use serde::Serialize;

use crate::characters::visible;
use crate::inputs::{Inputs, Source};
use crate::output::{self, Outcome};

/// Find dates and times.
#[derive(clap::Args)]
pub struct Dates {
    #[command(flatten)]
    inputs: Inputs,
    /// What গতকাল and dates without a year count from: a date as 2023-09-21 or 2023-09-21T16:43, or `byline`, the date of the page
    #[arg(long, value_name = "DATE", value_parser = reference)]
    reference: Option<Reference>,
    /// Take the likely value where a date contradicts itself, with a warning
    #[arg(long)]
    lenient: bool,
    /// List also what looks like a date and cannot be read as one
    #[arg(long)]
    errors: bool,
    /// One JSON object in a line for each date; offsets count bytes
    #[arg(long)]
    json: bool,
}

#[derive(Clone)]
enum Reference {
    Byline,
    At(DateTime),
}

/// A reference may be a day or a time of one.
fn reference(text: &str) -> Result<Reference, String> {
    if text == "byline" {
        return Ok(Reference::Byline);
    }
    let time = text.parse().or_else(|_| format!("{text}T00:00").parse());
    time.map(Reference::At).map_err(|_| "expected a date as 2023-09-21 or 2023-09-21T16:43, or `byline`".to_owned())
}

/// A date that was found, or an error, as a line of JSON.
#[derive(Serialize)]
struct Row<'t> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    line: usize,
    start: usize,
    end: usize,
    text: &'t str,
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

impl Dates {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        self.inputs.each_text(|source, text| {
            let mut out = Vec::new();
            self.show(&mut out, source, text)?;
            Ok((Outcome::Done, out))
        })
    }

    fn show(&self, out: &mut impl Write, source: &Source, text: &str) -> Result<()> {
        let parser = self.parser(text).with_context(|| source.to_string())?;
        let mut lines = output::Lines::new(text);
        let results = parser.find_results(text).filter(|result| self.errors || result.is_ok());
        let rows = results.map(|result| row(source, text, &mut lines, &result));
        if self.json {
            return rows.into_iter().try_for_each(|row| output::write_json(out, &row));
        }
        let mut table = output::table(&["line", "date", "text", "label", "notes"]);
        for row in rows {
            let notes = row.error.into_iter().chain(row.warnings).collect::<Vec<_>>().join(", ");
            let value = row.value.unwrap_or_else(|| "-".to_owned());
            table.add_row([
                row.line.to_string(),
                value,
                visible(row.text).into_owned(),
                row.label.unwrap_or_default(),
                notes,
            ]);
        }
        output::write_headed_table(out, &self.inputs, source, &table)
    }

    fn parser(&self, text: &str) -> Result<Parser> {
        let strictness = if self.lenient { Strictness::Lenient } else { Strictness::Strict };
        let parser = Parser::new().strictness(strictness);
        Ok(match &self.reference {
            None => parser,
            Some(Reference::At(time)) => parser.reference(*time),
            Some(Reference::Byline) => {
                let byline = parser.find_byline(text).context("has no byline to take the reference from")?;
                parser.reference(byline)
            }
        })
    }
}

fn row<'t>(
    source: &Source,
    text: &'t str,
    lines: &mut output::Lines<'_>,
    result: &Result<Match<'t>, Error>,
) -> Row<'t> {
    let range: Range<usize> = match result {
        Ok(found) => found.range(),
        Err(error) => error.span(),
    };
    let found = result.as_ref().ok();
    Row {
        path: source.path().map(|path| path.display().to_string()),
        line: lines.number(range.start),
        start: range.start,
        end: range.end,
        text: text.get(range).unwrap_or_default(),
        value: found.map(|found| found.value().to_string()),
        label: found.and_then(Match::label).map(|label| label.to_string()),
        offset: found.and_then(Match::offset).map(|offset| offset.to_string()),
        warnings: found
            .map_or_else(Vec::new, |found| found.warnings().iter().map(|warning| warning.to_string()).collect()),
        error: result.as_ref().err().map(|error| error.kind().to_string()),
    }
}
