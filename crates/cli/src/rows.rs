//! What was found in texts, in rows: a table for people, JSON lines or CSV for programs.

use std::io::Write as _;
use std::ops::Range;

use anyhow::Result;
use serde::Serialize;
use serde_json::Value;

use crate::inputs::{Inputs, Source};
use crate::output::{self, Lines, Outcome};

/// For whom the rows are.
#[derive(clap::Args)]
pub struct Format {
    /// One JSON object in a line for each; offsets count bytes
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Comma-separated values, with the names of the columns in the first line; offsets count bytes
    #[arg(long)]
    csv: bool,
}

/// One thing that was found.
pub trait Row: Serialize + Send {
    /// The columns of the table for people.
    const HEADER: &'static [&'static str];
    /// The columns of CSV: all keys that may be in an object of JSON.
    const COLUMNS: &'static [&'static str];

    /// The cells of the table for people.
    fn cells(&self) -> Vec<String>;
}

/// Where something was found, the first part of a [`Row`].
#[derive(Serialize)]
pub struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// From 1 on.
    pub line: usize,
    start: usize,
    end: usize,
    /// What stands there.
    pub text: String,
}

impl Place {
    /// The bytes `range` of `text`.
    pub fn new(source: &Source, text: &str, lines: &mut Lines<'_>, range: Range<usize>) -> Self {
        Self {
            path: source.path().map(|path| path.display().to_string()),
            line: lines.number(range.start),
            start: range.start,
            end: range.end,
            text: text.get(range).unwrap_or_default().to_owned(),
        }
    }
}

impl Format {
    /// Writes the rows that `find` finds in each text.
    pub fn write<R: Row>(
        &self,
        inputs: &Inputs,
        find: impl Fn(&Source, &str) -> Result<Vec<R>> + Sync,
    ) -> Result<Outcome> {
        if self.csv {
            let mut out = output::stdout();
            out.write_all(&csv_line(R::COLUMNS)?)?;
            out.flush()?;
        }
        inputs.each_text(|source, text| {
            let rows = find(source, text)?;
            let mut out = Vec::new();
            if self.json {
                rows.iter().try_for_each(|row| output::write_json(&mut out, row))?;
            } else if self.csv {
                for row in &rows {
                    out.extend(csv_line(&csv_cells(row)?)?);
                }
            } else {
                let mut table = output::table(R::HEADER);
                table.add_rows(rows.iter().map(Row::cells));
                output::write_headed_table(&mut out, inputs, source, &table)?;
            }
            Ok((Outcome::Done, out))
        })
    }
}

fn csv_line<T: AsRef<[u8]>>(cells: &[T]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells)?;
    Ok(writer.into_inner()?)
}

/// The values of an object of JSON in the order of the columns; what is not there is empty.
fn csv_cells<R: Row>(row: &R) -> Result<Vec<String>> {
    let object = serde_json::to_value(row)?;
    let known = |key| R::COLUMNS.contains(&key);
    debug_assert!(object.as_object().is_some_and(|object| object.keys().all(|key| known(key.as_str()))));
    Ok(R::COLUMNS.iter().map(|column| object.get(column).map(csv_cell).unwrap_or_default()).collect())
}

fn csv_cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(csv_cell).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
