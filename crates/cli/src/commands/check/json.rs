//! Findings as JSON, one object in a line.

use bengali_text::Rule;
use serde::Serialize;

use super::finding::Finding;

/// A finding as a line of JSON.
#[derive(Serialize)]
pub struct Row<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    rule: &'static str,
    id: &'static str,
    group: String,
    /// Other rules that took part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<&'static str>,
    before: &'a str,
    after: &'a str,
    /// What is to stand in the file in place of the bytes `start..end`.
    replacement: &'a str,
    message: String,
}

impl<'a> From<&Finding<'a>> for Row<'a> {
    fn from(finding: &Finding<'a>) -> Self {
        let edit = finding.edit;
        Self {
            path: finding.source.path().map(|path| path.display().to_string()),
            line: finding.start.line,
            column: finding.start.column,
            start: edit.range.start,
            end: edit.range.end,
            rule: edit.rule.name(),
            id: edit.rule.id(),
            group: edit.rule.group().to_string(),
            also: edit.rules.iter().filter(|&rule| rule != edit.rule).map(Rule::name).collect(),
            before: &edit.before,
            after: &edit.after,
            replacement: &edit.written,
            message: finding.message(),
        }
    }
}
