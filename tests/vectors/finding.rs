//! `finding.tsv`: exactly the dates of a running text.

use crate::rows::{self, Report};
use bengali_text::datetime::Parser;

#[test]
fn dates_in_running_text() {
    let mut report = Report::default();
    for row in rows::read("finding.tsv") {
        let text = rows::unescape(row.get("input"));
        let found: Vec<String> = Parser::new().find_iter(&text).map(|found| found.value().to_string()).collect();
        report.check(row.id(), &text, &found.join(" | "), row.get("expected"));
    }
    report.finish(15);
}
