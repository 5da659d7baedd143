//! `bengali-text numbers`: the numbers of texts, in digits and in words, as a table or as JSON lines.

use std::io::Write;

use anyhow::Result;
use bengali_text::number::{self, Compact, Decimal, Formatter, Match, MatchKind, Unit};
use serde::Serialize;

use crate::characters::visible;
use crate::inputs::{Inputs, Source};
use crate::output::{self, Outcome};

/// Find numbers, in digits and in words.
#[derive(clap::Args)]
pub struct Numbers {
    #[command(flatten)]
    inputs: Inputs,
    /// One JSON object in a line for each number; offsets count bytes
    #[arg(long)]
    json: bool,
}

/// A number that was found, as a line of JSON.
#[derive(Serialize)]
struct Row<'t> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    line: usize,
    start: usize,
    end: usize,
    text: &'t str,
    kind: &'static str,
    value: &'t str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'t str>,
    figures: String,
    short: String,
    words: String,
}

impl Numbers {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        self.inputs.each_text(|source, text| {
            let mut out = Vec::new();
            self.show(&mut out, source, text)?;
            Ok((Outcome::Done, out))
        })
    }

    fn show(&self, out: &mut impl Write, source: &Source, text: &str) -> Result<()> {
        let mut lines = output::Lines::new(text);
        let mut table = output::table(&["line", "number", "unit", "text", "in words"]);
        for found in number::find_iter(text) {
            let row = row(source, &mut lines, &found)?;
            if self.json {
                output::write_json(out, &row)?;
                continue;
            }
            let unit = row.unit.unwrap_or_default();
            table.add_row([&row.line.to_string(), row.value, unit, &visible(row.text), &row.words]);
        }
        if self.json { Ok(()) } else { output::write_headed_table(out, &self.inputs, source, &table) }
    }
}

fn row<'a>(source: &Source, lines: &mut output::Lines<'_>, found: &'a Match<'_>) -> Result<Row<'a>> {
    let value = Decimal::try_from(found.value())?;
    Ok(Row {
        path: source.path().map(|path| path.display().to_string()),
        line: lines.number(found.start()),
        start: found.start(),
        end: found.end(),
        text: found.as_str(),
        kind: match found.kind() {
            MatchKind::Figures => "figures",
            MatchKind::Words => "words",
            MatchKind::Ordinal => "ordinal",
            _ => "other",
        },
        value: found.value(),
        unit: match found.unit() {
            Some(Unit::Currency(currency)) => Some(currency.code()),
            Some(Unit::Percent) => Some("%"),
            Some(Unit::Classifier(word) | Unit::Measure(word)) => Some(word),
            Some(Unit::Ana) => Some("ana"),
            _ => None,
        },
        figures: Formatter::new().format(&value).to_string(),
        short: Formatter::new().compact(Compact::Long).format(&value).to_string(),
        words: number::to_words(&value).to_string(),
    })
}
