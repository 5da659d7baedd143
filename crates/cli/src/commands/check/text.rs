//! Findings as lines for people: where, by which rule, what; with an excerpt if that is asked for.
//!
//! An excerpt is rendered by `codespan-reporting`, which prints the text as it is: `annotate-snippets` leaves joiners out, and
//! Bengali without them is another text. Terminals do not agree on how many columns a vowel sign takes, so the excerpt begins with
//! the word of the finding, where carets cannot be off by much, and in colour the finding is underlined in the text itself.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::ops::Range;

use anstyle::Style;
use anyhow::Result;
use bengali_text::grapheme::{ceil_boundary, floor_boundary};
use codespan_reporting::diagnostic::{LabelStyle, Severity};
use codespan_reporting::term::{Config, GeneralWriteResult, Renderer, WriteStyle};
use unicode_width::UnicodeWidthChar as _;

use super::finding::{Finding, What};
use crate::characters::{escape_controls, spell};
use crate::output::Styles;

/// How many bytes of the line an excerpt has before and after the finding, at most.
const BEFORE: usize = 120;
const AFTER: usize = 120;

/// Writes `file:line:column: rule message`, and on demand the excerpt and the characters.
pub fn write(out: &mut Vec<u8>, finding: &Finding<'_>, explain: bool, styles: Styles) -> Result<()> {
    let Styles { heading, place, .. } = styles;
    let source = escape_controls(&finding.source.to_string()).into_owned();
    let at = match (finding.places, finding.part()) {
        (Some((start, _)), _) => format!("{source}:{}:{}:", start.line, start.column),
        (None, Some(part)) => format!("{source}: {}:", escape_controls(part)),
        (None, None) => format!("{source}:"),
    };
    writeln!(
        out,
        "{place}{at}{place:#} {heading}{}{heading:#} {}",
        finding.name(),
        escape_controls(&finding.message())
    )?;
    if explain {
        show(out, finding, styles)?;
    }
    Ok(())
}

fn show(out: &mut Vec<u8>, finding: &Finding<'_>, styles: Styles) -> Result<()> {
    let Some((start, _)) = finding.places else { return Ok(()) };
    let Excerpt { line, marked } = Excerpt::new(finding.text, &finding.range());
    let number = start.line;
    let padding = number.to_string().len();
    let mut writer = Painter { out, styles, style: Style::new() };
    let config = Config::default();
    let mut renderer = Renderer::new(&mut writer, &config);
    renderer.render_snippet_empty(padding, Severity::Warning, 0, &[])?;
    let label = (LabelStyle::Primary, marked, "");
    renderer.render_snippet_source(padding, number, &line, Severity::Warning, &[label], 0, &[])?;
    renderer.render_snippet_note(padding, &characters(finding))?;
    writeln!(out)?;
    Ok(())
}

/// What the characters are, before and after, and which rules made the change.
fn characters(finding: &Finding<'_>) -> String {
    let (before, after) = finding.texts();
    if let What::Legacy(_) = finding.what {
        return format!("before  {}\nafter   {}", escape_controls(before), escape_controls(after));
    }
    let mut out = format!("before  {}\nafter   {}", spell(before), spell(after));
    for rule in finding.also() {
        let _ = write!(out, "\nalso    {rule}: {}", rule.summary());
    }
    out
}

/// The part of a line that holds a finding, and the bytes of that part which are underlined.
struct Excerpt {
    line: String,
    marked: Range<usize>,
}

impl Excerpt {
    fn new(text: &str, range: &Range<usize>) -> Self {
        let part = |range: Range<usize>| text.get(range).unwrap_or_default();
        let from = floor_boundary(text, range.start.saturating_sub(BEFORE));
        let before = part(from..range.start);
        let line = before.rfind('\n').map_or(from, |end| from + end + 1);
        let word = part(line..range.start).char_indices().rev().find(|(_, c)| c.is_whitespace());
        let start = word.map_or(line, |(at, c)| line + at + c.len_utf8());
        let to = ceil_boundary(text, range.end + AFTER);
        let after = part(range.start..to);
        let end = range.start + after.find('\n').map_or(after.len(), |end| end);

        let mut marked = floor_boundary(text, range.start).max(start)..ceil_boundary(text, range.end).min(end);
        // A joiner or a mark without its letter takes no column: its neighbour is underlined as well.
        while part(marked.clone()).chars().all(|c| c.width().unwrap_or(0) == 0) {
            if marked.end < end {
                marked.end = ceil_boundary(text, marked.end + 1).min(end);
            } else if marked.start > start {
                marked.start = floor_boundary(text, marked.start - 1).max(start);
            } else {
                break;
            }
        }

        let is_cut_before = !part(0..start).is_empty() && !part(0..start).ends_with('\n');
        let is_cut_after = !part(end..text.len()).is_empty() && !part(end..text.len()).starts_with('\n');
        let mut line = String::from(if is_cut_before { "…" } else { "" });
        line += &shown(part(start..marked.start));
        let at = line.len();
        line += &shown(part(marked.clone()));
        let marked_in_line = at..line.len();
        line += &shown(part(marked.end.max(start)..end).trim_end_matches('\r'));
        line += if is_cut_after { "…" } else { "" };
        Self { line, marked: marked_in_line }
    }
}

/// Text that fits in a line.
fn shown(text: &str) -> String {
    escape_controls(&text.replace('\t', " ")).into_owned()
}

/// Writes in the styles of the command.
struct Painter<'o> {
    out: &'o mut Vec<u8>,
    styles: Styles,
    style: Style,
}

impl Painter<'_> {
    fn set(&mut self, style: Style) -> GeneralWriteResult {
        self.reset()?;
        self.style = style;
        write!(self.out, "{style}")
    }
}

impl Write for Painter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl WriteStyle for Painter<'_> {
    fn set_header(&mut self, _: Severity) -> GeneralWriteResult {
        self.set(self.styles.heading)
    }

    fn set_header_message(&mut self) -> GeneralWriteResult {
        self.set(self.styles.heading)
    }

    fn set_line_number(&mut self) -> GeneralWriteResult {
        self.set(self.styles.place)
    }

    fn set_note_bullet(&mut self) -> GeneralWriteResult {
        self.set(self.styles.place)
    }

    fn set_source_border(&mut self) -> GeneralWriteResult {
        self.set(self.styles.place)
    }

    fn set_label(&mut self, _: Severity, _: LabelStyle) -> GeneralWriteResult {
        self.set(self.styles.finding)
    }

    fn reset(&mut self) -> GeneralWriteResult {
        let style = std::mem::take(&mut self.style);
        write!(self.out, "{style:#}")
    }
}
