//! What normalization would change in a file, as a unified diff.

use std::borrow::Cow;
use std::fmt::Write as _;

use anyhow::Result;
use bengali_text::Normalizer;
use similar::{ChangeTag, TextDiff};

use crate::inputs::Source;
use crate::output::{Outcome, Styles};

/// The diff of one text, empty if nothing changes.
pub fn diff(source: &Source, normalizer: Normalizer, styles: Styles) -> Result<(Outcome, Vec<u8>)> {
    let Some(text) = source.read()? else { return Ok((Outcome::Done, Vec::new())) };
    match normalizer.normalize(&text) {
        Cow::Borrowed(_) => Ok((Outcome::Done, Vec::new())),
        Cow::Owned(after) => Ok((Outcome::Found, unified(source, &text, &after, styles).into_bytes())),
    }
}

fn unified(source: &Source, before: &str, after: &str, styles: Styles) -> String {
    let Styles { heading, removed, added, place, .. } = styles;
    let mut out = String::new();
    let _ = writeln!(out, "{heading}--- {source}{heading:#}\n{heading}+++ {source}, normalized{heading:#}");
    for hunk in TextDiff::from_lines(before, after).unified_diff().iter_hunks() {
        let _ = writeln!(out, "{place}{}{place:#}", hunk.header());
        for change in hunk.iter_changes() {
            let style = match change.tag() {
                ChangeTag::Delete => removed,
                ChangeTag::Insert => added,
                ChangeTag::Equal => anstyle::Style::new(),
            };
            let line = change.value();
            let (line, end) =
                line.strip_suffix('\n').map_or((line, "\n\\ No newline at end of file\n"), |line| (line, "\n"));
            let _ = write!(out, "{style}{}{line}{style:#}{end}", change.tag());
        }
    }
    out
}
