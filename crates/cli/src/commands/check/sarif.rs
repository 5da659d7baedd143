//! Findings as a SARIF 2.1.0 log, which code scanning services and editors read.
//!
//! The log is written as it arises: [`head`], the [`result`]s with [`SEPARATOR`]s between them, [`tail`].

use std::path::{Component, Path};

use bengali_text::Rule;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde_json::{Value, json};

use super::finding::Finding;
use crate::characters::code_points;
use crate::inputs::Source;
use crate::output::Outcome;

/// What stands between two results.
pub const SEPARATOR: &[u8] = b",\n";

/// All before the first result.
pub fn head() -> String {
    let rules: Vec<Value> = Rule::ALL.iter().map(|&rule| descriptor(rule)).collect();
    let tool = json!({ "driver": {
        "name": "bengali-text",
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    } });
    let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    format!(
        "{{\"$schema\":\"{schema}\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{tool},\
         \"columnKind\":\"unicodeCodePoints\",\"results\":[\n"
    )
}

/// All after the last result.
pub fn tail(outcome: Outcome) -> String {
    let invocation = json!({ "executionSuccessful": outcome != Outcome::Trouble });
    format!("\n],\"invocations\":[{invocation}]}}]}}\n")
}

fn descriptor(rule: Rule) -> Value {
    let (before, after) = rule.example();
    let example = format!("For example {before} → {after} ({} → {}).", code_points(before), code_points(after));
    json!({
        "id": rule.id(),
        "name": rule.name(),
        "shortDescription": { "text": format!("{}.", rule.summary()) },
        "help": { "text": format!("{}. {example}", rule.summary()) },
        "defaultConfiguration": { "level": "warning" },
        "properties": { "tags": [rule.group().to_string()] },
    })
}

/// One finding, with the change that mends it.
pub fn result(finding: &Finding<'_>) -> Value {
    let edit = finding.edit;
    let artifact = json!({ "uri": uri(finding.source) });
    let mut region = region(finding);
    let replacement = json!({ "deletedRegion": region, "insertedContent": { "text": edit.written } });
    if let Some(members) = region.as_object_mut() {
        let written = finding.text.get(edit.range.clone()).unwrap_or_default();
        members.insert("snippet".to_owned(), json!({ "text": written }));
    }
    json!({
        "ruleId": edit.rule.id(),
        "ruleIndex": Rule::ALL.iter().position(|&rule| rule == edit.rule),
        "level": "warning",
        "message": { "text": finding.message() },
        "locations": [{ "physicalLocation": { "artifactLocation": artifact, "region": region } }],
        "fixes": [{
            "description": { "text": format!("Apply {}", edit.rule.name()) },
            "artifactChanges": [{ "artifactLocation": artifact, "replacements": [replacement] }],
        }],
    })
}

fn region(finding: &Finding<'_>) -> Value {
    let (start, end, range) = (finding.start, finding.end, &finding.edit.range);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.character,
        "charLength": end.character - start.character,
        "byteOffset": range.start,
        "byteLength": range.len(),
    })
}

/// All but letters, digits and `-._~`, which stand for themselves in a path of an address.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn uri(source: &Source) -> String {
    // Standard input has no address but this.
    let path = source.path().unwrap_or(Path::new("/dev/stdin"));
    let parts = path.components().filter_map(|part| match part {
        Component::CurDir | Component::RootDir => None,
        part => Some(percent_encode(part.as_os_str().as_encoded_bytes(), ESCAPED).to_string()),
    });
    let parts = parts.collect::<Vec<_>>().join("/");
    if path.has_root() { format!("file:///{parts}") } else { parts }
}
