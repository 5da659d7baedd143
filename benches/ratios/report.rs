//! What a run found, as a table that reads well here and in Markdown, or as JSON.

use std::fmt::Write as _;

use crate::harness::Row;

const HEADINGS: [&str; 9] = ["work", "text", "bytes", "time", "GB/s", "rival", "ratio", "middle half", "goal"];

/// How many goals are missed.
pub fn missed(rows: &[Row]) -> usize {
    rows.iter().filter(|row| !met(row)).count()
}

pub fn table(rows: &[Row]) -> String {
    let mut lines = vec![HEADINGS.map(str::to_owned)];
    lines.extend(rows.iter().map(cells));
    let widths: [usize; HEADINGS.len()] =
        std::array::from_fn(|at| lines.iter().map(|line| line[at].chars().count()).max().unwrap_or(0));
    let mut out = String::new();
    for (index, line) in lines.iter().enumerate() {
        for (cell, width) in line.iter().zip(widths) {
            let _ = write!(out, "| {cell:<width$} ");
        }
        out.push_str("|\n");
        if index == 0 {
            for width in widths {
                let _ = write!(out, "|{}", "-".repeat(width + 2));
            }
            out.push_str("|\n");
        }
    }
    out
}

fn cells(row: &Row) -> [String; HEADINGS.len()] {
    [
        row.work.clone(),
        row.text.clone(),
        row.bytes.to_string(),
        duration(row.ours),
        format!("{:.3}", gigabytes_a_second(row.bytes, row.ours)),
        row.rival.clone(),
        format!("{}x", ratio(row.ratio)),
        format!("{}-{}", ratio(row.low), ratio(row.high)),
        row.goal.map_or_else(String::new, |goal| format!("{goal}x {}", if met(row) { "met" } else { "MISSED" })),
    ]
}

fn met(row: &Row) -> bool {
    row.goal.is_none_or(|goal| row.ratio >= goal)
}

/// How many goals are met, and which are not.
pub fn verdict(rows: &[Row]) -> String {
    let goals = rows.iter().filter(|row| row.goal.is_some());
    let missed: Vec<String> = goals
        .clone()
        .filter(|row| !met(row))
        .map(|row| {
            let goal = row.goal.unwrap_or_default();
            format!("{} ({}) against {}: {}x of {goal}x", row.work, row.text, row.rival, ratio(row.ratio))
        })
        .collect();
    let count = goals.count();
    let kept = format!("goals: {} of {count} met", count - missed.len());
    if missed.is_empty() { kept } else { format!("{kept}; missed: {}", missed.join("; ")) }
}

pub fn json(rows: &[Row]) -> String {
    let races: Vec<_> = rows
        .iter()
        .map(|row| {
            serde_json::json!({
                "work": row.work, "text": row.text, "bytes": row.bytes, "rival": row.rival, "rounds": row.rounds,
                "ours_ns": row.ours * 1e9, "rival_ns": row.theirs * 1e9,
                "ratio": row.ratio, "ratio_quartiles": [row.low, row.high],
                "goal": row.goal, "met": row.goal.map(|_| met(row)),
            })
        })
        .collect();
    serde_json::json!({ "races": races }).to_string()
}

fn ratio(value: f64) -> String {
    if value < 0.1 { format!("{value:.4}") } else { format!("{value:.2}") }
}

fn duration(seconds: f64) -> String {
    match seconds {
        ..1e-6 => format!("{:.1} ns", seconds * 1e9),
        ..1e-3 => format!("{:.2} us", seconds * 1e6),
        _ => format!("{:.2} ms", seconds * 1e3),
    }
}

#[allow(clippy::cast_precision_loss)]
fn gigabytes_a_second(bytes: usize, seconds: f64) -> f64 {
    bytes as f64 / seconds / 1e9
}
