//! `bengali-text explain`: what the normalizer changes in a text, character by character, and by which rule.

use std::fmt::Write as _;
use std::io::Write as _;
use std::ops::Range;

use anyhow::{Result, bail};
use bengali_text::{Change, Level, Normalizer};

use crate::characters::{spell, visible};
use crate::choices::Choices;
use crate::config::Settings;
use crate::inputs::Source;
use crate::output::{self, Outcome};

/// Show what the normalizer changes in a text, and why.
#[derive(clap::Args)]
pub struct Explain {
    /// The text; `-` alone is standard input
    #[arg(value_name = "WORD", required = true)]
    words: Vec<String>,
    #[command(flatten)]
    choices: Choices,
}

impl Explain {
    /// Runs the command. Without `--level` it explains all levels, since each change says to which it belongs.
    pub fn run(&self) -> Result<Outcome> {
        let normalizer = self.choices.normalizer(&Settings::default(), Level::Repair)?;
        let text = match self.words.as_slice() {
            [word] if word == "-" => Source::StandardInput.read()?.unwrap_or_default(),
            words if words.iter().any(|word| word == "-") => bail!("either words, or - for standard input"),
            words => words.join(" "),
        };
        let mut out = output::stdout();
        out.write_all(explain(&normalizer, &text).as_bytes())?;
        out.flush()?;
        Ok(Outcome::Done)
    }
}

fn explain(normalizer: &Normalizer, text: &str) -> String {
    let changes: Vec<Change<'_>> = normalizer.changes(text).collect();
    let many_lines = text.trim_end().contains('\n');
    let mut out = String::new();
    let (mut line, mut counted) = (1, 0);
    for (word, changes) in words(text, &changes) {
        line += part(text, counted..word.start).matches('\n').count();
        counted = word.start;
        let place = if many_lines { format!("   line {line}") } else { String::new() };
        let (before, after) = (part(text, word.clone()), patched(text, &word, changes));
        let _ = writeln!(out, "{} → {}{place}\n", visible(before), visible(&after));
        for change in changes {
            describe(&mut out, change);
        }
    }
    let _ = match changes.len() {
        0 => writeln!(out, "Nothing to change."),
        1 => writeln!(out, "1 change."),
        count => writeln!(out, "{count} changes."),
    };
    out
}

fn describe(out: &mut String, change: &Change<'_>) {
    let range = change.range();
    let _ = writeln!(out, "  bytes {}..{}", range.start, range.end);
    for (label, side) in [("before", change.before()), ("after", change.after())] {
        let _ = writeln!(out, "    {label:<6}  {}", spell(side));
    }
    // The rule that fired first, then those that took part.
    let others = change.rules().iter().filter(|&rule| rule != change.rule());
    for rule in std::iter::once(change.rule()).chain(others) {
        let _ = writeln!(out, "    {:<6}  {rule} ({}): {}.", rule.id(), rule.group(), rule.summary());
    }
    out.push('\n');
}

/// The changes of `text`, together where they are in one word.
fn words<'a, 't>(text: &str, changes: &'a [Change<'t>]) -> Vec<(Range<usize>, &'a [Change<'t>])> {
    let mut words = Vec::new();
    let mut rest = changes;
    while let Some(first) = rest.first() {
        let mut word = word_around(text, first);
        let mut len = 1;
        while let Some(next) =
            rest.get(len).map(|change| word_around(text, change)).filter(|next| next.start < word.end)
        {
            word.end = word.end.max(next.end);
            len += 1;
        }
        let (here, after) = rest.split_at(len);
        words.push((word, here));
        rest = after;
    }
    words
}

/// The word that a change is in; where spaces change, the words on both sides.
fn word_around(text: &str, change: &Change<'_>) -> Range<usize> {
    let range = change.range();
    let (before, after) = (part(text, 0..range.start), part(text, range.end..text.len()));
    let spaces = !change.before().is_empty() && change.before().chars().all(char::is_whitespace);
    let (left, right) = if spaces { (before.trim_end(), after.trim_start()) } else { (before, after) };
    let start = left.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
    let end = text.len() - right.len() + right.find(char::is_whitespace).unwrap_or(right.len());
    start..end
}

/// `range` of `text` with its changes made.
fn patched(text: &str, range: &Range<usize>, changes: &[Change<'_>]) -> String {
    let mut out = String::new();
    let mut done = range.start;
    for change in changes {
        out.push_str(part(text, done..change.range().start));
        out.push_str(change.after());
        done = change.range().end;
    }
    out.push_str(part(text, done..range.end));
    out
}

fn part(text: &str, range: Range<usize>) -> &str {
    let part = text.get(range);
    debug_assert!(part.is_some(), "changes lie on boundaries of characters");
    part.unwrap_or_default()
}
