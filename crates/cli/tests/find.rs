//! `bengali-text dates` and `bengali-text numbers`: what they find, for people and for programs.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

mod program;

use std::fs;

use program::{PAGE, command, fails, is_refused, prints};
use serde_json::Value;

/// The JSON lines of a run.
fn json(args: &[&str], input: &str) -> Vec<Value> {
    prints(args, input).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn strings<'j>(rows: &'j [Value], key: &str) -> Vec<&'j str> {
    rows.iter().map(|row| row[key].as_str().unwrap_or("-")).collect()
}

/// Each row says where it is.
fn points_into(rows: &[Value], text: &str) {
    for row in rows {
        let at = |key: &str| usize::try_from(row[key].as_u64().unwrap()).unwrap();
        assert_eq!(&text[at("start")..at("end")], row["text"]);
        assert_eq!(text[..at("start")].matches('\n').count() + 1, at("line"), "{row}");
    }
}

#[test]
fn a_page_holds_its_dates() {
    let rows = json(&["dates", "--json"], PAGE);
    assert_eq!(
        strings(&rows, "value"),
        ["2024-02-12T09:15", "2024-02-12T11:40", "--02-11", "2023", "2023-11-03", "08:00/17:00", "2024-02-21"]
    );
    assert_eq!(strings(&rows, "label")[..3], ["প্রকাশ", "আপডেট", "-"]);
    points_into(&rows, PAGE);
    let table = prints(&["dates"], PAGE);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), rows.len() + 1);
    for (line, row) in lines[1..].iter().zip(&rows) {
        assert!(
            line.contains(row["value"].as_str().unwrap()) && line.contains(row["text"].as_str().unwrap()),
            "{line}"
        );
    }
}

#[test]
fn a_page_holds_its_numbers() {
    let rows = json(&["numbers", "--json"], PAGE);
    points_into(&rows, PAGE);
    let of = |kind: &str| -> Vec<Value> { rows.iter().filter(|row| row["kind"] == kind).cloned().collect() };
    let figures = of("figures");
    for (value, unit) in [("1243", "জন"), ("12500", "টি"), ("347500", "BDT"), ("64.5", "%"), ("25", "টি")] {
        assert!(figures.iter().any(|row| row["value"] == value && row["unit"] == unit), "{value} {unit}");
    }
    assert_eq!(of("ordinal")[0]["value"], "1");
    // Those of a date are listed with the dates.
    let dates = json(&["dates", "--json", "--lenient"], PAGE);
    for (date, number) in dates.iter().flat_map(|date| rows.iter().map(move |row| (date, row))) {
        let at = |row: &Value, key: &str| row[key].as_u64().unwrap();
        assert!(at(number, "end") <= at(date, "start") || at(date, "end") <= at(number, "start"), "{number} {date}");
    }
    assert!(strings(&of("words"), "text").contains(&"দুটি"));
    let price = figures.iter().find(|row| row["value"] == "347500").unwrap();
    assert_eq!([&price["figures"], &price["short"], &price["words"]], ["৩,৪৭,৫০০", "৩.৫ লাখ", "তিন লাখ সাতচল্লিশ হাজার পাঁচশ"]);
    assert_eq!(prints(&["numbers"], PAGE).lines().count(), rows.len() + 1);
}

#[test]
fn what_is_no_number_is_not_listed() {
    let text = "০১৭১২-৩৪৫৬৭৮, ১.২.৩, ১২,৩৪৫,৬৭৮ ও ৫০০/-, ২৫%।";
    assert_eq!(strings(&json(&["numbers", "--json"], text), "value"), ["12345678", "500", "25"]);
}

#[test]
fn nothing_found_is_nothing_printed() {
    for args in [&["dates"][..], &["dates", "--json"], &["numbers"], &["numbers", "--json"]] {
        assert_eq!(prints(args, "আমি বাংলায় গান গাই।\n"), "");
        assert_eq!(prints(args, ""), "");
    }
}

#[test]
fn a_reference_completes_dates() {
    let text = "প্রকাশ : ২১ সেপ্টেম্বর ২০২৩, ০৪:৪৩ পিএম\nগতকাল মেলা শুরু হয়।";
    let last = |args: &[&str]| {
        strings(&json(&[&["dates", "--json"], args].concat(), text), "value").last().unwrap().to_string()
    };
    assert_eq!(last(&["--reference", "byline"]), "2023-09-20");
    assert_eq!(last(&["--reference", "2024-01-01"]), "2023-12-31");
    assert_eq!(last(&["--reference", "2024-01-01T10:00"]), "2023-12-31");
    assert_eq!(last(&[]), "2023-09-21T16:43");
    is_refused(&["dates", "--reference", "soon"], "2023-09-21T16:43");
    // A page without a byline is reported, and keeps the dates that need none.
    let args = ["dates", "--json", "--reference", "byline"];
    let output = command(&args).write_stdin("গতকাল, ১০ মে ২০২৩").output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaint.contains("standard input: has no byline"), "{complaint}");
    assert!(String::from_utf8(output.stdout).unwrap().contains("\"value\":\"2023-05-10\""));
}

#[test]
fn contradictions_are_errors_or_warnings() {
    let text = "রবিবার, ২১ সেপ্টেম্বর ২০২৩ তারিখে";
    assert_eq!(prints(&["dates"], text), "");
    let errors = json(&["dates", "--json", "--errors"], text);
    assert!(errors[0]["error"].is_string() && errors[0]["value"].is_null(), "{errors:?}");
    let lenient = json(&["dates", "--json", "--lenient"], text);
    assert_eq!(lenient[0]["value"], "2023-09-21");
    assert_eq!(lenient[0]["warnings"].as_array().unwrap().len(), 1);
    points_into(&lenient, text);
}

#[test]
fn files_are_named_where_there_are_many() {
    let folder = tempfile::TempDir::new().unwrap();
    let paths = ["a.txt", "b.txt"].map(|name| folder.path().join(name));
    for path in &paths {
        fs::write(path, PAGE).unwrap();
    }
    let folder = folder.path().to_str().unwrap();
    let table = prints(&["numbers", folder], "");
    let rows = json(&["numbers", "--json", folder], "");
    for path in &paths {
        let path = path.to_str().unwrap();
        assert_eq!(table.lines().filter(|line| *line == path).count(), 1);
        assert!(rows.iter().any(|row| row["path"] == path));
    }
    let one = paths[0].to_str().unwrap();
    assert!(!prints(&["numbers", one], "").contains(one));
    fails(&["dates", "-"], b"\xFF", "standard input: is not UTF-8: byte 0");
}

/// The records of a run: the names of the columns, and the rows.
fn csv(args: &[&str], input: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = prints(args, input);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().unwrap().iter().map(str::to_owned).collect();
    (header, reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
}

#[test]
fn csv_holds_what_json_holds() {
    let text = format!("{PAGE}প্রকাশ : \"রবিবার, ২১ সেপ্টেম্বর ২০২৩\", ৫,০০০ টাকা\n");
    for args in [&["dates", "--errors"][..], &["dates", "--lenient"], &["numbers"]] {
        let rows = json(&[args, &["--json"]].concat(), &text);
        let (header, records) = csv(&[args, &["--csv"]].concat(), &text);
        assert_eq!(records.len(), rows.len());
        for (record, row) in records.iter().zip(&rows) {
            for (column, cell) in header.iter().zip(record) {
                let value = &row[column];
                let list = |value: &Value| value.as_array().map(|list| strings_of(list).join(", "));
                let want = value.as_str().map(str::to_owned).or(list(value)).unwrap_or_else(|| value.to_string());
                assert_eq!(cell, if value.is_null() { "" } else { &want }, "{column} of {row}");
            }
            assert!(row.as_object().unwrap().keys().all(|key| header.contains(key)), "{row}");
        }
    }
    is_refused(&["dates", "--csv", "--json"], "cannot be used with");
}

fn strings_of(list: &[Value]) -> Vec<&str> {
    list.iter().map(|value| value.as_str().unwrap()).collect()
}

#[test]
fn csv_of_many_files_has_one_header() {
    let folder = tempfile::TempDir::new().unwrap();
    let paths = ["a, b.txt", "c.txt"].map(|name| folder.path().join(name).to_str().unwrap().to_owned());
    for path in &paths {
        fs::write(path, "৫ জন").unwrap();
    }
    let (header, records) = csv(&["numbers", "--csv", folder.path().to_str().unwrap()], "");
    assert_eq!(header[..5], ["path", "line", "start", "end", "text"]);
    assert_eq!([&records[0][0], &records[1][0]], [&paths[0], &paths[1]]);
    let (_, none) = csv(&["dates", "--csv"], "আমি");
    assert!(none.is_empty());
}

#[test]
fn a_reference_may_be_the_time_of_the_file() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("a.txt");
    fs::write(&path, "গতকাল মেলা শুরু হয়।").unwrap();
    // Half past eleven at night of 2023-09-21 in UTC.
    let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_695_339_000);
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    for (zone, day) in [("UTC", "2023-09-20"), ("<+06>-6", "2023-09-21")] {
        let args = ["dates", "--json", "--reference", "mtime", path.to_str().unwrap()];
        let output = command(&args).env("TZ", zone).output().unwrap();
        let row: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(row["value"], day, "{zone}");
    }
    fails(&["dates", "--reference", "mtime"], b"", "standard input: has no modification time");
}
