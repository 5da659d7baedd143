//! Findings as JSON, one object in a line.

use bengali_text::Rule;
use serde::Serialize;

use super::finding::Finding;

/// A finding as a line of JSON.
#[derive(Serialize)]
pub struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// The part of a zip file, which has no lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    #[serde(flatten)]
    place: Option<Place>,
    rule: &'static str,
    id: &'static str,
    group: String,
    /// Other rules that took part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<&'static str>,
    before: &'a str,
    after: &'a str,
    /// What is to stand in the file in place of the bytes `start..end`, if `normalize` puts it there.
    #[serde(skip_serializing_if = "Option::is_none")]
    replacement: Option<&'a str>,
    message: String,
}

/// Where it is in a text.
#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    start: usize,
    end: usize,
}

impl<'a> From<&'a Finding<'a>> for Row<'a> {
    fn from(finding: &'a Finding<'a>) -> Self {
        let range = finding.range();
        let place = finding.places.map(|(start, _)| Place {
            line: start.line,
            column: start.column,
            start: range.start,
            end: range.end,
        });
        let (before, after) = finding.texts();
        Self {
            path: finding.source.path().map(|path| path.display().to_string()),
            part: finding.part(),
            place,
            rule: finding.name(),
            id: finding.id(),
            group: finding.group(),
            also: finding.also().into_iter().map(Rule::name).collect(),
            before,
            after,
            replacement: finding.replacement(),
            message: finding.message(),
        }
    }
}
