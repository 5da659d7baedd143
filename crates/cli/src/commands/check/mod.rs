//! `bengali-text check`: what `normalize` and `legacy` would change, as a linter says it.

mod finding;
mod github;
mod json;
pub mod legacy;
mod sarif;
mod text;

use std::io::{Read, Write as _};

use anyhow::{Context as _, Result, bail};
use bengali_text::{Level, Normalizer};
use indicatif::ProgressBar;

use super::normalize::pipeline::Pipeline;
use crate::choices::{Choices, Jobs};
use crate::config::Project;
use crate::edits::{self, Edit};
use crate::inputs::{Inputs, Source, as_utf8};
use crate::lines::Portions;
use crate::office;
use crate::output::{self, Lines, Outcome, Styles};
use crate::syntax::{self, Syntax};
use finding::{Finding, What};
use legacy::Legacy;

/// From this length on, a file is first looked at in pieces, so that a clean one is never in memory as a whole.
const LONG: u64 = 8 << 20;

/// Report what normalize and legacy would change, as a linter.
#[derive(clap::Args)]
#[command(after_help = "Lines and columns count from 1, columns in characters (code points), as compilers do it. \
                        Offsets count bytes from 0. Exit status: 0 clean; 1 something was found; 2 trouble.")]
pub struct Check {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    choices: Choices,
    #[command(flatten)]
    syntax: syntax::Choice,
    /// Show each finding in its line, with the characters before and after
    #[arg(long)]
    explain: bool,
    /// A line for people, a JSON object a line, a SARIF 2.1.0 log, or annotations for GitHub Actions
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    project: Project,
    #[command(flatten)]
    jobs: Jobs,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
    Sarif,
    Github,
}

/// What there is to say about one source.
#[derive(Default)]
struct Report {
    findings: usize,
    /// How many of them `legacy` converts.
    legacy: usize,
    text: Vec<u8>,
}

/// What was found in one source.
#[derive(Default)]
struct Found {
    /// The text; empty if it is a zip file.
    text: String,
    edits: Vec<Edit>,
    legacy: Vec<Legacy>,
}

impl Check {
    /// Runs the command.
    pub fn run(&self) -> Result<Outcome> {
        if self.explain && self.format != Format::Text {
            bail!("--explain is for --format text");
        }
        let settings = self.project.settings()?;
        let normalizer = self.choices.normalizer(&settings, Level::Visual)?;
        self.jobs.start()?;
        let styles = Styles::for_stdout();
        let is_log = self.format == Format::Sarif;
        if is_log {
            print(&sarif::head())?;
        }
        let (mut findings, mut legacy, mut files) = (0, 0, 0);
        let outcome = self.inputs.among(&settings.files).each_with(
            |source| self.report(source, normalizer, styles),
            |out, report| {
                if report.findings == 0 {
                    return Ok(Outcome::Done);
                }
                if is_log && files > 0 {
                    out.write_all(sarif::SEPARATOR)?;
                }
                out.write_all(&report.text)?;
                findings += report.findings;
                legacy += report.legacy;
                files += 1;
                Ok(Outcome::Found)
            },
        )?;
        if is_log {
            print(&sarif::tail(outcome))?;
        }
        if self.format == Format::Text && findings > 0 {
            let remedy = match legacy {
                0 => "`bengali-text normalize -i` fixes what is found",
                legacy if legacy == findings => "`bengali-text legacy -i` converts it",
                _ => {
                    "`bengali-text normalize -i` fixes what is found, and `bengali-text legacy -i` converts legacy-text"
                }
            };
            let (findings, files) = (count(findings, "finding"), count(files, "file"));
            output::sum_up(&format!("{findings} in {files}; {remedy}"));
        }
        Ok(outcome)
    }

    fn report(&self, source: &Source, normalizer: Normalizer, styles: Styles) -> Result<Report> {
        let mut report = Report::default();
        let Found { text, edits, legacy } = find(source, self.syntax.of(source), normalizer)?;
        report.legacy = legacy.len();
        let mut all: Vec<What<'_>> = edits.iter().map(What::Edit).chain(legacy.iter().map(What::Legacy)).collect();
        // Those of a zip file are in the order of its parts.
        all.sort_by_key(What::start);
        let mut lines = Lines::new(&text);
        let out = &mut report.text;
        for what in all {
            let mut finding = Finding { source, text: &text, what, places: None };
            if finding.part().is_none() {
                let (start, end) = (lines.place(finding.range().start), finding.range().end);
                // The next finding may begin before this one ends.
                finding.places = Some((start, lines.clone().place(end)));
            }
            match self.format {
                Format::Text => text::write(out, &finding, self.explain, styles)?,
                Format::Json => output::write_json(out, &json::Row::from(&finding))?,
                Format::Sarif => {
                    if report.findings > 0 {
                        out.write_all(sarif::SEPARATOR)?;
                    }
                    serde_json::to_writer(&mut *out, &sarif::result(&finding))?;
                }
                Format::Github => writeln!(out, "{}", github::annotation(&finding))?,
            }
            report.findings += 1;
        }
        Ok(report)
    }
}

/// What would change in a source.
fn find(source: &Source, syntax: Syntax, normalizer: Normalizer) -> Result<Found> {
    let format = source.path().and_then(office::Format::of_path);
    if let Some(format) = format.filter(|format| format.is_package()) {
        let legacy = legacy::of_document(format, &legacy::read(source)?).with_context(|| source.to_string())?;
        return Ok(Found { legacy, ..Found::default() });
    }
    let Some((input, length)) = source.open()? else { return Ok(Found::default()) };
    let is_plain = syntax == Syntax::Plain;
    let bytes = if is_plain && format.is_none() && length.is_some_and(|length| length >= LONG) {
        if is_clean(input, normalizer).with_context(|| source.to_string())? && !has_legacy(source)? {
            return Ok(Found::default());
        }
        let Some((again, _)) = source.open()? else { return Ok(Found::default()) };
        source.read_bytes(again)?
    } else {
        source.read_bytes(input)?
    };
    let mut found = Found::default();
    if let Some(format) = format {
        found.legacy = legacy::of_document(format, &bytes).with_context(|| source.to_string())?;
    }
    let text = as_utf8(&bytes).with_context(|| source.to_string())?;
    if !is_plain || !normalizer.is_normalized(text) {
        found.edits = edits::of(syntax, text, &normalizer).with_context(|| source.to_string())?;
    }
    // What a document says about its fonts is surer than what its text looks like.
    if found.legacy.is_empty() && format != Some(office::Format::Rtf) {
        found.legacy = legacy::of_text(syntax, text).with_context(|| source.to_string())?;
    }
    if !found.edits.is_empty() || !found.legacy.is_empty() {
        // Not a copy: the text may be long.
        found.text = String::from_utf8(bytes)?;
    }
    Ok(found)
}

/// Whether a long text has words in a legacy font.
fn has_legacy(source: &Source) -> Result<bool> {
    let Some((input, _)) = source.open()? else { return Ok(false) };
    let mut portions = Portions::new(input);
    while let Some((_, lines)) = portions.next()? {
        if !legacy::of_text(Syntax::Plain, lines)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether nothing changes in a text, which is read in pieces, by all threads.
fn is_clean(input: impl Read, normalizer: Normalizer) -> Result<bool> {
    let mut clean = true;
    let bar = ProgressBar::hidden();
    let look = |_: &[u8], changed: bool| {
        clean &= !changed;
        Ok(clean)
    };
    Pipeline::new(normalizer, &bar).run(input, look)?;
    Ok(clean)
}

fn print(text: &str) -> Result<()> {
    let mut out = output::stdout();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}

fn count(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}
