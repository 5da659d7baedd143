//! `dates.tsv`: parsing dates, each in all encodings. `bongabdo.tsv`: days of both calendars.
#![allow(clippy::expect_used)] // a row that cannot be read is a failure

use crate::rows::{self, Report, Row, encodings};
use bengali_text::calendar::{BanglaDate, Date, Reckoning};
use bengali_text::datetime::{DateTime, ErrorKind, Parser, Strictness};

/// The parser of a row: with its reference, and lenient if the notes say so.
fn parser(row: &Row) -> Parser {
    let mut parser = Parser::new();
    let reference = row.get("reference_datetime");
    if !reference.is_empty() {
        parser = parser.reference(reference.parse::<DateTime>().expect("a reference"));
    }
    if row.get("kind") != "error" && row.get("notes").contains("lenient") {
        parser = parser.strictness(Strictness::Lenient);
    }
    parser
}

/// Whether the text may have other words around the date, so that the value is that of the first match.
fn is_running(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::TrailingInput | ErrorKind::NoDate)
}

#[cfg(feature = "find")]
fn first_match(parser: &Parser, text: &str) -> Option<String> {
    parser.find_iter(text).next().map(|found| found.value().to_string())
}

#[cfg(not(feature = "find"))]
fn first_match(_: &Parser, _: &str) -> Option<String> {
    None
}

#[test]
fn dates() {
    let mut report = Report::default();
    for row in rows::read("dates.tsv") {
        let parser = parser(&row);
        for input in encodings(row.get("input")) {
            let parsed = parser.parse(&input);
            let got = match parsed {
                Ok(value) => value.to_string(),
                Err(error) if row.get("kind") == "error" => format!("{:?}", error.kind()),
                Err(error) if is_running(error.kind()) && cfg!(feature = "find") => {
                    first_match(&parser, &input).unwrap_or_else(|| format!("{:?}", error.kind()))
                }
                Err(error) if is_running(error.kind()) => continue,
                Err(error) => format!("{:?}", error.kind()),
            };
            report.check(row.id(), &input, &got, row.get("expected"));
            if let Err(error) = parsed {
                assert!(input.get(error.span()).is_some(), "{}: span {:?} of {input:?}", row.id(), error.span());
            }
            if cfg!(feature = "find") && row.get("expected") == "NoDate" {
                let found = first_match(&parser, &input).unwrap_or_default();
                report.check(&format!("{} in running text", row.id()), &input, &found, "");
            }
        }
    }
    report.finish(600);
}

#[test]
fn bongabdo() {
    let mut report = Report::default();
    for row in rows::read("bongabdo.tsv") {
        let rule = match row.get("calendar") {
            "BD1987" => Reckoning::Bangladesh1987,
            "BD2019" => Reckoning::Bangladesh2019,
            _ => continue,
        };
        let gregorian: Date = row.get("gregorian").parse().expect("an ISO date");
        let number = |column| row.get(column).parse::<i32>().expect("a number");
        let (year, month, day) = (number("bs_year"), number("bs_month"), number("bs_day"));
        let want = format!("B{year:04}-{month:02}-{day:02}");
        for rule in [rule, Reckoning::Bangladesh] {
            let got = BanglaDate::from_gregorian(gregorian, rule);
            report.check(row.id(), row.get("gregorian"), &got.to_string(), &want);
            report.check(row.id(), &want, &got.to_gregorian(rule).expect("a day").to_string(), row.get("gregorian"));
        }
        report.check(row.id(), row.get("gregorian"), &format!("{:?}", gregorian.weekday()), row.get("weekday"));
        let text = format!("{day} {} {year}", row.get("month_name"));
        let value = Parser::new().parse(&text).map(|value| value.to_string());
        report.check(row.id(), &text, &value.unwrap_or_default(), &format!("{want}={gregorian}"));
    }
    report.finish(400);
}
