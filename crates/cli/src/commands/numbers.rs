//! `bengali-text numbers`: the numbers of texts, in digits and in words, as a table, JSON lines or CSV.

use anyhow::Result;
use bengali_text::datetime::{Parser, Strictness};
use bengali_text::number::{self, Compact, Decimal, Formatter, Match};
use serde::Serialize;

use crate::characters::visible;
use crate::inputs::{Inputs, Source};
use crate::output::{Lines, Outcome};
use crate::rows::{Format, Place, Row};

/// Find numbers, in digits and in words.
#[derive(clap::Args)]
pub struct Numbers {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    format: Format,
}

/// A number that was found.
#[derive(Serialize)]
struct NumberRow {
    #[serde(flatten)]
    place: Place,
    kind: &'static str,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    figures: String,
    short: String,
    words: String,
}

impl Row for NumberRow {
    const HEADER: &'static [&'static str] = &["line", "number", "unit", "text", "in words"];
    const COLUMNS: &'static [&'static str] =
        &["path", "line", "start", "end", "text", "kind", "value", "unit", "figures", "short", "words"];

    fn cells(&self) -> Vec<String> {
        vec![
            self.place.line.to_string(),
            self.value.clone(),
            self.unit.clone().unwrap_or_default(),
            visible(&self.place.text).into_owned(),
            self.words.clone(),
        ]
    }
}

impl Numbers {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        self.format.write(&self.inputs, |source, text| {
            let mut lines = Lines::new(text);
            outside_dates(text).map(|found| row(source, text, &mut lines, &found)).collect()
        })
    }
}

/// The numbers of a text that belong to no date. A date that contradicts itself is one too.
fn outside_dates(text: &str) -> impl Iterator<Item = Match<'_>> {
    let parser = Parser::new().strictness(Strictness::Lenient);
    let dates: Vec<_> = parser.find_iter(text).map(|date| date.range()).collect();
    let mut dates = dates.into_iter().peekable();
    number::find_iter(text).filter(move |found| {
        while dates.next_if(|date| date.end <= found.start()).is_some() {}
        dates.peek().is_none_or(|date| found.end() <= date.start)
    })
}

fn row(source: &Source, text: &str, lines: &mut Lines<'_>, found: &Match<'_>) -> Result<NumberRow> {
    let value = Decimal::try_from(found.value())?;
    Ok(NumberRow {
        place: Place::new(source, text, lines, found.range()),
        kind: found.kind().name(),
        value: found.value().to_owned(),
        unit: found.unit().map(|unit| unit.name().to_owned()),
        figures: Formatter::new().format(&value).to_string(),
        short: Formatter::new().compact(Compact::Long).format(&value).to_string(),
        words: number::to_words(&value).to_string(),
    })
}
