//! Reads the tab-separated rows of `tests/data/`, and reports all failing rows together.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization as _;

/// One row: its cells by column name.
#[derive(Debug)]
pub struct Row {
    columns: std::rc::Rc<Vec<String>>,
    cells: Vec<String>,
}

impl Row {
    /// The cell of `column`; panics on a column the file does not have.
    pub fn get(&self, column: &str) -> &str {
        let at = self.columns.iter().position(|c| c == column).unwrap_or_else(|| panic!("no column {column}"));
        self.cells.get(at).map_or("", String::as_str)
    }

    pub fn id(&self) -> &str {
        self.get("id")
    }
}

/// The rows of `tests/data/{name}`.
pub fn read(name: &str) -> Vec<Row> {
    let path = format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"));
    parse(&std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}")))
}

/// The rows of a file, whose first line names the columns.
pub fn parse(file: &str) -> Vec<Row> {
    let mut lines = file.lines();
    let columns: std::rc::Rc<Vec<String>> =
        std::rc::Rc::new(lines.next().unwrap_or_default().split('\t').map(str::to_owned).collect());
    let rows: Vec<Row> = lines
        .filter(|line| !line.is_empty())
        .map(|line| Row { columns: columns.clone(), cells: line.split('\t').map(str::to_owned).collect() })
        .collect();
    assert!(!rows.is_empty(), "no rows");
    rows
}

/// Undoes the escapes of the row files: `\uXXXX`, `\UXXXXXXXX` and `\\`.
pub fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        let digits = match rest.next() {
            Some('u') => 4,
            Some('U') => 8,
            Some('\\') => {
                out.push('\\');
                continue;
            }
            other => panic!("unknown escape {other:?} in {text}"),
        };
        let hex: String = rest.by_ref().take(digits).collect();
        out.push(u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32).expect("a scalar value"));
    }
    out
}

/// The text with the nukta letters as one code point each; the rest stays.
pub fn composed(text: &str) -> String {
    text.replace("ড\u{9BC}", "\u{9DC}").replace("ঢ\u{9BC}", "\u{9DD}").replace("য\u{9BC}", "\u{9DF}")
}

/// The input as it is, in NFC, in NFD, and in NFC with composed nukta letters, without repetitions in a row.
pub fn encodings(input: &str) -> Vec<String> {
    let nfc: String = input.nfc().collect();
    let with_composed = composed(&nfc);
    let mut all = vec![input.to_owned(), nfc, input.nfd().collect(), with_composed];
    all.dedup();
    all
}

/// The text and its code points, to see the difference of two that look the same.
pub fn spell(text: &str) -> String {
    let mut out = format!("{text:?} ");
    for c in text.chars() {
        let _ = write!(out, " {:04X}", u32::from(c));
    }
    out
}

/// Collects failures, so that one run shows all of them.
#[derive(Default, Debug)]
pub struct Report {
    checked: usize,
    failures: Vec<String>,
}

impl Report {
    pub fn check(&mut self, label: &str, input: &str, got: &str, want: &str) {
        self.checked += 1;
        if got != want {
            self.failures.push(format!(
                "{label}\n   input {}\n     got {}\n    want {}",
                spell(input),
                spell(got),
                spell(want)
            ));
        }
    }

    /// Panics with every failure; also when fewer than `at_least` comparisons were made.
    pub fn finish(self, at_least: usize) {
        assert!(
            self.failures.is_empty(),
            "{} of {} comparisons failed:\n{}",
            self.failures.len(),
            self.checked,
            self.failures.join("\n")
        );
        assert!(self.checked >= at_least, "only {} comparisons were made, expected {at_least}", self.checked);
    }
}
