//! `reading.tsv` and `grammar.tsv`: dates parsed from a full text and found in running text, in every encoding.
//!
//! An empty column is not checked.
//!
//! | column | holds |
//! |---|---|
//! | `settings` | options of the parser, separated by spaces: a reference, `lenient`, `past`, `future`, `nextday`, `1987`, `2019`, `unconverted` |
//! | `parse` | the result of `parse_match`: `TEXT=VALUE` with the text of the match, or `TEXT!Error?NAME` with the text of the span of the error, and its suggestion if there is one. `TEXT` can be left out |
//! | `label` | the label of the match and its text, or `none` |
//! | `warnings` | the warnings of the match, separated by spaces, or `none` |
//! | `found` | the results of `find_results` in the form of `parse`, separated by ` \| `, or `none` |
//! | `byline` | the result of `find_byline`, or `none` |

use crate::rows::{self, Report, Row, encodings};
use bengali_text::calendar::Reckoning;
use bengali_text::datetime::{DateTime, Error, Match, NightRule, Parser, Strictness, Time, YearRule};
use unicode_normalization::UnicodeNormalization;

fn parser(row: &Row) -> Parser {
    row.get("settings").split_whitespace().fold(Parser::new(), |parser, word| match word {
        "lenient" => parser.strictness(Strictness::Lenient),
        "past" => parser.year_rule(YearRule::Past),
        "future" => parser.year_rule(YearRule::Future),
        "nextday" => parser.night_rule(NightRule::NextDay),
        "1987" => parser.bangla_calendar(Some(Reckoning::Bangladesh1987)),
        "2019" => parser.bangla_calendar(Some(Reckoning::Bangladesh2019)),
        "unconverted" => parser.bangla_calendar(None),
        _ => {
            let reference = word.parse::<DateTime>();
            parser.reference(reference.unwrap_or_else(|error| panic!("{}: setting {word}: {error}", row.id())))
        }
    })
}

/// The two parts of `TEXT=VALUE` or `TEXT!Error?NAME`.
fn outcome<'t>(text: &'t str, result: &Result<Match<'_>, Error>) -> (&'t str, String) {
    match result {
        Ok(found) => {
            assert_eq!(found.as_str(), &text[found.range()]);
            (&text[found.start()..found.end()], format!("={}", found.value()))
        }
        Err(error) => {
            let suggestion = error.suggestion().map_or_else(String::new, |name| format!("?{name}"));
            (&text[error.span()], format!("!{:?}{suggestion}", error.kind()))
        }
    }
}

fn or_none(text: String) -> String {
    if text.is_empty() { "none".to_owned() } else { text }
}

/// Compares in NFC: a row shows its texts in one encoding.
fn check(report: &mut Report, row: &Row, column: &str, input: &str, got: &str) {
    let nfc = |text: &str| -> String { text.nfc().collect() };
    let want = rows::unescape(row.get(column));
    report.check(&format!("{} {column}", row.id()), input, &nfc(got), &nfc(&want));
}

fn check_alone(report: &mut Report, row: &Row, parser: &Parser, input: &str) {
    let result = parser.parse_match(input);
    if !row.get("parse").is_empty() {
        let (text, said) = outcome(input, &result);
        let got = if row.get("parse").starts_with(['=', '!']) { said } else { format!("{text}{said}") };
        check(report, row, "parse", input, &got);
    }
    let asked = |column| !row.get(column).is_empty();
    if asked("label") {
        let found = result.as_ref().unwrap_or_else(|error| panic!("{}: {error}", row.id()));
        let label = found.label().zip(found.label_range());
        let got = label.map_or_else(String::new, |(label, range)| format!("{label:?} {}", &input[range]));
        check(report, row, "label", input, &or_none(got));
    }
    if asked("warnings") {
        let found = result.as_ref().unwrap_or_else(|error| panic!("{}: {error}", row.id()));
        let all: Vec<String> = found.warnings().iter().map(|warning| format!("{warning:?}")).collect();
        assert_eq!(found.warnings().len(), all.len(), "{}", row.id());
        check(report, row, "warnings", input, &or_none(all.join(" ")));
    }
}

fn check_running(report: &mut Report, row: &Row, parser: &Parser, input: &str) {
    if !row.get("found").is_empty() {
        let show = |result| {
            let (text, said) = outcome(input, &result);
            format!("{text}{said}")
        };
        let all: Vec<String> = parser.find_results(input).map(show).collect();
        check(report, row, "found", input, &or_none(all.join(" | ")));
    }
    if !row.get("byline").is_empty() {
        let time = parser.find_byline(input);
        // The match has the same value, and its range is right.
        let byline = parser.find_byline_match(input);
        assert_eq!(byline.as_ref().and_then(|found| found.value().date()), time.map(DateTime::date), "{}", row.id());
        let written = byline.as_ref().and_then(|found| found.value().time());
        assert_eq!(written.or(time.map(|_| Time::MIDNIGHT)), time.map(DateTime::time), "{}", row.id());
        assert!(byline.is_none_or(|found| input[found.range()] == *found.as_str() && found.label().is_some()));
        let got = time.map_or_else(String::new, |time| time.to_string());
        check(report, row, "byline", input, &or_none(got));
    }
}

/// Checks the rows of a file.
fn check_file(name: &str, at_least: usize) {
    let mut report = Report::default();
    for row in rows::read(name) {
        let asked = ["parse", "label", "warnings", "found", "byline"].iter().any(|column| !row.get(column).is_empty());
        assert!(asked, "{} checks nothing", row.id());
        let parser = parser(&row);
        for input in encodings(&rows::unescape(row.get("input"))) {
            check_alone(&mut report, &row, &parser, &input);
            check_running(&mut report, &row, &parser, &input);
        }
    }
    report.finish(at_least);
}

#[test]
fn reading() {
    check_file("reading.tsv", 360);
}

#[test]
fn grammar() {
    check_file("grammar.tsv", 1_000);
}
