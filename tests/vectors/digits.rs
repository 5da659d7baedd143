//! `numbers.tsv`: the rows that convert digits.

use bengali_text::digits::{any_to_ascii, to_ascii, to_bengali};

use crate::rows::{Report, read};

#[test]
fn digits_are_converted() {
    let mut report = Report::default();
    for row in read("numbers.tsv") {
        let convert = match (row.get("op"), row.get("notes").contains("any-Nd")) {
            ("digits_to_ascii", false) => to_ascii,
            ("digits_to_ascii", true) => any_to_ascii,
            ("digits_to_bengali", _) => to_bengali,
            _ => continue,
        };
        let input = row.get("input");
        report.check(row.id(), input, &convert(input), row.get("expected"));
    }
    report.finish(29);
}
