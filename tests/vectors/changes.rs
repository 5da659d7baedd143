//! `changes.tsv`: the changes of a text, and their rules. `faults.tsv`: the faults of a text, and their suggestions. And the rows of
//! `normalization.tsv` through streams and without the fast path.

use bengali_text::normalize::{Change, ill_formed};
use bengali_text::{Level, Normalizer, Rule, Scope};

use crate::rows::{Report, read, unescape};

/// Parses `L1`, `L2` or `L3`, then `text` for `Scope::Text`, and opt-in rules: `L3+text+O18`.
fn normalizer(cell: &str) -> Normalizer {
    let mut parts = cell.split('+');
    let level = match parts.next() {
        Some("L1") => Level::Canonical,
        Some("L2") => Level::Visual,
        Some("L3") => Level::Repair,
        other => panic!("no level {other:?}"),
    };
    parts.fold(Normalizer::new(level), |normalizer, part| match part {
        "text" => normalizer.scope(Scope::Text),
        id => normalizer.with(id.parse::<Rule>().unwrap_or_else(|_| panic!("no rule {id}"))),
    })
}

/// The source, the result, the first rule that fired, and the others in the order of the table.
fn shown(change: &Change<'_>) -> String {
    let others = change.rules().iter().filter(|&rule| rule != change.rule()).map(Rule::id);
    let rules: Vec<&str> = core::iter::once(change.rule().id()).chain(others).collect();
    format!("{}>{} {}", change.before(), change.after(), rules.join(" "))
}

#[test]
fn changes_and_their_rules() {
    let mut report = Report::default();
    for row in read("changes.tsv") {
        let input = unescape(row.get("input"));
        let changes: Vec<String> =
            normalizer(row.get("normalizer")).changes(&input).map(|change| shown(&change)).collect();
        report.check(row.id(), &input, &changes.join("; "), &unescape(row.get("expected")));
    }
    report.finish(15);
}

#[test]
fn faults_and_their_suggestions() {
    let mut report = Report::default();
    for row in read("faults.tsv") {
        let input = unescape(row.get("input"));
        let faults: Vec<String> = ill_formed(&input)
            .map(|fault| {
                [&input[fault.range()], &format!("{:?}", fault.kind()), fault.suggestion().unwrap_or_default()]
                    .join(" ")
                    .trim_end()
                    .to_owned()
            })
            .collect();
        report.check(row.id(), &input, &faults.join("; "), &unescape(row.get("expected")));
    }
    report.finish(15);
}

/// Also with a rule on that cannot fire, which turns off the fast path.
#[test]
fn rows_in_streams_and_without_the_fast_path() {
    let mut report = Report::default();
    for row in read("normalization.tsv") {
        let levels: &[Level] = match row.get("level") {
            "L1" => &[Level::Canonical],
            "L2" => &[Level::Visual],
            "L3" => &[Level::Repair],
            "KEEP" | "LEAVE" => &[Level::Canonical, Level::Visual, Level::Repair],
            _ => continue,
        };
        let (input, want) = (unescape(row.get("input_escaped")), unescape(row.get("expected_escaped")));
        for &level in levels {
            let normalizer = Normalizer::new(level);
            for size in 1..4 {
                let mut stream = normalizer.stream();
                let mut out = String::new();
                let mut chars = input.chars().peekable();
                while chars.peek().is_some() {
                    let piece: String = chars.by_ref().take(size).collect();
                    stream.push(&piece, &mut out);
                }
                stream.finish(&mut out);
                report.check(&format!("{} in pieces of {size}", row.id()), &input, &out, &want);
            }
            for idle in [Rule::SaHa, Rule::TwoDandas] {
                if idle == Rule::TwoDandas && want.contains("\u{964}\u{964}") {
                    continue;
                }
                let idle = normalizer.with(idle);
                report.check(&format!("{} {idle:?}", row.id()), &input, &idle.normalize(&input), &want);
            }
        }
    }
    report.finish(2000);
}
