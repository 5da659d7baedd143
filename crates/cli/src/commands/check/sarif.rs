//! Findings as a SARIF 2.1.0 log, which code scanning services and editors read.
//!
//! The log is written as it arises: [`head`], the [`result`]s with [`SEPARATOR`]s between them, [`tail`].

use std::ops::Range;
use std::path::{Component, Path};

use bengali_text::Rule;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde_json::{Map, Value, json};

use super::finding::{Finding, What};
use super::legacy::Legacy;
use crate::characters::code_points;
use crate::inputs::Source;
use crate::output::{Outcome, Place};

/// What stands between two results.
pub const SEPARATOR: &[u8] = b",\n";

/// All before the first result.
pub fn head() -> String {
    let rules: Vec<Value> = Rule::ALL.iter().map(|&rule| descriptor(rule)).chain([legacy()]).collect();
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

/// The rule of text in legacy fonts, after those of the normalizer.
fn legacy() -> Value {
    json!({
        "id": Legacy::NAME,
        "name": Legacy::NAME,
        "shortDescription": { "text": format!("{}.", Legacy::SUMMARY) },
        "help": { "text": format!("{}. `bengali-text legacy -i` converts it. For example Avgvi → আমার, েদশ → দেশ.", Legacy::SUMMARY) },
        "defaultConfiguration": { "level": "warning" },
        "properties": { "tags": [Legacy::GROUP] },
    })
}

/// One finding, with the change that fixes it.
pub fn result(finding: &Finding<'_>) -> Value {
    let artifact = json!({ "uri": uri(finding.source) });
    let index = match finding.what {
        What::Edit(edit) => Rule::ALL.iter().position(|&rule| rule == edit.rule),
        What::Legacy(_) => Some(Rule::ALL.len()),
    };
    let message = match finding.part() {
        Some(part) => format!("{part}: {}", finding.message()),
        None => finding.message(),
    };
    let mut location = Map::from_iter([("artifactLocation".to_owned(), artifact.clone())]);
    let mut fixes = None;
    if let Some((start, end)) = finding.places {
        let mut region = region(start, end, &finding.range());
        fixes = finding.replacement().map(|text| {
            let replacement = json!({ "deletedRegion": region, "insertedContent": { "text": text } });
            json!([{
                "description": { "text": format!("Apply {}", finding.name()) },
                "artifactChanges": [{ "artifactLocation": artifact, "replacements": [replacement] }],
            }])
        });
        if let Some(members) = region.as_object_mut() {
            let written = finding.text.get(finding.range()).unwrap_or_default();
            members.insert("snippet".to_owned(), json!({ "text": written }));
        }
        location.insert("region".to_owned(), region);
    }
    let mut result = json!({
        "ruleId": finding.id(),
        "ruleIndex": index,
        "level": "warning",
        "message": { "text": message },
        "locations": [{ "physicalLocation": location }],
    });
    if let (Some(members), Some(fixes)) = (result.as_object_mut(), fixes) {
        members.insert("fixes".to_owned(), fixes);
    }
    result
}

fn region(start: Place, end: Place, range: &Range<usize>) -> Value {
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
