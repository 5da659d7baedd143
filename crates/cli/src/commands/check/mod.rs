//! `bengali-text check`: what `normalize` would change, as a linter says it.

mod finding;
mod github;
mod json;
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
use crate::output::{self, Lines, Outcome, Styles};
use crate::syntax::{self, Syntax};
use finding::Finding;

/// From this length on, a file is first looked at in pieces, so that a clean one is never in memory as a whole.
const LONG: u64 = 8 << 20;

/// Report what normalize would change, as a linter.
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
    text: Vec<u8>,
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
        let (mut findings, mut files) = (0, 0);
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
                files += 1;
                Ok(Outcome::Found)
            },
        )?;
        if is_log {
            print(&sarif::tail(outcome))?;
        }
        if self.format == Format::Text && findings > 0 {
            let (findings, files) = (count(findings, "finding"), count(files, "file"));
            output::sum_up(&format!("{findings} in {files}; `bengali-text normalize -i` fixes what is found"));
        }
        Ok(outcome)
    }

    fn report(&self, source: &Source, normalizer: Normalizer, styles: Styles) -> Result<Report> {
        let mut report = Report::default();
        let Some((text, edits)) = changed(source, self.syntax.of(source), normalizer)? else { return Ok(report) };
        let mut lines = Lines::new(&text);
        let out = &mut report.text;
        for edit in &edits {
            let (start, end) = (lines.place(edit.range.start), lines.place(edit.range.end));
            let finding = Finding { source, text: &text, edit, start, end };
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

/// The text of a source, and what would change in it; `None` if nothing would.
fn changed(source: &Source, syntax: Syntax, normalizer: Normalizer) -> Result<Option<(String, Vec<Edit>)>> {
    let Some((input, length)) = source.open()? else { return Ok(None) };
    let is_plain = syntax == Syntax::Plain;
    let bytes = if is_plain && length.is_some_and(|length| length >= LONG) {
        if is_clean(input, normalizer).with_context(|| source.to_string())? {
            return Ok(None);
        }
        let Some((again, _)) = source.open()? else { return Ok(None) };
        source.read_bytes(again)?
    } else {
        source.read_bytes(input)?
    };
    let text = as_utf8(&bytes).with_context(|| source.to_string())?;
    if is_plain && normalizer.is_normalized(text) {
        return Ok(None);
    }
    let edits = edits::of(syntax, text, &normalizer).with_context(|| source.to_string())?;
    // Not a copy: the text may be long.
    Ok(if edits.is_empty() { None } else { Some((String::from_utf8(bytes)?, edits)) })
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
